import { isDay as isIsoDay, type Day } from '../../platform/day.ts'
import { monthNames } from '../../platform/months.ts'

/** From the first to the last day, both included. */
export interface Period {
  start: Day
  end: Day
  /** How many stretches it has: two visits apart are two. */
  stretches: number
  /** Calendar weeks (Monday to Sunday) that it touches. */
  weeks: number
  printed: string
  index: number // where it begins in the text
}

const month =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)'
const weekday = '(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? +)?'
// A space is missing at times where a PDF sets figures and words apart by hand: “29 and 30October”.
const date = `${weekday}(\\d{1,2})(?: ?(?:st|nd|rd|th))?(?: *(?:of +)?(${month})(?![a-z])\\.?)?(?:,? *(20\\d\\d|19\\d\\d))?`
const separator =
  ' *(?:,? *(?:(?<![a-z])to\\b|(?<![a-z])and(?: +(?:then|again|from|on|between))*\\b|\\bbetween\\b|\\b(?:un)?til\\b|\\bthrough\\b)|[-\u2010-\u2015\u2212]|,|&|;) *(?:the +)?'
const one = new RegExp(date, 'giu')
const run = new RegExp(`(?<![\\d/])${date}(?:${separator}${date})*(?!\\d)`, 'giu')

interface Token {
  day: number
  month: number | undefined // 0 is January
  year: number | undefined
  joint: string // the word or sign before it
}

/** The first period that the text prints. A single day is a period of one. Undefined where no full date stands. */
export const periodIn = (text: string): Period | undefined => periodsIn(text)[0]

/** Whether the text is a day, or a period, and nothing else. */
export const isDay = (text: string): boolean => periodIn(text)?.printed === text.trim()

/** Every period in the text. Months and years that are left out are taken from the date that follows. */
export function periodsIn(text: string): Period[] {
  if (!/(?:19|20)\d\d/.test(text)) return []
  const plain = text.replace(/[\u00a0\u202f\t\n]/g, ' ')
  const inWords = [...plain.matchAll(run)].map((found) => ({ found, tokens: tokensOf(found[0]) }))
  const inFigures = [...plain.matchAll(figuresRun)].map((found) => ({ found, tokens: figuresIn(found[0]) }))
  return [...inWords, ...inFigures]
    .flatMap(({ found, tokens }) => {
      const period = periodOf(tokens)
      return period ? [{ ...period, printed: found[0].trim(), index: found.index }] : []
    })
    .toSorted((left, right) => left.index - right.index)
}

/** 12/03/2024 and 12.03.2024, the day first as in Britain; 2024-03-12. */
const figures = '(?:\\d{1,2}[/.]\\d{1,2}[/.]20\\d\\d|20\\d\\d-\\d\\d-\\d\\d)'
const figuresRun = new RegExp(`(?<![\\d/.-])${figures}(?:${separator}${figures})?(?![\\d/-])`, 'giu')

function figuresIn(text: string): Token[] {
  return [...text.matchAll(new RegExp(figures, 'gu'))].map(([printed], index): Token => {
    const parts = printed.split(/[/.-]/).map(Number)
    const [year, month, day] = printed.startsWith('20') && printed.includes('-') ? parts : parts.toReversed()
    return { day: day ?? 0, month: (month ?? 0) - 1, year, joint: index > 0 ? 'to' : '' }
  })
}

function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  let last = 0
  for (const found of text.matchAll(one)) {
    const name = found[2]?.slice(0, 3).toLowerCase()
    tokens.push({
      day: Number(found[1]),
      month: name === undefined ? undefined : monthNames.findIndex((each) => each.startsWith(name)),
      year: found[3] === undefined ? undefined : Number(found[3]),
      joint: text.slice(last, found.index).trim().toLowerCase(),
    })
    last = found.index + found[0].length
  }
  return tokens
}

function periodOf(tokens: readonly Token[]): Omit<Period, 'printed' | 'index'> | undefined {
  const days: Day[] = []
  let { month: monthNow, year: yearNow } = {
    month: undefined as number | undefined,
    year: undefined as number | undefined,
  }
  let later: number | undefined
  for (const token of tokens.toReversed()) {
    monthNow = token.month ?? monthNow
    yearNow = token.year ?? yearNow
    if (monthNow === undefined || yearNow === undefined) return undefined
    // “29 December to 5 January 2024”: a month after the one that follows it belongs to the year before.
    if (token.year === undefined && later !== undefined && monthNow > later) yearNow--
    later = monthNow
    const text = `${yearNow}-${String(monthNow + 1).padStart(2, '0')}-${String(token.day).padStart(2, '0')}`
    if (!isIsoDay(text)) return undefined
    days.unshift(text)
  }
  const [first] = days
  const last = days.at(-1)
  if (first === undefined || last === undefined || first > last) return undefined
  const stretches =
    tokens.filter(
      ({ joint }, index) =>
        index > 0 && index < tokens.length - 1 && /^(?:,? *and\b|,|&|;)/.test(joint) && isRange(tokens[index + 1]),
    ).length + 1
  return { start: first, end: last, stretches, weeks: weekOf(last) - weekOf(first) + 1 }
}

const isRange = (token: Token | undefined): boolean =>
  token !== undefined && /^,? *(?:to\b|until\b|til\b|through\b|[-\u2010-\u2015\u2212])/.test(token.joint)

/** Number of the week, Monday first, from a Monday long ago. */
const weekOf = (value: Day): number => Math.floor((Date.parse(`${value}T00:00:00Z`) / 86_400_000 + 3) / 7)
