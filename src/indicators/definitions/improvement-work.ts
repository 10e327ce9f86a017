import type { Indicator } from '../indicator.ts'

/** What becomes of findings and actions. */
export const improvementWork: readonly Indicator[] = [
  {
    id: 'QA15',
    title: 'Improvement actions overdue',
    asks: 'What share of open improvement actions is overdue?',
    counted: 'Open actions whose day has passed',
    outOf: 'Open actions with a day by which they are due',
    unit: '%',
    better: 'lower',
    from: ['other: improvement plan'],
    theme: 'improvement-pace',
  },
  {
    id: 'QA16',
    title: 'Findings that a later letter says are done',
    asks: 'What share of findings is done by the word of a later letter?',
    counted: 'Findings whose newest look-back says done',
    outOf: 'Findings that a later letter speaks of, as decided by people',
    unit: '%',
    better: 'higher',
    from: ['other: letters'],
    theme: 'improvement-pace',
  },
]
