import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabaseUrl } from '../../test/harness/database.ts'
import { sightline } from './said.fixture.ts'

let folder: string
let environment: Record<string, string>
const ada = 'ada@council.example'
const dee = 'dee@council.example'
const run = (...line: string[]) => sightline(line, { environment })
const write = (name: string, lines: readonly string[]) =>
  writeFile(path.join(folder, 'extract', name), lines.join('\r\n'))

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'sightline-children-'))
  environment = { DATABASE_URL: await freshDatabaseUrl(), SIGHTLINE_DATA: path.join(folder, 'data') }
  await mkdir(path.join(folder, 'extract'))
  await write('ssd_person.csv', ['pers_person_id,pers_forename,pers_dob', 'N1,Amara,2013-02-04', 'N2,Noel,31/02/2015'])
  await write('ssd_professionals.csv', ['prof_professional_id,prof_professional_name', 'W1,Dee Okafor'])
  await write('ssd_department.csv', ['dept_team_id,dept_team_name', 'T1,Children in care'])
  await run('authority', 'add', '990', '--name', 'Northmere')
  await run('people', 'add', ada, '--name', 'Ada Byrne', '--role', 'administrator')
  await run('people', 'add', dee, '--name', 'Dee Okafor', '--role', 'quality-lead', '--as', ada)
})
afterAll(() => rm(folder, { recursive: true }))

const bring = (...more: string[]) => run('children', 'import', path.join(folder, 'extract'), '--as', dee, ...more)

// One installation from its first delivery: each test goes on from the one before.
test('a delivery is looked at, with every refused line, and nothing is kept', async () => {
  const { code, out, err } = await bring('--as-at', '2026-09-30', '--check')
  expect(out).toContain('ssd_person\t2\t1\t0\t0\t0\t1\n')
  expect(out).toContain('Nothing was kept. It would be delivery 1, as at 30 September 2026.')
  expect(err).toContain('Refused: ssd_person.csv, line 3, pers_dob: There is no such day. Write it like 2026-11-24')
  expect(code).toBe(1)
  expect((await run('children', 'imports', '--as', dee)).out).toBe('')
})

test('data of a day that is to come is refused: no delivery of the days before it could follow', async () => {
  const { code, err } = await bring('--as-at', '2999-01-01')
  expect({ code, err }).toEqual({
    code: 2,
    err: 'sightline: The data cannot show a day that is to come. Give a day that has been.\n',
  })
  expect((await run('children', 'imports', '--as', dee)).out).toBe('')
})

test('it is brought in and listed; who may not is refused', async () => {
  expect((await bring('--as-at', '2026-09-30')).out).toContain('Brought in as delivery 1')
  expect((await run('children', 'import', path.join(folder, 'extract'), '--as', ada)).code).toBe(4)
  await write('ssd_person.csv', ['pers_person_id,pers_forename,pers_dob', 'N1,Amara,2013-02-05', 'N3,Ines,2020-01-01'])
  const { code, out } = await bring('--as-at', '2026-10-31', '--json')
  expect(code).toBe(0)
  expect(JSON.parse(out)).toMatchObject({ number: 2, asAt: '2026-10-31' })
  const listed = (await run('children', 'imports', '--as', dee)).out.trim().split('\n')
  expect(listed.map((line) => line.split('\t').slice(0, 2))).toEqual([
    ['2', '2026-10-31'],
    ['1', '2026-09-30'],
  ])
})

test('two deliveries are compared, and the newest is taken back', async () => {
  const { out } = await run('children', 'compare', '1', '2', '--as', dee)
  expect(out).toContain('ssd_person\t1\t2\t1\t1\t0\n')
  expect((await run('children', 'compare', '1', '9', '--as', dee)).code).toBe(3)
  expect((await run('children', 'undo', '1', '--why', 'wrong', '--as', dee)).err).toContain('which is number 2')
  expect((await run('children', 'undo', '2', '--why', 'The wrong month', '--as', dee)).out).toBe(
    'Delivery 2 was taken back.\n',
  )
  expect((await run('children', 'imports', '--as', dee)).out).toContain('taken back')
})

test('the administrator says who the workers are; likely people are named first', async () => {
  expect((await run('children', 'staff', '--as', ada)).out).toBe(
    `worker\tW1\tDee Okafor\tlikely ${dee}\nteam\tT1\tChildren in care\tnobody\n`,
  )
  const staff = path.join(folder, 'staff.csv')
  await writeFile(staff, `kind,id,email\nworker,W1,${dee}\nteam,T1,${dee}\n`)
  expect((await run('children', 'staff', staff, '--as', ada)).out).toBe('2 lines were set.\n')
  expect((await run('children', 'staff', '--as', ada)).out).toContain(`team\tT1\tChildren in care\t${dee}`)
  await writeFile(staff, 'kind,id,email\nlorry,W1,x\n')
  expect((await run('children', 'staff', staff, '--as', ada)).err).toContain('line 2')
  expect((await run('children', 'staff', '--as', dee)).code).toBe(4)
})

