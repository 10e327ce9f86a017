import { z } from 'zod'
import { states } from '../actions/states.ts'
import { Day, inWords } from '../../platform/day.ts'
import { sql, type Db } from '../../platform/sql.ts'
import { ActionId } from '../status/facts.ts'
import { dueKinds } from '../words.ts'
import { meetingInWords } from './due-text.ts'

const KnownAction = z.object({
  id: ActionId,
  version: z.number(),
  state: z.enum(states),
  reference: z.string(),
  title: z.string(),
  detail: z.string(),
  ownerId: z.string().nullable(),
  ownerName: z.string().nullable(),
  ownerEmail: z.string().nullable(),
  doneWhen: z.string(),
  dueKind: z.enum(dueKinds),
  dueOn: Day.nullable(),
  dueMeetingId: z.string().nullable(),
  meetingTitle: z.string().nullable(),
  meetingBoard: z.string().nullable(),
  meetingOn: Day.nullable(),
  reviewEveryDays: z.number().nullable(),
  originalDueOn: Day.nullable(),
  startsOn: Day.nullable(),
  noMeasureBecause: z.string(),
  costPounds: z.number().nullable(),
  costNote: z.string(),
  priorityTitle: z.string().nullable(),
  said: z.string(),
  ownView: z.enum(['', 'on_course', 'at_risk', 'blocked', 'done']),
})
/** An action of a plan as a file of the plan says it. */
export type KnownAction = z.infer<typeof KnownAction>

/** The actions of a plan in their order, each with what was said of it last. */
export const knownActions = (db: Db, planId: string): Promise<KnownAction[]> =>
  db.many(
    sql`
      select a.id, a.version, a.state, a.reference, a.title, a.detail, a.owner_id as "ownerId", o.name as "ownerName", o.email as "ownerEmail",
        a.done_when as "doneWhen", a.due_kind as "dueKind", a.due_on as "dueOn", a.due_meeting_id as "dueMeetingId",
        g.title as "meetingTitle", b.name as "meetingBoard", g.held_on as "meetingOn", a.review_every_days as "reviewEveryDays",
        a.original_due_on as "originalDueOn", a.starts_on as "startsOn", a.no_measure_because as "noMeasureBecause",
        a.cost_pounds as "costPounds", a.cost_note as "costNote", y.title as "priorityTitle",
        coalesce(u.said, '') as said, coalesce(u.own_view, '') as "ownView"
      from plan_actions l join actions a on a.authority_id = l.authority_id and a.id = l.action_id
        left join people o on o.authority_id = a.authority_id and o.id = a.owner_id
        left join board_meetings g on g.authority_id = a.authority_id and g.id = a.due_meeting_id
        left join boards b on b.authority_id = g.authority_id and b.id = g.board_id
        left join priorities y on y.authority_id = l.authority_id and y.id = l.priority_id
        left join lateral (
          select s.said, s.own_view from action_updates s
          where s.authority_id = a.authority_id and s.action_id = a.id order by s.recorded_at desc, s.id desc limit 1) u on true
      where l.authority_id = (select current_authority()) and l.plan_id = ${planId}
      order by y.place nulls last, l.place, a.id`,
    KnownAction,
  )

/** When it is due, in words that are read again as the same. */
export const dueText = (action: KnownAction): string => {
  switch (action.dueKind) {
    case 'day':
      return action.dueOn ?? ''
    case 'meeting':
      return action.meetingOn === null || action.meetingBoard === null
        ? ''
        : `at ${meetingInWords({ title: action.meetingTitle ?? '', boardName: action.meetingBoard, heldOn: action.meetingOn })}`
    case 'continuous': {
      const from = action.dueOn === null ? 'continuous' : `from ${inWords(action.dueOn)}`
      return action.reviewEveryDays === null
        ? `${from} onwards`
        : `${from}, reviewed every ${action.reviewEveryDays} days`
    }
  }
}

/** Who owns it, in words that lead to one person: `Ruth Falconer <ruth.falconer@council.example>`. */
export const ownerText = ({ ownerName, ownerEmail }: Pick<KnownAction, 'ownerName' | 'ownerEmail'>): string =>
  ownerName === null ? '' : `${ownerName} <${ownerEmail ?? ''}>`
