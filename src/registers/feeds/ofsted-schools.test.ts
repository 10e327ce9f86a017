import { describe, expect, test } from 'vitest'
import { addEntry } from '../add-entry.ts'
import { changeEntry } from '../change-entry.ts'
import { allEntries, EntryFilters } from '../find-entries.ts'
import { newGround, registerNamed } from '../ground.fixture.ts'
import { checkRows } from '../import/check-rows.ts'
import { importEntries } from '../import/import-entries.ts'
import { readSentFile } from '../import/import-file.ts'

const { as, today } = await newGround()
const inspections = registerNamed('school-inspections')
const schools = { a: ['Alder Bank', '999101'], b: ['Kiln Street', '999102'], c: ['Not in the file', '999103'] } as const
for (const [name, urn] of Object.values(schools))
  await as((db) =>
    addEntry(
      db,
      registerNamed('schools'),
      { name, urn, phase: 'primary', governance: 'maintained', state: 'open' },
      today,
    ),
  )

const read = (text: string) => as((db) => readSentFile(db, inspections, Buffer.from(text), 'state-funded.csv'))
const bringIn = async (text: string) => {
  const sent = await read(text)
  const { refused } = await as((db) => checkRows(db, inspections, sent, today))
  if (refused.length > 0) return refused.map(({ message }) => message)
  const { added, changed, same } = await as((db) => importEntries(db, inspections, sent, today))
  return [added.length, changed.length, same]
}

const now = `URN,School name,Inspection start date,Publication date,Category of concern,Safeguarding standards,Inclusion,Curriculum and teaching,Achievement,Attendance and behaviour,Personal development and wellbeing,Leadership and governance,Latest OEIF overall effectiveness,Inspection start date of latest OEIF graded inspection,Publication date of latest OEIF graded inspection,Latest OEIF quality of education,Latest OEIF  safeguarding is effective?,URN at time of latest OEIF graded inspection,Date of latest ungraded inspection,Ungraded inspection publication date,Ungraded inspection overall outcome
100000,Elsewhere,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,2,01/02/2022,01/03/2022,2,Yes,100000,NULL,NULL,NULL
999101,Alder Bank,10/03/2026,20/04/2026,NULL,Met,Strong standard,Expected standard,Expected standard,Needs attention,Expected standard,Expected standard,2,14/03/2023,26/04/2023,2,Yes,999901,NULL,NULL,NULL
999102,Kiln Street,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,Not judged,11/02/2025,28/03/2025,4,No,999102,23/01/2024,01/03/2024,School remains Good
`

describe('S-168: the file that Ofsted publishes each month', () => {
  test('each row gives the inspections that it holds, by the number of the school; schools elsewhere are passed over', async () => {
    const sent = await read(now)
    expect(sent.sheet.notices.map(({ message }) => message)).toEqual([
      expect.stringMatching(/: 4 inspections of 2 schools; 1 row of schools .* was passed over\.$/),
      expect.stringMatching(/^1 school of the register is not in the file: Not in the file\./),
    ])
    expect(await bringIn(now)).toEqual([4, 0, 0])
    const entries = await as((db) => allEntries(db, inspections, EntryFilters.parse({ sort: 'inspected_on' }), today))
    expect(entries.map(({ name, values }) => ({ name, ...values, school: undefined }))).toEqual([
      {
        name: 'Alder Bank',
        inspected_on: '2023-03-14',
        framework: 'graded-2019',
        published_on: '2023-04-26',
        overall: 'good',
        quality: 'good',
        safeguarding: true,
        source: 'Ofsted, monthly file: inspected as URN 999901',
      },
      {
        name: 'Kiln Street',
        inspected_on: '2024-01-23',
        framework: 'ungraded',
        published_on: '2024-03-01',
        outcome: 'School remains Good',
        source: 'Ofsted, monthly file',
      },
      {
        name: 'Kiln Street',
        inspected_on: '2025-02-11',
        framework: 'graded-2019',
        published_on: '2025-03-28',
        quality: 'inadequate',
        safeguarding: false,
        source: 'Ofsted, monthly file',
      },
      {
        name: 'Alder Bank',
        inspected_on: '2026-03-10',
        framework: 'report-card-2025',
        published_on: '2026-04-20',
        card_inclusion: 'strong',
        card_teaching: 'expected',
        card_achievement: 'expected',
        card_attendance: 'attention',
        card_personal: 'expected',
        card_leadership: 'expected',
        safeguarding: true,
        source: 'Ofsted, monthly file',
      },
    ])
  })

  test('the same file again changes nothing', async () => {
    expect(await bringIn(now)).toEqual([0, 0, 4])
  })

  test('what the file does not say leaves what somebody wrote down', async () => {
    const [ungraded] = await as((db) =>
      allEntries(db, inspections, EntryFilters.parse({ is: 'framework:ungraded' }), today),
    )
    if (!ungraded) throw new Error('There is no ungraded inspection.')
    const raw = { safeguarding: 'yes' }
    await as((db) =>
      changeEntry(db, inspections, { id: ungraded.id, version: ungraded.version, raw, isPartial: true, today }),
    )
    expect(await bringIn(now)).toEqual([0, 0, 4])
  })

  test('a file of before November 2025 is read by its own headings, and an inspection before September 2019 by its framework', async () => {
    const before = `URN,Inspection start date,Publication date,Overall effectiveness,Category of concern,Quality of education,Safeguarding is effective?
999101,13/05/2013,12/06/2013,1,NULL,NULL,9
999103,19/11/2019,14/01/2020,4,SM,4,No
`
    expect(await bringIn(before)).toEqual([2, 0, 0])
    const entries = await as((db) =>
      allEntries(db, inspections, EntryFilters.parse({ is: ['framework:before-2019', 'overall:outstanding'] }), today),
    )
    expect(entries.map(({ values }) => values['inspected_on'])).toEqual(['2013-05-13'])
    const [special] = await as((db) =>
      allEntries(db, inspections, EntryFilters.parse({ is: 'category:measures' }), today),
    )
    expect(special?.values).toMatchObject({ framework: 'graded-2019', overall: 'inadequate', safeguarding: false })
  })

  test('a grade that is none is refused with its cell, and nothing comes in', async () => {
    expect(await bringIn(now.replace('Needs attention', 'Wobbly'))).toEqual([
      expect.stringContaining('“Attendance and behaviour” says “Wobbly”, which is not in its list'),
    ])
  })

  test('a list of one’s own is read as any spreadsheet', async () => {
    expect(await bringIn('School,Began on,Framework\n999103,2018-06-12,Framework before September 2019\n')).toEqual([
      1, 0, 0,
    ])
  })
})

test.each([
  [
    'a report card with an overall grade',
    { framework: 'report-card-2025', overall: 'good' },
    'Only a graded inspection before September 2024',
  ],
  [
    'an inspection of 2019 with areas of a report card',
    { framework: 'graded-2019', card_leadership: 'strong' },
    'not judged under this framework',
  ],
])('unlike scales do not meet in one entry: %s is refused', async (_, values, said) => {
  await expect(
    as((db) => addEntry(db, inspections, { school: 'Alder Bank', inspected_on: '2026-01-01', ...values }, today)),
  ).rejects.toThrow(said)
})
