import { beforeAll, expect, test } from 'vitest'
import { reportedYearByYear, getIndicator, keptHereIndicators } from '../../../indicators/index.ts'
import { asPerson, createAuthority, writeMatrix, type Role } from '../../../people/index.ts'
import { dayOf } from '../../../platform/day.ts'
import { addEntry, registerGrants, registers } from '../../../registers/index.ts'
import { givenWeb, wordsOf, type GivenWeb } from '../sign-in/visitor.fixture.ts'

let web: GivenWeb
// What is kept is read as it was written down by a day, and it is written down today.
const today = dayOf(new Date())
const last = Number(today.slice(0, 4)) - 1

beforeAll(async () => {
  web = await givenWeb({ demo: true })
  await web.database.asOwner((db) => writeMatrix(db, registerGrants))
  const register = registers.find(({ id }) => id === 'reported-figures')
  const director = web.staff.get('director')
  if (!register || !director) throw new Error('There is no such register, or no director.')
  for (const [year, counted, outOf] of [
    [last, 4, 24],
    [last - 1, 11, 27],
    [last - 2, 13, 25],
  ] as const)
    await asPerson(web.database, director, (db) =>
      addEntry(
        db,
        register,
        {
          indicator: 'ED10',
          body: 'Virtual school',
          from_on: `${year - 1}-09-01`,
          to_on: `${year}-08-31`,
          standing: 'final',
          counted,
          out_of: outOf,
        },
        today,
      ),
    )
})

const shownTo = async (role: Role) => wordsOf((await (await web.visitor(role)).get('/indicators/ED10')).text)

test('a councillor sees the results of small cohorts year by year with small numbers hidden, and an officer the reports', async () => {
  const councillor = await shownTo('councillor')
  expect(councillor).toContain(`1 September ${last - 1} to 31 August ${last} c c – Final`)
  expect(councillor).toContain(`1 September ${last - 2} to 31 August ${last - 1} 10 25 – Final`)
  expect(councillor).toContain(`All together, 1 September ${last - 3} to 31 August ${last} 30 75 40% Final`)
  expect(councillor).not.toMatch(/\b4 of 24\b|\b11 of 27\b/)
  const officer = await shownTo('virtual-school-head')
  expect(officer).toContain('4 of 24')
  expect(officer).not.toContain('Here, year by year')
})

test('what one authority keeps is told to nobody of another', async () => {
  const other = await web.database.asOwner((db) =>
    createAuthority(db, { name: 'Haverley', laCode: '991', demo: false }),
  )
  const definition = keptHereIndicators.get('ED10')
  if (!definition) throw new Error('Nobody reports ED10.')
  const asked = { indicator: getIndicator('ED10'), definition, on: today }
  expect((await reportedYearByYear(web.database, web.authorityId, asked)).years).toHaveLength(3)
  expect((await reportedYearByYear(web.database, other.id, asked)).years).toEqual([])
})
