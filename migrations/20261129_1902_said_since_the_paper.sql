-- A figure is old by the day of the meeting: what was said of it since the paper was made, kept beside what the paper says.
create table board_notes (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  meeting_id uuid not null,
  measure_id uuid, -- the figure that it brings up to date; null: it is about no one figure
  said text not null check (said <> ''),
  said_by text not null check (said_by <> ''), -- who said it at the meeting
  noted_by uuid not null,
  noted_on date not null,
  primary key (authority_id, id),
  foreign key (authority_id, meeting_id) references board_meetings (authority_id, id),
  foreign key (authority_id, measure_id) references measures (authority_id, id),
  foreign key (authority_id, noted_by) references people (authority_id, id)
);
create index board_notes_meeting on board_notes (authority_id, meeting_id);

alter table board_notes enable row level security;
grant select, insert on board_notes to sightline_person;
create policy own on board_notes for select to sightline_person
  using (authority_id = (select current_authority()) and (select may('plans.read')));
create policy add on board_notes for insert to sightline_person
  with check (authority_id = (select current_authority()) and (select may('boards.manage')));
