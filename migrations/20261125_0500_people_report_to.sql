-- Whom somebody reports to: nobody checks the work of the person who manages them.

alter table people add column reports_to uuid; -- null: not known, or nobody in this authority
alter table people add foreign key (authority_id, reports_to) references people (authority_id, id);
alter table people add check (reports_to <> id);
