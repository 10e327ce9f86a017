import fc from 'fast-check'
import { expect, test } from 'vitest'
import { RowWriter } from '../../platform/copy-rows.ts'
import type { SsdField } from '../ssd/ssd-table.ts'
import { valueReader } from './read-value.ts'
import { cellWriter, empty, writers } from './write-cell.ts'

const fields: readonly Pick<SsdField, 'name' | 'type' | 'codes' | 'length'>[] = [
  { name: 'words', type: 'text' },
  { name: 'short', type: 'text', length: 5 },
  { name: 'flag', type: 'text', codes: 'yes_no' },
  { name: 'parts_json', type: 'text' },
  { name: 'on', type: 'day' },
  { name: 'at', type: 'time' },
  { name: 'moment', type: 'instant' },
  { name: 'amount', type: 'number' },
  { name: 'count', type: 'whole' },
]

const twoFigures = (most: number) => fc.nat(most).map((number) => String(number).padStart(2, '0'))
const dayLike = fc
  .tuple(
    fc.constantFrom('0026', '1899', '1900', '1901', '2024', '2026', '2100', '2101', '20x6'),
    twoFigures(14),
    twoFigures(33),
  )
  .map((parts) => parts.join('-'))
const behind = fc.constantFrom('', ' 00:00:00', ' 09:14', 'T23:59:59Z', '5', ' ')
const cells = fc.oneof(
  fc.tuple(dayLike, behind).map((parts) => parts.join('')),
  fc.constantFrom(
    '',
    ' ',
    'NULL',
    'NULLS',
    'NXXL',
    'Y',
    'n',
    'yes',
    'maybe',
    '{}',
    '{',
    '0',
    '007',
    '12.50',
    '+3',
    '-0',
    '1e3',
    ' 4 ',
    'a\0b',
    '\0',
  ),
  fc.nat().map(String),
  fc.bigInt({ min: 0n, max: 10n ** 17n }).map(String),
  fc.string({ unit: fc.constantFrom('a', 'é', ' ', '\u00a0', '1', '-', '\t', '👧', '\0'), maxLength: 12 }),
  fc.constantFrom(70, 300).map((length) => 'w'.repeat(length)),
)

const { writer, take } = (() => {
  const made = new RowWriter()
  return { writer: made, take: () => Buffer.from(made.take()).toString('hex') }
})()

test.each(fields)(
  'what a cell of $name ($type) is written as is what its rule keeps, whether it is plain or not',
  (about) => {
    const field: SsdField = { meaning: '', ...about }
    const write = cellWriter(field)
    const read = valueReader(field)
    /** What is said of a cell, whether it is null, and what is written. */
    const byRule = (cell: string) => {
      const found = cell === '' ? null : read(cell)
      if (found !== null && typeof found === 'object' && 'refused' in found) return { said: found.refused }
      const value = found === null || typeof found === 'string' ? found : found.value
      const said = found === null || typeof found === 'string' ? undefined : found.odd
      take()
      if (value === null) writer.nothing()
      else writers[field.type](writer, value)
      return { said, isEmpty: value === null, bytes: take() }
    }
    const byBytes = (cell: string) => {
      const bytes = Buffer.from(`,${cell},`)
      take()
      const outcome = write(writer, bytes, 1, bytes.length - 1)
      if (typeof outcome === 'object')
        return 'refused' in outcome
          ? { said: outcome.refused }
          : { said: outcome.odd, isEmpty: outcome.isEmpty, bytes: take() }
      return { said: undefined, isEmpty: outcome === empty, bytes: take() }
    }
    fc.assert(
      fc.property(cells, (cell) => {
        expect(byBytes(cell)).toEqual(byRule(cell))
        expect(byBytes(cell)).toEqual(byRule(cell)) // what is remembered of it
      }),
      { numRuns: 1_000 },
    )
  },
)
