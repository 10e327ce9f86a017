import type { Day } from '../../platform/day.ts'
import type { Html } from '../../platform/html.ts'
import type { Resolution } from '../../scrutiny/index.ts'
import type { PageWords } from './page-words.ts'

export { dayIn } from './day-in.ts'

/**
 * The words of the public pages: one file a language, each with the same names. What people wrote stays as it is and says which
 * language it is.
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
    help: string
    accessibility: string
    privacy: string
  }
  home: {
    title: string
    lede: (council: string) => string
    noCouncil: string
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
  /** What had become of a resolution at the end of a day. */
  became: (one: Resolution, asAt: Day) => string | Html
  /** What became public, in a sentence; the committee’s own name is not translated. */
  news: Readonly<
    Record<
      'papers' | 'late paper' | 'minutes' | 'answer' | 'cancelled',
      (what: { meeting: string; title: string }) => string
    >
  >
}
