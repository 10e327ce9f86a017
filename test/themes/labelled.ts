import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { readDocument } from '../../src/documents/index.ts'
import { readLetter } from '../../src/inspections/reading/index.ts'
import { layOut, leavesOf } from '../../src/inspections/reading/letter.ts'
import { partsOf } from '../../src/inspections/reading/parts.ts'
import { recogniseLetter } from '../../src/inspections/reading/read-framework.ts'
import { topicOf } from '../../src/inspections/reading/read-topic.ts'

/**
 * Findings with the themes that a reader gave them by hand. Real ones are kept as a place and a hash of their words; the words
 * stay in the corpus, whose folder SIGHTLINE_CORPUS names. Parts are whole documents, drawn before any tuning.
 */
export interface Labelled {
  text: string
  themes: readonly string[]
  framework?: string | undefined
  area?: string | undefined
  heading?: string | undefined
  topic?: string | undefined
}

export interface Pair {
  isSame: boolean
  one: Labelled
  other: Labelled
}

// Only `tune` was tuned on; `once` was labelled in one pass only, `prose` and `drawn` are sentences drawn by lot.
const Part = z.enum(['tune', 'fresh', 'once', 'prose', 'drawn'])
// Document: the first 12 hexadecimal digits of the SHA-256 of its path. Words: the first 16 of the same of them; of a list
// that begins with `read.`, which is no gold list but what Sightline reads, of their first 60 letters. In the list `text` stand
// sentences of the report’s own prose, and the number is how many letters long they are.
const Label = z.tuple([z.string(), z.string(), z.number(), z.string(), Part, z.array(z.string())])
const Invented = z.tuple([z.string(), z.array(z.string())])
// The rounds stand in a list of their own: fresh wordings over all themes, labelled before the coder was asked.
const PairPart = z.enum([
  'tune',
  'held-out',
  'second',
  'third',
  'last',
  'round 1',
  'round 2',
  'round 3',
  'round 4',
  'round 5',
  'round 6',
  'round 7',
  'round 8',
])
const InventedPair = z.tuple([
  z.enum(['same', 'different']),
  PairPart,
  z.number(), // year whose words it borrows
  z.string(),
  z.array(z.string()),
  z.number(),
  z.string(),
  z.array(z.string()),
])
const Item = z.union([z.string(), z.looseObject({ text: z.string() }), z.looseObject({ action: z.string() })])
const GoldRecord = z.looseObject({ file: z.string(), kind: z.string() })

const corpus = process.env['SIGHTLINE_CORPUS'] ?? resolve(import.meta.dirname, '../../../shared/corpus')
export const isHere = existsSync(join(corpus, 'gold'))
export const why = isHere ? '' : ` – SKIPPED: no letters at ${corpus}; set SIGHTLINE_CORPUS`

const own = (name: string): unknown => JSON.parse(readFileSync(join(import.meta.dirname, name), 'utf8'))
const hash = (words: string, digits: number): string =>
  createHash('sha256').update(words).digest('hex').slice(0, digits)
const firstLetters = (words: string): string =>
  words
    .toLowerCase()
    .replaceAll(/[^a-z]/g, '')
    .slice(0, 60)

export const labels = z.array(Label).parse(own('labels.json'))
export const invented: readonly Labelled[] = z
  .array(Invented)
  .parse(own('invented-findings.json'))
  .map(([text, themes]) => ({ text, themes }))

const allPairs = ['pairs.json', 'rounds.json'].flatMap((name) => z.array(InventedPair).parse(own(name)))
export const pairs = (part: z.infer<typeof PairPart>): readonly Pair[] =>
  allPairs
    .filter(([, of]) => of === part)
    .map(([is, , , text, themes, , otherText, otherThemes]) => ({
      isSame: is === 'same',
      one: { text, themes },
      other: { text: otherText, themes: otherThemes },
    }))

