import { address } from './tables/address.ts'
import { apiDataStaging } from './tables/api-data-staging.ts'
import { assessmentFactors } from './tables/assessment-factors.ts'
import { careLeavers } from './tables/care-leavers.ts'
import { cinAssessments } from './tables/cin-assessments.ts'
import { cinEpisodes } from './tables/cin-episodes.ts'
import { cinPlans } from './tables/cin-plans.ts'
import { cinVisits } from './tables/cin-visits.ts'
import { claCarePlan } from './tables/cla-care-plan.ts'
import { claConvictions } from './tables/cla-convictions.ts'
import { claEpisodes } from './tables/cla-episodes.ts'
import { claHealth } from './tables/cla-health.ts'
import { claImmunisations } from './tables/cla-immunisations.ts'
import { claPlacement } from './tables/cla-placement.ts'
import { claPreviousPermanence } from './tables/cla-previous-permanence.ts'
import { claReviews } from './tables/cla-reviews.ts'
import { claSubstanceMisuse } from './tables/cla-substance-misuse.ts'
import { claVisits } from './tables/cla-visits.ts'
import { contacts } from './tables/contacts.ts'
import { cpPlans } from './tables/cp-plans.ts'
import { cpReviews } from './tables/cp-reviews.ts'
import { cpVisits } from './tables/cp-visits.ts'
import { department } from './tables/department.ts'
import { disability } from './tables/disability.ts'
import { earlyHelpEpisodes } from './tables/early-help-episodes.ts'
import { ehcpActivePlans } from './tables/ehcp-active-plans.ts'
import { ehcpAssessment } from './tables/ehcp-assessment.ts'
import { ehcpNamedPlan } from './tables/ehcp-named-plan.ts'
import { ehcpRequests } from './tables/ehcp-requests.ts'
import { family } from './tables/family.ts'
import { immigrationStatus } from './tables/immigration-status.ts'
import { initialCpConference } from './tables/initial-cp-conference.ts'
import { involvements } from './tables/involvements.ts'
import { legalStatus } from './tables/legal-status.ts'
import { linkedIdentifiers } from './tables/linked-identifiers.ts'
import { missing } from './tables/missing.ts'
import { mother } from './tables/mother.ts'
import { permanence } from './tables/permanence.ts'
import { person } from './tables/person.ts'
import { preProceedings } from './tables/pre-proceedings.ts'
import { professionals } from './tables/professionals.ts'
import { s251Finance } from './tables/s251-finance.ts'
import { s47Enquiry } from './tables/s47-enquiry.ts'
import { sdqScores } from './tables/sdq-scores.ts'
import { senNeed } from './tables/sen-need.ts'
import { send } from './tables/send.ts'
import { versionLog } from './tables/version-log.ts'
import { voiceOfChild } from './tables/voice-of-child.ts'
import type { SsdTable } from './ssd-table.ts'

/**
 * The Standard Safeguarding Dataset: what a case system says of children, as 48 tables.
 *
 * Source: data-to-insight/ssd-data-model on GitHub, version 1.4.5 (commit 4987c73f, July 2026):
 * the facts (names, types, codes and links) as specified there, purposes and meanings in our own words.
 */
export const ssdTables: readonly SsdTable[] = [
  person,
  family,
  address,
  disability,
  immigrationStatus,
  mother,
  legalStatus,
  contacts,
  earlyHelpEpisodes,
  cinEpisodes,
  cinAssessments,
  assessmentFactors,
  cinPlans,
  cinVisits,
  s47Enquiry,
  initialCpConference,
  cpPlans,
  cpVisits,
  cpReviews,
  claEpisodes,
  claConvictions,
  claHealth,
  claImmunisations,
  claSubstanceMisuse,
  claPlacement,
  claReviews,
  claVisits,
  claPreviousPermanence,
  claCarePlan,
  sdqScores,
  missing,
  careLeavers,
  permanence,
  involvements,
  professionals,
  send,
  ehcpRequests,
  ehcpAssessment,
  ehcpNamedPlan,
  ehcpActivePlans,
  senNeed,
  preProceedings,
  voiceOfChild,
  linkedIdentifiers,
  s251Finance,
  department,
  versionLog,
  apiDataStaging,
]
