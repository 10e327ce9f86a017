import { expect, test } from 'vitest'
import { day } from '../platform/day.ts'
import { getIndicator } from './catalogue.ts'
import { hereTable } from './here-table.ts'

const at = (endsOn: string, split = '', part = '') => ({
  indicatorId: '',
  startsOn: day('2026-01-01'),
  endsOn: day(endsOn),
  split,
  part,
  counted: 24,
  outOf: 30,
  amount: null,
  leftOut: 0,
  fromDelivery: 1,
})

test.each([
  ['CP01', [100, 'z', 'x']], // a rate: of the year, of no month, of no part
  ['CP07', [80, 80, 80]],
])('what %s is of a month and of a part is in the file what the page shows', (id, meant) => {
  const table = hereTable(
    getIndicator(id),
    {
      run: { delivery: 1, asAt: day('2026-10-31'), version: 1, workedOutAt: new Date('2026-11-01'), newest: 1 },
      now: at('2026-10-31'),
      before: null,
      months: [at('2026-09-30')],
      firstReported: new Map(),
      parts: [at('2026-10-31', 'sex', 'F')],
    },
    {
      asAt: new Date('2026-11-01'),
      authority: 'Northmere',
      population: { children: 2400, year: 2026, isInvented: true },
      inWords: (_, part) => part,
      over: 'day',
    },
  )
  const column = table.columns.find(({ name }) => name === 'value')
  expect(table.rows.map((row) => column?.value(row))).toEqual(meant)
})
