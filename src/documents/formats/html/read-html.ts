import type { Document } from '../../document.ts'
import { documentOf } from '../drafts.ts'
import { draftsFromHtml } from './drafts-from-html.ts'
import { parseHtml } from './parse-html.ts'

/** A web page as a document: its main part, without scripts, navigation and whatever stands around the content. */
export function readHtml(bytes: Uint8Array): Document {
  const { content, hasMain, title } = parseHtml(bytes)
  const drafts = draftsFromHtml(content, { skipsPageEdges: !hasMain })
  return documentOf({ mediaType: 'text/html', title }, drafts)
}
