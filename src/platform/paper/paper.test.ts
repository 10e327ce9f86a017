import { inflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'

import { readPdf } from '../../documents/index.ts'
import { Book, printPaper } from './book.ts'
import { fullPaper as paper, long } from './full-paper.fixture.ts'
import { paperFile, paperHtml } from './paper-html.ts'
import type { PaperBlock } from './paper.ts'

/** What the PDF's own objects say, its streams unpacked. */
const insides = (bytes: Uint8Array): { objects: string; streams: string[] } => {
  const text = Buffer.from(bytes).toString('latin1')
  const streams = [...text.matchAll(/\/FlateDecode[^]*?stream\n([^]*?)\nendstream/g)].map(([, packed = '']) =>
    inflateSync(Buffer.from(packed, 'latin1')).toString('latin1'),
  )
  return { objects: text.replaceAll(/stream\n[^]*?\nendstream/g, ''), streams }
}

/** Operators that show something, outside all marked content. */
const unmarked = (content: string): string[] => {
  const outside: string[] = []
  let depth = 0
  for (const line of content.split('\n')) {
    if (/ (BDC|BMC)$/.test(line)) depth += 1
    else if (line === 'EMC') depth -= 1
    else if (depth === 0 && /(^|[\s\])>])(TJ|Tj|S|s|f|B|Do)$/.test(line)) outside.push(line)
  }
  return outside
}

describe('a printed paper', () => {
  test('is read back in its own order, every block by its tags', async () => {
    const read = await readPdf(await printPaper(paper))
    expect(read.doubts).toEqual([])
    expect(read.title).toBe(paper.title)
    // What stands outside the tags is furniture, and the head of the table that is printed again for the eye.
    const said = read.blocks.filter((block) => block.kind === 'table' || block.by === 'tags')
    expect(said.map(({ kind, level, marker, text }) => [kind, level, marker, text.slice(0, 32)])).toEqual([
      ['heading', 1, '', 'Improvement board, 9 December 20'],
      ['item', 1, '', 'Meeting 9 December 2026'],
      ['heading', 2, '', 'What changed'],
      ['paragraph', 0, '', 'Three actions are late; see the '],
      ['paragraph', 0, '', 'Two of the three were late at th'],
      ['item', 1, '1.', 'Agree the new date.'],
      ['item', 1, '2.', 'Ask why'],
      ['item', 2, '•', 'of the partner'],
      ['heading', expect.any(Number), '', 'The five worst'],
      ['table', 0, '', 'Action\tStatus\tDays late\nAction 1'],
      [expect.any(String), expect.any(Number), '', 'Visits in time'],
      ['paragraph', 0, '', '80%'],
      ['footnote', 0, '', '1 Counted on 1 December 2026.'],
      ['heading', 2, '', 'Decisions asked'],
      ['paragraph', 0, '', 'Close one action and give anothe'],
    ])
    const loose = read.blocks.filter((block) => block.by === 'position' && block.kind !== 'table')
    expect(new Set(loose.map(({ text }) => text.replace(/\d+/g, 'n')))).toEqual(
      new Set(['Page n of n', 'Improvement board', 'Action', 'Status', 'Days late']),
    )
    const table = read.blocks.find((block) => block.kind === 'table')
    expect(table?.rows).toHaveLength(61)
    expect(table?.rows[60]?.map(({ text, heading }) => [text, heading])).toEqual([
      ['Action 60', true],
      ['Overdue', false],
      ['59', false],
    ])
  })

  test('says its language, that it is PDF/UA, what its figures show and which cells are heads', async () => {
    const { objects, streams } = insides(await printPaper(paper))
    expect(objects).toMatch(/\/Lang \(en-GB\)/)
    expect(objects).toMatch(/\/Marked true/)
    expect(objects).toMatch(/\/DisplayDocTitle true/)
    expect(objects.match(/\/Scope \/Column/g)).toHaveLength(3)
    expect(objects.match(/\/Scope \/Row/g)).toHaveLength(60)
    expect(objects).toMatch(/\/S \/Figure\n\/Alt \(A line that rises from 60 to 80 per cent\)/)
    expect(objects).toMatch(/\/Contents \(the five worst\)/)
    expect(objects.match(/\/S \/Link/g)?.length).toBeGreaterThanOrEqual(2)
    expect(objects).not.toMatch(/\/BaseFont \/(Helvetica|Times|Courier)/)
    const metadata = [...streams, Buffer.from(await printPaper(paper)).toString('latin1')].join('\n')
    expect(metadata).toMatch(/<pdfuaid:part>1<\/pdfuaid:part>/)
  })

  test('shows nothing outside marked content', async () => {
    const { streams } = insides(await printPaper(paper))
    const contents = streams.filter((stream) => stream.includes(' BDC'))
    expect(contents.length).toBeGreaterThan(1)
    expect(contents.flatMap(unmarked)).toEqual([])
    expect(unmarked('BT\n[<0001> 0] TJ\nET')).toHaveLength(1) // the check itself can fail
  })

  test('is the same, byte for byte, each time', async () => {
    const [once, again] = [await printPaper(paper), await printPaper(paper)]
    expect(Buffer.compare(once, again)).toBe(0)
  })

  test('prints letters of other alphabets, and names the ones that it cannot', async () => {
    const book = new Book(paper)
    book.cover({
      ...paper,
      blocks: [{ block: 'paragraph', words: 'Łucja, Ștefan, Νίκος, Олег and 漢 → at least ≥ 3' }],
    })
    const { missing } = book.close()
    const chunks: Buffer[] = []
    for await (const chunk of book.stream) chunks.push(chunk as Buffer)
    const read = await readPdf(new Uint8Array(Buffer.concat(chunks)))
    expect(read.blocks.map(({ text }) => text)).toContain('Łucja, Ștefan, Νίκος, Олег and ? > at least >= 3')
    expect(missing).toEqual(['漢'])
  })

  test.each([
    [
      'a row of another width',
      [{ block: 'table', caption: 'T', rowHeads: false, columns: [{ title: 'A' }], rows: [['1', '2']] }],
      /Row 1 of the table “T” has 2 cells under 1 columns/,
    ],
    ['a link to nowhere', [{ block: 'paragraph', words: [{ text: 'x', to: 'gone' }] }], /no place “gone”/],
  ] as const)('is refused with %s', async (_, wrong, message) => {
    await expect(printPaper({ ...paper, blocks: wrong as readonly PaperBlock[] })).rejects.toThrow(message)
  })

  test('takes a word wider than its column and a row taller than a page', async () => {
    const tall = long.repeat(60)
    const read = await readPdf(
      await printPaper({
        ...paper,
        blocks: [
          {
            block: 'table',
            caption: 'Tall',
            rowHeads: false,
            columns: [
              { title: 'Code', share: 1 },
              { title: 'Words', share: 5 },
            ],
            rows: [
              ['ABCDEFGHIJKLMNOPQRSTUVWXYZABCDEFGHIJKLMNOPQRSTUVWXYZ', tall],
              ['next', 'row'],
            ],
          },
        ],
      }),
    )
    expect(read.pages.length).toBeGreaterThan(1)
    const table = read.blocks.find((block) => block.kind === 'table')
    expect(table?.rows).toHaveLength(3)
    expect(table?.rows[1]?.[1]?.text).toBe(tall.trim())
    expect(table?.rows[2]?.map(({ text }) => text)).toEqual(['next', 'row'])
  })
})

