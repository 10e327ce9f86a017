-- How many rows of each table would go with a record, for those who decide whether it goes: the same tables that `decide_deletion`
-- empties, found in the same way, whether or not the person may read them. Nothing of what they say is told.
create function rows_of_child(which uuid) returns table (held_in text, held bigint) language plpgsql stable security definer
set search_path = public, pg_temp as $$
declare
  about text;
begin
  if not may('retention.propose') or which = any (children_hidden_from_me()) then
    return;
  end if;
  for about in
    select c.table_name from information_schema.columns c
    join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name and t.table_type = 'BASE TABLE'
    where c.table_schema = 'public' and c.column_name = 'child_id' and c.table_name not in ('looks', 'deletions', 'legal_holds')
    order by 1
  loop
    held_in := about;
    execute format('select count(*) from %I where authority_id = $1 and child_id = $2', about) into held using current_authority(), which;
    if held > 0 then
      return next;
    end if;
  end loop;
end
$$;
revoke execute on function rows_of_child(uuid) from public;
grant execute on function rows_of_child(uuid) to sightline_person;
