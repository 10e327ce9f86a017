import PDFDocument from 'pdfkit'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Block, Document } from '../document.ts'
import { findPassage, passageOf } from '../passage.ts'
import { twoUp } from './impose.fixture.ts'
import { readPdf } from './read-pdf.ts'

type Pdf = InstanceType<typeof PDFDocument>

/** A PDF drawn as the function says, without tags unless it makes them. */
async function drawn(draw: (pdf: Pdf) => void, options: PDFKit.PDFDocumentOptions = {}): Promise<Uint8Array> {
  const pdf = new PDFDocument({ size: 'A4', margin: 70, ...options })
  const chunks: Buffer[] = []
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk))
  const done = new Promise((resolve) => pdf.on('end', resolve))
  draw(pdf)
  pdf.end()
  await done
  return Buffer.concat(chunks)
}

const kinds = ({ blocks }: Document): string[] =>
  blocks.filter(({ kind }) => kind !== 'furniture').map(({ kind, text }) => `${kind}: ${text}`)

const sentence =
  'Visits to children are made when they are due and are written up within the week by the worker who made them.'

describe('a file that cannot be read says why', () => {
  test('a web page under the name of a PDF', async () => {
    const page = new TextEncoder().encode('<!DOCTYPE html><html><body>Not found</body></html>')
    await expect(readPdf(page)).rejects.toThrow('web page')
  })

  test('a PDF that is cut off', async () => {
    const whole = await drawn((pdf) => pdf.text(sentence))
    await expect(readPdf(whole.subarray(0, 300))).rejects.toMatchObject({ reason: 'damaged' })
  })

  test('a PDF that is locked', async () => {
    const locked = await drawn((pdf) => pdf.text(sentence), { userPassword: 'secret', pdfVersion: '1.7' })
    await expect(readPdf(locked)).rejects.toMatchObject({ reason: 'encrypted' })
  })

  test('pages that hold no text', async () => {
    const empty = await drawn((pdf) => pdf.rect(80, 80, 200, 200).fill('#888888'))
    await expect(readPdf(empty)).rejects.toMatchObject({ reason: 'no-text' })
  })

  test('more pages than are allowed', async () => {
    const long = await drawn((pdf) => pdf.text(sentence).addPage().text(sentence))
    await expect(readPdf(long, { pages: 1 })).rejects.toMatchObject({ reason: 'too-long' })
  })
})

