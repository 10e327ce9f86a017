import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { newGround, type Ground } from '../children/ground.fixture.ts'
import { plantRows } from '../children/index.ts'
import { crowdOn } from '../demo/population/index.ts'
import { drawnFrom, inventRecords } from '../indicators/computed/records.fixture.ts'
import { addDays } from '../platform/calendar/days.ts'
import { day, type Day } from '../platform/day.ts'
import {
  askOf,
  countPathway,
  countWhole,
  listStays,
  listStuck,
  mixSplits,
  partNames,
  pathways,
  periodTo,
  stepIds,
  waitingIn,
} from './index.ts'

const asAt = day('2026-10-31')

/** Believable lives, and rows drawn at random, which contradict themselves as real ones do. */
const given = {
  'invented children': (ground: Ground) =>
    plantRows(ground.database, ground.northmere.staff.analyst, {
      name: 'crowd',
      asAt,
      rows: crowdOn([asAt], { children: 200 })[0] ?? {},
    }),
  'rows drawn at random': (ground: Ground) => ground.deliver(asAt, drawnFrom(inventRecords(3))),
  'what is rare': (ground: Ground) => ground.deliver(asAt, rare),
}

const rare = {
  ssd_person: `
    pers_person_id | pers_dob
    ---------------+-----------
    A              | 2012-10-31
  `,
  ssd_cla_episodes: `
    clae_cla_episode_id | clae_person_id | clae_cla_episode_start_date | clae_cla_episode_start_reason | clae_cla_id
    --------------------+----------------+-----------------------------+-------------------------------+------------
    E1                  | A              | 2026-09-01                  | S                             | CARE-A
  `,
  ssd_legal_status: `
    lega_legal_status_id | lega_person_id | lega_legal_status | lega_legal_status_start_date
    ---------------------+----------------+-------------------+-----------------------------
    L1                   | A              | L1                | 2026-09-01
    L2                   | A              | C1                | 2026-09-03
    L3                   | A              | E1                | 2026-10-05
  `,
  ssd_cla_placement: `
    clap_cla_placement_id | clap_person_id | clap_cla_id | clap_cla_placement_type | clap_cla_placement_start_date | clap_cla_placement_end_date
    ----------------------+----------------+-------------+-------------------------+-------------------------------+----------------------------
    P1                    | A              | CARE-A      | P1                      | 2026-09-01                    | 2026-09-08
    P2                    | A              | CARE-A      | Z1                      | 2026-09-08                    | 2026-10-01
    P3                    | A              | CARE-A      | A6                      | 2026-10-01                    |
  `,
  ssd_permanence: `
    perm_table_id | perm_person_id | perm_adm_decision_date
    --------------+----------------+-----------------------
    M1            | A              | 2026-10-02
  `,
  ssd_cin_episodes: `
    cine_referral_id | cine_person_id | cine_referral_date
    -----------------+----------------+-------------------
    R1               | A              | 2026-08-01
  `,
  ssd_cin_assessments: `
    cina_assessment_id | cina_person_id | cina_referral_id | cina_assessment_start_date | cina_assessment_auth_date
    -------------------+----------------+------------------+----------------------------+--------------------------
    AS1                | A              | R1               | 2026-08-03                 | 2026-08-20
  `,
  ssd_assessment_factors: `
    cinf_table_id | cinf_assessment_id | cinf_assessment_factors_json
    --------------+--------------------+-----------------------------
    F1            | AS1                | ['24A']
  `,
  ssd_missing: `
    miss_table_id | miss_person_id | miss_missing_episode_type | miss_missing_episode_start_date | miss_missing_episode_end_date
    --------------+----------------+---------------------------+---------------------------------+------------------------------
    W1            | A              | M                         | 2026-09-05                      | 2026-09-06
  `,
}

const seen = new Set<string>()

