import { becameFacts } from '../../scrutiny/index.ts'
import { becameInPolish } from './pl-became.ts'
import { form, plPages } from './pl-pages.ts'
import type { Words } from './words.ts'

export const pl: Words = {
  lang: 'pl',
  name: 'Polski',
  ...plPages,
  frame: {
    about: 'komisje do spraw dzieci',
    skip: 'Przejdź do treści',
    menu: 'Główne menu',
    meetings: 'Posiedzenia',
    resolutions: 'Uchwały',
    programme: 'Plan pracy',
    plans: 'Plany',
    inspections: 'Kontrole',
    petitions: 'Petycje',
    search: 'Szukaj',
    language: 'Język',
    help: 'Pomoc',
    accessibility: 'Deklaracja dostępności',
    privacy: 'Prywatność i pliki cookie',
  },
  home: {
    noCouncil: 'Żadna rada nie prowadzi tu jeszcze swoich komisji.',
    title: 'Komisje do spraw usług dla dzieci',
    lede: (council) => `O co radni pytają w sprawie dzieci (${council}), co im odpowiedziano i co z tego wynikło.`,
    next: 'Najbliższe posiedzenia',
    none: 'Nie zwołano żadnego posiedzenia.',
    news: 'Co nowego',
    noNews: 'Niczego jeszcze nie opublikowano.',
    follow: 'Obserwuj',
    byMail: 'pocztą elektroniczną',
    rss: 'wiadomości RSS',
    calendar: 'kalendarz posiedzeń',
    data: 'wszystko jako dane (OParl)',
    speak: 'Każdy może poprosić o głos: otwórz posiedzenie, aby zobaczyć, do kiedy.',
  },
  meeting: {
    title: 'Posiedzenia',
    counts: (toCome, held) =>
      `Zwołane: ${form(toCome, 'posiedzenie', 'posiedzenia', 'posiedzeń')}. Odbyte: ${form(held, 'posiedzenie', 'posiedzenia', 'posiedzeń')}.`,
    toCome: 'Nadchodzące',
    held: 'Odbyte',
    noneHeld: 'Jeszcze żadne.',
    papersOut: 'materiały opublikowane',
    papersNotOut: 'materiałów jeszcze nie opublikowano',
    minutesOut: 'protokół opublikowany',
    private: 'niedostępne dla publiczności',
    cancelled: 'Odwołane',
  },
  became: (one, asAt) => becameInPolish(becameFacts(one, asAt)),
  news: {
    papers: ({ meeting }) => `Porządek obrad i materiały: ${meeting}`,
    'late paper': ({ meeting, title }) => `Spóźniony materiał „${title}”: ${meeting}`,
    minutes: ({ meeting }) => `Protokół: ${meeting}`,
    answer: ({ meeting }) => `Odpowiedź na uchwałę: ${meeting}`,
    cancelled: ({ meeting }) => `Odwołane: ${meeting}`,
  },
}
