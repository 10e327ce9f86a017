import type { Block, Cell, Line } from '../document.ts'
import { tableBlock, textOf } from './blocks-by-tags.ts'
import type { Border } from './border.ts'
import { withWhiteRows } from './shaded-rows.ts'

interface Edges {
  top: number
  bottom: number
  left: number | undefined
  right: number | undefined
}

interface Placed {
  line: Line
  edges: Edges
}

/** Thinner than this, a drawn box is a line. */
const thin = 3
/** Two edges nearer than this are one. */
const same = 3.5

/** Lines of text between drawn borders, as tables; and the lines that stand outside any. */
export function findTables(
  lines: readonly Line[],
  borders: readonly Border[],
  blocksOf: (lines: readonly Line[]) => Block[],
): { tables: Block[]; rest: Line[] } {
  const drawn = withoutShading(borders, lines)
  const across = edgesAcross(drawn)
  const down = edgesDown(drawn)
  if (across.length < 2) return { tables: [], rest: [...lines] }
  const placed: Placed[] = []
  const rest: Line[] = []
  for (const line of lines.flatMap((each) => cutAtEdges(each, down))) {
    const edges = around(line, across, down)
    if (edges) placed.push({ line, edges })
    else rest.push(line)
  }
  const tables: Block[] = []
  const whole = rowsOf(placed).map(withoutHeadingAbove).map(withoutHeadingBelow)
  rest.push(...whole.flatMap(({ loose }) => loose))
  for (const rows of tablesOf(whole.map(({ row }) => row))) {
    const columns = filled(rows, columnsOf(rows))
    // One row of one cell is a frame around text, not a table.
    if (rows.length === 1 && columns.length === 1) rest.push(...rows.flat().map(({ line }) => line))
    else
      tables.push(
        tableBlock(
          rows.map((row) => cellsOf(row, columns, blocksOf)),
          'position',
        ),
      )
  }
  return { tables, rest }
}

/**
 * Borders without what is painted behind words. Where a table is ruled, the boxes on it are the shading of single lines
 * and say nothing of its rows; and a box that reaches no further than the words on it is no cell, for a cell has room.
 */
function withoutShading(borders: readonly Border[], lines: readonly Line[]): readonly Border[] {
  const rules = borders.filter(({ left, right, top, bottom }) => bottom - top <= thin || right - left <= thin)
  if (rules.length >= 4) return rules
  return withWhiteRows(
    borders.filter((border) => !lines.some((line) => isBehind(border, line))),
    lines,
  )
}

const isBehind = ({ left, right, top, bottom }: Border, { box, size }: Line): boolean =>
  bottom - top > thin &&
  bottom - top < size * 1.8 &&
  top < box.y + box.height / 2 &&
  bottom > box.y + box.height / 2 &&
  left > box.x - 1.5 &&
  right < box.x + box.width + size * 0.5

interface Edge {
  at: number // y of a line across, x of a line down
  from: number
  to: number
  isOfBox?: true // the edge of something painted, not a rule
}

const edgesAcross = (borders: readonly Border[]): Edge[] =>
  borders.flatMap(({ left, right, top, bottom }) => {
    if (right - left < 12) return []
    return bottom - top <= thin
      ? [{ at: (top + bottom) / 2, from: left, to: right }]
      : [
          { at: top, from: left, to: right, isOfBox: true },
          { at: bottom, from: left, to: right, isOfBox: true },
        ]
  })

const edgesDown = (borders: readonly Border[]): Edge[] => [
  ...borders.flatMap(({ left, right, top, bottom }) => {
    if (bottom - top < 6) return []
    return right - left <= thin
      ? [{ at: (left + right) / 2, from: top, to: bottom }]
      : [
          { at: left, from: top, to: bottom },
          { at: right, from: top, to: bottom },
        ]
  }),
  ...joints(borders),
]

/** A rule that is drawn cell by cell shows where its columns meet, and so does the shading of cells. */
function joints(borders: readonly Border[]): Edge[] {
  const found: { x: number; y: number }[] = []
  for (const one of borders)
    for (const other of borders)
      if (
        Math.abs(one.right - other.left) < 1 &&
        Math.abs(one.top - other.top) < 1 &&
        one.right - one.left > 12 &&
        other.right - other.left > 12
      )
        found.push({ x: one.right, y: one.top })
  return found.flatMap(({ x, y }) => {
    const below = found.filter((each) => Math.abs(each.x - x) < 1 && each.y > y + 6).map((each) => each.y)
    const next = Math.min(...below)
    return next - y < furthest ? [{ at: x, from: y, to: next }] : []
  })
}

