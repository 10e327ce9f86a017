import { z } from 'zod'
import {
  acceptAction,
  answerFinding,
  answerNoMore,
  ActionId,
  addEvidence,
  addMilestone,
  addUpdate,
  askForDate,
  decideDate,
  endShare,
  EvidenceFields,
  EvidenceId,
  CommitmentId,
  judgeEvidence,
  keepCommitment,
  liftOverride,
  measureAction,
  measureNoMore,
  MilestoneFields,
  putInPlan,
  RedateFields,
  RedateId,
  sayWorse,
  shareAction,
  ShareFields,
  ShareId,
  stepNames,
  steps,
  takeMilestoneOut,
  takeOutOfPlan,
  takeStep,
  UpdateFields,
  waitFor,
  waitNoMore,
  worseStatuses,
  type StepName,
} from '../../../improvement/index.ts'
import { workNeeds, type Needs, type Permission } from '../../../people/index.ts'
import { inWords } from '../../../platform/day.ts'
import { Invalid } from '../../../platform/errors.ts'
import { page, redirect, type AnyPage, type Visit } from '../../page.ts'
import { showAction } from './action-page.ts'
import type { ActionForm } from './on-action-page.ts'

/** What people do to an action. Each is a form on its page; one that cannot be used shows the page with that form open. */

const why = z.string().trim().max(2000, 'The reason is longer than 2,000 characters.').default('')
const params = z.object({ id: ActionId })

interface Deed<Form extends z.ZodType> {
  name: ActionForm
  /** Who sees the form; whoever reads plans unless said. */
  sees?: Needs
  needs: Permission
  form: Form
  /** What to say when it is done. */
  does: (visit: Visit, id: ActionId, form: z.output<Form>) => Promise<string>
}

const deed = <Form extends z.ZodType>({ name, sees = 'plans.read', needs, form, does }: Deed<Form>): AnyPage =>
  page({
    path: `/actions/:id/${name}`,
    needs: sees,
    postNeeds: needs,
    params,
    form,
    get: async (visit) => showAction(visit, visit.params.id, { open: name }),
    post: async (visit) => redirect(`/actions/${visit.params.id}`, await does(visit, visit.params.id, visit.form)),
  })

const stepName = z.string().transform((text, context): StepName => {
  const found = stepNames.find((name) => name === text)
  if (found) return found
  context.addIssue({ code: 'custom', message: 'Choose a step.' })
  return z.NEVER
})

const someId = /[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}/gi

/** What was chosen from a list or, where an address was copied into the form, what that address leads to. */
const idMeant = (chosen: string, address: string): string => {
  const inAddress = /[?&]reading=([\da-f-]{36})/i.exec(address)?.[1] ?? address.match(someId)?.at(-1)
  if (address !== '' && inAddress === undefined)
    throw new Invalid([
      {
        field: 'address',
        message: 'That is the address of no page of Sightline. Copy it from the page that you mean.',
      },
    ])
  const id = z.uuid().safeParse(inAddress ?? chosen)
  if (!id.success)
    throw new Invalid([{ field: 'address', message: 'Choose one from the list, or copy the address of its page.' }])
  return id.data
}

