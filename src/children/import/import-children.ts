import { z } from 'zod'
import { record, require as requirePermission, signAs, type Person } from '../../people/index.ts'
import type { Database } from '../../platform/database.ts'
import type { Day } from '../../platform/day.ts'
import { inWords } from '../../platform/day.ts'
import { isNamedAsWorkbook } from '../../platform/tables/read-book.ts'
import { Invalid, Refused } from '../../platform/errors.ts'
import { sql, type Db } from '../../platform/sql.ts'
import { restrictAdopted } from '../access/restrictions.ts'
import { childLinkOf, tablesInOrder } from '../ssd/child-link.ts'
import type { SsdField, SsdTable } from '../ssd/ssd-table.ts'
import { applyTable, relinkChildren, type TableCount } from './apply-table.ts'
import { plainWithin } from './annex-a/find-lists.ts'
import { isPacked } from './find-sources.ts'
import { gatherFiles } from './gather-files.ts'
import type { Fault } from './read-value.ts'
import { readDelivery, type Progress, type ReadFile } from './read-delivery.ts'
import { losesMost } from './loses-most.ts'
import { refuseMonthFirst } from './month-first.ts'
import type { ImportNotice, Source, TableFile } from './source.ts'
import { rulesOfReading } from './rules-of-reading.ts'
import { mostAtFirst, sampleTable } from './sample-tables.ts'
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

export type { Progress } from './read-delivery.ts'

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
  // Whole tables are joined with whole tables. What is learnt of them here has to last until PostgreSQL looks itself, within minutes:
  // a sample of 900 rows is enough.
  await db.script(`set local enable_nestloop = off; set local jit = off; set local work_mem = '64MB';
    set local default_statistics_target = 3`)
  const { files, notices } = await gatherFiles(delivery.sources)
  if (files.length === 0) throw noTables(delivery, notices)
  const { authorityId } = person
  const number = await nextNumber(db, authorityId, delivery.asAt)
  await db.run(sql`
    insert into child_imports (authority_id, number, as_at, person_id, source)
    values (${authorityId}, ${number}, ${delivery.asAt}, ${person.id}, ${delivery.name})`)
  const { read, newChildren } = await readDelivery(db, { authorityId, number }, files, say)
  refuseMonthFirst(read)
  const counts: TableCount[] = []
  const others = await mostAtFirst(db)
  /** Tables whose rows may lead elsewhere than before. */
  const moved = new Set<SsdTable>()
  for (const table of tablesInOrder) {
    const one = read.find(({ file }) => file.table === table)
    if (one) {
      say({ table: table.name })
      const count = await bringInTable(db, { authorityId, number }, one, others.get(table.name) ?? 0)
      counts.push(count)
      if (count.added + count.changed + count.gone > 0) moved.add(table)
    }
    if (!one?.isStraight && mayLeadElsewhere(table, newChildren > 0, moved)) {
      const relinked = await relinkChildren(db, authorityId, table)
      if (relinked > 0) moved.add(table)
    }
  }
  const has = (...names: readonly string[]) => [...moved].some(({ name }) => names.includes(name))
  if (has('ssd_person')) await writeNames(db, authorityId)
  if (has('ssd_cla_episodes', 'ssd_permanence')) await restrictAdopted(db, { authorityId, number })
  if (has('ssd_involvements', 'ssd_care_leavers')) await db.run(sql`select allocate_children(${authorityId})`)
  const said = [...notices, ...read.flatMap((one) => one.notices.list())]
  const kept = read.map(({ file, rows, sha256 }) => ({
    table: file.table.name,
    file: file.source.name,
    sha256,
    rows,
  }))
  await db.run(sql`
    update child_imports set files = ${JSON.stringify(kept)}::jsonb, counts = ${JSON.stringify(counts)}::jsonb,
      notices = ${JSON.stringify(said)}::jsonb, read_by = ${rulesOfReading()},
      left_version = (select version from child_versions where authority_id = ${authorityId})
    where authority_id = ${authorityId} and number = ${number}`)
  return { number, asAt: delivery.asAt, counts, notices: said }
}

