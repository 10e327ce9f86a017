import type { Block } from '../../documents/index.ts'
import {
  gradeIn,
  overallOf,
  ratings,
  standards,
  type Framework,
  type Rating,
  type Scale,
} from '../../frameworks/index.ts'
import { passage, type Letter } from './letter.ts'
import type { Draft } from './reading.ts'

interface Token {
  block: Block
  standard?: string // 1.1 to 3.4
  rating?: string // as printed
}

interface Rated {
  standard: string
  block: Block
  rating: { printed: string; block: Block } | undefined
  apart: boolean // its rating stood elsewhere and was left over when all others had theirs
}

/** Whether a framework rates the twelve standards of youth justice, which are told by number and not by name. */
export const ratesStandards = (framework: Framework): boolean =>
  framework.judgements.some(({ id }) => id === 'hmip_1.1')

/**
 * The ratings of the twelve youth justice standards and the overall rating. They are read from the run of numbers and
 * ratings, not from cells, because committee papers set the table again and lose its columns. A rating belongs to the
 * number before it. If one standard is then without and one rating over, they are put together and said to be doubtful.
 */
export function readStandards(letter: Letter, { scale }: Framework): Draft[] {
  if (!scale) return []
  const leaves = letter.leaves
  const overall = readOverall(letter, scale, leaves)
  const rated = rateStandards(tokensOf(leaves, scale))
  const printed = overall && ratingNamed(overall.value)
  const computed = overallFrom(rated)
  const agrees = printed === undefined || computed === undefined || computed.rating === printed
  const sum = computed && `The twelve ratings make ${computed.points} of ${computed.of} points: ${computed.rating}.`
  const doubts = agrees || !sum || !overall ? [] : [`${sum} The document says ${overall.value}.`]
  const readings = rated.flatMap((each) =>
    draftsFor(letter, each, { agrees, confirmed: agrees && printed !== undefined && computed !== undefined }),
  )
  if (!overall) return readings
  return [
    {
      ...overall,
      sureness: doubts.length > 0 ? 55 : overall.sureness,
      reasons: [...(overall.reasons ?? []), ...doubts],
    },
    ...readings,
  ]
}

/** The first run of standards that begins with 1.1 and repeats none. Prose further on names them again. */
function tokensOf(leaves: readonly Block[], scale: Scale): Token[] {
  const tokens: Token[] = []
  const seen = new Set<string>()
  let sinceLast = 0
  for (const block of leaves) {
    for (const token of tokensIn(block, scale)) {
      if (token.standard && (seen.size > 0 || token.standard === '1.1')) {
        if (seen.has(token.standard)) return tokens
        seen.add(token.standard)
      }
      if (seen.size === 0) continue
      tokens.push(token)
      sinceLast = 0
    }
    if (seen.size > 0 && sinceLast++ > 6) break // the table is over
  }
  return tokens
}

/** Rows that ran together are cut before each number. The number may stand alone, its name in the next cell. */
function tokensIn(block: Block, scale: Scale): Token[] {
  const text = `${block.marker} ${block.text}`.trim()
  const grade = gradeIn(scale, block.text, 'whole')
  if (grade) return [{ block, rating: grade.printed }]
  if (!/^[1-4]\.[1-4]\b/.test(text) || text.length > 900) return []
  return text.split(/(?<!^)(?=\b[1-4]\.[1-4]\.? +\p{L})/u).flatMap((row): Token[] => {
    const found = /^([123]\.[1-4])\.?(?: +(\D.{2,120}))?$/s.exec(row.trim())
    if (!found?.[1]) return []
    const rating = ratingIn(found[2] ?? '')
    return [{ block, standard: found[1], ...(rating && { rating }) }]
  })
}

/** Behind the name, with nothing more than the title of the next domain after it: “… Good 2. Court disposals”. */
const ratingIn = (words: string): string | undefined =>
  /^.*?[ :–-]+(outstanding|good|requires improvement|inadequate)(?:\s+\d\.\s.{0,60})?$/is.exec(words)?.[1]

function rateStandards(tokens: readonly Token[]): Rated[] {
  const rated: Rated[] = []
  const over: { printed: string; block: Block }[] = []
  for (const { block, standard, rating } of tokens) {
    const given = rating === undefined ? undefined : { printed: rating, block }
    if (standard) rated.push({ standard, block, rating: given, apart: false })
    else if (given) {
      const now = rated.at(-1)
      if (now && !now.rating) now.rating = given
      else over.push(given)
    }
  }
  const without = rated.filter((each) => !each.rating)
  const [lone, left] = [without[0], over[0]]
  if (lone && left && without.length === 1 && over.length === 1) Object.assign(lone, { rating: left, apart: true })
  return rated
}

function draftsFor(
  letter: Letter,
  { standard, block, rating, apart }: Rated,
  { agrees, confirmed }: { agrees: boolean; confirmed: boolean },
): Draft[] {
  if (!rating) return []
  const reasons = [
    ...(apart
      ? [
          'The rating stands apart from its standard: it is the one rating left over, and this the one standard without.',
        ]
      : []),
    ...(agrees ? [] : ['The twelve ratings do not add up to the overall rating that is printed.']),
  ]
  const whole = rating.block === block ? 95 : 92
  return [
    {
      field: 'judgement',
      area: `hmip_${standard}`,
      value: rating.printed,
      printed: rating.printed,
      passage: passage(letter, rating.block),
      rule: 'judgement-table-row',
      sureness: apart ? 60 : agrees ? (confirmed ? 98 : whole) : 70,
      reasons,
    },
  ]
}

/** The row “Overall rating”, or a sentence that says how the service was rated. */
function readOverall(letter: Letter, scale: Scale, leaves: readonly Block[]): Draft | undefined {
  for (const block of leaves) {
    const found = /^overall(?: rating)?[:\s–-]+(outstanding|good|requires improvement|inadequate)\.?$/i.exec(
      block.text.trim(),
    )
    if (found?.[1]) return overallDraft(letter, block, block.text.lastIndexOf(found[1]), found[1], 'judgement-line', 93)
  }
  const row = leaves.findIndex((block) => /^overall rating:?$/i.test(block.text.trim()))
  const next = row < 0 ? undefined : leaves.slice(row + 1, row + 3).find((block) => gradeIn(scale, block.text, 'whole'))
  if (next) return overallDraft(letter, next, 0, next.text, 'judgement-table-row', 95)
  for (const block of leaves) {
    const found = /\brated as (?:being )?[‘’“”'"]?(outstanding|good|requir(?:es|ing) improvement|inadequate)\b/i.exec(
      block.text,
    )
    if (found?.[1]) return overallDraft(letter, block, found.index, found[1], 'judgement-title', 88)
  }
  return undefined
}

function overallDraft(
  letter: Letter,
  block: Block,
  from: number,
  printed: string,
  rule: Draft['rule'],
  sureness: number,
): Draft {
  const to = from === 0 ? block.text.length : block.text.indexOf(printed, from) + printed.length
  return {
    field: 'judgement',
    area: 'hmip_overall',
    value: printed,
    printed,
    passage: passage(letter, block, from, to),
    rule,
    sureness,
    reasons: [],
  }
}

const ratingNamed = (printed: string): Rating | undefined =>
  ratings.find((rating) => rating.toLowerCase() === printed.toLowerCase())

function overallFrom(rated: readonly Rated[]): ReturnType<typeof overallOf> | undefined {
  const named = rated.flatMap(({ rating }) => (rating ? [ratingNamed(rating.printed)] : []))
  const known = named.filter((rating) => rating !== undefined)
  return known.length === standards.length ? overallOf(known) : undefined
}
