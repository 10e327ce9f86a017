-- The figures of the newest count as they may leave the house, kept since it takes long to make them safe. They are whole or not there: a
-- count that comes after leaves them behind, and nobody is shown them any more.

create table public_figures (
  authority_id uuid primary key references authorities (id),
  counted text not null, -- by which delivery, and when, as indicator_runs has it
  rules text not null, -- by which rules they were made safe: the digest of the files that hold them
  made_at timestamptz not null default now(),
  tables jsonb not null -- of each indicator its id, its day, and its rows with their shorthand
);

alter table public_figures enable row level security;

-- What is hidden of a whole hangs on its parts, so they are for those who publish, until they have left the house.
create policy own on public_figures for select to sightline_person
  using (authority_id = (select current_authority()) and (select may('children.export')));
grant select on public_figures to sightline_person;
