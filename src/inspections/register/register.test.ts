import { expect, test } from 'vitest'
import { day } from '../../platform/day.ts'
import { record } from '../../people/index.ts'
import { rejectReading } from '../decide/reject-reading.ts'
import { confirmReading } from '../decide/confirm-readings.ts'
import { finding, newGround } from '../ground.fixture.ts'
import { allFindings, countFindings, FindingFilters, findFindings, listChoices } from './find-findings.ts'

const { asLead, read, readings } = await newGround()

const older = await read({
  framework: 'SIF',
  published: day('2014-05-01'),
  readings: [
    finding('Health assessments for children in care are late.', {
      kind: 'recommendation',
      area: 'care',
      themes: ['health'],
    }),
    finding('Reviewing officers challenge delay.', { kind: 'strength', sureness: 30 }),
    { ...finding('Good'), field: 'judgement', kind: '' },
  ],
})
await read({
  framework: 'ILACS focused visit',
  aboutLaCode: '997',
  aboutName: 'Northmere',
  published: day('2024-05-01'),
  readings: [
    finding('The timeliness of health assessments.', { themes: ['health', 'timeliness'] }),
    finding('Plans are <b>vague</b>.'),
  ],
})

const find = (filters: Record<string, unknown>) =>
  asLead(async (db) => (await findFindings(db, FindingFilters.parse(filters))).map(({ value }) => value))

const health2014 = 'Health assessments for children in care are late.'
const health2024 = 'The timeliness of health assessments.'
const plans = 'Plans are <b>vague</b>.'
const challenge = 'Reviewing officers challenge delay.'

test.each([
  [{}, [health2024, plans, health2014, challenge]],
  [{ sort: 'oldest' }, [health2014, challenge, health2024, plans]],
  [{ sort: 'least sure' }, [challenge, health2024, plans, health2014]],
  [{ authority: '997' }, [health2024, plans]],
  [{ authority: ['997', '998'], year: '2014' }, [health2014, challenge]],
  [{ framework: 'SIF' }, [health2014, challenge]],
  [{ kind: ['recommendation', 'strength'] }, [health2014, challenge]],
  [{ area: 'care' }, [health2014]],
  [{ theme: 'health' }, [health2024, health2014]],
  [{ state: 'confirmed' }, []],
  [{ q: 'assessment' }, [health2024, health2014]],
  [{ q: '"health assessments" -late' }, [health2024]],
  [{ q: "'; drop table readings; --" }, []],
])('the filters %j let through what has all of them', async (filters, expected) => {
  expect(await find(filters)).toEqual(expected)
})

test('the words that were searched for are marked where they stand', async () => {
  const [found] = await asLead((db) => findFindings(db, FindingFilters.parse({ q: 'assess', framework: 'SIF' })))
  expect(found?.marked).toBe('Health ⟦assessments⟧ for children in care are late.')
})

test('the count is the count of the list, for any filters', async () => {
  for (const filters of [{}, { theme: 'health' }, { q: 'delay' }, { state: 'rejected' }].map((parts) =>
    FindingFilters.parse(parts),
  )) {
    const count = await asLead((db) => countFindings(db, filters))
    expect(count.total).toBe((await asLead((db) => allFindings(db, filters))).length)
  }
})

test('what was kept is counted anew as soon as somebody has changed something', async () => {
  const total = () => asLead((db) => countFindings(db, FindingFilters.parse({ theme: 'kept' })))
  expect((await total()).total).toBe(0)
  await read({ readings: [finding('One more.', { themes: ['kept'] })] })
  expect((await total()).total).toBe(1)
  expect((await total()).total).toBe(1)
})

test('a transaction that is undone leaves nothing behind in what was kept', async () => {
  const filters = FindingFilters.parse({ kind: 'strength' })
  const total = () => asLead((db) => countFindings(db, filters))
  const before = await total()
  await asLead(async (db) => {
    const [first] = (await findFindings(db, filters)).map(({ id }) => id)
    if (first) await rejectReading(db, first)
    expect((await countFindings(db, filters)).total).toBe(before.total - 1)
    throw new Error('undo')
  }).catch(() => undefined)
  await asLead((db) => record(db, { action: 'test.happened', subjectKind: 'test' }))
  expect(await total()).toEqual(before)
})

test('a choice says how many findings carry it', async () => {
  const choices = await asLead(listChoices)
  const of = (filter: string, value: string) =>
    choices.find((choice) => choice.filter === filter && choice.value === value)
  expect(of('theme', 'health')?.count).toBe(2)
  expect(of('authority', '997')).toMatchObject({ label: 'Northmere', count: 2 })
  expect(of('year', '2014')?.count).toBe(2)
})

test('a finding that is confirmed says by whom', async () => {
  const [first] = await readings(older)
  if (!first) throw new Error('readings were kept')
  await asLead((db) => confirmReading(db, first.id))
  const [found] = await asLead((db) => findFindings(db, FindingFilters.parse({ state: 'confirmed' })))
  expect(found).toMatchObject({ value: health2014, decidedBy: 'Nadia Fenwright' })
})
