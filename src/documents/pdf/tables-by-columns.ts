import type { Block, Cell, Line } from '../document.ts'
import { tableBlock, textOf } from './blocks-by-tags.ts'
import { centredTableAt } from './centred-rows.ts'

/** Fewer rows than this that stand side by side are chance. */
const enough = 2

/** Tables without borders: rows whose pieces begin at the same places. The rest is given to `blocksOf` in its order. */
export function findRows(
  lines: readonly Line[],
  blocksOf: (lines: readonly Line[], edge?: number) => Block[],
): Block[] {
  const edge = Math.max(...lines.map(({ box }) => box.x + box.width))
  const rows = rowsOf(lines)
  const blocks: Block[] = []
  let loose: Line[] = []
  for (let at = 0; at < rows.length;) {
    const table = centredTableAt(rows, at) ?? tableAt(rows, at)
    if (table) {
      blocks.push(
        ...blocksOf(loose, edge),
        tableBlock(
          table.cells.map((row) => row.map((cell) => cellOf(cell, blocksOf))),
          'position',
        ),
      )
      loose = []
      at = table.end
    } else {
      loose.push(...(rows[at] ?? []))
      at++
    }
  }
  return [...blocks, ...blocksOf(loose, edge)]
}

type Row = readonly Line[]

function rowsOf(lines: readonly Line[]): Row[] {
  const rows: Line[][] = []
  for (const line of lines) {
    const last = rows.at(-1)?.at(-1)
    if (last && line.box.x > last.box.x + last.box.width && Math.abs(bottom(line) - bottom(last)) < line.size * 0.4)
      rows.at(-1)?.push(line)
    else rows.push([line])
  }
  return rows
}

const bottom = ({ box }: Line): number => box.y + box.height

/** The table that begins at this row, if one does: its cells as lines, and the row after it. */
function tableAt(rows: readonly Row[], start: number): { cells: Line[][][]; end: number } | undefined {
  const head = rows[start]
  if (!head || head.length < 2) return undefined
  const columns = head.map(({ box }) => box.x)
  const inside: Piece[][] = []
  let end = start
  for (; end < rows.length; end++) {
    const before = inside.at(-1)
    const above = before?.[0]?.line
    const printed = rows[end] ?? []
    const step = above ? bottom(printed[0] ?? above) - bottom(above) : 0
    if (step > (above?.size ?? 0) * 4) break
    // In the middle of two cells side by side a word may begin with any letter; elsewhere only a capital begins a cell.
    const isMiddle = before !== undefined && before.length > 1 && step < (above?.size ?? 0) * 1.35
    const row = printed.flatMap((line) => cutAt(line, columns, isMiddle))
    const pieces = row.map((line, index) => ({ line, column: placeOf(line, columns, index === 0 && row.length > 1) }))
    if (pieces.some(({ line, column }) => column < 0 || reachesInto(line, columns[column + 1]))) break
    inside.push(pieces)
  }
  // So do the paragraphs below the table, and another table below them.
  const below = inside.findIndex(
    (row, index) =>
      index > 0 &&
      isAlone(row, inside[index - 1]) &&
      (isAlone(inside[index + 1], row) || (row[0]?.line.box.x ?? 0) < (columns[0] ?? 0) - 3),
  )
  if (below > 0) {
    end -= inside.length - below
    inside.length = below
  }
  while (inside.length > 1 && isAlone(inside.at(-1), inside.at(-2))) {
    inside.pop()
    end--
  }
  if (inside.filter((row) => row.length > 1).length < enough) return undefined
  return { cells: cellsByGaps(inside, columns.length), end }
}

interface Piece {
  line: Line
  column: number
}

/**
 * Rows of cells. Where some lines are set apart and others close, what stands close is one row, however its cells wrap
 * and wherever in the row a short one stands. Where all are alike, each line with several pieces begins a row, unless
 * one of them goes on in mid-sentence from a full line above it.
 */
