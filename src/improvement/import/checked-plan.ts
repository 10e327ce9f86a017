import type { Day } from '../../platform/day.ts'
import type { Refusal, SentFile } from '../../platform/tables/sent-table.ts'
import type { ActionFields } from '../actions/create-action.ts'
import type { PlanId } from '../plans/plan.ts'
import type { ActionId } from '../status/facts.ts'
import type { OwnView } from '../words.ts'

/** What a row of a file makes of an action. */
export interface PlanRow {
  at: number
  fields: ActionFields
  /** The title of what it stands under; '' for nothing. */
  priority: string
  /** What is said of it, as an update of whoever brings the file in; '' for nothing new. */
  said: string
  ownView: OwnView | ''
}

export interface ChangedRow extends PlanRow {
  id: ActionId
  ownerChanges: boolean
  /** The titles of the columns in which it differs. */
  changes: readonly string[]
}

/** What bringing a file in would do. Nothing of it is done while anything is refused. */
export interface CheckedPlan {
  rows: number
  added: readonly PlanRow[]
  changed: readonly ChangedRow[]
  same: number
  /** Priorities that the plan does not have yet. */
  newPriorities: readonly string[]
  refused: readonly Refusal[]
  /** What was decided without asking, by cell. */
  assumed: readonly { at: string; message: string }[]
}

export interface PlanImport {
  /** Null: a plan that is yet to be made. */
  planId: PlanId | null
  file: SentFile
  /** Owners and dates that nobody can make out are kept in the details, in the words of the file, and do not refuse it. */
  keepWords: boolean
  /** The day that the plan speaks of, where that is not the day on which it is looked at. */
  asOf?: Day | null | undefined
}
