-- Where the stream of a meeting is seen, for whoever does not come.
alter table committee_meetings add column stream_link text not null default '',
  add check (stream_link = '' or stream_link ~ '^https://');
create or replace view public_site.committee_meetings as
  select authority_id, id, committee_id, held_on, first_held_on, moved_why, starts_at, place, joining, private_because, stage,
    null::date as briefed_on, published_on, published_late_why, held_at_from, held_at_to, cancelled_on, cancelled_why,
    minutes_published_on, signed_on, signed_by, null::uuid as document_id, published_said, agreed_at_meeting_id, corrections,
    stream, stream_said, stream_link
  from public.committee_meetings where authority_id = public.current_authority();
