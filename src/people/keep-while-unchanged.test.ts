import { expect, test } from 'vitest'
import { freshDatabase } from '../../test/harness/database.ts'
import { sql } from '../platform/sql.ts'
import { addPerson, asPerson, createAuthority, personByEmail, record, writeMatrix } from './index.ts'
import { accessNow, keepForPerson, keepWhileLettersUnchanged, keepWhileUnchanged } from './keep-while-unchanged.ts'

const [first, copy] = [freshDatabase(), freshDatabase()]
const authority = '00000000-0000-4000-8000-00000000000a'

test('what is kept of one database is not shown of its copy, where the same authority has come as far', async () => {
  const found = []
  for (const name of ['one', 'copy', 'one']) {
    const database = name === 'one' ? await first : await copy
    found.push(
      await database.asRole('sightline_person', { 'sightline.authority': authority }, (db) =>
        keepWhileUnchanged(db, 'name', () => Promise.resolve(`made in ${name}`)),
      ),
    )
  }
  expect(found).toEqual(['made in one', 'made in copy', 'made in one'])
})

test('it is made anew once something has happened', async () => {
  const database = await first
  let times = 0
  const ask = (): Promise<number> =>
    database.asRole('sightline_person', { 'sightline.authority': authority }, (db) =>
      keepWhileUnchanged(db, 'times', () => Promise.resolve(++times)),
    )
  expect([await ask(), await ask()]).toEqual([1, 1])
  await database.asOwner(async (db) => {
    await db.run(sql`insert into authorities (id, name, la_code) values (${authority}, 'Northmere', '990')`)
    await db.run(sql`insert into event_heads (authority_id, changed) values (${authority}, 1)`)
  })
  expect([await ask(), await ask()]).toEqual([2, 2])
})

test('what one role was shown is not shown to another', async () => {
  const database = await freshDatabase()
  const home = await database.asOwner(async (db) => {
    await writeMatrix(db)
    const made = await createAuthority(db, { name: 'Northmere Council', laCode: '990', demo: false })
    await addPerson(db, made.id, { name: 'Gwen Ashby', email: 'gwen@northmere.example', role: 'director' })
    await addPerson(db, made.id, { name: 'Piers Olander', email: 'piers@northmere.example', role: 'councillor' })
    return made.id
  })
  const shown = async (email: string) => {
    const person = await personByEmail(database, home, email)
    if (!person) throw new Error('a person was added')
    return asPerson(database, person, (db) => keepWhileUnchanged(db, 'role', () => Promise.resolve(`for ${email}`)))
  }
  expect(await shown('gwen@northmere.example')).toBe('for gwen@northmere.example')
  expect(await shown('piers@northmere.example')).toBe('for piers@northmere.example')
})

test.each([
  ['an action is changed', 'action', [1, 1]],
  ['a child’s record is changed', 'child', [1, 1]],
  ['a document is read again', 'document', [1, 2]],
  ['something happens of which nothing is known', 'something new', [1, 2]],
])('what is worked out from letters, when %s', async (_, kind, times) => {
  const database = await freshDatabase()
  const home = await database.asOwner(async (db) => {
    await writeMatrix(db)
    const made = await createAuthority(db, { name: 'Northmere Council', laCode: '990', demo: false })
    await addPerson(db, made.id, { name: 'Gwen Ashby', email: 'gwen@northmere.example', role: 'director' })
    return made.id
  })
  const gwen = await personByEmail(database, home, 'gwen@northmere.example')
  if (!gwen) throw new Error('a person was added')
  let made = 0
  const ask = () =>
    asPerson(database, gwen, (db) => keepWhileLettersUnchanged(db, 'letters', () => Promise.resolve(++made)))
  const before = await ask()
  await asPerson(database, gwen, (db) => record(db, { action: `${kind}.changed`, subjectKind: kind, subjectId: '1' }))
  expect([before, await ask()]).toEqual(times)
})

