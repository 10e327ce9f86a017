// How fast the pages of indicators are that were counted before somebody asks, with ten people at once, in an authority of so many
// children, beside a page of the same size that is not computed at all. The product, its database (durability on) and the copy each run
// in processes of their own, on this machine, as does the load. Of the page of an indicator and its list each press is of another.
// A page that its person asked for before is kept; `anew` is what it costs to put it together, as for the first look after a change. All ten
// are signed in as one and the same person.
// 30 November 2026, two cores, a quiet machine, 14,000 children (aim: 50 ms for what is stored): p95 of an indicator 20 ms, of all indicators
// 9, of the director’s answers 11, of the list behind a number 16; anew 57, 210, 24 and 142. The day before nothing was kept: 526, 1,667,
// 223 and 768; of the list of all PostgreSQL had 210 ms (13 now, anew), of an indicator node 29 and PostgreSQL 22 (2.9 and 2.8).
//   node bin/with-node.js bench/indicators/pages.ts [CHILDREN] [PEOPLE] [SECONDS] [ROUNDS]
import { rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { writePopulation } from '../../src/demo/population/index.ts'
import { dayOf } from '../../src/platform/day.ts'
import { costHead, costLine, costOf, figuresHead, figuresLine, medianOf, withProduct } from '../product.ts'
import { quiet } from '../quiet.ts'
import { deliver } from './population.ts'

const [children = 14_000, people = 10, seconds = 5, rounds = 3] = process.argv.slice(2).map(Number)
const some = ['AS01', 'AS02', 'CP02', 'CP05', 'CL02', 'CL05', 'CN02', 'CN24', 'HE01', 'PS05']

/** More addresses of one page than are kept for a person: whoever asks for one after the other finds none of them kept. */
let asked = 0
const anewOf = ([first, ...others]: [string, ...string[]]): [string, ...string[]] => {
  asked += 1
  const [one = first, ...rest] = Array.from(
    { length: 400 },
    (_, n) => `${[first, ...others][n % (others.length + 1)]}?n=${asked}-${n}`,
  )
  return [one, ...rest]
}

await withProduct(async ({ address, database, lead, headers, meter, copyOf }) => {
  const files = path.join(os.tmpdir(), `sightline-bench-${process.pid}-files`)
  const asAt = dayOf(new Date())
  await writePopulation({ seed: 7, children, asAt }, files)
  await deliver(database, lead, files, asAt)
  await rm(files, { recursive: true })
  await quiet(database)
  console.log(
    `${children} children, ${people} people at once, median of ${rounds} rounds of ${seconds} s, ${os.availableParallelism()} cores\n`,
  )
  console.log(figuresHead + costHead)
  const of = (under: string): [string, ...string[]] => {
    const [first = '', ...others] = some.map((id) => `${address}/indicators/${id}${under}`)
    return [first, ...others]
  }
  const pages: readonly [string, [string, ...string[]]][] = [
    ['an indicator', of('')],
    ['all indicators', [`${address}/indicators`]],
    ['answers for a director', [`${address}/answers/director`]],
    ['the list behind one', of('/list')],
  ]
  for (const [name, places] of pages) {
    const response = await fetch(places[0], { headers })
    const page = await response.text()
    if (response.status !== 200) throw new Error(`${places[0]} answered ${response.status}.`)
    const pressed = { people, seconds, rounds }
    const figures = figuresLine(name, page.length, await medianOf(places, headers, pressed))
    console.log(figures + costLine(await costOf(meter, places, headers, pressed)))
    const soon = { people, seconds, rounds: 1 }
    console.log(
      figuresLine('  the same, anew', page.length, await medianOf(anewOf(places), headers, soon)) +
        costLine(await costOf(meter, anewOf(places), headers, soon)),
    )
    console.log(figuresLine('  the same, not computed', page.length, await medianOf(await copyOf(page), {}, pressed)))
  }
})
