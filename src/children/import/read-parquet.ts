import { parquetMetadata, parquetRead, parquetSchema, type FileMetaData, type SchemaElement } from 'hyparquet'
import { compressors } from 'hyparquet-compressors'
import { Invalid } from '../../platform/errors.ts'
import type { CsvRecord } from './lines.ts'

export const isParquet = (name: string): boolean => /\.(?:parquet|pq)$/i.test(name)

/** Rows are taken apart so many at a time, whatever the file’s own groups are. */
const batchRows = 5_000
const mostRowsAtOnce = 200_000

/**
 * The rows of a Parquet file in batches as those of a CSV file are: the names of the columns first, then each cell as the text that an
 * extract would have written. `line` is the number of the row, the first is 1; 0 for the names.
 *
 * @param mayHaveParts whether a column may hold lists or records
 * @throws Invalid where it is cut short, locked or no Parquet at all, or a column has parts that may not have any
 */
export async function* readParquet(
  bytes: Uint8Array,
  fileName: string,
  mayHaveParts: (column: string) => boolean = () => true,
): AsyncGenerator<readonly CsvRecord[]> {
  if (bytes.length === 0) throw empty(fileName)
  const file = new Uint8Array(bytes).buffer // of its own: what is given may be part of a larger one
  const metadata = within(fileName, () => parquetMetadata(file, { parsers }))
  const schema = within(fileName, () => parquetSchema(metadata).children)
  const columns = schema.map(({ element }) => element.name)
  const apart = schema.find(({ element, children }) => children.length > 0 && !mayHaveParts(element.name))
  if (apart) throw hasParts(fileName, apart.element.name)
  const say = schema.map(({ element, children }) => (children.length > 0 ? asText : textOf(element)))
  yield [{ line: 0, cells: columns }]
  for (const { start, end } of stretchesOf(metadata)) {
    const rows = await rowsOf(file, metadata, { columns, start, end }).catch(() => {
      throw unreadable(fileName)
    })
    for (let at = 0; at < rows.length; at += batchRows) {
      yield rows.slice(at, at + batchRows).map((cells, index) => ({
        line: start + at + index + 1,
        cells: say.map((text, column) => text(cells[column])),
      }))
    }
  }
}

/** How the cells of a column are said. What the library would make a number of and round is taken as it is stored. */
const textOf = (element: SchemaElement): ((value: unknown) => string) => {
  const { converted_type: kind, logical_type: logical } = element
  if (kind === 'DECIMAL' || logical?.type === 'DECIMAL') {
    const scale = element.scale ?? (logical?.type === 'DECIMAL' ? logical.scale : 0)
    delete element.converted_type
    delete element.logical_type
    return (value) => (value === null || value === undefined ? '' : decimalAsText(value, scale))
  }
  if (logical?.type === 'TIMESTAMP' && logical.isAdjustedToUTC) {
    return (value) => (value === null || value === undefined ? '' : `${asText(value)}Z`)
  }
  return asText
}

/** A decimal number to its last digit, as identifiers of some databases are stored: `1200`, `-0.5`. */
const decimalAsText = (value: unknown, scale: number): string => {
  const whole = value instanceof Uint8Array ? signed(value) : BigInt(value as number | bigint) // as it is stored
  const digits = String(whole < 0n ? -whole : whole).padStart(scale + 1, '0')
  const [before, after] = [digits.slice(0, digits.length - scale), digits.slice(digits.length - scale)]
  const rest = after.replace(/0+$/, '')
  return `${whole < 0n ? '-' : ''}${before}${rest && `.${rest}`}`
}

const signed = (bytes: Uint8Array): bigint =>
  BigInt.asIntN(bytes.length * 8, BigInt(`0x${Buffer.from(bytes).toString('hex') || '0'}`))

/** The groups in which the rows of a file lie, very long ones in pieces. */
const stretchesOf = ({ row_groups: groups }: FileMetaData): { start: number; end: number }[] => {
  let first = 0
  return groups.flatMap(({ num_rows: rows }) => {
    const [from, to] = [first, first + Number(rows)]
    first = to
    const starts = Array.from(
      { length: Math.ceil((to - from) / mostRowsAtOnce) },
      (_, index) => from + index * mostRowsAtOnce,
    )
    return starts.map((start) => ({ start, end: Math.min(to, start + mostRowsAtOnce) }))
  })
}

interface Stretch {
  columns: string[]
  start: number
  end: number
}

const rowsOf = async (
  file: ArrayBuffer,
  metadata: FileMetaData,
  { columns, start, end }: Stretch,
): Promise<unknown[][]> => {
  let found: unknown[][] = []
  await parquetRead({
    file,
    metadata,
    columns,
    compressors,
    parsers,
    utf8: false,
    rowStart: start,
    rowEnd: end,
    onComplete: (rows) => (found = rows),
  })
  return found
}

const isoDay = (milliseconds: number): string => new Date(milliseconds).toISOString().slice(0, 10)
const isoMoment = (milliseconds: number): string => new Date(milliseconds).toISOString().slice(0, 19).replace('T', ' ')

const parsers = {
  dateFromDays: (days: number) => isoDay(days * 86_400_000),
  timestampFromMilliseconds: (milliseconds: bigint) => isoMoment(Number(milliseconds)),
  timestampFromMicroseconds: (microseconds: bigint) => isoMoment(Number(microseconds / 1_000n)),
  timestampFromNanoseconds: (nanoseconds: bigint) => isoMoment(Number(nanoseconds / 1_000_000n)),
  jsonFromBytes: (json: Uint8Array) => new TextDecoder().decode(json),
}

/** A cell as CSV would say it. What is made of parts is said as JSON, which fields of the dataset that hold more than one thing are. */
const asText = (value: unknown): string => {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return value
  if (typeof value === 'boolean') return value ? 'Y' : 'N'
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '' // pandas writes NaN for nothing
  if (typeof value === 'bigint') return String(value)
  if (value instanceof Date) return isoMoment(value.getTime())
  if (value instanceof Uint8Array) return bytesAsText(value)
  return JSON.stringify(value, (_, part: unknown) => (typeof part === 'bigint' ? Number(part) : part))
}

const utf8 = new TextDecoder('utf-8', { fatal: true })

/** Bytes of which the file does not say that they are text mostly are; others are said in hexadecimal. */
const bytesAsText = (bytes: Uint8Array): string => {
  try {
    return utf8.decode(bytes)
  } catch {
    return Buffer.from(bytes).toString('hex')
  }
}

const within = <Result>(fileName: string, read: () => Result): Result => {
  try {
    return read()
  } catch {
    throw unreadable(fileName)
  }
}

const invalid = (fileName: string, message: string): Invalid => new Invalid([{ field: fileName, message }])

const unreadable = (fileName: string): Invalid =>
  invalid(
    fileName,
    `${fileName} is no Parquet file that can be read. It may have been cut short or locked: write it again, or send the table as CSV.`,
  )

const empty = (fileName: string): Invalid =>
  invalid(
    fileName,
    `${fileName} is empty. Write the extract again. Where the table has no rows, send the names of its fields alone.`,
  )

const hasParts = (fileName: string, column: string): Invalid =>
  invalid(
    fileName,
    `${fileName}: The column ${column} holds lists or records, and the dataset has one value there. Let the extract write one value in each row.`,
  )
