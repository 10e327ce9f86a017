-- Scrutiny: committees and who sits on them, meetings, agendas, papers, minutes, resolutions and the work programme.

create table council_members (
  authority_id uuid not null references authorities (id),
  id uuid not null default gen_random_uuid(),
  name text not null, -- without “Councillor”
  sort text not null default 'councillor',
  stands_for text not null default '', -- a ward, or the body that sends a co-optee
  person_id uuid, -- where they have an account
  primary key (authority_id, id),
  unique (authority_id, name),
  check (name <> ''),
  check (sort in ('councillor', 'co_optee')),
  foreign key (authority_id, person_id) references people (authority_id, id)
);

-- Who holds which portfolio of the executive, and from when to when: kept, so that the past can be told.
create table portfolios (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  member_id uuid not null,
  title text not null,
  from_on date not null,
  to_on date,
  primary key (authority_id, id),
  check (title <> ''),
  check (to_on >= from_on),
  foreign key (authority_id, member_id) references council_members (authority_id, id)
);
create index portfolios_member on portfolios (authority_id, member_id);

create table committees (
  authority_id uuid not null references authorities (id),
  id uuid not null default gen_random_uuid(),
  name text not null,
  prefix text not null, -- of its minute numbers: CYP
  purpose text not null default '',
  quorum integer not null,
  most_substantive integer not null default 3, -- items that one meeting can do justice to: a local choice
  place text not null default '',
  starts_at text not null default '18:30',
  ended_on date,
  primary key (authority_id, id),
  unique (authority_id, name),
  unique (authority_id, prefix),
  check (name <> '' and prefix ~ '^[A-Z]{2,5}$'),
  check (quorum > 0 and most_substantive > 0)
);

create table seats (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  committee_id uuid not null,
  member_id uuid not null,
  capacity text not null,
  votes boolean not null,
  from_on date not null,
  to_on date,
  primary key (authority_id, id),
  check (capacity in ('chair', 'vice_chair', 'member', 'substitute', 'co_optee')),
  check (votes or capacity = 'co_optee'),
  check (to_on >= from_on),
  foreign key (authority_id, committee_id) references committees (authority_id, id),
  foreign key (authority_id, member_id) references council_members (authority_id, id)
);
create index seats_committee on seats (authority_id, committee_id);
create index seats_member on seats (authority_id, member_id);

-- Who decides for the executive does not vote on the committee that holds it to account. The program says so in a
-- sentence first; this holds when the program is wrong.
create function hold_seats_apart() returns trigger language plpgsql as $$
begin
  if exists (
    select from seats s join portfolios p on p.authority_id = s.authority_id and p.member_id = s.member_id
    where s.authority_id = new.authority_id and s.member_id = new.member_id and s.votes
      and daterange(s.from_on, s.to_on, '[]') && daterange(p.from_on, p.to_on, '[]')) then
    raise check_violation using message = 'A member of the executive does not vote on a scrutiny committee.';
  end if;
  return null;
end
$$;
create trigger seats_are_apart after insert or update on seats for each row execute function hold_seats_apart();
create trigger portfolios_are_apart after insert or update on portfolios for each row execute function hold_seats_apart();

create table committee_meetings (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  committee_id uuid not null,
  held_on date not null,
  first_held_on date not null, -- as it was called first
  moved_why text not null default '',
  starts_at text not null,
  place text not null default '',
  joining text not null default '', -- how people can watch or join from elsewhere
  private_because text not null default '', -- '': the public may come
  stage text not null default 'planned',
  briefed_on date,
  published_on date, -- agenda and public reports
  published_late_why text not null default '', -- where that was less than five clear days before
  held_at_from text not null default '', -- 18:31, as it happened
  held_at_to text not null default '',
  cancelled_on date,
  cancelled_why text not null default '',
  minutes_published_on date,
  signed_on date,
  signed_by text not null default '',
  recording_link text not null default '',
  recording_gone_on date, -- the day it was deleted
  document_id uuid, -- the papers from which it was brought in
  primary key (authority_id, id),
  unique (authority_id, committee_id, held_on, starts_at),
  check (starts_at ~ '^[0-2][0-9]:[0-5][0-9]$'),
  check (stage in ('planned', 'agenda_draft', 'chair_briefed', 'published', 'held', 'minutes_draft', 'chair_checked',
    'approved', 'signed')),
  check (cancelled_on is null or cancelled_why <> ''),
  foreign key (authority_id, committee_id) references committees (authority_id, id),
  foreign key (authority_id, document_id) references documents (authority_id, id)
);
create index committee_meetings_day on committee_meetings (authority_id, held_on);

