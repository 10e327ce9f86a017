import type { Block } from '../document.ts'

/** How far a file's tags may be believed: as they stand, with a doubt, or not at all. */
export type Trust = 'trusted' | 'out of order' | 'broken'

/**
 * Compares what tags say with where things stand. Made by Word, a letter's tags run down the page; a converter may
 * tag every printed line as a paragraph, which is worse than none, or the pieces of a page in the order of drawing.
 */
export function trustTags(blocks: readonly Block[]): Trust {
  const leaves = blocks.flatMap(leavesOf)
  let cut = 0
  let upward = 0
  for (const [index, block] of leaves.entries()) {
    const before = leaves[index - 1]
    if (!before) continue
    if (isCut(before, block)) cut++
    if (isUpward(before, block)) upward++
  }
  if (cut > 5 && cut > leaves.length * 0.15) return 'broken'
  return upward > Math.max(1, leaves.length * 0.03) ? 'out of order' : 'trusted'
}

const leavesOf = (block: Block): Block[] =>
  block.kind === 'table'
    ? block.rows.flatMap((row) => row.flatMap((cell) => cell.blocks.flatMap(leavesOf)))
    : block.kind === 'furniture' || block.kind === 'footnote'
      ? []
      : [block]

/** A sentence that runs from one paragraph of one line into the next. */
const isCut = (before: Block, after: Block): boolean =>
  before.kind === 'paragraph' &&
  after.kind === 'paragraph' &&
  before.lines.length === 1 &&
  before.text.length > 30 &&
  /[\p{L},]$/u.test(before.text) &&
  /^\p{Ll}/u.test(after.text)

function isUpward(before: Block, after: Block): boolean {
  const above = before.lines.at(-1)?.box
  const here = after.lines[0]?.box
  if (!above || !here) return false
  return here.page < above.page || (here.page === above.page && here.y < above.y - 20 && here.x < above.x + above.width)
}
