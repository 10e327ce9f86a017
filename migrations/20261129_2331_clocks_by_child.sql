-- Clocks of a child lie together, in the table and in its key, which serves whoever asks for the clocks of a child too: one index less to
-- keep. Nobody asks for all clocks of a rule. Each row asked whether its authority is there, which took a third of a first run: now whoever
-- writes clocks takes the authority from its own row.
alter table clock_instances
  drop constraint clock_instances_pkey,
  drop constraint clock_instances_authority_id_fkey,
  add primary key (authority_id, child_id, rule_id, about, started_on, from_import);
drop index clock_instances_child;
