import { z } from 'zod'
import { tableFormatNames } from '../platform/tables/format-names.ts'

const names = tableFormatNames.join(', ')
const oneOf = z.enum(tableFormatNames, `must be one of ${names}`)

/** The option by which a command that tells something gives it as a file instead. */
export const formatOption = { flags: '--format <format>', does: names, schema: oneOf.optional() } as const
export const tableInsteadOption = { ...formatOption, does: `a table instead: ${names}` } as const

/** The same of a command that gives nothing but a file. */
export const fileFormatOption = {
  flags: '--format <format>',
  does: `${names} (default: csv)`,
  schema: oneOf.default('csv'),
} as const
