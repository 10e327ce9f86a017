-- Every version of every row of a plan, kept for good, so that any past day can be shown as it was known then.

-- When something is recorded. People record now; the owner of the tables may bring what was recorded elsewhere before.
create function recorded_now() returns timestamptz language sql volatile as $$
  select case
    when current_setting('role') = 'sightline_person' then clock_timestamp()
    else coalesce(nullif(current_setting('sightline.recorded_at', true), '')::timestamptz, clock_timestamp())
  end
$$;

create table improvement_history (
  authority_id uuid not null references authorities (id),
  seq bigint not null generated always as identity,
  at timestamptz not null,
  person_id uuid, -- null: the program, as owner
  of_table text not null,
  row_key text not null, -- the id of the row, or of a link the two ids that it joins
  plan_id uuid, -- which plan or action it is about, where it is about one
  action_id uuid,
  was jsonb, -- the row before; null: it is new
  became jsonb, -- the row from now on; null: taken out
  primary key (authority_id, seq)
);
create index improvement_history_row on improvement_history (authority_id, of_table, row_key, seq) include (at);
create index improvement_history_at on improvement_history (authority_id, at);
create index improvement_history_action on improvement_history (authority_id, action_id, seq);

alter table improvement_history enable row level security;
grant select on improvement_history to sightline_person;
create policy own on improvement_history for select to sightline_person
  using (authority_id = (select current_authority()) and (select may('plans.read')));

create trigger improvement_history_is_kept before update or delete on improvement_history
  for each row execute function refuse_change();
create trigger improvement_history_is_not_emptied before truncate on improvement_history
  for each statement execute function refuse_change();

-- Called with the names of the columns that are the row's key.
create function keep_version() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  before jsonb := case when tg_op = 'INSERT' then null else to_jsonb(old) end;
  after jsonb := case when tg_op = 'DELETE' then null else to_jsonb(new) end;
  known jsonb := coalesce(after, before);
  key text := '';
  part text;
begin
  if before is not distinct from after then
    return null;
  end if;
  foreach part in array tg_argv loop
    key := key || case when key = '' then '' else ' ' end || (known ->> part);
  end loop;
  insert into improvement_history (authority_id, at, person_id, of_table, row_key, plan_id, action_id, was, became)
  values (
    (known ->> 'authority_id')::uuid, recorded_now(), current_person(), tg_table_name, key,
    (case when tg_table_name = 'plans' then known ->> 'id' else known ->> 'plan_id' end)::uuid,
    (case when tg_table_name = 'actions' then known ->> 'id' else known ->> 'action_id' end)::uuid,
    before, after
  );
  return null;
end
$$;
