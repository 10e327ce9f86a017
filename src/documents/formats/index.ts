import type { Document } from '../document.ts'
import { Unreadable } from '../errors.ts'
import { askPatience } from '../patience.ts'
import type { FileKind } from '../sniff.ts'
import { readDocx } from './docx/read-docx.ts'
import { readHtml } from './html/read-html.ts'
import { readOdt } from './odt/read-odt.ts'
import { readText } from './text/read-text.ts'

/** Every kind that is not PDF: its markup, or for plain text its layout, says what the blocks are. */
export type MarkupKind = Exclude<FileKind, 'pdf'>

const readers: Readonly<Record<MarkupKind, (bytes: Uint8Array) => Document | Promise<Document>>> = {
  docx: readDocx,
  odt: readOdt,
  html: readHtml,
  text: readText,
}

/** All that is made of a paragraph takes a few milliseconds; slow machines take four times as long. */
const patienceForBlock = 20

/**
 * Reads a Word, OpenDocument, HTML or text file, whose kind `sniff` has found.
 *
 * @throws Unreadable when it is damaged, locked, a bomb, or holds no words
 */
export async function readMarkup(kind: MarkupKind, bytes: Uint8Array): Promise<Document> {
  const document = await readers[kind](bytes)
  askPatience(document.blocks.length * patienceForBlock)
  if (document.blocks.length > 0) return document
  throw new Unreadable(
    'no-text',
    'The file holds no words. If it shows pictures of pages, ask for the original document.',
  )
}