describe('without tags', () => {
  test('headings, paragraphs and bullets are told by how they are set', async () => {
    const document = await readPdf(
      await drawn((pdf) => {
        pdf.font('Helvetica-Bold').fontSize(14).text('What needs to improve')
        pdf.moveDown().font('Helvetica').fontSize(11).text(sentence)
        pdf.moveDown()
        for (const item of ['The timeliness of visits.', 'The quality of plans.']) pdf.text(`• ${item}`).moveDown(0.5)
      }),
    )
    expect(kinds(document)).toEqual([
      'heading: What needs to improve',
      `paragraph: ${sentence}`,
      'item: The timeliness of visits.',
      'item: The quality of plans.',
    ])
  })

  test('two columns are read one after the other', async () => {
    const words = (side: string): string =>
      Array.from({ length: 12 }, (_, line) => `${side} line ${line} says enough to be wide`).join('\n')
    const document = await readPdf(
      await drawn((pdf) => {
        pdf.fontSize(10).text(words('left'), 60, 100, { width: 220 })
        pdf.text(words('right'), 320, 100, { width: 220 })
      }),
    )
    const text = document.blocks.map((block) => block.text).join(' ')
    expect(text.indexOf('left line 11')).toBeLessThan(text.indexOf('right line 0'))
  })

  test('two pages on one sheet are read one after the other, and stand where the sheet has them', async () => {
    const pages = await drawn((pdf) => {
      pdf.font('Helvetica').fontSize(11)
      for (const page of ['first', 'second', 'third']) {
        if (page !== 'first') pdf.addPage()
        pdf.text(`The ${page} page says this, and goes on until it has said enough. `.repeat(6), 60, 100)
        pdf.moveDown().text(`• What is asked on the ${page} page.`)
        pdf.text('Alderwick letter', 60, 756)
      }
    })
    const document = await readPdf(await twoUp(pages))
    expect(document.pages).toHaveLength(2)
    const items = document.blocks.filter(({ kind }) => kind === 'item')
    expect(items.map(({ text }) => text)).toEqual(
      ['first', 'second', 'third'].map((page) => `What is asked on the ${page} page.`),
    )
    expect(items.map(({ lines }) => [lines[0]?.box.page, (lines[0]?.box.x ?? 0) > 421])).toEqual([
      [1, false],
      [1, true],
      [2, false],
    ])
    expect(document.blocks.filter(({ kind }) => kind === 'furniture')).toHaveLength(3)
  })

  test('two columns on a sheet that lies down, under a title across both, are one page', async () => {
    const document = await readPdf(
      await drawn(
        (pdf) => {
          pdf.fontSize(20).text('How many children were helped, and how soon, in the year that has just ended', 60, 50)
          pdf.fontSize(10).text('What the left side says. '.repeat(30), 60, 120, { width: 320 })
          pdf.text('What the right side says. '.repeat(30), 460, 120, { width: 320 })
        },
        { size: 'A4', layout: 'landscape' },
      ),
    )
    expect(document.doubts.join(' ')).not.toContain('side by side')
    expect(document.blocks[0]?.text).toMatch(/^How many children .* just ended$/)
  })

  test('a watermark across the page is no part of its text', async () => {
    const document = await readPdf(
      await drawn((pdf) => {
        pdf
          .save()
          .rotate(-45, { origin: [300, 400] })
          .fontSize(60)
          .text('DRAFT', 200, 380, { lineBreak: false })
          .restore()
        pdf.fontSize(11).text(sentence, 70, 100)
      }),
    )
    expect(kinds(document)).toEqual([`paragraph: ${sentence}`])
  })

  test('a page that is turned is read as it is seen', async () => {
    const document = await readPdf(
      await drawn((pdf) => {
        Object.assign(pdf.page.dictionary.data, { Rotate: 90 })
        pdf
          .rotate(-90, { origin: [0, 0] })
          .fontSize(11)
          .text(sentence, -760, 60, { width: 700 })
      }),
    )
    const [page] = document.pages
    expect(page && page.width > page.height).toBe(true)
    expect(kinds(document)).toEqual([`paragraph: ${sentence}`])
    const box = document.blocks[0]?.lines[0]?.box
    expect(box && box.x > 0 && box.x + box.width < (page?.width ?? 0) && box.y > 0).toBe(true)
  })

  test('a page whose text runs up its side is read as if it were turned', async () => {
    const document = await readPdf(
      await drawn((pdf) => {
        pdf.rotate(-90, { origin: [100, 700] })
        pdf.font('Helvetica').fontSize(11)
        pdf.text('Visits are made when they are due.', 100, 700, { lineBreak: false })
        pdf.text('• They are written up.', 100, 730, { lineBreak: false })
      }),
    )
    expect(document.pages[0]?.width).toBeGreaterThan(document.pages[0]?.height ?? 0)
    expect(kinds(document)).toEqual(['paragraph: Visits are made when they are due.', 'item: They are written up.'])
  })

  test('an item stands as deep as its marker is set in beside those of its own list, over a page end too', async () => {
    const document = await readPdf(
      await drawn((pdf) => {
        pdf.font('Helvetica').fontSize(11)
        const item = (text: string, x: number, y: number) => pdf.text(text, x, y, { lineBreak: false })
        item('1. Numbers begin at the margin.', 70, 100)
        pdf.font('Helvetica-Bold').text('What needs to improve', 70, 130, { lineBreak: false }).font('Helvetica')
        item('• Plans.', 84, 160)
        item('• Visits:', 84, 190)
        item('– at night', 104, 220)
        pdf.addPage()
        item('• Reviews.', 84, 100)
        item('10.Reports are late.', 84, 130)
      }),
    )
    const items = document.blocks.filter(({ kind }) => kind === 'item')
    expect(items.map(({ level, marker }) => `${level} ${marker}`)).toEqual([
      '1 1.',
      '1 •',
      '1 •',
      '2 –',
      '1 •',
      '1 10.',
    ])
  })

  test('a number alone at the foot is a page number only in step with the pages', async () => {
    const document = await readPdf(
      await drawn(
        (pdf) => {
          pdf.font('Helvetica').fontSize(11)
          for (const last of ['They are aged 16 to', 'They are heard.', 'They are seen.']) {
            if (last !== 'They are aged 16 to') pdf.addPage({ margin: 20 })
            pdf.text(last, 70, 740, { lineBreak: false })
            if (last.endsWith('to')) pdf.text('25', 70, 753, { lineBreak: false })
            pdf.text(String(pdf.bufferedPageRange().start + pdf.bufferedPageRange().count + 6), 500, 800, {
              lineBreak: false,
            })
          }
        },
        { margin: 20, bufferPages: true },
      ),
    )
    expect(kinds(document)).toEqual([
      'paragraph: They are aged 16 to 25',
      'paragraph: They are heard.',
      'paragraph: They are seen.',
    ])
  })

  test('a ruled table is read by its cells, however they wrap', async () => {
    const rows = [
      ['The experiences of children who need help and protection', 'Requires improvement to be good'],
      ['Overall effectiveness', 'Good'],
    ]
    const document = await readPdf(
      await drawn((pdf) => {
        pdf.fontSize(11)
        rows.forEach(([area = '', grade = ''], index) => {
          const y = 100 + index * 50
          pdf.rect(70, y, 170, 50).stroke().rect(240, y, 100, 50).stroke()
          pdf.text(area, 76, y + 6, { width: 150 }).text(grade, 246, y + 12, { width: 88 })
        })
      }),
    )
    const table = document.blocks.find(({ kind }) => kind === 'table')
    expect(table?.rows.map((row) => row.map((cell) => cell.text))).toEqual(rows)
  })

  test('a box painted behind the words of a line is no cell of a table', async () => {
    const document = await readPdf(
      await drawn((pdf) => {
        pdf.font('Helvetica').fontSize(11)
        for (const [index, line] of [
          'Visits are made when they are due,',
          'and are written up within',
          'the week.',
        ].entries()) {
          const y = 100 + index * 14
          pdf.rect(70, y, pdf.widthOfString(line), 14).fill('#eeeeee')
          pdf.fill('black').text(line, 70, y + 2, { lineBreak: false })
        }
      }),
    )
    expect(kinds(document)).toEqual([
      'paragraph: Visits are made when they are due, and are written up within the week.',
    ])
  })

  test('what repeats at the foot of every page is furniture, and a sentence goes on over it', async () => {
    const document = await readPdf(
      await drawn(
        (pdf) => {
          pdf
            .fontSize(11)
            .text('Leaders have put in place a plan that is clear, costed and known to', 70, 700, { lineBreak: false })
          pdf.text('Inspection of Saltmarsh 1', 70, 790, { lineBreak: false })
          pdf.addPage().text('everyone who works with children.', 70, 80, { lineBreak: false })
          pdf.text('Inspection of Saltmarsh 2', 70, 790, { lineBreak: false })
        },
        { margin: 20 },
      ),
    )
    expect(document.blocks.filter(({ kind }) => kind === 'furniture')).toHaveLength(2)
    expect(kinds(document)).toEqual([
      'paragraph: Leaders have put in place a plan that is clear, costed and known to everyone who works with children.',
    ])
  })
})

