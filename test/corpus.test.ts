import { existsSync } from 'node:fs'
import { readFile, readdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readPdf, Unreadable, type PdfLimits } from '../src/documents/index.ts'
import { twoUp } from '../src/documents/pdf/impose.fixture.ts'
import { readLetter, toRecord, type LetterRecord, type Reading } from '../src/inspections/reading/index.ts'

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
    const score = await scoreAll()
    expect(score.scalars.wrong).toEqual([])
    expect(score.judgements.wrong).toEqual([])
    expect(score.lists.wrong).toEqual([])
    expect(score.scalars.asked).toBeGreaterThan(300)
  })

  test.each<[string, Partial<PdfLimits>, (bytes: Uint8Array) => Promise<Uint8Array>]>([
    ['without their tags', { route: 'position' }, async (bytes) => bytes],
    ['with two pages on a sheet', {}, twoUp],
  ])('%s the same letters say the same', { timeout: 300_000 }, async (_, limits, set) => {
    const other: string[] = []
    for (const file of await letters()) {
      const bytes = await readFile(join(corpus, file))
      const asPrinted = readLetter(await readPdf(bytes)).readings.map(saying)
      const setAnew = readLetter(await readPdf(await set(bytes), limits)).readings.map(saying)
      other.push(...asPrinted.filter((said) => !setAnew.includes(said)).map((said) => `${file} lost ${said}`))
      other.push(...setAnew.filter((said) => !asPrinted.includes(said)).map((said) => `${file} made up ${said}`))
    }
    expect(other).toEqual([])
  })
})

/** What a reading says, however it was printed: figures apart, whose notes quote the layout of tables. */
const saying = ({ field, kind, area, body, value }: Reading): string =>
  field === 'figure' ? field : [field, kind, area, plain(body), plain(value)].join(' ')

async function letters(): Promise<string[]> {
  const files = await readdir(join(corpus, 'pdf'), { recursive: true })
  return files
    .filter((file) => file.endsWith('.pdf') && file !== join('other', 'bromley-2012-08-17.pdf')) // a web page
    .map((file) => join('pdf', file))
}

async function scoreAll(): Promise<{ scalars: Score; judgements: Score; lists: Score }> {
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
      const { readings } = readLetter(await readPdf(bytes))
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
