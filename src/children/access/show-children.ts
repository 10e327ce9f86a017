import type { z } from 'zod'
import { prepared, rawSql, sql, type Db, type Question, type Sql } from '../../platform/sql.ts'
import { opened, type Opened } from './sealed.ts'

/** The lists that name children or give the numbers of their records, in words for whoever reads who looked. */
export const childLists = {
  children: 'the list of children',
  search: 'what a search for a child found',
  'children file': 'a file of the list of children',
  family: 'the family of another child',
  worklist: 'a worklist',
  'whole worklist': 'the whole of a worklist, or a file of it',
  gaps: 'the list of what is missing or wrong on records',
  'gaps file': 'a file of what is missing or wrong on records',
  health: 'the list of the health of children in care',
  'health file': 'a file of the health of children in care',
  workload: 'the list of children and their workers',
  'workload file': 'a file of children and their workers',
  leaving: 'the list of children about to be without a worker',
  'turning 16': 'the list of children in care who turn 16',
  indicator: 'the list behind a number',
  'indicator file': 'a file of the list behind a number',
  pathway: 'the list of children on a pathway',
  'pathway file': 'a file of children on a pathway',
  'then and now': 'the records that make a difference to a number',
  access: 'the list of records opened in need',
  looks: 'the review of who looked at records',
  'case log': 'a case log',
  'case log file': 'a file of a case log',
  retention: 'the list of records due for review or deletion',
  requests: 'the list of requests for a record',
  'audit sample': 'a sample drawn for audit',
  audits: 'a list of audits',
  'audits file': 'a file of audits',
  supervision: 'the list of children due for supervision',
  'supervision file': 'a file of supervision by child',
} as const
export type ChildList = keyof typeof childLists

type Row = { readonly id: string } | { readonly childId: string | null }

const childOf = (row: Row): string | null => ('childId' in row ? row.childId : row.id)

/**
 * Writes down that the person is shown these rows, one entry for the whole list, and gives them back with names and numbers
 * that can be read. The only way to read them: a page, an export, a call or a command that names children goes through it.
 *
 * @param rows those that are shown and no others: a page of a list, not the list
 * @param about which of these lists it is, such as the indicator
 */
export const showChildren = async <Listed extends Row>(
  db: Db,
  list: ChildList,
  rows: readonly Listed[],
  about = '',
): Promise<Opened<Listed>[]> => {
  const children = [...new Set(rows.map(childOf).filter((id) => id !== null))]
  // Work of the program itself, such as a test or the planting of a demonstration, is nobody’s look.
  if (children.length > 0)
    await db.run(
      prepared(
        'children listed',
        sql`
      insert into list_looks (authority_id, person_id, list, about, children)
      select current_authority(), current_person(), ${list}, ${about}, ${children}::uuid[] where current_person() is not null`,
      ),
    )
  return rows.map(opened)
}

/** Rows that name children, as a question that writes down who is shown them while it finds them: `shownOf` opens its answer. */
export interface ShownQuestion<Shape extends z.ZodType<Row>> extends Question<Shape> {
  child: 'id' | 'childId'
}

/** The same for all rows of a query, in the one statement that finds them. Its child is in a column `id` or `childId`. */
export const showing = <Shape extends z.ZodType<Row>>(
  { list, about = '', child }: { list: ChildList; about?: string; child: 'id' | 'childId' },
  query: Sql,
  row: Shape,
): ShownQuestion<Shape> => ({
  query: sql`
    with listed as materialized (${query}), looked as materialized (
      select write_list_look(${list}::text, ${about}::text, array_agg(distinct "${rawSql(child)}")) as done
      from listed where "${rawSql(child)}" is not null
    )
    select * from listed where (select coalesce(done, 0) from looked) >= 0`,
  row,
  child,
})

/** The rows of such a question, with names and numbers that can be read. */
export const shownOf = <Shape extends z.ZodType<Row>>(
  _asked: ShownQuestion<Shape>,
  rows: readonly z.infer<Shape>[],
): Opened<z.infer<Shape>>[] => rows.map(opened)

/** Rows of which the very function of the database that gave them has written down who is shown them. */
export const openShown = <Listed extends Row>(rows: readonly Listed[]): Opened<Listed>[] => rows.map(opened)
