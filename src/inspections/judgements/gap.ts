import { gradeInWords, stepsAbove, type Framework } from '../../frameworks/index.ts'

/** How a self-grade stands to what inspectors gave next. */
export interface Gap {
  /** Positive: the council saw itself better than inspectors did. Null where nothing can be compared. */
  steps: number | null
  words: string
}

const numbers = ['no', 'one', 'two', 'three', 'four']

/**
 * The gap between a self-grade and the inspectors' grade, both ids of the one scale of `framework`.
 * Where the inspectors used another framework's scale, give `null` for `external`: scales are not compared.
 */
export const gapBetween = (framework: Framework, self: string, external: string | null): Gap => {
  if (external === null) return { steps: null, words: 'not comparable: another scale' }
  const steps = stepsAbove(framework, self, external)
  if (steps === null)
    return { steps, words: `not comparable: ${gradeInWords(framework, external)} is no grade of this scale` }
  if (steps === 0) return { steps, words: 'as inspectors judged' }
  const count = numbers[Math.abs(steps)] ?? String(Math.abs(steps))
  return { steps, words: `${steps > 0 ? 'too generous' : 'too hard'} by ${count}` }
}
