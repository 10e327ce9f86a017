import { expect, test } from 'vitest'
import { z } from 'zod'
import { sql } from '../platform/sql.ts'
import { Forbidden } from '../platform/errors.ts'
import { asPerson } from './as-person.ts'
import { databaseSays, everyPermission, may, require, writeMatrix } from './permissions.ts'
import { everyRole } from './roles.ts'
import { givenTwoAuthorities } from './two-authorities.fixture.ts'

// Written by hand, apart from the code: who is meant to be able to do what.
const meant = `
                             | documents.read | documents.add | readings.decide | findings.read | findings.export | themes.manage | inspections.prepare | readiness.read | people.manage | mail.read | mail.write | trail.read | tokens.own | registers.read | registers.edit | registers.export
 director                    | yes            | yes           | yes             | yes           | yes             | yes           | yes                 | yes            |               |           |            | yes        | yes        | yes            | yes            | yes
 quality-lead                | yes            | yes           | yes             | yes           | yes             | yes           | yes                 | yes            |               |           |            | yes        | yes        | yes            | yes            | yes
 principal-social-worker     | yes            | yes           | yes             | yes           | yes             | yes           | yes                 | yes            |               |           |            |            |            | yes            | yes            | yes
 reviewing-officer           | yes            |               |                 | yes           |                 |               |                     | yes            |               |           |            |            |            | yes            | yes            |
 team-manager                | yes            |               |                 | yes           | yes             |               |                     | yes            |               |           |            |            |            | yes            | yes            | yes
 social-worker               | yes            |               |                 | yes           |                 |               |                     | yes            |               |           |            |            |            | yes            |                |
 personal-adviser            | yes            |               |                 | yes           |                 |               |                     | yes            |               |           |            |            |            | yes            |                |
 virtual-school-head         | yes            | yes           | yes             | yes           | yes             |               | yes                 | yes            |               |           |            |            |            | yes            | yes            | yes
 health-coordinator          |                |               |                 |               |                 |               |                     |                |               |           |            |            |            |                |                |
 send-officer                | yes            | yes           | yes             | yes           | yes             |               | yes                 | yes            |               |           |            |            |            | yes            | yes            | yes
 youth-justice-manager       | yes            | yes           | yes             | yes           | yes             |               | yes                 | yes            |               |           |            |            |            | yes            | yes            | yes
 school-improvement-partner  | yes            | yes           |                 | yes           | yes             |               |                     | yes            |               |           |            |            |            | yes            | yes            | yes
 analyst                     | yes            | yes           |                 | yes           | yes             |               |                     | yes            |               |           |            |            | yes        | yes            | yes            | yes
 scrutiny-officer            | yes            | yes           |                 | yes           | yes             |               |                     | yes            |               |           |            |            | yes        | yes            | yes            | yes
 councillor                  | yes            |               |                 | yes           |                 |               |                     | yes            |               |           |            |            |            | yes            |                |
 inspector                   | yes            |               |                 | yes           |                 |               |                     |                |               |           |            |            |            | yes            |                |
 partner                     |                |               |                 |               |                 |               |                     |                |               |           |            |            |            |                |                |
 administrator               |                |               |                 |               |                 |               |                     |                | yes           | yes       |            |            |            |                |                |
 system                      | yes            | yes           |                 | yes           |                 |               |                     |                |               | yes       | yes        |            |            |                |                |
`

const meantOfPlans = `
                            | plans.read | plans.edit | plans.export | actions.update | actions.shared | impact.claim | measures.record | evidence.verify | dates.approve | boards.manage
 director                   | yes        | yes        | yes          | yes            |                | yes          | yes             | yes             | yes           | yes
 quality-lead               | yes        | yes        | yes          | yes            |                | yes          | yes             | yes             | yes           | yes
 principal-social-worker    | yes        | yes        | yes          | yes            |                | yes          | yes             | yes             |               | yes
 reviewing-officer          | yes        |            |              | yes            |                | yes          |                 | yes             |               |
 team-manager               | yes        |            | yes          | yes            |                | yes          | yes             |                 |               |
 social-worker              | yes        |            |              | yes            |                | yes          |                 |                 |               |
 personal-adviser           | yes        |            |              | yes            |                | yes          |                 |                 |               |
 virtual-school-head        | yes        | yes        | yes          | yes            |                | yes          | yes             | yes             |               |
 health-coordinator         |            |            |              |                |                |              |                 |                 |               |
 send-officer               | yes        | yes        | yes          | yes            |                | yes          | yes             | yes             |               |
 youth-justice-manager      | yes        | yes        | yes          | yes            |                | yes          | yes             | yes             |               | yes
 school-improvement-partner | yes        |            | yes          | yes            |                | yes          |                 | yes             |               |
 analyst                    | yes        |            | yes          | yes            |                | yes          | yes             |                 |               |
 scrutiny-officer           | yes        |            | yes          |                |                |              |                 |                 |               | yes
 councillor                 | yes        |            |              |                |                |              |                 |                 |               |
 inspector                  | yes        |            |              |                |                |              |                 |                 |               |
 partner                    |            |            |              | yes            | yes            |              |                 |                 |               |
 administrator              |            |            |              |                |                |              |                 |                 |               |
 system                     | yes        |            |              |                |                |              |                 |                 |               |
`

