-- A plan that somebody has sent as a file and not yet confirmed: as a table of text, with which column they say is which.

create table plan_imports (
  authority_id uuid not null references authorities (id),
  id uuid not null default gen_random_uuid(),
  person_id uuid not null,
  plan_id uuid, -- null: a plan that is yet to be made
  title text not null default '', -- of that plan
  sent_at timestamptz not null default now(),
  file_name text not null,
  sheet jsonb not null, -- { name, headingAt, rows, notices, faults }
  columns jsonb not null, -- [{ column, heading, name, likeness }]
  keep_words boolean not null default false, -- owners and dates that nobody can make out are kept in the details
  primary key (authority_id, id),
  foreign key (authority_id, person_id) references people (authority_id, id),
  foreign key (authority_id, plan_id) references plans (authority_id, id)
);
create index plan_imports_person on plan_imports (authority_id, person_id, sent_at);

alter table plan_imports enable row level security;
grant select, insert, update, delete on plan_imports to sightline_person;
create policy own on plan_imports to sightline_person
  using (authority_id = (select current_authority()) and person_id = (select current_person()) and (select may('plans.edit')))
  with check (authority_id = (select current_authority()) and person_id = (select current_person()) and (select may('plans.edit')));
