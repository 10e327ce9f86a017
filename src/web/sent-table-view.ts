import { html, type Html } from '../platform/html.ts'
import type { Table } from '../platform/tables/index.ts'
import { lettersOf } from '../platform/tables/read-book.ts'
import type { Refusal, SentColumn, SentFile } from '../platform/tables/sent-table.ts'
import { button, select, status, table } from './components/index.ts'

/** What is shown of a table that somebody sent and has not confirmed yet, whatever it is for. */

// More than these stand in the file of refused cells.
const mostShown = 100

const number = (value: number): string => value.toLocaleString('en-GB')

/** Each refused cell with the remedy, and all of them as a file. @param path of the page of this sent table */
export const refusedSection = (refused: readonly Refusal[], path: string): Html | false =>
  refused.length > 0 &&
  html`<section class="sec" aria-labelledby="refused">
    <div class="sec__head">
      <h2 id="refused">What is refused</h2>
      <p>
        ${refused.length > mostShown && `The first ${mostShown} of ${number(refused.length)}. `}Take all away as
        <a href="${path}/refused/xlsx" download>XLSX</a>, <a href="${path}/refused/csv" download>CSV</a>
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

/** The refused cells as a table that can leave the house, to be worked through beside the file. */
export const refusedTable = (
  refused: readonly Refusal[],
  { fileName, into, authority, asAt }: { fileName: string; into: string; authority: string; asAt: Date },
): Table<Refusal> => ({
  title: `Refused cells of ${fileName}`,
  name: 'Refused cells',
  about: `Each cell that keeps the file from being imported into “${into}”, with the remedy.`,
  source: `Sightline, ${authority}`,
  asAt,
  filters: [],
  handling: 'Official. It repeats what stands in the file.',
  rows: refused,
  columns: [
    { name: 'cell', title: 'Cell', type: 'text', value: ({ at }) => at },
    { name: 'column', title: 'Column', type: 'text', value: ({ heading }) => heading },
    { name: 'says', title: 'Says', type: 'text', value: ({ said }) => said },
    { name: 'remedy', title: 'What is wrong, and what to do', type: 'text', value: ({ message }) => message },
  ],
})

interface Columns {
  file: SentFile
  path: string
  csrf: Html
  /** What a column may be taken for, by its name. */
  choices: readonly { value: string; text: string }[]
  /** What must be said of columns that the file does not have. */
  missing?: Html | false
  /** Other choices that belong to the same form. */
  more?: Html
}

/** Which column was taken for what, for a person to confirm or change. */
export const columnsSection = ({ file, path, csrf, choices, missing = false, more }: Columns): Html =>
  html`<section class="sec" aria-labelledby="which">
    <div class="sec__head">
      <h2 id="which">Which column is which</h2>
      <p>Headings in row ${file.sheet.headingAt}${file.sheet.name && ` of the sheet “${file.sheet.name}”`}.</p>
    </div>
    <div class="sec__body">
      ${missing}
      <form method="post" action="${path}">
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
              items: choicesOf(choices, column),
            }),
          )}
        </div>
        ${more}
        ${button({ text: 'Check with these columns', classes: 'govuk-button--secondary', preventDoubleClick: true })}
      </form>
    </div>
  </section>`

const likenessWords = ({ name, likeness }: SentColumn): string => {
  if (name?.startsWith('-')) return 'not brought in, so it is passed over'
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

const choicesOf = (choices: Columns['choices'], { name }: SentColumn) => [
  { value: '', text: 'Leave out', selected: name === null },
  ...(name?.startsWith('-') ? [{ value: name, text: 'Passed over', selected: true }] : []),
  ...choices.map((choice) => ({ ...choice, selected: choice.value === name })),
]

/** What was decided without asking: by the reading of the file, and by what its cells were taken for. */
export const decidedSection = (file: SentFile, assumed: readonly { at: string; message: string }[]): Html | false => {
  const lines = [...file.sheet.notices, ...assumed].slice(0, mostShown)
  const rest = file.sheet.notices.length + assumed.length - lines.length
  return (
    lines.length > 0 &&
    html`<section class="sec" aria-labelledby="notices">
      <div class="sec__head"><h2 id="notices">What was decided on the way</h2></div>
      <div class="sec__body">
        <ul class="rows">
          ${lines.map(({ at, message }) => html`<li>${at && html`<b>${at}</b>: `}${message}</li>`)}
        </ul>
        ${rest > 0 && html`<p>${number(rest)} more of the same.</p>`}
      </div>
    </section>`
  )
}

/** Whether anything stands in the way, and the button where nothing does. */
export const verdictLine = ({
  refused,
  ready,
  path,
  csrf,
}: {
  refused: number
  ready: number // rows that would be brought in
  path: string
  csrf: Html
}): Html => {
  if (refused > 0)
    return status({
      symbol: 'blocked',
      word: 'Not imported',
      reason: `${number(refused)} ${refused === 1 ? 'cell is' : 'cells are'} refused. Mend them in your file and bring it again, or change below which column is which`,
    })
  if (ready === 0)
    return status({ symbol: 'done', word: 'Nothing to do', reason: 'every row stands here as it is in the file' })
  return html`<form method="post" action="${path}/commit">
    ${csrf}${button({ text: `Import ${number(ready)} ${ready === 1 ? 'row' : 'rows'}`, preventDoubleClick: true })}
  </form>`
}
