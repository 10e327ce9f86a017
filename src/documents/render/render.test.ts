import { decode } from 'fast-png'
import fc from 'fast-check'
import PDFDocument from 'pdfkit'
import { expect, test } from 'vitest'

import { reduceColours } from './reduce-colours.ts'
import { renderPage } from './render-page.ts'
import { writePng, type Picture } from './write-png.ts'

function drawPdf(draw: (pdf: PDFKit.PDFDocument) => void): Promise<Buffer> {
  return new Promise((resolve) => {
    const pdf = new PDFDocument({ size: [400, 200] })
    const chunks: Buffer[] = []
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk))
    pdf.on('end', () => resolve(Buffer.concat(chunks)))
    draw(pdf)
    pdf.end()
  })
}

test('a page is drawn at the width asked for, each mark where the page has it', async () => {
  const pdf = await drawPdf((page) => page.rect(0, 0, 200, 200).fill('#c00000'))
  const { png, width, height } = await renderPage(pdf, 1, 800)
  expect([width, height]).toEqual([800, 400])
  const picture = decode(png)
  const colourAt = (x: number, y: number) => picture.palette?.[sampleAt(picture, x, y)]
  expect(colourAt(100, 200)).toEqual([192, 0, 0])
  expect(colourAt(700, 200)).toEqual([255, 255, 255])
})

test('a page of black text is drawn in sixteen greys', async () => {
  const pdf = await drawPdf((page) => page.fontSize(40).text('Plan'))
  const picture = decode((await renderPage(pdf, 1, 400)).png)
  expect([picture.depth, picture.channels]).toEqual([4, 1])
})

test.each([
  ['a page that is not there', 2, 400, /Page 2 cannot be shown/],
  ['a width no screen has', 1, 20_000, /too large to be shown/],
  ['no width', 1, 0, /too large/],
])('%s is refused', async (_, page, width, sentence) => {
  const pdf = await drawPdf((drawn) => drawn.text('x'))
  await expect(renderPage(pdf, page, width)).rejects.toThrow(sentence)
})

test('whatever the picture, another program reads back the same samples', () => {
  const kinds = fc.constantFrom<Pick<Picture, 'kind' | 'bits'>>(
    { kind: 'grey', bits: 1 },
    { kind: 'grey', bits: 4 },
    { kind: 'grey', bits: 8 },
    { kind: 'colour', bits: 8 },
  )
  fc.assert(
    fc.property(
      kinds,
      fc.integer({ min: 1, max: 9 }),
      fc.integer({ min: 1, max: 9 }),
      fc.infiniteStream(fc.nat(255)),
      (kind, width, height, stream) => {
        const count = width * height * (kind.kind === 'colour' ? 3 : 1)
        const samples = Uint8Array.from({ length: count }, () => Number(stream.next().value) & ((1 << kind.bits) - 1))
        const picture = decode(writePng({ width, height, ...kind, samples }))
        const inRow = count / height
        const read = Array.from({ length: count }, (_, at) =>
          sampleAt(picture, at % inRow, Math.floor(at / inRow), inRow),
        )
        expect(read).toEqual([...samples])
      },
    ),
  )
})

test('a picture of many colours keeps every one as it is', () => {
  const pixels = Uint8Array.from({ length: 64 * 64 * 4 }, (_, at) => Math.imul(at * at + at, 2_654_435_761) >>> 24)
  const picture = reduceColours(pixels, 64, 64)
  expect(picture.kind).toBe('colour')
  expect([...picture.samples.subarray(0, 6)]).toEqual([0, 1, 2, 4, 5, 6].map((at) => pixels[at]))
})

/** One sample of a decoded picture, whose rows are packed when a sample has fewer than eight bits. */
function sampleAt({ width, depth, data }: ReturnType<typeof decode>, x: number, y: number, inRow = width): number {
  const bitsInRow = Math.ceil((inRow * depth) / 8) * 8
  const bit = y * bitsInRow + x * depth
  return (Number(data[bit >> 3]) >> (8 - depth - (bit & 7))) & ((1 << depth) - 1)
}
