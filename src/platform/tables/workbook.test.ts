import * as spreadsheets from '@e965/xlsx'
import fc from 'fast-check'
import { z } from 'zod'
import { describe, expect, test } from 'vitest'
import { nastyText } from './nasty-text.ts'
import { toOds } from './ods.ts'
import { bytesOf, samples, sampleTable } from './sample.ts'
import { plainText } from './table.ts'
import { toXlsx } from './xlsx.ts'

type Values = (string | number | Date | null)[][]

const Cell = z.looseObject({ v: z.unknown(), f: z.string().optional(), l: z.object({ Target: z.string() }).optional() })

/** The workbook as an independent reader sees it. Dates are UTC Dates that show the wall clock. */
const readAgain = (bytes: Uint8Array) => {
  const book = spreadsheets.read(bytes, { cellDates: true, UTC: true })
  const values = (name: string): Values => {
    const sheet = book.Sheets[name]
    if (!sheet) throw new Error(`No sheet ${name}.`)
    return spreadsheets.utils.sheet_to_json(sheet, { header: 1, defval: null, raw: true, UTC: true, blankrows: true })
  }
  const cell = (name: string, at: string) => Cell.optional().parse(book.Sheets[name]?.[at])
  return { names: book.SheetNames, values, cell, sheets: book.Sheets }
}

describe.each([
  { format: 'XLSX', write: toXlsx, readable: (text: string) => text },
  // What the reader gets wrong in OpenDocument cannot be tested with it: it decodes Excel's _x000D_, which there is only
  // text, drops empty lines at the ends of a cell, and takes white space that is no plain space (such as one that does
  // not break) from the ends of a paragraph.
  {
    format: 'ODS',
    write: toOds,
    readable: (text: string) =>
      plainText(text)
        .replaceAll('_', '-')
        .replace(/[^\S \n\t]/g, '-')
        .replace(/^\n+|\n+$/g, ''),
  },
])('a table as $format', ({ write, readable }) => {
  const readableSamples = samples.map((row) => ({ ...row, words: readable(row.words) }))
  const read = async (table = sampleTable(readableSamples)) => readAgain(await bytesOf(write(table)))

  test('has a cover, notes and one table, each with its title in A1', async () => {
    const book = await read()
    expect(book.names).toEqual(['Cover', 'Notes', 'Findings'])
    expect(book.names.map((name) => book.values(name)[0]?.[0])).toEqual([
      'Findings of Northmere',
      'Notes',
      'Findings of Northmere',
    ])
    const cover = book.values('Cover').flat().join('\n')
    for (const words of ['6 rows as at 24 November 2026, 09:14', 'Framework: Area SEND 2023', 'Official.'])
      expect(cover).toContain(words)
    expect(book.values('Notes').at(-5)).toEqual(['Words', 'words', 'Text', 'What the letter says.'])
  })

  test('has no merged cells, no row left blank and a title over every column', async () => {
    const book = await read(sampleTable(readableSamples.filter((row) => row.words)))
    for (const name of book.names) {
      expect(book.sheets[name]?.['!merges'] ?? []).toEqual([])
      for (const row of book.values(name)) expect(row.some((value) => value !== null)).toBe(true)
    }
    expect(book.values('Findings')[2]).toEqual(['Words', 'Count', 'On', 'At', 'Page'])
  })

  test('read again, gives the same values: real numbers, real days, London times', async () => {
    const rows = (await read()).values('Findings').slice(3)
    const wall = { '2024-07-01T08:00:00.000Z': '2024-07-01T09:00:00.000Z' } as Record<string, string> // summer time
    expect(rows.map(([words]) => words ?? '')).toEqual(readableSamples.map((row) => row.words))
    expect(rows.map((row) => row[1])).toEqual(samples.map((row) => row.count))
    const days = rows.map((row) => (row[2] instanceof Date ? row[2].toISOString().slice(0, 10) : row[2]))
    expect(days).toEqual(samples.map((row) => row.on))
    const instants = rows.map((row) =>
      row[3] instanceof Date ? new Date(Math.round(row[3].getTime() / 1000) * 1000).toISOString() : row[3],
    )
    expect(instants).toEqual(samples.map((row) => row.at && (wall[row.at.toISOString()] ?? row.at.toISOString())))
    expect(rows.map((row) => row[4])).toEqual(samples.map((row) => row.page?.text ?? null))
  })

  test('a link leads to its address', async () => {
    const cell = (await read()).cell('Findings', 'E4')
    expect(cell?.l?.Target.replaceAll('&amp;', '&')).toBe(samples[0]?.page?.href)
  })

  test('any text comes back as it was and none is a formula', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(nastyText, { minLength: 1, maxLength: 4 }), async (nasty) => {
        const texts = nasty.map(readable)
        const rows = texts.map((words) => ({ words, count: 7, on: null, at: null, page: null }))
        const book = await read(sampleTable(rows))
        for (const [index, text] of texts.entries()) {
          const cell = book.cell('Findings', `A${index + 4}`)
          expect(cell?.f).toBeUndefined()
          expect(cell?.v ?? '').toBe(plainText(text))
        }
      }),
    )
  })

  test('without rows is still a workbook', async () => {
    const book = await read(sampleTable([]))
    expect(book.values('Findings')[1]?.[0]).toContain('It has no rows.')
  })
})
