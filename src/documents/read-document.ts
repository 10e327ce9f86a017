import type { Document } from './document.ts'
import { readPdf, type PdfLimits } from './pdf/read-pdf.ts'
import { sniff } from './sniff.ts'

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
  return readMarkup(kind, bytes)
}
