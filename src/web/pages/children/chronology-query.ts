import { z } from 'zod'
import { eventGroups, type EventGroup } from '../../../children/index.ts'
import { AsAt } from '../../as-at.ts'

const groupNames = [...Object.keys(eventGroups), 'words'] as (EventGroup | 'words')[] // Object.keys forgets the names

export const ChronologyQuery = z.object({
  asAt: AsAt,
  from: AsAt,
  to: AsAt,
  group: z.preprocess(
    (value) => (typeof value === 'string' ? [value] : value),
    z.array(z.enum(groupNames)).default([]),
  ),
  order: z.enum(['newest', 'oldest']).catch('newest'),
  brief: z.literal('yes').optional().catch(undefined),
})
export type ChronologyQuery = z.infer<typeof ChronologyQuery>
