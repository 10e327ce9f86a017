import { z } from 'zod'
import {
  countGaps,
  findGaps,
  importKnownOn,
  narrowGaps,
  recordsWithGaps,
  type GapFilters,
} from '../../../children/index.ts'
import { findClockRule } from '../../../clocks/index.ts'
import { may, type Person } from '../../../people/index.ts'
import { inWords, type Day } from '../../../platform/day.ts'
import { NotFound } from '../../../platform/errors.ts'
import { html, type Html } from '../../../platform/html.ts'
import { rounded, shareBeside } from '../../../platform/round.ts'
import type { Db } from '../../../platform/sql.ts'
import { tableFormatNames } from '../../../platform/tables/index.ts'
import { allEntries, EntryFilters, mayRead, ratesOf, registers, type RatesOf } from '../../../registers/index.ts'
import { ClockFilters, listOwnRules, loadsBy, type Load } from '../../../timescales/index.ts'
import {
  listCaseloads,
  listContinuity,
  listLeaving,
  listTeams,
  measuresOf,
  narrowContinuity,
  teamsTable,
  type Team,
} from '../../../workload/index.ts'
import { backLink, nothingDelivered, table } from '../../components/index.ts'
import { exportLinks } from '../../export-links.ts'
import { takeAll } from '../../take-away.ts'
import { page, view } from '../../page.ts'
import { sendTable } from '../../send-table.ts'
import { listOf, workersTable } from './workload-view.ts'

const number = (value: number): string => value.toLocaleString('en-GB')
const count = (value: number, one: string, many: string): string =>
  `${value === 1 ? 'one' : number(value)} ${value === 1 ? one : many}`

/** Every team that holds cases. */
const teams = page({
  path: '/workload/teams',
  needs: 'children.read',
  get: async ({ db, person, today }) => {
    const rows = await listTeams(db, today)
    return view({
      title: 'Teams',
      current: 'workload',
      style: 'p-actions',
      body: html`${backLink({ href: '/workload', text: 'Workload and continuity' })}
        <h1>Teams</h1>
        ${rows.length === 0 && !(await importKnownOn(db)) ? nothingDelivered(may(person, 'children.import')) : teamsPart(rows, { person, today })}`,
    })
  },
})

const teamsPart = (rows: readonly Team[], { person, today }: { person: Person; today: Day }): Html =>
  html`<p class="lede">
      ${rows.length === 0 ? 'No team holds a case here.' : `${rows.length === 1 ? 'One team holds' : `${rows.length} teams hold`} the cases of children.`}
    </p>
    <p class="meta">
      As at ${inWords(today)}, of
      ${may(person, 'children.all') ? 'all children of the authority' : 'the children whom you may see'}. A child whom
      two teams hold counts in both.
    </p>
    ${rows.length > 0 && teamsList(rows)}
    ${may(person, 'children.export') && rows.length > 0 && exportLinks({ path: '/workload/teams/export', words: takeAll(rows.length) })}`

const exported = page({
  path: '/workload/teams/export/:format',
  needs: 'children.export',
  params: z.object({ format: z.enum(tableFormatNames) }),
  get: async ({ db, person, now, today, params: { format } }) =>
    sendTable(db, teamsTable(await listTeams(db, today), { asAt: now, on: today, authority: person.authorityName }), {
      format,
      action: 'workload.exported',
      subjectKind: 'workload',
      subjectId: 'teams',
    }),
})

/** One team: its cases, its clocks, its records, and what else is known of it, each beside the others. */
const team = page({
  path: '/workload/teams/:team',
  needs: 'children.read',
  params: z.object({ team: z.string().max(48) }),
  get: async ({ db, person, today, params }) => {
    const one = (await listTeams(db, today)).find(({ id }) => id === params.team)
    if (!one) throw new NotFound('team')
    const caseloads = await listCaseloads(db, today, one.id)
    const children = (await listContinuity(db, today)).filter((child) => child.teamId === one.id)
    const leaving = (await listLeaving(db, today)).filter((child) => child.team === one.name)
    const filters = ClockFilters.parse({ whose: 'all', team: one.id })
    const clocks = await loadsBy(db, 'rule', { filters, asAt: today })
    const only: GapFilters = { team: one.id, worker: '', rule: '' }
    const gaps = narrowGaps((await findGaps(db, today)).gaps, only)
    const { threeOrMore, casesEach } = measuresOf(caseloads, children)
    const waited = narrowContinuity(children, 'waited').length
    const list = listOf({ asAt: today, today }, { team: one.id })
    return view({
      title: one.name,
      current: 'workload',
      style: 'p-actions',
      body: html`${backLink({ href: '/workload/teams', text: 'Teams' })}
        <h1>${one.name}</h1>
        <p class="lede">
          <a href="${list({ show: 'cases' })}">${count(one.children, 'child', 'children')}</a>, ${number(one.inCare)} of
          them in care, with
          ${count(one.workers, 'worker', 'workers')}${casesEach && html`: ${rounded(casesEach.cases / casesEach.fullTime)} cases for a full week`}.
        </p>
        <p class="meta">
          As at ${inWords(today)}, of
          ${may(person, 'children.all') ? 'all its children' : 'those of its children whom you may see'}. No number
          stands alone: how much there is to do beside how it is done.
        </p>
        <ul class="rows">
          <li>
            ${
              threeOrMore.of === 0
                ? 'No child of the team is in care'
                : html`<a href="${list({ show: 'children', only: 'many' })}"
                      >${number(threeOrMore.counted)} of ${number(threeOrMore.of)} children in care</a
                    >${shareBeside(threeOrMore.counted, threeOrMore.of)} had three or more workers in the year`
            };
            <a href="${list({ show: 'children', only: 'waited' })}"
              >${number(waited)} of ${number(children.length)} with an open case</a
            >
            were without a worker for a while.
          </li>
          <li>
            ${leaving.length === 0 ? 'Nobody is about to be without a worker, by all that is known.' : html`<a href="/workload/ahead">${count(leaving.length, 'child is', 'children are')} about to be without a worker</a>.`}
          </li>
        </ul>
        ${clocksPart(one, clocks, new Map((await listOwnRules(db, person.authorityId)).map(({ id, title }) => [id, title])))}
        ${gapsPart(one, gaps)}
        <h2>Workers</h2>
        ${workersTable(caseloads, list)} ${await contextPart(db, person, one, today)}`,
    })
  },
})

