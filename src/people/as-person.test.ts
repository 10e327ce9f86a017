import { expect, test } from 'vitest'
import { z } from 'zod'
import { addressIn } from '../../test/harness/address.ts'
import { freshDatabase, freshDatabaseUrl } from '../../test/harness/database.ts'
import { atEndOfFile } from '../../test/harness/end-of-file.ts'
import { Database } from '../platform/database.ts'
import { migrate } from '../platform/migrate.ts'
import { sql } from '../platform/sql.ts'
import { asPerson } from './as-person.ts'
import { createAuthority, listAuthorities, systemPerson } from './authorities.ts'
import { personByEmail } from './find-person.ts'
import { addPerson, listPeople } from './manage-people.ts'
import type { Person } from './person.ts'
import { databaseSays, writeMatrix } from './permissions.ts'
import { openSession, personOfSession } from './sessions.ts'
import { verifyTrail } from './verify-trail.ts'

const known = async (database: Database, authorityId: string, email: string): Promise<Person> => {
  const person = await personByEmail(database, authorityId, email)
  if (!person) throw new Error(`Nobody has the address ${email}.`)
  return person
}

test.each([`a'b`, 'a"b', 'a\\b', `'; drop table people; --`, 'é\n€', ''])(
  'a setting of %j arrives as it is and does nothing',
  async (value) => {
    const database = await freshDatabase({ size: 1 })
    const read = sql`select current_setting('sightline.authority', true) as value`
    const Value = z.object({ value: z.string().nullable() })
    const inside = await database.asRole('sightline_person', { 'sightline.authority': value }, (db) =>
      db.one(read, Value),
    )
    expect(inside.value).toBe(value)
    expect((await database.asOwner((db) => db.one(read, Value))).value ?? '').toBe('')
    expect(await listAuthorities(database)).toEqual([])
  },
)

test('what fails leaves nothing behind, and a step that fails inside can be lived with', async () => {
  const database = await freshDatabase({ size: 1 })
  await database.asOwner(writeMatrix)
  const { id } = await database.asOwner((db) => createAuthority(db, { name: 'Northmere', laCode: '990', demo: false }))
  const add = (email: string) =>
    database.asOwner((db) => addPerson(db, id, { name: 'One', email, role: 'administrator' }))
  await add('one@northmere.example')
  const me = await known(database, id, 'ONE@northmere.example')
  expect(me.role).toBe('administrator')
  const two = { name: 'Two', email: 'two@northmere.example', role: 'analyst' } as const
  await expect(
    asPerson(database, me, async (db) => {
      await addPerson(db, id, two)
      throw new Error('the power went')
    }),
  ).rejects.toThrow('the power went')
  expect(await asPerson(database, me, listPeople)).toHaveLength(1)

  await asPerson(database, me, async (db) => {
    await expect(addPerson(db, id, { ...two, email: 'one@northmere.example' })).rejects.toThrow('is there already')
    await expect(addPerson(db, id, { ...two, email: 'x', name: '' })).rejects.toThrow('Enter the person’s name.')
    await addPerson(db, id, two)
  })
  expect((await asPerson(database, me, listPeople)).map(({ name }) => name)).toEqual(['One', 'Two'])
  await expect(add('two@northmere.example')).rejects.toThrow('is there already')
  expect((await verifyTrail(database, id)).firstBad).toBeUndefined()
})

test('an authority has one code and one person that is Sightline itself, whom nobody can be besides', async () => {
  const database = await freshDatabase()
  const make = (laCode: string) =>
    database.asOwner((db) => createAuthority(db, { name: 'Northmere', laCode, demo: false }))
  const { id } = await make('990')
  await expect(make('990')).rejects.toThrow('already an authority with the code 990')
  const system = await systemPerson(database, id)
  expect(system).toMatchObject({ authorityName: 'Northmere', laCode: '990', role: 'system' })
  const cookie = await openSession(database, system, new Date())
  expect(await personOfSession(database, cookie, new Date())).toBeUndefined()
  const insert = (extra: string, values: string) =>
    database.asOwner((db) =>
      db.script(
        `insert into people (authority_id, name, email, ${extra}) values ('${id}', 'x', 'x@y.example', ${values})`,
      ),
    )
  await expect(insert('role', `'system'`)).rejects.toThrow('people_system')
  await expect(insert('role', `'inspector'`)).rejects.toThrow('check constraint')
  await expect(insert('role, issuer', `'analyst', 'https://i.example'`)).rejects.toThrow('check constraint')
  await expect(
    database.asOwner((db) => db.run(sql`update people set issuer = 'i', subject = 's' where role = 'system'`)),
  ).rejects.toThrow('check constraint')
})

test('an owner of the database who is no superuser can run everything, and row security still holds', async () => {
  const url = new URL(await freshDatabaseUrl())
  const server = {
    host: url.searchParams.get('host') ?? url.hostname,
    port: Number(url.port),
    user: 'council_owner',
    password: 'only for this test',
    database: 'council_owner',
  }
  const administrator = new Database(url.href)
  const asAdministrator = async (...statements: string[]) => {
    for (const statement of statements) await administrator.asOwner((db) => db.script(statement))
  }
  const tidy = ['drop database if exists council_owner with (force)', 'drop role if exists council_owner']
  await asAdministrator(
    ...tidy,
    `create role council_owner login createrole password '${server.password}'`,
    'grant sightline_person to council_owner with admin option',
    'grant sightline_public to council_owner with admin option',
    'create database council_owner owner council_owner',
  )
  const database = new Database(addressIn(server, 'council_owner'))
  atEndOfFile(async () => {
    await database.close()
    await asAdministrator(...tidy)
    await administrator.close()
  })
  await migrate(database)
  await database.asOwner(writeMatrix)
  const { id } = await database.asOwner((db) => createAuthority(db, { name: 'Northmere', laCode: '990', demo: false }))
  await database.asOwner((db) => addPerson(db, id, { name: 'One', email: 'one@x.example', role: 'director' }))
  const one = await known(database, id, 'one@x.example')
  expect(await asPerson(database, one, (db) => databaseSays(db, 'trail.read'))).toBe(true)
  expect(await personOfSession(database, await openSession(database, one, new Date()), new Date())).toEqual(one)
  const { id: other } = await database.asOwner((db) =>
    createAuthority(db, { name: 'Haverley', laCode: '991', demo: false }),
  )
  const seen = await asPerson(database, one, (db) =>
    db.many(sql`select distinct authority_id as id from events`, z.object({ id: z.string() })),
  )
  expect(seen).toEqual([{ id }])
  expect((await verifyTrail(database, other)).rows).toBe(1)
})