test('a record is held and let go again, with a reason each time', async () => {
  expect((await run('children', 'hold', 'N1', '--as', dee)).err).toContain('--why: Say in a sentence')
  const held = await run('children', 'hold', 'N1', '--why', 'The inquiry asks for it.', '--as', dee)
  expect(held).toMatchObject({ code: 0, out: 'The record is held: nothing of it is deleted.\n' })
  expect((await run('children', 'hold', 'N1', '--why', 'The inquiry asks for it.', '--as', dee)).err).toContain(
    'already',
  )
  expect((await run('children', 'holds', '--as', dee)).out).toMatch(
    /^N1\t[\d-]{10}\tin force\tThe inquiry asks for it\.\n$/,
  )
  expect((await run('children', 'hold', 'N1', '--lift', '--why', 'The inquiry has ended.', '--as', dee)).code).toBe(0)
  expect((await run('children', 'holds', '--as', dee)).out).toContain('lifted')
  expect((await run('children', 'holds', '--as', ada)).code).toBe(4)
})

test('what is due of the nightly folder is taken, and the nights are listed', async () => {
  expect((await run('children', 'nights', '--take', '--as', dee)).err).toContain('SIGHTLINE_NIGHTLY')
  const folderOfNights = path.join(folder, 'nightly')
  await mkdir(folderOfNights)
  const delivered = path.join(folderOfNights, 'ssd_person.csv')
  await writeFile(delivered, 'pers_person_id,pers_forename,pers_dob\nN1,Amara,2013-02-04\nN9,Idris,2021-05-06\n')
  const nightly = { ...environment, SIGHTLINE_NIGHTLY: folderOfNights, SIGHTLINE_NIGHTLY_AT: '00:00' }
  const take = () => sightline(['children', 'nights', '--take', '--as', dee], { environment: nightly })
  expect((await take()).err).toMatch(/^Nothing was taken in\. .+: a file was changed within the last minute/)
  const anHourAgo = new Date(Date.now() - 3_600_000)
  await utimes(delivered, anHourAgo, anHourAgo)
  const { code, out } = await take()
  expect(code).toBe(0)
  expect(out).toMatch(/^[\d-]{10}\tbrought in\tdelivery \d+\t\n$/)
  expect((await take()).err).toMatch(/: today’s turn is over; what lies there waits for tomorrow’s\.\n$/)
  expect((await run('children', 'nights', '--as', dee)).out).toBe(out)
  expect((await run('children', 'nights', '--as', ada)).code).toBe(4)
})

test('targets and rules of one’s own are set, listed beside the rule itself, and ended; who may not is refused', async () => {
  const limits = (...more: string[]) => run('clocks', 'limits', '--as', dee, ...more)
  const from = ['--from', '2026-10-01']
  const set = ['--set', 'FD-ASM-45', ...from, '--why', 'Agreed in June.']
  expect((await limits(...set, '--allow', '46 working days')).err).toContain('allows more time than the rule does')
  expect((await limits(...set, '--allow', 'soon')).err).toContain('--allow: Enter a whole number.')
  const target =
    'FD-ASM-45\t35 working days from 2026-10-01\tthe rule itself: within 45 working days\tDee Okafor\tAgreed in June.\n'
  expect((await limits(...set, '--allow', '35 working days')).out).toBe(target)
  const add = [
    '--add',
    'cin-visit',
    '--title',
    'A visit',
    '--until',
    'next',
    '--turn',
    'social worker',
    '--why',
    'Ours.',
  ]
  const between = (await limits('--choices')).out.split('\t')[0] ?? ''
  expect((await limits(...add, '--allow', '4 weeks', '--between', 'a>b')).err).toContain(
    '--between: Choose what starts',
  )
  expect((await limits(...add, '--allow', '4 weeks', '--between', between)).out).toBe(
    `${target}OWN-CIN-VISIT\tA visit\t4 weeks\tsocial worker\tDee Okafor\tOurs.\n`,
  )
  expect((await limits('--end', 'own-cin-visit')).out).toBe(target)
  expect((await limits('--end', 'FD-ASM-45')).err).toContain('--from')
  expect((await limits('--end', 'FD-ASM-45', ...from)).out).toBe('')
  expect((await run('clocks', 'limits', '--as', ada)).code).toBe(4)
})
