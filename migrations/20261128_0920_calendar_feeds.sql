-- The secret address of each person's calendar, and what was last told in it.

create table calendar_feeds (
  authority_id uuid not null references authorities (id),
  person_id uuid not null,
  secret_hash bytea not null unique, -- the secret itself is shown once and kept nowhere
  made_at timestamptz not null default now(),
  asked_at timestamptz, -- when a calendar last fetched it
  primary key (authority_id, person_id),
  foreign key (authority_id, person_id) references people (authority_id, id)
);

alter table calendar_feeds enable row level security;
grant select, insert, update, delete on calendar_feeds to sightline_person;
create policy own on calendar_feeds to sightline_person
  using (authority_id = (select current_authority()) and person_id = (select current_person()))
  with check (authority_id = (select current_authority()) and person_id = (select current_person()));

-- Whoever leaves leaves no open address behind.
create function close_calendar() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from calendar_feeds f where f.authority_id = new.authority_id and f.person_id = new.id;
  return null;
end
$$;
create trigger people_leave_calendars after update of active on people
  for each row when (old.active and not new.active) execute function close_calendar();

-- How often each entry has changed, so that a calendar can tell a newer edition from an older one.
create table calendar_entries (
  authority_id uuid not null,
  person_id uuid not null,
  key text not null,
  told bytea not null, -- a hash of what was told
  sequence integer not null default 0,
  changed_at timestamptz not null default now(),
  primary key (authority_id, person_id, key),
  foreign key (authority_id, person_id) references people (authority_id, id)
);

alter table calendar_entries enable row level security;
grant select, insert, update on calendar_entries to sightline_person;
create policy own on calendar_entries to sightline_person
  using (authority_id = (select current_authority()) and person_id = (select current_person()))
  with check (authority_id = (select current_authority()) and person_id = (select current_person()));
