import { z } from 'zod'
import { showChildren } from '../../children/index.ts'
import {
  asAtDay,
  changeBy,
  answerFor,
  answerPages,
  areaOf,
  compareAreas,
  computedIndicators,
  countKeptHere,
  domainOf,
  figureOf,
  firstAndNow,
  filterIndicators,
  findAnswerPage,
  FiltersOfIndicators,
  findFigures,
  getIndicator,
  hasValue,
  hidingHere,
  isCounted,
  keptHereIndicators,
  keptHereMonths,
  keptHereNow,
  keptHereTimes,
  listOf,
  maySeeKeptHere,
  monthOf,
  latestOf,
  ownArea,
  periodsNow,
  populationOf,
  resultsOf,
  splits,
  trendSentences,
  waitingInWords,
  waitingOf,
  type Indicator as Definition,
  type AsAtDay,
  type Computed,
  type KeptResults,
  type Period,
  type TallyOfList,
} from '../../indicators/index.ts'
import { may, type Person } from '../../people/index.ts'
import { Day, dayOf } from '../../platform/day.ts'
import { NotFound } from '../../platform/errors.ts'
import type { Db } from '../../platform/sql.ts'
import { route } from '../route.ts'
import { beforeAfterRoute } from './before-after.ts'

const Indicator = z
  .object({
    id: z.string().describe('Stable, such as CP05.'),
    domain: z.string(),
    title: z.string(),
    question: z.string(),
    counted: z.string(),
    outOf: z.string().nullable().describe('Null for a count.'),
    unit: z.string(),
    better: z.enum(['higher', 'lower', 'neither']),
    limit: z.string().nullable().describe('The time within which it should happen, and whose rule that is.'),
    madeFrom: z.array(z.string()),
    waitsFor: z
      .string()
      .nullable()
      .describe('What does not come here yet, without which it is not worked out. Null where it is.'),
    publishedBy: z.string().nullable(),
    theme: z.string(),
    pairedWith: z.string().nullable().describe('The measure of quality to be read beside it.'),
    flows: z.array(z.string()).describe('What comes in and goes out of a stock.'),
  })
  .meta({ id: 'Indicator', description: 'A question about the service that a number answers.' })

const inWordsOf = (indicator: Definition): string | null => {
  const waiting = waitingOf(indicator)
  return waiting && waitingInWords(waiting)
}

const shown = (indicator: Definition): z.infer<typeof Indicator> => ({
  id: indicator.id,
  domain: domainOf(indicator.id).id,
  title: indicator.title,
  question: indicator.asks,
  counted: indicator.counted,
  outOf: indicator.outOf,
  unit: indicator.unit,
  better: indicator.better,
  limit: indicator.limit ?? null,
  madeFrom: [...indicator.from],
  waitsFor: inWordsOf(indicator),
  publishedBy: indicator.publishedBy ?? null,
  theme: indicator.theme,
  pairedWith: indicator.pairedWith ?? null,
  flows: [...(indicator.flows ?? [])],
})

const PublishedFigure = z
  .object({
    area: z.string(),
    areaName: z.string(),
    period: z.string().describe('As published.'),
    value: z.number().nullable(),
    mark: z
      .string()
      .describe('Why there is no value: c suppressed, x not available, z not applicable, low rounds to nothing.'),
    source: z.string(),
    takenFrom: z.string(),
  })
  .meta({ id: 'PublishedFigure', description: 'A published value of an indicator: shown, never worked out here.' })

const Number = z
  .object({
    startsOn: Day.describe('The same as `endsOn` where it is counted on a day.'),
    endsOn: Day,
    split: z.string().describe('What it is split by; empty for the whole.'),
    part: z.string(),
    shown: z.string().describe('As it is shown: counts where fewer than 20; c where it is hidden from whoever asks.'),
    value: z.number().nullable().describe('Not rounded.'),
    counted: z.number().nullable(),
    outOf: z.number().nullable(),
    leftOut: z.number().nullable().describe('Records that could not be told.'),
  })
  .meta({ id: 'IndicatorNumber', description: 'A number that was worked out here.' })

const Here = z
  .object({
    delivery: z.number(),
    asAt: Day,
    workedOutAt: z.iso.datetime(),
    version: z.number().describe('Of the definition.'),
    now: Number.describe('The twelve months to the day of the delivery, or that day.'),
    before: Number.nullable().describe('A year before.'),
    months: z.array(Number).describe('Whole months, oldest first; only for those who see children.'),
    parts: z.array(Number).describe('The parts of now; only for those who see children.'),
  })
  .nullable()
  .describe('What the authority’s own records say; null where nothing has been worked out.')

