-- Legal holds: while one is in force, nothing of the record is deleted.
create table legal_holds (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  child_id uuid not null,
  why text not null check (length(why) >= 10),
  placed_by uuid not null,
  placed_at timestamptz not null default now(),
  lifted_by uuid,
  lifted_at timestamptz,
  lifted_why text not null default '',
  primary key (authority_id, id),
  check ((lifted_by is null) = (lifted_at is null) and (lifted_by is null) = (lifted_why = '')),
  foreign key (authority_id, child_id) references children (authority_id, id),
  foreign key (authority_id, placed_by) references people (authority_id, id),
  foreign key (authority_id, lifted_by) references people (authority_id, id)
);
create unique index legal_holds_in_force on legal_holds (authority_id, child_id) where lifted_at is null;

-- That a record is to be deleted, and that it was: by whose word, under which rule, how many rows, and nothing of what they said.
create table deletions (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  child_id uuid not null, -- an id that says nothing once the record is gone
  rule_id text not null,
  kept_until date not null,
  proposed_by uuid not null,
  proposed_at timestamptz not null default now(),
  decided_by uuid,
  decided_at timestamptz,
  approved boolean,
  rows_deleted integer,
  primary key (authority_id, id),
  check (decided_by is null or decided_by <> proposed_by),
  check ((decided_by is null) = (decided_at is null) and (decided_by is null) = (approved is null)),
  check ((approved is true) = (rows_deleted is not null)),
  foreign key (authority_id, child_id) references children (authority_id, id),
  foreign key (authority_id, proposed_by) references people (authority_id, id),
  foreign key (authority_id, decided_by) references people (authority_id, id)
);
create unique index deletions_waiting on deletions (authority_id, child_id) where decided_at is null;

do $$
declare
  about text;
  seen constant text := 'authority_id = (select current_authority()) and (select may(''retention.propose''))'
    ' and child_id <> all ((select children_hidden_from_me())::uuid[])';
begin
  foreach about in array array['legal_holds', 'deletions'] loop
    execute format('alter table %I enable row level security', about);
    execute format('create policy own on %I for select to sightline_person using (%s)', about, seen);
    execute format('grant select on %I to sightline_person', about);
  end loop;
  execute 'create policy place on legal_holds for insert to sightline_person with check (placed_by = (select current_person()) and ' || seen || ')';
  execute 'create policy lift on legal_holds for update to sightline_person using (' || seen || ')';
  execute 'create policy propose on deletions for insert to sightline_person with check (proposed_by = (select current_person()) and decided_by is null and ' || seen || ')';
end
$$;
grant insert (authority_id, child_id, why, placed_by), update (lifted_by, lifted_at, lifted_why) on legal_holds to sightline_person;
grant insert (authority_id, child_id, rule_id, kept_until, proposed_by) on deletions to sightline_person;

-- Deletes what is held about a child, or says that it is kept, by the word of a second person. What stays: an id without a name or
-- a number, who looked, and this row.
create function decide_deletion(which uuid, approve boolean) returns integer language plpgsql security definer
set search_path = public, pg_temp as $$
declare
  d deletions;
  about text;
  touched integer;
  total integer := 0;
begin
  if not may('retention.approve') then
    raise insufficient_privilege using message = 'This person may not decide about deletions.';
  end if;
  select * into d from deletions x where x.authority_id = current_authority() and x.id = which and x.decided_at is null for update;
  if d.id is null or d.child_id = any (children_hidden_from_me()) or d.proposed_by = current_person() then
    return null;
  end if;
  if not approve then
    update deletions x set approved = false, decided_by = current_person(), decided_at = now()
    where x.authority_id = d.authority_id and x.id = d.id;
    return 0;
  end if;
  perform 1 from children c where c.authority_id = d.authority_id and c.id = d.child_id for update;
  if exists (select from legal_holds h where h.authority_id = d.authority_id and h.child_id = d.child_id and h.lifted_at is null)
    or exists (select from ssd_person p where p.authority_id = d.authority_id and p.child_id = d.child_id and p.to_import is null)
    or d.kept_until >= (now() at time zone 'Europe/London')::date then
    return null;
  end if;
  delete from child_restriction_people n using child_restrictions r
    where r.authority_id = d.authority_id and r.child_id = d.child_id and n.authority_id = r.authority_id and n.restriction_id = r.id;
  delete from subject_redactions s using subject_requests r
    where r.authority_id = d.authority_id and r.child_id = d.child_id and s.authority_id = r.authority_id and s.request_id = r.id;
  for about in
    select c.table_name from information_schema.columns c
    join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name and t.table_type = 'BASE TABLE'
    where c.table_schema = 'public' and c.column_name = 'child_id' and c.table_name not in ('looks', 'deletions', 'legal_holds')
    order by 1
  loop
    execute format('delete from %I where authority_id = $1 and child_id = $2', about) using d.authority_id, d.child_id;
    get diagnostics touched = row_count;
    total := total + touched;
  end loop;
  update legal_holds h set why = 'Deleted with the record.' where h.authority_id = d.authority_id and h.child_id = d.child_id;
  update children c set person_id = 'deleted ' || c.id where c.authority_id = d.authority_id and c.id = d.child_id;
  update deletions x set approved = true, decided_by = current_person(), decided_at = now(), rows_deleted = total
  where x.authority_id = d.authority_id and x.id = d.id;
  return total;
end
$$;
