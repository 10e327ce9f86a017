-- Requests of a child, a care leaver or somebody who speaks for them to be given what is held about them.
create table subject_requests (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  child_id uuid not null,
  asked_by text not null check (asked_by in ('the child', 'a care leaver', 'a parent', 'an advocate or solicitor')),
  received_on date not null,
  identity_on date, -- the day on which it was certain who asks, and that they may
  more_months integer check (more_months between 1 and 2), -- where the time was extended
  more_why text not null default '',
  told_on date, -- the day on which whoever asks was told of it
  prepared_by uuid,
  prepared_at timestamptz,
  sent_on date,
  recorded_by uuid not null,
  recorded_at timestamptz not null default now(),
  primary key (authority_id, id),
  check ((more_months is null) = (more_why = '') and (more_months is null) = (told_on is null)),
  check ((prepared_by is null) = (prepared_at is null)),
  check (sent_on is null or prepared_at is not null),
  foreign key (authority_id, child_id) references children (authority_id, id),
  foreign key (authority_id, prepared_by) references people (authority_id, id),
  foreign key (authority_id, recorded_by) references people (authority_id, id)
);
create index subject_requests_child on subject_requests (authority_id, child_id);

-- What a person decided about a line that is, or may be, about somebody else.
create table subject_redactions (
  authority_id uuid not null,
  request_id uuid not null,
  line text not null, -- the key of the line in what is held
  taken_out boolean not null,
  decided_by uuid not null,
  decided_at timestamptz not null default now(),
  primary key (authority_id, request_id, line),
  foreign key (authority_id, request_id) references subject_requests (authority_id, id),
  foreign key (authority_id, decided_by) references people (authority_id, id)
);

do $$
declare
  seen constant text := 'authority_id = (select current_authority()) and (select may(''subject-access.answer''))'
    ' and (case when (select sees_every_child()) then child_id <> all ((select children_hidden_from_me())::uuid[])'
    ' else child_id = any ((select children_i_may_see())::uuid[]) end)';
begin
  alter table subject_requests enable row level security;
  execute 'create policy own on subject_requests to sightline_person using (' || seen || ') with check (' || seen || ')';
end
$$;
grant select, insert, update (identity_on, more_months, more_why, told_on, prepared_by, prepared_at, sent_on) on subject_requests to sightline_person;
alter table subject_redactions enable row level security;
create policy own on subject_redactions to sightline_person
  using (authority_id = (select current_authority()) and request_id in (select r.id from subject_requests r))
  with check (authority_id = (select current_authority()) and decided_by = (select current_person())
    and request_id in (select r.id from subject_requests r));
grant select, insert, update (taken_out, decided_by, decided_at) on subject_redactions to sightline_person;
