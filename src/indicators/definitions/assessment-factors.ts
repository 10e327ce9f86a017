import type { Indicator } from '../indicator.ts'
import { orOf, type Coded } from './coded.ts'

/**
 * What assessments find, by the factors of the children in need census, besides those of the assessment domain that came first.
 *
 * Source: DfE, Children in need census guide, table of factors identified at the end of assessment.
 */
export const factors: readonly Coded[] = [
  { id: 'AS15', codes: ['1B'], what: 'alcohol misuse by a parent or carer', theme: 'parental-substance-misuse' },
  { id: 'AS16', codes: ['2B'], what: 'drug misuse by a parent or carer', theme: 'parental-substance-misuse' },
  { id: 'AS17', codes: ['4B'], what: 'poor mental health of a parent or carer', theme: 'parental-mental-health' },
  { id: 'AS18', codes: ['4A'], what: 'poor mental health of the child', theme: 'mental-health-waits' },
  { id: 'AS19', codes: ['5A'], what: 'a learning disability of the child', theme: 'disabled-children' },
  { id: 'AS20', codes: ['2A'], what: 'drug misuse by the child', theme: 'young-peoples-substance-misuse' },
  { id: 'AS21', codes: ['11A'], what: 'child sexual exploitation', theme: 'exploitation' },
  { id: 'AS22', codes: ['13A'], what: 'a gang', theme: 'serious-youth-violence' },
  { id: 'AS23', codes: ['10A'], what: 'going missing', theme: 'missing-children' },
  { id: 'AS24', codes: ['15A'], what: 'self-harm', theme: 'mental-health-waits' },
  { id: 'AS25', codes: ['16A'], what: 'neglect', theme: 'neglect' },
  { id: 'AS26', codes: ['17A'], what: 'emotional abuse', theme: 'response-to-risk' },
  { id: 'AS27', codes: ['18B', '18C'], what: 'physical abuse', theme: 'response-to-risk' },
  { id: 'AS28', codes: ['19B', '19C'], what: 'sexual abuse', theme: 'sexual-abuse' },
  { id: 'AS29', codes: ['14A'], what: 'behaviour that others will not accept', theme: 'thresholds' },
  { id: 'AS30', codes: ['21'], what: 'no factor at all', theme: 'thresholds' },
]

export const assessmentFactors: readonly Indicator[] = factors.map(({ id, codes, what, theme }) => ({
  id,
  title: `Assessments finding ${what}`,
  asks: `What share of assessments finds ${what}?`,
  counted: `Assessments with ${codes.length === 1 ? 'factor' : 'any of factors'} ${orOf(codes)}`,
  outOf: 'Assessments signed off in the period with factors recorded',
  unit: '%',
  better: 'neither',
  from: ['ssd_assessment_factors', 'ssd_cin_assessments'],
  theme,
  publishedBy: 'DfE Children in need',
}))
