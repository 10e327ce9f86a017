-- Every page of clocks asks whether they stand, and by which rules. The tables that tell it each asked what the person may, four times
-- over; it is now asked once, and what is told is written in one place for the person and for what works clocks out.

-- By which rules the clocks of the newest delivery of an authority were worked out, null where they were not; and its own targets and
-- rules that are in force, as one text.
create function clocks_standing(authority uuid) returns table (run text, stated text) language sql stable as $$
  select (
    select r.rules from clock_runs r where r.authority_id = authority and r.import_number = (
      select max(i.number) from child_imports i where i.authority_id = authority and i.undone_at is null)),
    json_build_object(
      'targets', coalesce((select json_agg(x order by x."ruleId", x."fromDay") from (
        select t.id, t.rule_id as "ruleId", t.count, t.unit, t.from_day as "fromDay", t.why
        from clock_targets t where t.authority_id = authority and t.ended_at is null) x), '[]'),
      'own', coalesce((select json_agg(x order by x.id) from (
        select r.id, r.title, r.starts, r.until, r.stops, r.turn, r.count, r.unit, r.why
        from clock_rules r where r.authority_id = authority and r.ended_at is null) x), '[]'))::text
$$;
revoke execute on function clocks_standing(uuid) from public;

-- The same of the person's own authority; as of an authority that has neither where they may not read of children.
create function my_clocks_standing() returns table (run text, stated text) language plpgsql stable security definer
set search_path = public, pg_temp as $$
begin
  return query select s.run, s.stated from clocks_standing(case when may('children.read') then current_authority() end) s;
end
$$;
revoke execute on function my_clocks_standing() from public;
grant execute on function my_clocks_standing() to sightline_person;
