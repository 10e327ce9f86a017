import { z } from 'zod'
import {
  addPriority,
  causeKinds,
  editPlan,
  editPriority,
  endPlan,
  getPlan,
  getPriority,
  leftBehind,
  PlanFields,
  PlanId,
  PriorityFields,
  PriorityId,
  takeUpPlan,
  type Difference,
} from '../../../improvement/index.ts'
import { inWords, type Day } from '../../../platform/day.ts'
import { html, type Html } from '../../../platform/html.ts'
import type { Db } from '../../../platform/sql.ts'
import { backLink, button, input, select, textarea } from '../../components/index.ts'
import { fieldsOf, type FormParts } from '../../form-fields.ts'
import { page, redirect, view } from '../../page.ts'
import { differencesView, nameFrom, peopleToChoose, type Choice } from './parts.ts'
import { boardChoices, planForm } from './plans-page.ts'

const Version = z.coerce.number().int().min(1)
type Conflict = { version: number; by: string; differences: readonly Difference[] }
interface Shown {
  problems: FormParts['problems']
  typed: FormParts['typed']
  conflict?: Conflict
}

const asTyped = (fields: object): Record<string, string> =>
  Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, value === null || value === undefined ? '' : String(value)]),
  )

const versionField = (version: number, { conflict, typed }: Shown): Html =>
  html`<input type="hidden" name="version" value="${conflict ? conflict.version : (typed['version'] ?? version)}" />`

const changePlan = page({
  path: '/plans/:id/edit',
  needs: 'plans.edit',
  params: z.object({ id: PlanId }),
  form: PlanFields.extend({ version: Version }),
  get: async (visit) => planEditView(visit, visit.params.id, visit),
  post: async (visit) => {
    const { version, ...fields } = visit.form
    const edited = await editPlan(visit.db, visit.params.id, fields, version)
    if (edited.kind === 'saved') return redirect(`/plans/${visit.params.id}`, 'The plan was changed.')
    return {
      ...(await planEditView(visit, visit.params.id, { problems: [], typed: asTyped(fields), conflict: edited })),
      status: 409,
    }
  },
})

const planEditView = async ({ db, csrf }: { db: Db; csrf: Html }, id: PlanId, shown: Shown) => {
  const { title, purpose, ownerId, boardId, startsOn, endsOn, endedOn, version } = await getPlan(db, id)
  const left = endedOn === null ? await leftBehind(db, id) : []
  const [people, boards] = [await peopleToChoose(db), await boardChoices(db)]
  const held = { title, purpose, ownerId, boardId, startsOn, endsOn, ...(shown.conflict ? shown.typed : {}) }
  return view({
    title: `Change: ${title}`,
    current: 'plans',
    style: 'p-plans',
    body: html`${backLink({ href: `/plans/${id}`, text: title })}
      <h1>Change the plan</h1>
      ${shown.conflict && differencesView({ ...shown.conflict, nameOf: nameFrom([...people, ...boards]) })}
      ${planForm({ csrf, problems: shown.problems, typed: shown.typed, held, people, boards, action: `/plans/${id}/edit`, submit: 'Save', hidden: versionField(version, shown) })}
      <p><a href="/plans/${id}/priorities/new">Add a priority</a></p>
      ${endForm({ id, endedOn, left, csrf })}`,
  })
}

/** Where a plan ends, or is taken up again; what would be left behind stands before the button. */
const endForm = ({
  id,
  endedOn,
  left,
  csrf,
}: {
  id: PlanId
  endedOn: Day | null
  left: readonly { id: string; title: string }[]
  csrf: Html
}): Html => {
  const [name, submit] = endedOn === null ? ['end', 'End the plan'] : ['take-up', 'Take the plan up again']
  return html`<section class="sec sec--plain" aria-labelledby="ending">
    <h2 id="ending">${endedOn === null ? 'End the plan' : `It ended on ${inWords(endedOn)}`}</h2>
    ${
      left.length > 0
        ? html`<p>
              It cannot end yet: in no other plan that goes on, and still to be done,
              ${left.length === 1 ? 'is one action' : `are ${left.length.toLocaleString('en-GB')} actions`}. Complete
              them, withdraw them, or put them into another plan.
            </p>
            <ul class="plainlist">
              ${left.slice(0, 20).map((action) => html`<li><a href="/actions/${action.id}">${action.title}</a></li>`)}
            </ul>
            ${left.length > 20 && html`<p class="meta">${(left.length - 20).toLocaleString('en-GB')} more.</p>`}`
        : html`<form method="post" action="/plans/${id}/${name}" novalidate>
            ${csrf}
            ${input({ id: 'ending-why', name: 'why', label: { text: 'Why, in a sentence that others will read' } })}
            ${button({ text: submit, classes: 'govuk-button--secondary', preventDoubleClick: true })}
          </form>`
    }
  </section>`
}

const ending = {
  needs: 'plans.edit',
  params: z.object({ id: PlanId }),
  form: z.object({ why: z.string().max(2000).default('') }),
} as const

