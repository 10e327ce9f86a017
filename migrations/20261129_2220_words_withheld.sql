-- What somebody wrote in their own words, and what a child said, may name people. It is kept beside the codes and days of its entry, in
-- rows of its own, which the database shows only to those who see names. The entry itself holds “Words withheld” in its place.
create table case_log_words (
  authority_id uuid not null,
  entry_id uuid not null,
  version integer not null,
  child_id uuid not null,
  values jsonb not null default '{}',
  why text not null default '',
  primary key (authority_id, entry_id, version),
  foreign key (authority_id, entry_id, version) references case_log_versions (authority_id, entry_id, version) on delete cascade
);
create index case_log_words_child on case_log_words (authority_id, child_id);

create temporary table written_in_words (log text, field text) on commit drop;
insert into written_in_words (log, field) values
    ('return-interviews', 'other_way'), ('return-interviews', 'held_by'), ('return-interviews', 'learned'),
    ('exploitation-risk', 'tool'), ('exploitation-risk', 'actions'), ('unaccompanied-needs', 'language'),
    ('unaccompanied-needs', 'unmet'), ('review-records', 'why_not'), ('review-records', 'decisions'), ('review-letters', 'language'),
    ('review-letters', 'letter'), ('review-letters', 'reply'), ('disputes', 'what'), ('disputes', 'answer'), ('disputes', 'for_child'),
    ('care-goals', 'aim'), ('care-goals', 'action'), ('care-goals', 'owner'), ('care-goals', 'seen_by'), ('direct-work', 'worker'),
    ('direct-work', 'child_said'), ('direct-work', 'changed'), ('family-time', 'with'), ('family-time', 'often'),
    ('family-time', 'risk'), ('family-time', 'child_says'), ('refresh-decisions', 'why'), ('key-documents', 'document'),
    ('record-checks', 'against'), ('record-checks', 'wrong'), ('record-checks', 'mends'), ('unregistered-homes', 'provider'),
    ('unregistered-homes', 'authorised_by'), ('unregistered-homes', 'why'), ('unregistered-homes', 'note'),
    ('temporary-approvals', 'carer'), ('temporary-approvals', 'barriers'), ('matching-decisions', 'needs'),
    ('matching-decisions', 'carers'), ('matching-decisions', 'mitigated'), ('matching-decisions', 'child_says'),
    ('matching-decisions', 'decided_by'), ('disruption-meetings', 'learned'), ('disruption-meetings', 'actions'),
    ('host-notices', 'area'), ('guardianship-support', 'support'), ('placement-costs', 'how_told'), ('police-notices', 'school'),
    ('police-notices', 'support'), ('threshold-checks', 'why'), ('early-help-plans', 'leads'), ('early-help-plans', 'body'),
    ('early-help-plans', 'why_ended'), ('edge-of-care', 'told_us'), ('worker-registration', 'covers'), ('education-plans', 'school'),
    ('education-plans', 'bought'), ('education-plans', 'child_says'), ('adviser-handovers', 'adviser'),
    ('mental-health-referrals', 'meanwhile'), ('hospital-crises', 'hospital'), ('hospital-crises', 'to'), ('specialist-beds', 'place'),
    ('specialist-beds', 'lead'), ('carer-consultations', 'about'), ('carer-consultations', 'advice'), ('consents', 'written'),
    ('transfer-in-visits', 'found'), ('what-we-cannot-see', 'lacks'), ('what-we-cannot-see', 'asks'), ('young-carers', 'cares_for'),
    ('young-carers', 'needs'), ('young-carers', 'support'), ('temporary-homes', 'housing'), ('temporary-homes', 'effect'),
    ('annual-reviews', 'work'), ('annual-reviews', 'home'), ('annual-reviews', 'community'), ('annual-reviews', 'health'),
    ('annual-reviews', 'child_says'), ('plan-advice', 'why_urgent'), ('plan-advice', 'shown_by'), ('plan-audits', 'auditor'),
    ('plan-audits', 'theme'), ('transition', 'lead'), ('transition', 'adult_worker'), ('transition', 'health_lead'),
    ('transition', 'next_step'), ('continuing-care', 'about'), ('dynamic-support', 'key_worker'), ('dynamic-support', 'plan'),
    ('payment-variations', 'use'), ('part-time-timetables', 'school'), ('part-time-timetables', 'basis'),
    ('alternative-provision', 'school'), ('out-of-court', 'unanswered'), ('speech-screens', 'tool'), ('casework-audits', 'why');

