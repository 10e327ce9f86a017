import type { FigureBlock, Item, PaperBlock, Words } from './paper.ts'
import { isDrawing } from './paper.ts'
import { ink, type Press, running, small, type Tag, type Type } from './press.ts'
import { setLines } from './set-lines.ts'

const sizes: Readonly<Record<number, Type>> = {
  1: { size: 21, lead: 26, weight: 'bold', colour: ink },
  2: { size: 15.5, lead: 20, weight: 'bold', colour: ink },
  3: { size: 12.5, lead: 17, weight: 'bold', colour: ink },
  4: { size: 10.5, lead: 14.5, weight: 'bold', colour: ink },
}

/** `look` is how high it seems, `depth` how deep it stands in the file; a pack sets its papers one deeper. */
export function setHeading(
  press: Press,
  parent: Tag,
  text: string,
  look: number,
  depth: number,
  landed: () => void,
): void {
  const type = sizes[Math.min(look, 4)] ?? running
  const lines = press.lines(text, type, press.width)
  press.space(type.size * 0.9)
  press.needs(lines.length * type.lead + 3 * running.lead) // never the last thing on a page
  landed()
  const tag = press.tag(parent, `H${Math.min(depth, 6)}`)
  setLines(press, tag, lines, type)
  tag.end()
  press.y += type.size * 0.35
}

export function setParagraph(press: Press, parent: Tag, words: Words, isSmall: boolean): void {
  const type = isSmall ? small : running
  const tag = press.tag(parent, 'P')
  setLines(press, tag, press.lines(words, type, press.width), type)
  tag.end()
  press.y += type.size * 0.7
}

export function setInset(press: Press, parent: Tag, words: Words): void {
  const lines = press.lines(words, running, press.width - 16)
  press.space(3)
  press.needs(Math.min(lines.length, 3) * running.lead)
  const tag = press.tag(parent, 'P')
  setLines(press, tag, lines, running, 16, (top, height) =>
    press.artifact('Layout', () => press.pdf.rect(press.left, top - 2, 4, height + 2).fill('#505a5f')),
  )
  tag.end()
  press.y += running.size
}

/** A list; lists inside an item hang under its words. */
export function setList(press: Press, parent: Tag, items: readonly Item[], numbered: boolean, indent = 0): void {
  const list = press.tag(parent, 'L', { list: numbered ? 'Decimal' : 'Disc' })
  const hang = numbered ? 24 : 14
  for (const [index, { words, items: inner }] of items.entries()) {
    const lines = press.lines(words, running, press.width - indent - hang)
    press.needs(Math.min(lines.length, 2) * running.lead)
    const item = press.tag(list, 'LI')
    const label = press.tag(item, 'Lbl')
    const [first] = press.lines(numbered ? `${index + 1}.` : '•', running, hang)
    const top = press.y
    if (first) setLines(press, label, [first], running, indent)
    label.end()
    press.y = top
    const body = press.tag(item, 'LBody')
    setLines(press, body, lines, running, indent + hang)
    press.y += running.size * 0.3
    if (inner && inner.length > 0) setList(press, body, inner, false, indent + hang)
    body.end()
    item.end()
  }
  list.end()
  if (indent === 0) press.y += running.size * 0.4
}

/** Labels at the left, values beside them: a list whose items are named by their labels. */
export function setFacts(press: Press, parent: Tag, block: Extract<PaperBlock, { block: 'facts' }>): void {
  const list = press.tag(parent, 'L', { list: 'None' })
  const hang = press.width * 0.3
  const strong: Type = { ...running, weight: 'bold' }
  for (const { label, words } of block.pairs) {
    const labels = press.lines(label, strong, hang - 10)
    const values = press.lines(words, running, press.width - hang)
    press.needs(Math.max(labels.length, Math.min(values.length, 3)) * running.lead)
    const top = press.y
    const item = press.tag(list, 'LI')
    // Not a Lbl: that is for bullets and numbers, and asks for a kind of numbering.
    const body = press.tag(item, 'LBody')
    setLines(press, body, labels, strong)
    const [page, below] = [press.pages, press.y]
    press.y = top
    setLines(press, body, values, running, hang)
    body.end()
    item.end()
    if (press.pages === page) press.y = Math.max(press.y, below)
    press.y += running.size * 0.3
  }
  list.end()
  press.y += running.size * 0.5
}

/** A footnote, set where it stands in the order of the paper: after what it explains. */
export function setNote(press: Press, parent: Tag, mark: string, words: Words, id: string): void {
  const note = press.tag(parent, 'Note', { id })
  const lines = press.lines([`${mark} `, ...(typeof words === 'string' ? [words] : words)], small, press.width)
  press.needs(Math.min(lines.length, 2) * small.lead)
  setLines(press, note, lines, small)
  note.end()
  press.y += small.size * 0.5
}

export function setFigure(press: Press, parent: Tag, { caption, alternative, picture }: FigureBlock): void {
  const drawing = isDrawing(picture) ? picture : undefined
  const image = isDrawing(picture) ? undefined : openImage(press, picture.bytes)
  const natural = drawing ?? image ?? { width: 1, height: 1 }
  const scale = Math.min(press.width / natural.width, 320 / natural.height, drawing ? 1.6 : 1)
  const [width, height] = [natural.width * scale, natural.height * scale]
  const type: Type = { ...running, weight: 'bold' }
  const lines = press.lines(caption, type, press.width)
  press.needs(lines.length * type.lead + 6 + height)
  const words = press.tag(parent, 'P')
  setLines(press, words, lines, type)
  words.end()
  press.y += 6
  const top = press.y
  const box = [press.left, top, press.left + width, top + height] as const
  const figure = press.tag(parent, 'Figure', { alt: alternative, bbox: box })
  figure.add(() => {
    if (drawing) draw(press, drawing, press.left, top, scale)
    else if (image) press.pdf.image(image as unknown as string, press.left, top, { width, height })
  })
  figure.end()
  press.y = top + height + running.size
}

/** pdfkit opens an image once and takes what it opened in place of a path; its types know only the path. */
function openImage({ pdf }: Press, bytes: Uint8Array): { width: number; height: number } {
  const { openImage: open } = pdf as unknown as { openImage(bytes: Buffer): { width: number; height: number } }
  return open.call(pdf, Buffer.from(bytes))
}

function draw(
  press: Press,
  drawing: Extract<FigureBlock['picture'], { shapes: unknown }>,
  left: number,
  top: number,
  scale: number,
): void {
  const { pdf } = press
  pdf.save()
  pdf.translate(left, top).scale(scale)
  for (const shape of drawing.shapes) {
    if (shape.shape === 'path') {
      const path = pdf.lineWidth(shape.width ?? 1).path(shape.d)
      if (shape.dash) path.dash(shape.dash[0], { space: shape.dash[1] })
      else path.undash()
      if (shape.fill && shape.stroke) path.fillAndStroke(shape.fill, shape.stroke)
      else if (shape.fill) path.fill(shape.fill)
      else path.stroke(shape.stroke ?? ink)
      continue
    }
    const type: Type = { size: shape.size, lead: shape.size * 1.3, weight: 'roman', colour: ink }
    const [line] = press.lines(shape.text, type, 10_000)
    const shift = { start: 0, middle: 0.5, end: 1 }[shape.anchor ?? 'start'] * (line?.width ?? 0)
    for (const { text, face, x } of line?.pieces ?? [])
      pdf
        .font(face)
        .fontSize(shape.size)
        .fillColor(ink)
        .text(text, shape.x - shift + x, shape.y - shape.size * 0.95, { lineBreak: false })
  }
  pdf.undash().restore()
}
