import { fewestForShare } from '../../platform/round.ts'
import { monthValue } from '../computed/figure-of.ts'
import type { Indicator } from '../indicator.ts'
import { isCounted } from '../in-unit.ts'
import { signalsIn, type RunSignals } from './run-chart.ts'

interface Month {
  counted: number
  outOf: number
  amount: number | null
}

export interface MonthSignals<One extends Month> extends RunSignals {
  /** The months that have a value, in their order. */
  valued: readonly { month: One; value: number }[]
  /** Whether it is a share of too few in some month: then no share is drawn, and no signal is told. */
  isOfFew: boolean
}

/** What the months of an indicator say by the rules of run charts, oldest first. The one place where that is decided. */
export const monthSignals = <One extends Month>(
  { unit }: Pick<Indicator, 'unit'>,
  months: readonly One[],
): MonthSignals<One> => {
  const valued = months.flatMap((month) => {
    const value = monthValue({ unit }, month)
    return value === null ? [] : [{ month, value }]
  })
  const run = signalsIn(
    valued.map(({ value }) => value),
    { areCounts: isCounted(unit) },
  )
  const isOfFew = unit === '%' && valued.some(({ month }) => month.outOf < fewestForShare)
  return { ...run, signals: isOfFew ? [] : run.signals, valued, isOfFew }
}
