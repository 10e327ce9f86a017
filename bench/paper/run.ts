// How long a pack takes to print: PAPERS papers of the same made-up matter, set as one tagged PDF with contents and bookmarks,
// then read back by the reader. In one process; prints pages, bytes, seconds and the memory at its end.
//   node bin/with-node.js bench/paper/run.ts [PAPERS] [SECTIONS]
import { readPdf } from '../../src/documents/index.ts'
import { day } from '../../src/platform/day.ts'
import { Book } from '../../src/platform/paper/book.ts'
import type { Paper, PaperBlock } from '../../src/platform/paper/paper.ts'

const [papers = 20, sections = 8] = process.argv.slice(2).map(Number)

const sentence = 'Managers read a sample of the files of each team and write down what they saw there. '
const section = (number: number): PaperBlock[] => [
  { block: 'heading', level: 2, text: `Section ${number}` },
  ...Array.from({ length: 6 }, (_, index): PaperBlock => ({
    block: 'paragraph',
    words: sentence.repeat(4 + (index % 3)),
  })),
  { block: 'list', numbered: true, items: Array.from({ length: 6 }, () => ({ words: sentence })) },
  {
    block: 'table',
    caption: 'Actions',
    rowHeads: true,
    columns: [{ title: 'Action' }, { title: 'Status' }, { title: 'Days late', align: 'end' }],
    rows: Array.from({ length: 24 }, (_, index) => [`Action ${index}: ${sentence}`, 'Overdue', String(index)]),
  },
]
const paper = (number: number): Paper => ({
  title: `Paper ${number}`,
  subject: 'Made up, to measure',
  author: 'Nobody',
  language: 'en-GB',
  issuedOn: day('2026-11-28'),
  runningHead: 'Made-up pack',
  blocks: Array.from({ length: sections }, (_, index) => section(index + 1)).flat(),
})

const began = performance.now()
const book = new Book({ ...paper(0), title: 'A made-up pack' })
book.cover({ ...paper(0), title: 'A made-up pack', blocks: [] })
book.contents()
for (let number = 1; number <= papers; number++) book.append(paper(number), `${number}.`)
const { pages } = book.close()
const chunks: Buffer[] = []
for await (const chunk of book.stream) chunks.push(chunk as Buffer)
const bytes = new Uint8Array(Buffer.concat(chunks))
const printed = performance.now()
const read = await readPdf(bytes)
const done = performance.now()
const seconds = (from: number, to: number) => `${((to - from) / 1000).toFixed(2)} s`
console.log(
  `${papers} papers, ${pages} pages, ${(bytes.length / 1e6).toFixed(1)} MB: printed in ${seconds(began, printed)}, read back in ${seconds(printed, done)} (${read.blocks.length} blocks); ${Math.round(process.memoryUsage().rss / 1e6)} MB of memory`,
)
