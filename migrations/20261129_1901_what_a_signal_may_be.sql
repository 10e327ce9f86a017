-- What somebody thinks is behind a signal of a measure, the day on which it is looked at again, and what it turned out to be.
create table measure_hypotheses (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  measure_id uuid not null,
  signal text not null, -- as it was told then
  period_end date not null, -- of the reading that completed it
  hypothesis text not null check (hypothesis <> ''),
  check_on date not null,
  written_by uuid not null,
  written_on date not null,
  outcome text not null default '' check (outcome in ('', 'held', 'refuted', 'open')),
  outcome_why text not null default '',
  settled_by uuid,
  settled_on date,
  primary key (authority_id, id),
  foreign key (authority_id, measure_id) references measures (authority_id, id),
  foreign key (authority_id, written_by) references people (authority_id, id),
  foreign key (authority_id, settled_by) references people (authority_id, id),
  check (check_on > written_on),
  check ((outcome = '') = (settled_on is null)),
  check (outcome = '' or (outcome_why <> '' and settled_by is not null))
);
create index measure_hypotheses_measure on measure_hypotheses (authority_id, measure_id);

alter table measure_hypotheses enable row level security;
grant select, insert, update on measure_hypotheses to sightline_person;
create policy own on measure_hypotheses for select to sightline_person
  using (authority_id = (select current_authority()) and (select may('plans.read')));
create policy add on measure_hypotheses for insert to sightline_person
  with check (authority_id = (select current_authority()) and outcome = ''
    and (select may('measures.record')));
create policy change on measure_hypotheses for update to sightline_person
  using (authority_id = (select current_authority()) and outcome = ''
    and (select may('measures.record')))
  with check (authority_id = (select current_authority()) and outcome <> '');
