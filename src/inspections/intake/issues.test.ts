import { expect, test } from 'vitest'
import { day } from '../../platform/day.ts'
import { sql } from '../../platform/sql.ts'
import { blank, finding, newGround } from '../ground.fixture.ts'
import { FindingFilters, findFindings } from '../register/find-findings.ts'
import type { DocumentId } from './document-record.ts'
import { allDocuments, getDocument, listDocuments } from './documents.ts'
import { documentsTable } from './documents-table.ts'
import { getIssues, listPossibleEarlier, sayWhatItReplaces } from './issues.ts'
import { readWaiting } from './read-waiting.ts'

const { database, files, asLead, read } = await newGround()

const replaces = async (id: DocumentId) => (await asLead((db) => getDocument(db, id))).replaces
const say = (id: DocumentId, earlier: DocumentId | null) => asLead((db) => sayWhatItReplaces(db, id, earlier))

test('a later issue of the same letter is tied to the one that it replaces', async () => {
  const days = { inspectionStart: day('2024-01-09'), inspectionEnd: day('2024-01-10') }
  const earlier = await read(days)
  const later = await read({ ...days, published: day('2024-02-20') })
  const other = await read({ inspectionStart: day('2023-01-09'), inspectionEnd: day('2023-01-10') })
  expect([await replaces(earlier), await replaces(later), await replaces(other)]).toEqual([null, earlier, null])
})

test('a re-issue with a corrected day is known by its findings; another letter of the same sort is not taken for one', async () => {
  const values = ['Visits are late.', 'Plans are vague.', 'Audits are few.', 'Records wait.']
  const days = { inspectionStart: day('2022-03-01'), inspectionEnd: day('2022-03-02') }
  const corrected = { inspectionStart: day('2022-03-02'), inspectionEnd: day('2022-03-03') }
  const first = await read({ ...days, framework: 'ILACS short', readings: values.map((value) => finding(value)) })
  const again = await read({ ...corrected, framework: 'ILACS short', readings: values.map((value) => finding(value)) })
  const next = await read({
    inspectionStart: day('2022-11-02'),
    inspectionEnd: day('2022-11-03'),
    framework: 'ILACS short',
    readings: ['Visits are late.', 'New one.', 'Another.'].map((value) => finding(value)),
  })
  expect([await replaces(first), await replaces(again), await replaces(next)]).toEqual([null, first, null])
  const listed = await asLead((db) => findFindings(db, FindingFilters.parse({ framework: 'ILACS short', year: 2022 })))
  expect(listed.filter(({ value }) => value === 'Plans are vague.').map(({ documentId }) => documentId)).toEqual([
    again,
  ])
})

const lettersOf = (start: string, end: string) => ({ inspectionStart: day(start), inspectionEnd: day(end) })

test('three issues are tied in the order of their dates, in whatever order they were read', async () => {
  const days = lettersOf('2021-05-11', '2021-05-12')
  const third = await read({ ...days, published: day('2021-09-20') })
  const first = await read({ ...days, published: day('2021-06-20') })
  expect([await replaces(first), await replaces(third)]).toEqual([null, first])
  const second = await read({ ...days, published: day('2021-07-20') })
  expect([await replaces(first), await replaces(second), await replaces(third)]).toEqual([null, first, second])
})

test('letters about two schools that were inspected on the same days are no issues of one another', async () => {
  const about = (urn: string, published: string) =>
    read({
      ...lettersOf('2020-02-04', '2020-02-05'),
      published: day(published),
      framework: 'School inspection',
      readings: [{ ...finding(urn), field: 'urn', kind: '' }],
    })
  const school = await about('100001', '2020-03-01')
  const other = await about('100002', '2020-03-02')
  const again = await about('100002', '2020-03-22')
  expect([await replaces(school), await replaces(other), await replaces(again)]).toEqual([null, null, other])
})

test('what a person says of an issue stays when the document is read again', async () => {
  const days = lettersOf('2019-03-05', '2019-03-06')
  const first = await read(days)
  const second = await read({ ...days, published: day('2019-04-20') })
  await say(second, null)
  expect(await replaces(second)).toBeNull()
  await database.asOwner((db) => db.run(sql`update documents set state = 'waiting' where id in (${first}, ${second})`))
  await readWaiting({ database, files, reader: { workers: 1, read: async () => ({ ...blank, ...days }) } })
  expect([await replaces(first), await replaces(second)]).toEqual([null, null])
  await say(second, first)
  expect(await replaces(second)).toBe(first)
})

test('issues are named both ways, each so that no other can be meant', async () => {
  const days = lettersOf('2018-03-05', '2018-03-06')
  const first = await read(days)
  const second = await read({ ...days, published: day('2018-04-20') })
  const [earlier, later] = await asLead(async (db) => [await getDocument(db, first), await getDocument(db, second)])
  expect(earlier?.replacedBy).toBe(second)
  expect((await asLead((db) => getIssues(db, { id: second, replaces: first }))).earlier?.id).toBe(first)
  expect((await asLead((db) => getIssues(db, { id: first, replaces: null }))).later?.id).toBe(second)
  const rows = await asLead((db) => allDocuments(db))
  const { columns } = documentsTable(rows, { asAt: new Date(), authority: 'Elmbridge Vale Council' })
  const cell = (name: string, id: DocumentId) =>
    rows.filter((row) => row.id === id).map((row) => columns.find((column) => column.name === name)?.value(row))
  expect([cell('replaces', second), cell('replaced_by', first)]).toEqual([[first], [second]])
  expect(later?.sha256).not.toBe(earlier?.sha256)
})

test('a document cannot replace itself, one that replaces it, or one that has a later issue already', async () => {
  const [one, two, three] = [
    await read(lettersOf('2017-01-10', '2017-01-11')),
    await read(lettersOf('2017-06-10', '2017-06-11')),
    await read(lettersOf('2017-11-10', '2017-11-11')),
  ]
  await say(two, one)
  await expect(say(one, one)).rejects.toThrow('does not replace itself')
  await expect(say(one, two)).rejects.toThrow('That document replaces this one')
  await expect(say(three, one)).rejects.toThrow('A later issue of that document is here already')
  const offered = (await asLead((db) => listPossibleEarlier(db, three))).map(({ id }) => id)
  expect([offered.includes(one), offered.includes(two), offered.includes(three)]).toEqual([false, true, false])
  await say(three, two)
  await expect(say(one, three)).rejects.toThrow('That document replaces this one')
})

test('files of one name are marked as such in the list', async () => {
  const twins = await asLead((db) => listDocuments(db))
  await database.asOwner((db) => db.run(sql`update documents set file_name = 'alone.pdf' where id = ${twins[0]?.id}`))
  await database.asOwner((db) =>
    db.run(sql`update documents set file_name = 'twin.pdf' where id in (${twins[1]?.id}, ${twins[2]?.id})`),
  )
  const marked = (await asLead((db) => listDocuments(db))).filter(({ fileName }) => /^(alone|twin)/.test(fileName))
  expect(
    marked
      .map(({ fileName, sharesName }) => [fileName, sharesName])
      .toSorted((a, b) => String(a[0]).localeCompare(String(b[0]))),
  ).toEqual([
    ['alone.pdf', false],
    ['twin.pdf', true],
    ['twin.pdf', true],
  ])
})
