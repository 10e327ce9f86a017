import { z } from 'zod'
import { Day } from '../platform/day.ts'

/** A day in an address. One that does not exist is said to be none above the page (`days-asked.ts`), which comes without it. */
export const AsAt = z.preprocess((value) => (value === '' ? undefined : value), Day.optional())
