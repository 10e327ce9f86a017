-- When each person last said that they had seen what changed in their work.

create table work_looks (
  authority_id uuid not null references authorities (id),
  person_id uuid not null,
  looked_at timestamptz not null,
  primary key (authority_id, person_id),
  foreign key (authority_id, person_id) references people (authority_id, id)
);

alter table work_looks enable row level security;
grant select, insert, update on work_looks to sightline_person;
create policy own on work_looks for select to sightline_person
  using (authority_id = (select current_authority()) and person_id = (select current_person()));
create policy add on work_looks for insert to sightline_person
  with check (authority_id = (select current_authority()) and person_id = (select current_person()));
create policy change on work_looks for update to sightline_person
  using (authority_id = (select current_authority()) and person_id = (select current_person()));
