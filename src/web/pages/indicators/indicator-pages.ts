import { z } from 'zod'
import {
  hereTable,
  answer,
  compareAreas,
  computedIndicators,
  domainOf,
  figuresTable,
  gapsOf,
  filterIndicators,
  FiltersOfIndicators,
  findFigures,
  getIndicator,
  hidingHere,
  indicatorsTable,
  latestOf,
  latestResults,
  ownArea,
  populationOf,
  resultsOf,
  areaOf,
  maySeeKeptHere,
  waitsForKinds,
  keptHereIndicators,
  countKeptHere,
  keptHereMonths,
  keptHereNow,
  keptHereTimes,
  type Area,
  type Figure,
  type Indicator,
  type KeptHere,
  yearsForOthers,
} from '../../../indicators/index.ts'
import { measuresOfIndicator } from '../../../improvement/index.ts'
import { countFindings, FindingFilters, themeInWords } from '../../../inspections/index.ts'
import { findLine } from '../../../line/index.ts'
import { may, type Person } from '../../../people/index.ts'
import type { Database } from '../../../platform/database.ts'
import type { Day } from '../../../platform/day.ts'
import { NotFound } from '../../../platform/errors.ts'
import { html, type Html } from '../../../platform/html.ts'
import type { Db } from '../../../platform/sql.ts'
import { tableFormatNames, type Table } from '../../../platform/tables/index.ts'
import { itemsAround } from '../../../scrutiny/index.ts'
import { mySubscriptions } from '../../../my-work/index.ts'
import { page, view, type Download } from '../../page.ts'
import { sendTable } from '../../send-table.ts'
import { keepFigures } from '../../keep-figures.ts'
import { followForm } from '../answers/follow-form.ts'
import type { ShownGap } from './gap-view.ts'
import { indicatorView } from './indicator-view.ts'
import { indicatorsView } from './indicators-view.ts'
import { indicatorAsAtPages } from './as-at-page.ts'
import { indicatorCommitteePage } from './committee-page.ts'
import { beforeAfterPage } from './before-after-page.ts'
import { publishPages } from './publish-pages.ts'
import { indicatorListPages } from './list-page.ts'
import { mainNeedsPages } from './main-needs-page.ts'
import { partInWords } from './part-in-words.ts'
import { keptHerePages } from './kept-here-page.ts'
import { targetFacts } from './target-facts.ts'

const Query = FiltersOfIndicators.catch(() => FiltersOfIndicators.parse({}))

/** The council whose figures are shown: the one asked for, else the reader’s own or what stands in for it. */
const areaShown = async (
  db: Db,
  asked: string,
): Promise<{ area: Area; isOwn: boolean; asked: boolean; ownCode: string }> => {
  const own = await ownArea(db)
  const found = asked === '' ? undefined : areaOf(asked)
  if (!found || found.kind !== 'council') return { ...own, asked: false }
  return { ...own, area: found, isOwn: own.isOwn && found.code === own.area.code, asked: true }
}

const narrowed = async (db: Db, query: FiltersOfIndicators, { person, today }: { person: Person; today: Day }) => {
  const shown = await areaShown(db, query.area)
  const kept = await keptHereNow(db, { definitions: [...keptHereIndicators.values()], person, on: today })
  const here = await latestResults(db)
  const latest = latestOf(await findFigures(db), shown.area)
  const fed = {
    published: new Set(latest.filter(({ own }) => own !== null).map(({ indicator }) => indicator.id)),
    computed: new Set([...here.keys(), ...kept.keys()]),
  }
  const found = new Set(filterIndicators(query, fed))
  return { shown, latest, here, kept, fed, rows: latest.filter(({ indicator }) => found.has(indicator)) }
}