const endPage = page({
  ...ending,
  path: '/plans/:id/end',
  post: async ({ db, params: { id }, form: { why }, today }) => {
    await endPlan(db, id, { why, today })
    return redirect(`/plans/${id}`, 'The plan has ended. It is kept, and stands apart from those that go on.')
  },
})

const takeUpPage = page({
  ...ending,
  path: '/plans/:id/take-up',
  post: async ({ db, params: { id }, form: { why } }) => {
    await takeUpPlan(db, id, why)
    return redirect(`/plans/${id}`, 'The plan goes on again.')
  },
})

interface PriorityForm extends FormParts {
  held: Readonly<Record<string, string | null>>
  people: readonly Choice[]
  boards: readonly Choice[]
  address: string
  submit: string
  hidden?: Html
}

const priorityForm = ({ csrf, held, people, boards, address, submit, hidden, ...parts }: PriorityForm): Html => {
  const field = fieldsOf(parts, held)
  return html`<form method="post" action="${address}" novalidate>
    ${csrf} ${hidden} ${input({ ...field('title'), label: { text: 'Priority' } })}
    ${select({ ...field('causeKind'), label: { text: 'Kind of cause' }, items: [{ value: '', text: 'Not known yet' }, ...Object.entries(causeKinds).map(([value, text]) => ({ value, text }))] })}
    ${textarea({ ...field('cause'), rows: 3, label: { text: 'Cause' }, hint: { text: 'More than the finding in other words: why it is so.' } })}
    ${textarea({ ...field('causeEvidence'), rows: 2, label: { text: 'What shows that this is the cause' } })}
    ${select({ ...field('ownerId'), label: { text: 'Owner' }, items: people })}
    ${select({ ...field('leadMemberId'), label: { text: 'Lead member' }, items: people })}
    ${select({ ...field('boardId'), label: { text: 'Board' }, items: boards })}
    ${input({ ...field('partners'), label: { text: 'Partners' } })}
    ${button({ text: submit, preventDoubleClick: true })}
  </form>`
}

const newPriority = page({
  path: '/plans/:id/priorities/new',
  needs: 'plans.edit',
  params: z.object({ id: PlanId }),
  form: PriorityFields,
  get: async ({ db, params: { id }, csrf, problems, typed }) => {
    const plan = await getPlan(db, id)
    return view({
      title: 'Add a priority',
      current: 'plans',
      style: 'p-plans',
      body: html`${backLink({ href: `/plans/${id}`, text: plan.title })}
        <h1>Add a priority</h1>
        ${priorityForm({ csrf, problems, typed, held: { ownerId: plan.ownerId }, people: await peopleToChoose(db, 'Nobody yet'), boards: await boardChoices(db), address: `/plans/${id}/priorities/new`, submit: 'Add it' })}`,
    })
  },
  post: async ({ db, params: { id }, form }) => {
    await addPriority(db, id, form)
    return redirect(`/plans/${id}`, `“${form.title}” was added.`)
  },
})

const changePriority = page({
  path: '/priorities/:id/edit',
  needs: 'plans.edit',
  params: z.object({ id: PriorityId }),
  form: PriorityFields.extend({ version: Version }),
  get: async (visit) => priorityEditView(visit, visit.params.id, visit),
  post: async (visit) => {
    const { version, ...fields } = visit.form
    const edited = await editPriority(visit.db, visit.params.id, fields, version)
    const { planId } = await getPriority(visit.db, visit.params.id)
    if (edited.kind === 'saved') return redirect(`/plans/${planId}`, 'The priority was changed.')
    return {
      ...(await priorityEditView(visit, visit.params.id, { problems: [], typed: asTyped(fields), conflict: edited })),
      status: 409,
    }
  },
})

const priorityEditView = async ({ db, csrf }: { db: Db; csrf: Html }, id: PriorityId, shown: Shown) => {
  const { planId, version, title, causeKind, cause, causeEvidence, ownerId, leadMemberId, boardId, partners } =
    await getPriority(db, id)
  const [people, boards] = [await peopleToChoose(db, 'Nobody yet'), await boardChoices(db)]
  const held = {
    title,
    causeKind,
    cause,
    causeEvidence,
    ownerId,
    leadMemberId,
    boardId,
    partners,
    ...(shown.conflict ? shown.typed : {}),
  }
  return view({
    title: `Change: ${title}`,
    current: 'plans',
    style: 'p-plans',
    body: html`${backLink({ href: `/plans/${planId}`, text: 'The plan' })}
      <h1>Change the priority</h1>
      ${shown.conflict && differencesView({ ...shown.conflict, nameOf: nameFrom([...people, ...boards]) })}
      ${priorityForm({ csrf, problems: shown.problems, typed: shown.typed, held, people, boards, address: `/priorities/${id}/edit`, submit: 'Save', hidden: versionField(version, shown) })}`,
  })
}

export const planEditPages = [endPage, takeUpPage, changePlan, newPriority, changePriority]
