import type { Register } from '../definition.ts'
import { champions } from './champions.ts'
import { commissionedWork } from './commissioned-work.ts'
import { academyLetters } from './academy-letters.ts'
import { commitments } from './commitments.ts'
import { consultations } from './consultations.ts'
import { goodPractice } from './good-practice.ts'
import { governors } from './governors.ts'
import { grantBids } from './grant-bids.ts'
import { headteacherVacancies } from './headteacher-vacancies.ts'
import { initiatives } from './initiatives.ts'
import { lessons } from './lessons.ts'
import { partners } from './partners.ts'
import { plansAndStrategies } from './plans-and-strategies.ts'
import { policies } from './policies.ts'
import { reportedFigures } from './reported-figures.ts'
import { regulatorComplaints } from './regulator-complaints.ts'
import { safeguardingLeads } from './safeguarding-leads.ts'
import { sharingAgreements } from './sharing-agreements.ts'
import { supplementarySchools } from './supplementary-schools.ts'
import { venues } from './venues.ts'
import { volunteers } from './volunteers.ts'
import { youSaidWeDid } from './you-said-we-did.ts'

/** Every register, in the order in which people are shown them: by area, what is used most first. */
export const registers: readonly Register[] = [
  plansAndStrategies,
  commitments,
  commissionedWork,
  reportedFigures,
  consultations,
  goodPractice,
  policies,
  lessons,
  sharingAgreements,
  safeguardingLeads,
  regulatorComplaints,
  supplementarySchools,
  governors,
  headteacherVacancies,
  academyLetters,
  grantBids,
  venues,
  volunteers,
  youSaidWeDid,
  initiatives,
  partners,
  champions,
]
