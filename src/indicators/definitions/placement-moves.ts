import type { Indicator } from '../indicator.ts'

/** Why and how soon children move. */
export const placementMoves: readonly Indicator[] = [
  {
    id: 'PS06',
    title: 'Placements in the year',
    asks: 'In how many placements did a child in care for a year live in it?',
    counted: 'Placements in the 12 months to the day, temporary ones left out',
    outOf: 'Children in care for 12 months',
    unit: 'ratio',
    better: 'lower',
    from: ['ssd_cla_episodes', 'ssd_legal_status', 'ssd_cla_placement'],
    theme: 'placement-stability',
    note: 'The mean; beside PS01, which counts those with three or more',
  },
  {
    id: 'PS07',
    title: 'Moves because of the carer or the home',
    asks: 'What share of moves happens because of the carer or the home?',
    counted:
      'Moves because the carer asked for it (CREQB, CREQO), the home closed (CLOSE), something was alleged (ALLEG), its standard was a worry (STAND) or its approval ended (APPRR)',
    outOf: 'Moves from one placement to another in the period whose reason is recorded',
    unit: '%',
    better: 'lower',
    from: ['ssd_cla_placement'],
    theme: 'placement-stability',
  },
  {
    id: 'PS08',
    title: 'Placements that ended within 90 days',
    asks: 'What share of moves ends a placement of less than 90 days?',
    counted: 'Moves from a placement that had begun less than 90 days before',
    outOf: 'Moves from one placement to another in the period',
    unit: '%',
    better: 'lower',
    from: ['ssd_cla_placement'],
    theme: 'matching',
  },
]
