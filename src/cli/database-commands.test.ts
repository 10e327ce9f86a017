import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import papaparse from 'papaparse'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabaseUrl } from '../../test/harness/database.ts'
import { letter } from './letter.fixture.ts'
import { sightline } from './said.fixture.ts'

let folder: string
let environment: Record<string, string>
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'sightline-commands-'))
  environment = { DATABASE_URL: await freshDatabaseUrl(), SIGHTLINE_DATA: path.join(folder, 'data') }
  await mkdir(path.join(folder, 'letters'))
  await writeFile(path.join(folder, 'letters', 'letter.txt'), letter)
  await writeFile(path.join(folder, 'letters', 'letter (1).txt'), letter)
  await writeFile(path.join(folder, 'letters', 'page.pdf'), '<!doctype html><p>Not found')
})
afterAll(() => rm(folder, { recursive: true }))

const run = (...line: string[]) => sightline(line, { environment })
const ada = 'ada@council.example'
const dee = 'dee@council.example'

// One installation from its first day: each test goes on from the one before.
test('before there is an authority, a command says how to make one', async () => {
  const { code, err } = await run('people', 'list')
  expect({ code, err }).toEqual({
    code: 1,
    err: 'sightline: There is no authority yet. Make one with: sightline authority add CODE\n',
  })
})

test('an authority is made with a code and a name', async () => {
  expect(await run('authority', 'add', '99')).toMatchObject({
    code: 2,
    err: 'sightline: “99” is not a code of three digits.\n',
  })
  expect((await run('authority', 'add', '990', '--name', 'Northmere')).code).toBe(0)
  expect((await run('authority', 'add', '990', '--name', 'Northmere')).code).toBe(2)
})

test('who holds the machine lets the first administrator in, and she lets others in', async () => {
  expect((await run('people', 'add', ada, '--name', 'Ada Byrne', '--role', 'administrator')).code).toBe(0)
  expect((await run('people', 'add', dee, '--name', 'Dee Okafor', '--role', 'quality-lead', '--as', ada)).code).toBe(0)
  const { out } = await run('people', 'list')
  expect(out).toBe(`${ada}\tAda Byrne\tAdministrator\n${dee}\tDee Okafor\tHead of quality assurance\n`)
})

test('a role that is none, an address that nobody has and a role that may not are refused', async () => {
  expect((await run('people', 'add', 'x@council.example', '--name', 'X', '--role', 'king')).err).toContain(
    'Choose a role with --role: director, ',
  )
  expect(await run('people', 'end', dee, '--as', 'nobody@council.example')).toMatchObject({ code: 2 })
  const refused = await run('people', 'end', ada, '--as', dee)
  expect(refused.code).toBe(4)
  expect(refused.err).toContain('Your role does not allow you to')
})

test('documents are taken in and read, the same bytes once, and what cannot be read is named', async () => {
  const { code, out, err } = await run('import', 'documents', path.join(folder, 'letters'), '--as', dee)
  expect(out).toBe('2 received, 1 already here, 0 refused.\n1 read, 1 could not be read.\n')
  expect(err).toContain('letter.txt: already here, as “letter (1).txt”, and waits to be read.\n')
  expect(err).toContain('page.pdf is a web page')
  expect(code).toBe(1)
})

test('what others were told leaves as a table: the subjects told most, or every passage on one', async () => {
  const subjects = await run('compare', '--as', dee)
  expect(subjects.code).toBe(0)
  expect(subjects.out).toMatch(/^\uFEFFtheme,title,group,authorities,letters,improved,link\r?\ncare-health-checks,/)
  expect(subjects.err).toBe('2 subjects.\n')
  const passages = await run('compare', 'care-reviews', '--improved', '--as', dee)
  expect(passages).toMatchObject({ code: 0, err: '0 passages.\n' })
  expect(await run('compare', '--region', 'London', '--as', dee)).toMatchObject({
    code: 2,
    err: expect.stringContaining('Name a subject') as string,
  })
  expect(await run('compare', 'care-reviews', '--from', 'then', '--as', dee)).toMatchObject({
    code: 2,
    err: expect.stringContaining('must each be a year') as string,
  })
  expect((await run('compare', 'no-such-theme', '--as', dee)).code).toBe(3)
  expect((await run('compare', '--as', ada)).code).toBe(4)
})

