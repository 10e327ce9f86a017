import { z } from 'zod'
import { joined, rawSql, sql, type Db, type Sql } from '../../platform/sql.ts'
import type { SsdTable } from '../ssd/ssd-table.ts'
import { nothingHasIt } from './check-links.ts'
import { rulesOfReading } from './rules-of-reading.ts'
import type { ImportNotice, TableFile } from './source.ts'

/** A file that says what the newest delivery said: none of its rows has to be read, and what was said of it holds. */
export interface SaidAgain {
  rows: number
  refused: number
  notices: ImportNotice[]
}

const Newest = z.object({
  files: z.array(z.object({ table: z.string(), file: z.string(), sha256: z.string(), rows: z.number() })),
  counts: z.array(
    z.object({
      table: z.string(),
      changed: z.number(),
      gone: z.number(),
      refused: z.number(),
      emptied: z.array(z.unknown()).default([]),
    }),
  ),
  notices: z.array(z.custom<ImportNotice>()),
})
type Newest = z.infer<typeof Newest>

/**
 * Which files of a delivery need not be read: those with the very bytes that the newest delivery had for the table, where that one
 * was read by the same rules, nothing has touched the data since, and no row went with it. What links of such a file lead to
 * nothing is known without reading it where the tables that they lead to stayed the same both times, or where every link of its rows
 * leads to a row that stands. A file with refused lines is read where one that links to it is: what those lines are known by stands
 * nowhere else.
 */
export const filesSaidAgain = async (
  db: Db,
  { authorityId, number }: { authorityId: string; number: number },
  files: readonly TableFile[],
  hashOf: (file: TableFile) => Promise<string>,
): Promise<Map<TableFile, SaidAgain>> => {
  const newest = await newestUntouched(db, authorityId, number)
  const same = new Map<TableFile, SaidAgain>()
  if (!newest) return same
  for (const file of files) {
    const before = newest.files.find(({ table }) => table === file.table.name)
    const count = newest.counts.find(({ table }) => table === file.table.name)
    if (file.made || !before || !count || count.gone > 0 || count.emptied.length > 0) continue
    if (before.sha256 !== (await hashOf(file))) continue
    const notices = newest.notices.filter(({ table, file: name }) => table === before.table && name === before.file)
    const said = notices.map((notice) => ({ ...notice, file: file.source.name }))
    same.set(file, { rows: before.rows, refused: count.refused, notices: said })
  }
  const isQuiet = (name: string): boolean => {
    const carried = files.find(({ table }) => table.name === name)
    const count = newest.counts.find(({ table }) => table === name)
    const wasQuiet = !count || count.changed + count.gone === 0
    return wasQuiet && (carried ? same.has(carried) : !count || count.refused === 0)
  }
  const quiet = new Set([...same].filter(([{ table }]) => linkedFrom(table).every(isQuiet)).map(([file]) => file))
  const toLookAt = [...same.keys()].filter((file) => !quiet.has(file))
  const loose = await withLooseLinks(db, authorityId, toLookAt)
  for (const file of toLookAt) {
    if (loose.has(file.table.name) || hasLooseLinks(same.get(file)?.notices ?? [])) same.delete(file)
  }
  for (let toRead: TableFile | undefined; (toRead = refusedAndLinkedTo(files, same));) same.delete(toRead)
  return same
}

/** A file that is not to be read, with refused lines, to which one links that is read. */
const refusedAndLinkedTo = (
  files: readonly TableFile[],
  same: ReadonlyMap<TableFile, SaidAgain>,
): TableFile | undefined => {
  const linked = new Set(files.filter((file) => !same.has(file)).flatMap(({ table }) => linkedFrom(table)))
  return [...same].find(([{ table }, { refused }]) => refused > 0 && linked.has(table.name))?.[0]
}

const linkedFrom = ({ fields }: SsdTable): string[] => fields.flatMap(({ links }) => (links ? [links.table] : []))

const hasLooseLinks = (notices: readonly ImportNotice[]): boolean =>
  notices.some(({ field, reason }) => field !== '' && reason.startsWith(nothingHasIt))

/** The newest delivery before this one that stands, where the data is as it left it and its files were read as they would be now. */
const newestUntouched = (db: Db, authorityId: string, number: number): Promise<Newest | undefined> =>
  db.maybeOne(
    sql`
      select i.files, i.counts, i.notices from child_imports i join child_versions v on v.authority_id = i.authority_id
      where i.authority_id = ${authorityId} and i.left_version = v.version and i.read_by = ${rulesOfReading()}
        and i.undone_at is null and i.number = (
          select max(number) from child_imports 
          where authority_id = ${authorityId} and number < ${number} and undone_at is null)`,
    Newest,
  )

/** Of these tables, those of which a standing row has a link that leads to no standing row. */
const withLooseLinks = async (
  db: Db,
  authorityId: string,
  files: readonly TableFile[],
): Promise<ReadonlySet<string>> => {
  const questions = files.flatMap(({ table }) => {
    const links = table.fields.flatMap(({ name, links: to }) => (to ? [looseBy(authorityId, table, name, to)] : []))
    return links.length === 0 ? [] : [sql`select ${table.name}::text as name where ${joined(links, ' or ')}`]
  })
  if (questions.length === 0) return new Set()
  const found = await db.many(joined(questions, ' union all '), z.object({ name: z.string() }))
  return new Set(found.map(({ name }) => name))
}

const looseBy = (authorityId: string, table: SsdTable, field: string, to: { table: string; field: string }): Sql => sql`
  exists (
    select from ${rawSql(table.name)} t
    where t.authority_id = ${authorityId} and t.to_import is null and t.${rawSql(field)} is not null and not exists (
      select from ${rawSql(to.table)} o
      where o.authority_id = t.authority_id and o.to_import is null and o.${rawSql(to.field)} = t.${rawSql(field)}))`
