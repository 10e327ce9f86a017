import {
  figureCheckInWords,
  notesPerPage,
  stateInWords,
  verdictInWords,
  type Note,
  type Choice,
  type NoteFilters,
} from '../../../inspections/index.ts'
import { inWords } from '../../../platform/day.ts'
import { html, type Html } from '../../../platform/html.ts'
import { paging } from '../../paging.ts'
import { exportLinks } from '../../export-links.ts'
import { takeAll } from '../../take-away.ts'
import { chosenFilters, filtersOf, registerForm, type FilterDefinition } from '../../register-filters.ts'
import { computedOf, numeral } from './document-figures-view.ts'
import { verdictOf } from './verdict.ts'

interface Register {
  notes: readonly Note[]
  total: number
  choices: readonly Choice[]
  query: NoteFilters
  url: URL
  exports: boolean
}

type FilterName = 'check' | 'verdict' | 'year' | 'framework' | 'authority' | 'state'

const filters: readonly FilterDefinition<FilterName>[] = [
  { name: 'check', title: 'What is wrong', words: figureCheckInWords },
  { name: 'verdict', title: 'Verdict', words: verdictInWords },
  { name: 'year', title: 'Year' },
  { name: 'framework', title: 'Framework' },
  { name: 'authority', title: 'Authority' },
  { name: 'state', title: 'State', words: stateInWords },
]

export const figuresView = ({ notes, total, choices, query, url, exports }: Register): Html => {
  const set = filtersOf(filters, choices, query)
  const narrowed = query.q !== '' || set.some((filter) => filter.set.length > 0)
  return html`<h1>Figures that do not agree</h1>
    <p class="lede">${ledeOf(total, narrowed)}</p>
    <div class="register">
      ${registerForm({ url, what: 'the figures', q: query.q, hint: 'In the figure, its passage or the reason.', filters: set })}
      <section aria-label="Figures">
        ${chosenFilters({ url, filters: set })} ${list(notes)}
        ${paging({ url, page: query.page, perPage: notesPerPage, total, noun: 'figures' })}
        ${exports && total > 0 && exportLinks({ path: '/figures/export', query: url.searchParams, words: takeAll(total) })}
      </section>
    </div>`
}

const ledeOf = (total: number, narrowed: boolean): string => {
  if (total === 0)
    return narrowed
      ? 'Nothing has all of these.'
      : 'Nothing is wrong with any printed figure that could be computed again.'
  return `${total.toLocaleString('en-GB')} ${total === 1 ? 'passage does' : 'passages do'} not work out${narrowed ? ', with these words and filters' : ''}: the numbers beside them say otherwise, or something was left in. Where one is a false alarm, reject it on the page of its document.`
}

const list = (notes: readonly Note[]): Html | string => {
  if (notes.length === 0) return html`<p>No figure to show. Take a filter away, or use fewer words.</p>`
  return html`<ol class="found">
    ${notes.map(noteRow)}
  </ol>`
}

const noteRow = (note: Note): Html => {
  const place = note.readingId ? `reading=${note.readingId}#readings` : `page=${Math.max(1, note.page)}`
  return html`<li class="${note.state ?? 'waiting'}">
    <p class="found__kind">
      <strong>${figureCheckInWords(note.check)}</strong>${
        note.state === 'confirmed' || note.state === 'rejected'
          ? html` <span class="tagword">${stateInWords(note.state)}</span>`
          : ''
      }
    </p>
    <p class="said"><a href="/documents/${note.documentId}?${place}">“${note.passage?.exact ?? note.label}”</a></p>
    ${verdictOf(note)}
    <p class="meta">
      ${numbersOf(note)}<a href="/documents/${note.documentId}/figures">${note.title || note.fileName}</a>,
      ${note.dated ? inWords(note.dated) : 'no date read'}${note.page > 0 && `, page ${note.page}`}
    </p>
  </li>`
}

const numbersOf = (note: Note): string =>
  note.computed === null || note.check === 'trend' || note.check === 'hundred'
    ? ''
    : `Stated ${note.stated}, computed ${computedOf(note)}${note.of === null || note.counted === null ? '' : ` (${numeral(note.counted)} and ${numeral(note.of)})`}. `
