-- Access that was taken in need is looked into: by the manager of whoever took it; where nobody is named as that, by those who may hide records;
-- and by those who read the trail. Never by whoever took it. What came of it is kept as it was written.
create table access_reviews (
  authority_id uuid not null,
  access_id uuid not null,
  outcome text not null check (outcome in ('needed', 'talked', 'referred')),
  why text not null check (why <> ''),
  reviewed_by uuid not null,
  reviewed_at timestamptz not null default now(),
  primary key (authority_id, access_id),
  foreign key (authority_id, access_id) references child_access (authority_id, id) on delete cascade,
  foreign key (authority_id, reviewed_by) references people (authority_id, id)
);
create trigger access_reviews_are_kept before update on access_reviews for each row execute function refuse_change();

-- Whether the person should look into access that somebody took.
create function looks_into_access_of(who uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select who <> current_person() and exists (
    select from people p where p.authority_id = current_authority() and p.id = who
      and (p.reports_to = current_person() or (p.reports_to is null and may('children.restrict'))))
$$;

alter table access_reviews enable row level security;
create policy own on access_reviews for select to sightline_person using (authority_id = (select current_authority())
  and exists (select from child_access a where a.authority_id = access_reviews.authority_id and a.id = access_reviews.access_id));
create policy add on access_reviews for insert to sightline_person with check (authority_id = (select current_authority())
  and reviewed_by = (select current_person())
  and exists (select from child_access a where a.authority_id = access_reviews.authority_id and a.id = access_reviews.access_id
    and a.person_id <> (select current_person()) and (looks_into_access_of(a.person_id) or (select may('trail.read')))));
grant select on access_reviews to sightline_person;
grant insert (authority_id, access_id, outcome, why, reviewed_by) on access_reviews to sightline_person;
