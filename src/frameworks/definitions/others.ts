import type { Framework } from '../framework.ts'
import { annualConversation } from './annual-conversation.ts'
import { annualPerformanceAssessment, jointAreaReview } from './annual-performance-assessment.ts'
import { annualRating2009 } from './annual-rating-2009.ts'
import { childProtection2012 } from './child-protection-2012.ts'
import { committeePack } from './committee-pack.ts'
import { contactReferral2009 } from './contact-referral-2009.ts'
import { earlyYears } from './early-years.ts'
import { jointTargetedAreaInspection } from './joint-targeted-area-inspection.ts'
import { localAreaSend2016 } from './local-area-send-2016.ts'
import { safeguardingAndLookedAfter2009 } from './safeguarding-and-looked-after-2009.ts'
import { schoolEif, schoolSection5, schoolUngraded } from './school-inspections.ts'
import { socialCareSetting } from './social-care-setting.ts'
import { schoolReportCard } from './school-report-card.ts'
import { youthJustice2018, youthJustice2025 } from './youth-justice.ts'

/** Frameworks beside those of today’s inspections of authorities: older ones, other inspectorates’, and schools’. */
export const otherFrameworks: readonly Framework[] = [
  annualPerformanceAssessment,
  jointAreaReview,
  annualRating2009,
  safeguardingAndLookedAfter2009,
  contactReferral2009,
  childProtection2012,
  annualConversation,
  localAreaSend2016,
  jointTargetedAreaInspection,
  youthJustice2018,
  youthJustice2025,
  schoolSection5,
  schoolEif,
  schoolUngraded,
  schoolReportCard,
  earlyYears,
  socialCareSetting,
  committeePack,
]
