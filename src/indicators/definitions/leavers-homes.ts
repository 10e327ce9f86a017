import type { Indicator } from '../indicator.ts'
import { orOf, type Coded } from './coded.ts'

/**
 * Where care leavers of 19 to 21 live.
 *
 * Source: DfE, SSDA903 guide, accommodation of care leavers.
 */
export const homesOfLeavers: readonly (Coded & { better: Indicator['better'] })[] = [
  { id: 'LV15', codes: ['U'], what: 'independently', theme: 'care-leaver-accommodation', better: 'neither' },
  { id: 'LV16', codes: ['D', 'E'], what: 'with support', theme: 'care-leaver-accommodation', better: 'neither' },
  {
    id: 'LV17',
    codes: ['B'],
    what: 'with parents or relatives',
    theme: 'care-leaver-accommodation',
    better: 'neither',
  },
  { id: 'LV18', codes: ['X'], what: 'in custody', theme: 'custody-and-resettlement', better: 'lower' },
  {
    id: 'LV19',
    codes: ['S', 'V', 'W'],
    what: 'in emergency accommodation, bed and breakfast or nowhere fixed',
    theme: 'homeless-teenagers',
    better: 'lower',
  },
]

export const leaversHomes: readonly Indicator[] = homesOfLeavers.map(({ id, codes, what, theme, better }) => ({
  id,
  title: `Care leavers aged 19 to 21 living ${what}`,
  asks: `What share of care leavers aged 19 to 21 lives ${what}?`,
  counted: `Former relevant, 19-21, whose home has code ${orOf(codes)}`,
  outOf: 'Former relevant, 19-21, whose accommodation is recorded and known (not R)',
  unit: '%',
  better,
  from: ['ssd_care_leavers', 'ssd_person'],
  theme,
  publishedBy: 'DfE Children looked after in England including adoptions',
}))
