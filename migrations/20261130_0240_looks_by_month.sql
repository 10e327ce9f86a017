-- The lists on which a child stood are found from the child and the month. Found from the child alone, what a record costs grew with every
-- list that anybody was ever shown, though it tells of the last month only.

-- A month as one number, by the clock of Greenwich: an index needs the same answer whatever the session's time zone.
create function month_number(at timestamptz) returns integer
  language sql immutable parallel safe
  return extract(year from at at time zone 'UTC')::integer * 12 + extract(month from at at time zone 'UTC')::integer;

create function month_of_child(child uuid, month integer) returns uuid
  language sql immutable parallel safe
  return md5(child::text || ' ' || month::text)::uuid;

-- What a list that was shown is found by.
create function months_of_children(children uuid[], at timestamptz) returns uuid[]
  language sql immutable parallel safe
  return array(select month_of_child(c, month_number(at)) from unnest(children) c);

-- What the lists of some months on which a child stood are found by: from and to are instants, both months with them.
create function months_of_child(child uuid, since timestamptz, until timestamptz) returns uuid[]
  language sql immutable parallel safe
  return array(select month_of_child(child, m) from generate_series(month_number(since), month_number(until)) m);

create function first_list_look(authority uuid) returns timestamptz
  language sql stable
  return coalesce((select min(at) from list_looks where authority_id = authority), now());

create index list_looks_months on list_looks using gin (months_of_children(children, at)) with (gin_pending_list_limit = 128);
drop index list_looks_children;

create or replace function list_looks_at(child uuid)
  returns table (person_id uuid, at timestamptz, list text, about text)
  language plpgsql stable security definer set search_path = public, pg_temp set enable_seqscan = off as $$
declare
  authority uuid := current_authority();
  months uuid[];
begin
  if not i_may_see(child) then
    return;
  end if;
  months := months_of_child(child, first_list_look(authority), now());
  return query
    select k.person_id, k.at, k.list, k.about
    from (select * from list_looks c where months_of_children(c.children, c.at) && months offset 0) k
    where k.authority_id = authority and k.children @> array[child];
end
$$;

create or replace function lookers_of(child uuid, since timestamptz)
  returns table (name text, job text, times bigint, lists bigint, last timestamptz)
  language plpgsql stable security definer set search_path = public, pg_temp set enable_seqscan = off as $$
declare
  authority uuid := current_authority();
  months uuid[];
begin
  if not i_may_see(child) then
    return;
  end if;
  months := months_of_child(child, greatest(since, first_list_look(authority)), now());
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
