/** Positions in a drawing, rounded to a tenth so that the markup stays short. */
export const tenth = (value: number): number => Math.round(value * 10) / 10

/** From values to positions; a range without width stands in the middle. */
export const scale =
  (from: readonly [number, number], to: readonly [number, number]) =>
  (value: number): number =>
    from[1] === from[0]
      ? tenth((to[0] + to[1]) / 2)
      : tenth(to[0] + ((value - from[0]) / (from[1] - from[0])) * (to[1] - to[0]))

/** A round number not below `value`, to end an axis at. */
export const roundUp = (value: number): number => {
  if (value <= 0) return 1
  const power = 10 ** Math.floor(Math.log10(value))
  return ([1, 2, 2.5, 5, 10].find((step) => step * power >= value) ?? 10) * power
}
