import { z } from 'zod'
import { record, require as requirePermission, signAs, type Person } from '../../people/index.ts'
import type { Database } from '../../platform/database.ts'
import type { Day } from '../../platform/day.ts'
import { inWords } from '../../platform/day.ts'
import { Invalid, Refused } from '../../platform/errors.ts'
import { rawSql, sql, type Db } from '../../platform/sql.ts'
import { childLinkOf, tablesInOrder } from '../ssd/child-link.ts'
import type { SsdTable } from '../ssd/ssd-table.ts'
import { addChildren, applyTable, relinkChildren, type TableCount } from './apply-table.ts'
import { refuseDoubles, warnOfOrphans } from './check-keys.ts'
import { gatherFiles } from './gather-files.ts'
import { Notices } from './notices.ts'
import type { ImportNotice, Source, TableFile } from './source.ts'
import { stageFile, type Staged } from './stage-file.ts'
import { writeNames } from './write-names.ts'

export interface Delivery {
  /** The folder, archive or file, as the person calls it. */
  name: string
  sources: readonly Source[]
  /** The day that the data shows. */
  asAt: Day
}

export interface ImportResult {
  /** The number that the delivery has, or would have. */
  number: number
  asAt: Day
  counts: TableCount[]
  notices: ImportNotice[]
}

export interface Progress {
  table: string
  /** Rows read so far; undefined where the rows of the table are being compared and written. */
  rows?: number
}

/** Thrown to take back what a preview has tried. */
class OnlyLooking extends Error {
  readonly result: ImportResult
  constructor(result: ImportResult) {
    super('Nothing was kept.')
    this.result = result
  }
}

/** What a delivery would do, found by doing it and taking it back. */
export const previewChildren = async (
  database: Database,
  person: Person,
  delivery: Delivery,
  say: (progress: Progress) => void = () => undefined,
): Promise<ImportResult> => {
  requirePermission(person, 'children.import')
  try {
    await database.asOwner((db) =>
      db.transaction(async (step) => {
        throw new OnlyLooking(await bringIn(step, person, delivery, say))
      }),
    )
  } catch (error) {
    if (error instanceof OnlyLooking) return error.result
    throw error
  }
  throw new Error('A preview that ends as if nothing had been tried.')
}

/**
 * Brings a delivery in: all of it but the lines that are refused, in one transaction. Tables that it does not carry stay as
 * they are; of those that it carries, what is in it no more ends.
 *
 * @throws Invalid where a file cannot be read, or none carries a table of the dataset
 * @throws Refused where it shows an earlier day than the newest delivery
 */
export const importChildren = (
  database: Database,
  person: Person,
  delivery: Delivery,
  say: (progress: Progress) => void = () => undefined,
): Promise<ImportResult> => {
  requirePermission(person, 'children.import')
  // As the owner of the tables: COPY knows no row security, and a delivery holds children whom nobody here may see.
  return database.asOwner((db) =>
    db.transaction(async (step) => {
      const result = await bringIn(step, person, delivery, say)
      await record(step, {
        action: 'children.imported',
        subjectKind: 'delivery',
        subjectId: String(result.number),
        detail: { asAt: result.asAt, tables: result.counts.length, rows: sum(result.counts, 'rows') },
      })
      return result
    }),
  )
}