export const actionDeeds = [
  deed({
    name: 'accept',
    sees: workNeeds,
    needs: 'actions.update',
    form: z.object({}),
    does: async ({ db, today }, id) => {
      await acceptAction(db, id, today)
      return 'The action is yours. It can be agreed now.'
    },
  }),
  deed({
    name: 'step',
    sees: workNeeds,
    needs: 'actions.update',
    form: z.object({ step: stepName, why, minute: why, body: why }),
    does: async ({ db, today }, id, { step, ...asked }) => {
      await takeStep(db, id, step, { ...asked, today })
      return `The action was ${steps[step].past}.`
    },
  }),
  deed({
    name: 'update',
    sees: workNeeds,
    needs: 'actions.update',
    form: UpdateFields,
    does: async ({ db }, id, form) => {
      await addUpdate(db, id, form)
      return 'Your update was kept. The status is worked out beside it.'
    },
  }),
  deed({
    name: 'evidence',
    sees: workNeeds,
    needs: 'actions.update',
    form: EvidenceFields,
    does: async ({ db, today }, id, form) => {
      await addEvidence(db, id, form, today)
      return 'The evidence was kept. It waits for somebody else to verify it.'
    },
  }),
  deed({
    name: 'milestone',
    sees: workNeeds,
    needs: 'actions.update',
    form: MilestoneFields,
    does: async ({ db }, id, form) => {
      await addMilestone(db, id, form)
      return 'The milestone was added.'
    },
  }),
  deed({
    name: 'date',
    sees: workNeeds,
    needs: 'actions.update',
    form: RedateFields,
    does: async ({ db, today }, id, form) =>
      (await askForDate(db, id, form, today)) === 'approved'
        ? 'The new date holds. The first one stays on show.'
        : 'The new date waits to be approved. Until then the old one holds.',
  }),
  deed({
    name: 'worse',
    sees: workNeeds,
    needs: 'actions.update',
    form: z.object({ status: z.enum(worseStatuses, 'Choose how it stands.'), why }),
    does: async ({ db, today }, id, form) => {
      await sayWorse(db, id, { ...form, today })
      return 'It stands as you said, with your reason beside what is worked out.'
    },
  }),
  deed({
    name: 'better',
    needs: 'evidence.verify',
    form: z.object({ why }),
    does: async ({ db }, id, form) => {
      await liftOverride(db, id, form.why)
      return 'The status is what is worked out again.'
    },
  }),
  deed({
    name: 'links',
    needs: 'plans.edit',
    form: z.object({
      what: z.enum([
        'put in plan',
        'take out of plan',
        'measure',
        'measure no more',
        'wait',
        'wait no more',
        'keep commitment',
        'answer',
        'answer no more',
      ]),
      other: z.string().default(''),
      address: z.string().trim().max(2000).default(''),
      why,
    }),
    does: async ({ db }, id, { what, other: chosen, address, why: because }) => {
      const other = idMeant(chosen, address)
      if (what === 'put in plan') await putInPlan(db, id, { planId: other, priorityId: null })
      if (what === 'take out of plan') await takeOutOfPlan(db, id, other)
      if (what === 'measure') await measureAction(db, id, other)
      if (what === 'wait') await waitFor(db, id, ActionId.parse(other), because)
      if (what === 'answer') await answerFinding(db, id, other)
      if (what === 'answer no more') await answerNoMore(db, id, other, because)
      if (what === 'measure no more') await measureNoMore(db, id, other, because)
      if (what === 'keep commitment') await keepCommitment(db, id, CommitmentId.parse(other))
      if (what === 'wait no more') await waitNoMore(db, id, ActionId.parse(other))
      return 'What it is linked with was changed.'
    },
  }),
  page({
    path: '/actions/:id/milestones/:milestone/take-out',
    needs: workNeeds,
    postNeeds: 'actions.update',
    params: params.extend({ milestone: z.uuid() }),
    form: z.object({}),
    post: async ({ db, params: { id, milestone } }) => {
      await takeMilestoneOut(db, id, milestone)
      return redirect(`/actions/${id}`, 'The milestone was taken out.')
    },
  }),
  deed({
    name: 'share',
    needs: 'plans.edit',
    form: ShareFields,
    does: async ({ db, today }, id, form) => {
      await shareAction(db, id, form, today)
      return form.sharedFrom !== null && form.sharedFrom > today
        ? `It is shared from ${inWords(form.sharedFrom)} on.`
        : 'It is shared. They see it from now on.'
    },
  }),
  page({
    path: '/shares/:id/end',
    needs: 'plans.edit',
    params: z.object({ id: ShareId }),
    form: z.object({ why }),
    post: async ({ db, params: { id }, form, today }) => {
      const actionId = await endShare(db, id, { ...form, today })
      return redirect(`/actions/${actionId}#partners`, 'It is shared with them no more. What they gave stays here.')
    },
  }),
  page({
    path: '/evidence/:id/judge',
    needs: 'evidence.verify',
    params: z.object({ id: EvidenceId }),
    form: z.object({ verdict: z.enum(['verified', 'turned_down']), why }),
    post: async ({ db, params: { id }, form, today }) => {
      const actionId = await judgeEvidence(db, id, { ...form, today })
      return redirect(
        `/actions/${actionId}#evidence`,
        form.verdict === 'verified' ? 'You verified the evidence.' : 'You turned the evidence down.',
      )
    },
  }),
  page({
    path: '/dates/:id/decide',
    needs: 'dates.approve',
    params: z.object({ id: RedateId }),
    form: z.object({ verdict: z.enum(['approved', 'refused']), why }),
    post: async ({ db, params: { id }, form, today }) => {
      const actionId = await decideDate(db, id, { ...form, today })
      return redirect(
        `/actions/${actionId}`,
        form.verdict === 'approved' ? 'The new date holds. The first one stays on show.' : 'The date stays as it was.',
      )
    },
  }),
]
