-- Case audits: samples drawn from the children of the data, audits given to somebody who neither holds nor manages the case, what the
-- first and the second reader judged, what must be done for the child. The tools are data in src/audits/tools. Everything of a child is
-- under the same walls as the child; the judgement of a first reader is besides closed to a second one who has not judged yet.
create table audit_samples (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  title text not null check (title <> ''),
  tool text not null,
  frame text not null, -- of which children: src/audits/samples/frames.ts
  on_day date not null, -- the children as they stood at the end of this day
  strata text not null check (strata in ('none', 'team', 'pathway', 'need')),
  asked_for integer not null check (asked_for > 0),
  seed text not null check (seed <> ''), -- the same seed and the same frame give the same sample
  is_thematic boolean not null default false,
  why text not null default '',
  due_on date not null,
  drawn_on date not null,
  drawn_by uuid not null,
  drawn_at timestamptz not null default clock_timestamp(),
  primary key (authority_id, id),
  foreign key (authority_id, drawn_by) references people (authority_id, id)
);
create index audit_samples_due on audit_samples (authority_id, due_on desc);

-- Every child of the frame with what became of it: nobody is left out in silence.
create table audit_frame (
  authority_id uuid not null,
  sample_id uuid not null,
  child_id uuid not null,
  stratum text not null,
  place integer not null, -- in its stratum, in the order of the seed; those left out have none to take
  fate text not null check (fate in ('drawn', 'reserve', 'left out', 'swapped')),
  why text not null default '',
  team text not null default '',
  worker_id text not null default '',
  primary key (authority_id, sample_id, child_id),
  foreign key (authority_id, sample_id) references audit_samples (authority_id, id) on delete cascade,
  foreign key (authority_id, child_id) references children (authority_id, id)
);
create index audit_frame_child on audit_frame (authority_id, child_id);

create table audits (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  sample_id uuid, -- null where it was given by itself
  child_id uuid not null,
  tool text not null,
  tool_version integer not null,
  team text not null default '', -- the team and the worker whose case it was when it was given
  worker_id text not null default '',
  pathway text not null default '',
  why text not null default '',
  auditor_id uuid not null,
  due_on date not null,
  given_on date not null,
  given_by uuid not null,
  given_at timestamptz not null default clock_timestamp(),
  moderator_id uuid,
  moderation_due_on date,
  grade text, -- the final one
  grade_why text not null default '',
  closed_on date,
  closed_by uuid,
  again_of uuid, -- the audit after which the same child is looked at again
  again_due_on date, -- when this child is to be looked at again
  taken_back_at timestamptz,
  taken_back_why text not null default '',
  primary key (authority_id, id),
  foreign key (authority_id, sample_id) references audit_samples (authority_id, id),
  foreign key (authority_id, child_id) references children (authority_id, id),
  foreign key (authority_id, auditor_id) references people (authority_id, id),
  foreign key (authority_id, given_by) references people (authority_id, id),
  foreign key (authority_id, moderator_id) references people (authority_id, id),
  foreign key (authority_id, closed_by) references people (authority_id, id),
  foreign key (authority_id, again_of) references audits (authority_id, id) on delete cascade,
  check (moderator_id <> auditor_id),
  check (closed_by <> auditor_id),
  check ((closed_on is null) = (closed_by is null)),
  check ((closed_on is null) = (grade is null)),
  check ((moderator_id is null) = (moderation_due_on is null))
);
create index audits_child on audits (authority_id, child_id);
create index audits_auditor on audits (authority_id, auditor_id) where closed_on is null;
create index audits_moderator on audits (authority_id, moderator_id) where closed_on is null;
create index audits_sample on audits (authority_id, sample_id);
create index audits_due on audits (authority_id, due_on desc);

-- What a reader judged. Nobody but its reader sees it before it is finished, and nobody changes it afterwards.
create table audit_judgements (
  authority_id uuid not null,
  audit_id uuid not null,
  reader text not null check (reader in ('auditor', 'moderator')),
  child_id uuid not null,
  person_id uuid not null,
  version integer not null default 1,
  statements jsonb not null default '{}', -- by the id of the statement: what was said of it, and the note
  sections jsonb not null default '{}', -- by the id of the section: its grade, and the evidence
  strengths text not null default '',
  summary text not null default '',
  voice integer check (voice between 0 and 4),
  grade text,
  saved_at timestamptz not null default clock_timestamp(),
  finished_on date,
  primary key (authority_id, audit_id, reader),
  foreign key (authority_id, audit_id) references audits (authority_id, id) on delete cascade,
  foreign key (authority_id, person_id) references people (authority_id, id),
  check (finished_on is null or grade is not null)
);
create index audit_judgements_child on audit_judgements (authority_id, child_id);

