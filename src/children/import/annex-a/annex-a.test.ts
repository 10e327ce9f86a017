import * as xlsx from '@e965/xlsx'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { day } from '../../../platform/day.ts'
import { rawSql, sql } from '../../../platform/sql.ts'
import { newGround, sourceOf, type Ground } from '../../ground.fixture.ts'
import { ssdTables } from '../../ssd/ssd-tables.ts'
import { importChildren, previewChildren } from '../import-children.ts'
import { annexLists } from './lists.ts'

const child = 'Child Unique ID'

test.each(annexLists.map((list) => [list.name, list] as const))(
  'every column of “%s” goes somewhere, or it is said why not, and every field is one of the dataset',
  (_, { columns, rows, leftOut }) => {
    const used = rows.flatMap(({ when, unless, fields }) => [
      ...(when ? [when.column] : []),
      ...(unless === undefined ? [] : [unless]),
      ...Object.values(fields).flatMap((value) => {
        if ('column' in value) return [value.column]
        if ('key' in value) return [child, ...value.of]
        return 'referralOn' in value ? [value.referralOn] : []
      }),
    ])
    expect(used.filter((column) => !columns.includes(column))).toEqual([])
    if (rows.length > 0) {
      expect(columns.filter((column) => !used.includes(column)).toSorted()).toEqual(Object.keys(leftOut).toSorted())
    }
    for (const { table, fields } of rows) {
      const ssd = ssdTables.find(({ name }) => name === table)
      expect(Object.keys(fields).filter((field) => !ssd?.fields.some(({ name }) => name === field))).toEqual([])
      expect(Object.keys(fields)).toEqual(expect.arrayContaining([...(ssd?.key ?? ['no such table'])]))
    }
  },
)

type Row = Readonly<Record<string, string>>
const ada = { [child]: '101', Gender: 'b) Female', Ethnicity: 'a) WBRI', 'Date of Birth': '01/03/2019' }
const ben = { [child]: '102', Gender: 'a) Male', Ethnicity: 'u) UNKNOWN', 'Date of Birth': '15/06/2010' }
const staffed = { 'Allocated Team': 'Assessment', 'Allocated Worker': 'Wanda Assessor' }

/** The workbook of Annex A with a title above each list, filled in. */
const workbook = (lists: Readonly<Record<number, readonly Row[]>>): Uint8Array => {
  const book = xlsx.utils.book_new()
  for (const [number, rows] of Object.entries(lists)) {
    const list = annexLists.find((each) => each.number === Number(number))
    if (!list) throw new Error(`There is no list ${number}.`)
    const cells = rows.map((row) => list.columns.map((column) => row[column] ?? ''))
    const sheet = xlsx.utils.aoa_to_sheet([[`Annex A, list ${number}`], [], [...list.columns], ...cells])
    xlsx.utils.book_append_sheet(book, sheet, `List_${number}`)
  }
  return new Uint8Array(xlsx.write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer)
}

const whole = () =>
  workbook({
    1: [
      { ...ada, 'Date of Contact': '28/08/2026', 'Contact Source': 'e) 2A: Schools' },
      { ...ada, 'Date of Contact': '28/08/2026', 'Contact Source': 'q) 6: Police' },
    ],
    3: [
      {
        ...ada,
        ...staffed,
        'Date of referral': '01/09/2026',
        'Referral Source': 'e) 2A: Schools',
        'Referral NFA?': 'b) No',
      },
    ],
    4: [
      {
        ...ada,
        ...staffed,
        'Does the Child have a Disability': 'b) No',
        'Continuous Assessment Start Date': '02/09/2026',
        'Child Seen During Continuous Assessment': 'a) Yes',
        'Continuous Assessment Date of Authorisation': '30/10/2026',
        'Was the child assessed as requiring LA children’s social care support?': 'a) Yes',
      },
    ],
    6: [
      {
        ...ada,
        ...staffed,
        'CIN Start Date': '01/09/2026',
        'Primary Need Code': 'N1',
        'Case Status': 'c) Child in need plan',
      },
    ],
    8: [
      {
        ...ben,
        'Date Started to be Looked After': '01/05/2026',
        'Child’s Category of Need': 'N1',
        'Start date of current legal status': '03/05/2026',
        'Child’s Legal Status': 'C1',
        'Date of Latest Statutory Review': '28/05/2026',
        'Date of Last Social Work Visit': '16/10/2026',
        'What is the permanence plan for this child?': 'f) Long-term fostering',
        'Date of Last Health Assessment': '20/05/2026',
        'Start Date of Most Recent Placement': '01/07/2026',
        'Placement Type': 'U4',
        'Placement Provider': 'PR1',
        'Allocated Team': 'Children in care',
        'Allocated Worker': 'Will Carer',
      },
    ],
    11: [{ 'Individual adopter identifier': 'AD1' }],
  })

const send = (ground: Ground, sources: Parameters<typeof importChildren>[2]['sources']) =>
  importChildren(ground.database, ground.northmere.staff.analyst, { name: 'Annex A', asAt: day('2026-11-20'), sources })
