import PDFDocument from 'pdfkit'
import { expect, test } from 'vitest'
import type { Document } from '../document.ts'
import { readPdf } from './read-pdf.ts'

type Pdf = InstanceType<typeof PDFDocument>

/** A PDF drawn as another program would draw it. */
async function drawn(draw: (pdf: Pdf) => void, options: PDFKit.PDFDocumentOptions = {}): Promise<Document> {
  const pdf = new PDFDocument({ size: 'A4', margin: 70, ...options })
  const chunks: Buffer[] = []
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk))
  const done = new Promise((resolve) => pdf.on('end', resolve))
  draw(pdf)
  pdf.end()
  await done
  return readPdf(Buffer.concat(chunks))
}

const kinds = ({ blocks }: Document): string[] =>
  blocks.filter(({ kind }) => kind !== 'furniture').map(({ kind, text }) => `${kind}: ${text}`)

test('bullets that are drawn apart from the words begin the items beside them', async () => {
  const items = ['The timeliness of visits.', 'The quality of plans.', 'How plans are reviewed.']
  const document = await drawn((pdf) => {
    pdf.fontSize(11)
    for (const [index, item] of items.entries()) pdf.text(item, 92, 100 + index * 14, { lineBreak: false })
    for (const index of items.keys()) pdf.text('•', 84, 100 + index * 14, { lineBreak: false })
  })
  expect(kinds(document)).toEqual(items.map((item) => `item: ${item}`))
})

test('cells of a row that are drawn in one go are cells', async () => {
  const document = await drawn((pdf) => {
    pdf.fontSize(11).text('How the grades were given is told in the pages that follow these.', 70, 80)
    for (const [index, row] of ['(Leaders) -20000 (Good)', '(Care) -21200 (Good)', '(Help) -21200 (Good)'].entries())
      pdf.addContent(`BT 1 0 0 -1 70 ${140 + index * 24} Tm /F1 11 Tf [${row}] TJ ET`)
  })
  const cells = document.blocks.flatMap(({ rows }) => rows.map((row) => row.map(({ text }) => text)))
  expect(cells).toEqual([
    ['Leaders', 'Good'],
    ['Care', 'Good'],
    ['Help', 'Good'],
  ])
})

test('the raised number of a footnote that is tagged apart is no part of the sentence', async () => {
  const document = await drawn(
    (pdf) => {
      const all = pdf.struct('Document')
      pdf.addStructure(all)
      all.add(
        pdf.struct('P', {}, [
          () => pdf.fontSize(11).text('Leaders plan for adulthood from 14.', 70, 100, { lineBreak: false }),
          pdf.struct('Link', {}, () => pdf.fontSize(6).text('2', 70 + 11 * 16.2, 97, { lineBreak: false })),
        ]),
      )
      all.end()
    },
    { pdfVersion: '1.7', tagged: true },
  )
  expect(kinds(document)).toEqual(['paragraph: Leaders plan for adulthood from 14.'])
})

const sentence = (what: string): string =>
  `${what} are seen by the same worker, who knows them well and writes down what they say about their own lives.`

const rowsOf = ({ blocks }: Document): string[][] =>
  blocks.flatMap(({ rows }) => rows.map((row) => row.map(({ text }) => text)))

test('a ruled table within a column is read in its column, and the list goes on in the next', async () => {
  const document = await drawn((pdf) => {
    pdf.fontSize(10)
    const column = (x: number, what: string): void => {
      pdf.text([sentence(what), sentence('Brothers'), sentence('Sisters')].join('\n\n'), x, 180, { width: 220 })
    }
    for (const [index, [area = '', grade = '']] of [
      ['Leaders', 'Good'],
      ['Help', 'Adequate'],
      ['Care', 'Good'],
    ].entries()) {
      pdf.text(area, 66, 104 + index * 20).text(grade, 206, 104 + index * 20)
      pdf
        .rect(60, 100 + index * 20, 140, 20)
        .rect(200, 100 + index * 20, 80, 20)
        .stroke()
    }
    column(60, 'Children')
    pdf.text('• Plans for adulthood.', 60, 400, { width: 220 })
    pdf.text('• Plans for the home.', 320, 100, { width: 220 })
    column(320, 'Parents')
  })
  expect(kinds(document).map((each) => each.slice(0, 30))).toEqual([
    'table: Leaders\tGood\nHelp\tAdequ',
    'paragraph: Children are seen b',
    'paragraph: Brothers are seen b',
    'paragraph: Sisters are seen by',
    'item: Plans for adulthood.',
    'item: Plans for the home.',
    'paragraph: Parents are seen by',
    'paragraph: Brothers are seen b',
    'paragraph: Sisters are seen by',
  ])
  expect(document.blocks.filter(({ kind }) => kind === 'item').map(({ level }) => level)).toEqual([1, 1])
})

