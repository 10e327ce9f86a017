-- Of the children of an authority few have died: who has is asked of every list of cases, and found here without reading the rest.
create index ssd_person_died on ssd_person (authority_id, child_id) where pers_death_date is not null and to_import is null;
