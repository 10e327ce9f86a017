import { hashOf } from '../../platform/files.ts'
import { Book, type Part } from '../../platform/paper/book.ts'
import type { MeetingPack } from './meeting-pack.ts'

/** A pack as a file: its bytes, and on which page each paper and heading stands, as printed and in the contents. */
export interface SetPack {
  bytes: Uint8Array
  pages: number
  parts: readonly Part[]
}

/** Packs that were set last, by what they say: the page on screen and the file are asked for one after the other. */
const setBefore = new Map<string, Promise<SetPack>>()
const mostKept = 8

/** Sets a pack as one tagged PDF with contents and bookmarks. The same pack is set once. */
export const setPack = (pack: MeetingPack): Promise<SetPack> => {
  const key = hashOf(new TextEncoder().encode(JSON.stringify(pack)))
  const known = setBefore.get(key)
  if (known) return known
  const made = makeBook(pack)
  setBefore.set(key, made)
  made.catch(() => setBefore.delete(key))
  const [oldest] = setBefore.keys()
  if (setBefore.size > mostKept && oldest !== undefined) setBefore.delete(oldest)
  return made
}

const makeBook = async ({ cover, papers }: MeetingPack): Promise<SetPack> => {
  const book = new Book(cover)
  const chunks: Buffer[] = []
  const read = (async () => {
    for await (const chunk of book.stream) chunks.push(chunk as Buffer) // a stream of bytes gives buffers
  })()
  book.cover(cover)
  if (papers.length > 0) book.contents()
  for (const { label, paper } of papers) {
    book.append(paper, label)
    await new Promise((resolve) => setImmediate(resolve)) // others are answered between two papers
  }
  const { pages, parts } = book.close()
  await read
  return { bytes: new Uint8Array(Buffer.concat(chunks)), pages, parts }
}
