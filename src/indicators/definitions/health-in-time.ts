import type { Indicator } from '../indicator.ts'

/** The health of children in care, by age. */
export const healthInTime: readonly Indicator[] = [
  {
    id: 'HE12',
    title: 'Children in care whose wellbeing is a cause for concern',
    asks: 'What share of children in care has a difficulties score of 17 or more?',
    counted: 'Children whose latest score of the year is 17 or more',
    outOf: 'Children in care for 12 months aged 4 to 16 with a score',
    unit: '%',
    better: 'lower',
    from: ['ssd_sdq_scores', 'ssd_cla_episodes'],
    theme: 'care-mental-health',
    publishedBy: 'DfE Outcomes for children in need, including children looked after',
  },
  {
    id: 'HE13',
    title: 'Health assessments of under-fives within six months',
    asks: 'Do children in care under five have a health assessment every six months?',
    counted: 'Children with a completed health assessment in the last 6 months',
    outOf: 'Children under 5 in care for 12 months',
    unit: '%',
    better: 'higher',
    from: ['ssd_cla_health', 'ssd_cla_episodes'],
    theme: 'care-health-checks',
    limit: 'Every 6 months under five (Care Planning Regulations 2010 reg 7)',
  },
  {
    id: 'HE14',
    title: 'Health assessments of over-fives within a year',
    asks: 'Do children in care of five and over have a health assessment every year?',
    counted: 'Children with a completed health assessment in the last 12 months',
    outOf: 'Children aged 5 or over in care for 12 months',
    unit: '%',
    better: 'higher',
    from: ['ssd_cla_health', 'ssd_cla_episodes'],
    theme: 'care-health-checks',
    limit: 'Every 12 months from five (Care Planning Regulations 2010 reg 7)',
  },
]
