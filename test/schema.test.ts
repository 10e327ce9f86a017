import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { sql } from '../src/platform/sql.ts'
import { schemaText } from '../scripts/schema/schema-text.ts'
import { freshDatabase } from './harness/database.ts'

test('schema.sql is the schema that the migrations make, on whichever server', async () => {
  const database = await freshDatabase()
  const written = await readFile(path.resolve(import.meta.dirname, '../schema.sql'), 'utf8')
  expect(await database.asOwner(schemaText), 'Run npm run schema and look at what changed.').toBe(written)
})

test('a column, a policy, a right, a trigger, a view or a function that is added shows in the schema', async () => {
  const database = await freshDatabase()
  await database.asOwner((db) =>
    db.script(`
      create type mood as enum ('calm', 'cross');
      create table planted (id integer primary key, mood mood not null default 'calm', check (id > 0));
      create index planted_mood on planted (mood) where id > 7;
      alter table planted enable row level security;
      create policy own on planted for select to sightline_person using (id > 3);
      grant select on planted to sightline_person;
      grant update (mood) on planted to sightline_person;
      create trigger planted_is_kept before delete on planted for each row execute function refuse_change();
      create view planted_view with (security_invoker) as select id from planted;
      grant select on planted_view to sightline_person;
      create function planted_function() returns integer language sql as 'select 1';
      revoke execute on function planted_function() from public;
      grant execute on function planted_function() to sightline_person;
    `),
  )
  const text = await database.asOwner(schemaText)
  expect(text).toContain("create type mood as enum ('calm', 'cross');")
  expect(text).toContain("mood mood not null default 'calm'::mood")
  expect(text).toContain('CHECK ((id > 0))')
  expect(text).toContain('CREATE INDEX planted_mood ON public.planted USING btree (mood) WHERE (id > 7);')
  expect(text).toContain('create policy own on planted for select to sightline_person using ((id > 3));')
  expect(text).toContain('grant select on planted to sightline_person;')
  expect(text).toContain('grant update (mood) on planted to sightline_person;')
  expect(text).toContain('CREATE TRIGGER planted_is_kept BEFORE DELETE ON public.planted')
  expect(text).toContain('create view planted_view with (security_invoker=true) as')
  expect(text).toContain('grant select on planted_view to sightline_person;')
  expect(text).toContain('revoke execute on function planted_function() from public;')
  expect(text).toContain('grant execute on function planted_function() to sightline_person;')
})

test('the schema is read the same twice', async () => {
  const database = await freshDatabase()
  const [once, again] = [await database.asOwner(schemaText), await database.asOwner(schemaText)]
  expect(again).toBe(once)
  await database.asOwner((db) => db.run(sql`alter table people add column nickname text`))
  expect(await database.asOwner(schemaText)).not.toBe(once)
})