describe('with tags', () => {
  test('order and kinds are those of the tags wherever things stand, and the difference is said', async () => {
    const document = await readPdf(
      await drawn(
        (pdf) => {
          const root = pdf.struct('Document')
          pdf.addStructure(root)
          const holding = (type: string, draw: () => void) => pdf.struct(type, {}, [draw])
          root.add(holding('P', () => pdf.text('Second by place, first by tags.', 70, 300)))
          const list = pdf.struct('L')
          root.add(list)
          for (const [index, item] of ['Plans', 'Visits', 'Reviews'].entries()) {
            const body = holding('LBody', () => pdf.text(`• ${item} on time`, 70, 240 - index * 40))
            list.add(pdf.struct('LI', {}, [body]))
          }
          root.end()
        },
        { tagged: true, pdfVersion: '1.7' },
      ),
    )
    expect(kinds(document)).toEqual([
      'paragraph: Second by place, first by tags.',
      'item: Plans on time',
      'item: Visits on time',
      'item: Reviews on time',
    ])
    expect(document.doubts).toEqual([expect.stringContaining('disagree')])
  })

  test('titles that differ by a number are titles, at the head of page after page too', async () => {
    const document = await readPdf(
      await tagged(({ pdf, add }) => {
        for (const standard of [1, 2, 3, 4]) {
          if (standard > 1) pdf.addPage()
          add('H2', () => pdf.text(`Standard ${standard}`, 70, 70))
          add('P', () => pdf.text(sentence, 70, 110, { width: 400 }))
        }
      }),
    )
    expect(kinds(document)).toEqual(
      [1, 2, 3, 4].flatMap((standard) => [`heading: Standard ${standard}`, `paragraph: ${sentence}`]),
    )
  })

  test('the head of a table that is printed again on the next page, outside the tags, is no text', async () => {
    const document = await readPdf(
      await tagged(({ pdf, root, holding }) => {
        const table = pdf.struct('Table')
        root.add(table)
        const row = (type: string, words: readonly string[], y: number) =>
          table.add(
            pdf.struct(
              'TR',
              {},
              words.map((word, column) => holding(type, () => pdf.text(word, 70 + column * 200, y))),
            ),
          )
        row('TH', ['Responsible body', 'Action'], 600)
        row('TD', ['The council', 'Visit every child.'], 640)
        pdf.addPage()
        pdf.markContent('Artifact')
        pdf.text('Responsible body', 70, 130).text('Action', 270, 130)
        pdf.endMarkedContent()
        row('TD', ['The board', 'Ask what children think.'], 160)
        table.end()
      }),
    )
    const [table, ...others] = document.blocks.filter(({ kind }) => kind !== 'furniture')
    expect(others).toEqual([])
    expect(table?.rows.map((row) => row.map(({ text }) => text))).toEqual([
      ['Responsible body', 'Action'],
      ['The council', 'Visit every child.'],
      ['The board', 'Ask what children think.'],
    ])
  })

  test('a list whose pieces are shifted by one is read as it is printed', async () => {
    const document = await readPdf(
      await tagged(({ pdf, root, holding }) => {
        const at = (text: string, x: number, y: number) => () => pdf.text(text, x, y, { lineBreak: false })
        const list = pdf.struct('L')
        root.add(list)
        const item = (label: () => void, ...body: (() => void)[]) =>
          list.add(pdf.struct('LI', {}, [holding('Lbl', label), pdf.struct('LBody', {}, body)]))
        item(at('Visits are in time and ', 90, 100), at('• ', 70, 100), at('are written up.', 216, 100))
        item(at('Plans are ', 90, 120), at('• ', 70, 120), at('shared with families.', 150, 120))
        list.end()
      }),
    )
    expect(kinds(document)).toEqual([
      'item: Visits are in time and are written up.',
      'item: Plans are shared with families.',
    ])
  })
})