const meantOfChildren = `
                            | children.read | children.all | children.names | children.emergency | children.hear | children.restrict | children.import | children.export
 director                   | yes           | yes          | yes            |                    | yes           | yes               | yes             | yes
 quality-lead               | yes           | yes          | yes            |                    | yes           |                   | yes             | yes
 principal-social-worker    | yes           | yes          | yes            |                    | yes           | yes               |                 | yes
 reviewing-officer          | yes           |              | yes            | yes                | yes           |                   |                 |
 team-manager               | yes           |              | yes            | yes                | yes           |                   |                 | yes
 social-worker              | yes           |              | yes            | yes                | yes           |                   |                 |
 personal-adviser           | yes           |              | yes            | yes                | yes           |                   |                 |
 virtual-school-head        | yes           |              | yes            | yes                | yes           |                   |                 |
 health-coordinator         |               |              |                |                    |               |                   |                 |
 send-officer               | yes           |              | yes            | yes                | yes           |                   |                 |
 youth-justice-manager      | yes           |              | yes            | yes                | yes           |                   |                 |
 school-improvement-partner |               |              |                |                    |               |                   |                 |
 analyst                    | yes           | yes          |                |                    |               |                   | yes             | yes
 scrutiny-officer           |               |              |                |                    |               |                   |                 |
 councillor                 |               |              |                |                    |               |                   |                 |
 inspector                  |               |              |                |                    |               |                   |                 |
 partner                    |               |              |                |                    |               |                   |                 |
 administrator              |               |              |                |                    |               |                   |                 |
 system                     |               |              |                |                    |               |                   | yes             |
`

const meantOfHealth = `
                            | children.health | health.export
 director                   |                 |
 quality-lead               |                 |
 principal-social-worker    |                 |
 reviewing-officer          |                 |
 team-manager               |                 |
 social-worker              |                 |
 personal-adviser           |                 |
 virtual-school-head        |                 |
 health-coordinator         | yes             | yes
 send-officer               |                 |
 youth-justice-manager      |                 |
 school-improvement-partner |                 |
 analyst                    |                 |
 scrutiny-officer           |                 |
 councillor                 |                 |
 inspector                  |                 |
 partner                    |                 |
 administrator              |                 |
 system                     |                 |
`

const meantOfCommittees = `
                            | committees.read | committees.manage | committees.export | exempt.read | exempt.agree | resolutions.answer | topics.suggest | kept.delete
 director                   | yes             |                   | yes               | yes         | yes          | yes                | yes                 |
 quality-lead               | yes             |                   | yes               |             |              | yes                | yes                 |
 principal-social-worker    | yes             |                   | yes               |             |              | yes                | yes                 |
 reviewing-officer          | yes             |                   |                   |             |              |                    | yes                 |
 team-manager               | yes             |                   | yes               |             |              |                    | yes                 |
 social-worker              | yes             |                   |                   |             |              |                    | yes                 |
 personal-adviser           | yes             |                   |                   |             |              |                    | yes                 |
 virtual-school-head        | yes             |                   | yes               |             |              | yes                | yes                 |
 health-coordinator         |                 |                   |                   |             |              |                    |                     |
 send-officer               | yes             |                   | yes               |             |              | yes                | yes                 |
 youth-justice-manager      | yes             |                   | yes               |             |              | yes                | yes                 |
 school-improvement-partner | yes             |                   | yes               |             |              |                    | yes                 |
 analyst                    | yes             |                   | yes               |             |              |                    | yes                 |
 scrutiny-officer           | yes             | yes               | yes               | yes         |              | yes                | yes                 |
 councillor                 | yes             |                   |                   | yes         |              | yes                | yes                 |
 inspector                  | yes             |                   |                   |             |              |                    |                 |
 partner                    |                 |                   |                   |             |              |                    |                |
 administrator              |                 |                   |                   |             |              |                    |                 |
 system                     |                 |                   |                   |             |              |                    |                 | yes
`

