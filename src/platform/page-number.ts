import { z } from 'zod'

/** Which page of a list is asked for: the first unless said otherwise. */
export const PageNumber = z.coerce.number().int().min(1).max(1_000_000).default(1)

/** What stands on one page of a list that is at hand as a whole. */
export const onPage = <Item>(items: readonly Item[], page: number, perPage: number): Item[] =>
  items.slice((page - 1) * perPage, page * perPage)

/** How many there are, which page of them this is, and how many pages there are. */
export const pagesOf = (
  total: number,
  page: number,
  perPage: number,
): { total: number; page: number; pages: number } => ({
  total,
  page,
  pages: Math.ceil(total / perPage),
})