const list = page({
  path: '/indicators',
  needs: 'indicators.read',
  query: Query,
  get: async ({ db, person, query, url, today }) =>
    view({
      title: 'Indicators',
      current: 'indicators',
      style: 'p-indicators',
      body: await keepFigures(db, { url, today }, async () =>
        indicatorsView({
          ...(await narrowed(db, query, { person, today })),
          query,
          url,
          authority: person.authorityName,
          exports: may(person, 'indicators.export'),
          hides: may(person, 'children.read') ? null : await hidingHere(db),
          publishes: may(person, 'children.export'),
        }),
      ),
    }),
})

const one = page({
  path: '/indicators/:id',
  needs: 'indicators.read',
  params: z.object({ id: z.string() }),
  query: z.object({ area: z.string().trim().max(20).catch('').default('') }),
  get: async ({ app, db, person, csrf, params: { id }, query, url, today }) => {
    const { title } = getIndicator(id)
    const body = await keepFigures(db, { url, today }, () =>
      indicatorBody(db, id, { database: app.database, person, today, area: query.area }),
    )
    return view({
      title,
      current: 'indicators',
      style: 'p-indicator',
      body: html`${body} ${followForm(csrf, `indicator ${id}`, await mySubscriptions(db))}`,
    })
  },
})

/** All that the page of an indicator says, but whether the person follows it. */
const indicatorBody = async (
  db: Db,
  id: string,
  { database, person, today, area }: { database: Database; person: Person; today: Day; area: string },
): Promise<Html> => {
  const indicator = getIndicator(id)
  const shown = await areaShown(db, area)
  const byArea = (await findFigures(db, [id])).get(id) ?? new Map<string, never>()
  const definition = computedIndicators.get(id)
  const results = definition && (await resultsOf(db, id))
  const keptHere = keptHereIndicators.get(id)
  const keptNow = keptHere && maySeeKeptHere(person, keptHere) ? await countKeptHere(db, keptHere, today) : null
  const years = await yearsForOthers(database, person, { indicator, definition: keptHere, on: today })
  const theme = may(person, 'findings.read')
    ? await countFindings(db, FindingFilters.parse({ theme: [indicator.theme] }))
    : null
  const hanging = may(person, 'plans.read') ? await measuresOfIndicator(db, id, today) : null
  const target = targetFacts(indicator, hanging)
  return indicatorView({
    indicator,
    domain: domainOf(id),
    paired: indicator.pairedWith === undefined ? null : getIndicator(indicator.pairedWith),
    flows: (indicator.flows ?? []).map(getIndicator),
    flowsHere: (await answer(db, [...(indicator.flows ?? [])], may(person, 'children.read'))).answers,
    shown,
    compared: compareAreas(indicator, byArea, shown.area.code),
    areas: byArea.size,
    here:
      definition && results
        ? {
            indicator,
            definition,
            results,
            population: populationOf(shown.ownCode, Number(results.run.asAt.slice(0, 4))),
            authority: person.authorityName,
            seesChildren: may(person, 'children.read'),
            takesAway: may(person, 'children.export'),
            hides: await hidingHere(db),
            target,
          }
        : null,
    keptHere:
      keptHere && !(keptHere.isReported && (keptNow?.rows ?? years?.years ?? []).length === 0)
        ? {
            indicator,
            definition: keptHere,
            kept: keptNow,
            years,
            before: (await keptHereNow(db, { definitions: [keptHere], person, on: today })).get(id)?.before ?? null,
            months: keptNow ? await keptHereMonths(db, keptHere, today) : [],
            times: keptNow ? await keptHereTimes(db, keptHere, today) : [],
            target,
          }
        : null,
    gap: await gapOf(db, indicator, { person, today, area: shown.area, group: { byArea, kept: keptNow } }),
    mayCompare: may(person, 'children.read'),
    mayReport: keptHere?.isReported === true && maySeeKeptHere(person, keptHere),
    findings: theme && { theme: themeInWords(indicator.theme), ...theme },
    hanging,
    target,
    line: may(person, 'plans.read') ? await findLine(db, { kind: 'indicator', id }, { on: today }) : undefined,
    items: may(person, 'committees.read')
      ? (await itemsAround(db, { resolutionIds: [], indicators: [id] }, today)).toReversed()
      : [],
    lays: may(person, 'committees.manage'),
    exports: may(person, 'indicators.export'),
    authority: person.authorityName,
  })
}

