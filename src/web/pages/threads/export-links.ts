import { html, type Html } from '../../../platform/html.ts'

/** Links that take what a page shows away as a file, with the filters of its address. */
export const exportLinks = (path: string, url: URL, what: string): Html =>
  html`<p class="exports">
    Take ${what} away:
    ${['csv', 'xlsx', 'ods', 'json'].map((format, index) => {
      const query = new URLSearchParams(url.searchParams)
      query.delete('page')
      const suffix = query.size > 0 ? `?${query.toString()}` : ''
      return html`${index > 0 && ', '}<a href="${path}/${format}${suffix}" download>${format.toUpperCase()}</a>`
    })}
  </p>`
