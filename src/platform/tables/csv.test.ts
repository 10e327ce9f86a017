import fc from 'fast-check'
import papaparse from 'papaparse'
import { describe, expect, test } from 'vitest'
import { toCsv } from './csv.ts'
import { guardFormula, unguardFormula } from './formula-guard.ts'
import { samples, sampleTable, textOf } from './sample.ts'
import { nastyText } from './nasty-text.ts'
import { plainText } from './table.ts'

const parsed = (csv: string) =>
  papaparse
    .parse<Record<string, string>>(csv, { header: true, delimiter: ',', newline: '\r\n', skipEmptyLines: false })
    .data.slice(0, -1)

describe('a table as CSV', () => {
  test('begins with a byte order mark and one header row of column names, and ends its lines as RFC 4180 says', async () => {
    const csv = await textOf(toCsv(sampleTable(samples.slice(0, 1))))
    expect(csv.charCodeAt(0)).toBe(0xfeff)
    expect(csv.slice(1).split('\r\n')[0]).toBe('words,count,on,at,page')
    expect(csv.endsWith('\r\n')).toBe(true)
    expect(csv).toContain('2024-12-17,2024-07-01T08:00:00.000Z,https://sightline.example/documents/1?page=3&of=4')
  })

  test('read again, gives the same values', async () => {
    const rows = parsed(await textOf(toCsv(sampleTable())))
    expect(rows.map((row) => unguardFormula(row['words'] ?? ''))).toEqual(samples.map((row) => row.words))
    expect(rows.map((row) => (row['count'] ? Number(row['count']) : null))).toEqual(samples.map((row) => row.count))
    expect(rows.map((row) => row['on'] || null)).toEqual(samples.map((row) => row.on))
    expect(rows.map((row) => (row['at'] ? new Date(row['at']) : null))).toEqual(samples.map((row) => row.at))
    expect(rows.map((row) => row['page'] || null)).toEqual(samples.map((row) => row.page?.href ?? null))
  })

  test('any text comes back as it was, and none opens as a formula', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(nastyText, { minLength: 1, maxLength: 5 }), async (texts) => {
        const rows = texts.map((words) => ({ words, count: 1, on: null, at: null, page: null }))
        const read = parsed(await textOf(toCsv(sampleTable(rows)))).map((row) => row['words'] ?? '')
        for (const text of read) expect(text).not.toMatch(/^\s*[=+\-@]|^\t/)
        expect(read.map(unguardFormula)).toEqual(texts.map(plainText))
      }),
    )
  })

  test.each(['=1+1', '+44 1908', '-2', '@SUM(1)', '\t=1', '  =1', '＝1', "'=1", '\n=1'])(
    '%j is guarded, and unguarded again',
    (text) => {
      expect(guardFormula(text)).toBe(`'${text}`)
      expect(unguardFormula(guardFormula(text))).toBe(text)
    },
  )

  test.each(['1 = 1', "'twas", 'a-b', ''])('%j is left as it is', (text) => {
    expect(guardFormula(text)).toBe(text)
    expect(unguardFormula(text)).toBe(text)
  })

  test('two columns of one name are refused', async () => {
    const table = sampleTable()
    const doubled = { ...table, columns: [...table.columns, ...table.columns] }
    await expect(textOf(toCsv(doubled))).rejects.toThrow('Two columns have the name “words”.')
  })
})
