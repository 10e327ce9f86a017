import { passageOf, type Block, type Document, type Passage } from '../../documents/index.ts'
import {
  authorityFinder,
  plainText,
  type Authority,
  type Framework,
  type JudgementArea,
} from '../../frameworks/index.ts'

/** What the rules read: the document laid out as a flat run of blocks, its beginning apart. */
export interface Letter {
  document: Document
  /** Blocks in reading order without furniture and footnotes. Tables stay whole. */
  blocks: readonly Block[]
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

/** A heading as sections are matched: no number, no closing punctuation, small letters, straight quotes. */
export const headingText = (text: string): string =>
  plainText(text)
    .toLowerCase()
    .replace(/^(?:\d{1,2}(?:\.\d{1,2})*[.)]?|[a-z][.)]) /, '')
    .replace(/[\s?:.;]+$/, '')
    .trim()

export interface Part {
  section: Framework['sections'][number] | null
  /** The part of a bound report that it stands in, where that is about another body. */
  chapter: Framework['sections'][number] | null
  /** The judgement area under whose heading it stands. */
  under: JudgementArea | null
  blocks: Block[]
}

/**
 * The document cut at its headings. A heading that the framework knows opens its section; any other heading closes
 * one, save a sub-heading that ends with a colon or a bare table head that repeats the section's own name.
 */
export function partsOf(letter: Letter, framework: Framework): Part[] {
  const parts: Part[] = [{ section: null, chapter: null, under: null, blocks: [] }]
  let under: { area: JudgementArea; level: number } | null = null
  for (const block of letter.blocks) {
    const now = parts.at(-1)
    if (!now) break // never: the list begins with one
    const section = isHeadingLike(block) ? sectionOf(framework, block.text) : undefined
    if (block.kind === 'heading' && !section) {
      const area = framework.judgements.find(({ like }) => like.test(headingText(block.text)))
      if (area) under = { area, level: block.level }
      else if (under && block.level <= under.level) under = null
    }
    if (section) {
      if (section === now.section && now.blocks.length === 0) continue
      parts.push({
        section,
        chapter: section.shape === 'chapter' ? section : now.chapter,
        under: under?.area ?? null,
        blocks: [],
      })
    } else if (block.kind === 'heading' && !(now.section?.holds && block.text.trim().endsWith(':'))) {
      parts.push({ section: null, chapter: now.chapter, under: under?.area ?? null, blocks: [] })
    } else now.blocks.push(block)
  }
  return parts
}

const isHeadingLike = (block: Block): boolean =>
  block.kind === 'heading' ||
  ((block.kind === 'paragraph' || block.kind === 'item') && block.text.length < 90 && !/[.;,]$/.test(block.text))

export const sectionOf = (framework: Framework, text: string): Framework['sections'][number] | undefined => {
  const heading = headingText(text)
  return framework.sections.find(({ like }) => new RegExp(`^(?:${like.source})$`, 'i').test(heading))
}
