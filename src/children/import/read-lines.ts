import { Invalid } from '../../platform/errors.ts'
import { Rooms } from '../../platform/rooms.ts'
import { Lines } from './lines.ts'

/**
 * The lines of a CSV file in batches, the header first. Memory stays flat however long the file is.
 *
 * @param pieces its bytes in UTF-8
 * @throws Invalid where a quotation mark is not closed, or does not end its cell
 */
export async function* readLines(pieces: AsyncIterable<Uint8Array>, fileName: string): AsyncGenerator<Lines> {
  const coming = inParts(pieces)[Symbol.asyncIterator]()
  const room = rooms.lend()
  const lines = spare.pop() ?? new Lines(room)
  try {
    const { end, firstLine, ...opened } = await opening(coming, room)
    const scanner = new Scanner(lines, opened, firstLine, fileName)
    let bytes = room
    let [from, to] = [opened.from, end] // what of them stands for something
    for (;;) {
      const next = await coming.next()
      const taken = scanner.scan(bytes.subarray(from, to), next.done === true)
      if (lines.count > 0) yield lines
      if (next.done) return
      const rest = bytes.subarray(from + taken, to)
      const size = rest.length + next.value.length
      if (size > bytes.length) bytes = Buffer.allocUnsafe(2 * size)
      bytes.set(rest)
      bytes.set(next.value, rest.length)
      ;[from, to] = [0, size]
    }
  } finally {
    lines.clear(room) // they may lie in a larger one
    rooms.giveBack(room)
    spare.push(lines)
    await coming.return?.(undefined)
  }
}

/** What comes in one piece may be a whole file. */
const mostAtOnce = 1 << 18

// A line that has been begun and the piece with its end, where it is not uncommonly long.
const rooms = new Rooms(2 * mostAtOnce, 4)
/** What the lines of earlier files were kept in. */
const spare: Lines[] = []

async function* inParts(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces)
    for (let at = 0; at < piece.length; at += mostAtOnce) yield piece.subarray(at, at + mostAtOnce)
}

/** What parts cells and lines. */
interface Marks {
  delimiter: number
  newline: number
}

interface Opening extends Marks {
  /** Where the lines begin, and where what has been read of them ends. */
  from: number
  end: number
  firstLine: number
}

/** A first line is shorter than this; a file without a line end in it is one of old Macs, or is no table. */
const longestFirstLine = 100_000

const code = (letter: string): number => letter.charCodeAt(0)
const [quote, feed, carriageReturn] = [code('"'), code('\n'), code('\r')]

/** Reads enough of the file to hold its first line into the room, and finds what parts its cells and lines. */
const opening = async (pieces: AsyncIterator<Uint8Array>, room: Buffer): Promise<Opening> => {
  let read = 0
  while (!room.subarray(0, read).includes(feed) && read < longestFirstLine) {
    const next = await pieces.next()
    if (next.done) break
    room.set(next.value, read)
    read += next.value.length
  }
  const body = room.subarray(0, read)
  const newline = body.includes(feed) ? feed : carriageReturn
  const end = body.indexOf(newline)
  const header = body.toString('utf8', 0, end === -1 ? body.length : end + 1)
  const declared = /^sep=([\x20-\x7e\t])\r?[\n\r]/i.exec(header)
  if (declared) {
    const delimiter = declared[1] === '"' ? ',' : (declared[1] ?? ',')
    return { from: declared[0].length, end: read, delimiter: code(delimiter), newline, firstLine: 2 }
  }
  const count = (delimiter: string) => header.split(delimiter).length
  const [best = ','] = [',', ';', '\t', '|'].toSorted((a, b) => count(b) - count(a))
  return { from: 0, end: read, delimiter: code(best), newline, firstLine: 1 }
}

/** Finds the cells of lines among bytes. */
class Scanner {
  readonly #lines: Lines
  readonly #marks: Marks
  readonly #fileName: string
  #line: number
  /** Cells of the line that is being read with doubled quotation marks in them. */
  #doubled: number[] = []
  /** Lines that begin within cells of the line that is being read. */
  #within = 0
  constructor(lines: Lines, marks: Marks, firstLine: number, fileName: string) {
    this.#lines = lines
    this.#marks = marks
    this.#line = firstLine
    this.#fileName = fileName
  }

