import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

import { inList, makeDocx, makeOdt, wordParagraph } from '../../src/documents/formats/office-files.fixture.ts'
import { drawPdf } from './draw-pdf.ts'

/** A good file to be spoilt. `remake` builds it again around a spoilt inner part, so that the archive itself is sound. */
export interface Original {
  name: string
  file: Buffer
  remake?: (spoil: (inner: Buffer) => Buffer) => Buffer
}

export const corpus = path.resolve(process.env['SIGHTLINE_CORPUS'] ?? '../shared/corpus')
export const hasCorpus = existsSync(corpus)

/** Real letters where the corpus is at hand (every third, to keep memory low), and invented ones always. */
export async function originals(): Promise<Original[]> {
  return [...(await inventedPdfs()), ...inventedOthers(), ...(hasCorpus ? realFiles() : [])]
}

const realFiles = (): Original[] =>
  readdirSync(corpus, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(pdf|txt)$/.test(name))
    .toSorted()
    .filter((_, index) => index % 3 === 0)
    .map((name) => ({ name, file: readFileSync(path.join(corpus, name)) }))

async function inventedPdfs(): Promise<Original[]> {
  const letter = await drawPdf({ tagged: true, compress: false }, (pdf) => {
    pdf.fontSize(18).text('Visit to Marshport')
    pdf.fontSize(11).text('Plans are late. '.repeat(60))
    pdf.list(['Visits in time', 'Plans for leavers'])
    pdf.addPage().text('Second page. '.repeat(200), { columns: 2 })
  })
  const packed = await drawPdf({ pdfVersion: '1.7' }, (pdf) => {
    for (let page = 0; page < 5; page++) pdf.text('A page of the pack. '.repeat(80)).addPage()
  })
  return [
    { name: 'invented-tagged.pdf', file: letter },
    { name: 'invented-packed.pdf', file: packed },
  ]
}

const wordBody = [
  wordParagraph('Plan', '<w:pStyle w:val="Heading1"/>'),
  ...Array.from({ length: 20 }, (_, n) => wordParagraph(`Action ${n} is for the board.`, inList(1 + (n % 2), n % 2))),
  '<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Who</w:t></w:r></w:p></w:tc></w:tr></w:tbl>',
].join('')

const odtBody = `<text:h text:outline-level="1">Plan</text:h>${'<text:list><text:list-item><text:p>Act<text:s/>now</text:p></text:list-item></text:list>'.repeat(20)}
  <table:table><table:table-row><table:table-cell><text:p>Who</text:p></table:table-cell></table:table-row></table:table>`

const html = `<!doctype html><title>Plan</title><main><h1>Plan</h1>${'<ul><li>Act <b>now</b></ul><table><tr><td>1<td>2</table>'.repeat(30)}</main>`

const text = `Dear Director\n\nMAIN FINDINGS\n\n${'• Plans are late and the board has not\nseen them.\n\n1. Visits\tGood\n\f'.repeat(30)}`

function inventedOthers(): Original[] {
  return [
    {
      name: 'plan.docx',
      file: makeDocx(wordBody),
      remake: (spoil) => makeDocx(spoil(Buffer.from(wordBody)).toString()),
    },
    { name: 'plan.odt', file: makeOdt(odtBody), remake: (spoil) => makeOdt(spoil(Buffer.from(odtBody)).toString()) },
    { name: 'plan.html', file: Buffer.from(html) },
    { name: 'plan.txt', file: Buffer.from(text) },
  ]
}
