import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { z } from 'zod'

/**
 * Findings with the themes that a reader gave them, by hand and once. Real ones are kept as a place and a hash of their words;
 * the words stay in the corpus, whose folder SIGHTLINE_CORPUS names.
 */
export interface Labelled {
  text: string
  themes: readonly string[]
}

const Label = z.object({
  document: z.string(), // the first 12 hexadecimal digits of the SHA-256 of its path in the corpus
  list: z.string(),
  index: z.number(),
  text: z.string(), // the first 16 digits of the same of the words
  part: z.enum(['tune', 'held-out']), // whole documents, drawn before any tuning
  themes: z.array(z.string()),
})
const Invented = z.tuple([z.string(), z.string(), z.array(z.string())]) // year of the vocabulary, words, themes
const Item = z.union([z.string(), z.looseObject({ text: z.string() }), z.looseObject({ action: z.string() })])

const corpus = process.env['SIGHTLINE_CORPUS'] ?? resolve(import.meta.dirname, '../../../shared/corpus')
export const isHere = existsSync(join(corpus, 'gold'))
export const why = isHere ? '' : ` – SKIPPED: no letters at ${corpus}; set SIGHTLINE_CORPUS`

const own = (name: string): unknown => JSON.parse(readFileSync(join(import.meta.dirname, name), 'utf8'))
const hash = (words: string, digits: number): string =>
  createHash('sha256').update(words).digest('hex').slice(0, digits)

export const labels = z.array(Label).parse(own('labels.json'))
export const invented: readonly Labelled[] = z
  .array(Invented)
  .parse(own('invented-findings.json'))
  .map(([, text, themes]) => ({ text, themes }))

/** The labelled findings of one part with their words. Throws where the corpus no longer has them as they were labelled. */
export function realFindings(part: 'tune' | 'held-out'): readonly Labelled[] {
  const records = readdirSync(join(corpus, 'gold')).flatMap((name) =>
    z.array(z.looseObject({ file: z.string() })).parse(JSON.parse(readFileSync(join(corpus, 'gold', name), 'utf8'))),
  )
  const byDocument = new Map(records.map((record) => [hash(record.file, 12), record]))
  return labels
    .filter((label) => label.part === part)
    .map(({ document, list, index, text, themes }) => {
      let at: unknown = byDocument.get(document)
      for (const field of list.split('.')) at = z.record(z.string(), z.unknown()).parse(at)[field]
      const item = Item.parse(z.array(z.unknown()).parse(at)[index])
      const words = typeof item === 'string' ? item : String('text' in item ? item.text : item['action'])
      if (hash(words, 16) !== text)
        throw new Error(`${list} ${index} of ${document} has other words than those labelled`)
      return { text: words, themes }
    })
}
