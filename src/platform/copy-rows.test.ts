import { expect, test } from 'vitest'
import { z } from 'zod'
import { freshDatabase } from '../../test/harness/database.ts'
import { RowWriter, uuidBytes } from './copy-rows.ts'
import { sql } from './sql.ts'

const Kept = z.object({ kept: z.record(z.string(), z.union([z.string(), z.null()])) })

test('what is written in the binary format is what the database reads, whatever its type', async () => {
  const database = await freshDatabase()
  const long = `${'Zoë Ångström '.repeat(40_000)}end` // more than the writer begins with
  const rows = [
    ['Zoë\t\\N "x"\n', true, -7, 12.5, '2000-01-01', '00:01', '1999-12-31 23:59:59.25'],
    ['', false, 2147483647, -1e-7, '1900-01-02', '23:59', '1900-01-02 00:00'],
    ['a😀', true, 0, 1e300, '2100-12-31', '12:00', '2100-12-31 23:59:59.999999'],
    [long, true, 1, 0.1, '2024-02-29', '09:14', '2024-02-29 09:14'],
  ] as const
  const id = '0f8b6f4e-90a1-4c5e-8a53-7f00ff10aa01'
  async function* pieces() {
    const writer = new RowWriter()
    for (const [text, flag, whole, number, on, time, instant] of rows) {
      writer.row(9)
      writer.text(text)
      writer.flag(flag)
      writer.whole(whole)
      writer.number(number)
      writer.day(on)
      writer.time(time)
      writer.instant(instant)
      writer.uuid(uuidBytes(id))
      writer.nothing()
      const mark = writer.mark()
      writer.row(9)
      writer.text('a row that is taken back')
      writer.back(mark)
      yield writer.take()
    }
    yield writer.end()
  }
  const kept = await database.asOwner((db) =>
    db.transaction(async (step) => {
      await step.script(`create temp table kept (text text, flag boolean, whole integer, number double precision, day date,
        time time, instant timestamp, id uuid, nothing text) on commit drop`)
      await step.copyRows(sql`kept`, pieces())
      return step.many(
        sql`
          select jsonb_build_object('text', text, 'flag', flag::text, 'whole', whole::text, 'number', number::text, 'day', day::text,
            'time', time::text, 'instant', instant::text, 'id', id::text, 'nothing', nothing) as kept from kept`,
        Kept,
      )
    }),
  )
  const asked = await database.asOwner((db) =>
    db.many(
      sql`
        select jsonb_build_object('text', t ->> 0, 'flag', (t ->> 1)::boolean::text, 'whole', (t ->> 2)::integer::text,
          'number', (t ->> 3)::double precision::text, 'day', (t ->> 4)::date::text, 'time', (t ->> 5)::time::text,
          'instant', (t ->> 6)::timestamp::text, 'id', ${id}::text, 'nothing', null) as kept
        from jsonb_array_elements(${JSON.stringify(rows)}::jsonb) t`,
      Kept,
    ),
  )
  expect(kept).toEqual(asked)
})
