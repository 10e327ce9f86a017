// node bin/with-node.js bench/indicators/run.ts [CHILDREN …]: how long it takes to count, for authorities of so many children each
// (3,340 and 33,400, of which the second has a million rows). It ends with a table of ratios, and one of how the cost grows.
//   month by month  a sample of the indicators, each asked by itself for one month, whole only, of the tables as they stand: times
//             sixty, and times as many as there are for each of the sample
//   cold      every indicator, 60 months and the day of the delivery with the year before, whole and by every split, kept
//   costliest how long each indicator takes by itself for the 60 months, whole only: the ten that take longest
//   night     a hundredth of the children changed: what is worked out anew after the delivery; and the same as a month ends
//   DuckDB    six measures by hand from the same files, whole and by two splits, held against ours, which come by every split;
//             skipped, and said so, where npm cannot have it
// 29 November 2026, two cores, a quiet machine: 33,402 children with 1,009,101 rows cold in 7.8 s (aim 10), the night 1.9 (aim 2), a night at
// the end of a month 4.2; with 9.8 times the rows cold took 4.5 times as long and the night 2.2 times.
// 30 November 2026, the code of the day before and of this one turn about over copies of the same database, at loads of 8 to 18, by the
// processor (the clock said nothing): a night at the end of a month 4.9 s instead of 7.7, a night as before (3.5), cold 15.9 instead of 16.3.
// The same day, quiet again: cold 7.8 s (13.5 of a processor), a night 1.6 (2.6), at the end of a month 2.4 (3.7).
// With workers who hold a case to the last day, quiet: cold 8.2 s (13.8), a night 1.6 (2.7), at the end of a month 2.4 (3.7).
// With visits and workers looked up by the child, quiet: cold 8.0 s (12.9), a night 1.6 (2.7), at the end of a month 2.5 (3.6).
// Each on the clock and by the processor, Node’s and PostgreSQL’s together: the clock says little where others use the machine.
import os from 'node:os'
import { processorOf, type Cost } from '../processor.ts'
import { measureAuthority, type Measured } from './authority.ts'

const given = process.argv.slice(2).map(Number)
const sizes = given.length > 0 ? given : [3_340, 33_400]

const measured: Measured[] = []
for (const children of sizes) measured.push(await measureAuthority(children))

const column = (value: string | number): string => (typeof value === 'number' ? value.toFixed(2) : value).padStart(12)
const line = (what: string, ...values: (string | number)[]) =>
  console.log(what.padEnd(42) + values.map(column).join(''))
const costsOf = (one: Measured): [string, Cost][] => [
  ['cold', one.cold],
  ['night', one.night],
  ['night at the end of a month', one.monthEnd],
  ['six measures, ours, by every split', one.six],
  ...(one.duckDb ? [['six measures, DuckDB, by two, with reading', one.duckDb] satisfies [string, Cost]] : []),
]

console.log(`\n${os.availableParallelism()} cores, load ${os.loadavg()[0]?.toFixed(1)}`)
for (const one of measured) {
  console.log(`\n${one.children} children, ${one.rows} rows`)
  line('', 'clock', 'processor', 'Node', 'PostgreSQL')
  for (const [what, cost] of costsOf(one))
    line(what, cost.seconds, processorOf(cost), cost.node, cost.postgres ?? 'not told')
  line('ratios', 'clock', 'processor')
  if (one.monthByMonth !== undefined) line('month by month to cold', one.monthByMonth / one.cold.seconds, '')
  line('cold to night', one.cold.seconds / one.night.seconds, processorOf(one.cold) / processorOf(one.night))
  if (one.duckDb)
    line('DuckDB to ours', one.duckDb.seconds / one.six.seconds, processorOf(one.duckDb) / processorOf(one.six))
}
for (const [nth, larger] of measured.entries()) {
  const smaller = measured[nth - 1]
  if (!smaller) continue
  const times = larger.rows / smaller.rows
  console.log(`\nfrom ${smaller.rows} to ${larger.rows} rows, ${times.toFixed(1)} times as many`)
  line('times as much', 'clock', 'processor')
  const before = new Map(costsOf(smaller))
  for (const [what, cost] of costsOf(larger)) {
    const was = before.get(what)
    if (was) line(what, cost.seconds / was.seconds, processorOf(cost) / processorOf(was))
  }
}
