import type { Framework, Scale } from './framework.ts'
import { gradeIn } from './scales.ts'

export interface PrintedScale {
  /** Best first, in the scale's own words. */
  grades: readonly { id: string; words: string }[]
  /** Which of them was given; null where the print is none of the scale's grades. */
  given: string | null
  /** What a reader must know to read the scale: `where 4 is best`. */
  note: string
}

/** Answers that stand apart from a scale's grades: a safeguarding standard is met or not met, and never “needs attention”. */
const yesOrNo = ['met', 'not-met']

/** The whole scale on which a grade stands, as it is printed with the grade boxed. Null where the framework has no scale. */
export const printedScale = (framework: Framework, printed: string): PrintedScale | null => {
  const { scale } = framework
  if (!scale) return null
  // An outcome is kept by its name, which is not the sentence that it was read from.
  const named = scale.grades.find(({ id }) => id.toLowerCase() === printed.trim().toLowerCase())
  const given = named?.id ?? gradeIn(scale, printed, 'whole')?.id ?? null
  const isYesOrNo = given !== null && yesOrNo.includes(given)
  return {
    grades: gradesOf(scale, isYesOrNo).map((id) => ({ id, words: gradeInWords(framework, id) })),
    given,
    note: scale.numbers === 'higher is better' ? `where ${scale.grades[0]?.id ?? ''} is best` : '',
  }
}

const gradesOf = (scale: Scale, isYesOrNo: boolean): string[] =>
  scale.grades
    .map(({ id }) => id)
    .filter((id) => id !== 'not-judged' && (isYesOrNo ? yesOrNo.includes(id) : !yesOrNo.includes(id)))
    .toSorted((left, right) => (isYesOrNo ? yesOrNo.indexOf(left) - yesOrNo.indexOf(right) : 0))

/** `requires improvement to be good`, `performs well`, `4`: a grade by its id, as its own framework words it. */
export const gradeInWords = ({ id: framework, scale }: Framework, grade: string): string => {
  if (grade === 'requires-improvement' && framework === 'ilacs') return 'requires improvement to be good'
  const plain = grade.replaceAll('-', ' ')
  return scale?.id === 'performs' ? `performs ${plain}` : plain
}

/**
 * How many steps one grade of a scale stands above another: positive where the first is better. Null where either is no
 * grade of the scale; two scales are never compared.
 */
export const stepsAbove = ({ scale }: Framework, grade: string, other: string): number | null => {
  const ids = scale ? gradesOf(scale, yesOrNo.includes(grade)) : []
  const [at, otherAt] = [ids.indexOf(grade), ids.indexOf(other)]
  return at < 0 || otherAt < 0 ? null : otherAt - at
}
