import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { writePopulation } from '../../demo/population/index.ts'
import { day } from '../../platform/day.ts'
import { joined, rawSql, sql } from '../../platform/sql.ts'
import { newGround, sourceOf, type Ground } from '../ground.fixture.ts'
import { ssdTables } from '../ssd/ssd-tables.ts'
import { sourcesInBytes } from './find-sources.ts'
import { importChildren } from './import-children.ts'

const asAt = day('2026-11-24')

/** The files of a small population, some of their lines spoilt. */
const spoiltFiles = async (): Promise<Map<string, string>> => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'sightline-straight-'))
  await writePopulation({ seed: 11, children: 40, asAt }, folder)
  const names = (await readdir(folder)).filter((name) => name.startsWith('ssd_'))
  const files = new Map<string, string>()
  for (const name of names) {
    const lines = (await readFile(path.join(folder, name), 'utf8')).trim().split(/\r?\n/)
    const spoilt = lines.map((line, index) => {
      if (index % 7 === 4) return line.replace(/\d{4}-\d\d-\d\d/, '2026-02-30') // refused
      return index % 11 === 5 ? line.replaceAll(/(?<=,)1\d{6}(?=,|$)/g, 'nobody') : line // linked to nobody
    })
    files.set(name, spoilt.join('\n'))
  }
  await rm(folder, { recursive: true })
  return files
}

const Row = z.object({ name: z.string(), row: z.string(), child: z.string().nullable() })

/** Everything that stands for an authority, with the number of the person whom each row leads to. */
const standing = ({ database }: Ground, authorityId: string) =>
  database.asOwner((db) =>
    db.many(
      sql`${joined(
        ssdTables.map(
          ({ name }) => sql`
            select ${name}::text as name, (to_jsonb(t) - '{authority_id,from_import,child_id}'::text[])::text as row, c.person_id as child
            from ${rawSql(name)} t left join children c
              on c.authority_id = t.authority_id and c.id = (to_jsonb(t) ->> 'child_id')::uuid
            where t.authority_id = ${authorityId} and t.to_import is null`,
        ),
        ' union all ',
      )} order by 1, 2`,
      Row,
    ),
  )

/**
 * The files with the third line of one of them once more at its end, or, of another child, the last line with the key of the third:
 * two lines with one key.
 */
const doubling = (files: Map<string, string>, name: string, ofAnother: boolean): Map<string, string> => {
  const lines = (files.get(name) ?? '').split('\n')
  const [third = '', last = ''] = [lines[2], lines.at(-1)]
  const again = ofAnother ? last.replace(/^[^,]*/, third.split(',')[0] ?? '') : third
  return new Map(files).set(name, [...lines, again].join('\n'))
}

test.each([
  ['with no key twice', undefined, false],
  ['with a person twice', 'ssd_person.csv', false],
  ['with twice what others are led by', 'ssd_cin_episodes.csv', false],
  ['with a key twice that leads to nobody', 'ssd_contacts.csv', false],
  ['with a key of two children', 'ssd_cin_visits.csv', true],
])(
  'what goes straight into its tables, %s, stands as if it had been staged and compared, and the same is said of it',
  async (_, doubled, ofAnother) => {
    const ground = await newGround()
    const { northmere, haverley } = ground
    const spoilt = await spoiltFiles()
    const files = doubled === undefined ? spoilt : doubling(spoilt, doubled, ofAnother)
    const delivery = (cut: (text: string) => string) => ({
      name: 'drawn',
      asAt,
      sources: [...files].map(([name, text]) => sourceOf(name, cut(text))),
    })
    const whole = delivery((text) => text)
    const straight = await importChildren(ground.database, northmere.staff.analyst, whole)
    // One line of each table stands beforehand, so that the delivery has to be compared with it.
    const firstLines = delivery((text) => text.split('\n').slice(0, 2).join('\n'))
    await importChildren(ground.database, haverley.staff.analyst, firstLines)
    const staged = await importChildren(ground.database, haverley.staff.analyst, whole)

    expect(straight.notices.some(({ severity }) => severity === 'refused')).toBe(true)
    expect(straight.notices.some(({ reason }) => reason.startsWith('No row of'))).toBe(true)
    const isDoubled = ({ reason }: (typeof straight.notices)[number]) => reason.startsWith('An earlier line')
    expect(straight.notices.some((notice) => isDoubled(notice) && notice.file === doubled)).toBe(doubled !== undefined)
    expect(staged.notices).toEqual(straight.notices)
    const keptOf = ({ counts }: typeof straight) =>
      counts.map(({ table, rows, refused, added, unchanged }) => [table, rows, refused, added + unchanged])
    expect(keptOf(staged)).toEqual(keptOf(straight))
    const rows = await standing(ground, northmere.authority.id)
    expect(rows.length).toBeGreaterThan(500)
    expect(rows.some(({ child }) => child !== null)).toBe(true)
    expect(await standing(ground, haverley.authority.id)).toEqual(rows)
    expect(await withoutOwner(ground)).toEqual([])
  },
)

const Without = z.object({ what: z.string() })

/** Names of nobody, and children of no authority: what brings them in sees to it that there are none, and no key of the database. */
const withoutOwner = ({ database }: Ground) =>
  database.asOwner((db) =>
    db.many(
      sql`
        select 'a name of nobody' as what from child_names n
        where not exists (select from children c where c.authority_id = n.authority_id and c.id = n.child_id)
        union all
        select 'a child of no authority' from children c where not exists (select from authorities a where a.id = c.authority_id)`,
      Without,
    ),
  )

test('long files, of which many pieces are on their way at once, arrive as they are: straight, and staged', async () => {
  const { database, northmere } = await newGround()
  const tables = [
    ['ssd_cin_plans', 'cinp_cin_plan_id', 'cinp_cin_plan_team'],
    ['ssd_disability', 'disa_table_id', 'disa_disability_code'],
    ['ssd_early_help_episodes', 'earl_episode_id', 'earl_episode_organisation'],
    ['ssd_linked_identifiers', 'link_table_id', 'link_identifier_value'],
  ] as const
  const count = 12_000
  const bring = async (time: string, ending: string) => {
    const files = tables.map(([table, key, text]) => {
      const lines = Array.from({ length: count }, (_, row) => `${row},${table.slice(4, 9)} ${row % 5000} ${time}`)
      return sourcesInBytes(`${table}.csv`, new TextEncoder().encode([`${key},${text}`, ...lines].join(ending)))
    })
    const sources = (await Promise.all(files)).flat()
    await importChildren(database, northmere.staff.analyst, { name: 'long', asAt, sources })
    const standing = tables.map(
      ([table, key, text]) => sql`
        select ${table}::text as what, count(*) as rows, count(*) filter (
            where ${rawSql(text)} = ${`${table.slice(4, 9)} `}::text || (${rawSql(key)}::int % 5000) || ${` ${time}`}::text) as right
        from ${rawSql(table)} where authority_id = ${northmere.authority.id} and to_import is null`,
    )
    return database.asOwner((db) => db.many(sql`${joined(standing, ' union all ')} order by what`, Counted))
  }
  const all = tables.map(([what]) => ({ what, rows: count, right: count }))
  expect(await bring('a', '\n')).toEqual(all)
  expect(await bring('b', '\r\n')).toEqual(all)
})

const Counted = z.object({ what: z.string(), rows: z.number(), right: z.number() })
