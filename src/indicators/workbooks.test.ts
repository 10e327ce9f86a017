import { expect, test } from 'vitest'
import { day } from '../platform/day.ts'
import { checkWorkbookApart, writeTable } from '../platform/tables/index.ts'
import { answersTable } from './answers/answers-table.ts'
import { getIndicator } from './catalogue.ts'
import type { Result } from './computed/results.ts'
import { hereTable } from './here-table.ts'
import { indicatorsTable } from './indicator-tables.ts'
import type { Latest } from './published/latest.ts'

const asAt = new Date('2026-11-29T09:00:00Z')

/** Two of three have a figure, so that what is missing stands among numbers. */
const published: Latest[] = ['AS01', 'CP05', 'LV03'].map((id, at) => ({
  indicator: getIndicator(id),
  areas: 1,
  period: at === 2 ? null : '2025',
  own: at === 2 ? null : 71.25,
  neighbours: at === 1 ? null : 68,
  england: at === 0 ? null : 70,
  figure: null,
}))

const result = (split: string, part: string, outOf: number): Result => ({
  indicatorId: 'AS01',
  startsOn: day('2025-11-29'),
  endsOn: day('2026-11-28'),
  split,
  part,
  counted: Math.min(outOf, 4),
  outOf,
  amount: null,
  leftOut: 0,
  fromDelivery: 1,
})

const hereOver = (over: 'period' | 'day') =>
  hereTable(
    getIndicator('AS01'),
    {
      run: { delivery: 1, asAt: day('2026-11-28'), version: 1, workedOutAt: asAt, newest: 1 },
      now: result('', '', 6),
      before: result('', '', 5),
      months: [result('', '', 0)],
      firstReported: new Map(),
      parts: [result('team', 'North', 6)],
    },
    { asAt, authority: 'Alderwick', population: undefined, inWords: (_, part) => part, over },
  )
const here = hereOver('period')

const answers = answersTable(
  'For the director',
  {
    area: 'Milton Keynes',
    isOwn: false,
    answers: published.map((one) => ({ indicator: one.indicator, here: null, published: one, pairedWith: null })),
  },
  { asAt, authority: 'Alderwick' },
)

type Format = 'xlsx' | 'ods'
const list = indicatorsTable(published, { asAt, area: 'Milton Keynes', filters: [] })
const leaving: readonly [string, (format: Format) => AsyncGenerator<Uint8Array>][] = [
  ['a number here, its months and parts', (format) => writeTable(here, format)],
  ['a page of answers', (format) => writeTable(answers, format)],
  ['the list of indicators', (format) => writeTable(list, format)],
]

test('what is counted on a day is from that day, and not from a year before', () => {
  const days = ({ rows, columns }: typeof here) =>
    ['from', 'to'].map((name) => {
      const [row] = rows
      return row && columns.find((column) => column.name === name)?.value(row)
    })
  const [from, to] = days(here)
  expect(from).not.toBe(to)
  expect(days(hereOver('day'))).toEqual([to, to])
})

test.each(leaving)('%s leaves as a workbook that keeps the rules for releasing statistics', async (_, written) => {
  for (const format of ['xlsx', 'ods'] as const) {
    const pieces: Uint8Array[] = []
    for await (const piece of written(format)) pieces.push(piece)
    expect(await checkWorkbookApart(Buffer.concat(pieces), `table.${format}`)).toEqual([])
  }
})
