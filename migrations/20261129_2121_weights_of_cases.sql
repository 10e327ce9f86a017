-- How much work a case is, as a council sets it from a day on. Never changed, only followed by a later setting, so that the
-- workload of a past day keeps the weights of that day.
create table case_weights (
  authority_id uuid not null references authorities (id),
  id uuid not null default gen_random_uuid(),
  from_day date not null,
  care numeric(4, 2) not null check (care between 0 and 10),
  protection numeric(4, 2) not null check (protection between 0 and 10),
  leaver numeric(4, 2) not null check (leaver between 0 and 10),
  other numeric(4, 2) not null check (other between 0 and 10),
  why text not null check (why <> ''),
  set_by uuid not null,
  set_at timestamptz not null default clock_timestamp(),
  primary key (authority_id, id),
  foreign key (authority_id, set_by) references people (authority_id, id)
);
create index case_weights_from on case_weights (authority_id, from_day desc, set_at desc);
create trigger case_weights_are_kept before update or delete on case_weights for each row execute function refuse_change();

alter table case_weights enable row level security;
create policy own on case_weights for select to sightline_person
  using (authority_id = (select current_authority()) and (select may('children.read')));
create policy set_them on case_weights for insert to sightline_person
  with check (authority_id = (select current_authority()) and (select may('weights.set')) and set_by = (select current_person()));
grant select, insert (authority_id, from_day, care, protection, leaver, other, why, set_by) on case_weights to sightline_person;