const meantOfTimescales = `
                            | timescales.set
 director                   | yes
 quality-lead               | yes
 principal-social-worker    | yes
 reviewing-officer          |
 team-manager               |
 social-worker              |
 personal-adviser           |
 virtual-school-head        |
 health-coordinator         |
 send-officer               |
 youth-justice-manager      |
 school-improvement-partner |
 analyst                    |
 scrutiny-officer           |
 councillor                 |
 inspector                  |
 partner                    |
 administrator              |
 system                     |
`

const meantOfRooms = `
                            | rooms.read | rooms.ask | rooms.work
 director                   | yes        | yes       | yes
 quality-lead               | yes        | yes       | yes
 principal-social-worker    | yes        | yes       | yes
 reviewing-officer          | yes        |           |
 team-manager               | yes        | yes       | yes
 social-worker              |            |           |
 personal-adviser           |            |           |
 virtual-school-head        | yes        | yes       | yes
 health-coordinator         |            |           |
 send-officer               | yes        | yes       | yes
 youth-justice-manager      | yes        | yes       | yes
 school-improvement-partner | yes        |           |
 analyst                    | yes        | yes       | yes
 scrutiny-officer           |            |           |
 councillor                 |            |           |
 inspector                  | yes        | yes       |
 partner                    |            |           |
 administrator              |            |           |
 system                     |            |           |
`

const meantOfIndicators = `
                            | indicators.read | indicators.export | comparators.import
 director                   | yes             | yes               | yes
 quality-lead               | yes             | yes               | yes
 principal-social-worker    | yes             | yes               |
 reviewing-officer          | yes             |                   |
 team-manager               | yes             | yes               |
 social-worker              | yes             |                   |
 personal-adviser           | yes             |                   |
 virtual-school-head        | yes             | yes               |
 health-coordinator         |                 |                   |
 send-officer               | yes             | yes               |
 youth-justice-manager      | yes             | yes               |
 school-improvement-partner | yes             | yes               |
 analyst                    | yes             | yes               | yes
 scrutiny-officer           | yes             | yes               |
 councillor                 | yes             |                   |
 inspector                  | yes             |                   |
 partner                    |                 |                   |
 administrator              |                 |                   |
 system                     | yes             |                   | yes
`

const meantOfCaseLogs = `
                            | case-logs.write | case-logs.confirm | departures.note | weights.set
 director                   | yes             | yes                 | yes              | yes
 quality-lead               | yes             | yes                 | yes              | yes
 principal-social-worker    | yes             | yes                 | yes              | yes
 reviewing-officer          | yes             |                     |                  |
 team-manager               | yes             |                     | yes              |
 social-worker              | yes             |                     |                  |
 personal-adviser           | yes             |                     |                  |
 virtual-school-head        | yes             |                     |                  |
 health-coordinator         |                 |                     |                  |
 send-officer               | yes             |                     |                  |
 youth-justice-manager      | yes             |                     |                  |
 school-improvement-partner |                 |                     |                  |
 analyst                    |                 |                     |                  |
 scrutiny-officer           |                 |                     |                  |
 councillor                 |                 |                     |                  |
 inspector                  |                 |                     |                  |
 partner                    |                 |                     |                  |
 administrator              |                 |                     |                  |
 system                     |                 |                     |                  |
`

const meantOfAudits = `
                            | audits.read       | audits.do         | audits.draw       | audits.tell       | supervision.write
 director                   | yes               | yes               | yes               | yes               | yes
 quality-lead               | yes               | yes               | yes               | yes               | yes
 principal-social-worker    | yes               | yes               | yes               | yes               | yes
 reviewing-officer          | yes               | yes               |                   | yes               | yes
 team-manager               | yes               | yes               |                   | yes               | yes
 social-worker              | yes               |                   |                   | yes               |
 personal-adviser           | yes               |                   |                   | yes               |
 virtual-school-head        | yes               | yes               |                   | yes               | yes
 health-coordinator         |                   |                   |                   |                   |
 send-officer               | yes               | yes               |                   | yes               | yes
 youth-justice-manager      | yes               | yes               |                   | yes               | yes
 school-improvement-partner |                   |                   |                   |                   |
 analyst                    | yes               |                   |                   |                   |
 scrutiny-officer           |                   |                   |                   |                   |
 councillor                 |                   |                   |                   |                   |
 inspector                  |                   |                   |                   |                   |
 partner                    |                   |                   |                   |                   |
 administrator              |                   |                   |                   |                   |
 system                     |                   |                   |                   |                   |
`

