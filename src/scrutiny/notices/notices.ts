import { z } from 'zod'
import { Day } from '../../platform/day.ts'
import { sql, type Db } from '../../platform/sql.ts'
import { CommitteeId } from '../committees/committee.ts'
import type { CommitteeMeetingId } from '../meetings/meeting-id.ts'

export const noticeKinds = {
  agenda: 'Agenda and papers are published',
  supplement: 'A paper was added',
  moved: 'The meeting moved',
  cancelled: 'The meeting is cancelled',
} as const
export type NoticeKind = keyof typeof noticeKinds
export const noticeKindNames = Object.keys(noticeKinds) as [NoticeKind, ...NoticeKind[]] // Object.keys forgets the names

interface NewNotice {
  kind: NoticeKind
  on: Day
  about?: string
  from?: Day
}

/** Has those who follow a meeting’s committee hear of something, once the transaction that it is part of has ended well. */
export const giveNotice = async (
  db: Db,
  meetingId: CommitteeMeetingId,
  { kind, on, about = '', from }: NewNotice,
): Promise<void> => {
  await db.run(sql`insert into committee_notices (authority_id, meeting_id, kind, on_day, about, from_day)
    values (current_authority(), ${meetingId}, ${kind}, ${on}, ${about}, ${from ?? null})`)
}

export const Notice = z.object({
  id: z.string(),
  kind: z.enum(noticeKindNames),
  onDay: Day,
  about: z.string(),
  fromDay: Day.nullable(),
  letters: z.number().nullable(), // null: not written yet
})
export type Notice = z.infer<typeof Notice>

/** What people were told of a meeting by mail, the latest first. */
export const listNotices = (db: Db, meetingId: CommitteeMeetingId): Promise<Notice[]> =>
  db.many(
    sql`select id, kind, on_day as "onDay", about, from_day as "fromDay", letters from committee_notices
      where authority_id = (select current_authority()) and meeting_id = ${meetingId} order by on_day desc, id`,
    Notice,
  )

/** How many people of the public follow a committee. */
export const followersOf = async (db: Db, committeeId: CommitteeId): Promise<number> =>
  (await db.one(sql`select followers_of(${committeeId}) as n`, z.object({ n: z.number() }))).n

const Following = z.object({
  committeeId: CommitteeId,
  committeeName: z.string(),
  followers: z.number(), // confirmed
  notices: z.number(),
  letters: z.number(),
  lastNoticeOn: Day.nullable(),
})
/** How many follow a committee by mail, and how much they were told. */
export type Following = z.infer<typeof Following>

/** Every committee with how many follow it. Who they are nobody here may read. */
export const listFollowing = (db: Db): Promise<Following[]> =>
  db.many(
    sql`select c.id as "committeeId", c.name as "committeeName", followers_of(c.id) as followers,
        coalesce(n.notices, 0)::int as notices, coalesce(n.letters, 0)::int as letters, n.last as "lastNoticeOn"
      from committees c left join (
        select g.committee_id, count(*) as notices, sum(n.letters) as letters, max(n.on_day) as last
        from committee_notices n join committee_meetings g on g.authority_id = n.authority_id and g.id = n.meeting_id
        where n.authority_id = (select current_authority()) group by g.committee_id) n on n.committee_id = c.id
      where c.authority_id = (select current_authority()) order by lower(c.name), c.id`,
    Following,
  )
