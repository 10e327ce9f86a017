import { isDone } from '../actions/states.ts'
import { count } from '../words.ts'
import type { Judged } from './find-facts.ts'

/** How far a change has come, whatever its dates: S-017. Worked out from the states of its actions, never typed. */
export const stages = {
  'not-designed': 'Not designed yet',
  designed: 'Designed',
  started: 'Started',
  embedded: 'Embedded',
  'impact-seen': 'Impact seen',
  sustained: 'Sustained',
} as const
export type StageName = keyof typeof stages

export interface Stage {
  name: StageName
  word: (typeof stages)[StageName]
  /** The sum it was worked out by: how many actions have come how far, and what the next stage takes. */
  why: string
}

/**
 * The stage of a priority: the furthest that all of its agreed actions have reached. One action that has begun makes it
 * started, since no change begins everywhere at once; from then on the slowest decides. Drafts and withdrawn actions do not
 * count.
 */
export const stageOf = (actions: readonly Judged[]): Stage => {
  const counted = actions.map(({ facts }) => facts).filter(({ state }) => state !== 'draft' && state !== 'withdrawn')
  const all = counted.length
  const at = (name: StageName, why: string): Stage => ({ name, word: stages[name], why })
  if (all === 0) return at('not-designed', 'no action has been agreed; it is designed when one is')
  const number = (is: (state: Judged['facts']['state']) => boolean) => counted.filter(({ state }) => is(state)).length
  const complete = number(isDone)
  const seen = number((state) => state === 'impact_seen' || state === 'sustained' || state === 'closed')
  const held = number((state) => state === 'sustained' || state === 'closed')
  const of = count(all, 'action')
  if (held === all) return at('sustained', `what ${all === 1 ? 'its action' : `all ${of}`} changed has held`)
  if (seen === all)
    return at('impact-seen', `impact is seen of ${all === 1 ? 'its action' : `all ${of}`}; ${held} held so far`)
  if (complete === all)
    return at(
      'embedded',
      `${all === 1 ? 'its action is' : `all ${of} are`} complete on verified evidence; impact is seen of ${seen}`,
    )
  const begun = counted.filter(({ hasBegun }) => hasBegun).length
  if (begun === 0) return at('designed', `${of} agreed and none begun`)
  return at('started', `${begun} of ${of} begun and ${complete} complete; it is embedded when all are`)
}
