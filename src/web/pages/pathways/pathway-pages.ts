import { z } from 'zod'
import { showChildren } from '../../../children/index.ts'
import { measuresOfIndicators } from '../../../improvement/index.ts'
import { answer, hidingBeside } from '../../../indicators/index.ts'
import { countFindings, FindingFilters, themeInWords } from '../../../inspections/index.ts'
import {
  askOf,
  findPathway,
  limitsTable,
  listStays,
  listStuck,
  listTable,
  mainNumbers,
  mainNumbersWithin,
  mainRows,
  mainsTable,
  mixTable,
  monthsTable,
  numbersOf,
  pathways,
  publicNumbers,
  publicStepsTable,
  stepIds,
  stepsTable,
  teamsTable,
  titleOfStep,
  waysTable,
  wholeWithin,
  workersTable,
  type Pathway,
} from '../../../pathways/index.ts'
import { may, type Person } from '../../../people/index.ts'
import type { Day } from '../../../platform/day.ts'
import { NotFound } from '../../../platform/errors.ts'
import type { Db } from '../../../platform/sql.ts'
import { tableFormatNames } from '../../../platform/tables/index.ts'
import { page, view, type Visit } from '../../page.ts'
import { sendTable } from '../../send-table.ts'
import { addressOf } from '../plans/parts.ts'
import { patience } from './counting-view.ts'
import type { Hangs } from './hangs-view.ts'
import { listView, perPage } from './list-view.ts'
import { pathwayView } from './pathway-view.ts'
import { pathwaysView } from './pathways-view.ts'
import { ListQuery, Query } from './query.ts'

const style = { current: 'pathways', style: 'p-pathways' } as const
const seesChildren = (person: Person): boolean => may(person, 'children.read')
const Id = z.object({ id: z.string() })
const Format = z.object({ format: z.enum(tableFormatNames) })

/** What somebody may ask: whoever sees no children gets the newest day and the whole authority, or days could be compared. */
const askedBy = async ({ app, person }: Pick<Visit, 'app' | 'person'>, query: Query) =>
  seesChildren(person)
    ? { asked: await askOf(app.database, person, query), team: query.team }
    : { asked: await askOf(app.database, person), team: '' }

const overview = page({
  path: '/pathways',
  needs: 'indicators.read',
  get: async ({ app, db, person, url }) => {
    const asked = await askOf(app.database, person)
    const counted = asked && (await mainNumbersWithin(app.database, person, asked, patience))
    return view({
      title: 'Pathways',
      ...style,
      body: pathwaysView({
        asked,
        url,
        rows: counted && mainRows(counted, pathways, seesChildren(person) ? null : await hidingBeside(db)),
        seesChildren: seesChildren(person),
        exports: may(person, 'indicators.export'),
      }),
    })
  },
})

const overviewExport = page({
  path: '/pathways/export/:format',
  needs: 'indicators.export',
  params: Format,
  get: async ({ app, db, person, now, params: { format } }) => {
    const asked = await askOf(app.database, person)
    if (!asked) throw new NotFound('delivery of case records')
    const isPublic = !seesChildren(person)
    const rows = mainRows(
      await mainNumbers(app.database, person, asked),
      pathways,
      isPublic ? await hidingBeside(db) : null,
    )
    const table = mainsTable(rows, { asked, authority: person.authorityName, now, isPublic })
    return sendTable(db, table, { format, action: 'pathways.exported', subjectKind: 'pathways' })
  },
})

const one = page({
  path: '/pathways/:id',
  needs: 'indicators.read',
  params: Id,
  query: Query,
  get: async ({ app, db, person, today, params: { id }, query, url }) => {
    const pathway = findPathway(id)
    const { asked, team } = await askedBy({ app, person }, query)
    const sees = seesChildren(person)
    const whole = asked && (await wholeWithin(app.database, person, pathway, { asked, team, within: patience }))
    return view({
      title: pathway.title,
      ...style,
      body: pathwayView({
        pathway,
        query,
        url,
        today,
        asked,
        found: asked &&
          whole && {
            asked,
            counted: whole.numbers,
            stuck: sees ? await showChildren(db, 'pathway', await listStuck(db, whole.waiting, 12), id) : [],
          },
        hangs: await hangsOn(db, person, pathway, today),
        seesChildren: sees,
        hides: await hidingBeside(db),
        exports: may(person, 'indicators.export'),
        exportsChildren: may(person, 'children.export'),
      }),
    })
  },
})

const hangsOn = async (db: Db, person: Person, pathway: Pathway, today: Day): Promise<Hangs> => {
  const findings: Hangs['findings'][number][] = []
  for (const theme of may(person, 'findings.read') ? pathway.themes : [])
    findings.push({
      theme,
      title: themeInWords(theme),
      ...(await countFindings(db, FindingFilters.parse({ theme: [theme] }))),
    })
  return {
    answers: await answer(db, pathway.indicators, seesChildren(person)),
    findings,
    hanging: may(person, 'plans.read') ? await measuresOfIndicators(db, pathway.indicators, today) : null,
  }
}

