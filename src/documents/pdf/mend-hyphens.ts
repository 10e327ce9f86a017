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
  const isKnown = wordsOf(leaves)
  const isProved = ({ left, right }: Parted): boolean => isKnown(left + right)
  const partsWords = parted.filter(isProved).length >= enough
  const isMended = (each: Parted): boolean =>
    isProved(each) ||
    (partsWords &&
      !prefix.test(each.left) &&
      !isKnown(`${each.left}-${each.right}`) &&
      !(isKnown(each.left) && isKnown(each.right)))
  return blocks.map((block) => mended(block, isMended))
}

const leavesOf = (block: Block): Block[] => [
  block,
  ...block.rows.flatMap((row) => row.flatMap((cell) => cell.blocks.flatMap(leavesOf))),
]

function partedAt(line: Line, next: Line | undefined): Parted | undefined {
  if (!line.text.endsWith('-')) return undefined
  const left = /(?<![\p{L}-])\p{L}{2,}(?=-$)/u.exec(line.text)?.[0]
  const right = left === undefined ? undefined : /^\p{Ll}{2,}(?![\p{L}-])/u.exec(next?.text ?? '')?.[0]
  return left !== undefined && right !== undefined ? { left, right } : undefined
}

/** Whether a word stands within a line, with or without hyphens. Few are asked for, each once: the text is searched, and not cut up. */
function wordsOf(leaves: readonly Block[]): (word: string) => boolean {
  let text = ''
  // A word that a line end parts is none of either line: the sign joins its parts to what is no word.
  for (const { lines } of leaves)
    for (const line of lines) text += line.text + (line.text.endsWith('-') ? joiner : '\n')
  const all = text.toLowerCase()
  const known = new Map<string, boolean>()
  const isPart = (at: number): boolean => /[\p{L}\u0001-]/u.test(all[at] ?? '')
  const isThere = (word: string): boolean => {
    for (let at = all.indexOf(word); at >= 0; at = all.indexOf(word, at + 1))
      if (!isPart(at - 1) && !isPart(at + word.length)) return true
    return false
  }
  return (asked) => {
    const word = asked.toLowerCase()
    const answer = known.get(word) ?? isThere(word)
    known.set(word, answer)
    return answer
  }
}

const joiner = '\u0001'

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
