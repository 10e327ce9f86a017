-- Case logs: what the data of the case system does not hold of a child and people here write down, such as a return interview or a
-- challenge of a reviewing officer. What each log holds is data in src/case-logs/definitions. An entry belongs to its child: whoever
-- may not see the child does not see it, and it goes when the record goes.
create table case_log_entries (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  child_id uuid not null,
  log text not null check (log <> ''),
  version integer not null default 1,
  values jsonb not null,
  happened_on date not null, -- the day by which it stands in the child's life
  due_on date, -- the next day on which something is asked for; null where nothing is
  why text not null default '', -- why it was last changed
  created_by uuid not null,
  created_at timestamptz not null default clock_timestamp(),
  changed_by uuid not null,
  changed_at timestamptz not null default clock_timestamp(),
  withdrawn_at timestamptz,
  primary key (authority_id, id),
  foreign key (authority_id, child_id) references children (authority_id, id),
  foreign key (authority_id, created_by) references people (authority_id, id),
  foreign key (authority_id, changed_by) references people (authority_id, id)
);
create index case_log_entries_child on case_log_entries (authority_id, child_id, happened_on desc);
create index case_log_entries_log on case_log_entries (authority_id, log, happened_on desc);

-- Every state in which an entry ever stood, so that a log can be read as it was on a past day. Written by the database alone.
create table case_log_versions (
  authority_id uuid not null,
  entry_id uuid not null,
  version integer not null,
  child_id uuid not null,
  log text not null,
  values jsonb not null,
  happened_on date not null,
  due_on date,
  why text not null default '',
  changed_by uuid not null,
  changed_at timestamptz not null,
  withdrawn_at timestamptz,
  primary key (authority_id, entry_id, version),
  foreign key (authority_id, entry_id) references case_log_entries (authority_id, id) on delete cascade
);
create index case_log_versions_child on case_log_versions (authority_id, child_id);
create index case_log_versions_log on case_log_versions (authority_id, log, changed_at);

create function keep_case_log_version() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into case_log_versions (authority_id, entry_id, version, child_id, log, values, happened_on, due_on, why, changed_by, changed_at, withdrawn_at)
  values (new.authority_id, new.id, new.version, new.child_id, new.log, new.values, new.happened_on, new.due_on, new.why, new.changed_by,
    new.changed_at, new.withdrawn_at);
  return null;
end
$$;
create trigger case_log_entries_are_kept after insert or update on case_log_entries for each row execute function keep_case_log_version();

-- That somebody looked and confirmed how many children a log of what must not happen has, on a day: zero is a fact with a name to it.
create table case_log_checks (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  log text not null check (log <> ''),
  on_day date not null,
  children integer not null check (children >= 0),
  note text not null default '',
  checked_by uuid not null,
  checked_at timestamptz not null default clock_timestamp(),
  primary key (authority_id, id),
  foreign key (authority_id, checked_by) references people (authority_id, id)
);
create index case_log_checks_log on case_log_checks (authority_id, log, on_day desc);

do $$
declare
  about text;
  mine constant text := 'authority_id = (select current_authority())';
  seen constant text := mine || ' and case when (select sees_every_child()) then child_id <> all ((select children_hidden_from_me())::uuid[])'
    ' else child_id = any ((select children_i_may_see())::uuid[]) end';
begin
  foreach about in array array['case_log_entries', 'case_log_versions'] loop
    execute format('alter table %I enable row level security', about);
    execute format('create policy own on %I for select to sightline_person using (%s)', about, seen);
    execute format('grant select on %I to sightline_person', about);
  end loop;
  execute 'create policy add on case_log_entries for insert to sightline_person with check (created_by = (select current_person())'
    ' and changed_by = (select current_person()) and (select may(''case-logs.write'')) and ' || seen || ')';
  execute 'create policy change on case_log_entries for update to sightline_person using ((select may(''case-logs.write'')) and ' || seen
    || ') with check (changed_by = (select current_person()))';
  execute 'alter table case_log_checks enable row level security';
  execute 'create policy own on case_log_checks for select to sightline_person using ((select may(''children.read'')) and ' || mine || ')';
  execute 'create policy add on case_log_checks for insert to sightline_person with check (checked_by = (select current_person())'
    ' and (select may(''case-logs.confirm'')) and ' || mine || ')';
end
$$;
grant insert (authority_id, id, child_id, log, values, happened_on, due_on, why, created_by, changed_by),
  update (version, values, happened_on, due_on, why, changed_by, changed_at, withdrawn_at) on case_log_entries to sightline_person;
grant select, insert (authority_id, log, on_day, children, note, checked_by) on case_log_checks to sightline_person;
