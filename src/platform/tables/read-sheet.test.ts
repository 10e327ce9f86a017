import * as spreadsheets from '@e965/xlsx'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Invalid } from '../errors.ts'
import { toCsv } from './csv.ts'
import { nastyText } from './nasty-text.ts'
import { toOds } from './ods.ts'
import { readBookApart } from './read-apart.ts'
import { usualBookLimits } from './read-book.ts'
import { readBook } from './read-sheet.ts'
import { bytesOf, samples, sampleTable } from './sample.ts'
import { plainText } from './table.ts'
import { toXlsx } from './xlsx.ts'
import { zip } from './zip.ts'

const csv = (text: string) => readBook(Buffer.from(text), 'list.csv')
const refusal = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'read',
    (error: unknown) => (error instanceof Invalid ? error.message : String(error)),
  )

/** A workbook of one sheet, as another program writes it. */
const workbook = (
  cells: Record<string, spreadsheets.CellObject>,
  { ref, merges = [], type = 'xlsx' }: { ref: string; merges?: string[]; type?: 'xlsx' | 'ods' | 'biff8' },
): Buffer => {
  const sheet: spreadsheets.WorkSheet = {
    ...cells,
    '!ref': ref,
    '!merges': merges.map(spreadsheets.utils.decode_range),
  }
  const book = { SheetNames: ['Plan'], Sheets: { Plan: sheet } }
  return spreadsheets.write(book, { type: 'buffer', bookType: type, cellDates: true }) as Buffer // as `type` asks
}
const text = (v: string): spreadsheets.CellObject => ({ t: 's', v })

describe('CSV', () => {
  test('rows keep the numbers that a spreadsheet program gives them, and blank ones are left out', async () => {
    const { sheets } = await csv('Name,On\r\n\r\n"Two\nlines",24/11/2026\r\n')
    expect(sheets[0]?.rows).toEqual([
      { at: 1, cells: ['Name', 'On'] },
      { at: 3, cells: ['Two\nlines', '24/11/2026'] },
    ])
  })

  test.each([
    ['semicolons', 'a;b\n1;2\n'],
    ['tabs', 'a\tb\n1\t2\n'],
    ['bars', 'a|b\n1|2\n'],
    ['a declared separator', 'sep=;\na;b\n1;2\n'],
  ])('fields parted by %s are told apart', async (_, given) => {
    expect((await csv(given)).sheets[0]?.rows.map((row) => row.cells)).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ])
  })

  test('Windows-1252 and UTF-16 are read, and the file says that they were', async () => {
    const old = await readBook(Buffer.from('Cost\n\xa350 \x96 caf\xe9\n', 'latin1'), 'old.csv')
    expect(old.sheets[0]?.rows[1]?.cells).toEqual(['£50 – café'])
    expect(old.notices).toMatchObject([{ kind: 'encoding' }])
    const wide = await readBook(Buffer.from('\ufeffNaïve\t£\n', 'utf16le'), 'wide.txt')
    expect(wide.sheets[0]?.rows[0]?.cells).toEqual(['Naïve', '£'])
    expect(wide.notices[0]?.message).toContain('UTF-16')
  })

  test('a quotation mark that is never closed is named by its row, since rows after it would be swallowed', async () => {
    expect(await refusal(csv('a,b\n1,"two\n3,4\n'))).toContain('quotation mark in row 2 that is never closed')
  })

  test('any text of an export comes back as it was', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(nastyText, { minLength: 1, maxLength: 5 }), async (texts) => {
        const rows = texts.map((words) => ({ words: `x${words}`, count: 1, on: null, at: null, page: null }))
        const guarded = texts.map((words) => ({ words, count: 2, on: null, at: null, page: null }))
        const book = await readBook(await bytesOf(toCsv(sampleTable([...rows, ...guarded]))), 'export.csv')
        const read = book.sheets[0]?.rows.slice(1).map((row) => row.cells[0])
        expect(read).toEqual([...rows, ...guarded].map(({ words }) => plainText(words)))
      }),
      { numRuns: 50 },
    )
  })
})

describe.each([
  ['XLSX', toXlsx],
  ['ODS', toOds],
] as const)('an export as %s', (_, write) => {
  test('comes back with its days as days, its numbers as they were and its links as their words', async () => {
    const book = await readBook(await bytesOf(write(sampleTable(samples.slice(0, 2)))), 'export')
    expect(book.sheets.map(({ name }) => name)).toEqual(['Cover', 'Notes', 'Findings'])
    const rows = book.sheets[2]?.rows.map((row) => row.cells)
    expect(rows?.[2]).toEqual(['Words', 'Count', 'On', 'At', 'Page'])
    expect(rows?.[3]).toEqual([samples[0]?.words, '3', '2024-12-17', '2024-07-01T09:00:00', 'Page 3'])
    expect(rows?.[4]).toEqual([samples[1]?.words, '-1.5'])
  })
})

