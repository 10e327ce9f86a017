import { day, inWords } from '../platform/day.ts'
import { isTarget, type Field, type Value } from './definition.ts'
import type { Lookups } from './lookups.ts'
import { counting } from '../platform/nouns.ts'

/** A value in words, as pages show it; '' where it is empty. */
export const valueInWords = (field: Field, value: Value | undefined, lookups: Lookups): string => {
  if (value === undefined) return ''
  if (isTarget(field))
    return lookups.targets.get(String(value))?.title ?? `A ${field.kind} that you may not see, or that is gone`
  switch (field.kind) {
    case 'day':
      return inWords(day(String(value)))
    case 'number':
      return counting(Number(value), field.unit)
    case 'person':
      return lookups.people.get(String(value))?.name ?? 'Somebody who is not listed'
    default:
      return valueAsText(field, value, lookups, '')
  }
}

/**
 * A value as text that reads in again unchanged: labels, people with their address, whole web addresses. Days and numbers
 * stand as they are kept. `address` is where Sightline answers.
 */
export const valueAsText = (field: Field, value: Value | undefined, lookups: Lookups, address: string): string => {
  if (value === undefined) return ''
  if (isTarget(field)) {
    const target = lookups.targets.get(String(value))
    return target ? `${address}${target.path}` : String(value)
  }
  switch (field.kind) {
    case 'yes or no':
      return value === true ? 'Yes' : 'No'
    case 'code':
      return field.codes.find(({ code }) => code === value)?.label ?? String(value)
    case 'person': {
      const person = lookups.people.get(String(value))
      return person ? `${person.name} <${person.email}>` : String(value)
    }
    case 'entry':
      return entryText(String(value), lookups)
    default:
      return String(value)
  }
}

const entryText = (id: string, { entries }: Lookups): string => {
  const found = entries.get(id)
  if (!found) return `An entry that you may not see (${id})`
  const alike = [...entries.values()].filter(
    (entry) => entry.register === found.register && entry.name.toLowerCase() === found.name.toLowerCase(),
  )
  return alike.length > 1 ? `${found.name} (${id})` : found.name
}
