-- What has to be ready before inspectors look at a topic, who sees to it and by when.

create table readiness_tasks (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  topic text not null, -- src/inspections/readiness/topics.ts
  title text not null,
  owner_id uuid,
  due_on date,
  done_at timestamptz,
  done_by uuid,
  person_id uuid not null, -- who added it
  added_at timestamptz not null default now(),
  primary key (authority_id, id),
  foreign key (authority_id) references authorities (id),
  foreign key (authority_id, owner_id) references people (authority_id, id),
  foreign key (authority_id, done_by) references people (authority_id, id),
  foreign key (authority_id, person_id) references people (authority_id, id),
  check ((done_at is null) = (done_by is null))
);
create index readiness_tasks_topic on readiness_tasks (authority_id, topic, due_on);

alter table readiness_tasks enable row level security;
create policy own on readiness_tasks for select to sightline_person
  using (authority_id = (select current_authority()) and (select may('readiness.read')));
create policy add on readiness_tasks for insert to sightline_person
  with check (authority_id = (select current_authority()) and (select may('inspections.prepare')));
create policy change on readiness_tasks for update to sightline_person
  using (authority_id = (select current_authority()) and (select may('inspections.prepare')));
grant select, insert, update on readiness_tasks to sightline_person;
