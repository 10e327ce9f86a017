// How fast follow-ups and the claims log are with 20,000 findings (half of them the authority’s own) and ten people at once,
// beside a page of the same size that is not computed at all.
//   node bin/with-node.js bench/follow-ups/run.ts [FINDINGS] [PEOPLE] [SECONDS]
import os from 'node:os'
import { figuresHead, figuresLine, medianOf, withProduct } from '../product.ts'
import { plantThreads } from '../threads/plant-threads.ts'
import { plantClaims } from './plant-claims.ts'

const [count = 20_000, people = 10, seconds = 10] = process.argv.slice(2).map(Number)
const rounds = 3

const pages: readonly [string, string][] = [
  ['follow-ups', '/follow-ups'],
  ['those asked for again', '/follow-ups?standing=repeated'],
  ['what letters say', '/follow-ups/said'],
  ['claims', '/claims'],
  ['claims never taken up', '/claims?later=never'],
]

await withProduct(async ({ address, database, lead, headers, copyOf }) => {
  await plantThreads(database, lead, count)
  await plantClaims(database, lead)
  console.log(
    `${count} findings, every fifth a claim, ${people} people at once, median of ${rounds} rounds of ${seconds} s, ${os.availableParallelism()} cores, load before ${os.loadavg()[0]?.toFixed(1)}\n`,
  )
  console.log(`${figuresHead}   p95 to not computed`)
  for (const [name, place] of pages) {
    const began = performance.now()
    const response = await fetch(address + place, { headers })
    const page = await response.text()
    const first = performance.now() - began
    if (response.status !== 200) throw new Error(`${place} answered ${response.status}.`)
    const figures = await medianOf(address + place, headers, { people, seconds, rounds })
    const copy = await medianOf(await copyOf(page), {}, { people, seconds, rounds: 1 })
    console.log(
      `${figuresLine(name, page.length, figures)}   ${(figures.p95 / copy.p95).toFixed(1)} times ${copy.p95.toFixed(1)} ms   (first after a change ${first.toFixed(0)} ms)`,
    )
  }
})
