import type { Block } from '../../documents/index.ts'
import { firstPage, type Framework } from '../../frameworks/index.ts'
import { passage, type Letter } from './letter.ts'
import { isDay, periodIn, periodsIn, type Period } from './period.ts'
import type { Draft } from './reading.ts'
import type { RuleId } from './rules.ts'

export interface Dated {
  period: Period
  block: Block
  from: number // where the dates begin in the block
  rule: RuleId
}

/** The days of the inspection or visit as the first page prints them; the running feet where it prints none. */
export function findPeriod(letter: Letter, framework: Framework): Dated | undefined {
  if (framework.opening.inspected.length === 0) return undefined // an assessment or a meeting, not an inspection
  const rule: RuleId = framework.opening.form === 'letter' ? 'period-in-opening' : 'period-on-title-page'
  const blocks =
    framework.opening.form === 'letter'
      ? letter.blocks.filter(({ kind }) => kind !== 'table').concat(letter.front)
      : framework.opening.inspectedAnywhere
        ? [...letter.front, ...letter.leaves]
        : letter.front
  for (const like of framework.opening.inspected) {
    for (const [index, block] of blocks.entries()) {
      if (framework.opening.form === 'letter' && block.text.length < 40) continue
      const at = behind(block.text, like)
      if (at === undefined) continue
      const here = dated(block, at, rule)
      if (here) return here
      const next = blocks[index + 1]
      const below = next && /^[\s:]*$/.test(block.text.slice(at)) ? dated(next, 0, rule) : undefined
      if (below) return below
    }
  }
  if (framework.opening.form === 'letter')
    for (const like of firstPage.inspected)
      for (const block of letter.front) {
        const at = block.text.length < 120 ? behind(block.text, like) : undefined
        const here = at === undefined ? undefined : dated(block, at, 'period-on-title-page')
        if (here) return here
      }
  // A label alone in its block, the dates in the next cell or line.
  for (const [index, block] of blocks.entries())
    if (
      /^(?:(?:inspection|visit|review|fieldwork) dates?|dates? of (?:inspection|visit|review)|inspected)(?: on)?:?$/i.test(
        block.text.trim(),
      )
    ) {
      const next = blocks[index + 1]
      const below = next && dated(next, 0, rule)
      if (below) return below
    }
  // A line of the cover that is nothing but a span of days: a single day would be the day of publication.
  if (framework.id !== 'unknown' && !letter.front.some(({ text }) => isGreeting(text)))
    for (const block of letter.front) {
      const here = isDay(block.text) ? dated(block, 0, 'period-alone') : undefined
      if (here && here.period.start !== here.period.end) return here
    }
  for (const block of letter.furniture) {
    const foot = dated(block, 0, 'period-in-foot')
    if (foot) return foot
  }
  return undefined
}

/** Where what the pattern's group holds begins. */
function behind(text: string, like: RegExp): number | undefined {
  const found = like.exec(text)
  if (!found) return undefined
  return found[1] === undefined ? found.index : found.index + found[0].length - found[1].length
}

function dated(block: Block, at: number, rule: RuleId): Dated | undefined {
  const period = periodIn(block.text.slice(at))
  return period && { period, block, from: at + period.index, rule }
}

export function readPeriod(letter: Letter, { period, block, from, rule }: Dated): Draft[] {
  const reasons: string[] = []
  const feet = [...new Set(letter.furniture.map(({ text }) => text))].flatMap(periodsIn)
  const foot = feet[0]
  const agrees = feet.some(({ start, end }) => start === period.start && end === period.end)
  if (foot && !agrees) reasons.push(`The foot of the pages prints other dates: ${foot.printed}.`)
  if (period.stretches > 1)
    reasons.push('The inspection was in several stretches; the first and the last day are given.')
  if (rule === 'period-alone')
    reasons.push('The dates stand alone: no words say that they are those of the inspection.')
  if (rule === 'period-in-foot') reasons.push('The title page prints no dates.')
  const sureness =
    foot && !agrees
      ? 60
      : period.stretches > 1
        ? 75
        : agrees
          ? 99
          : rule === 'period-in-foot' || rule === 'period-alone'
            ? 75
            : 96
  const where = passage(letter, block, from, from + period.printed.length)
  const shared = { printed: period.printed, passage: where, rule, sureness, reasons }
  return [
    { field: 'inspection_start', value: period.start, ...shared },
    { field: 'inspection_end', value: period.end, ...shared },
  ]
}

