import { z } from 'zod'
import {
  burnUp,
  countedDay,
  dueDay,
  everyStatus,
  isDone,
  monthEnds,
  planOverview,
  PlanId,
  statuses,
  statusOverTime,
  type BurnPoint,
  type PlanOverview,
  type StatusesAt,
  type Velocity,
} from '../../../improvement/index.ts'
import { may } from '../../../people/index.ts'
import { addDays, inWords, monthInShort, type Day } from '../../../platform/day.ts'
import { html, type Html } from '../../../platform/html.ts'
import type { Db } from '../../../platform/sql.ts'
import { tableFormatNames, type Table } from '../../../platform/tables/index.ts'
import { stepsChart } from '../../charts/steps-chart.ts'
import { timelineChart, type Bar } from '../../charts/timeline-chart.ts'
import { backLink, details, table } from '../../components/index.ts'
import { page, view } from '../../page.ts'
import { sendTable } from '../../send-table.ts'
import { exportLinks } from './parts.ts'
import { counting } from '../../../platform/nouns.ts'

const params = z.object({ id: PlanId })

/** The months that the pictures show: from the start of the plan, twelve at most. */
const monthsOf = ({ plan, actions }: PlanOverview, today: Day): Day[] => {
  const first =
    [plan.startsOn, ...actions.map(({ facts }) => facts.agreedOn)].flatMap((one) => one ?? []).toSorted()[0] ??
    addDays(today, -180)
  return monthEnds(first < addDays(today, -365) ? addDays(today, -365) : first > today ? today : first, today)
}

const gather = async (db: Db, id: PlanId, today: Day) => {
  const overview = await planOverview(db, id, { on: today })
  const days = monthsOf(overview, today)
  return { overview, statuses: await statusOverTime(db, id, days), ...(await burnUp(db, id, days)) }
}

/** A plan for people who look rather than read: each picture with its sentence and its table. */
const picturesPage = page({
  path: '/plans/:id/pictures',
  needs: 'plans.read',
  params,
  get: async ({ db, person, params: { id }, today }) => {
    const { overview, statuses: over, points, pace } = await gather(db, id, today)
    const exports = may(person, 'plans.export')
    return view({
      title: `Pictures: ${overview.plan.title}`,
      current: 'plans',
      style: 'p-pictures',
      body: html`${backLink({ href: `/plans/${id}`, text: overview.plan.title })}
        <h1>${overview.plan.title}: pictures</h1>
        ${timeline(overview, today)} ${burn(points)} ${paceTable(overview, pace)} ${overTime(over)}
        ${exports && exportLinks(`/plans/${id}/pictures/export`)}`,
    })
  },
})

const figure = (id: string, heading: string, sentence: string, picture: Html, rows: Html): Html =>
  html`<section class="sec sec--plain" aria-labelledby="${id}-h">
    <h2 id="${id}-h">${heading}</h2>
    <p>${sentence}</p>
    <div class="scrolls" role="group" aria-label="${heading}: the picture" tabindex="0">${picture}</div>
    ${details({ summaryText: 'The same as a table', html: rows })}
  </section>`

const timeline = ({ actions }: PlanOverview, today: Day): Html | false => {
  const bars = actions.flatMap(({ facts, standing }): Bar[] => {
    const to = dueDay(facts) ?? countedDay(facts)
    if (to === null || standing.status === 'withdrawn') return []
    const from = facts.startsOn ?? facts.agreedOn ?? (to < today ? to : today)
    const first =
      facts.originalDueOn !== null && facts.originalDueOn !== to && facts.dueKind !== 'continuous'
        ? facts.originalDueOn
        : null
    return [
      {
        name: facts.title,
        href: `/actions/${facts.id}`,
        from,
        to,
        first,
        look: isDone(facts.state) ? 'done' : standing.status === 'overdue' ? 'late' : 'open',
      },
    ]
  })
  if (bars.length === 0) return false
  const sorted = bars.toSorted((a, b) => a.to.localeCompare(b.to)).slice(0, 40)
  const ends = sorted.flatMap(({ from, to, first }) => [from, to, first ?? to]).toSorted()
  const late = bars.filter(({ look }) => look === 'late').length
  const sentence = `${counting(bars.length, 'actions')} with a date; ${late === 0 ? 'none is' : late === 1 ? 'one is' : `${late} are`} overdue.${bars.length > 40 ? ' The first 40 are drawn.' : ''} A triangle ends what is overdue, a ring what is done, a dot what is open; a short stroke marks the date promised first.`
  return figure(
    'timeline',
    'Timeline',
    sentence,
    timelineChart({
      id: 'timeline',
      title: 'Actions along time',
      description: sentence,
      bars: sorted,
      today,
      from: ends[0] ?? today,
      to: ends.at(-1) ?? today,
      words: inWords,
    }),
    table({
      caption: 'Actions by date',
      classes: 'fold',
      head: [{ text: 'Action' }, { text: 'From' }, { text: 'Due' }, { text: 'First due' }],
      rows: sorted.map(({ name, href, from, to, first }) => [
        { html: html`<a href="${href}">${name}</a>` },
        { text: inWords(from) },
        { text: inWords(to) },
        { text: inWords(first ?? to) },
      ]),
    }),
  )
}

