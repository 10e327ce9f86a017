import { z } from 'zod'
import { record } from '../../people/index.ts'
import { addWorkingDays, CalendarEnds } from '../../platform/calendar/working-days.ts'
import { Day, inWords } from '../../platform/day.ts'
import { Invalid, NotFound, Refused } from '../../platform/errors.ts'
import { maybeId, neededWords, parse } from '../../platform/fields.ts'
import { addMonths } from '../../platform/months.ts'
import { rawSql, sql, type Db } from '../../platform/sql.ts'
import { ItemId } from '../meetings/agenda.ts'
import { getCommitteeMeeting, type CommitteeMeeting } from '../meetings/meeting.ts'
import { CommitteeMeetingId } from '../meetings/meeting-id.ts'
import { stages } from '../meetings/stages.ts'
import { mustManage } from '../who-asks.ts'
import { isOpenUntil, speakingCloses, standingOrdersOn, type Closing, type StandingOrders } from './standing-orders.ts'

export const SpeakerId = z.uuid().brand('SpeakerId')
export type SpeakerId = z.infer<typeof SpeakerId>

/** How somebody takes part. The telephone is there for when a picture fails. */
export const speakerModes = {
  in_person: 'Come to the meeting',
  video: 'Join by video',
  telephone: 'Join by telephone',
  read_out: 'Have it read out',
} as const
export type SpeakerMode = keyof typeof speakerModes
export const speakerModeNames = Object.keys(speakerModes) as [SpeakerMode, ...SpeakerMode[]] // Object.keys forgets the names

export const speakerStates = {
  waiting: 'Waiting for an answer',
  accepted: 'Accepted',
  declined: 'Declined',
  withdrawn: 'Withdrawn',
} as const
export const speakerStateNames = Object.keys(speakerStates) as [
  keyof typeof speakerStates,
  ...(keyof typeof speakerStates)[],
] // the same

const isEmail = (text: string): boolean => z.email().safeParse(text).success
const isTelephone = (text: string): boolean => /^\+?[\d ()-]{9,25}$/.test(text)

/** One way to reach somebody, and no second: an e-mail address or a telephone number. */
export const contactField = neededWords(
  200,
  'Give an e-mail address or a telephone number, so that you can be answered.',
).refine(
  (text) => isEmail(text) || isTelephone(text),
  'Give an e-mail address such as name@example.org, or a telephone number such as 01632 960 001.',
)

/** Text that a person of the public writes. What is mostly web addresses is advertising. */
export const publicWords = (most: number, message: string) =>
  neededWords(most, message).refine(
    (text) => (text.match(/https?:\/\/|www\./gi) ?? []).length <= 2,
    'Leave out the web addresses: two at most.',
  )

export const SpeakFields = z.object({
  name: neededWords(120, 'Give your name, as the chair is to call you.'),
  contact: contactField,
  itemId: maybeId.pipe(ItemId.nullable()),
  mode: z.enum(speakerModeNames, 'Choose how you will take part.'),
  question: publicWords(1500, 'Write what you want to say or ask.'),
})

/** Why nobody can ask to speak at a meeting now, or that they can, and until when. */
export type SpeakingDoor =
  | { isOpen: true; closes: Closing; orders: StandingOrders }
  | { isOpen: false; because: string; closes?: Closing; orders?: StandingOrders }

/** Whether the public can ask to speak at a meeting at this instant. */
export const speakingDoor = (
  meeting: Pick<CommitteeMeeting, 'heldOn' | 'cancelledOn' | 'privateBecause' | 'stage'>,
  orders: StandingOrders | undefined,
  now: Date,
): SpeakingDoor => {
  if (meeting.cancelledOn) return { isOpen: false, because: 'This meeting was cancelled.' }
  if (meeting.privateBecause) return { isOpen: false, because: 'The public may not come to this meeting.' }
  if (stages[meeting.stage].isHeld) return { isOpen: false, because: 'This meeting has been held.' }
  if (!orders)
    return {
      isOpen: false,
      because: 'The council has not entered its rules for speaking here. Ask those who look after its committees.',
    }
  const closes = speakingCloses(meeting.heldOn, orders)
  if (!closes)
    return {
      isOpen: false,
      because: 'The bank holidays of that year are not loaded, so the closing day cannot be counted.',
    }
  if (!isOpenUntil(closes, now))
    return {
      isOpen: false,
      because: `Asking to speak closed on ${inWords(closes.on)} at ${closes.at}.`,
      closes,
      orders,
    }
  return { isOpen: true, closes, orders }
}

