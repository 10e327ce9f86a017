import { z } from 'zod'
import {
  areaOf,
  compareAreas,
  domainOf,
  filterIndicators,
  FiltersOfIndicators,
  findFigures,
  getIndicator,
  hasValue,
  latestOf,
  ownArea,
  trendSentences,
  type Indicator as Definition,
} from '../../indicators/index.ts'
import { NotFound } from '../../platform/errors.ts'
import type { Db } from '../../platform/sql.ts'
import { route } from '../route.ts'

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
    publishedBy: z.string().nullable(),
    theme: z.string(),
    pairedWith: z.string().nullable().describe('The measure of quality to be read beside it.'),
    flows: z.array(z.string()).describe('What comes in and goes out of a stock.'),
  })
  .meta({ id: 'Indicator', description: 'A question about the service that a number answers.' })

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
        area: Area,
        says: z.array(z.string()).describe('What the series says, in sentences made from its numbers.'),
        figures: z.array(PublishedFigure),
        beside: z.array(
          z.object({ who: z.string(), name: z.string(), value: z.number().nullable(), meanOf: z.number().nullable() }),
        ),
      }),
    },
    async run({ db, params: { id }, query }) {
      const indicator = getIndicator(id)
      const area = await areaAsked(db, query.area)
      const byArea = (await findFigures(db, [id])).get(id) ?? new Map<string, never>()
      const compared = compareAreas(indicator, byArea, area.code)
      const codes = new Set([area.code, ...(compared?.beside ?? []).flatMap((one) => one.area?.code ?? [])])
      return {
        indicator: shown(indicator),
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
]
