import { Unreadable } from '../errors.ts'
import { openPdf } from '../pdf/open-pdf.ts'
import { pdfium, type Functions, type Pdfium, type Pointer } from '../pdf/pdfium.ts'
import { turnUpright } from '../pdf/turn-upright.ts'
import { reduceColours } from './reduce-colours.ts'
import { writePng } from './write-png.ts'

export interface PageImage {
  png: Uint8Array
  width: number // pixels
  height: number
}

/** The functions of PDFium that draw; the module exports them beside those that read. */
interface DrawingFunctions extends Functions {
  FPDFBitmap_Create(width: number, height: number, alpha: number): Pointer
  FPDFBitmap_FillRect(bitmap: Pointer, left: number, top: number, width: number, height: number, colour: number): number
  FPDFBitmap_GetBuffer(bitmap: Pointer): Pointer
  FPDFBitmap_Destroy(bitmap: Pointer): void
  FPDF_RenderPageBitmap(
    bitmap: Pointer,
    page: Pointer,
    left: number,
    top: number,
    width: number,
    height: number,
    turned: number,
    flags: number,
  ): void
}

const withAnnotations = 0x01
const redFirst = 0x10

/** Beyond this a page drawn at any useful width is a poster, or a trap. */
const mostPixels = 25_000_000

/**
 * One page of a PDF as a picture, as it is printed.
 *
 * @param page from 1
 * @param width in pixels; the height follows from the page's shape
 * @throws Unreadable when the file, or that page, cannot be drawn
 */
export async function renderPage(bytes: Uint8Array, page: number, width: number): Promise<PageImage> {
  const pdf = await pdfium()
  return openPdf(pdf, bytes, (document) => {
    const opened = pdf.call.FPDF_LoadPage(document, page - 1)
    if (opened === 0) throw new Unreadable('damaged', `Page ${page} cannot be shown: the file does not hold it whole.`)
    try {
      const text = pdf.call.FPDFText_LoadPage(opened)
      turnUpright(pdf, opened, text)
      pdf.call.FPDFText_ClosePage(text)
      return draw(pdf, opened, Math.round(width))
    } finally {
      pdf.call.FPDF_ClosePage(opened)
    }
  })
}

function draw(pdf: Pdfium, page: Pointer, width: number): PageImage {
  const call = pdf.call as DrawingFunctions // the same exports, seen whole
  const shape = call.FPDF_GetPageHeightF(page) / call.FPDF_GetPageWidthF(page)
  const height = Math.max(1, Math.round(width * shape))
  if (!(width >= 1 && width * height <= mostPixels))
    throw new Unreadable('too-large', 'The page is too large to be shown as a picture at this width.')
  const bitmap = call.FPDFBitmap_Create(width, height, 0)
  if (bitmap === 0) throw new Unreadable('too-large', 'The page is too large to be shown as a picture.')
  try {
    call.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xffffffff)
    call.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, withAnnotations | redFirst)
    const at = call.FPDFBitmap_GetBuffer(bitmap)
    const pixels = pdf.memory().bytes.subarray(at, at + width * height * 4)
    return { png: writePng(reduceColours(pixels, width, height)), width, height }
  } finally {
    call.FPDFBitmap_Destroy(bitmap)
  }
}
