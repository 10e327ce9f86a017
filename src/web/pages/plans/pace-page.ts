import { z } from 'zod'
import {
  inUnit,
  latestInWords,
  paceAndCost,
  paceDays,
  PlanId,
  type MeasureStanding,
  type PaceAndCost,
} from '../../../improvement/index.ts'
import { may } from '../../../people/index.ts'
import { inWords, type Day } from '../../../platform/day.ts'
import { html, type Html } from '../../../platform/html.ts'
import { tableFormatNames, type Table } from '../../../platform/tables/index.ts'
import { backLink, status, table } from '../../components/index.ts'
import { exportLinks } from '../../export-links.ts'
import { page, view } from '../../page.ts'
import { sendTable } from '../../send-table.ts'

const params = z.object({ id: PlanId })

/** Whether the change is fast enough, and what it costs beside what it has moved. */
const pacePage = page({
  path: '/plans/:id/pace',
  needs: 'plans.read',
  params,
  get: async ({ db, person, params: { id }, today }) => {
    const { overview, rows } = await paceAndCost(db, id, today)
    return view({
      title: `Pace and cost: ${overview.plan.title}`,
      current: 'plans',
      style: 'p-plans',
      body: html`${backLink({ href: `/plans/${id}`, text: overview.plan.title })}
        <h1>Pace and cost</h1>
        <p class="lede">${lede(rows, today)}</p>
        ${rows.length === 0 ? html`<p>The plan has nothing in it yet.</p>` : html`${pace(rows)} ${cost(rows)}`}
        ${may(person, 'plans.export') && rows.length > 0 && exportLinks({ path: `/plans/${id}/pace/export`, words: 'Take it away' })}`,
    })
  },
})

const sum = (rows: readonly PaceAndCost[], of: (row: PaceAndCost) => number): number =>
  rows.reduce((total, row) => total + of(row), 0)
const number = (value: number): string => value.toLocaleString('en-GB')

const lede = (rows: readonly PaceAndCost[], today: Day): string => {
  const [planned, reached] = [
    sum(rows, ({ milestones }) => milestones.planned),
    sum(rows, ({ milestones }) => milestones.reached),
  ]
  const stated = sum(rows, (row) => row.cost.stated)
  const actions = sum(rows, (row) => row.cost.actions)
  const money =
    stated === 0
      ? 'No action states what it costs.'
      : `${number(stated)} of ${number(actions)} actions state a cost, together £${number(sum(rows, (row) => row.cost.pounds))}; what the others cost is not known.`
  return `By ${inWords(today)} ${number(planned)} milestones were planned and ${number(reached)} reached. ${money}`
}

const pace = (rows: readonly PaceAndCost[]): Html =>
  html`<section class="sec sec--plain" aria-labelledby="pace">
    <h2 id="pace">Is the change fast enough?</h2>
    ${table({
      caption: 'Milestones by priority',
      classes: 'fold',
      firstCellIsHeader: true,
      head: [
        { text: 'Priority' },
        { text: 'Reached, of planned by now' },
        { text: `Of late: the last ${paceDays} days` },
        { text: 'Pace' },
      ],
      rows: rows.map((row) => [
        { text: row.title },
        {
          text: `${number(row.milestones.reached)} of ${number(row.milestones.planned)}; ${number(row.milestones.total)} in all`,
        },
        { text: `${number(row.milestones.reachedLately)} reached, ${number(row.milestones.plannedLately)} planned` },
        { html: paceStatus(row.milestones) },
      ]),
    })}
  </section>`

const paceStatus = ({
  total,
  planned,
  reached,
  reachedLately,
  plannedLately,
  stalledMonths,
}: PaceAndCost['milestones']): Html => {
  if (total === 0)
    return status({
      symbol: 'stale',
      word: 'No milestones',
      reason: 'so nobody can say how fast it moves',
      tone: 'quiet',
    })
  const owed = planned - reached
  if (stalledMonths > 0)
    return status({
      symbol: 'late',
      word: 'Stalled',
      detail: stalledMonths === 1 ? 'for a month' : `for ${number(stalledMonths)} months`,
      reason: 'no milestone was reached in that time, and at least one is owed',
    })
  if (owed > 0)
    return status({
      symbol: 'risk',
      word: 'Behind',
      detail: `by ${owed === 1 ? 'one milestone' : `${number(owed)} milestones`}`,
      reason: reachedLately > plannedLately ? 'it is catching up' : 'it is not catching up',
    })
  return status({ symbol: 'course', word: 'On pace', reason: 'no milestone is owed' })
}

