-- An involvement whose end is still to come has not ended: its worker and its team keep the child until that day, and see
-- them on it. What is asked each time is the day in England, so that nobody sees a child longer because no delivery came.
alter table child_workers add column until date; -- the last day on which they work with the child; null where no end is known
alter table child_teams add column until date;

create or replace function children_i_may_see() returns uuid[] language plpgsql stable security definer
set search_path = public, pg_temp as $$
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
    ) s where s.child_id <> all (hidden)
  ), '{}');
end
$$;

-- Works out anew who works with which child, from the involvements and the care leavers of the newest delivery. Of several
-- involvements of one worker or team the longest counts, and one without an end is longer than any other.
create or replace function allocate_children(authority uuid) returns void language plpgsql as $$
declare
  today constant date := (now() at time zone 'Europe/London')::date;
begin
  delete from child_workers w where w.authority_id = authority;
  delete from child_teams t where t.authority_id = authority;
  insert into child_workers (authority_id, child_id, professional_id, role, until)
    select authority, e.child_id, e.worker, e.role, nullif(max(coalesce(e.until, 'infinity')), 'infinity') from (
      select i.child_id, i.invo_professional_id as worker, coalesce(i.invo_professional_role_id, '') as role,
        i.invo_involvement_end_date as until
      from ssd_involvements i where i.authority_id = authority and i.to_import is null and i.child_id is not null
        and i.invo_professional_id is not null and (i.invo_involvement_end_date is null or i.invo_involvement_end_date >= today)
      union all
      select l.child_id, l.clea_care_leaver_worker_id, 'PA', null
      from ssd_care_leavers l where l.authority_id = authority and l.to_import is null and l.child_id is not null
        and l.clea_care_leaver_worker_id is not null) e
    group by e.child_id, e.worker, e.role;
  insert into child_teams (authority_id, child_id, team_id, until)
    select authority, e.child_id, e.team, nullif(max(coalesce(e.until, 'infinity')), 'infinity') from (
      select i.child_id, i.invo_professional_team as team, i.invo_involvement_end_date as until
      from ssd_involvements i where i.authority_id = authority and i.to_import is null and i.child_id is not null
        and i.invo_professional_team is not null and (i.invo_involvement_end_date is null or i.invo_involvement_end_date >= today)
      union all
      select l.child_id, l.clea_care_leaver_allocated_team, null
      from ssd_care_leavers l where l.authority_id = authority and l.to_import is null and l.child_id is not null
        and l.clea_care_leaver_allocated_team is not null) e
    group by e.child_id, e.team;
end
$$;

-- Those whose involvements end later were left out when the newest delivery came in.
select allocate_children(id) from authorities;
