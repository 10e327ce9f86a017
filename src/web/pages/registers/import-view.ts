import { html, type Html } from '../../../platform/html.ts'
import type { SentFile } from '../../../platform/tables/sent-table.ts'
import type { Checked, Field, ImportId, Register } from '../../../registers/index.ts'
import { backLink, button, details, fileUpload, status, table } from '../../components/index.ts'
import type { Problem } from '../../page.ts'
import { columnsSection, decidedSection, refusedSection, verdictLine } from '../../sent-table-view.ts'

/** Where a spreadsheet goes: what its rows may hold, and where its pages are. */
export interface Into {
  title: string
  /** Address of its page, from which the others hang. */
  href: string
  /** What an export of it is called, as in “export of this register”. */
  noun: string
  fields: readonly Field[]
  /** Columns beside the fields: what each is called and holds. */
  besides?: readonly { title: string; holds: string; needed: string }[]
}

interface Send {
  into: Into
  csrf: Html
  problems: readonly Problem[]
}

export const intoRegister = (register: Register): Into => ({
  title: register.title,
  href: `/registers/${register.id}`,
  noun: 'register',
  fields: register.fields,
})

export const sendView = ({ into, csrf, problems }: Send): Html => {
  const problem = problems.find(({ field }) => field === 'files' || field === 'file')
  return html`${backLink({ href: into.href, text: into.title })}
    <h1>Bring in a spreadsheet</h1>
    <p class="lede">
      Excel, OpenDocument or CSV, its columns in any order. You see what it would do before anything is kept.
    </p>
    <form method="post" action="${into.href}/import" enctype="multipart/form-data" novalidate>
      ${csrf}
      ${fileUpload({ id: problem?.field ?? 'files', name: 'files', label: { text: 'File' }, hint: { text: 'Up to 25 MB and 100,000 rows.' }, ...(problem ? { errorMessage: { text: problem.message } } : {}) })}
      ${button({ text: 'Look at it', preventDoubleClick: true })}
    </form>
    <section class="sec" aria-labelledby="columns">
      <div class="sec__head">
        <h2 id="columns">Its columns</h2>
        <p>An <a href="${into.href}/export/xlsx" download>export of this ${into.noun}</a> has them all.</p>
      </div>
      <div class="sec__body">
        ${table({
          caption: 'What an entry may hold',
          captionClasses: 'govuk-visually-hidden',
          classes: 'fold',
          firstCellIsHeader: true,
          head: [{ text: 'Column' }, { text: 'Holds' }, { text: 'Needed' }],
          rows: [
            ...(into.besides ?? []).map((one) => [{ text: one.title }, { text: one.holds }, { text: one.needed }]),
            ...into.fields.map((field) => [
              { text: field.title },
              { text: holds(field) },
              { text: field.required ? 'Yes' : (field.requiredWhen?.because ?? 'No') },
            ]),
          ],
        })}
      </div>
    </section>`
}

const holds = (field: Field): string => {
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
    case 'action':
    case 'measure':
      return `The address of ${field.kind === 'action' ? 'an' : 'a'} ${field.kind} in Sightline`
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

// Of what changes, the first so many are named.
const mostShown = 100

export const checkView = (check: Check): Html => {
  const { register, id, file, checked, csrf } = check
  const path = `/registers/${register.id}/import/${id}`
  const missing = register.fields.filter(
    ({ name, required }) => required && !file.columns.some((column) => column.name === name),
  )
  return html`${backLink({ href: `/registers/${register.id}/import`, text: 'Another file' })}
    <h1>${file.fileName}</h1>
    <p class="lede">${outcome(checked, register)}</p>
    ${verdictLine({ refused: checked.refused.length, ready: checked.added.length + checked.changed.length, path, csrf })}
    ${refusedSection(checked.refused, path)}
    ${columnsSection({
      file,
      path,
      csrf,
      choices: [
        ...register.fields.map(({ name, title }) => ({ value: name, text: title })),
        { value: 'id', text: `Id of the ${register.one}` },
        { value: 'version', text: 'Version' },
      ],
      missing:
        missing.length > 0 &&
        status({
          symbol: 'risk',
          word: 'Not in the file',
          reason: `${missing.map(({ title }) => `“${title}”`).join(', ')}. Only entries that are in the register already can do without`,
        }),
    })}
    ${decidedSection(file, checked.assumed)} ${checked.changed.length > 0 && changes(check)}`
}

const number = (value: number): string => value.toLocaleString('en-GB')

const outcome = ({ rows, added, changed, same, refused }: Checked, register: Register): string => {
  const parts = [`${number(added.length)} new`, `${number(changed.length)} changed`, `${number(same)} the same`]
  const bad = new Set(refused.map(({ row }) => row)).size
  return `${number(rows)} ${rows === 1 ? 'row' : 'rows'} for “${register.title}”: ${parts.join(', ')}${bad > 0 ? ` and ${number(bad)} refused` : ''}.`
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
