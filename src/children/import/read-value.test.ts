import { expect, test } from 'vitest'
import type { SsdField } from '../ssd/ssd-table.ts'
import { valueReader } from './read-value.ts'

const readAs = (type: SsdField['type'], cell: string) => valueReader({ name: 'some_field', meaning: '', type })(cell)

test.each([
  ['day', '2024-02-29', '2024-02-29'],
  ['day', '2026-11-28', '2026-11-28'],
  ['day', ' 2026-11-30 00:00:00.000 ', '2026-11-30'],
  ['day', '28/02/2026', '2026-02-28'],
  ['day', '1900-01-02', '1900-01-02'],
  ['day', '2100-12-31', '2100-12-31'],
  ['instant', '2026-11-24T09:14:05', '2026-11-24 09:14:05'],
  ['instant', '2026-11-24', '2026-11-24 00:00'],
  ['number', '+12.50', '+12.50'],
  ['whole', '12.0', '12'],
  ['text', 'NULL', null],
  ['day', '', null],
] as const)('%s: “%s” is kept', (type, cell, kept) => {
  expect(readAs(type, cell)).toBe(kept)
})

test.each([
  ['day', '2026-02-29', 'no such day'],
  ['day', '2026-00-10', 'no such day'],
  ['day', '2026-13-10', 'no such day'],
  ['day', '2026-11-00', 'no such day'],
  ['day', '20x6-11-24', 'no such day'],
  ['day', '02/15/2004', 'month stands before the day'],
  ['day', '12/31/2004 00:00', 'month stands before the day'],
  ['day', '13/13/2004', 'no such day'],
  ['day', '02/30/2004', 'no such day'],
  ['day', '1900-01-01', 'before 1900'],
  ['day', '2101-01-01', 'before 1900'],
  ['instant', '2026-11-24 24:00', 'no moment'],
  ['instant', '2026-11-24 09:60', 'no moment'],
  ['instant', '2026-11-24 09:14:60', 'no moment'],
  ['instant', '0026-11-24 09:14', 'before 1900'],
  ['number', `1${'0'.repeat(400)}`, 'no number'],
  ['whole', '1.5', 'no whole number'],
] as const)('%s: “%s” is refused', (type, cell, reason) => {
  expect(readAs(type, cell)).toMatchObject({ refused: { reason: expect.stringContaining(reason) as string } })
})
