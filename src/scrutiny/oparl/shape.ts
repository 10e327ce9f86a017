import { createHash } from 'node:crypto'
import type { Day } from '../../platform/day.ts'

/** What an object of OParl 1.1 is made with: where the council's objects are, and the address of its public pages. */
export interface Place {
  /** `https://council.example/public/999` */
  base: string
  authority: string
}

/** The lists of a body, by the last part of their address. Source: OParl 1.1, the properties of Body. */
export const listNames = [
  'organizations',
  'people',
  'memberships',
  'meetings',
  'agenda-items',
  'papers',
  'consultations',
  'files',
  'locations',
  'legislative-terms',
] as const
export type ListName = (typeof listNames)[number]

export const typeOf = (name: string): string => `https://schema.oparl.org/1.1/${name}`
export const rootOf = ({ base }: Place): string => `${base}/oparl`
export const bodyOf = (place: Place): string => `${rootOf(place)}/body`
export const listOf = (place: Place, list: ListName): string => `${rootOf(place)}/${list}`
export const idOf = (place: Place, list: ListName, id: string): string => `${listOf(place, list)}/${id}`

/** An object as it is sent: `id` is its address, `type` the address of its type. */
export type OparlObject = { id: string; type: string; created?: string; modified?: string } & Readonly<
  Record<string, unknown>
>

/** Where a meeting is held has no number of its own here, so it is known by its words. */
export const placeId = (words: string): string => createHash('sha256').update(words).digest('hex').slice(0, 16)

const londonOffset = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', timeZoneName: 'longOffset' })

/** A day and an hour in London as RFC 3339 with the offset of that day: `2026-06-11T18:30:00+01:00`. */
export const instantOf = (on: Day, at = '00:00'): string => {
  const name = londonOffset
    .formatToParts(new Date(`${on}T12:00:00Z`))
    .find(({ type }) => type === 'timeZoneName')?.value
  return `${on}T${at}:00${name?.replace('GMT', '') || '+00:00'}`
}

/** Since when an object is there and when it last changed, as its own days tell: the first and the last of them. */
export const datesOf = (...days: readonly (Day | null)[]): { created?: string; modified?: string } => {
  const known = days.flatMap((on) => on ?? []).toSorted()
  const [first, last] = [known.at(0), known.at(-1)]
  return first && last ? { created: instantOf(first), modified: instantOf(last) } : {}
}

/** An object without the properties that have no value: OParl leaves out what is not known. */
export const known = <Of extends object>(parts: Of): Of =>
  Object.fromEntries(
    Object.entries(parts).filter(
      ([, value]) =>
        value !== null && value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
    ),
  ) as Of // the same properties, less those that are empty
