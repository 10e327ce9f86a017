/** What is read of one thing after the other, in pieces. */
export interface InPieces {
  pieces: AsyncGenerator<Uint8Array>
}

/** So many bytes are read before they are asked for, at most: memory stays flat however much there is. */
const mostAhead = 1 << 23

type Read<Opened> =
  | { kind: 'begun'; opened: Opened }
  | { kind: 'piece'; bytes: Uint8Array }
  | { kind: 'ended' }
  | { kind: 'failed'; error: unknown }

/**
 * Opens one after the other and reads its pieces, while whoever asks is busy with those before. What fails is thrown when its turn has
 * come. Pieces that are not asked for before the next is are passed over.
 */
export async function* readAhead<Item, Opened extends InPieces>(
  items: readonly Item[],
  open: (item: Item) => Promise<Opened>,
): AsyncGenerator<Opened> {
  const queue = new Queue<Opened>()
  const reading = readInto(queue, items, open)
  try {
    for (;;) {
      const next = await queue.take()
      if (next === undefined) return
      if (next.kind === 'failed') throw next.error
      if (next.kind !== 'begun') continue
      const pieces = piecesFrom(queue)
      yield { ...next.opened, pieces }
    }
  } finally {
    queue.stop()
    await reading
  }
}

async function* piecesFrom<Opened>(queue: Queue<Opened>): AsyncGenerator<Uint8Array> {
  for (;;) {
    const next = await queue.take()
    if (next?.kind === 'failed') throw next.error
    if (next?.kind !== 'piece') return
    yield next.bytes
  }
}

const readInto = async <Item, Opened extends InPieces>(
  queue: Queue<Opened>,
  items: readonly Item[],
  open: (item: Item) => Promise<Opened>,
): Promise<void> => {
  try {
    for (const item of items) {
      if (queue.isStopped) return
      const opened = await open(item)
      queue.put({ kind: 'begun', opened })
      for await (const bytes of opened.pieces) {
        queue.put({ kind: 'piece', bytes })
        await queue.room()
        if (queue.isStopped) break
      }
      queue.put({ kind: 'ended' })
    }
  } catch (error) {
    queue.put({ kind: 'failed', error })
  }
  queue.put(undefined)
}

/** Between one who reads and one who asks. */
class Queue<Opened> {
  #waiting: (Read<Opened> | undefined)[] = []
  #bytes = 0
  #wakeReader = (): void => undefined
  #wakeAsker = (): void => undefined
  isStopped = false

  /** @param read undefined where there is no more */
  put(read: Read<Opened> | undefined): void {
    this.#waiting.push(read)
    if (read?.kind === 'piece') this.#bytes += read.bytes.length
    this.#wakeAsker()
  }

  /** Waits until there is room for more. */
  async room(): Promise<void> {
    while (this.#bytes > mostAhead && !this.isStopped)
      await new Promise<void>((resolve) => (this.#wakeReader = resolve))
  }

  async take(): Promise<Read<Opened> | undefined> {
    while (this.#waiting.length === 0) await new Promise<void>((resolve) => (this.#wakeAsker = resolve))
    const read = this.#waiting.shift()
    if (read?.kind === 'piece') this.#bytes -= read.bytes.length
    this.#wakeReader()
    return read
  }

  stop(): void {
    this.isStopped = true
    this.#wakeReader()
  }
}
