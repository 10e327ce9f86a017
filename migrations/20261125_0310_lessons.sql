-- A finding moved from one thread to another is a decision like any other, and a lesson for the findings that come after it.
alter table reading_decisions drop constraint reading_decisions_verb_check;
alter table reading_decisions add constraint reading_decisions_verb_check
  check (verb in ('confirm', 'correct', 'split', 'merge', 'reject', 'add', 'reopen', 'undo', 'move'));

create table lessons (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  at timestamptz not null default now(),
  person_id uuid not null,
  reading_id uuid, -- the finding that was moved; null once its document was read again and it stands there anew
  decision_id bigint not null,
  text text not null, -- its words on that day
  from_theme text not null, -- '' where it was only added to a thread
  to_theme text not null, -- '' where it was only taken out of one
  why text not null default '',
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  withdrawn_why text not null default '',
  primary key (authority_id, id),
  foreign key (authority_id, person_id) references people (authority_id, id),
  foreign key (authority_id, withdrawn_by) references people (authority_id, id),
  foreign key (authority_id, reading_id) references readings (authority_id, id) on delete set null (reading_id),
  foreign key (authority_id, decision_id) references reading_decisions (authority_id, id) on delete cascade,
  check (from_theme <> to_theme),
  check ((withdrawn_at is null) = (withdrawn_by is null))
);
create index lessons_reading on lessons (authority_id, reading_id);

-- Which findings a lesson has changed the themes of, so that it can say so and be withdrawn.
create table lesson_uses (
  authority_id uuid not null,
  lesson_id uuid not null,
  reading_id uuid not null,
  at timestamptz not null default now(),
  likeness text not null, -- why the lesson was taken to fit, as a sentence
  before text[] not null, -- the themes without the lesson
  primary key (authority_id, lesson_id, reading_id),
  foreign key (authority_id, lesson_id) references lessons (authority_id, id) on delete cascade,
  foreign key (authority_id, reading_id) references readings (authority_id, id) on delete cascade
);
create index lesson_uses_reading on lesson_uses (authority_id, reading_id);

alter table lessons enable row level security;
alter table lesson_uses enable row level security;
create policy own on lessons for select to sightline_person
  using (authority_id = (select current_authority()) and (select may('documents.read')));
create policy teach on lessons for insert to sightline_person
  with check (authority_id = (select current_authority()) and person_id = (select current_person()) and (select may('themes.manage')));
create policy withdraw on lessons for update to sightline_person
  using (authority_id = (select current_authority()) and (select may('themes.manage')));
create policy own on lesson_uses for select to sightline_person
  using (authority_id = (select current_authority()) and (select may('documents.read')));
create policy keep on lesson_uses for insert to sightline_person
  with check (authority_id = (select current_authority()) and (select may('documents.add')));
create policy forget on lesson_uses for delete to sightline_person
  using (authority_id = (select current_authority()) and (select may('themes.manage')));
grant select, insert, update on lessons to sightline_person;
grant select, insert, delete on lesson_uses to sightline_person;