/** Those that the theme coder may learn from; the latest round is kept from it. */
export const learntPairs: readonly Pair[] = (
  ['tune', 'held-out', 'second', 'third', 'last', 'round 1', 'round 2', 'round 3', 'round 4', 'round 5'] as const
).flatMap((part) => pairs(part))

const goldRecords = () =>
  readdirSync(join(corpus, 'gold')).flatMap((name) =>
    z.array(GoldRecord).parse(JSON.parse(readFileSync(join(corpus, 'gold', name), 'utf8'))),
  )

/** The labelled findings of one part with their words. Throws where the gold lists no longer have them as they were labelled. */
export async function realFindings(part: z.infer<typeof Part>): Promise<readonly Labelled[]> {
  const byDocument = new Map(goldRecords().map((record) => [hash(record.file, 12), record]))
  const wanted = labels.filter((label) => label[4] === part)
  const gold = wanted.flatMap(([document, list, index, words, , themes]): Labelled[] => {
    if (!isGold(list)) return []
    const record = byDocument.get(document)
    let at: unknown = record
    for (const field of list.split('.')) at = z.record(z.string(), z.unknown()).parse(at)[field]
    const item = Item.parse(z.array(z.unknown()).parse(at)[index])
    const text = typeof item === 'string' ? item : String('text' in item ? item.text : item['action'])
    if (hash(text, 16) !== words) throw new Error(`${list} ${index} of ${document} has other words than those labelled`)
    return [{ text, themes, framework: record?.kind }]
  })
  const read = wanted.filter(([, list]) => !isGold(list))
  const documents = new Set(read.map(([document]) => document))
  const found = await Promise.all(
    [...documents].map((document) =>
      findingsOf(
        byDocument.get(document)?.file ?? '',
        read.filter(([of, list]) => of === document && list === 'text'),
      ),
    ),
  )
  const byWords = new Map(found.flat().map((finding) => [hash(firstLetters(finding.text), 16), finding]))
  return [
    ...gold,
    ...read.flatMap(([, , , words, , themes]): Labelled[] => {
      const finding = byWords.get(words)
      return finding ? [{ ...finding, themes }] : [] // the reader has learnt to cut this one otherwise
    }),
  ]
}

const isGold = (list: string): boolean => !list.startsWith('read.') && list !== 'text'

type Label = z.infer<typeof Label>

async function findingsOf(file: string, prose: readonly Label[]): Promise<Omit<Labelled, 'themes'>[]> {
  const document = await readDocument(readFileSync(join(corpus, file)), file)
  const { framework, readings } = readLetter(document)
  const topic = topicOf(readings)
  const findings = readings
    .filter(({ field }) => field === 'finding')
    .map(({ value: text, area }) => ({ text, framework, area, topic }))
  const letter = layOut(document)
  const stretches = partsOf(letter, recogniseLetter(letter).framework).map(({ under, heading, blocks }) => ({
    context: { framework, area: under?.id, heading, topic },
    texts: blocks.flatMap(leavesOf).map(({ text }) => text),
  }))
  const elsewhere = { context: { framework }, texts: document.blocks.map(({ text }) => text) }
  const sentences = prose.flatMap(([, , letters, words]) => {
    for (const { context, texts } of [...stretches, elsewhere]) {
      const text = sentenceOf(texts, words, letters)
      if (text) return [{ text, ...context }]
    }
    return []
  })
  return [...findings, ...sentences]
}

/** The words of so many letters that begin a sentence of one of the texts and have this hash. */
function sentenceOf(texts: readonly string[], words: string, letters: number): string | undefined {
  for (const text of texts) {
    const starts = [
      0,
      ...[...text.matchAll(/(?<=[a-z)’”][.?!])\s+(?=\p{Lu})/gu)].map(({ index, 0: gap }) => index + gap.length),
    ]
    for (const start of starts) {
      const rest = text.slice(start)
      if (hash(firstLetters(rest), 16) !== words) continue
      const ends = [...rest.matchAll(/[a-z]/gi)][letters - 1]
      return rest.slice(0, (ends?.index ?? rest.length) + 2)
    }
  }
  return undefined
}
