-- Extracts write the time of day behind the day on which a child went missing and came back. What is counted in hours needs it: null
-- where only the day is known.
alter table ssd_missing add column miss_missing_episode_start_time time, add column miss_missing_episode_end_time time;
alter table clock_instances add column started_time time, add column due_time time;
