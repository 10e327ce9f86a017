import { Rooms } from './rooms.ts'

/** What PostgreSQL’s binary copy format begins with: its name, no flags, nothing more. https://www.postgresql.org/docs/current/sql-copy.html */
const opening = Buffer.from('PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0', 'latin1')

/** The number of PostgreSQL’s type `text`, by which an array tells of what it is. */
const textType = 25

const twoTo32 = 2 ** 32

const roomSize = 1 << 18
const mostSpare = 1 << 7
const rooms = new Rooms(roomSize, mostSpare)
const dayInSeconds = 86_400

/**
 * Writes rows in PostgreSQL’s binary copy format, for `Db.copyRows`: half the work for the server of reading the same as text. Each
 * row says how many values it has and then each of them, in the type that its column has. `mark` and `back` take a row back that
 * has been begun.
 */
export class RowWriter {
  #bytes = rooms.lend()
  #view = viewOf(this.#bytes)
  #at = opening.copy(this.#bytes)

  /** What is being written; a value stands behind the four bytes that tell its size. */
  get bytes(): Uint8Array {
    return this.#bytes
  }

  row(values: number): void {
    this.#room(2)
    this.#view.setInt16(this.#at, values)
    this.#at += 2
  }

  /** null */
  nothing(): void {
    this.#room(4)
    this.#view.setInt32(this.#at, -1)
    this.#at += 4
  }

  /** text */
  text(value: string): void {
    const { length } = value
    this.#room(4 + 3 * length)
    const bytes = this.#bytes
    const start = this.#at + 4
    let size = length
    // Most values are short and plain: written here they need no call out of JavaScript.
    if (length > 32) size = bytes.write(value, start)
    else {
      for (let index = 0; index < length; index++) {
        const code = value.charCodeAt(index)
        if (code > 127) {
          size = bytes.write(value, start)
          break
        }
        bytes[start + index] = code
      }
    }
    this.#view.setInt32(this.#at, size)
    this.#at = start + size
  }

  /** text, from bytes of UTF-8. False, and nothing written, where one of them is nought: PostgreSQL keeps no such character. */
  stretch(from: Uint8Array, start: number, end: number): boolean {
    const size = end - start
    this.#room(4 + size)
    const bytes = this.#bytes
    const at = this.#at + 4
    if (size > 64) {
      const all = from.subarray(start, end)
      if (all.includes(0)) return false
      bytes.set(all, at)
    } else {
      for (let index = 0; index < size; index++) {
        const byte = from[start + index] ?? 0
        if (byte === 0) return false
        bytes[at + index] = byte
      }
    }
    this.#view.setInt32(this.#at, size)
    this.#at = at + size
    return true
  }

  /** text[] */
  texts(values: readonly string[]): void {
    const start = this.#at
    this.#sized(values.length === 0 ? 12 : 20)
    const header = values.length === 0 ? [0, 0, textType] : [1, 0, textType, values.length, 1] // one row, none of it null, from 1
    for (const value of header) {
      this.#view.setInt32(this.#at, value)
      this.#at += 4
    }
    for (const value of values) this.text(value)
    this.#view.setInt32(start, this.#at - start - 4)
  }

  /** boolean */
  flag(value: boolean): void {
    this.#sized(1)
    this.#view.setInt8(this.#at, value ? 1 : 0)
    this.#at += 1
  }

  /** integer */
  whole(value: number): void {
    this.#sized(4)
    this.#view.setInt32(this.#at, value)
    this.#at += 4
  }

  /** double precision */
  number(value: number): void {
    this.#sized(8)
    this.#view.setFloat64(this.#at, value)
    this.#at += 8
  }

  /** date, from `2026-11-24` */
  day(value: string): void {
    this.whole(daysOf(value))
  }

  /** date, from its year, month and day */
  date(year: number, month: number, date: number): void {
    this.whole(daysFrom2000(year, month, date))
  }

