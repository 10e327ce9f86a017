import { existsSync } from 'node:fs'
import { readFile, readdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readPdf, Unreadable, type PdfLimits } from '../src/documents/index.ts'
import { twoUp } from '../src/documents/pdf/impose.fixture.ts'
import { readLetter, toRecord, type LetterRecord } from '../src/inspections/reading/index.ts'

/**
 * Real inspection letters, read whole and compared with records that were checked twice by other means. The letters are
 * not part of this repository: SIGHTLINE_CORPUS names their folder.
 */
const corpus = process.env['SIGHTLINE_CORPUS'] ?? resolve(import.meta.dirname, '../../shared/corpus')
const isHere = existsSync(join(corpus, 'gold'))
const why = isHere ? '' : ` – SKIPPED: no letters at ${corpus}; set SIGHTLINE_CORPUS`

interface Gold {
  file: string
  kind: string
  authority: string
  judgements?: Record<string, string>
  alternatives?: Record<string, string[]>
  verified: string | Record<string, string>
  [field: string]: unknown
}

const scalars = [
  'framework',
  'inspection_start',
  'inspection_end',
  'published',
  'lead_inspector',
  'topic',
  'next_inspection',
] as const
const askedOf: Record<string, string> = { topic: 'focused-visit', next_inspection: 'area-send' }
const lists = {
  improve: 'areas_for_improvement',
  priority: 'areas_for_priority_action',
  recommendation: 'recommendations',
} as const

/** Letters and digits: hyphenation, quotes, spaces and case are the printer's. */
const plain = (value: unknown): string =>
  (typeof value === 'string' ? value : '')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/^\W*(?:\d{1,3}[.)]\s+)?/, '')
    .replace(/[^a-z0-9%£]/g, '')

const grade = (value: unknown): string =>
  /^require/i.test(typeof value === 'string' ? value : '') ? 'requiresimprovement' : plain(value)

const isChecked = (gold: Gold, field: string): boolean =>
  typeof gold.verified === 'string' || (field in gold.verified && gold.verified[field] !== 'unverified')

interface Score {
  right: number
  asked: number
  wrong: string[]
}

describe.skipIf(!isHere)(`the letters of the corpus${why}`, () => {
  test('every value, judgement and finding is read as it stands', { timeout: 300_000 }, async () => {
    const score = await scoreAll('tags')
    expect(score.scalars.wrong).toEqual([])
    expect(score.judgements.wrong).toEqual([])
    expect(score.lists.wrong).toEqual([])
    expect(score.scalars.asked).toBeGreaterThan(300)
  })

  test('without their tags the same letters are read nearly as well', { timeout: 300_000 }, async () => {
    const score = await scoreAll('position')
    expect(score.scalars.right / score.scalars.asked).toBeGreaterThan(0.99)
    expect(score.judgements.right / score.judgements.asked).toBeGreaterThan(0.99)
    expect(score.lists.right / score.lists.asked).toBeGreaterThan(0.99)
  })

  test('with two pages on a sheet the same letters are read nearly as well', { timeout: 300_000 }, async () => {
    const score = await scoreAll('tags', twoUp)
    expect(score.scalars.right / score.scalars.asked).toBeGreaterThan(0.99)
    expect(score.judgements.right / score.judgements.asked).toBeGreaterThan(0.99)
    expect(score.lists.right / score.lists.asked).toBeGreaterThan(0.99)
  })
})

/** `set` makes of each letter the same letter set in another way. */
async function scoreAll(
  route: PdfLimits['route'],
  set: (bytes: Uint8Array) => Promise<Uint8Array> = async (bytes) => bytes,
): Promise<{ scalars: Score; judgements: Score; lists: Score }> {
  const total = { scalars: none(), judgements: none(), lists: none() }
  const folder = join(corpus, 'gold')
  for (const name of (await readdir(folder)).filter((each) => each.endsWith('.json'))) {
    // The corpus is ours and its shape is written in its own read-me.
    const golds = JSON.parse(await readFile(join(folder, name), 'utf8')) as Gold[]
    for (const gold of golds.filter(({ file }) => file.endsWith('.pdf'))) {
      const bytes = await readFile(join(corpus, gold.file))
      if (gold.kind === 'not-a-pdf') {
        const refused = await readPdf(bytes).catch((error: unknown) => error)
        note(
          total.scalars,
          refused instanceof Unreadable && refused.reason === 'not-a-pdf',
          `${gold.file} was not refused`,
        )
        continue
      }
      const { readings } = readLetter(await readPdf(await set(bytes), { route }))
      compare(toRecord(gold.file, readings), gold, total)
    }
  }
  return total
}

function compare(record: LetterRecord, gold: Gold, total: { scalars: Score; judgements: Score; lists: Score }): void {
  const { file, kind } = gold
  note(total.scalars, record.authority === gold.authority, `${file} authority: ${record.authority}`)
  for (const field of scalars) {
    if (!(field in gold) || !isChecked(gold, field) || (askedOf[field] ?? kind) !== kind) continue
    const accepted = [gold[field], ...(gold.alternatives?.[field] ?? [])].map(plain)
    note(total.scalars, accepted.includes(plain(record[field])), `${file} ${field}: ${record[field]}`)
  }
  if (isChecked(gold, 'judgements')) {
    const want = gold.judgements ?? {}
    for (const area of new Set([...Object.keys(want), ...Object.keys(record.judgements)]))
      note(
        total.judgements,
        grade(record.judgements[area]) === grade(want[area]),
        `${file} ${area}: ${record.judgements[area]}`,
      )
  }
  for (const [is, field] of Object.entries(lists)) {
    const want = gold[field]
    if (!Array.isArray(want) || !isChecked(gold, field)) continue
    const got = record.findings.filter((finding) => finding.kind === is).map(({ text }) => plain(text))
    note(
      total.lists,
      JSON.stringify(got) === JSON.stringify(want.map(plain)),
      `${file} ${field}: ${got.length} for ${want.length}`,
    )
  }
}

const none = (): Score => ({ right: 0, asked: 0, wrong: [] })

function note(score: Score, isRight: boolean, what: string): void {
  score.asked++
  if (isRight) score.right++
  else score.wrong.push(what)
}
