import { childrenRoutes } from './children.ts'
import { clockRoutes } from './clocks.ts'
import { councillorRoutes } from './councillor.ts'
import { committeeRecordRoutes } from './committee-record.ts'
import { committeeRoutes } from './committees.ts'
import { distributionRoutes } from './distributions.ts'
import { documentRoutes } from './documents.ts'
import { figureRoutes } from './figures.ts'
import { findingRoutes } from './findings.ts'
import { frameworkRoutes } from './frameworks.ts'
import { historyRoutes } from './history.ts'
import { inspectionRoomRoutes } from './inspection-rooms.ts'
import { limitRoutes } from './limits.ts'
import { lineRoutes } from './lines.ts'
import { meetingRoutes } from './meetings.ts'
import { indicatorRoutes } from './indicators.ts'
import { mainNeedRoutes } from './main-needs.ts'
import { meRoute } from './me.ts'
import { releaseRoutes } from './releases.ts'
import { registerRoutes } from './registers.ts'
import { pathwayRoutes } from './pathways.ts'
import { partnerRoutes } from './partners.ts'
import { planRoutes } from './plans.ts'
import { readingRoutes } from './readings.ts'
import { threadRoutes } from './threads.ts'
import { selfEvaluationRoutes } from './self-evaluation.ts'
import { takingPartRoutes } from './taking-part.ts'
import { themeRoutes } from './themes.ts'
import { retentionRoutes } from './retention.ts'
import { subjectAccessRoutes } from './subject-access.ts'
import { auditRoutes } from './audits.ts'
import { caseLogRoutes } from './case-logs.ts'
import { workloadRoutes } from './workload.ts'
import { worklistRoutes } from './worklist.ts'
import { workRoutes } from './work.ts'

/** Every route of the API. */
export const routes = [
  meRoute,
  ...documentRoutes,
  ...readingRoutes,
  ...subjectAccessRoutes,
  ...retentionRoutes,
  ...findingRoutes,
  ...registerRoutes,
  ...figureRoutes,
  ...frameworkRoutes,
  ...clockRoutes,
  ...threadRoutes,
  ...themeRoutes,
  ...historyRoutes,
  ...pathwayRoutes,
  ...planRoutes,
  ...partnerRoutes,
  ...workRoutes,
  ...lineRoutes,
  ...meetingRoutes,
  ...worklistRoutes,
  ...limitRoutes,
  ...workloadRoutes,
  ...caseLogRoutes,
  ...auditRoutes,
  ...selfEvaluationRoutes,
  ...indicatorRoutes,
  ...mainNeedRoutes,
  ...releaseRoutes,
  ...inspectionRoomRoutes,
  ...councillorRoutes,
  ...childrenRoutes,
  ...committeeRecordRoutes,
  ...committeeRoutes,
  ...takingPartRoutes,
  ...distributionRoutes,
]
