import { planColumns, type CheckedPlan, type KeptPlanImport, type Plan } from '../../../improvement/index.ts'
import { html, type Html } from '../../../platform/html.ts'
import { backLink, button, checkboxes, details, fileUpload, input, status, table } from '../../components/index.ts'
import { fieldsOf } from '../../form-fields.ts'
import type { Problem } from '../../page.ts'
import { columnsSection, decidedSection, refusedSection, verdictLine } from '../../sent-table-view.ts'

interface Send {
  path: string
  back: { href: string; text: string }
  /** Whether the file becomes a plan of its own. */
  isNew: boolean
  csrf: Html
  problems: readonly Problem[]
  typed: Readonly<Record<string, string>>
}

export const sendView = ({ path, back, isNew, csrf, problems, typed }: Send): Html => {
  const problem = problems.find(({ field }) => field === 'files' || field === 'file')
  return html`${backLink(back)}
    <h1>${isNew ? 'Bring in a plan' : 'Bring in actions'}</h1>
    <p class="lede">
      Excel, OpenDocument, CSV, or the table of a Word document, its columns in any order. You see what it would do
      before anything is kept.
    </p>
    <form method="post" action="${path}" enctype="multipart/form-data" novalidate>
      ${csrf} ${isNew && input({ ...fieldsOf({ problems, typed })('title'), label: { text: 'Name of the plan' } })}
      ${fileUpload({ id: problem?.field ?? 'files', name: 'files', label: { text: 'File' }, hint: { text: 'Up to 25 MB and 100,000 rows.' }, ...(problem ? { errorMessage: { text: problem.message } } : {}) })}
      ${button({ text: 'Look at it', preventDoubleClick: true })}
    </form>
    <section class="sec" aria-labelledby="columns">
      <div class="sec__head">
        <h2 id="columns">Its columns</h2>
        ${!isNew && html`<p>The <a href="${back.href}/file/xlsx" download>file of this plan</a> has them all.</p>`}
      </div>
      <div class="sec__body">
        ${table({
          caption: 'What a row may hold',
          captionClasses: 'govuk-visually-hidden',
          classes: 'fold',
          firstCellIsHeader: true,
          head: [{ text: 'Column' }, { text: 'Also known as' }, { text: 'Holds' }],
          rows: planColumns.map(({ title, alsoCalled = [], holds, needed }) => [
            { html: html`${title}${needed && html` <span class="meta">needed</span>`}` },
            { text: alsoCalled.slice(0, 4).join(', ') },
            { text: `${holds}.` },
          ]),
        })}
      </div>
    </section>`
}

interface Check {
  id: string
  kept: KeptPlanImport
  plan: Plan | undefined // undefined: one that is yet to be made
  checked: CheckedPlan
  csrf: Html
}

export const checkView = ({ id, kept, plan, checked, csrf }: Check): Html => {
  const path = `/plans/imports/${id}`
  const { file, keepWords } = kept
  return html`${backLink(plan ? { href: `/plans/${plan.id}/import`, text: 'Another file' } : { href: '/plans/import', text: 'Another file' })}
    <h1>${file.fileName}</h1>
    <p class="lede">${outcome(checked, plan?.title ?? kept.title)}</p>
    ${verdictLine({ refused: checked.refused.length, ready: checked.added.length + checked.changed.length, path, csrf })}
    ${priorities(checked)} ${refusedSection(checked.refused, path)}
    ${columnsSection({
      file,
      path,
      csrf,
      choices: [
        ...planColumns.map(({ name, title }) => ({ value: name, text: title })),
        { value: 'id', text: 'Id of the action' },
        { value: 'version', text: 'Version' },
      ],
      missing:
        !file.columns.some(({ name }) => name === 'title') &&
        status({
          symbol: 'risk',
          word: 'Not in the file',
          reason: '“Action”: choose the column that says what is to be done',
        }),
      more: checkboxes({
        idPrefix: 'keepWords',
        name: 'keepWords',
        items: [
          {
            value: 'yes',
            text: 'Keep the words of owners and dates that nobody can make out',
            hint: {
              text: 'They go into the details of a draft without owner or date. Otherwise they refuse the file.',
            },
            checked: keepWords,
          },
        ],
      }),
    })}
    ${decidedSection(file, checked.assumed)} ${changes(checked)}`
}

const number = (value: number): string => value.toLocaleString('en-GB')

const outcome = ({ rows, added, changed, same, refused }: CheckedPlan, into: string): string => {
  const bad = new Set(refused.map(({ row }) => row)).size
  return `${number(rows)} ${rows === 1 ? 'action' : 'actions'} for “${into}”: ${number(added.length)} new, ${number(changed.length)} changed, ${number(same)} the same${bad > 0 ? ` and ${number(bad)} refused` : ''}.`
}

const priorities = ({ newPriorities }: CheckedPlan): Html | false =>
  newPriorities.length > 0 &&
  html`<p>
    ${newPriorities.length === 1 ? 'One priority is' : `${number(newPriorities.length)} priorities are`} added:
    ${newPriorities.map((title) => `“${title}”`).join(', ')}.
  </p>`

// Of what is new and what changes, the first so many are named.
const mostShown = 100

const changes = ({ added, changed }: CheckedPlan): Html =>
  html`${
    added.length > 0 &&
    details({
      summaryText: `What is new (${number(added.length)})`,
      html: html`<ul class="rows">
        ${added.slice(0, mostShown).map(({ fields, priority }) => html`<li>${fields.title}${priority && html` <span class="meta">under “${priority}”</span>`}</li>`)}
      </ul>`,
    })
  }
  ${
    changed.length > 0 &&
    details({
      summaryText: `What changes (${number(changed.length)})`,
      html: html`<ul class="rows">
        ${changed.slice(0, mostShown).map(({ fields, changes: columns }) => html`<li><b>${fields.title}</b>: ${columns.join(', ')}</li>`)}
      </ul>`,
    })
  }`
