import { z } from 'zod'
import { record } from '../../people/index.ts'
import { Day, inWords } from '../../platform/day.ts'
import { Forbidden, Invalid, NotFound, Refused } from '../../platform/errors.ts'
import { neededWords, optionalWords, parse } from '../../platform/fields.ts'
import { addMonths } from '../../platform/months.ts'
import { sql, type Db } from '../../platform/sql.ts'
import type { CommitteeMeetingId } from '../meetings/meeting-id.ts'
import { mustManage } from '../who-asks.ts'
import { isExecutive, resolutionKinds } from './kinds.ts'
import {
  listResolutions,
  lockResolution,
  responseNames,
  responses,
  type Resolution,
  type ResolutionId,
} from './resolution.ts'
import { impactAfterMonths, standingOf } from './standing.ts'

/** What is done with a resolution after it was passed, each by its day. */

export const ServeFields = z.object({
  on: Day,
  addressee: neededWords(300, 'Say whom it was sent to.'),
  noticeGiven: z.preprocess((value) => value === true || value === 'yes', z.boolean()).default(false),
})

/** It was sent. With formal notice to the executive the clock of the law begins on that day. @throws Invalid, Refused, Forbidden */
export const serveResolution = (
  db: Db,
  id: ResolutionId,
  given: z.input<typeof ServeFields>,
  today: Day,
): Promise<void> =>
  db.transaction(async (step) => {
    await mustManage(step)
    const { on, addressee, noticeGiven } = parse(ServeFields, given)
    const one = await lockResolution(step, id)
    if (!resolutionKinds[one.kind].asks) throw new Refused('This resolution asks nobody for anything.')
    if (one.servedOn) throw new Refused(`It was sent on ${inWords(one.servedOn)}.`)
    mustBeBetween(on, one.heldOn, today, 'It cannot have been sent before the meeting')
    if (noticeGiven && !isExecutive(one.addresseeSort))
      throw new Invalid([
        {
          field: 'noticeGiven',
          message:
            'Formal notice is given to the executive alone. Officers, partners and others are asked, and answer as a courtesy.',
        },
      ])
    await step.run(sql`update resolutions set served_on = ${on}, addressee = ${addressee}, notice_given = ${noticeGiven}, version = version + 1
      where authority_id = (select current_authority()) and id = ${id}`)
    await record(step, {
      action: 'resolution.served',
      subjectKind: 'resolution',
      subjectId: id,
      detail: { on, noticeGiven },
    })
  })

const mustBeBetween = (on: Day, earliest: Day, today: Day, sentence: string): void => {
  if (on < earliest) throw new Invalid([{ field: 'on', message: `${sentence}, on ${inWords(earliest)}.` }])
  if (on > today) throw new Invalid([{ field: 'on', message: 'That day is still to come.' }])
}

export const RespondFields = z.object({
  on: Day,
  response: z.enum(responseNames, 'Choose what the answer is.'),
  text: optionalWords(20_000),
  why: optionalWords(2000),
})

const Asking = z.object({ mayAnswer: z.boolean(), isCouncillor: z.boolean(), manages: z.boolean() })

/**
 * The answer: accepted, accepted in part or rejected with a reason, or noted. It comes before the committee again after six
 * months.
 *
 * @throws Invalid where a reason is missing; Refused where it was answered or not sent; Forbidden
 */