insert into case_log_words (authority_id, entry_id, version, child_id, values, why)
select v.authority_id, v.entry_id, v.version, v.child_id, coalesce((
    select jsonb_object_agg(f.key, f.value) from jsonb_each(v.values) f
    where exists (select from written_in_words w where w.log = v.log and w.field = f.key)), '{}'), v.why
from case_log_versions v;

update case_log_versions v set values = v.values || (
  select jsonb_object_agg(f.key, 'Words withheld'::text) from jsonb_object_keys(w.values) f (key))
from case_log_words w
where w.authority_id = v.authority_id and w.entry_id = v.entry_id and w.version = v.version and w.values <> '{}';

alter table case_log_entries disable trigger case_log_entries_are_kept;
update case_log_entries e set values = v.values
from case_log_versions v
where v.authority_id = e.authority_id and v.entry_id = e.id and v.version = e.version and v.values <> e.values;
alter table case_log_entries enable trigger case_log_entries_are_kept;

create or replace function keep_case_log_version() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into case_log_versions (authority_id, entry_id, version, child_id, log, values, happened_on, due_on, changed_by, changed_at, withdrawn_at)
  values (new.authority_id, new.id, new.version, new.child_id, new.log, new.values, new.happened_on, new.due_on, new.changed_by,
    new.changed_at, new.withdrawn_at);
  return null;
end
$$;
alter table case_log_versions drop column why;
alter table case_log_entries drop column why;

create table child_said (
  authority_id uuid not null,
  words_id uuid not null,
  child_id uuid not null,
  said text not null check (said <> ''),
  told_to text not null default '',
  setting text not null default '',
  changed text not null default '',
  primary key (authority_id, words_id),
  foreign key (authority_id, words_id) references child_words (authority_id, id) on delete cascade
);
create index child_said_child on child_said (authority_id, child_id);
insert into child_said (authority_id, words_id, child_id, said, told_to, setting, changed)
select authority_id, id, child_id, said, told_to, setting, changed from child_words;
alter table child_words add column is_answered boolean not null default false;
update child_words set is_answered = changed <> '';
alter table child_words drop column said, drop column told_to, drop column setting, drop column changed;
grant update (is_answered) on child_words to sightline_person;

do $$
declare
  about text;
  seen constant text := '(select may(''children.names'')) and authority_id = (select current_authority())'
    ' and case when (select sees_every_child()) then child_id <> all ((select children_hidden_from_me())::uuid[])'
    ' else child_id = any ((select children_i_may_see())::uuid[]) end';
begin
  foreach about in array array['case_log_words', 'child_said'] loop
    execute format('alter table %I enable row level security', about);
    execute format('create policy own on %I for select to sightline_person using (%s)', about, seen);
  end loop;
  execute 'create policy add on case_log_words for insert to sightline_person with check ((select may(''case-logs.write'')) and ' || seen
    || ' and exists (select from case_log_entries e where e.authority_id = case_log_words.authority_id and e.id = entry_id'
    ' and e.child_id = case_log_words.child_id and e.version = case_log_words.version and e.changed_by = (select current_person())))';
  execute 'create policy add on child_said for insert to sightline_person with check ((select may(''children.hear'')) and ' || seen
    || ' and exists (select from child_words w where w.authority_id = child_said.authority_id and w.id = words_id'
    ' and w.child_id = child_said.child_id and w.recorded_by = (select current_person())))';
  execute 'create policy change on child_said for update to sightline_person using ((select may(''children.hear'')) and ' || seen || ')';
end
$$;
grant select, insert on case_log_words to sightline_person;
grant select, insert, update (changed) on child_said to sightline_person;
