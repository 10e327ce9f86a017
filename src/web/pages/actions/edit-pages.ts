import { z } from 'zod'
import {
  ActionFields,
  createAction,
  editAction,
  getAction,
  listMeetings,
  listPriorities,
  PlanId,
  putInPlan,
  getPlan,
  type Difference,
} from '../../../improvement/index.ts'
import { inWords } from '../../../platform/day.ts'
import { html, type Html } from '../../../platform/html.ts'
import type { Db } from '../../../platform/sql.ts'
import { backLink, button, input, select, textarea } from '../../components/index.ts'
import { fieldsOf, type FormParts } from '../../form-fields.ts'
import { page, redirect, view } from '../../page.ts'
import { actionOwnersToChoose, differencesView, nameFrom, type Choice } from '../plans/parts.ts'
import { actionParams } from './action-page.ts'

const Version = z.coerce.number().int().min(1)
const why = z.string().trim().max(2000).default('')

interface Fields extends FormParts {
  held: Readonly<Record<string, string | number | null>>
  people: readonly Choice[]
  meetings: readonly Choice[]
  address: string
  submit: string
  isDraft: boolean
  more?: Html
}

const meetingChoices = async (db: Db): Promise<Choice[]> => [
  { value: '', text: 'No meeting' },
  ...(await listMeetings(db))
    .filter(({ takenOutOn }) => takenOutOn === null)
    .map(({ id, title, boardName, heldOn }) => ({ value: id, text: `${title || boardName}, ${inWords(heldOn)}` })),
]

const actionFields = ({ csrf, held, people, meetings, address, submit, isDraft, more, ...parts }: Fields): Html => {
  const field = fieldsOf(parts, held)
  return html`<form method="post" action="${address}" novalidate>
    ${csrf} ${more}
    ${input({ ...field('title'), label: { text: 'What is to be done' }, hint: { text: 'A verb, and what it is done to: “Recruit two personal advisers”.' } })}
    ${input({ ...field('reference'), label: { text: 'Number in the plan' }, hint: { text: 'The number that people know it by, such as 12 or 3.1. Leave it empty where there is none.' }, classes: 'govuk-input--width-10' })}
    ${textarea({ ...field('doneWhen'), rows: 2, label: { text: 'Done when' }, hint: { text: 'What somebody else could see: a number, a document, a date.' } })}
    ${textarea({ ...field('detail'), rows: 3, label: { text: 'In detail' } })}
    ${select({ ...field('ownerId'), label: { text: 'Owner' }, hint: { text: 'One person. They accept it before it is agreed.' }, items: people })}
    ${
      isDraft
        ? html`${select({
            ...field('dueKind'),
            label: { text: 'It is due' },
            items: [
              { value: 'day', text: 'On a day' },
              { value: 'meeting', text: 'At a meeting: its day is the meeting’s, and moves with it' },
              { value: 'continuous', text: 'Again and again, with a review' },
            ],
          })}
          ${input({ ...field('dueOn'), type: 'date', label: { text: 'The day; or from which day it goes on' }, classes: 'govuk-input--width-10' })}
          ${select({ ...field('dueMeetingId'), label: { text: 'The meeting' }, items: meetings })}
          ${input({ ...field('reviewEveryDays'), inputmode: 'numeric', label: { text: 'Reviewed every how many days' }, classes: 'govuk-input--width-5' })}`
        : html`<p class="inset">
            The date of an agreed action is not edited: ask for a new one on its page. The first stays on show.
          </p>`
    }
    ${input({ ...field('startsOn'), type: 'date', label: { text: 'Starts' }, classes: 'govuk-input--width-10' })}
    ${textarea({ ...field('noMeasureBecause'), rows: 2, label: { text: 'Why nothing measures it, where nothing does' } })}
    ${input({ ...field('costPounds'), inputmode: 'numeric', label: { text: 'Cost in pounds' }, classes: 'govuk-input--width-10' })}
    ${input({ ...field('costNote'), label: { text: 'What the cost is for' } })}
    ${!isDraft && textarea({ ...field('why'), rows: 2, label: { text: 'Why the done-when changes, where it does' } })}
    ${button({ text: submit, preventDoubleClick: true })}
  </form>`
}

