import type { Block, Cell, Line } from '../document.ts'
import { tableBlock, textOf } from './blocks-by-tags.ts'

/** A word that the end of a line parts at a hyphen: `lang-` and `uage`. */
interface Parted {
  left: string
  right: string
}

/** So many words that the document has elsewhere without their hyphen show that it parts words at line ends. */
const enough = 2

/** First parts that mostly keep their hyphen. */
const prefix = /^(?:multi|non|self|well|long|short|part|ex|pre|post|anti|semi|inter|cross|re|co|out|in|on|up|one|two)$/i

/**
 * Blocks without the hyphens that a program put where it parted a word at the end of a line. A word’s own hyphen stays:
 * it is left out where the document has the whole word elsewhere, and, in a document that is seen to part words so, where
 * the two parts are no words of the document themselves.
 */
export function mendHyphens(blocks: readonly Block[]): Block[] {
  const leaves = blocks.flatMap(leavesOf)
  const parted = leaves.flatMap(({ lines }) => lines.flatMap((line, index) => partedAt(line, lines[index + 1]) ?? []))
  if (parted.length === 0) return [...blocks]
  const words = wordsOf(leaves)
  const isProved = ({ left, right }: Parted): boolean => words.has((left + right).toLowerCase())
  const partsWords = parted.filter(isProved).length >= enough
  const isMended = (each: Parted): boolean =>
    isProved(each) ||
    (partsWords &&
      !prefix.test(each.left) &&
      !words.has(`${each.left}-${each.right}`.toLowerCase()) &&
      !(words.has(each.left.toLowerCase()) && words.has(each.right.toLowerCase())))
  return blocks.map((block) => mended(block, isMended))
}

const leavesOf = (block: Block): Block[] => [
  block,
  ...block.rows.flatMap((row) => row.flatMap((cell) => cell.blocks.flatMap(leavesOf))),
]

function partedAt(line: Line, next: Line | undefined): Parted | undefined {
  const left = /(?<![\p{L}-])\p{L}{2,}(?=-$)/u.exec(line.text)?.[0]
  const right = left === undefined ? undefined : /^\p{Ll}{2,}(?![\p{L}-])/u.exec(next?.text ?? '')?.[0]
  return left !== undefined && right !== undefined ? { left, right } : undefined
}

/** All words that stand within lines, and those with hyphens as one. */
function wordsOf(leaves: readonly Block[]): Set<string> {
  const words = new Set<string>()
  for (const { lines } of leaves)
    for (const [index, line] of lines.entries()) {
      const found = [...line.text.matchAll(/\p{L}[\p{L}-]*/gu)].map(([word]) => word.toLowerCase())
      // The rest of a word that the line before parted, and the beginning of one that is parted here, are no words.
      if (partedAt(lines[index - 1] ?? line, line)) found.shift()
      if (/\p{L}-$/u.test(line.text)) found.pop()
      for (const word of found) words.add(word)
    }
  return words
}

function mended(block: Block, isMended: (parted: Parted) => boolean): Block {
  if (block.kind === 'table') {
    const into = (cell: Cell): Cell => {
      const blocks = cell.blocks.map((each) => mended(each, isMended))
      return { ...cell, blocks, text: textOf(blocks) }
    }
    return tableBlock(
      block.rows.map((row) => row.map(into)),
      block.by,
    )
  }
  let { text } = block
  for (const [index, line] of block.lines.entries()) {
    const next = block.lines[index + 1]
    const parted = partedAt(line, next)
    if (!next || !parted || !isMended(parted)) continue
    const before = line.text.slice(-reach)
    const after = next.text.slice(0, reach)
    text = text.replace(before + after, () => before.slice(0, -1) + after)
  }
  return text === block.text ? block : { ...block, text }
}

/** Characters to either side by which the place is found again. */
const reach = 12
