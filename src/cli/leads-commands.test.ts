import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { freshDatabaseUrl } from '../../test/harness/database.ts'
import { addPriority, createPlan } from '../improvement/index.ts'
import { asPerson, personByEmail } from '../people/index.ts'
import { Database } from '../platform/database.ts'
import { dayOf } from '../platform/day.ts'
import { sql } from '../platform/sql.ts'
import { addEntry, registers } from '../registers/index.ts'
import { sightline } from './said.fixture.ts'

let folder: string
let environment: Record<string, string>
const [ada, dee, cal, dir] = ['ada', 'dee', 'cal', 'dir'].map((name) => `${name}@council.example`) as [
  string,
  string,
  string,
  string,
] // four names
const run = (...line: string[]) => sightline(line, { environment })

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'sightline-leads-'))
  const address = await freshDatabaseUrl()
  environment = { DATABASE_URL: address, SIGHTLINE_DATA: path.join(folder, 'data') }
  await run('authority', 'add', '990', '--name', 'Northmere')
  await run('people', 'add', ada, '--name', 'Ada Byrne', '--role', 'administrator')
  await run('people', 'add', dee, '--name', 'Dee Okafor', '--role', 'quality-lead', '--as', ada)
  await run('people', 'add', cal, '--name', 'Cal Orde', '--role', 'councillor', '--as', ada)
  await run('people', 'add', dir, '--name', 'Di Rees', '--role', 'director', '--as', ada)
  const database = new Database(address)
  const { id } = await database.asOwner((db) => db.one(sql`select id from authorities`, z.object({ id: z.string() })))
  const lead = await personByEmail(database, id, dee)
  const member = await personByEmail(database, id, cal)
  if (!lead || !member) return expect.unreachable('the people were not added')
  await asPerson(database, lead, async (db) => {
    const plan = await createPlan(db, { title: 'Getting better', ownerId: lead.id })
    await addPriority(db, plan, { title: 'Permanence', ownerId: lead.id, leadMemberId: member.id })
    await addPriority(db, plan, { title: 'Voice' })
  })
  const director = await personByEmail(database, id, dir)
  const register = registers.find((one) => one.id === 'reported-figures')
  if (!director || !register) return expect.unreachable('there is no director, or no such register')
  const today = dayOf(new Date())
  await asPerson(database, director, (db) =>
    addEntry(
      db,
      register,
      {
        indicator: 'ED10',
        body: 'Virtual school',
        from_on: `${Number(today.slice(0, 4)) - 2}-09-01`,
        to_on: `${Number(today.slice(0, 4)) - 1}-08-31`,
        standing: 'provisional',
        counted: 11,
        out_of: 27,
      },
      today,
    ),
  )
  return database.close()
})
afterAll(() => rm(folder, { recursive: true }))

test('who leads each priority is listed, with “nobody” where nobody does, and written as a file by whoever may take plans away', async () => {
  expect((await run('plans', 'leads', '--as', cal)).out).toBe(
    'Getting better\tPermanence\tofficer: Dee Okafor\tmember: Cal Orde\tboard: none\n' +
      'Getting better\tVoice\tofficer: nobody\tmember: nobody\tboard: none\n',
  )
  expect((await run('plans', 'leads', '--on', '2020-01-01', '--as', cal)).out).toBe('')
  expect((await run('plans', 'leads', '--format', 'csv', '--as', dee)).out).toContain(
    'Getting better,Permanence,Dee Okafor,Cal Orde',
  )
  expect((await run('plans', 'leads', '--format', 'csv', '--as', cal)).code).toBe(4)
  expect((await run('plans', 'leads', '--as', ada)).code).toBe(4)
})

test.each([
  ['plans', '--on', '2999-01-01'],
  ['plans', 'leads', '--on', '2999-01-01'],
  ['partners', '--on', '2999-01-01'],
  ['indicators', 'QA14', '--on', '2999-01-01'],
  ['indicators', 'QA14', '--list', '--on', '2999-01-01'],
])('%s %s %s %s: a day to come is refused, and said', async (...line) => {
  const { code, out, err } = await run(...line.filter((one) => one !== undefined), '--as', dee)
  expect(code).not.toBe(0)
  expect(out).toBe('')
  expect(err).toContain('--on: 1 January 2999 is still to come. Give a day up to today, ')
})

test('a day is asked of one indicator, and not of their list', async () => {
  expect((await run('indicators', '--on', '2020-01-01', '--as', dee)).err).toContain('--on: name one indicator')
  expect((await run('indicators', 'QA14', '--on', '2020-01-01', '--as', dee)).out).toMatch(/^Here, .*1 January 2020\t/m)
})

test('whole years of what others report are told, rounded, to whoever may not see the reports, and to nobody else', async () => {
  const { out } = await run('indicators', 'ED10', '--as', cal)
  expect(out).toMatch(/^Here, \d{4}-09-01 to \d{4}-08-31\t10 of 25\tprovisional$/m)
  expect(out).toContain('As others reported it; c: one to five')
  const asAt = await run('indicators', 'ED10', '--on', dayOf(new Date()), '--as', cal)
  expect(asAt.out).not.toContain('10 of 25') // no two days can be compared
  expect(asAt.out).toContain('ED10')
  const seen = await run('indicators', 'ED10', '--as', dir)
  expect(seen.out).toContain('11 of 27')
  expect(seen.out).not.toContain('10 of 25')
})
