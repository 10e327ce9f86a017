-- What was worked out from letters alone (comparisons, follow-ups, claims) takes a second or more over a library of them, and was worked
-- out anew after every change of an action, a register or a child. The head of the trail now also says which row was the last
-- that can have changed a letter or what was read in it: every kind counts that is not known to have nothing to do with letters.
alter table event_heads add letters_changed bigint not null default 0;
update event_heads set letters_changed = changed;

create function touches_letters(kind text) returns boolean language sql immutable parallel safe as $$
  select kind not in ('action', 'actions', 'plan', 'plans', 'priority', 'measure', 'board', 'boards', 'register', 'registers',
    'register entry', 'child', 'children', 'list', 'case log', 'case log entry', 'delivery', 'worker', 'workload', 'worklist', 'pathway',
    'pathways', 'time-limit', 'indicator', 'indicators', 'answer-page', 'inspection room', 'readiness task', 'programme item',
    'planning meeting', 'resolution', 'resolutions', 'petition', 'speaker', 'mail', 'subject-requests')
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
    changed = case when e.action in ('child.looked-at', 'children.listed') then h.changed else e.seq end,
    letters_changed = case when touches_letters(e.subject_kind) then e.seq else h.letters_changed end
  where h.authority_id = e.authority_id;
  return e.seq;
end
$$;
