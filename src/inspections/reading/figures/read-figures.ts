import type { Block, Passage } from '../../../documents/index.ts'
import type { Day } from '../../../platform/day.ts'
import { leavesOf, passage, type Letter } from '../letter.ts'
import { sentencesOf } from '../read-topic.ts'
import type { Draft } from '../reading.ts'
import { isNote, number, short, type Figure, type Found } from './figure.ts'
import { findChanges, findChangeSince } from './find-changes.ts'
import { findComparisons } from './find-comparisons.ts'
import { findDates, findOverdue } from './find-dates.ts'
import { findFlow, findStockWithoutFlow } from './find-flow.ts'
import { findSeries } from './find-series.ts'
import { findQuantities } from './find-quantities.ts'
import { beginsOfThisNumber, findMeasures, findShares, findSharesOf, saysOfThisNumber } from './find-shares.ts'
import { findTemplate, findToBeConfirmed } from './find-template.ts'
import { findHundred, findTotals } from './find-totals.ts'
import { count, decimal, percent, toNumber } from './numbers.ts'
import { figuresOfSlide } from './slide-figures.ts'
import { figuresOfTable } from './table-figures.ts'

/** A figure of a document, with where it stands. */
export interface ReadFigure extends Figure {
  passage: Passage
}

/**
 * Every figure of a document that can be computed again from what is printed beside it, and every percentage that cannot,
 * in the document's order.
 *
 * @param datedOn the day of the document: what was due before it and is not done is said
 */
export function readFigures(letter: Letter, datedOn?: Day): ReadFigure[] {
  const blocks = letter.document.blocks
  const leaves = letter.leaves
  const pages = pagesOf(blocks)
  const found: Placed[] = [
    ...leaves.flatMap((block, index) =>
      inText(block, leaves[index - 1], leaves[index + 1], datedOn).map((figure) => ({ figure, block })),
    ),
    ...blocks.flatMap(tablesOf).flatMap((table) =>
      figuresOfTable(table).flatMap(({ cell, ...figure }) => {
        const [block] = cell.blocks
        return block ? [{ figure: { ...figure, from: 0, to: block.text.length }, block }] : []
      }),
    ),
    ...pages.flatMap(toBeConfirmed),
    ...pages.flatMap((page) =>
      figuresOfSlide(page).map(({ block, madeOf, ...figure }) => ({
        figure: { ...figure, from: 0, to: block.text.length },
        block,
        madeOf,
      })),
    ),
  ]
  const order = new Map(leaves.map((block, index) => [block, index]))
  const sorted = found.toSorted(
    (a, b) => (order.get(a.block) ?? 0) - (order.get(b.block) ?? 0) || a.figure.from - b.figure.from,
  )
  return withoutDoubles(sorted).map(({ figure: { from, to, ...figure }, block }) => ({
    ...figure,
    passage: passage(letter, block, from, to),
  }))
}

/** The figures that somebody must look at, as readings: a note beside the passage. */
export const notesOf = (figures: readonly ReadFigure[]): Draft[] =>
  figures.filter(isNote).map((figure) => ({
    field: 'figure',
    kind: figure.check,
    value: valueOf(figure),
    printed: figure.passage.exact,
    passage: figure.passage,
    rule: `figure-${figure.check}`,
    sureness: figure.verdict === 'disagrees' ? 75 : 55,
    reasons: [figure.reason],
  }))

/** A share with its two numbers; of anything else the very words. */
const valueOf = ({ check, stated, counted, of, passage: { exact } }: ReadFigure): string =>
  (check === 'share' || check === 'rounding') && counted !== null && of !== null
    ? `${stated} (${number(counted)} of ${number(of)})`
    : exact

/** What every share has: most sentences have none, and are not searched for one in a dozen ways. */
const inPercent = /%|per ?cent/i

/** What one paragraph, item or cell says, sentence by sentence; the sentence before may hold the number that is meant. */
function inText(block: Block, before: Block | undefined, after: Block | undefined, datedOn: Day | undefined): Found[] {
  const { text } = block
  const sentences = /\d/.test(text) ? sentencesOf(text) : []
  const inSentences = sentences.flatMap(({ text: sentence, at }, index) => {
    if (!/\d/.test(sentence)) return []
    const previous = sentences[index - 1]?.text ?? ''
    const hasShare = inPercent.test(sentence)
    const own = [
      ...(hasShare ? findShares(sentence) : []),
      ...findChanges(sentence),
      ...findChangeSince(previous, sentence),
      ...(hasShare ? [...findComparisons(sentence), ...findQuantities(sentence)] : []),
      ...findSeries(sentence),
      ...findTotals(sentence),
      ...(hasShare
        ? [...findHundred(sentence), ...ofThisNumber(sentence, previous, index === 0 ? before : undefined)]
        : []),
    ]
    const checked = own.map((figure) => ({ ...figure, from: figure.from + at, to: figure.to + at }))
    return [
      ...checked,
      ...(hasShare ? unchecked(sentence, own) : []).map((figure) => ({
        ...figure,
        from: figure.from + at,
        to: figure.to + at,
      })),
    ]
  })
  return [
    ...inSentences,
    ...(inPercent.test(text) ? findMeasures(text, inSentences) : []),
    ...acrossSentences(sentences),
    ...(/\d/.test(text)
      ? [
          ...findStockWithoutFlow(text, `${before?.text ?? ''} ${after?.text ?? ''}`),
          ...findFlow(text),
          ...findDates(text),
        ]
      : []),
    ...(datedOn ? findOverdue(text, datedOn) : []),
    ...findTemplate(text),
  ]
}

