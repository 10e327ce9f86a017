import {
  type ActionOverview,
  type Contribution,
  type Decision,
  type Commitment,
  type Measure,
  type Meeting,
  type Partner,
  type Plan,
  type PossibleStep,
  type Share,
} from '../../../improvement/index.ts'
import type { AgenciesNow } from '../../../inspections/index.ts'
import type { Line } from '../../../line/index.ts'
import { type Day } from '../../../platform/day.ts'
import type { FormParts } from '../../form-fields.ts'

export type ActionForm =
  | 'accept'
  | 'step'
  | 'update'
  | 'evidence'
  | 'milestone'
  | 'date'
  | 'worse'
  | 'better'
  | 'links'
  | 'share'

export interface ActionPage {
  overview: ActionOverview
  /** Who leads of several bodies; undefined for a partner, who is shown it in fewer words. */
  agencies?: AgenciesNow | undefined
  decisions: readonly Decision[]
  line: Line | undefined
  asAt: Day | undefined
  today: Day
  form: FormParts
  /** The form that was sent and could not be used. */
  open: ActionForm | undefined
  me: string
  mayUpdate: boolean
  /** May say how it goes and bring evidence: also the partner with whom it is shared. */
  mayContribute: boolean
  mayEdit: boolean
  mayVerify: boolean
  whyNotVerify: string | undefined
  mayApprove: boolean
  steps: readonly PossibleStep[]
  meetings: readonly Meeting[]
  plans: readonly Plan[]
  measures: readonly Measure[]
  commitments: readonly Commitment[]
  /** With whom of other bodies it is and was shared, what they gave, and with whom it could be. */
  shares: readonly Share[]
  contributions: readonly Contribution[]
  partners: readonly Partner[]
  /** Actions that it may be said to wait for. */
  couldWaitFor: readonly { id: string; title: string }[]
  /** Findings and resolutions that no action answers yet. */
  unanswered: readonly { id: string; title: string }[]
}
