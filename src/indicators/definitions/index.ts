import type { Domain } from '../indicator.ts'
import { assessment } from './assessment.ts'
import { attainment } from './attainment.ts'
import { careLeavers } from './care-leavers.ts'
import { childProtection } from './child-protection.ts'
import { childrenInCare } from './children-in-care.ts'
import { childrenInNeed } from './children-in-need.ts'
import { context } from './context.ts'
import { domesticAbuse } from './domestic-abuse.ts'
import { earlyHelp } from './early-help.ts'
import { earlyYears } from './early-years.ts'
import { educationOfChildrenInCare } from './education-of-children-in-care.ts'
import { electiveHomeEducation } from './elective-home-education.ts'
import { exclusionsAndAttendance } from './exclusions-and-attendance.ts'
import { exploitation } from './exploitation.ts'
import { frontDoor } from './front-door.ts'
import { governance } from './governance.ts'
import { healthOfChildrenInCare } from './health-of-children-in-care.ts'
import { mentalHealth } from './mental-health.ts'
import { missing } from './missing.ts'
import { permanence } from './permanence.ts'
import { placementStability } from './placement-stability.ts'
import { prevent } from './prevent.ts'
import { publicHealth } from './public-health.ts'
import { qualityAssurance } from './quality-assurance.ts'
import { schools } from './schools.ts'
import { send } from './send.ts'
import { unaccompaniedChildren } from './unaccompanied-children.ts'
import { workforce } from './workforce.ts'
import { youthJustice } from './youth-justice.ts'

/** Every domain, in the order of a child's way through services. */
export const domains: readonly Domain[] = [
  context,
  earlyHelp,
  frontDoor,
  assessment,
  childrenInNeed,
  childProtection,
  domesticAbuse,
  exploitation,
  missing,
  prevent,
  childrenInCare,
  placementStability,
  healthOfChildrenInCare,
  educationOfChildrenInCare,
  unaccompaniedChildren,
  permanence,
  careLeavers,
  send,
  exclusionsAndAttendance,
  electiveHomeEducation,
  schools,
  earlyYears,
  attainment,
  youthJustice,
  mentalHealth,
  publicHealth,
  workforce,
  qualityAssurance,
  governance,
]
