import { z } from 'zod'
import { sql, type Db } from '../../platform/sql.ts'
import type { SsdTable } from '../ssd/ssd-table.ts'
import type { Notices } from './notices.ts'
import { names, stagedName } from './stage-file.ts'

const Lines = z.object({ lines: z.array(z.number()), times: z.number() })

/** Of lines with the same key the first is kept; the others are refused and taken from the staging table. */
export const refuseDoubles = async (db: Db, table: SsdTable, notices: Notices): Promise<void> => {
  const key = names(table.key.map((name) => ({ name })))
  const { some } = await db.one(
    sql`select exists (select from ${stagedName(table)} group by ${key} having count(*) > 1) as some`,
    z.object({ some: z.boolean() }),
  )
  if (!some) return
  const { lines, times } = await db.one(
    sql`
      with doubles as (
        delete from ${stagedName(table)} s using (
          select ctid, row_number() over (partition by ${key} order by refused, line) as place from ${stagedName(table)}
        ) d
        where s.ctid = d.ctid and d.place > 1 and d.place is not null returning s.line, s.refused
      )
      select coalesce((array_agg(line order by line) filter (where not refused))[:20], '{}') as lines,
        count(*) filter (where not refused)::int as times from doubles`,
    Lines,
  )
  if (times === 0) return
  notices.refusedRows += times
  notices.addMany('refused', lines, times, table.key.join(', '), {
    reason: 'An earlier line of the file has the same key.',
    remedy: 'Let the extract write each row once; the first was kept.',
  })
}
