-- A person may stop a batch in the middle: what still waits is held until somebody lets reading go on.
alter table documents add held boolean not null default false;
