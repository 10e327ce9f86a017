-- The database as it stands after every migration. For reading: the migrations make the database.
-- Written by `npm run schema`.

create table access_reviews (
  authority_id uuid not null,
  access_id uuid not null,
  outcome text not null,
  why text not null,
  reviewed_by uuid not null,
  reviewed_at timestamp with time zone not null default now(),
  PRIMARY KEY (authority_id, access_id),
  CHECK ((outcome = ANY (ARRAY['needed'::text, 'talked'::text, 'referred'::text]))),
  CHECK ((why <> ''::text)),
  FOREIGN KEY (authority_id, access_id) REFERENCES child_access(authority_id, id) ON DELETE CASCADE,
  FOREIGN KEY (authority_id, reviewed_by) REFERENCES people(authority_id, id)
);
CREATE TRIGGER access_reviews_are_kept BEFORE UPDATE ON public.access_reviews FOR EACH ROW EXECUTE FUNCTION refuse_change();
alter table access_reviews enable row level security;
create policy add on access_reviews for insert to sightline_person with check (((authority_id = ( SELECT current_authority() AS current_authority)) AND (reviewed_by = ( SELECT current_person() AS current_person)) AND (EXISTS ( SELECT
   FROM child_access a
  WHERE ((a.authority_id = access_reviews.authority_id) AND (a.id = access_reviews.access_id) AND (a.person_id <> ( SELECT current_person() AS current_person)) AND (looks_into_access_of(a.person_id) OR ( SELECT may('trail.read'::text) AS may)))))));
create policy own on access_reviews for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND (EXISTS ( SELECT
   FROM child_access a
  WHERE ((a.authority_id = access_reviews.authority_id) AND (a.id = access_reviews.access_id))))));
grant select on access_reviews to sightline_person;
grant insert (authority_id, access_id, outcome, why, reviewed_by) on access_reviews to sightline_person;

create table action_dependencies (
  authority_id uuid not null,
  action_id uuid not null,
  needs_id uuid not null,
  why text not null default ''::text,
  PRIMARY KEY (authority_id, action_id, needs_id),
  CHECK ((action_id <> needs_id)),
  FOREIGN KEY (authority_id, action_id) REFERENCES actions(authority_id, id),
  FOREIGN KEY (authority_id, needs_id) REFERENCES actions(authority_id, id)
);
CREATE INDEX action_dependencies_needs ON public.action_dependencies USING btree (authority_id, needs_id);
CREATE TRIGGER action_dependencies_remember AFTER INSERT OR DELETE OR UPDATE ON public.action_dependencies FOR EACH ROW EXECUTE FUNCTION keep_version('action_id', 'needs_id');
alter table action_dependencies enable row level security;
create policy add on action_dependencies for insert to sightline_person with check (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('plans.edit'::text) AS may)));
create policy own on action_dependencies for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('plans.read'::text) AS may)));
create policy take_out on action_dependencies for delete to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('plans.edit'::text) AS may)));
grant delete, insert, select on action_dependencies to sightline_person;

create table action_findings (
  authority_id uuid not null,
  action_id uuid not null,
  finding_id uuid not null,
  PRIMARY KEY (authority_id, action_id, finding_id),
  FOREIGN KEY (authority_id, action_id) REFERENCES actions(authority_id, id),
  FOREIGN KEY (authority_id, finding_id) REFERENCES readings(authority_id, id)
);
CREATE INDEX action_findings_finding ON public.action_findings USING btree (authority_id, finding_id);
CREATE TRIGGER action_findings_remember AFTER INSERT OR DELETE OR UPDATE ON public.action_findings FOR EACH ROW EXECUTE FUNCTION keep_version('action_id', 'finding_id');
alter table action_findings enable row level security;
create policy add on action_findings for insert to sightline_person with check (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('plans.edit'::text) AS may)));
create policy own on action_findings for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('plans.read'::text) AS may)));
create policy take_out on action_findings for delete to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('plans.edit'::text) AS may)));
grant delete, insert, select on action_findings to sightline_person;

create table action_measures (
  authority_id uuid not null,
  action_id uuid not null,
  measure_id uuid not null,
  PRIMARY KEY (authority_id, action_id, measure_id),
  FOREIGN KEY (authority_id, action_id) REFERENCES actions(authority_id, id),
  FOREIGN KEY (authority_id, measure_id) REFERENCES measures(authority_id, id)
);
CREATE INDEX action_measures_measure ON public.action_measures USING btree (authority_id, measure_id);
CREATE TRIGGER action_measures_remember AFTER INSERT OR DELETE OR UPDATE ON public.action_measures FOR EACH ROW EXECUTE FUNCTION keep_version('action_id', 'measure_id');
alter table action_measures enable row level security;
create policy add on action_measures for insert to sightline_person with check (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('plans.edit'::text) AS may)));
create policy own on action_measures for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('plans.read'::text) AS may)));
create policy take_out on action_measures for delete to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('plans.edit'::text) AS may)));
grant delete, insert, select on action_measures to sightline_person;

create table action_shares (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  action_id uuid not null,
  person_id uuid not null,
  why text not null default ''::text,
  shared_from date not null,
  shared_by uuid not null,
  shared_on date not null,
  ended_on date,
  ended_by uuid,
  ended_why text not null default ''::text,
  PRIMARY KEY (authority_id, id),
  CHECK (((ended_on IS NULL) = (ended_by IS NULL))),
  FOREIGN KEY (authority_id, action_id) REFERENCES actions(authority_id, id),
  FOREIGN KEY (authority_id, ended_by) REFERENCES people(authority_id, id),
  FOREIGN KEY (authority_id, person_id) REFERENCES people(authority_id, id),
  FOREIGN KEY (authority_id, shared_by) REFERENCES people(authority_id, id)
);
CREATE UNIQUE INDEX action_shares_once ON public.action_shares USING btree (authority_id, action_id, person_id) WHERE (ended_on IS NULL);
CREATE INDEX action_shares_person ON public.action_shares USING btree (authority_id, person_id);
CREATE TRIGGER action_shares_remember AFTER INSERT OR DELETE OR UPDATE ON public.action_shares FOR EACH ROW EXECUTE FUNCTION keep_version('id');
alter table action_shares enable row level security;
create policy finish on action_shares for update to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('plans.edit'::text) AS may)));
create policy own on action_shares for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND (( SELECT may('plans.read'::text) AS may) OR ((person_id = ( SELECT current_person() AS current_person)) AND ( SELECT may('actions.shared'::text) AS may)))));
create policy share on action_shares for insert to sightline_person with check (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('plans.edit'::text) AS may) AND (shared_by = ( SELECT current_person() AS current_person)) AND (ended_on IS NULL) AND (person_id IN ( SELECT p.id
   FROM people p
  WHERE (p.role = 'partner'::text)))));
grant insert, select on action_shares to sightline_person;
grant update (ended_on, ended_by, ended_why) on action_shares to sightline_person;

create table action_updates (
  authority_id uuid not null,
  id bigint not null generated always as identity,
  action_id uuid not null,
  person_id uuid not null,
  recorded_at timestamp with time zone not null default recorded_now(),
  said text not null,
  own_view text not null default ''::text,
  is_review boolean not null default false,
  PRIMARY KEY (authority_id, id),
  CHECK ((own_view = ANY (ARRAY[''::text, 'on_course'::text, 'at_risk'::text, 'blocked'::text, 'done'::text]))),
  CHECK ((said <> ''::text)),
  FOREIGN KEY (authority_id, action_id) REFERENCES actions(authority_id, id),
  FOREIGN KEY (authority_id, person_id) REFERENCES people(authority_id, id)
);
CREATE INDEX action_updates_action ON public.action_updates USING btree (authority_id, action_id, recorded_at DESC);
CREATE INDEX action_updates_at ON public.action_updates USING btree (authority_id, recorded_at);
CREATE INDEX action_updates_person ON public.action_updates USING btree (authority_id, person_id);
CREATE TRIGGER action_updates_are_kept BEFORE DELETE OR UPDATE ON public.action_updates FOR EACH ROW EXECUTE FUNCTION refuse_change();
alter table action_updates enable row level security;
create policy add on action_updates for insert to sightline_person with check (((authority_id = ( SELECT current_authority() AS current_authority)) AND (person_id = ( SELECT current_person() AS current_person)) AND (( SELECT may('plans.edit'::text) AS may) OR (( SELECT may('actions.update'::text) AS may) AND (action_id IN ( SELECT a.id
   FROM actions a
  WHERE (a.owner_id = ( SELECT current_person() AS current_person))))) OR ((NOT is_review) AND (action_id = ANY (( SELECT shared_actions() AS shared_actions)::uuid[]))))));
create policy own on action_updates for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND (( SELECT may('plans.read'::text) AS may) OR (action_id = ANY (( SELECT shared_actions() AS shared_actions)::uuid[])))));
grant insert, select on action_updates to sightline_person;

create table actions (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  title text not null,
  detail text not null default ''::text,
  owner_id uuid,
  accepted_on date,
  done_when text not null default ''::text,
  due_kind text not null default 'day'::text,
  due_on date,
  due_meeting_id uuid,
  review_every_days integer,
  original_due_on date,
  starts_on date,
  no_measure_because text not null default ''::text,
  cost_pounds integer,
  cost_note text not null default ''::text,
  waits_for_body text not null default ''::text,
  state text not null default 'draft'::text,
  state_before text not null default ''::text,
  state_on date not null default ((now() AT TIME ZONE 'Europe/London'::text))::date,
  state_why text not null default ''::text,
  agreed_on date,
  completed_on date,
  sustained_on date,
  closed_minute text not null default ''::text,
  approved_by uuid,
  override_status text not null default ''::text,
  override_why text not null default ''::text,
  override_by uuid,
  commitment_id uuid,
  drafted_from text not null default ''::text,
  version integer not null default 1,
  reference text not null default ''::text,
  PRIMARY KEY (authority_id, id),
  CHECK (((override_status = ''::text) OR ((override_why <> ''::text) AND (override_by IS NOT NULL)))),
  CHECK (((state <> 'withdrawn'::text) OR ((state_why <> ''::text) AND (approved_by IS NOT NULL)))),
  CHECK (((state <> ALL (ARRAY['agreed'::text, 'in_progress'::text, 'action_complete'::text, 'impact_seen'::text, 'sustained'::text, 'closed'::text, 'reopened'::text])) OR ((owner_id IS NOT NULL) AND (agreed_on IS NOT NULL) AND (done_when <> ''::text) AND (original_due_on IS NOT NULL)))),
  CHECK ((due_kind = ANY (ARRAY['day'::text, 'meeting'::text, 'continuous'::text]))),
  CHECK ((override_status = ANY (ARRAY[''::text, 'at_risk'::text, 'stale'::text, 'blocked'::text, 'overdue'::text]))),
  CHECK ((length(reference) <= 40)),
  CHECK ((review_every_days > 0)),
  CHECK ((state = ANY (ARRAY['draft'::text, 'agreed'::text, 'in_progress'::text, 'action_complete'::text, 'impact_seen'::text, 'sustained'::text, 'closed'::text, 'blocked'::text, 'awaiting_other_body'::text, 'withdrawn'::text, 'reopened'::text]))),
  CHECK ((title <> ''::text)),
  FOREIGN KEY (authority_id, approved_by) REFERENCES people(authority_id, id),
  FOREIGN KEY (authority_id, commitment_id) REFERENCES commitments(authority_id, id),
  FOREIGN KEY (authority_id, due_meeting_id) REFERENCES board_meetings(authority_id, id),
  FOREIGN KEY (authority_id) REFERENCES authorities(id),
  FOREIGN KEY (authority_id, override_by) REFERENCES people(authority_id, id),
  FOREIGN KEY (authority_id, owner_id) REFERENCES people(authority_id, id)
);
CREATE INDEX actions_meeting ON public.actions USING btree (authority_id, due_meeting_id) WHERE (due_meeting_id IS NOT NULL);
CREATE INDEX actions_owner ON public.actions USING btree (authority_id, owner_id);
CREATE TRIGGER actions_are_complete_with_evidence BEFORE INSERT OR UPDATE OF state ON public.actions FOR EACH ROW EXECUTE FUNCTION hold_completion();
CREATE TRIGGER actions_remember AFTER INSERT OR DELETE OR UPDATE ON public.actions FOR EACH ROW EXECUTE FUNCTION keep_version('id');
alter table actions enable row level security;
create policy add on actions for insert to sightline_person with check (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('plans.edit'::text) AS may)));
create policy change on actions for update to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND (( SELECT may('plans.edit'::text) AS may) OR (( SELECT may('actions.update'::text) AS may) AND (owner_id = ( SELECT current_person() AS current_person))) OR ( SELECT may('dates.approve'::text) AS may) OR ( SELECT may('evidence.verify'::text) AS may))));
create policy own on actions for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND (( SELECT may('plans.read'::text) AS may) OR (id = ANY (( SELECT shared_actions() AS shared_actions)::uuid[])))));
grant insert, select, update on actions to sightline_person;

create table agency_decisions (
  authority_id uuid not null,
  id bigint not null generated always as identity,
  finding_id uuid,
  action_id uuid,
  lead text not null,
  contributing text[] not null default '{}'::text[],
  as_read jsonb not null,
  why text not null,
  person_id uuid not null,
  at timestamp with time zone not null default now(),
  PRIMARY KEY (authority_id, id),
  CHECK ((num_nonnulls(finding_id, action_id) = 1)),
  CHECK ((lead <> ''::text)),
  CHECK ((why <> ''::text)),
  FOREIGN KEY (authority_id, action_id) REFERENCES actions(authority_id, id),
  FOREIGN KEY (authority_id, finding_id) REFERENCES readings(authority_id, id) ON DELETE CASCADE,
  FOREIGN KEY (authority_id, person_id) REFERENCES people(authority_id, id)
);
CREATE INDEX agency_decisions_action ON public.agency_decisions USING btree (authority_id, action_id, id) WHERE (action_id IS NOT NULL);
CREATE INDEX agency_decisions_finding ON public.agency_decisions USING btree (authority_id, finding_id, id) WHERE (finding_id IS NOT NULL);
alter table agency_decisions enable row level security;
create policy decide on agency_decisions for insert to sightline_person with check (((authority_id = ( SELECT current_authority() AS current_authority)) AND (person_id = ( SELECT current_person() AS current_person)) AND
CASE
    WHEN (finding_id IS NULL) THEN ( SELECT may('plans.edit'::text) AS may)
    ELSE ( SELECT may('readings.decide'::text) AS may)
END));
create policy own on agency_decisions for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND
CASE
    WHEN (finding_id IS NULL) THEN ( SELECT may('plans.read'::text) AS may)
    ELSE ( SELECT may('findings.read'::text) AS may)
END));
grant insert, select on agency_decisions to sightline_person;

create table agenda_items (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  meeting_id uuid not null,
  place integer not null,
  title text not null,
  sort text not null default 'substantive'::text,
  asks text not null default ''::text,
  presenter text not null default ''::text,
  minutes_planned integer,
  data_to date,
  added_on date,
  follows_why text not null default ''::text,
  special_why text not null default ''::text,
  exempt_paragraph integer,
  exempt_why text not null default ''::text,
  exempt_said text not null default ''::text,
  exempt_asked_by uuid,
  exempt_agreed_by uuid,
  taken_out_on date,
  taken_out_why text not null default ''::text,
  version integer not null default 1,
  programme_item_id uuid,
  PRIMARY KEY (authority_id, id),
  CHECK (((exempt_paragraph IS NULL) OR ((exempt_why <> ''::text) AND (exempt_said <> ''::text) AND (exempt_asked_by IS NOT NULL)))),
  CHECK (((exempt_agreed_by IS NULL) OR (exempt_agreed_by <> exempt_asked_by))),
  CHECK (((exempt_paragraph >= 1) AND (exempt_paragraph <= 7))),
  CHECK ((minutes_planned > 0)),
  CHECK ((sort = ANY (ARRAY['procedural'::text, 'substantive'::text, 'responses'::text, 'programme'::text]))),
  CHECK ((title <> ''::text)),
  FOREIGN KEY (authority_id, meeting_id) REFERENCES committee_meetings(authority_id, id),
  FOREIGN KEY (authority_id, programme_item_id) REFERENCES programme_items(authority_id, id) DEFERRABLE
);
CREATE INDEX agenda_items_meeting ON public.agenda_items USING btree (authority_id, meeting_id, place);
alter table agenda_items enable row level security;
create policy add on agenda_items for insert to sightline_person with check (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('committees.manage'::text) AS may)));
create policy agree on agenda_items for update to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('exempt.agree'::text) AS may)));
create policy change on agenda_items for update to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('committees.manage'::text) AS may)));
create policy own on agenda_items for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('committees.read'::text) AS may)));
create policy take_out on agenda_items for delete to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('committees.manage'::text) AS may)));
grant delete, insert, select, update on agenda_items to sightline_person;

create table annual_conversations (
  authority_id uuid not null,
  year integer not null,
  held_on date not null,
  attending text not null default ''::text,
  topics text not null default ''::text,
  focus text not null default ''::text,
  document_id uuid,
  PRIMARY KEY (authority_id, year),
  CHECK (((year >= 1990) AND (year <= 2999))),
  FOREIGN KEY (authority_id, document_id) REFERENCES documents(authority_id, id),
  FOREIGN KEY (authority_id) REFERENCES authorities(id)
);
alter table annual_conversations enable row level security;
create policy add on annual_conversations for insert to sightline_person with check (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('inspections.prepare'::text) AS may)));
create policy change on annual_conversations for update to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('inspections.prepare'::text) AS may)));
create policy own on annual_conversations for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('readiness.read'::text) AS may)));
grant insert, select, update on annual_conversations to sightline_person;

create table answer_pages (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  owner_id uuid not null,
  title text not null,
  indicators text[] not null,
  shared_with text[] not null default '{}'::text[],
  changed_at timestamp with time zone not null default now(),
  PRIMARY KEY (authority_id, id),
  CHECK (((cardinality(indicators) >= 1) AND (cardinality(indicators) <= 40))),
  CHECK ((title <> ''::text)),
  FOREIGN KEY (authority_id) REFERENCES authorities(id),
  FOREIGN KEY (authority_id, owner_id) REFERENCES people(authority_id, id)
);
CREATE INDEX answer_pages_owner ON public.answer_pages USING btree (authority_id, owner_id);
alter table answer_pages enable row level security;
create policy add on answer_pages for insert to sightline_person with check (((authority_id = ( SELECT current_authority() AS current_authority)) AND (owner_id = ( SELECT current_person() AS current_person)) AND ( SELECT may('indicators.read'::text) AS may)));
create policy change on answer_pages for update to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND (owner_id = ( SELECT current_person() AS current_person))));
create policy own on answer_pages for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('indicators.read'::text) AS may) AND ((owner_id = ( SELECT current_person() AS current_person)) OR (( SELECT p.role
   FROM people p
  WHERE ((p.authority_id = ( SELECT current_authority() AS current_authority)) AND (p.id = ( SELECT current_person() AS current_person)))) = ANY (shared_with)))));
create policy remove on answer_pages for delete to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND (owner_id = ( SELECT current_person() AS current_person))));
grant delete, insert, select, update on answer_pages to sightline_person;

create table attendance (
  authority_id uuid not null,
  meeting_id uuid not null,
  member_id uuid not null,
  state text not null,
  for_member_id uuid,
  note text not null default ''::text,
  PRIMARY KEY (authority_id, meeting_id, member_id),
  CHECK (((for_member_id IS NULL) OR ((state = 'present'::text) AND (for_member_id <> member_id)))),
  CHECK ((state = ANY (ARRAY['present'::text, 'apologies'::text, 'absent'::text, 'substituted'::text, 'observing'::text]))),
  FOREIGN KEY (authority_id, for_member_id) REFERENCES council_members(authority_id, id),
  FOREIGN KEY (authority_id, meeting_id) REFERENCES committee_meetings(authority_id, id),
  FOREIGN KEY (authority_id, member_id) REFERENCES council_members(authority_id, id)
);
CREATE UNIQUE INDEX attendance_one_substitute ON public.attendance USING btree (authority_id, meeting_id, for_member_id) WHERE (for_member_id IS NOT NULL);
alter table attendance enable row level security;
create policy add on attendance for insert to sightline_person with check (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('committees.manage'::text) AS may)));
create policy change on attendance for update to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('committees.manage'::text) AS may)));
create policy own on attendance for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('committees.read'::text) AS may)));
create policy take_out on attendance for delete to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('committees.manage'::text) AS may)));
grant delete, insert, select, update on attendance to sightline_person;

create table audit_action_words (
  authority_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  words jsonb not null,
  PRIMARY KEY (authority_id, id),
  FOREIGN KEY (authority_id, id) REFERENCES audit_actions(authority_id, id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX audit_action_words_child ON public.audit_action_words USING btree (authority_id, child_id);
alter table audit_action_words enable row level security;
create policy own on audit_action_words for select to sightline_person using ((( SELECT may('audits.read'::text) AS may) AND ( SELECT may('children.names'::text) AS may) AND (authority_id = ( SELECT current_authority() AS current_authority)) AND
CASE
    WHEN ( SELECT sees_every_child() AS sees_every_child) THEN (child_id <> ALL (( SELECT children_hidden_from_me() AS children_hidden_from_me)::uuid[]))
    ELSE (child_id = ANY (( SELECT children_i_may_see() AS children_i_may_see)::uuid[]))
END AND (id IN ( SELECT x.id
   FROM audit_actions x))));
grant select on audit_action_words to sightline_person;

create table audit_actions (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  audit_id uuid not null,
  child_id uuid not null,
  section text not null default ''::text,
  what text not null,
  at_once boolean not null default false,
  owner_id uuid not null,
  due_on date not null,
  set_on date not null,
  set_by uuid not null,
  set_at timestamp with time zone not null default clock_timestamp(),
  done_on date,
  done_note text not null default ''::text,
  done_by uuid,
  checked_on date,
  checked_by uuid,
  PRIMARY KEY (authority_id, id),
  CHECK (((done_on IS NULL) = (done_by IS NULL))),
  CHECK (((checked_on IS NULL) = (checked_by IS NULL))),
  CHECK (((checked_on IS NULL) OR (done_on IS NOT NULL))),
  CHECK ((checked_by <> owner_id)),
  CHECK ((checked_by <> done_by)),
  CHECK ((what <> ''::text)),
  FOREIGN KEY (authority_id, audit_id) REFERENCES audits(authority_id, id) ON DELETE CASCADE,
  FOREIGN KEY (authority_id, checked_by) REFERENCES people(authority_id, id),
  FOREIGN KEY (authority_id, done_by) REFERENCES people(authority_id, id),
  FOREIGN KEY (authority_id, owner_id) REFERENCES people(authority_id, id),
  FOREIGN KEY (authority_id, set_by) REFERENCES people(authority_id, id)
);
CREATE INDEX audit_actions_audit ON public.audit_actions USING btree (authority_id, audit_id);
CREATE INDEX audit_actions_child ON public.audit_actions USING btree (authority_id, child_id);
CREATE INDEX audit_actions_owner ON public.audit_actions USING btree (authority_id, owner_id) WHERE (done_on IS NULL);
CREATE TRIGGER audit_actions_words_apart BEFORE INSERT OR UPDATE ON public.audit_actions FOR EACH ROW EXECUTE FUNCTION words_apart('audit_action_words', 'what', 'done_note');
alter table audit_actions enable row level security;
create policy add on audit_actions for insert to sightline_person with check (((set_by = ( SELECT current_person() AS current_person)) AND (done_on IS NULL) AND ( SELECT may('audits.do'::text) AS may) AND (EXISTS ( SELECT
   FROM audits a
  WHERE ((a.authority_id = ( SELECT current_authority() AS current_authority)) AND (a.id = audit_actions.audit_id) AND (a.child_id = audit_actions.child_id) AND ((a.auditor_id = ( SELECT current_person() AS current_person)) OR ( SELECT may('audits.draw'::text) AS may))))) AND (authority_id = ( SELECT current_authority() AS current_authority)) AND
CASE
    WHEN ( SELECT sees_every_child() AS sees_every_child) THEN (child_id <> ALL (( SELECT children_hidden_from_me() AS children_hidden_from_me)::uuid[]))
    ELSE (child_id = ANY (( SELECT children_i_may_see() AS children_i_may_see)::uuid[]))
END));
create policy change on audit_actions for update to sightline_person using ((((owner_id = ( SELECT current_person() AS current_person)) OR ( SELECT may('audits.do'::text) AS may)) AND (checked_on IS NULL) AND (authority_id = ( SELECT current_authority() AS current_authority)) AND
CASE
    WHEN ( SELECT sees_every_child() AS sees_every_child) THEN (child_id <> ALL (( SELECT children_hidden_from_me() AS children_hidden_from_me)::uuid[]))
    ELSE (child_id = ANY (( SELECT children_i_may_see() AS children_i_may_see)::uuid[]))
END AND (audit_id <> ALL (( SELECT audits_blind_to_me() AS audits_blind_to_me)::uuid[])))) with check (((done_by IS NULL) OR (done_by = ( SELECT current_person() AS current_person)) OR (checked_by = ( SELECT current_person() AS current_person))));
create policy own on audit_actions for select to sightline_person using ((( SELECT may('audits.read'::text) AS may) AND (authority_id = ( SELECT current_authority() AS current_authority)) AND
CASE
    WHEN ( SELECT sees_every_child() AS sees_every_child) THEN (child_id <> ALL (( SELECT children_hidden_from_me() AS children_hidden_from_me)::uuid[]))
    ELSE (child_id = ANY (( SELECT children_i_may_see() AS children_i_may_see)::uuid[]))
END AND (audit_id <> ALL (( SELECT audits_blind_to_me() AS audits_blind_to_me)::uuid[]))));
grant select on audit_actions to sightline_person;
grant insert (authority_id, audit_id, child_id, section, what, at_once, owner_id, due_on, set_on, set_by) on audit_actions to sightline_person;
grant update (done_on, done_note, done_by, checked_on, checked_by) on audit_actions to sightline_person;

create table audit_frame (
  authority_id uuid not null,
  sample_id uuid not null,
  child_id uuid not null,
  stratum text not null,
  place integer not null,
  fate text not null,
  why text not null default ''::text,
  team text not null default ''::text,
  worker_id text not null default ''::text,
  PRIMARY KEY (authority_id, sample_id, child_id),
  CHECK ((fate = ANY (ARRAY['drawn'::text, 'reserve'::text, 'left out'::text, 'swapped'::text]))),
  FOREIGN KEY (authority_id, child_id) REFERENCES children(authority_id, id),
  FOREIGN KEY (authority_id, sample_id) REFERENCES audit_samples(authority_id, id) ON DELETE CASCADE
);
CREATE INDEX audit_frame_child ON public.audit_frame USING btree (authority_id, child_id);
alter table audit_frame enable row level security;
create policy add on audit_frame for insert to sightline_person with check ((( SELECT may('audits.draw'::text) AS may) AND (authority_id = ( SELECT current_authority() AS current_authority)) AND
CASE
    WHEN ( SELECT sees_every_child() AS sees_every_child) THEN (child_id <> ALL (( SELECT children_hidden_from_me() AS children_hidden_from_me)::uuid[]))
    ELSE (child_id = ANY (( SELECT children_i_may_see() AS children_i_may_see)::uuid[]))
END));
create policy change on audit_frame for update to sightline_person using ((( SELECT may('audits.draw'::text) AS may) AND (authority_id = ( SELECT current_authority() AS current_authority)) AND
CASE
    WHEN ( SELECT sees_every_child() AS sees_every_child) THEN (child_id <> ALL (( SELECT children_hidden_from_me() AS children_hidden_from_me)::uuid[]))
    ELSE (child_id = ANY (( SELECT children_i_may_see() AS children_i_may_see)::uuid[]))
END));
create policy own on audit_frame for select to sightline_person using ((( SELECT may('audits.draw'::text) AS may) AND (authority_id = ( SELECT current_authority() AS current_authority)) AND
CASE
    WHEN ( SELECT sees_every_child() AS sees_every_child) THEN (child_id <> ALL (( SELECT children_hidden_from_me() AS children_hidden_from_me)::uuid[]))
    ELSE (child_id = ANY (( SELECT children_i_may_see() AS children_i_may_see)::uuid[]))
END));
grant select on audit_frame to sightline_person;
grant insert (authority_id, sample_id, child_id, stratum, place, fate, why, team, worker_id) on audit_frame to sightline_person;
grant update (fate, why) on audit_frame to sightline_person;

create table audit_judgement_versions (
  authority_id uuid not null,
  audit_id uuid not null,
  reader text not null,
  version integer not null,
  child_id uuid not null,
  person_id uuid not null,
  held jsonb not null,
  saved_at timestamp with time zone not null,
  PRIMARY KEY (authority_id, audit_id, reader, version),
  FOREIGN KEY (authority_id, audit_id, reader) REFERENCES audit_judgements(authority_id, audit_id, reader) ON DELETE CASCADE
);
CREATE INDEX audit_judgement_versions_child ON public.audit_judgement_versions USING btree (authority_id, child_id);
alter table audit_judgement_versions enable row level security;
create policy own on audit_judgement_versions for select to sightline_person using (((person_id = ( SELECT current_person() AS current_person)) AND (authority_id = ( SELECT current_authority() AS current_authority)) AND
CASE
    WHEN ( SELECT sees_every_child() AS sees_every_child) THEN (child_id <> ALL (( SELECT children_hidden_from_me() AS children_hidden_from_me)::uuid[]))
    ELSE (child_id = ANY (( SELECT children_i_may_see() AS children_i_may_see)::uuid[]))
END));
grant select on audit_judgement_versions to sightline_person;

create table audit_judgement_words (
  authority_id uuid not null,
  audit_id uuid not null,
  reader text not null,
  child_id uuid not null,
  words jsonb not null,
  PRIMARY KEY (authority_id, audit_id, reader),
  FOREIGN KEY (authority_id, audit_id, reader) REFERENCES audit_judgements(authority_id, audit_id, reader) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX audit_judgement_words_child ON public.audit_judgement_words USING btree (authority_id, child_id);
alter table audit_judgement_words enable row level security;
create policy own on audit_judgement_words for select to sightline_person using ((( SELECT may('audits.read'::text) AS may) AND ( SELECT may('children.names'::text) AS may) AND (authority_id = ( SELECT current_authority() AS current_authority)) AND
CASE
    WHEN ( SELECT sees_every_child() AS sees_every_child) THEN (child_id <> ALL (( SELECT children_hidden_from_me() AS children_hidden_from_me)::uuid[]))
    ELSE (child_id = ANY (( SELECT children_i_may_see() AS children_i_may_see)::uuid[]))
END AND ((audit_id, reader) IN ( SELECT j.audit_id,
    j.reader
   FROM audit_judgements j))));
grant select on audit_judgement_words to sightline_person;

create table audit_judgements (
  authority_id uuid not null,
  audit_id uuid not null,
  reader text not null,
  child_id uuid not null,
  person_id uuid not null,
  version integer not null default 1,
  statements jsonb not null default '{}'::jsonb,
  sections jsonb not null default '{}'::jsonb,
  strengths text not null default ''::text,
  summary text not null default ''::text,
  voice integer,
  grade text,
  saved_at timestamp with time zone not null default clock_timestamp(),
  finished_on date,
  PRIMARY KEY (authority_id, audit_id, reader),
  CHECK (((finished_on IS NULL) OR (grade IS NOT NULL))),
  CHECK ((reader = ANY (ARRAY['auditor'::text, 'moderator'::text]))),
  CHECK (((voice >= 0) AND (voice <= 4))),
  FOREIGN KEY (authority_id, audit_id) REFERENCES audits(authority_id, id) ON DELETE CASCADE,
  FOREIGN KEY (authority_id, person_id) REFERENCES people(authority_id, id)
);
CREATE INDEX audit_judgements_child ON public.audit_judgements USING btree (authority_id, child_id);
CREATE TRIGGER audit_judgements_are_kept AFTER INSERT OR UPDATE ON public.audit_judgements FOR EACH ROW EXECUTE FUNCTION keep_audit_judgement();
CREATE TRIGGER audit_judgements_words_apart BEFORE INSERT OR UPDATE ON public.audit_judgements FOR EACH ROW EXECUTE FUNCTION words_of_judgement_apart();
alter table audit_judgements enable row level security;
create policy add on audit_judgements for insert to sightline_person with check (((person_id = ( SELECT current_person() AS current_person)) AND ( SELECT may('audits.do'::text) AS may) AND (EXISTS ( SELECT
   FROM audits a
  WHERE ((a.authority_id = ( SELECT current_authority() AS current_authority)) AND (a.id = audit_judgements.audit_id) AND (a.closed_on IS NULL) AND (a.taken_back_at IS NULL) AND (
        CASE audit_judgements.reader
            WHEN 'auditor'::text THEN a.auditor_id
            ELSE a.moderator_id
        END = ( SELECT current_person() AS current_person))))) AND (authority_id = ( SELECT current_authority() AS current_authority)) AND
CASE
    WHEN ( SELECT sees_every_child() AS sees_every_child) THEN (child_id <> ALL (( SELECT children_hidden_from_me() AS children_hidden_from_me)::uuid[]))
    ELSE (child_id = ANY (( SELECT children_i_may_see() AS children_i_may_see)::uuid[]))
END));
create policy change on audit_judgements for update to sightline_person using (((person_id = ( SELECT current_person() AS current_person)) AND ( SELECT may('audits.do'::text) AS may) AND (finished_on IS NULL) AND (EXISTS ( SELECT
   FROM audits a
  WHERE ((a.authority_id = ( SELECT current_authority() AS current_authority)) AND (a.id = audit_judgements.audit_id) AND (a.closed_on IS NULL) AND (a.taken_back_at IS NULL) AND (
        CASE audit_judgements.reader
            WHEN 'auditor'::text THEN a.auditor_id
            ELSE a.moderator_id
        END = ( SELECT current_person() AS current_person))))) AND (authority_id = ( SELECT current_authority() AS current_authority)) AND
CASE
    WHEN ( SELECT sees_every_child() AS sees_every_child) THEN (child_id <> ALL (( SELECT children_hidden_from_me() AS children_hidden_from_me)::uuid[]))
    ELSE (child_id = ANY (( SELECT children_i_may_see() AS children_i_may_see)::uuid[]))
END)) with check ((person_id = ( SELECT current_person() AS current_person)));
create policy own on audit_judgements for select to sightline_person using ((( SELECT may('audits.read'::text) AS may) AND (authority_id = ( SELECT current_authority() AS current_authority)) AND
CASE
    WHEN ( SELECT sees_every_child() AS sees_every_child) THEN (child_id <> ALL (( SELECT children_hidden_from_me() AS children_hidden_from_me)::uuid[]))
    ELSE (child_id = ANY (( SELECT children_i_may_see() AS children_i_may_see)::uuid[]))
END AND ((person_id = ( SELECT current_person() AS current_person)) OR ((finished_on IS NOT NULL) AND (audit_id <> ALL (( SELECT audits_blind_to_me() AS audits_blind_to_me)::uuid[])) AND (( SELECT may('audits.do'::text) AS may) OR (audit_id IN ( SELECT a.id
   FROM audits a
  WHERE (a.closed_on IS NOT NULL))))))));
grant select on audit_judgements to sightline_person;
grant insert (authority_id, audit_id, reader, child_id, person_id, statements, sections, strengths, summary, voice, grade, finished_on) on audit_judgements to sightline_person;
grant update (version, statements, sections, strengths, summary, voice, grade, saved_at, finished_on) on audit_judgements to sightline_person;

create table audit_samples (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  title text not null,
  tool text not null,
  frame text not null,
  on_day date not null,
  strata text not null,
  asked_for integer not null,
  seed text not null,
  is_thematic boolean not null default false,
  why text not null default ''::text,
  due_on date not null,
  drawn_on date not null,
  drawn_by uuid not null,
  drawn_at timestamp with time zone not null default clock_timestamp(),
  PRIMARY KEY (authority_id, id),
  CHECK ((asked_for > 0)),
  CHECK ((seed <> ''::text)),
  CHECK ((strata = ANY (ARRAY['none'::text, 'team'::text, 'pathway'::text, 'need'::text]))),
  CHECK ((title <> ''::text)),
  FOREIGN KEY (authority_id, drawn_by) REFERENCES people(authority_id, id)
);
CREATE INDEX audit_samples_due ON public.audit_samples USING btree (authority_id, due_on DESC);
alter table audit_samples enable row level security;
create policy add on audit_samples for insert to sightline_person with check (((drawn_by = ( SELECT current_person() AS current_person)) AND ( SELECT may('audits.draw'::text) AS may) AND (authority_id = ( SELECT current_authority() AS current_authority))));
create policy own on audit_samples for select to sightline_person using ((( SELECT may('audits.read'::text) AS may) AND (authority_id = ( SELECT current_authority() AS current_authority))));
grant select on audit_samples to sightline_person;
grant insert (authority_id, id, title, tool, frame, on_day, strata, asked_for, seed, is_thematic, why, due_on, drawn_on, drawn_by) on audit_samples to sightline_person;

create table audit_voice_words (
  authority_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  words jsonb not null,
  PRIMARY KEY (authority_id, id),
  FOREIGN KEY (authority_id, id) REFERENCES audit_voices(authority_id, id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX audit_voice_words_child ON public.audit_voice_words USING btree (authority_id, child_id);
alter table audit_voice_words enable row level security;
create policy own on audit_voice_words for select to sightline_person using ((( SELECT may('audits.read'::text) AS may) AND ( SELECT may('children.names'::text) AS may) AND (authority_id = ( SELECT current_authority() AS current_authority)) AND
CASE
    WHEN ( SELECT sees_every_child() AS sees_every_child) THEN (child_id <> ALL (( SELECT children_hidden_from_me() AS children_hidden_from_me)::uuid[]))
    ELSE (child_id = ANY (( SELECT children_i_may_see() AS children_i_may_see)::uuid[]))
END));
grant select on audit_voice_words to sightline_person;

create table audit_voices (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  audit_id uuid not null,
  child_id uuid not null,
  who text not null,
  said text not null,
  said_on date not null,
  written_by uuid not null,
  written_at timestamp with time zone not null default clock_timestamp(),
  PRIMARY KEY (authority_id, id),
  CHECK ((said <> ''::text)),
  CHECK ((who = ANY (ARRAY['child'::text, 'family'::text, 'practitioner'::text]))),
  FOREIGN KEY (authority_id, audit_id) REFERENCES audits(authority_id, id) ON DELETE CASCADE,
  FOREIGN KEY (authority_id, written_by) REFERENCES people(authority_id, id)
);
CREATE INDEX audit_voices_audit ON public.audit_voices USING btree (authority_id, audit_id);
CREATE INDEX audit_voices_child ON public.audit_voices USING btree (authority_id, child_id);
CREATE TRIGGER audit_voices_words_apart BEFORE INSERT OR UPDATE ON public.audit_voices FOR EACH ROW EXECUTE FUNCTION words_apart('audit_voice_words', 'said');
alter table audit_voices enable row level security;
create policy add on audit_voices for insert to sightline_person with check (((written_by = ( SELECT current_person() AS current_person)) AND ( SELECT may('audits.tell'::text) AS may) AND (EXISTS ( SELECT
   FROM audits a
  WHERE ((a.authority_id = ( SELECT current_authority() AS current_authority)) AND (a.id = audit_voices.audit_id) AND (a.child_id = audit_voices.child_id) AND (a.closed_on IS NULL)))) AND (authority_id = ( SELECT current_authority() AS current_authority)) AND
CASE
    WHEN ( SELECT sees_every_child() AS sees_every_child) THEN (child_id <> ALL (( SELECT children_hidden_from_me() AS children_hidden_from_me)::uuid[]))
    ELSE (child_id = ANY (( SELECT children_i_may_see() AS children_i_may_see)::uuid[]))
END));
create policy own on audit_voices for select to sightline_person using ((( SELECT may('audits.read'::text) AS may) AND (authority_id = ( SELECT current_authority() AS current_authority)) AND
CASE
    WHEN ( SELECT sees_every_child() AS sees_every_child) THEN (child_id <> ALL (( SELECT children_hidden_from_me() AS children_hidden_from_me)::uuid[]))
    ELSE (child_id = ANY (( SELECT children_i_may_see() AS children_i_may_see)::uuid[]))
END));
grant select on audit_voices to sightline_person;
grant insert (authority_id, audit_id, child_id, who, said, said_on, written_by) on audit_voices to sightline_person;

create table audit_words (
  authority_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  words jsonb not null,
  PRIMARY KEY (authority_id, id),
  FOREIGN KEY (authority_id, id) REFERENCES audits(authority_id, id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX audit_words_child ON public.audit_words USING btree (authority_id, child_id);
alter table audit_words enable row level security;
create policy own on audit_words for select to sightline_person using ((( SELECT may('audits.read'::text) AS may) AND ( SELECT may('children.names'::text) AS may) AND (authority_id = ( SELECT current_authority() AS current_authority)) AND
CASE
    WHEN ( SELECT sees_every_child() AS sees_every_child) THEN (child_id <> ALL (( SELECT children_hidden_from_me() AS children_hidden_from_me)::uuid[]))
    ELSE (child_id = ANY (( SELECT children_i_may_see() AS children_i_may_see)::uuid[]))
END));
grant select on audit_words to sightline_person;

create table audits (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  sample_id uuid,
  child_id uuid not null,
  tool text not null,
  tool_version integer not null,
  team text not null default ''::text,
  worker_id text not null default ''::text,
  pathway text not null default ''::text,
  why text not null default ''::text,
  auditor_id uuid not null,
  due_on date not null,
  given_on date not null,
  given_by uuid not null,
  given_at timestamp with time zone not null default clock_timestamp(),
  moderator_id uuid,
  moderation_due_on date,
  grade text,
  grade_why text not null default ''::text,
  closed_on date,
  closed_by uuid,
  again_of uuid,
  again_due_on date,
  taken_back_at timestamp with time zone,
  taken_back_why text not null default ''::text,
  PRIMARY KEY (authority_id, id),
  CHECK ((moderator_id <> auditor_id)),
  CHECK ((closed_by <> auditor_id)),
  CHECK (((closed_on IS NULL) = (closed_by IS NULL))),
  CHECK (((closed_on IS NULL) = (grade IS NULL))),
  CHECK (((moderator_id IS NULL) = (moderation_due_on IS NULL))),
  FOREIGN KEY (authority_id, again_of) REFERENCES audits(authority_id, id) ON DELETE CASCADE,
  FOREIGN KEY (authority_id, auditor_id) REFERENCES people(authority_id, id),
  FOREIGN KEY (authority_id, child_id) REFERENCES children(authority_id, id),
  FOREIGN KEY (authority_id, closed_by) REFERENCES people(authority_id, id),
  FOREIGN KEY (authority_id, given_by) REFERENCES people(authority_id, id),
  FOREIGN KEY (authority_id, moderator_id) REFERENCES people(authority_id, id),
  FOREIGN KEY (authority_id, sample_id) REFERENCES audit_samples(authority_id, id)
);
CREATE INDEX audits_auditor ON public.audits USING btree (authority_id, auditor_id) WHERE (closed_on IS NULL);
CREATE INDEX audits_child ON public.audits USING btree (authority_id, child_id);
CREATE INDEX audits_due ON public.audits USING btree (authority_id, due_on DESC);
CREATE INDEX audits_moderator ON public.audits USING btree (authority_id, moderator_id) WHERE (closed_on IS NULL);
CREATE INDEX audits_sample ON public.audits USING btree (authority_id, sample_id);
CREATE TRIGGER audits_words_apart BEFORE INSERT OR UPDATE ON public.audits FOR EACH ROW EXECUTE FUNCTION words_apart('audit_words', 'why', 'grade_why', 'taken_back_why');
alter table audits enable row level security;
create policy add on audits for insert to sightline_person with check (((given_by = ( SELECT current_person() AS current_person)) AND (closed_on IS NULL) AND (moderator_id IS NULL) AND ( SELECT may('audits.draw'::text) AS may) AND may_audit(child_id, auditor_id) AND (authority_id = ( SELECT current_authority() AS current_authority)) AND
CASE
    WHEN ( SELECT sees_every_child() AS sees_every_child) THEN (child_id <> ALL (( SELECT children_hidden_from_me() AS children_hidden_from_me)::uuid[]))
    ELSE (child_id = ANY (( SELECT children_i_may_see() AS children_i_may_see)::uuid[]))
END));
create policy change on audits for update to sightline_person using ((( SELECT may('audits.draw'::text) AS may) AND (authority_id = ( SELECT current_authority() AS current_authority)) AND
CASE
    WHEN ( SELECT sees_every_child() AS sees_every_child) THEN (child_id <> ALL (( SELECT children_hidden_from_me() AS children_hidden_from_me)::uuid[]))
    ELSE (child_id = ANY (( SELECT children_i_may_see() AS children_i_may_see)::uuid[]))
END)) with check (((closed_on IS NOT NULL) OR (taken_back_at IS NOT NULL) OR (may_audit(child_id, auditor_id) AND ((moderator_id IS NULL) OR may_audit(child_id, moderator_id)))));
create policy own on audits for select to sightline_person using ((( SELECT may('audits.read'::text) AS may) AND (authority_id = ( SELECT current_authority() AS current_authority)) AND
CASE
    WHEN ( SELECT sees_every_child() AS sees_every_child) THEN (child_id <> ALL (( SELECT children_hidden_from_me() AS children_hidden_from_me)::uuid[]))
    ELSE (child_id = ANY (( SELECT children_i_may_see() AS children_i_may_see)::uuid[]))
END));
grant select on audits to sightline_person;
grant insert (authority_id, id, sample_id, child_id, tool, tool_version, team, worker_id, pathway, why, auditor_id, due_on, given_on, given_by, again_of) on audits to sightline_person;
grant update (auditor_id, due_on, moderator_id, moderation_due_on, grade, grade_why, closed_on, closed_by, again_due_on, taken_back_at, taken_back_why) on audits to sightline_person;

create table authorities (
  id uuid not null default gen_random_uuid(),
  name text not null,
  la_code text not null,
  demo boolean not null default false,
  created_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  UNIQUE (la_code)
);
alter table authorities enable row level security;
create policy own on authorities for all to sightline_person using ((id = ( SELECT current_authority() AS current_authority)));
grant select on authorities to sightline_person;

create table board_decisions (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  meeting_id uuid not null,
  place integer not null,
  kind text not null,
  action_id uuid,
  asked text not null,
  to_on date,
  reason text not null default ''::text,
  to_board_id uuid,
  came_from uuid,
  asked_by uuid not null,
  asked_on date not null,
  outcome text not null default ''::text,
  why text not null default ''::text,
  decided_on date,
  recorded_by uuid,
  recorded_on date,
  PRIMARY KEY (authority_id, id),
  UNIQUE (authority_id, meeting_id, place),
  CHECK ((asked <> ''::text)),
  CHECK (((kind = 'other'::text) OR (action_id IS NOT NULL))),
  CHECK (((kind <> 're-date'::text) OR ((to_on IS NOT NULL) AND (reason <> ''::text)))),
  CHECK (((kind <> 'escalate'::text) OR (to_board_id IS NOT NULL))),
  CHECK (((outcome = ''::text) OR ((decided_on IS NOT NULL) AND (recorded_by IS NOT NULL) AND (recorded_on IS NOT NULL) AND (why <> ''::text)))),
  CHECK ((kind = ANY (ARRAY['close'::text, 're-date'::text, 'escalate'::text, 'other'::text]))),
  CHECK ((outcome = ANY (ARRAY[''::text, 'agreed'::text, 'refused'::text, 'put off'::text]))),
  FOREIGN KEY (authority_id, action_id) REFERENCES actions(authority_id, id),
  FOREIGN KEY (authority_id, asked_by) REFERENCES people(authority_id, id),
  FOREIGN KEY (authority_id, came_from) REFERENCES board_decisions(authority_id, id),
  FOREIGN KEY (authority_id, meeting_id) REFERENCES board_meetings(authority_id, id),
  FOREIGN KEY (authority_id, recorded_by) REFERENCES people(authority_id, id),
  FOREIGN KEY (authority_id, to_board_id) REFERENCES boards(authority_id, id)
);
CREATE INDEX board_decisions_action ON public.board_decisions USING btree (authority_id, action_id);
CREATE TRIGGER board_decisions_stay BEFORE UPDATE ON public.board_decisions FOR EACH ROW EXECUTE FUNCTION hold_decision();
alter table board_decisions enable row level security;
create policy add on board_decisions for insert to sightline_person with check (((authority_id = ( SELECT current_authority() AS current_authority)) AND (asked_by = ( SELECT current_person() AS current_person)) AND (( SELECT may('boards.manage'::text) AS may) OR ( SELECT may('plans.edit'::text) AS may))));
create policy change on board_decisions for update to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('boards.manage'::text) AS may)));
create policy own on board_decisions for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('plans.read'::text) AS may)));
grant insert, select, update on board_decisions to sightline_person;

create table board_meetings (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  board_id uuid not null,
  title text not null default ''::text,
  held_on date not null,
  taken_out_on date,
  taken_out_why text not null default ''::text,
  PRIMARY KEY (authority_id, id),
  FOREIGN KEY (authority_id, board_id) REFERENCES boards(authority_id, id)
);
CREATE INDEX board_meetings_board ON public.board_meetings USING btree (authority_id, board_id, held_on);
CREATE TRIGGER board_meetings_remember AFTER INSERT OR DELETE OR UPDATE ON public.board_meetings FOR EACH ROW EXECUTE FUNCTION keep_version('id');
alter table board_meetings enable row level security;
create policy add on board_meetings for insert to sightline_person with check (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('boards.manage'::text) AS may)));
create policy change on board_meetings for update to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('boards.manage'::text) AS may)));
create policy own on board_meetings for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND (( SELECT may('plans.read'::text) AS may) OR (id = ANY (( SELECT shared_meetings() AS shared_meetings)::uuid[])))));
grant insert, select, update on board_meetings to sightline_person;

create table board_members (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  board_id uuid not null,
  person_id uuid,
  name text not null,
  part text not null default 'member'::text,
  body text not null default ''::text,
  since date not null,
  until date,
  PRIMARY KEY (authority_id, id),
  CHECK ((until >= since)),
  CHECK ((name <> ''::text)),
  CHECK ((part = ANY (ARRAY['chair'::text, 'vice-chair'::text, 'member'::text, 'adviser'::text, 'clerk'::text]))),
  FOREIGN KEY (authority_id, board_id) REFERENCES boards(authority_id, id),
  FOREIGN KEY (authority_id, person_id) REFERENCES people(authority_id, id)
);
CREATE INDEX board_members_board ON public.board_members USING btree (authority_id, board_id);
alter table board_members enable row level security;
create policy add on board_members for insert to sightline_person with check (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('boards.manage'::text) AS may)));
create policy change on board_members for update to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('boards.manage'::text) AS may)));
create policy own on board_members for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('plans.read'::text) AS may)));
grant insert, select, update on board_members to sightline_person;

create table board_notes (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  meeting_id uuid not null,
  measure_id uuid,
  said text not null,
  said_by text not null,
  noted_by uuid not null,
  noted_on date not null,
  PRIMARY KEY (authority_id, id),
  CHECK ((said_by <> ''::text)),
  CHECK ((said <> ''::text)),
  FOREIGN KEY (authority_id, measure_id) REFERENCES measures(authority_id, id),
  FOREIGN KEY (authority_id, meeting_id) REFERENCES board_meetings(authority_id, id),
  FOREIGN KEY (authority_id, noted_by) REFERENCES people(authority_id, id)
);
CREATE INDEX board_notes_meeting ON public.board_notes USING btree (authority_id, meeting_id);
alter table board_notes enable row level security;
create policy add on board_notes for insert to sightline_person with check (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('boards.manage'::text) AS may)));
create policy own on board_notes for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('plans.read'::text) AS may)));
grant insert, select on board_notes to sightline_person;

create table board_papers (
  authority_id uuid not null,
  meeting_id uuid not null,
  version integer not null,
  paper jsonb not null,
  issued_by uuid not null,
  issued_at timestamp with time zone not null default recorded_now(),
  issued_on date not null,
  why text not null default ''::text,
  PRIMARY KEY (authority_id, meeting_id, version),
  CHECK (((version = 1) OR (why <> ''::text))),
  CHECK ((version > 0)),
  FOREIGN KEY (authority_id, issued_by) REFERENCES people(authority_id, id),
  FOREIGN KEY (authority_id, meeting_id) REFERENCES board_meetings(authority_id, id)
);
CREATE TRIGGER board_papers_are_kept BEFORE DELETE OR UPDATE ON public.board_papers FOR EACH ROW EXECUTE FUNCTION refuse_change();
alter table board_papers enable row level security;
create policy add on board_papers for insert to sightline_person with check (((authority_id = ( SELECT current_authority() AS current_authority)) AND (issued_by = ( SELECT current_person() AS current_person)) AND ( SELECT may('boards.manage'::text) AS may)));
create policy own on board_papers for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('plans.read'::text) AS may)));
grant insert, select on board_papers to sightline_person;

create table boards (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  name text not null,
  forum text not null default 'improvement board'::text,
  chair text not null default ''::text,
  every text not null default ''::text,
  PRIMARY KEY (authority_id, id),
  UNIQUE (authority_id, name),
  CHECK ((name <> ''::text)),
  FOREIGN KEY (authority_id) REFERENCES authorities(id)
);
CREATE TRIGGER boards_remember AFTER INSERT OR DELETE OR UPDATE ON public.boards FOR EACH ROW EXECUTE FUNCTION keep_version('id');
alter table boards enable row level security;
create policy add on boards for insert to sightline_person with check (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('boards.manage'::text) AS may)));
create policy change on boards for update to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('boards.manage'::text) AS may)));
create policy own on boards for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND (( SELECT may('plans.read'::text) AS may) OR (id IN ( SELECT g.board_id
   FROM board_meetings g)))));
grant insert, select, update on boards to sightline_person;

create table calendar_entries (
  authority_id uuid not null,
  person_id uuid not null,
  key text not null,
  told bytea not null,
  sequence integer not null default 0,
  changed_at timestamp with time zone not null default now(),
  PRIMARY KEY (authority_id, person_id, key),
  FOREIGN KEY (authority_id, person_id) REFERENCES people(authority_id, id)
);
alter table calendar_entries enable row level security;
create policy own on calendar_entries for all to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND (person_id = ( SELECT current_person() AS current_person)))) with check (((authority_id = ( SELECT current_authority() AS current_authority)) AND (person_id = ( SELECT current_person() AS current_person))));
grant insert, select, update on calendar_entries to sightline_person;

create table calendar_feeds (
  authority_id uuid not null,
  person_id uuid not null,
  secret_hash bytea not null,
  made_at timestamp with time zone not null default now(),
  asked_at timestamp with time zone,
  PRIMARY KEY (authority_id, person_id),
  UNIQUE (secret_hash),
  FOREIGN KEY (authority_id) REFERENCES authorities(id),
  FOREIGN KEY (authority_id, person_id) REFERENCES people(authority_id, id)
);
alter table calendar_feeds enable row level security;
create policy own on calendar_feeds for all to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND (person_id = ( SELECT current_person() AS current_person)))) with check (((authority_id = ( SELECT current_authority() AS current_authority)) AND (person_id = ( SELECT current_person() AS current_person))));
grant delete, insert, select, update on calendar_feeds to sightline_person;

create table case_log_checks (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  log text not null,
  on_day date not null,
  children integer not null,
  note text not null default ''::text,
  checked_by uuid not null,
  checked_at timestamp with time zone not null default clock_timestamp(),
  PRIMARY KEY (authority_id, id),
  CHECK ((children >= 0)),
  CHECK ((log <> ''::text)),
  FOREIGN KEY (authority_id, checked_by) REFERENCES people(authority_id, id)
);
CREATE INDEX case_log_checks_log ON public.case_log_checks USING btree (authority_id, log, on_day DESC);
alter table case_log_checks enable row level security;
create policy add on case_log_checks for insert to sightline_person with check (((checked_by = ( SELECT current_person() AS current_person)) AND ( SELECT may('case-logs.confirm'::text) AS may) AND (authority_id = ( SELECT current_authority() AS current_authority))));
create policy own on case_log_checks for select to sightline_person using ((( SELECT may('children.read'::text) AS may) AND (authority_id = ( SELECT current_authority() AS current_authority))));
grant select on case_log_checks to sightline_person;
grant insert (authority_id, log, on_day, children, note, checked_by) on case_log_checks to sightline_person;

create table case_log_entries (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  child_id uuid not null,
  log text not null,
  version integer not null default 1,
  "values" jsonb not null,
  happened_on date not null,
  due_on date,
  created_by uuid not null,
  created_at timestamp with time zone not null default clock_timestamp(),
  changed_by uuid not null,
  changed_at timestamp with time zone not null default clock_timestamp(),
  withdrawn_at timestamp with time zone,
  PRIMARY KEY (authority_id, id),
  CHECK ((log <> ''::text)),
  FOREIGN KEY (authority_id, changed_by) REFERENCES people(authority_id, id),
  FOREIGN KEY (authority_id, child_id) REFERENCES children(authority_id, id),
  FOREIGN KEY (authority_id, created_by) REFERENCES people(authority_id, id)
);
CREATE INDEX case_log_entries_child ON public.case_log_entries USING btree (authority_id, child_id, happened_on DESC);
CREATE INDEX case_log_entries_log ON public.case_log_entries USING btree (authority_id, log, happened_on DESC);
CREATE TRIGGER case_log_entries_are_kept AFTER INSERT OR UPDATE ON public.case_log_entries FOR EACH ROW EXECUTE FUNCTION keep_case_log_version();
alter table case_log_entries enable row level security;
create policy add on case_log_entries for insert to sightline_person with check (((created_by = ( SELECT current_person() AS current_person)) AND (changed_by = ( SELECT current_person() AS current_person)) AND ( SELECT may('case-logs.write'::text) AS may) AND (authority_id = ( SELECT current_authority() AS current_authority)) AND
CASE
    WHEN ( SELECT sees_every_child() AS sees_every_child) THEN (child_id <> ALL (( SELECT children_hidden_from_me() AS children_hidden_from_me)::uuid[]))
    ELSE (child_id = ANY (( SELECT children_i_may_see() AS children_i_may_see)::uuid[]))
END));
create policy change on case_log_entries for update to sightline_person using ((( SELECT may('case-logs.write'::text) AS may) AND (authority_id = ( SELECT current_authority() AS current_authority)) AND
CASE
    WHEN ( SELECT sees_every_child() AS sees_every_child) THEN (child_id <> ALL (( SELECT children_hidden_from_me() AS children_hidden_from_me)::uuid[]))
    ELSE (child_id = ANY (( SELECT children_i_may_see() AS children_i_may_see)::uuid[]))
END)) with check ((changed_by = ( SELECT current_person() AS current_person)));
create policy own on case_log_entries for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND
CASE
    WHEN ( SELECT sees_every_child() AS sees_every_child) THEN (child_id <> ALL (( SELECT children_hidden_from_me() AS children_hidden_from_me)::uuid[]))
    ELSE (child_id = ANY (( SELECT children_i_may_see() AS children_i_may_see)::uuid[]))
END));
grant select on case_log_entries to sightline_person;
grant insert (authority_id, id, child_id, log, "values", happened_on, due_on, created_by, changed_by) on case_log_entries to sightline_person;
grant update (version, "values", happened_on, due_on, changed_by, changed_at, withdrawn_at) on case_log_entries to sightline_person;

create table case_log_imports (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  log text not null,
  person_id uuid not null,
  sent_at timestamp with time zone not null default now(),
  file_name text not null,
  sheet jsonb not null,
  columns jsonb not null,
  PRIMARY KEY (authority_id, id),
  FOREIGN KEY (authority_id, person_id) REFERENCES people(authority_id, id)
);
CREATE INDEX case_log_imports_sent ON public.case_log_imports USING btree (authority_id, sent_at);
alter table case_log_imports enable row level security;
create policy own on case_log_imports for all to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND (person_id = ( SELECT current_person() AS current_person)) AND ( SELECT may('case-logs.write'::text) AS may) AND (sent_at > (now() - '1 day'::interval))));
grant delete, select on case_log_imports to sightline_person;
grant insert (authority_id, log, person_id, file_name, sheet, columns) on case_log_imports to sightline_person;
grant update (columns) on case_log_imports to sightline_person;

create table case_log_versions (
  authority_id uuid not null,
  entry_id uuid not null,
  version integer not null,
  child_id uuid not null,
  log text not null,
  "values" jsonb not null,
  happened_on date not null,
  due_on date,
  changed_by uuid not null,
  changed_at timestamp with time zone not null,
  withdrawn_at timestamp with time zone,
  PRIMARY KEY (authority_id, entry_id, version),
  FOREIGN KEY (authority_id, entry_id) REFERENCES case_log_entries(authority_id, id) ON DELETE CASCADE
);
CREATE INDEX case_log_versions_child ON public.case_log_versions USING btree (authority_id, child_id);
CREATE INDEX case_log_versions_log ON public.case_log_versions USING btree (authority_id, log, changed_at);
alter table case_log_versions enable row level security;
create policy own on case_log_versions for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND
CASE
    WHEN ( SELECT sees_every_child() AS sees_every_child) THEN (child_id <> ALL (( SELECT children_hidden_from_me() AS children_hidden_from_me)::uuid[]))
    ELSE (child_id = ANY (( SELECT children_i_may_see() AS children_i_may_see)::uuid[]))
END));
grant select on case_log_versions to sightline_person;

create table case_log_words (
  authority_id uuid not null,
  entry_id uuid not null,
  version integer not null,
  child_id uuid not null,
  "values" jsonb not null default '{}'::jsonb,
  why text not null default ''::text,
  PRIMARY KEY (authority_id, entry_id, version),
  FOREIGN KEY (authority_id, entry_id, version) REFERENCES case_log_versions(authority_id, entry_id, version) ON DELETE CASCADE
);
CREATE INDEX case_log_words_child ON public.case_log_words USING btree (authority_id, child_id);
alter table case_log_words enable row level security;
create policy add on case_log_words for insert to sightline_person with check ((( SELECT may('case-logs.write'::text) AS may) AND ( SELECT may('children.names'::text) AS may) AND (authority_id = ( SELECT current_authority() AS current_authority)) AND
CASE
    WHEN ( SELECT sees_every_child() AS sees_every_child) THEN (child_id <> ALL (( SELECT children_hidden_from_me() AS children_hidden_from_me)::uuid[]))
    ELSE (child_id = ANY (( SELECT children_i_may_see() AS children_i_may_see)::uuid[]))
END AND (EXISTS ( SELECT
   FROM case_log_entries e
  WHERE ((e.authority_id = case_log_words.authority_id) AND (e.id = case_log_words.entry_id) AND (e.child_id = case_log_words.child_id) AND (e.version = case_log_words.version) AND (e.changed_by = ( SELECT current_person() AS current_person)))))));
create policy own on case_log_words for select to sightline_person using ((( SELECT may('children.names'::text) AS may) AND (authority_id = ( SELECT current_authority() AS current_authority)) AND
CASE
    WHEN ( SELECT sees_every_child() AS sees_every_child) THEN (child_id <> ALL (( SELECT children_hidden_from_me() AS children_hidden_from_me)::uuid[]))
    ELSE (child_id = ANY (( SELECT children_i_may_see() AS children_i_may_see)::uuid[]))
END));
grant insert, select on case_log_words to sightline_person;

create table case_weights (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  from_day date not null,
  care numeric(4,2) not null,
  protection numeric(4,2) not null,
  leaver numeric(4,2) not null,
  other numeric(4,2) not null,
  why text not null,
  set_by uuid not null,
  set_at timestamp with time zone not null default clock_timestamp(),
  PRIMARY KEY (authority_id, id),
  CHECK (((care >= (0)::numeric) AND (care <= (10)::numeric))),
  CHECK (((leaver >= (0)::numeric) AND (leaver <= (10)::numeric))),
  CHECK (((other >= (0)::numeric) AND (other <= (10)::numeric))),
  CHECK (((protection >= (0)::numeric) AND (protection <= (10)::numeric))),
  CHECK ((why <> ''::text)),
  FOREIGN KEY (authority_id) REFERENCES authorities(id),
  FOREIGN KEY (authority_id, set_by) REFERENCES people(authority_id, id)
);
CREATE INDEX case_weights_from ON public.case_weights USING btree (authority_id, from_day DESC, set_at DESC);
CREATE TRIGGER case_weights_are_kept BEFORE DELETE OR UPDATE ON public.case_weights FOR EACH ROW EXECUTE FUNCTION refuse_change();
alter table case_weights enable row level security;
create policy own on case_weights for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('children.read'::text) AS may)));
create policy set_them on case_weights for insert to sightline_person with check (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('weights.set'::text) AS may) AND (set_by = ( SELECT current_person() AS current_person))));
grant select on case_weights to sightline_person;
grant insert (authority_id, from_day, care, protection, leaver, other, why, set_by) on case_weights to sightline_person;

create table child_access (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  child_id uuid not null,
  person_id uuid not null,
  why text not null,
  opened_at timestamp with time zone not null default now(),
  ends_at timestamp with time zone not null,
  PRIMARY KEY (authority_id, id),
  CHECK ((ends_at > opened_at)),
  CHECK ((length(why) >= 10)),
  FOREIGN KEY (authority_id, child_id) REFERENCES children(authority_id, id),
  FOREIGN KEY (authority_id, person_id) REFERENCES people(authority_id, id)
);
CREATE INDEX child_access_person ON public.child_access USING btree (authority_id, person_id, ends_at);
alter table child_access enable row level security;
create policy of_mine on child_access for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('children.read'::text) AS may) AND ((person_id = ( SELECT current_person() AS current_person)) OR (person_id IN ( SELECT p.id
   FROM people p
  WHERE ((p.authority_id = child_access.authority_id) AND (p.reports_to = ( SELECT current_person() AS current_person))))))));
create policy own on child_access for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND
CASE
    WHEN ( SELECT sees_every_child() AS sees_every_child) THEN ((child_id IS NULL) OR (child_id <> ALL (( SELECT children_hidden_from_me() AS children_hidden_from_me)::uuid[])))
    ELSE (child_id = ANY (( SELECT children_i_may_see() AS children_i_may_see)::uuid[]))
END));
grant select on child_access to sightline_person;

create table child_deliveries_sent (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  person_id uuid not null,
  sent_at timestamp with time zone not null default now(),
  as_at date not null,
  PRIMARY KEY (authority_id, id),
  FOREIGN KEY (authority_id) REFERENCES authorities(id),
  FOREIGN KEY (authority_id, person_id) REFERENCES people(authority_id, id)
);
alter table child_deliveries_sent enable row level security;
create policy own on child_deliveries_sent for all to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND (person_id = ( SELECT current_person() AS current_person)) AND ( SELECT may('children.import'::text) AS may)));
grant delete, insert, select on child_deliveries_sent to sightline_person;

create table child_documents (
  authority_id uuid not null,
  child_id uuid not null,
  rows json not null,
  workers text[] not null,
  teams text[] not null,
  PRIMARY KEY (authority_id, child_id)
);
alter table child_documents enable row level security;
create policy own on child_documents for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND
CASE
    WHEN ( SELECT sees_every_child() AS sees_every_child) THEN (child_id <> ALL (( SELECT children_hidden_from_me() AS children_hidden_from_me)::uuid[]))
    ELSE (child_id = ANY (( SELECT children_i_may_see() AS children_i_may_see)::uuid[]))
END));
grant select on child_documents to sightline_person;

create table child_files_sent (
  authority_id uuid not null,
  delivery_id uuid not null,
  place integer not null,
  name text not null,
  bytes bytea not null,
  PRIMARY KEY (authority_id, delivery_id, place),
  FOREIGN KEY (authority_id, delivery_id) REFERENCES child_deliveries_sent(authority_id, id) ON DELETE CASCADE
);
alter table child_files_sent enable row level security;
create policy own on child_files_sent for all to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND (delivery_id IN ( SELECT d.id
   FROM child_deliveries_sent d))));
grant delete, insert, select on child_files_sent to sightline_person;

create table child_imports (
  authority_id uuid not null,
  number integer not null,
  id uuid not null default gen_random_uuid(),
  as_at date not null,
  loaded_at timestamp with time zone not null default now(),
  person_id uuid not null,
  source text not null,
  files jsonb not null default '[]'::jsonb,
  counts jsonb not null default '[]'::jsonb,
  notices jsonb not null default '[]'::jsonb,
  undone_at timestamp with time zone,
  undone_by uuid,
  undone_why text not null default ''::text,
  left_version bigint,
  read_by text not null default ''::text,
  PRIMARY KEY (authority_id, number),
  UNIQUE (authority_id, id),
  CHECK (((undone_at IS NULL) = (undone_by IS NULL))),
  CHECK ((number > 0)),
  FOREIGN KEY (authority_id) REFERENCES authorities(id),
  FOREIGN KEY (authority_id, person_id) REFERENCES people(authority_id, id),
  FOREIGN KEY (authority_id, undone_by) REFERENCES people(authority_id, id)
);
CREATE TRIGGER child_imports_are_told AFTER INSERT OR UPDATE ON public.child_imports FOR EACH STATEMENT EXECUTE FUNCTION tell_of_delivery();
alter table child_imports enable row level security;
create policy own on child_imports for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('children.read'::text) AS may)));
grant select on child_imports to sightline_person;

create table child_names (
  authority_id uuid not null,
  child_id uuid not null,
  forename text not null default ''::text,
  surname text not null default ''::text,
  grams text[] not null default '{}'::text[],
  sounds text[] not null default '{}'::text[],
  PRIMARY KEY (authority_id, child_id)
);
alter table child_names enable row level security;
create policy own on child_names for select to sightline_person using ((( SELECT may('children.names'::text) AS may) AND (authority_id = ( SELECT current_authority() AS current_authority)) AND
CASE
    WHEN ( SELECT sees_every_child() AS sees_every_child) THEN ((child_id IS NULL) OR (child_id <> ALL (( SELECT children_hidden_from_me() AS children_hidden_from_me)::uuid[])))
    ELSE (child_id = ANY (( SELECT children_i_may_see() AS children_i_may_see)::uuid[]))
END));
grant select on child_names to sightline_person;

create table child_nights (
  authority_id uuid not null,
  of_day date not null,
  began_at timestamp with time zone not null default now(),
  ended_at timestamp with time zone not null default now(),
  outcome text not null,
  delivery integer,
  said text not null default ''::text,
  print text not null default ''::text,
  PRIMARY KEY (authority_id, of_day),
  CHECK (((outcome = 'brought in'::text) = (delivery IS NOT NULL))),
  CHECK ((outcome = ANY (ARRAY['brought in'::text, 'refused'::text, 'the same'::text, 'nothing there'::text]))),
  FOREIGN KEY (authority_id, delivery) REFERENCES child_imports(authority_id, number),
  FOREIGN KEY (authority_id) REFERENCES authorities(id)
);
alter table child_nights enable row level security;
create policy own on child_nights for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('children.import'::text) AS may)));
grant select on child_nights to sightline_person;

create table child_restriction_people (
  authority_id uuid not null,
  restriction_id uuid not null,
  person_id uuid not null,
  PRIMARY KEY (authority_id, restriction_id, person_id),
  FOREIGN KEY (authority_id, person_id) REFERENCES people(authority_id, id),
  FOREIGN KEY (authority_id, restriction_id) REFERENCES child_restrictions(authority_id, id)
);
CREATE INDEX child_restriction_people_named ON public.child_restriction_people USING btree (authority_id, person_id);
alter table child_restriction_people enable row level security;
create policy own on child_restriction_people for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND (restriction_id IN ( SELECT r.id
   FROM child_restrictions r))));
grant select on child_restriction_people to sightline_person;

create table child_restrictions (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  child_id uuid not null,
  kind text not null,
  why text not null,
  set_by uuid not null,
  set_at timestamp with time zone not null default now(),
  lifted_at timestamp with time zone,
  lifted_by uuid,
  from_import integer,
  reviewed_by uuid,
  reviewed_at timestamp with time zone,
  PRIMARY KEY (authority_id, id),
  CHECK (((lifted_at IS NULL) = (lifted_by IS NULL))),
  CHECK (((reviewed_at IS NULL) = (reviewed_by IS NULL))),
  CHECK (((from_import IS NULL) OR (kind = 'adopted'::text))),
  CHECK ((kind = ANY (ARRAY['adopted'::text, 'staff family'::text, 'high risk'::text]))),
  CHECK ((why <> ''::text)),
  FOREIGN KEY (authority_id, child_id) REFERENCES children(authority_id, id),
  FOREIGN KEY (authority_id, from_import) REFERENCES child_imports(authority_id, number),
  FOREIGN KEY (authority_id, lifted_by) REFERENCES people(authority_id, id),
  FOREIGN KEY (authority_id, reviewed_by) REFERENCES people(authority_id, id),
  FOREIGN KEY (authority_id, set_by) REFERENCES people(authority_id, id)
);
CREATE UNIQUE INDEX child_restrictions_in_force ON public.child_restrictions USING btree (authority_id, child_id) WHERE (lifted_at IS NULL);
alter table child_restrictions enable row level security;
create policy own on child_restrictions for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND (EXISTS ( SELECT
   FROM children c
  WHERE ((c.authority_id = child_restrictions.authority_id) AND (c.id = child_restrictions.child_id))))));
grant select on child_restrictions to sightline_person;

create table child_said (
  authority_id uuid not null,
  words_id uuid not null,
  child_id uuid not null,
  said text not null,
  told_to text not null default ''::text,
  setting text not null default ''::text,
  changed text not null default ''::text,
  PRIMARY KEY (authority_id, words_id),
  CHECK ((said <> ''::text)),
  FOREIGN KEY (authority_id, words_id) REFERENCES child_words(authority_id, id) ON DELETE CASCADE
);
CREATE INDEX child_said_child ON public.child_said USING btree (authority_id, child_id);
alter table child_said enable row level security;
create policy add on child_said for insert to sightline_person with check ((( SELECT may('children.hear'::text) AS may) AND ( SELECT may('children.names'::text) AS may) AND (authority_id = ( SELECT current_authority() AS current_authority)) AND
CASE
    WHEN ( SELECT sees_every_child() AS sees_every_child) THEN (child_id <> ALL (( SELECT children_hidden_from_me() AS children_hidden_from_me)::uuid[]))
    ELSE (child_id = ANY (( SELECT children_i_may_see() AS children_i_may_see)::uuid[]))
END AND (EXISTS ( SELECT
   FROM child_words w
  WHERE ((w.authority_id = child_said.authority_id) AND (w.id = child_said.words_id) AND (w.child_id = child_said.child_id) AND (w.recorded_by = ( SELECT current_person() AS current_person)))))));
create policy change on child_said for update to sightline_person using ((( SELECT may('children.hear'::text) AS may) AND ( SELECT may('children.names'::text) AS may) AND (authority_id = ( SELECT current_authority() AS current_authority)) AND
CASE
    WHEN ( SELECT sees_every_child() AS sees_every_child) THEN (child_id <> ALL (( SELECT children_hidden_from_me() AS children_hidden_from_me)::uuid[]))
    ELSE (child_id = ANY (( SELECT children_i_may_see() AS children_i_may_see)::uuid[]))
END));
create policy own on child_said for select to sightline_person using ((( SELECT may('children.names'::text) AS may) AND (authority_id = ( SELECT current_authority() AS current_authority)) AND
CASE
    WHEN ( SELECT sees_every_child() AS sees_every_child) THEN (child_id <> ALL (( SELECT children_hidden_from_me() AS children_hidden_from_me)::uuid[]))
    ELSE (child_id = ANY (( SELECT children_i_may_see() AS children_i_may_see)::uuid[]))
END));
grant insert, select on child_said to sightline_person;
grant update (changed) on child_said to sightline_person;

create table child_teams (
  authority_id uuid not null,
  child_id uuid not null,
  team_id text not null,
  until date,
  PRIMARY KEY (authority_id, child_id, team_id)
);
CREATE INDEX child_teams_team ON public.child_teams USING btree (authority_id, team_id);
alter table child_teams enable row level security;
create policy own on child_teams for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND
CASE
    WHEN ( SELECT sees_every_child() AS sees_every_child) THEN ((child_id IS NULL) OR (child_id <> ALL (( SELECT children_hidden_from_me() AS children_hidden_from_me)::uuid[])))
    ELSE (child_id = ANY (( SELECT children_i_may_see() AS children_i_may_see)::uuid[]))
END));
grant select on child_teams to sightline_person;

create table child_versions (
  authority_id uuid not null,
  version bigint not null default 1,
  kept_version bigint not null default 0,
  kept_number integer not null default 0,
  PRIMARY KEY (authority_id),
  FOREIGN KEY (authority_id) REFERENCES authorities(id)
);
alter table child_versions enable row level security;

create table child_words (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  child_id uuid not null,
  said_on date not null,
  recorded_by uuid not null,
  recorded_at timestamp with time zone not null default now(),
  is_answered boolean not null default false,
  PRIMARY KEY (authority_id, id),
  FOREIGN KEY (authority_id, child_id) REFERENCES children(authority_id, id),
  FOREIGN KEY (authority_id, recorded_by) REFERENCES people(authority_id, id)
);
CREATE INDEX child_words_child ON public.child_words USING btree (authority_id, child_id, said_on DESC);
alter table child_words enable row level security;
create policy add on child_words for insert to sightline_person with check (((authority_id = ( SELECT current_authority() AS current_authority)) AND (recorded_by = ( SELECT current_person() AS current_person)) AND ( SELECT may('children.hear'::text) AS may) AND (EXISTS ( SELECT
   FROM children c
  WHERE ((c.authority_id = child_words.authority_id) AND (c.id = child_words.child_id))))));
create policy change on child_words for update to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('children.hear'::text) AS may) AND (EXISTS ( SELECT
   FROM children c
  WHERE ((c.authority_id = child_words.authority_id) AND (c.id = child_words.child_id))))));
create policy own on child_words for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND
CASE
    WHEN ( SELECT sees_every_child() AS sees_every_child) THEN ((child_id IS NULL) OR (child_id <> ALL (( SELECT children_hidden_from_me() AS children_hidden_from_me)::uuid[])))
    ELSE (child_id = ANY (( SELECT children_i_may_see() AS children_i_may_see)::uuid[]))
END));
grant insert, select on child_words to sightline_person;
grant update (is_answered) on child_words to sightline_person;

create table child_workers (
  authority_id uuid not null,
  child_id uuid not null,
  professional_id text not null,
  role text not null default ''::text,
  until date,
  PRIMARY KEY (authority_id, child_id, professional_id, role)
);
CREATE INDEX child_workers_professional ON public.child_workers USING btree (authority_id, professional_id);
alter table child_workers enable row level security;
create policy own on child_workers for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND
CASE
    WHEN ( SELECT sees_every_child() AS sees_every_child) THEN ((child_id IS NULL) OR (child_id <> ALL (( SELECT children_hidden_from_me() AS children_hidden_from_me)::uuid[])))
    ELSE (child_id = ANY (( SELECT children_i_may_see() AS children_i_may_see)::uuid[]))
END));
grant select on child_workers to sightline_person;

create table children (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  person_id text not null,
  PRIMARY KEY (authority_id, id),
  UNIQUE (authority_id, person_id)
);
alter table children enable row level security;
create policy own on children for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND
CASE
    WHEN ( SELECT sees_every_child() AS sees_every_child) THEN ((id IS NULL) OR (id <> ALL (( SELECT children_hidden_from_me() AS children_hidden_from_me)::uuid[])))
    ELSE (id = ANY (( SELECT children_i_may_see() AS children_i_may_see)::uuid[]))
END));
grant select on children to sightline_person;

create table claims (
  authority_id uuid not null,
  document_id uuid not null,
  ordinal integer not null,
  said_by text not null default ''::text,
  kind text not null default ''::text,
  attribution smallint,
  found text not null default 'none'::text,
  evidence jsonb not null default '[]'::jsonb,
  page integer not null default 0,
  exact text not null default ''::text,
  PRIMARY KEY (authority_id, document_id, ordinal),
  CHECK (((attribution >= 0) AND (attribution <= 4))),
  CHECK ((found = ANY (ARRAY['for'::text, 'against'::text, 'both'::text, 'none'::text]))),
  FOREIGN KEY (authority_id, document_id) REFERENCES documents(authority_id, id) ON DELETE CASCADE
);
alter table claims enable row level security;
create policy add on claims for insert to sightline_person with check (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('documents.add'::text) AS may)));
create policy drop_old on claims for delete to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('documents.add'::text) AS may)));
create policy own on claims for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('documents.read'::text) AS may)));
grant delete, insert, select on claims to sightline_person;

create table clock_instances (
  authority_id uuid not null,
  rule_id text not null,
  child_id uuid not null,
  about text not null,
  started_on date not null,
  due_on date,
  soon_on date,
  done_on date,
  ended_on date,
  excused boolean not null default false,
  turn text not null,
  professional_id text,
  team_id text,
  from_import integer not null,
  to_import integer,
  open_until date not null generated always as (COALESCE(LEAST(done_on, ended_on), 'infinity'::date)) stored,
  started_time time without time zone,
  due_time time without time zone,
  rule_due_on date,
  PRIMARY KEY (authority_id, child_id, rule_id, about, started_on, from_import)
);
CREATE INDEX clock_instances_once_open ON public.clock_instances USING btree (authority_id, to_import, open_until) WHERE (to_import IS NOT NULL);
CREATE INDEX clock_instances_open ON public.clock_instances USING btree (authority_id, open_until) WHERE (to_import IS NULL);
alter table clock_instances enable row level security;
create policy own on clock_instances for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND
CASE
    WHEN ( SELECT sees_every_child() AS sees_every_child) THEN (child_id <> ALL (( SELECT children_hidden_from_me() AS children_hidden_from_me)::uuid[]))
    ELSE (child_id = ANY (( SELECT children_i_may_see() AS children_i_may_see)::uuid[]))
END));
grant select on clock_instances to sightline_person;

create table clock_rules (
  authority_id uuid not null,
  id text not null,
  title text not null,
  starts text not null,
  until text not null,
  stops text not null,
  turn text not null,
  count integer not null,
  unit text not null,
  why text not null,
  set_by uuid not null,
  set_at timestamp with time zone not null default now(),
  ended_at timestamp with time zone,
  ended_by uuid,
  PRIMARY KEY (authority_id, id),
  CHECK (((ended_at IS NULL) = (ended_by IS NULL))),
  CHECK ((count >= 0)),
  CHECK ((id ~ '^OWN-[A-Z0-9-]{2,30}$'::text)),
  CHECK ((title <> ''::text)),
  CHECK ((unit = ANY (ARRAY['days'::text, 'working days'::text, 'weeks'::text, 'months'::text]))),
  CHECK ((until = ANY (ARRAY['first'::text, 'next'::text, 'next, from the start'::text]))),
  CHECK ((why <> ''::text)),
  FOREIGN KEY (authority_id, ended_by) REFERENCES people(authority_id, id),
  FOREIGN KEY (authority_id) REFERENCES authorities(id),
  FOREIGN KEY (authority_id, set_by) REFERENCES people(authority_id, id)
);
alter table clock_rules enable row level security;
create policy add on clock_rules for insert to sightline_person with check (((authority_id = ( SELECT current_authority() AS current_authority)) AND (set_by = ( SELECT current_person() AS current_person)) AND ( SELECT may('timescales.set'::text) AS may)));
create policy end_it on clock_rules for update to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('timescales.set'::text) AS may))) with check ((ended_by = ( SELECT current_person() AS current_person)));
create policy own on clock_rules for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('children.read'::text) AS may)));
grant insert, select on clock_rules to sightline_person;
grant update (ended_at, ended_by) on clock_rules to sightline_person;

create table clock_runs (
  authority_id uuid not null,
  import_number integer not null,
  as_at date not null,
  rules text not null,
  ran_at timestamp with time zone not null default now(),
  clocks integer not null,
  first_import integer not null,
  PRIMARY KEY (authority_id),
  FOREIGN KEY (authority_id) REFERENCES authorities(id)
);
alter table clock_runs enable row level security;
create policy own on clock_runs for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('children.read'::text) AS may)));
grant select on clock_runs to sightline_person;

create table clock_targets (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  rule_id text not null,
  count integer not null,
  unit text not null,
  from_day date not null,
  why text not null,
  set_by uuid not null,
  set_at timestamp with time zone not null default now(),
  ended_at timestamp with time zone,
  ended_by uuid,
  PRIMARY KEY (authority_id, id),
  CHECK (((ended_at IS NULL) = (ended_by IS NULL))),
  CHECK ((count >= 0)),
  CHECK ((unit = ANY (ARRAY['days'::text, 'working days'::text, 'weeks'::text, 'months'::text]))),
  CHECK ((why <> ''::text)),
  FOREIGN KEY (authority_id, ended_by) REFERENCES people(authority_id, id),
  FOREIGN KEY (authority_id) REFERENCES authorities(id),
  FOREIGN KEY (authority_id, set_by) REFERENCES people(authority_id, id)
);
CREATE UNIQUE INDEX clock_targets_in_force ON public.clock_targets USING btree (authority_id, rule_id, from_day) WHERE (ended_at IS NULL);
alter table clock_targets enable row level security;
create policy add on clock_targets for insert to sightline_person with check (((authority_id = ( SELECT current_authority() AS current_authority)) AND (set_by = ( SELECT current_person() AS current_person)) AND ( SELECT may('timescales.set'::text) AS may)));
create policy end_it on clock_targets for update to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('timescales.set'::text) AS may))) with check ((ended_by = ( SELECT current_person() AS current_person)));
create policy own on clock_targets for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('children.read'::text) AS may)));
grant insert, select on clock_targets to sightline_person;
grant update (ended_at, ended_by) on clock_targets to sightline_person;

create table commitment_versions (
  authority_id uuid not null,
  commitment_id uuid not null,
  number integer not null,
  words text not null,
  why text not null default ''::text,
  set_by uuid not null,
  recorded_at timestamp with time zone not null default recorded_now(),
  PRIMARY KEY (authority_id, commitment_id, number),
  CHECK ((words <> ''::text)),
  FOREIGN KEY (authority_id, commitment_id) REFERENCES commitments(authority_id, id),
  FOREIGN KEY (authority_id, set_by) REFERENCES people(authority_id, id)
);
CREATE TRIGGER commitment_versions_are_kept BEFORE DELETE OR UPDATE ON public.commitment_versions FOR EACH ROW EXECUTE FUNCTION refuse_change();
alter table commitment_versions enable row level security;
create policy add on commitment_versions for insert to sightline_person with check (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('plans.edit'::text) AS may)));
create policy own on commitment_versions for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('plans.read'::text) AS may)));
grant insert, select on commitment_versions to sightline_person;

create table commitments (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  name text not null,
  PRIMARY KEY (authority_id, id),
  UNIQUE (authority_id, name),
  CHECK ((name <> ''::text)),
  FOREIGN KEY (authority_id) REFERENCES authorities(id)
);
CREATE TRIGGER commitments_remember AFTER INSERT OR DELETE OR UPDATE ON public.commitments FOR EACH ROW EXECUTE FUNCTION keep_version('id');
alter table commitments enable row level security;
create policy add on commitments for insert to sightline_person with check (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('plans.edit'::text) AS may)));
create policy change on commitments for update to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('plans.edit'::text) AS may)));
create policy own on commitments for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('plans.read'::text) AS may)));
grant insert, select, update on commitments to sightline_person;

create table committee_followers (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  committee_id uuid not null,
  address text not null,
  secret uuid not null default gen_random_uuid(),
  asked_on date not null,
  confirmed_on date,
  PRIMARY KEY (authority_id, id),
  UNIQUE (authority_id, committee_id, address),
  UNIQUE (secret),
  CHECK ((address ~~ '%_@_%'::text)),
  FOREIGN KEY (authority_id, committee_id) REFERENCES committees(authority_id, id)
);
CREATE TRIGGER followers_tell_writers AFTER INSERT ON public.committee_followers FOR EACH ROW EXECUTE FUNCTION tell_notices();
alter table committee_followers enable row level security;
create policy let_go on committee_followers for delete to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('kept.delete'::text) AS may)));
create policy own on committee_followers for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('kept.delete'::text) AS may)));
grant delete, select on committee_followers to sightline_person;

create table committee_meetings (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  committee_id uuid not null,
  held_on date not null,
  first_held_on date not null,
  moved_why text not null default ''::text,
  starts_at text not null,
  place text not null default ''::text,
  joining text not null default ''::text,
  private_because text not null default ''::text,
  stage text not null default 'planned'::text,
  briefed_on date,
  published_on date,
  published_late_why text not null default ''::text,
  held_at_from text not null default ''::text,
  held_at_to text not null default ''::text,
  cancelled_on date,
  cancelled_why text not null default ''::text,
  minutes_published_on date,
  signed_on date,
  signed_by text not null default ''::text,
  document_id uuid,
  published_said text not null default ''::text,
  agreed_at_meeting_id uuid,
  corrections text not null default ''::text,
  stream text not null default ''::text,
  stream_said text not null default ''::text,
  stream_link text not null default ''::text,
  PRIMARY KEY (authority_id, id),
  CHECK (((cancelled_on IS NULL) OR (cancelled_why <> ''::text))),
  CHECK ((agreed_at_meeting_id IS DISTINCT FROM id)),
  CHECK ((stage = ANY (ARRAY['planned'::text, 'agenda_draft'::text, 'chair_briefed'::text, 'published'::text, 'held'::text, 'minutes_draft'::text, 'chair_checked'::text, 'approved'::text, 'signed'::text]))),
  CHECK ((starts_at ~ '^[0-2][0-9]:[0-5][0-9]$'::text)),
  CHECK ((stream = ANY (ARRAY[''::text, 'planned'::text, 'live'::text, 'failed'::text]))),
  CHECK (((stream_link = ''::text) OR (stream_link ~ '^https://'::text))),
  FOREIGN KEY (authority_id, agreed_at_meeting_id) REFERENCES committee_meetings(authority_id, id),
  FOREIGN KEY (authority_id, committee_id) REFERENCES committees(authority_id, id),
  FOREIGN KEY (authority_id, document_id) REFERENCES documents(authority_id, id)
);
CREATE INDEX committee_meetings_day ON public.committee_meetings USING btree (authority_id, held_on);
CREATE UNIQUE INDEX committee_meetings_hour ON public.committee_meetings USING btree (authority_id, committee_id, held_on, starts_at) WHERE (cancelled_on IS NULL);
alter table committee_meetings enable row level security;
create policy add on committee_meetings for insert to sightline_person with check (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('committees.manage'::text) AS may)));
create policy change on committee_meetings for update to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('committees.manage'::text) AS may)));
create policy for_mail on committee_meetings for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('mail.write'::text) AS may)));
create policy own on committee_meetings for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('committees.read'::text) AS may)));
create policy take_out on committee_meetings for delete to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('committees.manage'::text) AS may)));
grant delete, insert, select, update on committee_meetings to sightline_person;

create table committee_notices (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  meeting_id uuid not null,
  kind text not null,
  on_day date not null,
  about text not null default ''::text,
  from_day date,
  letters integer,
  PRIMARY KEY (authority_id, id),
  CHECK (((kind = 'moved'::text) = (from_day IS NOT NULL))),
  CHECK ((kind = ANY (ARRAY['agenda'::text, 'supplement'::text, 'moved'::text, 'cancelled'::text]))),
  FOREIGN KEY (authority_id, meeting_id) REFERENCES committee_meetings(authority_id, id)
);
CREATE INDEX committee_notices_meeting ON public.committee_notices USING btree (authority_id, meeting_id);
CREATE INDEX committee_notices_waiting ON public.committee_notices USING btree (authority_id) WHERE (letters IS NULL);
CREATE TRIGGER notices_tell_writers AFTER INSERT ON public.committee_notices FOR EACH ROW EXECUTE FUNCTION tell_notices();
alter table committee_notices enable row level security;
create policy add on committee_notices for insert to sightline_person with check (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('committees.manage'::text) AS may)));
create policy mark on committee_notices for update to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('mail.write'::text) AS may)));
create policy own on committee_notices for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND (( SELECT may('committees.read'::text) AS may) OR ( SELECT may('mail.write'::text) AS may))));
grant insert, select, update on committee_notices to sightline_person;

create table committee_quorums (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  committee_id uuid not null,
  quorum integer not null,
  until_on date not null,
  why text not null,
  changed_by uuid not null,
  PRIMARY KEY (authority_id, id),
  UNIQUE (authority_id, committee_id, until_on),
  CHECK (((quorum > 0) AND (why <> ''::text))),
  FOREIGN KEY (authority_id, changed_by) REFERENCES people(authority_id, id),
  FOREIGN KEY (authority_id, committee_id) REFERENCES committees(authority_id, id)
);
alter table committee_quorums enable row level security;
create policy add on committee_quorums for insert to sightline_person with check (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('committees.manage'::text) AS may)));
create policy own on committee_quorums for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('committees.read'::text) AS may)));
grant insert, select on committee_quorums to sightline_person;

create table committees (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  name text not null,
  prefix text not null,
  purpose text not null default ''::text,
  quorum integer not null,
  most_substantive integer not null default 3,
  place text not null default ''::text,
  starts_at text not null default '18:30'::text,
  ended_on date,
  PRIMARY KEY (authority_id, id),
  UNIQUE (authority_id, name),
  CHECK (((quorum > 0) AND (most_substantive > 0))),
  CHECK (((name <> ''::text) AND (prefix ~ '^([A-Z]{2,5}|/)$'::text))),
  FOREIGN KEY (authority_id) REFERENCES authorities(id)
);
CREATE UNIQUE INDEX committees_letters ON public.committees USING btree (authority_id, prefix) WHERE (prefix <> '/'::text);
alter table committees enable row level security;
create policy add on committees for insert to sightline_person with check (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('committees.manage'::text) AS may)));
create policy change on committees for update to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('committees.manage'::text) AS may)));
create policy for_mail on committees for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('mail.write'::text) AS may)));
create policy own on committees for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('committees.read'::text) AS may)));
create policy take_out on committees for delete to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('committees.manage'::text) AS may)));
grant delete, insert, select, update on committees to sightline_person;

create table council_members (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  name text not null,
  sort text not null default 'councillor'::text,
  stands_for text not null default ''::text,
  person_id uuid,
  email text not null default ''::text,
  PRIMARY KEY (authority_id, id),
  UNIQUE (authority_id, name),
  CHECK (((email = ''::text) OR (email ~~ '%_@_%'::text))),
  CHECK ((name <> ''::text)),
  CHECK ((sort = ANY (ARRAY['councillor'::text, 'co_optee'::text]))),
  FOREIGN KEY (authority_id) REFERENCES authorities(id),
  FOREIGN KEY (authority_id, person_id) REFERENCES people(authority_id, id)
);
alter table council_members enable row level security;
create policy add on council_members for insert to sightline_person with check (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('committees.manage'::text) AS may)));
create policy change on council_members for update to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('committees.manage'::text) AS may)));
create policy for_mail on council_members for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('mail.write'::text) AS may)));
create policy own on council_members for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('committees.read'::text) AS may)));
create policy take_out on council_members for delete to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('committees.manage'::text) AS may)));
grant delete, insert, select, update on council_members to sightline_person;

create table declarations (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  meeting_id uuid not null,
  item_id uuid not null,
  member_id uuid not null,
  sort text not null,
  nature text not null,
  left_room boolean not null,
  PRIMARY KEY (authority_id, id),
  CHECK ((nature <> ''::text)),
  CHECK ((sort = ANY (ARRAY['dpi'::text, 'personal'::text, 'other'::text, 'whip'::text]))),
  FOREIGN KEY (authority_id, item_id) REFERENCES agenda_items(authority_id, id),
  FOREIGN KEY (authority_id, meeting_id) REFERENCES committee_meetings(authority_id, id),
  FOREIGN KEY (authority_id, member_id) REFERENCES council_members(authority_id, id)
);
CREATE INDEX declarations_meeting ON public.declarations USING btree (authority_id, meeting_id);
alter table declarations enable row level security;
create policy add on declarations for insert to sightline_person with check (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('committees.manage'::text) AS may)));
create policy change on declarations for update to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('committees.manage'::text) AS may)));
create policy own on declarations for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('committees.read'::text) AS may)));
create policy take_out on declarations for delete to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('committees.manage'::text) AS may)));
grant delete, insert, select, update on declarations to sightline_person;

create table deletions (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  child_id uuid not null,
  rule_id text not null,
  kept_until date not null,
  proposed_by uuid not null,
  proposed_at timestamp with time zone not null default now(),
  decided_by uuid,
  decided_at timestamp with time zone,
  approved boolean,
  rows_deleted integer,
  PRIMARY KEY (authority_id, id),
  CHECK (((decided_by IS NULL) OR (decided_by <> proposed_by))),
  CHECK ((((decided_by IS NULL) = (decided_at IS NULL)) AND ((decided_by IS NULL) = (approved IS NULL)))),
  CHECK (((approved IS TRUE) = (rows_deleted IS NOT NULL))),
  FOREIGN KEY (authority_id, child_id) REFERENCES children(authority_id, id),
  FOREIGN KEY (authority_id, decided_by) REFERENCES people(authority_id, id),
  FOREIGN KEY (authority_id, proposed_by) REFERENCES people(authority_id, id)
);
CREATE UNIQUE INDEX deletions_waiting ON public.deletions USING btree (authority_id, child_id) WHERE (decided_at IS NULL);
alter table deletions enable row level security;
create policy own on deletions for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('retention.propose'::text) AS may) AND (child_id <> ALL (( SELECT children_hidden_from_me() AS children_hidden_from_me)::uuid[]))));
create policy propose on deletions for insert to sightline_person with check (((proposed_by = ( SELECT current_person() AS current_person)) AND (decided_by IS NULL) AND (authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('retention.propose'::text) AS may) AND (child_id <> ALL (( SELECT children_hidden_from_me() AS children_hidden_from_me)::uuid[]))));
grant select on deletions to sightline_person;
grant insert (authority_id, child_id, rule_id, kept_until, proposed_by) on deletions to sightline_person;

create table distribution_receipts (
  authority_id uuid not null,
  distribution_id uuid not null,
  member_id uuid not null,
  person_id uuid,
  opened_at timestamp with time zone,
  PRIMARY KEY (authority_id, distribution_id, member_id),
  CHECK (((opened_at IS NULL) OR (person_id IS NOT NULL))),
  FOREIGN KEY (authority_id, distribution_id) REFERENCES distributions(authority_id, id),
  FOREIGN KEY (authority_id, member_id) REFERENCES council_members(authority_id, id),
  FOREIGN KEY (authority_id, person_id) REFERENCES people(authority_id, id)
);
CREATE INDEX distribution_receipts_person ON public.distribution_receipts USING btree (authority_id, person_id);
alter table distribution_receipts enable row level security;
create policy add on distribution_receipts for insert to sightline_person with check (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('committees.manage'::text) AS may)));
create policy open on distribution_receipts for update to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND (person_id = ( SELECT current_person() AS current_person))));
create policy own on distribution_receipts for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND (( SELECT may('committees.manage'::text) AS may) OR ( SELECT may('mail.write'::text) AS may) OR (person_id = ( SELECT current_person() AS current_person)))));
grant insert, select on distribution_receipts to sightline_person;
grant update (opened_at) on distribution_receipts to sightline_person;

create table distributions (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  committee_id uuid not null,
  title text not null,
  body text not null default ''::text,
  paper_id uuid,
  sent_on date not null,
  sent_by uuid not null,
  PRIMARY KEY (authority_id, id),
  CHECK (((body <> ''::text) <> (paper_id IS NOT NULL))),
  CHECK ((title <> ''::text)),
  FOREIGN KEY (authority_id, committee_id) REFERENCES committees(authority_id, id),
  FOREIGN KEY (authority_id, paper_id) REFERENCES papers(authority_id, id),
  FOREIGN KEY (authority_id, sent_by) REFERENCES people(authority_id, id)
);
CREATE INDEX distributions_committee ON public.distributions USING btree (authority_id, committee_id, sent_on);
CREATE TRIGGER distributions_tell_writers AFTER INSERT ON public.distributions FOR EACH ROW EXECUTE FUNCTION tell_notices();
alter table distributions enable row level security;
create policy add on distributions for insert to sightline_person with check (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('committees.manage'::text) AS may)));
create policy own on distributions for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND (( SELECT may('committees.manage'::text) AS may) OR ( SELECT may('mail.write'::text) AS may) OR (EXISTS ( SELECT
   FROM distribution_receipts r
  WHERE ((r.authority_id = distributions.authority_id) AND (r.distribution_id = distributions.id) AND (r.person_id = ( SELECT current_person() AS current_person))))))));
grant insert, select on distributions to sightline_person;

create table document_packs (
  authority_id uuid not null,
  document_id uuid not null,
  pack jsonb not null,
  PRIMARY KEY (authority_id, document_id),
  FOREIGN KEY (authority_id, document_id) REFERENCES documents(authority_id, id) ON DELETE CASCADE
);
alter table document_packs enable row level security;
create policy add on document_packs for all to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('documents.add'::text) AS may)));
create policy own on document_packs for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('documents.read'::text) AS may)));
grant delete, insert, select, update on document_packs to sightline_person;

create table document_pages (
  authority_id uuid not null,
  document_id uuid not null,
  page integer not null,
  width real not null,
  height real not null,
  lines jsonb not null,
  PRIMARY KEY (authority_id, document_id, page),
  FOREIGN KEY (authority_id, document_id) REFERENCES documents(authority_id, id) ON DELETE CASCADE
);
alter table document_pages enable row level security;
create policy add on document_pages for all to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('documents.add'::text) AS may)));
create policy own on document_pages for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('documents.read'::text) AS may)));
grant delete, insert, select, update on document_pages to sightline_person;

create table documents (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  sha256 text not null,
  file_name text not null,
  media_type text not null default ''::text,
  bytes bigint not null,
  page_count integer,
  received_at timestamp with time zone not null default now(),
  received_by uuid not null,
  came_by text not null,
  batch_id uuid,
  state text not null default 'waiting'::text,
  state_at timestamp with time zone not null default now(),
  attempts integer not null default 0,
  claimed_by bigint,
  failure text not null default ''::text,
  framework text not null default ''::text,
  title text not null default ''::text,
  about_la_code text,
  about_name text not null default ''::text,
  inspection_start date,
  inspection_end date,
  published date,
  dated date generated always as (COALESCE(published, inspection_end, inspection_start)) stored,
  doubts text[] not null default '{}'::text[],
  replaces uuid,
  theme_rules text not null default ''::text,
  replaces_said boolean not null default false,
  held boolean not null default false,
  PRIMARY KEY (authority_id, id),
  UNIQUE (authority_id, sha256),
  CHECK ((came_by = ANY (ARRAY['page'::text, 'command line'::text, 'api'::text, 'folder'::text, 'demo'::text]))),
  CHECK ((state = ANY (ARRAY['waiting'::text, 'reading'::text, 'read'::text, 'failed'::text]))),
  FOREIGN KEY (authority_id) REFERENCES authorities(id),
  FOREIGN KEY (authority_id, received_by) REFERENCES people(authority_id, id),
  FOREIGN KEY (authority_id, replaces) REFERENCES documents(authority_id, id)
);
CREATE INDEX documents_batch ON public.documents USING btree (authority_id, batch_id) WHERE (batch_id IS NOT NULL);
CREATE INDEX documents_dated ON public.documents USING btree (authority_id, dated DESC NULLS LAST, id);
CREATE INDEX documents_named ON public.documents USING btree (authority_id, file_name);
CREATE INDEX documents_replaces ON public.documents USING btree (authority_id, replaces) WHERE (replaces IS NOT NULL);
CREATE INDEX documents_waiting ON public.documents USING btree (received_at) WHERE (state = ANY (ARRAY['waiting'::text, 'reading'::text]));
CREATE TRIGGER documents_tell_readers AFTER INSERT OR UPDATE OF state ON public.documents FOR EACH ROW WHEN ((new.state = 'waiting'::text)) EXECUTE FUNCTION tell_readers();
alter table documents enable row level security;
create policy add on documents for insert to sightline_person with check (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('documents.add'::text) AS may)));
create policy change on documents for update to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND (( SELECT may('documents.add'::text) AS may) OR ( SELECT may('readings.decide'::text) AS may))));
create policy own on documents for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('documents.read'::text) AS may)));
grant insert, select, update on documents to sightline_person;

create table event_heads (
  authority_id uuid not null,
  seq bigint not null default 0,
  hash bytea not null default sha256('\x73696768746c696e65'::bytea),
  changed bigint not null default 0,
  letters_changed bigint not null default 0,
  counted bigint not null default 0,
  PRIMARY KEY (authority_id),
  FOREIGN KEY (authority_id) REFERENCES authorities(id)
);
alter table event_heads enable row level security;
create policy own on event_heads for select to sightline_person using ((authority_id = ( SELECT current_authority() AS current_authority)));
grant select on event_heads to sightline_person;

create table events (
  authority_id uuid not null,
  seq bigint not null,
  at timestamp with time zone not null,
  person_id uuid,
  action text not null,
  subject_kind text not null default ''::text,
  subject_id text not null default ''::text,
  why text not null default ''::text,
  detail jsonb not null default '{}'::jsonb,
  previous_hash bytea not null,
  hash bytea not null,
  PRIMARY KEY (authority_id, seq),
  FOREIGN KEY (authority_id) REFERENCES authorities(id),
  FOREIGN KEY (authority_id, person_id) REFERENCES people(authority_id, id)
);
CREATE INDEX events_subject ON public.events USING btree (authority_id, subject_kind, subject_id, seq);
CREATE TRIGGER events_are_kept BEFORE DELETE OR UPDATE ON public.events FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER events_are_not_emptied BEFORE TRUNCATE ON public.events FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
alter table events enable row level security;
create policy own on events for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('trail.read'::text) AS may)));
grant select on events to sightline_person;

create table evidence (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  action_id uuid not null,
  milestone_id uuid,
  kind text not null default 'document'::text,
  title text not null,
  link text not null default ''::text,
  dated_on date not null,
  sample_n integer,
  sample_good integer,
  added_by uuid not null,
  added_at timestamp with time zone not null default recorded_now(),
  verdict text not null default 'waiting'::text,
  verified_by uuid,
  verified_on date,
  verdict_why text not null default ''::text,
  PRIMARY KEY (authority_id, id),
  CHECK (((verdict = 'waiting'::text) OR ((verified_by IS NOT NULL) AND (verified_on IS NOT NULL)))),
  CHECK (((verdict <> 'turned_down'::text) OR (verdict_why <> ''::text))),
  CHECK (((sample_n > 0) AND ((sample_good >= 0) AND (sample_good <= sample_n)))),
  CHECK ((kind = ANY (ARRAY['data'::text, 'audit'::text, 'voice'::text, 'external'::text, 'document'::text, 'observation'::text]))),
  CHECK ((title <> ''::text)),
  CHECK ((verdict = ANY (ARRAY['waiting'::text, 'verified'::text, 'turned_down'::text]))),
  FOREIGN KEY (authority_id, action_id) REFERENCES actions(authority_id, id),
  FOREIGN KEY (authority_id, added_by) REFERENCES people(authority_id, id),
  FOREIGN KEY (authority_id, milestone_id) REFERENCES milestones(authority_id, id),
  FOREIGN KEY (authority_id, verified_by) REFERENCES people(authority_id, id)
);
CREATE INDEX evidence_action ON public.evidence USING btree (authority_id, action_id);
CREATE TRIGGER evidence_is_verified_by_others BEFORE UPDATE OF verdict ON public.evidence FOR EACH ROW EXECUTE FUNCTION hold_verdict();
CREATE TRIGGER evidence_remember AFTER INSERT OR DELETE OR UPDATE ON public.evidence FOR EACH ROW EXECUTE FUNCTION keep_version('id');
alter table evidence enable row level security;
create policy add on evidence for insert to sightline_person with check (((authority_id = ( SELECT current_authority() AS current_authority)) AND (verdict = 'waiting'::text) AND (( SELECT may('plans.edit'::text) AS may) OR (( SELECT may('actions.update'::text) AS may) AND (action_id IN ( SELECT a.id
   FROM actions a
  WHERE (a.owner_id = ( SELECT current_person() AS current_person))))) OR ((added_by = ( SELECT current_person() AS current_person)) AND (action_id = ANY (( SELECT shared_actions() AS shared_actions)::uuid[]))))));
create policy own on evidence for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND (( SELECT may('plans.read'::text) AS may) OR (action_id = ANY (( SELECT shared_actions() AS shared_actions)::uuid[])))));
create policy verify on evidence for update to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('evidence.verify'::text) AS may)));
grant insert, select, update on evidence to sightline_person;

create table exempt_minutes (
  authority_id uuid not null,
  minute_id uuid not null,
  points text not null default ''::text,
  version integer not null default 1,
  PRIMARY KEY (authority_id, minute_id),
  FOREIGN KEY (authority_id, minute_id) REFERENCES minutes(authority_id, id)
);
alter table exempt_minutes enable row level security;
create policy add on exempt_minutes for insert to sightline_person with check (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('committees.manage'::text) AS may)));
create policy change on exempt_minutes for update to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('committees.manage'::text) AS may)));
create policy own on exempt_minutes for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('exempt.read'::text) AS may)));
grant insert, select, update on exempt_minutes to sightline_person;

create table exempt_papers (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  item_id uuid not null,
  place integer not null default 1,
  title text not null,
  author text not null default ''::text,
  body text not null default ''::text,
  sha256 text,
  file_name text not null default ''::text,
  media_type text not null default ''::text,
  bytes integer,
  added_by uuid not null,
  added_on date not null,
  PRIMARY KEY (authority_id, id),
  CHECK (((sha256 IS NULL) OR ((file_name <> ''::text) AND (bytes > 0)))),
  CHECK ((title <> ''::text)),
  FOREIGN KEY (authority_id, added_by) REFERENCES people(authority_id, id),
  FOREIGN KEY (authority_id, item_id) REFERENCES agenda_items(authority_id, id)
);
CREATE INDEX exempt_papers_item ON public.exempt_papers USING btree (authority_id, item_id, place);
alter table exempt_papers enable row level security;
create policy add on exempt_papers for insert to sightline_person with check (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('committees.manage'::text) AS may)));
create policy own on exempt_papers for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('exempt.read'::text) AS may)));
create policy take_out on exempt_papers for delete to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('committees.manage'::text) AS may)));
grant delete, insert, select, update on exempt_papers to sightline_person;

create table figure_subscriptions (
  authority_id uuid not null,
  person_id uuid not null,
  subject text not null,
  how text not null,
  told_month text not null,
  told jsonb not null,
  since timestamp with time zone not null default now(),
  title text not null default ''::text,
  PRIMARY KEY (authority_id, person_id, subject),
  CHECK ((how = ANY (ARRAY['monthly'::text, 'change'::text, 'signal'::text]))),
  FOREIGN KEY (authority_id) REFERENCES authorities(id),
  FOREIGN KEY (authority_id, person_id) REFERENCES people(authority_id, id)
);
alter table figure_subscriptions enable row level security;
create policy add on figure_subscriptions for insert to sightline_person with check (((authority_id = ( SELECT current_authority() AS current_authority)) AND (person_id = ( SELECT current_person() AS current_person)) AND ( SELECT may('indicators.read'::text) AS may)));
create policy change on figure_subscriptions for update to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND (person_id = ( SELECT current_person() AS current_person))));
create policy own on figure_subscriptions for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ((person_id = ( SELECT current_person() AS current_person)) OR ( SELECT may('mail.write'::text) AS may))));
create policy remove on figure_subscriptions for delete to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND (person_id = ( SELECT current_person() AS current_person))));
grant delete, insert, select, update on figure_subscriptions to sightline_person;

create table figures (
  authority_id uuid not null,
  document_id uuid not null,
  ordinal integer not null,
  rule text not null,
  label text not null default ''::text,
  counted double precision,
  out_of double precision,
  stated text not null default ''::text,
  computed double precision,
  difference double precision,
  verdict text not null default 'unchecked'::text,
  reason text not null default ''::text,
  page integer not null default 0,
  passage jsonb,
  PRIMARY KEY (authority_id, document_id, ordinal),
  CHECK ((verdict = ANY (ARRAY['agrees'::text, 'disagrees'::text, 'doubtful'::text, 'unchecked'::text]))),
  FOREIGN KEY (authority_id, document_id) REFERENCES documents(authority_id, id) ON DELETE CASCADE
);
CREATE INDEX figures_notes ON public.figures USING btree (authority_id, rule) WHERE (verdict = ANY (ARRAY['disagrees'::text, 'doubtful'::text]));
alter table figures enable row level security;
create policy add on figures for insert to sightline_person with check (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('documents.add'::text) AS may)));
create policy drop_old on figures for delete to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('documents.add'::text) AS may)));
create policy own on figures for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('documents.read'::text) AS may)));
grant delete, insert, select on figures to sightline_person;

create table follow_up_chases (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  finding_id uuid not null,
  asked_on date not null,
  asked_of text not null,
  next_on date,
  answered_on date,
  answer text not null default ''::text,
  person_id uuid not null,
  recorded_at timestamp with time zone not null default now(),
  PRIMARY KEY (authority_id, id),
  CHECK (((answered_on IS NULL) OR (answered_on >= asked_on))),
  FOREIGN KEY (authority_id, finding_id) REFERENCES readings(authority_id, id) ON DELETE CASCADE,
  FOREIGN KEY (authority_id, person_id) REFERENCES people(authority_id, id)
);
CREATE INDEX follow_up_chases_finding ON public.follow_up_chases USING btree (authority_id, finding_id, asked_on);
alter table follow_up_chases enable row level security;
create policy add on follow_up_chases for insert to sightline_person with check (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('inspections.prepare'::text) AS may)));
create policy answer on follow_up_chases for update to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('inspections.prepare'::text) AS may)));
create policy own on follow_up_chases for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('findings.read'::text) AS may)));
grant insert, select, update on follow_up_chases to sightline_person;

create table follow_up_decisions (
  authority_id uuid not null,
  id bigint not null generated always as identity,
  look_back text not null,
  said_in uuid not null,
  exact text not null,
  page integer not null default 0,
  earlier_document uuid,
  finding_id uuid,
  verdict text not null,
  as_read jsonb,
  person_id uuid not null,
  at timestamp with time zone not null default now(),
  why text not null default ''::text,
  PRIMARY KEY (authority_id, id),
  CHECK ((verdict = ANY (ARRAY['done'::text, 'progress'::text, 'not enough'::text, 'repeated'::text, 'worse'::text, 'none'::text]))),
  FOREIGN KEY (authority_id, earlier_document) REFERENCES documents(authority_id, id) ON DELETE CASCADE,
  FOREIGN KEY (authority_id, finding_id) REFERENCES readings(authority_id, id) ON DELETE CASCADE,
  FOREIGN KEY (authority_id, person_id) REFERENCES people(authority_id, id),
  FOREIGN KEY (authority_id, said_in) REFERENCES documents(authority_id, id) ON DELETE CASCADE
);
CREATE INDEX follow_up_decisions_said_in ON public.follow_up_decisions USING btree (authority_id, said_in, id);
alter table follow_up_decisions enable row level security;
create policy decide on follow_up_decisions for insert to sightline_person with check (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('readings.decide'::text) AS may)));
create policy own on follow_up_decisions for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('findings.read'::text) AS may)));
grant insert, select on follow_up_decisions to sightline_person;

create table impact_claims (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  action_id uuid not null,
  measure_id uuid,
  grade smallint not null default 1,
  too_early_until date,
  baseline text not null default ''::text,
  comparator text not null default ''::text,
  comparison text not null default ''::text,
  other_causes text not null default ''::text,
  numbers_treated integer,
  treated_of integer,
  timing text not null default ''::text,
  child_voice text not null default ''::text,
  audit_id uuid,
  design_agreed_on date,
  note text not null default ''::text,
  claimed_by uuid not null,
  claimed_on date not null,
  withdrawn_on date,
  version integer not null default 1,
  PRIMARY KEY (authority_id, id),
  CHECK (((measure_id IS NULL) = (too_early_until IS NOT NULL))),
  CHECK (((grade >= 0) AND (grade <= 4))),
  CHECK ((numbers_treated >= 0)),
  FOREIGN KEY (authority_id, action_id) REFERENCES actions(authority_id, id),
  FOREIGN KEY (authority_id, audit_id) REFERENCES evidence(authority_id, id),
  FOREIGN KEY (authority_id, claimed_by) REFERENCES people(authority_id, id),
  FOREIGN KEY (authority_id, measure_id) REFERENCES measures(authority_id, id)
);
CREATE INDEX impact_claims_action ON public.impact_claims USING btree (authority_id, action_id);
CREATE TRIGGER impact_claims_remember AFTER INSERT OR DELETE OR UPDATE ON public.impact_claims FOR EACH ROW EXECUTE FUNCTION keep_version('id');
alter table impact_claims enable row level security;
create policy add on impact_claims for insert to sightline_person with check (((authority_id = ( SELECT current_authority() AS current_authority)) AND (( SELECT may('plans.edit'::text) AS may) OR (( SELECT may('impact.claim'::text) AS may) AND (action_id IN ( SELECT a.id
   FROM actions a
  WHERE (a.owner_id = ( SELECT current_person() AS current_person))))))));
create policy change on impact_claims for update to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND (( SELECT may('plans.edit'::text) AS may) OR (( SELECT may('impact.claim'::text) AS may) AND (action_id IN ( SELECT a.id
   FROM actions a
  WHERE (a.owner_id = ( SELECT current_person() AS current_person))))))));
create policy own on impact_claims for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('plans.read'::text) AS may)));
grant insert, select, update on impact_claims to sightline_person;

create table improvement_alerts (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  action_id uuid not null,
  said text not null,
  raised_on date not null,
  settled_on date,
  PRIMARY KEY (authority_id, id),
  FOREIGN KEY (authority_id, action_id) REFERENCES actions(authority_id, id)
);
CREATE INDEX improvement_alerts_open ON public.improvement_alerts USING btree (authority_id, action_id) WHERE (settled_on IS NULL);
CREATE TRIGGER improvement_alerts_remember AFTER INSERT OR DELETE OR UPDATE ON public.improvement_alerts FOR EACH ROW EXECUTE FUNCTION keep_version('id');
alter table improvement_alerts enable row level security;
create policy add on improvement_alerts for insert to sightline_person with check (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('boards.manage'::text) AS may)));
create policy own on improvement_alerts for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND (( SELECT may('plans.read'::text) AS may) OR (action_id = ANY (( SELECT shared_actions() AS shared_actions)::uuid[])))));
create policy settle on improvement_alerts for update to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND (( SELECT may('plans.edit'::text) AS may) OR (( SELECT may('actions.update'::text) AS may) AND (( SELECT may('plans.read'::text) AS may) OR (action_id = ANY (( SELECT shared_actions() AS shared_actions)::uuid[])))))));
grant insert, select, update on improvement_alerts to sightline_person;

create table improvement_history (
  authority_id uuid not null,
  seq bigint not null generated always as identity,
  at timestamp with time zone not null,
  person_id uuid,
  of_table text not null,
  row_key text not null,
  plan_id uuid,
  action_id uuid,
  was jsonb,
  became jsonb,
  PRIMARY KEY (authority_id, seq),
  FOREIGN KEY (authority_id) REFERENCES authorities(id)
);
CREATE INDEX improvement_history_action ON public.improvement_history USING btree (authority_id, action_id, seq);
CREATE INDEX improvement_history_at ON public.improvement_history USING btree (authority_id, at);
CREATE INDEX improvement_history_row ON public.improvement_history USING btree (authority_id, of_table, row_key, seq) INCLUDE (at);
CREATE TRIGGER improvement_history_is_kept BEFORE DELETE OR UPDATE ON public.improvement_history FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER improvement_history_is_not_emptied BEFORE TRUNCATE ON public.improvement_history FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
alter table improvement_history enable row level security;
create policy own on improvement_history for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND (( SELECT may('plans.read'::text) AS may) OR ((of_table = ANY (ARRAY['actions'::text, 'milestones'::text, 'evidence'::text, 'redates'::text])) AND (action_id = ANY (( SELECT shared_actions() AS shared_actions)::uuid[]))))));
grant select on improvement_history to sightline_person;

create table indicator_days (
  authority_id uuid not null,
  indicator_id text not null,
  years_back smallint not null,
  split text not null,
  part text not null,
  counted integer not null,
  out_of integer not null,
  amount double precision,
  amounts integer not null default 0,
  left_out integer not null,
  from_import integer not null,
  to_import integer,
  PRIMARY KEY (authority_id, indicator_id, years_back, split, part, from_import),
  CHECK ((counted <= out_of)),
  CHECK ((years_back = ANY (ARRAY[0, 1]))),
  FOREIGN KEY (authority_id) REFERENCES authorities(id)
);
alter table indicator_days enable row level security;
create policy own on indicator_days for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('indicators.read'::text) AS may) AND ((split = ''::text) OR ( SELECT may('children.read'::text) AS may))));
grant select on indicator_days to sightline_person;

create table indicator_month_parts (
  authority_id uuid not null,
  indicator_id text not null,
  split text not null,
  part text not null,
  last_month date not null,
  counted integer[] not null,
  out_of integer[] not null,
  left_out integer[] not null,
  amount double precision[] not null,
  amounts integer[] not null default '{}'::integer[],
  PRIMARY KEY (authority_id, indicator_id, split, part),
  CHECK (((cardinality(counted) = cardinality(out_of)) AND ((cardinality(left_out) = 0) OR (cardinality(left_out) = cardinality(counted))) AND ((cardinality(amount) = 0) OR (cardinality(amount) = cardinality(counted))) AND ((cardinality(amounts) = 0) OR (cardinality(amounts) = cardinality(counted))))),
  CHECK ((split <> ''::text)),
  FOREIGN KEY (authority_id) REFERENCES authorities(id)
);
alter table indicator_month_parts enable row level security;
create policy own on indicator_month_parts for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('indicators.read'::text) AS may) AND ( SELECT may('children.read'::text) AS may)));
grant select on indicator_month_parts to sightline_person;

create table indicator_results (
  authority_id uuid not null,
  indicator_id text not null,
  starts_on date not null,
  ends_on date not null,
  counted integer not null,
  out_of integer not null,
  amount double precision,
  left_out integer not null,
  from_import integer not null,
  to_import integer,
  amounts integer not null default 0,
  PRIMARY KEY (authority_id, indicator_id, ends_on, starts_on, from_import),
  CHECK ((counted <= out_of)),
  FOREIGN KEY (authority_id) REFERENCES authorities(id)
);
alter table indicator_results enable row level security;
create policy own on indicator_results for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('indicators.read'::text) AS may)));
grant select on indicator_results to sightline_person;

create table indicator_runs (
  authority_id uuid not null,
  indicator_id text not null,
  import_number integer not null,
  as_at date not null,
  version integer not null,
  worked_out_at timestamp with time zone not null default now(),
  months integer not null default 0,
  PRIMARY KEY (authority_id, indicator_id),
  FOREIGN KEY (authority_id) REFERENCES authorities(id)
);
CREATE TRIGGER counted AFTER INSERT ON public.indicator_runs REFERENCING NEW TABLE AS counted_rows FOR EACH STATEMENT EXECUTE FUNCTION note_count();
CREATE TRIGGER counted_again AFTER UPDATE ON public.indicator_runs REFERENCING NEW TABLE AS counted_rows FOR EACH STATEMENT EXECUTE FUNCTION note_count();
CREATE TRIGGER counted_no_more AFTER DELETE ON public.indicator_runs REFERENCING OLD TABLE AS counted_rows FOR EACH STATEMENT EXECUTE FUNCTION note_count();
alter table indicator_runs enable row level security;
create policy own on indicator_runs for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('indicators.read'::text) AS may)));
grant select on indicator_runs to sightline_person;

create table inspection_rooms (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  title text not null,
  framework text not null default ''::text,
  starts_on date not null,
  ends_on date not null,
  contact_id uuid not null,
  lead_inspector text not null default ''::text,
  place text not null default ''::text,
  closed_on date,
  PRIMARY KEY (authority_id, id),
  CHECK ((ends_on >= starts_on)),
  CHECK ((title <> ''::text)),
  FOREIGN KEY (authority_id, contact_id) REFERENCES people(authority_id, id),
  FOREIGN KEY (authority_id) REFERENCES authorities(id)
);
alter table inspection_rooms enable row level security;
create policy add on inspection_rooms for insert to sightline_person with check (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('rooms.work'::text) AS may)));
create policy change on inspection_rooms for update to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('rooms.work'::text) AS may)));
create policy own on inspection_rooms for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('rooms.read'::text) AS may)));
grant insert, select, update on inspection_rooms to sightline_person;

create table legal_holds (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  child_id uuid not null,
  why text not null,
  placed_by uuid not null,
  placed_at timestamp with time zone not null default now(),
  lifted_by uuid,
  lifted_at timestamp with time zone,
  lifted_why text not null default ''::text,
  PRIMARY KEY (authority_id, id),
  CHECK ((((lifted_by IS NULL) = (lifted_at IS NULL)) AND ((lifted_by IS NULL) = (lifted_why = ''::text)))),
  CHECK ((length(why) >= 10)),
  FOREIGN KEY (authority_id, child_id) REFERENCES children(authority_id, id),
  FOREIGN KEY (authority_id, lifted_by) REFERENCES people(authority_id, id),
  FOREIGN KEY (authority_id, placed_by) REFERENCES people(authority_id, id)
);
CREATE UNIQUE INDEX legal_holds_in_force ON public.legal_holds USING btree (authority_id, child_id) WHERE (lifted_at IS NULL);
alter table legal_holds enable row level security;
create policy lift on legal_holds for update to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('retention.propose'::text) AS may) AND (child_id <> ALL (( SELECT children_hidden_from_me() AS children_hidden_from_me)::uuid[]))));
create policy own on legal_holds for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('retention.propose'::text) AS may) AND (child_id <> ALL (( SELECT children_hidden_from_me() AS children_hidden_from_me)::uuid[]))));
create policy place on legal_holds for insert to sightline_person with check (((placed_by = ( SELECT current_person() AS current_person)) AND (authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('retention.propose'::text) AS may) AND (child_id <> ALL (( SELECT children_hidden_from_me() AS children_hidden_from_me)::uuid[]))));
grant select on legal_holds to sightline_person;
grant insert (authority_id, child_id, why, placed_by) on legal_holds to sightline_person;
grant update (lifted_by, lifted_at, lifted_why) on legal_holds to sightline_person;

create table lesson_uses (
  authority_id uuid not null,
  lesson_id uuid not null,
  reading_id uuid not null,
  at timestamp with time zone not null default now(),
  likeness text not null,
  before text[] not null,
  PRIMARY KEY (authority_id, lesson_id, reading_id),
  FOREIGN KEY (authority_id, lesson_id) REFERENCES lessons(authority_id, id) ON DELETE CASCADE,
  FOREIGN KEY (authority_id, reading_id) REFERENCES readings(authority_id, id) ON DELETE CASCADE
);
CREATE INDEX lesson_uses_reading ON public.lesson_uses USING btree (authority_id, reading_id);
alter table lesson_uses enable row level security;
create policy forget on lesson_uses for delete to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('themes.manage'::text) AS may)));
create policy keep on lesson_uses for insert to sightline_person with check (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('documents.add'::text) AS may)));
create policy own on lesson_uses for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('documents.read'::text) AS may)));
grant delete, insert, select on lesson_uses to sightline_person;

create table lessons (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  at timestamp with time zone not null default now(),
  person_id uuid not null,
  reading_id uuid,
  decision_id bigint not null,
  text text not null,
  from_theme text not null,
  to_theme text not null,
  why text not null default ''::text,
  withdrawn_at timestamp with time zone,
  withdrawn_by uuid,
  withdrawn_why text not null default ''::text,
  PRIMARY KEY (authority_id, id),
  CHECK ((from_theme <> to_theme)),
  CHECK (((withdrawn_at IS NULL) = (withdrawn_by IS NULL))),
  FOREIGN KEY (authority_id, decision_id) REFERENCES reading_decisions(authority_id, id) ON DELETE CASCADE,
  FOREIGN KEY (authority_id, person_id) REFERENCES people(authority_id, id),
  FOREIGN KEY (authority_id, reading_id) REFERENCES readings(authority_id, id) ON DELETE SET NULL (reading_id),
  FOREIGN KEY (authority_id, withdrawn_by) REFERENCES people(authority_id, id)
);
CREATE INDEX lessons_reading ON public.lessons USING btree (authority_id, reading_id);
alter table lessons enable row level security;
create policy own on lessons for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('documents.read'::text) AS may)));
create policy teach on lessons for insert to sightline_person with check (((authority_id = ( SELECT current_authority() AS current_authority)) AND (person_id = ( SELECT current_person() AS current_person)) AND ( SELECT may('themes.manage'::text) AS may)));
create policy withdraw on lessons for update to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('themes.manage'::text) AS may)));
grant insert, select, update on lessons to sightline_person;

create table list_looks (
  authority_id uuid not null,
  id bigint not null generated always as identity,
  person_id uuid not null,
  at timestamp with time zone not null default clock_timestamp(),
  list text not null,
  about text not null default ''::text,
  children uuid[] not null,
  PRIMARY KEY (authority_id, id),
  CHECK ((cardinality(children) > 0)),
  CHECK ((list <> ''::text)),
  FOREIGN KEY (authority_id, person_id) REFERENCES people(authority_id, id)
);
CREATE INDEX list_looks_at ON public.list_looks USING btree (authority_id, at);
CREATE INDEX list_looks_months ON public.list_looks USING gin (months_of_children(children, at)) WITH (gin_pending_list_limit='128', fastupdate=off);
CREATE INDEX list_looks_person ON public.list_looks USING btree (authority_id, person_id, at);
CREATE TRIGGER list_looks_are_kept BEFORE DELETE OR UPDATE ON public.list_looks FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER list_looks_are_not_emptied BEFORE TRUNCATE ON public.list_looks FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE CONSTRAINT TRIGGER list_looks_are_sealed AFTER INSERT ON public.list_looks DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION seal_list_look();
alter table list_looks enable row level security;
create policy add on list_looks for insert to sightline_person with check (((authority_id = ( SELECT current_authority() AS current_authority)) AND (person_id = ( SELECT current_person() AS current_person)) AND (( SELECT may('children.read'::text) AS may) OR ( SELECT may('children.health'::text) AS may))));
create policy own on list_looks for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND (( SELECT may('trail.read'::text) AS may) OR (person_id = ( SELECT current_person() AS current_person)))));
grant insert (authority_id, person_id, list, about, children) on list_looks to sightline_person;
grant select (authority_id, id, person_id, at, list, about) on list_looks to sightline_person;

create table look_reviews (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  rule_id text not null,
  person_id uuid,
  child_id uuid,
  seen_to timestamp with time zone not null,
  outcome text not null,
  why text not null,
  reviewed_by uuid not null,
  reviewed_at timestamp with time zone not null default now(),
  PRIMARY KEY (authority_id, id),
  CHECK ((outcome = ANY (ARRAY['explained'::text, 'asked'::text, 'referred'::text]))),
  CHECK ((why <> ''::text)),
  FOREIGN KEY (authority_id, child_id) REFERENCES children(authority_id, id),
  FOREIGN KEY (authority_id, person_id) REFERENCES people(authority_id, id),
  FOREIGN KEY (authority_id, reviewed_by) REFERENCES people(authority_id, id)
);
CREATE TRIGGER look_reviews_are_kept BEFORE UPDATE ON public.look_reviews FOR EACH ROW EXECUTE FUNCTION refuse_change();
alter table look_reviews enable row level security;
create policy add on look_reviews for insert to sightline_person with check (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('trail.read'::text) AS may) AND (reviewed_by = ( SELECT current_person() AS current_person)) AND (person_id IS DISTINCT FROM ( SELECT current_person() AS current_person))));
create policy own on look_reviews for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('trail.read'::text) AS may) AND ((child_id IS NULL) OR (child_id <> ALL (( SELECT children_hidden_from_me() AS children_hidden_from_me)::uuid[])))));
grant select on look_reviews to sightline_person;
grant insert (authority_id, rule_id, person_id, child_id, seen_to, outcome, why, reviewed_by) on look_reviews to sightline_person;

create table looks (
  authority_id uuid not null,
  id bigint not null generated always as identity,
  child_id uuid not null,
  person_id uuid not null,
  at timestamp with time zone not null default clock_timestamp(),
  page text not null,
  PRIMARY KEY (authority_id, id),
  CHECK ((page = ANY (ARRAY['record'::text, 'chronology'::text, 'print'::text, 'list'::text, 'api'::text, 'looks'::text, 'looks file'::text, 'bundle'::text, 'audit'::text]))),
  FOREIGN KEY (authority_id, child_id) REFERENCES children(authority_id, id),
  FOREIGN KEY (authority_id, person_id) REFERENCES people(authority_id, id)
);
CREATE INDEX looks_at ON public.looks USING btree (authority_id, at);
CREATE INDEX looks_child ON public.looks USING btree (authority_id, child_id, at DESC);
CREATE INDEX looks_person ON public.looks USING btree (authority_id, person_id, at);
CREATE TRIGGER looks_are_kept BEFORE DELETE OR UPDATE ON public.looks FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER looks_are_not_emptied BEFORE TRUNCATE ON public.looks FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE CONSTRAINT TRIGGER looks_are_sealed AFTER INSERT ON public.looks DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION seal_look();
alter table looks enable row level security;
create policy add on looks for insert to sightline_person with check (((authority_id = ( SELECT current_authority() AS current_authority)) AND (person_id = ( SELECT current_person() AS current_person)) AND (EXISTS ( SELECT
   FROM children c
  WHERE ((c.authority_id = looks.authority_id) AND (c.id = looks.child_id))))));
create policy own on looks for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND
CASE
    WHEN ( SELECT sees_every_child() AS sees_every_child) THEN ((child_id IS NULL) OR (child_id <> ALL (( SELECT children_hidden_from_me() AS children_hidden_from_me)::uuid[])))
    ELSE (child_id = ANY (( SELECT children_i_may_see() AS children_i_may_see)::uuid[]))
END));
grant insert, select on looks to sightline_person;

create table mail (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  key text not null,
  person_id uuid,
  subject text not null,
  body text not null,
  queued_at timestamp with time zone not null default now(),
  state text not null default 'waiting'::text,
  attempts integer not null default 0,
  next_at timestamp with time zone not null default now(),
  claimed_by bigint,
  sent_at timestamp with time zone,
  failure text not null default ''::text,
  to_address text,
  stop_at text not null default ''::text,
  PRIMARY KEY (authority_id, id),
  UNIQUE (authority_id, key),
  CHECK (((person_id IS NULL) <> (to_address IS NULL))),
  CHECK ((state = ANY (ARRAY['waiting'::text, 'sending'::text, 'sent'::text, 'failed'::text]))),
  FOREIGN KEY (authority_id) REFERENCES authorities(id),
  FOREIGN KEY (authority_id, person_id) REFERENCES people(authority_id, id)
);
CREATE INDEX mail_queued ON public.mail USING btree (authority_id, queued_at DESC, id);
CREATE INDEX mail_waiting ON public.mail USING btree (next_at) WHERE (state = ANY (ARRAY['waiting'::text, 'sending'::text]));
CREATE TRIGGER mail_tells_senders AFTER INSERT ON public.mail FOR EACH ROW EXECUTE FUNCTION tell_mail();
alter table mail enable row level security;
create policy mark on mail for update to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('mail.write'::text) AS may)));
create policy own on mail for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ((person_id = ( SELECT current_person() AS current_person)) OR ( SELECT may('mail.read'::text) AS may))));
create policy write on mail for insert to sightline_person with check (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('mail.write'::text) AS may)));
grant insert, select, update on mail to sightline_person;

create table mail_choices (
  authority_id uuid not null,
  person_id uuid not null,
  weekly boolean not null default true,
  daily boolean not null default true,
  PRIMARY KEY (authority_id, person_id),
  FOREIGN KEY (authority_id) REFERENCES authorities(id),
  FOREIGN KEY (authority_id, person_id) REFERENCES people(authority_id, id)
);
alter table mail_choices enable row level security;
create policy add on mail_choices for insert to sightline_person with check (((authority_id = ( SELECT current_authority() AS current_authority)) AND (person_id = ( SELECT current_person() AS current_person))));
create policy change on mail_choices for update to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND (person_id = ( SELECT current_person() AS current_person))));
create policy own on mail_choices for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ((person_id = ( SELECT current_person() AS current_person)) OR ( SELECT may('mail.write'::text) AS may))));
grant insert, select, update on mail_choices to sightline_person;

create table mail_rounds (
  authority_id uuid not null,
  kind text not null,
  of_day date not null,
  ended_at timestamp with time zone not null default now(),
  written integer not null,
  PRIMARY KEY (authority_id, kind, of_day),
  CHECK ((kind = ANY (ARRAY['weekly'::text, 'daily'::text]))),
  FOREIGN KEY (authority_id) REFERENCES authorities(id)
);
alter table mail_rounds enable row level security;
create policy add on mail_rounds for insert to sightline_person with check (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('mail.write'::text) AS may)));
create policy own on mail_rounds for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('mail.read'::text) AS may)));
grant insert, select on mail_rounds to sightline_person;

create table measure_hypotheses (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  measure_id uuid not null,
  signal text not null,
  period_end date not null,
  hypothesis text not null,
  check_on date not null,
  written_by uuid not null,
  written_on date not null,
  outcome text not null default ''::text,
  outcome_why text not null default ''::text,
  settled_by uuid,
  settled_on date,
  PRIMARY KEY (authority_id, id),
  CHECK ((check_on > written_on)),
  CHECK (((outcome = ''::text) = (settled_on IS NULL))),
  CHECK (((outcome = ''::text) OR ((outcome_why <> ''::text) AND (settled_by IS NOT NULL)))),
  CHECK ((hypothesis <> ''::text)),
  CHECK ((outcome = ANY (ARRAY[''::text, 'held'::text, 'refuted'::text, 'open'::text]))),
  FOREIGN KEY (authority_id, measure_id) REFERENCES measures(authority_id, id),
  FOREIGN KEY (authority_id, settled_by) REFERENCES people(authority_id, id),
  FOREIGN KEY (authority_id, written_by) REFERENCES people(authority_id, id)
);
CREATE INDEX measure_hypotheses_measure ON public.measure_hypotheses USING btree (authority_id, measure_id);
alter table measure_hypotheses enable row level security;
create policy add on measure_hypotheses for insert to sightline_person with check (((authority_id = ( SELECT current_authority() AS current_authority)) AND (outcome = ''::text) AND ( SELECT may('measures.record'::text) AS may)));
create policy change on measure_hypotheses for update to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND (outcome = ''::text) AND ( SELECT may('measures.record'::text) AS may))) with check (((authority_id = ( SELECT current_authority() AS current_authority)) AND (outcome <> ''::text)));
create policy own on measure_hypotheses for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('plans.read'::text) AS may)));
grant insert, select, update on measure_hypotheses to sightline_person;

create table measure_readings (
  authority_id uuid not null,
  id bigint not null generated always as identity,
  measure_id uuid not null,
  period_start date not null,
  period_end date not null,
  numerator double precision,
  denominator double precision,
  value double precision not null,
  source text not null,
  is_provisional boolean not null default false,
  recorded_by uuid not null,
  recorded_at timestamp with time zone not null default recorded_now(),
  PRIMARY KEY (authority_id, id),
  CHECK ((period_end >= period_start)),
  CHECK ((denominator > (0)::double precision)),
  CHECK ((source <> ''::text)),
  FOREIGN KEY (authority_id, measure_id) REFERENCES measures(authority_id, id),
  FOREIGN KEY (authority_id, recorded_by) REFERENCES people(authority_id, id)
);
CREATE INDEX measure_readings_measure ON public.measure_readings USING btree (authority_id, measure_id, period_end, id DESC);
CREATE TRIGGER measure_readings_are_kept BEFORE DELETE OR UPDATE ON public.measure_readings FOR EACH ROW EXECUTE FUNCTION refuse_change();
alter table measure_readings enable row level security;
create policy add on measure_readings for insert to sightline_person with check (((authority_id = ( SELECT current_authority() AS current_authority)) AND (recorded_by = ( SELECT current_person() AS current_person)) AND ( SELECT may('measures.record'::text) AS may)));
create policy own on measure_readings for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('plans.read'::text) AS may)));
grant insert, select on measure_readings to sightline_person;

create table measures (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  title text not null,
  indicator_id text not null default ''::text,
  numerator text not null default ''::text,
  denominator text not null default ''::text,
  exclusions text not null default ''::text,
  polarity text not null default 'higher'::text,
  unit text not null default 'percent'::text,
  period text not null default 'month'::text,
  source text not null default ''::text,
  aspect text not null default ''::text,
  pair_id uuid,
  owner_id uuid,
  lag_days integer not null default 0,
  hide_below integer not null default 6,
  baseline double precision,
  baseline_on date,
  target_kind text not null default 'floor'::text,
  target double precision,
  target_high double precision,
  target_on date,
  target_by text not null default ''::text,
  tolerance double precision not null default 0,
  drafted_from text not null default ''::text,
  version integer not null default 1,
  withdrawn_on date,
  withdrawn_why text not null default ''::text,
  PRIMARY KEY (authority_id, id),
  CHECK ((aspect = ANY (ARRAY[''::text, 'timeliness'::text, 'quality'::text, 'voice'::text, 'outcome'::text]))),
  CHECK ((pair_id <> id)),
  CHECK ((period = ANY (ARRAY['month'::text, 'quarter'::text, 'year'::text]))),
  CHECK ((polarity = ANY (ARRAY['higher'::text, 'lower'::text, 'neither'::text]))),
  CHECK ((target_kind = ANY (ARRAY['floor'::text, 'ceiling'::text, 'band'::text, 'trend'::text]))),
  CHECK ((title <> ''::text)),
  CHECK ((tolerance >= (0)::double precision)),
  CHECK ((unit = ANY (ARRAY['percent'::text, 'count'::text, 'days'::text, 'rate'::text]))),
  CHECK (((withdrawn_on IS NULL) OR (withdrawn_why <> ''::text))),
  FOREIGN KEY (authority_id) REFERENCES authorities(id),
  FOREIGN KEY (authority_id, owner_id) REFERENCES people(authority_id, id),
  FOREIGN KEY (authority_id, pair_id) REFERENCES measures(authority_id, id)
);
CREATE TRIGGER measures_remember AFTER INSERT OR DELETE OR UPDATE ON public.measures FOR EACH ROW EXECUTE FUNCTION keep_version('id');
alter table measures enable row level security;
create policy add on measures for insert to sightline_person with check (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('plans.edit'::text) AS may)));
create policy change on measures for update to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('plans.edit'::text) AS may)));
create policy own on measures for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('plans.read'::text) AS may)));
grant insert, select, update on measures to sightline_person;

create table meeting_people (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  meeting_id uuid not null,
  item_id uuid,
  name text not null,
  office text not null default ''::text,
  sort text not null,
  came boolean not null default true,
  briefed_on date,
  PRIMARY KEY (authority_id, id),
  CHECK (((briefed_on IS NULL) OR (sort = 'witness'::text))),
  CHECK ((name <> ''::text)),
  CHECK ((sort = ANY (ARRAY['officer'::text, 'cabinet_member'::text, 'witness'::text, 'other'::text]))),
  FOREIGN KEY (authority_id, item_id) REFERENCES agenda_items(authority_id, id),
  FOREIGN KEY (authority_id, meeting_id) REFERENCES committee_meetings(authority_id, id)
);
CREATE INDEX meeting_people_meeting ON public.meeting_people USING btree (authority_id, meeting_id);
alter table meeting_people enable row level security;
create policy add on meeting_people for insert to sightline_person with check (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('committees.manage'::text) AS may)));
create policy change on meeting_people for update to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('committees.manage'::text) AS may)));
create policy own on meeting_people for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('committees.read'::text) AS may)));
create policy take_out on meeting_people for delete to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('committees.manage'::text) AS may)));
grant delete, insert, select, update on meeting_people to sightline_person;

create table mentions (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  document_id uuid not null,
  ordinal integer not null,
  area text not null default ''::text,
  said text not null,
  page integer not null default 0,
  passage jsonb,
  themes text[] not null,
  leaning text not null default 'unclear'::text,
  reading_id uuid,
  PRIMARY KEY (authority_id, id),
  CHECK ((leaning = ANY (ARRAY['well'::text, 'must improve'::text, 'both'::text, 'unclear'::text]))),
  FOREIGN KEY (authority_id, document_id) REFERENCES documents(authority_id, id) ON DELETE CASCADE,
  FOREIGN KEY (authority_id, reading_id) REFERENCES readings(authority_id, id) ON DELETE SET NULL (reading_id)
);
CREATE INDEX mentions_document ON public.mentions USING btree (authority_id, document_id, ordinal);
CREATE INDEX mentions_themes ON public.mentions USING gin (themes);
alter table mentions enable row level security;
create policy drop_unused on mentions for delete to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND (reading_id IS NULL) AND ( SELECT may('documents.add'::text) AS may)));
create policy keep on mentions for insert to sightline_person with check (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('documents.add'::text) AS may)));
create policy own on mentions for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('documents.read'::text) AS may)));
create policy take_up on mentions for update to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('readings.decide'::text) AS may)));
grant delete, insert, select, update on mentions to sightline_person;

create table migrations (
  name text not null,
  ran_at timestamp with time zone not null default now(),
  PRIMARY KEY (name)
);

create table milestones (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  action_id uuid not null,
  place integer not null default 1,
  title text not null,
  due_on date,
  PRIMARY KEY (authority_id, id),
  CHECK ((title <> ''::text)),
  FOREIGN KEY (authority_id, action_id) REFERENCES actions(authority_id, id)
);
CREATE INDEX milestones_action ON public.milestones USING btree (authority_id, action_id, place);
CREATE TRIGGER milestones_remember AFTER INSERT OR DELETE OR UPDATE ON public.milestones FOR EACH ROW EXECUTE FUNCTION keep_version('id');
alter table milestones enable row level security;
create policy add on milestones for insert to sightline_person with check (((authority_id = ( SELECT current_authority() AS current_authority)) AND (( SELECT may('plans.edit'::text) AS may) OR (( SELECT may('actions.update'::text) AS may) AND (action_id IN ( SELECT a.id
   FROM actions a
  WHERE (a.owner_id = ( SELECT current_person() AS current_person))))))));
create policy change on milestones for update to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND (( SELECT may('plans.edit'::text) AS may) OR (( SELECT may('actions.update'::text) AS may) AND (action_id IN ( SELECT a.id
   FROM actions a
  WHERE (a.owner_id = ( SELECT current_person() AS current_person))))))));
create policy own on milestones for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND (( SELECT may('plans.read'::text) AS may) OR (action_id = ANY (( SELECT shared_actions() AS shared_actions)::uuid[])))));
create policy take_out on milestones for delete to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND (( SELECT may('plans.edit'::text) AS may) OR (( SELECT may('actions.update'::text) AS may) AND (action_id IN ( SELECT a.id
   FROM actions a
  WHERE (a.owner_id = ( SELECT current_person() AS current_person))))))));
grant delete, insert, select, update on milestones to sightline_person;

create table minute_questions (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  minute_id uuid not null,
  place integer not null,
  asked_by text not null default ''::text,
  question text not null,
  answer text not null default ''::text,
  answered_by text not null default ''::text,
  PRIMARY KEY (authority_id, id),
  CHECK ((question <> ''::text)),
  FOREIGN KEY (authority_id, minute_id) REFERENCES minutes(authority_id, id)
);
CREATE INDEX minute_questions_minute ON public.minute_questions USING btree (authority_id, minute_id, place);
alter table minute_questions enable row level security;
create policy add on minute_questions for insert to sightline_person with check (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('committees.manage'::text) AS may)));
create policy change on minute_questions for update to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('committees.manage'::text) AS may)));
create policy own on minute_questions for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('committees.read'::text) AS may)));
create policy take_out on minute_questions for delete to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('committees.manage'::text) AS may)));
grant delete, insert, select, update on minute_questions to sightline_person;

create table minute_texts (
  authority_id uuid not null,
  id bigint not null generated always as identity,
  minute_id uuid not null,
  version integer not null,
  points text not null,
  stands boolean not null,
  person_id uuid not null,
  recorded_at timestamp with time zone not null default recorded_now(),
  PRIMARY KEY (authority_id, id),
  FOREIGN KEY (authority_id, minute_id) REFERENCES minutes(authority_id, id),
  FOREIGN KEY (authority_id, person_id) REFERENCES people(authority_id, id)
);
CREATE INDEX minute_texts_minute ON public.minute_texts USING btree (authority_id, minute_id, id DESC);
CREATE TRIGGER minute_texts_are_kept BEFORE DELETE OR UPDATE ON public.minute_texts FOR EACH ROW EXECUTE FUNCTION refuse_change();
alter table minute_texts enable row level security;
create policy add on minute_texts for insert to sightline_person with check (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('committees.manage'::text) AS may)));
create policy own on minute_texts for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('committees.read'::text) AS may)));
grant insert, select on minute_texts to sightline_person;

create table minutes (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  committee_id uuid not null,
  meeting_id uuid not null,
  item_id uuid,
  year_from date not null,
  number integer not null,
  title text not null,
  points text not null default ''::text,
  version integer not null default 1,
  written_by uuid,
  written_at timestamp with time zone not null default recorded_now(),
  PRIMARY KEY (authority_id, id),
  UNIQUE (authority_id, committee_id, year_from, number),
  CHECK (((number > 0) AND (title <> ''::text))),
  FOREIGN KEY (authority_id, committee_id) REFERENCES committees(authority_id, id),
  FOREIGN KEY (authority_id, item_id) REFERENCES agenda_items(authority_id, id),
  FOREIGN KEY (authority_id, meeting_id) REFERENCES committee_meetings(authority_id, id),
  FOREIGN KEY (authority_id, written_by) REFERENCES people(authority_id, id)
);
CREATE INDEX minutes_meeting ON public.minutes USING btree (authority_id, meeting_id, number);
alter table minutes enable row level security;
create policy add on minutes for insert to sightline_person with check (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('committees.manage'::text) AS may)));
create policy change on minutes for update to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('committees.manage'::text) AS may)));
create policy own on minutes for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('committees.read'::text) AS may)));
create policy take_out on minutes for delete to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('committees.manage'::text) AS may)));
grant delete, insert, select, update on minutes to sightline_person;

create table oparl_ledger (
  authority_id uuid not null,
  list text not null,
  key text not null,
  digest text not null,
  created_at timestamp with time zone not null,
  modified_at timestamp with time zone not null,
  deleted boolean not null default false,
  PRIMARY KEY (authority_id, list, key),
  CHECK ((modified_at >= created_at)),
  CHECK ((deleted = (digest = ''::text))),
  FOREIGN KEY (authority_id) REFERENCES authorities(id)
);
alter table oparl_ledger enable row level security;
create policy own on oparl_ledger for select to sightline_person using ((authority_id = ( SELECT current_authority() AS current_authority)));
grant select on oparl_ledger to sightline_person;

create table papers (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  item_id uuid not null,
  place integer not null default 1,
  title text not null,
  sort text not null default 'report'::text,
  sponsor text not null default ''::text,
  author text not null default ''::text,
  plan_reference text not null default ''::text,
  wards text not null default ''::text,
  summary text not null default ''::text,
  body text not null default ''::text,
  from_plan_id uuid,
  told_on date,
  sha256 text,
  file_name text not null default ''::text,
  media_type text not null default ''::text,
  bytes integer,
  published_on date,
  late_why text not null default ''::text,
  added_by uuid not null,
  added_on date not null,
  from_indicator text not null default ''::text,
  PRIMARY KEY (authority_id, id),
  CHECK (((sha256 IS NULL) OR ((file_name <> ''::text) AND (bytes > 0)))),
  CHECK ((sort = ANY (ARRAY['report'::text, 'appendix'::text, 'slides'::text, 'progress'::text, 'figures'::text, 'outcomes'::text]))),
  CHECK ((title <> ''::text)),
  FOREIGN KEY (authority_id, added_by) REFERENCES people(authority_id, id),
  FOREIGN KEY (authority_id, from_plan_id) REFERENCES plans(authority_id, id),
  FOREIGN KEY (authority_id, item_id) REFERENCES agenda_items(authority_id, id)
);
CREATE INDEX papers_item ON public.papers USING btree (authority_id, item_id, place);
alter table papers enable row level security;
create policy add on papers for insert to sightline_person with check (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('committees.manage'::text) AS may)));
create policy change on papers for update to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('committees.manage'::text) AS may)));
create policy own on papers for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('committees.read'::text) AS may)));
create policy take_out on papers for delete to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('committees.manage'::text) AS may)));
grant delete, insert, select, update on papers to sightline_person;

create table people (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  name text not null,
  job text not null default ''::text,
  email text not null,
  role text not null,
  issuer text,
  subject text,
  active boolean not null default true,
  active_until date,
  created_at timestamp with time zone not null default now(),
  reports_to uuid,
  body text not null default ''::text,
  PRIMARY KEY (authority_id, id),
  UNIQUE (authority_id, email),
  UNIQUE (issuer, subject),
  CHECK (((issuer IS NULL) = (subject IS NULL))),
  CHECK (((role <> 'inspector'::text) OR (active_until IS NOT NULL))),
  CHECK (((role <> 'system'::text) OR (issuer IS NULL))),
  CHECK ((reports_to <> id)),
  CHECK (((role <> 'partner'::text) OR (body <> ''::text))),
  CHECK ((email = lower(email))),
  FOREIGN KEY (authority_id) REFERENCES authorities(id),
  FOREIGN KEY (authority_id, reports_to) REFERENCES people(authority_id, id)
);
CREATE UNIQUE INDEX people_system ON public.people USING btree (authority_id) WHERE (role = 'system'::text);
CREATE TRIGGER people_leave_calendars AFTER UPDATE OF active ON public.people FOR EACH ROW WHEN ((old.active AND (NOT new.active))) EXECUTE FUNCTION close_calendar();
alter table people enable row level security;
create policy manage on people for all to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND (role <> 'system'::text) AND ( SELECT may('people.manage'::text) AS may)));
create policy own on people for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ((NOT ( SELECT i_am_a_partner() AS i_am_a_partner)) OR (id = ANY (( SELECT people_of_shared() AS people_of_shared)::uuid[])))));
grant insert, select, update on people to sightline_person;

create table petitions (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  committee_id uuid not null,
  title text not null,
  asks text not null,
  lead_name text not null,
  lead_contact text not null,
  name_public boolean not null default false,
  signatures integer not null,
  counted_on date,
  secret uuid not null default gen_random_uuid(),
  received_on date not null,
  state text not null default 'received'::text,
  decided_on date,
  decided_by uuid,
  why text not null default ''::text,
  meeting_id uuid,
  answer text not null default ''::text,
  answered_on date,
  delete_on date not null,
  emptied_on date,
  PRIMARY KEY (authority_id, id),
  UNIQUE (secret),
  CHECK (((title <> ''::text) AND (asks <> ''::text) AND (signatures > 0))),
  CHECK (((state <> 'refused'::text) OR (why <> ''::text))),
  CHECK (((answered_on IS NULL) = (answer = ''::text))),
  CHECK ((answered_on >= received_on)),
  CHECK ((((lead_name <> ''::text) AND (lead_contact <> ''::text)) OR (emptied_on IS NOT NULL))),
  CHECK ((state = ANY (ARRAY['received'::text, 'accepted'::text, 'refused'::text, 'withdrawn'::text]))),
  FOREIGN KEY (authority_id, committee_id) REFERENCES committees(authority_id, id),
  FOREIGN KEY (authority_id, decided_by) REFERENCES people(authority_id, id),
  FOREIGN KEY (authority_id, meeting_id) REFERENCES committee_meetings(authority_id, id)
);
CREATE INDEX petitions_committee ON public.petitions USING btree (authority_id, committee_id, received_on);
CREATE INDEX petitions_meeting ON public.petitions USING btree (authority_id, meeting_id) WHERE (meeting_id IS NOT NULL);
alter table petitions enable row level security;
create policy add on petitions for insert to sightline_person with check (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('committees.manage'::text) AS may)));
create policy change on petitions for update to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('committees.manage'::text) AS may)));
create policy due on petitions for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('kept.delete'::text) AS may)));
create policy let_go on petitions for update to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('kept.delete'::text) AS may)));
create policy own on petitions for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('committees.manage'::text) AS may)));
grant insert, select, update on petitions to sightline_person;

create table plan_actions (
  authority_id uuid not null,
  plan_id uuid not null,
  action_id uuid not null,
  priority_id uuid,
  place integer not null default 1,
  PRIMARY KEY (authority_id, plan_id, action_id),
  FOREIGN KEY (authority_id, action_id) REFERENCES actions(authority_id, id),
  FOREIGN KEY (authority_id, plan_id) REFERENCES plans(authority_id, id),
  FOREIGN KEY (authority_id, priority_id) REFERENCES priorities(authority_id, id)
);
CREATE INDEX plan_actions_action ON public.plan_actions USING btree (authority_id, action_id);
CREATE INDEX plan_actions_priority ON public.plan_actions USING btree (authority_id, priority_id);
CREATE TRIGGER plan_actions_remember AFTER INSERT OR DELETE OR UPDATE ON public.plan_actions FOR EACH ROW EXECUTE FUNCTION keep_version('plan_id', 'action_id');
alter table plan_actions enable row level security;
create policy add on plan_actions for insert to sightline_person with check (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('plans.edit'::text) AS may)));
create policy move on plan_actions for update to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('plans.edit'::text) AS may)));
create policy own on plan_actions for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('plans.read'::text) AS may)));
create policy take_out on plan_actions for delete to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('plans.edit'::text) AS may)));
grant delete, insert, select, update on plan_actions to sightline_person;

create table plan_imports (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  person_id uuid not null,
  plan_id uuid,
  title text not null default ''::text,
  sent_at timestamp with time zone not null default now(),
  file_name text not null,
  sheet jsonb not null,
  columns jsonb not null,
  keep_words boolean not null default false,
  as_of date,
  PRIMARY KEY (authority_id, id),
  FOREIGN KEY (authority_id) REFERENCES authorities(id),
  FOREIGN KEY (authority_id, person_id) REFERENCES people(authority_id, id),
  FOREIGN KEY (authority_id, plan_id) REFERENCES plans(authority_id, id)
);
CREATE INDEX plan_imports_person ON public.plan_imports USING btree (authority_id, person_id, sent_at);
alter table plan_imports enable row level security;
create policy own on plan_imports for all to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND (person_id = ( SELECT current_person() AS current_person)) AND ( SELECT may('plans.edit'::text) AS may))) with check (((authority_id = ( SELECT current_authority() AS current_authority)) AND (person_id = ( SELECT current_person() AS current_person)) AND ( SELECT may('plans.edit'::text) AS may)));
grant delete, insert, select, update on plan_imports to sightline_person;

create table planning_matters (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  planning_meeting_id uuid not null,
  place integer not null,
  about text not null,
  decision text not null,
  said text not null default ''::text,
  programme_item_id uuid,
  suggestion_id uuid,
  resolution_id uuid,
  for_meeting_id uuid,
  PRIMARY KEY (authority_id, id),
  CHECK ((about <> ''::text)),
  CHECK (((decision <> 'schedule'::text) OR (for_meeting_id IS NOT NULL))),
  CHECK ((decision = ANY (ARRAY['schedule'::text, 'later'::text, 'scope'::text, 'drop'::text, 'other'::text]))),
  FOREIGN KEY (authority_id, for_meeting_id) REFERENCES committee_meetings(authority_id, id),
  FOREIGN KEY (authority_id, planning_meeting_id) REFERENCES planning_meetings(authority_id, id),
  FOREIGN KEY (authority_id, programme_item_id) REFERENCES programme_items(authority_id, id),
  FOREIGN KEY (authority_id, resolution_id) REFERENCES resolutions(authority_id, id),
  FOREIGN KEY (authority_id, suggestion_id) REFERENCES suggestions(authority_id, id)
);
CREATE INDEX planning_matters_meeting ON public.planning_matters USING btree (authority_id, planning_meeting_id, place);
alter table planning_matters enable row level security;
create policy add on planning_matters for insert to sightline_person with check (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('committees.manage'::text) AS may)));
create policy change on planning_matters for update to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('committees.manage'::text) AS may)));
create policy own on planning_matters for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('committees.read'::text) AS may)));
create policy take_out on planning_matters for delete to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('committees.manage'::text) AS may)));
grant delete, insert, select, update on planning_matters to sightline_person;

create table planning_meetings (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  committee_id uuid not null,
  held_on date not null,
  present text not null,
  noted text not null default ''::text,
  recorded_by uuid not null,
  PRIMARY KEY (authority_id, id),
  UNIQUE (authority_id, committee_id, held_on),
  CHECK ((present <> ''::text)),
  FOREIGN KEY (authority_id, committee_id) REFERENCES committees(authority_id, id),
  FOREIGN KEY (authority_id, recorded_by) REFERENCES people(authority_id, id)
);
alter table planning_meetings enable row level security;
create policy add on planning_meetings for insert to sightline_person with check (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('committees.manage'::text) AS may)));
create policy change on planning_meetings for update to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('committees.manage'::text) AS may)));
create policy own on planning_meetings for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('committees.read'::text) AS may)));
create policy take_out on planning_meetings for delete to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('committees.manage'::text) AS may)));
grant delete, insert, select, update on planning_meetings to sightline_person;

create table plans (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  title text not null,
  purpose text not null default ''::text,
  owner_id uuid not null,
  board_id uuid,
  starts_on date,
  ends_on date,
  ended_on date,
  version integer not null default 1,
  PRIMARY KEY (authority_id, id),
  CHECK ((title <> ''::text)),
  FOREIGN KEY (authority_id, board_id) REFERENCES boards(authority_id, id),
  FOREIGN KEY (authority_id) REFERENCES authorities(id),
  FOREIGN KEY (authority_id, owner_id) REFERENCES people(authority_id, id)
);
CREATE TRIGGER plans_remember AFTER INSERT OR DELETE OR UPDATE ON public.plans FOR EACH ROW EXECUTE FUNCTION keep_version('id');
alter table plans enable row level security;
create policy add on plans for insert to sightline_person with check (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('plans.edit'::text) AS may)));
create policy change on plans for update to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('plans.edit'::text) AS may)));
create policy own on plans for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('plans.read'::text) AS may)));
grant insert, select, update on plans to sightline_person;

create table portfolios (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  member_id uuid not null,
  title text not null,
  from_on date not null,
  to_on date,
  PRIMARY KEY (authority_id, id),
  CHECK ((to_on >= from_on)),
  CHECK ((title <> ''::text)),
  FOREIGN KEY (authority_id, member_id) REFERENCES council_members(authority_id, id)
);
CREATE INDEX portfolios_member ON public.portfolios USING btree (authority_id, member_id);
CREATE TRIGGER portfolios_are_apart AFTER INSERT OR UPDATE ON public.portfolios FOR EACH ROW EXECUTE FUNCTION hold_seats_apart();
alter table portfolios enable row level security;
create policy add on portfolios for insert to sightline_person with check (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('committees.manage'::text) AS may)));
create policy change on portfolios for update to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('committees.manage'::text) AS may)));
create policy own on portfolios for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('committees.read'::text) AS may)));
create policy take_out on portfolios for delete to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('committees.manage'::text) AS may)));
grant delete, insert, select, update on portfolios to sightline_person;

create table priorities (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  plan_id uuid not null,
  place integer not null default 1,
  title text not null,
  cause_kind text not null default ''::text,
  cause text not null default ''::text,
  cause_evidence text not null default ''::text,
  owner_id uuid,
  board_id uuid,
  lead_member_id uuid,
  partners text not null default ''::text,
  drafted_from text not null default ''::text,
  ended_on date,
  version integer not null default 1,
  PRIMARY KEY (authority_id, id),
  CHECK ((cause_kind = ANY (ARRAY[''::text, 'capacity'::text, 'skill'::text, 'process'::text, 'system'::text, 'supply'::text, 'culture'::text, 'partner'::text, 'demand'::text]))),
  CHECK ((title <> ''::text)),
  FOREIGN KEY (authority_id, board_id) REFERENCES boards(authority_id, id),
  FOREIGN KEY (authority_id, lead_member_id) REFERENCES people(authority_id, id),
  FOREIGN KEY (authority_id, owner_id) REFERENCES people(authority_id, id),
  FOREIGN KEY (authority_id, plan_id) REFERENCES plans(authority_id, id)
);
CREATE INDEX priorities_plan ON public.priorities USING btree (authority_id, plan_id, place);
CREATE TRIGGER priorities_remember AFTER INSERT OR DELETE OR UPDATE ON public.priorities FOR EACH ROW EXECUTE FUNCTION keep_version('id');
alter table priorities enable row level security;
create policy add on priorities for insert to sightline_person with check (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('plans.edit'::text) AS may)));
create policy change on priorities for update to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('plans.edit'::text) AS may)));
create policy own on priorities for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('plans.read'::text) AS may)));
grant insert, select, update on priorities to sightline_person;

create table priority_findings (
  authority_id uuid not null,
  priority_id uuid not null,
  finding_id uuid not null,
  PRIMARY KEY (authority_id, priority_id, finding_id),
  FOREIGN KEY (authority_id, finding_id) REFERENCES readings(authority_id, id),
  FOREIGN KEY (authority_id, priority_id) REFERENCES priorities(authority_id, id)
);
CREATE INDEX priority_findings_finding ON public.priority_findings USING btree (authority_id, finding_id);
CREATE TRIGGER priority_findings_remember AFTER INSERT OR DELETE OR UPDATE ON public.priority_findings FOR EACH ROW EXECUTE FUNCTION keep_version('priority_id', 'finding_id');
alter table priority_findings enable row level security;
create policy add on priority_findings for insert to sightline_person with check (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('plans.edit'::text) AS may)));
create policy own on priority_findings for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('plans.read'::text) AS may)));
create policy take_out on priority_findings for delete to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('plans.edit'::text) AS may)));
grant delete, insert, select on priority_findings to sightline_person;

create table priority_measures (
  authority_id uuid not null,
  priority_id uuid not null,
  measure_id uuid not null,
  PRIMARY KEY (authority_id, priority_id, measure_id),
  FOREIGN KEY (authority_id, measure_id) REFERENCES measures(authority_id, id),
  FOREIGN KEY (authority_id, priority_id) REFERENCES priorities(authority_id, id)
);
CREATE INDEX priority_measures_measure ON public.priority_measures USING btree (authority_id, measure_id);
CREATE TRIGGER priority_measures_remember AFTER INSERT OR DELETE OR UPDATE ON public.priority_measures FOR EACH ROW EXECUTE FUNCTION keep_version('priority_id', 'measure_id');
alter table priority_measures enable row level security;
create policy add on priority_measures for insert to sightline_person with check (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('plans.edit'::text) AS may)));
create policy own on priority_measures for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('plans.read'::text) AS may)));
create policy take_out on priority_measures for delete to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('plans.edit'::text) AS may)));
grant delete, insert, select on priority_measures to sightline_person;

create table programme_items (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  committee_id uuid not null,
  topic text not null,
  why text not null default ''::text,
  objective text not null default ''::text,
  outcome text not null default ''::text,
  method text not null default ''::text,
  witnesses text not null default ''::text,
  owner text not null default ''::text,
  meeting_id uuid,
  meeting_said text not null default ''::text,
  minutes_planned integer,
  data_to date,
  source text not null default 'councillor'::text,
  source_said text not null default ''::text,
  resolution_id uuid,
  suggestion_id uuid,
  dated_on date,
  added_on date not null,
  closed_on date,
  closed_why text not null default ''::text,
  document_id uuid,
  version integer not null default 1,
  PRIMARY KEY (authority_id, id),
  CHECK (((closed_on IS NULL) OR (closed_why <> ''::text))),
  CHECK ((method = ANY (ARRAY[''::text, 'report'::text, 'inquiry'::text, 'visit'::text, 'call_in'::text, 'briefing'::text]))),
  CHECK ((minutes_planned > 0)),
  CHECK ((source = ANY (ARRAY['resolution'::text, 'suggestion'::text, 'councillor'::text, 'public'::text, 'plan'::text, 'papers'::text]))),
  CHECK ((topic <> ''::text)),
  FOREIGN KEY (authority_id, committee_id) REFERENCES committees(authority_id, id),
  FOREIGN KEY (authority_id, document_id) REFERENCES documents(authority_id, id),
  FOREIGN KEY (authority_id, meeting_id) REFERENCES committee_meetings(authority_id, id),
  FOREIGN KEY (authority_id, resolution_id) REFERENCES resolutions(authority_id, id),
  FOREIGN KEY (authority_id, suggestion_id) REFERENCES suggestions(authority_id, id)
);
CREATE INDEX programme_items_committee ON public.programme_items USING btree (authority_id, committee_id);
CREATE INDEX programme_items_meeting ON public.programme_items USING btree (authority_id, meeting_id) WHERE (meeting_id IS NOT NULL);
alter table programme_items enable row level security;
create policy add on programme_items for insert to sightline_person with check (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('committees.manage'::text) AS may)));
create policy change on programme_items for update to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('committees.manage'::text) AS may)));
create policy own on programme_items for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('committees.read'::text) AS may)));
create policy take_out on programme_items for delete to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('committees.manage'::text) AS may)));
grant delete, insert, select, update on programme_items to sightline_person;

create table public_figures (
  authority_id uuid not null,
  counted text not null,
  rules text not null,
  made_at timestamp with time zone not null default now(),
  tables jsonb not null,
  PRIMARY KEY (authority_id),
  FOREIGN KEY (authority_id) REFERENCES authorities(id)
);
alter table public_figures enable row level security;
create policy own on public_figures for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('children.export'::text) AS may)));
grant select on public_figures to sightline_person;

create table published_releases (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  title text not null,
  file_name text not null,
  sha256 text not null,
  loaded_by uuid not null,
  loaded_at timestamp with time zone not null default now(),
  PRIMARY KEY (authority_id, id),
  UNIQUE (authority_id, sha256),
  CHECK ((title <> ''::text)),
  FOREIGN KEY (authority_id) REFERENCES authorities(id),
  FOREIGN KEY (authority_id, loaded_by) REFERENCES people(authority_id, id)
);
CREATE TRIGGER published_releases_are_kept BEFORE DELETE OR UPDATE ON public.published_releases FOR EACH ROW EXECUTE FUNCTION refuse_change();
alter table published_releases enable row level security;
create policy add on published_releases for insert to sightline_person with check (((authority_id = ( SELECT current_authority() AS current_authority)) AND (loaded_by = ( SELECT current_person() AS current_person)) AND ( SELECT may('comparators.import'::text) AS may)));
create policy own on published_releases for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('indicators.read'::text) AS may)));
grant insert, select on published_releases to sightline_person;

create table published_uploads (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  person_id uuid not null,
  sent_at timestamp with time zone not null default now(),
  release jsonb not null,
  PRIMARY KEY (authority_id, id),
  FOREIGN KEY (authority_id) REFERENCES authorities(id),
  FOREIGN KEY (authority_id, person_id) REFERENCES people(authority_id, id)
);
alter table published_uploads enable row level security;
create policy own on published_uploads for all to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND (person_id = ( SELECT current_person() AS current_person)) AND ( SELECT may('comparators.import'::text) AS may)));
grant delete, insert, select on published_uploads to sightline_person;

create table published_values (
  authority_id uuid not null,
  release_id uuid not null,
  indicator_id text not null,
  area text not null,
  period text not null,
  value double precision,
  mark text not null default ''::text,
  source text not null,
  PRIMARY KEY (authority_id, release_id, indicator_id, area, period),
  CHECK (((value IS NULL) = (mark <> ''::text))),
  CHECK ((mark = ANY (ARRAY[''::text, 'c'::text, 'x'::text, 'z'::text, 'low'::text]))),
  FOREIGN KEY (authority_id, release_id) REFERENCES published_releases(authority_id, id)
);
CREATE INDEX published_values_indicator ON public.published_values USING btree (authority_id, indicator_id);
CREATE TRIGGER published_values_are_kept BEFORE DELETE OR UPDATE ON public.published_values FOR EACH ROW EXECUTE FUNCTION refuse_change();
alter table published_values enable row level security;
create policy add on published_values for insert to sightline_person with check (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('comparators.import'::text) AS may)));
create policy own on published_values for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('indicators.read'::text) AS may)));
grant insert, select on published_values to sightline_person;

create table readiness_tasks (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  topic text not null,
  title text not null,
  owner_id uuid,
  due_on date,
  done_at timestamp with time zone,
  done_by uuid,
  person_id uuid not null,
  added_at timestamp with time zone not null default now(),
  PRIMARY KEY (authority_id, id),
  CHECK (((done_at IS NULL) = (done_by IS NULL))),
  FOREIGN KEY (authority_id, done_by) REFERENCES people(authority_id, id),
  FOREIGN KEY (authority_id) REFERENCES authorities(id),
  FOREIGN KEY (authority_id, owner_id) REFERENCES people(authority_id, id),
  FOREIGN KEY (authority_id, person_id) REFERENCES people(authority_id, id)
);
CREATE INDEX readiness_tasks_topic ON public.readiness_tasks USING btree (authority_id, topic, due_on);
alter table readiness_tasks enable row level security;
create policy add on readiness_tasks for insert to sightline_person with check (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('inspections.prepare'::text) AS may)));
create policy change on readiness_tasks for update to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('inspections.prepare'::text) AS may)));
create policy own on readiness_tasks for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('readiness.read'::text) AS may)));
grant insert, select, update on readiness_tasks to sightline_person;

create table reading_decisions (
  authority_id uuid not null,
  id bigint not null generated always as identity,
  document_id uuid not null,
  at timestamp with time zone not null default now(),
  person_id uuid not null,
  verb text not null,
  why text not null default ''::text,
  reading_ids uuid[] not null,
  before jsonb not null,
  undone_by bigint,
  PRIMARY KEY (authority_id, id),
  CHECK ((verb = ANY (ARRAY['confirm'::text, 'correct'::text, 'split'::text, 'merge'::text, 'reject'::text, 'add'::text, 'reopen'::text, 'undo'::text, 'move'::text]))),
  FOREIGN KEY (authority_id, document_id) REFERENCES documents(authority_id, id) ON DELETE CASCADE,
  FOREIGN KEY (authority_id, person_id) REFERENCES people(authority_id, id)
);
CREATE INDEX reading_decisions_document ON public.reading_decisions USING btree (authority_id, document_id, id DESC);
alter table reading_decisions enable row level security;
create policy decide on reading_decisions for all to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('readings.decide'::text) AS may)));
create policy own on reading_decisions for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('documents.read'::text) AS may)));
grant insert, select, update on reading_decisions to sightline_person;

create table readings (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  document_id uuid not null,
  ordinal real not null,
  field text not null,
  kind text not null default ''::text,
  area text not null default ''::text,
  value text not null,
  printed text not null default ''::text,
  body text not null default ''::text,
  page integer not null default 0,
  passage jsonb,
  rule text not null,
  sureness smallint not null,
  reasons text[] not null default '{}'::text[],
  themes text[] not null default '{}'::text[],
  state text not null default 'waiting'::text,
  corrected boolean not null default false,
  origin text not null default 'reader'::text,
  came_from uuid[] not null default '{}'::uuid[],
  decided_by uuid,
  decided_at timestamp with time zone,
  why text not null default ''::text,
  search tsvector generated always as (to_tsvector('english'::regconfig, value)) stored,
  themes_chosen boolean not null default false,
  PRIMARY KEY (authority_id, id),
  CHECK (((state = ANY (ARRAY['waiting'::text, 'replaced'::text])) OR (decided_by IS NOT NULL))),
  CHECK ((origin = ANY (ARRAY['reader'::text, 'person'::text]))),
  CHECK ((state = ANY (ARRAY['waiting'::text, 'confirmed'::text, 'rejected'::text, 'replaced'::text]))),
  CHECK (((sureness >= 0) AND (sureness <= 100))),
  FOREIGN KEY (authority_id, decided_by) REFERENCES people(authority_id, id),
  FOREIGN KEY (authority_id, document_id) REFERENCES documents(authority_id, id) ON DELETE CASCADE
);
CREATE INDEX readings_document ON public.readings USING btree (authority_id, document_id, ordinal);
CREATE INDEX readings_findings ON public.readings USING btree (authority_id, state, document_id, kind) WHERE (field = 'finding'::text);
CREATE INDEX readings_search ON public.readings USING gin (search);
CREATE INDEX readings_themes ON public.readings USING gin (themes);
alter table readings enable row level security;
create policy add on readings for insert to sightline_person with check (((authority_id = ( SELECT current_authority() AS current_authority)) AND (( SELECT may('readings.decide'::text) AS may) OR ( SELECT may('documents.add'::text) AS may))));
create policy decide on readings for update to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('readings.decide'::text) AS may)));
create policy drop_unread on readings for delete to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND (state = 'waiting'::text) AND ( SELECT may('documents.add'::text) AS may)));
create policy own on readings for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('documents.read'::text) AS may)));
grant delete, insert, select, update on readings to sightline_person;

create table recordings (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  meeting_id uuid not null,
  link text not null default ''::text,
  sha256 text,
  file_name text not null default ''::text,
  media_type text not null default ''::text,
  bytes integer,
  added_on date not null,
  added_by uuid not null,
  delete_on date not null,
  gone_on date,
  gone_why text not null default ''::text,
  PRIMARY KEY (authority_id, id),
  CHECK (((gone_on IS NOT NULL) OR ((link <> ''::text) <> (sha256 IS NOT NULL)))),
  CHECK (((gone_on IS NULL) OR ((link = ''::text) AND (sha256 IS NULL) AND (gone_why <> ''::text)))),
  CHECK (((sha256 IS NULL) OR ((file_name <> ''::text) AND (bytes > 0)))),
  CHECK (((link = ''::text) OR (link ~ '^https://'::text))),
  FOREIGN KEY (authority_id, added_by) REFERENCES people(authority_id, id),
  FOREIGN KEY (authority_id, meeting_id) REFERENCES committee_meetings(authority_id, id)
);
CREATE INDEX recordings_meeting ON public.recordings USING btree (authority_id, meeting_id);
CREATE INDEX recordings_to_delete ON public.recordings USING btree (authority_id, delete_on) WHERE (gone_on IS NULL);
alter table recordings enable row level security;
create policy add on recordings for insert to sightline_person with check (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('committees.manage'::text) AS may)));
create policy change on recordings for update to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('committees.manage'::text) AS may)));
create policy due on recordings for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('kept.delete'::text) AS may)));
create policy let_go on recordings for update to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('kept.delete'::text) AS may)));
create policy own on recordings for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('committees.read'::text) AS may)));
grant insert, select, update on recordings to sightline_person;

create table redates (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  action_id uuid not null,
  from_on date,
  to_on date,
  to_meeting_id uuid,
  reason text not null,
  why text not null default ''::text,
  asked_by uuid not null,
  asked_on date not null,
  verdict text not null default 'waiting'::text,
  decided_by uuid,
  decided_on date,
  decided_why text not null default ''::text,
  PRIMARY KEY (authority_id, id),
  CHECK (((to_on IS NULL) <> (to_meeting_id IS NULL))),
  CHECK (((verdict = 'waiting'::text) OR ((decided_by IS NOT NULL) AND (decided_on IS NOT NULL)))),
  CHECK ((verdict = ANY (ARRAY['waiting'::text, 'approved'::text, 'refused'::text]))),
  FOREIGN KEY (authority_id, action_id) REFERENCES actions(authority_id, id),
  FOREIGN KEY (authority_id, asked_by) REFERENCES people(authority_id, id),
  FOREIGN KEY (authority_id, decided_by) REFERENCES people(authority_id, id),
  FOREIGN KEY (authority_id, to_meeting_id) REFERENCES board_meetings(authority_id, id)
);
CREATE INDEX redates_action ON public.redates USING btree (authority_id, action_id);
CREATE TRIGGER redates_remember AFTER INSERT OR DELETE OR UPDATE ON public.redates FOR EACH ROW EXECUTE FUNCTION keep_version('id');
alter table redates enable row level security;
create policy ask on redates for insert to sightline_person with check (((authority_id = ( SELECT current_authority() AS current_authority)) AND (verdict = 'waiting'::text) AND (( SELECT may('plans.edit'::text) AS may) OR (( SELECT may('actions.update'::text) AS may) AND (action_id IN ( SELECT a.id
   FROM actions a
  WHERE (a.owner_id = ( SELECT current_person() AS current_person))))))));
create policy decide on redates for update to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('dates.approve'::text) AS may)));
create policy own on redates for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND (( SELECT may('plans.read'::text) AS may) OR (action_id = ANY (( SELECT shared_actions() AS shared_actions)::uuid[])))));
grant insert, select, update on redates to sightline_person;

create table register_entries (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  register text not null,
  version integer not null default 1,
  name text not null,
  key text not null,
  "values" jsonb not null,
  words text not null default ''::text,
  search tsvector generated always as (to_tsvector('english'::regconfig, words)) stored,
  owner_id uuid,
  due_on date,
  created_at timestamp with time zone not null default now(),
  created_by uuid not null,
  changed_at timestamp with time zone not null default now(),
  changed_by uuid not null,
  retired_at timestamp with time zone,
  PRIMARY KEY (authority_id, id),
  FOREIGN KEY (authority_id, changed_by) REFERENCES people(authority_id, id),
  FOREIGN KEY (authority_id, created_by) REFERENCES people(authority_id, id),
  FOREIGN KEY (authority_id) REFERENCES authorities(id),
  FOREIGN KEY (authority_id, owner_id) REFERENCES people(authority_id, id)
);
CREATE INDEX register_entries_due ON public.register_entries USING btree (authority_id, due_on) WHERE (retired_at IS NULL);
CREATE UNIQUE INDEX register_entries_key ON public.register_entries USING btree (authority_id, register, key) WHERE (retired_at IS NULL);
CREATE INDEX register_entries_name ON public.register_entries USING btree (authority_id, register, lower(name));
CREATE INDEX register_entries_owner ON public.register_entries USING btree (authority_id, owner_id) WHERE (retired_at IS NULL);
CREATE INDEX register_entries_search ON public.register_entries USING gin (search);
alter table register_entries enable row level security;
create policy add on register_entries for insert to sightline_person with check (((authority_id = ( SELECT current_authority() AS current_authority)) AND (register = ANY (( SELECT registers_i_may('edit'::text) AS registers_i_may)::text[]))));
create policy change on register_entries for update to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND (register = ANY (( SELECT registers_i_may('edit'::text) AS registers_i_may)::text[]))));
create policy own on register_entries for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND (register = ANY (( SELECT registers_i_may('read'::text) AS registers_i_may)::text[]))));
grant insert, select, update on register_entries to sightline_person;

create table register_imports (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  register text not null,
  person_id uuid not null,
  sent_at timestamp with time zone not null default now(),
  file_name text not null,
  sheet jsonb not null,
  columns jsonb not null,
  PRIMARY KEY (authority_id, id),
  FOREIGN KEY (authority_id) REFERENCES authorities(id),
  FOREIGN KEY (authority_id, person_id) REFERENCES people(authority_id, id)
);
CREATE INDEX register_imports_person ON public.register_imports USING btree (authority_id, person_id, sent_at);
alter table register_imports enable row level security;
create policy own on register_imports for all to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND (person_id = ( SELECT current_person() AS current_person)) AND (register = ANY (( SELECT registers_i_may('edit'::text) AS registers_i_may)::text[]))));
grant delete, insert, select, update on register_imports to sightline_person;

create table register_versions (
  authority_id uuid not null,
  id uuid not null,
  version integer not null,
  register text not null,
  name text not null,
  key text not null,
  "values" jsonb not null,
  words text not null default ''::text,
  owner_id uuid,
  due_on date,
  created_at timestamp with time zone not null,
  created_by uuid not null,
  changed_at timestamp with time zone not null,
  changed_by uuid not null,
  retired_at timestamp with time zone,
  change text not null,
  why text not null default ''::text,
  PRIMARY KEY (authority_id, id, version),
  CHECK ((change = ANY (ARRAY['added'::text, 'changed'::text, 'reviewed'::text, 'retired'::text, 'restored'::text, 'imported'::text]))),
  FOREIGN KEY (authority_id, changed_by) REFERENCES people(authority_id, id)
);
CREATE INDEX register_versions_as_at ON public.register_versions USING btree (authority_id, register, id, version DESC);
CREATE TRIGGER register_versions_are_kept BEFORE DELETE OR UPDATE ON public.register_versions FOR EACH ROW EXECUTE FUNCTION refuse_register_change();
alter table register_versions enable row level security;
create policy add on register_versions for insert to sightline_person with check (((authority_id = ( SELECT current_authority() AS current_authority)) AND (register = ANY (( SELECT registers_i_may('edit'::text) AS registers_i_may)::text[]))));
create policy own on register_versions for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND (register = ANY (( SELECT registers_i_may('read'::text) AS registers_i_may)::text[]))));
grant insert, select on register_versions to sightline_person;

create table resolution_actions (
  authority_id uuid not null,
  resolution_id uuid not null,
  action_id uuid not null,
  PRIMARY KEY (authority_id, resolution_id, action_id),
  FOREIGN KEY (authority_id, action_id) REFERENCES actions(authority_id, id),
  FOREIGN KEY (authority_id, resolution_id) REFERENCES resolutions(authority_id, id)
);
CREATE INDEX resolution_actions_action ON public.resolution_actions USING btree (authority_id, action_id);
alter table resolution_actions enable row level security;
create policy add on resolution_actions for insert to sightline_person with check (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('committees.manage'::text) AS may)));
create policy change on resolution_actions for update to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('committees.manage'::text) AS may)));
create policy link on resolution_actions for insert to sightline_person with check (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may_answer_resolutions() AS may_answer_resolutions)));
create policy own on resolution_actions for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('committees.read'::text) AS may)));
create policy take_out on resolution_actions for delete to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('committees.manage'::text) AS may)));
grant delete, insert, select, update on resolution_actions to sightline_person;

create table resolution_chases (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  resolution_id uuid not null,
  chased_on date not null,
  whom text not null,
  said text not null default ''::text,
  chased_by uuid not null,
  PRIMARY KEY (authority_id, id),
  CHECK ((whom <> ''::text)),
  FOREIGN KEY (authority_id, chased_by) REFERENCES people(authority_id, id),
  FOREIGN KEY (authority_id, resolution_id) REFERENCES resolutions(authority_id, id)
);
CREATE INDEX resolution_chases_resolution ON public.resolution_chases USING btree (authority_id, resolution_id, chased_on);
alter table resolution_chases enable row level security;
create policy add on resolution_chases for insert to sightline_person with check (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('committees.manage'::text) AS may)));
create policy change on resolution_chases for update to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('committees.manage'::text) AS may)));
create policy own on resolution_chases for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('committees.read'::text) AS may)));
create policy take_out on resolution_chases for delete to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('committees.manage'::text) AS may)));
grant delete, insert, select, update on resolution_chases to sightline_person;

create table resolution_findings (
  authority_id uuid not null,
  resolution_id uuid not null,
  finding_id uuid not null,
  PRIMARY KEY (authority_id, resolution_id, finding_id),
  FOREIGN KEY (authority_id, finding_id) REFERENCES readings(authority_id, id),
  FOREIGN KEY (authority_id, resolution_id) REFERENCES resolutions(authority_id, id)
);
CREATE INDEX resolution_findings_finding ON public.resolution_findings USING btree (authority_id, finding_id);
alter table resolution_findings enable row level security;
create policy add on resolution_findings for insert to sightline_person with check (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('committees.manage'::text) AS may)));
create policy change on resolution_findings for update to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('committees.manage'::text) AS may)));
create policy own on resolution_findings for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('committees.read'::text) AS may)));
create policy take_out on resolution_findings for delete to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('committees.manage'::text) AS may)));
grant delete, insert, select, update on resolution_findings to sightline_person;

create table resolution_letters (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  resolution_id uuid not null,
  direction text not null,
  dated date not null,
  correspondent text not null,
  body text not null default ''::text,
  sha256 text,
  file_name text not null default ''::text,
  media_type text not null default ''::text,
  bytes integer,
  added_by uuid not null,
  PRIMARY KEY (authority_id, id),
  CHECK (((sha256 IS NULL) OR ((file_name <> ''::text) AND (bytes > 0)))),
  CHECK ((correspondent <> ''::text)),
  CHECK ((direction = ANY (ARRAY['sent'::text, 'received'::text]))),
  FOREIGN KEY (authority_id, added_by) REFERENCES people(authority_id, id),
  FOREIGN KEY (authority_id, resolution_id) REFERENCES resolutions(authority_id, id)
);
CREATE INDEX resolution_letters_resolution ON public.resolution_letters USING btree (authority_id, resolution_id, dated);
alter table resolution_letters enable row level security;
create policy add on resolution_letters for insert to sightline_person with check (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('committees.manage'::text) AS may)));
create policy change on resolution_letters for update to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('committees.manage'::text) AS may)));
create policy own on resolution_letters for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('committees.read'::text) AS may)));
create policy take_out on resolution_letters for delete to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('committees.manage'::text) AS may)));
grant delete, insert, select, update on resolution_letters to sightline_person;

create table resolution_texts (
  authority_id uuid not null,
  id bigint not null generated always as identity,
  resolution_id uuid not null,
  version integer not null,
  text text not null,
  why text not null,
  changed_by uuid not null,
  changed_at timestamp with time zone not null default recorded_now(),
  PRIMARY KEY (authority_id, id),
  CHECK (((text <> ''::text) AND (why <> ''::text))),
  FOREIGN KEY (authority_id, changed_by) REFERENCES people(authority_id, id),
  FOREIGN KEY (authority_id, resolution_id) REFERENCES resolutions(authority_id, id)
);
CREATE INDEX resolution_texts_resolution ON public.resolution_texts USING btree (authority_id, resolution_id, id DESC);
CREATE TRIGGER resolution_texts_are_kept BEFORE DELETE OR UPDATE ON public.resolution_texts FOR EACH ROW EXECUTE FUNCTION refuse_change();
alter table resolution_texts enable row level security;
create policy add on resolution_texts for insert to sightline_person with check (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('committees.manage'::text) AS may)));
create policy own on resolution_texts for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('committees.read'::text) AS may)));
grant insert, select on resolution_texts to sightline_person;

create table resolutions (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  minute_id uuid not null,
  number integer not null,
  text text not null,
  kind text not null,
  addressee text not null default ''::text,
  addressee_sort text not null default 'committee'::text,
  served_on date,
  notice_given boolean not null default false,
  due_stated date,
  response text not null default ''::text,
  response_text text not null default ''::text,
  response_why text not null default ''::text,
  responded_on date,
  response_published_on date,
  implemented_on date,
  implemented_said text not null default ''::text,
  not_pursued_on date,
  not_pursued_why text not null default ''::text,
  back_at_meeting_id uuid,
  impact_due date,
  impact_on date,
  impact_said text not null default ''::text,
  reading_id uuid,
  version integer not null default 1,
  PRIMARY KEY (authority_id, id),
  UNIQUE (authority_id, minute_id, number),
  CHECK ((addressee_sort = ANY (ARRAY['committee'::text, 'officer'::text, 'cabinet_member'::text, 'cabinet'::text, 'partner'::text, 'external'::text]))),
  CHECK (((text <> ''::text) AND (number > 0))),
  CHECK (((response = ''::text) = (responded_on IS NULL))),
  CHECK (((response <> ALL (ARRAY['part'::text, 'rejected'::text])) OR (response_why <> ''::text))),
  CHECK ((responded_on >= served_on)),
  CHECK (((not_pursued_on IS NULL) OR (not_pursued_why <> ''::text))),
  CHECK (((impact_on IS NULL) OR (impact_said <> ''::text))),
  CHECK ((kind = ANY (ARRAY['note'::text, 'decision'::text, 'request_officer'::text, 'request_cabinet_member'::text, 'recommend_cabinet'::text, 'request_partner'::text, 'write_external'::text, 'lobby_mp'::text, 'future_item'::text]))),
  CHECK ((response = ANY (ARRAY[''::text, 'accepted'::text, 'part'::text, 'rejected'::text, 'noted'::text]))),
  FOREIGN KEY (authority_id, back_at_meeting_id) REFERENCES committee_meetings(authority_id, id),
  FOREIGN KEY (authority_id, minute_id) REFERENCES minutes(authority_id, id),
  FOREIGN KEY (authority_id, reading_id) REFERENCES readings(authority_id, id)
);
CREATE TRIGGER resolutions_keep_their_words BEFORE UPDATE ON public.resolutions FOR EACH ROW EXECUTE FUNCTION hold_resolution_text();
alter table resolutions enable row level security;
create policy add on resolutions for insert to sightline_person with check (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('committees.manage'::text) AS may)));
create policy change on resolutions for update to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND (( SELECT may('committees.manage'::text) AS may) OR ( SELECT may_answer_resolutions() AS may_answer_resolutions))));
create policy own on resolutions for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('committees.read'::text) AS may)));
create policy take_out on resolutions for delete to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('committees.manage'::text) AS may)));
grant delete, insert, select, update on resolutions to sightline_person;

create table risk_actions (
  authority_id uuid not null,
  risk_id uuid not null,
  action_id uuid not null,
  PRIMARY KEY (authority_id, risk_id, action_id),
  FOREIGN KEY (authority_id, action_id) REFERENCES actions(authority_id, id),
  FOREIGN KEY (authority_id, risk_id) REFERENCES risks(authority_id, id)
);
CREATE INDEX risk_actions_action ON public.risk_actions USING btree (authority_id, action_id);
CREATE TRIGGER risk_actions_remember AFTER INSERT OR DELETE OR UPDATE ON public.risk_actions FOR EACH ROW EXECUTE FUNCTION keep_version('risk_id', 'action_id');
alter table risk_actions enable row level security;
create policy add on risk_actions for insert to sightline_person with check (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('plans.edit'::text) AS may)));
create policy own on risk_actions for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('plans.read'::text) AS may)));
create policy take_out on risk_actions for delete to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('plans.edit'::text) AS may)));
grant delete, insert, select on risk_actions to sightline_person;

create table risks (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  plan_id uuid not null,
  priority_id uuid not null,
  title text not null,
  likelihood smallint not null default 3,
  impact smallint not null default 3,
  child_impact smallint not null default 1,
  mitigation text not null default ''::text,
  residual_likelihood smallint,
  residual_impact smallint,
  residual_evidence text not null default ''::text,
  bites_on date,
  owner_id uuid not null,
  raised_on date not null,
  closed_on date,
  closed_why text not null default ''::text,
  version integer not null default 1,
  red_since date,
  told_on date,
  told_how text not null default ''::text,
  told_by uuid,
  PRIMARY KEY (authority_id, id),
  CHECK ((((likelihood >= 1) AND (likelihood <= 5)) AND ((impact >= 1) AND (impact <= 5)) AND ((child_impact >= 1) AND (child_impact <= 5)))),
  CHECK ((((residual_likelihood >= 1) AND (residual_likelihood <= 5)) AND ((residual_impact >= 1) AND (residual_impact <= 5)))),
  CHECK (((residual_likelihood IS NULL) = (residual_impact IS NULL))),
  CHECK (((residual_likelihood IS NULL) OR (residual_evidence <> ''::text))),
  CHECK (((told_on IS NULL) OR ((red_since IS NOT NULL) AND (told_on >= red_since) AND (told_how <> ''::text) AND (told_by IS NOT NULL)))),
  CHECK ((title <> ''::text)),
  FOREIGN KEY (authority_id, owner_id) REFERENCES people(authority_id, id),
  FOREIGN KEY (authority_id, plan_id) REFERENCES plans(authority_id, id),
  FOREIGN KEY (authority_id, priority_id) REFERENCES priorities(authority_id, id),
  FOREIGN KEY (authority_id, told_by) REFERENCES people(authority_id, id)
);
CREATE INDEX risks_plan ON public.risks USING btree (authority_id, plan_id);
CREATE TRIGGER risks_remember AFTER INSERT OR DELETE OR UPDATE ON public.risks FOR EACH ROW EXECUTE FUNCTION keep_version('id');
alter table risks enable row level security;
create policy add on risks for insert to sightline_person with check (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('plans.edit'::text) AS may)));
create policy change on risks for update to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('plans.edit'::text) AS may)));
create policy own on risks for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('plans.read'::text) AS may)));
grant insert, select, update on risks to sightline_person;

create table role_permissions (
  role text not null,
  permission text not null,
  PRIMARY KEY (role, permission)
);
grant select on role_permissions to sightline_person;

create table room_context (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  room_id uuid not null,
  topic text not null,
  words text not null,
  changing text not null default ''::text,
  evidence text not null,
  written_by uuid not null,
  written_at timestamp with time zone not null,
  PRIMARY KEY (authority_id, id),
  CHECK ((evidence <> ''::text)),
  CHECK ((topic <> ''::text)),
  CHECK ((words <> ''::text)),
  FOREIGN KEY (authority_id, room_id) REFERENCES inspection_rooms(authority_id, id),
  FOREIGN KEY (authority_id, written_by) REFERENCES people(authority_id, id)
);
CREATE INDEX room_context_room ON public.room_context USING btree (authority_id, room_id, written_at);
CREATE TRIGGER room_context_is_kept BEFORE DELETE OR UPDATE ON public.room_context FOR EACH ROW EXECUTE FUNCTION refuse_change();
alter table room_context enable row level security;
create policy add on room_context for insert to sightline_person with check (((authority_id = ( SELECT current_authority() AS current_authority)) AND (written_by = ( SELECT current_person() AS current_person)) AND ( SELECT may('rooms.work'::text) AS may)));
create policy own on room_context for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('rooms.read'::text) AS may)));
grant insert, select on room_context to sightline_person;

create table room_given (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  room_id uuid not null,
  request_id uuid,
  title text not null,
  version text not null,
  document_id uuid,
  sha256 text not null default ''::text,
  given_to text not null,
  given_by uuid not null,
  given_at timestamp with time zone not null,
  PRIMARY KEY (authority_id, id),
  CHECK (((title <> ''::text) AND (version <> ''::text) AND (given_to <> ''::text))),
  CHECK (((document_id IS NULL) = (sha256 = ''::text))),
  FOREIGN KEY (authority_id, document_id) REFERENCES documents(authority_id, id),
  FOREIGN KEY (authority_id, given_by) REFERENCES people(authority_id, id),
  FOREIGN KEY (authority_id, request_id) REFERENCES room_requests(authority_id, id),
  FOREIGN KEY (authority_id, room_id) REFERENCES inspection_rooms(authority_id, id)
);
CREATE INDEX room_given_room ON public.room_given USING btree (authority_id, room_id, given_at);
CREATE TRIGGER room_given_is_kept BEFORE DELETE OR UPDATE ON public.room_given FOR EACH ROW EXECUTE FUNCTION refuse_change();
alter table room_given enable row level security;
create policy add on room_given for insert to sightline_person with check (((authority_id = ( SELECT current_authority() AS current_authority)) AND (given_by = ( SELECT current_person() AS current_person)) AND ( SELECT may('rooms.work'::text) AS may)));
create policy own on room_given for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('rooms.read'::text) AS may)));
grant insert, select on room_given to sightline_person;

create table room_requests (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  room_id uuid not null,
  place integer not null,
  asked text not null,
  asked_by text not null,
  asked_at timestamp with time zone not null,
  hours integer not null,
  due_at timestamp with time zone not null,
  owner_id uuid,
  recorded_by uuid not null,
  answered_at timestamp with time zone,
  answered_by uuid,
  answer text not null default ''::text,
  PRIMARY KEY (authority_id, id),
  UNIQUE (authority_id, room_id, place),
  CHECK (((asked <> ''::text) AND (asked_by <> ''::text))),
  CHECK ((((answered_at IS NULL) = (answered_by IS NULL)) AND ((answered_at IS NULL) = (answer = ''::text)))),
  CHECK (((hours >= 1) AND (hours <= 400))),
  FOREIGN KEY (authority_id, answered_by) REFERENCES people(authority_id, id),
  FOREIGN KEY (authority_id, owner_id) REFERENCES people(authority_id, id),
  FOREIGN KEY (authority_id, recorded_by) REFERENCES people(authority_id, id),
  FOREIGN KEY (authority_id, room_id) REFERENCES inspection_rooms(authority_id, id)
);
CREATE INDEX room_requests_owner ON public.room_requests USING btree (authority_id, owner_id) WHERE (answered_at IS NULL);
alter table room_requests enable row level security;
create policy add on room_requests for insert to sightline_person with check (((authority_id = ( SELECT current_authority() AS current_authority)) AND (recorded_by = ( SELECT current_person() AS current_person)) AND ( SELECT may('rooms.ask'::text) AS may)));
create policy change on room_requests for update to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('rooms.work'::text) AS may)));
create policy own on room_requests for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('rooms.read'::text) AS may)));
grant insert, select, update on room_requests to sightline_person;

create table room_talks (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  room_id uuid not null,
  at timestamp with time zone not null,
  with_whom text not null,
  inspector text not null default ''::text,
  about text not null,
  told text not null default ''::text,
  PRIMARY KEY (authority_id, id),
  CHECK (((with_whom <> ''::text) AND (about <> ''::text))),
  FOREIGN KEY (authority_id, room_id) REFERENCES inspection_rooms(authority_id, id)
);
CREATE INDEX room_talks_room ON public.room_talks USING btree (authority_id, room_id, at);
alter table room_talks enable row level security;
create policy add on room_talks for insert to sightline_person with check (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('rooms.work'::text) AS may)));
create policy change on room_talks for update to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('rooms.work'::text) AS may)));
create policy own on room_talks for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('rooms.read'::text) AS may)));
grant insert, select, update on room_talks to sightline_person;

create table scoping_questions (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  programme_item_id uuid not null,
  place integer not null,
  question text not null,
  evidence text not null default ''::text,
  answered_by text not null default ''::text,
  PRIMARY KEY (authority_id, id),
  CHECK ((question <> ''::text)),
  FOREIGN KEY (authority_id, programme_item_id) REFERENCES programme_items(authority_id, id)
);
CREATE INDEX scoping_questions_item ON public.scoping_questions USING btree (authority_id, programme_item_id, place);
alter table scoping_questions enable row level security;
create policy add on scoping_questions for insert to sightline_person with check (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('committees.manage'::text) AS may)));
create policy change on scoping_questions for update to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('committees.manage'::text) AS may)));
create policy own on scoping_questions for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('committees.read'::text) AS may)));
create policy take_out on scoping_questions for delete to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('committees.manage'::text) AS may)));
grant delete, insert, select, update on scoping_questions to sightline_person;

create table seats (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  committee_id uuid not null,
  member_id uuid not null,
  capacity text not null,
  votes boolean not null,
  from_on date not null,
  to_on date,
  PRIMARY KEY (authority_id, id),
  CHECK ((capacity = ANY (ARRAY['chair'::text, 'vice_chair'::text, 'member'::text, 'substitute'::text, 'co_optee'::text]))),
  CHECK ((votes OR (capacity = 'co_optee'::text))),
  CHECK ((to_on >= from_on)),
  FOREIGN KEY (authority_id, committee_id) REFERENCES committees(authority_id, id),
  FOREIGN KEY (authority_id, member_id) REFERENCES council_members(authority_id, id)
);
CREATE INDEX seats_committee ON public.seats USING btree (authority_id, committee_id);
CREATE INDEX seats_member ON public.seats USING btree (authority_id, member_id);
CREATE TRIGGER seats_are_apart AFTER INSERT OR UPDATE ON public.seats FOR EACH ROW EXECUTE FUNCTION hold_seats_apart();
alter table seats enable row level security;
create policy add on seats for insert to sightline_person with check (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('committees.manage'::text) AS may)));
create policy change on seats for update to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('committees.manage'::text) AS may)));
create policy for_mail on seats for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('mail.write'::text) AS may)));
create policy own on seats for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('committees.read'::text) AS may)));
create policy take_out on seats for delete to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('committees.manage'::text) AS may)));
grant delete, insert, select, update on seats to sightline_person;

create table self_claim_evidence (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  claim_id uuid not null,
  kind text not null,
  title text not null,
  measure_id uuid,
  dated_on date,
  added_by uuid not null,
  added_on date not null,
  PRIMARY KEY (authority_id, id),
  CHECK (((measure_id IS NULL) <> (dated_on IS NULL))),
  CHECK (((measure_id IS NULL) OR (kind = 'data'::text))),
  CHECK ((kind = ANY (ARRAY['data'::text, 'audit'::text, 'voice'::text, 'external'::text, 'document'::text, 'observation'::text]))),
  CHECK ((title <> ''::text)),
  FOREIGN KEY (authority_id, added_by) REFERENCES people(authority_id, id),
  FOREIGN KEY (authority_id, claim_id) REFERENCES self_claims(authority_id, id),
  FOREIGN KEY (authority_id, measure_id) REFERENCES measures(authority_id, id)
);
CREATE INDEX self_claim_evidence_claim ON public.self_claim_evidence USING btree (authority_id, claim_id);
alter table self_claim_evidence enable row level security;
create policy add on self_claim_evidence for insert to sightline_person with check (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('inspections.prepare'::text) AS may)));
create policy own on self_claim_evidence for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('readiness.read'::text) AS may)));
grant insert, select on self_claim_evidence to sightline_person;

create table self_claims (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  year integer not null,
  line text not null,
  words text not null,
  made_by uuid not null,
  made_on date not null,
  withdrawn_on date,
  withdrawn_why text not null default ''::text,
  outcome text not null default ''::text,
  outcome_words text not null default ''::text,
  outcome_by uuid,
  outcome_on date,
  PRIMARY KEY (authority_id, id),
  CHECK ((((outcome = ''::text) = (outcome_on IS NULL)) AND ((outcome = ''::text) = (outcome_by IS NULL)))),
  CHECK (((withdrawn_on IS NULL) OR (withdrawn_why <> ''::text))),
  CHECK ((outcome = ANY (ARRAY[''::text, 'accepted'::text, 'doubted'::text, 'asked for more'::text]))),
  CHECK ((words <> ''::text)),
  CHECK (((year >= 1990) AND (year <= 2999))),
  FOREIGN KEY (authority_id) REFERENCES authorities(id),
  FOREIGN KEY (authority_id, made_by) REFERENCES people(authority_id, id),
  FOREIGN KEY (authority_id, outcome_by) REFERENCES people(authority_id, id)
);
CREATE INDEX self_claims_year ON public.self_claims USING btree (authority_id, year, line);
alter table self_claims enable row level security;
create policy add on self_claims for insert to sightline_person with check (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('inspections.prepare'::text) AS may)));
create policy change on self_claims for update to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('inspections.prepare'::text) AS may)));
create policy own on self_claims for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('readiness.read'::text) AS may)));
grant insert, select, update on self_claims to sightline_person;

create table self_grades (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  framework text not null,
  area text not null,
  year integer not null,
  grade text not null,
  source text not null,
  stated_on date not null,
  document_id uuid,
  person_id uuid not null,
  recorded_at timestamp with time zone not null default now(),
  why text not null default ''::text,
  taken_back_by uuid,
  taken_back_at timestamp with time zone,
  taken_back_why text not null default ''::text,
  PRIMARY KEY (authority_id, id),
  CHECK (((taken_back_by IS NULL) = (taken_back_at IS NULL))),
  CHECK (((year >= 1990) AND (year <= 2999))),
  FOREIGN KEY (authority_id, document_id) REFERENCES documents(authority_id, id),
  FOREIGN KEY (authority_id) REFERENCES authorities(id),
  FOREIGN KEY (authority_id, person_id) REFERENCES people(authority_id, id),
  FOREIGN KEY (authority_id, taken_back_by) REFERENCES people(authority_id, id)
);
CREATE INDEX self_grades_year ON public.self_grades USING btree (authority_id, year DESC, framework, area);
alter table self_grades enable row level security;
create policy add on self_grades for insert to sightline_person with check (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('inspections.prepare'::text) AS may)));
create policy own on self_grades for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('documents.read'::text) AS may)));
create policy take_back on self_grades for update to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('inspections.prepare'::text) AS may)));
grant insert, select, update on self_grades to sightline_person;

create table self_statements (
  authority_id uuid not null,
  year integer not null,
  line text not null,
  knows text not null default ''::text,
  next text not null default ''::text,
  challenged_by text not null default ''::text,
  challenged_on date,
  challenge text not null default ''::text,
  version integer not null default 1,
  written_by uuid not null,
  written_on date not null,
  PRIMARY KEY (authority_id, year, line),
  CHECK (((challenge = ''::text) = (challenged_on IS NULL))),
  CHECK (((year >= 1990) AND (year <= 2999))),
  FOREIGN KEY (authority_id) REFERENCES authorities(id),
  FOREIGN KEY (authority_id, written_by) REFERENCES people(authority_id, id)
);
alter table self_statements enable row level security;
create policy add on self_statements for insert to sightline_person with check (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('inspections.prepare'::text) AS may)));
create policy change on self_statements for update to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('inspections.prepare'::text) AS may)));
create policy own on self_statements for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('readiness.read'::text) AS may)));
grant insert, select, update on self_statements to sightline_person;

create table sessions (
  token_hash bytea not null,
  authority_id uuid not null,
  person_id uuid not null,
  created_at timestamp with time zone not null default now(),
  seen_at timestamp with time zone not null default now(),
  ends_at timestamp with time zone not null,
  PRIMARY KEY (token_hash),
  FOREIGN KEY (authority_id, person_id) REFERENCES people(authority_id, id)
);
CREATE INDEX sessions_ends_at ON public.sessions USING btree (ends_at);
CREATE INDEX sessions_person ON public.sessions USING btree (authority_id, person_id);
alter table sessions enable row level security;

create table speakers (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  meeting_id uuid not null,
  item_id uuid,
  name text not null,
  contact text not null,
  mode text not null,
  question text not null,
  secret uuid not null default gen_random_uuid(),
  registered_on date not null,
  state text not null default 'waiting'::text,
  decided_on date,
  decided_by uuid,
  why text not null default ''::text,
  reply text not null default ''::text,
  replied_on date,
  delete_on date not null,
  emptied_on date,
  PRIMARY KEY (authority_id, id),
  UNIQUE (secret),
  CHECK ((((name <> ''::text) AND (contact <> ''::text)) OR (emptied_on IS NOT NULL))),
  CHECK (((state <> 'declined'::text) OR (why <> ''::text))),
  CHECK (((replied_on IS NULL) = (reply = ''::text))),
  CHECK ((mode = ANY (ARRAY['in_person'::text, 'video'::text, 'telephone'::text, 'read_out'::text]))),
  CHECK ((question <> ''::text)),
  CHECK ((state = ANY (ARRAY['waiting'::text, 'accepted'::text, 'declined'::text, 'withdrawn'::text]))),
  FOREIGN KEY (authority_id, decided_by) REFERENCES people(authority_id, id),
  FOREIGN KEY (authority_id, item_id) REFERENCES agenda_items(authority_id, id),
  FOREIGN KEY (authority_id, meeting_id) REFERENCES committee_meetings(authority_id, id)
);
CREATE INDEX speakers_meeting ON public.speakers USING btree (authority_id, meeting_id, registered_on);
CREATE INDEX speakers_to_empty ON public.speakers USING btree (authority_id, delete_on) WHERE (emptied_on IS NULL);
CREATE TRIGGER speakers_tell_writers AFTER INSERT OR UPDATE OF state, reply ON public.speakers FOR EACH ROW EXECUTE FUNCTION tell_notices();
alter table speakers enable row level security;
create policy add on speakers for insert to sightline_person with check (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('committees.manage'::text) AS may)));
create policy change on speakers for update to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('committees.manage'::text) AS may)));
create policy due on speakers for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('kept.delete'::text) AS may)));
create policy let_go on speakers for update to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('kept.delete'::text) AS may)));
create policy own on speakers for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('committees.manage'::text) AS may)));
grant insert, select, update on speakers to sightline_person;

create table ssd_address (
  authority_id uuid not null,
  addr_table_id text not null,
  addr_address_json text,
  addr_person_id text,
  addr_address_type text,
  addr_address_start_date date,
  addr_address_end_date date,
  addr_address_postcode text,
  child_id uuid,
  from_import integer not null,
  to_import integer
);
CREATE UNIQUE INDEX ssd_address_child ON public.ssd_address USING btree (authority_id, child_id, addr_table_id, from_import) NULLS NOT DISTINCT;
CREATE TRIGGER makes_a_version BEFORE INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.ssd_address FOR EACH STATEMENT EXECUTE FUNCTION child_data_changes();
alter table ssd_address enable row level security;
create policy own on ssd_address for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND
CASE
    WHEN ( SELECT sees_every_child() AS sees_every_child) THEN ((child_id IS NULL) OR (child_id <> ALL (( SELECT children_hidden_from_me() AS children_hidden_from_me)::uuid[])))
    ELSE (child_id = ANY (( SELECT children_i_may_see() AS children_i_may_see)::uuid[]))
END));
grant select on ssd_address to sightline_person;

create table ssd_api_data_staging (
  authority_id uuid not null,
  id text not null,
  person_id text,
  json_payload text,
  current_hash text,
  previous_hash text,
  submission_status text,
  submission_timestamp timestamp without time zone,
  api_response text,
  row_state text,
  last_updated timestamp without time zone,
  child_id uuid,
  from_import integer not null,
  to_import integer
);
CREATE UNIQUE INDEX ssd_api_data_staging_child ON public.ssd_api_data_staging USING btree (authority_id, child_id, id, from_import) NULLS NOT DISTINCT;
alter table ssd_api_data_staging enable row level security;
create policy own on ssd_api_data_staging for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND
CASE
    WHEN ( SELECT sees_every_child() AS sees_every_child) THEN ((child_id IS NULL) OR (child_id <> ALL (( SELECT children_hidden_from_me() AS children_hidden_from_me)::uuid[])))
    ELSE (child_id = ANY (( SELECT children_i_may_see() AS children_i_may_see)::uuid[]))
END));
grant select on ssd_api_data_staging to sightline_person;

create table ssd_assessment_factors (
  authority_id uuid not null,
  cinf_table_id text not null,
  cinf_assessment_id text,
  cinf_assessment_factors_json text,
  child_id uuid,
  from_import integer not null,
  to_import integer
);
CREATE UNIQUE INDEX ssd_assessment_factors_child ON public.ssd_assessment_factors USING btree (authority_id, child_id, cinf_table_id, from_import) NULLS NOT DISTINCT;
CREATE TRIGGER makes_a_version BEFORE INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.ssd_assessment_factors FOR EACH STATEMENT EXECUTE FUNCTION child_data_changes();
alter table ssd_assessment_factors enable row level security;
create policy own on ssd_assessment_factors for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND
CASE
    WHEN ( SELECT sees_every_child() AS sees_every_child) THEN ((child_id IS NULL) OR (child_id <> ALL (( SELECT children_hidden_from_me() AS children_hidden_from_me)::uuid[])))
    ELSE (child_id = ANY (( SELECT children_i_may_see() AS children_i_may_see)::uuid[]))
END));
grant select on ssd_assessment_factors to sightline_person;

create table ssd_care_leavers (
  authority_id uuid not null,
  clea_table_id text not null,
  clea_person_id text,
  clea_care_leaver_eligibility text,
  clea_care_leaver_in_touch text,
  clea_care_leaver_latest_contact date,
  clea_care_leaver_accommodation text,
  clea_care_leaver_accom_suitable text,
  clea_care_leaver_activity text,
  clea_pathway_plan_review_date date,
  clea_care_leaver_personal_advisor text,
  clea_care_leaver_allocated_team text,
  clea_care_leaver_worker_id text,
  child_id uuid,
  from_import integer not null,
  to_import integer
);
CREATE UNIQUE INDEX ssd_care_leavers_child ON public.ssd_care_leavers USING btree (authority_id, child_id, clea_table_id, from_import) NULLS NOT DISTINCT;
CREATE TRIGGER makes_a_version BEFORE INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.ssd_care_leavers FOR EACH STATEMENT EXECUTE FUNCTION child_data_changes();
alter table ssd_care_leavers enable row level security;
create policy own on ssd_care_leavers for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND
CASE
    WHEN ( SELECT sees_every_child() AS sees_every_child) THEN ((child_id IS NULL) OR (child_id <> ALL (( SELECT children_hidden_from_me() AS children_hidden_from_me)::uuid[])))
    ELSE (child_id = ANY (( SELECT children_i_may_see() AS children_i_may_see)::uuid[]))
END));
grant select on ssd_care_leavers to sightline_person;

create table ssd_cin_assessments (
  authority_id uuid not null,
  cina_assessment_id text not null,
  cina_person_id text,
  cina_referral_id text,
  cina_assessment_start_date date,
  cina_assessment_child_seen text,
  cina_assessment_auth_date date,
  cina_assessment_outcome_json text,
  cina_assessment_outcome_nfa text,
  cina_assessment_team text,
  cina_assessment_worker_id text,
  child_id uuid,
  from_import integer not null,
  to_import integer,
  PRIMARY KEY (authority_id, cina_assessment_id, from_import)
);
CREATE INDEX ssd_cin_assessments_child ON public.ssd_cin_assessments USING btree (authority_id, child_id);
CREATE INDEX ssd_cin_assessments_referral ON public.ssd_cin_assessments USING btree (authority_id, cina_referral_id);
CREATE TRIGGER makes_a_version BEFORE INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.ssd_cin_assessments FOR EACH STATEMENT EXECUTE FUNCTION child_data_changes();
alter table ssd_cin_assessments enable row level security;
create policy own on ssd_cin_assessments for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND
CASE
    WHEN ( SELECT sees_every_child() AS sees_every_child) THEN ((child_id IS NULL) OR (child_id <> ALL (( SELECT children_hidden_from_me() AS children_hidden_from_me)::uuid[])))
    ELSE (child_id = ANY (( SELECT children_i_may_see() AS children_i_may_see)::uuid[]))
END));
grant select on ssd_cin_assessments to sightline_person;

create table ssd_cin_episodes (
  authority_id uuid not null,
  cine_referral_id text not null,
  cine_person_id text,
  cine_referral_date date,
  cine_cin_primary_need_code text,
  cine_referral_source_code text,
  cine_referral_source_desc text,
  cine_referral_outcome_json text,
  cine_referral_nfa text,
  cine_close_reason text,
  cine_close_date date,
  cine_referral_team text,
  cine_referral_worker_id text,
  child_id uuid,
  from_import integer not null,
  to_import integer,
  PRIMARY KEY (authority_id, cine_referral_id, from_import)
);
CREATE INDEX ssd_cin_episodes_child ON public.ssd_cin_episodes USING btree (authority_id, child_id);
CREATE TRIGGER makes_a_version BEFORE INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.ssd_cin_episodes FOR EACH STATEMENT EXECUTE FUNCTION child_data_changes();
alter table ssd_cin_episodes enable row level security;
create policy own on ssd_cin_episodes for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND
CASE
    WHEN ( SELECT sees_every_child() AS sees_every_child) THEN ((child_id IS NULL) OR (child_id <> ALL (( SELECT children_hidden_from_me() AS children_hidden_from_me)::uuid[])))
    ELSE (child_id = ANY (( SELECT children_i_may_see() AS children_i_may_see)::uuid[]))
END));
grant select on ssd_cin_episodes to sightline_person;

create table ssd_cin_plans (
  authority_id uuid not null,
  cinp_cin_plan_id text not null,
  cinp_referral_id text,
  cinp_person_id text,
  cinp_cin_plan_start_date date,
  cinp_cin_plan_end_date date,
  cinp_cin_plan_team text,
  cinp_cin_plan_worker_id text,
  child_id uuid,
  from_import integer not null,
  to_import integer
);
CREATE UNIQUE INDEX ssd_cin_plans_child ON public.ssd_cin_plans USING btree (authority_id, child_id, cinp_cin_plan_id, from_import) NULLS NOT DISTINCT;
CREATE TRIGGER makes_a_version BEFORE INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.ssd_cin_plans FOR EACH STATEMENT EXECUTE FUNCTION child_data_changes();
alter table ssd_cin_plans enable row level security;
create policy own on ssd_cin_plans for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND
CASE
    WHEN ( SELECT sees_every_child() AS sees_every_child) THEN ((child_id IS NULL) OR (child_id <> ALL (( SELECT children_hidden_from_me() AS children_hidden_from_me)::uuid[])))
    ELSE (child_id = ANY (( SELECT children_i_may_see() AS children_i_may_see)::uuid[]))
END));
grant select on ssd_cin_plans to sightline_person;

create table ssd_cin_visits (
  authority_id uuid not null,
  cinv_cin_visit_id text not null,
  cinv_person_id text,
  cinv_cin_visit_date date,
  cinv_cin_visit_seen text,
  cinv_cin_visit_seen_alone text,
  cinv_cin_visit_bedroom text,
  child_id uuid,
  from_import integer not null,
  to_import integer
);
CREATE UNIQUE INDEX ssd_cin_visits_child ON public.ssd_cin_visits USING btree (authority_id, child_id, cinv_cin_visit_id, from_import) NULLS NOT DISTINCT;
CREATE TRIGGER makes_a_version BEFORE INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.ssd_cin_visits FOR EACH STATEMENT EXECUTE FUNCTION child_data_changes();
alter table ssd_cin_visits enable row level security;
create policy own on ssd_cin_visits for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND
CASE
    WHEN ( SELECT sees_every_child() AS sees_every_child) THEN ((child_id IS NULL) OR (child_id <> ALL (( SELECT children_hidden_from_me() AS children_hidden_from_me)::uuid[])))
    ELSE (child_id = ANY (( SELECT children_i_may_see() AS children_i_may_see)::uuid[]))
END));
grant select on ssd_cin_visits to sightline_person;

create table ssd_cla_care_plan (
  authority_id uuid not null,
  lacp_table_id text not null,
  lacp_person_id text,
  lacp_cla_care_plan_start_date date,
  lacp_cla_care_plan_end_date date,
  lacp_cla_care_plan_json text,
  child_id uuid,
  from_import integer not null,
  to_import integer
);
CREATE UNIQUE INDEX ssd_cla_care_plan_child ON public.ssd_cla_care_plan USING btree (authority_id, child_id, lacp_table_id, from_import) NULLS NOT DISTINCT;
CREATE TRIGGER makes_a_version BEFORE INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.ssd_cla_care_plan FOR EACH STATEMENT EXECUTE FUNCTION child_data_changes();
alter table ssd_cla_care_plan enable row level security;
create policy own on ssd_cla_care_plan for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND
CASE
    WHEN ( SELECT sees_every_child() AS sees_every_child) THEN ((child_id IS NULL) OR (child_id <> ALL (( SELECT children_hidden_from_me() AS children_hidden_from_me)::uuid[])))
    ELSE (child_id = ANY (( SELECT children_i_may_see() AS children_i_may_see)::uuid[]))
END));
grant select on ssd_cla_care_plan to sightline_person;

create table ssd_cla_convictions (
  authority_id uuid not null,
  clac_cla_conviction_id text not null,
  clac_person_id text,
  clac_cla_conviction_date date,
  clac_cla_conviction_offence text,
  child_id uuid,
  from_import integer not null,
  to_import integer
);
CREATE UNIQUE INDEX ssd_cla_convictions_child ON public.ssd_cla_convictions USING btree (authority_id, child_id, clac_cla_conviction_id, from_import) NULLS NOT DISTINCT;
CREATE TRIGGER makes_a_version BEFORE INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.ssd_cla_convictions FOR EACH STATEMENT EXECUTE FUNCTION child_data_changes();
alter table ssd_cla_convictions enable row level security;
create policy own on ssd_cla_convictions for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND
CASE
    WHEN ( SELECT sees_every_child() AS sees_every_child) THEN ((child_id IS NULL) OR (child_id <> ALL (( SELECT children_hidden_from_me() AS children_hidden_from_me)::uuid[])))
    ELSE (child_id = ANY (( SELECT children_i_may_see() AS children_i_may_see)::uuid[]))
END));
grant select on ssd_cla_convictions to sightline_person;

create table ssd_cla_episodes (
  authority_id uuid not null,
  clae_cla_episode_id text not null,
  clae_person_id text,
  clae_cla_episode_start_date date,
  clae_cla_episode_start_reason text,
  clae_cla_primary_need_code text,
  clae_cla_episode_ceased_date date,
  clae_cla_episode_ceased_reason text,
  clae_cla_id text,
  clae_referral_id text,
  clae_cla_placement_id text,
  clae_entered_care_date date,
  clae_cla_last_iro_contact_date date,
  child_id uuid,
  from_import integer not null,
  to_import integer
);
CREATE UNIQUE INDEX ssd_cla_episodes_child ON public.ssd_cla_episodes USING btree (authority_id, child_id, clae_cla_episode_id, from_import) NULLS NOT DISTINCT;
CREATE INDEX ssd_cla_episodes_period ON public.ssd_cla_episodes USING btree (authority_id, clae_cla_id);
CREATE INDEX ssd_cla_episodes_person ON public.ssd_cla_episodes USING btree (authority_id, clae_person_id);
CREATE TRIGGER makes_a_version BEFORE INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.ssd_cla_episodes FOR EACH STATEMENT EXECUTE FUNCTION child_data_changes();
alter table ssd_cla_episodes enable row level security;
create policy own on ssd_cla_episodes for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND
CASE
    WHEN ( SELECT sees_every_child() AS sees_every_child) THEN ((child_id IS NULL) OR (child_id <> ALL (( SELECT children_hidden_from_me() AS children_hidden_from_me)::uuid[])))
    ELSE (child_id = ANY (( SELECT children_i_may_see() AS children_i_may_see)::uuid[]))
END));
grant select on ssd_cla_episodes to sightline_person;

create table ssd_cla_health (
  authority_id uuid not null,
  clah_health_check_id text not null,
  clah_person_id text,
  clah_health_check_type text,
  clah_health_check_date date,
  clah_health_check_status text,
  child_id uuid,
  from_import integer not null,
  to_import integer
);
CREATE UNIQUE INDEX ssd_cla_health_child ON public.ssd_cla_health USING btree (authority_id, child_id, clah_health_check_id, from_import) NULLS NOT DISTINCT;
CREATE TRIGGER makes_a_version BEFORE INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.ssd_cla_health FOR EACH STATEMENT EXECUTE FUNCTION child_data_changes();
alter table ssd_cla_health enable row level security;
create policy own on ssd_cla_health for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND
CASE
    WHEN ( SELECT sees_every_child() AS sees_every_child) THEN ((child_id IS NULL) OR (child_id <> ALL (( SELECT children_hidden_from_me() AS children_hidden_from_me)::uuid[])))
    ELSE (child_id = ANY (( SELECT children_i_may_see() AS children_i_may_see)::uuid[]))
END));
grant select on ssd_cla_health to sightline_person;

create table ssd_cla_immunisations (
  authority_id uuid not null,
  clai_person_id text not null,
  clai_immunisations_status text,
  clai_immunisations_status_date date,
  child_id uuid,
  from_import integer not null,
  to_import integer,
  PRIMARY KEY (authority_id, clai_person_id, from_import)
);
CREATE INDEX ssd_cla_immunisations_child ON public.ssd_cla_immunisations USING btree (authority_id, child_id);
CREATE TRIGGER makes_a_version BEFORE INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.ssd_cla_immunisations FOR EACH STATEMENT EXECUTE FUNCTION child_data_changes();
alter table ssd_cla_immunisations enable row level security;
create policy own on ssd_cla_immunisations for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND
CASE
    WHEN ( SELECT sees_every_child() AS sees_every_child) THEN ((child_id IS NULL) OR (child_id <> ALL (( SELECT children_hidden_from_me() AS children_hidden_from_me)::uuid[])))
    ELSE (child_id = ANY (( SELECT children_i_may_see() AS children_i_may_see)::uuid[]))
END));
grant select on ssd_cla_immunisations to sightline_person;

create table ssd_cla_placement (
  authority_id uuid not null,
  clap_cla_placement_id text not null,
  clap_cla_placement_start_date date,
  clap_cla_placement_type text,
  clap_cla_placement_urn text,
  clap_cla_placement_distance double precision,
  clap_cla_id text,
  clap_cla_placement_provider text,
  clap_cla_placement_postcode text,
  clap_cla_placement_end_date date,
  clap_cla_placement_change_reason text,
  clap_person_id text,
  child_id uuid,
  from_import integer not null,
  to_import integer,
  PRIMARY KEY (authority_id, clap_cla_placement_id, from_import)
);
CREATE INDEX ssd_cla_placement_child ON public.ssd_cla_placement USING btree (authority_id, child_id);
CREATE INDEX ssd_cla_placement_person ON public.ssd_cla_placement USING btree (authority_id, clap_person_id);
CREATE TRIGGER makes_a_version BEFORE INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.ssd_cla_placement FOR EACH STATEMENT EXECUTE FUNCTION child_data_changes();
alter table ssd_cla_placement enable row level security;
create policy own on ssd_cla_placement for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND
CASE
    WHEN ( SELECT sees_every_child() AS sees_every_child) THEN ((child_id IS NULL) OR (child_id <> ALL (( SELECT children_hidden_from_me() AS children_hidden_from_me)::uuid[])))
    ELSE (child_id = ANY (( SELECT children_i_may_see() AS children_i_may_see)::uuid[]))
END));
grant select on ssd_cla_placement to sightline_person;

create table ssd_cla_previous_permanence (
  authority_id uuid not null,
  lapp_table_id text not null,
  lapp_person_id text,
  lapp_previous_permanence_order_date text,
  lapp_previous_permanence_option text,
  lapp_previous_permanence_la text,
  child_id uuid,
  from_import integer not null,
  to_import integer
);
CREATE UNIQUE INDEX ssd_cla_previous_permanence_child ON public.ssd_cla_previous_permanence USING btree (authority_id, child_id, lapp_table_id, from_import) NULLS NOT DISTINCT;
CREATE TRIGGER makes_a_version BEFORE INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.ssd_cla_previous_permanence FOR EACH STATEMENT EXECUTE FUNCTION child_data_changes();
alter table ssd_cla_previous_permanence enable row level security;
create policy own on ssd_cla_previous_permanence for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND
CASE
    WHEN ( SELECT sees_every_child() AS sees_every_child) THEN ((child_id IS NULL) OR (child_id <> ALL (( SELECT children_hidden_from_me() AS children_hidden_from_me)::uuid[])))
    ELSE (child_id = ANY (( SELECT children_i_may_see() AS children_i_may_see)::uuid[]))
END));
grant select on ssd_cla_previous_permanence to sightline_person;

create table ssd_cla_reviews (
  authority_id uuid not null,
  clar_cla_review_id text not null,
  clar_cla_id text,
  clar_cla_review_due_date date,
  clar_cla_review_date date,
  clar_cla_review_cancelled text,
  clar_cla_review_participation text,
  child_id uuid,
  from_import integer not null,
  to_import integer
);
CREATE UNIQUE INDEX ssd_cla_reviews_child ON public.ssd_cla_reviews USING btree (authority_id, child_id, clar_cla_review_id, from_import) NULLS NOT DISTINCT;
CREATE INDEX ssd_cla_reviews_period ON public.ssd_cla_reviews USING btree (authority_id, clar_cla_id);
CREATE TRIGGER makes_a_version BEFORE INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.ssd_cla_reviews FOR EACH STATEMENT EXECUTE FUNCTION child_data_changes();
alter table ssd_cla_reviews enable row level security;
create policy own on ssd_cla_reviews for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND
CASE
    WHEN ( SELECT sees_every_child() AS sees_every_child) THEN ((child_id IS NULL) OR (child_id <> ALL (( SELECT children_hidden_from_me() AS children_hidden_from_me)::uuid[])))
    ELSE (child_id = ANY (( SELECT children_i_may_see() AS children_i_may_see)::uuid[]))
END));
grant select on ssd_cla_reviews to sightline_person;

create table ssd_cla_substance_misuse (
  authority_id uuid not null,
  clas_substance_misuse_id text not null,
  clas_person_id text,
  clas_substance_misuse_date date,
  clas_substance_misused text,
  clas_intervention_received text,
  child_id uuid,
  from_import integer not null,
  to_import integer
);
CREATE UNIQUE INDEX ssd_cla_substance_misuse_child ON public.ssd_cla_substance_misuse USING btree (authority_id, child_id, clas_substance_misuse_id, from_import) NULLS NOT DISTINCT;
CREATE TRIGGER makes_a_version BEFORE INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.ssd_cla_substance_misuse FOR EACH STATEMENT EXECUTE FUNCTION child_data_changes();
alter table ssd_cla_substance_misuse enable row level security;
create policy own on ssd_cla_substance_misuse for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND
CASE
    WHEN ( SELECT sees_every_child() AS sees_every_child) THEN ((child_id IS NULL) OR (child_id <> ALL (( SELECT children_hidden_from_me() AS children_hidden_from_me)::uuid[])))
    ELSE (child_id = ANY (( SELECT children_i_may_see() AS children_i_may_see)::uuid[]))
END));
grant select on ssd_cla_substance_misuse to sightline_person;

create table ssd_cla_visits (
  authority_id uuid not null,
  clav_cla_visit_id text not null,
  clav_cla_id text,
  clav_person_id text,
  clav_cla_visit_date date,
  clav_cla_visit_seen text,
  clav_cla_visit_seen_alone text,
  child_id uuid,
  from_import integer not null,
  to_import integer
);
CREATE UNIQUE INDEX ssd_cla_visits_child ON public.ssd_cla_visits USING btree (authority_id, child_id, clav_cla_visit_id, from_import) NULLS NOT DISTINCT;
CREATE TRIGGER makes_a_version BEFORE INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.ssd_cla_visits FOR EACH STATEMENT EXECUTE FUNCTION child_data_changes();
alter table ssd_cla_visits enable row level security;
create policy own on ssd_cla_visits for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND
CASE
    WHEN ( SELECT sees_every_child() AS sees_every_child) THEN ((child_id IS NULL) OR (child_id <> ALL (( SELECT children_hidden_from_me() AS children_hidden_from_me)::uuid[])))
    ELSE (child_id = ANY (( SELECT children_i_may_see() AS children_i_may_see)::uuid[]))
END));
grant select on ssd_cla_visits to sightline_person;

create table ssd_contacts (
  authority_id uuid not null,
  cont_contact_id text not null,
  cont_person_id text,
  cont_contact_date date,
  cont_contact_source_code text,
  cont_contact_source_desc text,
  cont_contact_outcome_json text,
  child_id uuid,
  from_import integer not null,
  to_import integer
);
CREATE UNIQUE INDEX ssd_contacts_child ON public.ssd_contacts USING btree (authority_id, child_id, cont_contact_id, from_import) NULLS NOT DISTINCT;
CREATE TRIGGER makes_a_version BEFORE INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.ssd_contacts FOR EACH STATEMENT EXECUTE FUNCTION child_data_changes();
alter table ssd_contacts enable row level security;
create policy own on ssd_contacts for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND
CASE
    WHEN ( SELECT sees_every_child() AS sees_every_child) THEN ((child_id IS NULL) OR (child_id <> ALL (( SELECT children_hidden_from_me() AS children_hidden_from_me)::uuid[])))
    ELSE (child_id = ANY (( SELECT children_i_may_see() AS children_i_may_see)::uuid[]))
END));
grant select on ssd_contacts to sightline_person;

create table ssd_cp_plans (
  authority_id uuid not null,
  cppl_cp_plan_id text not null,
  cppl_referral_id text,
  cppl_icpc_id text,
  cppl_person_id text,
  cppl_cp_plan_start_date date,
  cppl_cp_plan_end_date date,
  cppl_cp_plan_initial_category text,
  cppl_cp_plan_ola text,
  cppl_cp_plan_latest_category text,
  child_id uuid,
  from_import integer not null,
  to_import integer,
  PRIMARY KEY (authority_id, cppl_cp_plan_id, from_import)
);
CREATE INDEX ssd_cp_plans_child ON public.ssd_cp_plans USING btree (authority_id, child_id);
CREATE INDEX ssd_cp_plans_person ON public.ssd_cp_plans USING btree (authority_id, cppl_person_id);
CREATE TRIGGER makes_a_version BEFORE INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.ssd_cp_plans FOR EACH STATEMENT EXECUTE FUNCTION child_data_changes();
alter table ssd_cp_plans enable row level security;
create policy own on ssd_cp_plans for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND
CASE
    WHEN ( SELECT sees_every_child() AS sees_every_child) THEN ((child_id IS NULL) OR (child_id <> ALL (( SELECT children_hidden_from_me() AS children_hidden_from_me)::uuid[])))
    ELSE (child_id = ANY (( SELECT children_i_may_see() AS children_i_may_see)::uuid[]))
END));
grant select on ssd_cp_plans to sightline_person;

create table ssd_cp_reviews (
  authority_id uuid not null,
  cppr_cp_review_id text not null,
  cppr_person_id text,
  cppr_cp_plan_id text,
  cppr_cp_review_due date,
  cppr_cp_review_date date,
  cppr_cp_review_meeting_id text,
  cppr_cp_review_outcome_continue_cp text,
  cppr_cp_review_quorate text,
  cppr_cp_review_participation text,
  child_id uuid,
  from_import integer not null,
  to_import integer
);
CREATE UNIQUE INDEX ssd_cp_reviews_child ON public.ssd_cp_reviews USING btree (authority_id, child_id, cppr_cp_review_id, from_import) NULLS NOT DISTINCT;
CREATE INDEX ssd_cp_reviews_plan ON public.ssd_cp_reviews USING btree (authority_id, cppr_cp_plan_id);
CREATE TRIGGER makes_a_version BEFORE INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.ssd_cp_reviews FOR EACH STATEMENT EXECUTE FUNCTION child_data_changes();
alter table ssd_cp_reviews enable row level security;
create policy own on ssd_cp_reviews for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND
CASE
    WHEN ( SELECT sees_every_child() AS sees_every_child) THEN ((child_id IS NULL) OR (child_id <> ALL (( SELECT children_hidden_from_me() AS children_hidden_from_me)::uuid[])))
    ELSE (child_id = ANY (( SELECT children_i_may_see() AS children_i_may_see)::uuid[]))
END));
grant select on ssd_cp_reviews to sightline_person;

create table ssd_cp_visits (
  authority_id uuid not null,
  cppv_cp_visit_id text not null,
  cppv_person_id text,
  cppv_cp_plan_id text,
  cppv_cp_visit_date date,
  cppv_cp_visit_seen text,
  cppv_cp_visit_seen_alone text,
  cppv_cp_visit_bedroom text,
  child_id uuid,
  from_import integer not null,
  to_import integer
);
CREATE UNIQUE INDEX ssd_cp_visits_child ON public.ssd_cp_visits USING btree (authority_id, child_id, cppv_cp_visit_id, from_import) NULLS NOT DISTINCT;
CREATE TRIGGER makes_a_version BEFORE INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.ssd_cp_visits FOR EACH STATEMENT EXECUTE FUNCTION child_data_changes();
alter table ssd_cp_visits enable row level security;
create policy own on ssd_cp_visits for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND
CASE
    WHEN ( SELECT sees_every_child() AS sees_every_child) THEN ((child_id IS NULL) OR (child_id <> ALL (( SELECT children_hidden_from_me() AS children_hidden_from_me)::uuid[])))
    ELSE (child_id = ANY (( SELECT children_i_may_see() AS children_i_may_see)::uuid[]))
END));
grant select on ssd_cp_visits to sightline_person;

create table ssd_department (
  authority_id uuid not null,
  dept_team_id text not null,
  dept_team_name text,
  dept_team_parent_id text,
  dept_team_parent_name text,
  from_import integer not null,
  to_import integer,
  PRIMARY KEY (authority_id, dept_team_id, from_import)
);
alter table ssd_department enable row level security;
create policy own on ssd_department for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('children.read'::text) AS may)));
grant select on ssd_department to sightline_person;

create table ssd_disability (
  authority_id uuid not null,
  disa_person_id text,
  disa_table_id text not null,
  disa_disability_code text,
  child_id uuid,
  from_import integer not null,
  to_import integer
);
CREATE UNIQUE INDEX ssd_disability_child ON public.ssd_disability USING btree (authority_id, child_id, disa_table_id, from_import) NULLS NOT DISTINCT;
CREATE TRIGGER makes_a_version BEFORE INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.ssd_disability FOR EACH STATEMENT EXECUTE FUNCTION child_data_changes();
alter table ssd_disability enable row level security;
create policy own on ssd_disability for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND
CASE
    WHEN ( SELECT sees_every_child() AS sees_every_child) THEN ((child_id IS NULL) OR (child_id <> ALL (( SELECT children_hidden_from_me() AS children_hidden_from_me)::uuid[])))
    ELSE (child_id = ANY (( SELECT children_i_may_see() AS children_i_may_see)::uuid[]))
END));
grant select on ssd_disability to sightline_person;

create table ssd_early_help_episodes (
  authority_id uuid not null,
  earl_episode_id text not null,
  earl_person_id text,
  earl_episode_start_date date,
  earl_episode_end_date date,
  earl_episode_reason text,
  earl_episode_end_reason text,
  earl_episode_organisation text,
  earl_episode_worker_id text,
  child_id uuid,
  from_import integer not null,
  to_import integer
);
CREATE UNIQUE INDEX ssd_early_help_episodes_child ON public.ssd_early_help_episodes USING btree (authority_id, child_id, earl_episode_id, from_import) NULLS NOT DISTINCT;
CREATE TRIGGER makes_a_version BEFORE INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.ssd_early_help_episodes FOR EACH STATEMENT EXECUTE FUNCTION child_data_changes();
alter table ssd_early_help_episodes enable row level security;
create policy own on ssd_early_help_episodes for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND
CASE
    WHEN ( SELECT sees_every_child() AS sees_every_child) THEN ((child_id IS NULL) OR (child_id <> ALL (( SELECT children_hidden_from_me() AS children_hidden_from_me)::uuid[])))
    ELSE (child_id = ANY (( SELECT children_i_may_see() AS children_i_may_see)::uuid[]))
END));
grant select on ssd_early_help_episodes to sightline_person;

create table ssd_ehcp_active_plans (
  authority_id uuid not null,
  ehcp_active_ehcp_id text not null,
  ehcp_ehcp_request_id text,
  ehcp_active_ehcp_last_review_date date,
  child_id uuid,
  from_import integer not null,
  to_import integer,
  PRIMARY KEY (authority_id, ehcp_active_ehcp_id, from_import)
);
CREATE INDEX ssd_ehcp_active_plans_child ON public.ssd_ehcp_active_plans USING btree (authority_id, child_id);
CREATE TRIGGER makes_a_version BEFORE INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.ssd_ehcp_active_plans FOR EACH STATEMENT EXECUTE FUNCTION child_data_changes();
alter table ssd_ehcp_active_plans enable row level security;
create policy own on ssd_ehcp_active_plans for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND
CASE
    WHEN ( SELECT sees_every_child() AS sees_every_child) THEN ((child_id IS NULL) OR (child_id <> ALL (( SELECT children_hidden_from_me() AS children_hidden_from_me)::uuid[])))
    ELSE (child_id = ANY (( SELECT children_i_may_see() AS children_i_may_see)::uuid[]))
END));
grant select on ssd_ehcp_active_plans to sightline_person;

create table ssd_ehcp_assessment (
  authority_id uuid not null,
  ehca_ehcp_assessment_id text not null,
  ehca_ehcp_request_id text,
  ehca_ehcp_assessment_outcome_date date,
  ehca_ehcp_assessment_outcome text,
  ehca_ehcp_assessment_exceptions text,
  child_id uuid,
  from_import integer not null,
  to_import integer,
  PRIMARY KEY (authority_id, ehca_ehcp_assessment_id, from_import)
);
CREATE INDEX ssd_ehcp_assessment_child ON public.ssd_ehcp_assessment USING btree (authority_id, child_id);
CREATE TRIGGER makes_a_version BEFORE INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.ssd_ehcp_assessment FOR EACH STATEMENT EXECUTE FUNCTION child_data_changes();
alter table ssd_ehcp_assessment enable row level security;
create policy own on ssd_ehcp_assessment for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND
CASE
    WHEN ( SELECT sees_every_child() AS sees_every_child) THEN ((child_id IS NULL) OR (child_id <> ALL (( SELECT children_hidden_from_me() AS children_hidden_from_me)::uuid[])))
    ELSE (child_id = ANY (( SELECT children_i_may_see() AS children_i_may_see)::uuid[]))
END));
grant select on ssd_ehcp_assessment to sightline_person;

create table ssd_ehcp_named_plan (
  authority_id uuid not null,
  ehcn_named_plan_id text not null,
  ehcn_ehcp_asmt_id text,
  ehcn_named_plan_start_date date,
  ehcn_named_plan_ceased_date date,
  ehcn_named_plan_ceased_reason text,
  child_id uuid,
  from_import integer not null,
  to_import integer
);
CREATE UNIQUE INDEX ssd_ehcp_named_plan_child ON public.ssd_ehcp_named_plan USING btree (authority_id, child_id, ehcn_named_plan_id, from_import) NULLS NOT DISTINCT;
CREATE TRIGGER makes_a_version BEFORE INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.ssd_ehcp_named_plan FOR EACH STATEMENT EXECUTE FUNCTION child_data_changes();
alter table ssd_ehcp_named_plan enable row level security;
create policy own on ssd_ehcp_named_plan for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND
CASE
    WHEN ( SELECT sees_every_child() AS sees_every_child) THEN ((child_id IS NULL) OR (child_id <> ALL (( SELECT children_hidden_from_me() AS children_hidden_from_me)::uuid[])))
    ELSE (child_id = ANY (( SELECT children_i_may_see() AS children_i_may_see)::uuid[]))
END));
grant select on ssd_ehcp_named_plan to sightline_person;

create table ssd_ehcp_requests (
  authority_id uuid not null,
  ehcr_ehcp_request_id text not null,
  ehcr_send_table_id text,
  ehcr_ehcp_req_date date,
  ehcr_ehcp_req_outcome_date date,
  ehcr_ehcp_req_outcome text,
  child_id uuid,
  from_import integer not null,
  to_import integer,
  PRIMARY KEY (authority_id, ehcr_ehcp_request_id, from_import)
);
CREATE INDEX ssd_ehcp_requests_child ON public.ssd_ehcp_requests USING btree (authority_id, child_id);
CREATE TRIGGER makes_a_version BEFORE INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.ssd_ehcp_requests FOR EACH STATEMENT EXECUTE FUNCTION child_data_changes();
alter table ssd_ehcp_requests enable row level security;
create policy own on ssd_ehcp_requests for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND
CASE
    WHEN ( SELECT sees_every_child() AS sees_every_child) THEN ((child_id IS NULL) OR (child_id <> ALL (( SELECT children_hidden_from_me() AS children_hidden_from_me)::uuid[])))
    ELSE (child_id = ANY (( SELECT children_i_may_see() AS children_i_may_see)::uuid[]))
END));
grant select on ssd_ehcp_requests to sightline_person;

create table ssd_family (
  authority_id uuid not null,
  fami_table_id text not null,
  fami_family_id text,
  fami_person_id text,
  child_id uuid,
  from_import integer not null,
  to_import integer
);
CREATE UNIQUE INDEX ssd_family_child ON public.ssd_family USING btree (authority_id, child_id, fami_table_id, from_import) NULLS NOT DISTINCT;
CREATE INDEX ssd_family_family ON public.ssd_family USING btree (authority_id, fami_family_id);
CREATE TRIGGER makes_a_version BEFORE INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.ssd_family FOR EACH STATEMENT EXECUTE FUNCTION child_data_changes();
alter table ssd_family enable row level security;
create policy own on ssd_family for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND
CASE
    WHEN ( SELECT sees_every_child() AS sees_every_child) THEN ((child_id IS NULL) OR (child_id <> ALL (( SELECT children_hidden_from_me() AS children_hidden_from_me)::uuid[])))
    ELSE (child_id = ANY (( SELECT children_i_may_see() AS children_i_may_see)::uuid[]))
END));
grant select on ssd_family to sightline_person;

create table ssd_immigration_status (
  authority_id uuid not null,
  immi_person_id text,
  immi_immigration_status_id text not null,
  immi_immigration_status text,
  immi_immigration_status_start_date date,
  immi_immigration_status_end_date date,
  child_id uuid,
  from_import integer not null,
  to_import integer
);
CREATE UNIQUE INDEX ssd_immigration_status_child ON public.ssd_immigration_status USING btree (authority_id, child_id, immi_immigration_status_id, from_import) NULLS NOT DISTINCT;
CREATE TRIGGER makes_a_version BEFORE INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.ssd_immigration_status FOR EACH STATEMENT EXECUTE FUNCTION child_data_changes();
alter table ssd_immigration_status enable row level security;
create policy own on ssd_immigration_status for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND
CASE
    WHEN ( SELECT sees_every_child() AS sees_every_child) THEN ((child_id IS NULL) OR (child_id <> ALL (( SELECT children_hidden_from_me() AS children_hidden_from_me)::uuid[])))
    ELSE (child_id = ANY (( SELECT children_i_may_see() AS children_i_may_see)::uuid[]))
END));
grant select on ssd_immigration_status to sightline_person;

create table ssd_initial_cp_conference (
  authority_id uuid not null,
  icpc_icpc_id text not null,
  icpc_icpc_meeting_id text,
  icpc_s47_enquiry_id text,
  icpc_person_id text,
  icpc_cp_plan_id text,
  icpc_referral_id text,
  icpc_icpc_transfer_in text,
  icpc_icpc_target_date date,
  icpc_icpc_date date,
  icpc_icpc_outcome_cp_flag text,
  icpc_icpc_outcome_json text,
  icpc_icpc_team text,
  icpc_icpc_worker_id text,
  child_id uuid,
  from_import integer not null,
  to_import integer,
  PRIMARY KEY (authority_id, icpc_icpc_id, from_import)
);
CREATE INDEX ssd_initial_cp_conference_child ON public.ssd_initial_cp_conference USING btree (authority_id, child_id);
CREATE INDEX ssd_initial_cp_conference_enquiry ON public.ssd_initial_cp_conference USING btree (authority_id, icpc_s47_enquiry_id);
CREATE TRIGGER makes_a_version BEFORE INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.ssd_initial_cp_conference FOR EACH STATEMENT EXECUTE FUNCTION child_data_changes();
alter table ssd_initial_cp_conference enable row level security;
create policy own on ssd_initial_cp_conference for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND
CASE
    WHEN ( SELECT sees_every_child() AS sees_every_child) THEN ((child_id IS NULL) OR (child_id <> ALL (( SELECT children_hidden_from_me() AS children_hidden_from_me)::uuid[])))
    ELSE (child_id = ANY (( SELECT children_i_may_see() AS children_i_may_see)::uuid[]))
END));
grant select on ssd_initial_cp_conference to sightline_person;

create table ssd_involvements (
  authority_id uuid not null,
  invo_involvements_id text not null,
  invo_professional_id text,
  invo_professional_role_id text,
  invo_professional_team text,
  invo_involvement_start_date date,
  invo_involvement_end_date date,
  invo_worker_change_reason text,
  invo_person_id text,
  invo_referral_id text,
  child_id uuid,
  from_import integer not null,
  to_import integer
);
CREATE UNIQUE INDEX ssd_involvements_child ON public.ssd_involvements USING btree (authority_id, child_id, invo_involvements_id, from_import) NULLS NOT DISTINCT;
CREATE TRIGGER makes_a_version BEFORE INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.ssd_involvements FOR EACH STATEMENT EXECUTE FUNCTION child_data_changes();
alter table ssd_involvements enable row level security;
create policy own on ssd_involvements for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND
CASE
    WHEN ( SELECT sees_every_child() AS sees_every_child) THEN ((child_id IS NULL) OR (child_id <> ALL (( SELECT children_hidden_from_me() AS children_hidden_from_me)::uuid[])))
    ELSE (child_id = ANY (( SELECT children_i_may_see() AS children_i_may_see)::uuid[]))
END));
grant select on ssd_involvements to sightline_person;

create table ssd_legal_status (
  authority_id uuid not null,
  lega_legal_status_id text not null,
  lega_person_id text,
  lega_legal_status text,
  lega_legal_status_start_date date,
  lega_legal_status_end_date date,
  child_id uuid,
  from_import integer not null,
  to_import integer
);
CREATE UNIQUE INDEX ssd_legal_status_child ON public.ssd_legal_status USING btree (authority_id, child_id, lega_legal_status_id, from_import) NULLS NOT DISTINCT;
CREATE INDEX ssd_legal_status_person ON public.ssd_legal_status USING btree (authority_id, lega_person_id);
CREATE TRIGGER makes_a_version BEFORE INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.ssd_legal_status FOR EACH STATEMENT EXECUTE FUNCTION child_data_changes();
alter table ssd_legal_status enable row level security;
create policy own on ssd_legal_status for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND
CASE
    WHEN ( SELECT sees_every_child() AS sees_every_child) THEN ((child_id IS NULL) OR (child_id <> ALL (( SELECT children_hidden_from_me() AS children_hidden_from_me)::uuid[])))
    ELSE (child_id = ANY (( SELECT children_i_may_see() AS children_i_may_see)::uuid[]))
END));
grant select on ssd_legal_status to sightline_person;

create table ssd_linked_identifiers (
  authority_id uuid not null,
  link_table_id text not null,
  link_person_id text,
  link_identifier_type text,
  link_identifier_value text,
  link_valid_from_date date,
  link_valid_to_date date,
  child_id uuid,
  from_import integer not null,
  to_import integer
);
CREATE UNIQUE INDEX ssd_linked_identifiers_child ON public.ssd_linked_identifiers USING btree (authority_id, child_id, link_table_id, from_import) NULLS NOT DISTINCT;
CREATE TRIGGER makes_a_version BEFORE INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.ssd_linked_identifiers FOR EACH STATEMENT EXECUTE FUNCTION child_data_changes();
alter table ssd_linked_identifiers enable row level security;
create policy own on ssd_linked_identifiers for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND
CASE
    WHEN ( SELECT sees_every_child() AS sees_every_child) THEN ((child_id IS NULL) OR (child_id <> ALL (( SELECT children_hidden_from_me() AS children_hidden_from_me)::uuid[])))
    ELSE (child_id = ANY (( SELECT children_i_may_see() AS children_i_may_see)::uuid[]))
END));
grant select on ssd_linked_identifiers to sightline_person;

create table ssd_missing (
  authority_id uuid not null,
  miss_table_id text not null,
  miss_person_id text,
  miss_missing_episode_start_date date,
  miss_missing_episode_type text,
  miss_missing_episode_end_date date,
  miss_missing_rhi_offered text,
  miss_missing_rhi_accepted text,
  child_id uuid,
  from_import integer not null,
  to_import integer,
  miss_missing_episode_start_time time without time zone,
  miss_missing_episode_end_time time without time zone
);
CREATE UNIQUE INDEX ssd_missing_child ON public.ssd_missing USING btree (authority_id, child_id, miss_table_id, from_import) NULLS NOT DISTINCT;
CREATE TRIGGER makes_a_version BEFORE INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.ssd_missing FOR EACH STATEMENT EXECUTE FUNCTION child_data_changes();
alter table ssd_missing enable row level security;
create policy own on ssd_missing for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND
CASE
    WHEN ( SELECT sees_every_child() AS sees_every_child) THEN ((child_id IS NULL) OR (child_id <> ALL (( SELECT children_hidden_from_me() AS children_hidden_from_me)::uuid[])))
    ELSE (child_id = ANY (( SELECT children_i_may_see() AS children_i_may_see)::uuid[]))
END));
grant select on ssd_missing to sightline_person;

create table ssd_mother (
  authority_id uuid not null,
  moth_table_id text not null,
  moth_person_id text,
  moth_childs_person_id text,
  moth_childs_dob date,
  child_id uuid,
  from_import integer not null,
  to_import integer
);
CREATE UNIQUE INDEX ssd_mother_child ON public.ssd_mother USING btree (authority_id, child_id, moth_table_id, from_import) NULLS NOT DISTINCT;
CREATE TRIGGER makes_a_version BEFORE INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.ssd_mother FOR EACH STATEMENT EXECUTE FUNCTION child_data_changes();
alter table ssd_mother enable row level security;
create policy own on ssd_mother for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND
CASE
    WHEN ( SELECT sees_every_child() AS sees_every_child) THEN ((child_id IS NULL) OR (child_id <> ALL (( SELECT children_hidden_from_me() AS children_hidden_from_me)::uuid[])))
    ELSE (child_id = ANY (( SELECT children_i_may_see() AS children_i_may_see)::uuid[]))
END));
grant select on ssd_mother to sightline_person;

create table ssd_permanence (
  authority_id uuid not null,
  perm_table_id text not null,
  perm_person_id text,
  perm_cla_id text,
  perm_adm_decision_date date,
  perm_ffa_cp_decision_date date,
  perm_placement_order_date date,
  perm_placed_for_adoption_date date,
  perm_matched_date date,
  perm_adopted_by_carer_flag text,
  perm_placed_ffa_cp_date date,
  perm_decision_reversed_date date,
  perm_placed_foster_carer_date date,
  perm_part_of_sibling_group text,
  perm_siblings_placed_together integer,
  perm_siblings_placed_apart integer,
  perm_placement_provider_urn text,
  perm_decision_reversed_reason text,
  perm_permanence_order_date date,
  perm_permanence_order_type text,
  perm_adoption_worker_id text,
  perm_adopter_sex text,
  perm_adopter_legal_status text,
  perm_number_of_adopters text,
  child_id uuid,
  from_import integer not null,
  to_import integer
);
CREATE UNIQUE INDEX ssd_permanence_child ON public.ssd_permanence USING btree (authority_id, child_id, perm_table_id, from_import) NULLS NOT DISTINCT;
CREATE TRIGGER makes_a_version BEFORE INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.ssd_permanence FOR EACH STATEMENT EXECUTE FUNCTION child_data_changes();
alter table ssd_permanence enable row level security;
create policy own on ssd_permanence for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND
CASE
    WHEN ( SELECT sees_every_child() AS sees_every_child) THEN ((child_id IS NULL) OR (child_id <> ALL (( SELECT children_hidden_from_me() AS children_hidden_from_me)::uuid[])))
    ELSE (child_id = ANY (( SELECT children_i_may_see() AS children_i_may_see)::uuid[]))
END));
grant select on ssd_permanence to sightline_person;

create table ssd_person (
  authority_id uuid not null,
  pers_person_id text not null,
  pers_forename text,
  pers_surname text,
  pers_sex text,
  pers_gender text,
  pers_ethnicity text,
  pers_dob date,
  pers_common_child_id text,
  pers_legacy_id text,
  pers_upn text,
  pers_upn_unknown text,
  pers_send_flag text,
  pers_expected_dob date,
  pers_death_date date,
  pers_is_mother text,
  pers_nationality text,
  child_id uuid,
  from_import integer not null,
  to_import integer,
  PRIMARY KEY (authority_id, pers_person_id, from_import)
);
CREATE INDEX ssd_person_child ON public.ssd_person USING btree (authority_id, child_id);
CREATE INDEX ssd_person_died ON public.ssd_person USING btree (authority_id, child_id) WHERE ((pers_death_date IS NOT NULL) AND (to_import IS NULL));
CREATE TRIGGER makes_a_version BEFORE INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.ssd_person FOR EACH STATEMENT EXECUTE FUNCTION child_data_changes();
alter table ssd_person enable row level security;
create policy own on ssd_person for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND
CASE
    WHEN ( SELECT sees_every_child() AS sees_every_child) THEN ((child_id IS NULL) OR (child_id <> ALL (( SELECT children_hidden_from_me() AS children_hidden_from_me)::uuid[])))
    ELSE (child_id = ANY (( SELECT children_i_may_see() AS children_i_may_see)::uuid[]))
END));
grant select (authority_id, pers_person_id, pers_sex, pers_gender, pers_ethnicity, pers_dob, pers_common_child_id, pers_legacy_id, pers_upn, pers_upn_unknown, pers_send_flag, pers_expected_dob, pers_death_date, pers_is_mother, pers_nationality, child_id, from_import, to_import) on ssd_person to sightline_person;

create table ssd_pre_proceedings (
  authority_id uuid not null,
  prep_table_id text not null,
  prep_person_id text,
  prep_plo_family_id text,
  prep_pre_pro_decision_date date,
  prep_initial_pre_pro_meeting_date date,
  prep_pre_pro_outcome text,
  prep_agree_stepdown_issue_date date,
  prep_cp_plans_referral_period integer,
  prep_legal_gateway_outcome text,
  prep_prev_pre_proc_child integer,
  prep_prev_care_proc_child integer,
  prep_pre_pro_letter_date date,
  prep_care_pro_letter_date date,
  prep_pre_pro_meetings_num integer,
  prep_pre_pro_parents_legal_rep text,
  prep_parents_legal_rep_point_of_issue text,
  prep_court_reference text,
  prep_care_proc_court_hearings integer,
  prep_care_proc_short_notice text,
  prep_proc_short_notice_reason text,
  prep_la_inital_plan_approved text,
  prep_la_initial_care_plan text,
  prep_la_final_plan_approved text,
  prep_la_final_care_plan text,
  child_id uuid,
  from_import integer not null,
  to_import integer
);
CREATE UNIQUE INDEX ssd_pre_proceedings_child ON public.ssd_pre_proceedings USING btree (authority_id, child_id, prep_table_id, from_import) NULLS NOT DISTINCT;
CREATE TRIGGER makes_a_version BEFORE INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.ssd_pre_proceedings FOR EACH STATEMENT EXECUTE FUNCTION child_data_changes();
alter table ssd_pre_proceedings enable row level security;
create policy own on ssd_pre_proceedings for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND
CASE
    WHEN ( SELECT sees_every_child() AS sees_every_child) THEN ((child_id IS NULL) OR (child_id <> ALL (( SELECT children_hidden_from_me() AS children_hidden_from_me)::uuid[])))
    ELSE (child_id = ANY (( SELECT children_i_may_see() AS children_i_may_see)::uuid[]))
END));
grant select on ssd_pre_proceedings to sightline_person;

create table ssd_professionals (
  authority_id uuid not null,
  prof_professional_id text not null,
  prof_staff_id text,
  prof_professional_name text,
  prof_social_worker_registration_no text,
  prof_professional_job_title text,
  prof_professional_caseload integer,
  prof_professional_department text,
  prof_full_time_equivalency double precision,
  prof_agency_worker_flag text,
  from_import integer not null,
  to_import integer,
  PRIMARY KEY (authority_id, prof_professional_id, from_import)
);
alter table ssd_professionals enable row level security;
create policy own on ssd_professionals for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('children.read'::text) AS may)));
grant select on ssd_professionals to sightline_person;

create table ssd_s251_finance (
  authority_id uuid not null,
  s251_table_id text not null,
  s251_cla_placement_id text,
  s251_placeholder_1 text,
  s251_placeholder_2 text,
  s251_placeholder_3 text,
  s251_placeholder_4 text,
  child_id uuid,
  from_import integer not null,
  to_import integer
);
CREATE UNIQUE INDEX ssd_s251_finance_child ON public.ssd_s251_finance USING btree (authority_id, child_id, s251_table_id, from_import) NULLS NOT DISTINCT;
CREATE TRIGGER makes_a_version BEFORE INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.ssd_s251_finance FOR EACH STATEMENT EXECUTE FUNCTION child_data_changes();
alter table ssd_s251_finance enable row level security;
create policy own on ssd_s251_finance for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND
CASE
    WHEN ( SELECT sees_every_child() AS sees_every_child) THEN ((child_id IS NULL) OR (child_id <> ALL (( SELECT children_hidden_from_me() AS children_hidden_from_me)::uuid[])))
    ELSE (child_id = ANY (( SELECT children_i_may_see() AS children_i_may_see)::uuid[]))
END));
grant select on ssd_s251_finance to sightline_person;

create table ssd_s47_enquiry (
  authority_id uuid not null,
  s47e_s47_enquiry_id text not null,
  s47e_referral_id text,
  s47e_person_id text,
  s47e_s47_start_date date,
  s47e_s47_end_date date,
  s47e_s47_nfa text,
  s47e_s47_outcome_json text,
  s47e_s47_completed_by_worker_id text,
  s47e_s47_completed_by_team text,
  child_id uuid,
  from_import integer not null,
  to_import integer,
  PRIMARY KEY (authority_id, s47e_s47_enquiry_id, from_import)
);
CREATE INDEX ssd_s47_enquiry_child ON public.ssd_s47_enquiry USING btree (authority_id, child_id);
CREATE TRIGGER makes_a_version BEFORE INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.ssd_s47_enquiry FOR EACH STATEMENT EXECUTE FUNCTION child_data_changes();
alter table ssd_s47_enquiry enable row level security;
create policy own on ssd_s47_enquiry for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND
CASE
    WHEN ( SELECT sees_every_child() AS sees_every_child) THEN ((child_id IS NULL) OR (child_id <> ALL (( SELECT children_hidden_from_me() AS children_hidden_from_me)::uuid[])))
    ELSE (child_id = ANY (( SELECT children_i_may_see() AS children_i_may_see)::uuid[]))
END));
grant select on ssd_s47_enquiry to sightline_person;

create table ssd_sdq_scores (
  authority_id uuid not null,
  csdq_table_id text not null,
  csdq_person_id text,
  csdq_sdq_completed_date date,
  csdq_sdq_reason text,
  csdq_sdq_score text,
  child_id uuid,
  from_import integer not null,
  to_import integer
);
CREATE UNIQUE INDEX ssd_sdq_scores_child ON public.ssd_sdq_scores USING btree (authority_id, child_id, csdq_table_id, from_import) NULLS NOT DISTINCT;
CREATE INDEX ssd_sdq_scores_person ON public.ssd_sdq_scores USING btree (authority_id, csdq_person_id);
CREATE TRIGGER makes_a_version BEFORE INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.ssd_sdq_scores FOR EACH STATEMENT EXECUTE FUNCTION child_data_changes();
alter table ssd_sdq_scores enable row level security;
create policy own on ssd_sdq_scores for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND
CASE
    WHEN ( SELECT sees_every_child() AS sees_every_child) THEN ((child_id IS NULL) OR (child_id <> ALL (( SELECT children_hidden_from_me() AS children_hidden_from_me)::uuid[])))
    ELSE (child_id = ANY (( SELECT children_i_may_see() AS children_i_may_see)::uuid[]))
END));
grant select on ssd_sdq_scores to sightline_person;

create table ssd_sen_need (
  authority_id uuid not null,
  senn_table_id text not null,
  senn_active_ehcp_id text,
  senn_active_ehcp_need_type text,
  senn_active_ehcp_need_rank text,
  child_id uuid,
  from_import integer not null,
  to_import integer
);
CREATE UNIQUE INDEX ssd_sen_need_child ON public.ssd_sen_need USING btree (authority_id, child_id, senn_table_id, from_import) NULLS NOT DISTINCT;
CREATE INDEX ssd_sen_need_plan ON public.ssd_sen_need USING btree (authority_id, senn_active_ehcp_id);
CREATE TRIGGER makes_a_version BEFORE INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.ssd_sen_need FOR EACH STATEMENT EXECUTE FUNCTION child_data_changes();
alter table ssd_sen_need enable row level security;
create policy own on ssd_sen_need for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND
CASE
    WHEN ( SELECT sees_every_child() AS sees_every_child) THEN ((child_id IS NULL) OR (child_id <> ALL (( SELECT children_hidden_from_me() AS children_hidden_from_me)::uuid[])))
    ELSE (child_id = ANY (( SELECT children_i_may_see() AS children_i_may_see)::uuid[]))
END));
grant select on ssd_sen_need to sightline_person;

create table ssd_send (
  authority_id uuid not null,
  send_table_id text not null,
  send_upn text,
  send_uln text,
  send_upn_unknown text,
  send_person_id text,
  child_id uuid,
  from_import integer not null,
  to_import integer,
  PRIMARY KEY (authority_id, send_table_id, from_import)
);
CREATE INDEX ssd_send_child ON public.ssd_send USING btree (authority_id, child_id);
CREATE TRIGGER makes_a_version BEFORE INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.ssd_send FOR EACH STATEMENT EXECUTE FUNCTION child_data_changes();
alter table ssd_send enable row level security;
create policy own on ssd_send for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND
CASE
    WHEN ( SELECT sees_every_child() AS sees_every_child) THEN ((child_id IS NULL) OR (child_id <> ALL (( SELECT children_hidden_from_me() AS children_hidden_from_me)::uuid[])))
    ELSE (child_id = ANY (( SELECT children_i_may_see() AS children_i_may_see)::uuid[]))
END));
grant select on ssd_send to sightline_person;

create table ssd_version_log (
  authority_id uuid not null,
  version_number text not null,
  release_date date,
  description text,
  is_current text,
  created_at timestamp without time zone,
  created_by text,
  impact_description text,
  from_import integer not null,
  to_import integer,
  PRIMARY KEY (authority_id, version_number, from_import)
);
alter table ssd_version_log enable row level security;
create policy own on ssd_version_log for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('children.read'::text) AS may)));
grant select on ssd_version_log to sightline_person;

create table ssd_voice_of_child (
  authority_id uuid not null,
  voch_table_id text not null,
  voch_person_id text,
  voch_explained_worries text,
  voch_story_help_understand text,
  voch_agree_worker text,
  voch_plan_safe text,
  voch_tablet_help_explain text,
  child_id uuid,
  from_import integer not null,
  to_import integer
);
CREATE UNIQUE INDEX ssd_voice_of_child_child ON public.ssd_voice_of_child USING btree (authority_id, child_id, voch_table_id, from_import) NULLS NOT DISTINCT;
CREATE TRIGGER makes_a_version BEFORE INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.ssd_voice_of_child FOR EACH STATEMENT EXECUTE FUNCTION child_data_changes();
alter table ssd_voice_of_child enable row level security;
create policy own on ssd_voice_of_child for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND
CASE
    WHEN ( SELECT sees_every_child() AS sees_every_child) THEN ((child_id IS NULL) OR (child_id <> ALL (( SELECT children_hidden_from_me() AS children_hidden_from_me)::uuid[])))
    ELSE (child_id = ANY (( SELECT children_i_may_see() AS children_i_may_see)::uuid[]))
END));
grant select on ssd_voice_of_child to sightline_person;

create table standing_orders (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  in_force_from date not null,
  source text not null,
  speaking_days_before integer not null,
  speaking_closes_at text not null,
  speaking_minutes integer not null,
  speakers_most integer not null,
  reply_working_days integer not null,
  contact_months integer not null,
  petition_answered_from integer not null,
  petition_heard_from integer not null,
  petition_debated_from integer not null,
  petition_working_days integer not null,
  recording_months integer not null,
  filming text not null default ''::text,
  PRIMARY KEY (authority_id, id),
  UNIQUE (authority_id, in_force_from),
  CHECK (((speaking_days_before >= 0) AND (speaking_closes_at ~ '^[0-2][0-9]:[0-5][0-9]$'::text))),
  CHECK (((speaking_minutes > 0) AND (speakers_most > 0) AND (reply_working_days > 0) AND (contact_months >= 0))),
  CHECK (((0 < petition_answered_from) AND (petition_answered_from <= petition_heard_from) AND (petition_heard_from <= petition_debated_from) AND (petition_working_days > 0))),
  CHECK ((recording_months > 0)),
  CHECK ((source <> ''::text)),
  FOREIGN KEY (authority_id) REFERENCES authorities(id)
);
alter table standing_orders enable row level security;
create policy add on standing_orders for insert to sightline_person with check (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('committees.manage'::text) AS may)));
create policy change on standing_orders for update to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('committees.manage'::text) AS may)));
create policy own on standing_orders for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('committees.read'::text) AS may)));
grant insert, select, update on standing_orders to sightline_person;

create table subject_redactions (
  authority_id uuid not null,
  request_id uuid not null,
  line text not null,
  taken_out boolean not null,
  decided_by uuid not null,
  decided_at timestamp with time zone not null default now(),
  PRIMARY KEY (authority_id, request_id, line),
  FOREIGN KEY (authority_id, decided_by) REFERENCES people(authority_id, id),
  FOREIGN KEY (authority_id, request_id) REFERENCES subject_requests(authority_id, id)
);
alter table subject_redactions enable row level security;
create policy own on subject_redactions for all to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND (request_id IN ( SELECT r.id
   FROM subject_requests r)))) with check (((authority_id = ( SELECT current_authority() AS current_authority)) AND (decided_by = ( SELECT current_person() AS current_person)) AND (request_id IN ( SELECT r.id
   FROM subject_requests r))));
grant insert, select on subject_redactions to sightline_person;
grant update (taken_out, decided_by, decided_at) on subject_redactions to sightline_person;

create table subject_requests (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  child_id uuid not null,
  asked_by text not null,
  received_on date not null,
  identity_on date,
  more_months integer,
  more_why text not null default ''::text,
  told_on date,
  prepared_by uuid,
  prepared_at timestamp with time zone,
  sent_on date,
  recorded_by uuid not null,
  recorded_at timestamp with time zone not null default now(),
  PRIMARY KEY (authority_id, id),
  CHECK ((asked_by = ANY (ARRAY['the child'::text, 'a care leaver'::text, 'a parent'::text, 'an advocate or solicitor'::text]))),
  CHECK ((((more_months IS NULL) = (more_why = ''::text)) AND ((more_months IS NULL) = (told_on IS NULL)))),
  CHECK (((prepared_by IS NULL) = (prepared_at IS NULL))),
  CHECK (((sent_on IS NULL) OR (prepared_at IS NOT NULL))),
  CHECK (((more_months >= 1) AND (more_months <= 2))),
  FOREIGN KEY (authority_id, child_id) REFERENCES children(authority_id, id),
  FOREIGN KEY (authority_id, prepared_by) REFERENCES people(authority_id, id),
  FOREIGN KEY (authority_id, recorded_by) REFERENCES people(authority_id, id)
);
CREATE INDEX subject_requests_child ON public.subject_requests USING btree (authority_id, child_id);
alter table subject_requests enable row level security;
create policy own on subject_requests for all to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('subject-access.answer'::text) AS may) AND
CASE
    WHEN ( SELECT sees_every_child() AS sees_every_child) THEN (child_id <> ALL (( SELECT children_hidden_from_me() AS children_hidden_from_me)::uuid[]))
    ELSE (child_id = ANY (( SELECT children_i_may_see() AS children_i_may_see)::uuid[]))
END)) with check (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('subject-access.answer'::text) AS may) AND
CASE
    WHEN ( SELECT sees_every_child() AS sees_every_child) THEN (child_id <> ALL (( SELECT children_hidden_from_me() AS children_hidden_from_me)::uuid[]))
    ELSE (child_id = ANY (( SELECT children_i_may_see() AS children_i_may_see)::uuid[]))
END));
grant insert, select on subject_requests to sightline_person;
grant update (identity_on, more_months, more_why, told_on, prepared_by, prepared_at, sent_on) on subject_requests to sightline_person;

create table suggestions (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  committee_id uuid not null,
  topic text not null,
  why text not null default ''::text,
  from_name text not null,
  from_sort text not null,
  received_on date not null,
  answered_on date,
  taken_up boolean,
  answer text not null default ''::text,
  PRIMARY KEY (authority_id, id),
  CHECK (((topic <> ''::text) AND (from_name <> ''::text))),
  CHECK (((answered_on IS NULL) = (taken_up IS NULL))),
  CHECK (((answered_on IS NULL) OR (answer <> ''::text))),
  CHECK ((answered_on >= received_on)),
  CHECK ((from_sort = ANY (ARRAY['councillor'::text, 'resident'::text, 'officer'::text, 'partner'::text, 'young_person'::text]))),
  FOREIGN KEY (authority_id, committee_id) REFERENCES committees(authority_id, id)
);
CREATE INDEX suggestions_committee ON public.suggestions USING btree (authority_id, committee_id, received_on);
alter table suggestions enable row level security;
create policy add on suggestions for insert to sightline_person with check (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('topics.suggest'::text) AS may)));
create policy change on suggestions for update to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('committees.manage'::text) AS may)));
create policy own on suggestions for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('committees.read'::text) AS may)));
grant insert, select, update on suggestions to sightline_person;

create table supervision_decision_words (
  authority_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  words jsonb not null,
  PRIMARY KEY (authority_id, id),
  FOREIGN KEY (authority_id, id) REFERENCES supervision_decisions(authority_id, id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX supervision_decision_words_child ON public.supervision_decision_words USING btree (authority_id, child_id);
alter table supervision_decision_words enable row level security;
create policy own on supervision_decision_words for select to sightline_person using ((( SELECT may('children.names'::text) AS may) AND (authority_id = ( SELECT current_authority() AS current_authority)) AND
CASE
    WHEN ( SELECT sees_every_child() AS sees_every_child) THEN (child_id <> ALL (( SELECT children_hidden_from_me() AS children_hidden_from_me)::uuid[]))
    ELSE (child_id = ANY (( SELECT children_i_may_see() AS children_i_may_see)::uuid[]))
END));
grant select on supervision_decision_words to sightline_person;

create table supervision_decisions (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  supervision_id uuid not null,
  child_id uuid not null,
  what text not null,
  why text not null default ''::text,
  need text not null default ''::text,
  owner_id uuid,
  due_on date,
  done_on date,
  done_by uuid,
  done_note text not null default ''::text,
  PRIMARY KEY (authority_id, id),
  CHECK (((done_on IS NULL) = (done_by IS NULL))),
  CHECK ((what <> ''::text)),
  FOREIGN KEY (authority_id, done_by) REFERENCES people(authority_id, id),
  FOREIGN KEY (authority_id, owner_id) REFERENCES people(authority_id, id),
  FOREIGN KEY (authority_id, supervision_id) REFERENCES supervisions(authority_id, id) ON DELETE CASCADE
);
CREATE INDEX supervision_decisions_child ON public.supervision_decisions USING btree (authority_id, child_id);
CREATE INDEX supervision_decisions_supervision ON public.supervision_decisions USING btree (authority_id, supervision_id);
CREATE TRIGGER supervision_decisions_words_apart BEFORE INSERT OR UPDATE ON public.supervision_decisions FOR EACH ROW EXECUTE FUNCTION words_apart('supervision_decision_words', 'what', 'why', 'need', 'done_note');
alter table supervision_decisions enable row level security;
create policy add on supervision_decisions for insert to sightline_person with check ((( SELECT may('supervision.write'::text) AS may) AND (done_on IS NULL) AND (EXISTS ( SELECT
   FROM supervisions s
  WHERE ((s.authority_id = ( SELECT current_authority() AS current_authority)) AND (s.id = supervision_decisions.supervision_id) AND (s.child_id = supervision_decisions.child_id) AND (s.held_by = ( SELECT current_person() AS current_person))))) AND (authority_id = ( SELECT current_authority() AS current_authority)) AND
CASE
    WHEN ( SELECT sees_every_child() AS sees_every_child) THEN (child_id <> ALL (( SELECT children_hidden_from_me() AS children_hidden_from_me)::uuid[]))
    ELSE (child_id = ANY (( SELECT children_i_may_see() AS children_i_may_see)::uuid[]))
END));
create policy change on supervision_decisions for update to sightline_person using (((done_on IS NULL) AND ((owner_id = ( SELECT current_person() AS current_person)) OR ( SELECT may('supervision.write'::text) AS may)) AND (authority_id = ( SELECT current_authority() AS current_authority)) AND
CASE
    WHEN ( SELECT sees_every_child() AS sees_every_child) THEN (child_id <> ALL (( SELECT children_hidden_from_me() AS children_hidden_from_me)::uuid[]))
    ELSE (child_id = ANY (( SELECT children_i_may_see() AS children_i_may_see)::uuid[]))
END)) with check ((done_by = ( SELECT current_person() AS current_person)));
create policy own on supervision_decisions for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND
CASE
    WHEN ( SELECT sees_every_child() AS sees_every_child) THEN (child_id <> ALL (( SELECT children_hidden_from_me() AS children_hidden_from_me)::uuid[]))
    ELSE (child_id = ANY (( SELECT children_i_may_see() AS children_i_may_see)::uuid[]))
END));
grant select on supervision_decisions to sightline_person;
grant insert (authority_id, supervision_id, child_id, what, why, need, owner_id, due_on) on supervision_decisions to sightline_person;
grant update (done_on, done_by, done_note) on supervision_decisions to sightline_person;

create table supervision_words (
  authority_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  words jsonb not null,
  PRIMARY KEY (authority_id, id),
  FOREIGN KEY (authority_id, id) REFERENCES supervisions(authority_id, id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX supervision_words_child ON public.supervision_words USING btree (authority_id, child_id);
alter table supervision_words enable row level security;
create policy own on supervision_words for select to sightline_person using ((( SELECT may('children.names'::text) AS may) AND (authority_id = ( SELECT current_authority() AS current_authority)) AND
CASE
    WHEN ( SELECT sees_every_child() AS sees_every_child) THEN (child_id <> ALL (( SELECT children_hidden_from_me() AS children_hidden_from_me)::uuid[]))
    ELSE (child_id = ANY (( SELECT children_i_may_see() AS children_i_may_see)::uuid[]))
END));
grant select on supervision_words to sightline_person;

create table supervisions (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  child_id uuid not null,
  worker_id text not null default ''::text,
  held_on date not null,
  matters text not null,
  risk text not null default ''::text,
  plan text not null default ''::text,
  voice text not null default ''::text,
  held_by uuid not null,
  written_at timestamp with time zone not null default clock_timestamp(),
  PRIMARY KEY (authority_id, id),
  CHECK ((matters <> ''::text)),
  FOREIGN KEY (authority_id, child_id) REFERENCES children(authority_id, id),
  FOREIGN KEY (authority_id, held_by) REFERENCES people(authority_id, id)
);
CREATE INDEX supervisions_child ON public.supervisions USING btree (authority_id, child_id, held_on DESC);
CREATE TRIGGER supervisions_words_apart BEFORE INSERT OR UPDATE ON public.supervisions FOR EACH ROW EXECUTE FUNCTION words_apart('supervision_words', 'matters', 'risk', 'plan', 'voice');
alter table supervisions enable row level security;
create policy add on supervisions for insert to sightline_person with check (((held_by = ( SELECT current_person() AS current_person)) AND ( SELECT may('supervision.write'::text) AS may) AND (authority_id = ( SELECT current_authority() AS current_authority)) AND
CASE
    WHEN ( SELECT sees_every_child() AS sees_every_child) THEN (child_id <> ALL (( SELECT children_hidden_from_me() AS children_hidden_from_me)::uuid[]))
    ELSE (child_id = ANY (( SELECT children_i_may_see() AS children_i_may_see)::uuid[]))
END));
create policy own on supervisions for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND
CASE
    WHEN ( SELECT sees_every_child() AS sees_every_child) THEN (child_id <> ALL (( SELECT children_hidden_from_me() AS children_hidden_from_me)::uuid[]))
    ELSE (child_id = ANY (( SELECT children_i_may_see() AS children_i_may_see)::uuid[]))
END));
grant select on supervisions to sightline_person;
grant insert (authority_id, child_id, worker_id, held_on, matters, risk, plan, voice, held_by) on supervisions to sightline_person;

create table team_people (
  authority_id uuid not null,
  team_id text not null,
  person_id uuid not null,
  PRIMARY KEY (authority_id, team_id, person_id),
  FOREIGN KEY (authority_id, person_id) REFERENCES people(authority_id, id)
);
alter table team_people enable row level security;
create policy own on team_people for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('children.read'::text) AS may)));
grant select on team_people to sightline_person;

create table tokens (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  person_id uuid not null,
  name text not null,
  token_hash bytea not null,
  created_at timestamp with time zone not null default now(),
  used_at timestamp with time zone,
  ends_at timestamp with time zone not null,
  revoked_at timestamp with time zone,
  PRIMARY KEY (authority_id, id),
  UNIQUE (token_hash),
  FOREIGN KEY (authority_id, person_id) REFERENCES people(authority_id, id)
);
alter table tokens enable row level security;
create policy own on tokens for all to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND (person_id = ( SELECT current_person() AS current_person)))) with check (((authority_id = ( SELECT current_authority() AS current_authority)) AND (person_id = ( SELECT current_person() AS current_person)) AND ( SELECT may('tokens.own'::text) AS may)));
grant insert, select, update on tokens to sightline_person;

create table work_looks (
  authority_id uuid not null,
  person_id uuid not null,
  looked_at timestamp with time zone not null,
  PRIMARY KEY (authority_id, person_id),
  FOREIGN KEY (authority_id) REFERENCES authorities(id),
  FOREIGN KEY (authority_id, person_id) REFERENCES people(authority_id, id)
);
alter table work_looks enable row level security;
create policy add on work_looks for insert to sightline_person with check (((authority_id = ( SELECT current_authority() AS current_authority)) AND (person_id = ( SELECT current_person() AS current_person))));
create policy change on work_looks for update to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND (person_id = ( SELECT current_person() AS current_person))));
create policy own on work_looks for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND (person_id = ( SELECT current_person() AS current_person))));
grant insert, select, update on work_looks to sightline_person;

create table worker_departures (
  authority_id uuid not null,
  professional_id text not null,
  last_day date not null,
  note text not null default ''::text,
  noted_by uuid not null,
  noted_at timestamp with time zone not null default clock_timestamp(),
  PRIMARY KEY (authority_id, professional_id),
  FOREIGN KEY (authority_id, noted_by) REFERENCES people(authority_id, id)
);
alter table worker_departures enable row level security;
create policy change on worker_departures for update to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('departures.note'::text) AS may))) with check ((noted_by = ( SELECT current_person() AS current_person)));
create policy note on worker_departures for insert to sightline_person with check (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('departures.note'::text) AS may) AND (noted_by = ( SELECT current_person() AS current_person))));
create policy own on worker_departures for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('children.read'::text) AS may)));
create policy take_back on worker_departures for delete to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('departures.note'::text) AS may)));
grant delete, select on worker_departures to sightline_person;
grant insert (authority_id, professional_id, last_day, note, noted_by) on worker_departures to sightline_person;
grant update (last_day, note, noted_by, noted_at) on worker_departures to sightline_person;

create table worker_people (
  authority_id uuid not null,
  professional_id text not null,
  person_id uuid not null,
  PRIMARY KEY (authority_id, professional_id),
  FOREIGN KEY (authority_id, person_id) REFERENCES people(authority_id, id)
);
alter table worker_people enable row level security;
create policy own on worker_people for select to sightline_person using (((authority_id = ( SELECT current_authority() AS current_authority)) AND ( SELECT may('children.read'::text) AS may)));
grant select on worker_people to sightline_person;

create view child_row_texts as
 SELECT authority_id,
    child_id,
    from_import,
    to_import,
    1 AS n,
    'ssd_person'::text AS name,
    ctid AS place,
    ( SELECT row_to_json(r.*) AS row_to_json
           FROM ( SELECT t.pers_person_id,
                    t.pers_sex,
                    t.pers_gender,
                    t.pers_ethnicity,
                    t.pers_dob,
                    t.pers_common_child_id,
                    t.pers_legacy_id,
                    t.pers_upn,
                    t.pers_upn_unknown,
                    t.pers_send_flag,
                    t.pers_expected_dob,
                    t.pers_death_date,
                    t.pers_is_mother,
                    t.pers_nationality,
                    t.from_import) r) AS "row"
   FROM ssd_person t
UNION ALL
 SELECT authority_id,
    child_id,
    from_import,
    to_import,
    2 AS n,
    'ssd_family'::text AS name,
    ctid AS place,
    ( SELECT row_to_json(r.*) AS row_to_json
           FROM ( SELECT t.fami_table_id,
                    t.fami_family_id,
                    t.fami_person_id,
                    t.from_import) r) AS "row"
   FROM ssd_family t
UNION ALL
 SELECT authority_id,
    child_id,
    from_import,
    to_import,
    3 AS n,
    'ssd_address'::text AS name,
    ctid AS place,
    ( SELECT row_to_json(r.*) AS row_to_json
           FROM ( SELECT t.addr_table_id,
                    t.addr_address_json,
                    t.addr_person_id,
                    t.addr_address_type,
                    t.addr_address_start_date,
                    t.addr_address_end_date,
                    t.addr_address_postcode,
                    t.from_import) r) AS "row"
   FROM ssd_address t
UNION ALL
 SELECT authority_id,
    child_id,
    from_import,
    to_import,
    4 AS n,
    'ssd_disability'::text AS name,
    ctid AS place,
    ( SELECT row_to_json(r.*) AS row_to_json
           FROM ( SELECT t.disa_person_id,
                    t.disa_table_id,
                    t.disa_disability_code,
                    t.from_import) r) AS "row"
   FROM ssd_disability t
UNION ALL
 SELECT authority_id,
    child_id,
    from_import,
    to_import,
    5 AS n,
    'ssd_immigration_status'::text AS name,
    ctid AS place,
    ( SELECT row_to_json(r.*) AS row_to_json
           FROM ( SELECT t.immi_person_id,
                    t.immi_immigration_status_id,
                    t.immi_immigration_status,
                    t.immi_immigration_status_start_date,
                    t.immi_immigration_status_end_date,
                    t.from_import) r) AS "row"
   FROM ssd_immigration_status t
UNION ALL
 SELECT authority_id,
    child_id,
    from_import,
    to_import,
    6 AS n,
    'ssd_mother'::text AS name,
    ctid AS place,
    ( SELECT row_to_json(r.*) AS row_to_json
           FROM ( SELECT t.moth_table_id,
                    t.moth_person_id,
                    t.moth_childs_person_id,
                    t.moth_childs_dob,
                    t.from_import) r) AS "row"
   FROM ssd_mother t
UNION ALL
 SELECT authority_id,
    child_id,
    from_import,
    to_import,
    7 AS n,
    'ssd_legal_status'::text AS name,
    ctid AS place,
    ( SELECT row_to_json(r.*) AS row_to_json
           FROM ( SELECT t.lega_legal_status_id,
                    t.lega_person_id,
                    t.lega_legal_status,
                    t.lega_legal_status_start_date,
                    t.lega_legal_status_end_date,
                    t.from_import) r) AS "row"
   FROM ssd_legal_status t
UNION ALL
 SELECT authority_id,
    child_id,
    from_import,
    to_import,
    8 AS n,
    'ssd_contacts'::text AS name,
    ctid AS place,
    ( SELECT row_to_json(r.*) AS row_to_json
           FROM ( SELECT t.cont_contact_id,
                    t.cont_person_id,
                    t.cont_contact_date,
                    t.cont_contact_source_code,
                    t.cont_contact_source_desc,
                    t.cont_contact_outcome_json,
                    t.from_import) r) AS "row"
   FROM ssd_contacts t
UNION ALL
 SELECT authority_id,
    child_id,
    from_import,
    to_import,
    9 AS n,
    'ssd_early_help_episodes'::text AS name,
    ctid AS place,
    ( SELECT row_to_json(r.*) AS row_to_json
           FROM ( SELECT t.earl_episode_id,
                    t.earl_person_id,
                    t.earl_episode_start_date,
                    t.earl_episode_end_date,
                    t.earl_episode_reason,
                    t.earl_episode_end_reason,
                    t.earl_episode_organisation,
                    t.earl_episode_worker_id,
                    t.from_import) r) AS "row"
   FROM ssd_early_help_episodes t
UNION ALL
 SELECT authority_id,
    child_id,
    from_import,
    to_import,
    10 AS n,
    'ssd_cin_episodes'::text AS name,
    ctid AS place,
    ( SELECT row_to_json(r.*) AS row_to_json
           FROM ( SELECT t.cine_referral_id,
                    t.cine_person_id,
                    t.cine_referral_date,
                    t.cine_cin_primary_need_code,
                    t.cine_referral_source_code,
                    t.cine_referral_source_desc,
                    t.cine_referral_outcome_json,
                    t.cine_referral_nfa,
                    t.cine_close_reason,
                    t.cine_close_date,
                    t.cine_referral_team,
                    t.cine_referral_worker_id,
                    t.from_import) r) AS "row"
   FROM ssd_cin_episodes t
UNION ALL
 SELECT authority_id,
    child_id,
    from_import,
    to_import,
    11 AS n,
    'ssd_cin_assessments'::text AS name,
    ctid AS place,
    ( SELECT row_to_json(r.*) AS row_to_json
           FROM ( SELECT t.cina_assessment_id,
                    t.cina_person_id,
                    t.cina_referral_id,
                    t.cina_assessment_start_date,
                    t.cina_assessment_child_seen,
                    t.cina_assessment_auth_date,
                    t.cina_assessment_outcome_json,
                    t.cina_assessment_outcome_nfa,
                    t.cina_assessment_team,
                    t.cina_assessment_worker_id,
                    t.from_import) r) AS "row"
   FROM ssd_cin_assessments t
UNION ALL
 SELECT authority_id,
    child_id,
    from_import,
    to_import,
    12 AS n,
    'ssd_assessment_factors'::text AS name,
    ctid AS place,
    ( SELECT row_to_json(r.*) AS row_to_json
           FROM ( SELECT t.cinf_table_id,
                    t.cinf_assessment_id,
                    t.cinf_assessment_factors_json,
                    t.from_import) r) AS "row"
   FROM ssd_assessment_factors t
UNION ALL
 SELECT authority_id,
    child_id,
    from_import,
    to_import,
    13 AS n,
    'ssd_cin_plans'::text AS name,
    ctid AS place,
    ( SELECT row_to_json(r.*) AS row_to_json
           FROM ( SELECT t.cinp_cin_plan_id,
                    t.cinp_referral_id,
                    t.cinp_person_id,
                    t.cinp_cin_plan_start_date,
                    t.cinp_cin_plan_end_date,
                    t.cinp_cin_plan_team,
                    t.cinp_cin_plan_worker_id,
                    t.from_import) r) AS "row"
   FROM ssd_cin_plans t
UNION ALL
 SELECT authority_id,
    child_id,
    from_import,
    to_import,
    14 AS n,
    'ssd_cin_visits'::text AS name,
    ctid AS place,
    ( SELECT row_to_json(r.*) AS row_to_json
           FROM ( SELECT t.cinv_cin_visit_id,
                    t.cinv_person_id,
                    t.cinv_cin_visit_date,
                    t.cinv_cin_visit_seen,
                    t.cinv_cin_visit_seen_alone,
                    t.cinv_cin_visit_bedroom,
                    t.from_import) r) AS "row"
   FROM ssd_cin_visits t
UNION ALL
 SELECT authority_id,
    child_id,
    from_import,
    to_import,
    15 AS n,
    'ssd_s47_enquiry'::text AS name,
    ctid AS place,
    ( SELECT row_to_json(r.*) AS row_to_json
           FROM ( SELECT t.s47e_s47_enquiry_id,
                    t.s47e_referral_id,
                    t.s47e_person_id,
                    t.s47e_s47_start_date,
                    t.s47e_s47_end_date,
                    t.s47e_s47_nfa,
                    t.s47e_s47_outcome_json,
                    t.s47e_s47_completed_by_worker_id,
                    t.s47e_s47_completed_by_team,
                    t.from_import) r) AS "row"
   FROM ssd_s47_enquiry t
UNION ALL
 SELECT authority_id,
    child_id,
    from_import,
    to_import,
    16 AS n,
    'ssd_initial_cp_conference'::text AS name,
    ctid AS place,
    ( SELECT row_to_json(r.*) AS row_to_json
           FROM ( SELECT t.icpc_icpc_id,
                    t.icpc_icpc_meeting_id,
                    t.icpc_s47_enquiry_id,
                    t.icpc_person_id,
                    t.icpc_cp_plan_id,
                    t.icpc_referral_id,
                    t.icpc_icpc_transfer_in,
                    t.icpc_icpc_target_date,
                    t.icpc_icpc_date,
                    t.icpc_icpc_outcome_cp_flag,
                    t.icpc_icpc_outcome_json,
                    t.icpc_icpc_team,
                    t.icpc_icpc_worker_id,
                    t.from_import) r) AS "row"
   FROM ssd_initial_cp_conference t
UNION ALL
 SELECT authority_id,
    child_id,
    from_import,
    to_import,
    17 AS n,
    'ssd_cp_plans'::text AS name,
    ctid AS place,
    ( SELECT row_to_json(r.*) AS row_to_json
           FROM ( SELECT t.cppl_cp_plan_id,
                    t.cppl_referral_id,
                    t.cppl_icpc_id,
                    t.cppl_person_id,
                    t.cppl_cp_plan_start_date,
                    t.cppl_cp_plan_end_date,
                    t.cppl_cp_plan_initial_category,
                    t.cppl_cp_plan_ola,
                    t.cppl_cp_plan_latest_category,
                    t.from_import) r) AS "row"
   FROM ssd_cp_plans t
UNION ALL
 SELECT authority_id,
    child_id,
    from_import,
    to_import,
    18 AS n,
    'ssd_cp_visits'::text AS name,
    ctid AS place,
    ( SELECT row_to_json(r.*) AS row_to_json
           FROM ( SELECT t.cppv_cp_visit_id,
                    t.cppv_person_id,
                    t.cppv_cp_plan_id,
                    t.cppv_cp_visit_date,
                    t.cppv_cp_visit_seen,
                    t.cppv_cp_visit_seen_alone,
                    t.cppv_cp_visit_bedroom,
                    t.from_import) r) AS "row"
   FROM ssd_cp_visits t
UNION ALL
 SELECT authority_id,
    child_id,
    from_import,
    to_import,
    19 AS n,
    'ssd_cp_reviews'::text AS name,
    ctid AS place,
    ( SELECT row_to_json(r.*) AS row_to_json
           FROM ( SELECT t.cppr_cp_review_id,
                    t.cppr_person_id,
                    t.cppr_cp_plan_id,
                    t.cppr_cp_review_due,
                    t.cppr_cp_review_date,
                    t.cppr_cp_review_meeting_id,
                    t.cppr_cp_review_outcome_continue_cp,
                    t.cppr_cp_review_quorate,
                    t.cppr_cp_review_participation,
                    t.from_import) r) AS "row"
   FROM ssd_cp_reviews t
UNION ALL
 SELECT authority_id,
    child_id,
    from_import,
    to_import,
    20 AS n,
    'ssd_cla_episodes'::text AS name,
    ctid AS place,
    ( SELECT row_to_json(r.*) AS row_to_json
           FROM ( SELECT t.clae_cla_episode_id,
                    t.clae_person_id,
                    t.clae_cla_episode_start_date,
                    t.clae_cla_episode_start_reason,
                    t.clae_cla_primary_need_code,
                    t.clae_cla_episode_ceased_date,
                    t.clae_cla_episode_ceased_reason,
                    t.clae_cla_id,
                    t.clae_referral_id,
                    t.clae_cla_placement_id,
                    t.clae_entered_care_date,
                    t.clae_cla_last_iro_contact_date,
                    t.from_import) r) AS "row"
   FROM ssd_cla_episodes t
UNION ALL
 SELECT authority_id,
    child_id,
    from_import,
    to_import,
    21 AS n,
    'ssd_cla_convictions'::text AS name,
    ctid AS place,
    ( SELECT row_to_json(r.*) AS row_to_json
           FROM ( SELECT t.clac_cla_conviction_id,
                    t.clac_person_id,
                    t.clac_cla_conviction_date,
                    t.clac_cla_conviction_offence,
                    t.from_import) r) AS "row"
   FROM ssd_cla_convictions t
UNION ALL
 SELECT authority_id,
    child_id,
    from_import,
    to_import,
    22 AS n,
    'ssd_cla_health'::text AS name,
    ctid AS place,
    ( SELECT row_to_json(r.*) AS row_to_json
           FROM ( SELECT t.clah_health_check_id,
                    t.clah_person_id,
                    t.clah_health_check_type,
                    t.clah_health_check_date,
                    t.clah_health_check_status,
                    t.from_import) r) AS "row"
   FROM ssd_cla_health t
UNION ALL
 SELECT authority_id,
    child_id,
    from_import,
    to_import,
    23 AS n,
    'ssd_cla_immunisations'::text AS name,
    ctid AS place,
    ( SELECT row_to_json(r.*) AS row_to_json
           FROM ( SELECT t.clai_person_id,
                    t.clai_immunisations_status,
                    t.clai_immunisations_status_date,
                    t.from_import) r) AS "row"
   FROM ssd_cla_immunisations t
UNION ALL
 SELECT authority_id,
    child_id,
    from_import,
    to_import,
    24 AS n,
    'ssd_cla_substance_misuse'::text AS name,
    ctid AS place,
    ( SELECT row_to_json(r.*) AS row_to_json
           FROM ( SELECT t.clas_substance_misuse_id,
                    t.clas_person_id,
                    t.clas_substance_misuse_date,
                    t.clas_substance_misused,
                    t.clas_intervention_received,
                    t.from_import) r) AS "row"
   FROM ssd_cla_substance_misuse t
UNION ALL
 SELECT authority_id,
    child_id,
    from_import,
    to_import,
    25 AS n,
    'ssd_cla_placement'::text AS name,
    ctid AS place,
    ( SELECT row_to_json(r.*) AS row_to_json
           FROM ( SELECT t.clap_cla_placement_id,
                    t.clap_cla_placement_start_date,
                    t.clap_cla_placement_type,
                    t.clap_cla_placement_urn,
                    t.clap_cla_placement_distance,
                    t.clap_cla_id,
                    t.clap_cla_placement_provider,
                    t.clap_cla_placement_postcode,
                    t.clap_cla_placement_end_date,
                    t.clap_cla_placement_change_reason,
                    t.clap_person_id,
                    t.from_import) r) AS "row"
   FROM ssd_cla_placement t
UNION ALL
 SELECT authority_id,
    child_id,
    from_import,
    to_import,
    26 AS n,
    'ssd_cla_reviews'::text AS name,
    ctid AS place,
    ( SELECT row_to_json(r.*) AS row_to_json
           FROM ( SELECT t.clar_cla_review_id,
                    t.clar_cla_id,
                    t.clar_cla_review_due_date,
                    t.clar_cla_review_date,
                    t.clar_cla_review_cancelled,
                    t.clar_cla_review_participation,
                    t.from_import) r) AS "row"
   FROM ssd_cla_reviews t
UNION ALL
 SELECT authority_id,
    child_id,
    from_import,
    to_import,
    27 AS n,
    'ssd_cla_visits'::text AS name,
    ctid AS place,
    ( SELECT row_to_json(r.*) AS row_to_json
           FROM ( SELECT t.clav_cla_visit_id,
                    t.clav_cla_id,
                    t.clav_person_id,
                    t.clav_cla_visit_date,
                    t.clav_cla_visit_seen,
                    t.clav_cla_visit_seen_alone,
                    t.from_import) r) AS "row"
   FROM ssd_cla_visits t
UNION ALL
 SELECT authority_id,
    child_id,
    from_import,
    to_import,
    28 AS n,
    'ssd_cla_previous_permanence'::text AS name,
    ctid AS place,
    ( SELECT row_to_json(r.*) AS row_to_json
           FROM ( SELECT t.lapp_table_id,
                    t.lapp_person_id,
                    t.lapp_previous_permanence_order_date,
                    t.lapp_previous_permanence_option,
                    t.lapp_previous_permanence_la,
                    t.from_import) r) AS "row"
   FROM ssd_cla_previous_permanence t
UNION ALL
 SELECT authority_id,
    child_id,
    from_import,
    to_import,
    29 AS n,
    'ssd_cla_care_plan'::text AS name,
    ctid AS place,
    ( SELECT row_to_json(r.*) AS row_to_json
           FROM ( SELECT t.lacp_table_id,
                    t.lacp_person_id,
                    t.lacp_cla_care_plan_start_date,
                    t.lacp_cla_care_plan_end_date,
                    t.lacp_cla_care_plan_json,
                    t.from_import) r) AS "row"
   FROM ssd_cla_care_plan t
UNION ALL
 SELECT authority_id,
    child_id,
    from_import,
    to_import,
    30 AS n,
    'ssd_sdq_scores'::text AS name,
    ctid AS place,
    ( SELECT row_to_json(r.*) AS row_to_json
           FROM ( SELECT t.csdq_table_id,
                    t.csdq_person_id,
                    t.csdq_sdq_completed_date,
                    t.csdq_sdq_reason,
                    t.csdq_sdq_score,
                    t.from_import) r) AS "row"
   FROM ssd_sdq_scores t
UNION ALL
 SELECT authority_id,
    child_id,
    from_import,
    to_import,
    31 AS n,
    'ssd_missing'::text AS name,
    ctid AS place,
    ( SELECT row_to_json(r.*) AS row_to_json
           FROM ( SELECT t.miss_table_id,
                    t.miss_person_id,
                    t.miss_missing_episode_start_date,
                    t.miss_missing_episode_type,
                    t.miss_missing_episode_end_date,
                    t.miss_missing_rhi_offered,
                    t.miss_missing_rhi_accepted,
                    t.miss_missing_episode_start_time,
                    t.miss_missing_episode_end_time,
                    t.from_import) r) AS "row"
   FROM ssd_missing t
UNION ALL
 SELECT authority_id,
    child_id,
    from_import,
    to_import,
    32 AS n,
    'ssd_care_leavers'::text AS name,
    ctid AS place,
    ( SELECT row_to_json(r.*) AS row_to_json
           FROM ( SELECT t.clea_table_id,
                    t.clea_person_id,
                    t.clea_care_leaver_eligibility,
                    t.clea_care_leaver_in_touch,
                    t.clea_care_leaver_latest_contact,
                    t.clea_care_leaver_accommodation,
                    t.clea_care_leaver_accom_suitable,
                    t.clea_care_leaver_activity,
                    t.clea_pathway_plan_review_date,
                    t.clea_care_leaver_personal_advisor,
                    t.clea_care_leaver_allocated_team,
                    t.clea_care_leaver_worker_id,
                    t.from_import) r) AS "row"
   FROM ssd_care_leavers t
UNION ALL
 SELECT authority_id,
    child_id,
    from_import,
    to_import,
    33 AS n,
    'ssd_permanence'::text AS name,
    ctid AS place,
    ( SELECT row_to_json(r.*) AS row_to_json
           FROM ( SELECT t.perm_table_id,
                    t.perm_person_id,
                    t.perm_cla_id,
                    t.perm_adm_decision_date,
                    t.perm_ffa_cp_decision_date,
                    t.perm_placement_order_date,
                    t.perm_placed_for_adoption_date,
                    t.perm_matched_date,
                    t.perm_adopted_by_carer_flag,
                    t.perm_placed_ffa_cp_date,
                    t.perm_decision_reversed_date,
                    t.perm_placed_foster_carer_date,
                    t.perm_part_of_sibling_group,
                    t.perm_siblings_placed_together,
                    t.perm_siblings_placed_apart,
                    t.perm_placement_provider_urn,
                    t.perm_decision_reversed_reason,
                    t.perm_permanence_order_date,
                    t.perm_permanence_order_type,
                    t.perm_adoption_worker_id,
                    t.perm_adopter_sex,
                    t.perm_adopter_legal_status,
                    t.perm_number_of_adopters,
                    t.from_import) r) AS "row"
   FROM ssd_permanence t
UNION ALL
 SELECT authority_id,
    child_id,
    from_import,
    to_import,
    34 AS n,
    'ssd_involvements'::text AS name,
    ctid AS place,
    ( SELECT row_to_json(r.*) AS row_to_json
           FROM ( SELECT t.invo_involvements_id,
                    t.invo_professional_id,
                    t.invo_professional_role_id,
                    t.invo_professional_team,
                    t.invo_involvement_start_date,
                    t.invo_involvement_end_date,
                    t.invo_worker_change_reason,
                    t.invo_person_id,
                    t.invo_referral_id,
                    t.from_import) r) AS "row"
   FROM ssd_involvements t
UNION ALL
 SELECT authority_id,
    child_id,
    from_import,
    to_import,
    35 AS n,
    'ssd_send'::text AS name,
    ctid AS place,
    ( SELECT row_to_json(r.*) AS row_to_json
           FROM ( SELECT t.send_table_id,
                    t.send_upn,
                    t.send_uln,
                    t.send_upn_unknown,
                    t.send_person_id,
                    t.from_import) r) AS "row"
   FROM ssd_send t
UNION ALL
 SELECT authority_id,
    child_id,
    from_import,
    to_import,
    36 AS n,
    'ssd_ehcp_requests'::text AS name,
    ctid AS place,
    ( SELECT row_to_json(r.*) AS row_to_json
           FROM ( SELECT t.ehcr_ehcp_request_id,
                    t.ehcr_send_table_id,
                    t.ehcr_ehcp_req_date,
                    t.ehcr_ehcp_req_outcome_date,
                    t.ehcr_ehcp_req_outcome,
                    t.from_import) r) AS "row"
   FROM ssd_ehcp_requests t
UNION ALL
 SELECT authority_id,
    child_id,
    from_import,
    to_import,
    37 AS n,
    'ssd_ehcp_assessment'::text AS name,
    ctid AS place,
    ( SELECT row_to_json(r.*) AS row_to_json
           FROM ( SELECT t.ehca_ehcp_assessment_id,
                    t.ehca_ehcp_request_id,
                    t.ehca_ehcp_assessment_outcome_date,
                    t.ehca_ehcp_assessment_outcome,
                    t.ehca_ehcp_assessment_exceptions,
                    t.from_import) r) AS "row"
   FROM ssd_ehcp_assessment t
UNION ALL
 SELECT authority_id,
    child_id,
    from_import,
    to_import,
    38 AS n,
    'ssd_ehcp_named_plan'::text AS name,
    ctid AS place,
    ( SELECT row_to_json(r.*) AS row_to_json
           FROM ( SELECT t.ehcn_named_plan_id,
                    t.ehcn_ehcp_asmt_id,
                    t.ehcn_named_plan_start_date,
                    t.ehcn_named_plan_ceased_date,
                    t.ehcn_named_plan_ceased_reason,
                    t.from_import) r) AS "row"
   FROM ssd_ehcp_named_plan t
UNION ALL
 SELECT authority_id,
    child_id,
    from_import,
    to_import,
    39 AS n,
    'ssd_ehcp_active_plans'::text AS name,
    ctid AS place,
    ( SELECT row_to_json(r.*) AS row_to_json
           FROM ( SELECT t.ehcp_active_ehcp_id,
                    t.ehcp_ehcp_request_id,
                    t.ehcp_active_ehcp_last_review_date,
                    t.from_import) r) AS "row"
   FROM ssd_ehcp_active_plans t
UNION ALL
 SELECT authority_id,
    child_id,
    from_import,
    to_import,
    40 AS n,
    'ssd_sen_need'::text AS name,
    ctid AS place,
    ( SELECT row_to_json(r.*) AS row_to_json
           FROM ( SELECT t.senn_table_id,
                    t.senn_active_ehcp_id,
                    t.senn_active_ehcp_need_type,
                    t.senn_active_ehcp_need_rank,
                    t.from_import) r) AS "row"
   FROM ssd_sen_need t
UNION ALL
 SELECT authority_id,
    child_id,
    from_import,
    to_import,
    41 AS n,
    'ssd_pre_proceedings'::text AS name,
    ctid AS place,
    ( SELECT row_to_json(r.*) AS row_to_json
           FROM ( SELECT t.prep_table_id,
                    t.prep_person_id,
                    t.prep_plo_family_id,
                    t.prep_pre_pro_decision_date,
                    t.prep_initial_pre_pro_meeting_date,
                    t.prep_pre_pro_outcome,
                    t.prep_agree_stepdown_issue_date,
                    t.prep_cp_plans_referral_period,
                    t.prep_legal_gateway_outcome,
                    t.prep_prev_pre_proc_child,
                    t.prep_prev_care_proc_child,
                    t.prep_pre_pro_letter_date,
                    t.prep_care_pro_letter_date,
                    t.prep_pre_pro_meetings_num,
                    t.prep_pre_pro_parents_legal_rep,
                    t.prep_parents_legal_rep_point_of_issue,
                    t.prep_court_reference,
                    t.prep_care_proc_court_hearings,
                    t.prep_care_proc_short_notice,
                    t.prep_proc_short_notice_reason,
                    t.prep_la_inital_plan_approved,
                    t.prep_la_initial_care_plan,
                    t.prep_la_final_plan_approved,
                    t.prep_la_final_care_plan,
                    t.from_import) r) AS "row"
   FROM ssd_pre_proceedings t
UNION ALL
 SELECT authority_id,
    child_id,
    from_import,
    to_import,
    42 AS n,
    'ssd_voice_of_child'::text AS name,
    ctid AS place,
    ( SELECT row_to_json(r.*) AS row_to_json
           FROM ( SELECT t.voch_table_id,
                    t.voch_person_id,
                    t.voch_explained_worries,
                    t.voch_story_help_understand,
                    t.voch_agree_worker,
                    t.voch_plan_safe,
                    t.voch_tablet_help_explain,
                    t.from_import) r) AS "row"
   FROM ssd_voice_of_child t
UNION ALL
 SELECT authority_id,
    child_id,
    from_import,
    to_import,
    43 AS n,
    'ssd_linked_identifiers'::text AS name,
    ctid AS place,
    ( SELECT row_to_json(r.*) AS row_to_json
           FROM ( SELECT t.link_table_id,
                    t.link_person_id,
                    t.link_identifier_type,
                    t.link_identifier_value,
                    t.link_valid_from_date,
                    t.link_valid_to_date,
                    t.from_import) r) AS "row"
   FROM ssd_linked_identifiers t
UNION ALL
 SELECT authority_id,
    child_id,
    from_import,
    to_import,
    44 AS n,
    'ssd_s251_finance'::text AS name,
    ctid AS place,
    ( SELECT row_to_json(r.*) AS row_to_json
           FROM ( SELECT t.s251_table_id,
                    t.s251_cla_placement_id,
                    t.s251_placeholder_1,
                    t.s251_placeholder_2,
                    t.s251_placeholder_3,
                    t.s251_placeholder_4,
                    t.from_import) r) AS "row"
   FROM ssd_s251_finance t;

create view child_teams_named as
 SELECT ssd_involvements.authority_id,
    ssd_involvements.child_id,
    ssd_involvements.invo_professional_team AS id
   FROM ssd_involvements
UNION ALL
 SELECT ssd_cin_episodes.authority_id,
    ssd_cin_episodes.child_id,
    ssd_cin_episodes.cine_referral_team AS id
   FROM ssd_cin_episodes
UNION ALL
 SELECT ssd_care_leavers.authority_id,
    ssd_care_leavers.child_id,
    ssd_care_leavers.clea_care_leaver_allocated_team AS id
   FROM ssd_care_leavers
UNION ALL
 SELECT authority_id,
    child_id,
    cina_assessment_team AS id
   FROM ssd_cin_assessments;

create view child_workers_named as
 SELECT ssd_involvements.authority_id,
    ssd_involvements.child_id,
    ssd_involvements.invo_professional_id AS id
   FROM ssd_involvements
UNION ALL
 SELECT ssd_cin_episodes.authority_id,
    ssd_cin_episodes.child_id,
    ssd_cin_episodes.cine_referral_worker_id AS id
   FROM ssd_cin_episodes
UNION ALL
 SELECT ssd_care_leavers.authority_id,
    ssd_care_leavers.child_id,
    ssd_care_leavers.clea_care_leaver_worker_id AS id
   FROM ssd_care_leavers
UNION ALL
 SELECT ssd_early_help_episodes.authority_id,
    ssd_early_help_episodes.child_id,
    ssd_early_help_episodes.earl_episode_worker_id AS id
   FROM ssd_early_help_episodes
UNION ALL
 SELECT authority_id,
    child_id,
    cina_assessment_worker_id AS id
   FROM ssd_cin_assessments;

create view public_site.actions as
 SELECT authority_id,
    id,
    state
   FROM actions a
  WHERE authority_id = current_authority() AND (EXISTS ( SELECT
           FROM public_site.resolution_actions l
          WHERE l.authority_id = a.authority_id AND l.action_id = a.id));
grant select on public_site.actions to sightline_public;

create view public_site.agenda_items as
 SELECT i.authority_id,
    i.id,
    i.meeting_id,
    i.place,
    i.title,
    i.sort,
    i.asks,
    i.presenter,
    i.minutes_planned,
    i.data_to,
    i.added_on,
    i.follows_why,
    i.special_why,
    i.exempt_paragraph,
    ''::text AS exempt_why,
    i.exempt_said,
    NULL::uuid AS exempt_asked_by,
    NULL::uuid AS exempt_agreed_by,
    i.taken_out_on,
    i.taken_out_why,
    NULL::uuid AS programme_item_id,
    i.version
   FROM agenda_items i
     JOIN committee_meetings g ON g.authority_id = i.authority_id AND g.id = i.meeting_id
  WHERE i.authority_id = current_authority() AND g.published_on IS NOT NULL AND g.private_because = ''::text AND i.taken_out_on IS NULL;
grant select on public_site.agenda_items to sightline_public;

create view public_site.attendance as
 SELECT a.authority_id,
    a.meeting_id,
    a.member_id,
    a.state,
    a.for_member_id,
    a.note
   FROM attendance a
     JOIN public_site.meetings_with_minutes g ON g.authority_id = a.authority_id AND g.id = a.meeting_id;
grant select on public_site.attendance to sightline_public;

create view public_site.committee_meetings as
 SELECT authority_id,
    id,
    committee_id,
    held_on,
    first_held_on,
    moved_why,
    starts_at,
    place,
    joining,
    private_because,
    stage,
    NULL::date AS briefed_on,
    published_on,
    published_late_why,
    held_at_from,
    held_at_to,
    cancelled_on,
    cancelled_why,
    minutes_published_on,
    signed_on,
    signed_by,
    NULL::uuid AS document_id,
    published_said,
    agreed_at_meeting_id,
    corrections,
    stream,
    stream_said,
    stream_link
   FROM committee_meetings
  WHERE authority_id = current_authority();
grant select on public_site.committee_meetings to sightline_public;

create view public_site.committee_quorums as
 SELECT authority_id,
    id,
    committee_id,
    quorum,
    until_on,
    why,
    NULL::uuid AS changed_by
   FROM committee_quorums
  WHERE authority_id = current_authority();
grant select on public_site.committee_quorums to sightline_public;

create view public_site.committees as
 SELECT authority_id,
    id,
    name,
    prefix,
    purpose,
    quorum,
    most_substantive,
    place,
    starts_at,
    ended_on
   FROM committees
  WHERE authority_id = current_authority();
grant select on public_site.committees to sightline_public;

create view public_site.council_members as
 SELECT authority_id,
    id,
    name,
    sort,
    stands_for,
    NULL::uuid AS person_id
   FROM council_members
  WHERE authority_id = current_authority();
grant select on public_site.council_members to sightline_public;

create view public_site.declarations as
 SELECT d.authority_id,
    d.id,
    d.meeting_id,
    d.item_id,
    d.member_id,
    d.sort,
    d.nature,
    d.left_room
   FROM declarations d
     JOIN public_site.meetings_with_minutes g ON g.authority_id = d.authority_id AND g.id = d.meeting_id;
grant select on public_site.declarations to sightline_public;

create view public_site.inspection_outcomes as
 SELECT r.authority_id,
    r.id,
    r.area,
    r.value AS grade,
    r.ordinal,
    d.id AS document_id,
    COALESCE(NULLIF(d.title, ''::text), d.file_name) AS title,
    d.framework,
    d.dated
   FROM readings r
     JOIN documents d ON d.authority_id = r.authority_id AND d.id = r.document_id
     JOIN authorities a ON a.id = r.authority_id
  WHERE r.authority_id = current_authority() AND r.field = 'judgement'::text AND r.state = 'confirmed'::text AND r.area <> ''::text AND d.state = 'read'::text AND d.dated IS NOT NULL AND d.about_la_code = a.la_code AND NOT (EXISTS ( SELECT
           FROM documents n
          WHERE n.authority_id = d.authority_id AND n.replaces = d.id));
grant select on public_site.inspection_outcomes to sightline_public;

create view public_site.meeting_people as
 SELECT p.authority_id,
    p.id,
    p.meeting_id,
    p.item_id,
    p.name,
    p.office,
    p.sort,
    p.came
   FROM meeting_people p
     JOIN public_site.meetings_with_minutes g ON g.authority_id = p.authority_id AND g.id = p.meeting_id
  WHERE p.came;
grant select on public_site.meeting_people to sightline_public;

create view public_site.meetings_with_minutes as
 SELECT authority_id,
    id
   FROM committee_meetings
  WHERE authority_id = current_authority() AND minutes_published_on IS NOT NULL AND private_because = ''::text;
grant select on public_site.meetings_with_minutes to sightline_public;

create view public_site.minute_questions as
 SELECT q.authority_id,
    q.id,
    q.minute_id,
    q.place,
    q.asked_by,
    q.question,
    q.answer,
    q.answered_by
   FROM minute_questions q
     JOIN public_site.minutes u ON u.authority_id = q.authority_id AND u.id = q.minute_id;
grant select on public_site.minute_questions to sightline_public;

create view public_site.minutes as
 SELECT u.authority_id,
    u.id,
    u.committee_id,
    u.meeting_id,
    u.item_id,
    u.year_from,
    u.number,
    u.title,
    u.points,
    u.version,
    NULL::uuid AS written_by,
    u.written_at
   FROM minutes u
     JOIN public_site.meetings_with_minutes g ON g.authority_id = u.authority_id AND g.id = u.meeting_id;
grant select on public_site.minutes to sightline_public;

create view public_site.oparl_ledger as
 SELECT authority_id,
    list,
    key,
    created_at,
    modified_at,
    deleted
   FROM oparl_ledger
  WHERE authority_id = current_authority();
grant select on public_site.oparl_ledger to sightline_public;

create view public_site.papers as
 SELECT p.authority_id,
    p.id,
    p.item_id,
    p.place,
    p.title,
    p.sort,
    p.sponsor,
    p.author,
    p.plan_reference,
    p.wards,
    p.summary,
    p.body,
    p.from_plan_id,
    p.told_on,
    p.sha256,
    p.file_name,
    p.media_type,
    p.bytes,
    p.published_on,
    p.late_why,
    p.from_indicator
   FROM papers p
     JOIN public_site.agenda_items i ON i.authority_id = p.authority_id AND i.id = p.item_id
  WHERE p.published_on IS NOT NULL;
grant select on public_site.papers to sightline_public;

create view public_site.people as
 SELECT authority_id,
    id,
    name
   FROM people
  WHERE false;
grant select on public_site.people to sightline_public;

create view public_site.petitions as
 SELECT authority_id,
    id,
    committee_id,
    title,
    asks,
        CASE
            WHEN name_public THEN lead_name
            ELSE ''::text
        END AS lead_name,
    ''::text AS lead_contact,
    name_public,
    signatures,
    counted_on,
    NULL::uuid AS secret,
    received_on,
    state,
    decided_on,
    ''::text AS why,
    meeting_id,
    answer,
    answered_on,
    delete_on,
    emptied_on
   FROM petitions
  WHERE authority_id = current_authority() AND state = 'accepted'::text;
grant select on public_site.petitions to sightline_public;

create view public_site.portfolios as
 SELECT authority_id,
    id,
    member_id,
    title,
    from_on,
    to_on
   FROM portfolios
  WHERE authority_id = current_authority();
grant select on public_site.portfolios to sightline_public;

create view public_site.programme_items as
 SELECT authority_id,
    id,
    committee_id,
    topic,
    why,
    objective,
    outcome,
    method,
    witnesses,
    ''::text AS owner,
    meeting_id,
    meeting_said,
    minutes_planned,
    data_to,
    source,
    ''::text AS source_said,
    NULL::uuid AS resolution_id,
    NULL::uuid AS suggestion_id,
    dated_on,
    added_on,
    closed_on,
    closed_why,
    NULL::uuid AS document_id,
    version
   FROM programme_items w
  WHERE authority_id = current_authority();
grant select on public_site.programme_items to sightline_public;

create view public_site.recordings as
 SELECT r.authority_id,
    r.id,
    r.meeting_id,
    r.link,
    r.sha256,
    r.file_name,
    r.media_type,
    r.bytes,
    r.added_on,
    r.delete_on,
    r.gone_on,
    r.gone_why
   FROM recordings r
     JOIN committee_meetings g ON g.authority_id = r.authority_id AND g.id = r.meeting_id
  WHERE r.authority_id = current_authority() AND g.private_because = ''::text;
grant select on public_site.recordings to sightline_public;

create view public_site.resolution_actions as
 SELECT l.authority_id,
    l.resolution_id,
    l.action_id
   FROM resolution_actions l
     JOIN public_site.resolutions r ON r.authority_id = l.authority_id AND r.id = l.resolution_id;
grant select on public_site.resolution_actions to sightline_public;

create view public_site.resolution_chases as
 SELECT h.authority_id,
    h.resolution_id,
    h.chased_on
   FROM resolution_chases h
     JOIN public_site.resolutions r ON r.authority_id = h.authority_id AND r.id = h.resolution_id;
grant select on public_site.resolution_chases to sightline_public;

create view public_site.resolutions as
 SELECT r.authority_id,
    r.id,
    r.minute_id,
    r.number,
    r.text,
    r.kind,
    r.addressee,
    r.addressee_sort,
    r.served_on,
    r.notice_given,
    r.due_stated,
        CASE
            WHEN r.response_published_on IS NULL THEN ''::text
            ELSE r.response
        END AS response,
        CASE
            WHEN r.response_published_on IS NULL THEN ''::text
            ELSE r.response_text
        END AS response_text,
        CASE
            WHEN r.response_published_on IS NULL THEN ''::text
            ELSE r.response_why
        END AS response_why,
    r.responded_on,
    r.response_published_on,
    r.implemented_on,
    r.implemented_said,
    r.not_pursued_on,
    r.not_pursued_why,
    r.back_at_meeting_id,
    r.impact_due,
    r.impact_on,
    r.impact_said,
    NULL::uuid AS reading_id,
    r.version
   FROM resolutions r
     JOIN public_site.minutes u ON u.authority_id = r.authority_id AND u.id = r.minute_id;
grant select on public_site.resolutions to sightline_public;

create view public_site.seats as
 SELECT authority_id,
    id,
    committee_id,
    member_id,
    capacity,
    votes,
    from_on,
    to_on
   FROM seats
  WHERE authority_id = current_authority();
grant select on public_site.seats to sightline_public;

create view public_site.standing_orders as
 SELECT authority_id,
    id,
    in_force_from,
    source,
    speaking_days_before,
    speaking_closes_at,
    speaking_minutes,
    speakers_most,
    reply_working_days,
    contact_months,
    petition_answered_from,
    petition_heard_from,
    petition_debated_from,
    petition_working_days,
    recording_months,
    filming
   FROM standing_orders
  WHERE authority_id = current_authority();
grant select on public_site.standing_orders to sightline_public;

create view register_targets with (security_invoker=true) as
 SELECT documents.authority_id,
    'document'::text AS kind,
    documents.id,
    COALESCE(NULLIF(documents.title, ''::text), documents.file_name) AS title,
    '/documents/'::text || documents.id AS path
   FROM documents
UNION ALL
 SELECT authority_id,
    'finding'::text AS kind,
    id,
    value AS title,
    (('/documents/'::text || document_id) || '?reading='::text) || id AS path
   FROM readings
  WHERE field = 'finding'::text
UNION ALL
 SELECT actions.authority_id,
    'action'::text AS kind,
    actions.id,
    actions.title,
    '/actions/'::text || actions.id AS path
   FROM actions
UNION ALL
 SELECT measures.authority_id,
    'measure'::text AS kind,
    measures.id,
    measures.title,
    '/measures/'::text || measures.id AS path
   FROM measures;
grant select on register_targets to sightline_person;

CREATE OR REPLACE FUNCTION public.agencies_of_shared()
 RETURNS TABLE(action_id uuid, lead text, contributing text[], why text)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  return query
    select distinct on (x.shared) x.shared, d.lead, d.contributing, d.why
    from unnest(shared_actions()) as x (shared)
      join agency_decisions d on d.authority_id = current_authority() and (
        d.action_id = x.shared
        or d.finding_id in (select f.finding_id from action_findings f where f.authority_id = current_authority() and f.action_id = x.shared))
    order by x.shared, d.action_id is null, d.id desc;
end
$function$;

CREATE OR REPLACE FUNCTION public.allocate_children(authority uuid)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
declare
  today constant date := (now() at time zone 'Europe/London')::date;
begin
  delete from child_workers w where w.authority_id = authority;
  delete from child_teams t where t.authority_id = authority;
  with working as materialized (
    select i.child_id, i.invo_professional_id as worker, coalesce(i.invo_professional_role_id, '') as role,
      i.invo_professional_team as team, i.invo_involvement_end_date as until
    from ssd_involvements i where i.authority_id = authority and i.to_import is null and i.child_id is not null
      and (i.invo_involvement_end_date is null or i.invo_involvement_end_date >= today)
    union all
    select l.child_id, l.clea_care_leaver_worker_id, 'PA', l.clea_care_leaver_allocated_team, null
    from ssd_care_leavers l where l.authority_id = authority and l.to_import is null and l.child_id is not null
  ), workers as (
    insert into child_workers (authority_id, child_id, professional_id, role, until)
    select authority, w.child_id, w.worker, w.role, nullif(max(coalesce(w.until, 'infinity')), 'infinity')
    from working w where w.worker is not null group by w.child_id, w.worker, w.role
  )
  insert into child_teams (authority_id, child_id, team_id, until)
    select authority, w.child_id, w.team, nullif(max(coalesce(w.until, 'infinity')), 'infinity')
    from working w where w.team is not null group by w.child_id, w.team;
end
$function$;

CREATE OR REPLACE FUNCTION public.audit_progress()
 RETURNS TABLE(audit_id uuid, finished_on date, moderated_on date)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
$function$;

CREATE OR REPLACE FUNCTION public.audit_progress_of(child uuid)
 RETURNS TABLE(audit_id uuid, finished_on date, moderated_on date)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
$function$;

CREATE OR REPLACE FUNCTION public.audits_blind_to_me()
 RETURNS uuid[]
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  return coalesce((
    select array_agg(a.id) from audits a
    where a.authority_id = current_authority() and a.moderator_id = current_person() and not exists (
      select from audit_judgements j where j.authority_id = a.authority_id and j.audit_id = a.id and j.reader = 'moderator'
        and j.person_id = current_person() and j.finished_on is not null)
  ), '{}');
end
$function$;

CREATE OR REPLACE FUNCTION public.child_data_changes()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if current_authority() is null then
    update child_versions set version = version + 1;
  else
    insert into child_versions as v (authority_id) values (current_authority())
    on conflict (authority_id) do update set version = v.version + 1;
  end if;
  return null;
end
$function$;
revoke execute on function child_data_changes() from public;

CREATE OR REPLACE FUNCTION public.child_record(child uuid, number integer)
 RETURNS json
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if not i_may_see(child) then
    return null;
  end if;
  return held_of_child(current_authority(), child, number, may('children.names'));
end
$function$;

CREATE OR REPLACE FUNCTION public.child_records(children uuid[], number integer)
 RETURNS TABLE(child_id uuid, held json)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET jit TO 'off'
AS $function$
#variable_conflict use_column
declare
  authority uuid := current_authority();
  everyone boolean := sees_every_child();
  hidden uuid[] := children_hidden_from_me();
  mine uuid[] := case when sees_every_child() then '{}' else children_i_may_see() end;
  is_kept boolean := exists (
    select from child_versions v where v.authority_id = authority and v.kept_version = v.version and v.kept_number = child_records.number);
begin
  return query
    with seen as materialized (
      select c.id, c.person_id from children c
      where c.authority_id = authority and c.id = any (child_records.children)
        and case when everyone then c.id <> all (hidden) else c.id = any (mine) end
    ), documents as materialized (
      select s.id, s.person_id, d.rows, d.workers, d.teams from seen s
      join child_documents d on d.authority_id = authority and d.child_id = s.id
      where is_kept
      union all
      select s.id, s.person_id, child_rows(authority, s.id, child_records.number),
        array(select distinct x.id from child_workers_named x where x.authority_id = authority and x.child_id = s.id),
        array(select distinct x.id from child_teams_named x where x.authority_id = authority and x.child_id = s.id)
      from seen s
      where not is_kept or not exists (select from child_documents d where d.authority_id = authority and d.child_id = s.id)
    ), workers as materialized (
      select distinct on (p.prof_professional_id) p.prof_professional_id as id, coalesce(p.prof_professional_name, '') as name,
        coalesce(p.prof_professional_job_title, '') as job
      from ssd_professionals p
      where p.authority_id = authority and p.prof_professional_id in (select unnest(d.workers) from documents d)
      order by p.prof_professional_id, p.from_import desc
    ), teams as materialized (
      select distinct on (t.dept_team_id) t.dept_team_id as id, coalesce(t.dept_team_name, '') as name
      from ssd_department t
      where t.authority_id = authority and t.dept_team_id in (select unnest(d.teams) from documents d)
      order by t.dept_team_id, t.from_import desc
    )
    select d.id, json_build_object('rows', d.rows,
      'workers', (select json_agg(w) from workers w where w.id = any (d.workers)),
      'teams', (select json_agg(t) from teams t where t.id = any (d.teams)),
      'recordNumber', d.person_id, 'called', null)
    from documents d;
end
$function$;
grant execute on function child_records(uuid[],integer) to sightline_person;
revoke execute on function child_records(uuid[],integer) from public;

CREATE OR REPLACE FUNCTION public.child_rows(authority uuid, child uuid, number integer)
 RETURNS json
 LANGUAGE plpgsql
 STABLE
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  return (
    select json_strip_nulls(json_object_agg(t.name, t.found order by t.n)) from (
      select x.n, x.name, json_agg(x.row order by x.place) as found from child_row_texts x
      where x.authority_id = authority and x.child_id = child
        and x.from_import <= number and (x.to_import is null or x.to_import >= number)
      group by x.n, x.name) t
  );
end
$function$;
revoke execute on function child_rows(uuid,uuid,integer) from public;

CREATE OR REPLACE FUNCTION public.children_health(on_day date)
 RETURNS TABLE("childId" uuid, number text, name text, born date, "inCare" boolean, "checkedOn" date, "checkDueOn" date, "checkExcused" boolean, "teethOn" date, "teethDueOn" date, "teethExcused" boolean, vaccinated text, "vaccinatedOn" date, "strengthsOn" date, "strengthsScore" text, "strengthsDueOn" date, "strengthsExcused" boolean)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET jit TO 'off'
AS $function$
#variable_conflict use_column
declare
  authority uuid := current_authority();
  follows boolean := may('children.health');
  named boolean := may('children.names') or may('children.health');
  everyone boolean := may('children.health') or sees_every_child();
  hidden uuid[] := children_hidden_from_me();
  mine uuid[] := children_i_may_see();
begin
  if not (follows or may('children.read')) then
    return;
  end if;
  if follows then
    -- A restricted record is not for this list, whoever is named in the restriction.
    hidden := coalesce((select array_agg(r.child_id) from child_restrictions r where r.authority_id = authority and r.lifted_at is null), '{}');
  end if;
  return query
    with cared as (
      select e.child_id, bool_or(e.cared) as cared from (
        select child_id, true as cared from ssd_cla_episodes
        where authority_id = authority and to_import is null and clae_cla_episode_ceased_date is null
        union all
        select child_id, false from ssd_care_leavers where authority_id = authority and to_import is null
      ) e
      where e.child_id is not null and e.child_id <> all (hidden) and (everyone or e.child_id = any (mine))
      group by 1
    ), checks as (
      select h.child_id,
        max(h.clah_health_check_date) filter (where h.clah_health_check_type ilike 'health assessment%') as assessed,
        max(h.clah_health_check_date) filter (where h.clah_health_check_type ilike 'dental%') as teeth
      from ssd_cla_health h
      where h.authority_id = authority and h.to_import is null and h.clah_health_check_status = 'Completed'
        and h.clah_health_check_date <= on_day
      group by 1
    ), immunised as (
      select distinct on (m.child_id) m.child_id, m.clai_immunisations_status as status, m.clai_immunisations_status_date as day
      from ssd_cla_immunisations m where m.authority_id = authority and m.to_import is null
      order by m.child_id, m.clai_immunisations_status_date desc nulls last
    ), asked as (
      select distinct on (q.child_id) q.child_id, q.csdq_sdq_completed_date as day, q.csdq_sdq_score as score
      from ssd_sdq_scores q where q.authority_id = authority and q.to_import is null and q.csdq_sdq_completed_date <= on_day
      order by q.child_id, q.csdq_sdq_completed_date desc
    ), due as (
      select i.child_id,
        min(coalesce(i.rule_due_on, i.due_on)) filter (where i.rule_id in ('CLA-IHA', 'CLA-RHA-U5', 'CLA-RHA-5+')) as assessment,
        bool_or(i.excused) filter (where i.rule_id in ('CLA-IHA', 'CLA-RHA-U5', 'CLA-RHA-5+')) as assessment_excused,
        min(coalesce(i.rule_due_on, i.due_on)) filter (where i.rule_id = 'CLA-DENT') as teeth,
        bool_or(i.excused) filter (where i.rule_id = 'CLA-DENT') as teeth_excused,
        min(coalesce(i.rule_due_on, i.due_on)) filter (where i.rule_id = 'CLA-SDQ') as strengths,
        bool_or(i.excused) filter (where i.rule_id = 'CLA-SDQ') as strengths_excused
      from clock_instances i
      where i.authority_id = authority and i.to_import is null and i.open_until > on_day and i.started_on <= on_day
        and i.turn = 'health coordinator'
      group by 1
    )
    select c.id, c.person_id, case when named then coalesce(trim(concat_ws(' ', n.forename, n.surname)), '') else '' end, b.pers_dob,
      k.cared, h.assessed, d.assessment, coalesce(d.assessment_excused, false), h.teeth, d.teeth, coalesce(d.teeth_excused, false),
      v.status, v.day, q.day, q.score, d.strengths, coalesce(d.strengths_excused, false)
    from cared k
    join children c on c.authority_id = authority and c.id = k.child_id
    left join child_names n on n.authority_id = authority and n.child_id = k.child_id
    left join lateral (
      select p.pers_dob from ssd_person p
      where p.authority_id = authority and p.child_id = k.child_id and p.to_import is null limit 1) b on true
    left join checks h on h.child_id = k.child_id
    left join immunised v on v.child_id = k.child_id
    left join asked q on q.child_id = k.child_id
    left join due d on d.child_id = k.child_id
    order by least(d.assessment, d.teeth, d.strengths) nulls last, c.person_id;
end
$function$;
grant execute on function children_health(date) to sightline_person;
revoke execute on function children_health(date) from public;

CREATE OR REPLACE FUNCTION public.children_hidden_from(authority uuid, person uuid, decides boolean)
 RETURNS uuid[]
 LANGUAGE plpgsql
 STABLE
AS $function$
declare
  -- In few is anybody named, and of adopted children there may be hundreds: who is named is asked once and not for each.
  named constant uuid[] := array(
    select n.restriction_id from child_restriction_people n where n.authority_id = authority and n.person_id = person);
begin
  return array(
    select r.child_id from child_restrictions r
    where r.authority_id = authority and r.lifted_at is null and not (decides and r.from_import is not null) and r.id <> all (named));
end
$function$;
revoke execute on function children_hidden_from(uuid,uuid,boolean) from public;

CREATE OR REPLACE FUNCTION public.children_hidden_from_me()
 RETURNS uuid[]
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  authority constant uuid := current_authority();
  decides boolean := false;
begin
  if exists (select from child_restrictions r where r.authority_id = authority and r.from_import is not null and r.lifted_at is null) then
    decides := may('children.restrict') and may('children.all');
  end if;
  return children_hidden_from(authority, current_person(), decides);
end
$function$;

CREATE OR REPLACE FUNCTION public.children_i_may_see()
 RETURNS uuid[]
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
$function$;

CREATE OR REPLACE FUNCTION public.clocks_of_child_on(child uuid, on_day date)
 RETURNS TABLE("ruleId" text, "childId" uuid, number text, name text, about text, "startedOn" date, "startedAt" text, "dueOn" date, "doneOn" date, "endedOn" date, excused boolean, turn text, worker text, team text)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
#variable_conflict use_column
declare
  authority constant uuid := current_authority();
  delivery integer;
  record_number text;
  called text;
begin
  if not i_may_see(child) then
    return;
  end if;
  select k.number into delivery from child_imports k
    join clock_runs r on r.authority_id = k.authority_id and k.number between r.first_import and r.import_number
    where k.authority_id = authority and k.undone_at is null
    order by k.as_at <= on_day desc, case when k.as_at <= on_day then -k.number else k.number end limit 1;
  if not found then
    return;
  end if;
  record_number := (select c.person_id from children c where c.authority_id = authority and c.id = child);
  if may('children.names') then
    called := (select nullif(trim(concat_ws(' ', n.forename, n.surname)), '') from child_names n where n.authority_id = authority and n.child_id = child);
  end if;
  return query
    select i.rule_id, i.child_id, record_number, called, i.about, i.started_on, left(i.started_time::text, 5), i.due_on, i.done_on, i.ended_on, i.excused, i.turn, (
        select w.prof_professional_name from ssd_professionals w
        where w.authority_id = authority and w.prof_professional_id = i.professional_id
          and w.from_import <= delivery and (w.to_import is null or w.to_import >= delivery)), (
        select d.dept_team_name from ssd_department d
        where d.authority_id = authority and d.dept_team_id = i.team_id
          and d.from_import <= delivery and (d.to_import is null or d.to_import >= delivery))
    from clock_instances i
    where i.authority_id = authority and i.child_id = child and i.from_import <= delivery
      and (i.to_import is null or i.to_import >= delivery) and i.started_on <= on_day
      and coalesce(i.done_on, i.ended_on, on_day) > on_day - 365
    order by i.due_on desc nulls last, i.rule_id, i.about;
end
$function$;
grant execute on function clocks_of_child_on(uuid,date) to sightline_person;
revoke execute on function clocks_of_child_on(uuid,date) from public;

CREATE OR REPLACE FUNCTION public.clocks_standing(authority uuid)
 RETURNS TABLE(run text, stated text)
 LANGUAGE sql
 STABLE
AS $function$
  select (
    select r.rules from clock_runs r where r.authority_id = authority and r.import_number = (
      select max(i.number) from child_imports i where i.authority_id = authority and i.undone_at is null)),
    json_build_object(
      'targets', coalesce((select json_agg(x order by x."ruleId", x."fromDay") from (
        select t.id, t.rule_id as "ruleId", t.count, t.unit, t.from_day as "fromDay", t.why
        from clock_targets t where t.authority_id = authority and t.ended_at is null) x), '[]'),
      'own', coalesce((select json_agg(x order by x.id) from (
        select r.id, r.title, r.starts, r.until, r.stops, r.turn, r.count, r.unit, r.why
        from clock_rules r where r.authority_id = authority and r.ended_at is null) x), '[]'))::text
$function$;
revoke execute on function clocks_standing(uuid) from public;

CREATE OR REPLACE FUNCTION public.close_calendar()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  delete from calendar_feeds f where f.authority_id = new.authority_id and f.person_id = new.id;
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION public.confirm_restriction(whom uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if not may('children.restrict') or whom = any (children_hidden_from_me()) then
    raise insufficient_privilege using message = 'This person may not decide about the restriction of this child.';
  end if;
  update child_restrictions r set reviewed_at = now(), reviewed_by = current_person()
  where r.authority_id = current_authority() and r.child_id = whom and r.lifted_at is null and r.from_import is not null
    and r.reviewed_at is null;
  return found;
end
$function$;
grant execute on function confirm_restriction(uuid) to sightline_person;
revoke execute on function confirm_restriction(uuid) from public;

CREATE OR REPLACE FUNCTION public.current_authority()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$
  select nullif(current_setting('sightline.authority', true), '')::uuid
$function$;

CREATE OR REPLACE FUNCTION public.current_person()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$
  select nullif(current_setting('sightline.person', true), '')::uuid
$function$;

CREATE OR REPLACE FUNCTION public.decide_deletion(which uuid, approve boolean)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  d deletions;
  about text;
  touched integer;
  total integer := 0;
begin
  if not may('retention.approve') then
    raise insufficient_privilege using message = 'This person may not decide about deletions.';
  end if;
  select * into d from deletions x where x.authority_id = current_authority() and x.id = which and x.decided_at is null for update;
  if d.id is null or d.child_id = any (children_hidden_from_me()) or d.proposed_by = current_person() then
    return null;
  end if;
  if not approve then
    update deletions x set approved = false, decided_by = current_person(), decided_at = now()
    where x.authority_id = d.authority_id and x.id = d.id;
    return 0;
  end if;
  perform 1 from children c where c.authority_id = d.authority_id and c.id = d.child_id for update;
  if exists (select from legal_holds h where h.authority_id = d.authority_id and h.child_id = d.child_id and h.lifted_at is null)
    or exists (select from ssd_person p where p.authority_id = d.authority_id and p.child_id = d.child_id and p.to_import is null)
    or d.kept_until >= (now() at time zone 'Europe/London')::date then
    return null;
  end if;
  delete from child_restriction_people n using child_restrictions r
    where r.authority_id = d.authority_id and r.child_id = d.child_id and n.authority_id = r.authority_id and n.restriction_id = r.id;
  delete from subject_redactions s using subject_requests r
    where r.authority_id = d.authority_id and r.child_id = d.child_id and s.authority_id = r.authority_id and s.request_id = r.id;
  for about in
    select c.table_name from information_schema.columns c
    join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name and t.table_type = 'BASE TABLE'
    where c.table_schema = 'public' and c.column_name = 'child_id' and c.table_name not in ('looks', 'deletions', 'legal_holds')
    order by 1
  loop
    execute format('delete from %I where authority_id = $1 and child_id = $2', about) using d.authority_id, d.child_id;
    get diagnostics touched = row_count;
    total := total + touched;
  end loop;
  update legal_holds h set why = 'Deleted with the record.' where h.authority_id = d.authority_id and h.child_id = d.child_id;
  update children c set person_id = 'deleted ' || c.id where c.authority_id = d.authority_id and c.id = d.child_id;
  update deletions x set approved = true, decided_by = current_person(), decided_at = now(), rows_deleted = total
  where x.authority_id = d.authority_id and x.id = d.id;
  return total;
end
$function$;

CREATE OR REPLACE FUNCTION public.drop_old_case_log_imports()
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  delete from case_log_imports where authority_id = current_authority() and sent_at < now() - interval '1 day'
$function$;
grant execute on function drop_old_case_log_imports() to sightline_person;
revoke execute on function drop_old_case_log_imports() from public;

CREATE OR REPLACE FUNCTION public.end_access(whose uuid)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if not may('people.manage') then
    raise insufficient_privilege using message = 'This person may not end the access of others.';
  end if;
  delete from sessions s where s.authority_id = current_authority() and s.person_id = whose;
  update tokens t set revoked_at = now()
  where t.authority_id = current_authority() and t.person_id = whose and t.revoked_at is null;
end
$function$;

CREATE OR REPLACE FUNCTION public.event_text(e events)
 RETURNS text
 LANGUAGE sql
 STABLE
AS $function$
  select jsonb_build_array(e.authority_id, e.seq, to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), e.person_id, e.action,
    e.subject_kind, e.subject_id, e.why, e.detail)::text
$function$;

CREATE OR REPLACE FUNCTION public.family_of(child uuid)
 RETURNS TABLE(id uuid, "recordNumber" text, name text)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  authority uuid := current_authority();
  everybody boolean := sees_every_child();
  hidden uuid[] := children_hidden_from_me();
  mine uuid[];
  named boolean := may('children.names');
begin
  if not everybody then
    mine := children_i_may_see();
  end if;
  return query
    select distinct c.id, c.person_id, case when named then trim(coalesce(n.forename || ' ' || n.surname, '')) else '' end
    from ssd_family f join ssd_family theirs on theirs.authority_id = authority
      and theirs.fami_family_id = f.fami_family_id and theirs.child_id <> child and theirs.to_import is null
    join children c on c.authority_id = authority and c.id = theirs.child_id
    left join child_names n on n.authority_id = authority and n.child_id = c.id
    where f.authority_id = authority and f.child_id = child and f.to_import is null
      and case when everybody then child <> all (hidden) and c.id <> all (hidden) else child = any (mine) and c.id = any (mine) end
    order by 3, 2;
end
$function$;

CREATE OR REPLACE FUNCTION public.first_list_look(authority uuid)
 RETURNS timestamp with time zone
 LANGUAGE plpgsql
 STABLE
AS $function$
begin
  return coalesce((select min(k.at) from list_looks k where k.authority_id = authority), now());
end
$function$;

CREATE OR REPLACE FUNCTION public.followers_of(committee uuid)
 RETURNS bigint
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select count(*) from committee_followers f
  where f.authority_id = current_authority() and f.committee_id = committee and f.confirmed_on is not null and may('committees.manage')
$function$;

CREATE OR REPLACE FUNCTION public.held_of_child(authority uuid, child uuid, number integer, named boolean)
 RETURNS json
 LANGUAGE plpgsql
 STABLE
AS $function$
declare
  held_rows json;
  worker_ids text[];
  team_ids text[];
begin
  select d.rows, d.workers, d.teams into held_rows, worker_ids, team_ids
  from child_versions v join child_documents d on d.authority_id = v.authority_id and d.child_id = child
  where v.authority_id = authority and v.kept_version = v.version and v.kept_number = number;
  if not found then
    held_rows := child_rows(authority, child, number);
    worker_ids := array(select distinct x.id from child_workers_named x where x.authority_id = authority and x.child_id = child);
    team_ids := array(select distinct x.id from child_teams_named x where x.authority_id = authority and x.child_id = child);
  end if;
  return json_build_object('rows', held_rows, 'workers', (
    select json_agg(p) from unnest(worker_ids) w(id) cross join lateral (
      select p.prof_professional_id as id, coalesce(p.prof_professional_name, '') as name,
        coalesce(p.prof_professional_job_title, '') as job
      from ssd_professionals p where p.authority_id = authority and p.prof_professional_id = w.id
      order by p.from_import desc limit 1) p
  ), 'teams', (
    select json_agg(t) from unnest(team_ids) w(id) cross join lateral (
      select t.dept_team_id as id, coalesce(t.dept_team_name, '') as name
      from ssd_department t where t.authority_id = authority and t.dept_team_id = w.id
      order by t.from_import desc limit 1) t
  ), 'recordNumber', (
    select c.person_id from children c where c.authority_id = authority and c.id = child
  ), 'called', case when named then (
    select json_build_object('forename', n.forename, 'surname', n.surname) from child_names n
    where n.authority_id = authority and n.child_id = child) end
  );
end
$function$;
revoke execute on function held_of_child(uuid,uuid,integer,boolean) from public;

CREATE OR REPLACE FUNCTION public.hold_completion()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if new.state in ('action_complete', 'impact_seen', 'sustained', 'closed') and old.state is distinct from new.state
    and not exists (select from evidence e where e.authority_id = new.authority_id and e.action_id = new.id
      and e.verdict = 'verified' and e.verified_by <> new.owner_id) then
    raise insufficient_privilege using message = 'An action is complete when its evidence has been verified by somebody else.';
  end if;
  return new;
end
$function$;

CREATE OR REPLACE FUNCTION public.hold_decision()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if old.outcome <> '' then
    raise insufficient_privilege using message = 'A decision that a board has taken is not changed. Ask a later meeting.';
  end if;
  return new;
end
$function$;

CREATE OR REPLACE FUNCTION public.hold_resolution_text()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if old.served_on is not null and new.text <> old.text then
    raise check_violation using message = 'The words of a resolution that was served do not change.';
  end if;
  return new;
end
$function$;

CREATE OR REPLACE FUNCTION public.hold_seats_apart()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if exists (
    select from seats s join portfolios p on p.authority_id = s.authority_id and p.member_id = s.member_id
    where s.authority_id = new.authority_id and s.member_id = new.member_id and s.votes
      and daterange(s.from_on, s.to_on, '[]') && daterange(p.from_on, p.to_on, '[]')) then
    raise check_violation using message = 'A member of the executive does not vote on a scrutiny committee.';
  end if;
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION public.hold_verdict()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if new.verdict <> 'waiting' and old.verdict is distinct from new.verdict and not coalesce(may_verify(new.verified_by,
    (select a.owner_id from actions a where a.authority_id = new.authority_id and a.id = new.action_id)), false) then
    raise insufficient_privilege using message = 'Evidence is verified by somebody who neither owns the action nor reports to its owner.';
  end if;
  return new;
end
$function$;

CREATE OR REPLACE FUNCTION public.i_am_a_partner()
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  authority uuid := current_authority();
  person uuid := current_person();
begin
  return exists (select from people p where p.authority_id = authority and p.id = person and p.role = 'partner');
end
$function$;

CREATE OR REPLACE FUNCTION public.i_may_see(child uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
$function$;

CREATE OR REPLACE FUNCTION public.keep_audit_judgement()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if tg_op = 'UPDATE' and old.finished_on is not null then
    raise insufficient_privilege using message = 'A judgement that is finished is not changed.';
  end if;
  insert into audit_judgement_versions (authority_id, audit_id, reader, version, child_id, person_id, held, saved_at)
  select new.authority_id, new.audit_id, new.reader, new.version, new.child_id, new.person_id,
    jsonb_build_object('statements', new.statements, 'sections', new.sections, 'voice', new.voice, 'grade', new.grade, 'words', w.words), new.saved_at
  from audit_judgement_words w
  where w.authority_id = new.authority_id and w.audit_id = new.audit_id and w.reader = new.reader;
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION public.keep_case_log_version()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  insert into case_log_versions (authority_id, entry_id, version, child_id, log, values, happened_on, due_on, changed_by, changed_at, withdrawn_at)
  values (new.authority_id, new.id, new.version, new.child_id, new.log, new.values, new.happened_on, new.due_on, new.changed_by,
    new.changed_at, new.withdrawn_at);
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION public.keep_child_documents(authority uuid)
 RETURNS integer
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
 SET jit TO 'off'
 SET enable_nestloop TO 'off'
 SET work_mem TO '64MB'
AS $function$
declare
  v child_versions;
  newest integer;
  made integer;
begin
  select * into v from child_versions x where x.authority_id = authority;
  select max(i.number) into newest from child_imports i where i.authority_id = authority and i.undone_at is null;
  if v.version is null or newest is null or (v.kept_version = v.version and v.kept_number = newest) then
    return 0;
  end if;
  create temp table documents_now on commit drop as
    select r.child_id, r.rows, coalesce(w.ids, '{}') as workers, coalesce(m.ids, '{}') as teams
    from (
      select t.child_id, json_strip_nulls(json_object_agg(t.name, t.found order by t.n)) as rows from (
        select x.child_id, x.n, x.name, json_agg(x.row order by x.place) as found from child_row_texts x
        where x.authority_id = authority and x.child_id is not null
          and x.from_import <= newest and (x.to_import is null or x.to_import >= newest)
        group by x.child_id, x.n, x.name) t
      group by t.child_id) r
    left join (
      select x.child_id, array_agg(distinct x.id) as ids from child_workers_named x
      where x.authority_id = authority and x.id is not null group by x.child_id) w using (child_id)
    left join (
      select x.child_id, array_agg(distinct x.id) as ids from child_teams_named x
      where x.authority_id = authority and x.id is not null group by x.child_id) m using (child_id);
  delete from child_documents d where d.authority_id = authority
    and not exists (select from documents_now n where n.child_id = d.child_id);
  insert into child_documents as d (authority_id, child_id, rows, workers, teams)
    select authority, n.child_id, n.rows, n.workers, n.teams from documents_now n
  on conflict (authority_id, child_id) do update set rows = excluded.rows, workers = excluded.workers, teams = excluded.teams
    where (d.rows::text, d.workers, d.teams) is distinct from (excluded.rows::text, excluded.workers, excluded.teams);
  get diagnostics made = row_count;
  -- A delivery that is being brought in holds the version, and what it brings makes these documents old.
  perform 1 from child_versions x where x.authority_id = authority for update skip locked;
  if found then
    update child_versions x set kept_version = v.version, kept_number = newest where x.authority_id = authority;
  end if;
  return made;
end
$function$;
revoke execute on function keep_child_documents(uuid) from public;

CREATE OR REPLACE FUNCTION public.keep_version()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  before jsonb := case when tg_op = 'INSERT' then null else to_jsonb(old) end;
  after jsonb := case when tg_op = 'DELETE' then null else to_jsonb(new) end;
  known jsonb := coalesce(after, before);
  key text := '';
  part text;
begin
  if before is not distinct from after then
    return null;
  end if;
  foreach part in array tg_argv loop
    key := key || case when key = '' then '' else ' ' end || (known ->> part);
  end loop;
  insert into improvement_history (authority_id, at, person_id, of_table, row_key, plan_id, action_id, was, became)
  values (
    (known ->> 'authority_id')::uuid, recorded_now(), current_person(), tg_table_name, key,
    (case when tg_table_name = 'plans' then known ->> 'id' else known ->> 'plan_id' end)::uuid,
    (case when tg_table_name = 'actions' then known ->> 'id' else known ->> 'action_id' end)::uuid,
    before, after
  );
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION public.kept_of_the_public()
 RETURNS TABLE(kind text, committee_name text, meeting_on date, delete_on date, n integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  with kept as (
    select 'speakers' as kind, g.committee_id, g.held_on as meeting_on, s.delete_on
    from speakers s join committee_meetings g on g.authority_id = s.authority_id and g.id = s.meeting_id
    where s.authority_id = current_authority() and s.emptied_on is null
    union all
    select 'petitions', p.committee_id, g.held_on, p.delete_on
    from petitions p left join committee_meetings g on g.authority_id = p.authority_id and g.id = p.meeting_id
    where p.authority_id = current_authority() and p.emptied_on is null
    union all
    select 'recordings', g.committee_id, g.held_on, r.delete_on
    from recordings r join committee_meetings g on g.authority_id = r.authority_id and g.id = r.meeting_id
    where r.authority_id = current_authority() and r.gone_on is null
    union all
    -- kept for the seven days in which they may confirm it
    select 'followers', f.committee_id, null, f.asked_on + 8
    from committee_followers f where f.authority_id = current_authority() and f.confirmed_on is null)
  select k.kind, c.name, k.meeting_on, k.delete_on, count(*)::int
  from kept k join committees c on c.authority_id = current_authority() and c.id = k.committee_id
  where (may('retention.propose') or may('committees.manage'))
  group by k.kind, c.name, k.meeting_on, k.delete_on
$function$;

CREATE OR REPLACE FUNCTION public.lift_restriction(whom uuid)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if not may('children.restrict') or whom = any (children_hidden_from_me()) then
    raise insufficient_privilege using message = 'This person may not lift the restriction of this child.';
  end if;
  update child_restrictions r set lifted_at = now(), lifted_by = current_person()
  where r.authority_id = current_authority() and r.child_id = whom and r.lifted_at is null;
end
$function$;

CREATE OR REPLACE FUNCTION public.list_looks_at(child uuid)
 RETURNS TABLE(person_id uuid, at timestamp with time zone, list text, about text)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET enable_seqscan TO 'off'
AS $function$
declare
  authority uuid := current_authority();
  months uuid[];
begin
  if not i_may_see(child) then
    return;
  end if;
  months := months_of_child(child, first_list_look(authority), now());
  return query
    select k.person_id, k.at, k.list, k.about
    from (select * from list_looks c where months_of_children(c.children, c.at) && months offset 0) k
    where k.authority_id = authority and k.children @> array[child];
end
$function$;

CREATE OR REPLACE FUNCTION public.look_at_record(child uuid, delivery integer, since timestamp with time zone)
 RETURNS TABLE(held json, family json, lookers json)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  authority constant uuid := current_authority();
  person constant uuid := current_person();
  everybody constant boolean := may('children.all');
  named constant boolean := may('children.names');
  hidden constant uuid[] := children_hidden_from(authority, person, everybody and may('children.restrict'));
  mine constant uuid[] := case when not everybody then children_i_may_see() end;
  shown uuid[];
begin
  if not (case when everybody then child <> all (hidden) else child = any (mine) end)
    or not exists (select from children c where c.authority_id = authority and c.id = child) then
    return next;
    return;
  end if;
  insert into looks (authority_id, child_id, person_id, page) values (authority, child, person, 'record');
  held := held_of_child(authority, child, delivery, named);
  select coalesce(json_agg(r order by r.name, r."recordNumber"), '[]'), array_agg(r.id order by r.id) into family, shown from (
    select distinct c.id, c.person_id as "recordNumber",
      case when named then trim(coalesce(n.forename || ' ' || n.surname, '')) else '' end as name
    from ssd_family f join ssd_family theirs on theirs.authority_id = authority
      and theirs.fami_family_id = f.fami_family_id and theirs.child_id <> child and theirs.to_import is null
    join children c on c.authority_id = authority and c.id = theirs.child_id
    left join child_names n on n.authority_id = authority and n.child_id = c.id
    where f.authority_id = authority and f.child_id = child and f.to_import is null
      and case when everybody then c.id <> all (hidden) else c.id = any (mine) end) r;
  if shown is not null then
    insert into list_looks (authority_id, person_id, list, children) values (authority, person, 'family', shown);
  end if;
  lookers := (select coalesce(json_agg(l), '[]') from lookers_since(authority, child, since) l);
  return next;
end
$function$;
grant execute on function look_at_record(uuid,integer,timestamp with time zone) to sightline_person;
revoke execute on function look_at_record(uuid,integer,timestamp with time zone) from public;

CREATE OR REPLACE FUNCTION public.lookers_since(authority uuid, child uuid, since timestamp with time zone)
 RETURNS TABLE(name text, job text, times bigint, lists bigint, last timestamp with time zone)
 LANGUAGE plpgsql
 STABLE
 SET enable_seqscan TO 'off'
AS $function$
declare
  months constant uuid[] := months_of_child(child, since, now());
begin
  return query
    with looked as materialized (
      select k.person_id, k.at, false as on_list
      from (select c.person_id, c.at from looks c where c.authority_id = authority and c.child_id = child and c.at >= since offset 0) k
      where k.at < now()
      union all
      select k.person_id, k.at, true
      from (select * from list_looks c where months_of_children(c.children, c.at) && months offset 0) k
      where k.authority_id = authority and k.children @> array[child] and k.at >= since and k.at < now()
    ), by_person as materialized (
      select k.person_id, count(*) filter (where not k.on_list) as times, count(*) filter (where k.on_list) as lists, max(k.at) as last
      from looked k group by k.person_id
    )
    select p.name, p.job, b.times, b.lists, b.last from by_person b
    join people p on p.authority_id = authority and p.id = b.person_id
    order by b.last desc;
end
$function$;
revoke execute on function lookers_since(uuid,uuid,timestamp with time zone) from public;

CREATE OR REPLACE FUNCTION public.looks_for_review(since timestamp with time zone)
 RETURNS TABLE(person_id uuid, child_id uuid, at timestamp with time zone, list text)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  hidden uuid[] := children_hidden_from_me();
begin
  if not may('trail.read') then
    return;
  end if;
  return query
    select l.person_id, l.child_id, l.at, ''::text from looks l
    where l.authority_id = current_authority() and l.at >= since and l.child_id <> all (hidden)
    union all
    select l.person_id, c, l.at, l.list from list_looks l cross join unnest(l.children) c
    where l.authority_id = current_authority() and l.at >= since and c <> all (hidden);
end
$function$;

CREATE OR REPLACE FUNCTION public.looks_into_access_of(who uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select who <> current_person() and exists (
    select from people p where p.authority_id = current_authority() and p.id = who
      and (p.reports_to = current_person() or (p.reports_to is null and may('children.restrict'))))
$function$;

CREATE OR REPLACE FUNCTION public.may(wanted text)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$ -- pg_temp named last, or somebody's temporary table could stand in for ours
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
$function$;

CREATE OR REPLACE FUNCTION public.may_answer_resolutions()
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select may('resolutions.answer') and exists (
    select from people p where p.authority_id = current_authority() and p.id = current_person() and (p.role <> 'councillor'
      or exists (select from council_members m join portfolios f on f.authority_id = m.authority_id and f.member_id = m.id
        where m.authority_id = p.authority_id and m.person_id = p.id
          and f.from_on <= (now() at time zone 'Europe/London')::date
          and coalesce(f.to_on, 'infinity') >= (now() at time zone 'Europe/London')::date)))
$function$;

CREATE OR REPLACE FUNCTION public.may_audit(child uuid, who uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
$function$;

CREATE OR REPLACE FUNCTION public.may_verify(verifier uuid, owner uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select verifier <> owner and not exists (
    select from people p where p.authority_id = current_authority() and p.id = verifier and p.reports_to = owner)
$function$;

CREATE OR REPLACE FUNCTION public.month_number(at timestamp with time zone)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN (((EXTRACT(year FROM (at AT TIME ZONE 'UTC'::text)))::integer * 12) + (EXTRACT(month FROM (at AT TIME ZONE 'UTC'::text)))::integer);

CREATE OR REPLACE FUNCTION public.month_of_child(child uuid, month integer)
 RETURNS uuid
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN (md5((((child)::text || ' '::text) || (month)::text)))::uuid;

CREATE OR REPLACE FUNCTION public.months_of_child(child uuid, since timestamp with time zone, until timestamp with time zone)
 RETURNS uuid[]
 LANGUAGE plpgsql
 IMMUTABLE PARALLEL SAFE
AS $function$
begin
  return array(select month_of_child(child, m) from generate_series(month_number(since), month_number(until)) m);
end
$function$;

CREATE OR REPLACE FUNCTION public.months_of_children(children uuid[], at timestamp with time zone)
 RETURNS uuid[]
 LANGUAGE plpgsql
 IMMUTABLE PARALLEL SAFE
AS $function$
declare
  month constant text := ' ' || public.month_number(at);
  found uuid[] := '{}';
  child uuid;
begin
  foreach child in array children loop
    found := found || md5(child || month)::uuid;
  end loop;
  return found;
end
$function$;

CREATE OR REPLACE FUNCTION public.my_clocks_standing()
 RETURNS TABLE(run text, stated text)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  authority constant uuid := case when may('children.read') then current_authority() end;
begin
  return query select s.run, s.stated from clocks_standing(authority) s;
end
$function$;
grant execute on function my_clocks_standing() to sightline_person;
revoke execute on function my_clocks_standing() from public;

CREATE OR REPLACE FUNCTION public.name_grams(name text)
 RETURNS text[]
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
  select coalesce(array_agg(distinct substr('  ' || part || ' ', place, 3)), '{}')
  from regexp_split_to_table(name_plain(name), ' ') part, generate_series(1, length(part) + 1) place
  where part <> ''
$function$;

CREATE OR REPLACE FUNCTION public.name_plain(name text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
  select trim(regexp_replace(
    case when octet_length(name) = length(name) then replace(lower(name), '''', '')
    else lower(translate(
      replace(replace(replace(replace(replace(replace(replace(regexp_replace(normalize(name, NFKD), '[\u0300-\u036f]', '', 'g'),
        'ß', 'ss'), 'æ', 'ae'), 'Æ', 'ae'), 'œ', 'oe'), 'Œ', 'oe'), 'þ', 'th'), 'Þ', 'th'),
      'øØłŁđĐðÐħĦıŧŦəƏ''’‘ʼʻ´`', 'oollddddhhittee')) end,
    '[^a-z0-9]+', ' ', 'g'))
$function$;

CREATE OR REPLACE FUNCTION public.name_sounds(name text)
 RETURNS text[]
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
  select coalesce(array_agg(distinct
    left(sound, 1) || regexp_replace(regexp_replace(substr(sound, 2), '[aeiouyhw]', '', 'g'), '(.)\1+', '\1', 'g')), '{}')
  from regexp_split_to_table(name_plain(name), ' ') part,
    lateral (select regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(
      regexp_replace(part, '^(kn|gn)', 'n'), '^wr', 'r'), 'ph', 'f', 'g'), '(ck|q|x|c(?=[^eiyh]|$))', 'k', 'g'),
      '^c(?=h[lr])', 'k'), '(sch|sh|ch|c|z)', 's', 'g'), '(?<=.)(dg|j|g(?=[eiy]))', 'j', 'g') as text) t(text),
    lateral (select translate(t.text, 'vdbmy', 'ftpni') as sound) s
  where part <> ''
$function$;

CREATE OR REPLACE FUNCTION public.needed_by_shared()
 RETURNS TABLE(action_id uuid, id uuid, state text, due_kind text, due_on date, review_every_days integer, original_due_on date, held_on date, meeting_is_gone boolean, last_review_on date, redates integer)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  return query
    select d.action_id, a.id, a.state, a.due_kind, a.due_on, a.review_every_days, a.original_due_on, g.held_on,
      coalesce(g.taken_out_on is not null, false),
      (select max((u.recorded_at at time zone 'Europe/London')::date) from action_updates u
        where u.authority_id = a.authority_id and u.action_id = a.id and u.is_review and a.due_kind = 'continuous'),
      (select count(*)::integer from redates r
        where r.authority_id = a.authority_id and r.action_id = a.id and r.verdict = 'approved')
    from action_dependencies d
      join actions a on a.authority_id = d.authority_id and a.id = d.needs_id
      left join board_meetings g on g.authority_id = a.authority_id and g.id = a.due_meeting_id
    where d.authority_id = current_authority() and d.action_id = any (shared_actions());
end
$function$;

CREATE OR REPLACE FUNCTION public.note_count()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  insert into event_heads (authority_id, counted) select authority_id, 1 from counted_rows group by authority_id
  on conflict (authority_id) do update set counted = event_heads.counted + 1;
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION public.only_tells(action text)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
  select action like '%.looked-at' or action like '%.exported' or action like '%.page-taken'
    or action in ('children.listed', 'trail.checked', 'person.signed in', 'person.signed out', 'person.sign-in refused',
      'token.made', 'token.revoked')
$function$;

CREATE OR REPLACE FUNCTION public.open_child(record_number text, born date, reason text, hours integer, address text)
 RETURNS uuid
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
$function$;

CREATE OR REPLACE FUNCTION public.people_of_shared()
 RETURNS uuid[]
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
$function$;

CREATE OR REPLACE FUNCTION public.plans_of_shared()
 RETURNS TABLE(action_id uuid, plan_title text, priority_title text)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  return query
    select l.action_id, q.title, y.title from plan_actions l
      join plans q on q.authority_id = l.authority_id and q.id = l.plan_id
      left join priorities y on y.authority_id = l.authority_id and y.id = l.priority_id
    where l.authority_id = current_authority() and l.action_id = any (shared_actions());
end
$function$;

CREATE OR REPLACE FUNCTION public_site.ask_to_speak(meeting uuid, item uuid, who text, how_to_reach text, by_mode text, says text, today date, kept_until date)
 RETURNS uuid
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  insert into speakers (authority_id, meeting_id, item_id, name, contact, mode, question, registered_on, delete_on)
  select g.authority_id, g.id, item, who, how_to_reach, by_mode, says, today, kept_until
  from public_site.committee_meetings g
  where g.id = meeting and g.cancelled_on is null and g.private_because = '' and g.held_on >= today
    and (item is null or exists (select from public_site.agenda_items i where i.id = item and i.meeting_id = g.id))
    and (select count(*) from speakers s where s.authority_id = g.authority_id and s.meeting_id = g.id and s.state = 'waiting') < 100
  returning secret
$function$;
grant execute on function public_site.ask_to_speak(uuid,uuid,text,text,text,text,date,date) to sightline_public;
revoke execute on function public_site.ask_to_speak(uuid,uuid,text,text,text,text,date,date) from public;

CREATE OR REPLACE FUNCTION public_site.asked_to_speak(theirs uuid)
 RETURNS TABLE(meeting_id uuid, item_id uuid, mode text, question text, registered_on date, state text, why text, reply text, replied_on date, delete_on date)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select s.meeting_id, s.item_id, s.mode, s.question, s.registered_on, s.state, s.why, s.reply, s.replied_on, s.delete_on
  from speakers s where s.authority_id = current_authority() and s.secret = theirs and s.emptied_on is null
$function$;
grant execute on function public_site.asked_to_speak(uuid) to sightline_public;
revoke execute on function public_site.asked_to_speak(uuid) from public;

CREATE OR REPLACE FUNCTION public_site.confirm_following(theirs uuid, today date)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  update committee_followers set confirmed_on = today
  where authority_id = current_authority() and secret = theirs and confirmed_on is null
$function$;
grant execute on function public_site.confirm_following(uuid,date) to sightline_public;
revoke execute on function public_site.confirm_following(uuid,date) from public;

CREATE OR REPLACE FUNCTION public_site.follow_committee(committee uuid, mail_address text, today date)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  insert into committee_followers (authority_id, committee_id, address, asked_on)
  select c.authority_id, c.id, lower(mail_address), today from committees c
  where c.authority_id = current_authority() and c.id = committee and c.ended_on is null
    and (select count(*) from committee_followers f where f.authority_id = c.authority_id and f.confirmed_on is null) < 500
  on conflict do nothing
$function$;
grant execute on function public_site.follow_committee(uuid,text,date) to sightline_public;
revoke execute on function public_site.follow_committee(uuid,text,date) from public;

CREATE OR REPLACE FUNCTION public_site.following(theirs uuid)
 RETURNS TABLE(committee_id uuid, confirmed_on date)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select f.committee_id, f.confirmed_on from committee_followers f
  where f.authority_id = current_authority() and f.secret = theirs
$function$;
grant execute on function public_site.following(uuid) to sightline_public;
revoke execute on function public_site.following(uuid) from public;

CREATE OR REPLACE FUNCTION public_site.hand_in_petition(committee uuid, called text, wants text, who text, how_to_reach text, may_be_named boolean, signed_by integer, today date, kept_until date)
 RETURNS uuid
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  insert into petitions (authority_id, committee_id, title, asks, lead_name, lead_contact, name_public, signatures, received_on, delete_on)
  select c.authority_id, c.id, called, wants, who, how_to_reach, may_be_named, signed_by, today, kept_until
  from committees c
  where c.authority_id = current_authority() and c.id = committee and c.ended_on is null
    and (select count(*) from petitions p where p.authority_id = c.authority_id and p.state = 'received') < 100
  returning secret
$function$;
grant execute on function public_site.hand_in_petition(uuid,text,text,text,text,boolean,integer,date,date) to sightline_public;
revoke execute on function public_site.hand_in_petition(uuid,text,text,text,text,boolean,integer,date,date) from public;

CREATE OR REPLACE FUNCTION public_site.handed_in(theirs uuid)
 RETURNS TABLE(title text, signatures integer, counted_on date, received_on date, state text, why text, delete_on date)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select p.title, p.signatures, p.counted_on, p.received_on, p.state, p.why, p.delete_on
  from petitions p where p.authority_id = current_authority() and p.secret = theirs and p.emptied_on is null
$function$;
grant execute on function public_site.handed_in(uuid) to sightline_public;
revoke execute on function public_site.handed_in(uuid) from public;

CREATE OR REPLACE FUNCTION public_site.places_asked_for(meeting uuid)
 RETURNS bigint
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select count(*) from speakers
  where authority_id = current_authority() and meeting_id = meeting and state in ('waiting', 'accepted')
$function$;
grant execute on function public_site.places_asked_for(uuid) to sightline_public;
revoke execute on function public_site.places_asked_for(uuid) from public;

CREATE OR REPLACE FUNCTION public_site.stop_following(theirs uuid)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  delete from committee_followers where authority_id = current_authority() and secret = theirs
$function$;
grant execute on function public_site.stop_following(uuid) to sightline_public;
revoke execute on function public_site.stop_following(uuid) from public;

CREATE OR REPLACE FUNCTION public_site.withdraw_from_speaking(theirs uuid, today date)
 RETURNS boolean
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  with gone as (
    update speakers set state = 'withdrawn', decided_on = today
    where authority_id = current_authority() and secret = theirs and state in ('waiting', 'accepted') and emptied_on is null
    returning 1)
  select exists (select from gone)
$function$;
grant execute on function public_site.withdraw_from_speaking(uuid,date) to sightline_public;
revoke execute on function public_site.withdraw_from_speaking(uuid,date) from public;

CREATE OR REPLACE FUNCTION public.record_event(action text, subject_kind text, subject_id text, why text, detail jsonb)
 RETURNS bigint
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
$function$;

CREATE OR REPLACE FUNCTION public.recorded_now()
 RETURNS timestamp with time zone
 LANGUAGE sql
AS $function$
  select case
    when current_setting('role') = 'sightline_person' then clock_timestamp()
    else coalesce(nullif(current_setting('sightline.recorded_at', true), '')::timestamptz, clock_timestamp())
  end
$function$;

CREATE OR REPLACE FUNCTION public.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'The audit trail is only ever added to.';
end
$function$;

CREATE OR REPLACE FUNCTION public.refuse_register_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'The history of a register is only ever added to.';
end
$function$;

CREATE OR REPLACE FUNCTION public.registers_i_may(wanted text)
 RETURNS text[]
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  return coalesce((
    select array_agg(split_part(r.permission, '.', 2))
    from people p join role_permissions r on r.role = p.role
    where p.authority_id = current_authority() and p.id = current_person() and p.active
      and (p.active_until is null or p.active_until >= (now() at time zone 'Europe/London')::date)
      and r.permission like 'registers.%.%' and split_part(r.permission, '.', 3) = wanted
  ), '{}');
end
$function$;

CREATE OR REPLACE FUNCTION public.restrict_adopted(authority uuid, delivery integer)
 RETURNS integer
 LANGUAGE plpgsql
AS $function$
declare
  today constant date := (now() at time zone 'Europe/London')::date;
  made integer;
begin
  with told as (
    select e.child_id, max(e.on_day) as on_day from (
      select child_id, clae_cla_episode_ceased_date as on_day from ssd_cla_episodes
      where authority_id = authority and to_import is null and clae_cla_episode_ceased_reason in ('E11', 'E12')
      union all
      select child_id, perm_permanence_order_date from ssd_permanence
      where authority_id = authority and to_import is null and perm_permanence_order_type ilike 'adopt%'
    ) e
    where e.child_id is not null and e.on_day is not null group by 1
  ), restricted as (
    insert into child_restrictions (authority_id, child_id, kind, why, set_by, from_import)
    select authority, t.child_id, 'adopted',
      'The delivery of the case system tells of an adoption on ' || to_char(t.on_day, 'FMDD FMMonth YYYY') || '.', i.person_id, delivery
    from told t join child_imports i on i.authority_id = authority and i.number = delivery
    where not exists (
        select from child_restrictions r where r.authority_id = authority and r.child_id = t.child_id
          and (r.lifted_at is null or r.from_import is not null))
      and not exists (
        select from ssd_cla_episodes c where c.authority_id = authority and c.child_id = t.child_id and c.to_import is null
          and c.clae_cla_episode_start_date > t.on_day)
      and not exists (
        select from ssd_cp_plans c where c.authority_id = authority and c.child_id = t.child_id and c.to_import is null
          and c.cppl_cp_plan_start_date > t.on_day)
    returning id, child_id
  ), named as (
    insert into child_restriction_people (authority_id, restriction_id, person_id)
    select distinct authority, r.id, w.person_id
    from restricted r join told t on t.child_id = r.child_id
      join (
        select child_id, perm_adoption_worker_id as professional_id, null::date as since from ssd_permanence
        where authority_id = authority and to_import is null
        union all
        select child_id, invo_professional_id, invo_involvement_start_date from ssd_involvements
        where authority_id = authority and to_import is null
          and (invo_involvement_end_date is null or invo_involvement_end_date >= today)
      ) s on s.child_id = r.child_id and (s.since is null or s.since >= t.on_day)
      join worker_people w on w.authority_id = authority and w.professional_id = s.professional_id
  )
  select count(*) into made from restricted;
  return made;
end
$function$;
revoke execute on function restrict_adopted(uuid,integer) from public;

CREATE OR REPLACE FUNCTION public.restrict_child(whom uuid, restriction_kind text, reason text, named uuid[])
 RETURNS uuid
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  made uuid;
begin
  if not (may('children.restrict') and may('children.all')) or whom = any (children_hidden_from_me()) then
    raise insufficient_privilege using message = 'This person may not restrict the record of this child.';
  end if;
  if cardinality(named) = 0 then
    raise check_violation using message = 'A restriction names at least one person who still sees the record.';
  end if;
  insert into child_restrictions (authority_id, child_id, kind, why, set_by)
  values (current_authority(), whom, restriction_kind, reason, current_person()) returning id into made;
  insert into child_restriction_people (authority_id, restriction_id, person_id)
  select distinct current_authority(), made, n from unnest(named) n;
  return made;
end
$function$;

CREATE OR REPLACE FUNCTION public.rows_of_child(which uuid)
 RETURNS TABLE(held_in text, held bigint)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  about text;
begin
  if not may('retention.propose') or which = any (children_hidden_from_me()) then
    return;
  end if;
  for about in
    select c.table_name from information_schema.columns c
    join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name and t.table_type = 'BASE TABLE'
    where c.table_schema = 'public' and c.column_name = 'child_id' and c.table_name not in ('looks', 'deletions', 'legal_holds')
    order by 1
  loop
    held_in := about;
    execute format('select count(*) from %I where authority_id = $1 and child_id = $2', about) into held using current_authority(), which;
    if held > 0 then
      return next;
    end if;
  end loop;
end
$function$;
grant execute on function rows_of_child(uuid) to sightline_person;
revoke execute on function rows_of_child(uuid) from public;

CREATE OR REPLACE FUNCTION public.seal_list_look()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform record_event('children.listed', 'list', new.list, '', jsonb_build_object('about', new.about, 'children', cardinality(new.children),
    'look', new.id, 'sha256', encode(sha256(convert_to(new.children::text, 'UTF8')), 'hex')));
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION public.seal_look()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform record_event('child.looked-at', 'child', new.child_id::text, '', jsonb_build_object('page', new.page));
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION public.sees_every_child()
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$ select may('children.all') $function$;

CREATE OR REPLACE FUNCTION public.shared_actions()
 RETURNS uuid[]
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if not may('actions.shared') then
    return '{}';
  end if;
  return array(
    select s.action_id from action_shares s
    where s.authority_id = current_authority() and s.person_id = current_person() and s.ended_on is null
      and s.shared_from <= (now() at time zone 'Europe/London')::date
    union
    select a.id from actions a where a.authority_id = current_authority() and a.owner_id = current_person()
  );
end
$function$;

CREATE OR REPLACE FUNCTION public.shared_meetings()
 RETURNS uuid[]
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  shared uuid[] := shared_actions();
begin
  return array(
    select a.due_meeting_id from actions a
    where a.authority_id = current_authority() and a.id = any (shared) and a.due_meeting_id is not null
    union
    select r.to_meeting_id from redates r
    where r.authority_id = current_authority() and r.action_id = any (shared) and r.to_meeting_id is not null
  );
end
$function$;

CREATE OR REPLACE FUNCTION public.tell_mail()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  notify mail_waiting;
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION public.tell_notices()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  notify notices_waiting;
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION public.tell_of_delivery()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform pg_notify('children_delivered', '');
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION public.tell_readers()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  notify documents_waiting;
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION public.too_early_of_shared()
 RETURNS TABLE(action_id uuid, until date)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  return query
    select c.action_id, max(c.too_early_until) from impact_claims c
    where c.authority_id = current_authority() and c.action_id = any (shared_actions())
      and c.withdrawn_on is null and c.too_early_until is not null
    group by c.action_id;
end
$function$;

CREATE OR REPLACE FUNCTION public.touches_letters(kind text)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
  select kind not in ('action', 'actions', 'plan', 'plans', 'priority', 'measure', 'board', 'boards', 'register', 'registers',
    'register entry', 'child', 'children', 'list', 'case log', 'case log entry', 'delivery', 'worker', 'workload', 'worklist', 'pathway',
    'pathways', 'time-limit', 'indicator', 'indicators', 'answer-page', 'inspection room', 'readiness task', 'programme item',
    'planning meeting', 'resolution', 'resolutions', 'petition', 'speaker', 'mail', 'subject-requests')
$function$;

CREATE OR REPLACE FUNCTION public.words_apart()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  withheld constant text := 'Words withheld';
  before jsonb := '{}';
  words jsonb := '{}';
  shown jsonb := '{}';
  field text;
  said text;
begin
  if tg_op = 'UPDATE' then
    execute format('select w.words from %I w where w.authority_id = $1 and w.id = $2', tg_argv[0]) into before using new.authority_id, new.id;
  end if;
  for at in 1 .. tg_nargs - 1 loop
    field := tg_argv[at];
    said := to_jsonb(new) ->> field;
    if said = withheld then
      said := coalesce(before ->> field, ''); -- it was read by somebody who was not shown it, or by a statement that keeps what stood
    end if;
    words := words || jsonb_build_object(field, said);
    shown := shown || jsonb_build_object(field, case when said = '' then '' else withheld end);
  end loop;
  execute format('insert into %I (authority_id, id, child_id, words) values ($1, $2, $3, $4)'
    ' on conflict (authority_id, id) do update set words = excluded.words', tg_argv[0])
    using new.authority_id, new.id, new.child_id, words;
  return jsonb_populate_record(new, shown);
end
$function$;

CREATE OR REPLACE FUNCTION public.words_of_judgement_apart()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  withheld constant text := 'Words withheld';
  before jsonb := '{}';
  notes jsonb;
  evidence jsonb;
  words jsonb;
begin
  select w.words into before from audit_judgement_words w
  where w.authority_id = new.authority_id and w.audit_id = new.audit_id and w.reader = new.reader;
  select coalesce(jsonb_object_agg(s.key, case when s.value ->> 'note' = withheld then coalesce(before -> 'statements' ->> s.key, '') else coalesce(s.value ->> 'note', '') end), '{}')
    into notes from jsonb_each(new.statements) s;
  select coalesce(jsonb_object_agg(s.key, case when s.value ->> 'evidence' = withheld then coalesce(before -> 'sections' ->> s.key, '') else coalesce(s.value ->> 'evidence', '') end), '{}')
    into evidence from jsonb_each(new.sections) s;
  words := jsonb_build_object('statements', notes, 'sections', evidence,
    'strengths', case when new.strengths = withheld then coalesce(before ->> 'strengths', '') else new.strengths end,
    'summary', case when new.summary = withheld then coalesce(before ->> 'summary', '') else new.summary end);
  if tg_op = 'INSERT' then
    -- An insertion may find that the row is there already, and then nothing of it counts.
    insert into audit_judgement_words (authority_id, audit_id, reader, child_id, words)
    values (new.authority_id, new.audit_id, new.reader, new.child_id, words) on conflict do nothing;
  else
    insert into audit_judgement_words (authority_id, audit_id, reader, child_id, words)
    values (new.authority_id, new.audit_id, new.reader, new.child_id, words)
    on conflict (authority_id, audit_id, reader) do update set words = excluded.words;
  end if;
  new.statements := (select coalesce(jsonb_object_agg(s.key, s.value || jsonb_build_object('note', case when notes ->> s.key = '' then '' else withheld end)), '{}')
    from jsonb_each(new.statements) s);
  new.sections := (select coalesce(jsonb_object_agg(s.key, s.value || jsonb_build_object('evidence', case when evidence ->> s.key = '' then '' else withheld end)), '{}')
    from jsonb_each(new.sections) s);
  new.strengths := case when new.strengths = '' then '' else withheld end;
  new.summary := case when new.summary = '' then '' else withheld end;
  return new;
end
$function$;

CREATE OR REPLACE FUNCTION public.write_list_look(list text, about text, children uuid[])
 RETURNS integer
 LANGUAGE plpgsql
AS $function$
begin
  if current_person() is null or cardinality(children) is null or cardinality(children) = 0 then
    return 0;
  end if;
  insert into list_looks (authority_id, person_id, list, about, children)
  values (current_authority(), current_person(), list, about, children);
  return 1;
end
$function$;

CREATE OR REPLACE FUNCTION public.write_look(child uuid, page text)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if not i_may_see(child) then
    return 0;
  end if;
  insert into looks (authority_id, child_id, person_id, page) values (current_authority(), child, current_person(), page);
  return 1;
end
$function$;
grant execute on function write_look(uuid,text) to sightline_person;
revoke execute on function write_look(uuid,text) from public;
