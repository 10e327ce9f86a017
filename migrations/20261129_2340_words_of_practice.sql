-- What somebody wrote in their own words in audits and in supervision may name people. As with case logs and what children said, it is kept
-- beside the codes, grades and days of its row, in rows of its own, which the database shows only to those who see names. A row holds
-- “Words withheld” in the place of each; who writes it need not know, since a trigger takes the words apart on their way in.
create function words_apart() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  withheld constant text := 'Words withheld';
  before jsonb := '{}';
  words jsonb := '{}';
  shown jsonb := '{}';
  field text;
  said text;
begin
  if tg_op = 'UPDATE' then
    execute format('select w.words from %I w where w.authority_id = $1 and w.id = $2', tg_argv[0]) into before using new.authority_id, new.id;
  end if;
  for at in 1 .. tg_nargs - 1 loop
    field := tg_argv[at];
    said := to_jsonb(new) ->> field;
    if said = withheld then
      said := coalesce(before ->> field, ''); -- it was read by somebody who was not shown it, or by a statement that keeps what stood
    end if;
    words := words || jsonb_build_object(field, said);
    shown := shown || jsonb_build_object(field, case when said = '' then '' else withheld end);
  end loop;
  execute format('insert into %I (authority_id, id, child_id, words) values ($1, $2, $3, $4)'
    ' on conflict (authority_id, id) do update set words = excluded.words', tg_argv[0])
    using new.authority_id, new.id, new.child_id, words;
  return jsonb_populate_record(new, shown);
end
$$;

-- The same of a judgement, whose notes and evidence stand within its statements and sections.
create function words_of_judgement_apart() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  withheld constant text := 'Words withheld';
  before jsonb := '{}';
  notes jsonb;
  evidence jsonb;
  words jsonb;
begin
  select w.words into before from audit_judgement_words w
  where w.authority_id = new.authority_id and w.audit_id = new.audit_id and w.reader = new.reader;
  select coalesce(jsonb_object_agg(s.key, case when s.value ->> 'note' = withheld then coalesce(before -> 'statements' ->> s.key, '') else coalesce(s.value ->> 'note', '') end), '{}')
    into notes from jsonb_each(new.statements) s;
  select coalesce(jsonb_object_agg(s.key, case when s.value ->> 'evidence' = withheld then coalesce(before -> 'sections' ->> s.key, '') else coalesce(s.value ->> 'evidence', '') end), '{}')
    into evidence from jsonb_each(new.sections) s;
  words := jsonb_build_object('statements', notes, 'sections', evidence,
    'strengths', case when new.strengths = withheld then coalesce(before ->> 'strengths', '') else new.strengths end,
    'summary', case when new.summary = withheld then coalesce(before ->> 'summary', '') else new.summary end);
  if tg_op = 'INSERT' then
    -- An insertion may find that the row is there already, and then nothing of it counts.
    insert into audit_judgement_words (authority_id, audit_id, reader, child_id, words)
    values (new.authority_id, new.audit_id, new.reader, new.child_id, words) on conflict do nothing;
  else
    insert into audit_judgement_words (authority_id, audit_id, reader, child_id, words)
    values (new.authority_id, new.audit_id, new.reader, new.child_id, words)
    on conflict (authority_id, audit_id, reader) do update set words = excluded.words;
  end if;
  new.statements := (select coalesce(jsonb_object_agg(s.key, s.value || jsonb_build_object('note', case when notes ->> s.key = '' then '' else withheld end)), '{}')
    from jsonb_each(new.statements) s);
  new.sections := (select coalesce(jsonb_object_agg(s.key, s.value || jsonb_build_object('evidence', case when evidence ->> s.key = '' then '' else withheld end)), '{}')
    from jsonb_each(new.sections) s);
  new.strengths := case when new.strengths = '' then '' else withheld end;
  new.summary := case when new.summary = '' then '' else withheld end;
  return new;
end
$$;

