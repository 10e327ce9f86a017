import { beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { sql } from '../../../platform/sql.ts'
import { pages } from '../index.ts'
import { wordsOf, type Visitor } from '../sign-in/visitor.fixture.ts'
import { givenAway, givenTwoTeams, type Marked, type TwoTeams } from './two-teams.fixture.ts'

let place: TwoTeams
let lead: Visitor
beforeAll(async () => {
  place = await givenTwoTeams()
  lead = await place.visitor('quality-lead')
})

/** How often the lead has looked at a child, on lists and at the record. */
const looksAt = (child: Marked): Promise<number> =>
  place.web.database.asOwner(async (db) => {
    const lookedBy = place.staffOf('quality-lead').id
    const { n } = await db.one(
      sql`
        select (select count(*) from looks where child_id = ${child.id} and person_id = ${lookedBy})
          + (select count(*) from list_looks where children @> array[${child.id}::uuid] and person_id = ${lookedBy}) as n`,
      z.object({ n: z.number() }),
    )
    return n
  })

/** Where a page is asked for so that it would name a child, if it names any: every page that has an address. */
const addressesOf = (path: string): string[] => {
  const at = path
    .replace('/indicators/:id', '/indicators/CP03')
    .replace('/pathways/:id', '/pathways/child-protection')
    .replace('/tables/:show', '/tables/workers')
    .replace(/(\/(?:worklists\/)?children)\/:id/, `$1/${place.mine.id}`)
    .replace(':id', '00000000-0000-4000-8000-000000000000')
    .replace(':of', 'in-need')
    .replace(':reader', 'court')
    .replace(':show', 'children')
    .replace(':earlier', '1')
    .replace(':number', '2')
    .replace(':authority', 'northmere')
  const formats = at.includes(':format') ? ['csv', 'json'].map((format) => at.replace(':format', format)) : [at]
  return formats
    .flatMap((one) => (one === '/worklists' ? [`${one}?whose=all`, `${one}?whose=all&by=child`] : [one]))
    .flatMap((one) => (one.startsWith('/worklists/export') ? [`${one}?whose=all`] : [one]))
    .map((one) => (one.startsWith('/pathways/child-protection/list') ? `${one}?step=on-plan&part=in` : one))
    .flatMap((one) => (one === '/workload' ? [`${one}?show=children`, `${one}?show=cases&worker=W1`] : [one]))
    .flatMap((one) => (one.startsWith('/workload/export/children') ? [one, one.replace('children', 'cases')] : [one]))
    .map((one) => (one.startsWith('/indicators/main-needs') ? `${one}?before=absent` : one))
    .map((one) => (/\/as-at(?:\/export\/\w+)?$/.test(one) ? `${one}?on=2026-10-15` : one))
}

// Written by hand: the pages on which a child is named, by name or by number. Whoever adds one adds it here.
const naming = [
  '/children',
  '/children/:id',
  '/children/:id/chronology',
  '/children/:id/chronology/:reader',
  '/children/:id/looks',
  '/children/:id/looks/export/:format',
  '/children/:id/supervision',
  '/children/export/:format',
  '/children/gaps',
  '/children/gaps/export/:format',
  '/indicators/:id/as-at',
  '/indicators/:id/as-at/export/:format',
  '/indicators/:id/list',
  '/indicators/:id/list/export/:format',
  '/indicators/main-needs/:of',
  '/indicators/main-needs/:of/export/:format',
  '/pathways/:id',
  '/pathways/:id/list',
  '/pathways/:id/list/export/:format',
  '/supervision',
  '/worklists',
  '/worklists/children/:id',
  '/worklists/export/:format',
  '/workload',
  '/workload/export/:show/:format',
]

test('no page names a child without writing down who was shown them, and the pages that name children are these', async () => {
  const named = new Set<string>()
  const unseen: string[] = []
  const children = [place.mine, place.others, place.elsewhere]
  for (const { path, get } of pages) {
    if (!get || path.startsWith('/sign')) continue
    for (const address of addressesOf(path)) {
      const before = await Promise.all(children.map(looksAt))
      const { text, status } = await lead.get(address)
      expect([address, status]).not.toEqual([address, 500])
      const shown = givenAway(text, children)
      if (shown.length > 0) named.add(path)
      for (const [index, child] of children.entries()) {
        if (shown.includes(child) && (await looksAt(child)) === before[index])
          unseen.push(`${address}: ${child.marks[0]}`)
      }
    }
  }
  expect(unseen).toEqual([])
  expect([...named].toSorted()).toEqual(naming)
})

test('a search writes down whom it found, and not what was typed', async () => {
  const before = await looksAt(place.others)
  await lead.get('/children')
  const { text } = await lead.post('/children', { words: 'Orlinda Vantreace' })
  expect(givenAway(text, [place.others])).toEqual([place.others])
  expect(await looksAt(place.others)).toBe(before + 2) // the page with the form, and what was found
  const trail = await lead.get('/trail')
  expect(wordsOf(trail.text)).toContain('children listed')
  expect(givenAway(trail.text, [place.mine, place.others, place.elsewhere])).toEqual([])
})

test('the record shows who saw the child on which list, and hides it from those who may not see the child', async () => {
  const worker = await place.visitor('social-worker')
  await worker.get('/worklists?whose=all')
  const mine = wordsOf((await lead.get(`/children/${place.mine.id}/looks`)).text)
  expect(mine).toContain('The social-worker a worklist')
  expect(wordsOf((await lead.get(`/children/${place.others.id}/looks`)).text)).toContain(
    'what a search for a child found',
  )
  expect((await worker.get(`/children/${place.others.id}/looks`)).status).toBe(404)
})

test('looks at lists can be added to and not changed, and the trail seals each', async () => {
  const { database } = place.web
  const changing = database.asOwner((db) => db.run(sql`update list_looks set about = 'else'`))
  await expect(changing).rejects.toThrow('only ever added to')
  await expect(database.asOwner((db) => db.run(sql`truncate list_looks`))).rejects.toThrow('only ever added to')
  const { looks, sealed } = await database.asOwner((db) =>
    db.one(
      sql`
        select (select count(*) from list_looks) as looks, (select count(*) from events e join list_looks l
          on l.authority_id = e.authority_id and l.id = (e.detail ->> 'look')::bigint
            and e.detail ->> 'sha256' = encode(sha256(convert_to(l.children::text, 'UTF8')), 'hex')
          where e.action = 'children.listed') as sealed`,
      z.object({ looks: z.number(), sealed: z.number() }),
    ),
  )
  expect(looks).toBeGreaterThan(10)
  expect(sealed).toBe(looks)
})
