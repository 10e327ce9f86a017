-- Meetings at which chair, vice-chairs and officers set what the committee looks at, and what they decided of each matter.
create table planning_meetings (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  committee_id uuid not null,
  held_on date not null,
  present text not null, -- who was there
  noted text not null default '',
  recorded_by uuid not null,
  primary key (authority_id, id),
  unique (authority_id, committee_id, held_on),
  check (present <> ''),
  foreign key (authority_id, committee_id) references committees (authority_id, id),
  foreign key (authority_id, recorded_by) references people (authority_id, id)
);

create table planning_matters (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  planning_meeting_id uuid not null,
  place integer not null,
  about text not null, -- the topic as it was called then
  decision text not null,
  said text not null default '',
  programme_item_id uuid, -- what of the work programme it was about, or became
  suggestion_id uuid,
  resolution_id uuid,
  for_meeting_id uuid,
  primary key (authority_id, id),
  check (about <> ''),
  check (decision in ('schedule', 'later', 'scope', 'drop', 'other')),
  check (decision <> 'schedule' or for_meeting_id is not null),
  foreign key (authority_id, planning_meeting_id) references planning_meetings (authority_id, id),
  foreign key (authority_id, programme_item_id) references programme_items (authority_id, id),
  foreign key (authority_id, suggestion_id) references suggestions (authority_id, id),
  foreign key (authority_id, resolution_id) references resolutions (authority_id, id),
  foreign key (authority_id, for_meeting_id) references committee_meetings (authority_id, id)
);
create index planning_matters_meeting on planning_matters (authority_id, planning_meeting_id, place);

-- Whoever scrutinises says whether their party told them how to vote.
alter table declarations drop constraint declarations_sort_check;
alter table declarations add constraint declarations_sort_check check (sort in ('dpi', 'personal', 'other', 'whip'));

do $$
declare
  each text;
begin
  foreach each in array array['planning_meetings', 'planning_matters'] loop
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
