import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newComputedGround } from '../computed/computed.fixture.ts'
import { computedIndicators } from '../computed/definitions/index.ts'
import { day } from '../../platform/day.ts'
import { needsOf, type NeedsOf } from './needs.ts'
import { daysOfMix, knownDay, needsOn } from './needs-on.ts'
import { flowsOf, hasMoved, movesOf, shiftsBetween, type NeedShift } from './shifts.ts'

const called = (id: NeedsOf['id']): NeedsOf => {
  const found = needsOf.find((one) => one.id === id)
  if (!found) throw new Error(`There is no mix ${id}.`)
  return found
}

test('every mix is of an indicator that is worked out, and of every one that asks for a share of it', () => {
  for (const { indicator, indicators } of needsOf)
    for (const id of [indicator, ...indicators]) expect(computedIndicators.has(id), id).toBe(true)
})

const people = `
  pers_person_id | pers_dob
  ---------------+-----------
  A              | 2012-05-01
  B              | 2013-05-01
  C              | 2014-05-01
  D              | 2015-05-01
`
const plansOf = (needs: Readonly<Record<string, string>>) => ({
  ssd_send: `
    send_table_id | send_person_id
    --------------+---------------
    ${['A', 'B', 'C', 'D'].map((child) => `S${child} | ${child}`).join('\n')}`,
  ssd_ehcp_requests: `
    ehcr_ehcp_request_id | ehcr_send_table_id
    ---------------------+-------------------
    ${['A', 'B', 'C', 'D'].map((child) => `R${child} | S${child}`).join('\n')}`,
  ssd_ehcp_active_plans: `
    ehcp_active_ehcp_id | ehcp_ehcp_request_id
    --------------------+---------------------
    ${Object.keys(needs)
      .map((child) => `P${child} | R${child}`)
      .join('\n')}`,
  ssd_sen_need: `
    senn_table_id | senn_active_ehcp_id | senn_active_ehcp_need_type | senn_active_ehcp_need_rank
    --------------+---------------------+----------------------------+---------------------------
    ${Object.entries(needs)
      .map(([child, need]) => `N${child} | P${child} | ${need} | 1`)
      .join('\n')}`,
})

test('needs of plans have no days: who moved is told by two deliveries', async () => {
  const ground = await newComputedGround()
  const plans = called('plans')
  await ground.deliver('2026-09-30', { ssd_person: people, ...plansOf({ A: 'MLD', B: 'MLD', C: 'SLCN' }) })
  await ground.deliver('2026-10-31', { ssd_person: people, ...plansOf({ A: 'ASD', B: 'MLD', D: 'SEMH' }) })
  const [days, before, shifts] = await ground.as(async (db) => {
    const [before, after] = [await knownDay(db, plans, day('2026-10-15')), await knownDay(db, plans)]
    if (!before || !after) throw new Error('Both days were delivered.')
    return [
      await daysOfMix(db, plans),
      await knownDay(db, plans, day('2026-09-01')),
      shiftsBetween(await needsOn(db, plans, before), await needsOn(db, plans, after)),
    ]
  })
  expect([days.map(({ on }) => on), before]).toEqual([['2026-10-31', '2026-09-30'], undefined])
  expect(flowsOf(shifts)).toEqual([
    { need: 'MLD', before: 2, cameFrom: 0, wentTo: 1, began: 0, ended: 0, after: 1 },
    { need: 'ASD', before: 0, cameFrom: 1, wentTo: 0, began: 0, ended: 0, after: 1 },
    { need: 'SEMH', before: 0, cameFrom: 0, wentTo: 0, began: 1, ended: 0, after: 1 },
    { need: 'SLCN', before: 1, cameFrom: 0, wentTo: 0, began: 0, ended: 1, after: 0 },
  ])
  expect(movesOf(shifts)).toEqual([{ before: 'MLD', after: 'ASD', children: 1 }])
  expect(shifts.filter(hasMoved).map(({ isAnother }) => isAnother)).toEqual([false])
})

test('needs of children in need have days: another referral moves a child, and what is not stated is not recorded', async () => {
  const ground = await newComputedGround()
  const inNeed = called('in-need')
  await ground.deliver('2026-10-31', {
    ssd_person: people,
    ssd_cin_episodes: `
      cine_referral_id | cine_person_id | cine_referral_date | cine_close_date | cine_cin_primary_need_code
      -----------------+----------------+--------------------+-----------------+---------------------------
      R1               | A              | 2025-01-10         | 2026-02-01      | N4
      R2               | A              | 2026-05-01         |                 | N1
      R3               | B              | 2025-03-01         |                 | N0
      R4               | C              | 2026-06-01         |                 | N5
    `,
  })
  const shifts = await ground.as(async (db) => {
    const [before, after] = [await knownDay(db, inNeed, day('2025-10-31')), await knownDay(db, inNeed)]
    if (!before || !after) throw new Error('Both days are known.')
    return shiftsBetween(await needsOn(db, inNeed, before), await needsOn(db, inNeed, after))
  })
  expect(movesOf(shifts)).toEqual([{ before: 'N4', after: 'N1', children: 1 }])
  expect(shifts.filter(hasMoved).map(({ isAnother }) => isAnother)).toEqual([true])
  expect(flowsOf(shifts).find(({ need }) => need === '')).toMatchObject({ before: 1, after: 1 })
  expect(flowsOf(shifts).find(({ need }) => need === 'N5')).toMatchObject({ before: 0, began: 1, after: 1 })
})

test('what a need had, less who went and ended, with who came and began, is what it has; and nobody is lost', () => {
  const need = fc.constantFrom(null, '', 'MLD', 'ASD', 'SEMH')
  const drawn = fc
    .array(fc.record({ before: need, after: need }))
    .map((all) => all.filter(({ before, after }) => before !== null || after !== null)) as fc.Arbitrary<
    Pick<NeedShift, 'before' | 'after'>[]
  >
  fc.assert(
    fc.property(drawn, (shifts) => {
      const flows = flowsOf(shifts)
      for (const { before, wentTo, cameFrom, began, ended, after } of flows)
        expect(before - wentTo + cameFrom + began - ended).toBe(after)
      const sum = (of: 'cameFrom' | 'wentTo' | 'after'): number => flows.reduce((all, flow) => all + flow[of], 0)
      expect(sum('cameFrom')).toBe(sum('wentTo'))
      expect(sum('wentTo')).toBe(movesOf(shifts).reduce((all, { children }) => all + children, 0))
      expect(sum('after')).toBe(shifts.filter(({ after }) => after !== null).length)
    }),
  )
})