/** How many people have asked for one of the places at a meeting and not been declined. Asked as the public. */
export const placesAskedFor = async (db: Db, meetingId: CommitteeMeetingId): Promise<number> =>
  (await db.one(sql`select places_asked_for(${meetingId}) as n`, z.object({ n: z.number() }))).n

/**
 * Asks to speak at a meeting, as somebody of the public, and gives back the secret that their own page is known by.
 *
 * @throws Invalid; Refused where it is too late, or the meeting takes nobody
 */
export const askToSpeak = async (
  db: Db,
  meetingId: CommitteeMeetingId,
  given: z.input<typeof SpeakFields>,
  { now, today }: { now: Date; today: Day },
): Promise<string> => {
  const { name, contact, itemId, mode, question } = parse(SpeakFields, given)
  const meeting = await getCommitteeMeeting(db, meetingId)
  const door = speakingDoor(meeting, await standingOrdersOn(db, today), now)
  if (!door.isOpen) throw new Refused(door.because)
  const keptUntil = addMonths(meeting.heldOn, door.orders.contactMonths)
  const { secret } = await db.one(
    sql`select ask_to_speak(${meetingId}, ${itemId}, ${name}, ${contact}, ${mode}, ${question}, ${today}, ${keptUntil}) as secret`,
    z.object({ secret: z.uuid().nullable() }),
  )
  if (secret === null)
    throw new Refused('Too many people have asked to speak at this meeting. Ring those who look after the committee.')
  return secret
}

export const OwnSpeaking = z.object({
  meetingId: CommitteeMeetingId,
  itemId: ItemId.nullable(),
  mode: z.enum(speakerModeNames),
  question: z.string(),
  registeredOn: Day,
  state: z.enum(speakerStateNames),
  why: z.string(),
  reply: z.string(),
  repliedOn: Day.nullable(),
  deleteOn: Day,
})
export type OwnSpeaking = z.infer<typeof OwnSpeaking>

/** What somebody asked for, by the secret of their page. It holds neither name nor contact. @throws NotFound */
export const getOwnSpeaking = async (db: Db, secret: string): Promise<OwnSpeaking> => {
  const found = await db.maybeOne(
    sql`select meeting_id as "meetingId", item_id as "itemId", mode, question, registered_on as "registeredOn", state, why, reply,
      replied_on as "repliedOn", delete_on as "deleteOn" from asked_to_speak(${secret})`,
    OwnSpeaking,
  )
  if (!found) throw new NotFound('request to speak')
  return found
}

/** Withdraws, as whoever asked. @throws Refused where there is nothing to withdraw */
export const withdrawFromSpeaking = async (db: Db, secret: string, today: Day): Promise<void> => {
  const { gone } = await db.one(
    sql`select withdraw_from_speaking(${secret}, ${today}) as gone`,
    z.object({ gone: z.boolean() }),
  )
  if (!gone) throw new Refused('There is nothing to withdraw: this request was withdrawn or declined already.')
}

export const Speaker = OwnSpeaking.extend({
  id: SpeakerId,
  name: z.string(), // '' once it was deleted
  contact: z.string(),
  itemTitle: z.string().nullable(),
  decidedOn: Day.nullable(),
  emptiedOn: Day.nullable(),
})
export type Speaker = z.infer<typeof Speaker>

const HeardSpeaker = Speaker.extend({ committeeName: z.string(), heldOn: Day })
/** A request with the meeting that it is for. */
export type HeardSpeaker = z.infer<typeof HeardSpeaker>

const columns =
  rawSql(`s.id, s.meeting_id as "meetingId", s.item_id as "itemId", i.title as "itemTitle", s.name, s.contact, s.mode,
  s.question, s.registered_on as "registeredOn", s.state, s.decided_on as "decidedOn", s.why, s.reply, s.replied_on as "repliedOn",
  s.delete_on as "deleteOn", s.emptied_on as "emptiedOn"`)
const from = rawSql(`speakers s left join agenda_items i on i.authority_id = s.authority_id and i.id = s.item_id`)

