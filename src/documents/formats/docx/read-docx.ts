import mammoth from 'mammoth'

import type { Document } from '../../document.ts'
import { Unreadable } from '../../errors.ts'
import { readArchive } from '../archive.ts'
import { documentOf } from '../drafts.ts'
import { checkXml } from '../honest-xml.ts'
import { draftsFromHtml } from '../html/drafts-from-html.ts'
import { parseHtml } from '../html/parse-html.ts'
import { writeArchive } from '../write-archive.ts'
import { asPrinted } from './as-printed.ts'
import { readNumbering } from './numbering.ts'
import { printNumbers, takeNumbers } from './print-numbers.ts'
import { styleMapOf } from './style-map.ts'

/** A Word document (.docx): headings, lists with their printed numbers, tables and notes. Bold lines become headings. */
export async function readDocx(bytes: Uint8Array): Promise<Document> {
  const parts = await readArchive(bytes)
  for (const part of parts.values()) checkXml(part)
  for (const [name, text] of parts) {
    if (!/^word\/document\d*\.xml$/.test(name)) continue
    const numbering = readNumbering(parts.get('word/numbering.xml'), parts.get('word/styles.xml'))
    parts.set(name, printNumbers(asPrinted(text), numbering))
  }
  // Only the parts that were checked go on: no picture, no program, nothing that another reader might unpack otherwise.
  const html = await htmlOf(writeArchive(parts), styleMapOf(parts.get('word/styles.xml')))
  const { content } = parseHtml(Buffer.from(`<!doctype html><meta charset="utf-8">${html}`))
  const drafts = draftsFromHtml(content, { skipsPageEdges: false }).map(takeNumbers)
  const mediaType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
  return documentOf({ mediaType, title: titleOf(parts.get('docProps/core.xml')) }, drafts)
}

async function htmlOf(buffer: Buffer, ownStyles: readonly string[]): Promise<string> {
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer },
      { styleMap: [...styleMap, ...ownStyles], convertImage: withoutPictures },
    )
    return value
  } catch (error) {
    const message =
      'The file is damaged: Word’s parts do not fit together. Open it in Word, save it again and send that.'
    throw new Unreadable('damaged', message, { cause: error })
  }
}

const styleMap = ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => h2:fresh"]
const withoutPictures = mammoth.images.imgElement(async () => ({ src: '' }))

const titleOf = (properties: Buffer | undefined): string =>
  decodeEntities(/<dc:title[^>]*>([^<]*)</.exec(properties?.toString('utf8') ?? '')?.[1] ?? '')

const decodeEntities = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => entities[name] ?? '')
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
