import { z } from 'zod'
import { record } from '../../people/index.ts'
import { addWorkingDays, CalendarEnds } from '../../platform/calendar/working-days.ts'
import { Day, inWords } from '../../platform/day.ts'
import { Invalid, NotFound, Refused } from '../../platform/errors.ts'
import { maybeId, maybeWhole, neededWords, parse } from '../../platform/fields.ts'
import { addMonths } from '../../platform/months.ts'
import { rawSql, sql, type Db } from '../../platform/sql.ts'
import { CommitteeId } from '../committees/committee.ts'
import { getCommitteeMeeting } from '../meetings/meeting.ts'
import { CommitteeMeetingId } from '../meetings/meeting-id.ts'
import { mustManage } from '../who-asks.ts'
import { count } from '../words.ts'
import { contactField, publicWords } from './speakers.ts'
import { standingOrdersOn, type StandingOrders } from './standing-orders.ts'

export const PetitionId = z.uuid().brand('PetitionId')
export type PetitionId = z.infer<typeof PetitionId>

export const petitionStates = {
  received: 'Received',
  accepted: 'Accepted',
  refused: 'Not accepted',
  withdrawn: 'Withdrawn',
} as const
export const petitionStateNames = Object.keys(petitionStates) as [
  keyof typeof petitionStates,
  ...(keyof typeof petitionStates)[],
] // Object.keys forgets the names

/** A petition that was never answered still lets go of whoever brought it. */
export const unansweredMonths = 24

export const Petition = z.object({
  id: PetitionId,
  committeeId: CommitteeId,
  committeeName: z.string(),
  title: z.string(),
  asks: z.string(),
  leadName: z.string(), // '' to the public where they do not want to be named, and once it was deleted
  leadContact: z.string(),
  namePublic: z.boolean(),
  signatures: z.number(),
  countedOn: Day.nullable(), // until then it is what the lead petitioner says
  receivedOn: Day,
  state: z.enum(petitionStateNames),
  decidedOn: Day.nullable(),
  why: z.string(),
  meetingId: CommitteeMeetingId.nullable(),
  meetingOn: Day.nullable(),
  answer: z.string(),
  answeredOn: Day.nullable(),
  deleteOn: Day,
  emptiedOn: Day.nullable(),
})
export type Petition = z.infer<typeof Petition>

const columns = rawSql(`
  p.id, p.committee_id as "committeeId", c.name as "committeeName", p.title, p.asks, p.lead_name as "leadName",
  p.lead_contact as "leadContact", p.name_public as "namePublic", p.signatures, p.counted_on as "countedOn",
  p.received_on as "receivedOn", p.state, p.decided_on as "decidedOn", p.why, p.meeting_id as "meetingId", g.held_on as "meetingOn",
  p.answer, p.answered_on as "answeredOn", p.delete_on as "deleteOn", p.emptied_on as "emptiedOn"`)
const from = rawSql(`petitions p join committees c on c.authority_id = p.authority_id and c.id = p.committee_id
  left join committee_meetings g on g.authority_id = p.authority_id and g.id = p.meeting_id`)

/** Every petition, those that wait first; as the public, those that were accepted. */
export const listPetitions = (db: Db): Promise<Petition[]> =>
  db.many(
    sql`select ${columns} from ${from} where p.authority_id = (select current_authority())
      order by p.answered_on is not null, p.received_on desc, p.id`,
    Petition,
  )

/** @throws NotFound */
export const getPetition = async (db: Db, id: PetitionId): Promise<Petition> => {
  const found = await db.maybeOne(
    sql`select ${columns} from ${from} where p.authority_id = (select current_authority()) and p.id = ${id}`,
    Petition,
  )
  if (!found) throw new NotFound('petition')
  return found
}

