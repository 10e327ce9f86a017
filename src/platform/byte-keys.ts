import { grown } from './grown.ts'

/**
 * Numbers texts by their bytes in the order in which they come, from 0: a `Map` whose keys need not be made into strings first, for the
 * hundreds of thousands of keys that the lines of a file hold. 250 million texts at most.
 */
export class ByteKeys {
  #bytes = Buffer.allocUnsafe(1 << 12)
  /** By number, where the text of the next begins. */
  #ends = new Int32Array(1 << 8)
  #hashes = new Int32Array(1 << 8)
  /** By hash, the number of a text and one; 0 where there is none. */
  #slots = new Int32Array(1 << 9)
  size = 0
  /** The number that was found last: rows of one child mostly follow one another. */
  #last = 0

  /** Forgets all, and keeps the room that it took. */
  clear(): void {
    this.#slots.fill(0)
    this.size = 0
    this.#last = 0
  }

  /** The number of a text; -1 where it is not known. */
  find(bytes: Uint8Array, start: number, end: number): number {
    if (this.#last < this.size && this.#is(this.#last, bytes, start, end)) return this.#last
    const number = (this.#slots[this.#slotOf(bytes, start, end, hashOf(bytes, start, end))] ?? 0) - 1
    if (number !== -1) this.#last = number
    return number
  }

  /** The number of a text, which is known afterwards. */
  add(bytes: Uint8Array, start: number, end: number): number {
    const hash = hashOf(bytes, start, end)
    const slot = this.#slotOf(bytes, start, end, hash)
    const known = this.#slots[slot] ?? 0
    if (known > 0) return known - 1
    const number = this.size++
    const from = this.#startOf(number)
    const to = from + end - start
    if (to > this.#bytes.length) this.#bytes = Buffer.concat([this.#bytes], Math.max(2 * this.#bytes.length, to))
    for (let index = start; index < end; index++) this.#bytes[from + index - start] = bytes[index] ?? 0
    if (number === this.#ends.length) {
      this.#ends = grown(this.#ends)
      this.#hashes = grown(this.#hashes)
    }
    this.#ends[number] = to
    this.#hashes[number] = hash
    this.#slots[slot] = number + 1
    if (2 * this.size > this.#slots.length) this.#spread()
    return number
  }

  findText(text: string): number {
    const bytes = Buffer.from(text)
    return this.find(bytes, 0, bytes.length)
  }

  addText(text: string): number {
    const bytes = Buffer.from(text)
    return this.add(bytes, 0, bytes.length)
  }

  textAt(number: number): string {
    return this.#bytes.toString('utf8', this.#startOf(number), this.#ends[number])
  }

  #startOf(number: number): number {
    return number === 0 ? 0 : (this.#ends[number - 1] ?? 0)
  }

  /** Where the number of a text stands, or would. */
  #slotOf(bytes: Uint8Array, start: number, end: number, hash: number): number {
    const last = this.#slots.length - 1
    for (let slot = hash & last; ; slot = (slot + 1) & last) {
      const number = (this.#slots[slot] ?? 0) - 1
      if (number === -1 || (this.#hashes[number] === hash && this.#is(number, bytes, start, end))) return slot
    }
  }

  #is(number: number, bytes: Uint8Array, start: number, end: number): boolean {
    const from = this.#startOf(number)
    const length = end - start
    if ((this.#ends[number] ?? 0) - from !== length) return false
    for (let index = 0; index < length; index++) if (this.#bytes[from + index] !== bytes[start + index]) return false
    return true
  }

  #spread(): void {
    const slots = new Int32Array(2 * this.#slots.length)
    const last = slots.length - 1
    for (let number = 0; number < this.size; number++) {
      let slot = (this.#hashes[number] ?? 0) & last
      while (slots[slot] !== 0) slot = (slot + 1) & last
      slots[slot] = number + 1
    }
    this.#slots = slots
  }
}

/** FNV-1a, its upper bits mixed into the lower ones, by which texts are placed. https://datatracker.ietf.org/doc/draft-eastlake-fnv */
const hashOf = (bytes: Uint8Array, start: number, end: number): number => {
  let hash = 0x811c9dc5
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193)
  return hash ^ (hash >>> 16)
}
