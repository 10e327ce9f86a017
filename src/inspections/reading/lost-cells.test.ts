import { expect, test } from 'vitest'
import { readDocument } from '../../documents/index.ts'
import { readLetter } from './read-letter.ts'
import { toRecord } from './to-record.ts'

/** What is read from a page of paragraphs, as programs leave it that write the cells of a table as paragraphs. */
const recordOf = async (...lines: readonly string[]) => {
  const body = lines.map((line) => (line.startsWith('<') ? line : `<p>${line}</p>`)).join('')
  const bytes = new TextEncoder().encode(`<!doctype html><meta charset="utf-8"><title>Report</title>${body}`)
  return toRecord('report.html', readLetter(await readDocument(bytes, 'report.html')).readings)
}

const jointReview = ['<h1>Joint area review</h1>', '<h1>Castle Weir Children’s Services Authority Area</h1>']

test.each([
  ['each in a paragraph', ['Audience', 'Published', 'Reference', 'All', '22 September 2006', '3318']],
  ['the heads in one', ['Audience Published Reference', 'All', '22 September 2006', '3318']],
])('the day of publication behind the heads of its table, %s', async (_, cells) => {
  const record = await recordOf(...jointReview, ...cells, 'Fieldwork took place between 8 and 19 May 2006.')
  expect(record).toMatchObject({ framework: 'JAR', published: '2006-09-22' })
})

test('the lead inspectors of an area, whatever stands over their list and though both stand in one line', async () => {
  const record = await recordOf(
    '<h1>Area SEND inspection of Osmouth Local Area Partnership</h1>',
    'Inspection dates: 4 to 8 March 2024',
    '<h2>Inspection outcome</h2>',
    'The local area partnership’s arrangements lead to inconsistent experiences and outcomes for children with SEND.',
    '<h2>Information about this inspection</h2>',
    'Lead inspector: Imogen Sarkar, HMI Lead inspector: Duncan Pryce, CQC',
  )
  expect(record).toMatchObject({ framework: 'Area SEND 2023', lead_inspector: 'Imogen Sarkar' })
})

test('the only item under a heading is read without its number', async () => {
  const bytes = new TextEncoder().encode(
    '<!doctype html><h1>Osmouth Borough Council</h1><h1>Review of the effectiveness of the Local Safeguarding Children Board</h1>' +
      '<h2>Priority and immediate action</h2><p>Agree a threshold document with all partners.</p>' +
      '<h2>Areas for improvement</h2><ul><li>Evaluate the effect of training.</li></ul>',
  )
  const document = await readDocument(bytes, 'report.html')
  const blocks = document.blocks.map((block) =>
    block.text.startsWith('Agree') ? { ...block, text: `1. ${block.text}` } : block,
  )
  const { findings } = toRecord('report.html', readLetter({ ...document, blocks }).readings)
  expect(findings.map(({ kind, text }) => `${kind}: ${text}`)).toEqual([
    'priority: Agree a threshold document with all partners.',
    'improve: Evaluate the effect of training.',
  ])
})

test('the end of a label that a cell breaks into lines is no judgement of its own', async () => {
  const row = (label: string, grade: string): string => `<tr><td>${label}</td><td>${grade}</td></tr>`
  const leaders = 'The impact of leaders on social work practice with children and families'
  const broken = '<p>The experiences and progress of children in care and</p><p>care leavers</p>'
  const record = await recordOf(
    '<h1>Osmouth Borough Council</h1>',
    '<h1>Inspection of local authority children’s services</h1>',
    'Inspection dates: 31 January to 4 February 2022',
    `<table>${row('Judgement', 'Grade')}${row(leaders, 'Good')}${row(broken, 'Outstanding')}${row('Overall effectiveness', 'Good')}</table>`,
  )
  expect(record.judgements).toEqual({
    impact_of_leaders: 'Good',
    children_in_care_and_care_leavers: 'Outstanding',
    overall_effectiveness: 'Good',
  })
})
