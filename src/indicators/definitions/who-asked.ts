import type { Indicator } from '../indicator.ts'
import { orOf, type Coded } from './coded.ts'

/**
 * Who tells the front door of a child.
 *
 * Source: DfE, Children in need census guide, referral source code; the dataset takes the same codes for contacts.
 */
export const contactSources: readonly Coded[] = [
  { id: 'FD14', codes: ['6'], what: 'the police', theme: 'front-door-response' },
  { id: 'FD15', codes: ['2A', '2B'], what: 'schools and education services', theme: 'front-door-response' },
  { id: 'FD16', codes: ['3A', '3B', '3C', '3D', '3E', '3F'], what: 'health services', theme: 'front-door-response' },
]

export const referralSources: readonly Coded[] = [
  { id: 'FD20', codes: ['1A', '1B', '1C', '1D'], what: 'families, neighbours and children', theme: 'thresholds' },
  { id: 'FD21', codes: ['5A', '5B', '5D'], what: 'other services of the council', theme: 'thresholds' },
  { id: 'FD22', codes: ['4'], what: 'housing services', theme: 'family-housing' },
  { id: 'FD23', codes: ['9', '10'], what: 'somebody who is not known', theme: 'thresholds' },
]

export const whoAsked: readonly Indicator[] = [
  ...contactSources.map(({ id, codes, what, theme }): Indicator => ({
    id,
    title: `Contacts made by ${what}`,
    asks: `What share of contacts is made by ${what}?`,
    counted: `Contacts from ${what} (code ${orOf(codes)})`,
    outOf: 'Contacts received in the period whose source is recorded',
    unit: '%',
    better: 'neither',
    from: ['ssd_contacts'],
    theme,
  })),
  ...referralSources.map(({ id, codes, what, theme }): Indicator => ({
    id,
    title: `Referrals made by ${what}`,
    asks: `What share of referrals is made by ${what}?`,
    counted: `Referrals from ${what} (code ${orOf(codes)})`,
    outOf: 'Referrals in the period whose source is recorded',
    unit: '%',
    better: 'neither',
    from: ['ssd_cin_episodes'],
    theme,
    publishedBy: 'DfE Children in need',
  })),
]
