-- What inspectors who work from afar cannot see for themselves: for each topic what they should know, and what shows it. Written anew, never over.
create table room_context (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  room_id uuid not null,
  topic text not null check (topic <> ''),
  words text not null check (words <> ''),
  changing text not null default '', -- what is under way, and since when
  evidence text not null check (evidence <> ''),
  written_by uuid not null,
  written_at timestamptz not null,
  primary key (authority_id, id),
  foreign key (authority_id, room_id) references inspection_rooms (authority_id, id),
  foreign key (authority_id, written_by) references people (authority_id, id)
);
create index room_context_room on room_context (authority_id, room_id, written_at);
create trigger room_context_is_kept before update or delete on room_context for each row execute function refuse_change();

alter table room_context enable row level security;
grant select, insert on room_context to sightline_person;
create policy own on room_context for select to sightline_person
  using (authority_id = (select current_authority()) and (select may('rooms.read')));
create policy add on room_context for insert to sightline_person
  with check (authority_id = (select current_authority()) and written_by = (select current_person()) and (select may('rooms.work')));
