import type { Document, Passage } from '../../documents/index.ts'
import { themesOf, type Authority } from '../../frameworks/index.ts'
import { leaningOf, type Leaning } from './leaning.ts'
import { layOut, leavesOf, passage } from './letter.ts'
import { partsOf } from './parts.ts'
import { recogniseLetter } from './read-framework.ts'
import { sentencesOf, topicOf } from './read-topic.ts'
import type { LetterReading } from './read-letter.ts'

/** A sentence of a letter's prose that is about a theme. It is no finding: nobody has said what it asks for. */
export interface Mention {
  area: string // the judgement area under whose heading it stands, '' where there is none
  said: string
  passage: Passage
  themes: readonly string[]
  leaning: Leaning
}

interface Read extends Pick<LetterReading, 'framework' | 'readings'> {
  authorities?: readonly Authority[]
}

// What only the words around a sentence suggest is too little for a sentence that nobody listed.
const sureEnough = 60
const fewestWords = 7

/** What letters say about themselves: who wrote, by which rules, what happens next. */
const aboutTheLetter =
  /^(?:this (?:letter|report|visit|inspection|monitoring visit) (?:summari[sz]es|outlines|was carried out|covers|provides|is)|thank you|we are grateful|yours |dear |ofsted (?:will|inspects|is)|if you would like|you (?:may|can) (?:re-?use|copy)|inspectors (?:looked at|evaluated|visited|spoke|met|reviewed|carried out|sampled)|the inspection (?:was|took place)|the office for standards|it (?:assesses|regulates|inspects) |to view this licence|(?:they|we)(?: also)? (?:looked at|reviewed|met with|visited|spoke (?:to|with)|examined|considered) |his majesty|her majesty|during (?:this|the) (?:visit|inspection))/i

/** The sentences of the prose that are about a theme, in order. What was read as a finding is no mention too. */
export function readMentions(document: Document, { framework: id, readings, authorities = [] }: Read): Mention[] {
  const letter = layOut(document, authorities)
  const { framework } = recogniseLetter(letter)
  const found = readings
    .filter(({ field }) => /^(?:finding|topic|outcome_text)$/.test(field))
    .map(({ value }) => plain(value))
  const topic = topicOf(readings)
  const mentions: Mention[] = []
  for (const { section, under, heading, blocks } of partsOf(letter, framework)) {
    if (section?.holds) continue
    const area = under?.id ?? ''
    for (const block of blocks.flatMap(leavesOf)) {
      if (block.kind !== 'paragraph' && block.kind !== 'item') continue
      for (const { text, at } of sentencesOf(block.text)) {
        if (!isProse(text) || found.some((value) => value.includes(plain(text)))) continue
        const themes = themesOf(text, { framework: id, area, heading, topic }).filter(
          ({ sureness }) => sureness >= sureEnough,
        )
        if (themes.length === 0) continue
        mentions.push({
          area,
          said: text,
          passage: passage(letter, block, at, at + text.length),
          themes: themes.map(({ theme }) => theme),
          leaning: leaningOf(text),
        })
      }
    }
  }
  return mentions
}

/** A whole sentence of some length: no address, no label, no line of a table. */
const isProse = (text: string): boolean =>
  /[.!?][’”"')]?$/.test(text) &&
  text.split(/\s+/).length >= fewestWords &&
  /\p{Ll}{3}/u.test(text) &&
  !aboutTheLetter.test(text)

const plain = (text: string): string => text.toLowerCase().replaceAll(/[^a-z0-9]/g, '')
