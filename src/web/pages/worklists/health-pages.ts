import { z } from 'zod'
import { showChildren } from '../../../children/index.ts'
import { may } from '../../../people/index.ts'
import { inWords, type Day } from '../../../platform/day.ts'
import { html, raw, type Html } from '../../../platform/html.ts'
import { tableFormatNames } from '../../../platform/tables/index.ts'
import {
  countHealth,
  dueOf,
  findHealth,
  HealthFilters,
  healthShows,
  healthState,
  healthTable,
  healthThings,
  narrowHealth,
  runClocks,
  type HealthCount,
  type HealthShow,
  type HealthState,
  type HealthThing,
  type ShownHealth,
} from '../../../timescales/index.ts'
import { status, table } from '../../components/index.ts'
import { exportLinks } from '../../export-links.ts'
import { takeAll } from '../../take-away.ts'
import { page, view } from '../../page.ts'
import { paging } from '../../paging.ts'
import { sendTable } from '../../send-table.ts'
import { counting } from '../../../platform/nouns.ts'

const perPage = 25
const needs = ['children.read', 'children.health'] as const
const takes = ['children.export', 'health.export'] as const
const Query = HealthFilters.extend({ page: z.coerce.number().int().min(1).default(1).catch(1) })
type Query = z.infer<typeof Query>

const words: Readonly<Record<HealthState, { symbol: Parameters<typeof status>[0]['symbol']; word: string }>> = {
  late: { symbol: 'late', word: 'Late' },
  soon: { symbol: 'risk', word: 'Due soon' },
  'in time': { symbol: 'done', word: 'In time' },
  excused: { symbol: 'stale', word: 'Exception' },
  'not up to date': { symbol: 'late', word: 'Not up to date' },
  'not recorded': { symbol: 'broken', word: 'Not recorded' },
  'not asked': { symbol: 'no', word: 'Nothing due' },
}
const thingNames = Object.keys(healthThings) as HealthThing[] // Object.keys forgets the names

/** The worklist of whoever follows the health of children in care: assessments, teeth, immunisations, strengths and difficulties. */
const healthPage = page({
  path: '/worklists/health',
  needs,
  query: Query,
  get: async ({ app, db, person, today, query, url }) => {
    await runClocks(app.database, person.authorityId)
    const all = await findHealth(db, today)
    const rows = narrowHealth(all, query, today)
    const from = (query.page - 1) * perPage
    const opens = may(person, 'children.read')
    return view({
      title: 'Health of children in care',
      current: 'health',
      style: 'p-children',
      body: html`<h1>Health of children in care</h1>
        <p class="lede">${lede(all, today)}</p>
        <p class="meta">
          As at ${inWords(today)}, by the latest data of the case system. What is due is so by the rules themselves;
          <a href="/worklists">the worklist</a> goes by stricter targets of our own.
          ${opens ? '' : 'Restricted records are not in it, and no more of a record is shown than this.'} What was done
          is written down in the case system; the next delivery shows it here.
          <a href="/my-work/mail#calendar">As a calendar</a>
        </p>
        ${countsTable(countHealth(all, today))}
        <nav class="noprint" aria-label="Which are listed">
          <ul class="chips">
            ${(Object.keys(healthShows) as HealthShow[]).map((show) => chip(show, query))}
          </ul>
        </nav>
        ${onlyWhat(query)}
        ${rows.length === 0 ? html`<p>Nobody.</p>` : listOf(await showChildren(db, 'health', rows.slice(from, from + perPage)), { today, opens })}
        ${paging({ url, page: query.page, perPage, total: rows.length, noun: 'children' })}
        ${may(person, takes) && rows.length > 0 && exportLinks({ path: '/worklists/health/export', query: url.searchParams, words: takeAll(rows.length) })}`,
    })
  },
})

const exported = page({
  path: '/worklists/health/export/:format',
  needs: takes,
  params: z.object({ format: z.enum(tableFormatNames) }),
  query: Query,
  get: async ({ app, db, person, now, today, params: { format }, query }) => {
    await runClocks(app.database, person.authorityId)
    const rows = await showChildren(db, 'health file', narrowHealth(await findHealth(db, today), query, today))
    const file = healthTable(rows, { at: now, today, authority: person.authorityName })
    return sendTable(db, file, { format, action: 'health.exported', subjectKind: 'children' })
  },
})

const number = (value: number): string => value.toLocaleString('en-GB')

