import * as spreadsheets from '@e965/xlsx'
import { describe, expect, test } from 'vitest'
import { Invalid, NotFound, Refused } from '../../platform/errors.ts'
import { bytesOf } from '../../platform/tables/sample.ts'
import { tableFormatNames, writeTable } from '../../platform/tables/index.ts'
import { addEntry } from '../add-entry.ts'
import { changeEntry } from '../change-entry.ts'
import { entriesTable } from '../entries-table.ts'
import { allEntries, EntryFilters } from '../find-entries.ts'
import { newGround, registerNamed } from '../ground.fixture.ts'
import { lookUp } from '../lookups.ts'
import { retireEntry } from '../retire-entry.ts'
import { checkRows } from './check-rows.ts'
import { importEntries } from './import-entries.ts'
import { readImportFile } from './import-file.ts'
import { chooseColumns, getImport, keepImport } from './keep-import.ts'

const { northmere, as, today } = await newGround()
const policies = registerNamed('policies')
const partners = registerNamed('partners')
const agreements = registerNamed('sharing-agreements')

const check = async (text: string, register = policies) => {
  const file = await readImportFile(register, Buffer.from(text), 'list.csv')
  return as((db) => checkRows(db, register, file, today))
}
const bring = async (text: string, register = policies) => {
  const file = await readImportFile(register, Buffer.from(text), 'list.csv')
  return as((db) => importEntries(db, register, file, today))
}
const names = (register = policies) =>
  as(async (db) =>
    (await allEntries(db, register, EntryFilters.parse({ sort: 'name' }), today)).map(({ name }) => name),
  )

const exported = (register: typeof policies, format: (typeof tableFormatNames)[number]) =>
  as(async (db) => {
    const rows = await allEntries(db, register, EntryFilters.parse({}), today)
    const lookups = await lookUp(db, register, { today })
    const about = {
      asAt: new Date(),
      today,
      authority: 'Northmere',
      address: 'https://sightline.example',
      filters: [],
      lookups,
    }
    return bytesOf(writeTable(entriesTable(register, rows, about), format))
  })

const head = 'Name of policy;Team;Lead;Version number;Approval date;Review frequency\n'

describe('a list that a council has', () => {
  test('comes in whatever the order and the names of its columns, under a title', async () => {
    const checked = await bring(
      `Policies of Northmere;;;;;\n${head}Bring;SEND;quality-lead@990.example;1;01/02/2026;12\nCarry;All services;;2.1;3 Feb 2026;24 \n`,
    )
    expect(checked).toMatchObject({ rows: 2, same: 0, refused: [] })
    expect(checked.added.map(({ values }) => values)).toMatchObject([
      { title: 'Bring', service: 'send', approved_on: '2026-02-01', owner: northmere.staff['quality-lead'].id },
      { title: 'Carry', service: 'all', policy_version: '2.1', review_months: 24 },
    ])
    expect(await names()).toEqual(['Bring', 'Carry'])
  })

  test('is refused cell by cell, with what each says and the remedy, and nothing of it comes in', async () => {
    const text = `${head}Good;SEND;;1;01/02/2026;12\nBad;Space;Nobody;1;31/02/2026;often\nGood;SEND;;1;01/02/2026;12\n`
    const { refused } = await check(text)
    expect(refused.map(({ at, said }) => [at, said])).toEqual([
      ['B3', 'Space'],
      ['C3', 'Nobody'],
      ['E3', '31/02/2026'],
      ['F3', 'often'],
      ['A4', 'Good'],
    ])
    expect(refused.map(({ message }) => message).join('\n')).toMatch(
      /Choose one of[^]*email address[^]*no such day[^]*figures[^]*Row 2 is about the same/,
    )
    await expect(bring(text)).rejects.toThrow('Nothing was imported: 5 cells are refused, the first at B3')
    expect(await names()).toEqual(['Bring', 'Carry'])
  })

  test('changes what is there by its key, keeps the fields that it has no column for, and says what is the same', async () => {
    const checked = await bring('title,review_months\nBRING,18\nCarry,24\n')
    expect(checked).toMatchObject({ same: 1, added: [] })
    expect(checked.changed.map(({ fields }) => fields)).toEqual([['title', 'review_months']])
    const [entry] = await as((db) => allEntries(db, policies, EntryFilters.parse({ q: 'bring' }), today))
    expect(entry?.values).toMatchObject({ title: 'BRING', service: 'send', review_months: 18 })
  })

  test('says what it assumed: years of two figures, and the numbers of a spreadsheet', async () => {
    const { assumed } = await check(`${head}Assumed;SEND;;1;01/02/26;12\nSerial;SEND;;1;46054;12\n`)
    expect(assumed).toEqual([
      { at: 'E2', message: '“01/02/26” was read as 2026-02-01.' },
      { at: 'E3', message: '46054 is how a spreadsheet keeps a day; it was read as 2026-02-01.' },
    ])
  })

  test('without a heading of the register is refused with what is needed', async () => {
    const work = readImportFile(policies, Buffer.from('a,b\n1,2\n'), 'folder/list.csv')
    await expect(work).rejects.toThrow('“list.csv” has no row of headings that belong to “Policies and procedures”')
    await expect(work).rejects.toThrow(Invalid)
  })

  test('that is text under the name of a workbook is read as CSV, and says so where it does not fit', async () => {
    await expect(readImportFile(policies, Buffer.from('a,b\n1,2\n'), 'list.xlsx')).rejects.toThrow(
      '“list.xlsx” is named as a workbook and is plain text within; read as CSV, it has no row of headings',
    )
  })
})

