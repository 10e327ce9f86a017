import { z } from 'zod'
import { describe, expect, test } from 'vitest'
import { verifyTrail } from '../../people/index.ts'
import { day } from '../../platform/day.ts'
import { sql } from '../../platform/sql.ts'
import { drawn, newGround, sourceOf, type Ground } from '../ground.fixture.ts'
import { compareImports } from '../imports/compare-imports.ts'
import { importKnownOn, listImports } from '../imports/imports.ts'
import { undoImport } from '../imports/undo-import.ts'
import { importChildren, previewChildren } from './import-children.ts'
import type { Source } from './source.ts'

const people = `
  pers_person_id | pers_forename | pers_surname | pers_dob   | pers_sex
  ---------------+---------------+--------------+------------+---------
  A1             | Amara         | Bright       | 2013-02-04 | F
  A2             | Noel          | Winterbourne | 2015-06-30 | M
`
const reviews = `
  clar_cla_review_id | clar_cla_id | clar_cla_review_date
  -------------------+-------------+---------------------
  R1                 | P1          | 2026-03-22
`
const episodes = `
  clae_cla_episode_id | clae_person_id | clae_cla_id | clae_cla_episode_start_date
  --------------------+----------------+-------------+----------------------------
  E1                  | A1             | P1          | 2025-01-20
`

const Held = z.object({ id: z.string(), born: z.string().nullable(), from: z.number(), to: z.number().nullable() })
const peopleHeld = ({ database }: Ground) =>
  database.asOwner((db) =>
    db.many(
      sql`
        select pers_person_id as id, pers_dob as born, from_import as from, to_import as to from ssd_person
        order by pers_person_id, from_import`,
      Held,
    ),
  )
const countOf = (result: { counts: readonly { table: string }[] }, table: string) =>
  result.counts.find((count) => count.table === table)

test('a first delivery is all new; the same again changes nothing; a third ends, changes and adds', async () => {
  const ground = await newGround()
  const first = await ground.deliver('2026-09-30', { ssd_person: people })
  expect(countOf(first, 'ssd_person')).toMatchObject({
    rows: 2,
    added: 2,
    changed: 0,
    unchanged: 0,
    gone: 0,
    refused: 0,
  })
  const second = await ground.deliver('2026-10-31', { ssd_person: people })
  expect(countOf(second, 'ssd_person')).toMatchObject({ added: 0, changed: 0, unchanged: 2, gone: 0 })
  const third = await ground.deliver('2026-11-20', {
    ssd_person: `
      pers_person_id | pers_forename | pers_surname | pers_dob   | pers_sex
      ---------------+---------------+--------------+------------+---------
      A1             | Amara         | Bright       | 2013-02-05 | F
      A3             | Ines          | Quill        | 2020-01-01 | F
    `,
  })
  expect(countOf(third, 'ssd_person')).toMatchObject({ rows: 2, added: 1, changed: 1, unchanged: 0, gone: 1 })
  expect(await peopleHeld(ground)).toEqual([
    { id: 'A1', born: '2013-02-04', from: 1, to: 2 },
    { id: 'A1', born: '2013-02-05', from: 3, to: null },
    { id: 'A2', born: '2015-06-30', from: 1, to: 2 },
    { id: 'A3', born: '2020-01-01', from: 3, to: null },
  ])
  const known = (on: string) => ground.as((db) => importKnownOn(db, day(on)))
  expect(await known('2026-09-29')).toBeUndefined()
  expect((await known('2026-11-19'))?.number).toBe(2)
  expect((await known('2026-11-20'))?.number).toBe(3)
  const differences = await ground.as((db) => compareImports(db, 1, 3))
  expect(differences).toEqual([{ table: 'ssd_person', before: 2, after: 2, added: 1, changed: 1, gone: 1 }])
  await expect(ground.as((db) => compareImports(db, 3, 1))).rejects.toThrow('Name the earlier one first')
  expect((await verifyTrail(ground.database, ground.northmere.authority.id)).firstBad).toBeUndefined()
})

