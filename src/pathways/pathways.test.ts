import { beforeAll, describe, expect, test } from 'vitest'
import { newGround, type Ground } from '../children/ground.fixture.ts'
import { plantRows, restrictChild, setStaff, ChildId } from '../children/index.ts'
import { findClockRule } from '../clocks/index.ts'
import { crowdOn } from '../demo/population/index.ts'
import { listThemes } from '../frameworks/index.ts'
import { computedIndicators, findIndicator, listOf } from '../indicators/index.ts'
import { addDays } from '../platform/calendar/days.ts'
import { day, type Day } from '../platform/day.ts'
import { z } from 'zod'
import { sql } from '../platform/sql.ts'
import { feeds, keptIn, runClocks } from '../timescales/index.ts'
import {
  askOf,
  countMains,
  countPathway,
  findPathway,
  limitStep,
  listStays,
  pathways,
  periodTo,
  publicNumbers,
  type Step,
} from './index.ts'

const asAt = day('2026-11-20')

describe('what the pathways are made from', () => {
  test.each(pathways.map((pathway) => [pathway.id, pathway] as const))('%s names what there is', (_, pathway) => {
    const fed = new Set(feeds.map(({ rule }) => rule))
    const rules = [
      ...pathway.pairs.flatMap(({ clocks }) => clocks),
      ...pathway.steps.flatMap(({ clock }) => clock ?? []),
    ]
    expect(rules.filter((id) => !findClockRule(id) || !fed.has(id))).toEqual([])
    expect(pathway.indicators.filter((id) => !findIndicator(id))).toEqual([])
    expect(pathway.pairs.flatMap(({ quality }) => quality).filter((id) => !computedIndicators.has(id))).toEqual([])
    expect(pathway.themes.filter((id) => !listThemes().some((theme) => theme.id === id))).toEqual([])
    expect(new Set(pathway.steps.map(({ id }) => id)).size).toBe(pathway.steps.length)
    const main = pathway.steps.find(({ id }) => id === pathway.main)
    expect(main?.isPublic).toBe(true)
    for (const { quality, missing } of pathway.pairs) expect(quality.length > 0 || (missing ?? '') !== '').toBe(true)
  })
})

describe('beside the indicators and the worklists', () => {
  const seesAll = 'principal-social-worker' // adopted children too
  let ground: Ground
  let delivery: number
  beforeAll(async () => {
    ground = await newGround()
    const [rows] = crowdOn([asAt], { children: 400 })
    await plantRows(ground.database, ground.northmere.staff.analyst, { name: 'crowd', asAt, rows: rows ?? {} })
    delivery = (await askOf(ground.database, ground.northmere.staff.analyst))?.delivery ?? 0
  })
  const askedOn = (on: Day, months = 12) => ({ asAt: on, period: periodTo(on, months), delivery })

  test.each([
    ['child-protection', 'on-plan', 'now', 'CP02'],
    ['child-protection', 'on-plan', 'in', 'CP03'],
    ['child-protection', 'on-plan', 'out', 'CP04'],
    ['child-protection', 'enquiries', 'in', 'AS07'],
    ['children-in-care', 'in-care', 'now', 'CL02'],
    ['children-in-care', 'in-care', 'in', 'CL03'],
    ['children-in-care', 'in-care', 'out', 'CL04'],
    ['unaccompanied-children', 'in-care', 'now', 'UA01'],
    ['front-door', 'contacts', 'in', 'FD01'],
    ['front-door', 'referred', 'in', 'FD05'],
    ['early-help', 'early-help', 'in', 'EHP1'],
  ] as const)('%s, %s: %s is the number of %s', async (id, step, part, indicator) => {
    const pathway = findPathway(id === 'early-help' ? 'front-door' : id)
    const definition = computedIndicators.get(indicator)
    if (!definition) throw new Error(indicator)
    for (const back of [0, 61, 365]) {
      const asked = askedOn(addDays(asAt, -back))
      const counted = await countPathway(ground.database, ground.northmere.staff.director, pathway, { asked })
      const list = await ground.as(
        (db) => listOf(db, definition, { periods: [asked.period], delivery, knownOn: asked.asAt }),
        seesAll,
      )
      expect(counted.steps.get(step)?.[part]).toBe(list.filter(({ counted: isCounted }) => isCounted === true).length)
    }
  })

  test('time limits were kept as the worklists say', async () => {
    const asked = askedOn(asAt)
    const { startsOn: from, endsOn: to } = asked.period
    const kept = new Map((await ground.as((db) => keptIn(db, { from, to }), seesAll)).map((one) => [one.ruleId, one]))
    for (const pathway of pathways) {
      const counted = await countPathway(ground.database, ground.northmere.staff.director, pathway, { asked })
      for (const rule of pathway.pairs.flatMap(({ clocks }) => clocks)) {
        const numbers = counted.steps.get(limitStep(rule))
        const { due, met } = kept.get(rule) ?? { due: 0, met: 0 }
        expect([rule, numbers?.due ?? 0, numbers?.kept ?? 0]).toEqual([rule, due, met])
      }
    }
  })

  test('an overview shows the main step of each as the pathway itself does', async () => {
    const asked = askedOn(asAt)
    const mains = await countMains(ground.database, ground.northmere.staff.director, pathways, asked)
    for (const pathway of pathways) {
      const counted = await countPathway(ground.database, ground.northmere.staff.director, pathway, { asked })
      expect(mains.get(pathway.id)).toMatchObject({
        opening: counted.steps.get(pathway.main)?.opening,
        now: counted.steps.get(pathway.main)?.now,
      })
    }
  })
})

