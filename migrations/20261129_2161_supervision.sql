-- Supervision of a case: what was talked of for the child, and what was decided, each decision with its reason and its owner until it is
-- done. Under the walls of the child. What a worker says of themselves is not kept here, nor anything of clinical supervision.
create table supervisions (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  child_id uuid not null,
  worker_id text not null default '', -- whose case it was, as the data of the case system names them
  held_on date not null,
  matters text not null check (matters <> ''),
  risk text not null default '',
  plan text not null default '',
  voice text not null default '',
  held_by uuid not null,
  written_at timestamptz not null default clock_timestamp(),
  primary key (authority_id, id),
  foreign key (authority_id, child_id) references children (authority_id, id),
  foreign key (authority_id, held_by) references people (authority_id, id)
);
create index supervisions_child on supervisions (authority_id, child_id, held_on desc);

create table supervision_decisions (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  supervision_id uuid not null,
  child_id uuid not null,
  what text not null check (what <> ''),
  why text not null default '',
  need text not null default '', -- which need of the child it answers
  owner_id uuid,
  due_on date,
  done_on date,
  done_by uuid,
  done_note text not null default '',
  primary key (authority_id, id),
  foreign key (authority_id, supervision_id) references supervisions (authority_id, id) on delete cascade,
  foreign key (authority_id, owner_id) references people (authority_id, id),
  foreign key (authority_id, done_by) references people (authority_id, id),
  check ((done_on is null) = (done_by is null))
);
create index supervision_decisions_child on supervision_decisions (authority_id, child_id);
create index supervision_decisions_supervision on supervision_decisions (authority_id, supervision_id);

do $$
declare
  about text;
  seen constant text := 'authority_id = (select current_authority()) and case when (select sees_every_child())'
    ' then child_id <> all ((select children_hidden_from_me())::uuid[]) else child_id = any ((select children_i_may_see())::uuid[]) end';
begin
  foreach about in array array['supervisions', 'supervision_decisions'] loop
    execute format('alter table %I enable row level security', about);
    execute format('create policy own on %I for select to sightline_person using (%s)', about, seen);
    execute format('grant select on %I to sightline_person', about);
  end loop;
  execute 'create policy add on supervisions for insert to sightline_person with check (held_by = (select current_person())'
    ' and (select may(''supervision.write'')) and ' || seen || ')';
  execute 'create policy add on supervision_decisions for insert to sightline_person with check ((select may(''supervision.write'')) and done_on is null'
    ' and exists (select from supervisions s where s.authority_id = (select current_authority()) and s.id = supervision_id'
    ' and s.child_id = supervision_decisions.child_id and s.held_by = (select current_person())) and ' || seen || ')';
  execute 'create policy change on supervision_decisions for update to sightline_person using (done_on is null and (owner_id = (select current_person())'
    ' or (select may(''supervision.write''))) and ' || seen || ') with check (done_by = (select current_person()))';
end
$$;
grant insert (authority_id, child_id, worker_id, held_on, matters, risk, plan, voice, held_by) on supervisions to sightline_person;
grant insert (authority_id, supervision_id, child_id, what, why, need, owner_id, due_on), update (done_on, done_by, done_note)
  on supervision_decisions to sightline_person;
