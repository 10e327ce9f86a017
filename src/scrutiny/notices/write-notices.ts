import { z } from 'zod'
import { queueLetters, type Letter } from '../../mail/index.ts'
import { asPerson, record, systemPerson } from '../../people/index.ts'
import type { Database } from '../../platform/database.ts'
import { Day, daysBetween, inWords } from '../../platform/day.ts'
import { sql, type Db } from '../../platform/sql.ts'
import { noticeKindNames, noticeKinds, type NoticeKind } from './notices.ts'

interface Writing {
  database: Database
  authorityId: string
  address: string // where the product answers
  today: Day
}

/**
 * Makes mail of what committees have people hear of: notices to members and followers, the letter that asks a follower whether
 * they mean it, what became of a request to speak, what was sent round. Any number of processes may do this, and be killed
 * while they do: the key of each letter keeps anybody from being written to twice. Gives back how many letters were new.
 */
export const writeNotices = async ({ database, authorityId, address, today }: Writing): Promise<number> => {
  const system = await systemPerson(database, authorityId)
  return asPerson(database, system, async (db) => {
    const base = `${address}/public/${system.laCode}`
    const written =
      (await notices(db, { address, base, today })) +
      (await askFollowers(db, base)) +
      (await answerSpeakers(db, base)) +
      (await distributions(db, address))
    if (written > 0) await record(db, { action: 'mail.notices-written', subjectKind: 'mail', detail: { written } })
    return written
  })
}

/** A notice that nobody could send for so long, since no mail server was set, is news no more: none goes out. */
const newsForDays = 7

const NoticeRow = z.object({
  id: z.string(),
  kind: z.enum(noticeKindNames),
  onDay: Day,
  about: z.string(),
  fromDay: Day.nullable(),
  meetingId: z.string(),
  committeeId: z.string(),
  committee: z.string(),
  heldOn: Day,
  startsAt: z.string(),
  place: z.string(),
  isPrivate: z.boolean(),
})

const Member = z.object({ committeeId: z.string(), personId: z.string().nullable(), email: z.string() })
const Follower = z.object({ committeeId: z.string(), address: z.string(), secret: z.string() })

const notices = async (
  db: Db,
  { address, base, today }: { address: string; base: string; today: Day },
): Promise<number> => {
  const waiting = await db.many(
    sql`select n.id, n.kind, n.on_day as "onDay", n.about, n.from_day as "fromDay", g.id as "meetingId", g.committee_id as "committeeId",
        c.name as committee, g.held_on as "heldOn", g.starts_at as "startsAt", g.place, g.private_because <> '' as "isPrivate"
      from committee_notices n join committee_meetings g on g.authority_id = n.authority_id and g.id = n.meeting_id
        join committees c on c.authority_id = g.authority_id and c.id = g.committee_id
      where n.authority_id = (select current_authority()) and n.letters is null order by n.on_day, n.id
      for update of n skip locked`,
    NoticeRow,
  )
  if (waiting.length === 0) return 0
  const isNews = ({ onDay }: { onDay: Day }): boolean => daysBetween(onDay, today) <= newsForDays
  const members = await db.many(
    sql`select distinct s.committee_id as "committeeId", m.person_id as "personId", m.email
      from seats s join council_members m on m.authority_id = s.authority_id and m.id = s.member_id
      where s.authority_id = (select current_authority()) and s.from_on <= ${today}
        and coalesce(s.to_on, 'infinity') >= ${today}::date and (m.person_id is not null or m.email <> '')`,
    Member,
  )
  const followers = await db.many(
    sql`select committee_id as "committeeId", address, secret from committee_followers
      where authority_id = (select current_authority()) and confirmed_on is not null`,
    Follower,
  )
  const letters = waiting.filter(isNews).flatMap((notice): { notice: string; letter: Letter }[] => {
    const { subject, text } = noticeInWords(notice)
    const isOf = ({ committeeId }: { committeeId: string }) => committeeId === notice.committeeId
    const inside = `${address}/committees/meetings/${notice.meetingId}`
    const outside = `${base}/meetings/${notice.meetingId}`
    const toMembers = members.filter(isOf).map(({ personId, email }): Letter => {
      const key = `notice ${notice.id} ${personId ?? email}`
      return personId
        ? { key, personId, subject, body: `${text}\n\n${inside}` }
        : { key, to: email, subject, body: `${text}${notice.isPrivate ? '' : `\n\n${outside}`}` }
    })
    // Of a meeting to which the public may not come the public hears nothing.
    const toFollowers = notice.isPrivate
      ? []
      : followers.filter(isOf).map(({ address: to, secret }): Letter => ({
          key: `notice ${notice.id} ${secret}`,
          to,
          stopAt: `${base}/follow/${secret}/stop`,
          subject,
          body: `${text}\n\n${outside}\n\nTo stop these letters: ${base}/follow/${secret}`,
        }))
    return [...toMembers, ...toFollowers].map((letter) => ({ notice: notice.id, letter }))
  })
  const written = await queueLetters(
    db,
    letters.map(({ letter }) => letter),
  )
  const counts = waiting.map(({ id }) => ({ id, n: letters.filter(({ notice }) => notice === id).length }))
  await db.run(sql`update committee_notices n set letters = c.n
    from jsonb_to_recordset(${JSON.stringify(counts)}::jsonb) as c (id uuid, n integer)
    where n.authority_id = (select current_authority()) and n.id = c.id`)
  return written
}

