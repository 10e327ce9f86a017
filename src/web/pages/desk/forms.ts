import {
  addableFields,
  areaInWords,
  fieldInWords,
  findingKinds,
  kindInWords,
  readingInWords,
  type ReadingRecord,
} from '../../../inspections/index.ts'
import { listThemes } from '../../../frameworks/index.ts'
import { html, type Html } from '../../../platform/html.ts'
import { button, checkboxes, details, input, select, textarea } from '../../components/index.ts'
import type { Problem } from '../../page.ts'
import type { Desk } from './desk.ts'

export const errorOf = (problems: readonly Problem[], field: string) => {
  const found = problems.find((problem) => problem.field === field)
  return found && { text: found.message }
}

const whyInput = (typed: string | undefined) =>
  input({
    id: 'why',
    name: 'why',
    label: { text: 'Why (optional)' },
    hint: { text: 'Kept in the history for whoever asks later.' },
    value: typed ?? '',
  })

const kindSelect = (chosen: string) =>
  select({
    id: 'kind',
    name: 'kind',
    label: { text: 'Kind' },
    items: [
      { value: '', text: 'Not a finding', selected: chosen === '' },
      ...findingKinds.map((kind) => ({ value: kind, text: kindInWords(kind), selected: kind === chosen })),
    ],
  })

const frame = (desk: Desk, heading: string, action: string, body: Html, send: string): Html =>
  html`<div class="now" id="now">
    <div class="card">
      <h2>${heading}</h2>
      <form method="post" action="${action}" novalidate data-asked>
        ${desk.csrf}${body}
        <div class="btnrow">
          ${button({ text: send, preventDoubleClick: true })}
          <a
            class="govuk-link"
            data-cancel
            href="/documents/${desk.document.id}${desk.now ? `?reading=${desk.now.id}` : ''}#readings"
            >Cancel</a
          >
        </div>
      </form>
    </div>
  </div>`

const words = (desk: Desk, label: string, hint: string, value: string, name = 'value') => {
  const error = errorOf(desk.problems, name)
  return textarea({
    id: name,
    name,
    label: { text: label },
    hint: { text: hint },
    rows: 6,
    value: desk.typed[name] ?? value,
    ...(error ? { errorMessage: error } : {}),
  })
}

export const editForm = (desk: Desk, reading: ReadingRecord): Html => {
  const isFinding = reading.field === 'finding'
  const themes = isFinding ? listThemes() : []
  return frame(
    desk,
    `Edit: ${readingInWords(reading)}`,
    `/readings/${reading.id}/correct`,
    html`${words(desk, 'What the document says', 'In the document’s own words. What the reader had read stays in the history.', reading.value)}
    ${isFinding && kindSelect(desk.typed.kind ?? reading.kind)}
    ${(isFinding || reading.field === 'judgement') && input({ id: 'area', name: 'area', label: { text: 'About' }, hint: { text: `Now: ${reading.area ? areaInWords(reading.area) : 'nothing'}` }, value: desk.typed.area ?? reading.area })}
    ${isFinding && input({ id: 'body', name: 'body', label: { text: 'Who must act (where the document names them)' }, value: desk.typed.body ?? reading.body })}
    ${
      themes.length > 0 &&
      details({
        summaryText: 'Themes',
        html: checkboxes({
          idPrefix: 'themes',
          name: 'themes',
          classes: 'govuk-checkboxes--small',
          fieldset: { legend: { text: 'Themes' } },
          items: themes.map(({ id, title }) => ({ value: id, text: title, checked: reading.themes.includes(id) })),
        }),
      })
    }
    ${whyInput(desk.typed.why)}`,
    'Save and confirm',
  )
}

export const splitForm = (desk: Desk, reading: ReadingRecord): Html =>
  frame(
    desk,
    'Split in two or more',
    `/readings/${reading.id}/split`,
    html`${words(desk, 'Parts', 'Put an empty line between one part and the next.', reading.value, 'parts')}${whyInput(desk.typed.why)}`,
    'Split and confirm',
  )

export const mergeForm = (desk: Desk, reading: ReadingRecord): Html => {
  const others = desk.readings
    .filter(({ id, field, state }) => id !== reading.id && field === reading.field && state !== 'rejected')
    .toSorted((a, b) => Math.abs(a.ordinal - reading.ordinal) - Math.abs(b.ordinal - reading.ordinal))
    .slice(0, 8)
    .toSorted((a, b) => a.ordinal - b.ordinal)
  const error = errorOf(desk.problems, 'ids')
  return frame(
    desk,
    'Merge with others',
    `/readings/${reading.id}/merge`,
    html`<p class="said">“${reading.value}”</p>
      ${checkboxes({
        idPrefix: 'ids',
        name: 'with',
        fieldset: { legend: { text: 'Merge it with' } },
        hint: { text: 'They are joined in the order in which they stand on the page.' },
        ...(error ? { errorMessage: error } : {}),
        items: others.map(({ id, value }) => ({ value: id, text: `“${value}”` })),
      })}${whyInput(desk.typed.why)}`,
    'Merge and confirm',
  )
}

export const rejectForm = (desk: Desk, reading: ReadingRecord): Html =>
  frame(
    desk,
    'Reject this reading',
    `/readings/${reading.id}/reject`,
    html`<p class="said">“${reading.value}”</p>
      <p>It will count nowhere. It stays in the history, and can be put back.</p>
      ${whyInput(desk.typed.why)}`,
    'Reject',
  )

export const addForm = (desk: Desk): Html =>
  frame(
    desk,
    'Add what was not read',
    `/documents/${desk.document.id}/readings`,
    html`${select({
      id: 'field',
      name: 'field',
      label: { text: 'What it is' },
      items: addableFields.map((field) => ({
        value: field,
        text: fieldInWords(field),
        selected: field === (desk.typed.field ?? 'finding'),
      })),
    })}
    ${kindSelect(desk.typed.kind ?? 'improve')}
    ${words(desk, 'What the document says', 'In its own words, so that they can be marked on the page. With a mouse: select them under “The words of this page”.', '')}
    ${input({ id: 'page', name: 'page', label: { text: 'Page' }, classes: 'govuk-input--width-4', inputmode: 'numeric', value: desk.typed.page ?? String(desk.sheet?.page ?? 1) })}
    ${input({ id: 'area', name: 'area', label: { text: 'About (optional)' }, hint: { text: 'For a judgement: the area that it judges.' }, value: desk.typed.area ?? '' })}
    ${whyInput(desk.typed.why)}`,
    'Add and confirm',
  )
