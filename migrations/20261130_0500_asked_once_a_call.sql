-- Whose authority and which person is asked once a call and not in each condition: what is asked some twenty times for one record
-- costs two thirds of what it did.
create or replace function may(wanted text) returns boolean
language plpgsql stable security definer set search_path to 'public', 'pg_temp' as $$ -- pg_temp named last, or somebody's temporary table could stand in for ours
declare
  authority uuid := current_authority();
  person uuid := current_person();
begin
  return exists (
    select from people p join role_permissions r on r.role = p.role and r.permission = wanted
    where p.authority_id = authority and p.id = person and p.active
      and (p.active_until is null or p.active_until >= (now() at time zone 'Europe/London')::date)
  );
end
$$;

create or replace function i_may_see(child uuid) returns boolean
language plpgsql stable security definer set search_path to 'public', 'pg_temp' as $$
declare
  authority uuid := current_authority();
begin
  if not exists (select from children c where c.authority_id = authority and c.id = child) then
    return false;
  elsif may('children.all') then
    return child <> all (children_hidden_from_me());
  end if;
  return child = any (children_i_may_see());
end
$$;

create or replace function children_i_may_see() returns uuid[]
language plpgsql stable security definer set search_path to 'public', 'pg_temp' as $$
declare
  authority uuid := current_authority();
  person uuid := current_person();
  hidden uuid[] := children_hidden_from_me();
  today constant date := (now() at time zone 'Europe/London')::date;
begin
  if not may('children.read') then
    return '{}';
  end if;
  return coalesce((
    select array_agg(distinct s.child_id) from (
      select w.child_id from worker_people p join child_workers w using (authority_id, professional_id)
      where p.authority_id = authority and p.person_id = person and (w.until is null or w.until >= today)
      union all
      select t.child_id from team_people p join child_teams t using (authority_id, team_id)
      where p.authority_id = authority and p.person_id = person and (t.until is null or t.until >= today)
      union all
      select a.child_id from child_access a
      where a.authority_id = authority and a.person_id = person and a.ends_at > now()
      union all
      select r.child_id from child_restrictions r join child_restriction_people n
        on n.authority_id = r.authority_id and n.restriction_id = r.id
      where r.authority_id = authority and r.lifted_at is null and n.person_id = person
      union all
      select a.child_id from audits a
      where a.authority_id = authority and person in (a.auditor_id, a.moderator_id) and a.closed_on is null
        and a.taken_back_at is null and may('audits.do')
    ) s where s.child_id <> all (hidden)
  ), '{}');
end
$$;

create or replace function i_am_a_partner() returns boolean
language plpgsql stable security definer set search_path to 'public', 'pg_temp' as $$
declare
  authority uuid := current_authority();
  person uuid := current_person();
begin
  return exists (select from people p where p.authority_id = authority and p.id = person and p.role = 'partner');
end
$$;

create or replace function record_event(action text, subject_kind text, subject_id text, why text, detail jsonb) returns bigint
language plpgsql security definer set search_path to 'public', 'pg_temp' as $$
declare
  authority uuid := current_authority();
  head event_heads;
  e events;
begin
  select * into head from event_heads h where h.authority_id = authority for update;
  if not found then
    insert into event_heads (authority_id) values (authority) on conflict do nothing;
    select * into strict head from event_heads h where h.authority_id = authority for update;
  end if;
  e := row(authority, head.seq + 1, clock_timestamp(), current_person(), action, subject_kind, subject_id,
    why, detail, head.hash, null)::events;
  e.hash := sha256(head.hash || convert_to(event_text(e), 'UTF8'));
  insert into events select e.*;
  update event_heads h set seq = e.seq, hash = e.hash,
    changed = case when only_tells(e.action) then h.changed else e.seq end,
    letters_changed = case when only_tells(e.action) or not touches_letters(e.subject_kind) then h.letters_changed else e.seq end
  where h.authority_id = authority;
  return e.seq;
end
$$;
