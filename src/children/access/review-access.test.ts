import { beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import type { Role } from '../../people/index.ts'
import { day } from '../../platform/day.ts'
import { addDays } from '../../platform/calendar/days.ts'
import { workingDaysKnown } from '../../platform/calendar/working-days.ts'
import { sql } from '../../platform/sql.ts'
import { newGround, type Ground } from '../ground.fixture.ts'
import { listAccess, openChild, openInNeedQuestion } from './open-child.ts'
import { listAccessToReview, lookIntoBy, lookIntoByInWords, reviewAccess, type AccessId } from './review-access.ts'

let ground: Ground
beforeAll(async () => {
  ground = await newGround()
  await ground.deliver('2026-11-20', {
    ssd_person: `
      pers_person_id | pers_forename | pers_surname | pers_dob
      ---------------+---------------+--------------+-----------
      OTHER          | Zainab        | Castell      | 2016-08-10
    `,
  })
  const { staff } = ground.northmere
  // The social worker’s manager is the team manager; nobody is named above the reviewing officer.
  await ground.database.asOwner((db) =>
    db.run(sql`update people set reports_to = ${staff['team-manager'].id} where id = ${staff['social-worker'].id}`),
  )
})

const opened = async (role: Role): Promise<AccessId> => {
  const ask = { recordNumber: 'OTHER', born: day('2016-08-10'), why: 'She is at the desk.', hours: 4 }
  await ground.as((db) => openChild(db, ask, ''), role)
  const [newest] = await ground.as(listAccess, role)
  if (!newest) throw new Error('Nothing was opened.')
  return newest.id
}
const review = (access: AccessId, role: Role) =>
  ground.as(
    (db) =>
      reviewAccess(db, ground.northmere.staff[role], { access, outcome: 'needed', why: 'Police had asked for it.' }),
    role,
  )
const waitingFor = async (role: Role) => (await ground.as(listAccessToReview, role)).map(({ who }) => who)

test('the manager of whoever opened a record is to look into it, nobody else, and then nobody any more', async () => {
  const access = await opened('social-worker')
  expect(await waitingFor('team-manager')).toEqual(['The social-worker'])
  for (const role of ['social-worker', 'reviewing-officer', 'principal-social-worker', 'director'] as const)
    expect([role, await waitingFor(role)]).toEqual([role, []])
  await expect(review(access, 'social-worker')).rejects.toThrow('for somebody else to look into')
  await expect(review(access, 'principal-social-worker')).rejects.toThrow('the manager of whoever took it')
  await review(access, 'team-manager')
  expect(await waitingFor('team-manager')).toEqual([])
  await expect(review(access, 'team-manager')).rejects.toThrow('looked into it already')
  const [seen] = await ground.as(listAccess, 'social-worker')
  expect(seen).toMatchObject({
    outcome: 'needed',
    reviewWhy: 'Police had asked for it.',
    reviewedBy: 'The team-manager',
    isOwn: true,
    mayReview: false,
  })
})

test('where nobody is named as the manager, those who may hide records look into it, or who reads the trail', async () => {
  const access = await opened('reviewing-officer')
  expect(await waitingFor('principal-social-worker')).toEqual(['The reviewing-officer'])
  expect(await waitingFor('quality-lead')).toEqual([])
  await review(access, 'quality-lead')
  expect(await waitingFor('principal-social-worker')).toEqual([])
})

test('the database itself lets nobody look into their own, and keeps what was written', async () => {
  const access = await opened('social-worker')
  const insert = (role: Role) =>
    ground.as(
      (db) =>
        db.run(sql`
          insert into access_reviews (authority_id, access_id, outcome, why, reviewed_by)
          values (current_authority(), ${access}, 'needed', 'x', current_person())`),
      role,
    )
  await expect(insert('social-worker')).rejects.toThrow(/row-level security/)
  await expect(insert('personal-adviser')).rejects.toThrow(/row-level security/)
  await insert('team-manager')
  await expect(
    ground.database.asOwner((db) => db.run(sql`update access_reviews set why = 'y' where access_id = ${access}`)),
  ).rejects.toThrow()
})

test('where bank holidays are not loaded no day is told, and it is never called late', () => {
  const after = new Date(`${addDays(workingDaysKnown.to, 60)}T10:00:00Z`)
  expect([lookIntoBy(after), lookIntoByInWords(after)]).toEqual([null, 'within 5 working days'])
})

test('it is to be done within five working days, and until when a record is open is told to who opened it', async () => {
  expect(lookIntoBy(new Date('2026-12-22T10:00:00Z'))).toBe('2026-12-31') // Christmas Day and the Monday after are closed
  expect(lookIntoByInWords(new Date('2026-12-22T10:00:00Z'))).toBe('by 31 December 2026')
  const id = await ground.database.asOwner(async (db) => {
    const found = await db.one(sql`select id from children where person_id = 'OTHER'`, z.object({ id: z.string() }))
    return found.id as Parameters<typeof openInNeedQuestion>[0]
  })
  const until = async (role: Role) => (await ground.as((db) => db.ask(openInNeedQuestion(id)), role))[0]?.endsAt
  expect((await until('social-worker'))?.getTime()).toBeGreaterThan(Date.now())
  expect(await until('director')).toBeUndefined()
})
