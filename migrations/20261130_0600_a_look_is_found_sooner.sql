-- What a list that was shown is found by is worked out with each list that is written. It was read and planned anew each time, which took as
-- long as all else of the entry; in PL/pgSQL it is planned once a connection. Named with its schema, as the index is filled without a search path where a backup is restored.
create or replace function months_of_children(children uuid[], at timestamptz) returns uuid[]
  language plpgsql immutable parallel safe as $$
declare
  month constant text := ' ' || public.month_number(at);
  found uuid[] := '{}';
  child uuid;
begin
  foreach child in array children loop
    found := found || md5(child || month)::uuid;
  end loop;
  return found;
end
$$;

-- Whoever asks who saw a child reads all that waits to be put into the index, and each look at a record asks: what waits cost them more than
-- it saves whoever writes.
alter index list_looks_months set (fastupdate = off);