export const PetitionFields = z.object({
  committeeId: CommitteeId,
  title: publicWords(150, 'Give the petition a title.'),
  asks: publicWords(1500, 'Write what the council is asked to do.'),
  leadName: neededWords(120, 'Give the name of the lead petitioner.'),
  leadContact: contactField,
  namePublic: z.preprocess((value) => value === true || value === 'yes', z.boolean()).default(false),
  signatures: maybeWhole(1).pipe(z.number('Say how many people have signed.')),
})

/** Hands in a petition, as somebody of the public; gives back the secret that their own page is known by. @throws Invalid, Refused */
export const handInPetition = async (db: Db, given: z.input<typeof PetitionFields>, today: Day): Promise<string> => {
  const { committeeId, title, asks, leadName, leadContact, namePublic, signatures } = parse(PetitionFields, given)
  const { secret } = await db.one(
    sql`select hand_in_petition(${committeeId}, ${title}, ${asks}, ${leadName}, ${leadContact}, ${namePublic}, ${signatures}::int,
      ${today}, ${addMonths(today, unansweredMonths)}) as secret`,
    z.object({ secret: z.uuid().nullable() }),
  )
  if (secret === null) throw new Refused('The committee takes no petitions now. Ring those who look after it.')
  return secret
}

export const OwnPetition = Petition.pick({
  title: true,
  signatures: true,
  countedOn: true,
  receivedOn: true,
  state: true,
  why: true,
  deleteOn: true,
})

/** How a petition stands, for whoever handed it in. @throws NotFound */
export const getOwnPetition = async (db: Db, secret: string): Promise<z.infer<typeof OwnPetition>> => {
  const found = await db.maybeOne(
    sql`select title, signatures, counted_on as "countedOn", received_on as "receivedOn", state, why, delete_on as "deleteOn"
      from handed_in(${secret})`,
    OwnPetition,
  )
  if (!found) throw new NotFound('petition')
  return found
}

export interface PetitionDuty {
  id: 'answered' | 'heard' | 'debated'
  says: string
  from: number // signatures
}

/** What the council's rules make it do, by number of signatures, the least first. */
export const petitionDuties = (orders: StandingOrders): readonly PetitionDuty[] => [
  { id: 'answered', says: 'The council gives a written answer', from: orders.petitionAnsweredFrom },
  { id: 'heard', says: 'A senior officer answers for it in public at the committee', from: orders.petitionHeardFrom },
  { id: 'debated', says: 'The full council debates it', from: orders.petitionDebatedFrom },
]

/** The most that so many signatures ask of the council; undefined where there are too few for anything. */
export const dutyFor = (signatures: number, orders: StandingOrders): PetitionDuty | undefined =>
  petitionDuties(orders).findLast(({ from }) => signatures >= from)

/** What is owed, since when and by when, in a sentence with its sum. */
export const petitionStanding = (
  { signatures, receivedOn, answeredOn }: Pick<Petition, 'signatures' | 'receivedOn' | 'answeredOn'>,
  orders: StandingOrders | undefined,
  today: Day,
): { symbol: 'done' | 'late' | 'course' | 'first'; word: string; reason: string } => {
  if (!orders)
    return answeredOn
      ? { symbol: 'done', word: 'Answered', reason: `on ${inWords(answeredOn)}` }
      : { symbol: 'first', word: 'Received', reason: 'the council’s rules for petitions are not entered here' }
  const duty = dutyFor(signatures, orders)
  const needed = (duty?.from ?? orders.petitionAnsweredFrom).toLocaleString('en-GB')
  const numbers = `${signatures.toLocaleString('en-GB')} signatures, ${needed} needed (${orders.source})`
  if (answeredOn) return { symbol: 'done', word: 'Answered', reason: `on ${inWords(answeredOn)}; ${numbers}` }
  if (!duty) return { symbol: 'first', word: 'Too few signatures for a duty to answer', reason: numbers }
  try {
    const dueOn = addWorkingDays(receivedOn, orders.petitionWorkingDays)
    const sum = `${inWords(receivedOn)} + ${orders.petitionWorkingDays} working days = ${inWords(dueOn)}`
    return today > dueOn
      ? { symbol: 'late', word: 'Answer overdue', reason: `${duty.says.toLowerCase()}: ${numbers}; due ${sum}` }
      : { symbol: 'course', word: 'Answer owed', reason: `${duty.says.toLowerCase()}: ${numbers}; due ${sum}` }
  } catch (error) {
    if (error instanceof CalendarEnds)
      return { symbol: 'course', word: 'Answer owed', reason: `${duty.says.toLowerCase()}: ${numbers}` }
    throw error
  }
}

