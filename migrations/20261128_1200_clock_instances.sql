-- The clocks of children: each rule about one child that has started, what met it or made it fall away, and until when it is in
-- time. Worked out anew from the newest delivery for a whole authority at once (src/timescales). What holds on a day (running,
-- due soon, overdue, met) follows from these days and is not kept.
create table clock_instances (
  authority_id uuid not null references authorities (id),
  rule_id text not null,
  child_id uuid not null,
  about text not null, -- the key of what the clock is about in the case system: a plan, a placement, a request
  started_on date not null,
  due_on date, -- null where it cannot be counted
  soon_on date, -- the first day on which it is due soon
  done_on date,
  ended_on date, -- from when it is not asked for any more, where it was not done by then
  excused boolean not null default false, -- an exception was claimed
  turn text not null,
  professional_id text,
  team_id text,
  primary key (authority_id, rule_id, child_id, about, started_on)
);
create index clock_instances_child on clock_instances (authority_id, child_id);
create index clock_instances_open on clock_instances (authority_id, due_on) where done_on is null;

-- From which delivery, and by which rules, the clocks of an authority were worked out last.
create table clock_runs (
  authority_id uuid primary key references authorities (id),
  import_number integer not null,
  as_at date not null,
  rules text not null, -- a hash of the rules and targets that were used
  ran_at timestamptz not null default now(),
  clocks integer not null
);

-- A stricter limit that an authority sets itself, from a day on; and rules of its own between two things that the dataset holds.
create table clock_targets (
  authority_id uuid not null references authorities (id),
  id uuid not null default gen_random_uuid(),
  rule_id text not null,
  count integer not null check (count >= 0),
  unit text not null check (unit in ('days', 'working days', 'weeks', 'months')),
  from_day date not null,
  why text not null check (why <> ''),
  set_by uuid not null,
  set_at timestamptz not null default now(),
  ended_at timestamptz,
  ended_by uuid,
  primary key (authority_id, id),
  check ((ended_at is null) = (ended_by is null)),
  foreign key (authority_id, set_by) references people (authority_id, id),
  foreign key (authority_id, ended_by) references people (authority_id, id)
);
create unique index clock_targets_in_force on clock_targets (authority_id, rule_id, from_day) where ended_at is null;

create table clock_rules (
  authority_id uuid not null references authorities (id),
  id text not null check (id ~ '^OWN-[A-Z0-9-]{2,30}$'),
  title text not null check (title <> ''),
  starts text not null, -- a span of src/timescales/spans.ts
  until text not null check (until in ('first', 'next', 'next, from the start')),
  stops text not null, -- a happening of the same file
  turn text not null,
  count integer not null check (count >= 0),
  unit text not null check (unit in ('days', 'working days', 'weeks', 'months')),
  why text not null check (why <> ''),
  set_by uuid not null,
  set_at timestamptz not null default now(),
  ended_at timestamptz,
  ended_by uuid,
  primary key (authority_id, id),
  check ((ended_at is null) = (ended_by is null)),
  foreign key (authority_id, set_by) references people (authority_id, id),
  foreign key (authority_id, ended_by) references people (authority_id, id)
);

alter table clock_instances enable row level security;
create policy own on clock_instances for select to sightline_person using (
  authority_id = (select current_authority()) and (case when (select sees_every_child())
    then child_id <> all ((select children_hidden_from_me())::uuid[])
    else child_id = any ((select children_i_may_see())::uuid[]) end));
grant select on clock_instances to sightline_person;

do $$
declare
  each_table text;
begin
  foreach each_table in array array['clock_runs', 'clock_targets', 'clock_rules'] loop
    execute format('alter table %I enable row level security', each_table);
    execute format('create policy own on %I for select to sightline_person
      using (authority_id = (select current_authority()) and (select may(''children.read'')))', each_table);
    execute format('grant select on %I to sightline_person', each_table);
  end loop;
  foreach each_table in array array['clock_targets', 'clock_rules'] loop
    execute format('create policy add on %I for insert to sightline_person with check (
      authority_id = (select current_authority()) and set_by = (select current_person()) and (select may(''timescales.set'')))', each_table);
    execute format('create policy end_it on %I for update to sightline_person
      using (authority_id = (select current_authority()) and (select may(''timescales.set'')))
      with check (ended_by = (select current_person()))', each_table);
    execute format('grant insert, update (ended_at, ended_by) on %I to sightline_person', each_table);
  end loop;
end
$$;
