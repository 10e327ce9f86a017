-- What the council says of filming and reporting by whoever comes, by version as its other rules.
alter table standing_orders add column filming text not null default '';
create or replace view public_site.standing_orders as
  select authority_id, id, in_force_from, source, speaking_days_before, speaking_closes_at, speaking_minutes, speakers_most,
    reply_working_days, contact_months, petition_answered_from, petition_heard_from, petition_debated_from,
    petition_working_days, recording_months, filming
  from public.standing_orders where authority_id = public.current_authority();

-- Whether a meeting is streamed, and how that went.
alter table committee_meetings add column stream text not null default '', add column stream_said text not null default '',
  add check (stream in ('', 'planned', 'live', 'failed'));
create or replace view public_site.committee_meetings as
  select authority_id, id, committee_id, held_on, first_held_on, moved_why, starts_at, place, joining, private_because, stage,
    null::date as briefed_on, published_on, published_late_why, held_at_from, held_at_to, cancelled_on, cancelled_why,
    minutes_published_on, signed_on, signed_by, null::uuid as document_id, published_said, agreed_at_meeting_id, corrections,
    stream, stream_said
  from public.committee_meetings where authority_id = public.current_authority();
