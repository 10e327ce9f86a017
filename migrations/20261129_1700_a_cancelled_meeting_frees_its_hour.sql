-- A meeting that was cancelled holds no hour: the committee may meet then after all.
alter table committee_meetings drop constraint committee_meetings_authority_id_committee_id_held_on_starts_key;
create unique index committee_meetings_hour on committee_meetings (authority_id, committee_id, held_on, starts_at)
  where cancelled_on is null;
