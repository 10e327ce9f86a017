import { readDocument, type Document } from '../../documents/index.ts'
import { readLetter } from './read-letter.ts'
import { toRecord, type LetterRecord } from './to-record.ts'

type Finding = LetterRecord['findings'][number]

/** What the record says; of findings what was said and not on which subject, which the themes have tests of their own for. */
type Says = Partial<Omit<LetterRecord, 'findings'> & { findings: Omit<Finding, 'themes'>[] }>

/** A letter in our own words, and what must be read from it. */
export interface LetterCase {
  what: string
  text: string
  says: Says
}

export const found = (kind: string, ...texts: string[]): Omit<Finding, 'themes'>[] =>
  texts.map((text) => ({ kind, text }))

/** What is read from the letter, of those fields that it names. */
export const saysOf = async (letter: LetterCase): Promise<Says> => saysIn(await asDocument(letter), letter)

/** The letter as its text alone is laid out. */
export const asDocument = ({ text }: LetterCase): Promise<Document> =>
  readDocument(new TextEncoder().encode(text), 'letter.txt')

/** What is read from a print of the letter, of those fields that it names. */
export function saysIn(document: Document, { says }: LetterCase): Says {
  const record = toRecord('letter.txt', readLetter(document).readings)
  const said = { ...record, findings: record.findings.map(({ themes: _themes, ...finding }) => finding) }
  return Object.fromEntries(Object.keys(says).map((key) => [key, said[key as keyof LetterRecord]]))
}
