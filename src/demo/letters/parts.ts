import type { JudgementRow, Part, Says } from './letter.ts'

/** Short words for writing a letter as a list of parts. Each returns the part that it names. */

export const title = (text: string): Part => ({ part: 'title', text })
export const subject = (text: string): Part => ({ part: 'subject', text })
export const closing = (name: string, role: string): Part => ({ part: 'closing', name, role })
export const h1 = (text: string): Part => ({ part: 'heading', level: 1, text })
export const h2 = (text: string): Part => ({ part: 'heading', level: 2, text })
export const p = (text: string): Part => ({ part: 'paragraph', text })
export const linked = (text: string, link: string): Part => ({ part: 'paragraph', text, link })
export const labelled = (label: string, text: string): Part => ({ part: 'labelled', label, text })
export const lines = (...all: string[]): Part => ({ part: 'lines', lines: all })
export const bullets = (...items: string[]): Part => ({ part: 'bullets', items })
export const strengths = (...items: string[]): Part => ({ part: 'bullets', items, says: 'strength' })
export const toImprove = (...items: string[]): Part => ({ part: 'bullets', items, says: 'improve' })
export const priorities = (...items: string[]): Part => ({ part: 'bullets', items, says: 'priority' })
export const numbered = (from: number, ...items: string[]): Part => ({ part: 'numbered', from, items })
export const newPage: Part = { part: 'page' }

export const numberedAs = (says: Says, from: number, ...items: string[]): Part => ({
  part: 'numbered',
  from,
  items,
  says,
})

export const judgements = (head: readonly [string, string] | null, ...rows: JudgementRow[]): Part => ({
  part: 'judgements',
  head,
  rows,
})

/** The block at the top right and left of an Ofsted letter: who sends it and where they can be reached. */
export const ofstedSender: Part = {
  part: 'sender',
  left: ['Ofsted', 'Children’s social care inspection', 'www.gov.uk/ofsted'],
  right: [],
}
