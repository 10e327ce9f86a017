import { Readable } from 'node:stream'
import papaparse from 'papaparse'
import { Invalid } from '../../platform/errors.ts'

export interface CsvRecord {
  /** The line of the file that it begins on; the first is 1. */
  line: number
  cells: string[]
  /** It is the last, and no line end stands behind it. */
  isUnended?: true
}

/** The records of a CSV file in batches, the header first. Memory stays flat however long the file is. */
export async function* readRecords(
  text: AsyncIterable<string>,
  fileName: string,
): AsyncGenerator<readonly CsvRecord[]> {
  const pieces = text[Symbol.asyncIterator]()
  const { body, delimiter, newline, firstLine } = await opening(pieces)
  const seen = { quotes: false, last: '' }
  const stream = Readable.from(concat(body, pieces, seen), {
    objectMode: false,
    encoding: 'utf8',
    highWaterMark: 1 << 18,
  })
  let line = firstLine
  let held: CsvRecord | undefined // until it is known whether another comes
  for await (const rows of parsedChunks(stream, { delimiter, newline }, fileName)) {
    const records: CsvRecord[] = held ? [held] : []
    for (const cells of rows) {
      const last = cells.length - 1
      if (cells[last]?.endsWith('\r')) cells[last] = cells[last].slice(0, -1) // what is left of a line end of Windows
      const record = { line, cells }
      line += 1
      // Only within quotation marks can a cell have lines of its own.
      if (seen.quotes) for (const cell of cells) if (cell.includes('\n')) line += cell.split('\n').length - 1
      if (cells.length > 1 || cells[0]?.trim()) records.push(record)
    }
    held = records.pop()
    if (records.length > 0) yield records
  }
  if (held) yield [/[\r\n]/.test(seen.last) ? held : { ...held, isUnended: true }]
}

interface Opening {
  body: string
  delimiter: string
  newline: '\n' | '\r'
  firstLine: number
}

/** A first line is shorter than this; a file without a line end in it is one of old Macs, or is no table. */
const longestFirstLine = 100_000

/** Enough of the file to hold its first line, and what parts its fields and lines. */
const opening = async (pieces: AsyncIterator<string>): Promise<Opening> => {
  let body = ''
  while (!body.includes('\n') && body.length < longestFirstLine) {
    const next = await pieces.next()
    if (next.done) break
    body += next.value
  }
  const newline = body.includes('\n') ? '\n' : '\r'
  const declared = /^sep=(.)\r?[\n\r]/i.exec(body)
  if (declared) return { body: body.slice(declared[0].length), delimiter: declared[1] ?? ',', newline, firstLine: 2 }
  const [header = ''] = body.split(newline, 1)
  const count = (delimiter: string) => header.split(delimiter).length
  const [best = ','] = [',', ';', '\t', '|'].toSorted((a, b) => count(b) - count(a))
  return { body, delimiter: best, newline, firstLine: 1 }
}

/** What has gone by so far: whether any quotation mark, and the last character. */
interface Seen {
  quotes: boolean
  last: string
}

async function* concat(first: string, rest: AsyncIterator<string>, seen: Seen): AsyncGenerator<string> {
  seen.quotes = first.includes('"')
  seen.last = first.slice(-1)
  if (first) yield first
  for (let next = await rest.next(); !next.done; next = await rest.next()) {
    seen.quotes ||= next.value.includes('"')
    seen.last = next.value.slice(-1)
    yield next.value
  }
}

/** papaparse pushes; this lets whoever reads pull, so that a slow database holds the file back. */
async function* parsedChunks(
  stream: Readable,
  marks: Pick<Opening, 'delimiter' | 'newline'>,
  fileName: string,
): AsyncGenerator<string[][]> {
  const waiting: string[][][] = []
  let parser: papaparse.Parser | undefined
  let ended = false
  let failure: Error | undefined
  let wake = (): void => undefined
  papaparse.parse<string[]>(stream, {
    ...marks,
    chunk(results, handle) {
      // A row that goes on in the next piece is read again with it: what looked wrong at its end may only have been cut there.
      const unclosed = results.errors.find(
        ({ code, row }) => (code === 'MissingQuotes' || code === 'InvalidQuotes') && (row ?? 0) < results.data.length,
      )
      if (unclosed) failure = misquoted(fileName)
      waiting.push(results.data)
      parser = handle
      if (failure) handle.abort()
      else handle.pause()
      wake()
    },
    complete() {
      ended = true
      wake()
    },
    error(error) {
      failure = error
      wake()
    },
  })
  for (;;) {
    const rows = waiting.shift()
    if (failure) throw failure
    if (rows) yield rows
    else if (ended) return
    else {
      const woken = new Promise<void>((resolve) => (wake = resolve))
      parser?.resume()
      await woken
    }
  }
}

const misquoted = (fileName: string): Invalid =>
  new Invalid([
    {
      field: fileName,
      message: `${fileName} has a quotation mark that is never closed, so what follows it cannot be told apart. Close it, or double it where it belongs to the words, and send the file again.`,
    },
  ])
