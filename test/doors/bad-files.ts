import { constants, deflateRawSync } from 'node:zlib'
import { writePng } from '../../src/documents/render/write-png.ts'
import { drawPdf } from '../fuzz/draw-pdf.ts'
import { pdfOf } from '../fuzz/pdf-by-hand.ts'

/** A file that people send by mistake, and what they must be told of it: the fault and the remedy. */
export interface BadFile {
  name: string
  /** Different bytes for each `door`, so that none is taken for a file that another door has had. */
  make: (door: string) => Promise<Uint8Array>
  says: RegExp
}

const text = (words: string) => async (door: string) => Buffer.from(`${words} ${door}`)

export const badFiles: readonly BadFile[] = [
  { name: 'empty.pdf', make: async () => Buffer.alloc(0), says: /is empty.*again/ },
  {
    name: 'locked.pdf',
    make: (door) => drawPdf({ userPassword: 'secret' }, (pdf) => pdf.text(`Plan ${door}`)),
    says: /password.*without/,
  },
  { name: 'scan.pdf', make: scan, says: /text recognition/ },
  { name: 'cut off.pdf', make: cutOff, says: /Download or export it again/ },
  { name: 'error page.pdf', make: text('<!DOCTYPE html><h1>Not found</h1>'), says: /is a web page.*Download/ },
  { name: 'sheet.pdf', make: text('PK\u0003\u0004 xl/workbook.xml'), says: /is a spreadsheet.*save it as PDF/ },
  { name: 'program.pdf', make: text('MZ\u0000\u0003 program'), says: /is a program.*Send the document itself/ },
  { name: 'two thousand pages.pdf', make: longPdf, says: /2000 pages.*in parts/ },
  { name: 'bomb.pdf', make: bomb, says: /too large|unpacks to more|took longer|holds no text|text recognition/ },
  {
    name: 'odd \u202efdp ‘name’ 💥 %s $&.pdf',
    make: text('%PDF-1.7 torn'),
    says: /Download or export it again|Send a new copy|damaged/,
  },
  {
    name: 'letter.pdf',
    make: text('%PDF-1.7 torn as well'),
    says: /Download or export it again|Send a new copy|damaged/,
  },
]

async function scan(door: string): Promise<Uint8Array> {
  const picture = writePng({ width: 8, height: 8, kind: 'grey', bits: 8, samples: new Uint8Array(64) })
  return drawPdf({ info: { Title: door } }, (pdf) => pdf.image(Buffer.from(picture), 0, 0, { width: 500 }))
}

async function cutOff(door: string): Promise<Uint8Array> {
  const whole = await drawPdf({}, (pdf) => pdf.text(`Visits ${door} are made when they are due. `.repeat(300)))
  return whole.subarray(0, whole.length / 2)
}

const longPdfs = new Map<string, Buffer>()

async function longPdf(door: string): Promise<Uint8Array> {
  const known =
    longPdfs.get('') ??
    (await drawPdf({ autoFirstPage: false }, (pdf) => {
      for (let page = 1; page <= 2_000; page++) pdf.addPage().text(`Page ${page}`)
    }))
  longPdfs.set('', known)
  return Buffer.concat([known, Buffer.from(`\n% ${door}\n`)])
}

/** A few hundred kilobytes that inflate to 3 GB: a flushed block can stand any number of times. */
async function bomb(door: string): Promise<Uint8Array> {
  const block = deflateRawSync(Buffer.alloc(32_000_000, 'q Q '), { finishFlush: constants.Z_FULL_FLUSH })
  const packed = Buffer.concat([
    Buffer.from([0x78, 0x9c]),
    ...Array.from({ length: 96 }, () => block),
    Buffer.from([0x03, 0x00]),
  ])
  return pdfOf([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Count 1/Kids[3 0 R]>>',
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/X(${door})>>`,
    Buffer.concat([
      Buffer.from(`<</Length ${packed.length}/Filter/FlateDecode>>stream\n`),
      packed,
      Buffer.from('\nendstream'),
    ]),
  ])
}
