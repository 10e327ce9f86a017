import { z } from 'zod'
import {
  PlanFields,
  createPlan,
  listBoards,
  listWaitingRedates,
  planSummaries,
  plansTable,
  type PlanSummary,
  type Redate,
} from '../../../improvement/index.ts'
import { may } from '../../../people/index.ts'
import { inWords, type Day } from '../../../platform/day.ts'
import { html, type Html } from '../../../platform/html.ts'
import { backLink, button, input, select, table, textarea } from '../../components/index.ts'
import { fieldsOf, type FormParts } from '../../form-fields.ts'
import { tableFormatNames } from '../../../platform/tables/index.ts'
import { page, redirect, view } from '../../page.ts'
import { sendTable } from '../../send-table.ts'
import { On } from './on.ts'
import { asAtForm, exportLinks, isPast, pastNotice, peopleToChoose, rolledLine, type Choice } from './parts.ts'

/** Every plan, how it stands, and the two numbers that are never merged. */
const plansPage = page({
  path: '/plans',
  needs: 'plans.read',
  query: z.object({ on: On }),
  get: async ({ db, person, query, today }) => {
    const asAt = isPast(query.on, today)
    const plans = await planSummaries(db, { on: asAt ?? today, asAt })
    return view({
      title: 'Plans',
      current: 'plans',
      style: 'p-plans',
      body: plansView({
        plans,
        asAt,
        today,
        edits: may(person, 'plans.edit'),
        exports: may(person, 'plans.export'),
        redates: may(person, 'dates.approve') && !asAt ? await listWaitingRedates(db) : [],
      }),
    })
  },
})

const plansView = ({
  plans,
  asAt,
  today,
  edits,
  exports,
  redates,
}: {
  plans: readonly PlanSummary[]
  asAt: Day | undefined
  today: Day
  edits: boolean
  exports: boolean
  redates: readonly Redate[]
}): Html => {
  const overdue = plans.reduce((sum, { counts }) => sum + counts.overdue, 0)
  return html`<h1>Plans</h1>
    <p class="lede">${lede(plans, overdue)}</p>
    ${pastNotice(asAt, '/plans')}
    ${
      plans.length > 0 &&
      table({
        caption: 'Plans, those that go on first',
        classes: 'fold',
        firstCellIsHeader: true,
        head: [
          { text: 'Plan' },
          { text: 'Status' },
          { text: 'Actions complete' },
          { text: 'Measures improved' },
          { text: 'Board' },
        ],
        rows: plans.map(({ plan, standing, counts, improved }) => [
          {
            html: html`<a href="/plans/${plan.id}${asAt && `?on=${asAt}`}">${plan.title}</a
              >${plan.endedOn && html`<br /><span class="meta">ended ${inWords(plan.endedOn)}</span>`}`,
          },
          { html: rolledLine(standing) },
          { text: `${counts.complete} of ${counts.total}` },
          { text: `${improved.measures} of ${improved.of}` },
          { text: plan.boardName ?? 'No board' },
        ]),
      })
    }
    ${
      redates.length > 0 &&
      html`<section class="sec sec--plain" aria-labelledby="redates">
        <h2 id="redates">New dates that wait to be approved <span class="meta">${redates.length}</span></h2>
        <ul class="rows">
          ${redates.map(({ actionId, actionTitle, askedBy, toOn, why }) => html`<li><a href="/actions/${actionId}#dates">${actionTitle}</a> <span class="meta">${askedBy ?? 'Somebody'} asks for ${toOn ? inWords(toOn) : 'a new date'}: ${why}</span></li>`)}
        </ul>
      </section>`
    }
    <p class="btnrow">
      ${edits && !asAt && button({ text: 'Make a plan', href: '/plans/new' })}
      ${edits && !asAt && html`<a href="/plans/import">Bring in a plan</a> ·`} <a href="/actions">All actions</a> ·
      <a href="/measures">All measures</a> · <a href="/boards">Boards and meetings</a> ·
      <a href="/councillor">For councillors</a> · <a href="/commitments">Commitments</a> ·
      <a href="/broken-lines">Broken lines</a> · <a href="/dependencies">What waits for what</a> ·
      <a href="/plans/partners">What partners contributed</a> · <a href="/plans/leads">Who leads each priority</a>
    </p>
    ${exports && plans.length > 0 && exportLinks('/plans/export', asAt ? `?on=${asAt}` : '')}
    ${asAtForm({ path: '/plans', on: asAt, today })}`
}

