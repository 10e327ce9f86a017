import type { MeasureReading } from '../../../improvement/index.ts'

/** Which points of a picture may still move, in a sentence. @param named how the picture calls the end of a period */
export const provisionalIn = (
  readings: readonly Pick<MeasureReading, 'periodEnd' | 'isProvisional'>[],
  named: (periodEnd: MeasureReading['periodEnd']) => string,
): string => {
  const some = readings.filter(({ isProvisional }) => isProvisional).map(({ periodEnd }) => named(periodEnd))
  if (some.length === 0) return 'Every reading is final.'
  const others = some.length < readings.length ? ' The others are final.' : ''
  return `Provisional, so that ${some.length === 1 ? 'it' : 'they'} may still change: ${some.join(', ')}.${others}`
}
