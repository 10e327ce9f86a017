-- A partner of another body knows the people of the council by the work that is shared with them, and no one else: until now their
-- connection could read the names and work addresses of everybody.
create function people_of_shared() returns uuid[] language plpgsql stable security definer
set search_path = public, pg_temp as $$
declare
  shared uuid[] := shared_actions();
begin
  if not may('actions.shared') then
    return array[current_person()];
  end if;
  return array(
    select current_person()
    union select p from actions a, unnest(array[a.owner_id, a.approved_by, a.override_by]) p
      where a.authority_id = current_authority() and a.id = any (shared)
    union select s.shared_by from action_shares s where s.authority_id = current_authority() and s.person_id = current_person()
    union select s.ended_by from action_shares s where s.authority_id = current_authority() and s.person_id = current_person()
    union select u.person_id from action_updates u where u.authority_id = current_authority() and u.action_id = any (shared)
    union select p from evidence e, unnest(array[e.added_by, e.verified_by]) p
      where e.authority_id = current_authority() and e.action_id = any (shared)
    union select p from redates r, unnest(array[r.asked_by, r.decided_by]) p
      where r.authority_id = current_authority() and r.action_id = any (shared)
    union select h.person_id from improvement_history h
      where h.authority_id = current_authority() and h.action_id = any (shared)
        and h.of_table in ('actions', 'milestones', 'evidence', 'redates')
  );
end
$$;

-- By the role itself and not by what it may do: a partner whose access has ended knows nobody either.
create function i_am_a_partner() returns boolean language plpgsql stable security definer
set search_path = public, pg_temp as $$
begin
  return exists (select from people p where p.authority_id = current_authority() and p.id = current_person() and p.role = 'partner');
end
$$;

drop policy own on people;
create policy own on people for select to sightline_person using (
  authority_id = (select current_authority())
  and (not (select i_am_a_partner()) or id = any ((select people_of_shared())::uuid[])));
