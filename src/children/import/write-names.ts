import { sql, type Db } from '../../platform/sql.ts'

/** Writes what children are called, for those whose name is new or has changed. One who is no longer delivered keeps theirs. */
export const writeNames = (db: Db, authorityId: string): Promise<number> =>
  db.run(sql`
    insert into child_names (authority_id, child_id, forename, surname, grams, sounds)
    select p.authority_id, p.child_id, n.forename, n.surname, name_grams(n.forename || ' ' || n.surname),
      name_sounds(n.forename || ' ' || n.surname)
    from ssd_person p,
      lateral (select coalesce(p.pers_forename, '') as forename, coalesce(p.pers_surname, '') as surname) n
    where p.authority_id = ${authorityId} and p.to_import is null and p.child_id is not null and not exists (
      select from child_names c where c.authority_id = p.authority_id and c.child_id = p.child_id
        and c.forename = n.forename and c.surname = n.surname)
    on conflict (authority_id, child_id) do update
      set forename = excluded.forename, surname = excluded.surname, grams = excluded.grams, sounds = excluded.sounds`)
