import { areaSend2023 } from './definitions/area-send-2023.ts'
import { ilacs } from './definitions/ilacs.ts'
import { assuranceVisit, focusedVisit, monitoringVisit } from './definitions/ilacs-visits.ts'
import { lookedAfter2013 } from './definitions/looked-after-2013.ts'
import { otherFrameworks } from './definitions/others.ts'
import { boardReview, singleInspection, singleReinspection } from './definitions/single-inspection.ts'
import type { Framework } from './framework.ts'

/** Every framework that can be recognised. */
export const frameworks: readonly Framework[] = [
  ilacs,
  focusedVisit,
  monitoringVisit,
  assuranceVisit,
  areaSend2023,
  singleInspection,
  singleReinspection,
  boardReview,
  lookedAfter2013,
  ...otherFrameworks,
]
