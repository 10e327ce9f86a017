import { beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { addLogEntry, caseLogFor } from '../../../case-logs/index.ts'
import {
  ChildId,
  liftRestriction,
  openChild,
  plantRows,
  restrictChild,
  setStaff,
  writeWords,
} from '../../../children/index.ts'
import { asPerson, rolesForPeople, type Person, type Role } from '../../../people/index.ts'
import { day } from '../../../platform/day.ts'
import { sql } from '../../../platform/sql.ts'
import { pages } from '../index.ts'
import type { Visitor } from '../sign-in/visitor.fixture.ts'
import { givenTwoTeams, type TwoTeams } from './two-teams.fixture.ts'

// Written by hand, apart from the code: what becomes of a visit to a child, by how the person stands to the child. A
// person whose role has no door to a page is refused there whoever the child is.
const meant = `
 how they stand to the child          | director  | leads     | analyst   | workers
 allocated to them                    | seen      | seen      | seen      | seen
 allocated to their team              | seen      | seen      | seen      | seen
 opened by them in need               | seen      | seen      | seen      | seen
 opened by them, and the hours over   | seen      | seen      | seen      | not there
 allocated to them until last year    | seen      | seen      | seen      | not there
 of another team                      | seen      | seen      | seen      | not there
 hidden from all but them and others  | seen      | seen      | seen      | seen
 hidden from all but the director     | seen      | not there | not there | not there
 allocated to them, hidden from them  | seen      | not there | not there | not there
 of another authority                 | not there | not there | not there | not there
`

// The pages that lead to one child, and who has a door to them.
const doors = `
 GET  /children/:id                       | director leads analyst workers
 POST /children/:id                       | director leads workers
 GET  /children/:id/looks                 | director leads analyst workers
 GET  /children/:id/looks/export/:format  | director leads analyst team-manager
 GET  /children/:id/subject-request       | director leads
 POST /children/:id/subject-request       | director leads
 GET  /children/:id/chronology            | director leads analyst workers
 GET  /children/:id/chronology/:reader    | director leads analyst workers
 POST /children/:id/words/:words          | director leads workers
 GET  /children/:id/logs/:log              | director leads workers
 POST /children/:id/logs/:log              | director leads workers
 GET  /children/:id/logs/:log/:entry       | director leads analyst workers
 POST /children/:id/logs/:log/:entry       | director leads workers
 POST /children/:id/logs/:log/:entry/withdraw | director leads workers
 GET  /children/:id/supervision            | director leads analyst workers
 POST /children/:id/supervision            | director leads reviewing-officer team-manager virtual-school-head send-officer youth-justice-manager
 POST /children/:id/restrict              | director principal-social-worker
 POST /children/:id/lift                  | director principal-social-worker
 POST /children/:id/restriction           | director principal-social-worker
 GET  /worklists/children/:id             | director leads analyst workers
`

const leads: readonly Role[] = ['quality-lead', 'principal-social-worker']
const workers: readonly Role[] = [
  'reviewing-officer',
  'team-manager',
  'social-worker',
  'personal-adviser',
  'virtual-school-head',
  'send-officer',
  'youth-justice-manager',
]
const columnOf = (role: Role): string => (leads.includes(role) ? 'leads' : workers.includes(role) ? 'workers' : role) // director, analyst, or none of them

const rows = (text: string): string[][] =>
  text
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
const [head = [], ...relations] = rows(meant)

let place: TwoTeams
const child = new Map<string, ChildId>()
const wordsOf = new Map<string, string>()
const visitors = new Map<Role, Visitor>()

beforeAll(async () => {
  place = await givenTwoTeams()
  const { web, staffOf } = place
  const { database } = web
  const numberOf = (relation: string): string => `R${relations.findIndex(([name]) => name === relation)}`
  const involve = (relation: string, role: Role, ended: string | null) => ({
    invo_involvements_id: `${numberOf(relation)}-${role}`,
    invo_person_id: numberOf(relation),
    invo_professional_id: `P-${role}`,
    invo_professional_team: null,
    invo_professional_role_id: 'CW',
    invo_involvement_start_date: '2025-01-01',
    invo_involvement_end_date: ended,
  })
  const local = relations.map(([name = '']) => name).filter((name) => name !== 'of another authority')
  await plantRows(database, staffOf('analyst'), {
    name: 'relations',
    asAt: day('2026-11-22'),
    rows: {
      ssd_person: local.map((name) => ({
        pers_person_id: numberOf(name),
        pers_surname: 'Kin',
        pers_dob: '2013-02-04',
      })),
      ssd_involvements: [
        ...workers.flatMap((role) => [
          involve('allocated to them', role, null),
          involve('allocated to them, hidden from them', role, null),
          involve('allocated to them until last year', role, '2025-12-31'),
        ]),
        {
          ...involve('allocated to their team', 'director', null),
          invo_professional_id: null,
          invo_professional_team: 'EVERYBODY',
        },
        {
          ...involve('of another team', 'director', null),
          invo_professional_id: 'P-X',
          invo_professional_team: 'NONE',
        },
      ],
    },
  })
  await setStaff(database, staffOf('administrator'), [
    ...workers.map((role) => ({ kind: 'worker' as const, id: `P-${role}`, email: staffOf(role).email })),
    ...workers.map((role) => ({ kind: 'team' as const, id: 'EVERYBODY', email: staffOf(role).email })),
  ])
  for (const name of local) {
    const { id } = await database.asOwner((db) =>
      db.one(
        sql`select id from children where person_id = ${numberOf(name)} and authority_id = ${web.authorityId}`,
        z.object({ id: ChildId }),
      ),
    )
    child.set(name, id)
  }
  child.set('of another authority', place.elsewhere.id)
  const idOf = (name: string): ChildId => child.get(name) ?? expect.unreachable(name)
  for (const name of local) {
    await asPerson(database, staffOf('director'), (db) =>
      writeWords(db, idOf(name), { said: 'Hello.', saidOn: day('2026-11-01'), toldTo: '', setting: '', changed: '' }),
    )
    const { id } = await database.asOwner((db) =>
      db.one(sql`select id from child_words where child_id = ${idOf(name)}`, z.object({ id: z.string() })),
    )
    wordsOf.set(name, id)
  }
  wordsOf.set('of another authority', place.elsewhere.wordsId)
  for (const role of workers)
    for (const name of ['opened by them in need', 'opened by them, and the hours over'])
      await asPerson(database, staffOf(role), (db) =>
        openChild(
          db,
          { recordNumber: numberOf(name), born: day('2013-02-04'), why: 'She is at the desk now.', hours: 4 },
          'https://sightline.example',
        ),
      )
  await database.asOwner((db) =>
    db.run(sql`
      update child_access set opened_at = now() - interval '5 hours', ends_at = now() - interval '1 hour'
      where child_id = ${idOf('opened by them, and the hours over')}`),
  )
  const everybody = [...leads, ...workers, 'director' as const, 'analyst' as const].map((role) => staffOf(role).id)
  const hide = (name: string, named: string[]) =>
    asPerson(database, staffOf('director'), (db) =>
      restrictChild(db, idOf(name), { kind: 'high risk', why: 'For the test.', named }),
    )
  await hide('hidden from all but them and others', everybody)
  await hide('hidden from all but the director', [staffOf('director').id])
  await hide('allocated to them, hidden from them', [staffOf('director').id])
  for (const role of rolesForPeople) {
    const visitor = await place.visitor(role)
    await visitor.get('/help/permissions')
    visitors.set(role, visitor)
  }
})

const doorsOf = rows(doors).map(([address = '', who = '']) => {
  const [method = '', path = ''] = address.split(/\s+/)
  const allowed = who.split(' ')
  return { method, path, isOpenTo: (role: Role) => allowed.includes(role) || allowed.includes(columnOf(role)) }
})

test('every page that leads to one child is in the table', () => {
  const found = pages
    .filter(({ path }) => /^\/(?:worklists\/)?children\/:id/.test(path))
    .flatMap(({ path, get, post }) => [...(get ? [`GET ${path}`] : []), ...(post ? [`POST ${path}`] : [])])
  expect(found.toSorted()).toEqual(doorsOf.map(({ method, path }) => `${method} ${path}`).toSorted())
  expect(head.slice(1)).toEqual(['director', 'leads', 'analyst', 'workers'])
})

const log = caseLogFor('young-carers')
const carer = { known_on: '2025-11-01', state: 'supported', support: 'A group', assessed_on: '2025-12-01' }

/** A new entry about the child, which nobody has changed or taken back. */
const newEntry = (relation: string): Promise<string> => {
  const { web, staffOf, strangerOf } = place
  const writer = relation === 'of another authority' ? strangerOf('director') : staffOf('director')
  const childId = child.get(relation) ?? expect.unreachable(relation)
  return asPerson(web.database, writer, (db) => addLogEntry(db, { log, childId, raw: carer, today: day('2026-11-24') }))
}

const formOf = (path: string, director: Person): Record<string, string> => {
  if (path.endsWith('/restrict')) return { kind: 'adopted', why: 'For the test.', named: director.id }
  if (path.endsWith('/lift')) return { why: 'For the test.' }
  if (path.includes('/words/')) return { changed: 'A visit.' }
  if (path.endsWith('/withdraw')) return { version: '1', why: 'For the test.' }
  if (path.endsWith('/:entry')) return { ...carer, version: '1', why: 'For the test.' }
  if (path.endsWith('/:log')) return carer
  if (path.endsWith('/subject-request')) return { askedBy: 'the child', receivedOn: '2026-11-20' }
  if (path.endsWith('/supervision')) return { heldOn: '2026-11-20', matters: 'She is well.' }
  return { said: 'Yes.', saidOn: '2026-11-20' }
}

const outcomeOf = async (visitor: Visitor, method: string, path: string, relation: string): Promise<string> => {
  const id = child.get(relation) ?? expect.unreachable(relation)
  const address = path
    .replace(':id', id)
    .replace(':format', 'json')
    .replace(':reader', 'court')
    .replace(':words', wordsOf.get(relation) ?? '')
    .replace(':log', log.id)
    .replace(':entry', path.includes(':entry') ? await newEntry(relation) : '')
  const { status } =
    method === 'GET' ? await visitor.get(address) : await visitor.post(address, formOf(path, place.staffOf('director')))
  if (status === 403) return 'refused'
  if (status === 404) return 'not there'
  return status === 200 || status === 303 ? 'seen' : String(status)
}

// What a form does would change how people stand to the child: whether it may be sent is looked at for these apart.
const restricting = /\/(?:restrict|restriction|lift)$/

test.each(relations)('a child %s', async (relation = '', ...cells) => {
  for (const { method, path, isOpenTo } of doorsOf.filter((door) => !restricting.test(door.path))) {
    for (const role of rolesForPeople) {
      const visitor = visitors.get(role) ?? expect.unreachable(role)
      const expected = isOpenTo(role) ? cells[head.indexOf(columnOf(role)) - 1] : 'refused'
      expect([method, path, role, await outcomeOf(visitor, method, path, relation)]).toEqual([
        method,
        path,
        role,
        expected,
      ])
    }
  }
})

test.each(relations)('hiding a child %s', async (relation = '', ...cells) => {
  const { web, staffOf } = place
  for (const { method, path, isOpenTo } of doorsOf.filter((door) => restricting.test(door.path))) {
    for (const role of rolesForPeople) {
      const visitor = visitors.get(role) ?? expect.unreachable(role)
      const outcome = await outcomeOf(visitor, method, path, relation)
      const isHidden = relation.includes('hidden')
      const cell = cells[head.indexOf(columnOf(role)) - 1]
      // A record that is hidden already cannot be hidden again, and one that is not has nothing to lift.
      const expected = !isOpenTo(role) ? 'refused' : cell
      // None of them was hidden by a delivery, so that none waits to be looked at.
      const changesNothing = path.endsWith('/restriction') || isHidden === path.endsWith('/restrict')
      const isConflict = isOpenTo(role) && cell === 'seen' && changesNothing
      expect([path, role, outcome]).toEqual([path, role, isConflict ? '409' : expected])
      const id = child.get(relation) ?? expect.unreachable(relation)
      if (outcome !== 'seen') continue
      if (path.endsWith('/restrict'))
        await asPerson(web.database, staffOf('director'), (db) => liftRestriction(db, id, 'Back.'))
      else if (isHidden)
        await asPerson(web.database, staffOf('director'), (db) =>
          restrictChild(db, id, {
            kind: 'high risk',
            why: 'Again.',
            named: relation.includes('them and others')
              ? [...leads, ...workers, 'director' as const, 'analyst' as const].map((one) => staffOf(one).id)
              : [staffOf('director').id],
          }),
        )
    }
  }
})