interface Tagging {
  pdf: Pdf
  root: ReturnType<Pdf['struct']>
  holding: (type: string, draw: () => void) => ReturnType<Pdf['struct']>
  add: (type: string, draw: () => void) => void
}

/** A tagged PDF: `holding` makes an element around what is drawn, `add` puts one at the end of the document. */
const tagged = (draw: (tagging: Tagging) => void): Promise<Uint8Array> =>
  drawn(
    (pdf) => {
      const root = pdf.struct('Document')
      pdf.addStructure(root)
      pdf.font('Helvetica').fontSize(11)
      const holding: Tagging['holding'] = (type, draw) => pdf.struct(type, {}, [draw])
      draw({ pdf, root, holding, add: (type, draw) => root.add(holding(type, draw)) })
      root.end()
    },
    { tagged: true, pdfVersion: '1.7' },
  )

test('tags that make every printed line a paragraph are left aside', async () => {
  const lines = Array.from({ length: 12 }, (_, line) =>
    line % 4 === 3
      ? 'and this is where it ends.'
      : `${line % 4 === 0 ? 'Here' : 'here'} a sentence runs on over the end of its line,`,
  )
  const document = await readPdf(
    await drawn(
      (pdf) => {
        const root = pdf.struct('Document')
        pdf.addStructure(root)
        for (const [index, text] of lines.entries()) {
          const y = 100 + index * 14 + Math.floor(index / 4) * 12
          root.add(pdf.struct('P', {}, [() => pdf.fontSize(11).text(text, 70, y, { lineBreak: false })]))
        }
        root.end()
      },
      { tagged: true, pdfVersion: '1.7' },
    ),
  )
  expect(document.blocks).toHaveLength(3)
  expect(document.doubts[0]).toContain('left aside')
})

