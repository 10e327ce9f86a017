-- Numbers that were worked out from the records of children, kept so that pages need not work them out again. Like the records
-- themselves a result stands in every delivery from from_import to to_import, so that what was reported then can be held
-- beside what is known now.

create table indicator_results (
  authority_id uuid not null references authorities (id),
  indicator_id text not null,
  starts_on date not null,
  ends_on date not null,
  split text not null, -- '' for the whole
  part text not null,
  counted integer not null,
  out_of integer not null,
  amount double precision, -- what is summed, for averages
  left_out integer not null, -- rows that could not be told
  from_import integer not null,
  to_import integer,
  primary key (authority_id, indicator_id, ends_on, starts_on, split, part, from_import),
  check (counted <= out_of)
);

-- By which delivery and which version of its definition each indicator was worked out last.
create table indicator_runs (
  authority_id uuid not null references authorities (id),
  indicator_id text not null,
  import_number integer not null,
  as_at date not null, -- the day that the delivery shows
  version integer not null,
  worked_out_at timestamptz not null default now(),
  primary key (authority_id, indicator_id)
);

alter table indicator_results enable row level security;
alter table indicator_runs enable row level security;

-- The whole is for everybody who sees indicators; its parts could tell of few children, so they are for those who see children.
create policy own on indicator_results for select to sightline_person
  using (
    authority_id = (select current_authority()) and (select may('indicators.read'))
    and (split = '' or (select may('children.read')))
  );
create policy own on indicator_runs for select to sightline_person
  using (authority_id = (select current_authority()) and (select may('indicators.read')));
grant select on indicator_results, indicator_runs to sightline_person;
