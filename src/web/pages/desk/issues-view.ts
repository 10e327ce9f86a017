import { nameApart, type NamedDocument } from '../../../inspections/index.ts'
import { html, type Html } from '../../../platform/html.ts'
import { button, details, select } from '../../components/index.ts'
import type { Desk } from './desk.ts'
import { errorOf } from './forms.ts'

const linkTo = (document: NamedDocument): Html => html`<a href="/documents/${document.id}">${nameApart(document)}</a>`

/** Which issue this one replaces, and which replaces it. */
export const issuesNote = ({ issues: { earlier, later } }: Desk): Html | false =>
  (earlier !== undefined || later !== undefined) &&
  html`<div class="inset">
    ${later && html`<p><strong>Replaced.</strong> A later issue of this letter is here and counts in its place: ${linkTo(later)}.</p>`}
    ${earlier && html`<p><strong>A later issue</strong> of ${linkTo(earlier)}, which counts no more.</p>`}
  </div>`

/** For whoever decides: which document this one replaces, where that was seen wrongly or not at all. */
export const issuesForm = ({ document, couldReplace, decides, csrf, problems, typed }: Desk): Html | false => {
  if (!decides || couldReplace.length === 0) return false
  const error = errorOf(problems, 'replaces')
  const chosen = typed['replaces'] ?? document.replaces ?? ''
  return details({
    summaryText: 'Is this a later issue of another document?',
    open: error !== undefined,
    html: html`<form method="post" action="/documents/${document.id}/replaces">
      ${csrf}
      ${select({
        id: 'replaces',
        name: 'replaces',
        label: { text: 'It replaces' },
        hint: {
          text: 'Of two issues of one letter only the later counts. What you say here stays when the document is read again.',
        },
        items: [
          { value: '', text: 'No other document', selected: chosen === '' },
          ...couldReplace.map((other) => ({
            value: other.id,
            text: nameApart(other),
            selected: other.id === chosen,
          })),
        ],
        ...(error ? { errorMessage: error } : {}),
      })}
      ${button({ text: 'Keep this', classes: 'govuk-button--secondary', preventDoubleClick: true })}
    </form>`,
  })
}
