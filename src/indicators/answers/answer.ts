import type { Db } from '../../platform/sql.ts'
import { may, type Person } from '../../people/index.ts'
import { inWords, type Day } from '../../platform/day.ts'
import { findIndicator } from '../catalogue.ts'
import { figureOf, madeOfBeside } from '../computed/figure-of.ts'
import { heldOver } from '../computed/periods.ts'
import { keptFor, type KeptLine } from '../computed/results.ts'
import { computedIndicators } from '../computed/definitions/index.ts'
import { coveredInWords } from '../kept-here/covered.ts'
import { keptHereIndicators } from '../kept-here/definitions.ts'
import { keptHereNow, type KeptHereIndicator, type KeptHereLine } from '../kept-here/kept-here.ts'
import { placeOfKept } from '../kept-here/place.ts'
import type { Indicator } from '../indicator.ts'
import { ownArea } from '../own-area.ts'
import { findFigures } from '../published/find-figures.ts'
import { latestOf, type Latest } from '../published/latest.ts'
import { populationOf } from '../published/population.ts'
import { hidingHere, type Hiding } from '../publish/hiding.ts'
import { isHidden } from '../publish/on-pages.ts'
import { monthSignals } from '../signals/month-signals.ts'
import { fewestForLimits } from '../signals/run-chart.ts'

/** The answer to one question: what the records here say, and what is published. */
export interface Answer {
  indicator: Indicator
  /** Null where nothing is worked out here. */
  here: {
    shown: string
    /** `72 of 95`, where it is not what is shown already; empty for whoever sees no children. */
    madeOf: string
    /** The day that it is of, or that its period ends with. */
    on: string
    /** The period that it is of, or the day: `1 April 2025 to 31 March 2026`. */
    period: string
    /** Where it is counted from. */
    source: string
    /** The day of the case records, where it is counted from them. */
    recordsOf: string | null
    before: string
    beforeMadeOf: string
    signal: string
    isHidden: boolean
  } | null
  published: Latest
  /** The measure of quality to be read beside it. */
  pairedWith: Indicator | null
}

export interface Answers {
  /** Whose published figures stand beside: the authority’s own, or those of a real council where it is invented. */
  area: string
  isOwn: boolean
  answers: readonly Answer[]
}

/** The same for a person, with the numbers from what is kept here that they may see, as they stand on a day. */
export const answerFor = async (
  db: Db,
  ids: readonly string[],
  { person, today }: { person: Person; today: Day },
): Promise<Answers> => {
  const found = await answer(db, ids, may(person, 'children.read'))
  return withKeptHere(db, found, { ids, person, today, hidesSmall: false })
}

/** The same as it may leave the house: whoever it goes to, small numbers are hidden. */
export const answerForMail = async (
  db: Db,
  ids: readonly string[],
  { person, today }: { person: Person; today: Day },
): Promise<Answers> => withKeptHere(db, await answer(db, ids, false), { ids, person, today, hidesSmall: true })

const withKeptHere = async (
  db: Db,
  found: Answers,
  { ids, person, today, hidesSmall }: { ids: readonly string[]; person: Person; today: Day; hidesSmall: boolean },
): Promise<Answers> => {
  const definitions = [...new Set(ids)].flatMap((id) => keptHereIndicators.get(id) ?? [])
  const lines = await keptHereNow(db, { definitions, person, on: today })
  return {
    ...found,
    answers: found.answers.map((one) => {
      const line = lines.get(one.indicator.id)
      const definition = keptHereIndicators.get(one.indicator.id)
      return line && definition ? { ...one, here: keptOf(one.indicator, definition, line, hidesSmall) } : one
    }),
  }
}

const keptOf = (
  indicator: Indicator,
  definition: KeptHereIndicator,
  { now, before }: KeptHereLine,
  hidesSmall: boolean,
): Answer['here'] => {
  const hides = (made: KeptHereLine['now']) => hidesSmall && isHidden(indicator, made)
  const shown = (made: KeptHereLine['now']) => (hides(made) ? 'c' : figureOf(indicator, made).shown)
  const parts = (made: KeptHereLine['now']) => (hidesSmall ? '' : madeOfBeside(figureOf(indicator, made)))
  return {
    shown: `${shown(now)}${now.provisional > 0 ? ', provisional' : ''}`,
    madeOf: parts(now),
    on: inWords(now.covers?.to ?? now.endsOn),
    period: now.covers ? coveredInWords(now.covers) : heldOver(definition.over, now),
    source: placeOfKept(definition),
    recordsOf: null,
    before: before ? shown(before) : 'not known',
    beforeMadeOf: before ? parts(before) : '',
    signal: '',
    isHidden: hides(now),
  }
}

/** Answers in the order of the questions; what no catalogue knows is left out. Whoever may not see children gets public figures. */
export const answer = async (db: Db, ids: readonly string[], seesChildren: boolean): Promise<Answers> => {
  const indicators = ids.flatMap((id) => findIndicator(id) ?? [])
  const { area, isOwn, ownCode } = await ownArea(db)
  const kept = await keptFor(
    db,
    indicators.map(({ id }) => id),
  )
  const latest = new Map(
    latestOf(
      await findFigures(
        db,
        indicators.map(({ id }) => id),
      ),
      area,
    ).map((one) => [one.indicator.id, one]),
  )
  const hides = seesChildren ? null : await hidingHere(db)
  return {
    area: area.name,
    isOwn,
    answers: indicators.map((indicator): Answer => {
      const line = kept.get(indicator.id)
      const none: Latest = {
        indicator,
        areas: 0,
        period: null,
        own: null,
        neighbours: null,
        england: null,
        figure: null,
      }
      return {
        indicator,
        here: line ? hereOf(indicator, line, { code: ownCode, hides }) : null,
        published: latest.get(indicator.id) ?? none,
        pairedWith: (indicator.pairedWith && findIndicator(indicator.pairedWith)) || null,
      }
    }),
  }
}

const hereOf = (
  indicator: Indicator,
  { now, before, months, delivery }: KeptLine,
  { code, hides }: { code: string; hides: Hiding | null },
): Answer['here'] => {
  const population = populationOf(code, Number(now.endsOn.slice(0, 4)))
  const shown = (result: KeptLine['now']): string =>
    hides === null || !hides(indicator, result) ? figureOf(indicator, result, population).shown : 'c'
  const parts = (result: KeptLine['now']): string =>
    hides === null ? madeOfBeside(figureOf(indicator, result, population)) : ''
  return {
    shown: shown(now),
    madeOf: parts(now),
    on: inWords(now.endsOn),
    period: heldOver(computedIndicators.get(indicator.id)?.over ?? 'period', now),
    source: `case records, delivery ${delivery}`,
    recordsOf: inWords(now.endsOn),
    before: before ? shown(before) : 'not known',
    beforeMadeOf: before ? parts(before) : '',
    signal: hides === null ? signalOf(indicator, months) : '',
    isHidden: hides !== null && hides(indicator, now),
  }
}

/** The last signal of the months by the rules of run charts, in words; what is of too few each month is not judged. */
const signalOf = (indicator: Indicator, months: KeptLine['months']): string => {
  const { isOfFew, valued, limits, signals } = monthSignals(indicator, months)
  if (isOfFew) return 'too few'
  if (valued.length < fewestForLimits) return 'too few months'
  const last = signals.findLast(({ at }) => at >= valued.length - 3)
  if (!last) return limits === null ? 'too few' : 'no signal'
  return `${{ shift: 'a shift', trend: 'a trend', beyond: 'beyond its limits' }[last.kind]} ${last.direction === 'up' ? 'upwards' : 'downwards'}`
}