const teamsList = (rows: readonly Team[]): Html =>
  table({
    caption: 'Teams, most children first',
    captionClasses: 'govuk-visually-hidden',
    classes: 'fold',
    firstCellIsHeader: true,
    head: [
      { text: 'Team' },
      { text: 'Children', format: 'numeric' },
      { text: 'In care', format: 'numeric' },
      { text: 'Workers', format: 'numeric' },
    ],
    rows: rows.map(({ id, name, children, inCare, workers }) => [
      { html: html`<a href="/workload/teams/${encodeURIComponent(id)}">${name}</a>` },
      { text: number(children), format: 'numeric' },
      { text: number(inCare), format: 'numeric' },
      { text: number(workers), format: 'numeric' },
    ]),
  })

const clocksPart = ({ id }: Team, loads: readonly Load[], own: ReadonlyMap<string, string>): Html => {
  const sum = (of: (load: Load) => number): number => loads.reduce((all, load) => all + of(load), 0)
  const late = loads.filter(({ overdue }) => overdue > 0)
  const list = `/worklists?whose=all&team=${encodeURIComponent(id)}`
  return html`<h2>Time limits</h2>
    <p>
      <a href="${list}"
        >${count(
          sum(({ open }) => open),
          'clock is',
          'clocks are',
        )}
        running</a
      >, ${number(sum(({ overdue }) => overdue))}
      overdue${sum(({ overTarget }) => overTarget) > 0 && html` (${number(sum(({ overTarget }) => overTarget))} of them by a target of our own alone)`},
      ${number(sum(({ soon }) => soon))} due soon.
    </p>
    ${
      late.length > 0 &&
      html`<ul class="rows">
        ${late.map(
          ({ key, overdue, overTarget, open }) =>
            html`<li>
              <a href="${list}&rule=${encodeURIComponent(key ?? '')}">${number(overdue)} of ${number(open)}</a> overdue:
              ${own.get(key ?? '') ?? findClockRule(key ?? '')?.stops ?? key}${overTarget > 0 && html`; ${number(overTarget)} of them by a target of our own alone`}
            </li>`,
        )}
      </ul>`
    }`
}

const gapsPart = ({ id }: Team, gaps: ReturnType<typeof narrowGaps>): Html =>
  html`<h2>Records</h2>
    ${
      gaps.length === 0
        ? html`<p>Nothing is missing or wrong on the records of its children.</p>`
        : html`<p>
              <a href="/children/gaps?team=${encodeURIComponent(id)}"
                >${count(gaps.length, 'thing is', 'things are')} missing or wrong</a
              >
              on ${count(recordsWithGaps(gaps), 'record', 'records')}.
            </p>
            <ul class="rows">
              ${countGaps(gaps, 'kinds')
                .slice(0, 5)
                .map(({ title, gaps: found }) => html`<li>${title}: ${number(found)}</li>`)}
            </ul>`
    }`

// Months whose context is shown.
const monthsShown = 3

/** What the registers keep of a team of this name, where the person may read them. */
const contextPart = async (db: Db, person: Person, { name }: Team, today: Day): Promise<Html | ''> => {
  const months = registers.find(({ id }) => id === 'workforce-months')
  if (!months || !mayRead(person, months)) return ''
  const all = EntryFilters.parse({})
  const rates = (await ratesOf(db, months, all, today)).find(({ of }) => of === name)
  const told = (await allEntries(db, months, EntryFilters.parse({ sort: '-month_end' }), today)).filter(
    ({ values }) => values['team'] === name && values['context'] !== undefined,
  )
  if (!rates && told.length === 0) return ''
  return html`<h2>What else is known of it</h2>
    ${rates && ratesList(rates)}
    <ul class="rows">
      ${told.slice(0, monthsShown).map(({ id, values }) => html`<li>${values['context']} <a href="/registers/workforce-months/${id}">${monthOf(values['month_end'])}</a></li>`)}
    </ul>
    <p>
      <a href="/registers/workforce-months?${new URLSearchParams({ q: name }).toString()}"
        >Its months in the register of the workforce</a
      >
    </p>`
}

const monthOf = (value: unknown): string => (typeof value === 'string' ? inWords(value as Day) : 'a month') // kept as a day

const ratesList = ({ month, months, rates }: RatesOf): Html =>
  html`<ul class="rows">
    ${rates.map(
      ({ rate, value, adds, over }) =>
        html`<li>
          ${rate.title}:
          ${
            value === null
              ? 'not known'
              : html`${rounded(value)}${rate.unit === '%' ? '%' : ' for each full-time post'}
                  <span class="meta"
                    >${rounded(adds ?? 0)} of ${rounded(over ?? 0)},
                    ${rate.span === 'newest month' ? inWords(month) : `${months === 1 ? 'one month' : `${months} months`} to ${inWords(month)}`}</span
                  >`
          }
        </li>`,
    )}
  </ul>`

export const teamPages = [teams, exported, team]
