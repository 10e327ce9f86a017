import { z } from 'zod'
import { record } from '../../people/index.ts'
import { Invalid, NotFound } from '../../platform/errors.ts'
import { sql, type Db } from '../../platform/sql.ts'
import type { ActionId } from '../status/facts.ts'
import type { Day } from '../../platform/day.ts'
import { recordedBy, tableAt } from '../history/table-at.ts'
import { me, mustBeAbleTo } from '../who-asks.ts'

export const CommitmentId = z.uuid().brand('CommitmentId')
export type CommitmentId = z.infer<typeof CommitmentId>

export const Commitment = z.object({
  id: CommitmentId,
  name: z.string(),
  number: z.number(), // of the version in force
  words: z.string(),
  setBy: z.string().nullable(),
  recordedAt: z.date(),
})
export type Commitment = z.infer<typeof Commitment>

/** Every commitment in the words in force, by name. Wherever a commitment is printed, it is printed from here. */
export const listCommitments = (db: Db): Promise<Commitment[]> =>
  db.many(
    sql`
      select distinct on (lower(c.name), c.id) c.id, c.name, v.number, v.words, p.name as "setBy", v.recorded_at as "recordedAt"
      from commitments c join commitment_versions v on v.authority_id = c.authority_id and v.commitment_id = c.id
        left join people p on p.authority_id = v.authority_id and p.id = v.set_by
      where c.authority_id = (select current_authority()) order by lower(c.name), c.id, v.number desc`,
    Commitment,
  )

/** Every version of one, newest first. */
export const listWordings = (db: Db, id: CommitmentId) =>
  db.many(
    sql`
      select v.number, v.words, v.why, p.name as "setBy", v.recorded_at as "recordedAt" from commitment_versions v
        left join people p on p.authority_id = v.authority_id and p.id = v.set_by
      where v.authority_id = (select current_authority()) and v.commitment_id = ${id} order by v.number desc`,
    z.object({
      number: z.number(),
      words: z.string(),
      why: z.string(),
      setBy: z.string().nullable(),
      recordedAt: z.date(),
    }),
  )

/**
 * The commitment that each action keeps, in the words in force: `The name: the words (wording 2)`, by the id of the action;
 * with `asAt` in the words of the end of that day.
 */
export const commitmentsByAction = async (db: Db, asAt?: Day): Promise<ReadonlyMap<string, string>> => {
  const rows = await db.many(
    sql`
      select a.id as "actionId", c.name, v.number, v.words from ${tableAt('actions', asAt)} a
        join commitments c on c.authority_id = a.authority_id and c.id = a.commitment_id
        join lateral (
          select number, words from commitment_versions v
          where v.authority_id = c.authority_id and v.commitment_id = c.id and ${recordedBy('v.recorded_at', asAt)}
          order by number desc limit 1) v on true
      where a.authority_id = (select current_authority())`,
    z.object({ actionId: z.string(), name: z.string(), number: z.number(), words: z.string() }),
  )
  return new Map(rows.map(({ actionId, name, number, words }) => [actionId, `${name}: ${words} (wording ${number})`]))
}

const mustEdit = (db: Db) => mustBeAbleTo(db, 'plans.edit', 'Your role does not allow you to word commitments.')

/** Makes a commitment with its first words. @throws Invalid where the name is taken or the words are missing; Forbidden */
export const makeCommitment = (db: Db, { name, words }: { name: string; words: string }): Promise<CommitmentId> =>
  db.transaction(async (step) => {
    await mustEdit(step)
    const added =
      name.trim() === ''
        ? undefined
        : await step.maybeOne(
            sql`insert into commitments (authority_id, name) values (current_authority(), ${name.trim()}) on conflict do nothing returning id`,
            z.object({ id: CommitmentId }),
          )
    if (!added)
      throw new Invalid([
        {
          field: 'name',
          message: name.trim()
            ? `There is a commitment called “${name.trim()}” already.`
            : 'Give the commitment a name.',
        },
      ])
    await setWords(step, added.id, { number: 1, words, why: '' })
    return added.id
  })

const setWords = async (
  db: Db,
  id: CommitmentId,
  { number, words, why }: { number: number; words: string; why: string },
): Promise<void> => {
  if (words.trim() === '') throw new Invalid([{ field: 'words', message: 'Write the sentence that is promised.' }])
  await db.run(sql`
    insert into commitment_versions (authority_id, commitment_id, number, words, why, set_by)
    values (current_authority(), ${id}, ${number}, ${words.trim()}, ${why.trim()}, ${(await me(db)).id})`)
  await record(db, { action: 'commitment.worded', subjectKind: 'commitment', subjectId: id, why, detail: { number } })
}

/** Words a commitment anew: everywhere at once, with the earlier words kept. @throws NotFound, Invalid, Forbidden */
export const rewordCommitment = (
  db: Db,
  id: CommitmentId,
  { words, why }: { words: string; why: string },
): Promise<number> =>
  db.transaction(async (step) => {
    await mustEdit(step)
    await step.run(
      sql`select from commitments where authority_id = (select current_authority()) and id = ${id} for update`,
    )
    const last = (await listWordings(step, id))[0]
    if (!last) throw new NotFound('commitment')
    if (last.words === words.trim()) return last.number
    if (why.trim() === '')
      throw new Invalid([{ field: 'why', message: 'Say why the words change: they change wherever they are printed.' }])
    await setWords(step, id, { number: last.number + 1, words, why })
    return last.number + 1
  })

/** Says which commitment an action keeps, or that it keeps none. */
export const keepCommitment = (db: Db, actionId: ActionId, id: CommitmentId | null): Promise<void> =>
  db.transaction(async (step) => {
    await mustEdit(step)
    await step.run(
      sql`update actions set commitment_id = ${id} where authority_id = (select current_authority()) and id = ${actionId}`,
    )
    await record(step, {
      action: 'action.commitment-linked',
      subjectKind: 'action',
      subjectId: actionId,
      detail: { commitmentId: id },
    })
  })
