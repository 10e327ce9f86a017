import { expect, test } from 'vitest'
import { z } from 'zod'
import { addDays } from '../../platform/calendar/days.ts'
import { Day, day } from '../../platform/day.ts'
import { sql } from '../../platform/sql.ts'
import { newComputedGround, type ComputedGround } from './computed.fixture.ts'
import { drawnFrom, inventRecords, type Records } from './records.fixture.ts'
import { refreshIndicators } from './refresh.ts'

const Kept = z.object({ key: z.string(), numbers: z.string() })

/** What is kept of a delivery: its days whole and by part, the months whole, and their parts without those that have come to nothing. */
const keptIn = async (ground: ComputedGround) => {
  const rows = await ground.asOwner((db) =>
    db.many(
      sql`
        select concat_ws(' ', indicator_id, starts_on, ends_on) as key,
            concat_ws(' ', counted, out_of, coalesce(amount::text, 'none'), amounts, left_out) as numbers
          from indicator_results where to_import is null
        union all
        select concat_ws(' ', indicator_id, years_back, split, part), concat_ws(' ', counted, out_of, coalesce(amount::text, 'none'), amounts, left_out)
          from indicator_days where to_import is null
        union all
        select concat_ws(' ', indicator_id, last_month, split, part), concat_ws(' ', counted, out_of, left_out, amount, amounts)
          from indicator_month_parts where 0 < any(out_of) or 0 < any(left_out)`,
      Kept,
    ),
  )
  return new Map(rows.map(({ key, numbers }) => [key, numbers]))
}

/** The same records a night later: the days of some children are others, one child has gone, and two are new. */
const theNightAfter = (records: Records, seed: number, children: number): Records => {
  const newcomers = inventRecords(seed + 100, 2)
  const some = (nth: number): string => `P${(seed * 7 + nth * 5) % children}`
  const [gone, moved] = [some(0), [some(1), some(2)]]
  const isAbout = (row: Readonly<Record<string, string>>, people: readonly string[]): boolean =>
    Object.values(row).some((value) => people.includes(value))
  return Object.fromEntries(
    Object.entries(records).map(([table, rows]) => [
      table,
      [
        ...rows
          .filter((row) => !isAbout(row, [gone]))
          .map((row) =>
            isAbout(row, moved)
              ? Object.fromEntries(
                  Object.entries(row).map(([name, value]) => [
                    name,
                    name !== 'pers_dob' && Day.safeParse(value).success ? addDays(Day.parse(value), -17) : value,
                  ]),
                )
              : row,
          ),
        ...(newcomers[table] ?? [])
          .filter(() => table !== 'ssd_department' && table !== 'ssd_professionals')
          .map((row) =>
            Object.fromEntries(
              Object.entries(row).map(([name, value]) => [
                name,
                /^[Pk]\d+$/.test(value) ? `new ${seed} ${value}` : value,
              ]),
            ),
          ),
      ],
    ]),
  )
}

const children = 40

/** Refreshed night by night by differences alone, then all worked out anew. */
const nights = async (seed: number, days: readonly Day[]) => {
  const ground = await newComputedGround()
  const { id } = ground.northmere.authority
  let records = inventRecords(seed, children)
  let before = new Map<string, string>()
  for (const [nth, asAt] of days.entries()) {
    before = await keptIn(ground)
    await ground.deliver(asAt, drawnFrom(records))
    await refreshIndicators(ground.database, id, { mostByDifference: 1 })
    records = theNightAfter(records, seed + nth, children)
  }
  const kept = await keptIn(ground)
  await ground.asOwner((db) => db.run(sql`delete from indicator_runs`))
  await refreshIndicators(ground.database, id)
  return { before, kept, anew: await keptIn(ground) }
}

/** What differs, as far as anyone will read it. */
const differing = (one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): string[] =>
  [...new Set([...one.keys(), ...other.keys()])]
    .filter((key) => one.get(key) !== other.get(key))
    .slice(0, 20)
    .map((key) => `${key}: ${one.get(key) ?? 'nothing'}, and anew ${other.get(key) ?? 'nothing'}`)

// More of them by hand: NIGHTS='7 2026-03-30 2026-04-02' has another seed and other days.
const [seedGiven, ...daysGiven] = process.env['NIGHTS']?.split(' ') ?? []
test.each<[string, number, string[]]>([
  ['over the end of August, and birthdays on the first of September', 14, ['2026-08-31', '2026-09-14']],
  ['over the end of a month, a quarter and a year', 3, ['2025-12-30', '2025-12-31', '2026-01-01']],
  ['over a leap day', 4, ['2024-02-27', '2024-02-29', '2024-03-01']],
  ['over the end of a month that no delivery shows', 6, ['2026-03-30', '2026-04-02', '2026-04-30']],
  ['twice on one day, and then after several months', 5, ['2026-06-15', '2026-06-15', '2026-10-31']],
  ...(seedGiven ? [['as given', Number(seedGiven), daysGiven] satisfies [string, number, string[]]] : []),
])(
  'nights add up to what is found when all is worked out anew: %s',
  async (_, seed, days) => {
    const { before, kept, anew } = await nights(seed, days.map(day))
    expect(differing(kept, anew)).toEqual([])
    const differ = [...kept].filter(([key, numbers]) => before.get(key) !== numbers)
    expect(differ.length).toBeGreaterThan(50)
  },
  900_000, // every indicator several times over: slow on a busy machine
)