describe('children drawn one by one', () => {
  let ground: Ground
  const asked = { asAt, period: periodTo(asAt, 1), delivery: 1 }
  beforeAll(async () => {
    ground = await newGround()
    await ground.deliver(asAt, {
      ssd_person: `
        pers_person_id | pers_forename | pers_surname | pers_dob
        ---------------+---------------+--------------+-----------
        1              | Ada           | Ashwick      | 2019-03-01
        2              | Ben           | Brimwade     | 2022-07-01
        3              | Cal           | Claycote     | 2010-06-15
        4              | Dee           | Dunholt      | 2015-09-01
        5              | Eve           | Elmhurst     | 2015-09-01
      `,
      ssd_department: `
        dept_team_id | dept_team_name
        -------------+-----------------
        T1           | Safeguarding
        T2           | Children in care
      `,
      ssd_professionals: `
        prof_professional_id | prof_professional_name
        ---------------------+-----------------------
        W1                   | Wanda Safe
        W2                   | Will Carer
      `,
      ssd_involvements: `
        invo_involvements_id | invo_person_id | invo_professional_id | invo_professional_team | invo_professional_role_id | invo_involvement_start_date | invo_involvement_end_date
        ---------------------+----------------+----------------------+------------------------+---------------------------+-----------------------------+--------------------------
        I1                   | 1              | W1                   | T1                     | CW                        | 2026-01-01                  |
        I2                   | 2              | W1                   | T1                     | CW                        | 2026-01-01                  | 2026-11-15
        I3                   | 2              | W2                   | T2                     | CW                        | 2026-11-15                  |
        I4                   | 3              | W2                   | T2                     | CW                        | 2026-01-01                  | 2026-10-01
      `,
      ssd_cp_plans: `
        cppl_cp_plan_id | cppl_person_id | cppl_cp_plan_start_date | cppl_cp_plan_end_date | cppl_cp_plan_ola
        ----------------+----------------+-------------------------+-----------------------+-----------------
        starts first    | 1              | 2026-10-21              |                       | N
        day before      | 2              | 2026-10-20              |                       | N
        ends last day   | 3              | 2024-01-01              | 2026-11-20            | N
        a day           | 4              | 2026-11-02              | 2026-11-02            | N
        backwards       | 5              | 2026-11-02              | 2026-11-01            | N
        another council | 5              | 2026-11-02              |                       | Y
      `,
      ssd_missing: `
        miss_table_id | miss_person_id | miss_missing_episode_start_date | miss_missing_episode_type | miss_missing_episode_end_date | miss_missing_rhi_offered | miss_missing_rhi_accepted
        --------------+----------------+---------------------------------+---------------------------+-------------------------------+--------------------------+--------------------------
        M1            | 1              | 2026-11-01                      | M                         | 2026-11-02                    | Y                        | Y
        M2            | 1              | 2026-11-03                      | M                         | 2026-11-04                    | Y                        | N
        M3            | 1              | 2026-11-05                      | M                         | 2026-11-06                    |                          |
        M4            | 2              | 2026-11-05                      | A                         |                               |                          |
      `,
    })
    await runClocks(ground.database, ground.northmere.authority.id)
    const { staff } = ground.northmere
    await setStaff(ground.database, staff.administrator, [
      { kind: 'worker', id: 'W1', email: staff['social-worker'].email },
      { kind: 'team', id: 'T2', email: staff['team-manager'].email },
    ])
  })
  const plans = findPathway('child-protection')
  const counted = (pathway = plans, team = '') =>
    countPathway(ground.database, ground.northmere.staff.director, pathway, { asked, team })
  const things = async (part: 'opening' | 'in' | 'out' | 'now' | 'left-out', role?: 'social-worker' | 'team-manager') =>
    (await ground.as((db) => listStays(db, plans, asked, { step: 'on-plan', part }), role)).map(({ thing }) => thing)

  test('a stay counts from its first day, and on its last day it is over', async () => {
    expect(await things('opening')).toEqual(['ends last day', 'day before'])
    expect(await things('in')).toEqual(['starts first', 'a day'])
    expect(await things('out')).toEqual(['ends last day', 'a day'])
    expect(await things('now')).toEqual(['day before', 'starts first'])
  })

  test('a stay that lasts has no way out yet', async () => {
    const stays = await ground.as((db) => listStays(db, plans, asked, { step: 'on-plan', part: 'now' }))
    expect(stays.map(({ went, came }) => [went, came])).toEqual([
      [null, 'for the first time'],
      [null, 'for the first time'],
    ])
    const over = await ground.as((db) => listStays(db, plans, asked, { step: 'on-plan', part: 'out' }))
    expect(over.map(({ went }) => went)).toEqual(['after two years or more', 'within three months'])
  })

  test('what ends before it begins cannot be counted, and says so; a plan of another council is none of ours', async () => {
    expect(await things('left-out')).toEqual(['backwards'])
    const [stay] = await ground.as((db) => listStays(db, plans, asked, { step: 'on-plan', part: 'left-out' }))
    expect(stay?.fault).toBe('it ends before it begins')
    expect((await counted()).steps.get('on-plan')).toMatchObject({ opening: 2, in: 2, out: 2, now: 2, leftOut: 1 })
  })

  test('a child who changed teams belongs to the newest, whose numbers add up by themselves', async () => {
    const { teams } = await counted()
    const of = (team: string) => teams.find((one) => one.step === 'on-plan' && one.team === team)
    expect(of('Safeguarding')).toMatchObject({ opening: 0, in: 1, out: 0, now: 1 })
    expect(of('Children in care')).toMatchObject({ opening: 2, in: 0, out: 1, now: 1 })
    expect((await counted(plans, 'T2')).steps.get('on-plan')).toMatchObject({ opening: 2, in: 0, out: 1, now: 1 })
    expect((await counted(plans, 'none')).steps.get('on-plan')).toMatchObject({ opening: 0, in: 1, out: 1, now: 0 })
  })

  test('whoever sees some children gets the same number and a shorter list; a hidden child is in no list', async () => {
    expect(await things('now', 'social-worker')).toEqual(['starts first'])
    expect(await things('now', 'team-manager')).toEqual(['day before'])
    const { id } = await ground.database.asOwner((db) =>
      db.one(
        sql`select id from children where person_id = '1' and authority_id = ${ground.northmere.authority.id}`,
        z.object({ id: ChildId }),
      ),
    )
    await ground.as(
      (db, person) => restrictChild(db, id, { kind: 'high risk', why: 'A threat to the family.', named: [person.id] }),
      'principal-social-worker',
    )
    expect(await things('now')).toEqual(['day before'])
    expect((await counted()).steps.get('on-plan')?.now).toBe(2)
  })

  test('a return interview is offered, accepted, declined, or nothing is said of it', async () => {
    const missing = await counted(findPathway('missing'))
    expect(missing.ways.filter(({ step, way }) => step === 'interview' && way === 'went')).toEqual([
      { step: 'interview', way: 'went', words: 'offered and accepted', count: 1 },
      { step: 'interview', way: 'went', words: 'offered and declined', count: 1 },
    ])
    expect(missing.steps.get('interview')).toMatchObject({ in: 3, out: 2, now: 1 })
    expect(missing.steps.get('three-times')).toMatchObject({ in: 1, now: 1 })
    expect(missing.steps.get('away')).toMatchObject({ in: 4, out: 3, now: 1 })
  })
})

