-- What the papers of a committee meeting say beyond readings: agenda, attendance, minutes, tables, plans. One row a document.
-- Resolutions and actions are readings as well, for people to decide; here they keep their numbers, targets and doubts.

create table document_packs (
  authority_id uuid not null,
  document_id uuid not null,
  pack jsonb not null, -- src/inspections/reading/pack/pack.ts
  primary key (authority_id, document_id),
  foreign key (authority_id, document_id) references documents (authority_id, id) on delete cascade
);

alter table document_packs enable row level security;

create policy own on document_packs for select to sightline_person
  using (authority_id = (select current_authority()) and (select may('documents.read')));
create policy add on document_packs to sightline_person
  using (authority_id = (select current_authority()) and (select may('documents.add')));

grant select, insert, update, delete on document_packs to sightline_person;
