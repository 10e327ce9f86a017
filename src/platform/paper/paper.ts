import type { Day } from '../day.ts'

/**
 * A printed paper as data: what it says about itself and its blocks in reading order. The same data becomes accessible
 * HTML (paper-html.ts) and a tagged PDF (print-paper.ts, book.ts), so that the two cannot say different things.
 */
export interface Paper {
  title: string // the first heading; blocks begin below it
  subject: string // one sentence for the file's own properties
  author: string
  language: string // BCP 47, e.g. `en-GB`
  issuedOn: Day // the only day in the file, so that the same paper gives the same bytes
  runningHead: string // small, at the head of every page after the first
  blocks: readonly PaperBlock[]
}

/** Part of a sentence. `href` is absolute; `to` is the `anchor` of a heading or table of the same paper. */
export type Run = string | { text: string; strong?: boolean; href?: string; to?: string }

/** The words of a block. A line end within them starts a new line. */
export type Words = string | readonly Run[]

export interface Item {
  words: Words
  items?: readonly Item[] // a list inside the item
}

export interface PaperColumn {
  title: string
  /** Share of the measure; where any column has none, widths follow from what the cells hold. */
  share?: number
  align?: 'end' // numbers stand under each other
}

export type PaperBlock =
  | { block: 'heading'; level: 2 | 3 | 4; text: string; anchor?: string }
  | { block: 'paragraph'; words: Words; small?: boolean }
  /** Words set apart by a bar at the side: what must not be missed. */
  | { block: 'inset'; words: Words }
  | { block: 'list'; numbered: boolean; items: readonly Item[] }
  /** Short labels with their values: a date, a place, an author. */
  | { block: 'facts'; pairs: readonly { label: string; words: Words }[] }
  | TableBlock
  | FigureBlock
  /** A footnote: what its mark in the text is, and what it says. */
  | { block: 'note'; mark: string; words: Words }
  /** What follows starts a new page. */
  | { block: 'page' }

export interface TableBlock {
  block: 'table'
  caption: string
  anchor?: string
  columns: readonly PaperColumn[]
  rows: readonly (readonly Words[])[] // as many cells as columns, ‘’ where there is nothing
  rowHeads: boolean // the first cell of a row is its heading
}

export interface FigureBlock {
  block: 'figure'
  caption: string
  /** What someone who cannot see the figure needs to know from it. */
  alternative: string
  picture: Drawing | { type: 'image/png' | 'image/jpeg'; bytes: Uint8Array }
}

/** A drawing of lines, areas and words; its units are its own, y downwards. */
export interface Drawing {
  width: number
  height: number
  shapes: readonly Shape[]
}

export type Shape =
  /** `d` is an SVG path. Colours are `#rrggbb`. */
  | { shape: 'path'; d: string; stroke?: string; fill?: string; width?: number; dash?: readonly [number, number] }
  /** `y` is the line that letters stand on. */
  | { shape: 'text'; x: number; y: number; text: string; size: number; anchor?: 'start' | 'middle' | 'end' }

export const isDrawing = (picture: FigureBlock['picture']): picture is Drawing => 'shapes' in picture

export const runsOf = (words: Words): readonly Exclude<Run, string>[] =>
  (typeof words === 'string' ? [words] : words).map((run) => (typeof run === 'string' ? { text: run } : run))

/** @throws Error where a table has a row of another width than its head, or a link leads to no anchor of the paper. */
export function checkPaper(paper: Paper): void {
  const anchors = new Set<string>()
  for (const block of paper.blocks) {
    if ((block.block === 'heading' || block.block === 'table') && block.anchor) {
      if (anchors.has(block.anchor))
        throw new Error(`Two places of “${paper.title}” have the anchor “${block.anchor}”.`)
      anchors.add(block.anchor)
    }
    if (block.block !== 'table') continue
    const row = block.rows.findIndex((cells) => cells.length !== block.columns.length)
    if (row >= 0)
      throw new Error(
        `Row ${row + 1} of the table “${block.caption}” has ${block.rows[row]?.length} cells under ${block.columns.length} columns.`,
      )
  }
  for (const words of paper.blocks.flatMap(wordsOf)) {
    for (const { to } of runsOf(words)) {
      if (to !== undefined && !anchors.has(to)) throw new Error(`“${paper.title}” has no place “${to}” to lead to.`)
    }
  }
}

const inItem = (item: Item): Words[] => [item.words, ...(item.items ?? []).flatMap(inItem)]

function wordsOf(block: PaperBlock): Words[] {
  switch (block.block) {
    case 'paragraph':
    case 'inset':
    case 'note':
      return [block.words]
    case 'list':
      return block.items.flatMap(inItem)
    case 'facts':
      return block.pairs.map(({ words }) => words)
    case 'table':
      return block.rows.flat()
    case 'heading':
    case 'figure':
    case 'page':
      return []
  }
}
