import {
  frameworkOfRecord,
  gradeInWords,
  overallOf,
  printedScale,
  ratings,
  standards,
  stepsAbove,
  type Framework,
  type Rating,
} from '../../frameworks/index.ts'
import type { Judgement } from './judgement.ts'

/** An overall grade with the lowest of what it is made of: neither is shown without the other. */
export interface Lowest {
  overall: Judgement
  overallGrade: string // in words
  /** Those of the lowest grade; all of them where several share it. */
  lowest: readonly Judgement[]
  lowestGrade: string
  /** How many steps below the overall the lowest stands. */
  below: number
  /** Where the framework says how an overall is computed: what it comes to, and whether the print agrees. */
  computed: { words: string; agrees: boolean } | null
}

const isOverall = (area: string): boolean => area === 'overall_effectiveness' || area === 'hmip_overall'

/** Of one document's grades, in any order. Null where it has no overall grade or nothing beside it. */
export const lowestBeside = (judgements: readonly Judgement[]): Lowest | null => {
  const overall = judgements.find(({ area }) => isOverall(area))
  const framework = overall && frameworkOfRecord(overall.framework)
  const given = framework && printedScale(framework, overall.grade)?.given
  if (!overall || !framework || !given) return null
  const parts = judgements
    .filter(({ area }) => !isOverall(area))
    .flatMap((judgement) => {
      const id = printedScale(framework, judgement.grade)?.given
      const below = id ? stepsAbove(framework, given, id) : null
      return id && below !== null ? [{ judgement, id, below }] : []
    })
  const below = Math.max(...parts.map((part) => part.below))
  const lowest = parts.filter((part) => part.below === below)
  const [first] = lowest
  if (!first) return null
  return {
    overall,
    overallGrade: gradeInWords(framework, given),
    lowest: lowest.map(({ judgement }) => judgement),
    lowestGrade: gradeInWords(framework, first.id),
    below,
    computed: computedOverall(framework, given, parts),
  }
}

const computedOverall = (
  framework: Framework,
  given: string,
  parts: readonly { judgement: Judgement; id: string }[],
): Lowest['computed'] => {
  if (framework.id !== 'hmip-youth-2018' && framework.id !== 'committee-pack') return null
  const rated = standards.flatMap((standard): Rating[] => {
    const id = parts.find(({ judgement }) => judgement.area === `hmip_${standard}`)?.id
    const rating = ratings.find((each) => each.toLowerCase() === id?.replaceAll('-', ' '))
    return rating ? [rating] : []
  })
  if (rated.length !== standards.length)
    return { words: `${rated.length} of ${standards.length} standards were read, so no sum is made.`, agrees: true }
  const { points, of, rating, percent } = overallOf(rated)
  const agrees = rating.toLowerCase() === gradeInWords(framework, given)
  return {
    words: `The twelve standards come to ${points} of ${of} points (${percent}%), which is ${rating.toLowerCase()}${
      agrees ? ', as printed' : `; the print says ${gradeInWords(framework, given)}`
    }.`,
    agrees,
  }
}
