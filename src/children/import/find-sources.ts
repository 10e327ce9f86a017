import { open as openFile, readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Readable } from 'node:stream'
import { open, fromBuffer, type Entry, type ZipFile } from 'yauzl'
import { Invalid } from '../../platform/errors.ts'
import { Rooms } from '../../platform/rooms.ts'
import type { Source } from './source.ts'

/** More than a delivery of the largest authority unpacks to; an archive that promises more is refused. */
const mostBytes = 8_000_000_000
const mostParts = 1_000

/** The files of a delivery: CSV and Parquet files and spreadsheets as they are named, those of a folder, or those within a zip archive. */
export const findSources = async (paths: readonly string[]): Promise<Source[]> => {
  const found: Source[] = []
  for (const each of paths) found.push(...(await sourcesAt(each)))
  return found
}

const sourcesAt = async (place: string): Promise<Source[]> => {
  const about = await stat(place).catch(() => undefined)
  if (!about) throw new Invalid([{ field: place, message: `There is no file or folder ${place}.` }])
  if (about.isDirectory()) {
    const names = (await readdir(place, { recursive: true })).filter((name) => isData(name)).toSorted()
    const within: Source[] = []
    for (const name of names) within.push(...(await sourcesAt(path.join(place, name))))
    return within
  }
  if (/\.zip$/i.test(place)) return sourcesInZip(() => openZip(place), path.basename(place))
  return [{ name: path.basename(place), open: () => Promise.resolve(bytesIn(place)) }]
}

/** All pieces of a file are read into the same room, and those of the next one too. */
const rooms = new Rooms(1 << 18, 4)

async function* bytesIn(place: string): AsyncGenerator<Uint8Array> {
  const file = await openFile(place)
  const room = rooms.lend()
  try {
    for (;;) {
      const { bytesRead } = await file.read(room, 0, room.length)
      if (bytesRead === 0) return
      yield room.subarray(0, bytesRead)
    }
  } finally {
    rooms.giveBack(room)
    await file.close()
  }
}

/** The files of one that was sent: itself, or those within it where it is a zip archive. */
export const sourcesInBytes = async (name: string, bytes: Uint8Array): Promise<Source[]> => {
  if (!/\.zip$/i.test(name)) return [{ name, open: () => Promise.resolve(onceOf(bytes)) }]
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const opened = () =>
    new Promise<ZipFile>((resolve, reject) => {
      fromBuffer(buffer, options, (error, zip) => (zip ? resolve(zip) : reject(error ?? new Error('no archive'))))
    })
  return sourcesInZip(opened, name)
}

async function* onceOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

const isData = (name: string): boolean =>
  (/\.(?:csv|txt|parquet|pq|xlsx|xlsm|xls|ods)$/i.test(name) || isPacked(name)) && !path.basename(name).startsWith('.')

/** Whether a file is packed in a way that is not opened here: a zip archive within another, or an archive of another kind. */
export const isPacked = (name: string): boolean => /\.(?:zip|7z|rar|tar|t?gz|bz2|xz|zst)$/i.test(name)

const options = { lazyEntries: true, autoClose: false, validateEntrySizes: true } as const

const openZip = (file: string): Promise<ZipFile> =>
  new Promise((resolve, reject) => {
    open(file, options, (error, zip) => (zip ? resolve(zip) : reject(error ?? new Error('no archive'))))
  })

const sourcesInZip = async (openArchive: () => Promise<ZipFile>, name: string): Promise<Source[]> => {
  const entries = await entriesOf(openArchive, name)
  return entries
    .filter(({ fileName }) => isData(fileName))
    .map((entry) => ({ name: entry.fileName, open: () => contentOf(openArchive, entry, name) }))
}

const entriesOf = async (openArchive: () => Promise<ZipFile>, name: string): Promise<Entry[]> => {
  const zip = await openArchive().catch(() => {
    throw damaged(name)
  })
  const entries: Entry[] = []
  let unpacked = 0
  try {
    await new Promise<void>((resolve, reject) => {
      zip.on('entry', (entry: Entry) => {
        unpacked += entry.uncompressedSize
        if (entry.isEncrypted()) reject(locked(name))
        else if (unpacked > mostBytes || entries.length >= mostParts) reject(tooLarge(name))
        else {
          entries.push(entry)
          zip.readEntry()
        }
      })
      zip.on('end', resolve)
      zip.on('error', () => reject(damaged(name)))
      zip.readEntry()
    })
  } finally {
    zip.close()
  }
  return entries
}

async function* read(stream: Readable, zip: ZipFile, name: string): AsyncGenerator<Uint8Array> {
  try {
    for await (const bytes of stream) yield bytes as Uint8Array // yauzl streams bytes
  } catch {
    throw damaged(name)
  } finally {
    zip.close()
  }
}

const contentOf = async (
  openArchive: () => Promise<ZipFile>,
  entry: Entry,
  name: string,
): Promise<AsyncIterable<Uint8Array>> => {
  const zip = await openArchive()
  const stream = await new Promise<Readable>((resolve, reject) => {
    zip.openReadStream(entry, (error, opened) => (opened ? resolve(opened) : reject(error ?? damaged(name))))
  }).catch(() => {
    throw damaged(name)
  })
  return read(stream, zip, name)
}

const fault = (name: string, message: string): Invalid => new Invalid([{ field: name, message: `${name} ${message}` }])
const damaged = (name: string) =>
  fault(name, 'is damaged and cannot be unpacked. It may have been cut short; send it again.')
const locked = (name: string) => fault(name, 'is locked with a password. Save it without the password and send that.')
const tooLarge = (name: string) => fault(name, 'unpacks to far more than a delivery holds, and was refused.')
