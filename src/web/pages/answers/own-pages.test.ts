import { beforeAll, expect, test } from 'vitest'
import { sql } from '../../../platform/sql.ts'
import { givenWeb, type GivenWeb, type Visitor } from '../sign-in/visitor.fixture.ts'

let web: GivenWeb
let manager: Visitor
let director: Visitor

beforeAll(async () => {
  web = await givenWeb()
  manager = await web.visitor('team-manager')
  director = await web.visitor('director')
})

const form = { title: 'My week', indicators: 'CP05: What share is a second plan?\nCL06', sharedWith: 'director' }
const keep = async (): Promise<string> => {
  await manager.get('/answers/pages/new') // for the field that a form is sent with
  return (await manager.post('/answers/pages/new', form)).location
}
/** The ids of the questions of a page, in their order. */
const asked = (text: string): string[] =>
  [...text.matchAll(/<th[^>]*>\s*<a href="\/indicators\/(\w+)"/g)].map(([, id = '']) => id)

test('a page is put in order by lines that say what each id asks, and questions are added by choosing', async () => {
  const path = await keep()
  const edit = await manager.get(`${path}/edit`)
  expect(edit.text).toMatch(
    />CP05: What share of new protection plans[^<]+\nCL06: Are reviews of children in care held on time\?</,
  )
  await manager.post(`${path}/edit`, {
    ...form,
    indicators: 'CL06: Are reviews, held on time\nCP05',
    more: 'CN01',
  })
  expect(asked((await manager.get(path)).text)).toEqual(['CL06', 'CP05', 'CN01'])
  const refused = await manager.post(`${path}/edit`, { ...form, indicators: 'XX99: a question' })
  expect([refused.status, refused.text.includes('No indicator is called XX99.')]).toEqual([422, true])
})

test('whom a page is shared with sees it and makes one of their own from it, and cannot change or delete it', async () => {
  const path = await keep()
  const seen = await director.get(path)
  expect([seen.status, asked(seen.text)]).toEqual([200, ['CP05', 'CL06']])
  expect(seen.text).not.toContain('Change this page')
  expect(seen.text).toContain('href="/answers/pages/new?ids=CP05+CL06"')
  expect((await director.get(`${path}/edit`)).status).toBe(404)
  expect((await director.post(`${path}/edit`, form)).status).toBe(404)
  expect((await director.post(`${path}/drop`, {})).status).toBe(404)
})

test('once a share is taken back or the page deleted, it is there for nobody else', async () => {
  const path = await keep()
  await manager.post(`${path}/edit`, { ...form, sharedWith: '' })
  expect((await director.get(path)).status).toBe(404)
  expect((await manager.get(path)).text).toContain('Shared with nobody.')
  await manager.post(`${path}/drop`, {})
  expect((await manager.get(path)).status).toBe(404)
})

test('a page says that who put it together has left, and which questions are asked no longer', async () => {
  const path = await keep()
  await web.database.asOwner(async (db) => {
    await db.run(
      sql`update answer_pages set indicators = '{CP05,ZZ01}' where id = ${path.split('/').at(-1) ?? ''}::uuid`,
    )
    await db.run(sql`update people set active_until = current_date - 2 where role = 'team-manager'`)
  })
  const { text } = await director.get(path)
  expect(text).toMatch(/Put together by [^<]+, who has left, so nobody can change it now\./)
  expect(text).toContain('Asked no longer, and so not shown: ZZ01.')
  await web.database.asOwner((db) => db.run(sql`update people set active_until = null where role = 'team-manager'`))
})
