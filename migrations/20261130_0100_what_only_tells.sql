-- A page of indicators is kept for a person for as long as nothing has happened in the authority. Whoever signs in, looks at something
-- or takes a list away changes nothing, and counts no longer.
create function only_tells(action text) returns boolean language sql immutable parallel safe as $$
  select action like '%.looked-at' or action like '%.exported' or action like '%.page-taken'
    or action in ('children.listed', 'trail.checked', 'person.signed in', 'person.signed out', 'person.sign-in refused',
      'token.made', 'token.revoked')
$$;

create or replace function record_event(action text, subject_kind text, subject_id text, why text, detail jsonb)
returns bigint language plpgsql security definer set search_path = public, pg_temp as $$
declare
  head event_heads;
  e events;
begin
  select * into head from event_heads h where h.authority_id = current_authority() for update;
  if not found then
    insert into event_heads (authority_id) values (current_authority()) on conflict do nothing;
    select * into strict head from event_heads h where h.authority_id = current_authority() for update;
  end if;
  e := row(current_authority(), head.seq + 1, clock_timestamp(), current_person(), action, subject_kind, subject_id,
    why, detail, head.hash, null)::events;
  e.hash := sha256(head.hash || convert_to(event_text(e), 'UTF8'));
  insert into events select e.*;
  update event_heads h set seq = e.seq, hash = e.hash,
    changed = case when only_tells(e.action) then h.changed else e.seq end,
    letters_changed = case when only_tells(e.action) or not touches_letters(e.subject_kind) then h.letters_changed else e.seq end
  where h.authority_id = e.authority_id;
  return e.seq;
end
$$;
