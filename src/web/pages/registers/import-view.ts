import { html, type Html } from '../../../platform/html.ts'
import { lettersOf } from '../../../platform/tables/read-book.ts'
import type { SentColumn, SentFile } from '../../../platform/tables/sent-table.ts'
import type { Checked, ImportId, Register } from '../../../registers/index.ts'
import { backLink, button, details, fileUpload, select, status, table } from '../../components/index.ts'
import type { Problem } from '../../page.ts'

interface Send {
  register: Register
  csrf: Html
  problems: readonly Problem[]
}

export const sendView = ({ register, csrf, problems }: Send): Html => {
  const problem = problems.find(({ field }) => field === 'files' || field === 'file')
  const action = `/registers/${register.id}/import`
  return html`${backLink({ href: `/registers/${register.id}`, text: register.title })}
    <h1>Bring in a spreadsheet</h1>
    <p class="lede">
      Excel, OpenDocument or CSV, its columns in any order. You see what it would do before anything is kept.
    </p>
    <form method="post" action="${action}" enctype="multipart/form-data" novalidate>
      ${csrf}
      ${fileUpload({ id: problem?.field ?? 'files', name: 'files', label: { text: 'File' }, hint: { text: 'Up to 25 MB and 100,000 rows.' }, ...(problem ? { errorMessage: { text: problem.message } } : {}) })}
      ${button({ text: 'Look at it', preventDoubleClick: true })}
    </form>
    <section class="sec" aria-labelledby="columns">
      <div class="sec__head">
        <h2 id="columns">Its columns</h2>
        <p>An <a href="/registers/${register.id}/export/xlsx" download>export of this register</a> has them all.</p>
      </div>
      <div class="sec__body">
        ${table({
          caption: 'What an entry may hold',
          captionClasses: 'govuk-visually-hidden',
          classes: 'fold',
          firstCellIsHeader: true,
          head: [{ text: 'Column' }, { text: 'Holds' }, { text: 'Needed' }],
          rows: register.fields.map((field) => [
            { text: field.title },
            { text: holds(field) },
            { text: field.required ? 'Yes' : (field.requiredWhen?.because ?? 'No') },
          ]),
        })}
      </div>
    </section>`
}

const holds = (field: Register['fields'][number]): string => {
  switch (field.kind) {
    case 'code':
      return `One of: ${field.codes.map(({ label }) => label).join('; ')}`
    case 'day':
      return 'A day, such as 24/11/2026'
    case 'number':
      return `A number: ${field.unit}`
    case 'yes or no':
      return 'Yes or No'
    case 'person':
      return 'The email address or name of somebody who has access to Sightline'
    case 'entry':
      return 'The name of an entry of another register'
    case 'document':
    case 'finding':
      return `The address of a ${field.kind} in Sightline`
    case 'web':
      return 'A web address'
    case 'email':
      return 'An email address'
    case 'postcode':
      return 'A postcode'
    case 'urn':
      return 'Six digits'
    default:
      return field.help ?? 'Text'
  }
}

interface Check {
  register: Register
  id: ImportId
  file: SentFile
  checked: Checked
  csrf: Html
}

// More than these stand in the file of refused cells.
const mostShown = 100

export const checkView = (check: Check): Html => {
  const { register, id, file, checked, csrf } = check
  const refused = checked.refused.length
  const ready = refused === 0 && checked.added.length + checked.changed.length > 0
  const action = `/registers/${register.id}/import/${id}`
  return html`${backLink({ href: `/registers/${register.id}/import`, text: 'Another file' })}
    <h1>${file.fileName}</h1>
    <p class="lede">${outcome(checked, register)}</p>
    ${refused > 0 && status({ symbol: 'blocked', word: 'Not imported', reason: `${number(refused)} ${refused === 1 ? 'cell is' : 'cells are'} refused. Mend them in your file and bring it again, or change below which column is which` })}
    ${refused === 0 && !ready && status({ symbol: 'done', word: 'Nothing to do', reason: 'every row stands in the register as it is in the file' })}
    ${
      ready &&
      html`<form method="post" action="${action}/commit">
        ${csrf}${button({ text: `Import ${number(checked.added.length + checked.changed.length)} ${checked.added.length + checked.changed.length === 1 ? 'row' : 'rows'}`, preventDoubleClick: true })}
      </form>`
    }
    ${refused > 0 && refusals(check)} ${columns(check)} ${notices(check)}
    ${checked.changed.length > 0 && changes(check)}`
}

const number = (value: number): string => value.toLocaleString('en-GB')