const noticeInWords = ({
  kind,
  committee,
  heldOn,
  startsAt,
  place,
  about,
  fromDay,
}: z.infer<typeof NoticeRow>): { subject: string; text: string } => {
  const when = `${inWords(heldOn)}, ${startsAt}`
  const where = place && `, ${place}`
  const texts: Readonly<Record<NoticeKind, string>> = {
    agenda: `The agenda and papers of the meeting of ${when}${where}, are published.`,
    supplement: `A paper was added to the meeting of ${when}: “${about}”.`,
    moved:
      fromDay === heldOn
        ? `The meeting of ${inWords(heldOn)} has another hour or place: ${startsAt}${where}. Why: ${about}`
        : `The meeting${fromDay ? ` of ${inWords(fromDay)}` : ''} moves to ${when}${where}. Why: ${about}`,
    cancelled: `The meeting of ${when} is cancelled. Why: ${about}`,
  }
  return { subject: `${committee}: ${noticeKinds[kind].toLowerCase()}`, text: `${committee}\n\n${texts[kind]}` }
}

const Asked = z.object({ id: z.string(), address: z.string(), secret: z.string(), committee: z.string() })

const askFollowers = async (db: Db, base: string): Promise<number> => {
  const asked = await db.many(
    sql`select f.id, f.address, f.secret, c.name as committee from committee_followers f
        join committees c on c.authority_id = f.authority_id and c.id = f.committee_id
      where f.authority_id = (select current_authority()) and f.confirmed_on is null`,
    Asked,
  )
  return queueLetters(
    db,
    asked.map(({ id, address, secret, committee }) => ({
      key: `follow ${id}`,
      to: address,
      subject: `Do you want to hear of ${committee}?`,
      body: `Somebody asked that this address hear when ${committee} publishes an agenda, moves or cancels a meeting.\n\nIf it was you, say yes here: ${base}/follow/${secret}\n\nIf it was not, do nothing: no other letter comes, and the address is deleted in a week.`,
    })),
  )
}

const Spoke = z.object({
  id: z.string(),
  contact: z.string(),
  secret: z.string(),
  state: z.string(),
  replied: z.boolean(),
})

/** Where somebody who asked to speak left an e-mail address, it gets the way to their page, and not what stands there. */
const answerSpeakers = async (db: Db, base: string): Promise<number> => {
  const speakers = await db.many(
    sql`select id, contact, secret, state, replied_on is not null as replied from speakers
      where authority_id = (select current_authority()) and emptied_on is null and contact like '%@%'`,
    Spoke,
  )
  return queueLetters(
    db,
    speakers.map(({ id, contact, secret, state, replied }) => ({
      key: `speaker ${id} ${state}${replied ? ' replied' : ''}`,
      to: contact,
      subject: state === 'waiting' ? 'Your request to speak was received' : 'There is news of your request to speak',
      body: `How your request to speak at a committee stands, and how to withdraw it: ${base}/speaking/${secret}`,
    })),
  )
}

const Sent = z.object({
  id: z.string(),
  memberId: z.string(),
  personId: z.string().nullable(),
  email: z.string(),
  title: z.string(),
})

const distributions = async (db: Db, address: string): Promise<number> => {
  const sent = await db.many(
    sql`select d.id, r.member_id as "memberId", r.person_id as "personId", m.email, d.title from distribution_receipts r
        join distributions d on d.authority_id = r.authority_id and d.id = r.distribution_id
        join council_members m on m.authority_id = r.authority_id and m.id = r.member_id
      where r.authority_id = (select current_authority()) and r.opened_at is null and (r.person_id is not null or m.email <> '')
        and not exists (select from mail l where l.authority_id = r.authority_id
          and l.key = 'distribution ' || d.id || ' ' || r.member_id)`,
    Sent,
  )
  return queueLetters(
    db,
    sent.map(({ id, memberId, personId, email, title }): Letter => {
      const common = { key: `distribution ${id} ${memberId}`, subject: `Sent to you: ${title}` }
      return personId
        ? { ...common, personId, body: `“${title}” was sent to you. Read it here: ${address}/distributions/${id}` }
        : {
            ...common,
            to: email,
            body: `“${title}” was sent to you. Ask those who look after the committee for it: you have no account in Sightline.`,
          }
    }),
  )
}
