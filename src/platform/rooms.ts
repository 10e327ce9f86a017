/**
 * Memory that is lent and given back, to be written over by whoever comes next: where it is taken anew for every file or piece, Node is
 * busy clearing it away. What is not given back is cleared away all the same.
 */
export class Rooms {
  readonly #size: number
  readonly #most: number
  readonly #spare: Buffer[] = []
  /**
   * @param size bytes of a room
   * @param most rooms that are kept while nobody uses them
   */
  constructor(size: number, most: number) {
    this.#size = size
    this.#most = most
  }

  lend(): Buffer {
    return this.#spare.pop() ?? Buffer.allocUnsafeSlow(this.#size)
  }

  /** A room, or a part of one, that nobody reads or writes any more; what was never lent here is left alone. */
  giveBack(room: Uint8Array<ArrayBufferLike>): void {
    const whole = Buffer.from(room.buffer)
    if (whole.length === this.#size && this.#spare.length < this.#most) this.#spare.push(whole)
  }
}