test('a preview says what an import would do, and keeps nothing', async () => {
  const ground = await newGround()
  await ground.deliver('2026-09-30', { ssd_person: people })
  const before = await peopleHeld(ground)
  const delivery = {
    name: 'drawn',
    asAt: day('2026-10-01'),
    sources: drawn({ ssd_person: people.replace('Bright', 'Dimmer') }),
  }
  const previewed = await previewChildren(ground.database, ground.northmere.staff.analyst, delivery)
  expect(await peopleHeld(ground)).toEqual(before)
  expect(await ground.as(listImports)).toHaveLength(1)
  const imported = await importChildren(ground.database, ground.northmere.staff.analyst, delivery)
  expect(imported).toEqual(previewed)
})

test('an import that is taken back leaves everything as it was, and only the newest can be', async () => {
  const ground = await newGround()
  await ground.deliver('2026-09-30', { ssd_person: people, ssd_cla_episodes: episodes })
  const before = await peopleHeld(ground)
  await ground.deliver('2026-10-31', { ssd_person: people.replace('2015', '2016'), ssd_cla_reviews: reviews })
  const lead = ground.northmere.staff['quality-lead']
  const undo = (number: number) => undoImport(ground.database, lead, { number, why: 'The wrong month.' })
  await expect(undo(1)).rejects.toThrow('Only the newest delivery can be taken back, which is number 2.')
  await undo(2)
  expect(await peopleHeld(ground)).toEqual(before)
  expect((await ground.as((db) => importKnownOn(db)))?.number).toBe(1)
  expect(await ground.as(listImports)).toMatchObject([
    { number: 2, undoneWhy: 'The wrong month.' },
    { number: 1, undoneAt: null },
  ])
  const third = await ground.deliver('2026-10-31', { ssd_person: people.replace('2015', '2014') })
  expect(third.number).toBe(3)
  expect((await peopleHeld(ground)).map(({ id, from, to }) => [id, from, to])).toEqual([
    ['A1', 1, null],
    ['A2', 1, 2],
    ['A2', 3, null],
  ])
})

test('a delivery of an earlier day than the newest is refused', async () => {
  const ground = await newGround()
  await ground.deliver('2026-09-30', { ssd_person: people })
  await expect(ground.deliver('2026-09-29', { ssd_person: people })).rejects.toThrow('30 September 2026')
})

test('rows lead to the child through other tables, also when those come later', async () => {
  const ground = await newGround()
  await ground.deliver('2026-09-30', { ssd_cla_reviews: reviews })
  const linked = () =>
    ground.database.asOwner((db) =>
      db.many(
        sql`
          select c.person_id as child from ssd_cla_reviews r
          left join children c on c.authority_id = r.authority_id and c.id = r.child_id where r.to_import is null`,
        z.object({ child: z.string().nullable() }),
      ),
    )
  expect(await linked()).toEqual([{ child: null }])
  await ground.deliver('2026-10-01', { ssd_cla_episodes: episodes })
  expect(await linked()).toEqual([{ child: null }])
  await ground.deliver('2026-10-02', { ssd_person: people })
  expect(await linked()).toEqual([{ child: 'A1' }])
  const moved = episodes.replace('A1 ', 'A2 ')
  await ground.deliver('2026-10-03', { ssd_cla_episodes: moved })
  expect(await linked()).toEqual([{ child: 'A2' }])
})

