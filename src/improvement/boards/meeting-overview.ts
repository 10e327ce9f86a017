import { z } from 'zod'
import type { Day } from '../../platform/day.ts'
import { sql, type Db } from '../../platform/sql.ts'
import { listWaitingRedates, type Redate } from '../actions/redates.ts'
import { isOpen } from '../actions/states.ts'
import { tableAt } from '../history/table-at.ts'
import { showClaims, type ShownClaim } from '../impact/claims.ts'
import type { MeasureStanding } from '../measures/measure-standing.ts'
import type { Audience } from '../measures/readings-for.ts'
import { planOverview, worstOf, type PlanOverview, type PriorityOverview } from '../plans/plan-overview.ts'
import { listPlans, type Plan } from '../plans/plan.ts'
import { listRisks, type Risk } from '../risks/risks.ts'
import { dueDay, type ActionId } from '../status/facts.ts'
import { judge, type Judged } from '../status/find-facts.ts'
import { countActions, type Counts } from '../status/roll-up.ts'
import { statuses } from '../status/status.ts'
import { getBoard, getMeeting, listMeetings, type Board, type Meeting, type MeetingId } from './boards.ts'
import { listDecisions, type Decision } from './decisions.ts'
import { listMembers, type Member } from './members.ts'
import { listNotes, type BoardNote } from './notes.ts'

/** An action that stands otherwise than it did when the board last met. */
export interface Moved {
  now: Judged
  was: Judged | undefined // undefined: it is new
  went: 'better' | 'worse' | 'new'
}

/** All that a meeting is told, as computed on a day. */
export interface MeetingOverview {
  board: Board
  meeting: Meeting
  previous: Meeting | undefined // the last one of this board that was held before
  next: Meeting | undefined
  members: readonly Member[]
  on: Day
  plans: readonly Plan[]
  actions: readonly Judged[] // of all plans before the board, each once
  counts: Counts
  measures: readonly MeasureStanding[]
  improved: { measures: number; of: number; notCounted: readonly string[] }
  moved: readonly Moved[] // worse first
  worst: readonly Judged[]
  claims: readonly ShownClaim[] // made since the board last met; all, at its first meeting
  risks: readonly Risk[] // open ones, highest first
  decisions: readonly Decision[]
  /** What was said of figures at this meeting since its paper was made, and at the one before. */
  said: readonly BoardNote[]
  saidBefore: readonly BoardNote[]
  /** The live priorities of the plans, each with how far it has come. */
  priorities: readonly PriorityOverview[]
  waitingDates: readonly Redate[]
  /** Sustained, so that the board can close them. */
  canClose: readonly Judged[]
  cost: { pounds: number; of: number } // what the actions that state a cost add up to, and how many state one
  dueBeforeNext: readonly Judged[]
}

/**
 * What a meeting would be told if its paper were made on a day: by what is known now or, with `asAt`, by what was known at
 * the end of that day; new dates that wait are told only of now. @throws NotFound
 */
export const meetingOverview = async (
  db: Db,
  id: MeetingId,
  today: Day,
  asAt?: Day,
  audience?: Audience,
): Promise<MeetingOverview> => {
  const meeting = await getMeeting(db, id)
  const board = await getBoard(db, meeting.boardId)
  const meetings = (await listMeetings(db, board.id)).filter(({ takenOutOn }) => takenOutOn === null)
  const previous = meetings.find(({ heldOn }) => heldOn < meeting.heldOn) // listed latest first
  const next = meetings.findLast(({ heldOn }) => heldOn > meeting.heldOn)
  const plans = (await listPlans(db, asAt)).filter(({ boardId, endedOn }) => boardId === board.id && endedOn === null)
  const overviews: PlanOverview[] = []
  for (const plan of plans) overviews.push(await planOverview(db, plan.id, { on: today, asAt, audience })) // a board sees a handful of plans
  const actions = [...new Map(overviews.flatMap((one) => one.actions).map((one) => [one.facts.id, one])).values()]
  const ids = actions.map(({ facts }) => facts.id)
  const claims = await showClaims(db, ids, asAt, audience)
  const risks: Risk[] = []
  for (const plan of plans) risks.push(...(await listRisks(db, plan.id, asAt)))
  const mine = new Set<string>(ids)
  return {
    board,
    meeting,
    previous,
    next,
    members: await listMembers(db, board.id, meeting.heldOn),
    on: today,
    plans,
    actions,
    counts: countActions(actions),
    measures: [
      ...new Map(overviews.flatMap((one) => one.measures).map((one) => [one.measure.id, one] as const)).values(),
    ],
    improved: {
      measures: overviews.reduce((sum, { improved }) => sum + improved.measures, 0),
      of: overviews.reduce((sum, { improved }) => sum + improved.of, 0),
      notCounted: overviews.flatMap(({ improved }) => improved.notCounted),
    },
    moved: previous ? movedSince(actions, await judge(db, { ids, asAt: previous.heldOn }, previous.heldOn)) : [],
    worst: worstOf(actions),
    claims: previous ? claims.filter(({ claim }) => claim.claimedOn > previous.heldOn) : claims,
    risks: risks.filter(({ closedOn }) => closedOn === null),
    decisions: await listDecisions(db, id),
    said: await listNotes(db, id, asAt),
    saidBefore: previous ? await listNotes(db, previous.id, asAt) : [],
    priorities: overviews.flatMap((one) => one.priorities).filter(({ priority }) => priority.endedOn === null),
    waitingDates: asAt ? [] : (await listWaitingRedates(db)).filter(({ actionId }) => mine.has(actionId)),
    canClose: actions.filter(({ facts }) => facts.state === 'sustained'),
    cost: await costOf(db, ids, asAt),
    dueBeforeNext: actions
      .filter(({ facts }) => {
        const due = dueDay(facts)
        return isOpen(facts.state) && due !== null && due >= today && due <= (next?.heldOn ?? meeting.heldOn)
      })
      .toSorted((a, b) => (dueDay(a.facts) ?? '').localeCompare(dueDay(b.facts) ?? '')),
  }
}

/** What stands otherwise than then: worse first, then new, then better. */
export const movedSince = (now: readonly Judged[], then: readonly Judged[]): Moved[] => {
  const before = new Map<string, Judged>(then.map((one) => [one.facts.id, one]))
  const order = { worse: 0, new: 1, better: 2 }
  return now
    .flatMap((one): Moved[] => {
      const was = before.get(one.facts.id)
      if (!was) return [{ now: one, was: undefined, went: 'new' }]
      const change = statuses[one.standing.status].rank - statuses[was.standing.status].rank
      // Of one rank are words for one thing: nothing got better or worse.
      return change === 0 ? [] : [{ now: one, was, went: change > 0 ? 'worse' : 'better' }]
    })
    .toSorted((a, b) => order[a.went] - order[b.went] || a.now.facts.title.localeCompare(b.now.facts.title))
}

const costOf = (db: Db, ids: readonly ActionId[], asAt: Day | undefined): Promise<MeetingOverview['cost']> =>
  db.one(
    sql`
      select coalesce(sum(cost_pounds), 0)::float8 as pounds, count(cost_pounds)::int as of from ${tableAt('actions', asAt)} a
      where authority_id = (select current_authority()) and id = any(${ids}::uuid[]) and state <> 'withdrawn'`,
    z.object({ pounds: z.number(), of: z.number() }),
  )
