-- Entries of registers may also point at actions and measures.
create or replace view register_targets with (security_invoker = true) as
  select authority_id, 'document' as kind, id, coalesce(nullif(title, ''), file_name) as title, '/documents/' || id as path
  from documents
  union all
  select authority_id, 'finding', id, value, '/documents/' || document_id || '?reading=' || id
  from readings where field = 'finding'
  union all
  select authority_id, 'action', id, title, '/actions/' || id from actions
  union all
  select authority_id, 'measure', id, title, '/measures/' || id from measures;
