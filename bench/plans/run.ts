// How fast plans are with 10,000 actions of 40 updates each: the page of one plan, the list of all, and the status of all on
// any day, beside a page of the same size that is not computed and a query that only counts the rows. The product, its
// database (with durability on) and the copy each run in processes of their own, on this machine, as does the load.
//   node bin/with-node.js bench/plans/run.ts [ACTIONS] [UPDATES] [PEOPLE] [SECONDS] [ROUNDS]
import os from 'node:os'
import { z } from 'zod'
import { judge } from '../../src/improvement/index.ts'
import { asPerson } from '../../src/people/index.ts'
import { addDays, dayOf } from '../../src/platform/day.ts'
import { sql } from '../../src/platform/sql.ts'
import { figuresHead, figuresLine, medianOf, withProduct } from '../product.ts'
import { plantPlans } from './plant-plans.ts'

const [actions = 10_000, updates = 40, people = 1, seconds = 10, rounds = 1] = process.argv.slice(2).map(Number)
const today = dayOf(new Date())

await withProduct(async ({ address, database, lead: person, headers, copyOf }) => {
  const began = performance.now()
  const plan = await plantPlans(database, person, { actions, updates, today })
  console.log(
    `${actions} actions, ${updates} updates each, planted in ${((performance.now() - began) / 1000).toFixed(0)} s; ${os.availableParallelism()} cores\n`,
  )

  const once = async (work: () => Promise<unknown>): Promise<number> => {
    const times: number[] = []
    for (let round = 0; round < 6; round++) {
      const from = performance.now()
      await work()
      if (round > 0) times.push(performance.now() - from) // a cold start is not what is asked about
    }
    return times.toSorted((a, b) => a - b)[2] ?? Number.NaN
  }
  const counted = await once(() =>
    asPerson(database, person, (db) =>
      db.one(
        sql`select count(*) as n from actions a join action_updates u on u.action_id = a.id`,
        z.object({ n: z.number() }),
      ),
    ),
  )
  console.log('status of all actions                  ms   ratio to counting their updates')
  for (const [name, daysAgo] of [
    ['today, as known now', 0],
    ['a month ago, replayed', 30],
    ['a year ago, replayed', 365],
  ] as const) {
    const on = addDays(today, -daysAgo)
    const asAt = daysAgo === 0 ? undefined : on
    const time = await once(() => asPerson(database, person, (db) => judge(db, { where: sql`true`, asAt }, on)))
    console.log(`${name.padEnd(34)}${time.toFixed(0).padStart(7)}${(time / counted).toFixed(1).padStart(8)}`)
  }

  console.log(`\n${people === 1 ? 'one person' : `${people} people at once`}, ${seconds} s a page`)
  console.log(figuresHead)
  const pressed = { people, seconds, rounds }
  for (const [name, place] of [
    ['plan', `/plans/${plan}`],
    ['plan, a month ago', `/plans/${plan}?on=${addDays(today, -30)}`],
    ['all plans', '/plans'],
    ['all actions', '/actions'],
  ] as const) {
    const response = await fetch(address + place, { headers })
    const page = await response.text()
    if (response.status !== 200) throw new Error(`${place} answered ${response.status}.`)
    console.log(figuresLine(name, page.length, await medianOf(address + place, headers, pressed)))
    if (name !== 'plan') continue
    console.log(figuresLine('  the same, not computed', page.length, await medianOf(await copyOf(page), {}, pressed)))
  }
})