const burn = (points: readonly BurnPoint[]): Html | false => {
  const last = points.at(-1)
  if (!last || last.total === 0) return false
  const sentence = `By ${inWords(last.on)}, ${last.planned} of ${last.total} milestones were planned and ${last.reached} are evidenced${last.reached < last.planned ? `: ${last.planned - last.reached} behind.` : ': as planned or better.'}`
  return figure(
    'burn',
    'Milestones planned and reached',
    sentence,
    stepsChart({
      id: 'burn',
      title: 'Milestones planned and reached, added up',
      description: sentence,
      labels: points.map(({ on }) => monthInShort(on)),
      lines: [
        { name: 'planned', values: points.map(({ planned }) => planned), look: 'dash' },
        { name: 'reached', values: points.map(({ reached }) => reached), look: 'ln2' },
      ],
      most: last.total,
    }),
    table({
      caption: 'Milestones, added up',
      classes: 'fold',
      head: [{ text: 'Up to' }, { text: 'Planned' }, { text: 'Reached' }, { text: 'Of' }],
      rows: points.map(({ on, planned, reached, total }) => [
        { text: inWords(on) },
        { text: planned },
        { text: reached },
        { text: total },
      ]),
    }),
  )
}

const paceTable = ({ priorities }: PlanOverview, pace: readonly Velocity[]): Html | false =>
  pace.length > 0 &&
  table({
    caption: 'Is the change fast enough? Milestones by priority',
    classes: 'fold',
    firstCellIsHeader: true,
    head: [
      { text: 'Priority' },
      { text: 'Planned by now' },
      { text: 'Reached' },
      { text: 'Of' },
      { text: 'Months stalled' },
    ],
    rows: pace.map(({ priorityId, planned, reached, total, stalledMonths }) => [
      { text: priorities.find(({ priority }) => priority.id === priorityId)?.priority.title ?? 'Under no priority' },
      { text: planned },
      { text: reached },
      { text: total },
      { text: stalledMonths === 0 ? 'not stalled' : stalledMonths },
    ]),
  })

const groups = [
  { name: 'overdue', of: ['overdue'] },
  { name: 'blocked, stale or at risk', of: ['blocked', 'stale', 'at_risk'] },
  { name: 'on course', of: ['on_course'] },
  { name: 'done', of: ['done', 'too_early', 'no_evidence', 'checking', 'sustained'] },
] as const

const overTime = (over: readonly StatusesAt[]): Html | false => {
  const used = everyStatus.filter((status) => over.some(({ counts }) => counts.has(status)))
  const last = over.at(-1)
  if (!last || used.length === 0) return false
  const number = (at: StatusesAt, of: readonly (typeof everyStatus)[number][]) =>
    of.reduce((sum, status) => sum + (at.counts.get(status) ?? 0), 0)
  const sentence = `On ${inWords(last.on)}: ${groups.map(({ name, of }) => `${number(last, of)} ${name}`).join(', ')}. Each month is shown as it was known then.`
  return figure(
    'over',
    'Status over time',
    sentence,
    stepsChart({
      id: 'over',
      title: 'How many actions stood how, month by month',
      description: sentence,
      labels: over.map(({ on }) => monthInShort(on)),
      lines: groups.map(({ name, of }) => ({
        name: name.replace('blocked, stale or at risk', 'look here'),
        values: over.map((at) => number(at, of)),
        look: name === 'on course' ? ('dash' as const) : ('ln2' as const),
      })),
      most: Math.max(...over.flatMap((at) => groups.map(({ of }) => number(at, of)))),
    }),
    table({
      caption: 'Actions by status at the end of each month',
      classes: 'fold',
      head: [{ text: 'At the end of' }, ...used.map((status) => ({ text: statuses[status].word }))],
      rows: over.map(({ on, counts }) => [
        { text: inWords(on) },
        ...used.map((status) => ({ text: counts.get(status) ?? 0 })),
      ]),
    }),
  )
}

interface Month {
  on: Day
  burn: BurnPoint | undefined
  counts: StatusesAt['counts']
}

const picturesExport = page({
  path: '/plans/:id/pictures/export/:format',
  needs: 'plans.export',
  params: params.extend({ format: z.enum(tableFormatNames) }),
  get: async ({ db, person, now, params: { id, format }, today }) => {
    const { overview, statuses: over, points } = await gather(db, id, today)
    const months: Table<Month> = {
      title: `${overview.plan.title}, month by month`,
      name: 'Plan over time',
      about:
        'One row for each month: milestones planned and reached, added up, and how many actions stood how at its end, as it was known then.',
      source: `Sightline, ${person.authorityName}`,
      asAt: now,
      filters: [],
      handling: 'Official.',
      rows: over.map(({ on, counts }) => ({ on, counts, burn: points.find((point) => point.on === on) })),
      columns: [
        { name: 'up_to', title: 'Up to', type: 'day', value: ({ on }) => on },
        { name: 'milestones', title: 'Milestones', type: 'number', value: ({ burn: point }) => point?.total ?? null },
        { name: 'planned', title: 'Planned', type: 'number', value: ({ burn: point }) => point?.planned ?? null },
        { name: 'reached', title: 'Reached', type: 'number', value: ({ burn: point }) => point?.reached ?? null },
        ...everyStatus.map((status) => ({
          name: status,
          title: statuses[status].word,
          type: 'number' as const,
          value: ({ counts }: Month) => counts.get(status) ?? 0,
        })),
      ],
    }
    return sendTable(db, months, {
      format,
      action: 'plan.exported',
      subjectKind: 'plan',
      subjectId: id,
      detail: { what: 'over time' },
    })
  },
})

export const picturesPages = [picturesPage, picturesExport]
