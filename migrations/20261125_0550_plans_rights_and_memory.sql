-- Who may read and write plans, and which tables remember every version of their rows.


alter table boards enable row level security;
grant select, insert, update on boards to sightline_person;
create policy own on boards for select to sightline_person
  using (authority_id = (select current_authority()) and (select may('plans.read')));
create policy add on boards for insert to sightline_person
  with check (authority_id = (select current_authority()) and (select may('boards.manage')));
create policy change on boards for update to sightline_person
  using (authority_id = (select current_authority()) and (select may('boards.manage')));

alter table board_meetings enable row level security;
grant select, insert, update on board_meetings to sightline_person;
create policy own on board_meetings for select to sightline_person
  using (authority_id = (select current_authority()) and (select may('plans.read')));
create policy add on board_meetings for insert to sightline_person
  with check (authority_id = (select current_authority()) and (select may('boards.manage')));
create policy change on board_meetings for update to sightline_person
  using (authority_id = (select current_authority()) and (select may('boards.manage')));

alter table plans enable row level security;
grant select, insert, update on plans to sightline_person;
create policy own on plans for select to sightline_person
  using (authority_id = (select current_authority()) and (select may('plans.read')));
create policy add on plans for insert to sightline_person
  with check (authority_id = (select current_authority()) and (select may('plans.edit')));
create policy change on plans for update to sightline_person
  using (authority_id = (select current_authority()) and (select may('plans.edit')));

alter table priorities enable row level security;
grant select, insert, update on priorities to sightline_person;
create policy own on priorities for select to sightline_person
  using (authority_id = (select current_authority()) and (select may('plans.read')));
create policy add on priorities for insert to sightline_person
  with check (authority_id = (select current_authority()) and (select may('plans.edit')));
create policy change on priorities for update to sightline_person
  using (authority_id = (select current_authority()) and (select may('plans.edit')));

alter table actions enable row level security;
grant select, insert, update on actions to sightline_person;
create policy own on actions for select to sightline_person
  using (authority_id = (select current_authority()) and (select may('plans.read')));
create policy add on actions for insert to sightline_person
  with check (authority_id = (select current_authority()) and (select may('plans.edit')));
create policy change on actions for update to sightline_person
  using (authority_id = (select current_authority()) and ((select may('plans.edit')) or ((select may('actions.update')) and owner_id = (select current_person())) or (select may('dates.approve')) or (select may('evidence.verify'))));

alter table milestones enable row level security;
grant select, insert, update, delete on milestones to sightline_person;
create policy own on milestones for select to sightline_person
  using (authority_id = (select current_authority()) and (select may('plans.read')));
create policy add on milestones for insert to sightline_person
  with check (authority_id = (select current_authority()) and ((select may('plans.edit')) or ((select may('actions.update')) and action_id in (select a.id from actions a where a.owner_id = (select current_person())))));
create policy change on milestones for update to sightline_person
  using (authority_id = (select current_authority()) and ((select may('plans.edit')) or ((select may('actions.update')) and action_id in (select a.id from actions a where a.owner_id = (select current_person())))));
create policy take_out on milestones for delete to sightline_person
  using (authority_id = (select current_authority()) and ((select may('plans.edit')) or ((select may('actions.update')) and action_id in (select a.id from actions a where a.owner_id = (select current_person())))));

alter table evidence enable row level security;
grant select, insert, update on evidence to sightline_person;
create policy own on evidence for select to sightline_person
  using (authority_id = (select current_authority()) and (select may('plans.read')));
create policy add on evidence for insert to sightline_person
  with check (authority_id = (select current_authority()) and verdict = 'waiting' and ((select may('plans.edit')) or ((select may('actions.update')) and action_id in (select a.id from actions a where a.owner_id = (select current_person())))));
create policy verify on evidence for update to sightline_person
  using (authority_id = (select current_authority()) and (select may('evidence.verify')));

alter table redates enable row level security;
grant select, insert, update on redates to sightline_person;
create policy own on redates for select to sightline_person
  using (authority_id = (select current_authority()) and (select may('plans.read')));
create policy ask on redates for insert to sightline_person
  with check (authority_id = (select current_authority()) and verdict = 'waiting' and ((select may('plans.edit')) or ((select may('actions.update')) and action_id in (select a.id from actions a where a.owner_id = (select current_person())))));
create policy decide on redates for update to sightline_person
  using (authority_id = (select current_authority()) and (select may('dates.approve')));

