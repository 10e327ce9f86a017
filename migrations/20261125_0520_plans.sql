-- Improvement plans: boards and meetings, plans, priorities, actions and what hangs on an action.

create table boards (
  authority_id uuid not null references authorities (id),
  id uuid not null default gen_random_uuid(),
  name text not null,
  forum text not null default 'improvement board',
  chair text not null default '',
  every text not null default '', -- as people say it: monthly
  primary key (authority_id, id),
  unique (authority_id, name),
  check (name <> '')
);

create table board_meetings (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  board_id uuid not null,
  title text not null default '', -- July Strategic Board
  held_on date not null,
  taken_out_on date, -- what was due by it then has no date
  taken_out_why text not null default '',
  primary key (authority_id, id),
  foreign key (authority_id, board_id) references boards (authority_id, id)
);
create index board_meetings_board on board_meetings (authority_id, board_id, held_on);

create table plans (
  authority_id uuid not null references authorities (id),
  id uuid not null default gen_random_uuid(),
  title text not null,
  purpose text not null default '',
  owner_id uuid not null,
  board_id uuid,
  starts_on date,
  ends_on date,
  ended_on date, -- a plan that has ended is kept and shown apart
  version integer not null default 1, -- counts the edits, so that two people do not overwrite each other
  primary key (authority_id, id),
  check (title <> ''),
  foreign key (authority_id, owner_id) references people (authority_id, id),
  foreign key (authority_id, board_id) references boards (authority_id, id)
);

create table priorities (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  plan_id uuid not null,
  place integer not null default 1,
  title text not null,
  cause_kind text not null default '', -- '': not known yet
  cause text not null default '',
  cause_evidence text not null default '',
  owner_id uuid,
  board_id uuid,
  lead_member_id uuid,
  partners text not null default '',
  drafted_from text not null default '', -- the theme that this was proposed from; '' once a person has made it theirs
  ended_on date,
  version integer not null default 1,
  primary key (authority_id, id),
  check (title <> ''),
  check (cause_kind in ('', 'capacity', 'skill', 'process', 'system', 'supply', 'culture', 'partner', 'demand')),
  foreign key (authority_id, plan_id) references plans (authority_id, id),
  foreign key (authority_id, owner_id) references people (authority_id, id),
  foreign key (authority_id, board_id) references boards (authority_id, id),
  foreign key (authority_id, lead_member_id) references people (authority_id, id)
);
create index priorities_plan on priorities (authority_id, plan_id, place);

create table priority_findings (
  authority_id uuid not null,
  priority_id uuid not null,
  finding_id uuid not null,
  primary key (authority_id, priority_id, finding_id),
  foreign key (authority_id, priority_id) references priorities (authority_id, id),
  foreign key (authority_id, finding_id) references readings (authority_id, id)
);
create index priority_findings_finding on priority_findings (authority_id, finding_id);

