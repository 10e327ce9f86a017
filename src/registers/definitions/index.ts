import type { Register } from '../definition.ts'
import { champions } from './champions.ts'
import { commissionedWork } from './commissioned-work.ts'
import { complaints, disputes, justiceStandards } from './answered-in-time.ts'
import { caseAudits } from './case-audits.ts'
import { schools } from './schools.ts'
import { fosterHouseholds, starters } from './staffing.ts'
import { academyLetters } from './academy-letters.ts'
import { commitments } from './commitments.ts'
import { consultations } from './consultations.ts'
import { fosteringHouseholds } from './fostering-households.ts'
import { goodPractice } from './good-practice.ts'
import { governors } from './governors.ts'
import { grantBids } from './grant-bids.ts'
import { headteacherVacancies } from './headteacher-vacancies.ts'
import { healthOffers } from './health-offers.ts'
import { homesSupply } from './homes-supply.ts'
import { initiatives } from './initiatives.ts'
import { lessons } from './lessons.ts'
import { partners } from './partners.ts'
import { plansAndStrategies } from './plans-and-strategies.ts'
import { policies } from './policies.ts'
import { reportedFigures } from './reported-figures.ts'
import { preventReferrals } from './prevent-referrals.ts'
import { preventSchools } from './prevent-schools.ts'
import { regulatorComplaints } from './regulator-complaints.ts'
import { safeguardingLeads } from './safeguarding-leads.ts'
import { sharingAgreements } from './sharing-agreements.ts'
import { supplementarySchools } from './supplementary-schools.ts'
import { surveys } from './surveys.ts'
import { jointPosts, recruitment, staffPulses, training, workforceMonths } from './workforce.ts'
import { venues } from './venues.ts'
import { volunteers } from './volunteers.ts'
import { youSaidWeDid } from './you-said-we-did.ts'
import { adviceContacts } from './advice-contacts.ts'
import { areaFacts } from './area-facts.ts'
import { auditPlan } from './audit-plan.ts'
import { auditThemes } from './audit-themes.ts'
import { boardFeedback } from './board-feedback.ts'
import { coProduction } from './co-production.ts'
import { decisions } from './decisions.ts'
import { earlyYearsSettings } from './early-years-settings.ts'
import { jointCommissioning } from './joint-commissioning.ts'
import { keyPosts } from './key-posts.ts'
import { jointAudits } from './joint-audits.ts'
import { learningReviews } from './learning-reviews.ts'
import { localOffer } from './local-offer.ts'
import { placesAndNeed } from './places-and-need.ts'
import { pupilCounts } from './pupil-counts.ts'
import { rebrokering } from './rebrokering.ts'
import { safeguardingReturns } from './safeguarding-returns.ts'
import { samples } from './samples.ts'
import { schoolCouncils } from './school-councils.ts'
import { schoolCategories } from './school-categories.ts'
import { schoolGroups } from './school-groups.ts'
import { schoolInspections } from './school-inspections.ts'
import { schoolMilestones } from './school-milestones.ts'
import { schoolPlaces } from './school-places.ts'
import { schoolTakeUp } from './school-take-up.ts'
import { schoolVisits } from './school-visits.ts'
import { serviceChanges } from './service-changes.ts'
import { serviceDirectory } from './service-directory.ts'
import { serviceWaits } from './service-waits.ts'
import { supervisionCounts } from './supervision-counts.ts'
import { trusts } from './trusts.ts'
import { unmetNeeds } from './unmet-needs.ts'
import { victimWork } from './victim-work.ts'
import { workforceProfile } from './workforce-profile.ts'

/** Every register, in the order in which people are shown them: by area, what is used most first. */
export const registers: readonly Register[] = [
  plansAndStrategies,
  commitments,
  commissionedWork,
  reportedFigures,
  consultations,
  goodPractice,
  policies,
  caseAudits,
  complaints,
  disputes,
  fosterHouseholds,
  starters,
  lessons,
  sharingAgreements,
  auditPlan,
  auditThemes,
  supervisionCounts,
  samples,
  decisions,
  learningReviews,
  jointAudits,
  keyPosts,
  serviceChanges,
  schools,
  schoolInspections,
  schoolVisits,
  schoolMilestones,
  schoolCategories,
  trusts,
  rebrokering,
  schoolGroups,
  schoolTakeUp,
  safeguardingLeads,
  safeguardingReturns,
  regulatorComplaints,
  supplementarySchools,
  governors,
  headteacherVacancies,
  academyLetters,
  grantBids,
  earlyYearsSettings,
  schoolPlaces,
  pupilCounts,
  localOffer,
  serviceDirectory,
  coProduction,
  jointCommissioning,
  serviceWaits,
  adviceContacts,
  placesAndNeed,
  justiceStandards,
  venues,
  volunteers,
  boardFeedback,
  victimWork,
  unmetNeeds,
  workforceProfile,
  youSaidWeDid,
  schoolCouncils,
  areaFacts,
  initiatives,
  partners,
  champions,
  surveys,
  healthOffers,
  preventSchools,
  preventReferrals,
  fosteringHouseholds,
  homesSupply,
  workforceMonths,
  recruitment,
  training,
  staffPulses,
  jointPosts,
]
