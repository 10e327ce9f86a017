import { beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { NotHeldThen } from '../../platform/errors.ts'
import { day } from '../../platform/day.ts'
import { sql } from '../../platform/sql.ts'
import { openChild } from '../access/open-child.ts'
import { recordNumberOf } from '../access/must-see.ts'
import { ChildId } from '../child-id.ts'
import { newGround, type Ground } from '../ground.fixture.ts'
import { getChild } from './get-child.ts'
import { daysHeld, orSayWhy } from './when-held.ts'

const person = (...numbers: string[]): Record<string, string> => ({
  ssd_person: `
    pers_person_id | pers_forename | pers_surname | pers_dob
    ---------------+---------------+--------------+-----------
    STAYS          | Amara         | Bright       | 2013-02-04
    ${numbers.map((number) => `${number} | Bo | Quill | 2014-01-09`).join('\n')}`,
})

let ground: Ground
let id: ChildId
beforeAll(async () => {
  ground = await newGround()
  await ground.deliver('2026-09-30', person())
  await ground.deliver('2026-10-31', person('GONE'))
  await ground.deliver('2026-11-10', person('GONE'))
  await ground.deliver('2026-11-10', person()) // the same day again, put right
  ;({ id } = await ground.database.asOwner((db) =>
    db.one(sql`select id from children where person_id = 'GONE'`, z.object({ id: ChildId })),
  ))
})

const asked = (on: string) =>
  ground
    .as((db) => orSayWhy(db, { id, asAt: day(on) }, () => getChild(db, id, day(on))))
    .then(
      (child) => child.recordNumber,
      (error: unknown) => (error instanceof NotHeldThen ? [error.message, error.nearest] : error),
    )

test('the days on which a record was held are those of the deliveries by which it was known', async () => {
  expect(await ground.as((db) => daysHeld(db, id))).toEqual(['2026-10-31'])
  expect(await ground.as((db) => daysHeld(db, id), 'councillor')).toEqual([])
})

test('a record that is no longer delivered, or not yet, says so and names the nearest day that it can be seen on', async () => {
  expect(await asked('2026-11-09')).toBe('GONE')
  expect(await asked('2026-11-24')).toEqual([
    'On 24 November 2026 the case system no longer delivered this record. The last delivery that held it is of 31 October 2026.',
    '2026-10-31',
  ])
  expect(await asked('2026-10-01')).toEqual([
    'Nothing was held here of this child on 1 October 2026. The first delivery that held it is of 31 October 2026.',
    '2026-10-31',
  ])
})

test('whoever opened a record in need is told when it closed to them; nobody else is told that there is one', async () => {
  const { id: stays } = await ground.database.asOwner((db) =>
    db.one(sql`select id from children where person_id = 'STAYS'`, z.object({ id: ChildId })),
  )
  const shown = (role: 'social-worker' | 'reviewing-officer') =>
    Promise.all([
      ground
        .as((db) => orSayWhy(db, { id: stays, asAt: ground.today }, () => getChild(db, stays, ground.today)), role)
        .then(
          () => 'shown',
          (error: unknown) => String(error),
        ),
      ground
        .as((db) => recordNumberOf(db, stays), role)
        .then(
          () => 'shown',
          (error: unknown) => String(error),
        ),
    ])
  expect(await shown('social-worker')).toEqual(Array(2).fill('NotFound: There is no such record.'))
  await ground.as(
    (db) =>
      openChild(
        db,
        { recordNumber: 'STAYS', born: day('2013-02-04'), why: 'She is at the front desk now.', hours: 1 },
        '',
      ),
    'social-worker',
  )
  expect(await shown('social-worker')).toEqual(['shown', 'shown'])
  await ground.database.asOwner((db) =>
    db.run(sql`update child_access set opened_at = '2020-11-24T13:05:00Z', ends_at = '2020-11-24T14:05:00Z'`),
  )
  expect(await shown('social-worker')).toEqual(
    Array(2).fill('ClosedAgain: You had opened this record in need, and it closed to you on 24 November 2020, 14:05.'),
  )
  expect(await shown('reviewing-officer')).toEqual(Array(2).fill('NotFound: There is no such record.'))
  await ground.database.asOwner((db) =>
    db.run(sql`
      insert into child_restrictions (authority_id, child_id, kind, why, set_by)
      select authority_id, child_id, 'high risk', 'It must be hidden now.', person_id from child_access`),
  )
  expect(await shown('social-worker')).toEqual(Array(2).fill('NotFound: There is no such record.'))
})
