-- Figures that others published, as this authority loaded them from files. What comes with the product is not here: it is a
-- file of the product itself, over which these stand.

create table published_releases (
  authority_id uuid not null references authorities (id),
  id uuid not null default gen_random_uuid(),
  title text not null, -- the publication, as whoever loaded it calls it
  file_name text not null,
  sha256 text not null, -- of the file as it was sent
  loaded_by uuid not null,
  loaded_at timestamptz not null default now(),
  primary key (authority_id, id),
  unique (authority_id, sha256), -- the same file is not loaded twice
  check (title <> ''),
  foreign key (authority_id, loaded_by) references people (authority_id, id)
);

create table published_values (
  authority_id uuid not null,
  release_id uuid not null,
  indicator_id text not null,
  area text not null, -- DfE's code of a council, ONS's of what is larger
  period text not null, -- as published
  value double precision,
  mark text not null default '', -- why there is no value: four different things
  source text not null,
  primary key (authority_id, release_id, indicator_id, area, period),
  check (mark in ('', 'c', 'x', 'z', 'low')),
  check ((value is null) = (mark <> '')),
  foreign key (authority_id, release_id) references published_releases (authority_id, id)
);
create index published_values_indicator on published_values (authority_id, indicator_id);

-- A file that somebody has sent and not yet confirmed.
create table published_uploads (
  authority_id uuid not null references authorities (id),
  id uuid not null default gen_random_uuid(),
  person_id uuid not null,
  sent_at timestamptz not null default now(),
  release jsonb not null, -- { title, fileName, sha256, rows }
  primary key (authority_id, id),
  foreign key (authority_id, person_id) references people (authority_id, id)
);

create trigger published_releases_are_kept before update or delete on published_releases
  for each row execute function refuse_change();
create trigger published_values_are_kept before update or delete on published_values
  for each row execute function refuse_change();

alter table published_releases enable row level security;
alter table published_values enable row level security;
alter table published_uploads enable row level security;

create policy own on published_releases for select to sightline_person
  using (authority_id = (select current_authority()) and (select may('indicators.read')));
create policy add on published_releases for insert to sightline_person
  with check (
    authority_id = (select current_authority()) and loaded_by = (select current_person())
    and (select may('comparators.import'))
  );
create policy own on published_values for select to sightline_person
  using (authority_id = (select current_authority()) and (select may('indicators.read')));
create policy add on published_values for insert to sightline_person
  with check (authority_id = (select current_authority()) and (select may('comparators.import')));
create policy own on published_uploads to sightline_person
  using (
    authority_id = (select current_authority()) and person_id = (select current_person())
    and (select may('comparators.import'))
  );

grant select, insert on published_releases, published_values to sightline_person;
grant select, insert, delete on published_uploads to sightline_person;
