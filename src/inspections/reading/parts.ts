import type { Block, Cell } from '../../documents/index.ts'
import type { Framework, JudgementArea } from '../../frameworks/index.ts'
import { withoutContents } from './contents.ts'
import { isBody } from './bodies.ts'
import { sentencesOf } from './read-topic.ts'
import { headingText, leavesOf, type Letter } from './letter.ts'

export interface Part {
  section: Framework['sections'][number] | null
  /** The part of a bound report that it stands in, where that is about another body. */
  chapter: Framework['sections'][number] | null
  /** The judgement area under whose heading it stands. */
  under: JudgementArea | null
  /** As printed; '' before the first. */
  heading: string
  blocks: Block[]
}

/**
 * The document cut at its headings. A heading that the framework knows opens its section; any other heading closes
 * one, save a sub-heading that ends with a colon or a bare table head that repeats the section's own name.
 */
export function partsOf(letter: Letter, framework: Framework): Part[] {
  const parts: Part[] = [{ section: null, chapter: null, under: null, heading: '', blocks: [] }]
  let under: { area: JudgementArea; level: number } | null = null
  for (const block of withoutContents(letter.blocks).flatMap((each) => cutAtHeads(framework, each))) {
    const now = parts.at(-1)
    if (!now) break // never: the list begins with one
    const section = (isHeadingLike(block) ? sectionOf(framework, block.text) : undefined) ?? leadOf(framework, block)
    if (block.kind === 'heading' && (!section || section.shape === 'prose')) {
      const area = framework.judgements.find(({ like }) => like.test(headingText(block.text)))
      if (area) under = { area, level: block.level }
      else if (under && block.level <= under.level) under = null
    }
    if (block.kind === 'paragraph' && isClosing(block.text))
      // A letter’s lists are over where it is signed.
      parts.push({ section: null, chapter: now.chapter, under: null, heading: '', blocks: [block] })
    else if (section) {
      if (section === now.section && now.blocks.length === 0) continue
      parts.push({
        section,
        chapter: section.shape === 'chapter' ? section : now.chapter,
        under: under?.area ?? null,
        heading: block.text,
        blocks: [],
      })
    } else if (block.kind === 'heading' && now.section?.holds && isTableHead(block.text)) {
      continue // the head of a table whose cells came apart
    } else if (block.kind === 'heading' && now.section?.shape === 'cells' && isBody(block.text)) {
      now.blocks.push({ ...block, kind: 'paragraph', level: 0 }) // a cell that stands by itself says who must act
    } else if (block.kind === 'heading' && !(now.section?.holds && isWithinList(block.text))) {
      parts.push({ section: null, chapter: now.chapter, under: under?.area ?? null, heading: block.text, blocks: [] })
    } else now.blocks.push(block)
  }
  return parts
}

/** The section that the last sentence of a long paragraph leads in: “… we made four recommendations. The Board should:”. */
function leadOf(framework: Framework, { kind, text }: Block): Framework['sections'][number] | undefined {
  if (kind !== 'paragraph' || !text.endsWith(':')) return undefined
  const section = sectionOf(framework, sentencesOf(text).at(-1)?.text ?? '')
  return section?.holds && section.shape === 'items' ? section : undefined
}

const isClosing = (text: string): boolean => /^yours (?:sincerely|faithfully|truly)\b/i.test(text)

/** A table that carries the heads of its lists within it, as rows of their own, is a heading and a table for each. */
function cutAtHeads(framework: Framework, table: Block): Block[] {
  if (table.kind !== 'table') return [table]
  const out: Block[] = []
  let rows: (readonly Cell[])[] = []
  const flush = (): void => {
    if (rows.length > 0) out.push({ ...table, rows, lines: rows.flat().flatMap(({ blocks }) => linesOf(blocks)) })
    rows = []
  }
  for (const row of table.rows) {
    const head = row.map((cell) => sectionOf(framework, cell.text)).find((section) => section?.shape === 'cells')
    if (head && isHeadRow(framework, row)) {
      flush()
      const blocks = row.find((cell) => sectionOf(framework, cell.text) === head)?.blocks.flatMap(leavesOf) ?? []
      const first = blocks[0]
      if (first) out.push({ ...first, kind: 'heading', level: 6, text: blocks.map(({ text }) => text).join(' ') })
    }
    rows.push(row)
  }
  flush()
  return out
}

const linesOf = (blocks: readonly Block[]): Block['lines'] => blocks.flatMap(leavesOf).flatMap(({ lines }) => lines)

/** A head row repeats the names of sections or says “Responsible body”, and nothing else. */
export const isHeadRow = (framework: Framework, row: readonly Cell[]): boolean =>
  row.every(({ text }) => text === '' || isHead(framework, text))

export const isHead = (framework: Framework, text: string): boolean =>
  isTableHead(text) || sectionOf(framework, text) !== undefined

const isTableHead = (text: string): boolean =>
  /^(?:responsible (?:body|bodies)|area|lead|requirements?|due date)$/.test(headingText(text))

/** Heads that part one list: “The council should:”, “Immediately”, “Within three months”. */
export const isWithinList = (text: string): boolean => text.trim().endsWith(':') || isStage(text)

/** “Immediately”, “Within three months”: by when what follows is to be done. */
export const isStage = (text: string): boolean =>
  /^(?:for )?(?:(?:immediate )?actions? )?(?:immediate(?:ly)?(?: actions?| attention)?|(?:with)?in (?:the next )?\w+ (?:months?|weeks?|days?)(?: of .{3,60})?|(?:over|during|in) the next \w+ (?:months?|weeks?)|(?:in |over )?(?:the )?(?:short|medium|long)(?:er)?[- ]term)$/.test(
    headingText(text),
  )

const isHeadingLike = (block: Block): boolean =>
  block.kind === 'heading' ||
  ((block.kind === 'paragraph' || block.kind === 'item') &&
    !/[.;,]$/.test(block.text) &&
    // A sentence that leads in its list is longer than a title.
    block.text.length < (block.text.endsWith(':') ? 260 : 110))

const wholes = new WeakMap<Framework['sections'][number], RegExp>()

/** The section's pattern for a whole heading, made once. */
function wholeOf(section: Framework['sections'][number]): RegExp {
  const known = wholes.get(section)
  if (known) return known
  const made = new RegExp(`^(?:${section.like.source})$`, 'i')
  wholes.set(section, made)
  return made
}

export const sectionOf = (framework: Framework, text: string): Framework['sections'][number] | undefined => {
  // The head of the column beside it may stand in the same line.
  const heading = headingText(text).replace(/^responsible (?:body|bodies) (?=.)/, '')
  return framework.sections.find((section) => wholeOf(section).test(heading))
}
