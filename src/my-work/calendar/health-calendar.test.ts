import { beforeAll, expect, test } from 'vitest'
import { newGround, type Ground } from '../../children/ground.fixture.ts'
import type { Role } from '../../people/index.ts'
import { findHealth, HealthFilters, narrowHealth, runClocks } from '../../timescales/index.ts'
import { Day } from '../../platform/day.ts'
import { healthCalendarOf } from './health-calendar.ts'

// Two children whose last assessment was on one day, one whose was on another, and a care leaver, of whom nothing is asked.
const tables = {
  ssd_person: `
    pers_person_id | pers_forename | pers_surname | pers_dob
    ---------------+---------------+--------------+-----------
    7001           | Ada           | Ashwick      | 2012-03-01
    7002           | Ben           | Brimwade     | 2012-07-01
    7003           | Cleo          | Cotterell    | 2012-07-01
    7004           | Dan           | Drummond     | 2007-07-01`,
  ssd_cla_episodes: `
    clae_cla_episode_id | clae_person_id | clae_cla_episode_start_date | clae_entered_care_date | clae_cla_id
    --------------------+----------------+-----------------------------+------------------------+------------
    E1                  | 7001           | 2024-05-01                  | 2024-05-01             | L1
    E2                  | 7002           | 2024-05-01                  | 2024-05-01             | L2
    E3                  | 7003           | 2024-05-01                  | 2024-05-01             | L3`,
  ssd_care_leavers: `
    clea_table_id | clea_person_id
    --------------+---------------
    C1            | 7004`,
  ssd_cla_health: `
    clah_health_check_id | clah_person_id | clah_health_check_type | clah_health_check_date | clah_health_check_status
    ---------------------+----------------+------------------------+------------------------+-------------------------
    H1                   | 7001           | Health Assessment      | 2026-02-01             | Completed
    H2                   | 7002           | Health Assessment      | 2026-02-01             | Completed
    H3                   | 7003           | Health Assessment      | 2026-03-10             | Completed`,
}

let ground: Ground
beforeAll(async () => {
  ground = await newGround()
  await ground.deliver('2026-11-20', tables)
  await runClocks(ground.database, ground.northmere.authority.id)
})

const fetched = (role: Role) =>
  ground.as(
    (db, person) => healthCalendarOf(db, { person, today: ground.today, address: 'https://sightline.example' }),
    role,
  )

/** What each entry says, and where it leads. A long line goes on after a line break and a space (RFC 5545, 3.1). */
const entriesIn = (text: string) =>
  text
    .replaceAll(/\r\n /g, '')
    .split('BEGIN:VEVENT')
    .slice(1)
    .map((entry) => ({
      summary: /^SUMMARY:(.*)$/m.exec(entry)?.[1]?.trim() ?? '',
      url: /^URL;VALUE=URI:(.*)$/m.exec(entry)?.[1]?.trim() ?? '',
    }))

test('each day on which something is due is one entry with how many children, and tells nothing of any of them', async () => {
  const text = await fetched('health-coordinator')
  const checks = entriesIn(text).filter(({ summary }) => summary.includes('assessment'))
  expect(checks.map(({ summary }) => summary)).toEqual(['Due: 2 health assessments', 'Due: 1 health assessment'])
  for (const personal of ['Ada', 'Ashwick', 'Ben', 'Cleo', '7001', '7002', '7003']) expect(text).not.toContain(personal)
  expect(await fetched('health-coordinator')).toBe(text)
})

test('the link of an entry leads to as many children as it says', async () => {
  const rows = await ground.as((db) => findHealth(db, ground.today), 'health-coordinator')
  const entries = entriesIn(await fetched('health-coordinator'))
  expect(entries.length).toBeGreaterThan(0)
  for (const { summary, url } of entries) {
    const asked = Object.fromEntries(new URL(url).searchParams)
    expect(Day.parse(asked.due)).toBe(asked.due)
    const listed = narrowHealth(rows, HealthFilters.parse(asked), ground.today).length
    expect([summary, listed]).toEqual([summary, Number(/\d+/.exec(summary)?.[0])])
  }
})

test('whoever follows the health of no child has an empty calendar', async () => {
  expect(entriesIn(await fetched('councillor'))).toEqual([])
})
