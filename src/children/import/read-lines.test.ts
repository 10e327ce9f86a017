import fc from 'fast-check'
import papaparse from 'papaparse'
import { describe, expect, test } from 'vitest'
import { sourceOf } from '../ground.fixture.ts'
import { bytesOf, examine } from './encoding.ts'
import { Lines, type CsvRecord } from './lines.ts'
import { readLines } from './read-lines.ts'

const recordsOf = async (bytes: Uint8Array | string) => {
  const source = sourceOf('ssd_person.csv', bytes)
  const { encoding } = await examine(source)
  return { encoding, records: await recordsIn(readLines(bytesOf(source, encoding), source.name)) }
}

const recordsIn = async (batches: AsyncIterable<Lines>): Promise<CsvRecord[]> => {
  const records: CsvRecord[] = []
  for await (const lines of batches)
    for (let place = 0; place < lines.count; place++) records.push(lines.recordAt(place))
  return records
}

const windows1252 = (text: string) => Uint8Array.from(text, (letter) => letter.codePointAt(0) ?? 0)
const utf16 = (text: string, littleEndian: boolean) => {
  const view = new DataView(new ArrayBuffer(text.length * 2))
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), littleEndian)
  return new Uint8Array(view.buffer)
}
const csv = 'pers_person_id,pers_surname\r\nA1,Béatrice\r\n'

describe('a file of a delivery', () => {
  test.each([
    ['UTF-8', new TextEncoder().encode(csv), 'utf-8'],
    ['UTF-8 with a mark', new TextEncoder().encode(`\ufeff${csv}`), 'utf-8'],
    ['Windows-1252', windows1252(csv), 'windows-1252'],
    ['UTF-16 with a mark', utf16(`\ufeff${csv}`, true), 'utf-16le'],
    ['UTF-16 of the other sort with a mark', utf16(`\ufeff${csv}`, false), 'utf-16be'],
    ['UTF-16 without a mark', utf16(csv, true), 'utf-16le'],
  ])('in %s is read with its accents', async (_, bytes, encoding) => {
    expect(await recordsOf(bytes)).toEqual({
      encoding,
      records: [
        { line: 1, cells: ['pers_person_id', 'pers_surname'] },
        { line: 2, cells: ['A1', 'Béatrice'] },
      ],
    })
  })

  test('is read the same while another is, whose lines come turn about with its own', async () => {
    const batchesOf = (name: string) => {
      async function* coming(): AsyncGenerator<Uint8Array> {
        for (let row = 0; row < 4; row++) yield await Promise.resolve(Buffer.from(`${name} ${row},${name}\n`))
      }
      return readLines(coming(), `${name}.csv`)
    }
    const [some, others] = [batchesOf('a'), batchesOf('b')]
    const seen: string[] = []
    for (;;) {
      const both = [await some.next(), await others.next()]
      if (both.every(({ done }) => done)) break
      const cells = both.map(({ value }) => (value instanceof Lines ? value.recordAt(0).cells.join() : ''))
      seen.push(cells.join(' '))
    }
    expect(seen).toEqual(['a 0,a b 0,b', 'a 1,a b 1,b', 'a 2,a b 2,b', 'a 3,a b 3,b'])
  })

  test('is read the same wherever the pieces in which it comes are cut', async () => {
    const file = Buffer.from('id,words\r\nA1,"[""24A"",""3B""]"\r\nA2,"two\r\nlinés" \r\nA3,""\r\n')
    const read = async (...pieces: Uint8Array[]): Promise<string[][]> => {
      async function* coming(): AsyncGenerator<Uint8Array> {
        for (const piece of pieces) yield await Promise.resolve(piece)
      }
      const records = await recordsIn(readLines(coming(), 'words.csv'))
      return records.map(({ cells }) => cells)
    }
    const whole = await read(file)
    expect(whole).toEqual([
      ['id', 'words'],
      ['A1', '["24A","3B"]'],
      ['A2', 'two\r\nlinés'],
      ['A3', ''],
    ])
    for (let cut = 1; cut < file.length; cut++)
      expect([cut, await read(file.subarray(0, cut), file.subarray(cut))]).toEqual([cut, whole])
  })

  test('names the line that a record begins on, past cells of several lines and empty lines', async () => {
    const { records } = await recordsOf('id,words\nA1,"two\nlines"\n\nA2,one\nA3,last')
    expect(records.map(({ line, cells }) => [line, cells[0]])).toEqual([
      [1, 'id'],
      [2, 'A1'],
      [5, 'A2'],
      [6, 'A3'],
    ])
  })

  test.each([',', ';', '\t', '|'])('parted by %j is read, also where Excel has declared it', async (mark) => {
    const file = `id${mark}words\nA1${mark}"a,b;c|d"\n`
    const cells = [
      ['id', 'words'],
      ['A1', 'a,b;c|d'],
    ]
    expect((await recordsOf(file)).records.map((record) => record.cells)).toEqual(cells)
    const declared = (await recordsOf(`sep=${mark}\r\n${file}`)).records
    expect(declared.map((record) => record.cells)).toEqual(cells)
    expect(declared.map(({ line }) => line)).toEqual([2, 3])
  })

  test('whatever its cells say comes back as it was written, however the bytes are cut', async () => {
    const cell = fc
      .string({ unit: fc.constantFrom('a', 'é', '€', '"', ',', ';', '\t', '|', '\n', ' ', '👧', "'"), maxLength: 8 })
      .filter((text) => text.trim() === text && text !== '')
    const table = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 12 })
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const file = papaparse.unparse([['one', 'two', 'three'], ...rows], { newline: '\n', quotes: true })
        const { records } = await recordsOf(file)
        expect(records.slice(1).map(({ cells }) => cells)).toEqual(rows)
      }),
      { numRuns: 60 },
    )
  })

  test('whatever is written, its cells are those that a reader of CSV by others finds; where that one is in doubt it is refused', async () => {
    const letter = fc.constantFrom('a', 'é', '"', '"', ',', ';', '\t', '\n', '\r\n', '\r', ' ', '""', '",', '"\n')
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: letter, maxLength: 30 }), fc.nat(30), async (body, at) => {
        const file = Buffer.from(`one,two\n${body}`)
        const cut = Math.min(at + 1, file.length)
        async function* coming(): AsyncGenerator<Uint8Array> {
          yield await Promise.resolve(file.subarray(0, cut))
          yield file.subarray(cut)
        }
        const found = await recordsIn(readLines(coming(), 'words.csv')).then(
          (records) => records.map(({ cells }) => cells),
          () => 'refused',
        )
        const { data, errors } = papaparse.parse<string[]>(file.toString(), { delimiter: ',', newline: '\n' })
        const theirs = data
          .map((cells) => cells.with(-1, cells.at(-1)?.replace(/\r$/, '') ?? ''))
          .filter((cells) => cells.length > 1 || cells[0]?.trim())
        expect(found).toEqual(errors.length > 0 ? 'refused' : theirs)
      }),
      { numRuns: 3_000 },
    )
  })

  test('any bytes are read or refused in a sentence; nothing else happens', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        const outcome = await recordsOf(bytes).then(
          () => 'read',
          (error: unknown) => (error instanceof Error ? error.name : 'thrown'),
        )
        expect(['read', 'Invalid']).toContain(outcome)
      }),
      { numRuns: 200 },
    )
  })
})
