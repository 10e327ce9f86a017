-- Who of several bodies leads a finding or an action, and who contributes, as a person has said it. What the rule read is computed
-- from the words; a row here overrules it and keeps what the rule said on that day. The newest row counts, the others are its history.
create table agency_decisions (
  authority_id uuid not null,
  id bigint generated always as identity,
  finding_id uuid, -- of this finding,
  action_id uuid, -- or of this action
  lead text not null check (lead <> ''),
  contributing text[] not null default '{}',
  as_read jsonb not null, -- { lead, contributing, because } as the rule said it
  why text not null check (why <> ''), -- partners with whom the action is shared read it
  person_id uuid not null,
  at timestamptz not null default now(),
  primary key (authority_id, id),
  check (num_nonnulls(finding_id, action_id) = 1),
  foreign key (authority_id, finding_id) references readings (authority_id, id) on delete cascade,
  foreign key (authority_id, action_id) references actions (authority_id, id),
  foreign key (authority_id, person_id) references people (authority_id, id)
);
create index agency_decisions_finding on agency_decisions (authority_id, finding_id, id) where finding_id is not null;
create index agency_decisions_action on agency_decisions (authority_id, action_id, id) where action_id is not null;

alter table agency_decisions enable row level security;
create policy own on agency_decisions for select to sightline_person
  using (authority_id = (select current_authority())
    and case when finding_id is null then (select may('plans.read')) else (select may('findings.read')) end);
create policy decide on agency_decisions for insert to sightline_person
  with check (authority_id = (select current_authority()) and person_id = (select current_person())
    and case when finding_id is null then (select may('plans.edit')) else (select may('readings.decide')) end);
grant select, insert on agency_decisions to sightline_person;

-- What a partner is shown of it: who leads the actions that they may see, and nothing of what inspectors wrote. What was decided of
-- the action itself goes before what was decided of a finding that it answers.
create function agencies_of_shared() returns table (action_id uuid, lead text, contributing text[], why text)
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return query
    select distinct on (x.shared) x.shared, d.lead, d.contributing, d.why
    from unnest(shared_actions()) as x (shared)
      join agency_decisions d on d.authority_id = current_authority() and (
        d.action_id = x.shared
        or d.finding_id in (select f.finding_id from action_findings f where f.authority_id = current_authority() and f.action_id = x.shared))
    order by x.shared, d.action_id is null, d.id desc;
end
$$;
