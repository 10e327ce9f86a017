import { dayOf, inWords } from '../../platform/day.ts'
import type { DocumentRecord } from './document-record.ts'

/** The beginning of a file's fingerprint (SHA-256): enough for a person to tell two files of one name apart. */
export const shortFingerprint = ({ sha256 }: Pick<DocumentRecord, 'sha256'>): string => sha256.slice(0, 8)

/** A document so named that no other of the same title or file name can be meant. */
export const nameApart = (document: Pick<DocumentRecord, 'title' | 'fileName' | 'receivedAt' | 'sha256'>): string => {
  const file = document.title ? `${document.fileName}, ` : ''
  return `${document.title || document.fileName} (${file}received ${inWords(dayOf(document.receivedAt))}, fingerprint ${shortFingerprint(document)})`
}
