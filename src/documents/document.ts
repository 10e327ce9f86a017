/**
 * What a document is once it has been read, whatever file it came from: pages of positioned lines, and the blocks
 * (headings, paragraphs, list items, tables) that those lines make in reading order. Knows nothing of what a letter means.
 */

/** A rectangle on one page. Points (1/72 inch), origin at the top left of the page as a person sees it, y downwards. */
export interface Box {
  page: number // from 1
  x: number
  y: number
  width: number
  height: number
}

/** One run of text on one printed line in one column, left to right. */
export interface Line {
  text: string
  box: Box
  font: string // as the file names it, '' where the format has none
  size: number // points; 0 where the format has none
  bold: boolean // all but all of the line is set bold: a bold label before a value is not enough
  italic: boolean
  underlined?: true // all but all of it
  /** x of the left edge of each character of `text`, then the right edge of the last: `text.length + 1` numbers. */
  xs: readonly number[]
}

export type BlockKind = 'heading' | 'paragraph' | 'item' | 'table' | 'footnote' | 'furniture'

/**
 * A paragraph-sized piece in reading order. A list item or a paragraph that runs over a page is one block.
 * `furniture` is what repeats on page after page: running heads, feet, page numbers.
 */
export interface Block {
  kind: BlockKind
  /** The whole text with line ends joined by one space (no space after a hyphen at a line end). For a table: its cells, tab- and newline-separated. */
  text: string
  /** Heading: 1 is the highest. Item: 1 is the outermost list. Otherwise 0. */
  level: number
  /** Item: the bullet or number as printed, e.g. '•' or '3.'. Otherwise ''. The marker is not part of `text`. */
  marker: string
  lines: readonly Line[]
  /** Table: rows of cells; each cell holds blocks of its own. A cell that runs over a page is one cell. */
  rows: readonly (readonly Cell[])[]
  /** How the block was found: the file's own tags, position order, or the markup of a text format. */
  by: 'tags' | 'position' | 'markup'
}

export interface Cell {
  text: string
  heading: boolean
  blocks: readonly Block[]
}

export interface Page {
  number: number // from 1
  width: number // points
  height: number
  lines: readonly Line[]
}

export interface Document {
  mediaType: string
  title: string // from the file's own properties, '' where it has none
  pages: readonly Page[]
  blocks: readonly Block[]
  /** What the reader was not sure of, as sentences for the person who will confirm the readings. */
  doubts: readonly string[]
}

/**
 * The very words on the page: where they stand, and enough around them to find them again in a re-issue
 * (W3C Web Annotation TextQuoteSelector words: exact, prefix, suffix).
 */
export interface Passage {
  page: number // the page on which it begins
  boxes: readonly Box[]
  exact: string
  prefix: string // up to 32 characters before
  suffix: string // up to 32 characters after
}
