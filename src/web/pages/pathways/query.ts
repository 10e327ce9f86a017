import { z } from 'zod'
import { mixSplits, partNames, type Asked, type Months } from '../../../pathways/index.ts'
import { AsAt } from '../../as-at.ts'

/** As at which day, over how many months, of which team: what every page of a pathway may be asked. */
export const Query = z.object({
  asAt: AsAt.catch(undefined),
  months: z.coerce
    .number()
    .pipe(z.union([z.literal(1), z.literal(3), z.literal(12)]))
    .default(12)
    .catch(12),
  team: z.string().max(60).default('').catch(''),
  /** By the newest delivery, or by the one that was the newest on the day. */
  known: z.enum(['now', 'then']).default('now').catch('now'),
})
export type Query = z.infer<typeof Query>

export const ListQuery = Query.extend({
  step: z.string().max(60).default('').catch(''),
  part: z.enum(partNames).default('now').catch('now'),
  /** One part of those in it: by which split, and which. */
  split: z
    .enum(mixSplits.map(({ id }) => id))
    .optional()
    .catch(undefined),
  of: z.string().max(80).default('').catch(''),
  way: z.string().max(80).default('').catch(''),
  page: z.coerce.number().int().min(1).default(1).catch(1),
})
export type ListQuery = z.infer<typeof ListQuery>

/** The address of a page of a pathway that asks the same of something else. */
export const hrefOf = (path: string, query: Query, more: Readonly<Record<string, string>> = {}): string => {
  const parameters = new URLSearchParams({
    ...(query.asAt && { asAt: query.asAt }),
    ...(query.months !== 12 && { months: String(query.months) }),
    ...(query.team !== '' && { team: query.team }),
    ...(query.known === 'then' && { known: query.known }),
    ...more,
  })
  return parameters.size > 0 ? `${path}?${parameters.toString()}` : path
}

export const monthsInWords: Readonly<Record<Months, string>> = {
  1: 'one month',
  3: 'three months',
  12: 'twelve months',
}

export type { Asked }
