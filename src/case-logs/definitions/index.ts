import { NotFound } from '../../platform/errors.ts'
import type { CaseLog } from '../case-log.ts'
import { careLogs } from './care.ts'
import { communityLogs } from './community.ts'
import { suspensions } from './exclusions.ts'
import { healthLogs } from './health.ts'
import { homeLogs } from './homes.ts'
import { leavingCareLogs } from './leaving-care.ts'
import { outOfSchoolLogs } from './out-of-school.ts'
import { protectionLogs } from './protection.ts'
import { riskLogs } from './risk.ts'
import { sendLogs } from './send.ts'
import { transitionLogs } from './transition.ts'
import { youthJusticeLogs } from './youth-justice.ts'

/** Every case log, in the order in which people are shown them. */
export const caseLogs: readonly CaseLog[] = [
  ...riskLogs,
  ...careLogs,
  ...homeLogs,
  ...protectionLogs,
  ...leavingCareLogs,
  ...healthLogs,
  ...communityLogs,
  ...sendLogs,
  ...transitionLogs,
  ...outOfSchoolLogs,
  suspensions,
  ...youthJusticeLogs,
]

/** @throws NotFound where there is no such log */
export const caseLogFor = (id: string): CaseLog => {
  const found = caseLogs.find((log) => log.id === id)
  if (!found) throw new NotFound('case log')
  return found
}