/** Rules further apart than this are of two tables: points. */
const furthest = 150

/** A full cell leaves but a space before the next: the line is cut where a border runs down between two words. */
function cutAtEdges(line: Line, down: readonly Edge[]): Line[] {
  const { box, text, xs } = line
  const y = box.y + box.height / 2
  const edge = down
    .filter(({ at, from, to }) => from <= y && y <= to && at > box.x + 2 && at < box.x + box.width - 2)
    .toSorted((left, right) => left.at - right.at)
    .find(({ at }) => text[placeAt(xs, at) - 1] === ' ')
  if (!edge) return [line]
  const at = placeAt(xs, edge.at)
  const left = text.slice(0, at).trimEnd()
  const end = xs[left.length] ?? edge.at
  const start = xs[at] ?? edge.at
  return [
    { ...line, text: left, xs: xs.slice(0, left.length + 1), box: { ...box, width: end - box.x } },
    ...cutAtEdges(
      { ...line, text: text.slice(at), xs: xs.slice(at), box: { ...box, x: start, width: box.x + box.width - start } },
      down,
    ),
  ]
}

/** The first character that begins at the edge or behind it. */
const placeAt = (xs: readonly number[], edge: number): number => xs.findIndex((x) => x > edge - 1)

/** The nearest edges around a line of text; undefined unless it is closed above and below. */
function around({ box }: Line, across: readonly Edge[], down: readonly Edge[]): Edges | undefined {
  const x = box.x + Math.min(box.width, 24) / 2
  const y = box.y + box.height / 2
  const spanning = across.filter(({ from, to }) => from <= x && x <= to)
  const beside = down.filter(({ from, to }) => from - same <= y && y <= to + same)
  const left = Math.max(...beside.filter(({ at }) => at <= x).map(({ at }) => at))
  const right = Math.min(...beside.filter(({ at }) => at > x).map(({ at }) => at))
  // A row that a page break cuts is open there: its sides end where the page does.
  const sides =
    Number.isFinite(left) && Number.isFinite(right) ? beside.filter(({ at }) => at === left || at === right) : []
  const top = Math.max(...spanning.filter(({ at }) => at <= y).map(({ at }) => at))
  const bottom = Math.min(...spanning.filter(({ at }) => at > y).map(({ at }) => at))
  const edges = {
    top: Number.isFinite(top) ? top : Math.min(...sides.map(({ from }) => from)),
    bottom: Number.isFinite(bottom) ? bottom : Math.max(...sides.map(({ to }) => to)),
  }
  if (!Number.isFinite(edges.top) || !Number.isFinite(edges.bottom)) return undefined
  const closed = { left: Number.isFinite(left) ? left : undefined, right: Number.isFinite(right) ? right : undefined }
  // Between the shaded rows of two tables nothing is a row of either.
  const [above, below] = [edges.top, edges.bottom].map((y) => spanning.find(({ at }) => at === y))
  const isOpen = closed.left === undefined && closed.right === undefined
  if (isOpen && above?.isOfBox && below?.isOfBox && Math.abs(above.to - below.to) > same) return undefined
  // Nor is it between two tables with rules at their sides, of which one ends above it and one begins below.
  if (
    isOpen &&
    down.some(({ to }) => Math.abs(to - edges.top) < same) &&
    down.some(({ from }) => Math.abs(from - edges.bottom) < same)
  )
    return undefined
  // Two rules far apart with nothing at their sides frame a part of the page, as under a letterhead.
  if (closed.left === undefined && closed.right === undefined && edges.bottom - edges.top > 110) return undefined
  return { ...edges, ...closed }
}

/** Lines between the same two edges are one row. */
function rowsOf(placed: readonly Placed[]): Placed[][] {
  const rows: Placed[][] = []
  for (const one of placed.toSorted((a, b) => a.edges.top - b.edges.top || a.line.box.y - b.line.box.y)) {
    const row = rows.find(
      ([first]) =>
        first &&
        Math.abs(first.edges.top - one.edges.top) < same &&
        Math.abs(first.edges.bottom - one.edges.bottom) < same,
    )
    if (row) row.push(one)
    else rows.push([one])
  }
  return rows
}

/** What stands between two rules: a row, and the lines that are none of it. */
interface Strip {
  row: Placed[]
  loose: Line[]
}

