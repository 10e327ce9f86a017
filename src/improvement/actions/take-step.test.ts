import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { addDays, day } from '../../platform/day.ts'
import { sql } from '../../platform/sql.ts'
import { claimImpact } from '../impact/claims.ts'
import { createMeasure, measureAction } from '../measures/measure.ts'
import { recordReading } from '../measures/readings.ts'
import { newPlanGround, today, type PlanGround } from '../plans.fixture.ts'
import type { ActionId } from '../status/facts.ts'
import { getAction } from './action.ts'
import { editAction } from './edit-action.ts'
import { addEvidence, judgeEvidence } from './evidence.ts'
import { stepNames, type StepName } from './states.ts'
import { acceptAction, possibleSteps, takeStep, type StepAsked } from './take-step.ts'

let ground: PlanGround

beforeAll(async () => {
  ground = await newPlanGround()
})

const take = (person: PlanGround['lead'], id: ActionId, step: StepName, asked: Partial<StepAsked> = {}) =>
  ground.as(person, (db) => takeStep(db, id, step, { today, ...asked }))
const evidenceFor = (id: ActionId, parts: object = {}) =>
  ground.as(ground.owner, (db) =>
    addEvidence(db, id, { kind: 'document', title: 'Signed contracts', datedOn: today, ...parts }, today),
  )

describe('an action is agreed', () => {
  test('not before everything that a promise needs is there, and the refusal names all of it', async () => {
    const id = await ground.draft({ ownerId: null, doneWhen: '', dueOn: null, noMeasureBecause: '' })
    await expect(take(ground.lead, id, 'agree')).rejects.toThrow(
      '“Recruit two personal advisers” cannot be agreed. It has no owner. Choose the one person who answers for it. It does not say when it is done. Write what somebody would see then. It has no date. Give the day it is due. Nothing measures it. Link a measure, or write down why there is none.',
    )
  })

  test('not before its owner has accepted it, and nobody accepts for them', async () => {
    const id = await ground.draft()
    await expect(take(ground.lead, id, 'agree')).rejects.toThrow('Ruth Falconer has not accepted it yet.')
    await expect(ground.as(ground.lead, (db) => acceptAction(db, id, today))).rejects.toThrow(
      'accepted by the person who is to own it',
    )
    await ground.as(ground.owner, (db) => acceptAction(db, id, today))
    expect(await take(ground.lead, id, 'agree')).toBe('agreed')
  })

  test('and keeps the date that was promised first', async () => {
    const id = await ground.started({ dueOn: '2026-08-31' })
    const action = await ground.as(ground.lead, (db) => getAction(db, id))
    expect([action.originalDueOn, action.agreedOn]).toEqual(['2026-08-31', '2026-05-20'])
  })

  test('a continuous one says how often it is reviewed', async () => {
    const id = await ground.draft({ dueKind: 'continuous', dueOn: '2026-01-01' })
    await expect(take(ground.lead, id, 'agree')).rejects.toThrow('nobody looks at it')
  })
})

