import { crc32, deflateSync } from 'node:zlib'

/** An image whose pixels are either greys, or places in a palette of up to 256 colours, or red, green and blue. */
export interface Picture {
  width: number
  height: number
  kind: 'grey' | 'palette' | 'colour'
  bits: 1 | 2 | 4 | 8 // for each sample
  /** Samples row by row, not packed: one byte each whatever `bits` says. */
  samples: Uint8Array
  palette?: Uint8Array // red, green and blue of each colour in turn
}

const colourTypes = { grey: 0, palette: 3, colour: 2 } as const

/** The bytes of a PNG file (ISO/IEC 15948). Node's own zlib is about ten times as fast as one in JavaScript. */
export function writePng(picture: Picture): Uint8Array {
  const { width, height, kind, bits, palette } = picture
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header[8] = bits
  header[9] = colourTypes[kind]
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    ...(palette ? [chunk('PLTE', palette)] : []),
    // Level 4: on pages of text a tenth larger than the default level 6, in half the time.
    chunk('IDAT', deflateSync(packedRows(picture), { level: 4 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** Each row behind a filter byte 0 (none), its samples packed from the high bits down. */
function packedRows({ width, height, kind, bits, samples }: Picture): Uint8Array {
  const inRow = kind === 'colour' ? width * 3 : width
  const bytesInRow = Math.ceil((inRow * bits) / 8)
  const rows = new Uint8Array((bytesInRow + 1) * height)
  let from = 0
  for (let y = 0; y < height; y++) {
    let at = y * (bytesInRow + 1) + 1
    let shift = 8
    for (let x = 0; x < inRow; x++) {
      shift -= bits
      rows[at] = (rows[at] ?? 0) | ((samples[from++] ?? 0) << shift)
      if (shift === 0) {
        shift = 8
        at++
      }
    }
  }
  return rows
}

function chunk(type: string, content: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), content])
  const framed = Buffer.alloc(named.length + 8)
  framed.writeUInt32BE(content.length, 0)
  named.copy(framed, 4)
  framed.writeUInt32BE(crc32(named), named.length + 4)
  return framed
}
