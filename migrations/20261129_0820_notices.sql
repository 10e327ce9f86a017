-- Notices by mail of what a committee does, to its members and to whoever of the public follows it; and what was sent to councillors.

-- Mail can go to somebody who is not one of Sightline's people. Their address and what they were written go once it was sent.
alter table mail alter column person_id drop not null;
alter table mail add column to_address text;
alter table mail add check ((person_id is null) <> (to_address is null));

-- Where a member without an account gets their papers.
alter table council_members add column email text not null default '';
alter table council_members add check (email = '' or email like '%_@_%');

-- Who of the public follows a committee: an address and nothing else, from the day on which whoever reads it said yes.
create table committee_followers (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  committee_id uuid not null,
  address text not null,
  secret uuid not null default gen_random_uuid() unique,
  asked_on date not null,
  confirmed_on date,
  primary key (authority_id, id),
  unique (authority_id, committee_id, address),
  check (address like '%_@_%'),
  foreign key (authority_id, committee_id) references committees (authority_id, id)
);
alter table committee_followers enable row level security;
grant select, delete on committee_followers to sightline_person;
create policy own on committee_followers for select to sightline_person
  using (authority_id = (select current_authority()) and (select may('kept.delete')));
create policy let_go on committee_followers for delete to sightline_person
  using (authority_id = (select current_authority()) and (select may('kept.delete')));

-- How many follow a committee: who looks after it needs the number, and no address.
create function followers_of(committee uuid) returns bigint language sql stable security definer
  set search_path = public, pg_temp as $$
  select count(*) from committee_followers f
  where f.authority_id = current_authority() and f.committee_id = committee and f.confirmed_on is not null and may('committees.manage')
$$;

-- What people are to hear of, written down with what it tells of; Sightline makes mail of it.
create table committee_notices (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  meeting_id uuid not null,
  kind text not null,
  on_day date not null,
  about text not null default '', -- the paper; why it moved or was cancelled
  from_day date, -- from which day it moved
  letters integer, -- how many were written; null: none yet
  primary key (authority_id, id),
  check (kind in ('agenda', 'supplement', 'moved', 'cancelled')),
  check ((kind = 'moved') = (from_day is not null)),
  foreign key (authority_id, meeting_id) references committee_meetings (authority_id, id)
);
create index committee_notices_meeting on committee_notices (authority_id, meeting_id);
create index committee_notices_waiting on committee_notices (authority_id) where letters is null;
alter table committee_notices enable row level security;
grant select, insert, update on committee_notices to sightline_person;
create policy own on committee_notices for select to sightline_person
  using (authority_id = (select current_authority()) and ((select may('committees.read')) or (select may('mail.write'))));
create policy add on committee_notices for insert to sightline_person
  with check (authority_id = (select current_authority()) and (select may('committees.manage')));
create policy mark on committee_notices for update to sightline_person
  using (authority_id = (select current_authority()) and (select may('mail.write')));
create function tell_notices() returns trigger language plpgsql as $$
begin
  notify notices_waiting;
  return null;
end
$$;
create trigger notices_tell_writers after insert on committee_notices for each row execute function tell_notices();
create trigger followers_tell_writers after insert on committee_followers for each row execute function tell_notices();
create trigger speakers_tell_writers after insert or update of state, reply on speakers for each row execute function tell_notices();

-- The system writes to members, whoever they are, and links to the meeting.
do $$
declare
  each text;
