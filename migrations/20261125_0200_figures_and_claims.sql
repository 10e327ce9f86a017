-- What was computed again from a document, and what the authority says of itself in it. Both are the reader's work and are
-- replaced whole when a document is read again; what people decide about a note or a claim is kept with its reading.

create table figures (
  authority_id uuid not null,
  document_id uuid not null,
  ordinal integer not null, -- order in the document, from 1
  rule text not null, -- which check: src/inspections/reading/figures/figure.ts
  label text not null default '', -- what it is a figure of, in the document's words
  counted double precision, -- numerator, or the new of two values
  out_of double precision, -- denominator, or the old of two values
  stated text not null default '', -- as printed, with its unit
  computed double precision, -- what the numbers make, in the unit of `stated`
  difference double precision, -- stated less computed
  verdict text not null default 'unchecked' check (verdict in ('agrees', 'disagrees', 'doubtful', 'unchecked')),
  reason text not null default '',
  page integer not null default 0,
  passage jsonb, -- { page, boxes, exact, prefix, suffix }
  primary key (authority_id, document_id, ordinal),
  foreign key (authority_id, document_id) references documents (authority_id, id) on delete cascade
);
create index figures_notes on figures (authority_id, rule) where verdict in ('disagrees', 'doubtful');

create table claims (
  authority_id uuid not null,
  document_id uuid not null,
  ordinal integer not null,
  said_by text not null default '', -- who claims it: src/inspections/reading/claims/claim.ts
  kind text not null default '',
  attribution smallint check (attribution between 0 and 4), -- how far an impact is shown to be caused; null where none is claimed
  found text not null default 'none' check (found in ('for', 'against', 'both', 'none')), -- what the document holds beside it
  evidence jsonb not null default '[]', -- [{ side, passage }]
  page integer not null default 0,
  exact text not null default '', -- the words: with the page they lead to the reading
  primary key (authority_id, document_id, ordinal),
  foreign key (authority_id, document_id) references documents (authority_id, id) on delete cascade
);

alter table figures enable row level security;
alter table claims enable row level security;

create policy own on figures for select to sightline_person
  using (authority_id = (select current_authority()) and (select may('documents.read')));
create policy add on figures for insert to sightline_person
  with check (authority_id = (select current_authority()) and (select may('documents.add')));
create policy drop_old on figures for delete to sightline_person
  using (authority_id = (select current_authority()) and (select may('documents.add')));
create policy own on claims for select to sightline_person
  using (authority_id = (select current_authority()) and (select may('documents.read')));
create policy add on claims for insert to sightline_person
  with check (authority_id = (select current_authority()) and (select may('documents.add')));
create policy drop_old on claims for delete to sightline_person
  using (authority_id = (select current_authority()) and (select may('documents.add')));

grant select, insert, delete on figures to sightline_person;
grant select, insert, delete on claims to sightline_person;
