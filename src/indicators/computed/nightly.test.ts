import { expect, test } from 'vitest'
import { z } from 'zod'
import { addDays } from '../../platform/calendar/days.ts'
import { Day } from '../../platform/day.ts'
import { sql } from '../../platform/sql.ts'
import { newComputedGround, type ComputedGround } from './computed.fixture.ts'
import { drawnFrom, inventRecords, type Records } from './records.fixture.ts'
import { refreshIndicators } from './refresh.ts'

const Kept = z.object({ key: z.string(), numbers: z.string() })

/** The months as they are kept: the whole of each, and the parts, without those that have come to nothing. */
const keptIn = async (ground: ComputedGround) => {
  const rows = await ground.asOwner((db) =>
    db.many(
      sql`
        select concat_ws(' ', indicator_id, starts_on, ends_on) as key, concat_ws(' ', counted, out_of, amount, left_out) as numbers
          from indicator_results where to_import is null and split = '' and starts_on > ends_on - interval '1 month'
        union all
        select concat_ws(' ', indicator_id, last_month, split, part), concat_ws(' ', counted, out_of, left_out, amount)
          from indicator_month_parts where 0 < any(out_of) or 0 < any(left_out)`,
      Kept,
    ),
  )
  return new Map(rows.map(({ key, numbers }) => [key, numbers]))
}

/** The same records the night after: the days of some children are others, one child has gone, and one is new. */
const theNightAfter = (records: Records, seed: number): Records => {
  const newcomers = inventRecords(seed + 100, 2)
  return Object.fromEntries(
    Object.entries(records).map(([table, rows]) => [
      table,
      [
        ...rows
          .filter((row) => !Object.values(row).includes('P3'))
          .map((row) =>
            Object.values(row).some((value) => value === 'P5' || value === 'P7')
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
              Object.entries(row).map(([name, value]) => [name, /^[Pk]\d+$/.test(value) ? `new ${value}` : value]),
            ),
          ),
      ],
    ]),
  )
}

test.each([2])(
  'a night adds up to what is found when all is worked out anew, over invented records %i',
  async (seed) => {
    const ground = await newComputedGround()
    const { id } = ground.northmere.authority
    const records = inventRecords(seed, 30)
    await ground.deliver('2026-11-10', drawnFrom(records))
    await refreshIndicators(ground.database, id)
    const before = await keptIn(ground)
    await ground.deliver('2026-11-11', drawnFrom(theNightAfter(records, seed)))
    await refreshIndicators(ground.database, id)
    const night = await keptIn(ground)
    await ground.asOwner((db) => db.run(sql`delete from indicator_runs`))
    await refreshIndicators(ground.database, id)
    expect(night).toEqual(await keptIn(ground))
    const differ = [...night].filter(([key, numbers]) => before.get(key) !== numbers)
    expect(differ.length).toBeGreaterThan(50)
    expect(differ.length).toBeLessThan(night.size / 2)
  },
  240_000, // every indicator three times over: slow on a busy machine
)