describe('a book of papers', () => {
  const make = async (count: number) => {
    const book = new Book({ ...paper, title: 'Papers of the board' })
    book.cover({ ...paper, title: 'Papers of the board', blocks: [] })
    book.contents()
    for (let index = 1; index <= count; index += 1)
      book.append(
        { ...paper, title: `Paper number ${index} with a title that is rather long, as titles of papers are` },
        `${index}.`,
      )
    const made = book.close()
    const chunks: Buffer[] = []
    for await (const chunk of book.stream) chunks.push(chunk as Buffer)
    const bytes = new Uint8Array(Buffer.concat(chunks))
    return { made, bytes, read: await readPdf(bytes) }
  }

  test.each([3, 45])('of %i has contents whose numbers are those of the pages', async (count) => {
    const { made, read } = await make(count)
    expect(read.pages).toHaveLength(made.pages)
    const textOfPage = (number: number) => read.pages[number - 1]?.lines.map(({ text }) => text).join(' ') ?? ''
    for (const part of made.parts) {
      expect(textOfPage(part.from)).toContain(part.title.slice(0, 20))
      expect(textOfPage(part.to)).toContain('Close one action')
    }
    const front = read.pages
      .slice(1, (made.parts[0]?.from ?? 1) - 1)
      .map(({ number }) => textOfPage(number))
      .join(' ')
    for (const { title, from } of made.parts) expect(front).toContain(`${title} ${from}`)
    for (const { number } of read.pages) expect(textOfPage(number)).toContain(`Page ${number} of ${made.pages}`)
  })

  test('has a bookmark for each paper and its sections, and headings one deeper', async () => {
    const { made, bytes, read } = await make(3)
    const { objects } = insides(bytes)
    expect(objects.match(/\/Title \(\d\. Paper number/g)).toHaveLength(3)
    expect(objects.match(/\/Title \(Decisions asked\)/g)).toHaveLength(3)
    expect(objects).toMatch(/\/PageMode \/UseOutlines/)
    // The reader takes titles that are alike on page after page for running heads, but keeps how deep they are.
    const headings = read.blocks.filter(({ level, marker, by }) => level > 0 && marker === '' && by === 'tags')
    expect(headings.find(({ text }) => text.includes('Paper number 1 '))?.level).toBe(2)
    expect(headings.find(({ text }) => text === 'What changed')?.level).toBe(3)
    expect(made.parts[1]?.headings.map(({ text }) => text)).toEqual(['What changed', 'Decisions asked'])
  })
})

describe('the same paper as HTML', () => {
  test('stands by itself, with its language, heads of columns and rows, and the words of its figure', () => {
    const file = paperFile(paper)
    expect(file).toMatch(/^<!doctype html>\n<html lang="en-GB">/)
    expect(file.match(/<th\s+scope="col"/g)).toHaveLength(3)
    expect(file.match(/<th scope="row"/g)).toHaveLength(60)
    expect(file).toContain('aria-label="A line that rises from 60 to 80 per cent"')
    expect(file).toContain('<a href="#worst">the five worst</a>')
    expect(file).toContain('<h2 id="changed"')
  })

  test('escapes what it is given, and stands one heading deeper on a page', () => {
    const page = paperHtml(
      {
        ...paper,
        blocks: [
          { block: 'heading', level: 2, text: 'A < B' },
          { block: 'paragraph', words: '<script>' },
        ],
      },
      { under: 1 },
    ).text
    expect(page).toContain('<h3>A &lt; B</h3>')
    expect(page).toContain('&lt;script&gt;')
  })
})
