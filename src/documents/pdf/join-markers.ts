import type { Block } from '../document.ts'
import { markerOf } from '../markers.ts'

/** Some programs tag the bullet or number of an item apart from its text: two blocks on one printed line are one item. */
export function joinMarkers(blocks: readonly Block[]): Block[] {
  const joined: Block[] = []
  for (const block of blocks) {
    const before = joined.at(-1)
    if (before && isMarkerAlone(before) && isBeside(before, block)) {
      const level = Math.max(1, before.level, block.level)
      const lines = [...before.lines, ...block.lines]
      joined[joined.length - 1] = { ...block, kind: 'item', level, marker: before.marker || before.text, lines }
    } else joined.push(block)
  }
  return joined
}

const isMarkerAlone = (block: Block): boolean =>
  (block.kind === 'paragraph' || block.kind === 'item') && /^\S{1,5}$/.test(block.text) && marksAnItem(block.text)

/** Whether the text is a bullet or number and nothing else. */
export const marksAnItem = (text: string): boolean =>
  markerOf(`${text} Item`) !== undefined && markerOf(text) === undefined

function isBeside(before: Block, after: Block): boolean {
  const left = before.lines[0]?.box
  const right = after.lines[0]?.box
  if (!left || !right || after.marker !== '' || (after.kind !== 'paragraph' && after.kind !== 'item')) return false
  const apart = Math.abs(left.y + left.height * 0.8 - right.y - right.height * 0.8)
  return left.page === right.page && apart < right.height * 0.5 && right.x > left.x
}