const lock = async (db: Db, id: PetitionId): Promise<Petition> => {
  await db.run(sql`select from petitions where authority_id = (select current_authority()) and id = ${id} for update`)
  return getPetition(db, id)
}

export const DecidePetitionFields = z.object({
  decision: z.enum(['accepted', 'refused'], 'Say whether the petition is accepted.'),
  signatures: maybeWhole(1).pipe(z.number('Say how many signatures were counted.')),
  why: z.string().trim().max(1000, 'Use 1,000 characters at most.').default(''),
  meetingId: maybeId.pipe(CommitteeMeetingId.nullable()),
})

/** Accepts a petition with the signatures that were counted, or refuses it with the reason. @throws Invalid, Refused, Forbidden */
export const decidePetition = (
  db: Db,
  id: PetitionId,
  given: z.input<typeof DecidePetitionFields>,
  today: Day,
): Promise<void> =>
  db.transaction(async (step) => {
    await mustManage(step)
    const { decision, signatures, why, meetingId } = parse(DecidePetitionFields, given)
    const petition = await lock(step, id)
    if (petition.answeredOn) throw new Refused(`This petition was answered on ${inWords(petition.answeredOn)}.`)
    if (decision === 'refused' && why === '')
      throw new Invalid([{ field: 'why', message: 'Say why: whoever handed it in reads it.' }])
    if (meetingId) {
      const meeting = await getCommitteeMeeting(step, meetingId)
      if (meeting.cancelledOn)
        throw new Invalid([{ field: 'meetingId', message: 'That meeting was cancelled. Choose another.' }])
    }
    await step.run(sql`update petitions set state = ${decision}, signatures = ${signatures}, counted_on = ${today},
        decided_on = ${today}, decided_by = current_person(), why = ${why}, meeting_id = ${meetingId}
      where authority_id = (select current_authority()) and id = ${id}`)
    await record(step, {
      action: `petition.${decision}`,
      subjectKind: 'petition',
      subjectId: id,
      detail: { signatures, said: petition.signatures, meetingId },
    })
  })

/** Answers a petition in public. From then on its lead petitioner is kept no longer than the rules say. @throws Invalid, Refused, Forbidden */
export const answerPetition = (db: Db, id: PetitionId, answer: string, today: Day): Promise<void> =>
  db.transaction(async (step) => {
    await mustManage(step)
    const petition = await lock(step, id)
    if (petition.state !== 'accepted')
      throw new Refused('Only a petition that was accepted is answered. Accept it first.')
    if (petition.answeredOn) throw new Refused(`This petition was answered on ${inWords(petition.answeredOn)}.`)
    if (answer.trim() === '')
      throw new Invalid([{ field: 'answer', message: 'Write the answer: the public reads it.' }])
    const months = (await standingOrdersOn(step, today))?.contactMonths ?? 0
    await step.run(sql`update petitions set answer = ${answer.trim()}, answered_on = ${today}, delete_on = ${addMonths(today, months)}
      where authority_id = (select current_authority()) and id = ${id}`)
    await record(step, { action: 'petition.answered', subjectKind: 'petition', subjectId: id })
  })

/** `412 signatures, counted on 3 November 2026` or `as the lead petitioner says` */
export const signaturesInWords = ({ signatures, countedOn }: Pick<Petition, 'signatures' | 'countedOn'>): string =>
  `${count(signatures, 'signature')}, ${countedOn ? `counted on ${inWords(countedOn)}` : 'as the lead petitioner says'}`
