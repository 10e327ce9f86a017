import type { Block } from '../document.ts'
import { joint } from './lines.ts'
import { tableBlock, textOf } from './blocks-by-tags.ts'
import { joinCells } from './cells.ts'

/**
 * Joins what the end of a page or column cut: a paragraph or item whose sentence goes on, an item whose second part carries no marker
 * of its own, a table whose rows go on. Running heads and feet and footnotes in between keep their place.
 */
export function joinOverPages(blocks: readonly Block[]): Block[] {
  const joined: Block[] = []
  for (const block of blocks) {
    const at = joined.findLastIndex(({ kind }) => kind !== 'furniture' && kind !== 'footnote')
    const before = joined[at]
    if (before && isText(block) && (isOverPage(before, block) || isOverColumn(before, block))) {
      if (before.kind === 'table' && block.kind === 'table') {
        joined[at] = tableBlock(joinCells(before.rows, block.rows), before.by)
        continue
      }
      const filled =
        before.kind === 'table' && block.kind === 'paragraph'
          ? intoCell(before, block)
          : before.kind === 'paragraph' && block.kind === 'table'
            ? ontoCell(before, block)
            : undefined
      if (filled) {
        joined[at] = filled
        continue
      }
      if (goesOn(before, block)) {
        joined[at] = together(before, block)
        continue
      }
    }
    joined.push(block)
  }
  return joined
}

const together = (before: Block, after: Block): Block => ({
  ...before,
  text: before.text + joint(before.text, after.text) + after.text,
  lines: [...before.lines, ...after.lines],
})

/** The table with the end of its last row, of which the next page or column has only the words: no frame, and no other cell. */
function intoCell(table: Block, rest: Block): Block | undefined {
  const row = table.rows.at(-1) ?? []
  const at = row.findIndex(({ blocks }) => {
    const last = blocks.at(-1)
    return (
      last !== undefined &&
      last.kind !== 'table' &&
      /^\p{Ll}/u.test(rest.text) &&
      isUnder(blocks, rest) &&
      !isClosed(last)
    )
  })
  const cell = row[at]
  const last = cell?.blocks.at(-1)
  if (!cell || !last) return undefined
  const blocks = [...cell.blocks.slice(0, -1), together(last, rest)]
  const whole = row.with(at, { ...cell, blocks, text: textOf(blocks) })
  return tableBlock([...table.rows.slice(0, -1), whole], table.by)
}

/** The table with the beginning of its first cell, which the page before has by itself: a frame around one cell is none. */
function ontoCell(begun: Block, table: Block): Block | undefined {
  const [row = [], ...others] = table.rows
  const at = row.findIndex(({ text }) => text !== '')
  const cell = row[at]
  const first = cell?.blocks[0]
  const isAlone = row.every(({ text }, index) => index === at || text === '')
  if (!cell || !first || !isAlone || first.kind !== 'paragraph') return undefined
  if (isClosed(begun) || !/^\p{Ll}/u.test(first.text) || !isUnder([begun], first)) return undefined
  const blocks = [together(begun, first), ...cell.blocks.slice(1)]
  return tableBlock([row.with(at, { ...cell, blocks, text: textOf(blocks) }), ...others], table.by)
}

const isClosed = ({ text }: Block): boolean => /[.!?:;]$/.test(text)

/** Whether the words begin where some line of the cell does. */
const isUnder = (blocks: readonly Block[], { lines }: Block): boolean =>
  blocks.some((block) => block.lines.some(({ box }) => Math.abs(box.x - (lines[0]?.box.x ?? 0)) < 4))

const isText = ({ kind }: Block): boolean => kind !== 'furniture' && kind !== 'footnote'

function isOverPage(before: Block, after: Block): boolean {
  const last = before.lines.at(-1)?.box.page
  const first = after.lines[0]?.box.page
  return last !== undefined && first !== undefined && first === last + 1
}

/** From the foot of one column to the head of the next, where no tags say what follows what. */
function isOverColumn(before: Block, after: Block): boolean {
  const last = before.lines.at(-1)?.box
  const first = after.lines[0]?.box
  if (!last || !first || after.by !== 'position' || before.by !== 'position') return false
  return last.page === first.page && first.y < last.y - first.height * 4 && first.x > last.x + first.height * 8
}

function goesOn(before: Block, after: Block): boolean {
  if (after.marker !== '' || after.kind === 'heading' || after.kind === 'table') return false
  if (before.kind === 'heading' || before.kind === 'table') return false
  if (/^\d{1,2}\.\d{1,2}\.?\s+\p{Lu}/u.test(after.text)) return false // the number of a section
  if (after.kind === 'item' && before.text.endsWith(':')) return false // the first of the list that it leads in
  if (/^\p{Ll}/u.test(after.text)) return true
  if (after.lines.every((line) => line.bold) && !before.lines.some((line) => line.bold)) return false
  // Tagged as an item, but with no bullet where its list has bullets: the rest of an item whose sentence ended the page.
  if (after.kind === 'item' && before.kind === 'item' && before.marker !== '') return true
  // No marker, but set in as far as the item's own second lines.
  if (after.by === 'position' && before.kind === 'item' && isSetIn(before, after)) return true
  return after.kind === before.kind && !/[.!?:;”’")]$/.test(before.text) && isFullWidth(before)
}

function isSetIn(before: Block, after: Block): boolean {
  const [first, second] = before.lines
  const here = after.lines[0]
  if (!first || !here) return false
  // An item whose first line ends the page has no second one to compare with: its sentence must be open.
  if (!second) return here.box.x > first.box.x + 6 && !/[.!?:;]$/.test(before.text)
  return second.box.x > first.box.x + 6 && Math.abs(here.box.x - second.box.x) < 3
}

/** A line that stops well before the widest one ended its paragraph, full stop or not. */
function isFullWidth(block: Block): boolean {
  const rights = block.lines.map(({ box }) => box.x + box.width)
  return block.lines.length > 1 && (rights.at(-1) ?? 0) > Math.max(...rights) * 0.85
}
