-- The months of every part of every split, so that a page can show how the parts of a number went: a row for each part, a place
-- in its columns for each month. Only as the newest delivery has them; what was reported then is kept of the whole alone.

create table indicator_month_parts (
  authority_id uuid not null references authorities (id),
  indicator_id text not null,
  split text not null,
  part text not null,
  last_month date not null, -- the last day of the newest month, which stands first
  counted integer[] not null,
  out_of integer[] not null,
  left_out integer[] not null,
  amount double precision[] not null, -- null where there is nothing to sum
  primary key (authority_id, indicator_id, split, part),
  check (split <> ''),
  check (cardinality(counted) = cardinality(out_of) and cardinality(counted) = cardinality(left_out)
    and cardinality(counted) = cardinality(amount))
);

-- How many months back it was worked out: those that were worked out with fewer are worked out anew.
alter table indicator_runs add column months integer not null default 0;

alter table indicator_month_parts enable row level security;
-- Parts could tell of few children, so they are for those who see children.
create policy own on indicator_month_parts for select to sightline_person
  using (
    authority_id = (select current_authority()) and (select may('indicators.read')) and (select may('children.read'))
  );
grant select on indicator_month_parts to sightline_person;