/** The day that the document itself bears. Reports since 2018 print none. */
export function readPublished(letter: Letter, framework: Framework, period: Period | undefined): Draft | undefined {
  for (const like of framework.opening.published)
    for (const block of letter.front) {
      const at = behind(block.text, like)
      const found = at === undefined ? undefined : dated(block, at, 'published-line')
      if (found) return publishedDraft(letter, found, period)
    }
  const below = underLabel(letter, /^(?:date )?published(?: on)?:?$|^publication date:?$/i)
  if (below) return publishedDraft(letter, below, period)
  const behindLabels = afterLabels(letter, framework)
  if (behindLabels) return publishedDraft(letter, behindLabels, period)
  if (framework.opening.form === 'report' && framework.id !== 'unknown') return undefined
  // Date, addressee and greeting may run together in one paragraph: each has a line of its own.
  const greeting = letter.front.findIndex(({ text, lines }) =>
    [text, ...lines.map((line) => line.text)].some(isGreeting),
  )
  if (greeting < 0) return undefined
  for (const block of letter.front.slice(0, greeting + 1))
    for (const line of block.lines) {
      const found = dated(block, Math.max(0, block.text.indexOf(line.text)), 'letter-date')
      if (found && found.period.start === found.period.end && isAllOf(line.text, found.period))
        return publishedDraft(letter, found, period)
    }
  return undefined
}

const isGreeting = (text: string): boolean => /^dear\b/i.test(text)

/** The value stands in the row below, in the same column: “Audience | Published | Reference”. */
function underLabel(letter: Letter, like: RegExp): Dated | undefined {
  for (const { rows } of letter.blocks.slice(0, 40))
    for (const [index, row] of rows.entries()) {
      const column = row.findIndex(({ text }) => like.test(text.trim()))
      const cell = column < 0 ? undefined : rows[index + 1]?.[column]
      const found = cell?.blocks.map((block) => dated(block, 0, 'published-line')).find((each) => each !== undefined)
      if (found) return found
    }
  return undefined
}

/** A table whose cells were lost: its heads come one after the other, and its values behind them. */
function afterLabels({ front }: Letter, { opening }: Framework): Dated | undefined {
  const at =
    opening.form === 'report'
      ? front.findIndex(({ text }) =>
          /^(?:audience )?(?:date )?published(?: reference(?: (?:no|number)\.?)?)?:?$/i.test(text.trim()),
        )
      : -1
  for (const block of at < 0 ? [] : front.slice(at + 1, at + 6)) {
    const found = dated(block, 0, 'published-line')
    if (found && isAllOf(block.text.trim(), found.period)) return found
  }
  return undefined
}

/** But for a word such as “Date:”, the line is the day. */
const isAllOf = (line: string, { printed }: Period): boolean =>
  line.includes(printed) && printed.length > line.length - 12

function publishedDraft(
  letter: Letter,
  { period: one, block, from, rule }: Dated,
  inspected: Period | undefined,
): Draft {
  const early = inspected !== undefined && one.start < inspected.end
  return {
    field: 'published',
    value: one.start,
    printed: one.printed,
    passage: passage(letter, block, from, from + one.printed.length),
    rule,
    sureness: early ? 40 : 98,
    reasons: early ? [`This is before the inspection ended (${inspected.printed}): perhaps a misprint.`] : [],
  }
}
