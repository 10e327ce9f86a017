import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabaseUrl } from '../../test/harness/database.ts'
import { toolFor } from '../audits/index.ts'
import { sightline } from './said.fixture.ts'

let folder: string
let environment: Record<string, string>
const [ada, dee, ruth, ravi] = ['ada', 'dee', 'ruth', 'ravi'].map((name) => `${name}@council.example`) as [
  string,
  string,
  string,
  string,
] // as many as there are names
const run = (...line: string[]) => sightline(line, { environment })
const list = async (what: string): Promise<Record<string, string>[]> => {
  const { out } = await run('audits', '--as', dee, '--show', what, '--format', 'json')
  return (JSON.parse(out) as { rows: Record<string, string>[] }).rows // as the table of the room has it
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'sightline-audits-'))
  environment = { DATABASE_URL: await freshDatabaseUrl(), SIGHTLINE_DATA: path.join(folder, 'data') }
  const extract = path.join(folder, 'extract')
  await mkdir(extract)
  await writeFile(path.join(extract, 'ssd_person.csv'), 'pers_person_id,pers_forename,pers_dob\nN1,Amara,2013-02-04\n')
  await writeFile(
    path.join(extract, 'ssd_cp_plans.csv'),
    'cppl_cp_plan_id,cppl_person_id,cppl_cp_plan_start_date\n1,N1,2026-09-01\n',
  )
  await run('authority', 'add', '990', '--name', 'Northmere')
  await run('people', 'add', ada, '--name', 'Ada Byrne', '--role', 'administrator')
  await run('people', 'add', dee, '--name', 'Dee Okafor', '--role', 'quality-lead', '--as', ada)
  await run('people', 'add', ruth, '--name', 'Ruth Sayle', '--role', 'reviewing-officer', '--as', ada)
  await run('people', 'add', ravi, '--name', 'Ravi Moss', '--role', 'reviewing-officer', '--as', ada)
  await run('children', 'import', extract, '--as-at', '2026-09-30', '--as', dee)
})
afterAll(() => rm(folder, { recursive: true }))

test('an audit is given, judged bit by bit, read twice and closed by the lines alone', async () => {
  const tool = toolFor('written-to-child')
  const drawing = ['--tool', tool.id, '--frame', 'protection', '--on', '2026-09-30', '--by', 'none', '--number', '1']
  const drawn = await run('audits', 'draw', 'Plans', ...drawing, '--as', dee)
  expect(drawn.err).toContain('1 drawn, 0 given')
  const sample = drawn.out.trim()
  expect((await list('samples'))[0]?.['id']).toBe(sample)

  expect(
    (await run('audits', 'give', sample, '--child', 'N1', '--to', 'no@council.example', '--as', dee)).err,
  ).toContain('Nobody here has the address no@council.example.')
  expect((await run('audits', 'give', sample, '--child', 'N1', '--to', ruth, '--as', ruth)).code).toBe(4)
  const given = await run('audits', 'give', sample, '--child', 'N1', '--to', ruth, '--as', dee)
  expect(given.err).toBe('The audit was given.\n')
  const audit = (await list('audits'))[0]?.['id'] ?? ''

  const file = path.join(folder, 'judgement.json')
  const judge = async (what: unknown, as: string, ...more: string[]) => {
    await writeFile(file, typeof what === 'string' ? what : JSON.stringify(what))
    return run('audits', 'judge', audit, file, '--as', as, ...more)
  }
  expect((await judge('{"sections": [', ruth)).err).toContain('is no JSON')
  expect((await judge({ sections: [{ section: 'weather' }] }, ruth)).err).toContain(
    'The tool has no section “weather”.',
  )
  expect((await judge({ whole: { grade: 'splendid' } }, ruth)).err).toContain('The scale has no grade “splendid”.')
  expect((await judge({}, ravi)).err).toContain('There is no such audit')
  const sections = tool.sections.map(({ id, statements }) => ({
    section: id,
    grade: tool.scale.good,
    statements: statements.map((one) => ({ statement: one.id, answer: 'met' })),
  }))
  expect((await judge({ sections }, ruth)).err).toBe('It was saved.\n')
  expect((await judge({}, ruth, '--finish')).err).toContain('Give the grade of the whole.')
  const whole = { grade: tool.scale.good, summary: 'As the sections say.', voice: 3 }
  expect((await judge({ whole }, ruth, '--finish')).err).toBe('Your reading is finished.\n')
  expect((await judge({ whole }, ruth)).err).toContain('You have finished your reading')

  const ask = await run('audits', 'moderator', audit, '--reader', ravi, '--due', '2026-12-31', '--as', dee)
  expect(ask.err).toBe('The second reader was asked.\n')
  const close = () => run('audits', 'close', audit, '--grade', tool.scale.good, '--as', dee)
  expect((await close()).err).toContain('The second reader has not finished yet.')
  expect((await judge({ sections, whole }, ravi, '--finish')).err).toBe('Your reading is finished.\n')
  expect((await close()).err).toBe('The audit is closed.\n')
  expect((await run('audits', 'swap', sample, '--child', 'N1', '--why', 'Moved away.', '--as', dee)).code).toBe(1)
})