describe('an action is complete', () => {
  test('only with evidence that somebody else has verified; otherwise it is forbidden and says why', async () => {
    const id = await ground.started()
    await expect(take(ground.owner, id, 'complete')).rejects.toMatchObject({
      name: 'Forbidden',
      message: expect.stringContaining('It has no evidence. Bring some, and have somebody verify it') as unknown,
    })
    await evidenceFor(id)
    await expect(take(ground.owner, id, 'complete')).rejects.toThrow(
      'waits for a verifier: somebody who is not Ruth Falconer',
    )
  })

  test('the owner, and whoever reports to the owner, may not verify it', async () => {
    const id = await ground.started()
    const evidence = await evidenceFor(id)
    await expect(
      ground.as(ground.report, (db) => judgeEvidence(db, evidence, { verdict: 'verified', today })),
    ).rejects.toMatchObject({
      name: 'Forbidden',
      message: 'You report to the owner of this action. Somebody who does not verifies its evidence.',
    })
    await expect(
      ground.as(ground.owner, (db) => judgeEvidence(db, evidence, { verdict: 'verified', today })),
    ).rejects.toThrow('does not allow you to verify')
    const own = await ground.started({ ownerId: ground.owner.id })
    expect((await ground.as(ground.lead, (db) => getAction(db, own))).ownerId).toBe(ground.owner.id)
  })

  test('and the database says so too, whatever the program does', async () => {
    const id = await ground.started()
    const evidence = await evidenceFor(id)
    const force = (by: PlanGround['lead']) =>
      ground.as(by, (db) =>
        db.run(
          sql`update evidence set verdict = 'verified', verified_by = ${by.id}, verified_on = ${today} where id = ${evidence}`,
        ),
      )
    await expect(force(ground.report)).rejects.toThrow('neither owns the action nor reports to its owner')
    await expect(
      ground.as(ground.lead, (db) => db.run(sql`update actions set state = 'action_complete' where id = ${id}`)),
    ).rejects.toThrow('verified by somebody else')
  })

  test('what was turned down counts for nothing', async () => {
    const id = await ground.started()
    const evidence = await evidenceFor(id)
    await expect(
      ground.as(ground.verifier, (db) => judgeEvidence(db, evidence, { verdict: 'turned_down', today })),
    ).rejects.toThrow('Say why')
    await ground.as(ground.verifier, (db) =>
      judgeEvidence(db, evidence, { verdict: 'turned_down', why: 'It is unsigned.', today }),
    )
    await expect(take(ground.owner, id, 'complete')).rejects.toThrow('None of its evidence has been verified')
  })
})

const months = (from: string, values: readonly number[]) =>
  values.map((numerator, index) => {
    const start = new Date(`${from}T00:00:00Z`)
    start.setUTCMonth(start.getUTCMonth() + index)
    const end = new Date(start)
    end.setUTCMonth(end.getUTCMonth() + 1)
    end.setUTCDate(0)
    return {
      periodStart: day(start.toISOString().slice(0, 10)),
      periodEnd: day(end.toISOString().slice(0, 10)),
      numerator,
      denominator: 100,
      source: 'Case records',
    }
  })

/** A measure of the action with a baseline of 60% and a target of 80%, and these readings, month by month. */
const measured = async (id: ActionId, from: string, values: readonly number[], now: string) =>
  ground.as(ground.lead, async (db) => {
    const measure = await createMeasure(db, {
      title: 'Of plans reviewed, how many were in time?',
      baseline: 60,
      baselineOn: '2025-12-31',
      target: 80,
      targetOn: '2026-12-31',
      tolerance: 5,
      denominator: 'plans reviewed',
    })
    await measureAction(db, id, measure)
    for (const reading of months(from, values)) await recordReading(db, measure, reading, day(now))
    return measure
  })

