import { mainNeedsOfPlans } from '../definitions/main-needs.ts'
import { needsInCare, needsOfOpenCases } from '../definitions/primary-needs.ts'

/** Children of whom a main need is recorded. What they are counted by is an indicator’s, so the mix and its shares are of the same rows. */
export interface NeedsOf {
  id: 'plans' | 'in-need' | 'in-care'
  title: string
  /** `children with an EHC plan`. */
  who: string
  /** The indicator whose rows they are. */
  indicator: string
  /** Every indicator that asks for a share of this mix. */
  indicators: readonly string[]
  codes: 'sen_need' | 'primary_need'
  /** A code that says that the need is not recorded. */
  notStated?: string
}

export const needsOf: readonly NeedsOf[] = [
  {
    id: 'plans',
    title: 'Main needs of children with an EHC plan',
    who: 'children with an EHC plan',
    indicator: 'SE26',
    indicators: ['SE25', 'SE26', 'SE27', ...mainNeedsOfPlans.map(({ id }) => id)],
    codes: 'sen_need',
  },
  {
    id: 'in-need',
    title: 'Main needs of children in need',
    who: 'children in need',
    indicator: 'CN13',
    indicators: needsOfOpenCases.map(({ id }) => id),
    codes: 'primary_need',
    notStated: 'N0',
  },
  {
    id: 'in-care',
    title: 'Main needs of children in care',
    who: 'children in care',
    indicator: 'CL40',
    indicators: needsInCare.map(({ id }) => id),
    codes: 'primary_need',
    notStated: 'N0',
  },
]