const held = (ground: Ground, table: string, fields: string) =>
  ground.database.asOwner((db) =>
    db.many(
      sql`select ${rawSql(fields)} from ${rawSql(table)} where to_import is null order by 1`,
      z.record(z.string(), z.union([z.string(), z.null()])),
    ),
  )

test('a workbook of lists becomes rows of the dataset that lead to each other and to the child', async () => {
  const ground = await newGround()
  const { counts, notices } = await send(ground, [sourceOf('annex-a.xlsx', whole())])
  expect(Object.fromEntries(counts.map(({ table, added }) => [table.replace('ssd_', ''), added]))).toEqual({
    person: 2,
    disability: 1,
    contacts: 2,
    cin_episodes: 1,
    cin_assessments: 1,
    involvements: 2,
    department: 2,
    professionals: 2,
    cla_episodes: 1,
    legal_status: 1,
    cla_placement: 1,
    cla_reviews: 1,
    cla_visits: 1,
    cla_care_plan: 1,
    cla_health: 1,
  })
  expect(notices.filter(({ severity }) => severity === 'refused')).toEqual([])
  expect(await held(ground, 'ssd_person', 'pers_person_id, pers_sex, pers_ethnicity, pers_dob')).toEqual([
    { pers_person_id: '101', pers_sex: 'F', pers_ethnicity: 'WBRI', pers_dob: '2019-03-01' },
    { pers_person_id: '102', pers_sex: 'M', pers_ethnicity: null, pers_dob: '2010-06-15' },
  ])
  const referral = 'referral 101 2026-09-01'
  const need =
    'cine_referral_id, cine_referral_source_code, cine_referral_nfa, cine_cin_primary_need_code, cine_close_date'
  expect(await held(ground, 'ssd_cin_episodes', need)).toEqual([
    {
      cine_referral_id: referral,
      cine_referral_source_code: '2A',
      cine_referral_nfa: 'N',
      cine_cin_primary_need_code: 'N1', // from the list of children in need
      cine_close_date: null,
    },
  ])
  expect(await held(ground, 'ssd_cin_assessments', 'cina_referral_id, cina_assessment_outcome_nfa')).toEqual([
    { cina_referral_id: referral, cina_assessment_outcome_nfa: 'N' },
  ])
  expect(await held(ground, 'ssd_contacts', 'cont_contact_id, cont_contact_source_code')).toEqual([
    { cont_contact_id: 'contact 101 2026-08-28', cont_contact_source_code: '2A' },
    { cont_contact_id: 'contact 101 2026-08-28 2', cont_contact_source_code: '6' },
  ])
  expect(await held(ground, 'ssd_cla_reviews', 'clar_cla_id, (child_id is not null)::text as leads')).toEqual([
    { clar_cla_id: 'care 102 2026-05-01', leads: 'true' },
  ])
  expect(await held(ground, 'ssd_cla_care_plan', 'lacp_cla_care_plan_json')).toEqual([
    { lacp_cla_care_plan_json: '{"LTFOST18":"Y"}' },
  ])
})

test('what Annex A cannot say is said, list by list', async () => {
  const ground = await newGround()
  const { notices } = await send(ground, [sourceOf('annex-a.xlsx', whole())])
  const of = (file: string) => notices.filter((notice) => notice.file.endsWith(file))
  expect(of('list 8: Children in care').map(({ field, reason }) => `${field}: ${reason}`)).toEqual(
    expect.arrayContaining([
      expect.stringContaining('Annex A holds the latest placement of each child'),
      expect.stringContaining('Placement Location, LA of Placement: Annex A cannot say it.'),
      expect.stringContaining('The list does not say when the child was missing'),
    ]),
  )
  expect(
    of('list 11: Prospective adopters')
      .map(({ reason }) => reason)
      .join(' '),
  ).toContain('adults who wish to adopt')
})

test('the same lists again change nothing, however their days are typed', async () => {
  const ground = await newGround()
  await send(ground, [sourceOf('annex-a.xlsx', whole())])
  const { counts } = await send(ground, [sourceOf('again.xlsx', whole())])
  expect(counts.filter(({ added, changed, gone }) => added + changed + gone > 0)).toEqual([])
  const csv = ['Child Unique ID,Gender,Ethnicity,Date of Birth,Age,Date of Contact,Contact Source']
    .concat(
      '101,b) Female,a) WBRI,1 March 2019,7,2026-08-28,e) 2A: Schools',
      '101,b) Female,a) WBRI,01/03/2019,7,28 Aug 2026,q) 6: Police',
    )
    .join('\n')
  const alone = await send(ground, [sourceOf('List 1 Contacts.csv', csv)])
  const contacts = alone.counts.find(({ table }) => table === 'ssd_contacts')
  expect(contacts).toMatchObject({ rows: 2, added: 0, changed: 0, unchanged: 2, gone: 0 })
  // One list is about some of the children: of the others it says nothing.
  expect(alone.counts.find(({ table }) => table === 'ssd_person')).toMatchObject({ rows: 1, unchanged: 1, gone: 0 })
  expect(await held(ground, 'ssd_person', 'pers_person_id')).toHaveLength(2)
})

