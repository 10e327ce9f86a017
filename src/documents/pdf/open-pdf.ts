import { Unreadable } from '../errors.ts'
import type { Pdfium, Pointer } from './pdfium.ts'

const whyNot: Record<number, () => Unreadable> = {
  2: () =>
    new Unreadable('damaged', 'The file could not be opened. Download or export it again and send the new copy.'),
  4: () =>
    new Unreadable('encrypted', 'The PDF is locked with a password. Save a copy without the password and send that.'),
  5: () =>
    new Unreadable(
      'encrypted',
      'The PDF is locked by a kind of protection that is not supported. Save an unprotected copy and send that.',
    ),
}

const damaged = (): Unreadable =>
  new Unreadable(
    'damaged',
    'The PDF is damaged and cannot be opened. Download or export it again and send the new copy.',
  )

/** Opens the PDF, gives it to `read`, and frees it whatever happens. @throws Unreadable */
export function openPdf<T>(pdf: Pdfium, bytes: Uint8Array, read: (document: Pointer) => T): T {
  if (!startsAsPdf(bytes))
    throw new Unreadable(
      'not-a-pdf',
      looksLikeWebPage(bytes)
        ? 'The file is named as a PDF but holds a web page, perhaps an error message saved in its place. Download the document again.'
        : 'The file is not a PDF. Send the document itself, as PDF or in the format that it was written in.',
    )
  const { call } = pdf
  const file = call.malloc(bytes.length + 1)
  if (file === 0) throw new Unreadable('too-large', 'The PDF is too large to be read here. Send it in parts.')
  try {
    pdf.memory().bytes.set(bytes, file)
    pdf.memory().bytes[file + bytes.length] = 0 // an empty password
    const document = call.FPDF_LoadMemDocument(file, bytes.length, file + bytes.length)
    if (document === 0) throw (whyNot[call.FPDF_GetLastError()] ?? damaged)()
    try {
      return read(document)
    } finally {
      call.FPDF_CloseDocument(document)
    }
  } finally {
    call.free(file)
  }
}

/** Programs put a little before the header; readers look for it in the first kilobyte. */
const startsAsPdf = (bytes: Uint8Array): boolean => latin1(bytes).includes('%PDF-')

const looksLikeWebPage = (bytes: Uint8Array): boolean => /<(!doctype html|html|head|body)\b/i.test(latin1(bytes))

const latin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024)).toString('latin1')

/** The title in the file's own properties, '' where it has none. */
export function titleOf(pdf: Pdfium, document: Pointer): string {
  const { call, scratch } = pdf
  pdf.memory().bytes.set(new TextEncoder().encode('Title\0'), scratch)
  return pdf.utf16((buffer, length) => call.FPDF_GetMetaText(document, scratch, buffer, length)).trim()
}
