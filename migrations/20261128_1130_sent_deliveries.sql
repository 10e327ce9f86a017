-- Deliveries that somebody has sent by the page and not yet brought in: seen by nobody else, and gone after a day.

create table child_deliveries_sent (
  authority_id uuid not null references authorities (id),
  id uuid not null default gen_random_uuid(),
  person_id uuid not null,
  sent_at timestamptz not null default now(),
  as_at date not null,
  primary key (authority_id, id),
  foreign key (authority_id, person_id) references people (authority_id, id)
);
create table child_files_sent (
  authority_id uuid not null,
  delivery_id uuid not null,
  place integer not null,
  name text not null,
  bytes bytea not null,
  primary key (authority_id, delivery_id, place),
  foreign key (authority_id, delivery_id) references child_deliveries_sent (authority_id, id) on delete cascade
);
alter table child_files_sent alter column bytes set storage external; -- archives are packed already

alter table child_deliveries_sent enable row level security;
create policy own on child_deliveries_sent to sightline_person
  using (authority_id = (select current_authority()) and person_id = (select current_person())
    and (select may('children.import')));
alter table child_files_sent enable row level security;
create policy own on child_files_sent to sightline_person
  using (authority_id = (select current_authority()) and delivery_id in (select d.id from child_deliveries_sent d));
grant select, insert, delete on child_deliveries_sent, child_files_sent to sightline_person;
