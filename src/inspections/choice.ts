import { z } from 'zod'

/** What a filter of a register can be set to: which filter, the value and what it is called, and how many carry it. */
export const Choice = z.object({ filter: z.string(), value: z.string(), label: z.string(), count: z.number() })
export type Choice = z.infer<typeof Choice>
