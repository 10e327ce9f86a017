import { beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { ChildId, listLooks, writeWords } from '../children/index.ts'
import { newGround, type Ground } from '../children/ground.fixture.ts'
import { day } from '../platform/day.ts'
import { sql } from '../platform/sql.ts'
import { readArchive } from '../platform/tables/unpack.fixture.ts'
import {
  bundleFile,
  decideLines,
  extendRequest,
  getRequest,
  listRequests,
  markPrepared,
  markSent,
  prepareRequest,
  recordRequest,
} from './index.ts'
import { bundleData, bundlePaper } from './bundle.ts'

const tables = {
  ssd_person: `
    pers_person_id | pers_forename | pers_surname | pers_dob
    ---------------+---------------+--------------+-----------
    ONE            | Amara         | Bright       | 2008-02-04
    KIN            | Jolyon        | Bright       | 2015-06-30
  `,
  ssd_family: `
    fami_table_id | fami_family_id | fami_person_id
    --------------+----------------+---------------
    F1            | FAM9           | ONE
    F2            | FAM9           | KIN
  `,
  ssd_contacts: `
    cont_contact_id | cont_person_id | cont_contact_date | cont_contact_source_desc
    ----------------+----------------+-------------------+-------------------------
    C1              | ONE            | 2026-10-01        | Neighbour at number nine
  `,
}

let ground: Ground
let id: ChildId
const today = day('2026-11-24')
beforeAll(async () => {
  ground = await newGround()
  await ground.deliver('2026-11-20', tables)
  ;({ id } = await ground.database.asOwner((db) =>
    db.one(sql`select id from children where person_id = 'ONE'`, z.object({ id: ChildId })),
  ))
  const words = { toldTo: '', setting: '', changed: '' }
  await ground.as((db) =>
    writeWords(db, id, { ...words, said: 'I miss my brother and Tilda most.', saidOn: day('2026-11-01') }),
  )
  await ground.as((db) => writeWords(db, id, { ...words, said: 'I like it here.', saidOn: day('2026-11-02') }))
})

const begun = () =>
  ground.as((db) => recordRequest(db, id, { askedBy: 'the child', receivedOn: day('2026-10-31') }, today))

test('an answer is due a month after the request; extended by two months, by the same day of the third', async () => {
  const request = await begun()
  expect((await ground.as((db) => getRequest(db, request, today))).clock.dueOn).toBe('2026-11-30')
  const fields = { months: 2, why: 'Records of three councils are joined.', toldOn: day('2026-11-24') }
  await ground.as((db) => extendRequest(db, request, fields, today))
  expect((await ground.as((db) => getRequest(db, request, today))).clock.dueOn).toBe('2027-01-31')
  await expect(ground.as((db) => extendRequest(db, request, fields, today))).rejects.toThrow('extended already')
})

test('whoever asks must have been told of more time within the first month', async () => {
  const request = await begun()
  const late = { months: 1, why: 'Records of three councils are joined.', toldOn: day('2026-12-01') }
  await expect(ground.as((db) => extendRequest(db, request, late, day('2026-12-02')))).rejects.toThrow('first month')
})

test('nothing is put together before every line that may be about others was read; what is taken out is nowhere in it', async () => {
  const request = await begun()
  const first = await ground.as((db) => prepareRequest(db, request, today))
  expect(first.undecided.map(({ mark }) => String(mark)).toSorted()).toEqual(['name', 'referrer', 'relative'])
  await expect(ground.as((db) => markPrepared(db, first))).rejects.toThrow('3 lines have not been read yet')
  await ground.as(async (db) => {
    const prepared = await prepareRequest(db, request, today)
    await decideLines(db, prepared, new Map(prepared.undecided.map(({ key }) => [key, true])))
  })
  const files = await ground.as(async (db, person) => {
    const prepared = await prepareRequest(db, request, today)
    expect(prepared.undecided).toEqual([])
    await markPrepared(db, prepared)
    return readArchive(await bundleFile(prepared, { authority: 'Northmere', preparedBy: person.name, today }))
  })
  expect([...files.keys()]).toEqual(
    expect.arrayContaining([
      'record.html',
      'record.pdf',
      'data/record.json',
      'data/words.csv',
      'data/ssd_contacts.csv',
    ]),
  )
  for (const [name, text] of files)
    expect([name, /Neighbour at number nine|FAM9|Tilda|Jolyon/.test(text)]).toEqual([name, false])
  expect(files.get('record.html')).toContain('“I like it here.”')
  expect(files.get('record.html')).toContain('[Taken out: it is about somebody else]')
  expect(files.get('record.pdf')).toMatch(/^%PDF-/)
  expect(files.get('record.pdf')).toContain('/MarkInfo')
  expect(JSON.parse(files.get('data/record.json') ?? '')).toMatchObject({ facts: { Name: 'Amara Bright' } })
  expect((await ground.as((db) => listLooks(db, id, 10))).map(({ page }) => page)).toContain('bundle')
  await ground.as((db) => markSent(db, request, today, today))
  expect((await ground.as((db) => listRequests(db, today))).find((one) => one.id === request)?.clock.state).toBe('met')
})

test('what is left in is in it as it was held', async () => {
  const request = await begun()
  const files = await ground.as(async (db, person) => {
    const before = await prepareRequest(db, request, today)
    await decideLines(db, before, new Map(before.undecided.map(({ key }) => [key, false])))
    const prepared = await prepareRequest(db, request, today)
    return readArchive(await bundleFile(prepared, { authority: 'Northmere', preparedBy: person.name, today }))
  })
  expect(files.get('data/ssd_contacts.csv')).toContain('Neighbour at number nine')
  // Its columns stand as the dataset has them, with the mark by which a spreadsheet program knows UTF-8; a list of nothing has its names.
  expect(files.get('data/ssd_contacts.csv')).toMatch(/^\ufeff"cont_contact_id","cont_person_id"/)
  expect(files.get('data/events.csv')).toMatch(/^\ufeff"on","text"\r\n/)
  expect(files.get('record.html')).toMatch(/Born[\s\S]{0,200}\d{1,2} [A-Z][a-z]+ \d{4}/)
  expect(files.get('record.html')).toContain('Tilda')
})

test('a row that changed stands once, with what changed since which delivery; codes stand as words', async () => {
  const request = await begun()
  await ground.deliver('2026-11-22', {
    ...tables,
    ssd_person: `
      pers_person_id | pers_forename | pers_surname | pers_dob   | pers_sex | pers_send_flag
      ---------------+---------------+--------------+------------+----------+---------------
      ONE            | Amara         | Bright       | 2008-02-04 | F        | Y
      KIN            | Jolyon        | Bright       | 2015-06-30 | M        | N
    `,
    ssd_contacts: tables.ssd_contacts.replace('2026-10-01', '2026-10-02'),
  })
  const prepared = await ground.as((db) => prepareRequest(db, request, today))
  const contact = prepared.holdings.rows.filter(({ table }) => table === 'ssd_contacts')
  expect(contact).toMatchObject([{ id: 'C1', versions: [{}, {}] }])
  // The same value in two versions is read once; all of it is about one neighbour.
  expect(prepared.holdings.toDecide.filter(({ text }) => text.includes('Neighbour'))).toHaveLength(1)
  const lines = bundlePaper(prepared, { authority: 'Northmere', preparedBy: 'Kim', today })
    .blocks.flatMap((block) => (block.block === 'table' ? block.rows : []))
    .map((row) => row.map(String).join(' | '))
  expect(lines).toContain(
    '1 | Day the contact arrived | Since the delivery of 22 November 2026: 2 October 2026\nBefore: 1 October 2026',
  )
  expect(lines).toContain(
    '1 | Marks a person with an EHC plan on record | Since the delivery of 22 November 2026: Yes\nBefore: nothing',
  )
  expect(
    lines.filter((line) => line.startsWith('1 | Held | from the delivery of 20 November 2026 to now')),
  ).not.toEqual([])
  // Looks that say the same of one day stand once with how often, and each by itself in the data.
  const looked = lines.filter((line) => line.includes('the list of requests'))
  expect(looked.map((line) => /, \d+ times$/.test(line))).toEqual([true])
  expect(bundleData(prepared, { authority: 'Northmere', preparedBy: 'Kim', today }).looks.length).toBeGreaterThan(
    lines.filter((line) => line.includes('put together')).length,
  )
  expect(lines.filter((line) => / \| [YN]$| \| \{/.test(line))).toEqual([])
})

test('what the case system no longer delivers is held still, as it was last delivered', async () => {
  const kin = tables.ssd_person.replace(/.*ONE .*\n/, '')
  await ground.deliver('2026-11-23', {
    ...tables,
    ssd_person: kin,
    ssd_contacts: tables.ssd_contacts.replace(/.*C1.*\n/, ''),
  })
  const request = await begun()
  const { holdings } = await ground.as((db) => prepareRequest(db, request, today))
  expect(holdings.child.calledBy).toBe('Amara Bright')
  expect(holdings.words).toHaveLength(2)
  const contact = holdings.rows.find(({ table }) => table === 'ssd_contacts')
  expect(contact?.versions.map((row) => row['to_import'])).toEqual([1, 2])
})

test('who may not answer requests sees none, and cannot begin one', async () => {
  expect(await ground.as((db) => listRequests(db, today), 'team-manager')).toEqual([])
  const begin = ground.as((db) => recordRequest(db, id, { askedBy: 'the child', receivedOn: today }, today), 'analyst')
  await expect(begin).rejects.toThrow(/row-level security|permission denied/)
})