create table agenda_items (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  meeting_id uuid not null,
  place integer not null,
  title text not null,
  sort text not null default 'substantive',
  asks text not null default '', -- what the committee is asked to do
  presenter text not null default '',
  minutes_planned integer,
  data_to date, -- the last day that its figures are about
  added_on date not null, -- to the agenda
  follows_why text not null default '', -- ''; or why its paper is to follow
  special_why text not null default '', -- the chair's special circumstances for a late item, to be minuted
  exempt_paragraph integer,
  exempt_why text not null default '', -- why the public interest is in not telling
  exempt_said text not null default '', -- what the public is told instead
  exempt_asked_by uuid,
  exempt_agreed_by uuid, -- somebody else
  taken_out_on date,
  taken_out_why text not null default '',
  version integer not null default 1,
  primary key (authority_id, id),
  check (title <> ''),
  check (sort in ('procedural', 'substantive', 'responses', 'programme')),
  check (minutes_planned > 0),
  check (exempt_paragraph between 1 and 7),
  check (exempt_paragraph is null or (exempt_why <> '' and exempt_said <> '' and exempt_asked_by is not null)),
  check (exempt_agreed_by is null or exempt_agreed_by <> exempt_asked_by),
  foreign key (authority_id, meeting_id) references committee_meetings (authority_id, id)
);
create index agenda_items_meeting on agenda_items (authority_id, meeting_id, place);

-- Public papers and exempt ones are two tables: no query of one can bring a row of the other.
create table papers (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  item_id uuid not null,
  place integer not null default 1,
  title text not null,
  sort text not null default 'report',
  sponsor text not null default '', -- the cabinet member who stands for it
  author text not null default '',
  plan_reference text not null default '',
  wards text not null default '',
  summary text not null default '',
  body text not null default '', -- text that Sightline sets; '' where it is a file
  from_plan_id uuid, -- the plan whose progress it tells, where Sightline wrote it
  told_on date, -- and the day as of which
  sha256 text,
  file_name text not null default '',
  media_type text not null default '',
  bytes integer,
  published_on date,
  late_why text not null default '',
  added_by uuid not null,
  added_on date not null,
  primary key (authority_id, id),
  check (title <> ''),
  check (sort in ('report', 'appendix', 'slides', 'progress')),
  check (sha256 is null or (file_name <> '' and bytes > 0)),
  foreign key (authority_id, item_id) references agenda_items (authority_id, id),
  foreign key (authority_id, from_plan_id) references plans (authority_id, id),
  foreign key (authority_id, added_by) references people (authority_id, id)
);
create index papers_item on papers (authority_id, item_id, place);

create table exempt_papers (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  item_id uuid not null,
  place integer not null default 1,
  title text not null,
  author text not null default '',
  body text not null default '',
  sha256 text,
  file_name text not null default '',
  media_type text not null default '',
  bytes integer,
  added_by uuid not null,
  added_on date not null,
  primary key (authority_id, id),
  check (title <> ''),
  check (sha256 is null or (file_name <> '' and bytes > 0)),
  foreign key (authority_id, item_id) references agenda_items (authority_id, id),
  foreign key (authority_id, added_by) references people (authority_id, id)
);
create index exempt_papers_item on exempt_papers (authority_id, item_id, place);

create table attendance (
  authority_id uuid not null,
  meeting_id uuid not null,
  member_id uuid not null,
  state text not null,
  for_member_id uuid, -- present: for whom they stand in
  note text not null default '', -- came at 18:50, left before item 6
  primary key (authority_id, meeting_id, member_id),
  check (state in ('present', 'apologies', 'absent', 'substituted', 'observing')),
  check (for_member_id is null or (state = 'present' and for_member_id <> member_id)),
  foreign key (authority_id, meeting_id) references committee_meetings (authority_id, id),
  foreign key (authority_id, member_id) references council_members (authority_id, id),
  foreign key (authority_id, for_member_id) references council_members (authority_id, id)
);
create unique index attendance_one_substitute on attendance (authority_id, meeting_id, for_member_id) where for_member_id is not null;