/** Who has asked to speak at a meeting, in the order in which they asked. For those who look after committees. */
export const listSpeakers = (db: Db, meetingId: CommitteeMeetingId): Promise<Speaker[]> =>
  db.many(
    sql`select ${columns} from ${from} where s.authority_id = (select current_authority()) and s.meeting_id = ${meetingId}
      order by s.registered_on, s.id`,
    Speaker,
  )

/** The same of every meeting, in the order in which they asked. */
export const listAllSpeakers = (db: Db): Promise<HeardSpeaker[]> =>
  db.many(
    sql`select ${columns}, c.name as "committeeName", g.held_on as "heldOn"
      from ${from} join committee_meetings g on g.authority_id = s.authority_id and g.id = s.meeting_id
        join committees c on c.authority_id = g.authority_id and c.id = g.committee_id
      where s.authority_id = (select current_authority()) order by s.registered_on, s.id`,
    HeardSpeaker,
  )

const lockSpeaker = async (db: Db, id: SpeakerId): Promise<{ meetingId: CommitteeMeetingId; state: string }> => {
  const found = await db.maybeOne(
    sql`select meeting_id as "meetingId", state from speakers
      where authority_id = (select current_authority()) and id = ${id} for update`,
    z.object({ meetingId: CommitteeMeetingId, state: z.string() }),
  )
  if (!found) throw new NotFound('request to speak')
  return found
}

export const DecideSpeakerFields = z.object({
  decision: z.enum(['accepted', 'declined'], 'Say whether they may speak.'),
  why: z.string().trim().max(1000, 'Use 1,000 characters at most.').default(''),
})

/**
 * Lets somebody speak, or not, with the reason that they are told. No more are let than the rules have places.
 *
 * @throws Invalid without a reason; Refused where they withdrew or every place is taken; Forbidden
 */
export const decideSpeaker = (
  db: Db,
  id: SpeakerId,
  given: z.input<typeof DecideSpeakerFields>,
  today: Day,
): Promise<CommitteeMeetingId> =>
  db.transaction(async (step) => {
    await mustManage(step)
    const { decision, why } = parse(DecideSpeakerFields, given)
    const { meetingId, state } = await lockSpeaker(step, id)
    if (state === 'withdrawn') throw new Refused('This request was withdrawn by whoever made it.')
    if (decision === 'declined' && why === '')
      throw new Invalid([{ field: 'why', message: 'Say why: whoever asked reads it.' }])
    if (decision === 'accepted' && state !== 'accepted') {
      const taken = (await listSpeakers(step, meetingId)).filter((one) => one.state === 'accepted').length
      const orders = await standingOrdersOn(step, today)
      if (orders && taken >= orders.speakersMost)
        throw new Refused(
          `All ${orders.speakersMost} places at this meeting are taken (${orders.source}). Decline one that was accepted first.`,
        )
    }
    await step.run(sql`update speakers set state = ${decision}, decided_on = ${today}, decided_by = current_person(), why = ${why}
      where authority_id = (select current_authority()) and id = ${id}`)
    // The reason can name the person who asked, so it stays out of the trail.
    await record(step, { action: `speaker.${decision}`, subjectKind: 'speaker', subjectId: id, detail: { meetingId } })
    return meetingId
  })

/** Writes the answer that somebody who asked a question is owed after the meeting. @throws Invalid, Forbidden */
export const replyToSpeaker = (db: Db, id: SpeakerId, reply: string, today: Day): Promise<CommitteeMeetingId> =>
  db.transaction(async (step) => {
    await mustManage(step)
    const { meetingId } = await lockSpeaker(step, id)
    if (reply.trim() === '') throw new Invalid([{ field: 'reply', message: 'Write the answer.' }])
    await step.run(sql`update speakers set reply = ${reply.trim()}, replied_on = ${today}
      where authority_id = (select current_authority()) and id = ${id}`)
    await record(step, { action: 'speaker.answered', subjectKind: 'speaker', subjectId: id, detail: { meetingId } })
    return meetingId
  })

/** When the written answer is due, with the sum; null where it cannot be counted. */
export const speakerReplyDue = (heldOn: Day, { replyWorkingDays }: StandingOrders): { on: Day; sum: string } | null => {
  try {
    const on = addWorkingDays(heldOn, replyWorkingDays)
    return { on, sum: `${inWords(heldOn)} + ${replyWorkingDays} working days = ${inWords(on)}` }
  } catch (error) {
    if (error instanceof CalendarEnds) return null
    throw error
  }
}
