import { z } from 'zod'
import { ByteKeys } from '../../platform/byte-keys.ts'
import { RowWriter } from '../../platform/copy-rows.ts'
import { Invalid } from '../../platform/errors.ts'
import { joined, rawSql, sql, type Db } from '../../platform/sql.ts'
import { ssdTables } from '../ssd/ssd-tables.ts'
import type { SsdField, SsdTable } from '../ssd/ssd-table.ts'
import { isToldApartByChild } from '../ssd/told-apart.ts'
import { addChildren } from './apply-table.ts'
import { refuseDoubles } from './check-keys.ts'
import { LinksOfDelivery, type LinksOfFile } from './check-links.ts'
import { Leads, leadsOthers } from './leads.ts'
import { copyStraight, SameKeyTwice, writeStraight } from './load-straight.ts'
import { Notices } from './notices.ts'
import { inOrderOfLinks, planned } from './plan-files.ts'
import type { Examined } from './encoding.ts'
import { readAhead } from './read-ahead.ts'
import { examineFile, openFile } from './read-file.ts'
import { filesSaidAgain } from './said-again.ts'
import type { TableFile } from './source.ts'
import { copyStaged, writeStaged, type Reading, type Written } from './stage-file.ts'

/** A file that has been read: its rows stand in its table already, or in the staging table of this transaction. */
export interface ReadFile {
  file: TableFile
  notices: Notices
  rows: number
  sha256: string
  isStraight: boolean
  /** Fields of which no row says anything; [] where nothing of the table stood. */
  blank: readonly SsdField[]
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
  const done = new Map<TableFile, { read: ReadFile; links: LinksOfFile }>()
  let newChildren = 0
  let leads: Leads | undefined
  const keys = new ByteKeys()
  /** Tables that this delivery has filled straight, and those of which two lines have one key. */
  const straight = new Set<SsdTable>()
  const doubled = new Set<SsdTable>()
  const open = async (file: TableFile, writer: RowWriter, isStraight: boolean): Promise<Writing> => {
    const { table } = file
    const notices = new Notices(file)
    const opened = await openFile(file, notices, examined.get(file))
    if (!('header' in opened)) throw unreadable(file, notices)
    const progress = (rows: number) => say({ table: table.name, rows })
    const reading = { table, opened, notices, links: links.of(table, notices), writer, say: progress }
    return {
      file,
      reading,
      isStraight,
      ...(isStraight && leads ? writeStraight(reading, { ...into, leads, keys }) : writeStaged(reading)),
    }
  }
  const stage = async (writing: Writing): Promise<void> => {
    const { table, notices } = writing.reading
    await copyStaged(db, table, writing)
    await refuseDoubles(db, table, notices)
    if (table.name !== 'ssd_person') return
    newChildren = await addChildren(db, authorityId)
    leads = undefined // who has come is not among those that were known
  }
  const finish = ({ file, reading, isStraight, rows, blank }: Writing): void => {
    const { sha256 } = reading.opened
    const { notices } = reading
    const read = {
      file,
      notices,
      rows: rows(),
      sha256,
      isStraight,
      blank: isStraight ? [] : blank(),
      isSaidAgain: false,
    }
    done.set(file, { read, links: reading.links })
  }
  const toRead = inOrderOfLinks(files.filter((file) => !saidAgain.has(file)))
  const left = () => toRead.filter((file) => !done.has(file))
  const mayGoStraight = (table: SsdTable) => !standing.has(table) && !doubled.has(table)
  while (left().length > 0) {
    const { together, goStraight } = planned(left(), straight, mayGoStraight)
    if (goStraight.size > 0) leads ??= await Leads.of(db, authorityId)
    const writer = new RowWriter()
    for await (const writing of readAhead(together, (file) => open(file, writer, goStraight.has(file)))) {
      const { file } = writing
      const { table } = file
      if (writing.isStraight) {
        try {
          await copyStraight(db, table, writing)
          straight.add(table)
          if (table.name === 'ssd_person') newChildren = (await leads?.writeChildren(db)) ?? 0
          finish(writing)
          continue
        } catch (error) {
          if (!(error instanceof SameKeyTwice)) throw error
          doubled.add(table)
          if (table.name === 'ssd_person') leads = undefined // whom it made children of are none
          if (leadsOthers(table)) break // they were led by what does not hold
        }
        const again = await open(file, new RowWriter(), false)
        await stage(again)
        finish(again)
      } else {
        await stage(writing)
        finish(writing)
      }
    }
  }
  for (const file of files) await done.get(file)?.links.say(db, authorityId)
  const read = files.flatMap((file) => {
    const again = saidAgain.get(file)
    if (!again) return done.get(file)?.read ?? []
    const notices = new Notices(file)
    notices.take(again.notices)
    notices.refusedRows = again.refused
    const sha256 = examined.get(file)?.sha256 ?? ''
    return { file, notices, rows: again.rows, sha256, isStraight: false, blank: [], isSaidAgain: true }
  })
  return { read, newChildren }
}

/** A file that is being read, and what is written of it. */
interface Writing extends Written {
  file: TableFile
  reading: Reading
  isStraight: boolean
}

/** The tables of which rows of earlier deliveries stand; each asked in the order of an index, or the rows of other authorities are read. */
const tablesThatStand = async (db: Db, authorityId: string): Promise<ReadonlySet<SsdTable>> => {
  const each = ssdTables.map(
    (table) => sql`
      select ${table.name}::text as name where (
        select from_import from ${rawSql(table.name)} where authority_id = ${authorityId} and to_import is null
        order by ${rawSql(isToldApartByChild(table) ? 'child_id' : (table.key[0] ?? ''))} limit 1) is not null`,
  )
  const found = new Set(
    (await db.many(joined(each, ' union all '), z.object({ name: z.string() }))).map(({ name }) => name),
  )
  return new Set(ssdTables.filter(({ name }) => found.has(name)))
}

const unreadable = ({ source }: TableFile, notices: Notices): Invalid =>
  new Invalid(
    notices
      .list()
      .filter(({ severity }) => severity === 'refused')
      .map(({ reason, remedy }) => ({ field: source.name, message: `${source.name}: ${reason} ${remedy}` })),
  )