/** “540 live with foster families. Of these, 9.8% live …”: a share whose whole is in the sentence before. */
const acrossSentences = (sentences: readonly { text: string; at: number }[]): Found[] =>
  sentences.slice(1).flatMap(({ text, at }, index) => {
    const previous = sentences[index]
    if (!previous || !beginsOfThisNumber(text)) return []
    const joined = `${previous.text} ${text}`
    const start = at - previous.text.length - 1
    return findShares(joined)
      .filter(({ from, to, check }) => check === 'whole' && from < previous.text.length && to > previous.text.length)
      .map((figure) => ({ ...figure, from: Math.max(previous.at, figure.from + start), to: figure.to + start }))
  })

/** The number that “this number” is: the only count of the sentence that leads to it. */
const ofThisNumber = (sentence: string, previous: string, block: Block | undefined): Found[] => {
  const begins = beginsOfThisNumber(sentence)
  const lead =
    block && saysOfThisNumber(block.text) ? block.text.replace(/\bof (?:this|these|that|those)[^.]*$/iu, '') : ''
  const source = begins ? (block?.text ?? previous) : lead
  const whole = source ? firstCount(source) : undefined
  return whole === undefined ? [] : findSharesOf(whole, sentence)
}

const month = 'January|February|March|April|May|June|July|August|September|October|November|December'
const people = new RegExp(
  String.raw`(?<value>${count})(?! (?:${month})\b) (?:\p{L}+ )?(?:children|young people|pupils|care leavers|schools|settings|families|cases|plans)\b`,
  'iu',
)
const firstCount = (text: string): number | undefined => {
  const found = people.exec(text)?.groups?.['value']
  return found === undefined ? undefined : toNumber(found)
}

const bare = new RegExp(String.raw`(?<share>${decimal})${percent}`, 'giu')

/** Percentages that nothing is printed beside to compute them from. */
const unchecked = (sentence: string, own: readonly Found[]): Found[] =>
  [...sentence.matchAll(bare)]
    .filter(({ index }) => !own.some(({ from, to }) => index >= from && index < to))
    .map((match) => ({
      check: 'share',
      label: short(sentence),
      counted: null,
      of: null,
      stated: `${match.groups?.['share']}%`,
      computed: null,
      difference: null,
      verdict: 'unchecked',
      reason: 'The counts that it is made of are not printed beside it.',
      from: match.index,
      to: match.index + match[0].length,
    }))

const tablesOf = (block: Block): Block[] =>
  block.kind === 'table'
    ? [block, ...block.rows.flatMap((row) => row.flatMap((cell) => cell.blocks.flatMap(tablesOf)))]
    : []

const pageNumber = /^\(?(?:page )?\d{1,3}\)?$/i

/** The blocks of each page: cut where the page of the file changes, and where a page's number is printed. */
const pagesOf = (blocks: readonly Block[]): Block[][] => {
  const pages: Block[][] = [[]]
  let page: number | undefined
  for (const block of blocks) {
    const now = block.lines[0]?.box.page
    const turns =
      (block.kind === 'furniture' && pageNumber.test(block.text.trim())) ||
      (now !== undefined && page !== undefined && now !== page)
    if (turns) pages.push([])
    page = now ?? page
    if (block.kind !== 'furniture') pages.at(-1)?.push(block)
  }
  return pages
}

/** The places of a page that are still to be confirmed: one note, however many, at the first. */
const toBeConfirmed = (page: readonly Block[]): Placed[] => {
  const found = page
    .flatMap(leavesOf)
    .flatMap((block) => findToBeConfirmed(block.text).map((figure) => ({ figure, block })))
  const [first, ...others] = found
  if (!first) return []
  const reason =
    others.length === 0
      ? first.figure.reason
      : `${found.length} places of this page are still to be confirmed, where values must stand.`
  return [{ ...first, figure: { ...first.figure, reason } }]
}

interface Placed {
  figure: Found
  block: Block
  madeOf?: readonly Block[] | undefined
}

/** One stretch of text is one figure: of two rules that saw it, the one that checked it; what a slide explains is not “unchecked”. */
const withoutDoubles = (found: readonly Placed[]): Placed[] => {
  const checked = Map.groupBy(
    found.filter(({ figure }) => figure.verdict !== 'unchecked'),
    ({ block }) => block,
  )
  const parts = new Set(found.flatMap(({ madeOf = [] }) => madeOf))
  const seen = new Map<Block, Set<string>>()
  return found.filter(({ figure, block }) => {
    const { from, to, check, label, stated, verdict } = figure
    const others = checked.get(block) ?? []
    if (
      verdict === 'unchecked' &&
      (parts.has(block) || others.some((other) => other.figure.from < to && from < other.figure.to))
    )
      return false
    const known = seen.get(block) ?? new Set()
    seen.set(block, known)
    const key = `${from} ${check} ${label} ${stated}`
    if (known.has(key)) return false
    known.add(key)
    return true
  })
}
