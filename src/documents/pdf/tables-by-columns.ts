import type { Block, Cell, Line } from '../document.ts'
import { tableBlock, textOf } from './blocks-by-tags.ts'

/** Fewer rows than this that stand side by side are chance. */
const enough = 2

/** Tables without borders: rows whose pieces begin at the same places. The rest is given to `blocksOf` in its order. */
export function findRows(lines: readonly Line[], blocksOf: (lines: readonly Line[]) => Block[]): Block[] {
  const rows = rowsOf(lines)
  const blocks: Block[] = []
  let loose: Line[] = []
  for (let at = 0; at < rows.length;) {
    const table = tableAt(rows, at)
    if (table) {
      blocks.push(
        ...blocksOf(loose),
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
  return [...blocks, ...blocksOf(loose)]
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
  const cells: Line[][][] = []
  let full = 0
  let end = start
  for (; end < rows.length; end++) {
    const row = (rows[end] ?? []).flatMap((line) => cutAt(line, columns))
    const places = row.map((line, index) => placeOf(line, columns, index === 0 && row.length > 1))
    const before = rows[end - 1]?.[0]
    const step = before ? bottom(row[0] ?? before) - bottom(before) : 0
    if (places.includes(-1) || step > (before?.size ?? 0) * 4) break
    if (row.some((line, index) => reachesInto(line, columns[(places[index] ?? 0) + 1]))) break
    if (row.length > 1) full++
    const last = cells.at(-1)
    // A single piece close under its own column goes on with that cell.
    const goesOn =
      row.length === 1 &&
      last !== undefined &&
      (last[places[0] ?? 0]?.length ?? 0) > 0 &&
      step < (row[0]?.size ?? 0) * 1.35
    const into = goesOn && last ? last : columns.map((): Line[] => [])
    for (const [index, line] of row.entries()) into[places[index] ?? 0]?.push(line)
    if (into !== last) cells.push(into)
  }
  return full >= enough ? { cells, end } : undefined
}

/** The column that begins where the piece does. The first of several pieces may be set in: a label under a label. */
function placeOf({ box }: Line, columns: readonly number[], isLabel: boolean): number {
  const at = columns.findIndex((x) => Math.abs(x - box.x) < 8)
  return at < 0 && isLabel && box.x < (columns[1] ?? 0) - 40 ? 0 : at
}

/** A full cell leaves but a space before the next: the line is cut where a word begins at a column. */
function cutAt(line: Line, columns: readonly number[]): Line[] {
  for (const x of columns) {
    const at = line.xs.findIndex(
      (left, index) =>
        Math.abs(left - x) < 2 && line.text[index - 1] === ' ' && /[\p{Lu}\p{N}]/u.test(line.text[index] ?? ''),
    )
    if (at <= 0) continue
    const left = line.text.slice(0, at).trimEnd()
    const edge = line.xs[left.length] ?? x
    const right = line.text.slice(at)
    const far = line.box.x + line.box.width
    return [
      { ...line, text: left, xs: line.xs.slice(0, left.length + 1), box: { ...line.box, width: edge - line.box.x } },
      ...cutAt({ ...line, text: right, xs: line.xs.slice(at), box: { ...line.box, x, width: far - x } }, columns),
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