const hasSides = ({ edges }: Placed): boolean => edges.left !== undefined || edges.right !== undefined

/** Rules that stand under rows alone leave the heading of the next table open to its first row: it is set larger. */
function withoutHeadingAbove(row: Placed[]): Strip {
  const usual = Math.min(...row.map(({ line }) => line.size))
  const head = row.filter(({ line }) => line.size > usual * 1.15)
  const foot = Math.max(...head.map(({ line }) => line.box.y + line.box.height))
  const rest = row.filter((one) => !head.includes(one))
  const top = Math.min(...rest.map(({ line }) => line.box.y))
  if (row.some(hasSides) || head.length === 0 || head.length > 2 || top < foot) return { row, loose: [] }
  return {
    row: rest.map((one) => ({ ...one, edges: { ...one.edges, top: foot } })),
    loose: head.map(({ line }) => line),
  }
}

/**
 * The last row of a table that is ruled across alone, with no rule under it, is closed by the first of the next table: bold
 * or larger lines by themselves at the foot of such a row are the heading between the two.
 */
function withoutHeadingBelow({ row, loose }: Strip): Strip {
  if (row.some(hasSides)) return { row, loose }
  const lines = row.map(({ line }) => line)
  const usual = Math.min(...lines.map((line) => line.size))
  const isMarked = (line: Line): boolean => line.bold || line.size > usual * 1.15
  const foot = Math.max(...lines.filter((line) => !isMarked(line)).map(({ box }) => box.y + box.height))
  const below = lines.filter((line) => isMarked(line) && line.box.y > foot)
  const top = Math.min(...below.map(({ box }) => box.y))
  const size = Math.max(...below.map((line) => line.size))
  const isAlone = below.every((line) =>
    below.every((other) => other === line || Math.abs(other.box.y - line.box.y) > 2),
  )
  if (below.length === 0 || below.length > 2 || !Number.isFinite(foot) || !isAlone || top - foot < size * 0.6)
    return { row, loose }
  const rest = row.filter(({ line }) => !below.includes(line))
  return { row: rest.map((one) => ({ ...one, edges: { ...one.edges, bottom: foot } })), loose: [...loose, ...below] }
}

/** Rows that follow each other without a gap are one table. */
function tablesOf(rows: readonly Placed[][]): Placed[][][] {
  const tables: Placed[][][] = []
  for (const row of rows) {
    const table = tables.at(-1)
    const above = table?.at(-1)?.[0]
    const here = row[0]
    if (table && above && here && here.edges.top - above.edges.bottom < 8) table.push(row)
    else tables.push([row])
  }
  return tables
}

/** Left edges of the columns: drawn where they are drawn, else where text begins, first of all or beside other text. */
function columnsOf(rows: readonly Placed[][]): number[] {
  const starts: number[] = []
  const add = (x: number): void => {
    if (!starts.some((start) => Math.abs(start - x) < 12)) starts.push(x)
  }
  const first = Math.min(...rows.flat().map(({ line }) => line.box.x))
  for (const row of rows)
    for (const { edges, line } of row) {
      if (edges.left !== undefined) add(edges.left)
      else if (
        line.box.x < first + 6 ||
        row.some((other) => other.line.box.x + other.line.box.width < line.box.x - 10) ||
        row.length === 1
      )
        add(line.box.x - 6)
    }
  return starts.length > 0 ? starts.toSorted((left, right) => left - right) : [0]
}

function cellsOf(
  row: readonly Placed[],
  columns: readonly number[],
  blocksOf: (lines: readonly Line[]) => Block[],
): Cell[] {
  const cells = columns.map((): Line[] => [])
  for (const { line } of row) cells[columnAt(columns, line)]?.push(line)
  return cells.map((lines) => {
    const sorted = lines.toSorted((left, right) => left.box.y - right.box.y || left.box.x - right.box.x)
    const blocks = blocksOf(sorted)
    return { text: textOf(blocks), heading: lines.length > 0 && lines.every((line) => line.bold), blocks }
  })
}

/** Only the columns in which something stands. */
const filled = (rows: readonly Placed[][], columns: readonly number[]): number[] =>
  columns.filter((_, index) => rows.some((row) => row.some(({ line }) => columnAt(columns, line) === index)))

const columnAt = (columns: readonly number[], line: Line): number =>
  Math.max(
    0,
    columns.findLastIndex((start) => start <= line.box.x + 3),
  )
