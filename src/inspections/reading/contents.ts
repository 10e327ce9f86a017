import type { Block } from '../../documents/index.ts'
import { headingText, leavesOf } from './letter.ts'

/**
 * The document without its list of contents, whose lines are the headings of the report and would open each section
 * twice. The list is what stands behind “Contents” and ends in page numbers, or is near a line that does.
 */
export function withoutContents(blocks: readonly Block[]): readonly Block[] {
  const start = blocks.findIndex(
    (block) => block.text.length < 30 && /^(?:table of )?contents$/.test(headingText(block.text)),
  )
  if (start < 0) return blocks
  let end = start + 1
  for (let at = start + 1; at < blocks.length && at <= end + nearby; at++) {
    const block = blocks[at]
    if (!block || leavesOf(block).some(({ text }) => text.length > 200)) break
    if (isEntry(block)) end = at + 1
  }
  return end === start + 1 ? blocks : [...blocks.slice(0, start), ...blocks.slice(end)]
}

/** An entry may wrap over so many lines before its page number comes. */
const nearby = 3

/** A line or a table whose lines mostly end in page numbers. */
function isEntry(block: Block): boolean {
  if (block.kind !== 'table') return endsInPage(block.text)
  const rows = block.rows.map((row) => row.findLast((cell) => cell.text !== '')?.text ?? '')
  return rows.filter(endsInPage).length > rows.length / 2
}

const endsInPage = (text: string): boolean => /(?:^|[\s.…])\d{1,3}$/.test(text.trim())
