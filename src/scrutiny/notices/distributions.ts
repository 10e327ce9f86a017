import { z } from 'zod'
import { record } from '../../people/index.ts'
import { Day } from '../../platform/day.ts'
import { Invalid, NotFound, Refused } from '../../platform/errors.ts'
import { maybeId, neededWords, optionalWords, parse } from '../../platform/fields.ts'
import { rawSql, sql, type Db } from '../../platform/sql.ts'
import { CommitteeId, getCommittee } from '../committees/committee.ts'
import { getPaper, PaperId } from '../papers/papers.ts'
import { mustManage } from '../who-asks.ts'

export const DistributionId = z.uuid().brand('DistributionId')
export type DistributionId = z.infer<typeof DistributionId>

export const audiences = {
  committee: 'The members of the committee, with those who stand in and those co-opted',
  councillors: 'All councillors',
} as const
export type Audience = keyof typeof audiences

export const Distribution = z.object({
  id: DistributionId,
  committeeName: z.string(),
  title: z.string(),
  body: z.string(), // of a briefing; '' where it is a paper
  paperId: PaperId.nullable(),
  sentOn: Day,
  sentBy: z.string(),
  to: z.number(), // as far as the asker may see: to a councillor, their own receipt
  opened: z.number(),
})
export type Distribution = z.infer<typeof Distribution>

const columns = rawSql(`
  d.id, c.name as "committeeName", d.title, d.body, d.paper_id as "paperId", d.sent_on as "sentOn", coalesce(p.name, '') as "sentBy",
  (select count(*)::int from distribution_receipts r where r.authority_id = d.authority_id and r.distribution_id = d.id) as to,
  (select count(r.opened_at)::int from distribution_receipts r where r.authority_id = d.authority_id and r.distribution_id = d.id) as opened`)
const from = rawSql(`distributions d join committees c on c.authority_id = d.authority_id and c.id = d.committee_id
  left join people p on p.authority_id = d.authority_id and p.id = d.sent_by`)

/** What was sent round, the latest first: all of it for who looks after committees, their own for everybody else. */
export const listDistributions = (db: Db): Promise<Distribution[]> =>
  db.many(
    sql`select ${columns} from ${from} where d.authority_id = (select current_authority()) order by d.sent_on desc, d.id`,
    Distribution,
  )

const Receipt = z.object({ name: z.string(), hasAccount: z.boolean(), openedAt: z.date().nullable() })
export type Receipt = z.infer<typeof Receipt>

/** One of them, with to whom it went and who opened it; whoever it went to has opened it by that. @throws NotFound */
export const openDistribution = async (
  db: Db,
  id: DistributionId,
): Promise<{ distribution: Distribution; receipts: Receipt[] }> => {
  await db.run(sql`update distribution_receipts set opened_at = now()
    where authority_id = (select current_authority()) and distribution_id = ${id} and person_id = (select current_person())
      and opened_at is null`)
  const distribution = await db.maybeOne(
    sql`select ${columns} from ${from} where d.authority_id = (select current_authority()) and d.id = ${id}`,
    Distribution,
  )
  if (!distribution) throw new NotFound('briefing')
  const receipts = await db.many(
    sql`select m.name, r.person_id is not null as "hasAccount", r.opened_at as "openedAt" from distribution_receipts r
        join council_members m on m.authority_id = r.authority_id and m.id = r.member_id
      where r.authority_id = (select current_authority()) and r.distribution_id = ${id} order by r.opened_at nulls last, lower(m.name)`,
    Receipt,
  )
  return { distribution, receipts }
}

const SentReceipt = Receipt.extend({
  distributionId: DistributionId,
  committeeName: z.string(),
  title: z.string(),
  isPaper: z.boolean(),
  sentOn: Day,
})
/** A receipt with what it is for. */
export type SentReceipt = z.infer<typeof SentReceipt>

/** Every receipt, the latest sent first, as far as the asker may see; this opens nothing. */
export const listReceipts = (db: Db): Promise<SentReceipt[]> =>
  db.many(
    sql`select d.id as "distributionId", c.name as "committeeName", d.title, d.paper_id is not null as "isPaper", d.sent_on as "sentOn",
        m.name, r.person_id is not null as "hasAccount", r.opened_at as "openedAt"
      from distribution_receipts r join distributions d on d.authority_id = r.authority_id and d.id = r.distribution_id
        join committees c on c.authority_id = d.authority_id and c.id = d.committee_id
        join council_members m on m.authority_id = r.authority_id and m.id = r.member_id
      where r.authority_id = (select current_authority()) order by d.sent_on desc, d.id, r.opened_at nulls last, lower(m.name)`,
    SentReceipt,
  )

export const DistributionFields = z.object({
  committeeId: CommitteeId,
  audience: z.enum(Object.keys(audiences) as [Audience, ...Audience[]], 'Choose to whom it goes.'), // Object.keys forgets the names
  title: neededWords(200, 'Give it a title. It stands in the mail, so name no child.'),
  body: optionalWords(20_000),
  paperId: maybeId.pipe(PaperId.nullable()),
})

/**
 * Sends a paper, or a briefing in its own words, to the members of a committee or to all councillors. Each has a receipt.
 *
 * @throws Invalid where it is neither or both; Refused where it would go to nobody; NotFound, Forbidden
 */
export const distribute = (db: Db, given: z.input<typeof DistributionFields>, today: Day): Promise<DistributionId> =>
  db.transaction(async (step) => {
    await mustManage(step)
    const { committeeId, audience, title, body, paperId } = parse(DistributionFields, given)
    if ((body === '') === (paperId === null))
      throw new Invalid([{ field: 'body', message: 'Choose a paper or write a briefing, one of the two.' }])
    await getCommittee(step, committeeId)
    if (paperId) await getPaper(step, paperId)
    const { id } = await step.one(
      sql`insert into distributions (authority_id, committee_id, title, body, paper_id, sent_on, sent_by)
        values (current_authority(), ${committeeId}, ${title}, ${body}, ${paperId}, ${today}, current_person()) returning id`,
      z.object({ id: DistributionId }),
    )
    const to = await step.run(sql`
      insert into distribution_receipts (authority_id, distribution_id, member_id, person_id)
      select m.authority_id, ${id}, m.id, m.person_id from council_members m
      where m.authority_id = (select current_authority()) and (
        exists (select from seats s where s.authority_id = m.authority_id and s.member_id = m.id and s.from_on <= ${today}
          and coalesce(s.to_on, 'infinity') >= ${today}::date and (${audience} = 'councillors' or s.committee_id = ${committeeId}))
        or (${audience} = 'councillors' and exists (select from portfolios f where f.authority_id = m.authority_id
          and f.member_id = m.id and f.from_on <= ${today} and coalesce(f.to_on, 'infinity') >= ${today}::date)))
        and (${audience} = 'committee' or m.sort = 'councillor')`)
    if (to === 0) throw new Refused('Nobody sits there today, so it would go to nobody. Seat the members first.')
    await record(step, {
      action: 'briefing.sent',
      subjectKind: 'distribution',
      subjectId: id,
      detail: { audience, to, paperId },
    })
    return id
  })
