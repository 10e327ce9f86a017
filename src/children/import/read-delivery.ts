import { z } from 'zod'
import { RowWriter } from '../../platform/copy-rows.ts'
import { Invalid } from '../../platform/errors.ts'
import { joined, rawSql, sql, type Db } from '../../platform/sql.ts'
import { childLinkOf } from '../ssd/child-link.ts'
import { ssdTables } from '../ssd/ssd-tables.ts'
import type { SsdTable } from '../ssd/ssd-table.ts'
import { addChildren } from './apply-table.ts'
import { refuseDoubles } from './check-keys.ts'
import { LinksOfDelivery, type LinksOfFile } from './check-links.ts'
import { Leads } from './leads.ts'
import { loadStraight, SameKeyTwice } from './load-straight.ts'
import { Notices } from './notices.ts'
import type { Examined } from './encoding.ts'
import { examineFile, openFile } from './read-file.ts'
import { filesSaidAgain } from './said-again.ts'
import type { TableFile } from './source.ts'
import { stageFile, type Reading } from './stage-file.ts'

/** A file that has been read: its rows stand in its table already, or in the staging table of this transaction. */
export interface ReadFile {
  file: TableFile
  notices: Notices
  rows: number
  sha256: string
  isStraight: boolean
  /** It says what the newest delivery said, so it was not read. */
  isSaidAgain: boolean
}

export interface Progress {
  table: string
  /** Rows read so far; undefined where the rows of the table are being compared and written. */
  rows?: number
}

interface Into {
  authorityId: string
  number: number
}

/**
 * Reads every file of a delivery, and says what is wrong with it: straight into its table where nothing of the table stands, else
 * into a staging table, to be compared with what stands. Gives the files back in the order that they came in, with how many
 * children were not known before.
 *
 * @throws Invalid where a file cannot be read
 */
export const readDelivery = async (
  db: Db,
  into: Into,
  files: readonly TableFile[],
  say: (progress: Progress) => void,
): Promise<{ read: ReadFile[]; newChildren: number }> => {
  const { authorityId } = into
  const standing = await tablesThatStand(db, authorityId)
  const examined = new Map<TableFile, Examined>()
  const saidAgain = await filesSaidAgain(db, into, files, async (file) => {
    const found = await examineFile(file)
    examined.set(file, found)
    return found.sha256
  })
  const links = new LinksOfDelivery(standing)
  const writer = new RowWriter()
  const straight = new Set<SsdTable>()
  const done = new Map<TableFile, { read: ReadFile; links: LinksOfFile }>()
  let newChildren = 0
  let leads: Leads | undefined
  const open = async (file: TableFile): Promise<Reading> => {
    const { table } = file
    const notices = new Notices(file)
    const opened = await openFile(file, notices, examined.get(file))
    if (!('header' in opened)) throw unreadable(file, notices)
    const progress = (rows: number) => say({ table: table.name, rows })
    return { table, opened, notices, links: links.of(table, notices), writer, say: progress }
  }
  await openedAhead(
    files.filter((file) => !saidAgain.has(file)).toSorted((a, b) => depthOf(a.table) - depthOf(b.table)),
    open,
    async (file, first) => {
      const { table } = file
      let reading = first
      let rows: number | undefined
      if (!standing.has(table) && isLedBy(table, straight)) {
        leads ??= await Leads.of(db, authorityId)
        try {
          rows = await loadStraight(db, reading, { ...into, leads })
          straight.add(table)
          if (table.name === 'ssd_person') newChildren = await leads.writeChildren(db)
        } catch (error) {
          if (!(error instanceof SameKeyTwice)) throw error
          leads.forget(table)
          if (table.name === 'ssd_person') leads = undefined // whom it made children of are none
          reading = await open(file)
        }
      }
      if (rows === undefined) {
        rows = await stageFile(db, reading)
        await refuseDoubles(db, table, reading.notices)
        if (table.name === 'ssd_person') {
          newChildren = await addChildren(db, authorityId)
          leads = undefined // who has come is not among those that were known
        }
      }
      const { notices, opened } = reading
      const isStraight = straight.has(table)
      const read = { file, notices, rows, sha256: opened.sha256, isStraight, isSaidAgain: false }
      done.set(file, { read, links: reading.links })
    },
  )
  for (const file of files) await done.get(file)?.links.say(db, authorityId)
  const read = files.flatMap((file) => {
    const again = saidAgain.get(file)
    if (!again) return done.get(file)?.read ?? []
    const notices = new Notices(file)
    notices.take(again.notices)
    notices.refusedRows = again.refused
    const sha256 = examined.get(file)?.sha256 ?? ''
    return { file, notices, rows: again.rows, sha256, isStraight: false, isSaidAgain: true }
  })
  return { read, newChildren }
}

/** Does the work for one file after the other, and opens the next meanwhile: the database need not wait for its first lines. */
const openedAhead = async (
  files: readonly TableFile[],
  open: (file: TableFile) => Promise<Reading>,
  work: (file: TableFile, opened: Reading) => Promise<void>,
): Promise<void> => {
  const begin = (file: TableFile | undefined): Promise<Reading> | undefined => {
    const opening = file && open(file)
    opening?.catch(() => undefined) // it is thrown when its turn has come
    return opening
  }
  let next = begin(files[0])
  for (const [place, file] of files.entries()) {
    const reading = await next
    if (!reading) return
    next = begin(files[place + 1])
    try {
      await work(file, reading)
    } catch (error) {
      await next?.then(({ opened }) => opened.batches.return(undefined)).catch(() => undefined)
      throw error
    }
  }
}

/** The tables of which rows of earlier deliveries stand; each asked in the order of its key, or the rows of other authorities are read. */
const tablesThatStand = async (db: Db, authorityId: string): Promise<ReadonlySet<SsdTable>> => {
  const each = ssdTables.map(
    ({ name, key }) => sql`
      select ${name}::text as name where (
        select from_import from ${rawSql(name)} where authority_id = ${authorityId} and to_import is null
        order by ${rawSql(key[0] ?? '')} limit 1) is not null`,
  )
  const found = new Set(
    (await db.many(joined(each, ' union all '), z.object({ name: z.string() }))).map(({ name }) => name),
  )
  return new Set(ssdTables.filter(({ name }) => found.has(name)))
}

/** Whether the rows of a table can be led to their children by what was read before. */
const isLedBy = (table: SsdTable, straight: ReadonlySet<SsdTable>): boolean => {
  const link = childLinkOf(table)
  return !link || 'person' in link || straight.has(link.via)
}

/** How many tables lie between this one and one that links to none: what is linked to is read first, save where links go in a ring. */
const depthOf = (table: SsdTable, within: ReadonlySet<SsdTable> = new Set()): number => {
  const on = new Set(within).add(table)
  const others = ssdTables.filter(
    (other) => !on.has(other) && table.fields.some(({ links }) => links?.table === other.name),
  )
  return others.length === 0 ? 0 : 1 + Math.max(...others.map((other) => depthOf(other, on)))
}

const unreadable = ({ source }: TableFile, notices: Notices): Invalid =>
  new Invalid(
    notices
      .list()
      .filter(({ severity }) => severity === 'refused')
      .map(({ reason, remedy }) => ({ field: source.name, message: `${source.name}: ${reason} ${remedy}` })),
  )
