-- What inspectors ask for during an inspection, who answers and by when, what they were given and what they were told.

create table inspection_rooms (
  authority_id uuid not null references authorities (id),
  id uuid not null default gen_random_uuid(),
  title text not null,
  framework text not null default '', -- the framework's id
  starts_on date not null,
  ends_on date not null,
  contact_id uuid not null, -- the one person who coordinates
  lead_inspector text not null default '',
  place text not null default '', -- a room, or a link where all of it is online
  closed_on date,
  primary key (authority_id, id),
  check (title <> ''),
  check (ends_on >= starts_on),
  foreign key (authority_id, contact_id) references people (authority_id, id)
);

create table room_requests (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  room_id uuid not null,
  place integer not null, -- its number in the room
  asked text not null,
  asked_by text not null, -- the inspector
  asked_at timestamptz not null,
  hours integer not null check (hours between 1 and 400), -- working hours that were allowed
  due_at timestamptz not null,
  owner_id uuid,
  recorded_by uuid not null,
  answered_at timestamptz,
  answered_by uuid,
  answer text not null default '',
  primary key (authority_id, id),
  unique (authority_id, room_id, place),
  check (asked <> '' and asked_by <> ''),
  check ((answered_at is null) = (answered_by is null) and (answered_at is null) = (answer = '')),
  foreign key (authority_id, room_id) references inspection_rooms (authority_id, id),
  foreign key (authority_id, owner_id) references people (authority_id, id),
  foreign key (authority_id, recorded_by) references people (authority_id, id),
  foreign key (authority_id, answered_by) references people (authority_id, id)
);
create index room_requests_owner on room_requests (authority_id, owner_id) where answered_at is null;

-- What was given is never changed: a later version is given again.
create table room_given (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  room_id uuid not null,
  request_id uuid, -- null: nobody had asked
  title text not null,
  version text not null, -- as the paper itself says it, or its day
  document_id uuid, -- where Sightline holds it
  sha256 text not null default '', -- of the very file, so that it can be told from a later version
  given_to text not null,
  given_by uuid not null,
  given_at timestamptz not null,
  primary key (authority_id, id),
  check (title <> '' and version <> '' and given_to <> ''),
  check ((document_id is null) = (sha256 = '')),
  foreign key (authority_id, room_id) references inspection_rooms (authority_id, id),
  foreign key (authority_id, request_id) references room_requests (authority_id, id),
  foreign key (authority_id, document_id) references documents (authority_id, id),
  foreign key (authority_id, given_by) references people (authority_id, id)
);
create index room_given_room on room_given (authority_id, room_id, given_at);
create trigger room_given_is_kept before update or delete on room_given
  for each row execute function refuse_change();

-- The timetable of conversations, and what inspectors were told of what is changing.
create table room_talks (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  room_id uuid not null,
  at timestamptz not null,
  with_whom text not null,
  inspector text not null default '',
  about text not null,
  told text not null default '', -- afterwards: what was said that a letter may quote
  primary key (authority_id, id),
  check (with_whom <> '' and about <> ''),
  foreign key (authority_id, room_id) references inspection_rooms (authority_id, id)
);
create index room_talks_room on room_talks (authority_id, room_id, at);

alter table inspection_rooms enable row level security;
grant select, insert, update on inspection_rooms to sightline_person;
create policy own on inspection_rooms for select to sightline_person
  using (authority_id = (select current_authority()) and (select may('rooms.read')));
create policy add on inspection_rooms for insert to sightline_person
  with check (authority_id = (select current_authority()) and (select may('rooms.work')));
create policy change on inspection_rooms for update to sightline_person
  using (authority_id = (select current_authority()) and (select may('rooms.work')));

alter table room_requests enable row level security;
grant select, insert, update on room_requests to sightline_person;
create policy own on room_requests for select to sightline_person
  using (authority_id = (select current_authority()) and (select may('rooms.read')));
create policy add on room_requests for insert to sightline_person
  with check (authority_id = (select current_authority()) and recorded_by = (select current_person()) and (select may('rooms.ask')));
create policy change on room_requests for update to sightline_person
  using (authority_id = (select current_authority()) and (select may('rooms.work')));

alter table room_given enable row level security;
grant select, insert on room_given to sightline_person;
create policy own on room_given for select to sightline_person
  using (authority_id = (select current_authority()) and (select may('rooms.read')));
create policy add on room_given for insert to sightline_person
  with check (authority_id = (select current_authority()) and given_by = (select current_person()) and (select may('rooms.work')));

alter table room_talks enable row level security;
grant select, insert, update on room_talks to sightline_person;
create policy own on room_talks for select to sightline_person
  using (authority_id = (select current_authority()) and (select may('rooms.read')));
create policy add on room_talks for insert to sightline_person
  with check (authority_id = (select current_authority()) and (select may('rooms.work')));
create policy change on room_talks for update to sightline_person
  using (authority_id = (select current_authority()) and (select may('rooms.work')));
