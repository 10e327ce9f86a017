import { passageOf, type Block } from '../../../documents/index.ts'
import type { Letter } from '../letter.ts'
import type { KeyFigure } from './pack.ts'
import { pageOf, passageOfSpans, type Sheet } from './sheets.ts'

const words: Readonly<Record<string, number>> = Object.fromEntries(
  'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'
    .split(' ')
    .map((word, index) => [word, index + 10]),
)
const month =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)'
const period = new RegExp(
  `(?:in |since |throughout |by |at the end of )?(?:${month}(?: and ${month})? (?:\\d{4})|${month} and ${month}|\\d{4}/\\d{2}|at the time of (?:the )?\\w+|in \\d{4})`,
  'giu',
)
const number = new RegExp(
  `(?<![\\w£/.,-])(\\d{1,3}(?:,\\d{3})+|\\d+)(?![\\w%/.-]*\\d|%|st\\b|nd\\b|rd\\b|th\\b|[.:]\\d|-)|\\b(${Object.keys(words).join('|')})\\b`,
  'giu',
)

interface Told {
  what: string
  value: number
  period: string | null
  from: number
  to: number
}

/** Counts that the minutes tell in sentences. */
export function readFiguresInMinutes(letter: Letter, blocks: readonly Block[]): KeyFigure[] {
  return blocks.flatMap((block) => {
    if (
      block.kind === 'heading' ||
      block.text.length < 40 ||
      /^(?:witness|minutes of|that the minutes|resolved)/i.test(block.text)
    )
      return []
    return figuresTold(block.text).map(({ from, to, ...told }): KeyFigure => ({
      ...told,
      page: block.lines[0]?.box.page ?? null,
      passage: passageOf(letter.document, { block, from, to }),
      rule: 'figure-in-sentence',
      sureness: 75,
      doubts: [],
    }))
  })
}

/** Counts in the sentences of slides: “this applies to 18 schools”. Those that count a level stand with the levels. */
export function readFiguresOnSlides(sheets: readonly Sheet[], levels: readonly string[]): KeyFigure[] {
  const named = (text: string) => levels.some((level) => text.toLowerCase().includes(level.toLowerCase()))
  return sheets.flatMap((sheet) =>
    sheet.scraps
      .filter(({ text }) => text.split(' ').length >= 5 && !named(text) && !text.startsWith('*'))
      .flatMap(({ text, spans }) =>
        figuresTold(text).map(({ what, value, period }): KeyFigure => ({
          what,
          value,
          period,
          page: pageOf(sheet),
          passage: passageOfSpans(spans),
          rule: 'figure-in-sentence',
          sureness: 70,
          doubts: [],
        })),
      ),
  )
}

/**
 * Counts with what they count and the time they are of: the words behind the number, or, where none follow, what the
 * sentence counts (“the number of contacts had risen from 387 … to 503 …”). Years, ages, days and times are no counts.
 */
function figuresTold(text: string): Told[] {
  let before = { what: '', sentence: '' }
  const times = [...text.matchAll(period)]
  return [...text.matchAll(number)].flatMap((found): Told[] => {
    const value = found[1]
      ? Number(found[1].replaceAll(',', ''))
      : (words[(found[2] ?? '').toLowerCase()] ?? Number.NaN)
    const [from, to] = [found.index, found.index + found[0].length]
    if (isTime(text, from, found[0], value) || duration.test(text.slice(to))) return []
    const sentence = sentenceRound(text, from)
    const behind = counted.exec(text.slice(to))?.[1]?.trim() ?? ''
    const named = new RegExp(`^${month}`).test(behind) ? '' : behind
    const what = named || (numberOfWords.exec(sentence)?.[1] ?? (before.sentence === sentence ? before.what : ''))
    if (what === '') return []
    before = { what, sentence }
    const near = times
      .filter((time) => sentenceRound(text, time.index) === sentence && distance(time, from, to) <= 30)
      .toSorted((a, b) => distance(a, from, to) - distance(b, from, to))[0]
    return [
      {
        what,
        value,
        period: near ? near[0].replace(/^(?:in|since|throughout|by|at the end of) /i, '') : null,
        from,
        to,
      },
    ]
  })
}

const duration = /^\s+(?:years?|months?|weeks?|days?|weekly|monthly|working days|minutes|hours|pm|am)\b/i
const numberOfWords = /\bnumber of ([\p{L}’' -]+?)(?= had| has| have| was| were| in|[,.])/iu
const counted =
  /^\s+((?:(?!(?:who|that|which|throughout|in|at|to|by|with|was|were|had|have|has|and|of|on|for|from|would|could|years?|months?|days?|weeks?|per|compared)\b)[\p{L}’'-]{1,30}\s?){1,4}(?:in (?!\d|January|February|March|April|May|June|July|August|September|October|November|December)\p{L}+)?)/u

/** What follows a number says more surely what time it is of than what stands before it. */
const distance = (time: RegExpExecArray, at: number, end: number): number =>
  time.index >= end ? time.index - end : at - (time.index + time[0].length) + 8

const isTime = (text: string, at: number, found: string, value: number): boolean =>
  (value >= 1900 && value <= 2099 && !/,/.test(found)) ||
  /^\s+(?:per cent|percent)\b/i.test(text.slice(at + found.length)) ||
  (value <= 31 && new RegExp(`^\\s+${month}\\b`, 'i').test(text.slice(at + found.length))) ||
  /\b(?:age of|aged|ages|under|over)\s*$/i.test(text.slice(0, at)) ||
  new RegExp(`(?:${month}|Covid-?|year|item|page|pages|CYP|age|aged|quarter)\\s*$`, 'i').test(text.slice(0, at))

function sentenceRound(text: string, at: number): string {
  const from = Math.max(0, text.lastIndexOf('. ', at) + 1)
  const end = text.indexOf('. ', at)
  return text.slice(from, end < 0 ? undefined : end)
}