describe('what is wrong with a delivery is said with table, line, field, reason and remedy', () => {
  test('a day that does not exist refuses the row, and what was known of it before stays', async () => {
    const ground = await newGround()
    await ground.deliver('2026-09-30', { ssd_person: people })
    const result = await ground.deliver('2026-10-31', { ssd_person: people.replace('2015-06-30', '2015-06-31') })
    expect(countOf(result, 'ssd_person')).toMatchObject({ rows: 2, unchanged: 1, refused: 1, gone: 0, changed: 0 })
    expect(result.notices.filter(({ severity }) => severity === 'refused')).toEqual([
      {
        severity: 'refused',
        table: 'ssd_person',
        file: 'ssd_person.csv',
        line: 3,
        field: 'pers_dob',
        reason: 'There is no such day.',
        remedy: 'Write it like 2026-11-24 or 24/11/2026.',
        times: 1,
      },
    ])
    expect((await peopleHeld(ground)).map(({ to }) => to)).toEqual([null, null])
  })

  test('doubles are refused, unknown codes and links to nobody are kept and said', async () => {
    const ground = await newGround()
    const result = await ground.deliver('2026-09-30', {
      ssd_person: `${people}  A1 | Amara | Bright | 2013-02-04 | female\n  A4 | Lou | Marsh | 2013-02-04 | female`,
      ssd_cla_episodes: episodes.replace('A1 ', 'ZZ '),
    })
    expect(countOf(result, 'ssd_person')).toMatchObject({ rows: 4, added: 3, refused: 1 })
    expect(countOf(result, 'ssd_cla_episodes')).toMatchObject({ added: 1 })
    const said = result.notices
      .filter(({ line }) => line > 1)
      .map(({ severity, table, line, field }) => [severity, table, line, field])
    expect(said).toEqual([
      ['warning', 'ssd_person', 4, 'pers_sex'],
      ['warning', 'ssd_person', 5, 'pers_sex'],
      ['refused', 'ssd_person', 4, 'pers_person_id'],
      ['warning', 'ssd_cla_episodes', 2, 'clae_person_id'],
    ])
    // No value of the file is repeated: what is said may be read by those who see no names.
    expect(JSON.stringify(result.notices)).not.toMatch(/Amara|Marsh|female|ZZ/)
  })

  test('a trouble of many lines is named for the first twenty and counted for all', async () => {
    const ground = await newGround()
    const rows = Array.from({ length: 50 }, (_, index) => `B${index},31/02/2013`)
    const { notices, counts } = await importChildren(ground.database, ground.northmere.staff.analyst, {
      name: 'many',
      asAt: ground.today,
      sources: [sourceOf('ssd_person.csv', ['pers_person_id,pers_dob', ...rows].join('\r\n'))],
    })
    const refused = notices.filter(({ severity }) => severity === 'refused')
    expect(refused).toHaveLength(20)
    expect(refused.every(({ times }) => times === 50)).toBe(true)
    expect(counts).toMatchObject([{ rows: 50, refused: 50, added: 0 }])
  })

  test.each([
    ['no file of the dataset', [sourceOf('notes.txt', 'x')], 'holds no table of the dataset'],
    ['no key in the first line', [sourceOf('ssd_person.csv', 'pers_dob\n2013-01-01')], 'no column pers_person_id'],
    ['an empty file', [sourceOf('ssd_person.csv', '')], 'ssd_person.csv: It is empty'],
    [
      'the file of another table',
      [sourceOf('ssd_person.csv', 'clav_cla_visit_id,clav_person_id\n1,2')],
      'Name it ssd_cla_visits, or send the file of ssd_person in its place.',
    ],
    [
      'a picture',
      [sourceOf('ssd_person.csv', new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0]))],
      'is not text',
    ],
    [
      'a workbook that is called CSV',
      [sourceOf('ssd_person.csv', new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 6, 0]))],
      'is a workbook or an archive, whatever its name. Save the table as CSV',
    ],
    [
      'a Parquet file that is called CSV',
      [sourceOf('ssd_person.csv', new Uint8Array([0x50, 0x41, 0x52, 0x31, 0, 0, 0, 0]))],
      'Let its name end in .parquet and send it again.',
    ],
    ['an open quotation mark', [sourceOf('ssd_person.csv', 'pers_person_id\n"A1\nA2\n')], 'never closed'],
    ['a column twice', [sourceOf('ssd_person.csv', 'pers_person_id,PERS_PERSON_ID\nA1,A1\n')], 'Two columns'],
  ])('%s: the delivery is refused and nothing is kept', async (_, sources, sentence) => {
    const ground = await newGround()
    const sent = importChildren(ground.database, ground.northmere.staff.analyst, {
      name: 'bad',
      asAt: ground.today,
      sources: [
        ...drawn({ ssd_cla_episodes: episodes }).slice(0, sources[0]?.name === 'notes.txt' ? 0 : 1),
        ...sources,
      ],
    })
    await expect(sent).rejects.toThrow(sentence)
    expect(await ground.as(listImports)).toEqual([])
    const left = await ground.database.asOwner((db) => db.run(sql`select from ssd_cla_episodes`))
    expect(left).toBe(0)
  })
})

