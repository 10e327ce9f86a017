import fc from 'fast-check'
import { z } from 'zod'
import { describe, expect, test } from 'vitest'
import { toJson } from './json.ts'
import { nastyText } from './nasty-text.ts'
import { samples, sampleTable, textOf, type Sample } from './sample.ts'
import { plainText, type Table } from './table.ts'

const Read = z.looseObject({
  columns: z.array(z.unknown()),
  rows: z.array(z.record(z.string(), z.union([z.string(), z.number(), z.null()]))),
})
const readAgain = async (table: Table<Sample>) => Read.parse(JSON.parse(await textOf(toJson(table))))

describe('a table as JSON', () => {
  test('says what it is and holds one object a row', async () => {
    const table = await readAgain(sampleTable())
    expect(table).toMatchObject({
      title: 'Findings of Northmere',
      asAt: '2026-11-24T09:14:00.000Z',
      filters: [{ name: 'Framework', value: 'Area SEND 2023' }],
    })
    expect(table.columns[0]).toEqual({ name: 'words', title: 'Words', type: 'text', meaning: 'What the letter says.' })
    expect(table.rows).toEqual(
      samples.map((row) => ({
        words: row.words || null,
        count: row.count,
        on: row.on,
        at: row.at?.toISOString() ?? null,
        page: row.page?.href ?? null,
      })),
    )
  })

  test('without rows is still whole', async () => {
    expect((await readAgain(sampleTable([]))).rows).toEqual([])
  })

  test('any text comes back as it was', async () => {
    await fc.assert(
      fc.asyncProperty(nastyText, async (words) => {
        const table = await readAgain(sampleTable([{ words, count: null, on: null, at: null, page: null }]))
        expect(table.rows[0]?.['words'] ?? '').toBe(plainText(words))
      }),
    )
  })
})
