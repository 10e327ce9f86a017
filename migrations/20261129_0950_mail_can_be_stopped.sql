-- Where a letter to somebody of the public is stopped, for the head of the letter: mail programs show it as a button (RFC 8058).
alter table mail add column stop_at text not null default '';