test('taken in again, nothing is read twice', async () => {
  const { code, out } = await run('import', 'documents', path.join(folder, 'letters', 'letter.txt'), '--as', dee)
  expect({ code, out }).toEqual({
    code: 0,
    out: '0 received, 1 already here, 0 refused.\n0 read, 0 could not be read.\n',
  })
})

test('an import that is stopped begins nothing and says how to go on', async () => {
  const stopped = await sightline(['import', 'documents', path.join(folder, 'letters')], {
    environment,
    signal: AbortSignal.abort(),
  })
  expect(stopped).toMatchObject({ code: 130, err: 'Stopped. Run the same command again and it goes on from here.\n' })
})

test('findings are printed, or written into a file that is whole', async () => {
  const { code, out, err } = await run('export', 'findings', '--as', dee, '--kind', 'improve')
  expect({ code, err }).toEqual({ code: 0, err: '2 findings.\n' })
  const { data } = papaparse.parse<Record<string, string>>(out, { header: true, skipEmptyLines: true })
  expect(data.map((row) => row['finding'])).toEqual([
    'The timeliness of health assessments.',
    'Supervision that helps social workers to reflect.',
  ])
  const file = path.join(folder, 'findings.xlsx')
  expect((await run('export', 'findings', '--as', dee, '--format', 'xlsx', '-o', file)).code).toBe(0)
  expect((await readFile(file)).subarray(0, 2).toString()).toBe('PK')
  expect(await run('export', 'findings', '--as', ada)).toMatchObject({ code: 4, out: '' })
})

test('judgements are printed with their scales, or written as a table, by those who may', async () => {
  expect(await run('judgements', '--as', dee)).toMatchObject({ code: 0, out: '' }) // the letter gives no grade
  const { code, out } = await run('judgements', '--as', dee, '--format', 'csv')
  expect({ code, head: out.split(/\r?\n/)[0]?.replace('\ufeff', '').slice(0, 29) }).toEqual({
    code: 0,
    head: 'service,line,area,grade,scale',
  })
  expect(await run('judgements', '--as', dee, '--as-at', 'soon')).toMatchObject({ code: 2, out: '' })
  expect(await run('judgements', '--as', ada)).toMatchObject({ code: 4, out: '' })
})

test('a token is printed once, for somebody who may have one', async () => {
  const { code, out, err } = await run('token', 'create', 'monthly report', '--as', dee, '--days', '7')
  expect(code).toBe(0)
  expect(out).toMatch(/^sl_\S{43}\n$/)
  expect(err).toContain('It acts as Dee Okafor until ')
  expect((await run('token', 'create', 'x', '--as', ada)).code).toBe(4)
})

