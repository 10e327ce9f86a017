// How fast a register answers with 10,000 entries and ten people at once, beside a page of the same size that is not computed
// at all. The product, its database (with durability on) and the copy each run in processes of their own, on this machine,
// as does the load.
//   node bin/with-node.js bench/registers/list.ts [ENTRIES] [PEOPLE] [SECONDS]
import os from 'node:os'
import { asPerson } from '../../src/people/index.ts'
import { dayOf } from '../../src/platform/day.ts'
import { importEntries, readImportFile, registers } from '../../src/registers/index.ts'
import { figuresHead, figuresLine, medianOf, withProduct } from '../product.ts'

const [count = 10_000, people = 10, seconds = 8] = process.argv.slice(2).map(Number)
const rounds = 3

await withProduct(async ({ address, database, lead: person, headers, copyOf }) => {
  const policies = registers.find(({ id }) => id === 'policies')
  if (!policies) throw new Error('There is no register of policies.')
  const services = ['SEND', 'Youth justice', 'All services', 'Children in care and care leavers']
  const subjects = ['visits', 'plans', 'reviews', 'records', 'supervision', 'placements', 'referrals']
  const rows = Array.from({ length: count }, (_, n) => {
    const approved = `${2021 + (n % 5)}-${String(1 + (n % 12)).padStart(2, '0')}-11`
    return `Policy ${n} on ${subjects[n % 7]} and ${subjects[(n * 3 + 1) % 7]},${services[n % 4]},${n % 9 === 0 ? '' : person.email},${n % 9}.1,${approved},${12 + (n % 3) * 12}\n`
  })
  const text = `title,service,owner,policy_version,approved_on,review_months\n${rows.join('')}`
  const file = await readImportFile(policies, Buffer.from(text), 'policies.csv')
  await asPerson(database, person, (db) => importEntries(db, policies, file, dayOf(new Date())))
  await database.asOwner((db) => db.script('analyze register_entries; analyze register_versions'))

  const pages: readonly [string, string][] = [
    ['first page', '/registers/policies'],
    ['last page', `/registers/policies?page=${Math.ceil(count / 50)}`],
    ['filters', '/registers/policies?standing=late&is=service:send'],
    ['words searched for', '/registers/policies?q=supervision+visits'],
    ['as at today', `/registers/policies?as_at=${dayOf(new Date())}`],
    ['all registers', '/registers'],
  ]
  console.log(
    `${count} entries, ${people} people at once, median of ${rounds} rounds of ${seconds} s, ${os.availableParallelism()} cores\n`,
  )
  console.log(figuresHead)
  const pressed = { people, seconds, rounds }
  for (const [name, place] of pages) {
    const response = await fetch(address + place, { headers })
    const page = await response.text()
    if (response.status !== 200) throw new Error(`${place} answered ${response.status}.`)
    console.log(figuresLine(name, page.length, await medianOf(address + place, headers, pressed)))
    if (name !== 'first page') continue
    console.log(figuresLine('  the same, not computed', page.length, await medianOf(await copyOf(page), {}, pressed)))
  }
})