-- Officers, cabinet members, witnesses and others who were there.
create table meeting_people (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  meeting_id uuid not null,
  item_id uuid, -- a witness speaks to an item
  name text not null,
  office text not null default '',
  sort text not null,
  primary key (authority_id, id),
  check (name <> ''),
  check (sort in ('officer', 'cabinet_member', 'witness', 'other')),
  foreign key (authority_id, meeting_id) references committee_meetings (authority_id, id),
  foreign key (authority_id, item_id) references agenda_items (authority_id, id)
);
create index meeting_people_meeting on meeting_people (authority_id, meeting_id);

create table declarations (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  meeting_id uuid not null,
  item_id uuid not null,
  member_id uuid not null,
  sort text not null,
  nature text not null,
  left_room boolean not null,
  primary key (authority_id, id),
  check (sort in ('dpi', 'personal', 'other')),
  check (nature <> ''),
  foreign key (authority_id, meeting_id) references committee_meetings (authority_id, id),
  foreign key (authority_id, item_id) references agenda_items (authority_id, id),
  foreign key (authority_id, member_id) references council_members (authority_id, id)
);
create index declarations_meeting on declarations (authority_id, meeting_id);

create table minutes (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  committee_id uuid not null,
  meeting_id uuid not null,
  item_id uuid,
  year_from date not null, -- the first of May on which its municipal year began
  number integer not null, -- goes on from meeting to meeting within the year
  title text not null,
  points text not null default '',
  version integer not null default 1,
  written_by uuid,
  written_at timestamptz not null default recorded_now(),
  primary key (authority_id, id),
  unique (authority_id, committee_id, year_from, number),
  check (number > 0 and title <> ''),
  foreign key (authority_id, committee_id) references committees (authority_id, id),
  foreign key (authority_id, meeting_id) references committee_meetings (authority_id, id),
  foreign key (authority_id, item_id) references agenda_items (authority_id, id),
  foreign key (authority_id, written_by) references people (authority_id, id)
);
create index minutes_meeting on minutes (authority_id, meeting_id, number);

-- What was minuted while the public was out. Apart, as exempt papers are.
create table exempt_minutes (
  authority_id uuid not null,
  minute_id uuid not null,
  points text not null default '',
  version integer not null default 1,
  primary key (authority_id, minute_id),
  foreign key (authority_id, minute_id) references minutes (authority_id, id)
);

-- Every text of a minute that anybody has saved, and those that met another's: nothing that was typed is lost.
create table minute_texts (
  authority_id uuid not null,
  id bigint not null generated always as identity,
  minute_id uuid not null,
  version integer not null, -- the one that it became, or the one that it had begun from
  points text not null,
  stands boolean not null, -- false: somebody else was quicker, and this text was set beside
  person_id uuid not null,
  recorded_at timestamptz not null default recorded_now(),
  primary key (authority_id, id),
  foreign key (authority_id, minute_id) references minutes (authority_id, id),
  foreign key (authority_id, person_id) references people (authority_id, id)
);
create index minute_texts_minute on minute_texts (authority_id, minute_id, id desc);
create trigger minute_texts_are_kept before update or delete on minute_texts for each row execute function refuse_change();

create table minute_questions (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  minute_id uuid not null,
  place integer not null,
  asked_by text not null default '',
  question text not null,
  answer text not null default '',
  answered_by text not null default '',
  primary key (authority_id, id),
  check (question <> ''),
  foreign key (authority_id, minute_id) references minutes (authority_id, id)
);
create index minute_questions_minute on minute_questions (authority_id, minute_id, place);

