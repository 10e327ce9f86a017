import { rawSql, sql, type Sql } from '../../platform/sql.ts'

/** The rows of the authority of whoever asks. */
export const ours = (alias: Sql): Sql => sql`${alias}.authority_id = (select current_authority())`

/** What was written by the end of the last day of a period, as London has it. */
export const byThen = (at: Sql): Sql => sql`${at} < (p.ends_on + 1)::timestamp at time zone 'Europe/London'`

/** The entries of a register as they stood at the end of each period, with what a number asks of them. */
export const entriesOf = (register: string, columns: Sql): Sql => sql`
  select e."endsOn", e.name as title, '/registers/' || e.register || '/' || e.id as path, ${columns}
  from (select distinct on (p.ends_on, v.id) p.starts_on as "startsOn", p.ends_on as "endsOn", v.*
    from periods p join register_versions v on v.register = ${rawSql(`'${register}'`)} and ${byThen(sql`v.changed_at`)}
    where ${ours(sql`v`)}
    order by p.ends_on, v.id, v.version desc) e
  where e.retired_at is null`
