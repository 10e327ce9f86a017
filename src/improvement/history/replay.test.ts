import { beforeAll, expect, test } from 'vitest'
import fc from 'fast-check'
import { z } from 'zod'
import { addDays, day, type Day } from '../../platform/day.ts'
import { sql } from '../../platform/sql.ts'
import { createAction } from '../actions/create-action.ts'
import { editAction } from '../actions/edit-action.ts'
import { getAction } from '../actions/action.ts'
import { addEvidence } from '../actions/evidence.ts'
import { putInPlan, waitFor } from '../actions/links.ts'
import { addMilestone } from '../actions/milestones.ts'
import { askForDate } from '../actions/redates.ts'
import { acceptAction, takeStep } from '../actions/take-step.ts'
import { addUpdate } from '../actions/updates.ts'
import { newPlanGround, type PlanGround } from '../plans.fixture.ts'
import { planOverview } from '../plans/plan-overview.ts'
import type { PlanId } from '../plans/plan.ts'
import type { ActionId } from '../status/facts.ts'
import { findFacts, judge, type Judged } from '../status/find-facts.ts'
import { changesBetween } from './changes.ts'
import { rememberedColumns } from './columns.ts'
import { burnUp, monthEnds, statusOverTime } from './over-time.ts'

let ground: PlanGround
let plan: PlanId
const start = day('2026-01-05')

beforeAll(async () => {
  ground = await newPlanGround()
  plan = await ground.on(start, ground.lead, async (db) => {
    const { createPlan } = await import('../plans/plan.ts')
    return createPlan(db, { title: 'Care leavers’ plan', ownerId: ground.director.id })
  })
})

const all = (on: Day, asAt?: Day): Promise<Judged[]> =>
  ground.as(ground.councillor, (db) => judge(db, { where: sql`true`, asAt }, on))

/** One of the things that happen to actions, on a day. */
const happen = async (what: string, when: Day, ids: ActionId[]): Promise<void> => {
  const { lead, owner, director } = ground
  const last = ids.at(-1)
  if (what === 'draft' || last === undefined) {
    const id = await ground.on(when, lead, (db) =>
      createAction(db, {
        title: `Action ${ids.length + 1}`,
        ownerId: owner.id,
        doneWhen: 'It is there.',
        dueOn: addDays(when, 40),
        noMeasureBecause: 'It is there or not.',
      }),
    )
    await ground.on(when, lead, (db) => putInPlan(db, id, { planId: plan, priorityId: null }))
    ids.push(id)
    return
  }
  const deeds: Record<string, () => Promise<unknown>> = {
    accept: () => ground.on(when, owner, (db) => acceptAction(db, last, when)),
    agree: () => ground.on(when, lead, (db) => takeStep(db, last, 'agree', { today: when })),
    start: () => ground.on(when, owner, (db) => takeStep(db, last, 'start', { today: when })),
    update: () => ground.on(when, owner, (db) => addUpdate(db, last, { said: 'Going on.', ownView: 'on_course' })),
    milestone: () =>
      ground.on(when, owner, (db) => addMilestone(db, last, { title: 'Half way', dueOn: addDays(when, 10) })),
    evidence: () =>
      ground.on(when, owner, (db) =>
        addEvidence(db, last, { kind: 'document', title: 'A paper', datedOn: when }, when),
      ),
    redate: () =>
      ground.on(when, director, (db) =>
        askForDate(db, last, { toOn: addDays(when, 60), reason: 'partner', why: 'They were late.' }, when),
      ),
    block: () => ground.on(when, owner, (db) => takeStep(db, last, 'block', { why: 'No money.', today: when })),
    wait: () => ground.on(when, lead, (db) => waitFor(db, last, ids[0] ?? last)),
    edit: () =>
      ground.on(when, lead, async (db) => {
        const { version, title } = await getAction(db, last)
        return editAction(db, last, {
          version,
          fields: {
            title: `${title}!`,
            ownerId: owner.id,
            doneWhen: 'It is there.',
            dueOn: addDays(when, 40),
            noMeasureBecause: 'x',
          },
        })
      }),
  }
  await deeds[what]?.().catch((error: unknown) => {
    if (!(error instanceof Error) || !['Forbidden', 'Refused', 'Invalid'].includes(error.name)) throw error
  })
}

test('what is replayed for a past day is what was answered on that day', { timeout: 120_000 }, async () => {
  const ids: ActionId[] = []
  const deeds = fc.sample(
    fc.constantFrom(
      'draft',
      'accept',
      'agree',
      'start',
      'update',
      'milestone',
      'evidence',
      'redate',
      'block',
      'wait',
      'edit',
    ),
    { numRuns: 90, seed: 7 },
  )
  const answered: { when: Day; known: Judged[] }[] = []
  for (const [index, what] of deeds.entries()) {
    const when = addDays(start, index * 2)
    await happen(what, when, ids)
    if (index < 4) for (const next of ['accept', 'agree', 'start']) await happen(next, when, ids)
    answered.push({ when, known: await all(when) })
  }
  for (const { when, known } of answered) {
    expect(await all(when, when)).toEqual(known)
    expect(await all(when, addDays(when, 1))).toEqual(known) // nothing happened on the day after
  }
  expect(new Set(answered.flatMap(({ known }) => known.map(({ standing }) => standing.status))).size).toBeGreaterThan(3)
})