alter table improvement_alerts enable row level security;
grant select, insert, update on improvement_alerts to sightline_person;
create policy own on improvement_alerts for select to sightline_person
  using (authority_id = (select current_authority()) and (select may('plans.read')));
create policy add on improvement_alerts for insert to sightline_person
  with check (authority_id = (select current_authority()) and (select may('boards.manage')));
create policy settle on improvement_alerts for update to sightline_person
  using (authority_id = (select current_authority()) and ((select may('plans.edit')) or (select may('actions.update'))));

alter table measures enable row level security;
grant select, insert, update on measures to sightline_person;
create policy own on measures for select to sightline_person
  using (authority_id = (select current_authority()) and (select may('plans.read')));
create policy add on measures for insert to sightline_person
  with check (authority_id = (select current_authority()) and (select may('plans.edit')));
create policy change on measures for update to sightline_person
  using (authority_id = (select current_authority()) and (select may('plans.edit')));

alter table impact_claims enable row level security;
grant select, insert, update on impact_claims to sightline_person;
create policy own on impact_claims for select to sightline_person
  using (authority_id = (select current_authority()) and (select may('plans.read')));
create policy add on impact_claims for insert to sightline_person
  with check (authority_id = (select current_authority()) and ((select may('plans.edit')) or ((select may('actions.update')) and action_id in (select a.id from actions a where a.owner_id = (select current_person())))));
create policy change on impact_claims for update to sightline_person
  using (authority_id = (select current_authority()) and ((select may('plans.edit')) or ((select may('actions.update')) and action_id in (select a.id from actions a where a.owner_id = (select current_person())))));

alter table risks enable row level security;
grant select, insert, update on risks to sightline_person;
create policy own on risks for select to sightline_person
  using (authority_id = (select current_authority()) and (select may('plans.read')));
create policy add on risks for insert to sightline_person
  with check (authority_id = (select current_authority()) and (select may('plans.edit')));
create policy change on risks for update to sightline_person
  using (authority_id = (select current_authority()) and (select may('plans.edit')));

alter table commitments enable row level security;
grant select, insert, update on commitments to sightline_person;
create policy own on commitments for select to sightline_person
  using (authority_id = (select current_authority()) and (select may('plans.read')));
create policy add on commitments for insert to sightline_person
  with check (authority_id = (select current_authority()) and (select may('plans.edit')));
create policy change on commitments for update to sightline_person
  using (authority_id = (select current_authority()) and (select may('plans.edit')));

alter table priority_findings enable row level security;
grant select, insert, delete on priority_findings to sightline_person;
create policy own on priority_findings for select to sightline_person
  using (authority_id = (select current_authority()) and (select may('plans.read')));
create policy add on priority_findings for insert to sightline_person
  with check (authority_id = (select current_authority()) and (select may('plans.edit')));
create policy take_out on priority_findings for delete to sightline_person
  using (authority_id = (select current_authority()) and (select may('plans.edit')));

alter table plan_actions enable row level security;
grant select, insert, update, delete on plan_actions to sightline_person;
create policy own on plan_actions for select to sightline_person
  using (authority_id = (select current_authority()) and (select may('plans.read')));
create policy add on plan_actions for insert to sightline_person
  with check (authority_id = (select current_authority()) and (select may('plans.edit')));
create policy take_out on plan_actions for delete to sightline_person
  using (authority_id = (select current_authority()) and (select may('plans.edit')));
create policy move on plan_actions for update to sightline_person
  using (authority_id = (select current_authority()) and (select may('plans.edit')));

alter table action_findings enable row level security;
grant select, insert, delete on action_findings to sightline_person;
create policy own on action_findings for select to sightline_person
  using (authority_id = (select current_authority()) and (select may('plans.read')));
create policy add on action_findings for insert to sightline_person
  with check (authority_id = (select current_authority()) and (select may('plans.edit')));
create policy take_out on action_findings for delete to sightline_person
  using (authority_id = (select current_authority()) and (select may('plans.edit')));

alter table action_dependencies enable row level security;
grant select, insert, delete on action_dependencies to sightline_person;
create policy own on action_dependencies for select to sightline_person
  using (authority_id = (select current_authority()) and (select may('plans.read')));
create policy add on action_dependencies for insert to sightline_person
  with check (authority_id = (select current_authority()) and (select may('plans.edit')));
create policy take_out on action_dependencies for delete to sightline_person
  using (authority_id = (select current_authority()) and (select may('plans.edit')));

alter table action_measures enable row level security;
grant select, insert, delete on action_measures to sightline_person;
create policy own on action_measures for select to sightline_person
  using (authority_id = (select current_authority()) and (select may('plans.read')));
