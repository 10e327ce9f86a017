import type { Document } from '../document.ts'
import { readDocument } from '../read-document.ts'

/** Reads a document; see `readDocument`. */
export const run = ({ bytes, name, pages }: { bytes: Uint8Array; name: string; pages: number }): Promise<Document> =>
  readDocument(bytes, name, { pages })
