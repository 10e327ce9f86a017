-- Pages of answers that people put together, and what they want to be told of by mail.

create table answer_pages (
  authority_id uuid not null references authorities (id),
  id uuid not null default gen_random_uuid(),
  owner_id uuid not null,
  title text not null,
  indicators text[] not null, -- in the order in which they are asked
  shared_with text[] not null default '{}', -- roles whose people see it beside its owner
  changed_at timestamptz not null default now(),
  primary key (authority_id, id),
  check (title <> ''),
  check (cardinality(indicators) between 1 and 40),
  foreign key (authority_id, owner_id) references people (authority_id, id)
);
create index answer_pages_owner on answer_pages (authority_id, owner_id);

-- Somebody who wants to be told of a figure, and what they were told last: only as it may leave the house.
create table figure_subscriptions (
  authority_id uuid not null references authorities (id),
  person_id uuid not null,
  subject text not null, -- “indicator CP05”, “answers director”, “page <uuid>”
  how text not null,
  told_month text not null, -- 2026-11: the month of the last monthly letter, or of the beginning
  told jsonb not null, -- by indicator: { shown, signal }
  since timestamptz not null default now(),
  primary key (authority_id, person_id, subject),
  check (how in ('monthly', 'change', 'signal')),
  foreign key (authority_id, person_id) references people (authority_id, id)
);

alter table answer_pages enable row level security;
alter table figure_subscriptions enable row level security;

create policy own on answer_pages for select to sightline_person
  using (
    authority_id = (select current_authority()) and (select may('indicators.read'))
    and (
      owner_id = (select current_person())
      or (select p.role from people p where p.authority_id = (select current_authority()) and p.id = (select current_person()))
        = any(shared_with)
    )
  );
create policy add on answer_pages for insert to sightline_person
  with check (
    authority_id = (select current_authority()) and owner_id = (select current_person()) and (select may('indicators.read'))
  );
create policy change on answer_pages for update to sightline_person
  using (authority_id = (select current_authority()) and owner_id = (select current_person()));
create policy remove on answer_pages for delete to sightline_person
  using (authority_id = (select current_authority()) and owner_id = (select current_person()));
grant select, insert, update, delete on answer_pages to sightline_person;

-- Sightline itself sees who wants to be told, to go to them; what they are told is gathered as they.
create policy own on figure_subscriptions for select to sightline_person
  using (
    authority_id = (select current_authority())
    and (person_id = (select current_person()) or (select may('mail.write')))
  );
create policy add on figure_subscriptions for insert to sightline_person
  with check (
    authority_id = (select current_authority()) and person_id = (select current_person())
    and (select may('indicators.read'))
  );
create policy change on figure_subscriptions for update to sightline_person
  using (authority_id = (select current_authority()) and person_id = (select current_person()));
create policy remove on figure_subscriptions for delete to sightline_person
  using (authority_id = (select current_authority()) and person_id = (select current_person()));
grant select, insert, update, delete on figure_subscriptions to sightline_person;
