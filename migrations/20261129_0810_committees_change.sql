-- A committee changes after it was set up; what was so at a meeting of the past stays so.

-- Each quorum that a committee had, and the day from which it had another.
create table committee_quorums (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  committee_id uuid not null,
  quorum integer not null,
  until_on date not null, -- the first day on which it no longer held
  why text not null,
  changed_by uuid not null,
  primary key (authority_id, id),
  unique (authority_id, committee_id, until_on),
  check (quorum > 0 and why <> ''),
  foreign key (authority_id, committee_id) references committees (authority_id, id),
  foreign key (authority_id, changed_by) references people (authority_id, id)
);

-- The words of a resolution as they stood before somebody mended them. Kept for good.
create table resolution_texts (
  authority_id uuid not null,
  id bigint not null generated always as identity,
  resolution_id uuid not null,
  version integer not null, -- of the resolution while these were its words
  text text not null,
  why text not null, -- they were changed
  changed_by uuid not null,
  changed_at timestamptz not null default recorded_now(),
  primary key (authority_id, id),
  check (text <> '' and why <> ''),
  foreign key (authority_id, resolution_id) references resolutions (authority_id, id),
  foreign key (authority_id, changed_by) references people (authority_id, id)
);
create index resolution_texts_resolution on resolution_texts (authority_id, resolution_id, id desc);
create trigger resolution_texts_are_kept before update or delete on resolution_texts for each row execute function refuse_change();

do $$
declare
  each text;
begin
  foreach each in array array['committee_quorums', 'resolution_texts'] loop
    execute format('alter table %I enable row level security', each);
    execute format('grant select, insert on %I to sightline_person', each);
    execute format('create policy own on %I for select to sightline_person
      using (authority_id = (select current_authority()) and (select may(''committees.read'')))', each);
    execute format('create policy add on %I for insert to sightline_person
      with check (authority_id = (select current_authority()) and (select may(''committees.manage'')))', each);
  end loop;
end
$$;

create view public_site.committee_quorums as
  select authority_id, id, committee_id, quorum, until_on, why, null::uuid as changed_by
  from public.committee_quorums where authority_id = public.current_authority();
grant select on public_site.committee_quorums to sightline_public;

-- Sightline writes papers from the page of an indicator and from what inspectors found as well.
alter table papers drop constraint papers_sort_check;
alter table papers add constraint papers_sort_check check (sort in ('report', 'appendix', 'slides', 'progress', 'figures', 'outcomes'));
alter table papers add column from_indicator text not null default '';

-- The day on which papers that were brought in had been published, and where that is known from: '' for Sightline's own.
alter table committee_meetings add column published_said text not null default '';
create or replace view public_site.papers as
  select p.authority_id, p.id, p.item_id, p.place, p.title, p.sort, p.sponsor, p.author, p.plan_reference, p.wards, p.summary, p.body,
    p.from_plan_id, p.told_on, p.sha256, p.file_name, p.media_type, p.bytes, p.published_on, p.late_why, p.from_indicator
  from public.papers p join public_site.agenda_items i on i.authority_id = p.authority_id and i.id = p.item_id
  where p.published_on is not null;
create or replace view public_site.committee_meetings as
  select authority_id, id, committee_id, held_on, first_held_on, moved_why, starts_at, place, joining, private_because, stage,
    null::date as briefed_on, published_on, published_late_why, held_at_from, held_at_to, cancelled_on, cancelled_why,
    minutes_published_on, signed_on, signed_by, null::uuid as document_id, published_said
  from public.committee_meetings where authority_id = public.current_authority();