const cost = (rows: readonly PaceAndCost[]): Html =>
  html`<section class="sec sec--plain" aria-labelledby="cost">
    <h2 id="cost">Cost beside outcome</h2>
    <p class="meta">
      What actions say that they cost, beside what they were to move. The two are not divided by one another: nobody can
      say that the money alone did it.
    </p>
    ${table({
      caption: 'Cost and outcome by priority',
      classes: 'fold',
      firstCellIsHeader: true,
      head: [
        { text: 'Priority' },
        { text: 'Cost' },
        { text: 'Actions complete' },
        { text: 'Measures improved' },
        { text: 'What moved' },
      ],
      rows: rows.map((row) => [
        { text: row.title },
        { text: costInWords(row) },
        { text: `${number(row.complete)} of ${number(row.cost.actions)}` },
        {
          text: row.measures.length === 0 ? 'no measure' : `${number(row.improved)} of ${number(row.measures.length)}`,
        },
        {
          html:
            row.measures.length === 0
              ? html`<span class="meta">Nothing says what it should move.</span>`
              : html`<ul class="plainlist">
                  ${row.measures.map((one) => html`<li><a href="/measures/${one.measure.id}">${one.measure.title}</a> ${movement(one)}</li>`)}
                </ul>`,
        },
      ]),
    })}
  </section>`

const costInWords = ({ cost: { pounds, stated, actions } }: PaceAndCost): string =>
  stated === 0
    ? 'not stated'
    : `£${number(pounds)}${stated < actions ? `, stated by ${number(stated)} of ${number(actions)} actions` : ''}`

/** `58% → 74%, September 2026` */
const movement = ({ measure, latest, hiddenOn }: MeasureStanding): string => {
  if (!latest) return latestInWords({ measure, latest, hiddenOn })
  const from = measure.baseline === null ? 'no baseline' : inUnit(measure.unit, measure.baseline)
  return `${from} → ${inUnit(measure.unit, latest.value)}, period to ${inWords(latest.periodEnd)}`
}

const paceExport = page({
  path: '/plans/:id/pace/export/:format',
  needs: 'plans.export',
  params: params.extend({ format: z.enum(tableFormatNames) }),
  get: async ({ db, person, now, params: { id, format }, today }) => {
    const { overview, rows } = await paceAndCost(db, id, today)
    const leaving: Table<PaceAndCost> = {
      title: `${overview.plan.title}: pace and cost`,
      name: 'Pace and cost',
      about: `One row for each priority on ${inWords(today)}: milestones planned and reached, what its actions say that they cost, and what its measures did.`,
      source: `Sightline, ${person.authorityName}`,
      asAt: now,
      filters: [],
      handling: 'Official.',
      notes: ['Costs are what actions state; those that state none are not counted as nothing, but as not known.'],
      rows,
      columns: [
        { name: 'priority', title: 'Priority', type: 'text', value: ({ title }) => title },
        { name: 'milestones', title: 'Milestones', type: 'number', value: ({ milestones }) => milestones.total },
        { name: 'planned', title: 'Planned by now', type: 'number', value: ({ milestones }) => milestones.planned },
        { name: 'reached', title: 'Reached', type: 'number', value: ({ milestones }) => milestones.reached },
        {
          name: 'planned_lately',
          title: `Planned in the last ${paceDays} days`,
          type: 'number',
          value: ({ milestones }) => milestones.plannedLately,
        },
        {
          name: 'reached_lately',
          title: `Reached in the last ${paceDays} days`,
          type: 'number',
          value: ({ milestones }) => milestones.reachedLately,
        },
        {
          name: 'stalled',
          title: 'Months stalled',
          type: 'number',
          value: ({ milestones }) => milestones.stalledMonths,
        },
        {
          name: 'cost',
          title: 'Cost in pounds',
          type: 'number',
          value: ({ cost: { pounds, stated } }) => (stated === 0 ? null : pounds),
        },
        { name: 'stated', title: 'Actions that state a cost', type: 'number', value: (row) => row.cost.stated },
        { name: 'actions', title: 'Actions', type: 'number', value: (row) => row.cost.actions },
        { name: 'complete', title: 'Complete', type: 'number', value: ({ complete }) => complete },
        { name: 'measures', title: 'Measures', type: 'number', value: ({ measures }) => measures.length },
        { name: 'improved', title: 'Measures improved', type: 'number', value: ({ improved }) => improved },
        {
          name: 'moved',
          title: 'What moved',
          type: 'text',
          value: ({ measures }) => measures.map((one) => `${one.measure.title} ${movement(one)}`).join('; ') || null,
        },
      ],
    }
    return sendTable(db, leaving, {
      format,
      action: 'plan.exported',
      subjectKind: 'plan',
      subjectId: id,
      detail: { what: 'pace and cost' },
    })
  },
})

export const pacePages = [pacePage, paceExport]
