-- Once a child is adopted, the record from before the order is nobody’s to look up: it tells who the child was. The delivery that tells
-- of the adoption restricts it, and whoever may restrict records sees it still, looks whether that is right, and lifts it where it is not.
alter table child_restrictions add column from_import integer; -- the delivery that told of it; null where a person decided it
alter table child_restrictions add column reviewed_by uuid;
alter table child_restrictions add column reviewed_at timestamptz;
alter table child_restrictions add foreign key (authority_id, from_import) references child_imports (authority_id, number);
alter table child_restrictions add foreign key (authority_id, reviewed_by) references people (authority_id, id);
alter table child_restrictions add check ((reviewed_at is null) = (reviewed_by is null));
alter table child_restrictions add check (from_import is null or kind = 'adopted');

-- Restricts the records of children who are adopted by the newest delivery, and gives back how many. One that was lifted stays lifted:
-- somebody looked at it. Of a child who came into care or under a protection plan again on the same record, the record is in use and is
-- left to people. The adoption worker of the record still sees it, and who began to work with the child after the order.
create function restrict_adopted(authority uuid, delivery integer) returns integer language plpgsql as $$
declare
  today constant date := (now() at time zone 'Europe/London')::date;
  made integer;
begin
  with told as (
    select e.child_id, max(e.on_day) as on_day from (
      select child_id, clae_cla_episode_ceased_date as on_day from ssd_cla_episodes
      where authority_id = authority and to_import is null and clae_cla_episode_ceased_reason in ('E11', 'E12')
      union all
      select child_id, perm_permanence_order_date from ssd_permanence
      where authority_id = authority and to_import is null and perm_permanence_order_type ilike 'adopt%'
    ) e
    where e.child_id is not null and e.on_day is not null group by 1
  ), restricted as (
    insert into child_restrictions (authority_id, child_id, kind, why, set_by, from_import)
    select authority, t.child_id, 'adopted',
      'The delivery of the case system tells of an adoption on ' || to_char(t.on_day, 'FMDD FMMonth YYYY') || '.', i.person_id, delivery
    from told t join child_imports i on i.authority_id = authority and i.number = delivery
    where not exists (
        select from child_restrictions r where r.authority_id = authority and r.child_id = t.child_id
          and (r.lifted_at is null or r.from_import is not null))
      and not exists (
        select from ssd_cla_episodes c where c.authority_id = authority and c.child_id = t.child_id and c.to_import is null
          and c.clae_cla_episode_start_date > t.on_day)
      and not exists (
        select from ssd_cp_plans c where c.authority_id = authority and c.child_id = t.child_id and c.to_import is null
          and c.cppl_cp_plan_start_date > t.on_day)
    returning id, child_id
  ), named as (
    insert into child_restriction_people (authority_id, restriction_id, person_id)
    select distinct authority, r.id, w.person_id
    from restricted r join told t on t.child_id = r.child_id
      join (
        select child_id, perm_adoption_worker_id as professional_id, null::date as since from ssd_permanence
        where authority_id = authority and to_import is null
        union all
        select child_id, invo_professional_id, invo_involvement_start_date from ssd_involvements
        where authority_id = authority and to_import is null
          and (invo_involvement_end_date is null or invo_involvement_end_date >= today)
      ) s on s.child_id = r.child_id and (s.since is null or s.since >= t.on_day)
      join worker_people w on w.authority_id = authority and w.professional_id = s.professional_id
  )
  select count(*) into made from restricted;
  return made;
end
$$;

-- The records that a person is not shown, whoever else is. Whoever may restrict records sees those that a delivery restricted: somebody
-- has to look at them, also who comes to the post later.
create or replace function children_hidden_from_me() returns uuid[]
language plpgsql stable security definer set search_path to 'public', 'pg_temp' as $$
declare
  authority constant uuid := current_authority();
  decides boolean := false;
  named uuid[];
begin
  if exists (select from child_restrictions r where r.authority_id = authority and r.from_import is not null and r.lifted_at is null) then
    decides := may('children.restrict') and may('children.all');
  end if;
  -- In few is anybody named, and of adopted children there may be hundreds: who is named is asked once and not for each.
  named := array(
    select n.restriction_id from child_restriction_people n where n.authority_id = authority and n.person_id = current_person());
  return array(
    select r.child_id from child_restrictions r
    where r.authority_id = authority and r.lifted_at is null and not (decides and r.from_import is not null) and r.id <> all (named));
end
$$;
create index child_restriction_people_named on child_restriction_people (authority_id, person_id);

-- Says that a restriction which a delivery made is right. Nothing is gained by saying it twice: the first who looked stays.
create function confirm_restriction(whom uuid) returns boolean
language plpgsql security definer set search_path to 'public', 'pg_temp' as $$
begin
  if not may('children.restrict') or whom = any (children_hidden_from_me()) then
    raise insufficient_privilege using message = 'This person may not decide about the restriction of this child.';
  end if;
  update child_restrictions r set reviewed_at = now(), reviewed_by = current_person()
  where r.authority_id = current_authority() and r.child_id = whom and r.lifted_at is null and r.from_import is not null
    and r.reviewed_at is null;
  return found;
end
$$;
revoke execute on function restrict_adopted(uuid, integer) from public;
revoke execute on function confirm_restriction(uuid) from public;
grant execute on function confirm_restriction(uuid) to sightline_person;

select restrict_adopted(i.authority_id, max(i.number)) from child_imports i where i.undone_at is null group by i.authority_id;
