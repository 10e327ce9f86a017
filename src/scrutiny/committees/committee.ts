import { z } from 'zod'
import { record } from '../../people/index.ts'
import { Day } from '../../platform/day.ts'
import { Invalid, NotFound } from '../../platform/errors.ts'
import { maybeWhole, neededWords, optionalWords, parse, words } from '../../platform/fields.ts'
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
      (text) => /^[A-Z]{2,5}$/.test(text),
      'Give two to five letters that its minute numbers begin with, such as CYP.',
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
