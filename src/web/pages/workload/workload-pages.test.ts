import { beforeAll, expect, test } from 'vitest'
import { givenTwoTeams, type TwoTeams } from '../children/two-teams.fixture.ts'
import { wordsOf } from '../sign-in/visitor.fixture.ts'

let place: TwoTeams
beforeAll(async () => {
  place = await givenTwoTeams()
})

const rowsIn = (text: string): number => (/<tbody[\s\S]*?<\/tbody>/.exec(text)?.[0].match(/<tr/g) ?? []).length

/** Every link of a page to a list of workload: its address and the first number in its words. */
const listsOn = (text: string) =>
  [...text.matchAll(/<a href="(\/workload\?[^"]*)"\s*>([\s\S]*?)<\/a/g)]
    .map(([, address = '', words = '']) => ({ address: address.replaceAll('&amp;', '&'), words: wordsOf(words) }))
    .filter(({ words }) => /\d/.test(words) && !words.startsWith('Show'))

test.each(['/workload', '/workload/teams/T1'])('each number of %s leads to as many rows', async (page) => {
  const lead = await place.visitor('quality-lead')
  const lists = listsOn((await lead.get(page)).text)
  expect(lists.map(({ address }) => address)).toContain(
    page === '/workload' ? '/workload?show=cases&worker=W1' : '/workload?show=cases&worker=W1&team=T1',
  )
  for (const { address, words } of lists) {
    const { text } = await lead.get(address)
    expect([address, rowsIn(text)]).toEqual([address, Number(/\d+/.exec(words)?.[0])])
  }
})

test('a list says whom it is narrowed to, and leads back to all', async () => {
  const lead = await place.visitor('quality-lead')
  const cases = await lead.get('/workload?show=cases&worker=W1')
  expect(wordsOf(cases.text)).toContain('Only those of Worker W1. Show all')
  expect(wordsOf(cases.text)).toContain('Quillamara Zephyrine')
  expect(wordsOf(cases.text)).not.toContain('Vantreace')
  expect(wordsOf((await lead.get('/workload?show=children&only=many')).text)).toContain(
    'Only those in care with 3 or more workers in the year.',
  )
  const file = await lead.get('/workload/export/cases/csv?show=cases&worker=W1')
  expect(file.text).toContain('QZX-7101,Worker W1,Team T1,2026-06-01')
  expect(file.text).not.toContain('QZX-7202')
})
