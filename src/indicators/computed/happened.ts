import { z } from 'zod'
import { joined, rawSql, sql, type Db, type Sql } from '../../platform/sql.ts'
import { ssdTableNames, type Computed, type SsdTableName } from './definition.ts'
import { knownRows, withKnown, type Asked } from './known-tables.ts'
import { wholeText } from './reach.ts'

/** A day of a table. */
export interface DayOf {
  table: SsdTableName
  column: string
}

const joinedByDay =
  /\bfrom periods p join (?<table>\w+) (?<row>\w) on \k<row>\.(?<column>\w+) between p\.starts_on and p\.ends_on(?! or )/

/**
 * The day that each row of a definition has within its period, read from its SQL: the periods are asked for once, and there joined with
 * the rows that have such a day. Undefined where it is not so written, and a row may be about somebody to whom nothing happened.
 */
export const happenedBy = (definition: Computed): DayOf | undefined => {
  const text = wholeText(definition)
  const { table = '', column = '' } = joinedByDay.exec(text)?.groups ?? {}
  const name = ssdTableNames.find((one) => one === table)
  return name && text.match(/\bperiods\b/g)?.length === 1 ? { table: name, column } : undefined
}

const Child = z.object({ child: z.string().nullable() })

/** The children about whom definitions may have a row for periods that are of no other children, as a delivery knows them. */
export const childrenIn = async (step: Db, definitions: readonly Computed[], asked: Asked): Promise<string[]> => {
  const starts = asked.periods.map(({ startsOn }) => startsOn).toSorted()
  const ends = asked.periods.map(({ endsOn }) => endsOn).toSorted()
  const byDay = new Map<string, Sql>()
  const byRows = new Map<string, Sql>()
  for (const definition of definitions) {
    const day = happenedBy(definition)
    if (day)
      byDay.set(
        day.column,
        sql`${knownRows(day.table, asked.delivery, sql`t.child_id::text as child`)}
          and t.${rawSql(day.column)} between ${starts[0]}::date and ${ends.at(-1)}::date`,
      )
    else
      byRows.set(
        definition.rows.text,
        sql`${withKnown(definition.tables, asked, definition.rows)} select distinct r."childId"::text as child from (${definition.rows}) r`,
      )
  }
  const questions = [...(byDay.size > 0 ? [joined([...byDay.values()], ' union ')] : []), ...byRows.values()]
  const found = await Promise.all(questions.map((question) => step.many(question, Child)))
  return [...new Set(found.flat().flatMap(({ child }) => child ?? []))]
}
