-- The public at meetings: the council's own rules for it, who asks to speak, petitions, and recordings.

-- What a council's constitution says. Each set of rules is in force from its day until the next.
create table standing_orders (
  authority_id uuid not null references authorities (id),
  id uuid not null default gen_random_uuid(),
  in_force_from date not null,
  source text not null, -- the clause, so that whoever asks can look it up
  speaking_days_before integer not null, -- asking to speak closes so many working days before the day of the meeting
  speaking_closes_at text not null, -- at this hour, in London
  speaking_minutes integer not null,
  speakers_most integer not null, -- at one meeting
  reply_working_days integer not null, -- a written answer to a question comes within so many days after the meeting
  contact_months integer not null, -- how long after the meeting a speaker's name and contact are kept
  petition_answered_from integer not null, -- signatures from which the council owes a written answer
  petition_heard_from integer not null, -- from which a senior officer answers for it at the committee
  petition_debated_from integer not null, -- from which the full council debates it
  petition_working_days integer not null, -- within which the answer is given
  recording_months integer not null, -- how long a recording is kept after the meeting
  primary key (authority_id, id),
  unique (authority_id, in_force_from),
  check (source <> ''),
  check (speaking_days_before >= 0 and speaking_closes_at ~ '^[0-2][0-9]:[0-5][0-9]$'),
  check (speaking_minutes > 0 and speakers_most > 0 and reply_working_days > 0 and contact_months >= 0),
  check (0 < petition_answered_from and petition_answered_from <= petition_heard_from
    and petition_heard_from <= petition_debated_from and petition_working_days > 0),
  check (recording_months > 0)
);

-- Who of the public asks to speak. Only what is needed to let them, and only as long as it is.
create table speakers (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  meeting_id uuid not null,
  item_id uuid, -- null: any other matter of the committee
  name text not null,
  contact text not null, -- one e-mail address or telephone number
  mode text not null,
  question text not null,
  secret uuid not null default gen_random_uuid() unique, -- the address of their own page
  registered_on date not null,
  state text not null default 'waiting',
  decided_on date,
  decided_by uuid,
  why text not null default '', -- of declining; whoever asked reads it
  reply text not null default '',
  replied_on date,
  delete_on date not null, -- when name and contact go
  emptied_on date, -- when they went
  primary key (authority_id, id),
  check (mode in ('in_person', 'video', 'telephone', 'read_out')),
  check (state in ('waiting', 'accepted', 'declined', 'withdrawn')),
  check ((name <> '' and contact <> '') or emptied_on is not null),
  check (question <> ''),
  check (state <> 'declined' or why <> ''),
  check ((replied_on is null) = (reply = '')),
  foreign key (authority_id, meeting_id) references committee_meetings (authority_id, id),
  foreign key (authority_id, item_id) references agenda_items (authority_id, id),
  foreign key (authority_id, decided_by) references people (authority_id, id)
);
create index speakers_meeting on speakers (authority_id, meeting_id, registered_on);
create index speakers_to_empty on speakers (authority_id, delete_on) where emptied_on is null;

create table petitions (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  committee_id uuid not null,
  title text not null,
  asks text not null,
  lead_name text not null,
  lead_contact text not null,
  name_public boolean not null default false, -- whether the lead petitioner agrees to be named
  signatures integer not null, -- as the lead petitioner says; then as they were counted
  counted_on date,
  secret uuid not null default gen_random_uuid() unique,
  received_on date not null,
  state text not null default 'received',
  decided_on date,
  decided_by uuid,
  why text not null default '', -- of refusing
  meeting_id uuid, -- where it is heard
  answer text not null default '',
  answered_on date,
  delete_on date not null,
  emptied_on date,
  primary key (authority_id, id),
  check (title <> '' and asks <> '' and signatures > 0),
  check (state in ('received', 'accepted', 'refused', 'withdrawn')),
  check (state <> 'refused' or why <> ''),
  check ((answered_on is null) = (answer = '')),
  check (answered_on >= received_on),
  check ((lead_name <> '' and lead_contact <> '') or emptied_on is not null),
  foreign key (authority_id, committee_id) references committees (authority_id, id),
  foreign key (authority_id, meeting_id) references committee_meetings (authority_id, id),
  foreign key (authority_id, decided_by) references people (authority_id, id)
);
create index petitions_committee on petitions (authority_id, committee_id, received_on);
create index petitions_meeting on petitions (authority_id, meeting_id) where meeting_id is not null;

