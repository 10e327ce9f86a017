import { beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { rolesForPeople, type Role } from '../../../people/index.ts'
import { sql } from '../../../platform/sql.ts'
import { givenWeb, wordsOf, type GivenWeb } from '../sign-in/visitor.fixture.ts'

let web: GivenWeb

beforeAll(async () => {
  web = await givenWeb({ demo: true })
})

const idOf = (role: Role) => web.staff.get(role)?.id ?? ''
const actionsAbout = (id: string) =>
  web.database.asOwner((db) =>
    db.many(
      sql`select action, why from events where subject_id = ${id} order by seq`,
      z.object({ action: z.string(), why: z.string() }),
    ),
  )

test('only an administrator sees the people pages', async () => {
  for (const role of rolesForPeople) {
    const browser = await web.visitor(role)
    const meant = role === 'administrator' ? 200 : 403
    for (const path of ['/people', '/people/add', `/people/${idOf('analyst')}`]) {
      expect([role, path, (await browser.get(path)).status]).toEqual([role, path, meant])
    }
  }
})

test('an administrator gives access, and what was typed wrongly comes back with the reason', async () => {
  const browser = await web.visitor('administrator')
  await browser.get('/people/add')
  const typed = {
    name: 'Wilhelmina Tasker',
    job: 'reviewing officer',
    email: 'not an address',
    role: '',
    activeUntil: '',
  }
  const wrong = await browser.post('/people/add', typed)
  expect(wrong.status).toBe(422)
  expect(wordsOf(wrong.text)).toContain('Enter an email address, such as name@council.example.')
  expect(wordsOf(wrong.text)).toContain('Choose a role.')
  expect(wrong.text).toContain('value="Wilhelmina Tasker"')
  expect(wrong.text).toContain('href="#email"')

  const inspector = { ...typed, email: 'w.tasker@northmere.example', role: 'inspector' }
  expect(wordsOf((await browser.post('/people/add', inspector)).text)).toContain(
    'Enter the last day of the inspector’s access.',
  )
  const right = { ...typed, email: 'W.Tasker@Northmere.example', role: 'reviewing-officer' }
  expect((await browser.post('/people/add', right)).location).toBe('/people')
  const { text } = await browser.get('/people')
  expect(wordsOf(text)).toContain('Wilhelmina Tasker has access and can sign in with w.tasker@northmere.example.')
  expect(wordsOf((await browser.post('/people/add', right)).text)).toContain('Somebody with the address')
})

test('nobody can be made Sightline itself, and Sightline itself is nobody to be changed', async () => {
  const browser = await web.visitor('administrator')
  await browser.get('/people/add')
  const system = await browser.post('/people/add', { name: 'X', email: 'x@northmere.example', role: 'system' })
  expect(system.status).toBe(422)
  const { id } = await web.database.asOwner((db) =>
    db.one(sql`select id from people where role = 'system'`, z.object({ id: z.string() })),
  )
  expect((await browser.get(`/people/${id}`)).status).toBe(404)
  expect((await browser.post(`/people/${id}/end`)).status).toBe(404)
  expect((await browser.get('/people')).text).not.toContain(id)
})

test('a new role holds from the next request', async () => {
  const browser = await web.visitor('administrator')
  const partner = await web.visitor('school-improvement-partner')
  expect((await partner.get('/trail')).status).toBe(403)
  const { text } = await browser.get(`/people/${idOf('school-improvement-partner')}`)
  expect(text).toContain('value="The school-improvement-partner"')
  const changed = await browser.post(`/people/${idOf('school-improvement-partner')}`, {
    name: 'The partner',
    job: '',
    email: 'school-improvement-partner@northmere.example',
    role: 'director',
    activeUntil: '2999-01-01',
  })
  expect(changed.location).toBe('/people')
  expect((await partner.get('/trail')).status).toBe(200)
  const words = wordsOf((await browser.get('/people')).text)
  expect(words).toContain('until 1 January 2999')
  expect(await actionsAbout(idOf('school-improvement-partner'))).toContainEqual({ action: 'person.changed', why: '' })
})

test('who loses access is out on every machine; given back, they can sign in again', async () => {
  const browser = await web.visitor('administrator')
  const machines = [await web.visitor('councillor'), await web.visitor('councillor')]
  for (const machine of machines) expect((await machine.get('/findings')).status).toBe(200)
  await browser.get(`/people/${idOf('councillor')}`)
  await browser.post(`/people/${idOf('councillor')}/end`, { why: 'Lost the election.' })
  for (const machine of machines) expect((await machine.get('/findings')).status).toBe(303)
  const { text } = await browser.get(`/people/${idOf('councillor')}`)
  expect(wordsOf(text)).toContain('Ended : by an administrator')
  expect((await browser.post(`/people/${idOf('councillor')}/end`)).status).toBe(409)
  await browser.post(`/people/${idOf('councillor')}/restore`, { why: 'Won the next.' })
  expect((await machines[0]?.get('/findings'))?.status).toBe(303)
  expect((await (await web.visitor('councillor')).get('/findings')).status).toBe(200)
  expect((await actionsAbout(idOf('councillor'))).map(({ action, why }) => [action, why])).toEqual(
    expect.arrayContaining([
      ['person.ended', 'Lost the election.'],
      ['person.restored', 'Won the next.'],
    ]),
  )
})

test('nobody changes their own role or ends their own access', async () => {
  const browser = await web.visitor('administrator')
  const own = `/people/${idOf('administrator')}`
  expect(wordsOf((await browser.get(own)).text)).not.toContain('End access')
  const form = { name: 'Me', job: '', email: 'administrator@northmere.example', activeUntil: '' }
  const raised = await browser.post(own, { ...form, role: 'director' })
  expect([raised.status, wordsOf(raised.text)]).toEqual([409, expect.stringContaining('Nobody changes their own role')])
  expect((await browser.post(`${own}/end`)).status).toBe(409)
  expect((await browser.post(own, { ...form, role: 'administrator' })).location).toBe('/people')
})

test('a person who is not there, or who belongs to another authority, is not found', async () => {
  const browser = await web.visitor('administrator')
  const other = await web.database.asOwner((db) =>
    db.one(
      sql`
        with made as (insert into authorities (name, la_code) values ('Haverley', '991') returning id)
        insert into people (authority_id, name, email, role) select id, 'Theirs', 'theirs@haverley.example', 'analyst' from made
        returning id`,
      z.object({ id: z.string() }),
    ),
  )
  await browser.get('/people')
  for (const id of [other.id, '00000000-0000-4000-8000-000000000000', 'x']) {
    const page = await browser.get(`/people/${id}`)
    expect(page.status).toBe(404)
    expect((await browser.post(`/people/${id}/end`)).status).toBe(404)
  }
})