test('the facts as known now are the facts as known at the end of today', async () => {
  const now = await ground.as(ground.lead, (db) => findFacts(db, { where: sql`true` }))
  const replayed = await ground.as(ground.lead, (db) => findFacts(db, { where: sql`true`, asAt: day('2999-12-31') }))
  expect(replayed).toEqual(now)
})

test('what changed between two days, and who changed it', async () => {
  const id = await ground.on(day('2027-01-04'), ground.lead, (db) =>
    createAction(db, {
      title: 'Buy desks',
      ownerId: ground.owner.id,
      doneWhen: 'They stand.',
      dueOn: '2027-03-01',
      noMeasureBecause: 'x',
    }),
  )
  await ground.on(day('2027-01-05'), ground.lead, (db) => putInPlan(db, id, { planId: plan, priorityId: null }))
  await ground.on(day('2027-01-06'), ground.owner, (db) => acceptAction(db, id, day('2027-01-06')))
  await ground.on(day('2027-01-06'), ground.director, (db) => takeStep(db, id, 'agree', { today: day('2027-01-06') }))
  const changes = await ground.as(ground.councillor, (db) =>
    changesBetween(db, { actionId: id }, { after: day('2027-01-05'), upTo: day('2027-01-06') }),
  )
  expect(changes.map(({ by, what, fields }) => [by, what, fields])).toEqual([
    [
      'Gwen Ashby',
      'changed the action',
      expect.arrayContaining([
        { field: 'State', before: 'Draft', after: 'Agreed' },
        { field: 'First due', before: '', after: '1 March 2027' },
      ]),
    ],
    ['Ruth Falconer', 'changed the action', [{ field: 'Accepted', before: '', after: '6 January 2027' }]],
  ])
  const ofPlan = await ground.as(ground.lead, (db) =>
    changesBetween(db, { planId: plan }, { after: day('2027-01-04'), upTo: day('2027-01-06') }),
  )
  expect(ofPlan.map(({ what }) => what)).toContain('added the action in a plan')
})

test('the history is only ever added to', async () => {
  await expect(ground.database.asOwner((db) => db.run(sql`delete from improvement_history`))).rejects.toThrow(
    'only ever added to',
  )
  await expect(
    ground.as(ground.director, (db) => db.run(sql`update action_updates set said = 'All is well.'`)),
  ).rejects.toThrow('permission denied')
  const now = await ground.as(ground.lead, async (db) => {
    await db.run(sql`select set_config('sightline.recorded_at', '2020-01-01 00:00:00+00', true)`)
    return createAction(db, { title: 'A promise of long ago' })
  })
  const known = await ground.as(ground.lead, (db) =>
    findFacts(db, { where: sql`a.id = ${now}`, asAt: day('2021-01-01') }),
  )
  expect(known).toEqual([]) // a person records now, whatever they ask the database to believe
})

test('the pictures over time say what the replay says', async () => {
  const days = monthEnds(day('2026-01-10'), day('2026-04-20'))
  expect(days).toEqual(['2026-01-31', '2026-02-28', '2026-03-31', '2026-04-20'])
  const over = await ground.as(ground.lead, (db) => statusOverTime(db, plan, days))
  for (const { on, counts } of over) {
    const overview = await ground.as(ground.lead, (db) => planOverview(db, plan, { on, asAt: on }))
    expect([...counts.values()].reduce((sum, n) => sum + n, 0)).toBe(overview.actions.length)
    expect(counts.get('overdue') ?? 0).toBe(overview.counts.overdue)
  }
  const { points } = await ground.as(ground.lead, (db) => burnUp(db, plan, days))
  expect(points.every((point, index) => index === 0 || point.reached >= (points[index - 1]?.reached ?? 0))).toBe(true)
})

test('the columns that versions are read by are those of the tables', async () => {
  for (const [table, columns] of Object.entries(rememberedColumns)) {
    const { found } = await ground.database.asOwner((db) =>
      db.one(
        sql`
          select string_agg(column_name || ' ' || replace(data_type, 'timestamp with time zone', 'timestamptz'), ', ' order by ordinal_position) as found
          from information_schema.columns where table_schema = 'public' and table_name = ${table}`,
        z.object({ found: z.string() }),
      ),
    )
    expect([table, columns]).toEqual([table, found])
  }
})
