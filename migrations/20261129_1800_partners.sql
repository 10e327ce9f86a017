-- Partners: people of other bodies who work on actions that are shared with them, and see nothing else.

alter table people add column body text not null default '', -- whom they work for, where it is not the council
  add check (role <> 'partner' or body <> '');

create table action_shares (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  action_id uuid not null,
  person_id uuid not null, -- the partner
  why text not null default '', -- what is asked of them, in words that they read
  shared_from date not null,
  shared_by uuid not null,
  shared_on date not null,
  ended_on date, -- from this day on they see it no more
  ended_by uuid,
  ended_why text not null default '',
  primary key (authority_id, id),
  check ((ended_on is null) = (ended_by is null)),
  foreign key (authority_id, action_id) references actions (authority_id, id),
  foreign key (authority_id, person_id) references people (authority_id, id),
  foreign key (authority_id, shared_by) references people (authority_id, id),
  foreign key (authority_id, ended_by) references people (authority_id, id)
);
create unique index action_shares_once on action_shares (authority_id, action_id, person_id) where ended_on is null;
-- What somebody said is asked for by who said it: what partners contributed.
create index action_updates_person on action_updates (authority_id, person_id);

create index action_shares_person on action_shares (authority_id, person_id);
create trigger action_shares_remember after insert or update or delete on action_shares
  for each row execute function keep_version('id');

-- What a partner may see follows from these. Each asks first whether the person is a partner at all, so that it costs others
-- one look at the matrix; a policy that uses one asks only after `plans.read` has said no. In plpgsql as `may` is.
create function shared_actions() returns uuid[] language plpgsql stable security definer
set search_path = public, pg_temp as $$
begin
  if not may('actions.shared') then
    return '{}';
  end if;
  return array(
    select s.action_id from action_shares s
    where s.authority_id = current_authority() and s.person_id = current_person() and s.ended_on is null
      and s.shared_from <= (now() at time zone 'Europe/London')::date
    union
    select a.id from actions a where a.authority_id = current_authority() and a.owner_id = current_person()
  );
end
$$;

-- The meetings of boards at which these are due, or for which a new date was asked.
create function shared_meetings() returns uuid[] language plpgsql stable security definer
set search_path = public, pg_temp as $$
declare
  shared uuid[] := shared_actions();
begin
  return array(
    select a.due_meeting_id from actions a
    where a.authority_id = current_authority() and a.id = any (shared) and a.due_meeting_id is not null
    union
    select r.to_meeting_id from redates r
    where r.authority_id = current_authority() and r.action_id = any (shared) and r.to_meeting_id is not null
  );
end
$$;

-- The plans and priorities that these stand in, by their titles and nothing else.
create function plans_of_shared() returns table (action_id uuid, plan_title text, priority_title text)
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return query
    select l.action_id, q.title, y.title from plan_actions l
      join plans q on q.authority_id = l.authority_id and q.id = l.plan_id
      left join priorities y on y.authority_id = l.authority_id and y.id = l.priority_id
    where l.authority_id = current_authority() and l.action_id = any (shared_actions());
end
$$;

-- The status of an action is the same for everybody: what it hangs on beyond what a partner sees comes without a name.
create function needed_by_shared() returns table (
  action_id uuid, id uuid, state text, due_kind text, due_on date, review_every_days integer, original_due_on date,
  held_on date, meeting_is_gone boolean, last_review_on date, redates integer
) language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return query
    select d.action_id, a.id, a.state, a.due_kind, a.due_on, a.review_every_days, a.original_due_on, g.held_on,
      coalesce(g.taken_out_on is not null, false),
      (select max((u.recorded_at at time zone 'Europe/London')::date) from action_updates u
        where u.authority_id = a.authority_id and u.action_id = a.id and u.is_review and a.due_kind = 'continuous'),
      (select count(*)::integer from redates r
        where r.authority_id = a.authority_id and r.action_id = a.id and r.verdict = 'approved')
    from action_dependencies d
      join actions a on a.authority_id = d.authority_id and a.id = d.needs_id
      left join board_meetings g on g.authority_id = a.authority_id and g.id = a.due_meeting_id
    where d.authority_id = current_authority() and d.action_id = any (shared_actions());
