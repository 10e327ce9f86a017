-- Where a stricter target of an authority counts a clock, the day by the rule itself stands beside: what is late by the one is not
-- always late by the other. Null where no target counts it.
alter table clock_instances add column rule_due_on date;
-- What of the health of children in care is due goes by the rules themselves; stricter targets stand on the worklist.
CREATE OR REPLACE FUNCTION public.children_health(on_day date)
 RETURNS TABLE("childId" uuid, number text, name text, born date, "inCare" boolean, "checkedOn" date, "checkDueOn" date, "checkExcused" boolean, "teethOn" date, "teethDueOn" date, "teethExcused" boolean, vaccinated text, "vaccinatedOn" date, "strengthsOn" date, "strengthsScore" text, "strengthsDueOn" date, "strengthsExcused" boolean)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET jit TO 'off'
AS $function$
#variable_conflict use_column
declare
  authority uuid := current_authority();
  follows boolean := may('children.health');
  named boolean := may('children.names') or may('children.health');
  everyone boolean := may('children.health') or sees_every_child();
  hidden uuid[] := children_hidden_from_me();
  mine uuid[] := children_i_may_see();
begin
  if not (follows or may('children.read')) then
    return;
  end if;
  if follows then
    -- A restricted record is not for this list, whoever is named in the restriction.
    hidden := coalesce((select array_agg(r.child_id) from child_restrictions r where r.authority_id = authority and r.lifted_at is null), '{}');
  end if;
  return query
    with cared as (
      select e.child_id, bool_or(e.cared) as cared from (
        select child_id, true as cared from ssd_cla_episodes
        where authority_id = authority and to_import is null and clae_cla_episode_ceased_date is null
        union all
        select child_id, false from ssd_care_leavers where authority_id = authority and to_import is null
      ) e
      where e.child_id is not null and e.child_id <> all (hidden) and (everyone or e.child_id = any (mine))
      group by 1
    ), checks as (
      select h.child_id,
        max(h.clah_health_check_date) filter (where h.clah_health_check_type ilike 'health assessment%') as assessed,
        max(h.clah_health_check_date) filter (where h.clah_health_check_type ilike 'dental%') as teeth
      from ssd_cla_health h
      where h.authority_id = authority and h.to_import is null and h.clah_health_check_status = 'Completed'
        and h.clah_health_check_date <= on_day
      group by 1
    ), immunised as (
      select distinct on (m.child_id) m.child_id, m.clai_immunisations_status as status, m.clai_immunisations_status_date as day
      from ssd_cla_immunisations m where m.authority_id = authority and m.to_import is null
      order by m.child_id, m.clai_immunisations_status_date desc nulls last
    ), asked as (
      select distinct on (q.child_id) q.child_id, q.csdq_sdq_completed_date as day, q.csdq_sdq_score as score
      from ssd_sdq_scores q where q.authority_id = authority and q.to_import is null and q.csdq_sdq_completed_date <= on_day
      order by q.child_id, q.csdq_sdq_completed_date desc
    ), due as (
      select i.child_id,
        min(coalesce(i.rule_due_on, i.due_on)) filter (where i.rule_id in ('CLA-IHA', 'CLA-RHA-U5', 'CLA-RHA-5+')) as assessment,
        bool_or(i.excused) filter (where i.rule_id in ('CLA-IHA', 'CLA-RHA-U5', 'CLA-RHA-5+')) as assessment_excused,
        min(coalesce(i.rule_due_on, i.due_on)) filter (where i.rule_id = 'CLA-DENT') as teeth,
        bool_or(i.excused) filter (where i.rule_id = 'CLA-DENT') as teeth_excused,
        min(coalesce(i.rule_due_on, i.due_on)) filter (where i.rule_id = 'CLA-SDQ') as strengths,
        bool_or(i.excused) filter (where i.rule_id = 'CLA-SDQ') as strengths_excused
      from clock_instances i
      where i.authority_id = authority and i.to_import is null and i.open_until > on_day and i.started_on <= on_day
        and i.turn = 'health coordinator'
      group by 1
    )
    select c.id, c.person_id, case when named then coalesce(trim(concat_ws(' ', n.forename, n.surname)), '') else '' end, b.pers_dob,
      k.cared, h.assessed, d.assessment, coalesce(d.assessment_excused, false), h.teeth, d.teeth, coalesce(d.teeth_excused, false),
      v.status, v.day, q.day, q.score, d.strengths, coalesce(d.strengths_excused, false)
    from cared k
    join children c on c.authority_id = authority and c.id = k.child_id
    left join child_names n on n.authority_id = authority and n.child_id = k.child_id
    left join lateral (
      select p.pers_dob from ssd_person p
      where p.authority_id = authority and p.child_id = k.child_id and p.to_import is null limit 1) b on true
    left join checks h on h.child_id = k.child_id
    left join immunised v on v.child_id = k.child_id
    left join asked q on q.child_id = k.child_id
    left join due d on d.child_id = k.child_id
    order by least(d.assessment, d.teeth, d.strengths) nulls last, c.person_id;
end
$function$;
