import type { Indicator } from '../indicator.ts'
import { orOf, type Coded } from './coded.ts'

/**
 * The main need of children with a plan, besides those of the SEND domain that came first.
 *
 * Source: DfE, SEN2 guide, SEN type.
 */
export const mainNeedsOfPlans: readonly Coded[] = [
  { id: 'SE45', codes: ['SLCN'], what: 'speech, language and communication', theme: 'speech-and-language' },
  { id: 'SE46', codes: ['SPLD'], what: 'a specific learning difficulty', theme: 'send-identification' },
  { id: 'SE47', codes: ['SLD'], what: 'a severe learning difficulty', theme: 'send-identification' },
  { id: 'SE48', codes: ['PMLD'], what: 'profound and multiple learning difficulty', theme: 'complex-health-needs' },
  { id: 'SE49', codes: ['PD'], what: 'a physical disability', theme: 'complex-health-needs' },
  { id: 'SE50', codes: ['HI', 'VI', 'MSI'], what: 'hearing, sight or both', theme: 'sensory-impairment' },
]

export const mainNeeds: readonly Indicator[] = mainNeedsOfPlans.map(({ id, codes, what, theme }) => ({
  id,
  title: `Plans whose main need is ${what}`,
  asks: `What share of plans has ${what} as the main need?`,
  counted: `Plans in force whose need of the first rank is ${orOf(codes)}`,
  outOf: 'Plans in force whose main need is recorded',
  unit: '%',
  better: 'neither',
  from: ['ssd_ehcp_active_plans', 'ssd_sen_need'],
  theme,
  publishedBy: 'DfE Special educational needs in England',
}))
