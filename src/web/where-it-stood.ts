import { html, type Html } from '../platform/html.ts'
import type { AnyPage } from './page.ts'

/** A page that shows something, with the address at which it does. */
export interface Stood {
  page: AnyPage
  url: URL
  params: Readonly<Record<string, string>>
}

/** The name of the hidden field in which a form carries where it stands. */
export const standsOnField = 'stands-on'

/** The hidden field that says on which page a form stands. A page that was shown again says the page it was shown for. */
export const standsOn = (url: URL): Html =>
  html`<input type="hidden" name="${standsOnField}" value="${url.pathname}${url.search}" />`

export type FindStood = (posted: URL, on: string) => Stood | undefined

/** A part of an address as it reads; one that cannot be read stands for itself, and names nothing. */
const decoded = (part: string): string => {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

/**
 * Where a form stood that was sent to `posted`: the page that it names itself (`on`), else the page at that address, else the
 * nearest above it, so `/audits/7` for `/audits/7/close`. Only pages of this product that show something are found.
 */
export const whereFormsStand = (pages: readonly AnyPage[]): FindStood => {
  const shown = pages
    .filter((page) => page.get)
    .map((page) => ({
      page,
      pattern: new RegExp(`^${page.path.replaceAll('.', String.raw`\.`).replace(/:(\w+)/g, '(?<$1>[^/]+)')}/?$`),
    }))
    // What is spelt out goes before what any word may stand for: `/plans/imports` before `/plans/:id`.
    .toSorted((a, b) => (a.page.path.replaceAll(':', '\uFFFF') < b.page.path.replaceAll(':', '\uFFFF') ? -1 : 1))
  const find = (url: URL): Stood | undefined => {
    for (const { page, pattern } of shown) {
      const found = pattern.exec(url.pathname)
      if (found)
        return {
          page,
          url,
          params: Object.fromEntries(Object.entries(found.groups ?? {}).map(([name, part]) => [name, decoded(part)])),
        }
    }
    return undefined
  }
  return (posted, on) => {
    const named = URL.canParse(on, posted.href) ? new URL(on, posted) : undefined
    const stood = named?.origin === posted.origin && on.startsWith('/') ? find(named) : undefined
    if (stood) return stood
    for (let above = posted.pathname; above; above = above.slice(0, above.lastIndexOf('/'))) {
      const found = find(above === posted.pathname ? posted : new URL(above, posted))
      if (found) return found
    }
    return undefined
  }
}