describe('children who died', () => {
  const asked = { asAt, period: periodTo(asAt, 1), delivery: 1 }
  let ground: Ground
  beforeAll(async () => {
    ground = await newGround()
    await ground.deliver(asAt, {
      ssd_person: `
        pers_person_id | pers_dob   | pers_death_date
        ---------------+------------+----------------
        on the day     | 2019-03-01 | 2026-11-20
        in the period  | 2019-03-01 | 2026-11-10
        tomorrow       | 2019-03-01 | 2026-11-21
        closed         | 2019-03-01 | 2026-11-10
        too late       | 2019-03-01 | 2026-11-10
      `,
      ssd_cla_episodes: `
        clae_cla_episode_id | clae_cla_id | clae_person_id | clae_cla_episode_start_date | clae_cla_episode_ceased_date | clae_cla_episode_ceased_reason
        --------------------+-------------+----------------+-----------------------------+------------------------------+-------------------------------
        1                   | on the day  | on the day     | 2026-01-01                  |                              |
        2                   | in it       | in the period  | 2026-01-01                  |                              |
        3                   | tomorrow    | tomorrow       | 2026-01-01                  |                              |
        4                   | closed      | closed         | 2026-01-01                  | 2026-11-10                   | E2
        5                   | too late    | too late       | 2026-11-11                  |                              |
      `,
    })
  })
  const care = findPathway('children-in-care')
  const stays = async (part: 'out' | 'now' | 'left-out') =>
    (await ground.as((db) => listStays(db, care, asked, { step: 'in-care', part })))
      .map(({ thing, went, endedOn, fault }) => [thing, endedOn, went, fault])
      .toSorted(([a], [b]) => String(a).localeCompare(String(b)))

  test('are in no step from the day of the death, whether or not the case is closed, and the way out says so', async () => {
    expect(await stays('now')).toEqual([['tomorrow', null, null, null]])
    expect(await stays('out')).toEqual([
      ['closed', '2026-11-10', 'E2', null],
      ['in it', '2026-11-10', 'the child died', null],
      ['on the day', '2026-11-20', 'the child died', null],
    ])
    expect(await stays('left-out')).toEqual([['too late', null, null, 'it begins after the child died']])
    const { steps } = await countPathway(ground.database, ground.northmere.staff.director, care, { asked })
    expect(steps.get('in-care')).toMatchObject({ opening: 4, in: 0, out: 3, now: 1, leftOut: 1 })
  })
})

