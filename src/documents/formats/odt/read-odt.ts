import { SaxesParser } from 'saxes'

import type { Document } from '../../document.ts'
import { Unreadable } from '../../errors.ts'
import { readArchive } from '../archive.ts'
import { documentOf } from '../drafts.ts'
import { checkXml, parseWith } from '../honest-xml.ts'
import { draftsFromContent } from './drafts-from-content.ts'
import { readStyles } from './styles.ts'

/** An OpenDocument text (.odt): headings, lists with their own markers, tables and notes. */
export async function readOdt(bytes: Uint8Array): Promise<Document> {
  const parts = await readArchive(bytes)
  if (parts.get('META-INF/manifest.xml')?.includes('encryption-data'))
    throw new Unreadable(
      'encrypted',
      'The file is locked with a password. Save a copy without the password and send that.',
    )
  const content = parts.get('content.xml')
  if (!content) throw new Unreadable('damaged', 'The file is damaged: its text is missing. Send it again.')
  for (const part of parts.values()) checkXml(part)
  const drafts = draftsFromContent(content, readStyles([parts.get('styles.xml'), content]))
  const mediaType = 'application/vnd.oasis.opendocument.text'
  return documentOf({ mediaType, title: titleOf(parts.get('meta.xml')) }, drafts)
}

function titleOf(meta: Buffer | undefined): string {
  if (!meta) return ''
  const parser = new SaxesParser()
  let inTitle = false
  let title = ''
  parser.on('opentag', ({ name }) => (inTitle = name === 'dc:title'))
  parser.on('closetag', () => (inTitle = false))
  parser.on('text', (text) => inTitle && (title += text))
  parseWith(parser, meta)
  return title
}