create table actions (
  authority_id uuid not null references authorities (id),
  id uuid not null default gen_random_uuid(),
  title text not null, -- a verb and what it is done to
  detail text not null default '',
  owner_id uuid,
  accepted_on date, -- the owner said yes
  done_when text not null default '',
  due_kind text not null default 'day',
  due_on date, -- a day; for a continuous action the day that it runs from
  due_meeting_id uuid,
  review_every_days integer, -- continuous
  original_due_on date, -- as agreed first; never changes after that
  starts_on date,
  no_measure_because text not null default '',
  cost_pounds integer,
  cost_note text not null default '',
  waits_for_body text not null default '', -- who outside must act, in the state awaiting_other_body
  state text not null default 'draft',
  state_before text not null default '', -- where a blocked action goes back to
  state_on date not null default current_date,
  state_why text not null default '',
  agreed_on date,
  completed_on date,
  sustained_on date,
  closed_minute text not null default '',
  approved_by uuid, -- who approved a withdrawal
  override_status text not null default '',
  override_why text not null default '',
  override_by uuid,
  commitment_id uuid,
  drafted_from text not null default '',
  version integer not null default 1,
  primary key (authority_id, id),
  check (title <> ''),
  check (due_kind in ('day', 'meeting', 'continuous')),
  check (review_every_days > 0),
  check (state in ('draft', 'agreed', 'in_progress', 'action_complete', 'impact_seen', 'sustained', 'closed', 'blocked',
    'awaiting_other_body', 'withdrawn', 'reopened')),
  check (override_status in ('', 'at_risk', 'stale', 'blocked', 'overdue')),
  check (override_status = '' or (override_why <> '' and override_by is not null)),
  check (state <> 'withdrawn' or (state_why <> '' and approved_by is not null)),
  check (state not in ('agreed', 'in_progress', 'action_complete', 'impact_seen', 'sustained', 'closed', 'reopened')
    or (owner_id is not null and agreed_on is not null and done_when <> '' and original_due_on is not null)),
  foreign key (authority_id, owner_id) references people (authority_id, id),
  foreign key (authority_id, due_meeting_id) references board_meetings (authority_id, id),
  foreign key (authority_id, approved_by) references people (authority_id, id),
  foreign key (authority_id, override_by) references people (authority_id, id)
);
create index actions_owner on actions (authority_id, owner_id);
create index actions_meeting on actions (authority_id, due_meeting_id) where due_meeting_id is not null;

-- One action serves many plans and is never copied.
create table plan_actions (
  authority_id uuid not null,
  plan_id uuid not null,
  action_id uuid not null,
  priority_id uuid,
  place integer not null default 1,
  primary key (authority_id, plan_id, action_id),
  foreign key (authority_id, plan_id) references plans (authority_id, id),
  foreign key (authority_id, action_id) references actions (authority_id, id),
  foreign key (authority_id, priority_id) references priorities (authority_id, id)
);
create index plan_actions_action on plan_actions (authority_id, action_id);
create index plan_actions_priority on plan_actions (authority_id, priority_id);

create table action_findings (
  authority_id uuid not null,
  action_id uuid not null,
  finding_id uuid not null,
  primary key (authority_id, action_id, finding_id),
  foreign key (authority_id, action_id) references actions (authority_id, id),
  foreign key (authority_id, finding_id) references readings (authority_id, id)
);
create index action_findings_finding on action_findings (authority_id, finding_id);

create table action_dependencies (
  authority_id uuid not null,
  action_id uuid not null,
  needs_id uuid not null, -- the action that must be done first
  why text not null default '',
  primary key (authority_id, action_id, needs_id),
  check (action_id <> needs_id),
  foreign key (authority_id, action_id) references actions (authority_id, id),
  foreign key (authority_id, needs_id) references actions (authority_id, id)
);
create index action_dependencies_needs on action_dependencies (authority_id, needs_id);

create table milestones (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  action_id uuid not null,
  place integer not null default 1,
  title text not null,
  due_on date,
  primary key (authority_id, id),
  check (title <> ''),
  foreign key (authority_id, action_id) references actions (authority_id, id)
);
create index milestones_action on milestones (authority_id, action_id, place);

create table evidence (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  action_id uuid not null,
  milestone_id uuid,
  kind text not null default 'document',
  title text not null,
  link text not null default '',
  dated_on date not null,
  sample_n integer, -- how many cases were looked at
  sample_good integer, -- and how many of them were as they should be
  added_by uuid not null,
  added_at timestamptz not null default recorded_now(),
  verdict text not null default 'waiting',
  verified_by uuid,
  verified_on date,
  verdict_why text not null default '',
  primary key (authority_id, id),
  check (title <> ''),
  check (kind in ('data', 'audit', 'voice', 'external', 'document', 'observation')),
  check (verdict in ('waiting', 'verified', 'turned_down')),
  check (verdict = 'waiting' or (verified_by is not null and verified_on is not null)),
  check (verdict <> 'turned_down' or verdict_why <> ''),
  check (sample_n > 0 and sample_good between 0 and sample_n),
  foreign key (authority_id, action_id) references actions (authority_id, id),
  foreign key (authority_id, milestone_id) references milestones (authority_id, id),
  foreign key (authority_id, added_by) references people (authority_id, id),
  foreign key (authority_id, verified_by) references people (authority_id, id)
);
create index evidence_action on evidence (authority_id, action_id);

