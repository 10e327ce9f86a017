import { beforeAll, expect, test } from 'vitest'
import { givenAway, givenTwoTeams, type TwoTeams } from '../children/two-teams.fixture.ts'
import { wordsOf } from '../sign-in/visitor.fixture.ts'

let place: TwoTeams
beforeAll(async () => {
  place = await givenTwoTeams()
})

const everybody = () => [place.mine, place.others, place.elsewhere]
const list = '/pathways/child-protection/list?step=on-plan&part=in'

test('the number is the authority’s, and the list behind it those whom the reader may see', async () => {
  const lead = await (await place.visitor('quality-lead')).get(list)
  expect(givenAway(lead.text, everybody())).toEqual([place.mine, place.others])
  expect(wordsOf(lead.text)).toContain('Came in: 2 ')
  const worker = await (await place.visitor('social-worker')).get(list)
  expect(givenAway(worker.text, everybody())).toEqual([place.mine])
  expect(wordsOf(worker.text)).toContain('one stays in the number and is not shown')
  const stranger = await (await place.stranger('director')).get(list)
  expect(givenAway(stranger.text, everybody())).toEqual([place.elsewhere])
})

test('whoever makes figures sees numbers of records and no names', async () => {
  const { text } = await (await place.visitor('analyst')).get(list)
  expect(text).toContain('QZX-7101')
  expect(text).not.toContain('Quillamara')
})

test('a councillor sees counts with small numbers hidden, of the newest day alone, and no way to a list', async () => {
  const councillor = await place.visitor('councillor')
  const { text, status } = await councillor.get('/pathways/child-protection')
  expect(status).toBe(200)
  expect(givenAway(text, everybody())).toEqual([])
  expect(text).not.toContain('/list?')
  expect(text).not.toContain('Worker W1')
  expect(wordsOf(text)).toMatch(/On a protection plan 0 c 0 c/)
  const asked = await councillor.get('/pathways/child-protection?asAt=2026-07-31&months=1&team=T1&known=then')
  expect(wordsOf(asked.text)).toBe(wordsOf(text))
  expect((await councillor.get(list)).status).toBe(403)
  expect((await councillor.get('/pathways/child-protection/tables/workers/csv')).status).toBe(403)
  const officer = await place.visitor('scrutiny-officer')
  const file = await officer.get('/pathways/child-protection/export/csv?asAt=2026-07-31')
  expect(file.text).toContain('on a protection plan,0,c,0,c')
})

test('as known on a day before the plans were known, there were none', async () => {
  const lead = await place.visitor('quality-lead')
  const now = wordsOf((await lead.get('/pathways/child-protection?asAt=2026-10-01')).text)
  expect(now).toContain('2 on a protection plan')
  const then = wordsOf((await lead.get('/pathways/child-protection?asAt=2026-10-01&known=then')).text)
  expect(then).toContain('0 on a protection plan')
  const before = wordsOf((await lead.get('/pathways/child-protection?asAt=2026-01-01&known=then')).text)
  expect(before).toContain('No delivery of case records shows that day or an earlier one.')
})

test('every table can be taken away by those who may', async () => {
  const lead = await place.visitor('quality-lead')
  for (const show of ['teams', 'workers', 'ways', 'months', 'mix', 'limits'])
    for (const format of ['csv', 'json'])
      expect((await lead.get(`/pathways/child-protection/tables/${show}/${format}`)).status).toBe(200)
  expect((await lead.get('/pathways/export/csv')).status).toBe(200)
  const some = await lead.get('/pathways/child-protection/list?step=on-plan&split=ethnicity&of=WBRI')
  expect(wordsOf(some.text)).toContain('In it now, White British: 2 ')
  expect((await lead.get('/pathways/child-protection/list?step=enquiries&split=ethnicity&of=WBRI')).status).toBe(404)
})
