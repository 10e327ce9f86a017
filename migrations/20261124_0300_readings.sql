-- What was read from documents. A reading counts only once a person has confirmed it.

create table readings (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  document_id uuid not null,
  ordinal real not null, -- order in the document; a split or an addition falls between two numbers
  field text not null, -- 'judgement', 'finding', 'lead_inspector', …: src/inspections/reading
  kind text not null default '', -- of a finding: strength, improve, priority, recommendation, …
  area text not null default '', -- the judgement or section of the framework that it belongs to
  value text not null,
  printed text not null default '', -- as the document has it, where `value` is put in a standard form
  body text not null default '', -- who must act, where the document names them
  page integer not null default 0, -- 0 where no passage is known
  passage jsonb, -- { page, boxes, exact, prefix, suffix }
  rule text not null,
  sureness smallint not null check (sureness between 0 and 100),
  reasons text[] not null default '{}', -- why not surer, in sentences
  themes text[] not null default '{}',
  state text not null default 'waiting' check (state in ('waiting', 'confirmed', 'rejected', 'replaced')),
  corrected boolean not null default false, -- a person changed what the reader read
  origin text not null default 'reader' check (origin in ('reader', 'person')),
  came_from uuid[] not null default '{}', -- the readings that were split or merged into this one
  decided_by uuid,
  decided_at timestamptz,
  why text not null default '',
  search tsvector generated always as (to_tsvector('english', value)) stored,
  primary key (authority_id, id),
  foreign key (authority_id, document_id) references documents (authority_id, id) on delete cascade,
  foreign key (authority_id, decided_by) references people (authority_id, id),
  check (state in ('waiting', 'replaced') or decided_by is not null)
);
create index readings_document on readings (authority_id, document_id, ordinal);
create index readings_findings on readings (authority_id, state, document_id, kind) where field = 'finding';
create index readings_search on readings using gin (search);
create index readings_themes on readings using gin (themes);

-- Each thing that a person did to a reading, and what it was before: the undo and the history.
create table reading_decisions (
  authority_id uuid not null,
  id bigint generated always as identity,
  document_id uuid not null,
  at timestamptz not null default now(),
  person_id uuid not null,
  verb text not null check (verb in ('confirm', 'correct', 'split', 'merge', 'reject', 'add', 'reopen', 'undo')),
  why text not null default '',
  reading_ids uuid[] not null,
  before jsonb not null, -- the rows as they were
  undone_by bigint,
  primary key (authority_id, id),
  foreign key (authority_id, document_id) references documents (authority_id, id) on delete cascade,
  foreign key (authority_id, person_id) references people (authority_id, id)
);
create index reading_decisions_document on reading_decisions (authority_id, document_id, id desc);

alter table readings enable row level security;
alter table reading_decisions enable row level security;

create policy own on readings for select to sightline_person
  using (authority_id = (select current_authority()) and (select may('documents.read')));
create policy add on readings for insert to sightline_person
  with check (authority_id = (select current_authority()) and ((select may('readings.decide')) or (select may('documents.add'))));
create policy decide on readings for update to sightline_person
  using (authority_id = (select current_authority()) and (select may('readings.decide')));
create policy drop_unread on readings for delete to sightline_person
  using (authority_id = (select current_authority()) and state = 'waiting' and (select may('documents.add')));
create policy own on reading_decisions for select to sightline_person
  using (authority_id = (select current_authority()) and (select may('documents.read')));
create policy decide on reading_decisions to sightline_person
  using (authority_id = (select current_authority()) and (select may('readings.decide')));

grant select, insert, update, delete on readings to sightline_person;
grant select, insert, update on reading_decisions to sightline_person;