function cellsByGaps(inside: readonly (readonly Piece[])[], columns: number): Line[][][] {
  const gaps: number[] = []
  let foot = -Infinity
  for (const row of inside) {
    const top = Math.min(...row.map(({ line }) => line.box.y))
    gaps.push(foot === -Infinity ? Infinity : (top - foot) / (row[0]?.line.size || 1))
    foot = Math.max(foot, ...row.map(({ line }) => bottom(line)))
  }
  const wide = widelySpaced(inside, gaps, columns)
  const isClose = (gap: number): boolean => gap < (wide ?? 0.5)
  const anyClose = gaps.slice(1).some(isClose)
  const anyApart = gaps.slice(1).some((gap) => !isClose(gap))
  const edges = Array.from({ length: columns }, (_, column) =>
    Math.max(...inside.flat().flatMap(({ line, column: at }) => (at === column ? [line.box.x + line.box.width] : []))),
  )
  const cells: Line[][][] = []
  for (const [index, row] of inside.entries()) {
    const last = cells.at(-1)
    const isWrapped = row.some(({ line, column }) => wraps(last?.[column]?.at(-1), line, edges[column] ?? 0))
    const close = isClose(gaps[index] ?? Infinity)
    const goesOn =
      anyClose && anyApart
        ? close
        : close && (isWrapped || (row.length === 1 && (last?.[row[0]?.column ?? 0]?.length ?? 0) > 0))
    const into = last && goesOn ? last : Array.from({ length: columns }, (): Line[] => [])
    for (const { line, column } of row) into[column]?.push(line)
    if (into !== last) cells.push(into)
  }
  return cells
}

/**
 * In print with wide gaps between lines, below which gap a line goes on with the row above: where the gaps are of two
 * kinds, and every line that stands at the lesser goes on in mid-sentence from a full line. Undefined elsewhere.
 */
function widelySpaced(
  inside: readonly (readonly Piece[])[],
  gaps: readonly number[],
  columns: number,
): number | undefined {
  const least = Math.min(...gaps)
  const limit = least * 1.25
  if (least < 0.5 || least > 1.2 || !gaps.some((gap) => Number.isFinite(gap) && gap > least * 1.5)) return undefined
  const lasts: (Line | undefined)[] = Array.from({ length: columns })
  const edges = inside.flat().map(({ line, column }) => ({ column, right: line.box.x + line.box.width }))
  const edgeOf = (at: number) => Math.max(...edges.flatMap(({ column, right }) => (column === at ? [right] : [])))
  for (const [index, row] of inside.entries()) {
    const isClose = (gaps[index] ?? Infinity) < limit
    if (isClose && !row.some(({ line, column }) => wraps(lasts[column], line, edgeOf(column)))) return undefined
    for (const { line, column } of row) lasts[column] = line
  }
  return limit
}

/** The line goes on with a small letter behind one into which its first word would not have gone. */
function wraps(before: Line | undefined, line: Line, edge: number): boolean {
  if (!before || !/^\p{Ll}/u.test(line.text)) return false
  const word = (line.xs[line.text.search(/\s|$/)] ?? line.box.x) - line.box.x
  return before.box.x + before.box.width + word > edge - line.size * 0.5
}

/** The column that begins where the piece does. The first of several pieces may be set in: a label under a label. */
function placeOf({ box }: Line, columns: readonly number[], isLabel: boolean): number {
  const at = columns.findIndex((x) => Math.abs(x - box.x) < 8)
  return at < 0 && isLabel && box.x < (columns[1] ?? 0) - 40 ? 0 : at
}

/** One piece in the first column, set apart from the row above. */
function isAlone(row: readonly Piece[] = [], above: readonly Piece[] = []): boolean {
  const [piece] = row
  if (!piece || row.length > 1 || piece.column > 0) return false
  return piece.line.box.y - Math.max(...above.map(({ line }) => bottom(line))) > piece.line.size * 0.5
}

/** A full cell leaves but a space before the next: the line is cut where a word begins at a column. */
function cutAt(line: Line, columns: readonly number[], isMiddle: boolean): Line[] {
  for (const x of columns) {
    const at = line.xs.findIndex(
      (left, index) =>
        Math.abs(left - x) < 2 &&
        line.text[index - 1] === ' ' &&
        (isMiddle || /[\p{Lu}\p{N}]/u.test(line.text[index] ?? '')),
    )
    if (at <= 0) continue
    const left = line.text.slice(0, at).trimEnd()
    const edge = line.xs[left.length] ?? x
    const right = line.text.slice(at)
    const far = line.box.x + line.box.width
    return [
      { ...line, text: left, xs: line.xs.slice(0, left.length + 1), box: { ...line.box, width: edge - line.box.x } },
      ...cutAt(
        { ...line, text: right, xs: line.xs.slice(at), box: { ...line.box, x, width: far - x } },
        columns,
        isMiddle,
      ),
    ]
  }
  return [line]
}

const reachesInto = ({ box }: Line, next: number | undefined): boolean =>
  next !== undefined && box.x + box.width > next + 2

function cellOf(lines: readonly Line[], blocksOf: (lines: readonly Line[]) => Block[]): Cell {
  const blocks = blocksOf(lines)
  return { text: textOf(blocks), heading: lines.length > 0 && lines.every((line) => line.bold), blocks }
}
