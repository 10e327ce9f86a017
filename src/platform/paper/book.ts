import type { Readable } from 'node:stream'

import { breakLines } from './break-lines.ts'
import { checkPaper, type Paper, type PaperBlock } from './paper.ts'
import { type Imprint, Press, running, type Tag, type Type } from './press.ts'
import { drawLines } from './set-lines.ts'
import { setFacts, setFigure, setHeading, setInset, setList, setNote, setParagraph } from './set-text.ts'
import { setTable } from './set-table.ts'

/** Where a paper stands in the finished file; pages count from 1, as printed and as a viewer counts them. */
export interface Part {
  title: string
  from: number
  to: number
  headings: readonly { text: string; level: number; page: number }[]
}

interface Opened {
  title: string
  from: number // pages before it, in the order of making
  to: number
  destination: string
  headings: { text: string; level: number; made: number }[]
}

/** pdfkit's own list of pages, by which a viewer orders them; its types keep it private. */
const kidsOf = (pdf: PDFKit.PDFDocument): unknown[] =>
  (pdf as unknown as { _root: { data: { Pages: { data: { Kids: unknown[] } } } } })._root.data.Pages.data.Kids

/**
 * Several papers as one tagged PDF, with contents, bookmarks and page numbers that agree. Papers are set as they are
 * appended and need not be held; the finished bytes come by `stream`. Contents are set last, when the pages are known,
 * and moved to their place.
 */
export class Book {
  readonly stream: Readable
  private readonly press: Press
  private readonly imprint: Imprint
  private readonly papers: Opened[] = []
  private contentsAt: { pages: number; tag: Tag; title: string } | undefined
  private notes = 0

  constructor(imprint: Imprint) {
    this.imprint = imprint
    this.press = new Press(imprint)
    // A pdfkit document is a Readable; its types call it a stream of the older kind.
    this.stream = this.press.pdf as unknown as Readable
  }

  /** Sets a paper as the front of the book: its title is the book's, and the contents do not list it. */
  cover(paper: Paper): void {
    this.set(paper, 0)
  }

  /** The contents stand here, and list what is appended before `close`. */
  contents(title = 'Contents'): void {
    this.contentsAt = { pages: this.press.pages, tag: this.press.tag(this.press.root, 'Sect'), title }
  }

  /** Sets a paper on a page of its own. `label` stands before its title in the contents and bookmarks, e.g. ‘5.’ */
  append(paper: Paper, label = ''): void {
    this.papers.push(this.set(paper, 1, label))
  }

  /** Writes the contents and the running heads, and ends the file. Gives where each appended paper stands, and what could not be printed. */
  close(): { pages: number; parts: Part[]; missing: string[] } {
    const { press } = this
    const made = press.pages
    if (this.contentsAt) this.setContents(this.contentsAt)
    const contents = press.pages - made
    const at = this.contentsAt?.pages ?? made
    const kids = kidsOf(press.pdf)
    kids.splice(at, 0, ...kids.splice(made, contents))
    this.printFolios((index) => (index < at ? index : index < made ? index + contents : at + index - made))
    press.root.end()
    press.pdf.end()
    const numberOf = (index: number): number => 1 + (index < at ? index : index + contents)
    return {
      pages: press.pages,
      missing: [...press.faces.missing],
      parts: this.papers.map(({ title, from, to, headings }) => ({
        title,
        from: numberOf(from),
        to: numberOf(to),
        headings: headings.map(({ text, level, made: index }) => ({ text, level, page: numberOf(index) })),
      })),
    }
  }

  private set(paper: Paper, deeper: 0 | 1, label = ''): Opened {
    checkPaper(paper)
    const { press } = this
    const number = String(this.papers.length + 1).padStart(4, '0')
    const destination = `p${deeper === 0 ? '0000' : number}`
    const title = label ? `${label} ${paper.title}` : paper.title
    press.anchors = new Map(
      paper.blocks.flatMap((block, index) =>
        (block.block === 'heading' || block.block === 'table') && block.anchor
          ? [[block.anchor, `${destination}b${index}`] as const]
          : [],
      ),
    )
    press.turn()
    const from = press.pages - 1
    const sect = press.tag(
      press.root,
      deeper === 0 ? 'Sect' : 'Part',
      paper.language === this.imprint.language ? {} : { lang: paper.language },
    )
    press.pdf.addNamedDestination(destination, 'XYZ', 0, 0, null)
    setHeading(press, sect, title, 1, 1 + deeper, () => {})
    const bookmark = bookmarkAt(press.pdf.outline, title, press.pdf.page.width, 0)
    const headings: Opened['headings'] = []
    for (const [index, block] of paper.blocks.entries()) {
      this.setBlock(sect, block, deeper, () => {
        if ((block.block === 'heading' || block.block === 'table') && block.anchor)
          press.pdf.addNamedDestination(`${destination}b${index}`, 'XYZ', 0, press.y - 4, null)
        if (block.block !== 'heading') return
        headings.push({ text: block.text, level: block.level, made: press.pages - 1 })
        if (block.level === 2) bookmarkAt(bookmark, block.text, press.pdf.page.width, press.y - 4)
      })
    }
    sect.end()
    return { title, from, to: press.pages - 1, destination, headings }
  }

