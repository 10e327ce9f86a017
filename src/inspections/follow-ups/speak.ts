import { themesOf } from '../../frameworks/index.ts'
import { referencesIn, type Reference } from './references.ts'
import { selfViewIn, type SelfView } from './self-views.ts'
import { sentencesOfPages, type KeptPage, type Sentence } from './sentences.ts'
import { wordsOf } from './words-of.ts'

/** A sentence that speaks of an earlier inspection. */
export interface Speaking extends Sentence {
  references: readonly Reference[]
  themes: readonly string[]
}

/** What the pages of one document say that follow-ups look at. */
export interface Spoken {
  speaking: readonly Speaking[]
  themes: readonly string[]
  /** The telling words of each of its sentences. */
  words: readonly ReadonlySet<string>[]
  selfViews: readonly SelfView[]
  /** Who should do what, where a list stands under “The Management Board should:”. */
  addressed: ReadonlyMap<string, string>
}

/** One step for each handful of sentences: coding one takes about two milliseconds. */
const sentencesAtATime = 10

/** Reads the pages of a document; what comes back between two steps lets others through. */
export function* spokenOf(pages: readonly KeptPage[]): Generator<undefined, Spoken> {
  const sentences = sentencesOfPages(pages)
  const themes = new Set<string>()
  const speaking: Speaking[] = []
  for (const [index, sentence] of sentences.entries()) {
    if (index % sentencesAtATime === 0) yield
    const own = themesOf(sentence.text).map(({ theme }) => theme)
    for (const theme of own) themes.add(theme)
    const references = referencesIn(sentence.text)
    if (references.length > 0) speaking.push({ ...sentence, references, themes: own })
  }
  return {
    speaking,
    themes: [...themes],
    words: sentences.map(({ text }) => wordsOf(text)).filter((each) => each.size > 1),
    selfViews: sentences.flatMap(selfViewIn),
    addressed: addressedIn(sentences),
  }
}

const shouldHeading = /^(?:the )?(.{3,120}?) should:?$/i

/** The items under each heading that says who should do them, by their plain words. */
const addressedIn = (sentences: readonly Sentence[]): Map<string, string> => {
  const addressed = new Map<string, string>()
  let body = ''
  for (const { text } of sentences) {
    const heading = shouldHeading.exec(text)
    if (heading) body = text.replace(/ should:?$/i, '')
    else if (body !== '') addressed.set(plainWords(text), body)
  }
  return addressed
}

/** Letters alone: numbers, bullets and line ends are the printer's. */
export const plainWords = (text: string): string =>
  text
    .toLowerCase()
    .replace(/^\W*(?:\d{1,2}[.)]|[a-z][.)])?\s*/, '')
    .replace(/[^a-z]/g, '')
