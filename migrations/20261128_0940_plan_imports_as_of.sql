-- The day that a sent plan speaks of: “the July board” in papers of 2021 is that of 2021.

alter table plan_imports add column as_of date; -- null: the day on which it is looked at
