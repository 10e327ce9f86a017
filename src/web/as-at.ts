import { z } from 'zod'
import { Day } from '../platform/day.ts'

/** A day in an address; what is no day counts as none was given, so that a page always comes. */
export const AsAt = z.preprocess((value) => (value === '' ? undefined : value), Day.optional())
