-- What stands on the day of a delivery, and over the twelve months to it, is kept without its day: a row holds for every delivery from
-- from_import to to_import, so that a night on which nothing changed writes nothing although the days have moved on. Months keep their
-- days, and are kept whole alone: their parts stand in indicator_month_parts.

create table indicator_days (
  authority_id uuid not null references authorities (id),
  indicator_id text not null,
  years_back smallint not null check (years_back in (0, 1)), -- the day of the delivery, or the same a year before
  split text not null, -- '' for the whole
  part text not null,
  counted integer not null,
  out_of integer not null,
  amount double precision, -- what is summed, for averages
  amounts integer not null default 0, -- of how many rows it is the sum
  left_out integer not null, -- rows that could not be told
  from_import integer not null,
  to_import integer,
  primary key (authority_id, indicator_id, years_back, split, part, from_import),
  check (counted <= out_of)
);

insert into indicator_days (authority_id, indicator_id, years_back, split, part, counted, out_of, amount, amounts, left_out, from_import)
  select r.authority_id, r.indicator_id, b.years_back, r.split, r.part, r.counted, r.out_of, r.amount, r.amounts, r.left_out, r.from_import
  from indicator_runs n cross join (values (0), (1)) b (years_back)
    join indicator_results r on r.authority_id = n.authority_id and r.indicator_id = n.indicator_id and r.to_import is null
      and r.ends_on = (n.as_at - make_interval(years => b.years_back))::date
      and r.starts_on = (n.as_at - make_interval(years => b.years_back + 1))::date + 1
  where b.years_back = 0 or r.split = '';

alter table indicator_days enable row level security;
-- The whole is for everybody who sees indicators; its parts could tell of few children, so they are for those who see children.
create policy own on indicator_days for select to sightline_person
  using (
    authority_id = (select current_authority()) and (select may('indicators.read'))
    and (split = '' or (select may('children.read')))
  );
grant select on indicator_days to sightline_person;

-- A month begins on its first day and ends within it; whatever else is kept is a day of a delivery, or its parts.
delete from indicator_results where split <> '' or extract(day from starts_on) <> 1 or date_trunc('month', ends_on)::date <> starts_on;
drop policy own on indicator_results;
alter table indicator_results drop constraint indicator_results_pkey;
alter table indicator_results drop column split, drop column part;
alter table indicator_results add primary key (authority_id, indicator_id, ends_on, starts_on, from_import);
create policy own on indicator_results for select to sightline_person
  using (authority_id = (select current_authority()) and (select may('indicators.read')));