interface GapAsked {
  person: Person
  today: Day
  area: Area
  group: { byArea: ReadonlyMap<string, readonly Figure[]>; kept: KeptHere | null }
}

/** How a group stands to everybody: what is published of the area, and what is reported here of one and the same time. */
const gapOf = async (
  db: Db,
  { groupOf }: Indicator,
  { person, today, area, group }: GapAsked,
): Promise<ShownGap | null> => {
  if (groupOf === undefined) return null
  const all = (await findFigures(db, [groupOf])).get(groupOf)
  const definition = keptHereIndicators.get(groupOf)
  const kept =
    group.kept && definition && maySeeKeptHere(person, definition) ? await countKeptHere(db, definition, today) : null
  const [ours, theirs] = [group.kept?.covers, kept?.covers]
  const isOfOneTime = ours && theirs && ours.from === theirs.from && ours.to === theirs.to
  return {
    everybody: getIndicator(groupOf),
    published: gapsOf(group.byArea.get(area.code) ?? [], all?.get(area.code) ?? []),
    reported: isOfOneTime && group.kept && kept ? { group: group.kept, everybody: kept } : null,
  }
}

const asFile = async <Row>(db: Db, table: Table<Row>, format: (typeof tableFormatNames)[number]): Promise<Download> => {
  return sendTable(db, table, { format, action: 'indicators.exported', subjectKind: 'indicators' })
}

const listExport = page({
  path: '/indicators/export/:format',
  needs: 'indicators.export',
  params: z.object({ format: z.enum(tableFormatNames) }),
  query: Query,
  get: async ({ db, now, today, person, params: { format }, query }) => {
    const { rows, shown } = await narrowed(db, query, { person, today })
    const filters = [
      { name: 'Words', value: query.q },
      { name: 'Domain', value: query.domain },
      { name: 'Figures', value: query.has },
      { name: 'Records', value: query.from === '' ? '' : waitsForKinds[query.from] },
      { name: 'Theme', value: query.theme },
    ].filter(({ value }) => value !== '')
    return asFile(db, indicatorsTable(rows, { asAt: now, area: shown.area.name, filters }), format)
  },
})

const oneExport = page({
  path: '/indicators/:id/export/:format',
  needs: 'indicators.export',
  params: z.object({ id: z.string(), format: z.enum(tableFormatNames) }),
  get: async ({ db, now, params: { id, format } }) => {
    const indicator = getIndicator(id)
    const figures = [...((await findFigures(db, [id])).get(id)?.values() ?? [])].flat()
    return asFile(db, figuresTable(indicator, figures, { asAt: now, filters: [] }), format)
  },
})

/** The number here, its months and its parts. It holds small numbers, so it is for those who may take children away. */
const hereExport = page({
  path: '/indicators/:id/here/export/:format',
  needs: 'children.export',
  params: z.object({ id: z.string(), format: z.enum(tableFormatNames) }),
  get: async ({ db, person, now, params: { id, format } }) => {
    const indicator = getIndicator(id)
    const definition = computedIndicators.get(id)
    const results = definition && (await resultsOf(db, id))
    if (!results) throw new NotFound('number from the records here')
    const { ownCode } = await ownArea(db)
    const leaving = hereTable(indicator, results, {
      asAt: now,
      authority: person.authorityName,
      population: populationOf(ownCode, Number(results.run.asAt.slice(0, 4))),
      inWords: partInWords,
      over: definition.over,
    })
    return asFile(db, leaving, format)
  },
})

export const indicatorPages = [
  list,
  listExport,
  ...publishPages,
  ...mainNeedsPages,
  one,
  oneExport,
  hereExport,
  ...indicatorListPages,
  ...keptHerePages,
  ...indicatorAsAtPages,
  indicatorCommitteePage,
  beforeAfterPage,
]
