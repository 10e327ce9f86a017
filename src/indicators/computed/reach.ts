import type { Sql } from '../../platform/sql.ts'
import { cohortsIn } from './cohorts.ts'
import type { Computed } from './definition.ts'
import { verdictOf } from './list.ts'

/** A length of time that a definition adds to a day or takes from it. */
export interface Length {
  count: number
  unit: 'day' | 'working day' | 'month'
}

/**
 * By which of its columns a row of a definition may come, go or be judged otherwise when its period is moved on, and nothing else
 * has changed.
 */
export interface Reach {
  /** Columns that are only ever asked about as within the period: it matters that one of these days comes in or falls out. */
  within: readonly string[]
  /** Whether any day of its tables may matter at one of its lengths from the end of the period; and of the other days. */
  from: readonly ('end' | 'start' | 'known')[]
  lengths: readonly Length[]
  /** Whether the day itself from which something is counted may matter, and not only the days after it. */
  isClosed: boolean
  /** Every word of its SQL, among which its columns are. */
  words: ReadonlySet<string>
  /** Whether it matters how old somebody is at the end of the period. */
  byAge: boolean
}

// Every day that moves, by one letter and a sign that no SQL has: E¤ the end of the period, S¤ its start, K¤ the day that is shown.
const moving = /(?<![\w.])(?:[a-z]\.)?(?:"(ends|starts|known)On"|(ends|starts|known)_on)(?!\w)/g
const letter = { ends: 'E¤', starts: 'S¤', known: 'K¤' } as const

const asWritten = ({ text, values }: Sql): string =>
  text.replaceAll(/\$(\d+)/g, (_, nth: string) => {
    const value = values[Number(nth) - 1]
    return typeof value === 'number' ? String(value) : `'${String(value).replaceAll("'", '')}'`
  })

/** Everything that is asked of a definition, with the cohorts that it names and the values written in. */
export const wholeText = (definition: Computed): string => {
  const { leftOut, isCounted, amount } = verdictOf(definition)
  const own = [definition.rows, leftOut, isCounted, amount].map(asWritten).join(' ; ')
  return [own, ...cohortsIn(own).map(([, body]) => asWritten(body))].join(' ; ').replaceAll(/\s+/g, ' ')
}

