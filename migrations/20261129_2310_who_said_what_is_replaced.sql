-- What a document replaces is worked out when it is read, until a person says otherwise: then reading again leaves it be.
alter table documents add replaces_said boolean not null default false;
create index documents_replaces on documents (authority_id, replaces) where replaces is not null;
create index documents_named on documents (authority_id, file_name);
