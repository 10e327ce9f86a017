import type { Indicator } from '../indicator.ts'

/** How often children are missing, and for how long. */
export const timeAway: readonly Indicator[] = [
  {
    id: 'MI08',
    title: 'Times children went missing',
    asks: 'How often do children go missing?',
    counted: 'Times missing (type M) that began in the period',
    outOf: null,
    unit: 'count',
    better: 'lower',
    from: ['ssd_missing'],
    theme: 'missing-children',
  },
  {
    id: 'MI09',
    title: 'Children missing for more than a day',
    asks: 'What share of times that children were missing lasts more than a day?',
    counted: 'Episodes of type M that ended more than one day after they began',
    outOf: 'Episodes of type M that ended in the period',
    unit: '%',
    better: 'lower',
    from: ['ssd_missing'],
    theme: 'missing-children',
  },
  {
    id: 'MI10',
    title: 'Times children went missing who are not in care',
    asks: 'How often do children go missing who are not in care?',
    counted: 'Episodes of type M that began in the period of children not in care on the day',
    outOf: null,
    unit: 'count',
    better: 'lower',
    from: ['ssd_missing', 'ssd_cla_episodes', 'ssd_legal_status'],
    theme: 'missing-children',
  },
  {
    id: 'MI11',
    title: 'Children missing now',
    asks: 'How many children are missing?',
    counted: 'Episodes of type M open on the day',
    outOf: null,
    unit: 'count',
    better: 'lower',
    from: ['ssd_missing'],
    theme: 'missing-children',
  },
]