test('a file that ends within a line refuses that line and says so; a last line that is whole needs no line end', async () => {
  const ground = await newGround()
  const bring = async (content: string) => {
    const delivery = { name: 'x', asAt: ground.today, sources: [sourceOf('ssd_person.csv', content)] }
    const { counts, notices } = await previewChildren(ground.database, ground.northmere.staff.analyst, delivery)
    const refused = notices.filter(({ severity }) => severity === 'refused')
    return { counts: counts.map(({ rows, added }) => [rows, added]), refused: refused.map(({ reason }) => reason) }
  }
  const head = 'pers_person_id,pers_forename,pers_dob\n1,Ash,2012-01-01\n'
  const cut = 'The file ends within this line, after 2 of its 3 cells.'
  expect(await bring(`${head}2,Bo`)).toEqual({ counts: [[2, 1]], refused: [cut] })
  expect(await bring(`${head}2,Bo\n`)).toEqual({ counts: [[2, 2]], refused: [] })
  expect(await bring(`${head}2,Bo,`)).toEqual({ counts: [[2, 2]], refused: [] })
})

test('archives that are not opened, and text under the name of a workbook, are called what they are', async () => {
  const ground = await newGround()
  const person = sourceOf('ssd_person.csv', 'pers_person_id\n1\n')
  const preview = (name: string, ...sources: Source[]) =>
    previewChildren(ground.database, ground.northmere.staff.analyst, { name, asAt: ground.today, sources })
  const inner = sourceOf('inner.zip', new Uint8Array([0x50, 0x4b, 3, 4]))
  const [passedOver] = (await preview('outer.zip', inner, person)).notices
  expect(passedOver?.file).toBe('inner.zip')
  expect(passedOver?.reason).toContain('An archive within an archive')
  await expect(preview('outer.zip', inner)).rejects.toThrow(
    'inner.zip is an archive within another, or no zip, and is not opened. Unpack it',
  )
  await expect(preview('a.csv.gz', sourceOf('a.csv.gz', 'x'))).rejects.toThrow('a.csv.gz is no zip archive')
  await expect(preview('ssd_person.xlsx', sourceOf('ssd_person.xlsx', 'pers_person_id\n1\n'))).rejects.toThrow(
    'ssd_person.xlsx is named as a workbook and is plain text within. If it is the CSV of a table',
  )
})

test('a file that is but a part of its table is said, with what it would end; the whole is not', async () => {
  const ground = await newGround()
  const people = (count: number) =>
    sourceOf('ssd_person.csv', ['pers_person_id', ...Array.from({ length: count }, (_, at) => `P${at}`)].join('\n'))
  const bring = async (count: number) => {
    const delivery = { name: 'x', asAt: ground.today, sources: [people(count)] }
    const { notices } = await importChildren(ground.database, ground.northmere.staff.analyst, delivery)
    return notices.filter(({ line }) => line === 0).map(({ table, reason, remedy }) => [table, reason, remedy])
  }
  expect(await bring(200)).toEqual([])
  expect(await bring(101)).toEqual([])
  expect(await bring(50)).toEqual([
    [
      'ssd_person',
      '51 of the 101 rows that stood are not in it, more than half.',
      'A file is the whole of its table: what it leaves out ends. If this one is a part, send the whole.',
    ],
  ])
})

