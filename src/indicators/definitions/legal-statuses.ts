import type { Indicator } from '../indicator.ts'
import { orOf, type Coded } from './coded.ts'

/**
 * By what right children are in care.
 *
 * Source: DfE, SSDA903 guide, legal status code.
 */
export const statusesInCare: readonly Coded[] = [
  { id: 'CL44', codes: ['C1'], what: 'an interim care order', theme: 'case-progress' },
  { id: 'CL45', codes: ['C2'], what: 'a full care order', theme: 'permanence' },
  { id: 'CL46', codes: ['E1'], what: 'a placement order', theme: 'adoption' },
  { id: 'CL47', codes: ['V2'], what: 'their parents’ agreement (section 20)', theme: 'entering-care' },
]

export const legalStatuses: readonly Indicator[] = statusesInCare.map(({ id, codes, what, theme }) => ({
  id,
  title: `Children in care under ${what}`,
  asks: `What share of children in care is there under ${what}?`,
  counted: `Children in care whose open legal status that began last is ${orOf(codes)}`,
  outOf: 'Children in care on the day with an open legal status',
  unit: '%',
  better: 'neither',
  from: ['ssd_cla_episodes', 'ssd_legal_status'],
  theme,
  publishedBy: 'DfE Children looked after in England including adoptions',
}))