create policy add on action_measures for insert to sightline_person
  with check (authority_id = (select current_authority()) and (select may('plans.edit')));
create policy take_out on action_measures for delete to sightline_person
  using (authority_id = (select current_authority()) and (select may('plans.edit')));

alter table priority_measures enable row level security;
grant select, insert, delete on priority_measures to sightline_person;
create policy own on priority_measures for select to sightline_person
  using (authority_id = (select current_authority()) and (select may('plans.read')));
create policy add on priority_measures for insert to sightline_person
  with check (authority_id = (select current_authority()) and (select may('plans.edit')));
create policy take_out on priority_measures for delete to sightline_person
  using (authority_id = (select current_authority()) and (select may('plans.edit')));

alter table risk_actions enable row level security;
grant select, insert, delete on risk_actions to sightline_person;
create policy own on risk_actions for select to sightline_person
  using (authority_id = (select current_authority()) and (select may('plans.read')));
create policy add on risk_actions for insert to sightline_person
  with check (authority_id = (select current_authority()) and (select may('plans.edit')));
create policy take_out on risk_actions for delete to sightline_person
  using (authority_id = (select current_authority()) and (select may('plans.edit')));

alter table action_updates enable row level security;
grant select, insert on action_updates to sightline_person;
create policy own on action_updates for select to sightline_person
  using (authority_id = (select current_authority()) and (select may('plans.read')));
create policy add on action_updates for insert to sightline_person
  with check (authority_id = (select current_authority()) and person_id = (select current_person()) and ((select may('plans.edit')) or ((select may('actions.update')) and action_id in (select a.id from actions a where a.owner_id = (select current_person())))));

alter table measure_readings enable row level security;
grant select, insert on measure_readings to sightline_person;
create policy own on measure_readings for select to sightline_person
  using (authority_id = (select current_authority()) and (select may('plans.read')));
create policy add on measure_readings for insert to sightline_person
  with check (authority_id = (select current_authority()) and recorded_by = (select current_person()) and (select may('measures.record')));

alter table commitment_versions enable row level security;
grant select, insert on commitment_versions to sightline_person;
create policy own on commitment_versions for select to sightline_person
  using (authority_id = (select current_authority()) and (select may('plans.read')));
create policy add on commitment_versions for insert to sightline_person
  with check (authority_id = (select current_authority()) and (select may('plans.edit')));

create trigger boards_remember after insert or update or delete on boards
  for each row execute function keep_version('id');
create trigger board_meetings_remember after insert or update or delete on board_meetings
  for each row execute function keep_version('id');
create trigger plans_remember after insert or update or delete on plans
  for each row execute function keep_version('id');
create trigger priorities_remember after insert or update or delete on priorities
  for each row execute function keep_version('id');
create trigger actions_remember after insert or update or delete on actions
  for each row execute function keep_version('id');
create trigger milestones_remember after insert or update or delete on milestones
  for each row execute function keep_version('id');
create trigger evidence_remember after insert or update or delete on evidence
  for each row execute function keep_version('id');
create trigger redates_remember after insert or update or delete on redates
  for each row execute function keep_version('id');
create trigger improvement_alerts_remember after insert or update or delete on improvement_alerts
  for each row execute function keep_version('id');
create trigger measures_remember after insert or update or delete on measures
  for each row execute function keep_version('id');
create trigger impact_claims_remember after insert or update or delete on impact_claims
  for each row execute function keep_version('id');
create trigger risks_remember after insert or update or delete on risks
  for each row execute function keep_version('id');
create trigger commitments_remember after insert or update or delete on commitments
  for each row execute function keep_version('id');
create trigger priority_findings_remember after insert or update or delete on priority_findings
  for each row execute function keep_version('priority_id', 'finding_id');
create trigger plan_actions_remember after insert or update or delete on plan_actions
  for each row execute function keep_version('plan_id', 'action_id');
create trigger action_findings_remember after insert or update or delete on action_findings
  for each row execute function keep_version('action_id', 'finding_id');
create trigger action_dependencies_remember after insert or update or delete on action_dependencies
  for each row execute function keep_version('action_id', 'needs_id');
create trigger action_measures_remember after insert or update or delete on action_measures
  for each row execute function keep_version('action_id', 'measure_id');
create trigger priority_measures_remember after insert or update or delete on priority_measures
  for each row execute function keep_version('priority_id', 'measure_id');
create trigger risk_actions_remember after insert or update or delete on risk_actions
  for each row execute function keep_version('risk_id', 'action_id');
