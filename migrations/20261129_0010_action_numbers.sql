-- The number that a plan knows an action by, such as 12 or YJ 3.1: kept when a plan is brought in and given back when it leaves.
alter table actions add column reference text not null default '' check (length(reference) <= 40);
