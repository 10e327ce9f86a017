import { isAscii } from 'node:buffer'
import { createHash } from 'node:crypto'
import { Invalid } from '../../platform/errors.ts'
import type { Source } from './source.ts'

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

export interface Examined {
  encoding: Encoding
  sha256: string
}

/** How a file is written, and its SHA-256. Reads it once from end to end, since one late byte can tell. */
export const examine = async (source: Source): Promise<Examined> => {
  const hash = createHash('sha256')
  const utf8 = new TextDecoder('utf-8', { fatal: true })
  let encoding: Encoding | undefined
  let isUtf8 = true
  let isPlain = true // nothing yet but letters of ASCII, which are UTF-8 without being looked at one by one
  let known: Kind | undefined
  for await (const bytes of await source.open()) {
    hash.update(bytes)
    known ??= kindOf(bytes)
    encoding ??= markOf(bytes)
    if (encoding.startsWith('utf-16')) continue
    if (bytes.includes(0)) throw noCsv(source, known)
    isPlain &&= isAscii(bytes)
    if (isPlain || !isUtf8) continue
    try {
      utf8.decode(bytes, { stream: true })
    } catch {
      isUtf8 = false
    }
  }
  try {
    if (isUtf8) utf8.decode()
  } catch {
    isUtf8 = false // cut off within a character
  }
  const sha256 = hash.digest('hex')
  if (encoding?.startsWith('utf-16')) return { encoding, sha256 }
  return { encoding: isUtf8 ? 'utf-8' : 'windows-1252', sha256 }
}

/** UTF-16 by its mark, or by every second byte of the first letters being nothing. */
const markOf = (bytes: Uint8Array): Encoding => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  if (bytes.length >= 4 && bytes[0] !== 0 && bytes[1] === 0 && bytes[2] !== 0 && bytes[3] === 0) return 'utf-16le'
  if (bytes.length >= 4 && bytes[0] === 0 && bytes[1] !== 0 && bytes[2] === 0 && bytes[3] !== 0) return 'utf-16be'
  return 'utf-8'
}

type Kind = 'archive' | 'parquet' | 'other'

/** Workbooks and zip archives, and Parquet files, by how they start. */
const kindOf = (bytes: Uint8Array): Kind => {
  const [start, mark] = [Buffer.from(bytes.subarray(0, 4)).toString('latin1'), 'PK\u0003\u0004']
  return start === mark ? 'archive' : start === 'PAR1' ? 'parquet' : 'other'
}

const whatItIs: Readonly<Record<Kind, string>> = {
  archive: 'is a workbook or an archive, whatever its name. Save the table as CSV and send that.',
  parquet: 'is a Parquet file under the name of another. Let its name end in .parquet and send it again.',
  other: 'is not text. Save the table as CSV and send it again.',
}

const noCsv = (source: Source, kind: Kind = 'other'): Invalid =>
  new Invalid([{ field: source.name, message: `${source.name} ${whatItIs[kind]}` }])

/** A file in UTF-8, piece by piece, without its byte order mark. */
export async function* bytesOf(source: Source, encoding: Encoding): AsyncGenerator<Uint8Array> {
  const pieces = await source.open()
  if (encoding === 'utf-8') {
    yield* withoutMark(pieces)
    return
  }
  const decoder = new TextDecoder(encoding)
  for await (const bytes of pieces) yield Buffer.from(decoder.decode(bytes, { stream: true }))
  yield Buffer.from(decoder.decode())
}

const mark = Buffer.from('\ufeff')

async function* withoutMark(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let start: Uint8Array = Buffer.alloc(0)
  let isBegun = false
  for await (const piece of pieces) {
    if (isBegun) yield piece
    else {
      const both = start.length === 0 ? piece : Buffer.concat([start, piece])
      isBegun = both.length >= mark.length
      if (isBegun) yield both.subarray(mark.equals(both.subarray(0, mark.length)) ? mark.length : 0)
      else start = Buffer.from(both) // the piece is written over
    }
  }
  if (!isBegun) yield start
}
