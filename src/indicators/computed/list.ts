import { z } from 'zod'
import { SealedText, type Sealed } from '../../children/index.ts'
import { sql, type Db, type Sql } from '../../platform/sql.ts'
import type { Computed, ListRow } from './definition.ts'
import { withKnown, type Asked } from './known-tables.ts'
import { attributesOf, notRecorded, splits, type Split } from './splits.ts'

const Value = z.union([z.string(), z.number(), z.boolean(), z.null()])
const Row = z.looseObject({ 'child-record': SealedText, 'child-name': SealedText }).catchall(Value)

/** A row of the list behind a number; which child it is about cannot be read before `showChildren` was told. */
export interface Listed {
  childId: string | null
  /** The number of the child’s record; '' where the row leads to no child. */
  record: Sealed
  /** '' for those who may not see what children are called. */
  name: Sealed
  /** The key of what is counted. */
  thing: string
  endsOn: string
  /** Null where it could not be told. */
  counted: boolean | null
  /** Why, in a sentence. */
  says: string
  amount: number | null
  parts: Readonly<Record<Split, string>>
}

/** Why a row cannot be told, in the words of the definition; null where it can. */
const because = ({ cannotTell = [] }: Computed): Sql =>
  cannotTell.length === 0
    ? sql`null::text`
    : sql`case ${cannotTell.map(({ when, because: why }) => sql`when ${when} then ${why}::text`).reduce((all, one) => sql`${all} ${one}`)} end`

/** What is found of a row `r`; the one place in which it is decided, for lists and for values. */
export const verdictOf = (definition: Computed): { leftOut: Sql; isCounted: Sql; amount: Sql } => ({
  leftOut: because(definition),
  isCounted: sql`coalesce((${definition.counted ?? sql`true`})::boolean, false)`,
  amount: sql`(${definition.amount ?? sql`null`})::double precision`,
})

/** The rows with what is found of each. */
export const decided = (definition: Computed): Sql => {
  const { leftOut, isCounted, amount } = verdictOf(definition)
  return sql`decided as (
    select r.*, ${leftOut} as "leftOut", ${isCounted} as "isCounted", ${amount} as "amount" from (${definition.rows}) r)`
}

/**
 * Asks without nested loops: a condition on a column of a cohort, such as a kind of placement, is thought to hold for one row and holds
 * for hundreds, and every table would be gone through once for each of them.
 */
const inOnePass = (db: Db, query: Sql): Promise<z.infer<typeof Row>[]> =>
  db.transaction(async (step) => {
    await step.script('set local enable_nestloop = off; set local jit = off')
    const rows = await step.many(query, Row)
    await step.script('set local enable_nestloop = on; reset jit')
    return rows
  })

/**
 * The list behind a number, as the person who asks may see it: rows of children who are not theirs to see are not in it,
 * while the number stays what it is.
 */
export const listOf = async (db: Db, definition: Computed, asked: Asked): Promise<Listed[]> => {
  const attributeTables = splits.flatMap(({ tables }) => tables)
  const query = sql`
    ${withKnown([...definition.tables, ...attributeTables], asked, definition.rows)}, ${decided(definition)},
    pairs as (select distinct "childId" as child_id, "endsOn" as ends_on from decided),
    ${attributesOf(sql`pairs`)}
    select d.*, ${splitColumns}, k.person_id as "child-record", trim(n.forename || ' ' || n.surname) as "child-name" from decided d
      left join children k on k.authority_id = (select current_authority()) and k.id = d."childId"
      left join child_names n on n.authority_id = (select current_authority()) and n.child_id = d."childId"
      left join attributes a on a.child_id = d."childId" and a.ends_on = d."endsOn"
    order by d."endsOn", d.thing`
  return (await inOnePass(db, query)).map((row): Listed => {
    const leftOut = row['leftOut']
    const counted = typeof leftOut === 'string' ? null : row['isCounted'] === true
    return {
      childId: text(row['childId']) || null,
      record: row['child-record'],
      name: row['child-name'],
      thing: text(row['thing']),
      endsOn: text(row['endsOn']),
      counted,
      says: typeof leftOut === 'string' ? leftOut : definition.says(row as ListRow, row['isCounted'] === true),
      amount: typeof row['amount'] === 'number' ? row['amount'] : null,
      parts: partsOf(row),
    }
  })
}

const text = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '')

const splitColumns = sql`a.team as "split-team", a.age as "split-age", a.sex as "split-sex", a.ethnicity as "split-ethnicity",
  a.placement as "split-placement", a.need as "split-need", a.locality as "split-locality"`

const partsOf = (row: Readonly<Record<string, unknown>>): Listed['parts'] =>
  Object.fromEntries(splits.map(({ id }) => [id, text(row[`split-${id}`]) || notRecorded])) as Listed['parts'] // one of each
