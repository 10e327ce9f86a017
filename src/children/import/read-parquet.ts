import { parquetMetadata, parquetRead, parquetSchema, type FileMetaData } from 'hyparquet'
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
 * @throws Invalid where it is cut short, locked or no Parquet at all
 */
export async function* readParquet(bytes: Uint8Array, fileName: string): AsyncGenerator<readonly CsvRecord[]> {
  const file = new Uint8Array(bytes).buffer // of its own: what is given may be part of a larger one
  const metadata = within(fileName, () => parquetMetadata(file, { parsers }))
  const columns = within(fileName, () => parquetSchema(metadata).children.map(({ element }) => element.name))
  yield [{ line: 0, cells: columns }]
  for (const { start, end } of stretchesOf(metadata)) {
    const rows = await rowsOf(file, metadata, { columns, start, end }).catch(() => {
      throw unreadable(fileName)
    })
    for (let at = 0; at < rows.length; at += batchRows) {
      yield rows
        .slice(at, at + batchRows)
        .map((cells, index) => ({ line: start + at + index + 1, cells: cells.map(asText) }))
    }
  }
}

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
    rowStart: start,
    rowEnd: end,
    onComplete: (rows) => (found = rows),
  })
  return found
}

const isoDay = (milliseconds: number): string => new Date(milliseconds).toISOString().slice(0, 10)
/** As it was written: what a file means by it, local time or UTC, is the extract’s affair, as in CSV. */
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
  return JSON.stringify(value, (_, part: unknown) => (typeof part === 'bigint' ? Number(part) : part))
}

const within = <Result>(fileName: string, read: () => Result): Result => {
  try {
    return read()
  } catch {
    throw unreadable(fileName)
  }
}

const unreadable = (fileName: string): Invalid =>
  new Invalid([
    {
      field: fileName,
      message: `${fileName} is no Parquet file that can be read. It may have been cut short or locked: write it again, or send the table as CSV.`,
    },
  ])
