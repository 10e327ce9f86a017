-- What a letter says about a subject in its prose, outside its lists: tied to a thread and shown apart. It is no finding, and
-- counts nowhere, until a person makes one of it.
create table mentions (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  document_id uuid not null,
  ordinal integer not null, -- its place in the document
  area text not null default '',
  said text not null,
  page integer not null default 0,
  passage jsonb,
  themes text[] not null,
  leaning text not null default 'unclear' check (leaning in ('well', 'must improve', 'both', 'unclear')),
  reading_id uuid, -- the finding that a person made of it
  primary key (authority_id, id),
  foreign key (authority_id, document_id) references documents (authority_id, id) on delete cascade,
  foreign key (authority_id, reading_id) references readings (authority_id, id) on delete set null (reading_id)
);
create index mentions_document on mentions (authority_id, document_id, ordinal);
create index mentions_themes on mentions using gin (themes);

alter table mentions enable row level security;
create policy own on mentions for select to sightline_person
  using (authority_id = (select current_authority()) and (select may('documents.read')));
create policy keep on mentions for insert to sightline_person
  with check (authority_id = (select current_authority()) and (select may('documents.add')));
create policy drop_unused on mentions for delete to sightline_person
  using (authority_id = (select current_authority()) and reading_id is null and (select may('documents.add')));
create policy take_up on mentions for update to sightline_person
  using (authority_id = (select current_authority()) and (select may('readings.decide')));
grant select, insert, update, delete on mentions to sightline_person;
