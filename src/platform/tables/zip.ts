import { once } from 'node:events'
import { crc32, createDeflateRaw } from 'node:zlib'

/** A file to be put into an archive. A stored one is not compressed: the first of an OpenDocument file must not be. */
export interface Entry {
  name: string
  content: string | Uint8Array | Iterable<string>
  stored?: boolean
}

// 1 January 1980, the first day that the format can name: the same table makes the same bytes.
const firstDay = 0x0021
const utf8Names = 0x0800

/** A zip archive of the entries, in order, entry by entry. Compression runs beside the main thread. */
export async function* zip(entries: Iterable<Entry>): AsyncGenerator<Uint8Array> {
  const directory: Buffer[] = []
  let offset = 0
  for (const entry of entries) {
    const name = Buffer.from(entry.name)
    const packed = await pack(entry)
    const common = commonFields(packed, name, entry.stored === true)
    const header = Buffer.concat([Buffer.from('PK\x03\x04'), common, name])
    const place = Buffer.alloc(14)
    place.writeUInt32LE(offset, 10) // before it: comment, disk and attributes, all none
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), common, place, name]))
    yield header
    yield* packed.chunks
    offset += header.length + packed.size
  }
  const list = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06')
  end.writeUInt16LE(directory.length, 8)
  end.writeUInt16LE(directory.length, 10)
  end.writeUInt32LE(list.length, 12)
  end.writeUInt32LE(offset, 16)
  yield list
  yield end
}

interface Packed {
  chunks: readonly Uint8Array[]
  size: number
  fullSize: number
  crc: number
}

const pack = async ({ content, stored }: Entry): Promise<Packed> => {
  const chunks: Uint8Array[] = []
  const result = { chunks, size: 0, fullSize: 0, crc: 0 }
  const take = (chunk: Uint8Array) => {
    chunks.push(chunk)
    result.size += chunk.length
  }
  const deflate = createDeflateRaw()
  deflate.on('data', take)
  for (const text of typeof content === 'string' || content instanceof Uint8Array ? [content] : content) {
    const bytes = Buffer.from(text)
    result.crc = crc32(bytes, result.crc)
    result.fullSize += bytes.length
    if (stored) take(bytes)
    else if (!deflate.write(bytes)) await once(deflate, 'drain')
  }
  if (stored) deflate.destroy()
  else {
    const ended = once(deflate, 'end')
    deflate.end()
    await ended
  }
  return result
}

/** The 26 bytes that the entry's own header and its line in the directory share. */
const commonFields = (packed: Packed, name: Buffer, stored: boolean): Buffer => {
  const fields = Buffer.alloc(26)
  fields.writeUInt16LE(20, 0) // version 2.0 is needed to unpack
  fields.writeUInt16LE(utf8Names, 2)
  fields.writeUInt16LE(stored ? 0 : 8, 4)
  fields.writeUInt16LE(firstDay, 8)
  fields.writeUInt32LE(packed.crc, 10)
  fields.writeUInt32LE(packed.size, 14)
  fields.writeUInt32LE(packed.fullSize, 18)
  fields.writeUInt16LE(name.length, 22)
  return fields
}
