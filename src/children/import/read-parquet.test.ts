import { parquetWriteBuffer } from 'hyparquet-writer'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { day } from '../../platform/day.ts'
import { sql } from '../../platform/sql.ts'
import { drawn, newGround, sourceOf } from '../ground.fixture.ts'
import { importChildren } from './import-children.ts'
import { readParquet } from './read-parquet.ts'

type Columns = Parameters<typeof parquetWriteBuffer>[0]['columnData']
const written = (columnData: Columns, rowGroupSize?: number): Uint8Array =>
  new Uint8Array(parquetWriteBuffer({ columnData, ...(rowGroupSize && { rowGroupSize }) }))

const readAll = async (bytes: Uint8Array) => {
  const records = []
  for await (const batch of readParquet(bytes, 'ssd_person.parquet')) records.push(...batch)
  return records
}

test('cells come as the text that CSV would hold, whatever their type, and rows are numbered', async () => {
  const bytes = written([
    { name: 'text', data: ['Ash', null, ''], type: 'STRING' },
    { name: 'whole', data: [12n, 0n, null], type: 'INT64' },
    { name: 'number', data: [1.5, Number.NaN, null], type: 'DOUBLE' },
    { name: 'moment', data: [new Date('2026-03-29T00:30:00Z'), null, null], type: 'TIMESTAMP' },
    { name: 'flag', data: [true, false, null], type: 'BOOLEAN' },
    { name: 'json', data: [{ outcome: 'NFA' }, null, null], type: 'JSON' },
  ])
  expect(await readAll(bytes)).toEqual([
    { line: 0, cells: ['text', 'whole', 'number', 'moment', 'flag', 'json'] },
    { line: 1, cells: ['Ash', '12', '1.5', '2026-03-29 00:30:00', 'Y', '{"outcome":"NFA"}'] },
    { line: 2, cells: ['', '0', '', '', 'N', ''] },
    { line: 3, cells: ['', '', '', '', '', ''] },
  ])
})

test('all groups of rows are read, in their order', async () => {
  const numbers = Array.from({ length: 12_345 }, (_, index) => index)
  const records = await readAll(written([{ name: 'n', data: numbers, type: 'INT32' }], 1_000))
  expect(records.slice(1).map(({ line, cells }) => [line, Number(cells[0])])).toEqual(
    numbers.map((each) => [each + 1, each]),
  )
})

const people = (pers_dob: (string | null)[]): Uint8Array =>
  written([
    { name: 'PERS_PERSON_ID', data: pers_dob.map((_, index) => String(index + 1)), type: 'STRING' },
    { name: 'pers_forename', data: pers_dob.map(() => 'Ash'), type: 'STRING' },
    { name: 'pers_dob', data: pers_dob, type: 'STRING' },
  ])

test('Parquet comes in beside CSV, by the same rules, and its refusals name the row', async () => {
  const ground = await newGround()
  const { analyst } = ground.northmere.staff
  const { counts, notices } = await importChildren(ground.database, analyst, {
    name: 'mixed',
    asAt: day('2026-11-20'),
    sources: [
      sourceOf('ssd_person.parquet', people(['2019-03-01', '2019-02-30', null])),
      ...drawn({
        ssd_missing: `
          miss_table_id | miss_person_id | miss_missing_episode_start_date
          --------------+----------------+--------------------------------
          M1            | 1              | 2026-11-02`,
      }),
    ],
  })
  expect(counts.map(({ table, rows, added, refused }) => [table, rows, added, refused])).toEqual([
    ['ssd_person', 3, 2, 1],
    ['ssd_missing', 1, 1, 0],
  ])
  expect(notices.filter(({ severity }) => severity === 'refused')).toMatchObject([
    { table: 'ssd_person', file: 'ssd_person.parquet', line: 2, field: 'pers_dob', reason: 'There is no such day.' },
  ])
  const { linked } = await ground.database.asOwner((db) =>
    db.one(
      sql`select count(*)::int as linked from ssd_missing where child_id is not null`,
      z.object({ linked: z.number() }),
    ),
  )
  expect(linked).toBe(1)
})

test.each([
  ['cut short', people(['2019-03-01']).slice(0, -20)],
  ['damaged within', people(['2019-03-01']).map((byte, at) => (at > 4 && at < 60 ? 0xff - byte : byte))],
  ['empty', new Uint8Array()],
  ['text', new TextEncoder().encode('pers_person_id\n1\n')],
])('a file that is %s refuses the delivery, and nothing is kept', async (_, bytes) => {
  const ground = await newGround()
  const delivery = { name: 'one', asAt: day('2026-11-20'), sources: [sourceOf('ssd_person.parquet', bytes)] }
  await expect(importChildren(ground.database, ground.northmere.staff.analyst, delivery)).rejects.toThrow(
    'ssd_person.parquet is no Parquet file that can be read',
  )
  const { held } = await ground.database.asOwner((db) =>
    db.one(sql`select count(*)::int as held from child_imports`, z.object({ held: z.number() })),
  )
  expect(held).toBe(0)
})
