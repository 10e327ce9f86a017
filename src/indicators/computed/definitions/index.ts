import type { Computed } from '../definition.ts'
import { assessment } from './assessment.ts'
import { careJourneys } from './care-journeys.ts'
import { careLeavers } from './care-leavers.ts'
import { childProtection } from './child-protection.ts'
import { childrenInCare, placementStability } from './children-in-care.ts'
import { childrenInNeed, domesticAbuse } from './children-in-need.ts'
import { earlyHelp } from './early-help.ts'
import { frontDoor } from './front-door.ts'
import { healthOfChildrenInCare } from './health-of-children-in-care.ts'
import { inCareNow } from './in-care-now.ts'
import { missing } from './missing.ts'
import { permanence, unaccompaniedChildren } from './permanence.ts'
import { contactsAgain } from './contacts.ts'
import { enquiriesAndConferences, runningAssessments } from './enquiries.ts'
import { openCases } from './open-cases.ts'
import { permanenceSteps } from './permanence-steps.ts'
import { preProceedings } from './pre-proceedings.ts'
import { protectionPlans } from './protection-plans.ts'
import { send } from './send.ts'

import { workforce } from './workforce.ts'

/** Every indicator that is worked out from the records of children, by its id. */
export const computedIndicators: ReadonlyMap<string, Computed> = new Map(
  [
    ...earlyHelp,
    ...frontDoor,
    ...contactsAgain,
    ...assessment,
    ...runningAssessments,
    ...enquiriesAndConferences,
    ...childrenInNeed,
    ...openCases,
    ...childProtection,
    ...protectionPlans,
    ...preProceedings,
    ...domesticAbuse,
    ...missing,
    ...childrenInCare,
    ...inCareNow,
    ...careJourneys,
    ...placementStability,
    ...healthOfChildrenInCare,
    ...unaccompaniedChildren,
    ...permanence,
    ...permanenceSteps,
    ...careLeavers,
    ...send,
    ...workforce,
  ].map((definition) => [definition.id, definition]),
)
