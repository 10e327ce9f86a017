import { shortFingerprint, type DocumentRecord } from '../../../inspections/index.ts'
import { instantInWords } from '../../../platform/day.ts'
import { html, type Html } from '../../../platform/html.ts'
import { button, status } from '../../components/index.ts'
import { sizeInWords } from './sheet-view.ts'

interface NotRead {
  document: DocumentRecord
  csrf: Html
  adds: boolean
}

/** A document that nothing has been read from: it waits, is being read, or could not be. */
export const notReadView = ({ document, csrf, adds }: NotRead): Html => {
  const failed = document.state === 'failed'
  return html`<h1>${document.fileName}</h1>
<p class="lede">Received ${instantInWords(document.receivedAt)} from ${document.receivedBy}, fingerprint ${shortFingerprint(document)}.</p>
<div${!failed && html` data-live="/documents/${document.id}"`}>
${
  failed
    ? status({ symbol: 'broken', word: 'Could not be read', reason: document.failure, tone: 'late' })
    : status({
        symbol: 'stale',
        word: document.state === 'reading' ? 'Being read' : 'Waiting to be read',
        reason: 'load the page again to see how far it is',
      })
}</div>
<p><a href="/documents/${document.id}/file">The document as it came (${sizeInWords(document.bytes)})</a></p>
${failed && adds && html`<form method="post" action="/documents/${document.id}/read-again">${csrf}${button({ text: 'Try again', classes: 'govuk-button--secondary' })}</form>`}
<p><a href="/documents">All documents</a></p>`
}
