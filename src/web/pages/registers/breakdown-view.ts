import { inWords, day, type Day } from '../../../platform/day.ts'
import { html, type Html } from '../../../platform/html.ts'
import { fewestForShare, percentOf, rounded } from '../../../platform/round.ts'
import type { Breakdown, Cell, Lookups, Register } from '../../../registers/index.ts'
import { details, table } from '../../components/index.ts'
import { codeLabel } from './code-label.ts'

interface Broken {
  register: Register
  breakdown: Breakdown
  cells: readonly Cell[]
  lookups: Lookups
  /** The address of the list with one value more in its filters. */
  narrowed: (is: string) => string
}

/** A table of how many there are, or what a number adds up to, by what the entries say, with each share of the whole. */
export const breakdownView = ({ register, breakdown, cells, lookups, narrowed }: Broken): Html | false => {
  const { title, sum, stock = false, apart = false } = breakdown
  const [by, across] = turned(register, breakdown, cells)
  const total = cells.reduce((all, { value }) => all + value, 0)
  if (total === 0) return false
  const rowOf = ({ row, column }: Cell) => (by === breakdown.by ? row : column)
  const columnOf = ({ row, column }: Cell) => (by === breakdown.by ? column : row)
  const rows = inOrder(register, by, cells, rowOf)
  const columns = across === undefined ? [] : inOrder(register, across, cells, columnOf)
  const add = (is: (cell: Cell) => boolean) => cells.filter(is).reduce((all, { value }) => all + value, 0)
  const what = sum === undefined ? 'Entries' : (register.fields.find(({ name }) => name === sum)?.title ?? sum)
  const isDay = (name: string | undefined) => register.fields.find((field) => field.name === name)?.kind === 'day'
  // What is there at the end of one quarter and of the next is not added up, nor are things that are different.
  const adds = (over: string | undefined) => !(stock && isDay(over)) && !(apart && over === breakdown.across)
  const [addsRows, addsColumns] = [adds(by), adds(across)]
  const said = (name: string, value: string) => valueLabel(register, name, value, lookups)
  const body = table({
    caption: title,
    classes: 'fold broken',
    firstCellIsHeader: true,
    head: [
      { text: register.fields.find(({ name }) => name === by)?.title ?? by },
      ...columns.map((column) => ({ text: said(across ?? '', column), format: 'numeric' })),
      ...(addsColumns ? [{ text: columns.length > 0 ? 'Together' : what, format: 'numeric' }] : []),
      ...(columns.length === 0 ? [{ text: 'Share', format: 'numeric' }] : []),
    ],
    rows: [
      ...rows.map((row) => {
        const here = add((cell) => rowOf(cell) === row)
        return [
          !isDay(by) && row !== ''
            ? { html: html`<a href="${narrowed(`${by}:${row}`)}">${said(by, row)}</a>` }
            : { text: said(by, row) },
          ...columns.map((column) => ({
            text: rounded(add((cell) => rowOf(cell) === row && columnOf(cell) === column)),
            format: 'numeric',
          })),
          ...(addsColumns ? [{ text: rounded(here), format: 'numeric' }] : []),
          ...(columns.length === 0
            ? [
                {
                  text: total < fewestForShare ? `of ${rounded(total)}` : `${rounded(percentOf(here, total), 0)}%`,
                  format: 'numeric',
                },
              ]
            : []),
        ]
      }),
      ...(addsRows
        ? [
            [
              { text: 'All' },
              ...columns.map((column) => ({
                text: rounded(add((cell) => columnOf(cell) === column)),
                format: 'numeric',
              })),
              ...(addsColumns ? [{ text: rounded(total), format: 'numeric' }] : []),
              ...(columns.length === 0 ? [{ text: `of ${rounded(total)}`, format: 'numeric' }] : []),
            ],
          ]
        : []),
    ],
  })
  return html`<section class="sec" aria-label="${title}"><div class="sec__body">${body}</div></section>`
}

// More columns than this do not stand beside one another on a page.
const mostColumns = 7

/** What goes down and what across: where there would be too many columns, the longer side goes down. */
const turned = (
  register: Register,
  { by, across }: Breakdown,
  cells: readonly Cell[],
): [string, string | undefined] => {
  if (across === undefined) return [by, across]
  const rows = inOrder(register, by, cells, ({ row }) => row).length
  const columns = inOrder(register, across, cells, ({ column }) => column).length
  return columns > mostColumns && rows < columns ? [across, by] : [by, across]
}

/** The values in the order of their code list; days newest first; entries by name, as they came. */
const inOrder = (register: Register, name: string, cells: readonly Cell[], of: (cell: Cell) => string): string[] => {
  const values = [...new Set(cells.map(of))]
  const field = register.fields.find((one) => one.name === name)
  if (field?.kind === 'day') return values.toSorted().toReversed()
  if (field?.kind !== 'code') return values
  const place = (value: string) => (value === '' ? Infinity : field.codes.findIndex(({ code }) => code === value))
  return values.toSorted((a, b) => place(a) - place(b))
}

const valueLabel = (register: Register, name: string, value: string, lookups: Lookups): string => {
  if (value === '') return 'Not said'
  const field = register.fields.find((one) => one.name === name)
  return field?.kind === 'day' ? quarterInWords(day(value)) : codeLabel(register, name, value, lookups)
}

/** “October to December 2026”, from the first day of the quarter. */
export const quarterInWords = (first: Day): string => {
  const [, month = '', year = ''] = inWords(first).split(' ')
  const end = new Date(`${first}T00:00:00Z`)
  end.setUTCMonth(end.getUTCMonth() + 2)
  const [, last = ''] = inWords(day(end.toISOString().slice(0, 10))).split(' ')
  return `${month} to ${last} ${year}`
}

interface NotCovered {
  title: string
  of: number
  /** The register that they are of. */
  other: Register
  missing: readonly { id: string; name: string }[]
}

/** Those of another register of whom nothing stands here: the list is the number. */
export const notCoveredView = ({ title, of, other, missing }: NotCovered): Html | false => {
  if (of === 0) return false
  const sum = `${missing.length} of ${of} ${of === 1 ? other.one : other.many}`
  return html`<section class="sec" aria-label="${title}">
    <div class="sec__head">
      <h2>${title}</h2>
      <p>${missing.length === 0 ? `None: each of ${of} stands here.` : `${sum}.`}</p>
    </div>
    ${
      missing.length > 0 &&
      html`<div class="sec__body">
        ${details({
          summaryText: sum,
          open: missing.length <= 12,
          html: html`<ul>
            ${missing.map(({ id, name }) => html`<li><a href="/registers/${other.id}/${id}">${name}</a></li>`)}
          </ul>`,
        })}
      </div>`
    }
  </section>`
}
