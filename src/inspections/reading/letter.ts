import { passageOf, type Block, type Document, type Passage } from '../../documents/index.ts'
import { authorityFinder, plainText, type Authority } from '../../frameworks/index.ts'

/** What the rules read: the document laid out as a flat run of blocks, its beginning apart. */
export interface Letter {
  document: Document
  /** Blocks in reading order without furniture and footnotes. Tables stay whole. */
  blocks: readonly Block[]
  /** The same with the cells of tables in their place, row by row. */
  leaves: readonly Block[]
  /** Text blocks of the first page and of the tables on it, in order. */
  front: readonly Block[]
  furniture: readonly Block[]
  /** Finds the authorities that a text names. */
  authoritiesIn: (text: string) => Authority[]
}

export function layOut(document: Document, own: readonly Authority[] = []): Letter {
  const blocks = document.blocks.filter(({ kind }) => kind !== 'furniture' && kind !== 'footnote')
  const leaves = blocks.flatMap(leavesOf)
  const first = leaves[0]?.lines[0]?.box.page ?? 1
  const onFirst = leaves.filter((block) => (block.lines[0]?.box.page ?? first) === first)
  // A format without pages has everything on one; the front is then what comes before the letter proper gets long.
  return {
    document,
    blocks,
    leaves,
    front: onFirst.slice(0, 80),
    furniture: document.blocks.filter(({ kind }) => kind === 'furniture'),
    authoritiesIn: authorityFinder(own),
  }
}

export const leavesOf = (block: Block): Block[] =>
  block.kind === 'table' ? block.rows.flatMap((row) => row.flatMap((cell) => cell.blocks.flatMap(leavesOf))) : [block]

/** The passage of one stretch of a block; the whole block where no stretch is given. */
export const passage = (letter: Letter, block: Block, from = 0, to = block.text.length): Passage =>
  passageOf(letter.document, { block, from, to })

/** The passage from the first to the last of several blocks. */
export function passageOver(letter: Letter, blocks: readonly Block[]): Passage | null {
  const [first] = blocks
  const last = blocks.at(-1)
  if (!first || !last) return null
  return passageOf(
    letter.document,
    { block: first, from: 0, to: first.text.length },
    { block: last, from: 0, to: last.text.length },
  )
}

/** A heading as sections are matched: no number, no closing punctuation or note mark, small letters, straight quotes. */
export const headingText = (text: string): string =>
  withoutClosing(
    plainText(text)
      .toLowerCase()
      .replace(/^(?:\d{1,2}(?:\.\d{1,2})*[.)]?|[a-z][.)]) /, '')
      .replace(/(?<=[a-z?)])\d{1,2}$/, ''),
  ).trim()

/** From the end backwards: a pattern would try every space of the text. */
function withoutClosing(text: string): string {
  let end = text.length
  while (end > 0 && /[\s?:.;]/.test(text.charAt(end - 1))) end--
  return text.slice(0, end)
}
