-- Access that somebody takes to a child who is not theirs: their manager hears of it by mail that names nobody.

drop function open_child(text, date, text, integer);
create function open_child(record_number text, born date, reason text, hours integer, address text) returns uuid
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  found uuid;
  made uuid;
begin
  if not may('children.emergency') then
    raise insufficient_privilege using message = 'This person may not open the records of children who are not theirs.';
  end if;
  if hours not between 1 and 24 then
    raise check_violation using message = 'Access is opened for 1 to 24 hours.';
  end if;
  select c.id into found from children c join ssd_person p
    on p.authority_id = c.authority_id and p.child_id = c.id and p.to_import is null
  where c.authority_id = current_authority() and c.person_id = record_number and p.pers_dob = born
    and c.id <> all (children_hidden_from_me());
  if found is null then
    return null;
  end if;
  insert into child_access (authority_id, child_id, person_id, why, ends_at)
  values (current_authority(), found, current_person(), reason, now() + make_interval(hours => hours))
  returning id into made;
  -- The person's manager; where nobody is named, those who answer for practice.
  insert into mail (authority_id, key, person_id, subject, body)
  select current_authority(), 'child access ' || made || ' ' || p.id, p.id, 'Somebody opened a record in need',
    'A person of your service has opened the record of a child who is not allocated to them, for ' || hours
    || case when hours = 1 then ' hour' else ' hours' end || E'.\n\nWho it was, which record and the reason they gave: '
    || address || E'\n\nThis mail names nobody on purpose. Sign in to see it.'
  from people p
  where p.authority_id = current_authority() and p.active and case
    when exists (select from people me where me.authority_id = current_authority() and me.id = current_person() and me.reports_to is not null)
    then p.id = (select me.reports_to from people me where me.authority_id = current_authority() and me.id = current_person())
    else p.role = 'principal-social-worker' end;
  return found;
end
$$;

-- Who took access is for those who see the child, for the person, and for their manager, who need not see the child.
create policy of_mine on child_access for select to sightline_person
  using (authority_id = (select current_authority()) and (select may('children.read')) and (
    person_id = (select current_person()) or person_id in (
      select p.id from people p where p.authority_id = child_access.authority_id and p.reports_to = (select current_person()))));
