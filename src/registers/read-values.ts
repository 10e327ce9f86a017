import { z } from 'zod'
import { Invalid } from '../platform/errors.ts'
import { fieldOf, type Field, type Register, type Value, type Values } from './definition.ts'
import type { Lookups } from './lookups.ts'
import { readField } from './read-field.ts'

/** What came in for the fields of an entry: text from forms and cells, JSON values from programs. */
export type RawValues = Readonly<Record<string, unknown>>

/**
 * The schema that a definition makes: for each field its value, undefined where it is empty. Every message names the field
 * and the remedy.
 */
export const schemaOf = (
  register: Pick<Register, 'fields' | 'contradictions'>,
  lookups: Lookups,
): z.ZodType<Record<string, Value | undefined>> => {
  const shape = Object.fromEntries(register.fields.map((field) => [field.name, fieldSchema(field, lookups)]))
  const object = z.object(shape).superRefine((values, context) => {
    for (const { field, message } of betweenFields(register, values)) {
      context.addIssue({ code: 'custom', path: [field], message })
    }
  })
  // A field that did not come at all is empty, as one that came as nothing.
  return z.preprocess(
    (raw) => Object.fromEntries(register.fields.map(({ name }) => [name, (raw as RawValues)[name] ?? ''])), // as readValues gives it
    object,
  )
}

const fieldSchema = (field: Field, lookups: Lookups) =>
  z.unknown().transform((raw, context): Value | undefined => {
    const text = textOf(raw)
    if (text === undefined) {
      context.addIssue({ code: 'custom', message: `“${field.title}” must be text, a number, true or false.` })
      return z.NEVER
    }
    if (text === '') {
      if (field.required)
        context.addIssue({ code: 'custom', message: `“${field.title}” is missing. ${remedyOf(field)}` })
      return undefined
    }
    const read = readField(field, text, lookups)
    if ('value' in read) return read.value
    context.addIssue({ code: 'custom', message: read.problem })
    return z.NEVER
  })

const remedyOf = (field: Field): string => {
  switch (field.kind) {
    case 'code':
      return 'Choose one of its list.'
    case 'day':
      return 'Give a day, such as 24/11/2026.'
    case 'number':
      return `Give the number of ${field.unit}.`
    case 'person':
      return 'Choose the person.'
    default:
      return 'Enter it.'
  }
}

/** Tidied text of a raw value; '' is empty, undefined is nothing that a field can hold. */
const textOf = (raw: unknown): string | undefined => {
  if (raw === undefined || raw === null) return ''
  if (typeof raw === 'boolean') return raw ? 'yes' : 'no'
  if (typeof raw === 'number') return Number.isFinite(raw) ? plainNumber(raw) : undefined
  if (typeof raw !== 'string') return undefined
  return raw.replace(/\r\n?/g, '\n').replaceAll('\0', '').toWellFormed().trim()
}

/** Without the exponent in which very large and very small numbers are written. */
const plainNumber = (value: number): string => {
  const text = String(value)
  return text.includes('e') ? value.toFixed(20).replace(/\.?0+$/, '') : text
}

type Found = Readonly<Record<string, Value | undefined>>

/** What no field can tell alone: what is needed because of another, what is out of order, what cannot stand together. */
const betweenFields = (
  register: Pick<Register, 'fields' | 'contradictions'>,
  values: Found,
): { field: string; message: string }[] => [
  ...betweenTwo(register, values),
  ...(register.contradictions ?? [])
    .filter(({ all }) => all.every(({ field, is }) => is.includes(String(values[field] ?? ''))))
    .map(({ all, says }) => ({ field: all[0]?.field ?? '', message: says })),
]

const betweenTwo = (register: Pick<Register, 'fields'>, values: Found): { field: string; message: string }[] =>
  register.fields.flatMap((field) => {
    const { name, title, requiredWhen } = field
    const value = values[name]
    if (value === undefined && requiredWhen && requiredWhen.is.includes(String(values[requiredWhen.field] ?? ''))) {
      return [{ field: name, message: `“${title}” is missing. ${requiredWhen.because}` }]
    }
    const earliest = field.kind === 'day' && field.notBefore ? values[field.notBefore] : undefined
    if (field.kind === 'day' && field.notBefore && earliest !== undefined && value !== undefined && value < earliest) {
      const other = register.fields.find((one) => one.name === field.notBefore)?.title ?? field.notBefore
      return [
        { field: name, message: `“${title}” is ${value}, before “${other}”, ${earliest}. Put one of them right.` },
      ]
    }
    const most = field.kind === 'number' && field.atMost ? values[field.atMost] : undefined
    if (
      field.kind === 'number' &&
      field.atMost &&
      typeof most === 'number' &&
      typeof value === 'number' &&
      value > most
    ) {
      const other = fieldOf(register, field.atMost).title
      return [{ field: name, message: `“${title}” is ${value}, more than “${other}”, ${most}. Put one of them right.` }]
    }
    return []
  })

/** The values without the empty ones, as they are kept. */
export const kept = (values: Found): Values =>
  Object.fromEntries(Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])))

/** @throws Invalid with a sentence for each field that is wrong */
export const readValues = (
  register: Pick<Register, 'fields' | 'contradictions'>,
  raw: RawValues,
  lookups: Lookups,
): Values => {
  const parsed = schemaOf(register, lookups).safeParse(raw)
  if (parsed.success) return kept(parsed.data)
  throw new Invalid(parsed.error.issues.map(({ path, message }) => ({ field: path.join('.'), message })))
}
