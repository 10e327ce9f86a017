-- That somebody who holds cases is leaving, and their last day: so that no child is found without a worker on the day after.
create table worker_departures (
  authority_id uuid not null,
  professional_id text not null, -- as the case system names the worker
  last_day date not null,
  note text not null default '',
  noted_by uuid not null,
  noted_at timestamptz not null default clock_timestamp(),
  primary key (authority_id, professional_id),
  foreign key (authority_id, noted_by) references people (authority_id, id)
);

alter table worker_departures enable row level security;
create policy own on worker_departures for select to sightline_person
  using (authority_id = (select current_authority()) and (select may('children.read')));
create policy note on worker_departures for insert to sightline_person
  with check (authority_id = (select current_authority()) and (select may('departures.note')) and noted_by = (select current_person()));
create policy change on worker_departures for update to sightline_person
  using (authority_id = (select current_authority()) and (select may('departures.note')))
  with check (noted_by = (select current_person()));
create policy take_back on worker_departures for delete to sightline_person
  using (authority_id = (select current_authority()) and (select may('departures.note')));
grant select, delete, insert (authority_id, professional_id, last_day, note, noted_by), update (last_day, note, noted_by, noted_at)
  on worker_departures to sightline_person;
