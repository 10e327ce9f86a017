import { createHash } from 'node:crypto'
import { copyLine, joined, rawSql, sql, type Db, type Sql } from '../../platform/sql.ts'
import type { SsdField, SsdTable } from '../ssd/ssd-table.ts'
import { examine, textOf, type Encoding } from './encoding.ts'
import type { Notices } from './notices.ts'
import { readHeader, type Header } from './read-header.ts'
import { isParquet, readParquet } from './read-parquet.ts'
import { readRecords, type CsvRecord } from './read-records.ts'
import { valueReader } from './read-value.ts'
import type { Source, TableFile } from './source.ts'

export interface Staged {
  rows: number
  sha256: string
  /** Fields that the file has no column for. */
  missing: readonly SsdField[]
  /** False where the file cannot be read as this table; the notices say why. */
  isReadable: boolean
}

const sqlTypes = {
  text: 'text',
  day: 'date',
  time: 'time',
  instant: 'timestamp',
  number: 'double precision',
  whole: 'integer',
} as const

export const stagedName = (table: SsdTable): Sql => rawSql(`staged_${table.name}`)
export const names = (fields: readonly { name: string }[]): Sql => joined(fields.map(({ name }) => rawSql(name)))

/**
 * Streams one file into a temporary table of this transaction, each cell read by the rule of its field. Lines with a
 * cell that cannot be kept are refused; of these only the key is staged, so that what was known before is not taken for gone.
 */
export const stageFile = async (
  db: Db,
  file: TableFile,
  notices: Notices,
  say: (rows: number) => void,
): Promise<Staged> => {
  const { table } = file
  const columns = table.fields.map(({ name, type }) => rawSql(`${name} ${sqlTypes[type]}`))
  await db.run(sql`
    create temp table ${stagedName(table)} (line integer, refused boolean, ${joined(columns)}) on commit drop`)
  const { batches, sha256 } = await recordsOf(file, notices)
  const first = await batches.next()
  const records: readonly CsvRecord[] = first.done ? [] : first.value
  const head = records[0]
  const header = readHeader(table, head?.cells ?? [])
  if ('refused' in header) {
    await batches.return(undefined)
    notices.add('refused', head?.line ?? 0, '', header.refused)
    return { rows: 0, sha256, missing: [], isReadable: false }
  }
  if (!file.made) noteColumns(header, notices) // what Annex A cannot say is told list by list
  let rows = 0
  const read = lineReader(table, header, notices)
  const linesOf = (batch: readonly CsvRecord[]): string => {
    rows += batch.length
    say(rows)
    return batch.map(read).join('')
  }
  async function* lines(): AsyncGenerator<string> {
    yield linesOf(records.slice(1))
    for await (const batch of batches) yield linesOf(batch)
  }
  await db.copy(sql`${stagedName(table)} (line, refused, ${names(table.fields)})`, lines())
  await db.run(sql`analyze ${stagedName(table)} (line)`) // how long it is
  return { rows, sha256, missing: header.missing, isReadable: true }
}

/** What is in a file, CSV or Parquet, or was made of one, batch by batch. */
const recordsOf = async ({ source, made }: TableFile, notices: Notices) => {
  if (made) return { batches: inOne(made.records), sha256: hashOf(await wholeOf(source)) }
  if (isParquet(source.name)) {
    const bytes = await wholeOf(source)
    return { batches: readParquet(bytes, source.name), sha256: hashOf(bytes) }
  }
  const { encoding, sha256 } = await examine(source)
  noteEncoding(encoding, notices)
  return { batches: readRecords(textOf(source, encoding), source.name), sha256 }
}

async function* inOne(records: readonly CsvRecord[]): AsyncGenerator<readonly CsvRecord[]> {
  yield records
}

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

const wholeOf = async (source: Source): Promise<Uint8Array> => {
  const pieces: Uint8Array[] = []
  for await (const piece of await source.open()) pieces.push(piece)
  return Buffer.concat(pieces)
}

/** One record as a line for the staging table; nothing where not even its key can be read. */
const lineReader = (table: SsdTable, header: Header, notices: Notices): ((record: CsvRecord) => string) => {
  const fields = table.fields.map((field, index) => ({
    field,
    place: header.places[index] ?? -1,
    read: valueReader(field),
    isKey: table.key.includes(field.name),
  }))
  return ({ line, cells }) => {
    if (cells.length > header.width && cells.slice(header.width).some((cell) => cell.trim() !== '')) {
      notices.refusedRows += 1
      notices.add('refused', line, '', {
        reason: `The line has ${cells.length} cells, the first line ${header.width}.`,
        remedy: 'Put text that holds the mark between fields in quotation marks.',
      })
      return ''
    }
    const values: (string | number | null)[] = [line, 'f']
    let isRefused = false
    let hasKey = true
    for (const { field, place, read, isKey } of fields) {
      const found = place === -1 ? { value: null } : read(cells[place] ?? '')
      if ('refused' in found) {
        isRefused = true
        if (isKey) hasKey = false
        notices.add('refused', line, field.name, found.refused)
        values.push(null)
        continue
      }
      if (found.odd) notices.add('warning', line, field.name, found.odd)
      if (found.value === null && isKey) {
        isRefused = true
        hasKey = false
        notices.add('refused', line, field.name, {
          reason: 'This is empty, and rows are told apart by it.',
          remedy: 'Let the extract fill it in every row.',
        })
      }
      values.push(found.value)
    }
    if (!isRefused) return copyLine(values)
    notices.refusedRows += 1
    if (!hasKey) return ''
    return copyLine([line, 't', ...fields.map(({ isKey }, index) => (isKey ? (values[index + 2] ?? null) : null))])
  }
}

const noteEncoding = (encoding: Encoding, notices: Notices): void => {
  if (encoding !== 'windows-1252') return
  notices.add('warning', 0, '', {
    reason: 'The file is not in UTF-8, so it was read as Windows-1252.',
    remedy: 'Look whether accents in names came out right, or let the extract write UTF-8.',
  })
}

const noteColumns = ({ missing, unknown }: Header, notices: Notices): void => {
  if (missing.length > 0) {
    notices.add('warning', 1, missing.map(({ name }) => name).join(', '), {
      reason: `The file has no column for ${missing.length === 1 ? 'this field' : `these ${missing.length} fields`}.`,
      remedy: 'Figures that need it will say that it is missing. Add it to the extract if the case system has it.',
    })
  }
  for (const name of unknown) {
    notices.add('warning', 1, name, {
      reason: 'The dataset has no field of this name, so the column was left out.',
      remedy: 'If it is one of the dataset, spell it as the specification does.',
    })
  }
}
