import { expect, test } from 'vitest'
import { day } from '../../platform/day.ts'
import { newGround } from '../ground.fixture.ts'
import { listSources } from './sources.ts'
import { run } from './speak-task.ts'

const { asLead, read } = await newGround()
const asked = { authority: '998', asAt: day('2026-11-29') }

const pageOf = (...lines: string[]) => ({
  number: 1,
  width: 595,
  height: 842,
  lines: lines.map((text, index) => ({
    text,
    box: { page: 1, x: 50, y: 60 + index * 40, width: 400, height: 11 },
    size: 11,
    bold: false,
    italic: false,
  })),
})
const letter = (year: number) =>
  read({
    published: day(`${year}-03-02`),
    pages: [
      pageOf(
        'Since the last inspection in 2016 waits for CAMHS have become longer.',
        'The self-evaluation is accurate.',
        'The management board should:',
        '1. provide safe premises',
      ),
    ] as never, // of a line only what is looked at here
  })
const said = async () =>
  (await asLead((db) => listSources(db, asked))).map(({ speaking, themes, selfViews, words }) => ({
    speaking,
    themes: [...themes],
    selfViews,
    words,
  }))

test('a library is read in a worker and says the same as one letter that is read here', async () => {
  await letter(2018)
  const [alone] = await said()
  expect(alone).toMatchObject({
    themes: expect.arrayContaining(['mental-health-waits', 'self-evaluation']) as string[],
    selfViews: [{ verdict: 'accurate' }],
  })
  expect(alone?.speaking).toHaveLength(1)
  for (const year of [2019, 2020, 2021, 2022, 2023, 2024]) await letter(year)
  const all = await said()
  expect(all).toHaveLength(7)
  for (const one of all) expect(one).toEqual(alone)
})

test('the task gives what each document says in the order in which they came', async () => {
  const pages = (text: string) => [
    { page: 1, lines: [{ text, box: { x: 0, y: 0, width: 9, height: 9 }, size: 11, bold: false }] },
  ]
  const spoken = await run({
    documents: [pages('The self-evaluation is honest.'), [], pages('Waits for CAMHS are long.')],
  })
  expect(spoken.map(({ themes }) => themes)).toEqual([['self-evaluation'], [], ['mental-health-waits']])
})
