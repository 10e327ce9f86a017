import { inWords } from '../../../platform/day.ts'
import { html, type Html } from '../../../platform/html.ts'
import { rounded, shareBeside } from '../../../platform/round.ts'
import type { MatrixCell, RateOf, RatesOf, Register, ShareOf } from '../../../registers/index.ts'
import { table } from '../../components/index.ts'

const number = (value: number): string => value.toLocaleString('en-GB')

/** Shares of the entries in words; both numbers open their lists. @param href of the list of one side of a share */
export const sharesView = (
  shares: readonly ShareOf[],
  href: (id: string, part: 'counted' | 'rest') => string,
): Html | false =>
  shares.length > 0 &&
  html`<ul class="rows">
    ${shares.map(({ share, counted, of }) =>
      of === 0
        ? html`<li>There are no ${share.among} yet.</li>`
        : of === 1
          ? html`<li>
              Of the ${share.among}, the only one so far
              <a href="${href(share.id, counted === 1 ? 'counted' : 'rest')}"
                >${counted === 1 ? 'is' : 'is not'} among those that ${share.sentence}</a
              >.
            </li>`
          : html`<li>
              <a href="${href(share.id, 'counted')}"
                >${number(counted)}<span class="govuk-visually-hidden"> that ${share.sentence}</span></a
              >
              of ${number(of)} ${share.among}${shareBeside(counted, of)}
              ${share.sentence}${counted < of && html`; <a href="${href(share.id, 'rest')}">the other ${number(of - counted)}<span class="govuk-visually-hidden">, which are not among them</span></a>`}.
            </li>`,
    )}
  </ul>`

/** The rates of each team, or whatever a register is kept for, with what they were worked out from. */
export const ratesView = (register: Register, rows: readonly RatesOf[], href: (of: string) => string): Html | false => {
  const { rates } = register
  if (!rates || rows.length === 0) return false
  const per = register.fields.find(({ name }) => name === rates.per)?.title ?? rates.per
  return html`<section class="sec" aria-label="${rates.title}">
    <div class="sec__body">
      ${table({
        caption: rates.title,
        classes: 'fold broken',
        firstCellIsHeader: true,
        head: [{ text: per }, ...rates.rates.map(({ title }) => ({ text: title, format: 'numeric' }))],
        rows: rows.map(({ of, month, months, rates: found }) => [
          {
            html: html`${of === null ? 'All' : html`<a href="${href(of)}">${of}</a>`}<br /><span class="meta"
                >${inWords(month)}, ${months === 1 ? 'one month' : `${months} months`}</span
              >`,
          },
          ...found.map((one) => ({ html: rateCell(one), format: 'numeric' })),
        ]),
      })}
      <p class="meta">
        Twelve months are those up to the newest of each line; where fewer are kept, it is what they add up to. A number
        of twelve months stands over the middle of its months.
      </p>
    </div>
  </section>`
}

const rateCell = ({ rate, value, adds, over }: RateOf): Html =>
  value === null
    ? html`<span class="meta">not known</span>`
    : html`${rounded(value)}${rate.unit === '%' ? '%' : ''}<br /><span class="meta"
          >${rounded(adds ?? 0)} of ${rounded(over ?? 0)}</span
        >`

/** What was counted of how many, by two fields, on one page. */
export const matrixView = (register: Register, cells: readonly MatrixCell[]): Html | false => {
  const { matrix } = register
  if (!matrix || cells.length === 0) return false
  const sorted = (values: readonly string[]): string[] => [...new Set(values)].toSorted((a, b) => a.localeCompare(b))
  const [rows, columns] = [sorted(cells.map(({ row }) => row)), sorted(cells.map(({ column }) => column))]
  const together = (of: readonly MatrixCell[]): Html => {
    const [counted, all] = [of.reduce((sum, one) => sum + one.counted, 0), of.reduce((sum, one) => sum + one.of, 0)]
    return of.length === 0 ? html`<span class="meta">not needed</span>` : shareCell(counted, all)
  }
  const cell = (row: string, column: string): Html => {
    const found = cells.filter((one) => one.row === row && one.column === column)
    const [only] = found
    return found.length === 1 && only?.id
      ? html`<a href="/registers/${register.id}/${only.id}">${together(found)}</a>`
      : together(found)
  }
  return html`<section class="sec" aria-label="${matrix.title}">
    <div class="sec__body">
      ${table({
        caption: matrix.title,
        classes: 'fold broken',
        firstCellIsHeader: true,
        head: [
          { text: register.fields.find(({ name }) => name === matrix.by)?.title ?? matrix.by },
          ...columns.map((text) => ({ text, format: 'numeric' })),
          { text: 'Together', format: 'numeric' },
        ],
        rows: [
          ...rows.map((row) => [
            { text: row },
            ...columns.map((column) => ({ html: cell(row, column), format: 'numeric' })),
            { html: together(cells.filter((one) => one.row === row)), format: 'numeric' },
          ]),
          [
            { text: 'All' },
            ...columns.map((column) => ({
              html: together(cells.filter((one) => one.column === column)),
              format: 'numeric',
            })),
            { html: together(cells), format: 'numeric' },
          ],
        ],
      })}
    </div>
  </section>`
}

const shareCell = (counted: number, of: number): Html =>
  html`${number(counted)} of ${number(of)}${shareBeside(counted, of)}`
