import { z } from 'zod'
import { Day } from '../../../platform/day.ts'

/** What an empty field of a form sends is no filter. */
const filled = <Item extends z.ZodType>(item: Item) =>
  z.preprocess((value) => (value === '' ? undefined : value), item.optional())

export const Filters = z.object({
  person: filled(z.uuid()),
  action: filled(z.string().max(100)),
  kind: filled(z.string().max(100)),
  subject: filled(z.string().max(100)),
  from: filled(Day),
  to: filled(Day),
})
export const TrailQuery = Filters.extend({
  before: filled(z.coerce.number().int().min(1)),
  after: filled(z.coerce.number().int().min(0)),
})
export type TrailQuery = z.infer<typeof TrailQuery>
