import { rounded } from '../../../platform/round.ts'

/** What may be wrong with a printed figure. Each is a rule of its own file; the order is that of the register's filter. */
export const figureChecks = {
  share: 'A percentage and its own counts',
  rounding: 'Rounded another way',
  whole: 'A percentage of a whole number',
  measures: 'One number as a part and as a whole',
  change: 'A change and its two numbers',
  comparison: 'A comparison and its two numbers',
  trend: 'Trend words and their numbers',
  total: 'A total and its parts',
  between: 'The rate of the whole and the rates of its parts',
  hundred: 'The shares of a whole and 100%',
  flow: 'A stock and its starts and ends',
  dates: 'Dates that contradict each other',
  template: 'Template text left in',
} as const
export type FigureCheck = keyof typeof figureChecks

/** What each check does, as the sentence that stands beside its notes. */
export const figureRules = {
  'figure-share': 'A percentage is printed with the two numbers that it is made of, and was computed again.',
  'figure-rounding': 'A percentage was computed again and rounded half up, as Sightline rounds everything.',
  'figure-whole': 'Of a printed number of people or things, some whole number must make the printed percentage.',
  'figure-measures': 'One number stands as the part of one percentage and as the whole of another.',
  'figure-change': 'Words that say how far and which way a number went were held against its two values.',
  'figure-comparison': 'Words that compare were held against the two numbers beside them.',
  'figure-trend': 'Words that say how numbers go were held against three or more of them.',
  'figure-total': 'A total was added up from the parts beside it.',
  'figure-between': 'The rate of a whole must lie between the lowest and the highest rate of its parts.',
  'figure-hundred': 'The shares of one whole must add to 100%, as far as rounding lets them.',
  'figure-flow':
    'What was there, plus what came, less what went, must be what is there; a stock alone does not show it.',
  'figure-dates': 'Dates were held against each other, their weekdays and the day of the document.',
  'figure-template': 'The words are those of a template that wait to be replaced.',
} as const satisfies Record<`figure-${FigureCheck}`, string>

/**
 * `agrees`: computed again, and it is so. `disagrees`: the numbers themselves say otherwise. `doubtful`: something does not
 * fit, but the text leaves room for another explanation. `unchecked`: nothing is printed that it could be computed from.
 */
export type Verdict = 'agrees' | 'disagrees' | 'doubtful' | 'unchecked'

/** One printed figure, computed again. Plain data. */
export interface Figure {
  check: FigureCheck
  /** What it is a figure of, in a few of the document's own words. */
  label: string
  /** Numerator or new value, and denominator or old value; null where the check has none. */
  counted: number | null
  of: number | null
  /** As printed, with its unit. */
  stated: string
  /** What the numbers make, in the unit of `stated`; null where nothing is computed. */
  computed: number | null
  /** Stated less computed, in the unit of `stated` (percentage points for a share). */
  difference: number | null
  verdict: Verdict
  /** Why, in a sentence; '' where it agrees. */
  reason: string
}

/** A figure with the stretch of a text that it was found in. */
export interface Found extends Figure {
  from: number
  to: number
}

export const isNote = ({ verdict }: Figure): boolean => verdict === 'disagrees' || verdict === 'doubtful'

/** `1,914`: a count as it is written in a sentence. */
export const number = (value: number): string => rounded(value, 2)

/** A label of a few words from a longer text. */
export const short = (text: string, most = 90): string => {
  const plain = text.replace(/\s+/g, ' ').trim()
  return plain.length <= most ? plain : `${plain.slice(0, most).replace(/\s+\S*$/, '')} …`
}
