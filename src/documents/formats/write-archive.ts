import { crc32, deflateRawSync } from 'node:zlib'

/** A zip archive of these parts, in order, as they are or deflated. */
export function writeArchive(parts: Iterable<readonly [string, Uint8Array]>, options = { deflate: false }): Buffer {
  const contents: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [name, plain] of parts) {
    const deflate = options.deflate && name !== 'mimetype' // which OpenDocument wants readable as it is
    const packed = deflate ? deflateRawSync(plain) : plain
    const nameBytes = Buffer.from(name)
    const about = Buffer.alloc(26)
    about.writeUInt16LE(20, 0)
    about.writeUInt16LE(0x0800, 2) // names are UTF-8
    about.writeUInt16LE(deflate ? 8 : 0, 4)
    about.writeUInt32LE(crc32(plain), 10)
    about.writeUInt32LE(packed.length, 14)
    about.writeUInt32LE(plain.length, 18)
    about.writeUInt16LE(nameBytes.length, 22)
    const content = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), about, nameBytes, packed])
    const place = Buffer.alloc(14)
    place.writeUInt32LE(offset, 10)
    directory.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\0', 'latin1'), about, place, nameBytes]))
    contents.push(content)
    offset += content.length
  }
  const end = Buffer.alloc(22)
  end.write('PK\u0005\u0006', 0, 'latin1')
  end.writeUInt16LE(directory.length, 8)
  end.writeUInt16LE(directory.length, 10)
  end.writeUInt32LE(
    directory.reduce((sum, { length }) => sum + length, 0),
    12,
  )
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...contents, ...directory, end])
}
