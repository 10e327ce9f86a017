-- What is kept of people of the public who took part at meetings, and the day on which it goes: how much of what, and for
-- which meeting, never whose. For those who answer for how long records are kept, who may read no name in it.
create function kept_of_the_public() returns table (kind text, committee_name text, meeting_on date, delete_on date, n integer)
  language sql stable security definer set search_path = public, pg_temp as $$
  with kept as (
    select 'speakers' as kind, g.committee_id, g.held_on as meeting_on, s.delete_on
    from speakers s join committee_meetings g on g.authority_id = s.authority_id and g.id = s.meeting_id
    where s.authority_id = current_authority() and s.emptied_on is null
    union all
    select 'petitions', p.committee_id, g.held_on, p.delete_on
    from petitions p left join committee_meetings g on g.authority_id = p.authority_id and g.id = p.meeting_id
    where p.authority_id = current_authority() and p.emptied_on is null
    union all
    select 'recordings', g.committee_id, g.held_on, r.delete_on
    from recordings r join committee_meetings g on g.authority_id = r.authority_id and g.id = r.meeting_id
    where r.authority_id = current_authority() and r.gone_on is null
    union all
    -- kept for the seven days in which they may confirm it
    select 'followers', f.committee_id, null, f.asked_on + 8
    from committee_followers f where f.authority_id = current_authority() and f.confirmed_on is null)
  select k.kind, c.name, k.meeting_on, k.delete_on, count(*)::int
  from kept k join committees c on c.authority_id = current_authority() and c.id = k.committee_id
  where (may('retention.propose') or may('committees.manage'))
  group by k.kind, c.name, k.meeting_on, k.delete_on
$$;
