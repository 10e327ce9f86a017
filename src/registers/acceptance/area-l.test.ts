// What the source documents ask for, row by row: each test is named after the row that it accepts.
import { expect, test } from 'vitest'
import { acceptanceGround } from '../acceptance.fixture.ts'

const { add, problems, school, told, table } = await acceptanceGround()

test('S-195: vacancies, and what a cap leaves, are worked out: 272 on roll and 87 vacancies; a cap of 300 leaves 28', () => {
  expect(told('school-places', { capacity: 359, roll: 272, cap: 300, forecast_3: 251 })).toMatchObject({
    vacancies: '87',
    vacancies_capped: '28',
    vacancies_3: '108',
    vacancies_5: '',
  })
})

test('S-190, S-192, S-193, S-141: counts by school add up by quarter, and by school for the latest quarter; more beyond than there are is refused', async () => {
  await school('Counts', '999416')
  const raw = { school: 'Counts', what: 'part-time', quarter_ends: '2026-09-30', asked: 'yes' }
  expect(await problems('pupil-counts', { ...raw, pupils: 4, beyond: 5 })).toContain('is 5, more than “Pupils”, 4')
  expect(await problems('pupil-counts', { ...raw, quarter_ends: '2026-10-31', pupils: 4 })).toContain('ends no quarter')
  await add('pupil-counts', { ...raw, pupils: 14, beyond: 9 })
  await add('pupil-counts', { ...raw, quarter_ends: '2026-06-30', pupils: 6, beyond: 1 })
  expect(await table('pupil-counts', 'quarters')).toEqual([
    { row: '2026-04-01', column: 'part-time', value: 6 },
    { row: '2026-07-01', column: 'part-time', value: 14 },
  ])
  expect((await table('pupil-counts', 'beyond')).map(({ value }) => value)).toEqual([9])
})
