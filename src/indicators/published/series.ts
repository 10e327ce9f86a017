import type { Figure } from './figure.ts'

/** A figure with a number. */
export type Valued = Figure & { value: number }

export const hasValue = (figure: Figure): figure is Valued => figure.value !== null

/**
 * The figures of an area that make one series: of one kind of period, the kind of which there are most; of two for the same
 * time the firmer one. What a letter or a local paper says beside the publications is no part of it.
 */
export const seriesOf = (figures: readonly Figure[]): Figure[] => {
  const shapes = [...Map.groupBy(figures, ({ period }) => period.shape)].toSorted(
    ([a, some], [b, others]) => Number(a === 'local') - Number(b === 'local') || others.length - some.length,
  )
  const [main] = shapes
  if (!main) return []
  const firmest = new Map<number, Figure>()
  for (const figure of main[1]) {
    const held = firmest.get(figure.period.at)
    if (!held || firmness[figure.period.standing] >= firmness[held.period.standing])
      firmest.set(figure.period.at, figure)
  }
  return [...firmest.values()].toSorted((a, b) => a.period.at - b.period.at)
}

const firmness = { provisional: 0, '': 1, outturn: 1, revised: 2, final: 3 } as const
