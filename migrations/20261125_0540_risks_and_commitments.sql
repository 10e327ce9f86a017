-- Risks to a plan, and commitments whose words are the same wherever they are printed.

create table risks (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  plan_id uuid not null,
  priority_id uuid not null,
  title text not null,
  likelihood smallint not null default 3,
  impact smallint not null default 3,
  child_impact smallint not null default 1, -- on children, apart from the rest: it is never offset by a low likelihood
  mitigation text not null default '',
  residual_likelihood smallint,
  residual_impact smallint,
  residual_evidence text not null default '',
  bites_on date,
  owner_id uuid not null,
  raised_on date not null,
  closed_on date,
  closed_why text not null default '',
  version integer not null default 1,
  primary key (authority_id, id),
  check (title <> ''),
  check (likelihood between 1 and 5 and impact between 1 and 5 and child_impact between 1 and 5),
  check (residual_likelihood between 1 and 5 and residual_impact between 1 and 5),
  check ((residual_likelihood is null) = (residual_impact is null)),
  check (residual_likelihood is null or residual_evidence <> ''),
  foreign key (authority_id, plan_id) references plans (authority_id, id),
  foreign key (authority_id, priority_id) references priorities (authority_id, id),
  foreign key (authority_id, owner_id) references people (authority_id, id)
);
create index risks_plan on risks (authority_id, plan_id);

create table risk_actions (
  authority_id uuid not null,
  risk_id uuid not null,
  action_id uuid not null,
  primary key (authority_id, risk_id, action_id),
  foreign key (authority_id, risk_id) references risks (authority_id, id),
  foreign key (authority_id, action_id) references actions (authority_id, id)
);
create index risk_actions_action on risk_actions (authority_id, action_id);

create table commitments (
  authority_id uuid not null references authorities (id),
  id uuid not null default gen_random_uuid(),
  name text not null, -- by which people find it again
  primary key (authority_id, id),
  unique (authority_id, name),
  check (name <> '')
);

create table commitment_versions (
  authority_id uuid not null,
  commitment_id uuid not null,
  number integer not null, -- 1, 2, 3 …
  words text not null,
  why text not null default '',
  set_by uuid not null,
  recorded_at timestamptz not null default recorded_now(),
  primary key (authority_id, commitment_id, number),
  check (words <> ''),
  foreign key (authority_id, commitment_id) references commitments (authority_id, id),
  foreign key (authority_id, set_by) references people (authority_id, id)
);
create trigger commitment_versions_are_kept before update or delete on commitment_versions
  for each row execute function refuse_change();

alter table actions add foreign key (authority_id, commitment_id) references commitments (authority_id, id);
