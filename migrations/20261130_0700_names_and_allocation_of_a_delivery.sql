-- A delivery writes the children of one authority and what they are called, in one transaction, and no child is ever taken away. For each
-- of them a foreign key asked whether the authority was there, and another whether the child was: a twentieth of a first delivery.
alter table child_names drop constraint child_names_authority_id_child_id_fkey;
alter table children drop constraint children_authority_id_fkey;

-- No search looks names up by their pieces: row security would not let it, as it decides before what might give a name away. A search goes
-- through the names of one authority.
drop index child_names_grams;

-- Who works with whom, and which team: both out of the same rows, looked through once.
create or replace function allocate_children(authority uuid) returns void language plpgsql as $function$
declare
  today constant date := (now() at time zone 'Europe/London')::date;
begin
  delete from child_workers w where w.authority_id = authority;
  delete from child_teams t where t.authority_id = authority;
  with working as materialized (
    select i.child_id, i.invo_professional_id as worker, coalesce(i.invo_professional_role_id, '') as role,
      i.invo_professional_team as team, i.invo_involvement_end_date as until
    from ssd_involvements i where i.authority_id = authority and i.to_import is null and i.child_id is not null
      and (i.invo_involvement_end_date is null or i.invo_involvement_end_date >= today)
    union all
    select l.child_id, l.clea_care_leaver_worker_id, 'PA', l.clea_care_leaver_allocated_team, null
    from ssd_care_leavers l where l.authority_id = authority and l.to_import is null and l.child_id is not null
  ), workers as (
    insert into child_workers (authority_id, child_id, professional_id, role, until)
    select authority, w.child_id, w.worker, w.role, nullif(max(coalesce(w.until, 'infinity')), 'infinity')
    from working w where w.worker is not null group by w.child_id, w.worker, w.role
  )
  insert into child_teams (authority_id, child_id, team_id, until)
    select authority, w.child_id, w.team, nullif(max(coalesce(w.until, 'infinity')), 'infinity')
    from working w where w.team is not null group by w.child_id, w.team;
end
$function$;
