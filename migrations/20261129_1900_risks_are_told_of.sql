-- From a score of fifteen on corporate leadership is told within five working days: since when it is so high, and when they were told.
alter table risks add column red_since date;
alter table risks add column told_on date;
alter table risks add column told_how text not null default '';
alter table risks add column told_by uuid;
alter table risks add foreign key (authority_id, told_by) references people (authority_id, id);
alter table risks add check (told_on is null or (red_since is not null and told_on >= red_since and told_how <> '' and told_by is not null));

update risks set red_since = raised_on where closed_on is null and likelihood * greatest(impact, child_impact) >= 15;