const newAction = page({
  path: '/plans/:id/actions/new',
  needs: 'plans.edit',
  params: z.object({ id: PlanId }),
  form: ActionFields.extend({ priorityId: z.string().default('') }),
  get: async ({ db, params: { id }, csrf, problems, typed }) => {
    const plan = await getPlan(db, id)
    const priorities = await listPriorities(db, id)
    const priority = fieldsOf({ problems, typed })('priorityId')
    return view({
      title: 'Add an action',
      current: 'actions',
      style: 'p-plans',
      body: html`${backLink({ href: `/plans/${id}`, text: plan.title })}
        <h1>Add an action</h1>
        <p class="lede">It is a draft until its owner has accepted it and it is agreed.</p>
        ${actionFields({
          csrf,
          problems,
          typed,
          held: { dueKind: 'day' },
          people: await actionOwnersToChoose(db, 'Nobody yet'),
          meetings: await meetingChoices(db),
          address: `/plans/${id}/actions/new`,
          submit: 'Add it as a draft',
          isDraft: true,
          more: select({
            ...priority,
            label: { text: 'Priority' },
            items: [
              { value: '', text: 'Under none' },
              ...priorities.map((one) => ({ value: one.id, text: one.title })),
            ],
          }),
        })}`,
    })
  },
  post: async ({ db, params: { id }, form: { priorityId, ...fields } }) => {
    const actionId = await createAction(db, fields)
    await putInPlan(db, actionId, { planId: id, priorityId: priorityId === '' ? null : priorityId })
    return redirect(`/actions/${actionId}`, 'The action was added as a draft.')
  },
})

const changeAction = page({
  path: '/actions/:id/edit',
  needs: 'plans.edit',
  params: actionParams,
  form: ActionFields.extend({ version: Version, why }),
  get: async (visit) => editView(visit, visit.params.id, { problems: visit.problems, typed: visit.typed }),
  post: async (visit) => {
    const { version, why: reason, ...fields } = visit.form
    const edited = await editAction(visit.db, visit.params.id, { fields, version, why: reason })
    if (edited.kind === 'saved') return redirect(`/actions/${visit.params.id}`, 'The action was changed.')
    const typed = Object.fromEntries(
      Object.entries({ ...fields, why: reason }).map(([name, value]) => [name, value === null ? '' : String(value)]),
    )
    return { ...(await editView(visit, visit.params.id, { problems: [], typed, conflict: edited })), status: 409 }
  },
})

type Conflict = { version: number; by: string; differences: readonly Difference[] }

/** The form of an action. After a conflict it holds what the person wrote, on top of what now stands beside it. */
const editView = async (
  { db, csrf }: { db: Db; csrf: Html },
  id: z.infer<typeof actionParams>['id'],
  { problems, typed, conflict }: { problems: FormParts['problems']; typed: FormParts['typed']; conflict?: Conflict },
) => {
  const action = await getAction(db, id)
  const people = await actionOwnersToChoose(db, 'Nobody yet')
  const meetings = await meetingChoices(db)
  const {
    reference,
    title,
    detail,
    doneWhen,
    ownerId,
    dueKind,
    dueOn,
    dueMeetingId,
    reviewEveryDays,
    startsOn,
    noMeasureBecause,
    costPounds,
    costNote,
  } = action
  const held = {
    reference,
    title,
    detail,
    doneWhen,
    ownerId,
    dueKind,
    dueOn,
    dueMeetingId,
    reviewEveryDays,
    startsOn,
    noMeasureBecause,
    costPounds,
    costNote,
  }
  return view({
    title: `Change: ${title}`,
    current: 'actions',
    style: 'p-plans',
    body: html`${backLink({ href: `/actions/${id}`, text: title })}
      <h1>Change the action</h1>
      ${conflict && differencesView({ ...conflict, nameOf: nameFrom([...people, ...meetings].filter(({ value }) => value !== '')) })}
      ${conflict && html`<p>Keep your words and save, put theirs into the form, or <a href="/actions/${id}">leave theirs as they are</a>.</p>`}
      ${actionFields({
        csrf,
        problems,
        typed,
        held: conflict ? { ...held, ...typed } : held,
        people,
        meetings,
        address: `/actions/${id}/edit`,
        submit: conflict ? 'Save my words' : 'Save',
        isDraft: action.state === 'draft',
        more: html`<input
          type="hidden"
          name="version"
          value="${conflict ? conflict.version : (typed['version'] ?? action.version)}"
        />`,
      })}`,
  })
}

export const editPages = [newAction, changeAction]
