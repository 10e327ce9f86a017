import { expect, test } from 'vitest'
import { givenWeb, wordsOf } from '../sign-in/visitor.fixture.ts'

test('a time limit is worked out from a day that has been as at today, and from a day to come as at that day', async () => {
  const web = await givenWeb()
  web.setClock(new Date('2026-11-24T10:00:00Z'))
  const anybody = await web.visitor()
  const told = async (query: string) => wordsOf((await anybody.get(`/clocks/CLA-REV-1?${query}`)).text)
  const been = await told('started-day=2&started-month=11&started-year=2026')
  expect(been).toMatch(/As at 24 November 2026 .*2 November 2026 \+ 20 working days = 30 November 2026/)
  const toCome = await told('started-day=4&started-month=1&started-year=2027')
  expect(toCome).toMatch(/As at 4 January 2027 .*4 January 2027 \+ 20 working days = 1 February 2027/)
  const done = await told('started-day=4&started-month=1&started-year=2027&done-day=2&done-month=2&done-year=2027')
  expect(done).toMatch(/As at 2 February 2027 .*1 working day late/)
})
