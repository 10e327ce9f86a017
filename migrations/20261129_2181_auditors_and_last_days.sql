-- Whom a person may see, with both: the audits that they were given, and the last day of those who work with a child. Two changes to
-- this function had been written beside each other, and the later one had left the last day out.
create or replace function children_i_may_see() returns uuid[] language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  hidden uuid[] := children_hidden_from_me();
  today constant date := (now() at time zone 'Europe/London')::date;
begin
  if not may('children.read') then
    return '{}';
  end if;
  return coalesce((
    select array_agg(distinct s.child_id) from (
      select w.child_id from worker_people p join child_workers w using (authority_id, professional_id)
      where p.authority_id = current_authority() and p.person_id = current_person() and (w.until is null or w.until >= today)
      union all
      select t.child_id from team_people p join child_teams t using (authority_id, team_id)
      where p.authority_id = current_authority() and p.person_id = current_person() and (t.until is null or t.until >= today)
      union all
      select a.child_id from child_access a
      where a.authority_id = current_authority() and a.person_id = current_person() and a.ends_at > now()
      union all
      select r.child_id from child_restrictions r join child_restriction_people n
        on n.authority_id = r.authority_id and n.restriction_id = r.id
      where r.authority_id = current_authority() and r.lifted_at is null and n.person_id = current_person()
      union all
      select a.child_id from audits a
      where a.authority_id = current_authority() and current_person() in (a.auditor_id, a.moderator_id) and a.closed_on is null
        and a.taken_back_at is null and may('audits.do')
    ) s where s.child_id <> all (hidden)
  ), '{}');
end
$$;