test('registers go out, are changed in a spreadsheet and come back, whole or not at all', async () => {
  const ofNorthmere = (...line: string[]) => run(...line, '--authority', '990')
  const file = path.join(folder, 'policies.csv')
  const write = (rows: string) => writeFile(file, `Name;Team;Edition;Approval date;Review period\n${rows}`)
  await write('Escalation;SEND;1.0;01/02/2026;12\nRecording;Nowhere;1.0;01/02/2026;12\n')
  const refused = await ofNorthmere('registers', 'import', 'policies', file, '--as', dee)
  expect(refused).toMatchObject({
    code: 1,
    out: expect.stringContaining('Nothing was imported: 1 cell is refused') as string,
  })
  expect(refused.err).toContain('policies.csv: B3: “Service” says “Nowhere”')
  await write('Escalation;SEND;1.0;01/02/2026;12\nRecording;SEND;1.0;01/02/2026;12\n')
  expect((await ofNorthmere('registers', 'import', 'policies', file, '--as', dee, '--check')).out).toBe(
    'It would be: 2 new, 0 changed, 0 the same.\n',
  )
  expect((await ofNorthmere('registers', 'import', 'policies', file, '--as', dee)).out).toBe(
    'Brought in: 2 new, 0 changed, 0 the same.\n',
  )
  expect((await ofNorthmere('registers', 'list', '--as', dee)).out).toContain(
    'policies\tPolicies and procedures\t2 entries\t',
  )
  const out = path.join(folder, 'out.xlsx')
  expect((await ofNorthmere('registers', 'export', 'policies', '--as', dee, '--format', 'xlsx', '-o', out)).err).toBe(
    `2 entries in ${out}.\n`,
  )
  expect((await ofNorthmere('registers', 'import', 'policies', out, '--as', dee)).out).toBe(
    'Brought in: 0 new, 0 changed, 2 the same.\n',
  )
  expect((await ofNorthmere('registers', 'export', 'nothing', '--as', dee)).code).toBe(3)
  expect((await ofNorthmere('registers', 'list', '--as', ada)).code).toBe(4)
})

test('access is ended by an administrator', async () => {
  expect(await run('people', 'end', dee, '--as', ada, '--why', 'has left')).toMatchObject({
    code: 0,
    err: 'The access of Dee Okafor has ended.\n',
  })
  expect((await run('people', 'list')).out).toContain(`${dee}\tDee Okafor\tHead of quality assurance\tended\n`)
})

test('the trail of all this is as it was written', async () => {
  const { code, out } = await run('audit', 'verify')
  expect(code).toBe(0)
  expect(out).toMatch(/^Northmere: all \d+ rows are as they were written; the last is [0-9a-f]{64}\n$/)
})

test('a database that is up to date is left as it is', async () => {
  expect(await run('migrate')).toEqual({ code: 0, out: '', err: 'The database is up to date.\n' })
})

test('a backup restores into an empty installation, and nowhere else', async () => {
  const backup = path.join(folder, 'backup')
  const made = await run('backup', backup)
  expect(made.out).toMatch(/^\d+ rows and 2 files\./)
  expect(await run('backup', backup)).toMatchObject({ code: 1, out: '' })
  expect((await run('restore', backup)).err).toContain('There are authorities here already.')

  const elsewhere = { DATABASE_URL: await freshDatabaseUrl(), SIGHTLINE_DATA: path.join(folder, 'elsewhere') }
  const restored = await sightline(['restore', backup], { environment: elsewhere })
  expect({ code: restored.code, err: restored.err }).toEqual({ code: 0, err: '' })
  expect(restored.out).toMatch(/Northmere: all \d+ rows of the trail are as they were written\n$/)
  expect((await sightline(['people', 'list'], { environment: elsewhere })).out).toBe((await run('people', 'list')).out)

  const again = path.join(folder, 'again')
  await sightline(['backup', again], { environment: elsewhere })
  const rowsOf = async (of: string, table: string) =>
    gunzipSync(await readFile(path.join(of, `${table}.ndjson.gz`))).toString('utf8')
  for (const table of ['people', 'documents', 'document_pages', 'readings', 'tokens', 'reading_decisions']) {
    expect((await rowsOf(again, table)).split('\n').toSorted()).toEqual(
      (await rowsOf(backup, table)).split('\n').toSorted(),
    )
  }
})

test('a folder that is no whole backup is refused', async () => {
  const { code, err } = await run('restore', path.join(folder, 'letters'))
  expect({ code, whole: err.includes('is no whole backup') }).toEqual({ code: 1, whole: true })
})

test('with two authorities a command asks for which', async () => {
  await run('authority', 'add', '991', '--name', 'Haverley')
  expect(await run('people', 'list')).toMatchObject({
    code: 2,
    err: 'sightline: Say for which authority, with --authority: 991 (Haverley), 990 (Northmere).\n',
  })
  expect((await run('people', 'list', '--authority', '991')).code).toBe(0)
})