const workingDaysTo =
  /\(\(5 \* \(\(([ESK])¤ - date '2000-01-03'\) \/ 7\) \+ least\(\(\1¤ - date '2000-01-03'\) % 7 \+ 1, 5\)\) - /g
const holidaysTo = /width_bucket\([ESK]¤, \(select array_agg\(/g
const older =
  /extract\(year from age\(([ES])¤, [a-z]\.\w+\)\)::int(?: between \d+(?:::int)? and \d+(?:::int)?| (?:<|>|<=|>=) \d+)?/g

/**
 * How far a definition reaches, read from its SQL; undefined where something is made of a moving day that is not understood here,
 * or that is another every day, such as the length of a case that still runs.
 */
export const reachOf = (definition: Computed): Reach | undefined => {
  const read = known.get(definition)
  if (read) return read.reach
  const reach = readReach(definition)
  known.set(definition, { reach })
  return reach
}

// A definition never is another one: it is read once.
const known = new WeakMap<Computed, { reach: Reach | undefined }>()

const readReach = (definition: Computed): Reach | undefined => {
  let text = wholeText(definition).replaceAll(
    moving,
    (_, quoted?: keyof typeof letter, plain?: keyof typeof letter) => letter[quoted ?? plain ?? 'ends'],
  )
  const within: string[] = []
  const notWithin: string[] = []
  const count = (pattern: RegExp, by: string): number => {
    const before = text
    text = text.replaceAll(pattern, by)
    return before === text ? 0 : 1
  }
  text = text.replaceAll(/([\w."]+) between S¤ and E¤/g, (_, day: string) => {
    const column = /^[a-z]\.([a-z0-9_]+)$/.exec(day)?.[1]
    ;(column ? within : notWithin).push(column ?? day)
    return column ? ' within ' : `${day} >= S¤ and ${day} <= E¤`
  })
  // What only hands a day on: as a column, as the same day elsewhere, or to put rows in order.
  count(/[ESK]¤ as (?:[ESK]¤|\w+)/g, ' handed ')
  count(/([ESK])¤ = \1¤/g, ' same ')
  text = withoutListed(text)
  const from = (['end', 'start', 'known'] as const).filter((which) => text.includes(sign[which]))
  const isByAge = count(older, ' aged ')
  const isByWorkingDays = count(workingDaysTo, ' worked ')
  count(holidaysTo, ' worked ')
  const left = [...text.matchAll(/[ESK]¤/g)]
  // Compared with a day, or a length from it; or a day is taken from it, and what is left is compared with a number.
  const understandable = [
    /(?:<=|>=|<|>|between|and) [ESK]¤(?: [-+] (?:interval '[^']+'|\d+|case when))?(?! [-+*/])/g,
    /(?<![-+*/] )(?:coalesce\()?[ESK]¤(?: - (?:interval '[^']+'|\d+))? (?:<=|>=|<|>)/g,
    /(?<![-+*/] )[ESK]¤ - [a-z]\.[\w"]+(?! [-+*/])/g,
  ]
  const understood = new Set(
    understandable.flatMap((pattern) =>
      [...text.matchAll(pattern)].flatMap((match) =>
        [...match[0].matchAll(/[ESK]¤/g)].map((one) => match.index + one.index),
      ),
    ),
  )
  if (!left.every(({ index }) => understood.has(index))) return undefined
  const isClosed = [...text.matchAll(/(\S+) [ESK]¤(?! - [a-z]\.)/g)].some(
    ([, before = '']) => !['<=', '>'].includes(before),
  )
  const isMoving = left.length > 0 || isByAge > 0 || isByWorkingDays > 0
  // A sum of what is counted from a moving day is another one every day.
  if (definition.amount && (isByWorkingDays > 0 || /[ESK]¤ - [a-z]\./.test(text))) return undefined
  if (definition.amount && isByAge > 0 && /\bage\b/.test(asWritten(definition.amount))) return undefined
  return {
    within,
    from,
    lengths: isMoving ? lengthsIn(text, isByWorkingDays > 0) : [],
    isClosed,
    words: new Set(text.match(/[a-z][a-z0-9_]+/g)),
    byAge: isByAge > 0,
  }
}

const sign = { end: 'E¤', start: 'S¤', known: 'K¤' } as const

/** Without the moving days that stand in the list of a select, of an order or of a grouping, and not among what is given to a function. */
const withoutListed = (text: string): string =>
  text.replaceAll(
    /(?<=(?:select|by|,|\(|\)) ?)[ESK]¤(?=,|\)| from | desc| order | group | ;|$)/g,
    (found, at: number) => {
      let depth = 0
      let open = at - 1
      for (; open >= 0 && depth >= 0; open--) depth += text[open] === ')' ? 1 : text[open] === '(' ? -1 : 0
      const isIn = open + 1
      const isOfList =
        depth >= 0 || /^\( ?select /.test(text.slice(isIn, isIn + 9)) || text.slice(0, isIn).endsWith('distinct on ')
      return isOfList ? ' listed' : found
    },
  )

/** The names of what is counted: a number that they are compared with is none of days. */
const countsIn = (text: string): string[] =>
  [...text.matchAll(/\) as "?(\w+)/g)].flatMap(({ index, 1: name = '' }) => {
    let open = index - 1
    for (let depth = 1; open >= 0; open--) {
      depth += text[open] === ')' ? 1 : text[open] === '(' ? -1 : 0
      if (depth === 0) break
    }
    return /^\( ?select count\(/.test(text.slice(open, open + 15)) ? [name] : []
  })

const notLengths =
  /'(?:[^']|'')*'|\blimit \d+|\b(?:group|order) by [\d, ]+|left\([^()]*, 1\)|\[\d+\]|\bgreatest\(0|\(5 \* \(\(|% 7 \+ 1, 5\)|\) \/ 7\)|from h\.day\) < 6/g

const lengthsIn = (text: string, areWorkingDaysAsked: boolean): Length[] => {
  const none: Length = { count: 0, unit: 'day' }
  const intervals = [...text.matchAll(/interval '(\d+) (day|week|month|year)s?'/g)].map(([, count, unit]): Length =>
    unit === 'day' || unit === 'week'
      ? { count: Number(count) * (unit === 'week' ? 7 : 1), unit: 'day' }
      : { count: Number(count) * (unit === 'year' ? 12 : 1), unit: 'month' },
  )
  const counts = countsIn(text)
  const named =
    counts.length > 0
      ? text.replaceAll(new RegExp(`\\b(?:${counts.join('|')})"? (?:<=|>=|<|>|=) \\d+`, 'g'), ' ')
      : text
  const plain = named.replaceAll(notLengths, ' ')
  const numbers = [...plain.matchAll(/(?<![\w.])\d+(?![\w.])/g)].map(([number]) => Number(number))
  const areDaysAsked = /[ESK]¤ [-+] (?!interval)|[\w")] [-+] \d/.test(plain)
  const days = numbers
    .filter((number) => number > 0 && number < longest)
    .flatMap((count): Length[] => [
      ...(areDaysAsked ? [{ count, unit: 'day' } as const] : []),
      ...(areWorkingDaysAsked ? [{ count, unit: 'working day' } as const] : []),
    ])
  return unique([none, ...intervals, ...days])
}

// No definition reaches back so many days, and a number that is as large is none of days.
const longest = 4000

const unique = (lengths: readonly Length[]): Length[] => [
  ...new Map(lengths.map((length) => [`${length.count} ${length.unit}`, length])).values(),
]
