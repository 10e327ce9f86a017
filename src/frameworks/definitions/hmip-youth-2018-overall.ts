/**
 * How HM Inspectorate of Probation made one rating of twelve, 2018 to early 2025: each standard gives 0 to 3 points and
 * the sum falls in a band. The bands were tried against about eighty published ratings of 2021 to 2025; none of those
 * had a sum of 6, 7 or 30, so these edges rest on the published wording alone.
 */

export const ratings = ['Inadequate', 'Requires improvement', 'Good', 'Outstanding'] as const
export type Rating = (typeof ratings)[number]

/** The twelve standards that count. Resettlement, added in 2021, is rated by itself and is not among them. */
export const standards = ['1.1', '1.2', '1.3', '1.4', '2.1', '2.2', '2.3', '2.4', '3.1', '3.2', '3.3', '3.4'] as const

/** The lowest sum of each band. */
const bandsFrom = { Inadequate: 0, 'Requires improvement': 7, Good: 19, Outstanding: 31 } satisfies Record<
  Rating,
  number
>

export interface Overall {
  points: number
  of: number
  rating: Rating
  /** As the inspectorate shows it: the share of all points, in percent, to one place. */
  percent: number
}

/** 0 for Inadequate to 3 for Outstanding. */
export const pointsOf = (rating: Rating): number => ratings.indexOf(rating)

/**
 * The overall rating that twelve ratings give.
 *
 * @throws RangeError unless there are exactly twelve: a report that rated fewer has no sum to compare
 */
export function overallOf(rated: readonly Rating[]): Overall {
  if (rated.length !== standards.length) {
    throw new RangeError(`An overall rating is made of ${standards.length} standards, not ${rated.length}.`)
  }
  const points = rated.reduce((sum, rating) => sum + pointsOf(rating), 0)
  const of = 3 * standards.length
  return { points, of, rating: ratingFor(points), percent: Math.round((1000 * points) / of) / 10 }
}

/** The band in which a sum of 0 to 36 falls. */
export function ratingFor(points: number): Rating {
  const highest = ratings.findLast((rating) => points >= bandsFrom[rating])
  if (!highest || points > 3 * standards.length || !Number.isInteger(points)) {
    throw new RangeError(`${points} is not a sum of ${standards.length} standards.`)
  }
  return highest
}

/**
 * Whether a printed percentage can be a share of points at all: with `scored` standards it must be a multiple of one in
 * three times as many, give or take its own rounding. 4.17 passes with eight standards and fails with twelve.
 */
export function isPossibleShare(percent: number, scored: number = standards.length): boolean {
  const points = (percent / 100) * 3 * scored
  const places = `${percent}`.split('.')[1]?.length ?? 0
  const rounding = (0.5 * 10 ** -places * 3 * scored) / 100
  return points >= 0 && points <= 3 * scored && Math.abs(points - Math.round(points)) <= rounding + 1e-9
}