const hereOf = async (db: Db, indicator: Definition, person: Person): Promise<z.infer<typeof Here>> => {
  const results = await resultsOf(db, indicator.id)
  if (!results) return null
  const isOfADay = computedIndicators.get(indicator.id)?.over !== 'period'
  const { ownCode } = await ownArea(db)
  const seesChildren = may(person, 'children.read')
  const hides = await hidingHere(db)
  const population = populationOf(ownCode, +results.run.asAt.slice(0, 4))
  const one = (result: KeptResults['now'], among?: typeof population): z.infer<typeof Number> => {
    const { endsOn, split, part, counted, outOf, leftOut } = result
    const at = { startsOn: isOfADay ? endsOn : result.startsOn, endsOn, split, part }
    if (!seesChildren && hides(indicator, result))
      return { ...at, shown: 'c', value: null, counted: null, outOf: null, leftOut: null }
    const { shown: words, value } = figureOf(indicator, result, among)
    if (seesChildren) return { ...at, shown: words, value, counted, outOf, leftOut }
    // Among how many something was looked for, which no page tells of a count, would be one number more.
    return { ...at, shown: words, value, counted, outOf: isCounted(indicator.unit) ? null : outOf, leftOut: null }
  }
  return {
    delivery: results.run.delivery,
    asAt: results.run.asAt,
    workedOutAt: results.run.workedOutAt.toISOString(),
    version: results.run.version,
    now: one(results.now, population),
    before: results.before && one(results.before, population),
    // Of a month and of a part there is no rate: how many were counted stands there.
    months: seesChildren ? results.months.map((month) => one(month)) : [],
    parts: results.parts.map((part) => one(part)),
  }
}

const Covers = z
  .object({
    from: Day,
    to: Day,
    areAlike: z.boolean().describe('Whether every body reported the same time.'),
    isWhole: z.boolean().describe('Whether no day between is without a report.'),
  })
  .nullable()
  .describe(
    'The time that it stands for, where others report totals of times of their own; null where it is the one asked for.',
  )

const KeptHere = z
  .object({
    now: Number.describe('The twelve months to today, or today: counted when it is asked for.'),
    covers: Covers,
    before: Number.nullable().describe('A year before; null where nothing had been written down by then.'),
    months: z.array(Number).describe('Whole months, oldest first; none of what others report.'),
    times: z.array(Number).describe('What others reported, time by time, the latest first.'),
  })
  .nullable()
  .describe('A number from registers, plans, letters or committees; null where there is none that the person may see.')

const keptHereOf = async (
  db: Db,
  indicator: Definition,
  { person, today }: { person: Person; today: Day },
): Promise<z.infer<typeof KeptHere>> => {
  const definition = keptHereIndicators.get(indicator.id)
  const line = definition && (await keptHereNow(db, { definitions: [definition], person, on: today })).get(indicator.id)
  if (!definition || !line) return null
  const one = (count: Omit<typeof line.now, 'covers'>): z.infer<typeof Number> => {
    const { endsOn, counted, outOf, leftOut } = count
    const { shown: words, value } = figureOf(indicator, count)
    const startsOn = definition.over === 'day' && !line.now.covers ? endsOn : count.startsOn
    return { startsOn, endsOn, split: '', part: '', shown: words, value, counted, outOf, leftOut }
  }
  return {
    now: one(line.now),
    covers: line.now.covers,
    before: line.before && one(line.before),
    months: (await keptHereMonths(db, definition, today)).map(one),
    times: (await keptHereTimes(db, definition, today)).map(({ from, to, ...time }) =>
      one({ ...time, startsOn: from, endsOn: to }),
    ),
  }
}

const Month = z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/, 'A month is a year and a month, such as 2026-09.')

const monthThenAndNow = async (db: Db, definition: Computed, month: Period): Promise<AsAtDay | undefined> => {
  const kept = await resultsOf(db, definition.id)
  return kept && firstAndNow(db, definition, { month, firstReported: kept.firstReported })
}

const Tally = Number.pick({ shown: true, value: true, counted: true, outOf: true, leftOut: true })

const Area = z.object({ code: z.string(), name: z.string() }).describe('Whose figures these are.')
const areaCode = z.string().max(20).default('').describe('The three-digit code of a council; left out for one’s own.')