/** Brings the rows of one file into its table, where they are not there yet, and counts them. @param others the most rows that others began with */
const bringInTable = async (
  db: Db,
  { authorityId, number }: { authorityId: string; number: number },
  { file, rows, notices, isStraight, blank, isSaidAgain }: ReadFile,
  others: number,
): Promise<TableCount> => {
  const { table } = file
  const refused = notices.refusedRows
  if (isSaidAgain)
    return { table: table.name, rows, added: 0, changed: 0, unchanged: rows - refused, gone: 0, refused, emptied: [] }
  const { added, changed, gone, emptied } = isStraight
    ? { added: rows - refused, changed: 0, gone: 0, emptied: [] }
    : await applyTable(db, authorityId, number, {
        table,
        blank: saidToBeBlank(file, blank),
        othersStay: file.made?.othersStay ?? false,
        leaves: file.made?.leaves ?? [],
      })
  await sampleTable(db, table, { written: added + changed, rows, isFirst: isStraight, others })
  const unchanged = rows - refused - added - changed
  const before = changed + unchanged + gone
  if (losesMost({ changed, unchanged, gone })) notices.add('warning', 0, '', lessThanHalf(gone, before))
  for (const { field, values } of emptied) notices.add('warning', 0, field, saysNothing(values))
  return { table: table.name, rows, added, changed, unchanged, gone, refused, emptied }
}

/** Of the fields of which nothing is said, those that every line could have said something of. */
const saidToBeBlank = ({ made }: TableFile, blank: readonly SsdField[]): SsdField[] =>
  blank.filter(({ name }) => !made?.leaves.some(({ fields }) => fields.includes(name)))

const lessThanHalf = (gone: number, before: number): Fault => ({
  reason:
    gone === before
      ? `None of the ${before.toLocaleString('en-GB')} rows that stood is in it.`
      : `${gone.toLocaleString('en-GB')} of the ${before.toLocaleString('en-GB')} rows that stood are not in it, more than half.`,
  remedy: 'A file is the whole of its table: what it leaves out ends. If this one is a part, send the whole.',
})

const saysNothing = (values: number): Fault => ({
  reason: `No row of the file says anything here, and ${values === 1 ? 'one that stood did' : `${values.toLocaleString('en-GB')} that stood did`}: that ends.`,
  remedy: 'If the column was left out or emptied by accident, write the extract again and send the whole.',
})

/** Whether rows of the table that stood before may lead to another child now, or to one at last. */
const mayLeadElsewhere = (table: SsdTable, areChildrenNew: boolean, moved: ReadonlySet<SsdTable>): boolean => {
  const link = childLinkOf(table)
  if (!link || table.name === 'ssd_person') return false
  return 'person' in link ? areChildrenNew : moved.has(link.via)
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

const noTables = (delivery: Delivery, notices: readonly ImportNotice[]): Invalid =>
  new Invalid([{ field: delivery.name, message: whyNoTables(delivery, notices) }])

const whyNoTables = ({ name, sources }: Delivery, notices: readonly ImportNotice[]): string => {
  const packed = sources.find((source) => isPacked(source.name))
  if (packed) {
    const what = packed.name === name ? 'is no zip archive' : 'is an archive within another, or no zip'
    return `${packed.name} ${what}, and is not opened. Unpack it, and send what is in it, as files or as one zip.`
  }
  const plain = notices.find(({ reason }) => reason === plainWithin)
  if (plain) return `${plain.file} is named as a workbook and is plain text within. ${plain.remedy}`
  const workbook = sources.find((source) => isNamedAsWorkbook(source.name))
  if (workbook)
    return `${workbook.name} is a workbook without any list of Annex A. Save each of its tables as CSV, named after the table, such as ssd_person.csv, and send those.`
  return `${name} holds no table of the dataset. Send CSV or Parquet files that are named after its tables, such as ssd_person.csv, or the lists of Annex A, or a folder or zip archive of them.`
}

const sum = (counts: readonly TableCount[], what: 'rows'): number =>
  counts.reduce((total, count) => total + count[what], 0)