create table audit_judgement_versions (
  authority_id uuid not null,
  audit_id uuid not null,
  reader text not null,
  version integer not null,
  child_id uuid not null,
  person_id uuid not null,
  held jsonb not null,
  saved_at timestamptz not null,
  primary key (authority_id, audit_id, reader, version),
  foreign key (authority_id, audit_id, reader) references audit_judgements (authority_id, audit_id, reader) on delete cascade
);
create index audit_judgement_versions_child on audit_judgement_versions (authority_id, child_id);

create function keep_audit_judgement() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'UPDATE' and old.finished_on is not null then
    raise insufficient_privilege using message = 'A judgement that is finished is not changed.';
  end if;
  insert into audit_judgement_versions (authority_id, audit_id, reader, version, child_id, person_id, held, saved_at)
  values (new.authority_id, new.audit_id, new.reader, new.version, new.child_id, new.person_id,
    jsonb_build_object('statements', new.statements, 'sections', new.sections, 'strengths', new.strengths, 'summary', new.summary,
      'voice', new.voice, 'grade', new.grade), new.saved_at);
  return null;
end
$$;
create trigger audit_judgements_are_kept after insert or update on audit_judgements for each row execute function keep_audit_judgement();

-- What the practitioner, the child and the family said to the auditor.
create table audit_voices (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  audit_id uuid not null,
  child_id uuid not null,
  who text not null check (who in ('child', 'family', 'practitioner')),
  said text not null check (said <> ''),
  said_on date not null,
  written_by uuid not null,
  written_at timestamptz not null default clock_timestamp(),
  primary key (authority_id, id),
  foreign key (authority_id, audit_id) references audits (authority_id, id) on delete cascade,
  foreign key (authority_id, written_by) references people (authority_id, id)
);
create index audit_voices_audit on audit_voices (authority_id, audit_id);
create index audit_voices_child on audit_voices (authority_id, child_id);

-- What must be done for this child after the audit. Its owner says that it is done; somebody else looks whether it is.
create table audit_actions (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  audit_id uuid not null,
  child_id uuid not null,
  section text not null default '',
  what text not null check (what <> ''),
  at_once boolean not null default false, -- for the child's safety
  owner_id uuid not null,
  due_on date not null,
  set_on date not null,
  set_by uuid not null,
  set_at timestamptz not null default clock_timestamp(),
  done_on date,
  done_note text not null default '',
  done_by uuid,
  checked_on date,
  checked_by uuid,
  primary key (authority_id, id),
  foreign key (authority_id, audit_id) references audits (authority_id, id) on delete cascade,
  foreign key (authority_id, owner_id) references people (authority_id, id),
  foreign key (authority_id, set_by) references people (authority_id, id),
  foreign key (authority_id, done_by) references people (authority_id, id),
  foreign key (authority_id, checked_by) references people (authority_id, id),
  check ((done_on is null) = (done_by is null)),
  check ((checked_on is null) = (checked_by is null)),
  check (checked_on is null or done_on is not null),
  check (checked_by <> owner_id),
  check (checked_by <> done_by)
);
create index audit_actions_audit on audit_actions (authority_id, audit_id);
create index audit_actions_child on audit_actions (authority_id, child_id);
create index audit_actions_owner on audit_actions (authority_id, owner_id) where done_on is null;

