-- A page about a child asks five times whether the person may see them. It was asked in two steps, each with a query of its own, and
-- who looked was let through twice by the policies of two tables. The same is now asked in one step, and once where somebody looks.
create or replace function i_may_see(child uuid) returns boolean language plpgsql stable security definer
set search_path = public, pg_temp as $$
begin
  return exists (
    select from children c where c.authority_id = current_authority() and c.id = child
      and case when sees_every_child() then child <> all (children_hidden_from_me()) else child = any (children_i_may_see()) end);
end
$$;

-- Writes down that the person looks; nothing where they may not see the child. Gives back how many looks were written.
create or replace function write_look(child uuid, page text) returns integer language plpgsql security definer
set search_path = public, pg_temp as $$
begin
  if not i_may_see(child) then
    return 0;
  end if;
  insert into looks (authority_id, child_id, person_id, page) values (current_authority(), child, current_person(), page);
  return 1;
end
$$;
revoke execute on function write_look(uuid, text) from public;
grant execute on function write_look(uuid, text) to sightline_person;

-- Others of the same family group, where the person may see the child and them.
create or replace function family_of(child uuid) returns table (id uuid, "recordNumber" text, name text) language plpgsql stable security definer
set search_path = public, pg_temp as $$
declare
  authority uuid := current_authority();
  everybody boolean := sees_every_child();
  hidden uuid[] := children_hidden_from_me();
  mine uuid[];
  named boolean := may('children.names');
begin
  if not everybody then
    mine := children_i_may_see();
  end if;
  return query
    select distinct c.id, c.person_id, case when named then trim(coalesce(n.forename || ' ' || n.surname, '')) else '' end
    from ssd_family f join ssd_family theirs on theirs.authority_id = authority
      and theirs.fami_family_id = f.fami_family_id and theirs.child_id <> child and theirs.to_import is null
    join children c on c.authority_id = authority and c.id = theirs.child_id
    left join child_names n on n.authority_id = authority and n.child_id = c.id
    where f.authority_id = authority and f.child_id = child and f.to_import is null
      and case when everybody then child <> all (hidden) and c.id <> all (hidden) else child = any (mine) and c.id = any (mine) end
    order by 3, 2;
end
$$;