export const respondTo = (db: Db, id: ResolutionId, given: z.input<typeof RespondFields>, today: Day): Promise<void> =>
  db.transaction(async (step) => {
    const { on, response, text, why } = parse(RespondFields, given)
    const one = await lockResolution(step, id)
    const asking = await step.one(
      sql`select may_answer_resolutions() as "mayAnswer", may('committees.manage') as manages, (select role = 'councillor' from people
          where authority_id = current_authority() and id = current_person()) as "isCouncillor"`,
      Asking,
    )
    if (!asking.mayAnswer)
      throw new Forbidden('An answer comes from those who are asked: of councillors, only from who holds a portfolio.')
    if (asking.isCouncillor && !isExecutive(one.addresseeSort))
      throw new Forbidden('This resolution asks officers or others, not the executive. They answer it.')
    if (one.servedOn === null) throw new Refused('It has not been sent to anybody yet.')
    if (one.respondedOn)
      throw new Refused(`It was answered on ${inWords(one.respondedOn)}. An answer stays as it was given.`)
    mustBeBetween(on, one.servedOn, today, 'It cannot have been answered before it was sent')
    if ((response === 'part' || response === 'rejected') && why === '')
      throw new Invalid([{ field: 'why', message: 'Give the reason: the committee and the public are told.' }])
    const impactDue = response === 'rejected' ? null : addMonths(on, impactAfterMonths)
    const kept = await step.run(sql`
      update resolutions set response = ${response}, response_text = ${text}, response_why = ${why}, responded_on = ${on},
        impact_due = ${impactDue}, version = version + 1
      where authority_id = (select current_authority()) and id = ${id}`)
    if (kept === 0) throw new Forbidden('An answer comes from those who are asked.')
    await record(step, {
      action: 'resolution.answered',
      subjectKind: 'resolution',
      subjectId: id,
      why,
      detail: { on, response: responses[response] },
    })
  })

/** The answer is published with the minutes and on the public page. @throws Refused, Forbidden */
export const publishResponse = (db: Db, id: ResolutionId, today: Day): Promise<void> =>
  db.transaction(async (step) => {
    await mustManage(step)
    const one = await lockResolution(step, id)
    if (!one.respondedOn) throw new Refused('There is no answer to publish yet.')
    if (one.responsePublishedOn) throw new Refused(`The answer was published on ${inWords(one.responsePublishedOn)}.`)
    await step.run(sql`update resolutions set response_published_on = ${today}, version = version + 1
      where authority_id = (select current_authority()) and id = ${id}`)
    await record(step, { action: 'resolution.answer-published', subjectKind: 'resolution', subjectId: id })
  })

export const ChaseFields = z.object({
  on: Day,
  whom: neededWords(300, 'Say whom you asked.'),
  said: optionalWords(2000),
})

/** It was asked for again. @throws Refused where there is nothing to chase; Forbidden */
export const chaseResolution = (
  db: Db,
  id: ResolutionId,
  given: z.input<typeof ChaseFields>,
  today: Day,
): Promise<void> =>
  db.transaction(async (step) => {
    await mustManage(step)
    const { on, whom, said } = parse(ChaseFields, given)
    const one = await lockResolution(step, id)
    if (!one.servedOn || one.respondedOn || one.notPursuedOn)
      throw new Refused('No answer to this resolution is being waited for.')
    mustBeBetween(on, one.servedOn, today, 'It cannot have been asked again before it was sent')
    await step.run(sql`insert into resolution_chases (authority_id, resolution_id, chased_on, whom, said, chased_by)
      values (current_authority(), ${id}, ${on}, ${whom}, ${said}, current_person())`)
    await record(step, { action: 'resolution.chased', subjectKind: 'resolution', subjectId: id, detail: { on } })
  })

/** Ties an action of a plan to the resolution from which it follows. Asking twice changes nothing. @throws NotFound, Forbidden */
export const followWithAction = (db: Db, id: ResolutionId, actionId: string): Promise<void> =>
  db.transaction(async (step) => {
    await lockResolution(step, id)
    const { yes } = await step.one(
      sql`select may('committees.manage') or may_answer_resolutions() as yes`,
      z.object({ yes: z.boolean() }),
    )
    if (!yes) throw new Forbidden('Your role does not allow you to tie actions to resolutions.')
    const known = await step.maybeOne(
      sql`select title from actions where authority_id = (select current_authority()) and id = ${actionId}`,
      z.object({ title: z.string() }),
    )
    if (!known) throw new NotFound('action')
    await step.run(sql`insert into resolution_actions (authority_id, resolution_id, action_id)
      values (current_authority(), ${id}, ${actionId}) on conflict do nothing`)
    await record(step, {
      action: 'resolution.action-tied',
      subjectKind: 'resolution',
      subjectId: id,
      detail: { actionId },
    })
  })

