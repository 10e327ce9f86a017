-- What everybody may see without signing in: a schema of views under the names of the tables, and a role that has rights to
-- them and to nothing else. The same queries that officers’ pages ask then answer with what is public, and no mistake in a
-- query can bring anything else: the role cannot read the tables. Each view is of one authority, that of the visit.

create schema public_site;
do $$
begin
  if not exists (select from pg_roles where rolname = 'sightline_public') then
    create role sightline_public nologin;
  end if;
  execute format('grant sightline_public to %I', current_user);
end
$$;
grant usage on schema public_site to sightline_public;

create view public_site.committees as
  select authority_id, id, name, prefix, purpose, quorum, most_substantive, place, starts_at, ended_on
  from public.committees where authority_id = public.current_authority();

create view public_site.council_members as
  select authority_id, id, name, sort, stands_for, null::uuid as person_id
  from public.council_members where authority_id = public.current_authority();

create view public_site.portfolios as
  select authority_id, id, member_id, title, from_on, to_on from public.portfolios where authority_id = public.current_authority();

create view public_site.seats as
  select authority_id, id, committee_id, member_id, capacity, votes, from_on, to_on
  from public.seats where authority_id = public.current_authority();

create view public_site.committee_meetings as
  select authority_id, id, committee_id, held_on, first_held_on, moved_why, starts_at, place, joining, private_because, stage,
    null::date as briefed_on, published_on, published_late_why, held_at_from, held_at_to, cancelled_on, cancelled_why,
    minutes_published_on, signed_on, signed_by, null::uuid as document_id
  from public.committee_meetings where authority_id = public.current_authority();

-- Agendas that are published, of meetings that the public may attend. Why an item is exempt can itself tell too much: the
-- public has the paragraph and what was written for it.
create view public_site.agenda_items as
  select i.authority_id, i.id, i.meeting_id, i.place, i.title, i.sort, i.asks, i.presenter, i.minutes_planned, i.data_to, i.added_on,
    i.follows_why, i.special_why, i.exempt_paragraph, ''::text as exempt_why, i.exempt_said, null::uuid as exempt_asked_by,
    null::uuid as exempt_agreed_by, i.taken_out_on, i.taken_out_why, null::uuid as programme_item_id, i.version
  from public.agenda_items i join public.committee_meetings g on g.authority_id = i.authority_id and g.id = i.meeting_id
  where i.authority_id = public.current_authority() and g.published_on is not null and g.private_because = ''
    and i.taken_out_on is null;

create view public_site.papers as
  select p.authority_id, p.id, p.item_id, p.place, p.title, p.sort, p.sponsor, p.author, p.plan_reference, p.wards, p.summary, p.body,
    p.from_plan_id, p.told_on, p.sha256, p.file_name, p.media_type, p.bytes, p.published_on, p.late_why
  from public.papers p join public_site.agenda_items i on i.authority_id = p.authority_id and i.id = p.item_id
  where p.published_on is not null;

create view public_site.meetings_with_minutes as
  select authority_id, id from public.committee_meetings
  where authority_id = public.current_authority() and minutes_published_on is not null and private_because = '';

create view public_site.attendance as
  select a.authority_id, a.meeting_id, a.member_id, a.state, a.for_member_id, a.note
  from public.attendance a join public_site.meetings_with_minutes g on g.authority_id = a.authority_id and g.id = a.meeting_id;

create view public_site.meeting_people as
  select p.authority_id, p.id, p.meeting_id, p.item_id, p.name, p.office, p.sort
  from public.meeting_people p join public_site.meetings_with_minutes g on g.authority_id = p.authority_id and g.id = p.meeting_id;

create view public_site.declarations as
  select d.authority_id, d.id, d.meeting_id, d.item_id, d.member_id, d.sort, d.nature, d.left_room
  from public.declarations d join public_site.meetings_with_minutes g on g.authority_id = d.authority_id and g.id = d.meeting_id;

create view public_site.minutes as
  select u.authority_id, u.id, u.committee_id, u.meeting_id, u.item_id, u.year_from, u.number, u.title, u.points, u.version,
    null::uuid as written_by, u.written_at
  from public.minutes u join public_site.meetings_with_minutes g on g.authority_id = u.authority_id and g.id = u.meeting_id;

create view public_site.minute_questions as
  select q.authority_id, q.id, q.minute_id, q.place, q.asked_by, q.question, q.answer, q.answered_by
  from public.minute_questions q join public_site.minutes u on u.authority_id = q.authority_id and u.id = q.minute_id;

-- An answer shows that it came; its words only once it was published.
create view public_site.resolutions as
  select r.authority_id, r.id, r.minute_id, r.number, r.text, r.kind, r.addressee, r.addressee_sort, r.served_on, r.notice_given,
    r.due_stated, case when r.response_published_on is null then '' else r.response end as response,
    case when r.response_published_on is null then '' else r.response_text end as response_text,
    case when r.response_published_on is null then '' else r.response_why end as response_why, r.responded_on,
    r.response_published_on, r.implemented_on, r.implemented_said, r.not_pursued_on, r.not_pursued_why, r.back_at_meeting_id,
    r.impact_due, r.impact_on, r.impact_said, null::uuid as reading_id, r.version
  from public.resolutions r join public_site.minutes u on u.authority_id = r.authority_id and u.id = r.minute_id;

-- How many actions follow and how many are done; not which.
create view public_site.resolution_actions as
  select l.authority_id, l.resolution_id, l.action_id
  from public.resolution_actions l join public_site.resolutions r on r.authority_id = l.authority_id and r.id = l.resolution_id;
create view public_site.actions as
  select a.authority_id, a.id, a.state from public.actions a
  where a.authority_id = public.current_authority() and exists (
    select from public_site.resolution_actions l where l.authority_id = a.authority_id and l.action_id = a.id);
create view public_site.resolution_chases as
  select h.authority_id, h.resolution_id, h.chased_on
  from public.resolution_chases h join public_site.resolutions r on r.authority_id = h.authority_id and r.id = h.resolution_id;

-- What is planned; not who of the public asked for it.
create view public_site.programme_items as
  select w.authority_id, w.id, w.committee_id, w.topic, w.why, w.objective, w.outcome, w.method, w.witnesses, ''::text as owner,
    w.meeting_id, w.meeting_said, w.minutes_planned, w.data_to, w.source, ''::text as source_said, null::uuid as resolution_id,
    null::uuid as suggestion_id, w.dated_on, w.added_on, w.closed_on, w.closed_why, null::uuid as document_id, w.version
  from public.programme_items w where w.authority_id = public.current_authority();

-- Nobody who works for the council: the pages name only whom minutes and papers name.
create view public_site.people as select authority_id, id, name from public.people where false;

-- The grades of the council’s own inspections that somebody has confirmed.
create view public_site.inspection_outcomes as
  select r.authority_id, r.id, r.area, r.value as grade, r.ordinal, d.id as document_id,
    coalesce(nullif(d.title, ''), d.file_name) as title, d.framework, d.dated
  from public.readings r join public.documents d on d.authority_id = r.authority_id and d.id = r.document_id
    join public.authorities a on a.id = r.authority_id
  where r.authority_id = public.current_authority() and r.field = 'judgement' and r.state = 'confirmed' and r.area <> ''
    and d.state = 'read' and d.dated is not null and d.about_la_code = a.la_code and not exists (
      select from public.documents n where n.authority_id = d.authority_id and n.replaces = d.id);

grant select on all tables in schema public_site to sightline_public;
