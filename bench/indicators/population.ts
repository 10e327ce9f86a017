import { appendFile, cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import papaparse from 'papaparse'
import { findSources, importChildren } from '../../src/children/index.ts'
import type { Person } from '../../src/people/index.ts'
import type { Database } from '../../src/platform/database.ts'
import type { Day } from '../../src/platform/day.ts'

export const deliver = async (database: Database, analyst: Person, rows: string, asAt: Day): Promise<void> => {
  const files = (await readdir(rows)).filter((name) => name.startsWith('ssd_')).map((name) => path.join(rows, name))
  await importChildren(database, analyst, { name: 'bench', sources: await findSources(files), asAt })
}

/** The files of the night after: of every hundredth child a contact more, a visit more, and a case that was closed. */
export const theNightAfter = async (rows: string, to: string, on: Day): Promise<number> => {
  await mkdir(to)
  await cp(rows, to, { recursive: true })
  const read = async (table: string) =>
    papaparse.parse<Record<string, string>>(await readFile(path.join(to, `ssd_${table}.csv`), 'utf8'), {
      header: true,
      skipEmptyLines: true,
    })
  const { data: people } = await read('person')
  const some = people.filter((_, nth) => nth % 100 === 0).map((person) => person['pers_person_id'] ?? '')
  const lines = (write: (person: string, nth: number) => string): string =>
    some.map((person, nth) => `${write(person, nth)}\r\n`).join('')
  await appendFile(
    path.join(to, 'ssd_contacts.csv'),
    lines((person, nth) => `night-${nth},${person},${on},1A,,`),
  )
  await appendFile(
    path.join(to, 'ssd_cin_visits.csv'),
    lines((person, nth) => `night-${nth},${person},${on},Y,Y,N`),
  )
  const { data: cases, meta } = await read('cin_episodes')
  const touched = new Set(some)
  const closed = cases.map((one) =>
    touched.has(one['cine_person_id'] ?? '') && one['cine_close_date'] === '' ? { ...one, cine_close_date: on } : one,
  )
  await writeFile(
    path.join(to, 'ssd_cin_episodes.csv'),
    `${papaparse.unparse(closed, { columns: meta.fields ?? [], newline: '\r\n' })}\r\n`,
  )
  return some.length
}
