-- Many records at once, for what looks through all of them: what `child_record` gives of one, with who may see which asked once.
create function child_records(children uuid[], number integer) returns table (child_id uuid, held json)
language plpgsql stable security definer set search_path = public, pg_temp set jit = off as $$
#variable_conflict use_column
declare
  authority uuid := current_authority();
  everyone boolean := sees_every_child();
  hidden uuid[] := children_hidden_from_me();
  mine uuid[] := case when sees_every_child() then '{}' else children_i_may_see() end;
  is_kept boolean := exists (
    select from child_versions v where v.authority_id = authority and v.kept_version = v.version and v.kept_number = child_records.number);
begin
  return query
    with seen as materialized (
      select c.id, c.person_id from children c
      where c.authority_id = authority and c.id = any (child_records.children)
        and case when everyone then c.id <> all (hidden) else c.id = any (mine) end
    ), documents as materialized (
      select s.id, s.person_id, d.rows, d.workers, d.teams from seen s
      join child_documents d on d.authority_id = authority and d.child_id = s.id
      where is_kept
      union all
      select s.id, s.person_id, child_rows(authority, s.id, child_records.number),
        array(select distinct x.id from child_workers_named x where x.authority_id = authority and x.child_id = s.id),
        array(select distinct x.id from child_teams_named x where x.authority_id = authority and x.child_id = s.id)
      from seen s
      where not is_kept or not exists (select from child_documents d where d.authority_id = authority and d.child_id = s.id)
    ), workers as materialized (
      select distinct on (p.prof_professional_id) p.prof_professional_id as id, coalesce(p.prof_professional_name, '') as name,
        coalesce(p.prof_professional_job_title, '') as job
      from ssd_professionals p
      where p.authority_id = authority and p.prof_professional_id in (select unnest(d.workers) from documents d)
      order by p.prof_professional_id, p.from_import desc
    ), teams as materialized (
      select distinct on (t.dept_team_id) t.dept_team_id as id, coalesce(t.dept_team_name, '') as name
      from ssd_department t
      where t.authority_id = authority and t.dept_team_id in (select unnest(d.teams) from documents d)
      order by t.dept_team_id, t.from_import desc
    )
    select d.id, json_build_object('rows', d.rows,
      'workers', (select json_agg(w) from workers w where w.id = any (d.workers)),
      'teams', (select json_agg(t) from teams t where t.id = any (d.teams)),
      'recordNumber', d.person_id, 'called', null)
    from documents d;
end
$$;
revoke execute on function child_records(uuid[], integer) from public;
grant execute on function child_records(uuid[], integer) to sightline_person;
