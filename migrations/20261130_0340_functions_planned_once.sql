-- A function of one SQL statement that is not drawn into what calls it is read and planned anew by every statement that calls it; in
-- PL/pgSQL it is planned once a connection. Who had looked at a child took half a millisecond, of which that was half.

create or replace function months_of_child(child uuid, since timestamptz, until timestamptz) returns uuid[]
  language plpgsql immutable parallel safe as $$
begin
  return array(select month_of_child(child, m) from generate_series(month_number(since), month_number(until)) m);
end
$$;

create or replace function first_list_look(authority uuid) returns timestamptz
  language plpgsql stable as $$
begin
  return coalesce((select min(k.at) from list_looks k where k.authority_id = authority), now());
end
$$;

create or replace function audits_blind_to_me() returns uuid[]
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return coalesce((
    select array_agg(a.id) from audits a
    where a.authority_id = current_authority() and a.moderator_id = current_person() and not exists (
      select from audit_judgements j where j.authority_id = a.authority_id and j.audit_id = a.id and j.reader = 'moderator'
        and j.person_id = current_person() and j.finished_on is not null)
  ), '{}');
end
$$;

-- How far the audits of one child are, by the same rule as audit_progress, which goes through those of the whole authority.
create function audit_progress_of(child uuid) returns table (audit_id uuid, finished_on date, moderated_on date)
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if not may('audits.read') or not i_may_see(child) then
    return;
  end if;
  return query
    select j.audit_id, max(j.finished_on) filter (where j.reader = 'auditor'), max(j.finished_on) filter (where j.reader = 'moderator')
    from audit_judgements j
    where j.authority_id = current_authority() and j.child_id = child
    group by j.audit_id;
end
$$;
