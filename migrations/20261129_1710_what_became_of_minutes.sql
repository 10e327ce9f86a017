-- Minutes are agreed at a later meeting, which may correct them: which meeting, and with which corrections.
alter table committee_meetings add column agreed_at_meeting_id uuid, add column corrections text not null default '',
  add foreign key (authority_id, agreed_at_meeting_id) references committee_meetings (authority_id, id),
  add check (agreed_at_meeting_id is distinct from id);
create or replace view public_site.committee_meetings as
  select authority_id, id, committee_id, held_on, first_held_on, moved_why, starts_at, place, joining, private_because, stage,
    null::date as briefed_on, published_on, published_late_why, held_at_from, held_at_to, cancelled_on, cancelled_why,
    minutes_published_on, signed_on, signed_by, null::uuid as document_id, published_said, agreed_at_meeting_id, corrections
  from public.committee_meetings where authority_id = public.current_authority();

-- Witnesses are asked before the meeting, and are sent a briefing; whether they came is known only then.
alter table meeting_people add column came boolean not null default true, add column briefed_on date,
  add check (briefed_on is null or sort = 'witness');
create or replace view public_site.meeting_people as
  select p.authority_id, p.id, p.meeting_id, p.item_id, p.name, p.office, p.sort, p.came
  from public.meeting_people p join public_site.meetings_with_minutes g on g.authority_id = p.authority_id and g.id = p.meeting_id
  where p.came;
