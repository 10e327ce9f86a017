import { z } from 'zod'
import { Day } from '../../../platform/day.ts'

/** A past day in the address; anything that is no day means now. */
export const On = z.preprocess((value) => (value === '' ? undefined : value), Day.optional()).catch(undefined)
