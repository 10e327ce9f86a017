import { z } from 'zod'
import {
  ActionId,
  endShare,
  getAction,
  getPlan,
  listContributions,
  listShares,
  partnerBodies,
  PlanId,
  shareAction,
  ShareId,
  verdictInWords,
  type PartnerBody,
  type Share,
} from '../../improvement/index.ts'
import { Day, dayOf } from '../../platform/day.ts'
import { NotFound } from '../../platform/errors.ts'
import { route } from '../route.ts'

const PartnerOfPlans = z
  .object({
    body: z.string(),
    people: z.array(z.string()),
    actions: z.array(z.object({ id: ActionId, title: z.string() })).describe('Those that they see on the day.'),
    actionsEver: z.number(),
    updates: z.number(),
    evidence: z.number(),
    verified: z.number().describe('Of the evidence.'),
    datesAsked: z.number(),
    lastHeardOn: Day.nullable(),
    silentSince: Day.nullable().describe('Null where they have no open action.'),
    silentDays: z.number().nullable(),
  })
  .meta({ id: 'PartnerBody', description: 'A body other than the council, what it was asked for and what it gave.' })

const Contribution = z
  .object({
    kind: z.enum(['update', 'evidence', 'date']),
    day: Day,
    by: z.string(),
    body: z.string(),
    action: z.object({ id: ActionId, title: z.string() }),
    what: z.string(),
    newDate: Day.nullable(),
    became: z.string().describe('Of evidence and dates: what became of it, in words.'),
  })
  .meta({ id: 'Contribution', description: 'Something that a partner said, brought or asked for.' })

const Sharing = z
  .object({
    id: ShareId,
    partner: z.string(),
    personId: z.string(),
    body: z.string(),
    asked: z.string().describe('What is asked of them.'),
    from: Day,
    by: z.string().nullable(),
    endedOn: Day.nullable().describe('From this day on they see it no more.'),
    endedBy: z.string().nullable(),
    endedWhy: z.string(),
  })
  .meta({ id: 'Sharing', description: 'That an action is, or was, shared with a partner.' })

const shownBody = ({ actions, everShared, ...one }: PartnerBody): z.infer<typeof PartnerOfPlans> => ({
  body: one.body,
  people: [...one.people],
  actions: actions.map(({ facts: { id, title } }) => ({ id, title })),
  actionsEver: everShared,
  updates: one.updates,
  evidence: one.evidence,
  verified: one.verified,
  datesAsked: one.datesAsked,
  lastHeardOn: one.lastHeardOn,
  silentSince: one.silentSince,
  silentDays: one.silentDays,
})

const shownShare = (share: Share): z.infer<typeof Sharing> => ({
  id: share.id,
  partner: share.name,
  personId: share.personId,
  body: share.body,
  asked: share.why,
  from: share.sharedFrom,
  by: share.sharedBy,
  endedOn: share.endedOn,
  endedBy: share.endedBy,
  endedWhy: share.endedWhy,
})

const Asked = z.object({
  plan: PlanId.optional().describe('Only what was contributed to the actions of this plan.'),
  on: Day.optional().describe('As it was known at the end of this day; left out for now.'),
})

const asAtOf = (on: Day | undefined, today: Day): Day | undefined => (on !== undefined && on < today ? on : undefined)

export const partnerRoutes = [
  route({
    method: 'GET',
    path: '/partners',
    tag: 'Plans',
    does: 'List what partners contributed, body by body, the longest silent first.',
    needs: 'plans.read',
    query: Asked,
    answer: { status: 200, does: 'Every body.', schema: z.object({ partners: z.array(PartnerOfPlans) }) },
    async run({ db, query: { plan, on }, now }) {
      const asAt = asAtOf(on, dayOf(now))
      if (plan !== undefined) await getPlan(db, plan, asAt)
      return { partners: (await partnerBodies(db, { on: asAt ?? dayOf(now), asAt, planId: plan })).map(shownBody) }
    },
  }),
  route({
    method: 'GET',
    path: '/partners/contributions',
    tag: 'Plans',
    does: 'List each contribution of partners, newest first.',
    needs: 'plans.read',
    query: Asked.extend({ body: z.string().max(200).optional().describe('Only what this body contributed.') }),
    answer: { status: 200, does: 'All of them.', schema: z.object({ contributions: z.array(Contribution) }) },
    async run({ db, query: { plan, on, body }, now }) {
      const asAt = asAtOf(on, dayOf(now))
      if (plan !== undefined) await getPlan(db, plan, asAt)
      const found = await listContributions(db, { planId: plan, asAt })
      return {
        contributions: found
          .filter((one) => body === undefined || one.body === body)
          .map((one) => ({
            kind: one.kind,
            day: one.on,
            by: one.name,
            body: one.body,
            action: { id: one.actionId, title: one.actionTitle },
            what: one.what,
            newDate: one.toOn,
            became: verdictInWords(one),
          })),
      }
    },
  }),
  route({
    method: 'GET',
    path: '/actions/{id}/shares',
    tag: 'Plans',
    does: 'List with which partners an action is and was shared.',
    needs: 'plans.read',
    params: z.object({ id: ActionId }),
    query: z.object({ on: Asked.shape.on }),
    answer: { status: 200, does: 'The first first.', schema: z.object({ shares: z.array(Sharing) }) },
    async run({ db, params: { id }, query: { on }, now }) {
      const asAt = asAtOf(on, dayOf(now))
      await getAction(db, id, asAt)
      return { shares: (await listShares(db, [id], asAt)).map(shownShare) }
    },
  }),
  route({
    method: 'POST',
    path: '/actions/{id}/shares',
    tag: 'Plans',
    does: 'Share an action with a partner.',
    about: 'They see it from that day on, say how it goes and bring evidence, until the sharing ends.',
    needs: 'plans.edit',
    params: z.object({ id: ActionId }),
    body: z.object({
      personId: z.uuid().describe('Somebody who has access as a partner.'),
      from: Day.optional().describe('The first day; today where it is left out.'),
      asked: z.string().max(1000).default('').describe('What is asked of them. They read it.'),
    }),
    answer: { status: 201, does: 'The sharing.', schema: Sharing },
    async run({ db, params: { id }, body: { personId, from, asked }, now }) {
      const shareId = await shareAction(db, id, { personId, sharedFrom: from ?? null, why: asked }, dayOf(now))
      const made = (await listShares(db, [id])).find((share) => share.id === shareId)
      if (!made) throw new NotFound('sharing')
      return shownShare(made)
    },
  }),
  route({
    method: 'POST',
    path: '/shares/{id}/end',
    tag: 'Plans',
    does: 'End the sharing of an action with a partner, who sees it no more.',
    needs: 'plans.edit',
    params: z.object({ id: ShareId }),
    body: z.object({ why: z.string().max(2000).default('') }),
    answer: { status: 200, does: 'The sharings of the action.', schema: z.object({ shares: z.array(Sharing) }) },
    async run({ db, params: { id }, body: { why }, now }) {
      const actionId = await endShare(db, id, { why, today: dayOf(now) })
      return { shares: (await listShares(db, [actionId])).map(shownShare) }
    },
  }),
]
