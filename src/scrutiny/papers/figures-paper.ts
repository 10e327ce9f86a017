import {
  compareAreas,
  figureOf,
  findFigures,
  getIndicator,
  type Hiding,
  hidingHere,
  inUnit,
  ownArea,
  populationOf,
  publicCount,
  publicRounding,
  roundedResult,
  resultsOf,
  trendSentences,
  type AreaComparison,
  type Indicator,
  type KeptResults,
} from '../../indicators/index.ts'
import { inWords, type Day } from '../../platform/day.ts'
import type { Db } from '../../platform/sql.ts'
import type { ItemId } from '../meetings/agenda.ts'
import { addPaper, type PaperId } from './papers.ts'

const withheld = 'not shown: fewer than six people, or it would tell of so few'
/** Periods of the past that a committee is shown: enough to see which way it goes. */
const mostPeriods = 6

/**
 * What the page of an indicator says, as a report to a committee: what is asked, the published figures beside those of others,
 * and the council's own
 *
 * @throws NotFound
 */
export const figuresReport = async (
  db: Db,
  indicatorId: string,
  on: Day,
): Promise<{ title: string; summary: string; body: string }> => {
  const indicator = getIndicator(indicatorId)
  const { area, isOwn, ownCode } = await ownArea(db)
  const published = (await findFigures(db, [indicatorId])).get(indicatorId)
  const comparison = isOwn && published ? compareAreas(indicator, published, area.code) : undefined
  const kept = await resultsOf(db, indicatorId)
  const trend = trendSentences(
    (comparison?.own ?? []).flatMap(({ period, value }) => (value === null ? [] : [{ period: period.text, value }])),
    indicator,
  )
  const here = kept && ownFigures(indicator, kept, { ownCode, hides: await hidingHere(db) })
  return {
    title: `${indicator.title}: the figures`,
    summary: [...trend.slice(0, 2), here?.sentence].filter(Boolean).join(' ') || 'There is no figure yet.',
    body: [
      `# What is asked`,
      `${indicator.asks} Counted: ${indicator.counted}${indicator.outOf === null ? '' : `, out of: ${indicator.outOf}`}. ${better[indicator.better]}`,
      ...(here ? ['# The council’s own figures', here.rows] : []),
      ...(comparison ? publishedPart(indicator, comparison) : []),
      '# Where this comes from',
      `Worked out on ${inWords(on)} from the records and publications that are named. A figure that counts fewer than six people is not told, nor one from which it could be worked out.${here ? ` Of the council’s own figures: ${publicRounding.says}` : ''}`,
    ].join('\n\n'),
  }
}

const better: Readonly<Record<Indicator['better'], string>> = {
  higher: 'A higher figure is better.',
  lower: 'A lower figure is better.',
  neither: 'Neither a higher nor a lower figure is better by itself.',
}

const row = (...cells: string[]): string => `| ${cells.map((cell) => cell.replaceAll('|', '/')).join(' | ')} |`

const ownFigures = (
  indicator: Indicator,
  { now, before, run }: KeptResults,
  { ownCode, hides }: { ownCode: string; hides: Hiding },
): { sentence: string; rows: string } => {
  const told = (result: KeptResults['now']): string => {
    // A mean or a rate of few among many would tell of the few.
    const few = indicator.unit !== '%' && indicator.outOf !== null && Math.min(result.counted, result.outOf)
    if (hides(indicator, result) || (few !== false && publicCount(few) === 'c')) return withheld
    const left = roundedResult(indicator, result)
    const { shown, madeOf } = figureOf(indicator, left, populationOf(ownCode, Number(result.endsOn.slice(0, 4))))
    return shown === madeOf ? shown : `${shown} (${madeOf})`
  }
  const spans = [now, ...(before ? [before] : [])]
  return {
    sentence: `By the council’s own records it was ${told(now)} in the period to ${inWords(now.endsOn)}.`,
    rows: [
      '| Period | Figure | Source |',
      ...spans.map((result) =>
        row(
          result.startsOn === result.endsOn
            ? inWords(result.endsOn)
            : `${inWords(result.startsOn)} to ${inWords(result.endsOn)}`,
          told(result),
          `the council’s records, delivery ${run.delivery}, as at ${inWords(run.asAt)}`,
        ),
      ),
    ].join('\n'),
  }
}

const publishedPart = (indicator: Indicator, { own, beside, latest }: AreaComparison): string[] => {
  const words = (value: number | null): string => (value === null ? 'not published' : inUnit(indicator.unit, value))
  return [
    '# Published figures',
    [
      '| Period | This council | Source |',
      ...own.slice(-mostPeriods).map(({ period, value, source }) => row(period.text, words(value), source)),
    ].join('\n'),
    ...(latest
      ? [
          `# Beside others, ${latest.period.text}`,
          [
            '| Who | Figure |',
            ...beside.map(({ name, value, meanOf }) =>
              row(meanOf === null ? name : `${name} of ${meanOf}`, words(value)),
            ),
          ].join('\n'),
        ]
      : []),
  ]
}

/** Lays the figures of an indicator under an item. @throws NotFound, Refused, Forbidden */
export const addFiguresPaper = async (
  db: Db,
  itemId: ItemId,
  { indicatorId, author, today }: { indicatorId: string; author: string; today: Day },
): Promise<PaperId> => {
  const { title, summary, body } = await figuresReport(db, indicatorId, today)
  return addPaper(
    db,
    itemId,
    { title, sort: 'figures', author, wards: 'All', summary, body },
    { today, told: { indicatorId, on: today } },
  )
}