-- What people say of an action as they go. Only ever added to.
create table action_updates (
  authority_id uuid not null,
  id bigint not null generated always as identity,
  action_id uuid not null,
  person_id uuid not null,
  recorded_at timestamptz not null default recorded_now(),
  said text not null,
  own_view text not null default '', -- how it stands in the eyes of who says it
  is_review boolean not null default false, -- the review of a continuous action
  primary key (authority_id, id),
  check (said <> ''),
  check (own_view in ('', 'on_course', 'at_risk', 'blocked', 'done')),
  foreign key (authority_id, action_id) references actions (authority_id, id),
  foreign key (authority_id, person_id) references people (authority_id, id)
);
create index action_updates_action on action_updates (authority_id, action_id, recorded_at desc);
create index action_updates_at on action_updates (authority_id, recorded_at);
create trigger action_updates_are_kept before update or delete on action_updates
  for each row execute function refuse_change();

-- A new date is asked for and approved; the first stays.
create table redates (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  action_id uuid not null,
  from_on date, -- what it was due by; null: it had no date
  to_on date, -- one of these two
  to_meeting_id uuid,
  reason text not null,
  why text not null default '',
  asked_by uuid not null,
  asked_on date not null,
  verdict text not null default 'waiting',
  decided_by uuid,
  decided_on date,
  decided_why text not null default '',
  primary key (authority_id, id),
  check ((to_on is null) <> (to_meeting_id is null)),
  check (verdict in ('waiting', 'approved', 'refused')),
  check (verdict = 'waiting' or (decided_by is not null and decided_on is not null)),
  foreign key (authority_id, action_id) references actions (authority_id, id),
  foreign key (authority_id, to_meeting_id) references board_meetings (authority_id, id),
  foreign key (authority_id, asked_by) references people (authority_id, id),
  foreign key (authority_id, decided_by) references people (authority_id, id)
);
create index redates_action on redates (authority_id, action_id);

-- What somebody must look at, since something under an action gave way: nothing is dropped silently.
create table improvement_alerts (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  action_id uuid not null,
  said text not null,
  raised_on date not null,
  settled_on date,
  primary key (authority_id, id),
  foreign key (authority_id, action_id) references actions (authority_id, id)
);
create index improvement_alerts_open on improvement_alerts (authority_id, action_id) where settled_on is null;

-- The rule that no path may go round: whoever says that an action is done has it from somebody else, who does not report
-- to the owner. The program says it in sentences first; this holds when the program is wrong.
create function may_verify(verifier uuid, owner uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select verifier <> owner and not exists (
    select from people p where p.authority_id = current_authority() and p.id = verifier and p.reports_to = owner)
$$;
create function hold_verdict() returns trigger language plpgsql as $$
begin
  if new.verdict <> 'waiting' and old.verdict is distinct from new.verdict and not coalesce(may_verify(new.verified_by,
    (select a.owner_id from actions a where a.authority_id = new.authority_id and a.id = new.action_id)), false) then
    raise insufficient_privilege using message = 'Evidence is verified by somebody who neither owns the action nor reports to its owner.';
  end if;
  return new;
end
$$;
create trigger evidence_is_verified_by_others before update of verdict on evidence
  for each row execute function hold_verdict();
create function hold_completion() returns trigger language plpgsql as $$
begin
  if new.state in ('action_complete', 'impact_seen', 'sustained', 'closed') and old.state is distinct from new.state
    and not exists (select from evidence e where e.authority_id = new.authority_id and e.action_id = new.id
      and e.verdict = 'verified' and e.verified_by <> new.owner_id) then
    raise insufficient_privilege using message = 'An action is complete when its evidence has been verified by somebody else.';
  end if;
  return new;
end
$$;
create trigger actions_are_complete_with_evidence before insert or update of state on actions
  for each row execute function hold_completion();