-- Whether somebody may be the reader of a child's records: they hold the role, do not work with the child, are not of the child's team,
-- do not manage who works with the child, and the child is not hidden from them.
create function may_audit(child uuid, who uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (
      select from people p join role_permissions r on r.role = p.role and r.permission = 'audits.do'
      where p.authority_id = current_authority() and p.id = who and p.active
        and (p.active_until is null or p.active_until >= (now() at time zone 'Europe/London')::date))
    and not exists (
      select from child_workers w join worker_people p using (authority_id, professional_id)
      left join people h on h.authority_id = p.authority_id and h.id = p.person_id
      where w.authority_id = current_authority() and w.child_id = child and who in (p.person_id, h.reports_to))
    and not exists (
      select from child_teams t join team_people p using (authority_id, team_id)
      where t.authority_id = current_authority() and t.child_id = child and p.person_id = who)
    and not exists (
      select from child_restrictions r
      where r.authority_id = current_authority() and r.child_id = child and r.lifted_at is null and not exists (
        select from child_restriction_people n where n.authority_id = r.authority_id and n.restriction_id = r.id and n.person_id = who))
$$;

-- The audits of which the person is the second reader and has not judged yet: the first judgement is closed to them.
create function audits_blind_to_me() returns uuid[] language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(array_agg(a.id), '{}') from audits a
  where a.authority_id = current_authority() and a.moderator_id = current_person() and not exists (
    select from audit_judgements j where j.authority_id = a.authority_id and j.audit_id = a.id and j.reader = 'moderator'
      and j.person_id = current_person() and j.finished_on is not null)
$$;

-- Whose audit somebody was given, that child they see until the audit is closed or taken back: it is what they need to know.
create or replace function children_i_may_see() returns uuid[] language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  hidden uuid[] := children_hidden_from_me();
begin
  if not may('children.read') then
    return '{}';
  end if;
  return coalesce((
    select array_agg(distinct s.child_id) from (
      select w.child_id from worker_people p join child_workers w using (authority_id, professional_id)
      where p.authority_id = current_authority() and p.person_id = current_person()
      union all
      select t.child_id from team_people p join child_teams t using (authority_id, team_id)
      where p.authority_id = current_authority() and p.person_id = current_person()
      union all
      select a.child_id from child_access a
      where a.authority_id = current_authority() and a.person_id = current_person() and a.ends_at > now()
      union all
      select r.child_id from child_restrictions r join child_restriction_people n
        on n.authority_id = r.authority_id and n.restriction_id = r.id
      where r.authority_id = current_authority() and r.lifted_at is null and n.person_id = current_person()
      union all
      select a.child_id from audits a
      where a.authority_id = current_authority() and current_person() in (a.auditor_id, a.moderator_id) and a.closed_on is null
        and a.taken_back_at is null and may('audits.do')
    ) s where s.child_id <> all (hidden)
  ), '{}');
end
$$;

-- On which days the readers of each audit finished: that they did is no secret, what they judged may be.
create function audit_progress() returns table (audit_id uuid, finished_on date, moderated_on date)
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  sees_all boolean := sees_every_child();
  hidden uuid[] := children_hidden_from_me();
  seen uuid[] := case when sees_all then '{}' else children_i_may_see() end;
begin
  if not may('audits.read') then
    return;
  end if;
  return query
    select j.audit_id, max(j.finished_on) filter (where j.reader = 'auditor'), max(j.finished_on) filter (where j.reader = 'moderator')
    from audit_judgements j
    where j.authority_id = current_authority() and case when sees_all then j.child_id <> all (hidden) else j.child_id = any (seen) end
    group by j.audit_id;
end
$$;

alter table looks drop constraint looks_page_check;
alter table looks add constraint looks_page_check
  check (page in ('record', 'chronology', 'print', 'list', 'api', 'looks', 'looks file', 'bundle', 'audit'));

do $$
declare
  about text;
  mine constant text := 'authority_id = (select current_authority())';
  seen constant text := mine || ' and case when (select sees_every_child()) then child_id <> all ((select children_hidden_from_me())::uuid[])'
    ' else child_id = any ((select children_i_may_see())::uuid[]) end';
  sighted constant text := 'audit_id <> all ((select audits_blind_to_me())::uuid[])';
  me constant text := '(select current_person())';
  mine_to_judge constant text := 'exists (select from audits a where a.authority_id = (select current_authority()) and a.id = audit_id and a.closed_on is null'
    ' and a.taken_back_at is null and case reader when ''auditor'' then a.auditor_id else a.moderator_id end = (select current_person()))';
begin
  foreach about in array array['audit_samples', 'audit_frame', 'audits', 'audit_judgements', 'audit_judgement_versions', 'audit_voices', 'audit_actions']
  loop
    execute format('alter table %I enable row level security', about);
    execute format('grant select on %I to sightline_person', about);
  end loop;
  execute 'create policy own on audit_samples for select to sightline_person using ((select may(''audits.read'')) and ' || mine || ')';
  execute 'create policy add on audit_samples for insert to sightline_person with check (drawn_by = ' || me
    || ' and (select may(''audits.draw'')) and ' || mine || ')';

  execute 'create policy own on audit_frame for select to sightline_person using ((select may(''audits.draw'')) and ' || seen || ')';
  execute 'create policy add on audit_frame for insert to sightline_person with check ((select may(''audits.draw'')) and ' || seen || ')';
  execute 'create policy change on audit_frame for update to sightline_person using ((select may(''audits.draw'')) and ' || seen || ')';

  execute 'create policy own on audits for select to sightline_person using ((select may(''audits.read'')) and ' || seen || ')';
  execute 'create policy add on audits for insert to sightline_person with check (given_by = ' || me
    || ' and closed_on is null and moderator_id is null and (select may(''audits.draw'')) and may_audit(child_id, auditor_id) and ' || seen || ')';
  execute 'create policy change on audits for update to sightline_person using ((select may(''audits.draw'')) and ' || seen
    || ') with check (closed_on is not null or taken_back_at is not null'
    || ' or (may_audit(child_id, auditor_id) and (moderator_id is null or may_audit(child_id, moderator_id))))';

  execute 'create policy own on audit_judgements for select to sightline_person using ((select may(''audits.read'')) and ' || seen
    || ' and (person_id = ' || me || ' or (finished_on is not null and ' || sighted
    || ' and ((select may(''audits.do'')) or audit_id in (select a.id from audits a where a.closed_on is not null)))))';
  execute 'create policy add on audit_judgements for insert to sightline_person with check (person_id = ' || me
    || ' and (select may(''audits.do'')) and ' || mine_to_judge || ' and ' || seen || ')';
  execute 'create policy change on audit_judgements for update to sightline_person using (person_id = ' || me
    || ' and (select may(''audits.do'')) and finished_on is null and ' || mine_to_judge || ' and ' || seen
    || ') with check (person_id = ' || me || ')';
  execute 'create policy own on audit_judgement_versions for select to sightline_person using (person_id = ' || me || ' and ' || seen || ')';

  execute 'create policy own on audit_voices for select to sightline_person using ((select may(''audits.read'')) and ' || seen || ')';
  execute 'create policy add on audit_voices for insert to sightline_person with check (written_by = ' || me
    || ' and (select may(''audits.tell'')) and exists (select from audits a where a.authority_id = (select current_authority()) and a.id = audit_id'
    || ' and a.child_id = audit_voices.child_id and a.closed_on is null) and ' || seen || ')';

  execute 'create policy own on audit_actions for select to sightline_person using ((select may(''audits.read'')) and ' || seen || ' and ' || sighted || ')';
  execute 'create policy add on audit_actions for insert to sightline_person with check (set_by = ' || me
    || ' and done_on is null and (select may(''audits.do'')) and exists (select from audits a where a.authority_id = (select current_authority()) and a.id = audit_id'
    || ' and a.child_id = audit_actions.child_id and (a.auditor_id = ' || me || ' or (select may(''audits.draw'')))) and ' || seen || ')';
  execute 'create policy change on audit_actions for update to sightline_person using ((owner_id = ' || me
    || ' or (select may(''audits.do''))) and checked_on is null and ' || seen || ' and ' || sighted
    || ') with check ((done_by is null or done_by = ' || me || ' or checked_by = ' || me || '))';
end
$$;
grant insert (authority_id, id, title, tool, frame, on_day, strata, asked_for, seed, is_thematic, why, due_on, drawn_on, drawn_by) on audit_samples to sightline_person;
grant insert (authority_id, sample_id, child_id, stratum, place, fate, why, team, worker_id), update (fate, why) on audit_frame to sightline_person;
grant insert (authority_id, id, sample_id, child_id, tool, tool_version, team, worker_id, pathway, why, auditor_id, due_on, given_on, given_by, again_of),
  update (auditor_id, due_on, moderator_id, moderation_due_on, grade, grade_why, closed_on, closed_by, again_due_on, taken_back_at, taken_back_why)
  on audits to sightline_person;
grant insert (authority_id, audit_id, reader, child_id, person_id, statements, sections, strengths, summary, voice, grade, finished_on),
  update (version, statements, sections, strengths, summary, voice, grade, saved_at, finished_on) on audit_judgements to sightline_person;
grant insert (authority_id, audit_id, child_id, who, said, said_on, written_by) on audit_voices to sightline_person;
grant insert (authority_id, audit_id, child_id, section, what, at_once, owner_id, due_on, set_on, set_by),
  update (done_on, done_note, done_by, checked_on, checked_by) on audit_actions to sightline_person;
