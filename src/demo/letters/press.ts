import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import PDFDocument from 'pdfkit'

import type { Letter } from './letter.ts'
import { unwrapWoff } from '../../platform/paper/unwrap-woff.ts'

const require = createRequire(import.meta.url)
const face = (file: string) => unwrapWoff(readFileSync(require.resolve(`@fontsource/${file}.woff`)))

/** Read once: the same four files set every letter. */
const faces = {
  sans: {
    roman: face('atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-400-normal'),
    bold: face('atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-700-normal'),
  },
  serif: {
    roman: face('source-serif-4/files/source-serif-4-latin-400-normal'),
    bold: face('source-serif-4/files/source-serif-4-latin-600-normal'),
  },
}

export type Structure = ReturnType<PDFKit.PDFDocument['struct']>

/** A document being set: where the next line goes is `pdf.y`; whatever is printed hangs on `root`. */
export interface Press {
  pdf: PDFKit.PDFDocument
  root: Structure
  left: number
  width: number // points between the margins
  size: number // points, of running text
}

/** A4 with margins of about 25 mm at the sides, as inspectorates' letters have. */
const margins = { top: 64, bottom: 86, left: 72, right: 68 }

/** Opens a tagged PDF/UA document whose only dates are the letter's own, so that the same letter gives the same bytes. */
export function openPress(letter: Letter): Press {
  const issued = new Date(`${letter.issuedOn}T09:00:00Z`)
  const pdf = new PDFDocument({
    size: 'A4',
    margins,
    pdfVersion: '1.7',
    tagged: true,
    lang: 'en-GB',
    displayTitle: true,
    // pdfkit makes PDF/UA, but its types name only the PDF/A family.
    subset: 'PDF/UA' as PDFKit.Mixins.PDFSubsets,
    bufferPages: true,
    font: '', // no standard font: PDF/UA wants every face embedded
    info: {
      Title: letter.title,
      Author: 'Sightline demonstration',
      Subject: 'Invented for demonstration: no such council and no such people',
      CreationDate: issued,
      ModDate: issued,
    },
  })
  pdf.registerFont('roman', faces[letter.face].roman)
  pdf.registerFont('bold', faces[letter.face].bold)
  const root = pdf.struct('Document')
  pdf.addStructure(root)
  return { pdf, root, left: margins.left, width: pdf.page.width - margins.left - margins.right, size: 11 }
}

/** The finished file. Writes the running feet first, because only now is the number of pages known. */
export async function closePress(press: Press, letter: Letter): Promise<Uint8Array> {
  printFeet(press, letter)
  press.root.end()
  const chunks: Buffer[] = []
  return new Promise((resolve, reject) => {
    press.pdf.on('data', (chunk: Buffer) => chunks.push(chunk))
    press.pdf.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))))
    press.pdf.on('error', reject)
    press.pdf.end()
  })
}

/** Starts a new page unless `height` points are left on this one. */
export function needs({ pdf }: Press, height: number): void {
  if (pdf.y + height > pdf.page.height - margins.bottom) pdf.addPage()
}

function printFeet({ pdf, left, width }: Press, letter: Letter): void {
  const { start, count } = pdf.bufferedPageRange()
  for (let page = start; page < start + count; page += 1) {
    pdf.switchToPage(page)
    const { bottom } = pdf.page.margins
    pdf.page.margins.bottom = 0 // else text this low would start a page of its own
    pdf.markContent('Artifact', { type: 'Pagination' })
    pdf.font('roman').fontSize(8.5).fillColor('#333333')
    let y = pdf.page.height - 66
    if (page > start) {
      // a first page bears neither foot nor number
      for (const [row, text] of letter.runningFoot.entries()) pdf.text(text, left, y + row * 11, { lineBreak: false })
      pdf.text(String(page + 1), left, y + 11, { width, align: 'right' })
    }
    y = pdf.page.height - 36
    pdf.fontSize(7.5).fillColor('#595959')
    pdf.text('Invented for demonstration: there is no such council, and nobody named here exists.', left, y, { width })
    pdf.endMarkedContent()
    pdf.page.margins.bottom = bottom
  }
}