test('what is refused is named by list, line and column, with the reason and the remedy', async () => {
  const ground = await newGround()
  const bytes = workbook({
    1: [
      { ...ada, 'Date of Contact': '30/02/2026', 'Contact Source': 'q) 6: Police' },
      { ...ada, [child]: '', 'Date of Contact': '28/08/2026' },
      { ...ada, 'Date of Contact': '', 'Contact Source': 'q) 6: Police' },
      { ...ada, Gender: 'a) Male', 'Date of Contact': '27/08/2026', 'Contact Source': 'z) 77: Nobody' },
    ],
  })
  const delivery = { name: 'Annex A', asAt: day('2026-11-20'), sources: [sourceOf('annex-a.xlsx', bytes)] }
  const { counts, notices } = await previewChildren(ground.database, ground.northmere.staff.analyst, delivery)
  const inShort = notices.map(({ severity, file, line, field, reason }) => [severity, file, line, field, reason])
  const place = 'annex-a.xlsx, list 1: Contacts'
  expect(inShort).toEqual(
    expect.arrayContaining([
      ['refused', place, 4, 'Date of Contact', 'There is no such day.'],
      ['refused', place, 5, child, 'This is empty, and a row is about nobody without it.'],
      ['refused', place, 6, `${child}, Date of Contact`, 'This is empty, and rows are told apart by it.'],
      ['warning', place, 7, 'Gender', 'Another row says otherwise of the same; what came first was kept.'],
      ['warning', place, 7, 'Contact Source', expect.stringContaining('not in the set')],
    ]),
  )
  expect(counts.find(({ table }) => table === 'ssd_contacts')).toMatchObject({ rows: 3, added: 1, refused: 2 })
})

test('all that is wrong with a line is told at once, an empty birth date among it; what is told of a line that is kept is no refusal', async () => {
  const ground = await newGround()
  const csv = [
    'Child Unique ID,Gender,Ethnicity,Date of Birth,Age of Child (Years),Date of Contact,Contact Source',
    ',b) Female,a) WBRI,31/02/2019,7,,q) 6: Police',
    '102,b) Female,a) WBRI,,7,28/08/2026,q) 6: Police',
    'Total,,,,,,',
    ',,,,,2 contacts,',
  ]
  const sources = [sourceOf('List 1.csv', csv.join('\n'))]
  const delivery = { name: 'x', asAt: day('2026-11-20'), sources }
  const { notices } = await previewChildren(ground.database, ground.northmere.staff.analyst, delivery)
  const told = notices.filter(({ line }) => line > 0)
  expect(told.filter(({ line }) => line === 2).map(({ severity, field }) => [severity, field])).toEqual([
    ['refused', child],
    ['refused', 'Date of Birth'],
    ['refused', 'Date of Contact'],
  ])
  expect(told.filter(({ line }) => line === 3)).toMatchObject([
    {
      severity: 'warning',
      field: 'Date of Birth',
      reason: 'This is empty: no age of the child can be worked out, nor any time limit that counts from it.',
    },
  ])
  expect(told.filter(({ line }) => line === 5).map(({ field }) => field)).toEqual([child, 'Date of Contact'])
})

test('a table that comes itself goes before the same from a list; a spreadsheet of something else is left out', async () => {
  const ground = await newGround()
  const other = xlsx.utils.book_new()
  xlsx.utils.book_append_sheet(
    other,
    xlsx.utils.aoa_to_sheet([
      ['Bus', 'Stop'],
      ['12', 'Market'],
    ]),
    'Buses',
  )
  const { counts, notices } = await send(ground, [
    sourceOf('ssd_person.csv', 'pers_person_id,pers_dob\n101,2019-03-02\n'),
    sourceOf('annex-a.xlsx', whole()),
    sourceOf('buses.xlsx', new Uint8Array(xlsx.write(other, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer)),
  ])
  expect(counts.find(({ table }) => table === 'ssd_person')).toMatchObject({ rows: 1, added: 1 })
  expect(notices.map(({ file, reason }) => `${file}: ${reason}`)).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^annex-a.xlsx: The delivery carries this table itself/),
      expect.stringMatching(/^buses.xlsx, Buses: The sheet has the columns of no list/),
    ]),
  )
})

test('a list without the column by which rows are told apart is refused, and nothing of it is kept', async () => {
  const ground = await newGround()
  const csv = 'Gender,Ethnicity,Date of Contact,Contact Source\nb) Female,a) WBRI,28/08/2026,q) 6: Police\n'
  const delivery = { name: 'x', asAt: day('2026-11-20'), sources: [sourceOf('contacts list.csv', csv)] }
  await expect(importChildren(ground.database, ground.northmere.staff.analyst, delivery)).rejects.toThrow(
    'holds no table of the dataset',
  )
})
