import { html, type Html } from '../../platform/html.ts'
import type { BecameFact } from '../../scrutiny/index.ts'
import { en } from './en.ts'
import { form, plPages } from './pl-pages.ts'
import { dayIn } from './day-in.ts'

const day = (on: Parameters<typeof dayIn>[1]): string => dayIn({ lang: 'pl' }, on)

/** What somebody wrote, in English; its own full stop gives way to that of the sentence. */
const said = (words: string): Html => html`<span lang="${en.lang}">${words.replace(/[.\s]+$/, '')}</span>`

/** What became of a resolution, in Polish: a sentence for each thing that is known. */
export const becameInPolish = (facts: readonly BecameFact[]): Html =>
  html`${facts.map((fact, index) => html`${index > 0 && ' '}${sentence(fact)}`)}`

const sentence = (fact: BecameFact): string | Html => {
  switch (fact.is) {
    case 'recorded':
      return `Podjęta ${day(fact.on)}. ${fact.isForProgramme ? 'Dotyczy planu pracy komisji.' : 'Niczego od nikogo nie wymaga.'}`
    case 'not sent':
      return `Podjęta ${day(fact.on)}; do nikogo jej jeszcze nie wysłano.`
    case 'asked':
      return html`Skierowano ${day(fact.on)}${fact.of && html` do: ${said(fact.of)}`}.`
    case 'no answer':
      return 'Odpowiedź nie nadeszła.'
    case 'overdue':
      return `Odpowiedź miała nadejść do ${day(fact.due)}; nie ma jej od ${form(fact.days, 'dnia', 'dni', 'dni')}.`
    case 'waiting':
      if (!fact.due) return 'Odpowiedzi jeszcze nie ma.'
      return {
        due: `Odpowiedzi jeszcze nie ma; termin upływa ${day(fact.due)}.`,
        hoped: `Odpowiedzi jeszcze nie ma; oczekuje się jej do ${day(fact.due)}.`,
        'was hoped': `Odpowiedzi jeszcze nie ma; oczekiwano jej do ${day(fact.due)}.`,
      }[fact.how]
    case 'asked again':
      return `Prośbę ponowiono ${day(fact.on)}.`
    case 'answered': {
      const how = fact.response === '' ? 'Odpowiedziano' : plPages.resolutions.responses[fact.response]
      const late = fact.daysLate > 0 ? `, ${form(fact.daysLate, 'dzień', 'dni', 'dni')} po terminie` : ''
      return html`${how} ${day(fact.on)}${late}${fact.why && html`: ${said(fact.why)}`}.`
    }
    case 'followed':
      return `Wynikające z niej działania: ${fact.actions}, w tym zakończone: ${fact.done}.`
    case 'back':
      return `Komisja zajęła się nią ponownie ${day(fact.on)}.`
    case 'done':
      return `Zrealizowano ${day(fact.on)}.`
    case 'looked at':
      return html`Skutki sprawdzono ${day(fact.on)}: ${said(fact.said)}.`
    case 'not looked at':
      return `Skutki miały być sprawdzone do ${day(fact.by)}, a nie zostały.`
    case 'dropped':
      return html`Zaniechano ${day(fact.on)}: ${said(fact.why)}.`
  }
}
