-- Who sits on a board, the papers that its meetings were given, and what it was asked and decided.

create table board_members (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  board_id uuid not null,
  person_id uuid, -- where they use Sightline
  name text not null,
  part text not null default 'member',
  body text not null default '', -- whom they speak for
  since date not null,
  until date, -- the last day
  primary key (authority_id, id),
  check (name <> ''),
  check (part in ('chair', 'vice-chair', 'member', 'adviser', 'clerk')),
  check (until >= since),
  foreign key (authority_id, board_id) references boards (authority_id, id),
  foreign key (authority_id, person_id) references people (authority_id, id)
);
create index board_members_board on board_members (authority_id, board_id);

-- A paper that was issued never changes: what was wrong with it is put right in the next version, with the reason.
create table board_papers (
  authority_id uuid not null,
  meeting_id uuid not null,
  version integer not null,
  paper jsonb not null, -- its blocks: src/platform/paper/paper.ts
  issued_by uuid not null,
  issued_at timestamptz not null default recorded_now(),
  issued_on date not null,
  why text not null default '', -- why there is a further version
  primary key (authority_id, meeting_id, version),
  check (version > 0),
  check (version = 1 or why <> ''),
  foreign key (authority_id, meeting_id) references board_meetings (authority_id, id),
  foreign key (authority_id, issued_by) references people (authority_id, id)
);
create trigger board_papers_are_kept before update or delete on board_papers
  for each row execute function refuse_change();

-- What a meeting is asked to decide, and what it decided.
create table board_decisions (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  meeting_id uuid not null,
  place integer not null, -- its number in the meeting
  kind text not null,
  action_id uuid,
  asked text not null, -- what the meeting is asked
  to_on date, -- re-date: the day asked for
  reason text not null default '', -- re-date: from the list of reasons
  to_board_id uuid, -- escalate: whom it goes to
  came_from uuid, -- the decision of another board that brought it here
  asked_by uuid not null,
  asked_on date not null,
  outcome text not null default '',
  why text not null default '',
  decided_on date, -- the day of the meeting
  recorded_by uuid,
  recorded_on date,
  primary key (authority_id, id),
  unique (authority_id, meeting_id, place),
  check (kind in ('close', 're-date', 'escalate', 'other')),
  check (asked <> ''),
  check (kind = 'other' or action_id is not null),
  check (kind <> 're-date' or (to_on is not null and reason <> '')),
  check (kind <> 'escalate' or to_board_id is not null),
  check (outcome in ('', 'agreed', 'refused', 'put off')),
  check (outcome = '' or (decided_on is not null and recorded_by is not null and recorded_on is not null and why <> '')),
  foreign key (authority_id, meeting_id) references board_meetings (authority_id, id),
  foreign key (authority_id, action_id) references actions (authority_id, id),
  foreign key (authority_id, to_board_id) references boards (authority_id, id),
  foreign key (authority_id, came_from) references board_decisions (authority_id, id),
  foreign key (authority_id, asked_by) references people (authority_id, id),
  foreign key (authority_id, recorded_by) references people (authority_id, id)
);
create index board_decisions_action on board_decisions (authority_id, action_id);
create function hold_decision() returns trigger language plpgsql as $$
begin
  if old.outcome <> '' then
    raise insufficient_privilege using message = 'A decision that a board has taken is not changed. Ask a later meeting.';
  end if;
  return new;
end
$$;
create trigger board_decisions_stay before update on board_decisions for each row execute function hold_decision();

alter table board_members enable row level security;
grant select, insert, update on board_members to sightline_person;
create policy own on board_members for select to sightline_person
  using (authority_id = (select current_authority()) and (select may('plans.read')));
create policy add on board_members for insert to sightline_person
  with check (authority_id = (select current_authority()) and (select may('boards.manage')));
create policy change on board_members for update to sightline_person
  using (authority_id = (select current_authority()) and (select may('boards.manage')));

alter table board_papers enable row level security;
grant select, insert on board_papers to sightline_person;
create policy own on board_papers for select to sightline_person
  using (authority_id = (select current_authority()) and (select may('plans.read')));
create policy add on board_papers for insert to sightline_person
  with check (authority_id = (select current_authority()) and issued_by = (select current_person()) and (select may('boards.manage')));

alter table board_decisions enable row level security;
grant select, insert, update on board_decisions to sightline_person;
create policy own on board_decisions for select to sightline_person
  using (authority_id = (select current_authority()) and (select may('plans.read')));
create policy add on board_decisions for insert to sightline_person
  with check (authority_id = (select current_authority()) and asked_by = (select current_person())
    and ((select may('boards.manage')) or (select may('plans.edit'))));
create policy change on board_decisions for update to sightline_person
  using (authority_id = (select current_authority()) and (select may('boards.manage')));