test('it is made anew once numbers were counted, which is not on the trail; what is worked out from letters stands', async () => {
  const { database, gwen } = await twoDirectors()
  let made = 0
  const next = () => Promise.resolve(++made)
  const ask = () =>
    asPerson(database, gwen, async (db) => [
      await keepWhileUnchanged(db, 'counted', next),
      await keepForPerson(db, 'counted', next),
      await keepWhileLettersUnchanged(db, 'counted', next),
    ])
  const first = await ask()
  expect(await ask()).toEqual(first)
  const of = gwen.authorityId
  for (const change of [
    sql`insert into indicator_runs (authority_id, indicator_id, import_number, as_at, version) values (${of}, 'CP01', 1, '2026-10-31', 1)`,
    sql`update indicator_runs set worked_out_at = clock_timestamp()`,
    sql`delete from indicator_runs`,
  ]) {
    const [shared, own, letters] = await ask()
    await database.asOwner((db) => db.run(change))
    const after = await ask()
    expect(after).toEqual([made - 1, made, letters])
    expect(after).not.toEqual([shared, own, letters])
  }
})

const twoDirectors = async () => {
  const database = await freshDatabase()
  const home = await database.asOwner(async (db) => {
    await writeMatrix(db)
    const made = await createAuthority(db, { name: 'Northmere Council', laCode: '990', demo: false })
    await addPerson(db, made.id, { name: 'Gwen Ashby', email: 'gwen@northmere.example', role: 'director' })
    await addPerson(db, made.id, { name: 'Ivo Castell', email: 'ivo@northmere.example', role: 'director' })
    return made.id
  })
  const [gwen, ivo] = [
    await personByEmail(database, home, 'gwen@northmere.example'),
    await personByEmail(database, home, 'ivo@northmere.example'),
  ]
  if (!gwen || !ivo) throw new Error('both were added')
  return { database, gwen, ivo }
}

test('what is one person’s alone is not shown to another of the same role', async () => {
  const { database, gwen, ivo } = await twoDirectors()
  const shown = (person: typeof gwen, now: string) =>
    asPerson(database, person, (db) => keepForPerson(db, 'page', () => Promise.resolve(`${person.name}, ${now}`)))
  expect(await shown(gwen, 'first')).toBe('Gwen Ashby, first')
  expect(await shown(ivo, 'first')).toBe('Ivo Castell, first')
  expect(await shown(gwen, 'again')).toBe('Gwen Ashby, first')
})

test.each([
  ['a child is looked at', 'child.looked-at', 1],
  ['a list is taken away', 'indicators.exported', 1],
  ['somebody signs in', 'person.signed in', 1],
  ['what somebody may do is changed', 'person.changed', 2],
  ['an action is changed', 'action.changed', 2],
  ['it is written down that the impact of a resolution was looked at', 'resolution.impact-looked-at', 2],
])('what is kept for a person when %s', async (_, action, times) => {
  const { database, gwen, ivo } = await twoDirectors()
  let made = 0
  const ask = () => asPerson(database, gwen, (db) => keepForPerson(db, 'page', () => Promise.resolve(++made)))
  await ask()
  await asPerson(database, ivo, (db) => record(db, { action, subjectKind: 'indicators' }))
  expect(await ask()).toBe(times)
})

test('a record that is open to a person for hours tells another answer as soon as it closes, to nobody else', async () => {
  const { database, gwen, ivo } = await twoDirectors()
  const openUntil = (hours: number) =>
    database.asOwner(async (db) => {
      const { authorityId } = gwen
      await db.run(sql`
        insert into children (authority_id, id, person_id) values (${authorityId}, ${child}, 'N1') on conflict do nothing`)
      await db.run(sql`delete from child_access`)
      await db.run(sql`
        insert into child_access (authority_id, child_id, person_id, why, opened_at, ends_at)
        values (${authorityId}, ${child}, ${gwen.id}, 'The duty team asked for it', now() - interval '8 hours',
          now() + make_interval(hours => ${hours}::int))`)
    })
  const told = (person: typeof gwen) => asPerson(database, person, accessNow)
  expect(await told(gwen)).toBe('')
  await openUntil(1)
  expect(await told(gwen)).toMatch(/^[0-9a-f-]{36}$/)
  expect(await told(ivo)).toBe('')
  await openUntil(-1)
  expect(await told(gwen)).toBe('')
})
const child = '00000000-0000-4000-8000-0000000000c1'
