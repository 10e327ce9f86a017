import fc from 'fast-check'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { day } from '../../../platform/day.ts'
import { sql } from '../../../platform/sql.ts'
import { newGround, sourceOf, type Ground } from '../../ground.fixture.ts'
import { undoImport } from '../../imports/undo-import.ts'
import { importChildren } from '../import-children.ts'

const asAt = day('2026-11-20')
const send = (ground: Ground, name: string, content: string) =>
  importChildren(ground.database, ground.northmere.staff.analyst, { name, asAt, sources: [sourceOf(name, content)] })

interface Person {
  id: string
  sex: string
  ethnicity: string
  born: string
  nhs: string
  called: string
}

const dataset = (people: readonly Person[]) =>
  [
    'pers_person_id,pers_forename,pers_surname,pers_sex,pers_ethnicity,pers_dob,pers_single_unique_id',
    ...people.map(({ id, sex, ethnicity, born, nhs, called }) =>
      [id, called, called && 'Quill', sex, ethnicity, born, nhs].join(','),
    ),
  ].join('\n')

/** List 1 as the workbook has it; without the column of ethnicity where the sheet lacks it. */
const annexA = (people: readonly Person[], columns: 'all' | 'no ethnicity' = 'all') => {
  const has = columns === 'all'
  return [
    `Child Unique ID,Gender,${has ? 'Ethnicity,' : ''}Date of Birth,Age of Child (Years),Date of Contact,Contact Source`,
    ...people.map(({ id, sex, ethnicity, born }) =>
      [id, sex, ...(has ? [ethnicity] : []), born, '', '28/08/2026', 'q) 6: Police'].join(','),
    ),
  ].join('\n')
}

const Held = z.object({
  id: z.string(),
  sex: z.string().nullable(),
  ethnicity: z.string().nullable(),
  born: z.string().nullable(),
  nhs: z.string().nullable(),
  called: z.string().nullable(),
})
const held = (ground: Ground) =>
  ground.database.asOwner((db) =>
    db.many(
      sql`
        select p.pers_person_id as id, p.pers_sex as sex, p.pers_ethnicity as ethnicity, p.pers_dob as born,
          p.pers_common_child_id as nhs, n.forename as called
        from ssd_person p left join child_names n on n.authority_id = p.authority_id and n.child_id = p.child_id
        where p.to_import is null order by 1`,
      Held,
    ),
  )
const newest = (ground: Ground) =>
  ground.database.asOwner(
    async (db) =>
      (
        await db.one(
          sql`select max(number) as number from child_imports where undone_at is null`,
          z.object({ number: z.number() }),
        )
      ).number,
  )
const undo = async (ground: Ground) =>
  undoImport(ground.database, ground.northmere.staff.analyst, { number: await newest(ground), why: 'Not wanted.' })

const ada: Person = { id: '101', sex: 'F', ethnicity: 'WBRI', born: '2019-03-01', nhs: '9434765919', called: 'Ada' }
const ben: Person = { id: '102', sex: 'M', ethnicity: 'BAFR', born: '2010-06-15', nhs: '', called: '' }

test('a list that has no place for a field leaves it as it was, and nothing is told of it as emptied', async () => {
  const ground = await newGround()
  await send(ground, 'ssd_person.csv', dataset([ada, ben]))
  const { counts, notices } = await send(ground, 'List 1.csv', annexA([{ ...ada, sex: 'M' }]))
  expect(await held(ground)).toMatchObject([
    { ...ada, sex: 'M' },
    { id: '102', sex: 'M' },
  ])
  expect(counts.find(({ table }) => table === 'ssd_person')).toMatchObject({ changed: 1, gone: 0, emptied: [] })
  expect(notices.filter(({ reason }) => reason.startsWith('No row of the file says'))).toEqual([])
})

test('a column that the sheet lacks says nothing; one that is empty says that nothing is known', async () => {
  const ground = await newGround()
  await send(ground, 'ssd_person.csv', dataset([ada]))
  await send(ground, 'List 1.csv', annexA([{ ...ada, ethnicity: '' }], 'no ethnicity'))
  expect(await held(ground)).toMatchObject([ada])
  const { counts } = await send(ground, 'List 1.csv', annexA([{ ...ada, ethnicity: '' }]))
  expect(await held(ground)).toMatchObject([{ ...ada, ethnicity: null }])
  expect(counts.find(({ table }) => table === 'ssd_person')?.emptied).toEqual([{ field: 'pers_ethnicity', values: 1 }])
})

const person = (id: string): fc.Arbitrary<Person> =>
  fc.record({
    id: fc.constant(id),
    sex: fc.constantFrom('F', 'M'),
    ethnicity: fc.constantFrom('WBRI', 'BAFR', 'AIND'),
    born: fc.constantFrom('2019-03-01', '2010-06-15', '2015-12-24'),
    nhs: fc.constantFrom('', '9434765919', '9434765870'),
    called: fc.constantFrom('', 'Ada', 'Bo'),
  })
const people = fc.tuple(person('101'), person('102'), person('103')).chain((all) => fc.subarray(all, { minLength: 1 }))

test('Annex A, the dataset, Annex A: of whom it speaks it says what it has, all else is the dataset’s, and undone it is as before', async () => {
  await fc.assert(
    fc.asyncProperty(people, people, people, async (first, second, third) => {
      const ground = await newGround()
      await send(ground, 'List 1.csv', annexA(first))
      await send(ground, 'ssd_person.csv', dataset(second))
      const before = await held(ground)
      expect(before.map(({ id }) => id)).toEqual(second.map(({ id }) => id))
      await send(ground, 'List 1.csv', annexA(third))
      const now = new Map((await held(ground)).map((one) => [one.id, one]))
      expect([...now.keys()].toSorted()).toEqual([...new Set([...second, ...third].map(({ id }) => id))].toSorted())
      for (const { id } of [...second, ...third]) {
        const [of, was] = [third.find((one) => one.id === id), before.find((one) => one.id === id)]
        const said = of ?? was
        expect(now.get(id)).toEqual({
          id,
          sex: said?.sex,
          ethnicity: said?.ethnicity,
          born: said?.born,
          nhs: was?.nhs ?? null,
          called: now.get(id)?.called ?? null,
        })
        if (was) expect(now.get(id)?.called).toBe(was.called)
      }
      await undo(ground)
      expect(await held(ground)).toEqual(before)
    }),
    { numRuns: 8, endOnFailure: true },
  )
})
