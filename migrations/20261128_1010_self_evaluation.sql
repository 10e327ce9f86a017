-- What the council says of its own practice, area by area and year by year, what each claim rests on, and what became of the
-- claims in the yearly conversation with the inspectorate.

create table self_statements (
  authority_id uuid not null references authorities (id),
  year integer not null check (year between 1990 and 2999),
  line text not null, -- the line of areas: src/frameworks/succession.ts
  knows text not null default '', -- what we know
  next text not null default '', -- what we do next
  challenged_by text not null default '', -- the peer who read it
  challenged_on date,
  challenge text not null default '', -- what the peer said
  version integer not null default 1,
  written_by uuid not null,
  written_on date not null,
  primary key (authority_id, year, line),
  check ((challenge = '') = (challenged_on is null)),
  foreign key (authority_id, written_by) references people (authority_id, id)
);

create table self_claims (
  authority_id uuid not null references authorities (id),
  id uuid not null default gen_random_uuid(),
  year integer not null check (year between 1990 and 2999),
  line text not null,
  words text not null,
  made_by uuid not null,
  made_on date not null,
  withdrawn_on date,
  withdrawn_why text not null default '',
  -- what the inspectorate made of it in the conversation of that year
  outcome text not null default '',
  outcome_words text not null default '',
  outcome_by uuid,
  outcome_on date,
  primary key (authority_id, id),
  check (words <> ''),
  check (outcome in ('', 'accepted', 'doubted', 'asked for more')),
  check ((outcome = '') = (outcome_on is null) and (outcome = '') = (outcome_by is null)),
  check (withdrawn_on is null or withdrawn_why <> ''),
  foreign key (authority_id, made_by) references people (authority_id, id),
  foreign key (authority_id, outcome_by) references people (authority_id, id)
);
create index self_claims_year on self_claims (authority_id, year, line);

create table self_claim_evidence (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  claim_id uuid not null,
  kind text not null,
  title text not null,
  measure_id uuid, -- data: its latest reading is shown, and how old it is
  dated_on date, -- everything else: the day it is of
  added_by uuid not null,
  added_on date not null,
  primary key (authority_id, id),
  check (title <> ''),
  check (kind in ('data', 'audit', 'voice', 'external', 'document', 'observation')),
  check ((measure_id is null) <> (dated_on is null)),
  check (measure_id is null or kind = 'data'),
  foreign key (authority_id, claim_id) references self_claims (authority_id, id),
  foreign key (authority_id, measure_id) references measures (authority_id, id),
  foreign key (authority_id, added_by) references people (authority_id, id)
);
create index self_claim_evidence_claim on self_claim_evidence (authority_id, claim_id);

create table annual_conversations (
  authority_id uuid not null references authorities (id),
  year integer not null check (year between 1990 and 2999),
  held_on date not null,
  attending text not null default '',
  topics text not null default '', -- what we suggest that the next visit looks at
  focus text not null default '', -- what was agreed as the focus until the next one
  document_id uuid, -- the letter that came of it
  primary key (authority_id, year),
  foreign key (authority_id, document_id) references documents (authority_id, id)
);

alter table self_statements enable row level security;
grant select, insert, update on self_statements to sightline_person;
create policy own on self_statements for select to sightline_person
  using (authority_id = (select current_authority()) and (select may('readiness.read')));
create policy add on self_statements for insert to sightline_person
  with check (authority_id = (select current_authority()) and (select may('inspections.prepare')));
create policy change on self_statements for update to sightline_person
  using (authority_id = (select current_authority()) and (select may('inspections.prepare')));

alter table self_claims enable row level security;
grant select, insert, update on self_claims to sightline_person;
create policy own on self_claims for select to sightline_person
  using (authority_id = (select current_authority()) and (select may('readiness.read')));
create policy add on self_claims for insert to sightline_person
  with check (authority_id = (select current_authority()) and (select may('inspections.prepare')));
create policy change on self_claims for update to sightline_person
  using (authority_id = (select current_authority()) and (select may('inspections.prepare')));

alter table self_claim_evidence enable row level security;
grant select, insert on self_claim_evidence to sightline_person;
create policy own on self_claim_evidence for select to sightline_person
  using (authority_id = (select current_authority()) and (select may('readiness.read')));
create policy add on self_claim_evidence for insert to sightline_person
  with check (authority_id = (select current_authority()) and (select may('inspections.prepare')));

alter table annual_conversations enable row level security;
grant select, insert, update on annual_conversations to sightline_person;
create policy own on annual_conversations for select to sightline_person
  using (authority_id = (select current_authority()) and (select may('readiness.read')));
create policy add on annual_conversations for insert to sightline_person
  with check (authority_id = (select current_authority()) and (select may('inspections.prepare')));
create policy change on annual_conversations for update to sightline_person
  using (authority_id = (select current_authority()) and (select may('inspections.prepare')));