const areaAsked = async (db: Db, code: string) => {
  const area = code === '' ? (await ownArea(db)).area : areaOf(code)
  if (!area) throw new NotFound('area')
  return area
}

export const indicatorRoutes = [
  route({
    method: 'GET',
    path: '/indicators',
    tag: 'Indicators',
    does: 'List the indicators with the latest published figure of an area.',
    needs: 'indicators.read',
    query: z.object({
      q: z.string().max(200).default('').describe('Words that must all stand in its texts.'),
      domain: z.string().max(100).default(''),
      area: areaCode,
    }),
    answer: {
      status: 200,
      does: 'Those that pass.',
      schema: z.object({
        area: Area,
        indicators: z.array(
          Indicator.extend({
            period: z.string().nullable(),
            value: z.number().nullable(),
            neighbours: z
              .number()
              .nullable()
              .describe('The unweighted mean of six or more of the ten statistical neighbours.'),
            england: z.number().nullable(),
          }),
        ),
      }),
    },
    async run({ db, query: { q, domain, area: code } }) {
      const area = await areaAsked(db, code)
      const wanted = new Set(
        filterIndicators(FiltersOfIndicators.parse({ q, domain }), { published: new Set(), computed: new Set() }),
      )
      const rows = latestOf(await findFigures(db), area).filter(({ indicator }) => wanted.has(indicator))
      return {
        area: { code: area.code, name: area.name },
        indicators: rows.map(({ indicator, period, own, neighbours, england }) => ({
          ...shown(indicator),
          period,
          value: own,
          neighbours,
          england,
        })),
      }
    },
  }),
  route({
    method: 'GET',
    path: '/indicators/{id}',
    tag: 'Indicators',
    does: 'One indicator with its published figures: an area’s series, its neighbours, region and England.',
    needs: 'indicators.read',
    params: z.object({ id: z.string() }),
    query: z.object({ area: areaCode }),
    answer: {
      status: 200,
      does: 'The indicator and its figures.',
      schema: z.object({
        indicator: Indicator,
        here: Here,
        keptHere: KeptHere,
        area: Area,
        says: z.array(z.string()).describe('What the series says, in sentences made from its numbers.'),
        figures: z.array(PublishedFigure),
        beside: z.array(
          z.object({ who: z.string(), name: z.string(), value: z.number().nullable(), meanOf: z.number().nullable() }),
        ),
      }),
    },
    async run({ db, person, now, params: { id }, query }) {
      const indicator = getIndicator(id)
      const area = await areaAsked(db, query.area)
      const byArea = (await findFigures(db, [id])).get(id) ?? new Map<string, never>()
      const compared = compareAreas(indicator, byArea, area.code)
      const codes = new Set([area.code, ...(compared?.beside ?? []).flatMap((one) => one.area?.code ?? [])])
      return {
        indicator: shown(indicator),
        here: await hereOf(db, indicator, person),
        keptHere: await keptHereOf(db, indicator, { person, today: dayOf(now) }),
        area: { code: area.code, name: area.name },
        says: trendSentences(
          (compared?.own ?? []).filter(hasValue).map(({ period, value }) => ({ period: period.text, value })),
          indicator,
        ),
        figures: [...codes]
          .flatMap((code) => byArea.get(code) ?? [])
          .map(({ area: code, period, value, mark, source, retrievedFrom }) => ({
            area: code,
            areaName: areaOf(code)?.name ?? code,
            period: period.text,
            value,
            mark,
            source,
            takenFrom: retrievedFrom,
          })),
        beside: (compared?.beside ?? []).map(({ who, name, value, meanOf }) => ({ who, name, value, meanOf })),
      }
    },
  }),
  route({
    method: 'GET',
    path: '/indicators/{id}/list',
    tag: 'Indicators',
    does: 'The rows behind a number that was worked out here, each with why it is counted or not.',
    about: 'Rows about children whose records the person may not see are not in it; the number stays what it is.',
    needs: 'children.export',
    params: z.object({ id: z.string() }),
    query: z.object({
      month: z
        .string()
        .regex(/^\d{4}-(?:0[1-9]|1[0-2])$/, 'Give a month such as 2026-09.')
        .optional()
        .describe('A whole month; left out for the twelve months to the day of the delivery.'),
      split: z
        .enum(splits.map((one) => one.id))
        .optional()
        .describe('Only the rows of one part, which `part` gives as `GET /indicators/{id}` has it.'),
      part: z.string().max(200).default(''),
    }),
    answer: {
      status: 200,
      does: 'The rows.',
      schema: z.object({
        delivery: z.number(),
        startsOn: Day,
        endsOn: Day,
        rows: z.array(
          z.object({
            record: z.string().describe('The number of the child’s record.'),
            key: z.string().describe('Of what is counted, in the case system.'),
            counted: z.boolean().nullable().describe('Null where it could not be told.'),
            why: z.string(),
            amount: z.number().nullable(),
          }),
        ),
      }),
    },
    async run({ db, params: { id }, query: { month, split, part } }) {
      const definition = computedIndicators.get(getIndicator(id).id)
      const results = definition && (await resultsOf(db, id))
      const period = month === undefined ? results && periodsNow(results.run.asAt)[0] : monthOf(month)
      if (!results || !period) throw new NotFound('list: nothing has been worked out for this indicator')
      const { delivery, asAt } = results.run
      const asked = { periods: [period], delivery, knownOn: asAt }
      const rows = await listOf(db, definition, asked)
      const wanted = split === undefined ? rows : rows.filter(({ parts }) => parts[split] === part)
      const list = await showChildren(db, 'indicator file', wanted, id)
      return {
        delivery,
        ...period,
        rows: list.map(({ record, thing, counted, says, amount }) => ({
          record,
          key: thing,
          counted,
          why: says,
          amount,
        })),
      }
    },
  }),
  route({
    method: 'GET',
    path: '/indicators/{id}/as-at',
    tag: 'Indicators',
    does: 'A number from case records as at any day: as it was known then, as it is known now, and what makes the difference.',
    about:
      'Both are counted of the children whose records the person may see. Of a month: as it was first reported, and as it is known now.',
    needs: 'children.export',
    params: z.object({ id: z.string() }),
    query: z
      .object({
        on: Day.optional().describe('The day, or the day that the twelve months end with.'),
        month: Month.optional().describe('A whole month that was first reported as something else, instead of a day.'),
      })
      .refine(({ on, month }) => (on === undefined) !== (month === undefined), {
        path: ['on'],
        message: 'Ask for a day or for a month, one of the two.',
      }),
    answer: {
      status: 200,
      does: 'The number twice, and the records that make the difference.',
      schema: z.object({
        startsOn: Day,
        endsOn: Day,
        knownThenBy: Day.nullable().describe('The day that the delivery of then shows; null where none had come.'),
        knownNowBy: Day,
        asKnownThen: Tally.nullable(),
        asKnownNow: Tally,
        moved: z.array(
          z.object({
            record: z.string().describe('The number of the child’s record.'),
            key: z.string().describe('Of what is counted, in the case system.'),
            because: z.enum(['late', 'mended', 'gone']),
            saidThen: z.string().nullable().describe('Why it was counted or not; null where it was not in it.'),
            saysNow: z.string().nullable(),
            change: z
              .object({ counted: z.number(), outOf: z.number(), leftOut: z.number(), amount: z.number().nullable() })
              .describe('What it adds now, less what it added then; of all records they are the difference.'),
          }),
        ),
      }),
    },
    async run({ db, now, params: { id }, query: { on, month } }) {
      const indicator = getIndicator(id)
      const definition = computedIndicators.get(indicator.id)
      const today = dayOf(now)
      const day = on === undefined || on > today ? today : on
      const found =
        definition &&
        (await (month === undefined ? asAtDay(db, definition, day) : monthThenAndNow(db, definition, monthOf(month))))
      if (!found)
        throw new NotFound(
          month === undefined
            ? 'number that is worked out here as at a day'
            : 'other number that this month was first reported as',
        )
      const { ownCode } = await ownArea(db)
      const population = populationOf(ownCode, +found.period.endsOn.slice(0, 4))
      const tally = (one: TallyOfList): z.infer<typeof Tally> => {
        const { shown: words, value } = figureOf(indicator, one, population)
        return { shown: words, value, counted: one.counted, outOf: one.outOf, leftOut: one.leftOut }
      }
      const rows = found.moved.flatMap(({ before, after }) => after ?? before ?? [])
      const children = await showChildren(db, 'indicator file', rows, id)
      return {
        startsOn: found.period.startsOn,
        endsOn: found.period.endsOn,
        knownThenBy: found.knownBy.earlier,
        knownNowBy: found.knownBy.newest,
        asKnownThen: found.before && tally(found.before),
        asKnownNow: tally(found.after),
        moved: found.moved.map(({ before, after, kind }, at) => ({
          record: children[at]?.record ?? '',
          key: children[at]?.thing ?? '',
          because: kind,
          saidThen: before?.says ?? null,
          saysNow: after?.says ?? null,
          change: changeBy({ before, after }),
        })),
      }
    },
  }),
  beforeAfterRoute,
  route({
    method: 'GET',
    path: '/indicators/{id}/kept',
    tag: 'Indicators',
    does: 'A number from registers, plans, letters or committees as at any day, with every row behind it and why.',
    needs: 'indicators.read',
    params: z.object({ id: z.string() }),
    query: z.object({
      on: Day.optional().describe('As it was written down by the end of this day; left out for today.'),
    }),
    answer: {
      status: 200,
      does: 'The number and its rows.',
      schema: z.object({
        startsOn: Day,
        endsOn: Day,
        covers: Covers,
        shown: z.string().describe('Counts where fewer than 20.'),
        counted: z.number(),
        outOf: z.number(),
        leftOut: z.number().describe('Rows that could not be told.'),
        provisional: z.number().describe('Rows that may still change.'),
        amount: z.number().nullable().describe('What is summed for a mean; null where nothing is.'),
        rows: z.array(
          z.object({
            title: z.string(),
            path: z.string().describe('The page that it is kept on.'),
            counted: z.number().nullable().describe('What it adds to those counted; null where it could not be told.'),
            outOf: z.number().nullable(),
            why: z.string(),
          }),
        ),
      }),
    },
    async run({ db, person, now, params: { id }, query: { on } }) {
      const indicator = getIndicator(id)
      const definition = keptHereIndicators.get(id)
      if (!definition || !maySeeKeptHere(person, definition))
        throw new NotFound('list: it is not worked out from what is kept here')
      const today = dayOf(now)
      const { rows, ...kept } = await countKeptHere(db, definition, on !== undefined && on < today ? on : today)
      return {
        ...kept,
        shown: figureOf(indicator, kept).shown,
        rows: rows.map(({ title, path, adds, says }) => ({
          title,
          path,
          counted: adds?.counted ?? null,
          outOf: adds?.outOf ?? null,
          why: says,
        })),
      }
    },
  }),
  route({
    method: 'GET',
    path: '/answers/{job}',
    tag: 'Indicators',
    does: 'The answers on one page for a job: what the records here say, and what is published.',
    needs: 'indicators.read',
    params: z.object({ job: z.string().describe(`One of ${answerPages.map(({ id }) => id).join(', ')}.`) }),
    answer: {
      status: 200,
      does: 'The page.',
      schema: z.object({
        title: z.string(),
        publishedFor: z.string().describe('Whose published figures stand beside.'),
        answers: z.array(
          z.object({
            id: z.string(),
            question: z.string(),
            here: z.string().nullable(),
            madeOf: z.string().nullable().describe('What a share, a rate or a mean is made of: “72 of 95”.'),
            on: z.string().nullable(),
            heldOver: z.string().nullable().describe('The period that the number here is of, or its day.'),
            countedFrom: z.string().nullable(),
            aYearBefore: z.string().nullable(),
            aYearBeforeMadeOf: z.string().nullable(),
            months: z.string().nullable().describe('The last signal by the rules of run charts.'),
            published: z.number().nullable(),
            period: z.string().nullable(),
            neighbours: z.number().nullable(),
            england: z.number().nullable(),
          }),
        ),
      }),
    },
    async run({ db, person, now, params: { job } }) {
      const page = findAnswerPage(job)
      if (!page) throw new NotFound('page of answers')
      const ids = page.sections.flatMap(({ indicators }) => indicators)
      const { answers, area } = await answerFor(db, ids, { person, today: dayOf(now) })
      return {
        title: page.title,
        publishedFor: area,
        answers: answers.map(({ indicator, here, published }) => ({
          id: indicator.id,
          question: indicator.asks,
          here: here?.shown ?? null,
          madeOf: here?.madeOf || null,
          on: here?.on ?? null,
          heldOver: here?.period ?? null,
          countedFrom: here?.source ?? null,
          aYearBefore: here?.before ?? null,
          aYearBeforeMadeOf: here?.beforeMadeOf || null,
          months: here?.signal || null,
          published: published.own,
          period: published.period,
          neighbours: published.neighbours,
          england: published.england,
        })),
      }
    },
  }),
]
