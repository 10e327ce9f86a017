import { expect, test } from 'vitest'
import { readPdf } from '../../src/documents/index.ts'
import { readLetter } from '../../src/inspections/reading/index.ts'
import { newPage } from '../harness/browser.ts'

/** A report in two columns whose table of grades has no rules, as another office would print it: nothing in it is tagged. */

const grades = [
  ['The impact of leaders on social work practice with children and families', 'Good'],
  ['The experiences and progress of children who need help and protection', 'Requires improvement to be good'],
  ['The experiences and progress of children in care', 'Outstanding'],
  ['The experiences and progress of care leavers', 'Good'],
]

const table = `<div class="grades"><table><tr><th>Judgement</th><th>Grade</th></tr>${grades
  .map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`)
  .join('')}</table></div>`

const sentence = 'Social workers visit when they should, and plans say who does what and by when. '

const report = (css: string) => `<!doctype html><html lang="en-GB"><style>
  body { font: 9.5pt/1.3 'Liberation Sans'; columns: 2; column-gap: 9mm; margin: 0 }
  td, th { padding: 3pt 4pt; text-align: left; vertical-align: top; font-weight: normal } ${css}</style><body>
  <p>Northmere Council</p><h1>Inspection of local authority children’s services</h1>
  <p>Inspection dates: 8 to 19 June 2026</p><p>Lead inspector: Marion St John, His Majesty’s Inspector</p>
  ${table}
  <p>Children in Northmere get help when they need it, and leaders know what remains to be done.</p>
  <h2>What needs to improve?</h2><ul><li>Timely help for families who ask for it at the weekend.</li>
  <li>The recording of what children say.</li></ul>
  <h2>Findings</h2>${`<p>${sentence.repeat(4)}</p>`.repeat(8)}</body></html>`

const read = async (css: string) => {
  const page = await newPage()
  await page.setContent(report(css))
  const margin = { top: '15mm', bottom: '15mm', left: '15mm', right: '15mm' }
  const { readings, doubts } = readLetter(await readPdf(await page.pdf({ format: 'A4', margin, tagged: false })))
  return {
    grades: readings.filter(({ field }) => field === 'judgement').map(({ value }) => value),
    findings: readings.filter(({ field }) => field === 'finding').map(({ value }) => value),
    doubts,
  }
}

test.each([
  ['in one of the columns', ''],
  ['in one of the columns, its cells centred', 'td { vertical-align: middle }'],
  ['across both', '.grades { column-span: all }'],
])('grades are read from an unruled table %s', async (_, css) => {
  expect(await read(css)).toMatchObject({
    grades: grades.map(([, grade]) => grade),
    findings: ['Timely help for families who ask for it at the weekend.', 'The recording of what children say.'],
  })
})

test('a table whose cells cannot be told apart is said to be doubtful', async () => {
  const { grades: found, doubts } = await read('td:last-child { text-align: right }')
  expect(found).toEqual([])
  expect(doubts.join(' ')).toContain('No grade was read for “The impact of leaders on social work practice')
})
