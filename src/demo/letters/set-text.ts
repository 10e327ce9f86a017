import { needs, type Press, type Structure } from './press.ts'

const ink = '#111111'

/** Sets a paragraph, kept whole where it is three lines or fewer. */
export function setParagraph(press: Press, text: string, link?: string): void {
  const { pdf, root, left, width, size } = press
  pdf.font('roman').fontSize(size).fillColor(ink)
  const height = pdf.heightOfString(text, { width, lineGap: 2.4 })
  needs(press, Math.min(height, size * 4.4))
  const element = pdf.struct('P')
  root.add(element)
  if (link && text.includes(link)) setWithLink(press, element, text, link)
  else element.add(() => pdf.text(text, left, pdf.y, { width, lineGap: 2.4 }))
  element.end()
  pdf.y += size * 0.72
}

/** `link` is an address that stands in `text`; only those words carry it. */
function setWithLink({ pdf, left, width }: Press, element: Structure, text: string, link: string): void {
  const [before = '', ...after] = text.split(link)
  const rest = after.join(link)
  if (before) element.add(() => pdf.text(before, left, pdf.y, { width, lineGap: 2.4, continued: true }))
  const anchor = pdf.struct('Link', { alt: link })
  element.add(anchor)
  const options = {
    width,
    lineGap: 2.4,
    continued: rest !== '',
    link: `https://${link}`,
    structParent: anchor,
    underline: true,
  }
  anchor.add(() => (before ? pdf.text(link, options) : pdf.text(link, left, pdf.y, options)))
  anchor.end() // now, while its page is still the open one: the annotation is filed under that page
  if (rest) element.add(() => pdf.text(rest, { width, lineGap: 2.4, link: null, underline: false }))
}

export function setTitle(press: Press, text: string, points: number): void {
  const { pdf, root, left, width } = press
  pdf.font('bold').fontSize(points).fillColor(ink)
  needs(press, 60)
  root.add(pdf.struct('H1', {}, () => pdf.text(text, left, pdf.y, { width, lineGap: 1 })))
  pdf.y += 10
}

const headingSizes = { 1: 15, 2: 12 }

/** Level 1 stands under the title, so it is an H2 in the file: levels never skip. */
export function setHeading(press: Press, level: 1 | 2, text: string): void {
  const { pdf, root, left, width } = press
  pdf.font('bold').fontSize(headingSizes[level]).fillColor(ink)
  needs(press, pdf.heightOfString(text, { width, lineGap: 1.5 }) + 66) // never the last thing on a page
  pdf.y += level === 1 ? 8 : 4
  root.add(pdf.struct(`H${level + 1}`, {}, () => pdf.text(text, left, pdf.y, { width, lineGap: 1.5 })))
  pdf.y += level === 1 ? 7 : 5
}

/** A bold label with its value on the same line: ‘Inspection dates: 4 to 8 March 2024’. */
export function setLabelled(press: Press, label: string, text: string): void {
  const { pdf, root, left, width, size } = press
  needs(press, size * 2)
  pdf.fontSize(size).fillColor(ink)
  const element = pdf.struct('P', {}, () => {
    pdf.font('bold').text(`${label} `, left, pdf.y, { width, continued: true, lineGap: 2 })
    pdf.font('roman').text(text, { width, lineGap: 2 })
  })
  root.add(element)
  pdf.y += size * 0.5
}

/** Lines that keep their ends: an address, a signature. One paragraph in the file. */
export function setLines(press: Press, lines: readonly string[], gapAfter = 14): void {
  const { pdf, root, left, width, size } = press
  pdf.font('roman').fontSize(size).fillColor(ink)
  needs(press, lines.length * size * 1.4)
  root.add(
    pdf.struct('P', {}, () => {
      for (const line of lines) {
        if (line === '') pdf.y += size * 1.6
        else pdf.text(line, left, pdf.y, { width, lineGap: 1 })
      }
    }),
  )
  pdf.y += gapAfter
}

/** The courtesy, room for a hand, and the name: never apart. */
export function setClosing(press: Press, name: string, role: string): void {
  needs(press, 76)
  setParagraph(press, 'Yours sincerely')
  setLines(press, ['', name, role], 10)
}

/** Who sends the letter, small, at its head. */
export function setSender(press: Press, left: readonly string[], right: readonly string[]): void {
  const { pdf, root, width } = press
  const top = pdf.y
  const [name = '', ...rest] = left
  pdf.fillColor(ink)
  root.add(
    pdf.struct('P', {}, () => {
      pdf
        .font('bold')
        .fontSize(15)
        .text(name, press.left, top, { width: width / 2 })
      pdf.font('roman').fontSize(8.5)
      for (const line of rest) pdf.text(line, press.left, pdf.y, { width: width * 0.7 })
    }),
  )
  const bottom = pdf.y
  if (right.length > 0) {
    root.add(
      pdf.struct('P', {}, () => {
        pdf.font('roman').fontSize(8.5)
        for (const [row, line] of right.entries())
          pdf.text(line, press.left + width / 2, top + 5 + row * 11, { width: width / 2, align: 'right' })
      }),
    )
  }
  pdf.x = press.left
  pdf.y = Math.max(bottom, pdf.y) + 26
}

/** Bullets or numbers. An item that does not fit runs on over the page and stays one item in the file. */
export function setList(press: Press, items: readonly string[], label: (index: number) => string, hang: number): void {
  const { pdf, root, left, width, size } = press
  const list = pdf.struct('L')
  root.add(list)
  for (const [index, text] of items.entries()) {
    pdf.font('roman').fontSize(size).fillColor(ink)
    const height = pdf.heightOfString(text, { width: width - hang, lineGap: 2.2 })
    needs(press, Math.min(height, size * 4.2))
    const y = pdf.y
    const item = pdf.struct('LI')
    list.add(item)
    item.add(pdf.struct('Lbl', {}, () => pdf.text(label(index), left, y, { lineBreak: false })))
    item.add(pdf.struct('LBody', {}, () => pdf.text(text, left + hang, y, { width: width - hang, lineGap: 2.2 })))
    item.end()
    pdf.x = left
    pdf.y += size * 0.45
  }
  list.end()
  pdf.y += size * 0.4
}
