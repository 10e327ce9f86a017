import type { Day } from '../../platform/day.ts'
import { en } from './en.ts'
import type { PageWords } from './page-words.ts'
import { pl } from './pl.ts'

/**
 * The words of the public pages’ frame and of the pages that are in more than one language: one file a language, each with the
 * same names. A page that is not in the catalogue stands in English within the frame, and says so to who reads another.
 */
export interface Words extends PageWords {
  /** For `lang`, and for `Intl`. */
  lang: string
  /** The language by its own name, as the switch shows it. */
  name: string
  frame: {
    about: string // beside the council’s name
    skip: string
    menu: string
    meetings: string
    resolutions: string
    programme: string
    plans: string
    inspections: string
    petitions: string
    search: string
    language: string
    onlyEnglish: string
    help: string
    accessibility: string
    privacy: string
  }
  home: {
    title: string
    lede: (council: string) => string
    next: string
    none: string
    news: string
    noNews: string
    follow: string
    byMail: string
    rss: string
    calendar: string
    data: string
    speak: string
  }
  meeting: {
    title: string
    counts: (toCome: number, held: number) => string
    toCome: string
    held: string
    noneHeld: string
    papersOut: string
    papersNotOut: string
    minutesOut: string
    private: string
    cancelled: string
  }
  /** What became public, in a sentence; the committee’s own name is not translated. */
  news: Readonly<
    Record<
      'papers' | 'late paper' | 'minutes' | 'answer' | 'cancelled',
      (what: { meeting: string; title: string }) => string
    >
  >
}

export const languages = { en, pl } as const satisfies Readonly<Record<string, Words>>
export type Language = keyof typeof languages
export const isLanguage = (text: string | undefined): text is Language =>
  text !== undefined && Object.hasOwn(languages, text)

const formats = new Map<string, Intl.DateTimeFormat>()

/** A day in full in a language: `24 November 2026`, `24 listopada 2026`. */
export const dayIn = ({ lang }: Pick<Words, 'lang'>, on: Day): string => {
  const format =
    formats.get(lang) ??
    new Intl.DateTimeFormat(lang, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
  formats.set(lang, format)
  return format.format(new Date(`${on}T00:00:00Z`))
}