const oneExport = page({
  path: '/pathways/:id/export/:format',
  needs: 'indicators.export',
  params: Id.extend(Format.shape),
  query: Query,
  get: async ({ app, db, person, now, params: { id, format }, query }) => {
    const pathway = findPathway(id)
    const { asked, team } = await askedBy({ app, person }, query)
    if (!asked) throw new NotFound('delivery of case records')
    const counted = await numbersOf(app.database, person, pathway, { asked, team })
    const about = { pathway, asked, authority: person.authorityName, now, team }
    const sent = { format, action: 'pathway.exported', subjectKind: 'pathway', subjectId: id }
    return seesChildren(person)
      ? sendTable(db, stepsTable(counted, about), sent)
      : sendTable(db, publicStepsTable(publicNumbers(pathway, counted, await hidingBeside(db)), about), sent)
  },
})

const tables = ['teams', 'workers', 'ways', 'months', 'mix', 'limits'] as const

const tableExport = page({
  path: '/pathways/:id/tables/:show/:format',
  needs: 'children.export',
  params: Id.extend({ show: z.enum(tables), format: z.enum(tableFormatNames) }),
  query: Query,
  get: async ({ app, db, person, now, params: { id, show, format }, query }) => {
    const pathway = findPathway(id)
    const asked = await askOf(app.database, person, query)
    if (!asked) throw new NotFound('delivery of case records')
    const counted = await numbersOf(app.database, person, pathway, { asked, team: query.team })
    const about = { pathway, asked, authority: person.authorityName, now, team: query.team }
    const sent = { format, action: `pathway.${show}-exported`, subjectKind: 'pathway', subjectId: id }
    switch (show) {
      case 'teams':
        return sendTable(db, teamsTable(counted.teams, about), sent)
      case 'workers':
        return sendTable(db, workersTable(counted.workers, about), sent)
      case 'ways':
        return sendTable(db, waysTable(counted.ways, about), sent)
      case 'months':
        return sendTable(db, monthsTable(counted.months, about), sent)
      case 'mix':
        return sendTable(db, mixTable(counted.mix, about), sent)
      case 'limits':
        return sendTable(db, limitsTable(counted, about), sent)
    }
  },
})

/** The stays behind one number, and what the whole authority’s number is. */
const listFor = async ({ app, db, person }: Pick<Visit, 'app' | 'db' | 'person'>, id: string, query: ListQuery) => {
  const pathway = findPathway(id)
  if (!stepIds(pathway).includes(query.step)) throw new NotFound('step')
  const asked = await askOf(app.database, person, query)
  if (!asked) throw new NotFound('delivery of case records')
  const counted = await numbersOf(app.database, person, pathway, { asked, team: query.team })
  const numbers = counted.steps.get(query.step)
  const among = query.split && query.of !== '' ? { split: query.split, part: query.of } : undefined
  // The parts are known of the main step and of those in it now.
  if (among && (query.step !== pathway.main || query.part !== 'now')) throw new NotFound('part of this list')
  const ways = counted.ways.filter(
    ({ step, way, words }) =>
      step === query.step && way === (query.part === 'in' ? 'came' : 'went') && (words ?? '-') === query.way,
  )
  return {
    pathway,
    asked,
    total: among
      ? (counted.mix.find(({ split, part }) => split === among.split && part === among.part)?.count ?? 0)
      : query.way === ''
        ? (numbers?.[query.part === 'left-out' ? 'leftOut' : query.part] ?? 0)
        : ways.reduce((sum, { count }) => sum + count, 0),
    stays: await listStays(db, pathway, asked, { ...query, among }),
  }
}

const list = page({
  path: '/pathways/:id/list',
  needs: 'children.read',
  params: Id,
  query: ListQuery,
  get: async ({ app, db, person, params: { id }, query, url }) => {
    const { stays, ...found } = await listFor({ app, db, person }, id, query)
    const from = (query.page - 1) * perPage
    return view({
      title: `${found.pathway.title}: ${titleOfStep(found.pathway, query.step).toLowerCase()}`,
      ...style,
      body: listView({
        ...found,
        stays: await showChildren(db, 'pathway', stays.slice(from, from + perPage), id),
        mine: stays.length,
        query,
        url,
        exports: may(person, 'children.export'),
      }),
    })
  },
})

const listExport = page({
  path: '/pathways/:id/list/export/:format',
  needs: 'children.export',
  params: Id.extend(Format.shape),
  query: ListQuery,
  get: async ({ app, db, person, now, params: { id, format }, query }) => {
    const { pathway, asked, stays } = await listFor({ app, db, person }, id, query)
    const table = listTable(await showChildren(db, 'pathway file', stays, id), {
      pathway,
      asked,
      authority: person.authorityName,
      now,
      team: query.team,
      step: query.step,
      part: query.part,
      address: addressOf(app),
    })
    return sendTable(db, table, { format, action: 'pathway.list-exported', subjectKind: 'pathway', subjectId: id })
  },
})

export const pathwayPages = [overview, overviewExport, one, oneExport, tableExport, list, listExport]