create table resolutions (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  minute_id uuid not null,
  number integer not null,
  text text not null, -- word for word from the minutes
  kind text not null,
  addressee text not null default '',
  addressee_sort text not null default 'committee',
  served_on date,
  notice_given boolean not null default false, -- formal notice to the executive that a response is required
  due_stated date, -- a day that the resolution names itself
  response text not null default '',
  response_text text not null default '',
  response_why text not null default '',
  responded_on date,
  response_published_on date,
  implemented_on date,
  implemented_said text not null default '',
  not_pursued_on date,
  not_pursued_why text not null default '',
  back_at_meeting_id uuid, -- where the committee had it back
  impact_due date, -- the six-month look
  impact_on date,
  impact_said text not null default '',
  reading_id uuid, -- what was read in the papers, where it was brought in
  version integer not null default 1,
  primary key (authority_id, id),
  unique (authority_id, minute_id, number),
  check (text <> '' and number > 0),
  check (kind in ('note', 'decision', 'request_officer', 'request_cabinet_member', 'recommend_cabinet', 'request_partner',
    'write_external', 'lobby_mp', 'future_item')),
  check (addressee_sort in ('committee', 'officer', 'cabinet_member', 'cabinet', 'partner', 'external')),
  check (response in ('', 'accepted', 'part', 'rejected', 'noted')),
  check ((response = '') = (responded_on is null)),
  check (response not in ('part', 'rejected') or response_why <> ''),
  check (responded_on >= served_on),
  check (not_pursued_on is null or not_pursued_why <> ''),
  check (impact_on is null or impact_said <> ''),
  foreign key (authority_id, minute_id) references minutes (authority_id, id),
  foreign key (authority_id, back_at_meeting_id) references committee_meetings (authority_id, id),
  foreign key (authority_id, reading_id) references readings (authority_id, id)
);
create function hold_resolution_text() returns trigger language plpgsql as $$
begin
  if old.served_on is not null and new.text <> old.text then
    raise check_violation using message = 'The words of a resolution that was served do not change.';
  end if;
  return new;
end
$$;
create trigger resolutions_keep_their_words before update on resolutions for each row execute function hold_resolution_text();

create table resolution_actions (
  authority_id uuid not null,
  resolution_id uuid not null,
  action_id uuid not null,
  primary key (authority_id, resolution_id, action_id),
  foreign key (authority_id, resolution_id) references resolutions (authority_id, id),
  foreign key (authority_id, action_id) references actions (authority_id, id)
);
create index resolution_actions_action on resolution_actions (authority_id, action_id);

create table resolution_findings (
  authority_id uuid not null,
  resolution_id uuid not null,
  finding_id uuid not null,
  primary key (authority_id, resolution_id, finding_id),
  foreign key (authority_id, resolution_id) references resolutions (authority_id, id),
  foreign key (authority_id, finding_id) references readings (authority_id, id)
);
create index resolution_findings_finding on resolution_findings (authority_id, finding_id);

create table resolution_chases (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  resolution_id uuid not null,
  chased_on date not null,
  whom text not null,
  said text not null default '',
  chased_by uuid not null,
  primary key (authority_id, id),
  check (whom <> ''),
  foreign key (authority_id, resolution_id) references resolutions (authority_id, id),
  foreign key (authority_id, chased_by) references people (authority_id, id)
);
create index resolution_chases_resolution on resolution_chases (authority_id, resolution_id, chased_on);

create table programme_items (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  committee_id uuid not null,
  topic text not null,
  why text not null default '',
  objective text not null default '',
  outcome text not null default '',
  method text not null default '',
  witnesses text not null default '',
  owner text not null default '',
  meeting_id uuid, -- null: to be decided
  meeting_said text not null default '', -- a time that is no meeting yet: “early 2027”
  minutes_planned integer,
  data_to date,
  source text not null default 'councillor',
  source_said text not null default '',
  resolution_id uuid, -- that asked for it
  suggestion_id uuid,
  dated_on date, -- the day on which it was last given a meeting
  added_on date not null,
  closed_on date,
  closed_why text not null default '',
  document_id uuid,
  version integer not null default 1,
  primary key (authority_id, id),
  check (topic <> ''),
  check (method in ('', 'report', 'inquiry', 'visit', 'call_in', 'briefing')),
  check (source in ('resolution', 'suggestion', 'councillor', 'public', 'plan', 'papers')),
  check (minutes_planned > 0),
  check (closed_on is null or closed_why <> ''),
  foreign key (authority_id, committee_id) references committees (authority_id, id),
  foreign key (authority_id, meeting_id) references committee_meetings (authority_id, id),
  foreign key (authority_id, resolution_id) references resolutions (authority_id, id),
  foreign key (authority_id, document_id) references documents (authority_id, id)
);
create index programme_items_committee on programme_items (authority_id, committee_id);
create index programme_items_meeting on programme_items (authority_id, meeting_id) where meeting_id is not null;
alter table agenda_items add column programme_item_id uuid,
  add foreign key (authority_id, programme_item_id) references programme_items (authority_id, id);

