import type { Block, Line } from '../document.ts'
import type { GlyphPage } from './lines.ts'
import type { Border } from './border.ts'

/** Two pages side by side on one sheet, as a printer lays them out to save paper and a scanner sees an open booklet. */
export interface Spread {
  /** The pages as they are read: each half by itself, numbered on; a sheet that is one page stays as it is. */
  pages: readonly GlyphPage[]
  borders: readonly (readonly Border[])[]
  /** Blocks of those pages, put back where they stand on the sheets. */
  putBack(blocks: readonly Block[]): Block[]
}

/** A sheet is at least so much wider than tall: two upright pages beside each other, of A4 or of American paper. */
const leastWide = 1.2
const mostWide = 1.7
/** Two inner margins together, as a share of the sheet. The gap between the columns of one page is narrower. */
const gutter = 0.05
/** What must be free on a sheet among such: a picture's caption may reach into the margin. */
const least = 0.01
/** Text near the head and foot of a sheet may cross its middle: the number that a pack of papers prints on every sheet. */
const strip = 0.07
/** Fewer characters than this on a sheet, a title or a short last page, show nothing. */
const enough = 200

/**
 * Cuts sheets that hold two pages. All the wide sheets of a file must look so, but for one in ten: a slide or a wide
 * table has words across its middle. Undefined where there is no such sheet.
 */
export function findSpreads(sheets: readonly GlyphPage[], borders: readonly (readonly Border[])[]): Spread | undefined {
  const wide = sheets.filter(({ width, height }) => width > height * leastWide && width < height * mostWide)
  const telling = wide.filter(({ glyphs }) => glyphs.count >= enough)
  const open = telling.filter((sheet) => isFree(sheet, gutter))
  if (open.length < telling.length * 0.9 || !open.some(isOnBothSides)) return undefined
  const cut = new Set(wide.filter((sheet) => isFree(sheet, least)))
  const pages: GlyphPage[] = []
  const drawn: (readonly Border[])[] = []
  const places: { sheet: number; shift: number }[] = []
  for (const [index, sheet] of sheets.entries())
    for (const half of cut.has(sheet) ? halvesOf(sheet) : [{ from: 0, to: sheet.width }]) {
      places.push({ sheet: sheet.number, shift: half.from })
      pages.push(part(sheet, half, pages.length + 1))
      drawn.push(bordersIn(borders[index] ?? [], half))
    }
  return { pages, borders: drawn, putBack: (blocks) => putBack(blocks, places) }
}

interface Half {
  from: number // x on the sheet
  to: number
}

const halvesOf = ({ width }: GlyphPage): Half[] => [
  { from: 0, to: width / 2 },
  { from: width / 2, to: width },
]

/** The last sheet of an odd number of pages has text on one side alone. */
function isOnBothSides({ glyphs, width }: GlyphPage): boolean {
  let left = 0
  for (let index = 0; index < glyphs.count; index++) if ((glyphs.x[index] ?? 0) < width / 2) left++
  return left > glyphs.count * 0.1 && left < glyphs.count * 0.9
}

/** Whether no word reaches into so much of the width, about the middle. */
function isFree({ glyphs, width, height }: GlyphPage, share: number): boolean {
  const from = width * (0.5 - share / 2)
  const to = width * (0.5 + share / 2)
  for (let index = 0; index < glyphs.count; index++) {
    const y = glyphs.y[index] ?? 0
    const isWithin = (glyphs.right[index] ?? 0) > from && (glyphs.x[index] ?? 0) < to
    if (isWithin && glyphs.codes[index] !== 32 && y > height * strip && y < height * (1 - strip)) return false
  }
  return true
}

function part({ glyphs, height }: GlyphPage, { from, to }: Half, number: number): GlyphPage {
  const kept: number[] = []
  for (let index = 0; index < glyphs.count; index++) {
    const middle = ((glyphs.x[index] ?? 0) + (glyphs.right[index] ?? 0)) / 2
    if (middle >= from && middle < to) kept.push(index)
  }
  const moved = (column: Float32Array): Float32Array => Float32Array.from(kept, (index) => (column[index] ?? 0) - from)
  return {
    number,
    width: to - from,
    height,
    glyphs: {
      count: kept.length,
      codes: Uint32Array.from(kept, (index) => glyphs.codes[index] ?? 32),
      x: moved(glyphs.x),
      right: moved(glyphs.right),
      y: Float32Array.from(kept, (index) => glyphs.y[index] ?? 0),
      runs: Uint16Array.from(kept, (index) => glyphs.runs[index] ?? 0),
      run: glyphs.run,
      lost: glyphs.lost,
    },
  }
}

const bordersIn = (borders: readonly Border[], { from, to }: Half): Border[] =>
  borders
    .filter(({ left, right }) => left < to && right > from)
    .map(({ left, right, ...rest }) => ({
      left: Math.max(left, from) - from,
      right: Math.min(right, to) - from,
      ...rest,
    }))

function putBack(blocks: readonly Block[], places: readonly { sheet: number; shift: number }[]): Block[] {
  const moved = new Map<Line, Line>()
  const lineOf = (line: Line): Line => {
    const known = moved.get(line)
    if (known) return known
    const { sheet, shift } = places[line.box.page - 1] ?? { sheet: line.box.page, shift: 0 }
    const there = {
      ...line,
      box: { ...line.box, page: sheet, x: line.box.x + shift },
      xs: line.xs.map((x) => x + shift),
    }
    moved.set(line, there)
    return there
  }
  const blockOf = (block: Block): Block => ({
    ...block,
    lines: block.lines.map(lineOf),
    rows: block.rows.map((row) => row.map((cell) => ({ ...cell, blocks: cell.blocks.map(blockOf) }))),
  })
  return blocks.map(blockOf)
}
