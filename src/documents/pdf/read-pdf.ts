import type { Block, Document, Line, Page } from '../document.ts'
import { Unreadable } from '../errors.ts'
import { blocksByPosition } from './blocks-by-position.ts'
import { blocksByTags, marksOf } from './blocks-by-tags.ts'
import { joinOverPages } from './continuations.ts'
import { findFurniture, findRepeatedHeads, markFurniture } from './furniture.ts'
import { findHeadings } from './headings.ts'
import { doubtOfLetters, refuseWrongLetters } from './known-letters.ts'
import { linesOf, type GlyphPage } from './lines.ts'
import { mendHyphens } from './mend-hyphens.ts'
import { openPdf, titleOf } from './open-pdf.ts'
import { pdfium, type Pdfium, type Pointer } from './pdfium.ts'
import { readBorders } from './read-borders.ts'
import type { Border } from './border.ts'
import { isMostlySlanted, lostSign, readGlyphs, readSheet, type Fonts } from './read-glyphs.ts'
import { readTags, type Tag } from './read-tags.ts'
import { findSpreads } from './spreads.ts'
import { trustTags, type Trust } from './trust-tags.ts'
import { askPatience } from '../patience.ts'
import { turnUpright } from './turn-upright.ts'
import { unwrapTables } from './unwrap.ts'

export interface PdfLimits {
  pages: number
  characters: number // on one page
  /** `position` reads as if the file had no tags: a second route to the same text. */
  route: 'tags' | 'position'
}

/** Packs for a committee run to several hundred pages; a page of small print holds some 10,000 characters. */
const usual: PdfLimits = { pages: 1500, characters: 100_000, route: 'tags' }

/** A page takes 5 to 60 milliseconds, all that is made of its words included; slow machines take four times as long. */
const patienceForPage = 250
const pagesAtOnce = 25 // for each of these the pool is told

/** Reads a PDF into its blocks: by its own tags where it has them, else by where things stand. @throws Unreadable */
export async function readPdf(bytes: Uint8Array, limits: Partial<PdfLimits> = {}): Promise<Document> {
  const pdf = await pdfium()
  const allowed = { ...usual, ...limits }
  return openPdf(pdf, bytes, (document) => readDocument(pdf, document, allowed))
}

function readDocument(pdf: Pdfium, document: Pointer, limits: PdfLimits): Document {
  const { call } = pdf
  const count = call.FPDF_GetPageCount(document)
  if (count === 0)
    throw new Unreadable('damaged', 'The PDF holds no pages. Download or export it again and send the new copy.')
  if (count > limits.pages)
    throw new Unreadable('too-long', `The PDF has ${count} pages; at most ${limits.pages} are read. Send it in parts.`)
  const tagged = limits.route === 'tags' && call.FPDFCatalog_IsTagged(document) !== 0
  const root: Tag = { type: 'Document', kids: new Map() }
  const names = new Map<string, string>()
  const fonts: Fonts = new Map()
  const pages: GlyphPage[] = []
  const borders: Border[][] = []
  const unreadable: number[] = []
  for (let index = 0; index < count; index++) {
    const page = call.FPDF_LoadPage(document, index)
    if (page === 0) {
      unreadable.push(index + 1)
      pages.push(emptyPage(index + 1))
      borders.push([])
      continue
    }
    let sheet = readSheet(pdf, page)
    let text = call.FPDFText_LoadPage(page)
    let glyphs = readGlyphs(pdf, text, sheet, fonts, limits.characters)
    if (isMostlySlanted(glyphs) && turnUpright(pdf, page, text)) {
      // PDFium looks for words along the lines that it saw when the text was loaded.
      call.FPDFText_ClosePage(text)
      text = call.FPDFText_LoadPage(page)
      sheet = readSheet(pdf, page)
      glyphs = readGlyphs(pdf, text, sheet, fonts, limits.characters)
    }
    call.FPDFText_ClosePage(text)
    pages.push({ number: index + 1, width: sheet.width, height: sheet.height, glyphs })
    const hasTags = tagged && readTags(pdf, page, index + 1, root, names)
    borders.push(hasTags ? [] : readBorders(pdf, page, sheet))
    call.FPDF_ClosePage(page)
    if (index % pagesAtOnce === pagesAtOnce - 1) askPatience(pagesAtOnce * patienceForPage)
  }
  if (unreadable.length === count)
    throw new Unreadable(
      'damaged',
      'No page of the PDF can be opened. Download or export it again and send the new copy.',
    )
  if (!hasLetters(pages))
    throw new Unreadable(
      'no-text',
      'The PDF holds pictures of pages and no text, as a scan does. Ask for the original document, or run text recognition (OCR) and send the PDF that it makes.',
    )
  const lost = doubtOfLetters(pages)
  const spread = root.kids.size === 0 ? findSpreads(pages, borders) : undefined
  const made = makeBlocks(spread?.pages ?? pages, root, spread?.borders ?? borders)
  const { doubts, trust } = made
  const blocks = spread?.putBack(made.blocks) ?? made.blocks
  if (spread) doubts.push('Sheets of the PDF hold two pages side by side: the left one was read before the right.')
  if (trust === 'broken') {
    const read = readDocument(pdf, document, { ...limits, route: 'position' })
    return {
      ...read,
      doubts: ['The PDF’s tags cut its sentences at the line ends and were left aside.', ...read.doubts],
    }
  }
  refuseWrongLetters(blocks)
  if (lost) doubts.push(lost)
  if (unreadable.length > 0)
    doubts.push(`Page ${unreadable.join(', ')} could not be opened; what it says is missing here.`)
  for (const { number, glyphs } of pages)
    if (glyphs.count < 5 && !unreadable.includes(number) && number < count)
      doubts.push(`Page ${number} holds no text: it may be a picture.`)
  return { mediaType: 'application/pdf', title: titleOf(pdf, document), pages: pagesOf(pages, blocks), blocks, doubts }
}

