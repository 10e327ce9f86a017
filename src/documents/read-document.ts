import type { Document } from './document.ts'
import { readPdf, type PdfLimits } from './pdf/read-pdf.ts'
import { shortName, sniff } from './sniff.ts'

/**
 * Reads any file that can be read, in this thread and without a limit on time: for files from strangers use a pool.
 *
 * @param name as the person knows the file, for sentences; what the file is, its bytes say
 * @throws Unreadable
 */
export async function readDocument(
  bytes: Uint8Array,
  name: string,
  limits: Partial<PdfLimits> = {},
): Promise<Document> {
  const kind = sniff(bytes, name)
  if (kind === 'pdf') return readPdf(bytes, limits)
  // Most documents are PDFs: what reads the other formats is 150 modules, loaded when the first one comes.
  const { readMarkup } = await import('./formats/index.ts')
  const document = await readMarkup(kind, bytes)
  const promised = kind === 'text' && /\.(?:docx?|odt|pdf)$/i.exec(name)
  if (!promised) return document
  const doubt = `“${shortName(name)}” is named as a ${promised[0]} file and holds plain text, which was read as it stands. If it should look otherwise, ask for the document itself.`
  return { ...document, doubts: [doubt, ...document.doubts] }
}
