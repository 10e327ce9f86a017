-- A measure that is no longer asked for is withdrawn: it is judged by nobody from then on, and its readings and targets stay.

alter table measures add column withdrawn_on date;
alter table measures add column withdrawn_why text not null default '';
alter table measures add constraint measures_withdrawn check (withdrawn_on is null or withdrawn_why <> '');
