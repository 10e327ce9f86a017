-- Authorities, the people who work for them, what a role may do, sessions, tokens and the audit trail.
-- Every row that belongs to an authority starts its key with authority_id and is hidden from every other authority.

-- The database role that every request works under. It owns nothing and is subject to row security.
do $$
begin
  if not exists (select from pg_roles where rolname = 'sightline_person') then
    create role sightline_person nologin;
  end if;
  execute format('grant sightline_person to %I', current_user);
end
$$;
grant usage on schema public to sightline_person;

create table authorities (
  id uuid primary key default gen_random_uuid(),
  name text not null,
  la_code text not null unique, -- three digits, as the Department for Education numbers local authorities
  demo boolean not null default false,
  created_at timestamptz not null default now()
);

create table people (
  authority_id uuid not null references authorities (id),
  id uuid not null default gen_random_uuid(),
  name text not null,
  job text not null default '', -- as they would say it: head of quality assurance
  email text not null check (email = lower(email)),
  role text not null,
  issuer text, -- the OpenID Connect provider that knows this person, and its name for them
  subject text,
  active boolean not null default true,
  active_until date, -- last day of access, for inspectors and others who come for a while
  created_at timestamptz not null default now(),
  primary key (authority_id, id),
  unique (authority_id, email),
  unique (issuer, subject),
  check ((issuer is null) = (subject is null)),
  check (role <> 'inspector' or active_until is not null), -- an inspector's access is for the days of a visit
  check (role <> 'system' or issuer is null) -- Sightline itself, which nobody can sign in as
);
create unique index people_system on people (authority_id) where role = 'system';

-- The permission matrix, written by the program at every start from src/people/permissions.ts.
create table role_permissions (
  role text not null,
  permission text not null,
  primary key (role, permission)
);

create table sessions (
  token_hash bytea primary key, -- SHA-256 of the cookie
  authority_id uuid not null,
  person_id uuid not null,
  created_at timestamptz not null default now(),
  seen_at timestamptz not null default now(),
  ends_at timestamptz not null,
  foreign key (authority_id, person_id) references people (authority_id, id)
);
create index sessions_ends_at on sessions (ends_at);
create index sessions_person on sessions (authority_id, person_id);

create table tokens (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  person_id uuid not null,
  name text not null, -- what it is for, in the person's words
  token_hash bytea not null unique,
  created_at timestamptz not null default now(),
  used_at timestamptz,
  ends_at timestamptz not null,
  revoked_at timestamptz,
  primary key (authority_id, id),
  foreign key (authority_id, person_id) references people (authority_id, id)
);

-- The audit trail. Rows are only ever added, each holding the hash of the one before.
create table events (
  authority_id uuid not null references authorities (id),
  seq bigint not null, -- 1, 2, 3 … within the authority
  at timestamptz not null,
  person_id uuid,
  action text not null, -- e.g. reading.confirmed
  subject_kind text not null default '', -- e.g. document
  subject_id text not null default '',
  why text not null default '',
  detail jsonb not null default '{}',
  previous_hash bytea not null,
  hash bytea not null,
  primary key (authority_id, seq),
  foreign key (authority_id, person_id) references people (authority_id, id)
);
create index events_subject on events (authority_id, subject_kind, subject_id, seq);

-- How far each authority's trail has come: a cut tail shows here.
create table event_heads (
  authority_id uuid primary key references authorities (id),
  seq bigint not null default 0,
  hash bytea not null default sha256('sightline')
);

create function event_text(e events) returns text language sql stable set timezone = 'UTC' as $$
  select jsonb_build_array(e.authority_id, e.seq, to_char(e.at, 'YYYY-MM-DD"T"HH24:MI:SS.US'), e.person_id, e.action,
    e.subject_kind, e.subject_id, e.why, e.detail)::text
$$;

-- Who is asking, as the connection was opened. Null outside a request: then the policies below show nothing.
create function current_authority() returns uuid language sql stable parallel safe as $$
  select nullif(current_setting('sightline.authority', true), '')::uuid
$$;
create function current_person() returns uuid language sql stable parallel safe as $$
  select nullif(current_setting('sightline.person', true), '')::uuid
$$;
-- What the person who is asking may do, decided by the database from their row and the matrix. Written in plpgsql, which
-- plans its query once a connection; a function in SQL would be planned anew at every use, several times a page.
create function may(wanted text) returns boolean language plpgsql stable security definer
set search_path = public, pg_temp as $$ -- pg_temp named last, or somebody's temporary table could stand in for ours
begin
  return exists (
    select from people p join role_permissions r on r.role = p.role and r.permission = wanted
    where p.authority_id = current_authority() and p.id = current_person() and p.active
      and (p.active_until is null or p.active_until >= (now() at time zone 'Europe/London')::date)
  );
end
$$;

-- Adds one row to the trail of the authority and person of this connection, and returns its number.
create function record_event(action text, subject_kind text, subject_id text, why text, detail jsonb)
returns bigint language plpgsql security definer set search_path = public, pg_temp as $$
declare
  head event_heads;
  e events;
begin
  insert into event_heads (authority_id) values (current_authority()) on conflict do nothing;
  select * into strict head from event_heads h where h.authority_id = current_authority() for update;
  e := row(current_authority(), head.seq + 1, clock_timestamp(), current_person(), action, subject_kind, subject_id,
    why, detail, head.hash, null)::events;
  e.hash := sha256(head.hash || convert_to(event_text(e), 'UTF8'));
  insert into events select e.*;
  update event_heads h set seq = e.seq, hash = e.hash where h.authority_id = current_authority();
  return e.seq;
end
$$;

-- Ends every session and token of somebody in the asking person's authority: they are out at their next request.
create function end_access(whose uuid) returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not may('people.manage') then
    raise insufficient_privilege using message = 'This person may not end the access of others.';
  end if;
  delete from sessions s where s.authority_id = current_authority() and s.person_id = whose;
  update tokens t set revoked_at = now()
  where t.authority_id = current_authority() and t.person_id = whose and t.revoked_at is null;
end
$$;

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'The audit trail is only ever added to.';
end
$$;
create trigger events_are_kept before update or delete on events for each row execute function refuse_change();
create trigger events_are_not_emptied before truncate on events for each statement execute function refuse_change();

alter table authorities enable row level security;
alter table people enable row level security;
alter table sessions enable row level security;
alter table tokens enable row level security;
alter table events enable row level security;
alter table event_heads enable row level security;

create policy own on authorities to sightline_person using (id = (select current_authority()));
create policy own on people for select to sightline_person using (authority_id = (select current_authority()));
create policy manage on people to sightline_person
  using (authority_id = (select current_authority()) and role <> 'system' and (select may('people.manage')));
create policy own on tokens to sightline_person
  using (authority_id = (select current_authority()) and person_id = (select current_person()))
  with check (
    authority_id = (select current_authority()) and person_id = (select current_person()) and (select may('tokens.own'))
  );
create policy own on event_heads for select to sightline_person using (authority_id = (select current_authority()));
create policy own on events for select to sightline_person
  using (authority_id = (select current_authority()) and (select may('trail.read')));

grant select on authorities, people, role_permissions, events, event_heads to sightline_person;
grant insert, update on people to sightline_person;
grant select, insert, update on tokens to sightline_person;