const meantOfRecordsKept = `
                            | subject-access.answer | retention.propose | retention.approve
 director                   | yes                   | yes               | yes
 quality-lead               | yes                   | yes               | yes
 principal-social-worker    | yes                   | yes               |
 reviewing-officer          |                       |                   |
 team-manager               |                       |                   |
 social-worker              |                       |                   |
 personal-adviser           |                       |                   |
 virtual-school-head        |                       |                   |
 health-coordinator         |                       |                   |
 send-officer               |                       |                   |
 youth-justice-manager      |                       |                   |
 school-improvement-partner |                       |                   |
 analyst                    |                       |                   |
 scrutiny-officer           |                       |                   |
 councillor                 |                       |                   |
 inspector                  |                       |                   |
 partner                    |                       |                   |
 administrator              |                       |                   |
 system                     |                       |                   |
`

const cells = (line: string) => line.split('|').map((cell) => cell.trim())
const allMeant = [
  meant,
  meantOfPlans,
  meantOfChildren,
  meantOfCommittees,
  // One a line, so that two people who add a table each do not meet here.
  meantOfTimescales,
  meantOfRooms,
  meantOfIndicators,
  meantOfCaseLogs,
  meantOfAudits,
  meantOfHealth,
  meantOfRecordsKept,
]
const tables = allMeant.map((table) => table.trim().split('\n').map(cells))
// The first line begins with the bar, so its first cell is empty.
const columns = tables.flatMap(([heads = []]) => heads.filter(Boolean))
const lines = everyRole.map((role) => [
  role,
  ...tables.flatMap((rows) => {
    const row = rows.slice(1).find(([name]) => name === role) ?? []
    return (rows[0] ?? []).filter(Boolean).map((_, index) => row[index + 1] ?? '')
  }),
])

test('every role may do what it is meant to and nothing else', () => {
  expect(columns.toSorted()).toEqual([...everyPermission].toSorted())
  expect(lines.map(([role]) => role)).toEqual([...everyRole])
  const asCoded = everyRole.map((role) => [
    role,
    ...columns.map((name) => (everyPermission.some((p) => p === name && may({ role }, p)) ? 'yes' : '')),
  ])
  expect(asCoded).toEqual(lines)
})

test('the database says the same as the code for every role and permission', async () => {
  const { database, northmere } = await givenTwoAuthorities()
  const staff = Object.values(northmere.staff)
  expect(staff).toHaveLength(everyRole.length)
  for (const person of staff) {
    for (const permission of everyPermission) {
      const said = await asPerson(database, person, (db) => databaseSays(db, permission))
      expect([person.role, permission, said]).toEqual([person.role, permission, may(person, permission)])
    }
  }
})

test('the database lets nobody do anything once their access has ended, on purpose or by date, or when nobody asks', async () => {
  const { database, northmere } = await givenTwoAuthorities()
  const { director, inspector } = northmere.staff
  const reads = (who: typeof director) => asPerson(database, who, (db) => databaseSays(db, 'documents.read'))
  expect([await reads(director), await reads(inspector)]).toEqual([true, true])
  await database.asOwner((db) => db.run(sql`update people set active = false where id = ${director.id}`))
  await database.asOwner((db) =>
    db.run(
      sql`update people set active_until = (now() at time zone 'Europe/London')::date - 1 where id = ${inspector.id}`,
    ),
  )
  expect([await reads(director), await reads(inspector)]).toEqual([false, false])
  await database.asOwner((db) =>
    db.run(sql`update people set active_until = (now() at time zone 'Europe/London')::date where id = ${inspector.id}`),
  )
  expect(await reads(inspector)).toBe(true)
  expect(await database.asRole('sightline_person', {}, (db) => databaseSays(db, 'documents.read'))).toBe(false)
})

test('the matrix in the database is made the same as the code, whatever stood there', async () => {
  const { database } = await givenTwoAuthorities()
  const read = () =>
    database.asOwner((db) =>
      db.many(
        sql`select role, permission from role_permissions order by role, permission`,
        z.object({ role: z.string(), permission: z.string() }),
      ),
    )
  const before = await read()
  await database.asOwner((db) =>
    db.run(sql`insert into role_permissions values ('councillor', 'people.manage'), ('jester', 'documents.read')`),
  )
  await database.asOwner((db) => db.run(sql`delete from role_permissions where role = 'director'`))
  await Promise.all([database.asOwner(writeMatrix), database.asOwner(writeMatrix)])
  expect(await read()).toEqual(before)
})

test('what a role does not allow is refused in a sentence', () => {
  expect(() => require({ role: 'councillor' }, 'people.manage')).toThrow(Forbidden)
  expect(() => require({ role: 'councillor' }, 'people.manage')).toThrow('give people access')
  expect(() => require({ role: 'administrator' }, 'people.manage')).not.toThrow()
})