const outcome = ({ rows, added, changed, same, refused }: Checked, register: Register): string => {
  const parts = [`${number(added.length)} new`, `${number(changed.length)} changed`, `${number(same)} the same`]
  const bad = new Set(refused.map(({ row }) => row)).size
  return `${number(rows)} ${rows === 1 ? 'row' : 'rows'} for “${register.title}”: ${parts.join(', ')}${bad > 0 ? ` and ${number(bad)} refused` : ''}.`
}

const refusals = ({ register, id, checked: { refused } }: Check): Html =>
  html`<section class="sec" aria-labelledby="refused">
    <div class="sec__head">
      <h2 id="refused">What is refused</h2>
      <p>
        ${refused.length > mostShown && `The first ${mostShown} of ${number(refused.length)}. `}Take all away as
        <a href="/registers/${register.id}/import/${id}/refused/xlsx" download>XLSX</a>,
        <a href="/registers/${register.id}/import/${id}/refused/csv" download>CSV</a>
      </p>
    </div>
    <div class="sec__body">
      ${table({
        caption: 'Refused cells',
        captionClasses: 'govuk-visually-hidden',
        classes: 'fold',
        firstCellIsHeader: true,
        head: [{ text: 'Cell' }, { text: 'Column' }, { text: 'What is wrong, and what to do' }],
        rows: refused
          .slice(0, mostShown)
          .map(({ at, heading, message }) => [{ text: at }, { text: heading }, { text: message }]),
      })}
    </div>
  </section>`

const columns = ({ register, id, file, csrf }: Check): Html => {
  const titles = new Map(register.fields.map(({ name, title }) => [name, title]))
  const missing = register.fields.filter(
    ({ name, required }) => required && !file.columns.some((column) => column.name === name),
  )
  return html`<section class="sec" aria-labelledby="which">
    <div class="sec__head">
      <h2 id="which">Which column is which</h2>
      <p>Headings in row ${file.sheet.headingAt}${file.sheet.name && ` of the sheet “${file.sheet.name}”`}.</p>
    </div>
    <div class="sec__body">
      ${missing.length > 0 && status({ symbol: 'risk', word: 'Not in the file', reason: `${missing.map(({ title }) => `“${title}”`).join(', ')}. Only entries that are in the register already can do without` })}
      <form method="post" action="/registers/${register.id}/import/${id}">
        ${csrf}
        <div class="which">
          ${file.columns.map((column) =>
            select({
              id: `column-${column.column}`,
              name: `column-${column.column}`,
              label: {
                html: html`${lettersOf(column.column)} “${column.heading}”
                  <span class="meta">${likenessWords(column)}</span>`,
              },
              items: choicesOf(register, titles, column),
            }),
          )}
        </div>
        ${button({ text: 'Check with these columns', classes: 'govuk-button--secondary', preventDoubleClick: true })}
      </form>
    </div>
  </section>`
}

const likenessWords = ({ name, likeness }: SentColumn): string => {
  if (name?.startsWith('-')) return 'worked out by Sightline, so it is passed over'
  switch (likeness) {
    case 'same':
      return 'word for word'
    case 'alike':
      return 'taken for this: look whether it is'
    case 'chosen':
      return 'as you chose'
    case 'none':
      return 'left out'
  }
}

const choicesOf = (register: Register, titles: ReadonlyMap<string, string>, { name }: SentColumn) => [
  { value: '', text: 'Leave out', selected: name === null },
  ...(name?.startsWith('-') ? [{ value: name, text: 'Worked out by Sightline', selected: true }] : []),
  ...[...titles].map(([value, text]) => ({ value, text, selected: value === name })),
  { value: 'id', text: `Id of the ${register.one}`, selected: name === 'id' },
  { value: 'version', text: 'Version', selected: name === 'version' },
]

const notices = ({ file, checked }: Check): Html | false => {
  const lines = [...file.sheet.notices, ...checked.assumed.slice(0, mostShown)]
  if (lines.length === 0) return false
  return html`<section class="sec" aria-labelledby="notices">
    <div class="sec__head"><h2 id="notices">What was decided on the way</h2></div>
    <div class="sec__body">
      <ul class="rows">
        ${lines.map(({ at, message }) => html`<li>${at && html`<b>${at}</b>: `}${message}</li>`)}
      </ul>
      ${checked.assumed.length > mostShown && html`<p>${number(checked.assumed.length - mostShown)} more of the same.</p>`}
    </div>
  </section>`
}

const changes = ({ register, checked: { changed } }: Check): Html => {
  const titles = new Map(register.fields.map(({ name, title }) => [name, title]))
  return html`${details({
    summaryText: `What changes (${number(changed.length)})`,
    html: html`<ul class="rows">
      ${changed.slice(0, mostShown).map(({ written, fields }) => html`<li><b>${written.name}</b>: ${fields.map((name) => titles.get(name) ?? name).join(', ')}</li>`)}
    </ul>`,
  })}`
}
