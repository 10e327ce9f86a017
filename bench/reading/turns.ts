/**
 * What each way of reading costs beside the others, file by file and turn about in one process, so that whatever else the
 * machine does falls on all alike. Seconds of processor with all of Node's threads; the first pass is cold.
 * Usage: `turns.ts [passes] [case …]`; the first case is what the others are held against.
 */
import { cases } from './cases.ts'
import { loadLetters } from './letters.ts'

const [passes = '7', ...named] = process.argv.slice(2)
const letters = loadLetters()
const ways = (named.length > 0 ? named : ['bare', 'needed', 'document', 'findings']).map((name) => {
  const way = cases[name]
  if (!way) throw new Error(`No case “${name}”. There are: ${Object.keys(cases).join(', ')}.`)
  return { name, ...way.start(), seconds: [] as number[] }
})

for (let turn = 0; turn < Number(passes); turn++) {
  for (const { seconds } of ways) seconds.push(0)
  for (const [place, letter] of letters.entries())
    for (let step = 0; step < ways.length; step++) {
      const way = ways[(step + place + turn) % ways.length]
      if (!way) continue // never: the number is within the list
      const begun = process.cpuUsage()
      await way.pass([letter])
      const { user, system } = process.cpuUsage(begun)
      way.seconds[turn] = (way.seconds[turn] ?? 0) + (user + system) / 1_000_000
    }
}
for (const way of ways) await way.end?.()

const median = (values: readonly number[]): number =>
  values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)] ?? Number.NaN
const [first] = ways
for (const { name, seconds } of ways) {
  const [cold = Number.NaN, ...warm] = seconds
  // Of the passes behind the first the ratio is taken pass by pass: what slows one pass slows all of its ways.
  const ratio = median(warm.map((spent, index) => spent / (first?.seconds[index + 1] ?? Number.NaN)))
  const coldRatio = cold / (first?.seconds[0] ?? Number.NaN)
  console.log(
    `${name.padEnd(10)} cold ${cold.toFixed(2)} s (${coldRatio.toFixed(2)})   warm ${median(warm).toFixed(2)} s (${ratio.toFixed(2)})`,
  )
}