begin
  foreach each in array array['council_members', 'seats', 'committees', 'committee_meetings'] loop
    execute format('create policy for_mail on %I for select to sightline_person
      using (authority_id = (select current_authority()) and (select may(''mail.write'')))', each);
  end loop;
end
$$;

-- A paper or a briefing that was sent round: what, by whom, when; and to whom it went and who opened it.
create table distributions (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  committee_id uuid not null,
  title text not null,
  body text not null default '', -- of a briefing; '' where it is a paper
  paper_id uuid,
  sent_on date not null,
  sent_by uuid not null,
  primary key (authority_id, id),
  check (title <> ''),
  check ((body <> '') <> (paper_id is not null)),
  foreign key (authority_id, committee_id) references committees (authority_id, id),
  foreign key (authority_id, paper_id) references papers (authority_id, id),
  foreign key (authority_id, sent_by) references people (authority_id, id)
);
create index distributions_committee on distributions (authority_id, committee_id, sent_on);
create table distribution_receipts (
  authority_id uuid not null,
  distribution_id uuid not null,
  member_id uuid not null,
  person_id uuid, -- whose account it went to; null: a member without one
  opened_at timestamptz,
  primary key (authority_id, distribution_id, member_id),
  check (opened_at is null or person_id is not null),
  foreign key (authority_id, distribution_id) references distributions (authority_id, id),
  foreign key (authority_id, member_id) references council_members (authority_id, id),
  foreign key (authority_id, person_id) references people (authority_id, id)
);
create index distribution_receipts_person on distribution_receipts (authority_id, person_id);
alter table distributions enable row level security;
alter table distribution_receipts enable row level security;
grant select, insert on distributions to sightline_person;
grant select, insert on distribution_receipts to sightline_person;
grant update (opened_at) on distribution_receipts to sightline_person;
create policy own on distribution_receipts for select to sightline_person
  using (authority_id = (select current_authority()) and ((select may('committees.manage')) or (select may('mail.write'))
    or person_id = (select current_person())));
create policy add on distribution_receipts for insert to sightline_person
  with check (authority_id = (select current_authority()) and (select may('committees.manage')));
create policy open on distribution_receipts for update to sightline_person
  using (authority_id = (select current_authority()) and person_id = (select current_person()));
create policy own on distributions for select to sightline_person
  using (authority_id = (select current_authority()) and ((select may('committees.manage')) or (select may('mail.write')) or exists (
    select from distribution_receipts r where r.authority_id = distributions.authority_id and r.distribution_id = distributions.id
      and r.person_id = (select current_person()))));
create policy add on distributions for insert to sightline_person
  with check (authority_id = (select current_authority()) and (select may('committees.manage')));
create trigger distributions_tell_writers after insert on distributions for each row execute function tell_notices();

-- Following a committee, as somebody of the public: asking, saying yes by the address in the mail, stopping.
create function public_site.follow_committee(committee uuid, mail_address text, today date) returns void language sql volatile
  security definer set search_path = public, pg_temp as $$
  insert into committee_followers (authority_id, committee_id, address, asked_on)
  select c.authority_id, c.id, lower(mail_address), today from committees c
  where c.authority_id = current_authority() and c.id = committee and c.ended_on is null
    and (select count(*) from committee_followers f where f.authority_id = c.authority_id and f.confirmed_on is null) < 500
  on conflict do nothing
$$;
create function public_site.following(theirs uuid) returns table (committee_id uuid, confirmed_on date) language sql stable
  security definer set search_path = public, pg_temp as $$
  select f.committee_id, f.confirmed_on from committee_followers f
  where f.authority_id = current_authority() and f.secret = theirs
$$;
create function public_site.confirm_following(theirs uuid, today date) returns void language sql volatile
  security definer set search_path = public, pg_temp as $$
  update committee_followers set confirmed_on = today
  where authority_id = current_authority() and secret = theirs and confirmed_on is null
$$;
create function public_site.stop_following(theirs uuid) returns void language sql volatile
  security definer set search_path = public, pg_temp as $$
  delete from committee_followers where authority_id = current_authority() and secret = theirs
$$;
do $$
declare
  each regprocedure;
begin
  for each in select p.oid from pg_proc p where p.pronamespace = 'public_site'::regnamespace loop
    execute format('revoke execute on function %s from public', each);
    execute format('grant execute on function %s to sightline_public', each);
  end loop;
end
$$;
