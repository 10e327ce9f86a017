import { rawSql, sql, type Db, type Sql } from '../../platform/sql.ts'

/**
 * Writes what children are called, for those whose name is new or has changed. One who is no longer delivered keeps theirs. What is
 * searched by is worked out once for each forename and each surname, of which there are far fewer than children.
 */
export const writeNames = async (db: Db, authorityId: string): Promise<void> => {
  const written = await db.run(sql`
    with changed as materialized (
      select p.child_id, coalesce(p.pers_forename, '') as forename, coalesce(p.pers_surname, '') as surname
      from ssd_person p left join child_names c on c.authority_id = p.authority_id and c.child_id = p.child_id
      where p.authority_id = ${authorityId} and p.to_import is null and p.child_id is not null
        and (c.forename, c.surname) is distinct from (coalesce(p.pers_forename, ''), coalesce(p.pers_surname, ''))
    ), parts as materialized (
      select part, name_grams(part) as grams, name_sounds(part) as sounds
      from (select forename as part from changed union select surname from changed) each
    )
    insert into child_names (authority_id, child_id, forename, surname, grams, sounds)
    select ${authorityId}::uuid, n.child_id, n.forename, n.surname, ${both('grams')}, ${both('sounds')}
    from changed n join parts f on f.part = n.forename join parts s on s.part = n.surname
    on conflict (authority_id, child_id) do update
      set forename = excluded.forename, surname = excluded.surname, grams = excluded.grams, sounds = excluded.sounds`)
  if (written > 0) await db.run(sql`analyze child_names (authority_id, child_id)`)
}

/** What forename and surname give, without what both do twice. */
const both = (what: 'grams' | 'sounds'): Sql =>
  rawSql(`f.${what} || array(select each from unnest(s.${what}) each where each <> all (f.${what}))`)
