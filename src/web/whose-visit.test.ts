import { expect, test } from 'vitest'
import { sql, type Sql } from '../platform/sql.ts'
import { newWebGround } from './visitor.fixture.ts'

const ground = await newWebGround()
const { lead, database } = ground
const change = (how: Sql) => database.asOwner((db) => db.run(sql`update people set ${how} where id = ${lead.id}`))

test('what changed of somebody since their last page is so on the next', async () => {
  const visitor = await ground.visitor(lead)
  const { body } = await visitor.get('/documents')
  expect(body).toContain(lead.name)
  await change(sql`name = 'Olwen Pugh'`)
  const renamed = await visitor.get('/documents')
  expect(renamed.body).toContain('Olwen Pugh')
  expect(renamed.body).not.toContain(lead.name)
  await change(sql`name = ${lead.name}`)
  expect((await visitor.get('/children')).statusCode).toBe(200)
  await change(sql`role = 'councillor'`)
  expect((await visitor.get('/children')).statusCode).toBe(403)
  await change(sql`role = ${lead.role}`)
  expect((await visitor.get('/children')).statusCode).toBe(200)
  await change(sql`active_until = '2020-01-01'`)
  expect((await visitor.get('/documents')).statusCode).toBe(303)
  await change(sql`active_until = null`)
  expect((await visitor.get('/documents')).statusCode).toBe(200)
  await database.asOwner((db) => db.run(sql`delete from sessions where person_id = ${lead.id}`))
  const { statusCode, headers } = await visitor.get('/documents')
  expect([statusCode, headers.location]).toEqual([303, '/sign-in?return=%2Fdocuments'])
})

test('a page is answered in one trip to the database less, once the session is known', async () => {
  const visitor = await ground.visitor(lead)
  const lent: number[] = []
  database.pool.on('acquire', () => lent.push(1))
  await visitor.get('/documents')
  const first = lent.length
  lent.length = 0
  await visitor.get('/documents')
  expect(lent).toHaveLength(first - 1)
})