describe('counts for those who see no children', () => {
  const step: Step = {
    id: 'step',
    title: 'in a step',
    begins: 'it begins',
    ends: 'it ends',
    tables: [],
    fields: [],
    spans: sql``,
    isPublic: true,
  }
  const shown = (opening: number, came: number, out: number, hidden = false) => {
    const now = opening + came - out
    const rest = { late: 0, target: 0, due: 0, kept: 0, leftOut: 0, half: null, longest: null }
    const [row] = publicNumbers(
      { id: 'way', steps: [step] },
      { steps: new Map([[step.id, { opening, in: came, out, now, ...rest }]]) },
      (rows) => new Set(hidden ? rows.map(({ row }) => row) : []),
    )
    return [row?.opening, row?.in, row?.out, row?.now]
  }

  test.each([
    [40, 20, 30, [40, 20, 30, 30]],
    [40, 0, 0, [40, 0, 0, 40]],
    [40, 3, 30, ['c', 'c', 'c', 'c']],
    [40, 0, 3, ['c', 0, 'c', 'c']],
    [0, 0, 0, [0, 0, 0, 0]],
    [0, 5, 5, [0, 'c', 'c', 0]],
  ] as const)('%i + %i − %i', (opening, came, out, expected) => {
    expect(shown(opening, came, out)).toEqual(expected)
  })

  test('a step that would tell of what indicators hide is hidden', () => {
    expect(shown(40, 20, 0, true)).toEqual(['c', 'c', 0, 'c'])
  })

  test('a step that is not for them is not shown', () => {
    expect(
      publicNumbers({ id: 'way', steps: [{ ...step, isPublic: false }] }, { steps: new Map() }, () => new Set()),
    ).toEqual([])
  })
})
