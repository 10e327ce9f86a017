import { fewestForShare, percentOf, rounded } from '../../platform/round.ts'
import type { Tool } from '../tools/tool.ts'

/** From which share of sufficient cases on a standard has which rating, the best first: as youth justice inspection has it. */
const bands = [
  { from: 80, title: 'Outstanding' },
  { from: 65, title: 'Good' },
  { from: 50, title: 'Requires improvement' },
  { from: 0, title: 'Inadequate' },
] as const

export interface LensLine {
  standard: string
  lens: string
  cases: number
  sufficient: number
}

export interface StandardLine {
  standard: string
  lenses: readonly LensLine[]
  /** The lens that does worst, by which the standard is rated. */
  lowest: LensLine
  /** Null where so few cases were read that a share would say nothing. */
  rating: string | null
  /** Between which shares the lowest would be in nineteen of twenty samples, in whole percents. */
  interval: readonly [number, number] | null
}

/** What stands in a judgement of a case, by section. */
export type SectionGrades = Readonly<Record<string, { grade: string }>>

/** Each standard of a tool with lenses, rated by its lowest lens. */
export const standardsOf = (tool: Tool, judged: readonly SectionGrades[]): StandardLine[] => {
  const lines = tool.sections
    .filter(({ lens }) => lens !== undefined)
    .map((section): LensLine => {
      const grades = judged.map((one) => one[section.id]?.grade ?? '').filter(Boolean)
      return {
        standard: section.standard,
        lens: section.lens ?? '',
        cases: grades.length,
        sufficient: grades.filter((grade) => grade === tool.scale.good).length,
      }
    })
  return [...Map.groupBy(lines, ({ standard }) => standard)].flatMap(([standard, lenses]) => {
    const [lowest] = lenses
      .filter(({ cases }) => cases > 0)
      .toSorted((a, b) => a.sufficient / a.cases - b.sufficient / b.cases)
    if (!lowest) return []
    const isEnough = lowest.cases >= fewestForShare
    return [
      {
        standard,
        lenses,
        lowest,
        rating: isEnough ? ratingOf(lowest) : null,
        interval: isEnough ? wilson(lowest.sufficient, lowest.cases) : null,
      },
    ]
  })
}

export const ratingOf = ({ sufficient, cases }: Pick<LensLine, 'sufficient' | 'cases'>): string => {
  const share = Number(rounded(percentOf(sufficient, cases), 0))
  return bands.find(({ from }) => share >= from)?.title ?? ''
}

/** The interval of Wilson for a share, at 95 per cent, in whole percents. */
export const wilson = (counted: number, of: number): readonly [number, number] => {
  const z = 1.959964
  const share = counted / of
  const middle = (share + z ** 2 / (2 * of)) / (1 + z ** 2 / of)
  const half = (z * Math.sqrt((share * (1 - share)) / of + z ** 2 / (4 * of ** 2))) / (1 + z ** 2 / of)
  const percent = (value: number): number => Number(rounded(100 * Math.min(1, Math.max(0, value)), 0))
  return [percent(middle - half), percent(middle + half)]
}
