-- A spreadsheet of case log entries that somebody has sent and not yet confirmed. It is about children, so nobody but its sender
-- ever reads it, and it is gone a day later.
create table case_log_imports (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  log text not null,
  person_id uuid not null,
  sent_at timestamptz not null default now(),
  file_name text not null,
  sheet jsonb not null, -- { name, headingAt, rows, notices, faults }
  columns jsonb not null, -- [{ column, heading, name, likeness }]
  primary key (authority_id, id),
  foreign key (authority_id, person_id) references people (authority_id, id)
);
create index case_log_imports_sent on case_log_imports (authority_id, sent_at);

alter table case_log_imports enable row level security;
create policy own on case_log_imports to sightline_person using (
  authority_id = (select current_authority()) and person_id = (select current_person()) and (select may('case-logs.write'))
  and sent_at > now() - interval '1 day');
grant select, insert (authority_id, log, person_id, file_name, sheet, columns), update (columns), delete on case_log_imports to sightline_person;

-- Takes out what was sent more than a day ago, whoever sent it.
create function drop_old_case_log_imports() returns void language sql security definer set search_path = public, pg_temp as $$
  delete from case_log_imports where authority_id = current_authority() and sent_at < now() - interval '1 day'
$$;
revoke execute on function drop_old_case_log_imports() from public;
grant execute on function drop_old_case_log_imports() to sightline_person;
