-- “Today” is the day in London, whatever day it is where the server keeps its clock: in summer they differ for an hour of each night.
create or replace function may_answer_resolutions() returns boolean language sql stable security definer
set search_path = public, pg_temp as $$
  select may('resolutions.answer') and exists (
    select from people p where p.authority_id = current_authority() and p.id = current_person() and (p.role <> 'councillor'
      or exists (select from council_members m join portfolios f on f.authority_id = m.authority_id and f.member_id = m.id
        where m.authority_id = p.authority_id and m.person_id = p.id
          and f.from_on <= (now() at time zone 'Europe/London')::date
          and coalesce(f.to_on, 'infinity') >= (now() at time zone 'Europe/London')::date)))
$$;
alter table actions alter state_on set default (now() at time zone 'Europe/London')::date;
