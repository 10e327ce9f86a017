import { z } from 'zod'
import { record } from '../../people/index.ts'
import { Day, inWords } from '../../platform/day.ts'
import { Invalid, NotFound, Refused } from '../../platform/errors.ts'
import { maybeDay, maybeWhole, neededWords, optionalWords, parse, words } from '../../platform/fields.ts'
import { rawSql, sql, type Db } from '../../platform/sql.ts'
import { mustManage } from '../who-asks.ts'

export const CommitteeId = z.uuid().brand('CommitteeId')
export type CommitteeId = z.infer<typeof CommitteeId>

export const Committee = z.object({
  id: CommitteeId,
  name: z.string(),
  prefix: z.string(), // of its minute numbers
  purpose: z.string(),
  quorum: z.number(),
  mostSubstantive: z.number(), // items that one meeting can do justice to
  place: z.string(),
  startsAt: z.string(), // HH:MM
  endedOn: Day.nullable(),
})
export type Committee = z.infer<typeof Committee>

const columns = rawSql(`
  c.id, c.name, c.prefix, c.purpose, c.quorum, c.most_substantive as "mostSubstantive", c.place, c.starts_at as "startsAt",
  c.ended_on as "endedOn"`)

export const listCommittees = (db: Db): Promise<Committee[]> =>
  db.many(
    sql`select ${columns} from committees c where c.authority_id = (select current_authority())
      order by c.ended_on is not null, lower(c.name), c.id`,
    Committee,
  )

/** @throws NotFound */
export const getCommittee = async (db: Db, id: CommitteeId): Promise<Committee> => {
  const found = await db.maybeOne(
    sql`select ${columns} from committees c where c.authority_id = (select current_authority()) and c.id = ${id}`,
    Committee,
  )
  if (!found) throw new NotFound('committee')
  return found
}

export const Hour = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Give the hour as 18:30.')

export const CommitteeFields = z.object({
  name: neededWords(200, 'Give the committee its name.'),
  prefix: words(5)
    .transform((text) => text.toUpperCase())
    .refine(
      (text) => /^([A-Z]{2,5}|\/)$/.test(text),
      'Give two to five letters that its minute numbers begin with, such as CYP; or / where they are numbered through the year, as 13/21.',
    ),
  purpose: optionalWords(2000),
  quorum: maybeWhole(1).refine((value) => value !== null, 'Say how many voting members make a quorum.'),
  mostSubstantive: maybeWhole(1),
  place: optionalWords(200),
  startsAt: Hour.default('18:30'),
})

/** Sets a committee up. @throws Invalid where its name or its letters are taken; Forbidden */
export const addCommittee = (db: Db, given: z.input<typeof CommitteeFields>): Promise<CommitteeId> =>
  db.transaction(async (step) => {
    await mustManage(step)
    const { name, prefix, purpose, quorum, mostSubstantive, place, startsAt } = parse(CommitteeFields, given)
    const added = await step.maybeOne(
      sql`
        insert into committees (authority_id, name, prefix, purpose, quorum, most_substantive, place, starts_at)
        values (current_authority(), ${name}, ${prefix}, ${purpose}, ${quorum}, ${mostSubstantive ?? 3}, ${place}, ${startsAt})
        on conflict do nothing returning id`,
      z.object({ id: CommitteeId }),
    )
    if (!added)
      throw new Invalid([
        {
          field: 'name',
          message: `There is a committee called “${name}” already, or one whose minutes begin with ${prefix}.`,
        },
      ])
    await record(step, {
      action: 'committee.added',
      subjectKind: 'committee',
      subjectId: added.id,
      detail: { name, prefix },
    })
    return added.id
  })

export const CommitteeChanges = CommitteeFields.extend({
  quorumFrom: maybeDay, // from which day another quorum holds
  quorumWhy: optionalWords(500),
  endedOn: maybeDay,
})

/**
 * Changes a committee. Another quorum holds from its day; meetings before keep the one they had. The letters of its minute
 * numbers stay once a minute carries them.
 *
 * @throws Invalid, NotFound, Refused, Forbidden
 */
export const changeCommittee = (
  db: Db,
  id: CommitteeId,
  given: z.input<typeof CommitteeChanges>,
  today: Day,
): Promise<void> =>
  db.transaction(async (step) => {
    await mustManage(step)
    const changes = parse(CommitteeChanges, given)
    await step.run(
      sql`select from committees where authority_id = (select current_authority()) and id = ${id} for update`,
    )
    const before = await getCommittee(step, id)
    const quorum = changes.quorum ?? before.quorum
    if (changes.prefix !== before.prefix) await mustHaveNoMinutes(step, before)
    await mustBeFree(step, id, changes)
    if (quorum !== before.quorum)
      await keepQuorum(step, before, { from: changes.quorumFrom ?? today, why: changes.quorumWhy })
    await step.run(sql`update committees set name = ${changes.name}, prefix = ${changes.prefix}, purpose = ${changes.purpose},
        quorum = ${quorum}, most_substantive = ${changes.mostSubstantive ?? before.mostSubstantive}, place = ${changes.place},
        starts_at = ${changes.startsAt}, ended_on = ${changes.endedOn}
      where authority_id = (select current_authority()) and id = ${id}`)
    await record(step, {
      action: 'committee.changed',
      subjectKind: 'committee',
      subjectId: id,
      why: changes.quorumWhy,
      detail: { before, quorum, quorumFrom: changes.quorumFrom },
    })
  })

const mustHaveNoMinutes = async (db: Db, { id, prefix }: Committee): Promise<void> => {
  const { n } = await db.one(
    sql`select count(*)::int as n from minutes where authority_id = (select current_authority()) and committee_id = ${id}`,
    z.object({ n: z.number() }),
  )
  if (n > 0) throw new Refused(`Minutes are numbered with ${prefix} already. How they are numbered stays.`)
}

const mustBeFree = async (
  db: Db,
  id: CommitteeId,
  { name, prefix }: { name: string; prefix: string },
): Promise<void> => {
  const taken = (await listCommittees(db)).find(
    (one) => one.id !== id && (one.name === name || (one.prefix === prefix && prefix !== '/')),
  )
  if (taken)
    throw new Invalid([
      { field: 'name', message: `“${taken.name}” has that name, or the letters ${taken.prefix}, already.` },
    ])
}

const keepQuorum = async (
  db: Db,
  { id, quorum }: Committee,
  { from, why }: { from: Day; why: string },
): Promise<void> => {
  if (why === '')
    throw new Invalid([
      { field: 'quorumWhy', message: 'Say why the quorum changes, such as the decision of the council.' },
    ])
  const last = (await listQuorums(db, id))[0]
  if (last && last.untilOn >= from)
    throw new Invalid([
      { field: 'quorumFrom', message: `The quorum changed on ${inWords(last.untilOn)} already. Give a later day.` },
    ])
  await db.run(sql`insert into committee_quorums (authority_id, committee_id, quorum, until_on, why, changed_by)
    values (current_authority(), ${id}, ${quorum}, ${from}, ${why}, current_person())`)
}

const FormerQuorum = z.object({ quorum: z.number(), untilOn: Day, why: z.string() })
export type FormerQuorum = z.infer<typeof FormerQuorum>

/** The quorums that a committee had before, each with the day from which it had another and why; the latest first. */
export const listQuorums = (db: Db, id: CommitteeId): Promise<FormerQuorum[]> =>
  db.many(
    sql`select quorum, until_on as "untilOn", why from committee_quorums
      where authority_id = (select current_authority()) and committee_id = ${id} order by until_on desc`,
    FormerQuorum,
  )
