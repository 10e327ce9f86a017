-- What was written for a resolution to somebody outside, and what came back.
create table resolution_letters (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  resolution_id uuid not null,
  direction text not null,
  dated date not null,
  correspondent text not null, -- to whom, or from whom
  body text not null default '', -- its words, also where it is a file
  sha256 text,
  file_name text not null default '',
  media_type text not null default '',
  bytes integer,
  added_by uuid not null,
  primary key (authority_id, id),
  check (direction in ('sent', 'received')),
  check (correspondent <> ''),
  check (sha256 is null or (file_name <> '' and bytes > 0)),
  foreign key (authority_id, resolution_id) references resolutions (authority_id, id),
  foreign key (authority_id, added_by) references people (authority_id, id)
);
create index resolution_letters_resolution on resolution_letters (authority_id, resolution_id, dated);

-- What an item of the work programme is to find out: each question, what would show it, and who can answer.
create table scoping_questions (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  programme_item_id uuid not null,
  place integer not null,
  question text not null,
  evidence text not null default '',
  answered_by text not null default '',
  primary key (authority_id, id),
  check (question <> ''),
  foreign key (authority_id, programme_item_id) references programme_items (authority_id, id)
);
create index scoping_questions_item on scoping_questions (authority_id, programme_item_id, place);

do $$
declare
  each text;
begin
  foreach each in array array['resolution_letters', 'scoping_questions'] loop
    execute format('alter table %I enable row level security', each);
    execute format('grant select, insert, update, delete on %I to sightline_person', each);
    execute format('create policy own on %I for select to sightline_person
      using (authority_id = (select current_authority()) and (select may(''committees.read'')))', each);
    execute format('create policy add on %I for insert to sightline_person
      with check (authority_id = (select current_authority()) and (select may(''committees.manage'')))', each);
    execute format('create policy change on %I for update to sightline_person
      using (authority_id = (select current_authority()) and (select may(''committees.manage'')))', each);
    execute format('create policy take_out on %I for delete to sightline_person
      using (authority_id = (select current_authority()) and (select may(''committees.manage'')))', each);
  end loop;
end
$$;