const plansExport = page({
  path: '/plans/export/:format',
  needs: 'plans.export',
  params: z.object({ format: z.enum(tableFormatNames) }),
  query: z.object({ on: On }),
  get: async ({ db, person, now, params: { format }, query, today }) => {
    const asAt = isPast(query.on, today)
    const on = asAt ?? today
    const leaving = plansTable(await planSummaries(db, { on, asAt }), {
      asAt: now,
      on,
      authority: person.authorityName,
    })
    return sendTable(db, leaving, { format, action: 'plans.exported', subjectKind: 'plans' })
  },
})

const lede = (plans: readonly PlanSummary[], overdue: number): string => {
  if (plans.length === 0) return 'No plan yet. A plan begins with findings that somebody has confirmed.'
  const many = plans.length === 1 ? 'One plan' : `${plans.length} plans`
  if (overdue === 0) return `${many}. No action is overdue.`
  return `${many}. ${overdue === 1 ? 'One action is' : `${overdue} actions are`} overdue.`
}

const newPlanPage = page({
  path: '/plans/new',
  needs: 'plans.edit',
  form: PlanFields,
  get: async ({ db, person, csrf, problems, typed }) =>
    view({
      title: 'Make a plan',
      current: 'plans',
      style: 'p-plans',
      body: html`${backLink({ href: '/plans', text: 'Plans' })}
        <h1>Make a plan</h1>
        <p class="lede">It begins empty. Then choose the findings that it is to answer.</p>
        ${planForm({ csrf, problems, typed, held: { ownerId: person.id }, people: await peopleToChoose(db), boards: await boardChoices(db), action: '/plans/new', submit: 'Make the plan' })}`,
    }),
  post: async ({ db, form }) =>
    redirect(
      `/plans/${await createPlan(db, form)}`,
      `“${form.title}” was made. Now choose the findings that it is to answer.`,
    ),
})

export const boardChoices = async (db: Parameters<typeof listBoards>[0]): Promise<Choice[]> => [
  { value: '', text: 'No board' },
  ...(await listBoards(db)).map(({ id, name }) => ({ value: id, text: name })),
]

interface PlanForm extends FormParts {
  held: Readonly<Record<string, string | null>>
  people: readonly Choice[]
  boards: readonly Choice[]
  action: string
  submit: string
  hidden?: Html
}

export const planForm = ({ csrf, held, people, boards, action, submit, hidden, ...parts }: PlanForm): Html => {
  const field = fieldsOf(parts, held)
  return html`<form method="post" action="${action}" novalidate>
    ${csrf} ${hidden} ${input({ ...field('title'), label: { text: 'Name' }, classes: 'govuk-!-width-two-thirds' })}
    ${textarea({ ...field('purpose'), rows: 3, label: { text: 'What it is for' }, hint: { text: 'A sentence or two that a councillor would read.' } })}
    ${select({ ...field('ownerId'), label: { text: 'Who answers for it' }, items: people })}
    ${select({ ...field('boardId'), label: { text: 'Board' }, items: boards })}
    ${input({ ...field('startsOn'), type: 'date', label: { text: 'Starts' }, classes: 'govuk-input--width-10' })}
    ${input({ ...field('endsOn'), type: 'date', label: { text: 'Is to end' }, classes: 'govuk-input--width-10' })}
    ${button({ text: submit, preventDoubleClick: true })}
  </form>`
}

export const plansPages = [plansPage, plansExport, newPlanPage]
