-- What a plan is meant to move: measures, their readings over time, and what is claimed of them.

create table measures (
  authority_id uuid not null references authorities (id),
  id uuid not null default gen_random_uuid(),
  title text not null, -- the question, in plain English
  indicator_id text not null default '', -- where an indicator of the product answers it
  numerator text not null default '', -- what is counted
  denominator text not null default '', -- out of what; '': a count
  exclusions text not null default '',
  polarity text not null default 'higher', -- which way is better
  unit text not null default 'percent',
  period text not null default 'month',
  source text not null default '',
  aspect text not null default '', -- timeliness never stands alone: it is paired with quality
  pair_id uuid,
  owner_id uuid,
  lag_days integer not null default 0,
  hide_below integer not null default 6,
  baseline double precision,
  baseline_on date,
  target_kind text not null default 'floor',
  target double precision,
  target_high double precision, -- the upper edge of a band
  target_on date,
  target_by text not null default '', -- who set it
  tolerance double precision not null default 0, -- in the unit
  drafted_from text not null default '',
  version integer not null default 1,
  primary key (authority_id, id),
  check (title <> ''),
  check (polarity in ('higher', 'lower', 'neither')),
  check (unit in ('percent', 'count', 'days', 'rate')),
  check (period in ('month', 'quarter', 'year')),
  check (aspect in ('', 'timeliness', 'quality', 'voice', 'outcome')),
  check (target_kind in ('floor', 'ceiling', 'band', 'trend')),
  check (tolerance >= 0),
  check (pair_id <> id),
  foreign key (authority_id, pair_id) references measures (authority_id, id),
  foreign key (authority_id, owner_id) references people (authority_id, id)
);

-- Only ever added to: of two readings of one period the later recorded one counts.
create table measure_readings (
  authority_id uuid not null,
  id bigint not null generated always as identity,
  measure_id uuid not null,
  period_start date not null,
  period_end date not null,
  numerator double precision,
  denominator double precision,
  value double precision not null, -- in the unit of the measure
  source text not null,
  is_provisional boolean not null default false,
  recorded_by uuid not null,
  recorded_at timestamptz not null default recorded_now(),
  primary key (authority_id, id),
  check (period_end >= period_start),
  check (denominator > 0),
  check (source <> ''),
  foreign key (authority_id, measure_id) references measures (authority_id, id),
  foreign key (authority_id, recorded_by) references people (authority_id, id)
);
create index measure_readings_measure on measure_readings (authority_id, measure_id, period_end, id desc);
create trigger measure_readings_are_kept before update or delete on measure_readings
  for each row execute function refuse_change();

create table action_measures (
  authority_id uuid not null,
  action_id uuid not null,
  measure_id uuid not null,
  primary key (authority_id, action_id, measure_id),
  foreign key (authority_id, action_id) references actions (authority_id, id),
  foreign key (authority_id, measure_id) references measures (authority_id, id)
);
create index action_measures_measure on action_measures (authority_id, measure_id);

create table priority_measures (
  authority_id uuid not null,
  priority_id uuid not null,
  measure_id uuid not null,
  primary key (authority_id, priority_id, measure_id),
  foreign key (authority_id, priority_id) references priorities (authority_id, id),
  foreign key (authority_id, measure_id) references measures (authority_id, id)
);
create index priority_measures_measure on priority_measures (authority_id, measure_id);

create table impact_claims (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  action_id uuid not null,
  measure_id uuid, -- null only where it is too early
  grade smallint not null default 1, -- 0 no data … 4 demonstrated
  too_early_until date, -- the day to look again, where it is too early to tell
  baseline text not null default '',
  comparator text not null default '',
  comparison text not null default '', -- a group that did not get it, or a staggered start
  other_causes text not null default '',
  numbers_treated integer,
  treated_of integer,
  timing text not null default '',
  child_voice text not null default '',
  audit_id uuid, -- evidence of this action
  design_agreed_on date, -- grade 4: before the start
  note text not null default '', -- in the person's own words, which may not say more than the grade
  claimed_by uuid not null,
  claimed_on date not null,
  withdrawn_on date,
  version integer not null default 1,
  primary key (authority_id, id),
  check (grade between 0 and 4),
  check ((measure_id is null) = (too_early_until is not null)),
  check (numbers_treated >= 0),
  foreign key (authority_id, action_id) references actions (authority_id, id),
  foreign key (authority_id, measure_id) references measures (authority_id, id),
  foreign key (authority_id, audit_id) references evidence (authority_id, id),
  foreign key (authority_id, claimed_by) references people (authority_id, id)
);
create index impact_claims_action on impact_claims (authority_id, action_id);
