import { expect, test } from 'vitest'
import { day } from '../../platform/day.ts'
import { finding, newGround } from '../ground.fixture.ts'
import { compare, CompareFilters } from './compare.ts'
import { mostTold } from './most-told.ts'
import { mostToldTable } from './most-told-table.ts'

// Our own code is 998, which no list of neighbours has; Luton (821) and Bury (351) are real codes in two regions.
const { asLead, read } = await newGround()
const themes = ['care-reviews']
const letter = (laCode: string, aboutName: string, published: string, parts: Parameters<typeof read>[0]) =>
  read({ aboutLaCode: laCode, aboutName, published: day(published), ...parts })
const grade = (value: string) => ({ ...finding(value), field: 'judgement', kind: '', area: 'overall_effectiveness' })
const mention = (said: string) => ({
  area: '',
  said,
  passage: { page: 1, boxes: [], exact: said, prefix: '', suffix: '' },
  themes,
  leaning: 'well' as const,
})

await letter('998', 'Elmbridge Vale', '2020-01-01', { readings: [finding('Our reviews are late.', { themes })] })
await letter('821', 'Luton', '2019-01-01', { readings: [finding('Reviews are late.', { themes })] })
await letter('821', 'Luton', '2022-01-01', {
  readings: [finding('Reviews are timely.', { themes, kind: 'strength' })],
})
await letter('351', 'Bury', '2018-05-01', { framework: 'ILACS', readings: [grade('Requires improvement to be good')] })
await letter('351', 'Bury', '2019-06-01', { readings: [finding('Reviews drift.', { themes })] })
await letter('351', 'Bury', '2023-06-01', { framework: 'ILACS', readings: [grade('Good')] })
await letter('301', 'Barking and Dagenham', '2020-06-01', { readings: [finding('Reviews lack purpose.', { themes })] })
await letter('301', 'Barking and Dagenham', '2021-06-01', {
  mentions: [mention('Reviews are now purposeful and timely.')],
})
await letter('302', 'Barnet', '2024-06-01', { readings: [finding('Reviews are seldom recorded.', { themes })] })

const told = (filters: Record<string, unknown> = {}) =>
  asLead((db) => compare(db, CompareFilters.parse({ theme: 'care-reviews', ...filters })))

test('every other authority is there with what it was told, and not our own', async () => {
  const { authorities, lettersInAll, letters, mustImprove, strength, confirmed } = await told()
  expect(authorities.map(({ name }) => name).toSorted()).toEqual(['Barking and Dagenham', 'Barnet', 'Bury', 'Luton'])
  expect({ lettersInAll, letters, mustImprove, strength, confirmed }).toEqual({
    lettersInAll: 8,
    letters: 6,
    mustImprove: 4,
    strength: 1,
    confirmed: 0,
  })
})

test('whether it later improved is told by the surest of three rules, with the letter that says so', async () => {
  const { authorities } = await told()
  const later = Object.fromEntries(authorities.map(({ name, later: found }) => [name, found]))
  expect(later['Luton']).toMatchObject({ how: 'a strength', letter: { dated: '2022-01-01' } })
  expect(later['Barking and Dagenham']).toMatchObject({ how: 'praised in prose', letter: { dated: '2021-06-01' } })
  expect(later['Bury']).toMatchObject({
    how: 'graded better',
    before: { words: 'requires improvement', dated: '2018-05-01' },
    after: { words: 'good', dated: '2023-06-01' },
  })
  expect(later['Barnet']).toBeUndefined()
})

test.each([
  [{ region: 'North West' }, ['Bury']],
  [{ from: 2024 }, ['Barnet']],
  [{ to: 2019 }, ['Bury', 'Luton']],
  [{ side: 'strength' }, ['Luton']],
  [{ improved: 'yes' }, ['Barking and Dagenham', 'Bury', 'Luton']],
  [{ framework: 'ILACS' }, []],
])('%j narrows it', async (filters, names) => {
  expect((await told(filters)).authorities.map(({ name }) => name).toSorted()).toEqual(names)
})

test('what is worth comparing: the subjects told to others, with who was asked and who later improved', async () => {
  const lines = await asLead(mostTold)
  expect(lines.map(({ theme, ...counts }) => [theme.id, counts])).toEqual([
    ['care-reviews', { authorities: 4, letters: 4, improved: 3 }],
  ])
})

test('a theme that there is not is not found', async () => {
  await expect(told({ theme: 'no-such' })).rejects.toThrow(/no such theme/)
})

test('the subjects leave the house as a table, each with its counts and the way to its comparison', async () => {
  const table = mostToldTable(await asLead(mostTold), {
    asAt: new Date('2026-11-29T09:00:00Z'),
    authority: 'Elmbridge Vale',
    address: 'https://sightline.example',
  })
  expect(table.rows.map((row) => table.columns.map(({ value }) => value(row)))).toEqual([
    [
      'care-reviews',
      'Reviews of children in care',
      'Children in care',
      4,
      4,
      3,
      { text: 'See what they were told', href: 'https://sightline.example/compare?theme=care-reviews' },
    ],
  ])
})
