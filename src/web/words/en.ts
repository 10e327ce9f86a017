import { whatBecame } from '../../scrutiny/index.ts'
import { enPages } from './en-pages.ts'
import type { Words } from './words.ts'

const s = (n: number, one: string, many: string): string => (n === 1 ? one : many)
const number = (n: number): string => (n === 1 ? 'one' : n.toLocaleString('en-GB'))
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

export const en: Words = {
  lang: 'en-GB',
  name: 'English',
  ...enPages,
  frame: {
    about: 'committees on children’s services',
    skip: 'Skip to main content',
    menu: 'Main',
    meetings: 'Meetings',
    resolutions: 'Resolutions',
    programme: 'Work programme',
    plans: 'Plans',
    inspections: 'Inspections',
    petitions: 'Petitions',
    search: 'Search',
    language: 'Language',
    help: 'Help',
    accessibility: 'Accessibility statement',
    privacy: 'Privacy and cookies',
  },
  home: {
    noCouncil: 'No council keeps its committees here yet.',
    title: 'Committees on children’s services',
    lede: (council) => `What councillors ask about children in ${council}, what they were told, and what came of it.`,
    next: 'Next meetings',
    none: 'No meeting is called.',
    news: 'What is new',
    noNews: 'Nothing has been published yet.',
    follow: 'Follow it',
    byMail: 'by mail',
    rss: 'news as RSS',
    calendar: 'meetings as a calendar',
    data: 'everything as data (OParl)',
    speak: 'Everybody may ask to speak: open a meeting to see until when.',
  },
  meeting: {
    title: 'Meetings',
    counts: (toCome, held) =>
      `${capital(number(toCome))} ${s(toCome, 'meeting is', 'meetings are')} called; ${number(held)} ${s(held, 'has', 'have')} been.`,
    toCome: 'To come',
    held: 'Held',
    noneHeld: 'None yet.',
    papersOut: 'papers are out',
    papersNotOut: 'papers are not out yet',
    minutesOut: 'minutes are out',
    private: 'not open to the public',
    cancelled: 'Cancelled',
  },
  became: whatBecame,
  news: {
    papers: ({ meeting }) => `Agenda and papers: ${meeting}`,
    'late paper': ({ meeting, title }) => `Late paper “${title}”: ${meeting}`,
    minutes: ({ meeting }) => `Minutes: ${meeting}`,
    answer: ({ meeting }) => `An answer to a resolution: ${meeting}`,
    cancelled: ({ meeting }) => `Cancelled: ${meeting}`,
  },
}
