import ical from 'node-ical'
import { expect, test } from 'vitest'
import { newGround, type Ground } from '../../children/ground.fixture.ts'
import { setStaff } from '../../children/index.ts'
import type { Role } from '../../people/index.ts'
import { NewTarget, runClocks, setTarget } from '../../timescales/index.ts'
import { worklistCalendarOf } from './worklist-calendar.ts'

const delivery = (reviewed: string) => ({
  ssd_person: `
    pers_person_id | pers_forename | pers_surname | pers_dob
    ---------------+---------------+--------------+-----------
    7001           | Ada           | Ashwick      | 2015-03-01
    7002           | Ben           | Brimwade     | 2014-07-01`,
  ssd_cla_episodes: `
    clae_cla_episode_id | clae_person_id | clae_cla_episode_start_date | clae_entered_care_date | clae_cla_id
    --------------------+----------------+-----------------------------+------------------------+------------
    E1                  | 7001           | 2026-11-02                  | 2026-11-02             | L-SECRET-1
    E2                  | 7002           | 2026-11-02                  | 2026-11-02             | L-SECRET-2`,
  ssd_cla_reviews: `
    clar_cla_review_id | clar_cla_id | clar_cla_review_date
    -------------------+-------------+---------------------
    V1                 | L-SECRET-1  | ${reviewed}`,
  ssd_involvements: `
    invo_involvements_id | invo_professional_id | invo_professional_role_id | invo_professional_team | invo_person_id
    ---------------------+----------------------+---------------------------+------------------------+---------------
    I1                   | R1                   | IRO                       | T1                     | 7001`,
})

const fetched = async (ground: Ground, role: Role) => {
  const text = await ground.as(
    (db, person) => worklistCalendarOf(db, { person, today: ground.today, address: 'https://sightline.example' }),
    role,
  )
  const events = Object.values(ical.sync.parseICS(text)).flatMap((part) => (part?.type === 'VEVENT' ? [part] : []))
  return { text, events: events.toSorted((a, b) => a.start.getTime() - b.start.getTime()) }
}

test('a worker’s time limits are a calendar that names no child; one that moves stays the same entry', async () => {
  const ground = await newGround()
  const { staff, authority } = ground.northmere
  await ground.deliver('2026-11-20', delivery(''))
  await setStaff(ground.database, staff.administrator, [
    { kind: 'worker', id: 'R1', email: staff['reviewing-officer'].email },
  ])
  await runClocks(ground.database, authority.id)
  const { text, events } = await fetched(ground, 'reviewing-officer')
  expect(events.map(({ summary, start }) => [summary, start.getDate(), start.getMonth() + 1])).toEqual([
    ['Due: first review', 30, 11],
  ])
  expect(text).toContain('within 20 working days')
  for (const personal of ['Ada', 'Ashwick', 'Ben', '7001', '7002', 'SECRET']) expect(text).not.toContain(personal)
  expect((await fetched(ground, 'reviewing-officer')).text).toBe(text)
  // Done: the next review is another entry, and this one is gone.
  await ground.deliver('2026-11-21', delivery('2026-11-19'))
  await runClocks(ground.database, authority.id)
  const after = await fetched(ground, 'reviewing-officer')
  expect(after.events.map(({ summary }) => summary)).toEqual(['Due: second review'])
  expect(after.events.map(({ uid }) => uid)).not.toEqual(events.map(({ uid }) => uid))
})

test('whoever has neither cases nor a team has an empty calendar, and not everybody’s', async () => {
  const ground = await newGround()
  await ground.deliver('2026-11-20', delivery(''))
  await runClocks(ground.database, ground.northmere.authority.id)
  expect((await fetched(ground, 'director')).events).toEqual([])
})

test('a day by a target of our own is called that, with the day of the rule itself', async () => {
  const ground = await newGround()
  const { staff, authority } = ground.northmere
  await ground.deliver('2026-11-20', delivery(''))
  await setStaff(ground.database, staff.administrator, [
    { kind: 'worker', id: 'R1', email: staff['reviewing-officer'].email },
  ])
  const days = { count: 17, unit: 'working days', fromDay: '2026-01-01', why: 'We see them sooner.' }
  await ground.as((db, person) => setTarget(db, person, NewTarget.parse({ ruleId: 'CLA-REV-1', ...days })))
  await runClocks(ground.database, authority.id)
  const { events } = await fetched(ground, 'reviewing-officer')
  expect(events.map(({ summary, description }) => [summary, description])).toEqual([
    ['Due by a target of our own: first review', expect.stringContaining('by the rule itself 30 November 2026')],
  ])
})