-- What a judgement was at each saving is kept whole, and shown to its reader alone.
create or replace function keep_audit_judgement() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'UPDATE' and old.finished_on is not null then
    raise insufficient_privilege using message = 'A judgement that is finished is not changed.';
  end if;
  insert into audit_judgement_versions (authority_id, audit_id, reader, version, child_id, person_id, held, saved_at)
  select new.authority_id, new.audit_id, new.reader, new.version, new.child_id, new.person_id,
    jsonb_build_object('statements', new.statements, 'sections', new.sections, 'voice', new.voice, 'grade', new.grade, 'words', w.words), new.saved_at
  from audit_judgement_words w
  where w.authority_id = new.authority_id and w.audit_id = new.audit_id and w.reader = new.reader;
  return null;
end
$$;

do $$
declare
  about text;
  of text;
  fields text;
  seen constant text := '(select may(''children.names'')) and authority_id = (select current_authority())'
    ' and case when (select sees_every_child()) then child_id <> all ((select children_hidden_from_me())::uuid[])'
    ' else child_id = any ((select children_i_may_see())::uuid[]) end';
begin
  for about, of, fields in values
    ('audit_words', 'audits', '''why'', ''grade_why'', ''taken_back_why'''),
    ('audit_voice_words', 'audit_voices', '''said'''),
    ('audit_action_words', 'audit_actions', '''what'', ''done_note'''),
    ('supervision_words', 'supervisions', '''matters'', ''risk'', ''plan'', ''voice'''),
    ('supervision_decision_words', 'supervision_decisions', '''what'', ''why'', ''need'', ''done_note''')
  loop
    -- The words are there a moment before their row.
    execute format('create table %I (authority_id uuid not null, id uuid not null, child_id uuid not null, words jsonb not null,'
      ' primary key (authority_id, id),'
      ' foreign key (authority_id, id) references %I (authority_id, id) on delete cascade deferrable initially deferred)', about, of);
    execute format('create index %I on %I (authority_id, child_id)', about || '_child', about);
    execute format('create trigger %I before insert or update on %I for each row execute function words_apart(%L, %s)', of || '_words_apart', of, about, fields);
    execute format('update %I set authority_id = authority_id', of);
  end loop;

  create table audit_judgement_words (
    authority_id uuid not null,
    audit_id uuid not null,
    reader text not null,
    child_id uuid not null,
    words jsonb not null,
    primary key (authority_id, audit_id, reader),
    foreign key (authority_id, audit_id, reader) references audit_judgements (authority_id, audit_id, reader) on delete cascade deferrable initially deferred
  );
  create index audit_judgement_words_child on audit_judgement_words (authority_id, child_id);
  create trigger audit_judgements_words_apart before insert or update on audit_judgements
    for each row execute function words_of_judgement_apart();
  alter table audit_judgements disable trigger audit_judgements_are_kept;
  update audit_judgements set authority_id = authority_id;
  set constraints all immediate;
  alter table audit_judgements enable trigger audit_judgements_are_kept;

  foreach about in array array['audit_words', 'audit_voice_words', 'audit_action_words', 'audit_judgement_words', 'supervision_words', 'supervision_decision_words']
  loop
    execute format('alter table %I enable row level security', about);
    execute format('grant select on %I to sightline_person', about);
  end loop;
  foreach about in array array['audit_words', 'audit_voice_words'] loop
    execute format('create policy own on %I for select to sightline_person using ((select may(''audits.read'')) and %s)', about, seen);
  end loop;
  foreach about in array array['supervision_words', 'supervision_decision_words'] loop
    execute format('create policy own on %I for select to sightline_person using (%s)', about, seen);
  end loop;
  -- As closed as the judgement: to a second reader who has not judged yet, and while it is not finished to all but its own.
  execute format('create policy own on audit_judgement_words for select to sightline_person using ((select may(''audits.read'')) and %s'
    ' and (audit_id, reader) in (select j.audit_id, j.reader from audit_judgements j))', seen);
  execute format('create policy own on audit_action_words for select to sightline_person using ((select may(''audits.read'')) and %s'
    ' and id in (select x.id from audit_actions x))', seen);
end
$$;
