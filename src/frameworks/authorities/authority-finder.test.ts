import { expect, test } from 'vitest'
import { authorityFinder } from './authority-finder.ts'
import { authorities } from './authority.ts'

const authoritiesIn = authorityFinder()

test.each([
  ['Focused visit to the Royal Borough of Kensington and Chelsea children’s services', 'Kensington and Chelsea'],
  ['Inspection of St Helens local authority children’s services', 'St. Helens'],
  ['Bournemouth, Christchurch & Poole Council', 'Bournemouth, Christchurch and Poole'],
  ['Area SEND inspection of Bath and North East Somerset Local Area Partnership', 'Bath and North East Somerset'],
  ['Stoke on Trent City Council', 'Stoke-on-Trent'],
  ['London Borough of Richmond', 'Richmond upon Thames'],
  ['Kingston upon Hull City Council', 'Kingston Upon Hull, City of'],
  ['North Yorkshire County Council', 'North Yorkshire'],
  ['Corporation of London', 'City of London'],
  ['BCP Council', 'Bournemouth, Christchurch and Poole'],
  ['Borough of Poole', 'Poole'],
  ['Council of the Isles of Scilly', 'Isles of Scilly'],
  ['Together for Children, Sunderland', 'Sunderland'],
  ['North Northamptonshire Children’s Trust', 'North Northamptonshire'],
])('%s names %s', (text, name) => {
  expect(authoritiesIn(text).map((authority) => authority.name)).toEqual([name])
})

test.each(['progress in reading and writing', 'to bury bad news'])('“%s” names no authority', (text) => {
  expect(authoritiesIn(text)).toEqual([])
})

test('a county is not found in a town that begins like it', () => {
  expect(authoritiesIn('Derbyshire').map(({ name }) => name)).toEqual(['Derbyshire'])
  expect(authoritiesIn('New York City of dreams')).not.toContainEqual(
    expect.objectContaining({ name: 'City of London' }),
  )
})

test('every authority of the list is found by its own name', () => {
  for (const { name } of authorities()) expect(authoritiesIn(`Inspection of ${name} Council`)[0]?.name).toBe(name)
})

test('an installation’s own authority is found beside the official ones', () => {
  const find = authorityFinder([{ code: '900', name: 'Saltmarsh', urn: '', former: false }])
  expect(find('From Leeds to Saltmarsh').map(({ name }) => name)).toEqual(['Leeds', 'Saltmarsh'])
})