export const EndFields = z.object({ on: Day, said: neededWords(2000, 'Say what is so.') })

/** It has been done; what was done stands beside. @throws Invalid, Refused, Forbidden */
export const implementResolution = (
  db: Db,
  id: ResolutionId,
  given: z.input<typeof EndFields>,
  today: Day,
): Promise<void> =>
  db.transaction(async (step) => {
    await mustManage(step)
    const { on, said } = parse(EndFields, given)
    const one = await lockResolution(step, id)
    if (!one.respondedOn) throw new Refused('First record the answer.')
    mustBeBetween(on, one.respondedOn, today, 'It cannot have been done before the answer')
    await step.run(sql`update resolutions set implemented_on = ${on}, implemented_said = ${said}, version = version + 1
      where authority_id = (select current_authority()) and id = ${id}`)
    await record(step, { action: 'resolution.implemented', subjectKind: 'resolution', subjectId: id, detail: { on } })
  })

/** The committee has looked at what changed. @throws Invalid, Refused, Forbidden */
export const lookAtImpact = (db: Db, id: ResolutionId, given: z.input<typeof EndFields>, today: Day): Promise<void> =>
  db.transaction(async (step) => {
    await mustManage(step)
    const { on, said } = parse(EndFields, given)
    const one = await lockResolution(step, id)
    if (!one.respondedOn) throw new Refused('First record the answer.')
    mustBeBetween(on, one.respondedOn, today, 'Its impact cannot have been looked at before the answer')
    await step.run(sql`update resolutions set impact_on = ${on}, impact_said = ${said}, version = version + 1
      where authority_id = (select current_authority()) and id = ${id}`)
    await record(step, {
      action: 'resolution.impact-looked-at',
      subjectKind: 'resolution',
      subjectId: id,
      detail: { on },
    })
  })

/** The committee asks no more for it. @throws Invalid, Forbidden */
export const dropResolution = (db: Db, id: ResolutionId, given: z.input<typeof EndFields>, today: Day): Promise<void> =>
  db.transaction(async (step) => {
    await mustManage(step)
    const { on, said } = parse(EndFields, given)
    const one = await lockResolution(step, id)
    mustBeBetween(on, one.heldOn, today, 'It cannot have been dropped before the meeting')
    await step.run(sql`update resolutions set not_pursued_on = ${on}, not_pursued_why = ${said}, version = version + 1
      where authority_id = (select current_authority()) and id = ${id}`)
    await record(step, {
      action: 'resolution.dropped',
      subjectKind: 'resolution',
      subjectId: id,
      why: said,
      detail: { on },
    })
  })

/** What a meeting has back: answers that the committee has not had, what is overdue, and impact that is to be looked at. */
export interface BackAgain {
  answered: readonly Resolution[]
  overdue: readonly Resolution[]
  impact: readonly Resolution[]
}

/** What comes back to a committee at a meeting on that day. Set apart where an earlier meeting had it. */
export const dueBack = async (
  db: Db,
  { committeeId, heldOn, id }: { committeeId: string; heldOn: Day; id: CommitteeMeetingId },
): Promise<BackAgain> => {
  const all = await listResolutions(
    db,
    sql`c.id = ${committeeId} and g.held_on < ${heldOn} and r.not_pursued_on is null`,
  )
  return {
    answered: all.filter(
      ({ respondedOn, backAtMeetingId }) =>
        respondedOn !== null && respondedOn <= heldOn && (backAtMeetingId === null || backAtMeetingId === id),
    ),
    overdue: all.filter((one) => standingOf(one, heldOn).status === 'overdue'),
    impact: all.filter(
      (one) => one.impactDue !== null && one.impactDue <= heldOn && (one.impactOn === null || one.impactOn === heldOn),
    ),
  }
}

/** How many resolutions a meeting has back, each counted once. */
export const countBack = ({ answered, overdue, impact }: BackAgain): number =>
  new Set([...answered, ...overdue, ...impact].map(({ id }) => id)).size
