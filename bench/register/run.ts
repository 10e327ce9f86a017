// How fast the findings register is with 10,000 findings and ten people at once, beside a page of the same size that is not
// computed at all. The product, its database (with durability on) and the copy each run in processes of their own, on this
// machine, as does the load.
//   node bin/with-node.js bench/register/run.ts [FINDINGS] [PEOPLE] [SECONDS]
import os from 'node:os'
import { figuresHead, figuresLine, medianOf, withProduct } from '../product.ts'
import { plantFindings } from './plant-findings.ts'

const [count = 10_000, people = 10, seconds = 10] = process.argv.slice(2).map(Number)
const rounds = 3

const pages: readonly [string, string][] = [
  ['first page', '/findings'],
  ['last page', `/findings?page=${Math.ceil(count / 50)}`],
  ['three filters', '/findings?kind=improve&theme=assessment&state=confirmed'],
  ['words searched for', '/findings?q=oversight+visits'],
]

await withProduct(async ({ address, database, lead, headers, copyOf }) => {
  await plantFindings(database, lead, count)
  console.log(
    `${count} findings, ${people} people at once, median of ${rounds} rounds of ${seconds} s, ${os.availableParallelism()} cores\n`,
  )
  console.log(figuresHead)
  for (const [name, place] of pages) {
    const response = await fetch(address + place, { headers })
    const page = await response.text()
    if (response.status !== 200) throw new Error(`${place} answered ${response.status}.`)
    const pressed = { people, seconds, rounds }
    console.log(figuresLine(name, page.length, await medianOf(address + place, headers, pressed)))
    if (name !== 'first page') continue
    const copy = await copyOf(page)
    console.log(figuresLine('  the same, not computed', page.length, await medianOf(copy, {}, pressed)))
  }
})
