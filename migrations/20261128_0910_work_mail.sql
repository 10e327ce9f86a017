-- Which mail about their work people want, and which rounds of it have been written.

create table mail_choices (
  authority_id uuid not null references authorities (id),
  person_id uuid not null,
  weekly boolean not null default true, -- the digest of the week
  daily boolean not null default true, -- what is late
  primary key (authority_id, person_id),
  foreign key (authority_id, person_id) references people (authority_id, id)
);

alter table mail_choices enable row level security;
grant select, insert, update on mail_choices to sightline_person;
create policy own on mail_choices for select to sightline_person
  using (authority_id = (select current_authority())
    and (person_id = (select current_person()) or (select may('mail.write'))));
create policy add on mail_choices for insert to sightline_person
  with check (authority_id = (select current_authority()) and person_id = (select current_person()));
create policy change on mail_choices for update to sightline_person
  using (authority_id = (select current_authority()) and person_id = (select current_person()));

-- A round is marked when everybody has been seen to. One that was cut short is gone through again: the key of each
-- letter in the outbox keeps anybody from being written to twice.
create table mail_rounds (
  authority_id uuid not null references authorities (id),
  kind text not null check (kind in ('weekly', 'daily')),
  of_day date not null, -- the day; of a week its Monday
  ended_at timestamptz not null default now(),
  written integer not null,
  primary key (authority_id, kind, of_day)
);

alter table mail_rounds enable row level security;
grant select, insert on mail_rounds to sightline_person;
create policy own on mail_rounds for select to sightline_person
  using (authority_id = (select current_authority()) and (select may('mail.read')));
create policy add on mail_rounds for insert to sightline_person
  with check (authority_id = (select current_authority()) and (select may('mail.write')));
