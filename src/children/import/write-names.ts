import { sql, type Db } from '../../platform/sql.ts'

/** Writes what children are called, for those whose name is new or has changed. One who is no longer delivered keeps theirs. */
export const writeNames = async (db: Db, authorityId: string): Promise<void> => {
  const written = await db.run(sql`
    insert into child_names (authority_id, child_id, forename, surname, grams, sounds)
    select p.authority_id, p.child_id, n.forename, n.surname, name_grams(n.forename || ' ' || n.surname),
      name_sounds(n.forename || ' ' || n.surname)
    from ssd_person p
    cross join lateral (select coalesce(p.pers_forename, '') as forename, coalesce(p.pers_surname, '') as surname) n
    left join child_names c on c.authority_id = p.authority_id and c.child_id = p.child_id
    where p.authority_id = ${authorityId} and p.to_import is null and p.child_id is not null
      and (c.forename, c.surname) is distinct from (n.forename, n.surname)
    on conflict (authority_id, child_id) do update
      set forename = excluded.forename, surname = excluded.surname, grams = excluded.grams, sounds = excluded.sounds`)
  if (written > 0) await db.run(sql`analyze child_names`)
}