  /** time, from `19:40` */
  time(value: string): void {
    this.#microseconds(secondsOf(value) * 1e6)
  }

  /** timestamp, from `2026-11-24 19:40`, with seconds and parts of them where they are known */
  instant(value: string): void {
    this.#microseconds(daysOf(value) * dayInSeconds * 1e6 + Math.round(secondsOf(value.slice(11)) * 1e6))
  }

  /** uuid, from its 16 bytes, or from those that begin at `start` */
  uuid(value: Uint8Array, start = 0): void {
    this.#sized(16)
    const bytes = this.#bytes
    const at = this.#at
    for (let index = 0; index < 16; index++) bytes[at + index] = value[start + index] ?? 0
    this.#at += 16
  }

  /** Whether it is time to take what has been written: another row might not find room. */
  get isFull(): boolean {
    return this.#at > 0.75 * roomSize
  }

  mark(): number {
    return this.#at
  }

  back(mark: number): void {
    this.#at = mark
  }

  /** What was written since it was last taken; nothing of it can be taken back any more. */
  take(): Uint8Array {
    const written = this.#bytes.subarray(0, this.#at)
    this.#at = 0
    if (written.length < roomSize / 4) return Buffer.from(written) // a room holds far more than this
    this.#bytes = rooms.lend()
    this.#view = viewOf(this.#bytes)
    return written
  }

  /** The last of it. Another table may follow. */
  end(): Uint8Array {
    this.row(-1)
    const taken = this.take()
    this.start()
    return taken
  }

  /** Begins anew, whatever was written. */
  start(): void {
    this.#at = opening.copy(this.#bytes)
  }

  /** A 64-bit whole number; what is exact in JavaScript lasts for 285 years on either side of 2000. */
  #microseconds(value: number): void {
    const high = Math.floor(value / twoTo32)
    this.#sized(8)
    this.#view.setInt32(this.#at, high)
    this.#view.setUint32(this.#at + 4, value - high * twoTo32)
    this.#at += 8
  }

  #sized(size: number): void {
    this.#room(4 + size)
    this.#view.setInt32(this.#at, size)
    this.#at += 4
  }

  #room(size: number): void {
    if (this.#at + size <= this.#bytes.length) return
    const larger = Buffer.allocUnsafe(Math.max(2 * this.#bytes.length, this.#at + size))
    this.#bytes.copy(larger, 0, 0, this.#at)
    this.#bytes = larger
    this.#view = viewOf(larger)
  }
}

/** What was taken of a writer has arrived where it was to go, and nobody reads it any more. */
export const giveBack = (taken: Uint8Array): void => rooms.giveBack(taken)

const viewOf = (bytes: Buffer): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.length)

const digit = (value: string, at: number): number => value.charCodeAt(at) - 48

/** Days from the first of January 2000, from which PostgreSQL counts, to what begins with `YYYY-MM-DD`. */
const daysOf = (value: string): number =>
  daysFrom2000(
    digit(value, 0) * 1000 + digit(value, 1) * 100 + digit(value, 2) * 10 + digit(value, 3),
    digit(value, 5) * 10 + digit(value, 6),
    digit(value, 8) * 10 + digit(value, 9),
  )

const daysFrom2000 = (year: number, month: number, date: number): number => {
  // A year that begins in March has its leap day at its end: the days before each month are then a straight line.
  const from = year - (month < 3 ? 1 : 0)
  const before = Math.floor((153 * (month < 3 ? month + 9 : month - 3) + 2) / 5)
  const leaps = Math.floor(from / 4) - Math.floor(from / 100) + Math.floor(from / 400)
  return from * 365 + leaps + before + date - 730_426
}

const secondsOf = (value: string): number => {
  const [hours, minutes, seconds = '0'] = value.split(':')
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)
}

/** The 16 bytes of a UUID. */
export const uuidBytes = (uuid: string): Uint8Array => Buffer.from(uuid.replaceAll('-', ''), 'hex')
