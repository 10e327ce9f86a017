-- The looks of a time, at records and on lists, for those who review them; without children who are hidden from the reader.
create function looks_for_review(since timestamptz) returns table (person_id uuid, child_id uuid, at timestamptz, list text)
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  hidden uuid[] := children_hidden_from_me();
begin
  if not may('trail.read') then
    return;
  end if;
  return query
    select l.person_id, l.child_id, l.at, ''::text from looks l
    where l.authority_id = current_authority() and l.at >= since and l.child_id <> all (hidden)
    union all
    select l.person_id, c, l.at, l.list from list_looks l cross join unnest(l.children) c
    where l.authority_id = current_authority() and l.at >= since and c <> all (hidden);
end
$$;

-- What came of looking into a pattern. Only ever added to.
create table look_reviews (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  rule_id text not null,
  person_id uuid, -- whose looks; null where the pattern is about one record
  child_id uuid, -- which record; null where the pattern is about one person
  seen_to timestamptz not null, -- the last look that was looked into: a later one is a new pattern
  outcome text not null check (outcome in ('explained', 'asked', 'referred')),
  why text not null check (why <> ''),
  reviewed_by uuid not null,
  reviewed_at timestamptz not null default now(),
  primary key (authority_id, id),
  foreign key (authority_id, person_id) references people (authority_id, id),
  foreign key (authority_id, child_id) references children (authority_id, id),
  foreign key (authority_id, reviewed_by) references people (authority_id, id)
);
create trigger look_reviews_are_kept before update on look_reviews for each row execute function refuse_change();
alter table look_reviews enable row level security;
create policy own on look_reviews for select to sightline_person
  using (authority_id = (select current_authority()) and (select may('trail.read'))
    and (child_id is null or child_id <> all ((select children_hidden_from_me())::uuid[])));
create policy add on look_reviews for insert to sightline_person
  with check (authority_id = (select current_authority()) and (select may('trail.read')) and reviewed_by = (select current_person())
    and person_id is distinct from (select current_person()));
grant select on look_reviews to sightline_person;
grant insert (authority_id, rule_id, person_id, child_id, seen_to, outcome, why, reviewed_by) on look_reviews to sightline_person;
