-- Of how many rows an amount is the sum, so that a difference can be added to it. All is worked out anew once.
alter table indicator_results add column amounts integer not null default 0;
alter table indicator_month_parts add column amounts integer[] not null default '{}';
update indicator_runs set months = 0;
