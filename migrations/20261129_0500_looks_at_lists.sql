-- A look at a list of children: one row however long the list is, with the children on it. Only ever added to, and sealed
-- into the audit trail when the transaction ends, so that a page does not hold the trail while it is still being made.
create table list_looks (
  authority_id uuid not null,
  id bigint not null generated always as identity,
  person_id uuid not null,
  at timestamptz not null default clock_timestamp(),
  list text not null check (list <> ''),
  about text not null default '', -- which of these lists: the indicator, for one
  children uuid[] not null check (cardinality(children) > 0),
  primary key (authority_id, id),
  foreign key (authority_id, person_id) references people (authority_id, id)
);
create index list_looks_children on list_looks using gin (children);
create index list_looks_person on list_looks (authority_id, person_id, at);
create index list_looks_at on list_looks (authority_id, at);
create trigger list_looks_are_kept before update or delete on list_looks for each row execute function refuse_change();
create trigger list_looks_are_not_emptied before truncate on list_looks for each statement execute function refuse_change();
create trigger looks_are_not_emptied before truncate on looks for each statement execute function refuse_change();
create index looks_person on looks (authority_id, person_id, at);
create index looks_at on looks (authority_id, at);

create function seal_list_look() returns trigger language plpgsql as $$
begin
  perform record_event('children.listed', 'list', new.list, '', jsonb_build_object('about', new.about, 'children', cardinality(new.children),
    'look', new.id, 'sha256', encode(sha256(convert_to(new.children::text, 'UTF8')), 'hex')));
  return null;
end
$$;
create constraint trigger list_looks_are_sealed after insert on list_looks deferrable initially deferred
  for each row execute function seal_list_look();

alter table list_looks enable row level security;
create policy own on list_looks for select to sightline_person
  using (authority_id = (select current_authority()) and ((select may('trail.read')) or person_id = (select current_person())));
create policy add on list_looks for insert to sightline_person
  with check (authority_id = (select current_authority()) and person_id = (select current_person()) and (select may('children.read')));
-- Which children stood on a list is told only child by child, by list_looks_at: some are hidden from the reader.
grant select (authority_id, id, person_id, at, list, about) on list_looks to sightline_person;
grant insert (authority_id, person_id, list, about, children) on list_looks to sightline_person;

-- Whether the person who is asking may see a child.
create function i_may_see(child uuid) returns boolean language plpgsql stable security definer
set search_path = public, pg_temp as $$
begin
  if not exists (select from children c where c.authority_id = current_authority() and c.id = child) then
    return false;
  end if;
  return case when sees_every_child() then child <> all (children_hidden_from_me()) else child = any (children_i_may_see()) end;
end
$$;

-- The looks at lists on which a child stood, for whoever may see the child.
create function list_looks_at(child uuid) returns table (person_id uuid, at timestamptz, list text, about text)
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if not i_may_see(child) then
    return;
  end if;
  return query select l.person_id, l.at, l.list, l.about from list_looks l
    where l.authority_id = current_authority() and l.children @> array[child];
end
$$;

-- The looks at records are sealed into the trail in the same way.
create function seal_look() returns trigger language plpgsql as $$
begin
  perform record_event('child.looked-at', 'child', new.child_id::text, '', jsonb_build_object('page', new.page));
  return null;
end
$$;
create constraint trigger looks_are_sealed after insert on looks deferrable initially deferred
  for each row execute function seal_look();

alter table looks drop constraint looks_page_check;
alter table looks add constraint looks_page_check
  check (page in ('record', 'chronology', 'print', 'list', 'api', 'looks', 'looks file', 'bundle'));

-- What was worked out is kept while nothing changes, and a look changes nothing: the head of the trail says which row was
-- the last that changed something.
alter table event_heads add changed bigint not null default 0;
update event_heads set changed = seq;
create or replace function record_event(action text, subject_kind text, subject_id text, why text, detail jsonb)
returns bigint language plpgsql security definer set search_path = public, pg_temp as $$
declare
  head event_heads;
  e events;
begin
  insert into event_heads (authority_id) values (current_authority()) on conflict do nothing;
  select * into strict head from event_heads h where h.authority_id = current_authority() for update;
  e := row(current_authority(), head.seq + 1, clock_timestamp(), current_person(), action, subject_kind, subject_id,
    why, detail, head.hash, null)::events;
  e.hash := sha256(head.hash || convert_to(event_text(e), 'UTF8'));
  insert into events select e.*;
  update event_heads h set seq = e.seq, hash = e.hash,
    changed = case when e.action in ('child.looked-at', 'children.listed') then h.changed else e.seq end
  where h.authority_id = current_authority();
  return e.seq;
end
$$;
