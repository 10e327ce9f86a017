-- By which delivery the clocks of a child stand was asked by the person, who was asked for what they may with each of its tables, and then the
-- clocks by a function that asked again. It is one function now.

-- The clocks of one child as they were known at the end of a day: by the last delivery that shows that day or an earlier one and has
-- clocks, else by the first that has. None where the person may not see the child.
create function clocks_of_child_on(child uuid, on_day date)
  returns table ("ruleId" text, "childId" uuid, number text, name text, about text, "startedOn" date, "startedAt" text, "dueOn" date, "doneOn" date,
    "endedOn" date, excused boolean, turn text, worker text, team text)
  language plpgsql stable security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
  authority constant uuid := current_authority();
  delivery integer;
  record_number text;
  called text;
begin
  if not i_may_see(child) then
    return;
  end if;
  select k.number into delivery from child_imports k
    join clock_runs r on r.authority_id = k.authority_id and k.number between r.first_import and r.import_number
    where k.authority_id = authority and k.undone_at is null
    order by k.as_at <= on_day desc, case when k.as_at <= on_day then -k.number else k.number end limit 1;
  if not found then
    return;
  end if;
  record_number := (select c.person_id from children c where c.authority_id = authority and c.id = child);
  if may('children.names') then
    called := (select nullif(trim(concat_ws(' ', n.forename, n.surname)), '') from child_names n where n.authority_id = authority and n.child_id = child);
  end if;
  return query
    select i.rule_id, i.child_id, record_number, called, i.about, i.started_on, left(i.started_time::text, 5), i.due_on, i.done_on, i.ended_on, i.excused, i.turn, (
        select w.prof_professional_name from ssd_professionals w
        where w.authority_id = authority and w.prof_professional_id = i.professional_id
          and w.from_import <= delivery and (w.to_import is null or w.to_import >= delivery)), (
        select d.dept_team_name from ssd_department d
        where d.authority_id = authority and d.dept_team_id = i.team_id
          and d.from_import <= delivery and (d.to_import is null or d.to_import >= delivery))
    from clock_instances i
    where i.authority_id = authority and i.child_id = child and i.from_import <= delivery
      and (i.to_import is null or i.to_import >= delivery) and i.started_on <= on_day
      and coalesce(i.done_on, i.ended_on, on_day) > on_day - 365
    order by i.due_on desc nulls last, i.rule_id, i.about;
end
$$;
revoke execute on function clocks_of_child_on(uuid, date) from public;
grant execute on function clocks_of_child_on(uuid, date) to sightline_person;
drop function clocks_of_child(uuid, integer, date);

-- Whose clocks are asked for is worked out once and not for each of what is told of them.
create or replace function my_clocks_standing() returns table (run text, stated text)
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  authority constant uuid := case when may('children.read') then current_authority() end;
begin
  return query select s.run, s.stated from clocks_standing(authority) s;
end
$$;
