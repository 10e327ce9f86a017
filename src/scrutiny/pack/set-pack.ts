import { hashOf } from '../../platform/files.ts'
import { Book, type Part } from '../../platform/paper/book.ts'
import type { MeetingPack } from './meeting-pack.ts'

/** A pack as a file: its bytes, and on which page each paper and heading stands, as printed and in the contents. */
export interface SetPack {
  bytes: Uint8Array
  pages: number
  parts: readonly Part[]
}

/** How far the setting of a pack has come. */
export interface PackProgress {
  /** So many papers are set, of so many. */
  set: number
  of: number
}

interface Work extends PackProgress {
  made: Promise<SetPack>
  bytes: number // 0 while it is being set
}

/** Packs that were set last, by what they say: the page on screen and the file are asked for one after the other. */
const works = new Map<string, Work>()
const mostBytes = 64_000_000

/** Sets a pack as one tagged PDF with contents and bookmarks. The same pack is set once, however many ask at once. */
export const setPack = (pack: MeetingPack): Promise<SetPack> => workOn(pack).made

/** The pack where it is set within so many milliseconds, else how far it has come; it goes on meanwhile. */
export const setPackWithin = async (pack: MeetingPack, milliseconds: number): Promise<SetPack | PackProgress> => {
  const work = workOn(pack)
  let timer: NodeJS.Timeout | undefined
  const enough = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), milliseconds)
  })
  const made = await Promise.race([work.made, enough])
  clearTimeout(timer)
  return made ?? { set: work.set, of: work.of }
}

export const isSet = (given: SetPack | PackProgress): given is SetPack => 'bytes' in given

const workOn = (pack: MeetingPack): Work => {
  const key = hashOf(new TextEncoder().encode(JSON.stringify(pack)))
  const known = works.get(key)
  if (known) {
    works.delete(key) // asked for last, let go last
    works.set(key, known)
    return known
  }
  const progress = { set: 0, of: pack.papers.length }
  const work: Work = Object.assign(progress, { made: makeBook(pack, progress), bytes: 0 })
  works.set(key, work)
  work.made.then(
    ({ bytes }) => {
      work.bytes = bytes.length
      letGo(key)
    },
    () => works.delete(key), // whoever waits hears of it; the next asks anew
  )
  return work
}

/** Lets the packs go that were asked for longest ago, until what is held is little enough; never the one just made. */
const letGo = (justMade: string): void => {
  let held = [...works.values()].reduce((sum, { bytes }) => sum + bytes, 0)
  for (const [key, { bytes }] of works) {
    if (held <= mostBytes) break
    if (key === justMade || bytes === 0) continue
    works.delete(key)
    held -= bytes
  }
}

const makeBook = async ({ cover, papers }: MeetingPack, progress: PackProgress): Promise<SetPack> => {
  const book = new Book(cover)
  const chunks: Buffer[] = []
  const read = (async () => {
    for await (const chunk of book.stream) chunks.push(chunk as Buffer) // a stream of bytes gives buffers
  })()
  book.cover(cover)
  if (papers.length > 0) book.contents()
  for (const { label, paper } of papers) {
    book.append(paper, label)
    progress.set += 1
    await new Promise((resolve) => setImmediate(resolve)) // others are answered between two papers
  }
  const { pages, parts } = book.close()
  await read
  return { bytes: new Uint8Array(Buffer.concat(chunks)), pages, parts }
}