/** Fewer characters than this in the whole file are stamps on pictures. */
const fewest = 20

function hasLetters(pages: readonly GlyphPage[]): boolean {
  let letters = 0
  for (const { glyphs } of pages)
    for (let index = 0; index < glyphs.count && letters < fewest; index++)
      if (glyphs.codes[index] !== 0 && glyphs.codes[index] !== lostSign) letters++
  return letters >= fewest
}

/** A gap of so many type sizes within a printed line parts two columns or cells: no justified line is so wide between words. */
const columnGap = 1.8

function makeBlocks(
  pages: readonly GlyphPage[],
  root: Tag,
  borders: readonly (readonly Border[])[],
): { blocks: Block[]; doubts: string[]; trust: Trust } {
  const marked = pages.map((page) => ({ page, marks: marksOf(page) }))
  const tagged = root.kids.size > 0 ? blocksByTags(root, marked) : []
  const trust = trustTags(tagged)
  const rest = marked.map(({ page, marks }) =>
    linesOf(
      page,
      [...marks.values()].flat().toSorted(([left], [right]) => left - right),
      columnGap,
    ),
  )
  const titles = new Set(tagged.flatMap(({ kind, lines }) => (kind === 'heading' ? lines : [])))
  const furniture = findFurniture([...tagged.flatMap((block) => block.lines), ...rest.flat()], pages, titles)
  for (const head of findRepeatedHeads(tagged, rest)) furniture.add(head)
  const loose = rest.map((lines) => lines.filter((line) => !furniture.has(line)))
  const untagged = blocksByPosition(loose, pages, borders)
  const running = rest
    .flat()
    .filter((line) => furniture.has(line))
    .map((line): Block => ({
      kind: 'furniture',
      text: line.text,
      level: 0,
      marker: '',
      lines: [line],
      rows: [],
      by: 'position',
    }))
  const blocks = mendHyphens(
    joinOverPages(unwrapTables(findHeadings(placed(markFurniture(tagged, furniture), [...untagged, ...running])))),
  )
  const doubts: string[] = []
  const length = (some: readonly Block[]): number => some.reduce((sum, { text }) => sum + text.length, 0)
  if (tagged.length === 0)
    doubts.push('The PDF has no tags: its reading order was worked out from where things stand on the page.')
  else if (trust === 'out of order')
    doubts.push('The order of the PDF’s tags and the places on the page disagree: compare the order with the page.')
  else if (length(untagged) > 200 + length(tagged) * 0.05)
    doubts.push('Part of the PDF has no tags; its place in the reading order was worked out from the page.')
  return { blocks, doubts, trust }
}

/** Puts blocks that no tag orders among those that are ordered: after the last one that begins higher on the same page. */
function placed(ordered: readonly Block[], others: readonly Block[]): Block[] {
  if (ordered.length === 0) return [...others]
  const result = [...ordered]
  for (const other of others) {
    const box = other.lines[0]?.box
    if (!box) continue
    const before = result.findLastIndex(({ lines }) => {
      const first = lines[0]?.box
      return first !== undefined && (first.page < box.page || (first.page === box.page && first.y < box.y))
    })
    result.splice(before + 1, 0, other)
  }
  return result
}

const emptyPage = (number: number): GlyphPage => ({
  number,
  width: 595,
  height: 842,
  glyphs: {
    count: 0,
    codes: new Uint32Array(),
    x: new Float32Array(),
    right: new Float32Array(),
    y: new Float32Array(),
    runs: new Uint16Array(),
    run: [],
    lost: 0,
  },
})

function pagesOf(pages: readonly GlyphPage[], blocks: readonly Block[]): Page[] {
  const lines = pages.map((): Line[] => [])
  for (const block of blocks) for (const line of block.lines) lines[line.box.page - 1]?.push(line)
  return pages.map(({ number, width, height }, index) => ({
    number,
    width,
    height,
    lines: (lines[index] ?? []).toSorted((left, right) => left.box.y - right.box.y || left.box.x - right.box.x),
  }))
}
