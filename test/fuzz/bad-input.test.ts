import { constants, deflateRawSync } from 'node:zlib'

import { afterAll, describe, expect, test } from 'vitest'

import { createReaderPool, Unreadable, usualLimits } from '../../src/documents/index.ts'
import { makeDocx, wordParagraph } from '../../src/documents/formats/office-files.fixture.ts'
import { writePng } from '../../src/documents/render/write-png.ts'
import { createReader } from '../../src/inspections/index.ts'
import { drawPdf } from './draw-pdf.ts'
import { pdfOf } from './pdf-by-hand.ts'

const pool = createReaderPool({ workers: 2 })
afterAll(() => pool.close())

/** `reason: sentence` when the file is refused, or what it says. */
const outcomeOf = (bytes: Uint8Array, name: string): Promise<string> =>
  pool.read(bytes, name).then(
    ({ blocks }) => `read: ${blocks.map(({ text }) => text).join(' ')}`,
    (error: unknown) => (error instanceof Unreadable ? `${error.reason}: ${error.message}` : String(error)),
  )

describe('a file that cannot be read is refused with what is wrong and what to do', () => {
  test.each([
    ['no bytes', async () => Buffer.alloc(0), /^empty: .*Send it again/],
    ['a web page named .pdf', async () => Buffer.from('<!DOCTYPE html><h1>Not found</h1>'), /^misnamed: .*Download/],
    [
      'a PDF locked with a password',
      () => drawPdf({ userPassword: 'secret' }, (pdf) => pdf.text('Plan')),
      /^encrypted/,
    ],
    ['a scan', scan, /^no-text: .*text recognition/],
    ['2,000 pages', longPdf, /^too-long: .*2000 pages.*in parts/],
    ['a PDF cut off after its header', async () => Buffer.from('%PDF-1.7\n1 0 obj'), /^damaged/],
    ['a letter of which half came through', halfLetter, /^damaged: .*Download or export it again/],
    [
      'a program',
      async () => Buffer.from('MZ\u0090\u0000\u0003\u0000\u0000\u0000', 'latin1'),
      /^not-readable: .*letter\.pdf/,
    ],
    ['a picture', async () => Buffer.from(writePng(greySquare)), /^not-readable: .*text recognition/],
    ['a page tree that bites its tail', tailBiter, /^damaged|^no-text/],
    ['arrays ten thousand deep', deepArrays, /^damaged|^no-text/],
    ['a stream of 3 GB of spaces', () => bomb(' '), /^too-large|^too-slow|^no-text/],
    ['a stream of 3 GB of drawing', () => bomb('q Q '), /^too-large|^too-slow|^no-text/],
    ['a page of text printed over itself half a million times', manyLetters, /^read: a+$|^too-/],
    ['a Word file of 400 MB', wordBomb, /^too-large/],
  ] as const)('%s', async (_, make, expected) => {
    expect(await outcomeOf(await make(), 'letter.pdf')).toMatch(expected)
  })
})

test('after all of these the same pool still reads a good letter, whatever its name', async () => {
  const letter = await drawPdf({}, (pdf) => pdf.text('Dear Director, thank you for your plan of last week.'))
  for (const name of ['../../‮fdp.exe', 'a\u0000b\n.pdf', '💥'.repeat(500), '%s%n', ''])
    expect(await outcomeOf(letter, name)).toBe('read: Dear Director, thank you for your plan of last week.')
})

test('a page with a bomb in it is not drawn, and the pool goes on', async () => {
  await expect(pool.render(await bomb('q Q '), 1, 1000)).rejects.toThrow(/unpacks to more than there is memory for/)
})

test('plain text under the name of a Word file is read, and the person is told', async () => {
  const { blocks, doubts } = await pool.read(Buffer.from('Dear Director, thank you for your plan.'), 'letter.docx')
  expect(blocks.map(({ text }) => text)).toEqual(['Dear Director, thank you for your plan.'])
  expect(doubts[0]).toMatch(/^“letter\.docx” is named as a \.docx file and holds plain text/)
})

test('a pack of a thousand pages is read within the time that a short letter has, all that is made of it included', async () => {
  const sentence = 'Leaders know their service well and children are seen when they should be, and records say why. '
  const pack = await drawPdf({ autoFirstPage: false }, (pdf) => {
    for (let page = 1; page <= 1_000; page++) pdf.addPage().fontSize(10).text(sentence.repeat(25))
  })
  const reader = createReader({ workers: 1, limits: { mostMilliseconds: usualLimits.milliseconds } })
  const { pages, mentions } = await reader.read(pack, 'pack.pdf')
  await reader.close()
  expect(pages).toHaveLength(1_000)
  expect(mentions.at(-1)?.passage.page).toBe(1_000)
})

const greySquare = { width: 8, height: 8, kind: 'grey', bits: 8, samples: new Uint8Array(64) } as const

function scan(): Promise<Buffer> {
  const picture = writePng(greySquare)
  return drawPdf({}, (pdf) => pdf.image(Buffer.from(picture), 0, 0, { width: 500 }))
}

async function halfLetter(): Promise<Buffer> {
  const whole = await drawPdf({}, (pdf) => pdf.text('Visits are made when they are due. '.repeat(300)))
  return whole.subarray(0, whole.length / 2)
}

const longPdf = (): Promise<Buffer> =>
  drawPdf({ autoFirstPage: false }, (pdf) => {
    for (let page = 1; page <= 2_000; page++) pdf.addPage().text(`Page ${page}`)
  })

const tailBiter = async (): Promise<Buffer> =>
  pdfOf([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Count 3/Kids[2 0 R 3 0 R 2 0 R]/Parent 2 0 R>>',
    '<</Type/Pages/Kids[2 0 R]/Count 9/Parent 2 0 R>>',
  ])

const deepArrays = async (): Promise<Buffer> =>
  pdfOf([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Count 1/Kids[3 0 R]>>',
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 4 0 R/X ${'['.repeat(10_000)}${']'.repeat(10_000)}>>`,
    `<</Length 20000>>stream\n${'['.repeat(10_000)}${']'.repeat(10_000)}\nendstream`,
  ])

/** A few hundred kilobytes that inflate to 3 GB. */
async function bomb(pattern: string): Promise<Buffer> {
  const packed = deflated(pattern, 96)
  return pageOf(Buffer.concat([Buffer.from([0x78, 0x9c]), packed]))
}

const manyLetters = async (): Promise<Buffer> =>
  pageOf(
    Buffer.concat([
      Buffer.from([0x78, 0x9c]),
      deflated('BT /F 1 Tf 1 1 Td (aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa) Tj ET ', 1),
    ]),
  )

/** A deflate stream of so many times 32 MB of the pattern: a flushed block can stand any number of times. */
function deflated(pattern: string, times: number): Buffer {
  const plain = Buffer.alloc(32_000_000, pattern)
  const block = deflateRawSync(plain, { finishFlush: constants.Z_FULL_FLUSH })
  return Buffer.concat([...Array.from({ length: times }, () => block), Buffer.from([0x03, 0x00])])
}

const pageOf = (content: Buffer): Buffer =>
  pdfOf([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Count 1/Kids[3 0 R]>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>',
    Buffer.concat([
      Buffer.from(`<</Length ${content.length}/Filter/FlateDecode>>stream\n`),
      content,
      Buffer.from('\nendstream'),
    ]),
  ])

async function wordBomb(): Promise<Buffer> {
  const paragraph = wordParagraph('Plan')
  return makeDocx(paragraph, { 'word/media/picture.png': Buffer.alloc(400_000_000) })
}
