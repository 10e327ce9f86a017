import type { Block } from '../document.ts'
import { joint } from './lines.ts'
import { tableBlock } from './blocks-by-tags.ts'
import { joinCells } from './cells.ts'

/**
 * Joins what a page break cut: a paragraph or item whose sentence goes on, an item whose second part carries no marker
 * of its own, a table whose rows go on. Running heads and feet and footnotes in between keep their place.
 */
export function joinOverPages(blocks: readonly Block[]): Block[] {
  const joined: Block[] = []
  for (const block of blocks) {
    const at = joined.findLastIndex(({ kind }) => kind !== 'furniture' && kind !== 'footnote')
    const before = joined[at]
    if (before && isText(block) && isOverPage(before, block)) {
      if (before.kind === 'table' && block.kind === 'table') {
        joined[at] = tableBlock(joinCells(before.rows, block.rows), before.by)
        continue
      }
      if (goesOn(before, block)) {
        joined[at] = {
          ...before,
          text: before.text + joint(before.text, block.text) + block.text,
          lines: [...before.lines, ...block.lines],
        }
        continue
      }
    }
    joined.push(block)
  }
  return joined
}

const isText = ({ kind }: Block): boolean => kind !== 'furniture' && kind !== 'footnote'

function isOverPage(before: Block, after: Block): boolean {
  const last = before.lines.at(-1)?.box.page
  const first = after.lines[0]?.box.page
  return last !== undefined && first !== undefined && first === last + 1
}

function goesOn(before: Block, after: Block): boolean {
  if (after.marker !== '' || after.kind === 'heading' || after.kind === 'table') return false
  if (before.kind === 'heading' || before.kind === 'table') return false
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
