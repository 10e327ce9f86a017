-- Counting is not on the trail, yet it changes what may be shown: what is kept until something happens must be made anew after it. How
-- often numbers were counted stands beside the end of the trail, where whoever asks whether anything has happened looks anyway.

alter table event_heads add counted bigint not null default 0;

create function note_count() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into event_heads (authority_id, counted) select authority_id, 1 from counted_rows group by authority_id
  on conflict (authority_id) do update set counted = event_heads.counted + 1;
  return null;
end
$$;

create trigger counted after insert on indicator_runs referencing new table as counted_rows
  for each statement execute function note_count();
create trigger counted_again after update on indicator_runs referencing new table as counted_rows
  for each statement execute function note_count();
create trigger counted_no_more after delete on indicator_runs referencing old table as counted_rows
  for each statement execute function note_count();
