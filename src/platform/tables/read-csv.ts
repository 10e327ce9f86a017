import papaparse from 'papaparse'
import { unguardFormula } from './formula-guard.ts'
import { unreadable, type Book, type BookLimits, type Notice, type SheetRow } from './read-book.ts'

/**
 * A CSV file as a table of text: UTF-8, UTF-16 or Windows-1252, its fields parted by commas, semicolons, tabs or bars.
 * An apostrophe that Sightline's own exports put before what looks like a formula is taken away again.
 */
export const readCsv = (bytes: Uint8Array, fileName: string, limits: BookLimits): Book => {
  const { text, encoding } = decode(bytes)
  if (text.includes('\0')) {
    throw unreadable(fileName, 'is not text and no spreadsheet that is read here. Save it as .xlsx, .ods or .csv.')
  }
  const { body, delimiter } = declaredDelimiter(text)
  const parsed = papaparse.parse<string[]>(body, {
    delimiter,
    preview: limits.rows + 1,
    skipEmptyLines: false,
  })
  const unclosed = parsed.errors.find(({ code }) => code === 'MissingQuotes')
  if (unclosed) {
    throw unreadable(
      fileName,
      `has a quotation mark in row ${(unclosed.row ?? 0) + 1} that is never closed, so what follows cannot be told apart. Close it, or double it where it belongs to the words, and send the file again.`,
    )
  }
  if (parsed.data.length > limits.rows) {
    throw unreadable(fileName, `has more than ${limits.rows.toLocaleString('en-GB')} rows. Send it in parts.`)
  }
  const notices: Notice[] = []
  if (encoding !== 'UTF-8') notices.push({ kind: 'encoding', at: '', message: encodingNotice[encoding] })
  return {
    fileName,
    format: 'csv',
    sheets: [{ name: '', rows: rowsOf(parsed.data, fileName, limits), notices: [], faults: [] }],
    notices,
  }
}

const rowsOf = (records: readonly string[][], fileName: string, limits: BookLimits): SheetRow[] => {
  const rows: SheetRow[] = []
  let cells = 0
  for (const [index, record] of records.entries()) {
    if (record.length > limits.columns) {
      throw unreadable(
        fileName,
        `has ${record.length.toLocaleString('en-GB')} columns in row ${index + 1}; at most ${limits.columns} are read. Take out those that do not belong to the table.`,
      )
    }
    if (record.every((field) => field.trim() === '')) continue
    cells += record.length
    if (cells > limits.cells) {
      throw unreadable(fileName, `has more than ${limits.cells.toLocaleString('en-GB')} cells. Send it in parts.`)
    }
    rows.push({ at: index + 1, cells: record.map((field) => unguardFormula(field)) })
  }
  return rows
}

const encodingNotice = {
  'UTF-16': 'The file is in UTF-16, as “Unicode text” from Excel is; it was read as that.',
  'Windows-1252':
    'The file is not in UTF-8, so it was read as Windows-1252, which Excel writes. Look whether £, ’ and accents came out right.',
} as const

const decode = (bytes: Uint8Array): { text: string; encoding: 'UTF-8' | keyof typeof encodingNotice } => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'UTF-16' }
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return { text: new TextDecoder('utf-16be').decode(bytes), encoding: 'UTF-16' }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'UTF-8' }
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'Windows-1252' }
  }
}

/** Excel lets a file begin with `sep=;`, which is no row of its own. */
const declaredDelimiter = (text: string): { body: string; delimiter: string } => {
  const declared = /^sep=(.)\r?\n/i.exec(text)
  return declared
    ? { body: text.slice(declared[0].length), delimiter: declared[1] ?? ',' }
    : { body: text, delimiter: likelyDelimiter(text) }
}

const linesLookedAt = 50

/** Whichever parts the most lines into the same number of fields, more than one: commas of prose do so unevenly. */
const likelyDelimiter = (text: string): string => {
  const lines = text
    .slice(0, 200_000)
    .replace(/"(?:[^"]|"")*"/g, 'x') // what stands in quotation marks parts nothing
    .split(/\r\n?|\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, linesLookedAt)
  let best = { delimiter: ',', lines: 0, parts: 0 }
  for (const delimiter of [',', ';', '\t', '|']) {
    const counts = lines.map((line) => line.split(delimiter).length).filter((count) => count > 1)
    for (const parts of new Set(counts)) {
      const alike = counts.filter((count) => count === parts).length
      if (alike > best.lines || (alike === best.lines && parts > best.parts)) best = { delimiter, lines: alike, parts }
    }
  }
  return best.delimiter
}
