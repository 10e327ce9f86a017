-- By which rules of themes the findings of a document were last put into threads: when the rules change, what is stored is gone
-- through again. '' is unknown, so it is gone through once.
alter table documents add theme_rules text not null default '';

-- Themes that a person chose for a finding stay, whatever the rules come to say.
alter table readings add themes_chosen boolean not null default false;
update readings r set themes_chosen = true
from (
  select h.authority_id, (was ->> 'id')::uuid as id, h.verb, was -> 'themes' as before,
    lead(was -> 'themes') over (partition by h.authority_id, was ->> 'id' order by h.id) as after
  from reading_decisions h, jsonb_array_elements(h.before) was
) t
where t.verb = 'correct' and r.authority_id = t.authority_id and r.id = t.id and t.before is distinct from coalesce(t.after, to_jsonb(r.themes));
