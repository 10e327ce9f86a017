import type { Piece, SetLine } from './break-lines.ts'
import type { Press, Tag, Type } from './press.ts'

interface Place {
  left: number
  top: number
  width: number
  align?: 'end' | undefined
}

/** Draws lines at a place of the open page, inside a tag; links become tags of their own, with where they lead. */
export function drawLines(press: Press, tag: Tag, lines: readonly SetLine[], type: Type, place: Place): void {
  type Placed = Piece & { at: number; top: number }
  const groups: { link: Piece['link']; pieces: Placed[] }[] = []
  for (const [index, line] of lines.entries()) {
    const at = place.left + (place.align === 'end' ? place.width - line.width : 0)
    for (const piece of line.pieces) {
      const placed = { ...piece, at: at + piece.x, top: place.top + index * type.lead }
      const last = groups.at(-1)
      if (last && last.link === piece.link) last.pieces.push(placed)
      else groups.push({ link: piece.link, pieces: [placed] })
    }
  }
  for (const { link, pieces } of groups) {
    const draw = (): void => {
      for (const { text, face, at, top } of pieces)
        press.pdf.font(face).fontSize(type.size).fillColor(type.colour).text(text, at, top, { lineBreak: false })
    }
    if (!link) {
      tag.add(draw)
      continue
    }
    const anchor = press.tag(tag, 'Link')
    anchor.add(draw)
    for (const { at, top, width } of pieces) underline(press, at, top + type.size * 1.08, width)
    const said = pieces.map(({ text }) => text).join('')
    for (const { at, top, width } of pieces) annotate(press, anchor, link, said, [at, top, width, type.lead])
    anchor.end() // now, while its page is still the open one: the annotation is filed under that page
  }
}

function underline(press: Press, left: number, y: number, width: number): void {
  press.artifact('Layout', () => {
    press.pdf
      .lineWidth(0.5)
      .strokeColor('#1d70b8')
      .moveTo(left, y)
      .lineTo(left + width, y)
      .stroke()
  })
}

function annotate(
  press: Press,
  anchor: Tag,
  link: NonNullable<Piece['link']>,
  said: string,
  [x, y, width, height]: readonly [number, number, number, number],
): void {
  // pdfkit writes a String object as text and a bare string as a name
  const options = { structParent: anchor, Contents: new String(said) } as unknown as PDFKit.Mixins.AnnotationOption
  if ('href' in link) press.pdf.link(x, y, width, height, link.href, options)
  else press.pdf.goTo(x, y, width, height, press.anchors.get(link.to) ?? link.to, options)
}

/** Sets lines from here on, over as many pages as they need. Never a single line at the foot or the head of a page. */
export function setLines(
  press: Press,
  tag: Tag,
  lines: readonly SetLine[],
  type: Type,
  indent = 0,
  atEachPage?: (top: number, height: number) => void,
): void {
  const place = { left: press.left + indent, width: press.width - indent }
  let from = 0
  while (from < lines.length) {
    let fit = Math.floor((press.room + 0.01) / type.lead)
    const left = lines.length - from
    if (fit < left && left - fit === 1 && fit > 2) fit -= 1 // two go over, not one
    if (press.pages === 0 || fit === 0 || (fit === 1 && left > 1)) {
      press.turn()
      continue
    }
    const chunk = lines.slice(from, from + fit)
    const height = chunk.length * type.lead
    atEachPage?.(press.y, height)
    drawLines(press, tag, chunk, type, { ...place, top: press.y })
    press.y += height
    from += chunk.length
    if (from < lines.length) press.turn()
  }
}
