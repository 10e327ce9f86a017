-- Small registers: one table for the entries of all of them, since a register is a definition in src/registers/definitions.
-- Which role may read and edit which register stands in role_permissions as registers.<id>.read and registers.<id>.edit.

-- The registers that the person who is asking may read, or edit: decided as may() does.
create function registers_i_may(wanted text) returns text[] language plpgsql stable security definer
set search_path = public, pg_temp as $$
begin
  return coalesce((
    select array_agg(split_part(r.permission, '.', 2))
    from people p join role_permissions r on r.role = p.role
    where p.authority_id = current_authority() and p.id = current_person() and p.active
      and (p.active_until is null or p.active_until >= (now() at time zone 'Europe/London')::date)
      and r.permission like 'registers.%.%' and split_part(r.permission, '.', 3) = wanted
  ), '{}');
end
$$;

create table register_entries (
  authority_id uuid not null references authorities (id),
  id uuid not null default gen_random_uuid(),
  register text not null, -- policies, partners, …
  version integer not null default 1,
  name text not null, -- what the entry is called in lists
  key text not null, -- what tells it from every other entry of the register, in lower case
  values jsonb not null, -- by field, as the definition says; an empty field is not there
  words text not null default '', -- all that may be searched for
  search tsvector generated always as (to_tsvector('english', words)) stored,
  owner_id uuid,
  due_on date, -- the next day on which something is asked for; null where nothing is
  created_at timestamptz not null default now(),
  created_by uuid not null,
  changed_at timestamptz not null default now(),
  changed_by uuid not null,
  retired_at timestamptz,
  primary key (authority_id, id),
  foreign key (authority_id, owner_id) references people (authority_id, id),
  foreign key (authority_id, created_by) references people (authority_id, id),
  foreign key (authority_id, changed_by) references people (authority_id, id)
);
create unique index register_entries_key on register_entries (authority_id, register, key) where retired_at is null;
create index register_entries_name on register_entries (authority_id, register, lower(name));
create index register_entries_due on register_entries (authority_id, due_on) where retired_at is null;
create index register_entries_owner on register_entries (authority_id, owner_id) where retired_at is null;
create index register_entries_search on register_entries using gin (search);

-- Every state that an entry has been in, as it was from changed_at on: for history and for as-at. Only ever added to.
create table register_versions (
  authority_id uuid not null,
  id uuid not null, -- of the entry
  version integer not null,
  register text not null,
  name text not null,
  key text not null,
  values jsonb not null,
  words text not null default '',
  owner_id uuid,
  due_on date,
  created_at timestamptz not null,
  created_by uuid not null,
  changed_at timestamptz not null,
  changed_by uuid not null,
  retired_at timestamptz,
  change text not null check (change in ('added', 'changed', 'reviewed', 'retired', 'restored', 'imported')),
  why text not null default '',
  primary key (authority_id, id, version), -- no foreign key to the entry, whose check would be made row by row in an import
  foreign key (authority_id, changed_by) references people (authority_id, id)
);
create index register_versions_as_at on register_versions (authority_id, register, id, version desc);

create function refuse_register_change() returns trigger language plpgsql as $$
begin
  raise exception 'The history of a register is only ever added to.';
end
$$;
create trigger register_versions_are_kept before update or delete on register_versions
  for each row execute function refuse_register_change();

-- A spreadsheet that somebody has sent and not yet confirmed: as a table of text, with which column they say is which.
create table register_imports (
  authority_id uuid not null references authorities (id),
  id uuid not null default gen_random_uuid(),
  register text not null,
  person_id uuid not null,
  sent_at timestamptz not null default now(),
  file_name text not null,
  sheet jsonb not null, -- { name, heading, rows, notices, faults }
  columns jsonb not null, -- [{ column, heading, name, likeness }]
  primary key (authority_id, id),
  foreign key (authority_id, person_id) references people (authority_id, id)
);
create index register_imports_person on register_imports (authority_id, person_id, sent_at);

-- What an entry may point at in other rooms: its kind, its id, what it is called and where it is shown. As the person who
-- asks sees it.
create view register_targets with (security_invoker = true) as
  select authority_id, 'document' as kind, id, coalesce(nullif(title, ''), file_name) as title, '/documents/' || id as path
  from documents
  union all
  select authority_id, 'finding', id, value, '/documents/' || document_id || '?reading=' || id
  from readings where field = 'finding';

alter table register_entries enable row level security;
alter table register_versions enable row level security;
alter table register_imports enable row level security;

create policy own on register_entries for select to sightline_person
  using (authority_id = (select current_authority()) and register = any ((select registers_i_may('read'))::text[]));
create policy add on register_entries for insert to sightline_person
  with check (authority_id = (select current_authority()) and register = any ((select registers_i_may('edit'))::text[]));
create policy change on register_entries for update to sightline_person
  using (authority_id = (select current_authority()) and register = any ((select registers_i_may('edit'))::text[]));
create policy own on register_versions for select to sightline_person
  using (authority_id = (select current_authority()) and register = any ((select registers_i_may('read'))::text[]));
create policy add on register_versions for insert to sightline_person
  with check (authority_id = (select current_authority()) and register = any ((select registers_i_may('edit'))::text[]));
create policy own on register_imports to sightline_person
  using (
    authority_id = (select current_authority()) and person_id = (select current_person())
    and register = any ((select registers_i_may('edit'))::text[])
  );

grant select, insert, update on register_entries to sightline_person;
grant select, insert on register_versions to sightline_person;
grant select, insert, update, delete on register_imports to sightline_person;
grant select on register_targets to sightline_person;
