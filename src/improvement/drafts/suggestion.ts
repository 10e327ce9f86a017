import type { NewMeasure } from '../measures/measure.ts'
import type { CauseKind } from '../words.ts'

type SuggestedMeasure = Pick<
  NewMeasure,
  'title' | 'numerator' | 'denominator' | 'polarity' | 'unit' | 'period' | 'aspect' | 'source'
>

/** What is often so, and often tried, where inspectors write about a theme. A starting point for people, never a finding. */
export interface Suggestion {
  themes: readonly string[]
  cause: { kind: CauseKind; text: string }
  /** A verb and its object, and what somebody would see when it is done. */
  actions: readonly { title: string; doneWhen: string }[]
  /** A measure of timeliness comes with one of quality: the first is paired with the second. */
  measures: readonly SuggestedMeasure[]
}

const share = (
  title: string,
  numerator: string,
  denominator: string,
  aspect: 'timeliness' | 'quality' | 'voice' | 'outcome',
  source: string,
): SuggestedMeasure => ({
  title,
  numerator,
  denominator,
  aspect,
  source,
  polarity: 'higher',
  unit: 'percent',
  period: 'month',
})

export const records = 'Case records'
export const audits = 'Case audits'

export const inTime = (title: string, numerator: string, denominator: string) =>
  share(title, numerator, denominator, 'timeliness', records)
export const goodEnough = (title: string, numerator: string, denominator: string) =>
  share(title, numerator, denominator, 'quality', audits)
export const heard = (title: string, numerator: string, denominator: string) =>
  share(title, numerator, denominator, 'voice', records)
export const outcome = (title: string, numerator: string, denominator: string) =>
  share(title, numerator, denominator, 'outcome', records)
