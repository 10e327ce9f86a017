-- What was given out by OParl, object by object: when it was first there, when it was last another, and whether it is gone.
-- It holds no word of an object, only a digest by which a change is known. What is gone stays in it, so that whoever keeps a
-- copy hears of it. Source: OParl 1.1, chapters 2.8 and 4.1.
create table oparl_ledger (
  authority_id uuid not null references authorities (id),
  list text not null, -- the list that it stands in; system and body for those two
  key text not null, -- the last part of its address
  digest text not null, -- '' once it is gone
  created_at timestamptz not null,
  modified_at timestamptz not null,
  deleted boolean not null default false,
  primary key (authority_id, list, key),
  check (modified_at >= created_at),
  check (deleted = (digest = ''))
);

alter table oparl_ledger enable row level security;
create policy own on oparl_ledger for select to sightline_person using (authority_id = (select current_authority()));
grant select on oparl_ledger to sightline_person;

create view public_site.oparl_ledger as
  select authority_id, list, key, created_at, modified_at, deleted from oparl_ledger where authority_id = current_authority();
grant select on public_site.oparl_ledger to sightline_public;
