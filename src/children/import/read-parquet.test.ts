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

test.each([
  ['whole numbers', 0, ['900719925474099301', '-5', '0', '']],
  ['hundredths', 2, ['9007199254740993.01', '-0.05', '0', '']],
])('a decimal of %s keeps its last digit, however long it is and however it is stored', async (_, scale, cells) => {
  for (const [type, type_length] of [['INT64'], ['FIXED_LEN_BYTE_ARRAY', 16], ['BYTE_ARRAY']] as const) {
    const decimal = {
      name: 'n',
      type,
      converted_type: 'DECIMAL',
      repetition_type: 'OPTIONAL',
      precision: 18,
      scale,
    } as const
    const bytes = parquetWriteBuffer({
      columnData: [{ name: 'n', data: [900719925474099301n, -5n, 0n, null] }], // as they are stored
      schema: [
        { name: 'root', num_children: 1 },
        { ...decimal, ...(type_length && { type_length }) },
      ],
    })
    const records = await readAll(new Uint8Array(bytes))
    expect(records.slice(1).map((record) => record.cells[0])).toEqual(cells)
  }
})

test('a moment that is stored in UTC is the day that it is in London', async () => {
  const ground = await newGround()
  const id = { name: 'pers_person_id', type: 'BYTE_ARRAY', converted_type: 'UTF8' } as const
  const inUtc = { type: 'TIMESTAMP', isAdjustedToUTC: true, unit: 'MILLIS' } as const
  // Midnight of 1 June in London, as a column with a zone stores it, and midnight of 2 January.
  const moments = ['2018-05-31T23:00:00Z', '2019-01-02T00:00:00Z', null]
  const bytes = new Uint8Array(
    parquetWriteBuffer({
      columnData: [
        { name: 'pers_person_id', data: ['1', '2', '3'] },
        { name: 'pers_dob', data: moments.map((each) => each && new Date(each)) },
      ],
      schema: [
        { name: 'root', num_children: 2 },
        { ...id, repetition_type: 'REQUIRED' },
        { name: 'pers_dob', type: 'INT64', logical_type: inUtc, repetition_type: 'OPTIONAL' },
      ],
    }),
  )
  await importChildren(ground.database, ground.northmere.staff.analyst, {
    name: 'zoned',
    asAt: day('2026-11-20'),
    sources: [sourceOf('ssd_person.parquet', bytes)],
  })
  const born = await ground.database.asOwner((db) =>
    db.many(
      sql`select pers_dob as born from ssd_person order by pers_person_id`,
      z.object({ born: z.string().nullable() }),
    ),
  )
  expect(born.map((each) => each.born)).toEqual(['2018-06-01', '2019-01-02', null])
})

test('lists and records are refused where the dataset has one value, and left out or kept as JSON elsewhere', async () => {
  const ground = await newGround()
  const deliver = (table: string, key: string, list: string) => {
    const columnData = [
      { name: key, data: ['1', '2'] },
      { name: list, data: [[1], [2, 3]] },
    ]
    const schema = [
      { name: 'root', num_children: 2 },
      { name: key, type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'REQUIRED' },
      { name: list, repetition_type: 'OPTIONAL', num_children: 1, converted_type: 'LIST' },
      { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
      { name: 'element', type: 'INT32', repetition_type: 'OPTIONAL' },
    ] as const
    return importChildren(ground.database, ground.northmere.staff.analyst, {
      name: 'nested',
      asAt: day('2026-11-20'),
      sources: [sourceOf(`${table}.parquet`, new Uint8Array(parquetWriteBuffer({ columnData, schema: [...schema] })))],
    })
  }
  await expect(deliver('ssd_person', 'PERS_PERSON_ID', 'PERS_FORENAME')).rejects.toThrow(
    'ssd_person.parquet: The column PERS_FORENAME holds lists or records',
  )
  expect((await deliver('ssd_person', 'pers_person_id', 'of_our_own')).counts).toMatchObject([{ rows: 2, added: 2 }])
  const { counts } = await deliver('ssd_assessment_factors', 'cinf_table_id', 'cinf_assessment_factors_json')
  expect(counts).toMatchObject([{ rows: 2, added: 2 }])
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

test('a file of no bytes is called empty and not damaged', async () => {
  await expect(readAll(new Uint8Array())).rejects.toThrow('ssd_person.parquet is empty. Write the extract again.')
})

test.each([
  ['cut short', people(['2019-03-01']).slice(0, -20)],
  ['damaged within', people(['2019-03-01']).map((byte, at) => (at > 4 && at < 60 ? 0xff - byte : byte))],
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
