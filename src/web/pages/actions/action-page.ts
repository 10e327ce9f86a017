import { z } from 'zod'
import {
  ActionId,
  actionOverview,
  agenciesOfAction,
  agenciesOfShared,
  couldWaitFor,
  listCommitments,
  listContributions,
  listDecisionsAbout,
  listMeasures,
  listMeetings,
  listPartners,
  listPlans,
  listShares,
  possibleSteps,
  sharedActions,
  whyNotVerify,
} from '../../../improvement/index.ts'
import { findLine } from '../../../line/index.ts'
import { may, workNeeds } from '../../../people/index.ts'
import type { Day } from '../../../platform/day.ts'
import { NotFound } from '../../../platform/errors.ts'
import { brokenLines } from '../../../line/index.ts'
import { page, view, type Problem, type View, type Visit } from '../../page.ts'
import { On } from '../plans/on.ts'
import { isPast } from '../plans/parts.ts'
import { actionView } from './action-view.ts'
import type { ActionForm } from './on-action-page.ts'
import { sharedActionView } from './shared-action-view.ts'

export const actionParams = z.object({ id: ActionId })

type Shown = Pick<Visit, 'db' | 'person' | 'today' | 'csrf'> & {
  problems: readonly Problem[]
  typed: Readonly<Record<string, string>>
}

/** The page of an action, with one of its forms open where that form was sent and could not be used. */
export const showAction = async (
  shown: Shown,
  id: ActionId,
  { on, open }: { on?: Day | undefined; open?: ActionForm | undefined } = {},
): Promise<View> => {
  const { db, person, today, csrf, problems, typed } = shown
  if (may(person, 'actions.shared')) return showShared(shown, id, open)
  const asAt = isPast(on, today)
  const overview = await actionOverview(db, id, { on: asAt ?? today, asAt })
  const { action } = overview
  const edits = may(person, 'plans.edit')
  const owns = action.ownerId === person.id && may(person, 'actions.update')
  return view({
    title: action.title,
    current: 'actions',
    style: 'p-action',
    body: actionView({
      overview,
      agencies: await agenciesOfAction(db, id, overview.findings),
      decisions: await listDecisionsAbout(db, id, asAt),
      line: await findLine(db, { kind: 'action', id }, { on: asAt ?? today, asAt }),
      asAt,
      today,
      form: { csrf, problems, typed },
      open,
      me: person.id,
      mayUpdate: (edits || owns) && !asAt,
      mayContribute: (edits || owns) && !asAt,
      mayEdit: edits && !asAt,
      mayVerify: may(person, 'evidence.verify') && !asAt,
      whyNotVerify: may(person, 'evidence.verify') ? await whyNotVerify(db, person.id, action.ownerId) : undefined,
      mayApprove: may(person, 'dates.approve') && action.ownerId !== person.id && !asAt,
      steps: asAt ? [] : await possibleSteps(db, action),
      meetings: (await listMeetings(db)).filter(({ takenOutOn, heldOn }) => takenOutOn === null && heldOn >= today),
      shares: await listShares(db, [id], asAt),
      contributions: await listContributions(db, { actionIds: [id], asAt }),
      partners: edits && !asAt ? await listPartners(db, today) : [],
      couldWaitFor: edits && !asAt ? await couldWaitFor(db, id) : [],
      unanswered: edits && !asAt ? await unanswered(db, today) : [],
      plans: edits && !asAt ? await listPlans(db) : [],
      measures: edits && !asAt ? await listMeasures(db) : [],
      commitments: edits && !asAt ? await listCommitments(db) : [],
    }),
  })
}

/** The same for a partner: as it is now, with what is needed to act. What else there is the database keeps from them. */
const showShared = async (
  { db, person, today, csrf, problems, typed }: Shown,
  id: ActionId,
  open: ActionForm | undefined,
): Promise<View> => {
  const overview = await actionOverview(db, id, { on: today })
  const [shared] = await sharedActions(db, today, [id])
  if (!shared) throw new NotFound('action')
  return view({
    title: overview.action.title,
    current: 'shared',
    style: 'p-action',
    body: sharedActionView(
      {
        overview,
        decisions: [],
        line: undefined,
        asAt: undefined,
        today,
        form: { csrf, problems, typed },
        open,
        me: person.id,
        mayUpdate: overview.action.ownerId === person.id,
        mayContribute: true,
        mayEdit: false,
        mayVerify: false,
        whyNotVerify: undefined,
        mayApprove: false,
        steps: await possibleSteps(db, overview.action),
        meetings: [],
        plans: [],
        measures: [],
        commitments: [],
        shares: [],
        contributions: [],
        partners: [],
        couldWaitFor: [],
        unanswered: [],
      },
      shared,
      (await agenciesOfShared(db)).get(id),
    ),
  })
}

/** The confirmed findings and resolutions that no action answers yet: what an action may be said to answer. */
const unanswered = async (db: Visit['db'], today: Day): Promise<{ id: string; title: string }[]> => {
  const found: { id: string; title: string }[] = []
  for (const { id, find } of brokenLines) {
    if (id !== 'findings-without-action' && id !== 'resolutions-without-answer') continue
    // What a committee follows has a page of its own; here it is what stands in a document.
    found.push(...(await find(db, today)).filter(({ href }) => href.startsWith('/documents/')))
  }
  return found
}

export const actionPage = page({
  path: '/actions/:id',
  needs: workNeeds,
  params: actionParams,
  query: z.object({ on: On }),
  get: async (visit) => showAction(visit, visit.params.id, { on: visit.query.on }),
})