describe.each(tableFormatNames.filter((name) => name !== 'json'))('an export as %s', (format) => {
  test('comes back unchanged, whatever its entries hold, and names people and entries in words', async () => {
    const suffix = format
    const partner = await as((db) =>
      addEntry(
        db,
        partners,
        { name: `=SUM(A1) ${suffix}`, sector: 'health', for: 'Line one\n  “two” £\n@x', since: '2020-02-29' },
        today,
      ),
    )
    await as((db) =>
      addEntry(
        db,
        agreements,
        {
          title: `+44 ${suffix}`,
          partner: partner.id,
          shared: '-',
          basis: 'other',
          notes: "'quoted",
          assessed: false,
          signed_on: '2026-01-31',
          owner: 'analyst@990.example',
        },
        today,
      ),
    )
    for (const register of [partners, agreements, policies]) {
      const file = await readImportFile(register, await exported(register, format), `x.${format}`)
      const checked = await as((db) => checkRows(db, register, file, today))
      expect({ ...checked, rows: 0 }).toEqual({
        rows: 0,
        added: [],
        changed: [],
        same: checked.rows,
        refused: [],
        assumed: [],
      })
      expect(checked.rows).toBeGreaterThan(0)
      expect(file.columns.filter(({ name }) => name === null)).toEqual([])
    }
    expect(String(await exported(agreements, 'csv'))).toContain('The analyst <analyst@990.example>')
  })
})

test('a row of an old export does not undo what somebody changed meanwhile', async () => {
  const entry = await as((db) => addEntry(db, partners, { name: 'Old export', sector: 'police', for: 'x' }, today))
  const file = await readImportFile(partners, await exported(partners, 'csv'), 'old.csv')
  await as((db) =>
    changeEntry(db, partners, { id: entry.id, version: 1, raw: { ...entry.values, for: 'changed' }, today }),
  )
  const { refused, changed } = await as((db) => checkRows(db, partners, file, today))
  expect(changed).toEqual([])
  expect(refused).toMatchObject([
    { message: expect.stringContaining('was changed by The quality-lead after this file was made') as string },
  ])
})

test('a row of a retired entry, and an id of nothing, are refused', async () => {
  const entry = await as((db) => addEntry(db, partners, { name: 'Gone soon', sector: 'police', for: 'x' }, today))
  await as((db) => retireEntry(db, partners, entry.id, 'Dissolved.'))
  const { refused } = await check(
    `id,name,sector,for\n${entry.id},Gone soon,police,x\n00000000-0000-4000-8000-000000000000,New,police,x\n`,
    partners,
  )
  expect(refused.map(({ at, message }) => [at, message.slice(0, 29)])).toEqual([
    ['A2', '“Gone soon” has been retired.'],
    ['A3', 'No entry of this register has'],
  ])
})

test('an empty cell empties a field that may be empty, and is refused where it may not', async () => {
  await as((db) => addEntry(db, partners, { name: 'Emptied', sector: 'police', for: 'x', contact: 'Somebody' }, today))
  const { changed, refused } = await check('Partner,Contact name,What we do together\nEmptied,,x\n', partners)
  expect(refused).toEqual([])
  expect(changed[0]?.written.values).not.toHaveProperty('contact')
  expect((await check('Partner,What we do together\nEmptied,\n', partners)).refused).toMatchObject([{ at: 'B2' }])
})

test('a cell that shows an error, or whose formula was never worked out, is refused where it is used and passed over where not', async () => {
  const sheet = spreadsheets.utils.aoa_to_sheet([
    ['Partner', 'Sector', 'What we do together', 'Score'],
    ['Faulty', 'Health', { t: 'e', v: 0x17, w: '#REF!' }, { t: 'e', v: 0x07, w: '#DIV/0!' }],
  ])
  const bytes = spreadsheets.write(
    { SheetNames: ['S'], Sheets: { S: sheet } },
    { type: 'buffer', bookType: 'xlsx' },
  ) as Buffer
  const file = await readImportFile(partners, bytes, 'faulty.xlsx')
  const { refused } = await as((db) => checkRows(db, partners, file, today))
  expect(refused.map(({ at, message }) => [at, message])).toEqual([
    ['C2', '“What we do together” shows the error #REF!. Mend its formula, or type the value.'],
  ])
})

test('a sent file waits for its sender, who says which column is which; nobody else sees it', async () => {
  const file = await readImportFile(
    partners,
    Buffer.from('Partner,Sector,Purpose\nKept waiting,Health,Help\n'),
    'w.csv',
  )
  expect(file.columns.map(({ name }) => name)).toEqual(['name', 'sector', null])
  const id = await as((db) => keepImport(db, partners, file))
  await as((db) => chooseColumns(db, partners, id, new Map([[2, 'for']])))
  const chosen = await as((db) => getImport(db, partners, id))
  expect(chosen.columns[2]).toMatchObject({ name: 'for', likeness: 'chosen' })
  expect((await as((db) => checkRows(db, partners, chosen, today))).refused).toEqual([])
  await expect(as((db) => getImport(db, partners, id), 'director')).rejects.toThrow(NotFound)
})

test('fifty thousand rows come in whole; with one bad cell among them, none do', async () => {
  const row = (n: number) => `Big ${n};SEND;;1;01/02/2026;12\n`
  const rows = Array.from({ length: 50_000 }, (_, n) => row(n)).join('')
  await expect(bring(`${head}${rows}Big last;SEND;;1;01/02/2026;never\n`)).rejects.toThrow(Refused)
  expect(await names()).toEqual(['BRING', 'Carry'])
  expect((await bring(`${head}${rows}`)).added).toHaveLength(50_000)
  const { total } = await as(async (db) => {
    const { findEntries } = await import('../find-entries.ts')
    return findEntries(db, policies, EntryFilters.parse({ q: 'big' }), today)
  })
  expect(total).toBe(50_000)
}, 120_000)
