-- What became of the folder that is taken in by itself each night: one row for each authority and day, so that no night is done twice.
create table child_nights (
  authority_id uuid not null references authorities (id),
  of_day date not null,
  began_at timestamptz not null default now(),
  ended_at timestamptz not null default now(),
  outcome text not null check (outcome in ('brought in', 'refused', 'the same', 'nothing there')),
  delivery integer, -- the number of the delivery that it became
  said text not null default '', -- why it was refused, in sentences that name files and lines and nobody
  print text not null default '', -- a hash of all its files
  primary key (authority_id, of_day),
  check ((outcome = 'brought in') = (delivery is not null)),
  foreign key (authority_id, delivery) references child_imports (authority_id, number)
);

alter table child_nights enable row level security;
create policy own on child_nights for select to sightline_person
  using (authority_id = (select current_authority()) and (select may('children.import')));
grant select on child_nights to sightline_person;