test('any stretch of a document is found again in a copy that is set another way', { timeout: 60_000 }, async () => {
  const paragraphs = [
    sentence,
    'Plans are well-matched to needs – and reviewed.',
    sentence,
    'Staff say “we are heard”.',
  ]
  const set = (size: number) => drawn((pdf) => paragraphs.forEach((text) => pdf.fontSize(size).text(text).moveDown()))
  const first = await readPdf(await set(11))
  const second = await readPdf(await set(14))
  const blocks: readonly Block[] = first.blocks
  fc.assert(
    fc.property(fc.nat(blocks.length - 1), fc.nat(1000), fc.integer({ min: 3, max: 80 }), (which, start, length) => {
      const block = blocks[which]
      fc.pre(block !== undefined)
      const from = start % block.text.length
      const passage = passageOf(first, { block, from, to: Math.min(block.text.length, from + length) })
      fc.pre(/[a-z0-9]/i.test(passage.exact))
      const again = findPassage(second, passage)
      const letters = (text = ''): string => text.toLowerCase().replace(/[^a-z0-9]/g, '')
      expect(letters(again?.exact)).toBe(letters(passage.exact))
      expect(again?.boxes.length).toBeGreaterThan(0)
      expect(passage.boxes.every(({ width, height }) => width >= 0 && height > 0)).toBe(true)
    }),
  )
})

test('a bullet that is drawn is a bullet', async () => {
  const document = await readPdf(
    await drawn((pdf) => {
      pdf.font('Helvetica').fontSize(11)
      for (const [index, item] of ['Visits in time', 'Plans for leavers'].entries()) {
        const y = 100 + index * 20
        pdf.circle(76, y + 5, 2).fill('black')
        pdf.text(item, 86, y, { lineBreak: false })
      }
    }),
  )
  expect(kinds(document)).toEqual(['item: Visits in time', 'item: Plans for leavers'])
})

test('cells that fill their width are cut at the border between them', async () => {
  const document = await readPdf(
    await drawn((pdf) => {
      pdf.font('Helvetica').fontSize(11)
      const label = 'Children who need help'
      const edge = 70 + pdf.widthOfString(`${label} `) + 1
      pdf.rect(66, 95, edge - 66, 20).stroke()
      pdf.rect(edge, 95, 200, 20).stroke()
      pdf.text(`${label} Requires improvement to be good`, 70, 100, { lineBreak: false })
      pdf.rect(66, 115, edge - 66, 20).stroke()
      pdf.rect(edge, 115, 200, 20).stroke()
      pdf.text('Care leavers', 70, 120, { lineBreak: false })
      pdf.text('Good', edge + 4, 120, { lineBreak: false })
    }),
  )
  const [table] = document.blocks
  expect(table?.rows.map((row) => row.map(({ text }) => text))).toEqual([
    ['Children who need help', 'Requires improvement to be good'],
    ['Care leavers', 'Good'],
  ])
})

test('words side by side at different heights are two paragraphs', async () => {
  const document = await readPdf(
    await drawn((pdf) => {
      pdf.font('Helvetica').fontSize(11)
      pdf.text('Jo Example,', 300, 100, { lineBreak: false })
      pdf.text('Ann Sample, lead inspector', 70, 107, { lineBreak: false })
      pdf.text('inspector', 300, 114, { lineBreak: false })
    }),
  )
  expect(kinds(document)).toEqual(['paragraph: Jo Example, inspector', 'paragraph: Ann Sample, lead inspector'])
})
