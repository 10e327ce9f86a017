import { z } from 'zod'
import { expect, test } from 'vitest'
import { freshDatabase } from '../../../test/harness/database.ts'
import { sql } from '../../platform/sql.ts'
import { codeSets } from './code-sets.ts'
import { ssdTables } from './ssd-tables.ts'
import { isToldApartByChild } from './told-apart.ts'

const inDatabase = {
  text: 'text',
  day: 'date',
  time: 'time without time zone',
  instant: 'timestamp without time zone',
  number: 'double precision',
  whole: 'integer',
}
const Column = z.object({ table: z.string(), name: z.string(), type: z.string(), mustBe: z.boolean() })

test('the dataset has 48 tables, and the database has each with the same fields, types and keys', async () => {
  expect(ssdTables).toHaveLength(48)
  const database = await freshDatabase()
  const columns = await database.asOwner((db) =>
    db.many(
      sql`
        select c.relname as table, a.attname as name, format_type(a.atttypid, null) as type, a.attnotnull as "mustBe"
        from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
        where c.relname like 'ssd\\_%' and c.relkind = 'r' order by c.relname, a.attnum`,
      Column,
    ),
  )
  const ours = new Set(['authority_id', 'child_id', 'from_import', 'to_import'])
  const held = columns.filter(({ name }) => !ours.has(name))
  const said = ssdTables.flatMap((table) =>
    table.fields.map((field) => ({
      table: table.name,
      name: field.name,
      type: inDatabase[field.type],
      mustBe: table.key.includes(field.name),
    })),
  )
  const inOrder = (lines: z.infer<typeof Column>[]) => lines.toSorted((a, b) => a.table.localeCompare(b.table))
  expect(inOrder(held)).toEqual(inOrder(said))
})

test('the database tells rows apart by their key, or by child and key where no other row refers to it', async () => {
  const database = await freshDatabase()
  const held = await database.asOwner((db) =>
    db.many(
      sql`
        select c.relname as table, array_agg(a.attname::text order by k.place) as by
        from pg_index i join pg_class c on c.oid = i.indrelid
          cross join lateral unnest(i.indkey::int2[]) with ordinality k(number, place)
          join pg_attribute a on a.attrelid = c.oid and a.attnum = k.number
        where c.relname like 'ssd\\_%' and i.indisunique group by c.relname, i.indexrelid`,
      z.object({ table: z.string(), by: z.array(z.string()) }),
    ),
  )
  const said = ssdTables.map((table) => ({
    table: table.name,
    by: ['authority_id', ...(isToldApartByChild(table) ? ['child_id'] : []), ...table.key, 'from_import'],
  }))
  const inOrder = (lines: typeof said) => lines.toSorted((a, b) => a.table.localeCompare(b.table))
  expect(inOrder(held)).toEqual(inOrder(said))
  expect(said.filter(({ by }) => by.includes('child_id'))).toHaveLength(33)
})

test('what a field links to is a field, its codes are a code set, and no spelling stands for two fields', () => {
  const names = ssdTables.flatMap(({ name, fields }) => fields.map((field) => `${name}.${field.name}`))
  for (const { name, fields, key } of ssdTables) {
    expect(key.length, name).toBeGreaterThan(0)
    const spellings = fields.flatMap((field) => [field.name, ...(field.aka ?? [])])
    expect(new Set(spellings).size, name).toBe(spellings.length)
    for (const field of fields) {
      if (field.links) expect(names).toContain(`${field.links.table}.${field.links.field}`)
      if (field.codes) expect(Object.keys(codeSets[field.codes]).length).toBeGreaterThan(0)
    }
  }
})
