-- Clocks are kept as rows of deliveries are: with the delivery that first and last gave them, so that the worklist of a past day is
-- what was known on that day.
alter table clock_instances add column from_import integer, add column to_import integer;
update clock_instances i set from_import = r.import_number from clock_runs r where r.authority_id = i.authority_id;
delete from clock_instances where from_import is null;
alter table clock_instances alter column from_import set not null;
alter table clock_instances drop constraint clock_instances_pkey,
  add primary key (authority_id, rule_id, child_id, about, started_on, from_import);
-- The first delivery whose clocks are kept: those before it were not.
alter table clock_runs add column first_import integer;
update clock_runs set first_import = import_number;
alter table clock_runs alter column first_import set not null;
update clock_runs set rules = ''; -- the windows in which a clock is due soon have changed

-- Until when a clock is open: most are closed, and lists ask for those that are not.
alter table clock_instances add column open_until date not null
  generated always as (coalesce(least(done_on, ended_on), 'infinity'::date)) stored;
drop index clock_instances_open;
create index clock_instances_open on clock_instances (authority_id, open_until);
