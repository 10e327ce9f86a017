-- A look at a record asked in four functions whether the person may see the child, and in three whether they see names. It now asks once
-- and gets the record, those of the family group whom the person may see and who looked, and is written down together with whom of the family
-- was shown.

-- Which children are hidden from a person, who `decides` or not on restrictions that deliveries made.
create function children_hidden_from(authority uuid, person uuid, decides boolean) returns uuid[]
  language plpgsql stable as $$
declare
  -- In few is anybody named, and of adopted children there may be hundreds: who is named is asked once and not for each.
  named constant uuid[] := array(
    select n.restriction_id from child_restriction_people n where n.authority_id = authority and n.person_id = person);
begin
  return array(
    select r.child_id from child_restrictions r
    where r.authority_id = authority and r.lifted_at is null and not (decides and r.from_import is not null) and r.id <> all (named));
end
$$;
revoke execute on function children_hidden_from(uuid, uuid, boolean) from public;

create or replace function children_hidden_from_me() returns uuid[]
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  authority constant uuid := current_authority();
  decides boolean := false;
begin
  if exists (select from child_restrictions r where r.authority_id = authority and r.from_import is not null and r.lifted_at is null) then
    decides := may('children.restrict') and may('children.all');
  end if;
  return children_hidden_from(authority, current_person(), decides);
end
$$;

-- What is held of a child as a delivery had it, for what has asked already whether the person may see the child and whether they see names.
create function held_of_child(authority uuid, child uuid, number integer, named boolean) returns json
  language plpgsql stable as $$
declare
  held_rows json;
  worker_ids text[];
  team_ids text[];
begin
  select d.rows, d.workers, d.teams into held_rows, worker_ids, team_ids
  from child_versions v join child_documents d on d.authority_id = v.authority_id and d.child_id = child
  where v.authority_id = authority and v.kept_version = v.version and v.kept_number = number;
  if not found then
    held_rows := child_rows(authority, child, number);
    worker_ids := array(select distinct x.id from child_workers_named x where x.authority_id = authority and x.child_id = child);
    team_ids := array(select distinct x.id from child_teams_named x where x.authority_id = authority and x.child_id = child);
  end if;
  return json_build_object('rows', held_rows, 'workers', (
    select json_agg(p) from unnest(worker_ids) w(id) cross join lateral (
      select p.prof_professional_id as id, coalesce(p.prof_professional_name, '') as name,
        coalesce(p.prof_professional_job_title, '') as job
      from ssd_professionals p where p.authority_id = authority and p.prof_professional_id = w.id
      order by p.from_import desc limit 1) p
  ), 'teams', (
    select json_agg(t) from unnest(team_ids) w(id) cross join lateral (
      select t.dept_team_id as id, coalesce(t.dept_team_name, '') as name
      from ssd_department t where t.authority_id = authority and t.dept_team_id = w.id
      order by t.from_import desc limit 1) t
  ), 'recordNumber', (
    select c.person_id from children c where c.authority_id = authority and c.id = child
  ), 'called', case when named then (
    select json_build_object('forename', n.forename, 'surname', n.surname) from child_names n
    where n.authority_id = authority and n.child_id = child) end
  );
end
$$;
revoke execute on function held_of_child(uuid, uuid, integer, boolean) from public;

create or replace function child_record(child uuid, number integer) returns json
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if not i_may_see(child) then
    return null;
  end if;
  return held_of_child(current_authority(), child, number, may('children.names'));
end
$$;

-- Who has looked at a child since an instant, for what has asked already whether the person may see the child.
create function lookers_since(authority uuid, child uuid, since timestamptz)
  returns table (name text, job text, times bigint, lists bigint, last timestamptz)
  language plpgsql stable set enable_seqscan = off as $$
declare
  months constant uuid[] := months_of_child(child, since, now());
begin
  return query
    with looked as materialized (
      select k.person_id, k.at, false as on_list
      from (select c.person_id, c.at from looks c where c.authority_id = authority and c.child_id = child and c.at >= since offset 0) k
      where k.at < now()
      union all
      select k.person_id, k.at, true
      from (select * from list_looks c where months_of_children(c.children, c.at) && months offset 0) k
      where k.authority_id = authority and k.children @> array[child] and k.at >= since and k.at < now()
    ), by_person as materialized (
      select k.person_id, count(*) filter (where not k.on_list) as times, count(*) filter (where k.on_list) as lists, max(k.at) as last
      from looked k group by k.person_id
    )
    select p.name, p.job, b.times, b.lists, b.last from by_person b
    join people p on p.authority_id = authority and p.id = b.person_id
    order by b.last desc;
end
$$;
revoke execute on function lookers_since(uuid, uuid, timestamptz) from public;

drop function lookers_of(uuid, timestamptz);

-- What a look at a child's record shows, null throughout where the person may not see the child; that they looked is written down, and whom of
-- the family they were shown.
create function look_at_record(child uuid, delivery integer, since timestamptz)
  returns table (held json, family json, lookers json)
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  authority constant uuid := current_authority();
  person constant uuid := current_person();
  everybody constant boolean := may('children.all');
  named constant boolean := may('children.names');
  hidden constant uuid[] := children_hidden_from(authority, person, everybody and may('children.restrict'));
  mine constant uuid[] := case when not everybody then children_i_may_see() end;
  shown uuid[];
begin
  if not (case when everybody then child <> all (hidden) else child = any (mine) end)
    or not exists (select from children c where c.authority_id = authority and c.id = child) then
    return next;
    return;
  end if;
  insert into looks (authority_id, child_id, person_id, page) values (authority, child, person, 'record');
  held := held_of_child(authority, child, delivery, named);
  select coalesce(json_agg(r order by r.name, r."recordNumber"), '[]'), array_agg(r.id order by r.id) into family, shown from (
    select distinct c.id, c.person_id as "recordNumber",
      case when named then trim(coalesce(n.forename || ' ' || n.surname, '')) else '' end as name
    from ssd_family f join ssd_family theirs on theirs.authority_id = authority
      and theirs.fami_family_id = f.fami_family_id and theirs.child_id <> child and theirs.to_import is null
    join children c on c.authority_id = authority and c.id = theirs.child_id
    left join child_names n on n.authority_id = authority and n.child_id = c.id
    where f.authority_id = authority and f.child_id = child and f.to_import is null
      and case when everybody then c.id <> all (hidden) else c.id = any (mine) end) r;
  if shown is not null then
    insert into list_looks (authority_id, person_id, list, children) values (authority, person, 'family', shown);
  end if;
  lookers := (select coalesce(json_agg(l), '[]') from lookers_since(authority, child, since) l);
  return next;
end
$$;
revoke execute on function look_at_record(uuid, integer, timestamptz) from public;
grant execute on function look_at_record(uuid, integer, timestamptz) to sightline_person;
