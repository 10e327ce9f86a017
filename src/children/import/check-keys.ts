import { z } from 'zod'
import { joined, rawSql, sql, type Db } from '../../platform/sql.ts'
import { ssdTables } from '../ssd/ssd-tables.ts'
import type { SsdTable } from '../ssd/ssd-table.ts'
import type { Notices } from './notices.ts'
import { names, stagedName } from './stage-file.ts'

const Lines = z.object({ lines: z.array(z.number()), times: z.number() })

/** Of lines with the same key the first is kept; the others are refused and taken from the staging table. */
export const refuseDoubles = async (db: Db, table: SsdTable, notices: Notices): Promise<void> => {
  const key = names(table.key.map((name) => ({ name })))
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

/**
 * Says which lines link to a row that is neither in this delivery nor known from an earlier one. They are kept: the other
 * row may come later.
 */
export const warnOfOrphans = async (
  db: Db,
  authorityId: string,
  table: SsdTable,
  staged: ReadonlySet<SsdTable>,
  notices: Notices,
): Promise<void> => {
  for (const { name, links } of table.fields) {
    const other = links && ssdTables.find((each) => each.name === links.table)
    if (!links || !other) continue
    const field = rawSql(name)
    const theirs = rawSql(links.field)
    const places = staged.has(other)
      ? [sql`select ${theirs} from ${stagedName(other)} where ${theirs} is not null`]
      : []
    places.push(sql`
      select ${theirs} from ${rawSql(other.name)}
      where authority_id = ${authorityId} and to_import is null and ${theirs} is not null`)
    const { lines, times } = await db.one(
      sql`
        select coalesce((array_agg(s.line order by s.line))[:20], '{}') as lines, count(*)::int as times
        from ${stagedName(table)} s left join (${joined(places, ' union ')}) o on o.${theirs} = s.${field}
        where s.${field} is not null and not s.refused and o.${theirs} is null`,
      Lines,
    )
    if (times === 0) continue
    notices.addMany('warning', lines, times, name, {
      reason: `No row of ${other.name} has this ${links.field}.`,
      remedy: `Look whether ${other.name} was extracted for the same children and day.`,
    })
  }
}
