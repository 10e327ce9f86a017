import fc from 'fast-check'
import { expect, test } from 'vitest'
import { states, type State } from '../actions/states.ts'
import { facts } from './facts.fixture.ts'
import type { Judged } from './find-facts.ts'
import { stageOf, stages, type StageName } from './stage.ts'
import { statusOf } from './status.ts'
import { day } from '../../platform/day.ts'

const at = (state: State, hasBegun = state !== 'draft' && state !== 'agreed'): Judged => {
  const known = facts({ state, hasBegun })
  return { facts: known, standing: statusOf(known, day('2026-06-01')) }
}

test.each<[string, readonly Judged[], StageName]>([
  ['nothing', [], 'not-designed'],
  ['drafts and what was withdrawn', [at('draft'), at('withdrawn')], 'not-designed'],
  ['agreed and not begun', [at('agreed'), at('agreed')], 'designed'],
  ['blocked before it began', [at('blocked', false)], 'designed'],
  ['one of two begun', [at('in_progress'), at('agreed')], 'started'],
  ['one complete, one agreed', [at('sustained'), at('agreed')], 'started'],
  ['all complete', [at('action_complete'), at('impact_seen')], 'embedded'],
  ['impact of all', [at('impact_seen'), at('closed')], 'impact-seen'],
  ['held by all, a draft beside', [at('sustained'), at('closed'), at('draft')], 'sustained'],
])('S-017: the stage of a priority with %s', (_, actions, stage) => {
  expect(stageOf(actions)).toMatchObject({ name: stage, word: stages[stage] })
})

test('S-017: the stage says its sum', () => {
  expect(stageOf([at('in_progress'), at('agreed'), at('action_complete')]).why).toBe(
    '2 of 3 actions begun and 1 complete; it is embedded when all are',
  )
})

test('S-017: one more action that is less far never brings the stage on', () => {
  const order = Object.keys(stages)
  const some = fc.array(
    fc.constantFrom(...states).map((state) => at(state)),
    { minLength: 1, maxLength: 6 },
  )
  fc.assert(
    fc.property(some, (actions) => {
      const before = order.indexOf(stageOf(actions).name)
      const after = order.indexOf(stageOf([...actions, at('in_progress')]).name)
      expect(after).toBeLessThanOrEqual(Math.max(before, order.indexOf('started')))
    }),
  )
})