  /** Puts the lines that end in these bytes into `lines`, and says where the last of them ended. */
  scan(bytes: Buffer, isLast: boolean): number {
    this.#lines.clear(bytes)
    let at = 0
    while (at < bytes.length) {
      const end = this.#scanLine(bytes, at, isLast)
      if (end === -1) break
      at = end
    }
    return at
  }

  /** Where the line that starts here ends, the mark of its end included; -1 where more of it is to come. */
  #scanLine(bytes: Buffer, start: number, isLast: boolean): number {
    const lines = this.#lines
    const { delimiter, newline } = this.#marks
    const { length } = bytes
    if (this.#doubled.length > 0) this.#doubled = []
    this.#within = 0
    let at = start
    for (;;) {
      let from = at
      let end = at
      if (at < length && bytes[at] === quote) {
        from = at + 1
        end = this.#closing(bytes, from, isLast)
        if (end === -1) return this.#goesOn()
        at = this.#behind(bytes, end + 1, isLast)
        if (at === -1) return this.#goesOn()
      } else {
        while (at < length) {
          const byte = bytes[at]
          if (byte === delimiter || byte === newline) break
          at++
        }
        end = at
      }
      const isEnd = at >= length
      if (isEnd && !isLast) return this.#goesOn()
      lines.addCell(from, end)
      if (isEnd || bytes[at] === newline) {
        const isKept = this.#endLine(bytes)
        if (isKept && isEnd && bytes[length - 1] !== carriageReturn) lines.leaveUnended()
        return at + 1
      }
      at++
    }
  }

  #goesOn(): -1 {
    this.#lines.dropCells()
    return -1
  }

  /** The mark that closes a cell of which the inside begins here; -1 where it may be still to come. */
  #closing(bytes: Buffer, from: number, isLast: boolean): number {
    const last = bytes.length - 1
    let feeds = 0
    for (let at = from; at <= last; at++) {
      const byte = bytes[at]
      if (byte === feed) feeds++
      if (byte !== quote) continue
      if (at === last && !isLast) return -1
      if (at === last || bytes[at + 1] !== quote) {
        this.#within += feeds
        return at
      }
      if (this.#doubled.at(-1) !== this.#lines.cells) this.#doubled.push(this.#lines.cells)
      at++
    }
    if (isLast) throw misquoted(this.#fileName)
    return -1
  }

  /** The mark that follows a closed cell, past blanks; the length where the file ends with it; -1 where it may be still to come. */
  #behind(bytes: Buffer, from: number, isLast: boolean): number {
    const { delimiter, newline } = this.#marks
    let at = from
    while (at < bytes.length && bytes[at] !== delimiter && bytes[at] !== newline) at++
    if (at === from) return at
    if (at === bytes.length && !isLast) return -1
    if (at === bytes.length || bytes.toString('utf8', from, at).trim() !== '') throw misquoted(this.#fileName)
    return at
  }

  /** Whether it says anything: a line of blanks alone is none. */
  #endLine(bytes: Buffer): boolean {
    const lines = this.#lines
    if (this.#doubled.length > 0)
      for (const cell of this.#doubled) lines.shorten(cell, undoubled(bytes, lines.startOf(cell), lines.endOf(cell)))
    const last = lines.cells - 1
    const end = lines.endOf(last)
    if (end > lines.startOf(last) && bytes[end - 1] === carriageReturn) lines.shorten(last, end - 1) // what is left of a line end of Windows
    const number = this.#line
    this.#line += 1 + this.#within
    const isAlone = last === lines.firstCellOf(lines.count)
    const isKept = !isAlone || lines.textOf(last).trim() !== ''
    if (isKept) lines.endLine(number)
    else lines.dropCells()
    return isKept
  }
}

/** Takes one of each two marks away, and says where the text ends now. */
const undoubled = (bytes: Buffer, start: number, end: number): number => {
  let to = start
  for (let at = start; at < end; at++) {
    const byte = bytes[at] ?? 0
    bytes[to++] = byte
    if (byte === quote) at++
  }
  return to
}

const misquoted = (fileName: string): Invalid =>
  new Invalid([
    {
      field: fileName,
      message: `${fileName} has a quotation mark that is never closed, so what follows it cannot be told apart. Close it, or double it where it belongs to the words, and send the file again.`,
    },
  ])
