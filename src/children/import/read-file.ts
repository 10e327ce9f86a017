import { createHash } from 'node:crypto'
import { bytesOf, examine, type Encoding, type Examined } from './encoding.ts'
import type { SsdTable } from '../ssd/ssd-table.ts'
import { linesOf, type CsvRecord, type Lines } from './lines.ts'
import type { Notices } from './notices.ts'
import { readHeader, type Header } from './read-header.ts'
import { isParquet, readParquet } from './read-parquet.ts'
import { readLines } from './read-lines.ts'
import { wholeOf, type TableFile } from './source.ts'

/** A file of a table whose first line has been read. */
export interface OpenedFile {
  sha256: string
  header: Header
  /** What follows the first line. */
  batches: AsyncGenerator<Batch>
}

/** Lines, of which those before `from` are none of the table's. */
export interface Batch {
  lines: Lines
  from: number
}

/**
 * Opens a file and reads its first line. Where it cannot be read as the table, the notices say why and there is only its SHA-256.
 * @param examined what is known of it already
 */
export const openFile = async (
  file: TableFile,
  notices: Notices,
  examined?: Examined,
): Promise<OpenedFile | { sha256: string }> => {
  const { batches, sha256 } = await recordsOf(file, notices, examined)
  const next = await batches.next()
  const first = next.done ? undefined : next.value
  const head = first?.recordAt(0)
  const header = readHeader(file.table, head?.cells ?? [])
  if ('refused' in header) {
    await batches.return(undefined)
    notices.add('refused', head?.line ?? 0, '', header.refused)
    return { sha256 }
  }
  if (!file.made) noteColumns(header, notices) // what Annex A cannot say is told list by list
  return { sha256, header, batches: afterFirstLine(first, batches) }
}

async function* afterFirstLine(first: Lines | undefined, rest: AsyncGenerator<Lines>): AsyncGenerator<Batch> {
  try {
    if (first) yield { lines: first, from: 1 }
    for await (const lines of rest) yield { lines, from: 0 }
  } finally {
    await rest.return(undefined)
  }
}

/** What is in a file, CSV or Parquet, or was made of one, batch by batch. */
const recordsOf = async ({ source, table, made }: TableFile, notices: Notices, examined?: Examined) => {
  if (made) return { batches: asLines(inOne(made.records)), sha256: hashOf(await wholeOf(source)) }
  if (isParquet(source.name)) {
    const bytes = await wholeOf(source)
    return { batches: asLines(readParquet(bytes, source.name, mayHaveParts(table))), sha256: hashOf(bytes) }
  }
  const { encoding, sha256 } = examined ?? (await examine(source))
  noteEncoding(encoding, notices)
  return { batches: readLines(bytesOf(source, encoding), source.name), sha256 }
}

async function* asLines(batches: AsyncIterable<readonly CsvRecord[]>): AsyncGenerator<Lines> {
  for await (const records of batches) yield linesOf(records)
}

/** Fields of JSON hold more than one thing, and what the dataset does not know is left out anyway. */
const mayHaveParts =
  ({ fields }: SsdTable) =>
  (column: string): boolean => {
    const said = column.trim().toLowerCase()
    const field = fields.find(({ name, aka = [] }) => name === said || aka.includes(said))
    return !field || field.name.includes('json')
  }

async function* inOne(records: readonly CsvRecord[]): AsyncGenerator<readonly CsvRecord[]> {
  yield records
}

/** What is known of a file before it is opened: of other files than text only the SHA-256 means something. */
export const examineFile = async ({ source }: TableFile): Promise<Examined> =>
  isParquet(source.name) ? { encoding: 'utf-8', sha256: hashOf(await wholeOf(source)) } : examine(source)

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

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
