import type { Framework, JudgementArea } from '../framework.ts'
import { ofstedAdequate } from '../scales.ts'
import { lookedAfter2013 } from './looked-after-2013.ts'

/** The report judges two services on the same questions; those about safeguarding carry the service in their name. */
const safeguarding: readonly JudgementArea[] = [
  {
    id: 'safeguarding_overall_effectiveness',
    title: 'Safeguarding services: overall effectiveness',
    like: /safeguarding services: overall effectiveness/,
    across: true,
  },
  {
    id: 'safeguarding_capacity_to_improve',
    title: 'Safeguarding services: capacity for improvement',
    like: /safeguarding services: capacity (?:to improve|for improvement)/,
    across: true,
  },
]

export const safeguardingAndLookedAfter2009: Framework = {
  ...lookedAfter2013,
  id: 'safeguarding-and-looked-after-2009',
  title: 'Inspection of safeguarding and looked after children services',
  record: 'Safeguarding and looked after children 2009',
  regulator: 'Ofsted and the Care Quality Commission',
  validFrom: '2009-06-01',
  validTo: '2012-08-31',
  announces: [
    { in: 'title', like: /inspection of safeguarding and looked after children services/i, points: 18 },
    { in: 'title', like: /inspection of safeguarding and services for looked after children/i, points: 18 },
  ],
  scale: ofstedAdequate,
  judgements: [...safeguarding, ...lookedAfter2013.judgements],
  source: 'Ofsted and CQC, Inspections of safeguarding and looked after children services, 2009 to 2012',
}