test.each<[string, [x: number, width: number][]]>([
  [
    'cell by cell',
    [
      [70, 120],
      [190, 300],
    ],
  ],
  ['all along', [[70, 420]]],
])('rows left white between, above and below others that are painted %s are of the same table', async (_, cells) => {
  const rows = [
    ['Body', 'What to do'],
    ['Council', 'See each child within a day.'],
    ['Board', 'Write down what is agreed.'],
    ['Council', 'Tell parents what was decided.'],
    ['Board', 'Ask what became of it.'],
  ]
  const document = await drawn((pdf) => {
    pdf.fontSize(11).text(sentence('Children'), 70, 80)
    for (const [index, [body = '', what = '']] of rows.entries()) {
      const y = 160 + index * 19
      if (index % 2 === 1) for (const [x, width] of cells) pdf.rect(x, y, width, 19).fill('#dddddd')
      pdf
        .fillColor('black')
        .text(body, 73, y + 4, { lineBreak: false })
        .text(what, 193, y + 4, { lineBreak: false })
    }
  })
  expect(rowsOf(document)).toEqual(rows)
})

test('small print that a number begins at the foot of a page is a footnote, and the item goes on over it', async () => {
  const document = await drawn((pdf) => {
    pdf.fontSize(11).text(sentence('Children'), 70, 600).text('• How soon visits are', 70, 650)
    pdf.fontSize(8).text('1 Visits are made by the worker whom the child knows.', 70, 720)
    pdf.addPage().fontSize(11).text('made when a child comes home.', 84, 80).text(sentence('Parents'), 70, 120)
  })
  expect(kinds(document)).toEqual([
    `paragraph: ${sentence('Children')}`,
    'item: How soon visits are made when a child comes home.',
    'footnote: 1 Visits are made by the worker whom the child knows.',
    `paragraph: ${sentence('Parents')}`,
  ])
})

test('a word that a line end parts is whole, and a word’s own hyphen stays', async () => {
  const lines = [
    'The language of assessments and the difficulty of ques-',
    'tions differ. Multi-',
    'agency teams speak the chil-',
    'dren’s lang-',
    'uage. Questions of difficulty are put to children.',
  ]
  const document = await drawn((pdf) => {
    pdf.fontSize(11)
    for (const [index, line] of lines.entries()) pdf.text(line, 70, 100 + index * 14, { lineBreak: false })
  })
  expect(document.blocks.map(({ text }) => text).join(' ')).toBe(
    'The language of assessments and the difficulty of questions differ. Multi-agency teams speak the children’s language. Questions of difficulty are put to children.',
  )
})

test('paragraphs that are tagged as such and numbered in step are items', async () => {
  const document = await drawn(
    (pdf) => {
      const all = pdf.struct('Document')
      pdf.addStructure(all)
      for (const [index, line] of [
        'The board should:',
        '1. see each child',
        '2. ask why.',
        'In 2020. Later.',
      ].entries())
        all.add(pdf.struct('P', {}, () => pdf.fontSize(11).text(line, 70, 100 + index * 30, { lineBreak: false })))
      all.end()
    },
    { pdfVersion: '1.7', tagged: true },
  )
  expect(kinds(document)).toEqual([
    'paragraph: The board should:',
    'item: see each child',
    'item: ask why.',
    'paragraph: In 2020. Later.',
  ])
})

test('a short second column that begins beside the first is read behind it; a list of cells beside it is none', async () => {
  const left = Array.from({ length: 18 }, (_, line) => `Line ${line} of the first column is wide enough to be one`)
  const right = ['Recommendations', 'Children should choose how their own home looks', 'Inspector', 'Ada Penhaligon']
  const from = async (top: number): Promise<string> => {
    const document = await drawn((pdf) => {
      pdf.fontSize(9)
      for (const [index, line] of left.entries()) pdf.text(line, 60, 100 + index * 12, { lineBreak: false })
      for (const [index, line] of right.entries()) pdf.text(line, 320, top + index * 12, { lineBreak: false })
    })
    const text = document.blocks.map((block) => block.text).join(' ')
    return text.indexOf('Line 17') < text.indexOf('Recommendations') ? 'behind' : 'between'
  }
  expect([await from(100), await from(200)]).toEqual(['behind', 'between'])
})
