import { expect, test } from 'vitest'
import { faultsOfArea } from './systems.ts'

const places = {
  isPage: (route: string) => route === '/alerts',
  isCommand: (command: string) => command === 'sightline alerts',
  isFile: async (name: string) => name === 'src/alerts.test.ts',
}
const head = 'system,job,covered,where,test,lacking\n'
const numbers = Array.from({ length: 7 }, (_, index) => `S-0${79 + index}`)
const good = (system: string) => `${system},See alerts,whole,/alerts; sightline alerts,src/alerts.test.ts,\n`
const area = (first: string) => head + first + numbers.slice(1).map(good).join('')

test('an area whose every line names what stands in the product has no fault', async () => {
  expect(await faultsOfArea('f', area(good('S-079')), places)).toEqual([])
})

test.each([
  ['a page that is not there', 'S-079,See,whole,/alarms,src/alerts.test.ts,\n', '/alarms is no page and no command'],
  ['a test that is not there', 'S-079,See,whole,/alerts,src/gone.test.ts,\n', 'src/gone.test.ts is not there'],
  ['a whole that lacks something', 'S-079,See,whole,/alerts,src/alerts.test.ts,days\n', 'what is whole lacks nothing'],
  ['a part that lacks nothing', 'S-079,See,part,/alerts,src/alerts.test.ts,\n', 'what is whole lacks nothing'],
  ['a part that stands nowhere', 'S-079,See,part,,,days\n', 'says neither where it is nor what tests it'],
  ['another system in its place', good('S-080'), 'S-080 stands where S-079 should'],
  ['a word that is none of the three', 'S-079,See,mostly,/alerts,src/alerts.test.ts,\n', 'Choose one of'],
])('%s is a fault', async (_, line, fault) => {
  expect(await faultsOfArea('f', area(line), places)).toEqual([expect.stringContaining(fault)])
})

test('a system left out is a fault, and so is an area of no chapter', async () => {
  expect(await faultsOfArea('f', head + good('S-079'), places)).toEqual([
    'docs/systems/area-f.csv: S-080 and what follows is not in it',
  ])
  expect(await faultsOfArea('z', head, places)).toHaveLength(1)
})
