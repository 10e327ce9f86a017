// How fast threads are with 20,000 findings and ten people at once, beside a page of the same size that is not computed at all.
//   node bin/with-node.js bench/threads/run.ts [FINDINGS] [PEOPLE] [SECONDS]
import os from 'node:os'
import { figuresHead, figuresLine, medianOf, withProduct } from '../product.ts'
import { plantThreads } from './plant-threads.ts'

const [count = 20_000, people = 10, seconds = 10] = process.argv.slice(2).map(Number)
const rounds = 3

const pages: readonly [string, string][] = [
  ['one thread', '/threads/placement-stability'],
  ['another, on a past day', '/threads/quality-assurance?asAt=2020-01-01&decisions=now'],
  ['all threads', '/threads'],
  ['threads, filtered', '/threads?direction=repeated&standing=open&q=children'],
  ['what others were told', '/compare?theme=placement-stability'],
]

await withProduct(async ({ address, database, lead, headers, copyOf }) => {
  await plantThreads(database, lead, count)
  console.log(
    `${count} findings and as many sentences of prose, ${people} people at once, median of ${rounds} rounds of ${seconds} s, ${os.availableParallelism()} cores, load before ${os.loadavg()[0]?.toFixed(1)}\n`,
  )
  console.log(figuresHead)
  for (const [name, place] of pages) {
    const began = performance.now()
    const response = await fetch(address + place, { headers })
    const page = await response.text()
    const first = performance.now() - began
    if (response.status !== 200) throw new Error(`${place} answered ${response.status}.`)
    const figures = await medianOf(address + place, headers, { people, seconds, rounds })
    console.log(`${figuresLine(name, page.length, figures)}   (first after a change ${first.toFixed(0)} ms)`)
    if (name !== 'one thread') continue
    const copy = await copyOf(page)
    console.log(
      figuresLine('  the same, not computed', page.length, await medianOf(copy, {}, { people, seconds, rounds })),
    )
  }
})
