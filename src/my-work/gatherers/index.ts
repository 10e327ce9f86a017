import type { Gatherer } from '../work-item.ts'
import { accessToReview } from './access-to-review.ts'
import { actionsToAccept } from './actions-to-accept.ts'
import { auditActions, auditsToRead } from './audits-to-read.ts'
import { bodiesToAsk } from './bodies-to-ask.ts'
import { datesToApprove } from './dates-to-approve.ts'
import { decisionsToRecord } from './decisions-to-record.ts'
import { evidenceToVerify } from './evidence-to-verify.ts'
import { hypothesesToCheck } from './hypotheses-to-check.ts'
import { lostDates } from './lost-dates.ts'
import { measuresToRead } from './measures-to-read.ts'
import { ownActions } from './own-actions.ts'
import { ownMilestones } from './own-milestones.ts'
import { practiceAlerts } from './practice-alerts.ts'
import { readinessTasks } from './readiness-tasks.ts'
import { readingsToDecide } from './readings-to-decide.ts'
import { registerEntries } from './register-entries.ts'
import { resolutionsToAnswer } from './resolutions-to-answer.ts'
import { restrictionsToReview } from './restrictions-to-review.ts'
import { risksToTell } from './risks-to-tell.ts'
import { roomRequests } from './room-requests.ts'
import { sharedWithMe } from './shared-with-me.ts'

/** Every source of work, in the order in which their items are shown within a heap. */
export const gatherers: readonly Gatherer[] = [
  roomRequests,
  resolutionsToAnswer,
  accessToReview,
  restrictionsToReview,
  datesToApprove,
  evidenceToVerify,
  auditsToRead,
  auditActions,
  practiceAlerts,
  actionsToAccept,
  decisionsToRecord,
  lostDates,
  ownActions,
  ownMilestones,
  sharedWithMe,
  measuresToRead,
  hypothesesToCheck,
  risksToTell,
  registerEntries,
  readinessTasks,
  bodiesToAsk,
  readingsToDecide,
]
