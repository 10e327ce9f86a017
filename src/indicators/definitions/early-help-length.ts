import type { Indicator } from '../indicator.ts'

/** How long early help lasts, and for how many. */
export const earlyHelpLength: readonly Indicator[] = [
  {
    id: 'EHPC',
    title: 'Days of early help',
    asks: 'How many days does early help last?',
    counted: 'Days from the start of early help to its end',
    outOf: 'Episodes ended in the period',
    unit: 'days',
    better: 'neither',
    from: ['ssd_early_help_episodes'],
    theme: 'early-help',
    pairedWith: 'EHP2',
  },
  {
    id: 'EHPD',
    title: 'Children in early help',
    asks: 'How many children are in early help, for every 10,000 children?',
    counted: 'Episodes of early help open on the day',
    outOf: 'Children aged 0-17',
    unit: 'per 10,000 children',
    better: 'neither',
    from: ['ssd_early_help_episodes'],
    theme: 'early-help',
  },
]