describe.each(Object.keys(given) as (keyof typeof given)[])('over %s', (kind) => {
  let ground: Ground
  let delivery: number
  beforeAll(async () => {
    ground = await newGround()
    await given[kind](ground)
    delivery = (await askOf(ground.database, ground.northmere.staff.analyst))?.delivery ?? 0
  })
  const askedOn = (on: Day, months: number) => ({ asAt: on, period: periodTo(on, months), delivery })
  const count = (pathway: (typeof pathways)[number], asked: ReturnType<typeof askedOn>, team = '') =>
    countPathway(ground.database, { authorityId: ground.northmere.authority.id }, pathway, { asked, team })

  describe.each(pathways.map((pathway) => [pathway.id, pathway] as const))('%s', (_, pathway) => {
    test('opening + in − out = closing, whole and in every team, and the months follow on one another', async () => {
      await fc.assert(
        fc.asyncProperty(fc.integer({ min: 0, max: 900 }), fc.constantFrom(1, 3, 12), async (back, months) => {
          const counted = await count(pathway, askedOn(addDays(asAt, -back), months))
          for (const numbers of [...counted.steps.values(), ...counted.teams, ...counted.months])
            expect(numbers.opening + numbers.in - numbers.out).toBe(numbers.now)
          for (const { id } of pathway.steps)
            for (const part of ['opening', 'in', 'out', 'now', 'late', 'leftOut'] as const)
              expect(counted.teams.filter(({ step }) => step === id).reduce((sum, team) => sum + team[part], 0)).toBe(
                counted.steps.get(id)?.[part],
              )
          for (const { step, way, words, count: counts } of counted.ways)
            expect([counts > 0, step, way, words]).toEqual([true, step, way, words])
          for (const [way, part] of [
            ['came', 'in'],
            ['went', 'out'],
          ] as const)
            for (const [id, numbers] of counted.steps)
              expect(
                counted.ways
                  .filter((one) => one.step === id && one.way === way)
                  .reduce((sum, one) => sum + one.count, 0),
              ).toBe(numbers[part])
          for (const [index, month] of counted.months.entries())
            if (index > 0) expect(month.opening).toBe(counted.months[index - 1]?.now)
          expect(counted.months.at(-1)?.now).toBe(counted.steps.get(pathway.main)?.now)
          for (const { id } of mixSplits)
            expect(counted.mix.filter(({ split }) => split === id).reduce((sum, one) => sum + one.count, 0)).toBe(
              counted.steps.get(pathway.main)?.now,
            )
          const waits = waitingIn(pathway).reduce((sum, id) => sum + (counted.steps.get(id)?.now ?? 0), 0)
          expect(counted.workers.reduce((sum, { now }) => sum + now, 0)).toBe(waits)
        }),
        { numRuns: 3 },
      )
      const ever = await count(pathway, askedOn(asAt, 60))
      for (const [id, numbers] of ever.steps) if (numbers.in + numbers.now > 0) seen.add(`${pathway.id} ${id}`)
    })

    test('a value is the length of its list, in every step, part, team and way, on any day', async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.constantFrom(...stepIds(pathway)),
          fc.constantFrom(...partNames),
          fc.integer({ min: 0, max: 500 }),
          fc.constantFrom(1, 3, 12),
          async (step, part, back, months) => {
            const asked = askedOn(addDays(asAt, -back), months)
            const counted = await count(pathway, asked)
            const list = (more: { team?: string; way?: string } = {}) =>
              ground.as((db) => listStays(db, pathway, asked, { step, part, ...more }))
            const key = part === 'left-out' ? 'leftOut' : part
            const whole = await list()
            expect(whole).toHaveLength(counted.steps.get(step)?.[key] ?? 0)
            const team = counted.teams.find((one) => one.step === step && one[key] > 0)
            if (team) expect(await list({ team: team.teamId ?? 'none' })).toHaveLength(team[key])
            const way = counted.ways.find(
              (one) =>
                one.step === step && one.way === (part === 'in' ? 'came' : 'went') && (part === 'in' || part === 'out'),
            )
            if (way) expect(await list({ way: way.words ?? '-' })).toHaveLength(way.count)
            const some = counted.mix.at(-1)
            const split = mixSplits.find(({ id }) => id === some?.split)?.id
            if (some && split) {
              const among = { split, part: some.part }
              const those = await ground.as((db) =>
                listStays(db, pathway, asked, { step: pathway.main, part: 'now', among }),
              )
              expect(those).toHaveLength(some.count)
            }
            const waits = waitingIn(pathway).reduce((sum, id) => sum + (counted.steps.get(id)?.now ?? 0), 0)
            const { waiting } = await countWhole(
              ground.database,
              { authorityId: ground.northmere.authority.id },
              pathway,
              { asked },
            )
            expect(await ground.as((db) => listStuck(db, waiting, 10_000))).toHaveLength(waits)
          },
        ),
        { numRuns: 3 },
      )
    })
  })
})

test('every step of every pathway has had somebody in it', async () => {
  const all = pathways.flatMap((pathway) => pathway.steps.map(({ id }) => `${pathway.id} ${id}`))
  expect(all.filter((step) => !seen.has(step))).toEqual([])
})
