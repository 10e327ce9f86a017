import { escapeHtml, Html, html } from '../../../platform/html.ts'
import { type Attributes, type Entries, given, type Look, names, type Words } from './options.ts'

export interface Cell extends Words {
  format?: string | undefined
  classes?: string | undefined
  colspan?: number | undefined
  rowspan?: number | undefined
  attributes?: Attributes | undefined
}

export interface TableOptions extends Look {
  rows?: Entries<readonly Cell[]> | undefined
  head?: readonly Cell[] | undefined
  caption?: string | undefined
  captionClasses?: string | undefined
  firstCellIsHeader?: boolean | undefined
}

/** A table. Its cells are joined as text, not as templates: there are thousands of them on a long page. */
export const table = (options: TableOptions): Html => {
  const { rows = [], head, caption, captionClasses, firstCellIsHeader = false } = options
  let body = ''
  for (const row of rows) if (row) body += rowOf(row, firstCellIsHeader)
  return html`<table${given({ class: names('govuk-table', options.classes), ...options.attributes })}>${
    caption &&
    html`<caption class="${names('govuk-table__caption', captionClasses)}">
      ${caption}
    </caption>`
  }${
    head &&
    html`<thead class="govuk-table__head">
      <tr class="govuk-table__row">
        ${new Html(headOf(head))}
      </tr>
    </thead>`
  }<tbody class="govuk-table__body">${new Html(body)}</tbody></table>`
}

const headOf = (cells: readonly Cell[]): string => {
  let text = ''
  for (const cell of cells) text += `<th scope="col" class="govuk-table__header${looks(cell, 'header')}</th>`
  return text
}

const rowOf = (cells: readonly Cell[], firstIsHeader: boolean): string => {
  let text = '<tr class="govuk-table__row">'
  let isHeader = firstIsHeader
  for (const cell of cells) {
    text += isHeader
      ? `<th scope="row" class="govuk-table__header${looks(cell, null)}</th>`
      : `<td class="govuk-table__cell${looks(cell, 'cell')}</td>`
    isHeader = false
  }
  return `${text}</tr>`
}

/** The rest of a cell from inside its class attribute to its content; a row's header takes no format. */
const looks = (cell: Cell, formatted: 'header' | 'cell' | null): string => {
  let text = cell.format && formatted ? ` govuk-table__${formatted}--${escapeHtml(cell.format)}` : ''
  if (cell.classes) text += ` ${escapeHtml(cell.classes)}`
  text += '"'
  if (cell.colspan) text += ` colspan="${cell.colspan}"`
  if (cell.rowspan) text += ` rowspan="${cell.rowspan}"`
  if (cell.attributes) text += given(cell.attributes).text
  return `${text}>${cell.html ? cell.html.text : cell.text === undefined ? '' : escapeHtml(String(cell.text))}`
}