const lede = (all: Parameters<typeof narrowHealth>[0], today: Day): string => {
  if (all.length === 0) return 'There is no child in care or care leaver here.'
  const asks = narrowHealth(all, HealthFilters.parse({}), today).length
  const leavers = all.filter(({ inCare }) => !inCare).length
  const whom = `${counting(all.length - leavers, 'children')} in care and ${counting(leavers, 'care leavers')}`
  return asks === 0
    ? `Nothing is late for any of ${whom}.`
    : `Something is late or not up to date for ${number(asks)} of ${whom}.`
}

const countsTable = (counts: readonly HealthCount[]): Html => {
  const link = (thing: HealthThing, show: HealthShow, count: number): Html =>
    count === 0
      ? html`0`
      : html`<a href="/worklists/health?show=${show}&amp;thing=${thing}"
          >${number(count)}<span class="govuk-visually-hidden">
            ${healthThings[thing].toLowerCase()}, ${healthShows[show].toLowerCase()}</span
          ></a
        >`
  return table({
    caption: 'Children, by what is asked',
    captionClasses: 'govuk-visually-hidden',
    classes: 'fold',
    firstCellIsHeader: true,
    head: [
      { text: 'What' },
      { text: healthShows.asks, format: 'numeric' },
      { text: healthShows.soon, format: 'numeric' },
    ],
    rows: counts.map(({ thing, asks, soon }) => [
      { text: healthThings[thing] },
      { html: link(thing, 'asks', asks), format: 'numeric' },
      { html: link(thing, 'soon', soon), format: 'numeric' },
    ]),
  })
}

const onlyWhat = ({ show, thing, due }: Query): Html | false => {
  if (thing === '' && due === undefined) return false
  const what = thing === '' ? 'what' : healthThings[thing].toLowerCase()
  return html`<p>
    Only ${what}${due !== undefined && ` due on ${inWords(due)}`}.
    <a href="/worklists/health?show=${show}">Show all four${due !== undefined && ', due at any time'}</a>
  </p>`
}

const chip = (show: HealthShow, query: Query): Html => {
  const isHere = show === query.show
  const kept = query.thing === '' ? '' : `&thing=${query.thing}`
  return html`<li>
    <a href="/worklists/health?show=${show}${kept}" ${isHere && raw('aria-current="true"')}
      >${isHere ? html`<b>${healthShows[show]}</b>` : healthShows[show]}</a
    >
  </li>`
}

const lastOn = (row: ShownHealth, thing: HealthThing): string => {
  const day = { check: row.checkedOn, teeth: row.teethOn, vaccinated: row.vaccinatedOn, strengths: row.strengthsOn }[
    thing
  ]
  if (day === null) return thing === 'vaccinated' ? '' : 'none is recorded'
  const score = thing === 'strengths' && row.strengthsScore ? `, score ${row.strengthsScore}` : ''
  return `${thing === 'vaccinated' ? 'as of' : 'last'} ${inWords(day)}${score}`
}

const cell = (row: ShownHealth, thing: HealthThing, today: Day): Html => {
  const state = healthState(row, thing, today)
  const dueOn = dueOf(row, thing)
  const word = thing === 'vaccinated' && state === 'in time' ? 'Up to date' : words[state].word
  const due = dueOn === null ? '' : `due ${inWords(dueOn)}`
  return html`${status({ symbol: words[state].symbol, word, reason: [due, lastOn(row, thing)].filter(Boolean).join('; ') || 'no day is held' })}`
}

const listOf = (rows: readonly ShownHealth[], { today, opens }: { today: Day; opens: boolean }): Html =>
  table({
    caption: 'Children, what is due first first',
    captionClasses: 'govuk-visually-hidden',
    classes: 'fold',
    firstCellIsHeader: true,
    head: ['Child', ...thingNames.map((thing) => healthThings[thing])].map((text) => ({ text })),
    rows: rows.map((row) => {
      const called = row.name || row.number
      const about = [
        row.name === '' ? '' : row.number,
        row.born && `born ${inWords(row.born)}`,
        row.inCare ? 'in care' : 'care leaver',
      ]
      return [
        {
          html: html`${opens ? html`<a href="/children/${row.childId}">${called}</a>` : called}<br /><span class="meta"
              >${about.filter(Boolean).join(', ')}</span
            >`,
        },
        ...thingNames.map((thing) => ({ html: cell(row, thing, today) })),
      ]
    }),
  })

export const healthPages = [healthPage, exported]