describe('a workbook of another program', () => {
  test.each(['xlsx', 'ods', 'biff8'] as const)(
    'as %s: real dates, percent, yes and no, long fractions',
    async (type) => {
      const bytes = workbook(
        {
          A1: { t: 'd', v: new Date(Date.UTC(2026, 10, 24)), z: 'dd/mm/yyyy' },
          B1: { t: 'n', v: 0.875, z: '0.0%' },
          C1: { t: 'b', v: true },
          D1: { t: 'n', v: 0.1 + 0.2 },
        },
        { ref: 'A1:D1', type },
      )
      expect((await readBook(bytes, 'plan')).sheets[0]?.rows[0]?.cells).toEqual(['2026-11-24', '87.5%', 'Yes', '0.3'])
    },
  )

  test('what is merged downwards stands in every row, what is merged sideways in the first column; both are told', async () => {
    const bytes = workbook(
      {
        A1: text('Priority'),
        B1: text('Action'),
        A2: text('Voice'),
        B2: text('one'),
        B3: text('two'),
        A4: text('wide'),
      },
      { ref: 'A1:B4', merges: ['A2:A3', 'A4:B4'] },
    )
    const sheet = (await readBook(bytes, 'plan.xlsx')).sheets[0]
    expect(sheet?.rows.map((row) => row.cells)).toEqual([
      ['Priority', 'Action'],
      ['Voice', 'one'],
      ['Voice', 'two'],
      ['wide'],
    ])
    expect(sheet?.notices.map(({ kind, at }) => [kind, at])).toEqual([
      ['merged', 'A2:A3'],
      ['merged', 'A4:B4'],
    ])
  })

  test('a formula gives the value last saved with it, and one that shows an error is a fault of its cell', async () => {
    const bytes = workbook(
      { A1: { t: 'n', v: 4, f: '2+2' }, B1: { t: 'e', v: 0x17, w: '#REF!', f: 'Z9' }, C1: text('x') },
      { ref: 'A1:C1' },
    )
    const sheet = (await readBook(bytes, 'plan.xlsx')).sheets[0]
    expect(sheet?.rows[0]?.cells[0]).toBe('4')
    expect(sheet?.notices).toMatchObject([{ kind: 'formula', at: 'A1 and B1' }])
    expect(sheet?.faults).toMatchObject([{ row: 1, column: 1, message: expect.stringContaining('#REF!') as string }])
  })

  test('a formula whose value was never saved is a fault and no empty cell', async () => {
    const bytes = await rawXlsx(
      '<row r="1"><c r="A1"><f>1+1</f></c><c r="B1" t="inlineStr"><is><t>x</t></is></c></row>',
    )
    const sheet = (await readBook(bytes, 'plan.xlsx')).sheets[0]
    expect(sheet?.faults).toMatchObject([
      { row: 1, column: 0, message: expect.stringContaining('never saved') as string },
    ])
  })

  test('macros are told of and left unread', async () => {
    const bytes = await rawXlsx('<row r="1"><c r="A1"><v>1</v></c></row>', [
      { name: 'xl/vbaProject.bin', content: 'code' },
    ])
    expect((await readBook(bytes, 'plan.xlsm')).notices).toMatchObject([{ kind: 'macro' }])
  })
})

/** An XLSX file with a sheet as written here. */
const rawXlsx = async (rows: string, more: { name: string; content: string }[] = [], ref = ''): Promise<Buffer> => {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const rel = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const pack = 'http://schemas.openxmlformats.org/package/2006'
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  return bytesOf(
    zip([
      {
        name: '[Content_Types].xml',
        content: `<Types xmlns="${pack}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type}.worksheet+xml"/></Types>`,
      },
      {
        name: '_rels/.rels',
        content: `<Relationships xmlns="${pack}/relationships"><Relationship Id="r1" Type="${rel}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
      },
      {
        name: 'xl/workbook.xml',
        content: `<workbook xmlns="${main}" xmlns:r="${rel}"><sheets><sheet name="Plan" sheetId="1" r:id="r1"/></sheets></workbook>`,
      },
      {
        name: 'xl/_rels/workbook.xml.rels',
        content: `<Relationships xmlns="${pack}/relationships"><Relationship Id="r1" Type="${rel}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
      },
      {
        name: 'xl/worksheets/sheet1.xml',
        content: `<worksheet xmlns="${main}">${ref && `<dimension ref="${ref}"/>`}<sheetData>${rows}</sheetData></worksheet>`,
      },
      ...more,
    ]),
  )
}