create table suggestions (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  committee_id uuid not null,
  topic text not null,
  why text not null default '',
  from_name text not null,
  from_sort text not null,
  received_on date not null,
  answered_on date,
  taken_up boolean,
  answer text not null default '',
  primary key (authority_id, id),
  check (topic <> '' and from_name <> ''),
  check (from_sort in ('councillor', 'resident', 'officer', 'partner', 'young_person')),
  check ((answered_on is null) = (taken_up is null)),
  check (answered_on is null or answer <> ''),
  check (answered_on >= received_on),
  foreign key (authority_id, committee_id) references committees (authority_id, id)
);
create index suggestions_committee on suggestions (authority_id, committee_id, received_on);
alter table programme_items add foreign key (authority_id, suggestion_id) references suggestions (authority_id, id);

-- Who may read and write: what a committee does is public and whoever works on the service may read it; those who look
-- after committees write it. Three things differ and stand below the loop.
do $$
declare
  each text;
begin
  foreach each in array array['council_members', 'portfolios', 'committees', 'seats', 'committee_meetings', 'agenda_items',
    'papers', 'attendance', 'meeting_people', 'declarations', 'minutes', 'minute_texts', 'minute_questions', 'resolutions',
    'resolution_actions', 'resolution_findings', 'resolution_chases', 'programme_items'] loop
    execute format('alter table %I enable row level security', each);
    execute format('grant select, insert, update, delete on %I to sightline_person', each);
    execute format('create policy own on %I for select to sightline_person
      using (authority_id = (select current_authority()) and (select may(''committees.read'')))', each);
    execute format('create policy add on %I for insert to sightline_person
      with check (authority_id = (select current_authority()) and (select may(''committees.manage'')))', each);
    if each <> 'resolutions' then
      execute format('create policy change on %I for update to sightline_person
        using (authority_id = (select current_authority()) and (select may(''committees.manage'')))', each);
    end if;
    execute format('create policy take_out on %I for delete to sightline_person
      using (authority_id = (select current_authority()) and (select may(''committees.manage'')))', each);
  end loop;
end
$$;

-- An answer comes from those who are asked: of councillors, only from who holds a portfolio.
create function may_answer_resolutions() returns boolean language sql stable security definer
set search_path = public, pg_temp as $$
  select may('resolutions.answer') and exists (
    select from people p where p.authority_id = current_authority() and p.id = current_person() and (p.role <> 'councillor'
      or exists (select from council_members m join portfolios f on f.authority_id = m.authority_id and f.member_id = m.id
        where m.authority_id = p.authority_id and m.person_id = p.id and f.from_on <= current_date
          and coalesce(f.to_on, 'infinity') >= current_date)))
$$;
create policy change on resolutions for update to sightline_person
  using (authority_id = (select current_authority()) and ((select may('committees.manage')) or (select may_answer_resolutions())));
create policy link on resolution_actions for insert to sightline_person
  with check (authority_id = (select current_authority()) and (select may_answer_resolutions()));

-- That an item is exempt is agreed by somebody who answers for it in law, not by who asks for it.
create policy agree on agenda_items for update to sightline_person
  using (authority_id = (select current_authority()) and (select may('exempt.agree')));

-- Exempt papers and minutes are for those who may see them, whoever else reads committees.
alter table exempt_papers enable row level security;
grant select, insert, update, delete on exempt_papers to sightline_person;
create policy own on exempt_papers for select to sightline_person
  using (authority_id = (select current_authority()) and (select may('exempt.read')));
create policy add on exempt_papers for insert to sightline_person
  with check (authority_id = (select current_authority()) and (select may('committees.manage')));
create policy take_out on exempt_papers for delete to sightline_person
  using (authority_id = (select current_authority()) and (select may('committees.manage')));
alter table exempt_minutes enable row level security;
grant select, insert, update on exempt_minutes to sightline_person;
create policy own on exempt_minutes for select to sightline_person
  using (authority_id = (select current_authority()) and (select may('exempt.read')));
create policy add on exempt_minutes for insert to sightline_person
  with check (authority_id = (select current_authority()) and (select may('committees.manage')));
create policy change on exempt_minutes for update to sightline_person
  using (authority_id = (select current_authority()) and (select may('committees.manage')));

-- Whoever reads committees may suggest what they should look at.
alter table suggestions enable row level security;
grant select, insert, update on suggestions to sightline_person;
create policy own on suggestions for select to sightline_person
  using (authority_id = (select current_authority()) and (select may('committees.read')));
create policy add on suggestions for insert to sightline_person
  with check (authority_id = (select current_authority()) and (select may('topics.suggest')));
create policy change on suggestions for update to sightline_person
  using (authority_id = (select current_authority()) and (select may('committees.manage')));
