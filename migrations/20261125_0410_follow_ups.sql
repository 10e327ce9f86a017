-- What a person decided of a sentence in which a later document speaks of an earlier one. What Sightline reads by rule is
-- computed from the documents; a row here overrules it. The newest row of a look-back counts, the others are its history.

create table follow_up_decisions (
  authority_id uuid not null,
  id bigint generated always as identity,
  look_back text not null, -- which sentence it is about: a hash of the later document, its words and what they speak of
  said_in uuid not null, -- the later document
  exact text not null, -- the sentence in it; '' where a person adds what no sentence says outright
  page integer not null default 0,
  earlier_document uuid, -- null: the earlier document is not held
  finding_id uuid, -- null: the earlier document as a whole
  verdict text not null check (verdict in ('done', 'progress', 'not enough', 'repeated', 'worse', 'none')),
  as_read jsonb, -- what the rules had read at that time; null where a person added it
  person_id uuid not null,
  at timestamptz not null default now(),
  why text not null default '',
  primary key (authority_id, id),
  foreign key (authority_id, said_in) references documents (authority_id, id) on delete cascade,
  foreign key (authority_id, earlier_document) references documents (authority_id, id) on delete cascade,
  foreign key (authority_id, finding_id) references readings (authority_id, id) on delete cascade,
  foreign key (authority_id, person_id) references people (authority_id, id)
);
create index follow_up_decisions_said_in on follow_up_decisions (authority_id, said_in, id);

-- Who outside the council was asked about a recommendation that is theirs to act on, and what they answered.
create table follow_up_chases (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  finding_id uuid not null,
  asked_on date not null,
  asked_of text not null,
  next_on date, -- when to ask again
  answered_on date,
  answer text not null default '',
  person_id uuid not null,
  recorded_at timestamptz not null default now(),
  primary key (authority_id, id),
  foreign key (authority_id, finding_id) references readings (authority_id, id) on delete cascade,
  foreign key (authority_id, person_id) references people (authority_id, id),
  check (answered_on is null or answered_on >= asked_on)
);
create index follow_up_chases_finding on follow_up_chases (authority_id, finding_id, asked_on);

alter table follow_up_decisions enable row level security;
alter table follow_up_chases enable row level security;
create policy own on follow_up_decisions for select to sightline_person
  using (authority_id = (select current_authority()) and (select may('findings.read')));
create policy decide on follow_up_decisions for insert to sightline_person
  with check (authority_id = (select current_authority()) and (select may('readings.decide')));
create policy own on follow_up_chases for select to sightline_person
  using (authority_id = (select current_authority()) and (select may('findings.read')));
create policy add on follow_up_chases for insert to sightline_person
  with check (authority_id = (select current_authority()) and (select may('inspections.prepare')));
create policy answer on follow_up_chases for update to sightline_person
  using (authority_id = (select current_authority()) and (select may('inspections.prepare')));
grant select, insert on follow_up_decisions to sightline_person;
grant select, insert, update on follow_up_chases to sightline_person;
