import { html, type Html } from '../platform/html.ts'
import { tableFormatNames } from '../platform/tables/index.ts'

interface Exports {
  path: string // the page that makes the file, without the format
  /** The filters that stand in the address, without their question mark; a page number is left out. */
  query?: URLSearchParams
  words: string // “Take all 312 away”
}

/** Links to a table as a file, in each format that it can be had in. */
export const exportLinks = ({ path, query, words }: Exports): Html => {
  const filters = new URLSearchParams(query)
  filters.delete('page')
  const behind = filters.size > 0 ? `?${filters.toString()}` : ''
  return html`<p class="exports">
    ${words}:
    ${tableFormatNames.map(
      (format, index) =>
        html`${index > 0 && ', '}<a href="${path}/${format}${behind}" download>${format.toUpperCase()}</a>`,
    )}
  </p>`
}
