import type { Indicator } from '../indicator.ts'
import type { Coded } from './coded.ts'

/**
 * Why children are on protection plans.
 *
 * Source: DfE, Children in need census guide, latest category of abuse.
 */
export const categoriesOfAbuse: readonly Coded[] = [
  { id: 'CP18', codes: ['NEG'], what: 'neglect', theme: 'neglect' },
  { id: 'CP19', codes: ['EMO'], what: 'emotional abuse', theme: 'child-protection-plans' },
  { id: 'CP20', codes: ['PHY'], what: 'physical abuse', theme: 'child-protection-plans' },
  { id: 'CP21', codes: ['SAB'], what: 'sexual abuse', theme: 'sexual-abuse' },
  { id: 'CP22', codes: ['MUL'], what: 'more than one sort of abuse', theme: 'child-protection-plans' },
]

export const abuseCategories: readonly Indicator[] = categoriesOfAbuse.map(({ id, codes, what, theme }) => ({
  id,
  title: `Protection plans because of ${what}`,
  asks: `What share of protection plans is there because of ${what}?`,
  counted: `Live plans whose latest category is ${what} (${codes.join(', ')})`,
  outOf: 'Live plans whose category is recorded',
  unit: '%',
  better: 'neither',
  from: ['ssd_cp_plans'],
  theme,
  publishedBy: 'DfE Children in need',
}))
