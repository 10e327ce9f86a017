import { extentOf, type SetLine } from './break-lines.ts'
import type { TableBlock, Words } from './paper.ts'
import { type Press, running, small, type Tag, type Type } from './press.ts'
import { drawLines, setLines } from './set-lines.ts'

const pad = { x: 5, y: 4 }
const body: Type = { ...small, size: 9.5, lead: 12.5 }
const head: Type = { ...body, weight: 'bold' }
const rule = '#b1b4b6'

interface Row {
  cells: readonly (readonly SetLine[])[]
  height: number
}

/** Sets a ruled table. Its head is printed again on each page, for the eye only; a row taller than a page goes on over it. */
export function setTable(press: Press, parent: Tag, block: TableBlock, landed: () => void): void {
  const widths = widthsOf(press, block)
  const rowOf = (cells: readonly Words[], type: Type): Row => {
    const set = cells.map((words, column) => press.lines(words, type, (widths[column] ?? 0) - 2 * pad.x))
    return { cells: set, height: Math.max(...set.map((lines) => lines.length)) * body.lead + 2 * pad.y }
  }
  const heads = rowOf(
    block.columns.map(({ title }) => title),
    head,
  )
  const table = press.tag(parent, 'Table')
  setCaption(press, table, block.caption, heads.height, landed)
  const top = press.tag(table, 'THead')
  const first = press.tag(top, 'TR')
  drawRow(press, heads, block, widths, (column) => ({
    tag: press.tag(first, 'TH', { scope: 'Column' }),
    type: head,
    column,
  }))
  first.end()
  top.end()
  const rest = press.tag(table, 'TBody')
  const again = (): void => {
    press.turn()
    const from = press.y
    press.artifact('Pagination', () => {
      for (const [column, lines] of heads.cells.entries())
        paint(press, lines, head, placeOf(press, widths, block, column))
    })
    press.y = from + heads.height
    ruleOff(press)
  }
  for (const cells of block.rows) {
    const row = rowOf(cells, body)
    if (row.height > press.room && row.height < press.foot - 62 - heads.height) again()
    const tr = press.tag(rest, 'TR')
    drawRow(
      press,
      row,
      block,
      widths,
      (column) => ({
        tag: block.rowHeads && column === 0 ? press.tag(tr, 'TH', { scope: 'Row' }) : press.tag(tr, 'TD'),
        type: body,
        column,
      }),
      again,
    )
    tr.end()
  }
  rest.end()
  table.end()
  press.y += running.size
}

function setCaption(press: Press, table: Tag, caption: string, below: number, landed: () => void): void {
  const type: Type = { ...running, weight: 'bold' }
  const lines = press.lines(caption, type, press.width)
  press.space(3)
  press.needs(lines.length * type.lead + below + 2 * body.lead + 2 * pad.y)
  landed()
  const tag = press.tag(table, 'Caption')
  setLines(press, tag, lines, type)
  tag.end()
  press.y += 2
}

interface OpenCell {
  tag: Tag
  type: Type
  column: number
}

/** Draws the cells of a row; where they do not fit, as many lines as do, and the rest after `turn`. */
function drawRow(
  press: Press,
  row: Row,
  block: TableBlock,
  widths: readonly number[],
  open: (column: number) => OpenCell,
  turn?: () => void,
): void {
  const cells = row.cells.map((_, column) => open(column))
  let from = 0
  const most = Math.max(...row.cells.map((lines) => lines.length))
  while (from < most) {
    const fit = turn ? Math.floor((press.room - 2 * pad.y + 0.01) / body.lead) : most
    if (fit < Math.min(2, most - from)) {
      turn?.()
      continue
    }
    const shown = Math.min(fit, most - from)
    for (const { tag, type, column } of cells) {
      const lines = (row.cells[column] ?? []).slice(from, from + shown)
      if (lines.length === 0 || (lines.length === 1 && lines[0]?.pieces.length === 0)) continue
      drawLines(press, tag, lines, type, placeOf(press, widths, block, column))
    }
    press.y += shown * body.lead + 2 * pad.y
    ruleOff(press)
    from += shown
    if (from < most) turn?.()
  }
  for (const { tag } of cells) tag.end()
}

function placeOf(press: Press, widths: readonly number[], block: TableBlock, column: number) {
  const left = press.left + widths.slice(0, column).reduce((sum, width) => sum + width, 0) + pad.x
  const width = (widths[column] ?? 0) - 2 * pad.x
  return { left, top: press.y + pad.y, width, align: block.columns[column]?.align }
}

function paint(press: Press, lines: readonly SetLine[], type: Type, place: ReturnType<typeof placeOf>): void {
  for (const [index, line] of lines.entries())
    for (const { text, face, x } of line.pieces)
      press.pdf
        .font(face)
        .fontSize(type.size)
        .fillColor(type.colour)
        .text(
          text,
          place.left + x + (place.align === 'end' ? place.width - line.width : 0),
          place.top + index * type.lead,
          {
            lineBreak: false,
          },
        )
}

function ruleOff(press: Press): void {
  press.artifact('Layout', () => {
    press.pdf
      .lineWidth(0.6)
      .strokeColor(rule)
      .moveTo(press.left, press.y)
      .lineTo(press.left + press.width, press.y)
      .stroke()
  })
}

/** The widths asked for, or what the cells need: each column its longest word, the rest by how much more it holds. */
function widthsOf(press: Press, { columns, rows }: TableBlock): number[] {
  const shares = columns.map(({ share }) => share ?? 0)
  const asked = shares.reduce((sum, share) => sum + share, 0)
  if (shares.every((share) => share > 0)) return shares.map((share) => (share / asked) * press.width)
  const needs = columns.map(({ title }, column) => {
    const all = [
      extentOf(press.faces, title, head.size, 'bold'),
      ...rows
        .slice(0, 200) // enough to know a column by
        .map((cells) => extentOf(press.faces, cells[column] ?? '', body.size, 'roman')),
    ]
    const longest = Math.min(Math.max(...all.map((each) => each.longest)) + 2 * pad.x + 0.5, press.width / 2)
    const whole = Math.min(Math.max(...all.map((each) => each.whole)) + 2 * pad.x + 0.5, 260)
    return { longest, more: Math.max(0, whole - longest) }
  })
  const least = needs.reduce((sum, { longest }) => sum + longest, 0)
  if (least > press.width) return needs.map(({ longest }) => (longest / least) * press.width)
  const more = needs.reduce((sum, need) => sum + need.more, 0)
  const spare = press.width - least
  return needs.map((need) => need.longest + (more === 0 ? spare / needs.length : (spare * need.more) / more))
}
