import { z } from 'zod'
import { Day } from './day.ts'
import { Invalid } from './errors.ts'

/** The fields that forms are made of. A field left empty is null; the messages are for the person. */

const emptyIsNull = (value: unknown): unknown => (value === '' || value === undefined ? null : value)

export const words = (most: number) =>
  z
    .string()
    .trim()
    .max(most, `Use ${most.toLocaleString('en-GB')} characters at most.`)
export const neededWords = (most: number, message: string) => words(most).min(1, message)
export const optionalWords = (most: number) => words(most).default('')
export const maybeDay = z.preprocess(emptyIsNull, Day.nullable()).default(null)
export const maybeId = z.preprocess(emptyIsNull, z.uuid('Choose one from the list.').nullable()).default(null)
const asTyped = (value: unknown): unknown =>
  emptyIsNull(typeof value === 'string' ? value.trim().replaceAll(',', '') : value)
export const maybeNumber = z.preprocess(asTyped, z.coerce.number('Give a number.').nullable()).default(null)
/** A whole number from `least` up, within what the database holds. */
export const maybeWhole = (least: number) =>
  z
    .preprocess(
      asTyped,
      z.coerce
        .number('Give a whole number.')
        .int('Give a whole number.')
        .min(least, `Give a number from ${least} up.`)
        .max(2_000_000_000, 'That is too large a number.')
        .nullable(),
    )
    .default(null)

/** @throws Invalid with a sentence for each field that cannot be used */
export const parse = <Schema extends z.ZodType>(schema: Schema, given: unknown): z.output<Schema> => {
  const parsed = schema.safeParse(given)
  if (parsed.success) return parsed.data
  throw new Invalid(parsed.error.issues.map(({ path, message }) => ({ field: path.join('.'), message })))
}