describe('impact', () => {
  test('is seen where a claim of grade 2 stands and the measure has moved beyond its limits', async () => {
    const id = await ground.completed()
    await expect(take(ground.lead, id, 'see impact')).rejects.toThrow('Nobody has claimed an impact.')
    const measure = await measured(id, '2026-01-01', [60, 61, 60, 62, 60, 72, 74, 76], '2026-08-31')
    const later = day('2026-08-31')
    const claim = {
      measureId: measure,
      grade: 2,
      numbersTreated: 40,
      timing: 'From June on.',
      otherCauses: 'A new form in June.',
    }
    await ground.as(ground.lead, (db) => claimImpact(db, id, { ...claim, grade: 1 }, later))
    await expect(take(ground.lead, id, 'see impact', { today: later })).rejects.toThrow(
      'is of grade 1; it takes grade 2',
    )
    await ground.as(ground.lead, (db) => claimImpact(db, id, claim, later))
    expect(await take(ground.lead, id, 'see impact', { today: later })).toBe('impact_seen')
  })

  test('is sustained after three periods in a row at target and one clean audit since', async () => {
    const id = await ground.completed()
    const measure = await measured(id, '2026-01-01', [60, 61, 60, 62, 60, 79, 82, 81], '2026-08-31')
    const claim = {
      measureId: measure,
      grade: 2,
      numbersTreated: 40,
      timing: 'From June on.',
      otherCauses: 'A new form in June.',
    }
    const later = day('2026-11-01')
    await ground.as(ground.lead, (db) => claimImpact(db, id, claim, later))
    await take(ground.lead, id, 'see impact', { today: later })
    await expect(take(ground.lead, id, 'sustain', { today: later })).rejects.toThrow(
      'has been at its target in 2 of the last 3 whole periods',
    )
    await ground.as(ground.lead, async (db) => {
      for (const reading of months('2026-09-01', [84])) await recordReading(db, measure, reading, later)
    })
    await expect(take(ground.lead, id, 'sustain', { today: later })).rejects.toThrow(
      'No clean audit is dated after 1 June 2026',
    )
    const audit = await ground.as(ground.owner, (db) =>
      addEvidence(
        db,
        id,
        { kind: 'audit', title: 'Ten plans read', datedOn: '2026-10-10', sampleN: 10, sampleGood: 10 },
        later,
      ),
    )
    await ground.as(ground.verifier, (db) => judgeEvidence(db, audit, { verdict: 'verified', today: later }))
    expect(await take(ground.lead, id, 'sustain', { today: later })).toBe('sustained')
    expect((await ground.as(ground.lead, (db) => getAction(db, id))).sustainedOn).toBe('2026-10-10')
    await expect(take(ground.lead, id, 'close', { today: later })).rejects.toThrow('Give the minute of the board')
    expect(await take(ground.lead, id, 'close', { today: later, minute: 'IB/2026/11, item 4' })).toBe('closed')
  })
})

test('a blocked action goes back to where it was', async () => {
  const id = await ground.started()
  await expect(take(ground.owner, id, 'block')).rejects.toThrow('Say why')
  await take(ground.owner, id, 'block', { why: 'No post is funded.' })
  expect(await take(ground.owner, id, 'unblock')).toBe('in_progress')
})

test('an action is withdrawn by somebody who may approve it, with a reason, and not by its owner', async () => {
  const id = await ground.started()
  await expect(take(ground.owner, id, 'withdraw', { why: 'Not needed.' })).rejects.toMatchObject({ name: 'Forbidden' })
  await expect(take(ground.director, id, 'withdraw')).rejects.toThrow('Say why')
  expect(await take(ground.director, id, 'withdraw', { why: 'The law changed.' })).toBe('withdrawn')
  const own = await ground.draft({ ownerId: ground.director.id })
  await expect(take(ground.director, own, 'withdraw', { why: 'Not needed.' })).rejects.toThrow(
    'Somebody else approves its withdrawal',
  )
})

test('a councillor reads and changes nothing', async () => {
  const id = await ground.started()
  expect((await ground.as(ground.councillor, (db) => getAction(db, id))).state).toBe('in_progress')
  expect(
    await ground.as(ground.councillor, (db) => getAction(db, id).then((action) => possibleSteps(db, action))),
  ).toEqual([])
  for (const step of stepNames)
    await expect(take(ground.councillor, id, step, { why: 'x' })).rejects.toMatchObject({ name: 'Forbidden' })
})

const Complete = z.object({ verified: z.number() })

