import type { Indicator } from '../indicator.ts'
import type { Coded } from './coded.ts'

/**
 * The main need of children in need, as it was decided at referral or assessment.
 *
 * Source: DfE, Children in need census guide, primary need code.
 */
export const needsOfOpenCases: readonly Coded[] = [
  { id: 'CN13', codes: ['N1'], what: 'abuse or neglect', theme: 'children-in-need' },
  { id: 'CN14', codes: ['N2'], what: 'disability or illness of the child', theme: 'disabled-children' },
  { id: 'CN15', codes: ['N3'], what: 'disability or illness of a parent', theme: 'parental-mental-health' },
  { id: 'CN16', codes: ['N4'], what: 'a family in acute stress', theme: 'children-in-need' },
  { id: 'CN17', codes: ['N5'], what: 'family dysfunction', theme: 'children-in-need' },
  { id: 'CN18', codes: ['N6'], what: 'behaviour that others will not accept', theme: 'thresholds' },
  { id: 'CN19', codes: ['N8'], what: 'absent parenting', theme: 'children-in-need' },
]

export const primaryNeeds: readonly Indicator[] = needsOfOpenCases.map(({ id, codes, what, theme }) => ({
  id,
  title: `Children in need because of ${what}`,
  asks: `What share of children in need is in need because of ${what}?`,
  counted: `Open episodes whose main need is ${codes.join(', ')}`,
  outOf: 'Open episodes whose main need is stated (not N0)',
  unit: '%',
  better: 'neither',
  from: ['ssd_cin_episodes'],
  theme,
  publishedBy: 'DfE Children in need',
}))

/**
 * Why children came into care.
 *
 * Source: DfE, SSDA903 guide, category of need code.
 */
export const needsInCare: readonly Coded[] = [
  { id: 'CL40', codes: ['N1'], what: 'abuse or neglect', theme: 'entering-care' },
  { id: 'CL41', codes: ['N2'], what: 'their disability or illness', theme: 'disabled-children' },
  { id: 'CL42', codes: ['N4', 'N5'], what: 'family stress or dysfunction', theme: 'edge-of-care' },
  { id: 'CL43', codes: ['N8'], what: 'absent parenting', theme: 'entering-care' },
]

export const needsOfChildrenInCare: readonly Indicator[] = needsInCare.map(({ id, codes, what, theme }) => ({
  id,
  title: `Children in care because of ${what}`,
  asks: `What share of children in care came into care because of ${what}?`,
  counted: `Children in care whose main need on coming in is ${codes.join(' or ')}`,
  outOf: 'Children in care on the day',
  unit: '%',
  better: 'neither',
  from: ['ssd_cla_episodes', 'ssd_legal_status'],
  theme,
  publishedBy: 'DfE Children looked after in England including adoptions',
}))
