import { pdfium, type Functions, type Pointer } from './pdfium.ts'

/** The functions of PDFium that make files; the module exports them beside those that read. */
interface MakingFunctions extends Functions {
  FPDF_ImportNPagesToOne(from: Pointer, width: number, height: number, across: number, down: number): Pointer
  PDFiumExt_OpenFileWriter(): Pointer
  PDFiumExt_SaveAsCopy(document: Pointer, writer: Pointer): number
  PDFiumExt_GetFileWriterSize(writer: Pointer): number
  PDFiumExt_GetFileWriterData(writer: Pointer, to: Pointer, length: number): number
  PDFiumExt_CloseFileWriter(writer: Pointer): void
}

/** The PDF with two of its pages side by side on each sheet, as a printer saves paper: A4 lying down. Tags are lost. */
export async function twoUp(bytes: Uint8Array): Promise<Uint8Array> {
  const { call: all, memory } = await pdfium()
  const call = all as MakingFunctions // the same exports, seen whole
  const file = call.malloc(bytes.length)
  memory().bytes.set(bytes, file)
  const document = call.FPDF_LoadMemDocument(file, bytes.length, 0)
  const sheets = call.FPDF_ImportNPagesToOne(document, 842, 595, 2, 1)
  const writer = call.PDFiumExt_OpenFileWriter()
  call.PDFiumExt_SaveAsCopy(sheets, writer)
  const length = call.PDFiumExt_GetFileWriterSize(writer)
  const at = call.malloc(length)
  call.PDFiumExt_GetFileWriterData(writer, at, length)
  const copy = memory().bytes.slice(at, at + length)
  call.free(at)
  call.PDFiumExt_CloseFileWriter(writer)
  call.FPDF_CloseDocument(sheets)
  call.FPDF_CloseDocument(document)
  call.free(file)
  return copy
}
