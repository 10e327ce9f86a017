import { z } from 'zod'
import { NotFound, Refused } from '../../platform/errors.ts'
import { sql, type Db } from '../../platform/sql.ts'
import { record } from '../../people/index.ts'
import { DocumentId } from '../intake/document-record.ts'
import { ReadingId, type ReadingState } from './reading-record.ts'

export type Verb = 'confirm' | 'correct' | 'split' | 'merge' | 'reject' | 'add' | 'reopen' | 'undo' | 'move'

/** From which states a person may do what. What was split or merged away is decided; only an undo brings it back. */
const allowedFrom = {
  confirm: ['waiting', 'rejected'],
  correct: ['waiting', 'confirmed', 'rejected'],
  split: ['waiting', 'confirmed'],
  merge: ['waiting', 'confirmed'],
  reject: ['waiting', 'confirmed'],
  reopen: ['confirmed', 'rejected'],
  move: ['waiting', 'confirmed'],
} satisfies Partial<Record<Verb, readonly ReadingState[]>>

/** A row exactly as the table has it, for putting it back. */
const Row = z.looseObject({
  id: ReadingId,
  document_id: DocumentId,
  state: z.string(),
  ordinal: z.number(),
  field: z.string(),
})
export type Row = z.infer<typeof Row>

const words: Record<keyof typeof allowedFrom, string> = {
  confirm: 'confirmed',
  correct: 'corrected',
  split: 'split',
  merge: 'merged',
  reject: 'rejected',
  reopen: 'put back',
  move: 'moved',
}

/**
 * The readings, locked, when the verb may be done to every one of them.
 *
 * @throws NotFound if one is not there; Refused if one is in a state that does not allow it
 */
export const lockReadings = async (
  db: Db,
  ids: readonly ReadingId[],
  verb: keyof typeof allowedFrom,
): Promise<Row[]> => {
  const found = await snapshotOf(db, ids)
  if (found.length !== new Set(ids).size) throw new NotFound('reading')
  const allowed: readonly string[] = allowedFrom[verb]
  const stuck = found.find((row) => !allowed.includes(row.state))
  if (stuck)
    throw new Refused(
      `A reading that is ${stuck.state} cannot be ${words[verb]}. Somebody may have decided it a moment ago.`,
    )
  return found
}

/** The rows as they stand, locked. */
export const snapshotOf = async (db: Db, ids: readonly ReadingId[]): Promise<Row[]> =>
  (
    await db.many(
      sql`select to_jsonb(r) - 'search' as row from readings r where id = any(${ids}) order by ordinal, id for update`,
      z.object({ row: Row }),
    )
  ).map(({ row }) => row)

/** Keeps what was done, by whom and why, and how the rows were before, in the history and on the audit trail. */
export const keepDecision = async (
  db: Db,
  decision: {
    verb: Verb
    documentId: DocumentId
    before: readonly Row[]
    after: readonly ReadingId[]
    why?: string | undefined
  },
): Promise<number> => {
  const { verb, documentId, before, after, why = '' } = decision
  const ids = [...new Set([...before.map((row) => row.id), ...after])]
  const { id } = await db.one(
    sql`
      insert into reading_decisions (authority_id, document_id, person_id, verb, why, reading_ids, before)
      values (current_authority(), ${documentId}, current_person(), ${verb}, ${why}, ${ids}, ${JSON.stringify(before)})
      returning id`,
    z.object({ id: z.number() }),
  )
  await record(db, {
    action: `reading.${verb}`,
    subjectKind: 'document',
    subjectId: documentId,
    why,
    detail: { readings: ids },
  })
  return id
}

/** Keeps the same deed on many findings, each a decision of its own that can be undone alone, in two statements. */
export const keepDecisionOnEach = async (db: Db, verb: Verb, before: readonly Row[], why = ''): Promise<void> => {
  const rows = JSON.stringify(before)
  await db.run(sql`
    insert into reading_decisions (authority_id, document_id, person_id, verb, why, reading_ids, before)
    select current_authority(), (row ->> 'document_id')::uuid, current_person(), ${verb}, ${why}, array[(row ->> 'id')::uuid],
      jsonb_build_array(row)
    from jsonb_array_elements(${rows}::jsonb) with ordinality as t (row, place) order by place`)
  await db.run(sql`
    select record_event(${`reading.${verb}`}, 'document', row ->> 'document_id', ${why},
      jsonb_build_object('readings', jsonb_build_array(row ->> 'id')))
    from jsonb_array_elements(${rows}::jsonb) with ordinality as t (row, place) order by place`)
}

/** Rows of one document only: readings of two letters are never merged. @throws Refused */
export const oneDocument = (rows: readonly Row[]): DocumentId => {
  const [first] = rows
  if (!first) throw new NotFound('reading')
  if (rows.some((row) => row.document_id !== first.document_id))
    throw new Refused('These readings stand in different documents.')
  return first.document_id
}