end
$$;

create function too_early_of_shared() returns table (action_id uuid, until date)
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return query
    select c.action_id, max(c.too_early_until) from impact_claims c
    where c.authority_id = current_authority() and c.action_id = any (shared_actions())
      and c.withdrawn_on is null and c.too_early_until is not null
    group by c.action_id;
end
$$;

alter table action_shares enable row level security;
create policy own on action_shares for select to sightline_person using (
  authority_id = (select current_authority())
  and ((select may('plans.read')) or (person_id = (select current_person()) and (select may('actions.shared')))));
create policy share on action_shares for insert to sightline_person with check (
  authority_id = (select current_authority()) and (select may('plans.edit')) and shared_by = (select current_person())
  and ended_on is null and person_id in (select p.id from people p where p.role = 'partner'));
create policy finish on action_shares for update to sightline_person using (
  authority_id = (select current_authority()) and (select may('plans.edit')));
grant select, insert on action_shares to sightline_person;
grant update (ended_on, ended_by, ended_why) on action_shares to sightline_person;

alter policy own on actions using (
  authority_id = (select current_authority())
  and ((select may('plans.read')) or id = any ((select shared_actions())::uuid[])));
alter policy own on milestones using (
  authority_id = (select current_authority())
  and ((select may('plans.read')) or action_id = any ((select shared_actions())::uuid[])));
alter policy own on evidence using (
  authority_id = (select current_authority())
  and ((select may('plans.read')) or action_id = any ((select shared_actions())::uuid[])));
alter policy own on redates using (
  authority_id = (select current_authority())
  and ((select may('plans.read')) or action_id = any ((select shared_actions())::uuid[])));
alter policy own on action_updates using (
  authority_id = (select current_authority())
  and ((select may('plans.read')) or action_id = any ((select shared_actions())::uuid[])));
alter policy own on improvement_alerts using (
  authority_id = (select current_authority())
  and ((select may('plans.read')) or action_id = any ((select shared_actions())::uuid[])));
alter policy own on improvement_history using (
  authority_id = (select current_authority())
  and ((select may('plans.read'))
    or (of_table in ('actions', 'milestones', 'evidence', 'redates') and action_id = any ((select shared_actions())::uuid[]))));
alter policy own on board_meetings using (
  authority_id = (select current_authority())
  and ((select may('plans.read')) or id = any ((select shared_meetings())::uuid[])));
alter policy own on boards using (
  authority_id = (select current_authority())
  and ((select may('plans.read')) or id in (select g.board_id from board_meetings g)));

-- A partner says how a shared action stands and brings evidence for it. That it was reviewed its owner says.
alter policy add on action_updates with check (
  authority_id = (select current_authority()) and person_id = (select current_person())
  and ((select may('plans.edit'))
    or ((select may('actions.update'))
      and action_id in (select a.id from actions a where a.owner_id = (select current_person())))
    or (not is_review and action_id = any ((select shared_actions())::uuid[]))));
alter policy add on evidence with check (
  authority_id = (select current_authority()) and verdict = 'waiting'
  and ((select may('plans.edit'))
    or ((select may('actions.update'))
      and action_id in (select a.id from actions a where a.owner_id = (select current_person())))
    or (added_by = (select current_person()) and action_id = any ((select shared_actions())::uuid[]))));

-- What a measure has moved is claimed by those who see measures, and an alert is settled by those who see it.
alter policy add on impact_claims with check (
  authority_id = (select current_authority())
  and ((select may('plans.edit'))
    or ((select may('impact.claim'))
      and action_id in (select a.id from actions a where a.owner_id = (select current_person())))));
alter policy change on impact_claims using (
  authority_id = (select current_authority())
  and ((select may('plans.edit'))
    or ((select may('impact.claim'))
      and action_id in (select a.id from actions a where a.owner_id = (select current_person())))));
alter policy settle on improvement_alerts using (
  authority_id = (select current_authority())
  and ((select may('plans.edit'))
    or ((select may('actions.update')) and ((select may('plans.read')) or action_id = any ((select shared_actions())::uuid[])))));
