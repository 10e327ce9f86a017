import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { init } from '@embedpdf/pdfium'

/** A pointer into PDFium's memory; 0 is none. */
export type Pointer = number

/**
 * The functions of PDFium that the reader calls, straight from the WebAssembly module: the package's own wrappers
 * convert every argument by name, which costs more than the calls themselves when each character needs several.
 */
export interface Functions {
  malloc(bytes: number): Pointer
  free(at: Pointer): void
  FPDF_LoadMemDocument(bytes: Pointer, length: number, password: Pointer): Pointer
  FPDF_GetLastError(): number
  FPDF_CloseDocument(document: Pointer): void
  FPDF_GetPageCount(document: Pointer): number
  FPDF_GetMetaText(document: Pointer, tag: Pointer, buffer: Pointer, length: number): number
  FPDFCatalog_IsTagged(document: Pointer): number
  FPDF_LoadPage(document: Pointer, index: number): Pointer
  FPDF_ClosePage(page: Pointer): void
  FPDF_GetPageWidthF(page: Pointer): number
  FPDF_GetPageHeightF(page: Pointer): number
  FPDFPage_GetCropBox(page: Pointer, left: Pointer, bottom: Pointer, right: Pointer, top: Pointer): number
  FPDFPage_GetMediaBox(page: Pointer, left: Pointer, bottom: Pointer, right: Pointer, top: Pointer): number
  FPDFPage_GetRotation(page: Pointer): number
  FPDFPage_SetRotation(page: Pointer, quarters: number): void
  FPDFPage_CountObjects(page: Pointer): number
  FPDFPage_GetObject(page: Pointer, index: number): Pointer
  FPDFPageObj_GetType(object: Pointer): number
  FPDFPageObj_GetMatrix(object: Pointer, matrix: Pointer): number
  FPDFFormObj_CountObjects(form: Pointer): number
  FPDFFormObj_GetObject(form: Pointer, index: number): Pointer
  FPDFPageObj_GetBounds(object: Pointer, left: Pointer, bottom: Pointer, right: Pointer, top: Pointer): number
  FPDFPageObj_GetMarkedContentID(object: Pointer): number
  FPDFText_LoadPage(page: Pointer): Pointer
  FPDFText_ClosePage(text: Pointer): void
  FPDFText_CountChars(text: Pointer): number
  FPDFText_GetUnicode(text: Pointer, index: number): number
  FPDFText_HasUnicodeMapError(text: Pointer, index: number): number
  FPDFText_GetTextObject(text: Pointer, index: number): Pointer
  FPDFText_GetCharOrigin(text: Pointer, index: number, x: Pointer, y: Pointer): number
  FPDFText_GetLooseCharBox(text: Pointer, index: number, box: Pointer): number
  FPDFText_GetMatrix(text: Pointer, index: number, matrix: Pointer): number
  FPDFText_GetFontSize(text: Pointer, index: number): number
  FPDFTextObj_GetFont(object: Pointer): Pointer
  FPDFFont_GetBaseFontName(font: Pointer, buffer: Pointer, length: number): number
  FPDFFont_GetWeight(font: Pointer): number
  FPDFFont_GetFlags(font: Pointer): number
  FPDF_StructTree_GetForPage(page: Pointer): Pointer
  FPDF_StructTree_Close(tree: Pointer): void
  FPDF_StructTree_CountChildren(tree: Pointer): number
  FPDF_StructTree_GetChildAtIndex(tree: Pointer, index: number): Pointer
  FPDF_StructElement_GetType(element: Pointer, buffer: Pointer, length: number): number
  FPDF_StructElement_CountChildren(element: Pointer): number
  FPDF_StructElement_GetChildAtIndex(element: Pointer, index: number): Pointer
  FPDF_StructElement_GetChildMarkedContentID(element: Pointer, index: number): number
}

/** PDFium in its own memory. One per thread: its functions do not yield, so two readings never meet. */
export interface Pdfium {
  call: Functions
  /** Views of its memory, made anew whenever it has grown. */
  memory(): { bytes: Uint8Array; view: DataView }
  /** 512 bytes for whatever a call hands back. */
  scratch: Pointer
  /** The UTF-16 text that a call writes: first its length in bytes with the closing zero, then the text. */
  utf16(write: (buffer: Pointer, length: number) => number): string
  /** The zero-ended UTF-8 text that a call writes, up to 500 bytes. */
  utf8(write: (buffer: Pointer, length: number) => number): string
}

let loaded: Promise<Pdfium> | undefined

/** The thread's PDFium, started on first use (about 30 ms). */
export const pdfium = (): Promise<Pdfium> => (loaded ??= start())

const fromUtf16 = new TextDecoder('utf-16le')
const fromUtf8 = new TextDecoder()

async function start(): Promise<Pdfium> {
  const path = createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm')
  const file = readFileSync(path)
  const module = await init({ wasmBinary: file.buffer.slice(file.byteOffset, file.byteOffset + file.length) })
  module.PDFiumExt_Init()
  // The package types its exports as malloc and free alone; the module exports every PDFium function by its own name.
  const call = module.pdfium.wasmExports as unknown as Functions & { memory: WebAssembly.Memory }
  const scratch = call.malloc(512)
  let buffer: ArrayBuffer | undefined
  let views: { bytes: Uint8Array; view: DataView } | undefined
  const memory = () => {
    if (!views || buffer !== call.memory.buffer) {
      buffer = call.memory.buffer
      views = { bytes: new Uint8Array(buffer), view: new DataView(buffer) }
    }
    return views
  }
  const utf16 = (write: (buffer: Pointer, length: number) => number): string => {
    const length = write(0, 0)
    if (length <= 2) return ''
    const at = call.malloc(length)
    write(at, length)
    const text = fromUtf16.decode(memory().bytes.slice(at, at + length - 2))
    call.free(at)
    return text
  }
  const utf8 = (write: (buffer: Pointer, length: number) => number): string => {
    const length = Math.min(write(scratch, 512), 512)
    return length <= 1 ? '' : fromUtf8.decode(memory().bytes.slice(scratch, scratch + length - 1))
  }
  return { call, memory, scratch, utf16, utf8 }
}
