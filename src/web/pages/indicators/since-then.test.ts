import { expect, test } from 'vitest'
import { keepRelease, readRelease } from '../../../indicators/index.ts'
import { asPerson } from '../../../people/index.ts'
import { day } from '../../../platform/day.ts'
import { givenWeb, wordsOf } from '../sign-in/visitor.fixture.ts'

test('where the newest of what was published has a mark in place of a number, the page says so beside the number before', async () => {
  const web = await givenWeb({ demo: true })
  const analyst = web.staff.get('analyst')
  if (!analyst) throw new Error('There is no analyst.')
  const director = await web.visitor('director')
  const words = async () => wordsOf((await director.get('/indicators/CP05')).text)
  expect(await words()).not.toContain('Since then')
  const text = 'indicator_id,area_code,period,value\nCP05,826,2027,c\nCP05,826,2028,x\n'
  const { release } = await readRelease(Buffer.from(text), 'new.csv', 'New', day('2026-11-30'))
  await asPerson(web.database, analyst, (db) => keepRelease(db, release))
  expect(await words()).toContain(
    'Since then 2027: c (suppressed, so that nobody can be recognised); 2028: x (not available).',
  )
})