-- A recording: where it can be seen, or the file itself, and the day on which it goes. The row stays as the log of it.
create table recordings (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  meeting_id uuid not null,
  link text not null default '',
  sha256 text,
  file_name text not null default '',
  media_type text not null default '',
  bytes integer,
  added_on date not null,
  added_by uuid not null,
  delete_on date not null,
  gone_on date,
  gone_why text not null default '',
  primary key (authority_id, id),
  check (gone_on is not null or (link <> '') <> (sha256 is not null)),
  check (gone_on is null or (link = '' and sha256 is null and gone_why <> '')),
  check (sha256 is null or (file_name <> '' and bytes > 0)),
  check (link = '' or link ~ '^https://'),
  foreign key (authority_id, meeting_id) references committee_meetings (authority_id, id),
  foreign key (authority_id, added_by) references people (authority_id, id)
);
create index recordings_meeting on recordings (authority_id, meeting_id);
create index recordings_to_delete on recordings (authority_id, delete_on) where gone_on is null;

-- The old columns never held anything that a page wrote: recordings have a table of their own.
alter table committee_meetings drop column recording_link, drop column recording_gone_on;

do $$
declare
  each text;
begin
  foreach each in array array['standing_orders', 'speakers', 'petitions', 'recordings'] loop
    execute format('alter table %I enable row level security', each);
    execute format('grant select, insert, update on %I to sightline_person', each);
    execute format('create policy add on %I for insert to sightline_person
      with check (authority_id = (select current_authority()) and (select may(''committees.manage'')))', each);
    execute format('create policy change on %I for update to sightline_person
      using (authority_id = (select current_authority()) and (select may(''committees.manage'')))', each);
  end loop;
  foreach each in array array['standing_orders', 'recordings'] loop
    execute format('create policy own on %I for select to sightline_person
      using (authority_id = (select current_authority()) and (select may(''committees.read'')))', each);
  end loop;
  -- Who asked to speak or handed in a petition is known to those who look after committees, and to nobody else.
  foreach each in array array['speakers', 'petitions'] loop
    execute format('create policy own on %I for select to sightline_person
      using (authority_id = (select current_authority()) and (select may(''committees.manage'')))', each);
  end loop;
  -- What has been kept long enough goes by itself.
  foreach each in array array['speakers', 'petitions', 'recordings'] loop
    execute format('create policy due on %I for select to sightline_person
      using (authority_id = (select current_authority()) and (select may(''kept.delete'')))', each);
    execute format('create policy let_go on %I for update to sightline_person
      using (authority_id = (select current_authority()) and (select may(''kept.delete'')))', each);
  end loop;
end
$$;

create view public_site.standing_orders as
  select authority_id, id, in_force_from, source, speaking_days_before, speaking_closes_at, speaking_minutes, speakers_most,
    reply_working_days, contact_months, petition_answered_from, petition_heard_from, petition_debated_from,
    petition_working_days, recording_months
  from public.standing_orders where authority_id = public.current_authority();

-- A petition is public once it was accepted, and its lead petitioner where they agreed to it.
create view public_site.petitions as
  select authority_id, id, committee_id, title, asks, case when name_public then lead_name else '' end as lead_name,
    ''::text as lead_contact, name_public, signatures, counted_on, null::uuid as secret, received_on, state, decided_on,
    ''::text as why, meeting_id, answer, answered_on, delete_on, emptied_on
  from public.petitions where authority_id = public.current_authority() and state = 'accepted';

create view public_site.recordings as
  select r.authority_id, r.id, r.meeting_id, r.link, r.sha256, r.file_name, r.media_type, r.bytes, r.added_on, r.delete_on, r.gone_on,
    r.gone_why
  from public.recordings r join public.committee_meetings g on g.authority_id = r.authority_id and g.id = r.meeting_id
  where r.authority_id = public.current_authority() and g.private_because = '';
grant select on public_site.standing_orders, public_site.petitions, public_site.recordings to sightline_public;

-- The public's role writes nothing by itself. These do it, and only what they say; each checks what the page has checked.
create function public_site.ask_to_speak(meeting uuid, item uuid, who text, how_to_reach text, by_mode text, says text, today date,
  kept_until date) returns uuid language sql volatile security definer set search_path = public, pg_temp as $$
  insert into speakers (authority_id, meeting_id, item_id, name, contact, mode, question, registered_on, delete_on)
  select g.authority_id, g.id, item, who, how_to_reach, by_mode, says, today, kept_until
  from public_site.committee_meetings g
  where g.id = meeting and g.cancelled_on is null and g.private_because = '' and g.held_on >= today
    and (item is null or exists (select from public_site.agenda_items i where i.id = item and i.meeting_id = g.id))
    and (select count(*) from speakers s where s.authority_id = g.authority_id and s.meeting_id = g.id and s.state = 'waiting') < 100
  returning secret
$$;

create function public_site.asked_to_speak(theirs uuid)
  returns table (meeting_id uuid, item_id uuid, mode text, question text, registered_on date, state text, why text, reply text,
    replied_on date, delete_on date)
  language sql stable security definer set search_path = public, pg_temp as $$
  select s.meeting_id, s.item_id, s.mode, s.question, s.registered_on, s.state, s.why, s.reply, s.replied_on, s.delete_on
  from speakers s where s.authority_id = current_authority() and s.secret = theirs and s.emptied_on is null
$$;

create function public_site.withdraw_from_speaking(theirs uuid, today date) returns boolean language sql volatile
  security definer set search_path = public, pg_temp as $$
  with gone as (
    update speakers set state = 'withdrawn', decided_on = today
    where authority_id = current_authority() and secret = theirs and state in ('waiting', 'accepted') and emptied_on is null
    returning 1)
  select exists (select from gone)
$$;

create function public_site.places_asked_for(meeting uuid) returns bigint language sql stable security definer
  set search_path = public, pg_temp as $$
  select count(*) from speakers
  where authority_id = current_authority() and meeting_id = meeting and state in ('waiting', 'accepted')
$$;

create function public_site.hand_in_petition(committee uuid, called text, wants text, who text, how_to_reach text,
  may_be_named boolean, signed_by integer, today date, kept_until date) returns uuid language sql volatile security definer
  set search_path = public, pg_temp as $$
  insert into petitions (authority_id, committee_id, title, asks, lead_name, lead_contact, name_public, signatures, received_on, delete_on)
  select c.authority_id, c.id, called, wants, who, how_to_reach, may_be_named, signed_by, today, kept_until
  from committees c
  where c.authority_id = current_authority() and c.id = committee and c.ended_on is null
    and (select count(*) from petitions p where p.authority_id = c.authority_id and p.state = 'received') < 100
  returning secret
$$;

create function public_site.handed_in(theirs uuid)
  returns table (title text, signatures integer, counted_on date, received_on date, state text, why text, delete_on date)
  language sql stable security definer set search_path = public, pg_temp as $$
  select p.title, p.signatures, p.counted_on, p.received_on, p.state, p.why, p.delete_on
  from petitions p where p.authority_id = current_authority() and p.secret = theirs and p.emptied_on is null
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
