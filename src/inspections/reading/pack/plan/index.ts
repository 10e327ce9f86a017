import type { Letter } from '../../letter.ts'
import type { Draft } from '../../reading.ts'
import type { RuleId } from '../../rules.ts'
import type { Action } from '../pack.ts'
import type { Sheet } from '../sheets.ts'
import { readLabelledPlan } from './plan-from-labels.ts'
import { readPlanTables } from './plan-from-tables.ts'
import { readTornPlan } from './unscramble.ts'

export { planColumns } from './plan-from-tables.ts'
export { isTornPlan } from './torn-page.ts'

/** The rows of every action plan in the papers, whichever way it is set. */
export function readActionPlans(letter: Letter, sheets: readonly Sheet[]): Action[] {
  const whole = readPlanTables(letter)
  if (whole.length > 0) return whole
  return [...readTornPlan(sheets), ...readLabelledPlan(sheets)]
}

/** The rows as findings that a person decides: `area` says which row, `body` who acts. */
export const actionDrafts = (actions: readonly Action[]): Draft[] =>
  actions.map(({ ref, action, person, passage, rule, sureness, doubts }) => ({
    field: 'finding',
    kind: 'action',
    area: `action ${ref}`,
    value: action,
    printed: action,
    body: person.join('; '),
    passage,
    rule: rule as RuleId, // the three readers of plans set it
    sureness,
    reasons: doubts,
  }))