  /** `landed` is told when the place of a heading or table is known: it may have turned the page. */
  private setBlock(parent: Tag, block: PaperBlock, deeper: number, landed: () => void): void {
    const { press } = this
    switch (block.block) {
      case 'heading':
        return setHeading(press, parent, block.text, block.level, block.level + deeper, landed)
      case 'paragraph':
        return setParagraph(press, parent, block.words, block.small ?? false)
      case 'inset':
        return setInset(press, parent, block.words)
      case 'list':
        return setList(press, parent, block.items, block.numbered)
      case 'facts':
        return setFacts(press, parent, block)
      case 'table':
        return setTable(press, parent, block, landed)
      case 'figure':
        return setFigure(press, parent, block)
      case 'note':
        return setNote(press, parent, block.mark, block.words, `note-${++this.notes}`)
      case 'page':
        return press.turn()
    }
  }

  private setContents({ pages, tag, title }: { pages: number; tag: Tag; title: string }): void {
    const { press } = this
    press.turn()
    setHeading(press, tag, title, 2, 2, () => {})
    const toc = press.tag(tag, 'TOC')
    // How many pages the contents take decides the numbers in them, so their lines are made first.
    const measure = press.width - 44
    const entries = this.papers.map((paper) => ({
      paper,
      lines: breakLines(press.faces, [{ text: paper.title, to: paper.destination }], running.size, measure, 'roman'),
    }))
    const room = press.foot - press.y
    let [used, more] = [0, 1]
    for (const { lines } of entries) {
      const height = lines.length * running.lead + 4
      if (used + height > (more === 1 ? room : press.foot - 62)) {
        more += 1
        used = 0
      }
      used += height
    }
    press.anchors = new Map()
    for (const { paper, lines } of entries) {
      press.needs(lines.length * running.lead + 4)
      const item = press.tag(toc, 'TOCI')
      const reference = press.tag(item, 'Reference')
      const top = press.y
      drawLines(press, reference, lines, running, { left: press.left, top, width: measure })
      const page = String(1 + (paper.from < pages ? paper.from : paper.from + more))
      const last = top + (lines.length - 1) * running.lead
      drawLines(press, reference, press.lines(` ${page}`, running, 44), running, {
        left: press.left + measure,
        top: last,
        width: 44,
        align: 'end',
      })
      reference.end()
      item.end()
      press.y = top + lines.length * running.lead + 4
    }
    toc.end()
    tag.end()
  }

  private printFolios(placeOf: (made: number) => number): void {
    const { press } = this
    const type: Type = { size: 8.5, lead: 11, weight: 'roman', colour: '#505a5f' }
    for (let index = 0; index < press.pages; index += 1) {
      press.pdf.switchToPage(index)
      const number = placeOf(index) + 1
      press.artifact('Pagination', () => {
        const print = (text: string, y: number, end: boolean): void => {
          const [line] = press.lines(text, type, press.width)
          const left = press.left + (end ? press.width - (line?.width ?? 0) : 0)
          for (const { text: words, face, x } of line?.pieces ?? [])
            press.pdf
              .font(face)
              .fontSize(type.size)
              .fillColor(type.colour)
              .text(words, left + x, y, { lineBreak: false })
        }
        if (number > 1) print(this.imprint.runningHead, 34, false)
        print(`Page ${number} of ${press.pages}`, press.pdf.page.height - 42, true)
      })
    }
  }
}

type Outline = PDFKit.PDFDocument['outline']

/** A bookmark to a place on the open page. pdfkit counts `left` from the right edge, and its types know of neither. */
function bookmarkAt(outline: Outline, title: string, width: number, top: number): Outline {
  const { addItem } = outline as unknown as {
    addItem(title: string, options: { left: number; top: number; expanded: boolean }): Outline
  }
  return addItem.call(outline, title, { left: width, top, expanded: false })
}

/** One paper as a tagged PDF. */
export async function printPaper(paper: Paper): Promise<Uint8Array> {
  const book = new Book(paper)
  book.cover(paper)
  book.close()
  const chunks: Buffer[] = []
  for await (const chunk of book.stream) chunks.push(chunk as Buffer)
  return new Uint8Array(Buffer.concat(chunks))
}
