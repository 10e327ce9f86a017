-- Documents as they came in and what their pages say.

create table documents (
  authority_id uuid not null references authorities (id),
  id uuid not null default gen_random_uuid(),
  sha256 text not null,
  file_name text not null,
  media_type text not null default '',
  bytes bigint not null,
  page_count integer,
  received_at timestamptz not null default now(),
  received_by uuid not null,
  came_by text not null check (came_by in ('page', 'command line', 'api', 'folder', 'demo')),
  batch_id uuid, -- files that were handed over together
  state text not null default 'waiting' check (state in ('waiting', 'reading', 'read', 'failed')),
  state_at timestamptz not null default now(),
  attempts integer not null default 0,
  claimed_by bigint, -- the reader that has it in hand: the key of a lock that it holds while it lives
  failure text not null default '', -- a sentence for the person: what is wrong and what to do
  -- what the reader made of it, until a person says otherwise
  framework text not null default '',
  title text not null default '',
  about_la_code text,
  about_name text not null default '',
  inspection_start date,
  inspection_end date,
  published date,
  dated date generated always as (coalesce(published, inspection_end, inspection_start)) stored,
  doubts text[] not null default '{}',
  replaces uuid, -- the earlier issue of the same letter
  primary key (authority_id, id),
  unique (authority_id, sha256),
  foreign key (authority_id, received_by) references people (authority_id, id),
  foreign key (authority_id, replaces) references documents (authority_id, id)
);
create index documents_dated on documents (authority_id, dated desc nulls last, id);
create index documents_waiting on documents (received_at) where state in ('waiting', 'reading');
create index documents_batch on documents (authority_id, batch_id) where batch_id is not null;

create table document_pages (
  authority_id uuid not null,
  document_id uuid not null,
  page integer not null,
  width real not null, -- points
  height real not null,
  lines jsonb not null, -- [{ text, box: { x, y, width, height }, size, bold, italic }] in reading order
  primary key (authority_id, document_id, page),
  foreign key (authority_id, document_id) references documents (authority_id, id) on delete cascade
);

alter table documents enable row level security;
alter table document_pages enable row level security;

create policy own on documents for select to sightline_person
  using (authority_id = (select current_authority()) and (select may('documents.read')));
create policy add on documents for insert to sightline_person
  with check (authority_id = (select current_authority()) and (select may('documents.add')));
create policy change on documents for update to sightline_person
  using (authority_id = (select current_authority()) and ((select may('documents.add')) or (select may('readings.decide'))));
create policy own on document_pages for select to sightline_person
  using (authority_id = (select current_authority()) and (select may('documents.read')));
create policy add on document_pages to sightline_person
  using (authority_id = (select current_authority()) and (select may('documents.add')));

grant select, insert, update on documents to sightline_person;
grant select, insert, update, delete on document_pages to sightline_person;

-- Whoever reads documents hears of a new one as soon as its transaction is over.
create function tell_readers() returns trigger language plpgsql as $$
begin
  notify documents_waiting;
  return null;
end
$$;
create trigger documents_tell_readers after insert or update of state on documents
  for each row when (new.state = 'waiting') execute function tell_readers();
