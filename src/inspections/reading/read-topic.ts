import type { Framework } from '../../frameworks/index.ts'
import { passageOver, type Letter, passage } from './letter.ts'
import type { Draft, Reading } from './reading.ts'

/** The sentence of a letter's opening that says what inspectors looked at, with the bullets that it introduces. */
export function readTopic(letter: Letter, framework: Framework): Draft | undefined {
  if (framework.opening.topic.length === 0) return undefined
  const opening = openingOf(letter)
  for (const [index, block] of opening.entries()) {
    if (block.kind === 'item') continue
    for (const sentence of sentencesOf(block.text)) {
      if (!framework.opening.topic.some((like) => like.test(sentence.text.replaceAll('’', "'")))) continue
      const listed = sentence.text.endsWith(':')
        ? opening.slice(index + 1).slice(0, firstOther(opening.slice(index + 1)))
        : []
      const value = [sentence.text, ...listed.map(({ marker, text }) => `${marker} ${text}`.trim())].join(' ')
      const where =
        listed.length > 0
          ? passageOver(letter, [block, ...listed])
          : passage(letter, block, sentence.at, sentence.at + sentence.text.length)
      return { field: 'topic', value, printed: value, passage: where, rule: 'topic-sentence', sureness: 94 }
    }
  }
  return undefined
}

/** What a letter’s readings say that inspectors looked at; '' where nothing does. */
export const topicOf = (readings: readonly Reading[]): string =>
  readings.find(({ field }) => field === 'topic')?.value ?? ''

/** From the greeting to the first heading behind the letter's title. */
function openingOf(letter: Letter): Letter['front'] {
  const leaves = letter.leaves
  const greeting = Math.max(
    0,
    leaves.findIndex(({ text }) => /^dear\b/i.test(text)),
  )
  const start = leaves.findIndex(({ kind, text }, index) => index > greeting && kind !== 'heading' && text.length > 60)
  if (start < 0) return []
  // Letters of monitoring visits say what was looked at under a heading of its own.
  const end = leaves.findIndex(
    ({ kind, text }, index) => index > start && kind === 'heading' && !/areas? covered/i.test(text),
  )
  return leaves.slice(start, end < 0 ? start + 12 : end)
}

const firstOther = (blocks: Letter['front']): number => {
  const at = blocks.findIndex(({ kind }) => kind !== 'item')
  return at < 0 ? blocks.length : at
}

/** Sentences with their places. A full stop behind an abbreviation or a single letter ends none. */
export function sentencesOf(text: string): { text: string; at: number }[] {
  const sentences: { text: string; at: number }[] = []
  let start = 0
  for (const end of text.matchAll(
    /(?<!\b(?:e\.g|i\.e|etc|Mr|Mrs|Ms|Dr|St|No|\p{Lu}))[.!?][’”")]?(?=\s+[\p{Lu}‘“"'(]|$)|:(?=$)/gu,
  )) {
    const to = end.index + end[0].length
    sentences.push({ text: text.slice(start, to).trim(), at: start })
    start = to + (/^\s*/.exec(text.slice(to))?.[0].length ?? 0)
  }
  if (start < text.length) sentences.push({ text: text.slice(start).trim(), at: start })
  return sentences.filter((sentence) => sentence.text !== '')
}
