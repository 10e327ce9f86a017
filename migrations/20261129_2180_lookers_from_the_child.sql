-- Who has looked at a record is found from the child. Asked in one piece, a server without statistics of these two tables read every look of
-- the authority once for each of its people: what a record cost grew with every look that anybody took.
create or replace function lookers_of(child uuid, since timestamptz)
  returns table (name text, job text, times bigint, lists bigint, last timestamptz)
  language plpgsql stable security definer set search_path = public, pg_temp set enable_seqscan = off as $$
declare
  authority uuid := current_authority();
begin
  if not i_may_see(child) then
    return;
  end if;
  return query
    with looked as materialized (
      select k.person_id, k.at, false as on_list
      from (select c.person_id, c.at from looks c where c.authority_id = authority and c.child_id = child offset 0) k
      where k.at >= since and k.at < now()
      union all
      select k.person_id, k.at, true
      from (select c.authority_id, c.person_id, c.at from list_looks c where c.children @> array[child] offset 0) k
      where k.authority_id = authority and k.at >= since and k.at < now()
    ), by_person as materialized (
      select k.person_id, count(*) filter (where not k.on_list) as times, count(*) filter (where k.on_list) as lists, max(k.at) as last
      from looked k group by k.person_id
    )
    select p.name, p.job, b.times, b.lists, b.last from by_person b
    join people p on p.authority_id = authority and p.id = b.person_id
    order by b.last desc;
end
$$;
