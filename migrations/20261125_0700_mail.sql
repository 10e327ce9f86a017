-- Mail that Sightline writes to its people: kept until it has been handed to the mail server, and for a record after.

create table mail (
  authority_id uuid not null references authorities (id),
  id uuid not null default gen_random_uuid(),
  key text not null, -- what it is about and of which day: the same is never written twice
  person_id uuid not null,
  subject text not null,
  body text not null, -- plain text; never names a child
  queued_at timestamptz not null default now(),
  state text not null default 'waiting' check (state in ('waiting', 'sending', 'sent', 'failed')),
  attempts integer not null default 0,
  next_at timestamptz not null default now(),
  claimed_by bigint, -- the sender that has it in hand: the key of a lock that it holds while it lives
  sent_at timestamptz,
  failure text not null default '', -- a sentence for the administrator
  primary key (authority_id, id),
  unique (authority_id, key),
  foreign key (authority_id, person_id) references people (authority_id, id)
);
create index mail_waiting on mail (next_at) where state in ('waiting', 'sending');
create index mail_queued on mail (authority_id, queued_at desc, id);

alter table mail enable row level security;
create policy own on mail for select to sightline_person
  using (authority_id = (select current_authority())
    and (person_id = (select current_person()) or (select may('mail.read'))));
create policy write on mail for insert to sightline_person
  with check (authority_id = (select current_authority()) and (select may('mail.write')));
create policy mark on mail for update to sightline_person
  using (authority_id = (select current_authority()) and (select may('mail.write')));

grant select, insert, update on mail to sightline_person;

create function tell_mail() returns trigger language plpgsql as $$
begin
  notify mail_waiting;
  return null;
end
$$;
create trigger mail_tells_senders after insert on mail for each row execute function tell_mail();