const bringIn = async (
  db: Db,
  person: Person,
  delivery: Delivery,
  say: (progress: Progress) => void,
): Promise<ImportResult> => {
  await signAs(db, person)
  // Whole tables are joined with whole tables. Of the staging tables only how long they are need be known.
  await db.script(`set local enable_nestloop = off; set local jit = off; set local work_mem = '64MB'`)
  const { files, notices } = await gatherFiles(delivery.sources)
  if (files.length === 0) throw noTables(delivery)
  const number = await nextNumber(db, person.authorityId, delivery.asAt)
  const staged = await stageAll(db, person.authorityId, files, say)
  const counts: TableCount[] = []
  await db.run(sql`
    insert into child_imports (authority_id, number, as_at, person_id, source)
    values (${person.authorityId}, ${number}, ${delivery.asAt}, ${person.id}, ${delivery.name})`)
  if (staged.some(({ file }) => file.table.name === 'ssd_person')) await addChildren(db, person.authorityId)
  const carried = new Set(staged.map(({ file }) => file.table))
  for (const table of tablesInOrder) {
    const one = staged.find(({ file }) => file.table === table)
    if (one) {
      say({ table: table.name })
      const done = await applyTable(db, person.authorityId, table, number, one.file.made?.othersStay ?? false)
      // What follows joins with it, and pages will: a table that has grown by a tenth is counted anew, as PostgreSQL would in time.
      const isOther = (done.added + done.changed) * 10 > one.rows
      if (isOther) await db.run(sql`analyze ${rawSql(table.name)}`)
      const refused = one.notices.refusedRows
      const unchanged = one.rows - refused - done.added - done.changed
      counts.push({ table: table.name, rows: one.rows, ...done, unchanged, refused })
    }
    if (leadsThrough(table, carried)) await relinkChildren(db, person.authorityId, table)
  }
  await writeNames(db, person.authorityId)
  await db.run(sql`select allocate_children(${person.authorityId})`)
  const said = [...notices, ...staged.flatMap((one) => one.notices.list())]
  const kept = staged.map(({ file, rows, sha256 }) => ({
    table: file.table.name,
    file: file.source.name,
    sha256,
    rows,
  }))
  await db.run(sql`
    update child_imports set files = ${JSON.stringify(kept)}::jsonb, counts = ${JSON.stringify(counts)}::jsonb,
      notices = ${JSON.stringify(said)}::jsonb
    where authority_id = ${person.authorityId} and number = ${number}`)
  return { number, asAt: delivery.asAt, counts, notices: said }
}

/** Whether rows of the table may lead elsewhere now that these tables were delivered. */
const leadsThrough = (table: SsdTable, carried: ReadonlySet<SsdTable>): boolean => {
  const link = childLinkOf(table)
  if (!link || table.name === 'ssd_person') return false
  if ('person' in link) return [...carried].some(({ name }) => name === 'ssd_person')
  return carried.has(link.via) || leadsThrough(link.via, carried)
}

interface StagedFile extends Staged {
  file: TableFile
  notices: Notices
}

const stageAll = async (
  db: Db,
  authorityId: string,
  files: readonly TableFile[],
  say: (progress: Progress) => void,
): Promise<StagedFile[]> => {
  const staged: StagedFile[] = []
  for (const file of files) {
    const notices = new Notices(file)
    const one = await stageFile(db, file, notices, (rows) => say({ table: file.table.name, rows }))
    if (!one.isReadable) throw unreadable(file, notices)
    await refuseDoubles(db, file.table, notices)
    staged.push({ file, notices, ...one })
  }
  const tables = new Set(files.map(({ table }) => table))
  for (const { file, notices } of staged) await warnOfOrphans(db, authorityId, file.table, tables, notices)
  return staged
}

const Newest = z.object({ number: z.number(), asAt: z.string().nullable() })

/** Deliveries of an authority come one at a time, each of the same day as the one before or a later one. */
const nextNumber = async (db: Db, authorityId: string, asAt: Day): Promise<number> => {
  await db.run(sql`select pg_advisory_xact_lock(hashtextextended('children of ' || ${authorityId}::text, 0))`)
  const newest = await db.one(
    sql`
      select coalesce(max(number), 0) as number, max(as_at) filter (where undone_at is null) as "asAt"
      from child_imports where authority_id = ${authorityId}`,
    Newest,
  )
  if (newest.asAt !== null && asAt < newest.asAt) {
    throw new Refused(
      `The newest delivery shows ${inWords(newest.asAt as Day)}, and this one an earlier day. Deliveries come in the order of their days; take the newer one back first.`,
    )
  }
  return newest.number + 1
}

const noTables = ({ name }: Delivery): Invalid =>
  new Invalid([
    {
      field: name,
      message: `${name} holds no table of the dataset. Send CSV or Parquet files that are named after its tables, such as ssd_person.csv, or the lists of Annex A, or a folder or zip archive of them.`,
    },
  ])

const unreadable = ({ source }: TableFile, notices: Notices): Invalid =>
  new Invalid(
    notices
      .list()
      .filter(({ severity }) => severity === 'refused')
      .map(({ reason, remedy }) => ({ field: source.name, message: `${source.name}: ${reason} ${remedy}` })),
  )

const sum = (counts: readonly TableCount[], what: 'rows'): number =>
  counts.reduce((total, count) => total + count[what], 0)