test('a file whose days are written month first is refused whole; a few such days are slips', async () => {
  const bring = async (days: readonly string[]) => {
    const ground = await newGround()
    const lines = days.map((born, at) => `P${at},${born}`)
    const sources = [sourceOf('ssd_person.csv', ['pers_person_id,pers_dob', ...lines].join('\n'))]
    return importChildren(ground.database, ground.northmere.staff.analyst, { name: 'x', asAt: ground.today, sources })
  }
  const american = ['02/15/2004', '03/04/2005', '12/31/2006', '01/02/2007']
  await expect(bring(american)).rejects.toThrow(/ssd_person\.csv, pers_dob: The month stands before the day\./)
  const slip = await bring(['02/15/2004', '15/02/2004', '16/02/2004', '17/02/2004', '18/02/2004'])
  expect(slip.counts).toMatchObject([{ added: 4, refused: 1 }])
})

test('only those who may bring data in can', async () => {
  const ground = await newGround()
  const delivery = { name: 'drawn', asAt: ground.today, sources: drawn({ ssd_person: people }) }
  for (const role of ['team-manager', 'social-worker', 'councillor', 'inspector', 'administrator'] as const) {
    const person = ground.northmere.staff[role]
    expect(() => importChildren(ground.database, person, delivery), role).toThrow('does not allow')
  }
})

describe('a column that is in the file no more, or empty in every row', () => {
  const person = (columns: string, ...rows: string[]) => ({
    ssd_person: [`pers_person_id | ${columns}`, ...rows].join('\n'),
  })
  const first = person(
    'pers_upn | pers_legacy_id | pers_surname',
    'A1 | U1 | L1 | Ash',
    'A2 | U2 | | Bo',
    'A3 | | | Cy',
  )
  const losses = (notices: readonly { field: string; reason: string }[]) =>
    notices.filter(({ reason }) => reason.startsWith('No row')).map(({ field, reason }) => [field, reason])

  test('is counted by the values that it empties in rows that stand on, once', async () => {
    const ground = await newGround()
    await ground.deliver('2026-11-01', first)
    const without = person('pers_legacy_id | pers_surname', 'A1 | | Ash', 'A2 | | Bo', 'A9 | | Di')
    const { counts, notices } = await ground.deliver('2026-11-02', without)
    const emptied = [
      { field: 'pers_legacy_id', values: 1 },
      { field: 'pers_upn', values: 2 },
    ]
    expect(counts[0]?.emptied).toEqual(emptied)
    expect(losses(notices)).toEqual([
      ['pers_legacy_id', 'No row of the file says anything here, and one that stood did: that ends.'],
      ['pers_upn', 'No row of the file says anything here, and 2 that stood did: that ends.'],
    ])
    expect((await ground.as(listImports))[0]?.counts[0]?.emptied).toEqual(emptied)
    const again = await ground.deliver('2026-11-03', without)
    expect([again.counts[0]?.emptied, losses(again.notices)]).toEqual([[], []])
  })

  test('is nothing to speak of where no row that stands on said anything there, or one row still does', async () => {
    const ground = await newGround()
    await ground.deliver('2026-11-01', first)
    // A1 and A2, who had numbers, have gone; A3 never had any.
    const { counts } = await ground.deliver('2026-11-02', person('pers_surname', 'A3 | Cy'))
    expect(counts[0]).toMatchObject({ gone: 2, emptied: [] })
    await ground.deliver('2026-11-03', first)
    const one = await ground.deliver('2026-11-04', person('pers_upn | pers_surname', 'A1 | U1 | Ash', 'A2 | | Bo'))
    expect(one.counts[0]?.emptied).toEqual([{ field: 'pers_legacy_id', values: 1 }])
  })
})