test(
  'no sequence of permitted steps reaches “complete” or beyond without evidence from an independent verifier',
  { timeout: 120_000 },
  async () => {
    const people = ['director', 'lead', 'owner', 'report', 'verifier'] as const
    const deed = fc.oneof(
      fc.record({ what: fc.constantFrom(...stepNames), by: fc.constantFrom(...people) }),
      fc.record({
        what: fc.constantFrom('accept', 'bring', 'verify', 'turn down', 'give away'),
        by: fc.constantFrom(...people),
      }),
    )
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...people),
        fc.array(deed, { minLength: 5, maxLength: 25 }),
        async (ownedBy, deeds) => {
          const id = await ground.draft({ ownerId: ground[ownedBy].id })
          for (const { what, by } of deeds) await attempt(id, what, ground[by])
          const action = await ground.as(ground.lead, (db) => getAction(db, id))
          if (!['action_complete', 'impact_seen', 'sustained', 'closed'].includes(action.state)) return
          const { verified } = await ground.as(ground.lead, (db) =>
            db.one(
              sql`
            select count(*)::int as verified from evidence e join people v on v.id = e.verified_by
            where e.action_id = ${id} and e.verdict = 'verified' and v.id <> ${action.ownerId} and v.reports_to is distinct from ${action.ownerId}`,
              Complete,
            ),
          )
          expect(verified).toBeGreaterThan(0)
          expect(['sustained', 'closed']).not.toContain(action.state) // no measure has moved, so nothing is sustained
        },
      ),
      { numRuns: 60 },
    )
  },
)

const attempt = async (id: ActionId, what: string, person: PlanGround['lead']): Promise<void> => {
  const work = async (): Promise<unknown> => {
    const step = stepNames.find((name) => name === what)
    if (step) return take(person, id, step, { why: 'Because.', minute: 'IB 4', body: 'The trust' })
    return ground.as(person, async (db) => {
      if (what === 'accept') return acceptAction(db, id, today)
      if (what === 'bring') return addEvidence(db, id, { kind: 'document', title: 'A paper', datedOn: today }, today)
      if (what === 'give away') {
        const { version } = await getAction(db, id)
        return editAction(db, id, {
          version,
          fields: {
            title: 'Recruit',
            ownerId: ground.verifier.id,
            doneWhen: 'Both are in post.',
            dueOn: '2026-09-30',
            noMeasureBecause: 'x',
          },
        })
      }
      const [found] = await db.many(
        sql`select id from evidence where action_id = ${id} order by random() limit 1`,
        z.object({ id: z.string() }),
      )
      if (!found) return undefined
      return judgeEvidence(db, found.id as never, {
        verdict: what === 'verify' ? 'verified' : 'turned_down',
        why: 'So.',
        today,
      }) // the id of a row just read
    })
  }
  await work().catch((error: unknown) => {
    if (!(error instanceof Error) || !['Forbidden', 'Refused', 'Invalid', 'NotFound'].includes(error.name)) throw error
  })
}

test('what is agreed changes with its reason, and of two people at once nobody’s words are lost', async () => {
  const id = await ground.started()
  const fields = {
    title: 'Recruit two personal advisers',
    ownerId: ground.owner.id,
    doneWhen: 'Both are in post.',
    dueOn: '2026-09-30',
    noMeasureBecause: 'Being in post is the whole of it.',
  }
  const edit = (person: PlanGround['lead'], parts: object, version: number, why?: string) =>
    ground.as(person, (db) => editAction(db, id, { fields: { ...fields, ...parts }, version, why }))
  await expect(edit(ground.lead, { doneWhen: 'One is in post.' }, 1)).rejects.toThrow('Say why the done-when changes')
  expect(await edit(ground.director, { detail: 'From the September intake.' }, 1)).toEqual({
    kind: 'saved',
    version: 2,
  })
  const second = await edit(ground.lead, { title: 'Recruit three personal advisers' }, 1)
  expect(second).toEqual({
    kind: 'conflict',
    version: 2,
    by: 'Gwen Ashby',
    differences: [
      {
        field: 'title',
        seen: 'Recruit two personal advisers',
        theirs: 'Recruit two personal advisers',
        mine: 'Recruit three personal advisers',
      },
      { field: 'detail', seen: '', theirs: 'From the September intake.', mine: '' },
    ],
  })
  expect((await ground.as(ground.lead, (db) => getAction(db, id))).title).toBe('Recruit two personal advisers')
  expect(
    await edit(ground.lead, { title: 'Recruit three personal advisers', detail: 'From the September intake.' }, 2),
  ).toEqual({ kind: 'saved', version: 3 })
  expect(addDays(today, 1)).toBe('2026-06-02')
})
