import { escapeHtml, html, Html } from '../../../platform/html.ts'
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
  caption?: string | Html | undefined
  captionClasses?: string | undefined
  firstCellIsHeader?: boolean | undefined
}

/**
 * A table. With the class `fold` it becomes a list of rows on a narrow screen, each cell after the words at the head of its
 * column. Cells are joined as text, not as templates: there are thousands of them on a long page.
 */
export const table = (options: TableOptions): Html => {
  const { rows = [], head, caption, captionClasses, firstCellIsHeader = false } = options
  const fold = options.classes?.split(' ').includes('fold') ? foldOf(head) : undefined
  let body = ''
  for (const row of rows) if (row) body += rowOf(row, firstCellIsHeader, fold)
  const role = (name: string): string => (fold ? ` role="${name}"` : '')
  const top =
    caption && `<caption class="${names('govuk-table__caption', captionClasses)}">${html`${caption}`.text}</caption>`
  const heads =
    head &&
    `<thead class="govuk-table__head"${role('rowgroup')}><tr class="govuk-table__row"${role('row')}>${headOf(head, role('columnheader'))}</tr></thead>`
  const tag = given({ class: names('govuk-table', options.classes), role: fold && 'table', ...options.attributes })
  return new Html(
    `<table${tag.text}>${top ?? ''}${heads ?? ''}<tbody class="govuk-table__body"${role('rowgroup')}>${body}</tbody></table>`,
  )
}

/**
 * What each cell of a folding table carries, by column: its label, and its role, since a changed `display` takes the
 * native one away.
 */
const foldOf = (head: readonly Cell[] = []): readonly string[] =>
  head.map(({ text }) => ` role="cell"${text === undefined ? '' : ` data-l="${escapeHtml(String(text))}"`}`)

const headOf = (cells: readonly Cell[], role: string): string => {
  let text = ''
  for (const cell of cells) text += `<th scope="col"${role} class="govuk-table__header${looks(cell, 'header')}</th>`
  return text
}

const rowOf = (cells: readonly Cell[], firstIsHeader: boolean, fold: readonly string[] | undefined): string => {
  let text = fold ? '<tr class="govuk-table__row" role="row">' : '<tr class="govuk-table__row">'
  let column = 0
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i]
    if (!cell) continue
    const wide = cell.colspan ?? 1
    const ofFold = fold && wide > 1 ? ' role="cell"' : (fold?.[column] ?? '') // what stands under several heads is of none of them
    text +=
      i === 0 && firstIsHeader
        ? `<th scope="row"${fold ? ' role="rowheader"' : ''} class="govuk-table__header${looks(cell, null)}</th>`
        : `<td${ofFold} class="govuk-table__cell${looks(cell, 'cell')}</td>`
    column += wide
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
