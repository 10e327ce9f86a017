-- What a council graded itself, beside which the inspectorate's grade is shown. A correction takes the old one back and
-- adds a new one; nothing is overwritten.

create table self_grades (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  framework text not null, -- the framework's id, whose scale the grade is on
  area text not null, -- the area's id within that framework
  year integer not null check (year between 1990 and 2999),
  grade text not null, -- the grade's id on the framework's scale
  source text not null, -- where the council says so: a self-evaluation's name, a page
  stated_on date not null,
  document_id uuid, -- the document that says so, where Sightline holds it
  person_id uuid not null,
  recorded_at timestamptz not null default now(),
  why text not null default '',
  taken_back_by uuid,
  taken_back_at timestamptz,
  taken_back_why text not null default '',
  primary key (authority_id, id),
  foreign key (authority_id) references authorities (id),
  foreign key (authority_id, document_id) references documents (authority_id, id),
  foreign key (authority_id, person_id) references people (authority_id, id),
  foreign key (authority_id, taken_back_by) references people (authority_id, id),
  check ((taken_back_by is null) = (taken_back_at is null))
);
create index self_grades_year on self_grades (authority_id, year desc, framework, area);

alter table self_grades enable row level security;
create policy own on self_grades for select to sightline_person
  using (authority_id = (select current_authority()) and (select may('documents.read')));
create policy add on self_grades for insert to sightline_person
  with check (authority_id = (select current_authority()) and (select may('inspections.prepare')));
create policy take_back on self_grades for update to sightline_person
  using (authority_id = (select current_authority()) and (select may('inspections.prepare')));
grant select, insert, update on self_grades to sightline_person;
