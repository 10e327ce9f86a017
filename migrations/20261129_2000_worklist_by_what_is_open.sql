-- Lists ask for what is open as the newest delivery has it, and few for what was open once. Of both the one index held all: what was
-- open once grows with every delivery, and each worklist read it too.
drop index clock_instances_open;
create index clock_instances_open on clock_instances (authority_id, open_until) where to_import is null;
create index clock_instances_once_open on clock_instances (authority_id, to_import, open_until) where to_import is not null;
