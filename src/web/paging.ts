import { html, type Html } from '../platform/html.ts'
import type { Words } from './words/words.ts'
import { pagination } from './components/index.ts'

interface Paging {
  url: URL // of this page, with its filters
  page: number // from 1
  perPage: number
  total: number
  noun: string // what is listed, in the plural
  /** In another language than English. */
  words?: Pick<Words, 'lang' | 'paging'> | undefined
}

/** “Showing 51 to 100 of 312 findings”, and links to the other pages that keep the filters. */
export const paging = ({ url, page, perPage, total, noun, words }: Paging): Html => {
  if (total === 0) return html``
  const last = Math.ceil(total / perPage)
  const first = (page - 1) * perPage + 1
  if (page > last)
    return html`<p class="meta">
      ${words?.paging.only(last) ?? `There are only ${last} pages.`}
      <a href="${linkTo(url, last)}">${words?.paging.toLast ?? 'Go to the last one'}</a>
    </p>`
  const number = (value: number): string => value.toLocaleString(words?.lang ?? 'en-GB')
  const shown = [number(first), number(Math.min(total, page * perPage)), number(total)] as const
  const showing = html`<p class="meta">
    ${words?.paging.showing(...shown) ?? (total === 1 ? 'Showing the only one' : `Showing ${shown[0]} to ${shown[1]} of ${shown[2]} ${noun}`)}
  </p>`
  if (last === 1) return showing
  const near = new Set([1, page - 1, page, page + 1, last].filter((n) => n >= 1 && n <= last))
  const items = [...near]
    .toSorted((a, b) => a - b)
    .flatMap((n, index, all) => {
      const gap = index > 0 && n - (all[index - 1] ?? n) > 1
      return [
        ...(gap ? [{ ellipsis: true }] : []),
        { number: n, href: linkTo(url, n), current: n === page, visuallyHiddenText: words?.paging.page(n) },
      ]
    })
  return html`${showing}${pagination({
    landmarkLabel: words?.paging.pages ?? `Pages of ${noun}`,
    items,
    ...(page > 1 ? { previous: { href: linkTo(url, page - 1), ...(words && { text: words.paging.previous }) } } : {}),
    ...(page < last ? { next: { href: linkTo(url, page + 1), ...(words && { text: words.paging.next }) } } : {}),
  })}`
}

const linkTo = (url: URL, page: number): string => {
  const query = new URLSearchParams(url.searchParams)
  if (page === 1) query.delete('page')
  else query.set('page', String(page))
  const text = query.toString()
  return text ? `${url.pathname}?${text}` : url.pathname
}
