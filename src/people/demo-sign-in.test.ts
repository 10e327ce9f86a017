import { expect, test } from 'vitest'
import { Database, type Address } from '../platform/database.ts'
import { dayOf } from '../platform/day.ts'
import { sql } from '../platform/sql.ts'
import { demoPeople, signInAsDemo } from './demo-sign-in.ts'
import { rolesForPeople } from './roles.ts'
import { givenTwoAuthorities } from './two-authorities.fixture.ts'

test('demonstration accounts are those of invented authorities, in demo mode, and of nobody else', async () => {
  const { database, northmere, haverley } = await givenTwoAuthorities()
  const [on, off] = [{ demo: true }, { demo: false }]
  const { director, system, inspector } = northmere.staff
  const tryAll = (config: { demo: boolean }) =>
    Promise.all(
      [...Object.values(northmere.staff), ...Object.values(haverley.staff)].map((person) =>
        signInAsDemo(database, config, person.id).then(
          (found) => found.id,
          () => undefined,
        ),
      ),
    )
  // No authority is invented: there is no way in, in demo mode or out of it.
  expect([await demoPeople(database, on), await demoPeople(database, off)]).toEqual([[], []])
  expect(new Set([...(await tryAll(on)), ...(await tryAll(off))])).toEqual(new Set([undefined]))

  await database.asOwner((db) => db.run(sql`update authorities set demo = true where id = ${northmere.authority.id}`))
  expect(new Set(await tryAll(off))).toEqual(new Set([undefined]))
  expect(await demoPeople(database, off)).toEqual([])
  expect((await demoPeople(database, on)).map(({ role }) => role).toSorted()).toEqual(rolesForPeople.toSorted())
  const inside = new Set((await tryAll(on)).filter((id) => id !== undefined))
  expect(inside).toEqual(new Set(rolesForPeople.map((role) => northmere.staff[role].id)))
  expect(await signInAsDemo(database, on, director.id)).toEqual(director)

  await database.asOwner((db) => db.run(sql`update people set active = false where id = ${director.id}`))
  await database.asOwner((db) =>
    db.run(sql`update people set active_until = current_date - 1 where id = ${inspector.id}`),
  )
  for (const id of [director.id, inspector.id, system.id, haverley.staff.director.id, 'x', '']) {
    await expect(signInAsDemo(database, on, id)).rejects.toThrow('no such demonstration account')
  }
})

test('somebody’s last day is the day in London, wherever the server keeps its clock', async () => {
  const { database, northmere } = await givenTwoAuthorities()
  const { director, inspector } = northmere.staff
  const today = dayOf(new Date())
  await database.asOwner(async (db) => {
    await db.run(sql`update authorities set demo = true where id = ${northmere.authority.id}`)
    await db.run(sql`update people set active_until = ${today}::date where id = ${director.id}`)
    await db.run(sql`update people set active_until = ${today}::date - 1 where id = ${inspector.id}`)
  })
  const { host, port, user, database: name, password } = database.pool.options as Address
  const rolesIn = async (zone: string): Promise<string[]> => {
    await database.pool.query(`alter database ${name} set timezone = '${zone}'`)
    const there = new Database({ host, port, user, database: name, password })
    try {
      return (await demoPeople(there, { demo: true })).map(({ role }) => role)
    } finally {
      await there.close()
    }
  }
  // At each hour one of the two is on another day than London.
  for (const zone of ['Pacific/Kiritimati', 'Etc/GMT+12']) {
    const roles = await rolesIn(zone)
    expect(roles).toContain('director')
    expect(roles).not.toContain('inspector')
  }
})