describe('what cannot be read is refused with its name and a remedy', () => {
  test.each([
    ['nothing', Buffer.alloc(0), 'is empty'],
    ['a PDF', Buffer.from('%PDF-1.7'), 'is a PDF'],
    ['a web page', Buffer.from('<html><table>'), 'is a web page'],
    ['half a zip', Buffer.from('PK\x03\x04half'), 'is damaged'],
    ['bytes', Buffer.from([1, 0, 2, 0, 3]), 'is not text'],
    ['an old file cut short', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'cannot be read as a spreadsheet'],
  ])('%s', async (_, bytes, problem) => {
    const said = await refusal(readBook(bytes, 'folder/list.xlsx'))
    expect(said).toContain(`“list.xlsx” ${problem}`)
  })

  test('text under the name of a workbook is read as CSV, with a word about it', async () => {
    const said = (await readBook(Buffer.from('a,b\n1,2\n'), 'list.xls')).notices
    expect(said.map(({ kind, message }) => `${kind}: ${message}`)).toEqual([
      'name: The file is named as a workbook and is plain text within, so it was read as CSV.',
    ])
    expect((await readBook(Buffer.from('a,b\n1,2\n'), 'list.csv')).notices).toEqual([])
  })

  test('a Word document is told from a spreadsheet', async () => {
    const bytes = await bytesOf(zip([{ name: 'word/document.xml', content: '<x/>' }]))
    expect(await refusal(readBook(bytes, 'plan.docx'))).toContain('is a Word document')
  })

  test('a bomb is refused before it is unpacked, by its ratio and by its size', async () => {
    const bytes = await rawXlsx('', [{ name: 'xl/media/zeros.xml', content: '0'.repeat(60_000_000) }])
    expect(await refusal(readBook(bytes, 'bomb.xlsx'))).toContain('unpacks to far more')
    const small = await rawXlsx('<row r="1"><c r="A1"><v>1</v></c></row>')
    expect(await refusal(readBook(small, 'big.xlsx', { ...usualBookLimits, inflatedBytes: 500 }))).toContain(
      'unpacks to',
    )
  })

  test('too many rows, columns and bytes, each with its limit', async () => {
    const limits = { ...usualBookLimits, rows: 3, columns: 2, bytes: 60 }
    expect(await refusal(readBook(Buffer.from('a\n1\n2\n3\n'), 'x.csv', limits))).toContain('more than 3 rows')
    expect(await refusal(readBook(Buffer.from('a,b,c\n1,2,3\n'), 'x.csv', limits))).toContain('3 columns in row 1')
    expect(await refusal(readBook(Buffer.alloc(61, 'a'), 'x.csv', limits))).toContain('is larger than')
  })
})

describe('in a worker of its own', () => {
  test('gives the same', async () => {
    const bytes = await bytesOf(toXlsx(sampleTable()))
    expect(await readBookApart(bytes, 'a.xlsx')).toEqual(await readBook(bytes, 'a.xlsx'))
  })

  test('a file that takes too long, or fills the memory, is refused and the next is read', async () => {
    const rows = Array.from({ length: 60_000 }, (_, n) => `<row r="${n + 1}"><c r="A${n + 1}"><v>1</v></c></row>`).join(
      '',
    )
    const long = await rawXlsx(rows)
    expect(await refusal(readBookApart(long, 'long.xlsx', { ...usualBookLimits, milliseconds: 60 }))).toContain(
      'was not read within 0.1 seconds',
    )
    const small = { ...usualBookLimits, heapMegabytes: 24 }
    expect(await refusal(readBookApart(long, 'long.xlsx', small))).toMatch(
      /more than there is memory for|stopped the program/,
    )
    expect((await readBookApart(Buffer.from('a,b\n'), 'a.csv')).sheets).toHaveLength(1)
  })

  test('a sheet that says it is a million rows long is as long as its rows', async () => {
    const bytes = await rawXlsx('<row r="1"><c r="A1"><v>1</v></c></row>', [], 'A1:XFD1048576')
    expect((await readBookApart(bytes, 'wide.xlsx')).sheets[0]?.rows).toHaveLength(1)
  })
})
