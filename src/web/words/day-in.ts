import type { Day } from '../../platform/day.ts'

const formats = new Map<string, Intl.DateTimeFormat>()

/** A day in full in a language: `24 November 2026`, `24 listopada 2026`. */
export const dayIn = ({ lang }: { lang: string }, on: Day): string => {
  const format =
    formats.get(lang) ??
    new Intl.DateTimeFormat(lang, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
  formats.set(lang, format)
  return format.format(new Date(`${on}T00:00:00Z`))
}
