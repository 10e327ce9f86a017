import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import {
  createReader,
  getThread,
  listThreads,
  readWaiting,
  receiveDocument,
  ThreadFilters,
} from '../../src/inspections/index.ts'
import {
  addPerson,
  asPerson,
  createAuthority,
  personByEmail,
  writeMatrix,
  type Person,
} from '../../src/people/index.ts'
import type { Database } from '../../src/platform/database.ts'
import { day } from '../../src/platform/day.ts'
import { FileStore } from '../../src/platform/files.ts'
import { freshDatabase } from '../harness/database.ts'
import { atEndOfFile } from '../harness/end-of-file.ts'

/**
 * Real documents about one authority, from 2007 to 2024, by three inspectorates and a council committee: the threads that run
 * through them must be found without being told. They are not part of this repository: SIGHTLINE_CORPUS names their folder.
 */
const corpus = process.env['SIGHTLINE_CORPUS'] ?? path.resolve(import.meta.dirname, '../../../shared/corpus')
const isHere = existsSync(path.join(corpus, 'milton-keynes'))
const why = isHere ? '' : ` – SKIPPED: no letters at ${corpus}; set SIGHTLINE_CORPUS`

// The letter of January 2023 is there as text and as PDF: one is the re-issue of the other.
const files = [
  'milton-keynes/2007-annual-performance-assessment.txt',
  'milton-keynes/2018-annual-conversation.txt',
  'milton-keynes/2018-joint-send-inspection.txt',
  'milton-keynes/2021-scrutiny-pack.txt',
  'milton-keynes/2023-focused-visit.txt',
  'pdf/other/milton-keynes-2016-11-25.pdf',
  'pdf/focused-visit/milton-keynes-2020-11-13.pdf',
  'pdf/ilacs/milton-keynes-2021-12-17.pdf',
  'pdf/focused-visit/milton-keynes-2023-01-13.pdf',
  'pdf/focused-visit/milton-keynes-2024-01-12.pdf',
  'pdf/area-send/milton-keynes-2024-05-20.pdf',
  'pdf/ilacs/milton-keynes-2024-12-17.pdf',
]

/** Each subject, the themes that it may go under, and the years in which a document certainly speaks of it. */
const expected: readonly { subject: string; themes: readonly string[]; years: readonly number[] }[] = [
  { subject: 'placement stability', themes: ['placement-stability'], years: [2007, 2016, 2018, 2023, 2024] },
  {
    subject: 'waits for CAMHS',
    themes: ['mental-health-waits', 'care-mental-health'],
    years: [2007, 2016, 2018, 2024],
  },
  {
    subject: 'health and dental checks of children in care',
    themes: ['care-health-checks', 'care-dental-checks'],
    years: [2007, 2016, 2023],
  },
  {
    subject: 'quality of plans and assessments',
    themes: ['plan-quality', 'care-plans', 'assessment-quality'],
    years: [2016, 2021, 2023, 2024],
  },
  { subject: 'the child’s voice', themes: ['childs-voice'], years: [2016, 2021, 2023, 2024] },
  { subject: 'changes of social worker', themes: ['changes-of-social-worker'], years: [2016, 2023, 2024] },
  { subject: 'quality assurance and audit', themes: ['quality-assurance'], years: [2016, 2021, 2023, 2024] },
  {
    subject: 'care leavers and personal advisers',
    themes: ['personal-advisers', 'care-leaver-support', 'care-leavers-other', 'pathway-plans'],
    years: [2016, 2021, 2023, 2024],
  },
  { subject: 'progress of pupils with SEND', themes: ['send-outcomes'], years: [2018, 2024] },
  { subject: 'exclusions', themes: ['exclusions'], years: [2007, 2018] },
  { subject: 'local offer', themes: ['local-offer'], years: [2018, 2024] },
]

let database: Database
let lead: Person
const today = day('2026-11-25')
const when = { asAt: null, decisions: 'then' } as const

describe.skipIf(!isHere)(`the threads through the letters to one authority${why}`, () => {
  beforeAll(async () => {
    database = await freshDatabase()
    const folder = await mkdtemp(path.join(os.tmpdir(), 'sightline-threads-'))
    atEndOfFile(() => rm(folder, { recursive: true, force: true }))
    const store = new FileStore(folder)
    const authority = await database.asOwner(async (db) => {
      await writeMatrix(db)
      const made = await createAuthority(db, { name: 'Milton Keynes City Council', laCode: '826', demo: false })
      await addPerson(db, made.id, { name: 'Nadia Fenwright', email: 'nadia@council.example', role: 'quality-lead' })
      return made
    })
    const person = await personByEmail(database, authority.id, 'nadia@council.example')
    if (!person) throw new Error('The person is there.')
    lead = person
    const reader = createReader({ workers: 1 })
    for (const file of files) {
      const bytes = await readFile(path.join(corpus, file))
      await asPerson(database, lead, (db) => receiveDocument(db, store, { bytes, fileName: file, cameBy: 'page' }))
    }
    await readWaiting({ database, files: store, reader })
    await reader.close()
  }, 120_000)

  test.each(expected)('$subject runs through $years', async ({ themes, years }) => {
    const threads = await asPerson(database, lead, async (db) => {
      const found = []
      for (const theme of themes) found.push(await getThread(db, theme, { when, today }))
      return found
    })
    const spoken = new Set(
      threads.flatMap(({ rungs }) => rungs.flatMap(({ dated }) => (dated ? [Number(dated.slice(0, 4))] : []))),
    )
    expect(years.filter((year) => !spoken.has(year))).toEqual([])
  })

  test('each of their passages says which words tie it, and none counts before a person has confirmed it', async () => {
    for (const { themes } of expected) {
      for (const theme of themes) {
        const { rungs, direction, sentence } = await asPerson(database, lead, (db) =>
          getThread(db, theme, { when, today }),
        )
        const passages = rungs.flatMap(({ findings, mentions }) => [...findings, ...mentions])
        expect(passages.filter(({ ties }) => ties.length === 0)).toEqual([])
        if (passages.length > 0) expect({ theme, direction }).toEqual({ theme, direction: 'not confirmed' })
        expect(sentence).toMatch(/^Nothing about this is confirmed/)
      }
    }
  })

  test('the letter that came twice stands once on every ladder', async () => {
    const { rungs } = await asPerson(database, lead, (db) => getThread(db, 'quality-assurance', { when, today }))
    expect(rungs.filter(({ dated }) => dated === '2023-01-13')).toHaveLength(1)
  })

  test('no letter about anybody else is in them', async () => {
    const lines = await asPerson(database, lead, (db) => listThreads(db, ThreadFilters.parse({}), today))
    expect(lines.length).toBeGreaterThan(60)
    expect(lines.every(({ findings }) => findings === 0)).toBe(true)
  })
})
