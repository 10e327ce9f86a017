import { expect, test } from 'vitest'
import { themeRules, themesOf } from '../../../frameworks/index.ts'
import { sql } from '../../../platform/sql.ts'
import { listTrail } from '../../../people/index.ts'
import { confirmReading } from '../../decide/confirm-readings.ts'
import { correctReading } from '../../decide/correct-reading.ts'
import { splitReading } from '../../decide/split-reading.ts'
import { undo } from '../../decide/undo.ts'
import { finding, newGround } from '../../ground.fixture.ts'
import type { DocumentId } from '../../intake/document-record.ts'
import { listLessons } from '../lessons/list-lessons.ts'
import { moveFinding } from '../move-finding.ts'
import { renewThemes, themesWaiting } from './renew-themes.ts'
import { run, type ThemeInput } from './theme-task.ts'

const { database, files, asLead, read, readings } = await newGround()

// The files of this room's tests are no letters: what is stored is gone through, as where a file is lost.
const reader = {
  workers: 2,
  themes: (asked: Omit<ThemeInput, 'pages' | 'authorities'>) =>
    run({ ...asked, bytes: null, pages: 10, authorities: [] }),
}
const renew = () => renewThemes({ database, files, reader })

const camhs = 'Children wait too long to be seen by CAMHS.'
const now = themesOf(camhs).map(({ theme }) => theme)
const old = ['old-theme']

/** As an older version of Sightline would have left it. */
const readByOlderRules = async (...values: string[]) => {
  const id = await read({ readings: values.map((value) => finding(value, { themes: old })) })
  await database.asOwner((db) => db.run(sql`update documents set theme_rules = 'older' where id = ${id}`))
  return id
}

const themesIn = async (id: DocumentId) => (await readings(id)).map(({ themes }) => themes)
const first = async (id: DocumentId) => {
  const [found] = await readings(id)
  if (!found) throw new Error('a reading was kept')
  return found
}

test('what is stored is put into the threads of the rules of now, once, and the trail says so', async () => {
  expect(now).toEqual(['mental-health-waits'])
  const id = await readByOlderRules(camhs)
  await asLead(async (db) => confirmReading(db, (await first(id)).id))
  expect(await asLead(themesWaiting)).toEqual({ waiting: 1, of: 1 })
  expect(await renew()).toEqual({ documents: 1, of: 1, findings: 1 })
  expect(await first(id)).toMatchObject({ themes: now, state: 'confirmed' })
  expect(await asLead(themesWaiting)).toEqual({ waiting: 0, of: 1 })
  expect(await renew()).toEqual({ documents: 0, of: 0, findings: 0 })
  const { rows } = await asLead((db) => listTrail(db, { action: 'documents.put into threads anew' }, { size: 10 }))
  expect(rows).toMatchObject([
    { detail: { rules: themeRules(), documents: [{ document: id, findings: 1, mentions: 0 }] } },
  ])
})

test('where a person moved a finding it stays', async () => {
  const id = await readByOlderRules(camhs)
  await asLead(async (db) => moveFinding(db, (await first(id)).id, { from: 'old-theme', to: 'case-recording' }))
  await renew()
  expect(await themesIn(id)).toEqual([[...now, 'case-recording']])
})

test('a lesson fits a stored finding as it fits a new one, with its use kept', async () => {
  const taught = await read({ readings: [finding(camhs, { themes: now })] })
  await asLead(async (db) =>
    moveFinding(db, (await first(taught)).id, { from: now[0] ?? '', to: 'joint-commissioning' }),
  )
  const id = await readByOlderRules(camhs)
  await renew()
  expect(await themesIn(id)).toEqual([['joint-commissioning']])
  const lesson = (await asLead(listLessons)).find(({ to }) => to === 'joint-commissioning')
  expect(lesson?.uses).toBe(1)
  await asLead((db) => undo(db, taught))
})

test('themes that somebody chose in a correction stay; where only the words were corrected they are told anew', async () => {
  const chosen = await readByOlderRules(camhs)
  await asLead(async (db) => correctReading(db, (await first(chosen)).id, { value: camhs, themes: ['supervision'] }))
  const worded = await readByOlderRules('Some words')
  await asLead(async (db) => correctReading(db, (await first(worded)).id, { value: camhs, themes: old }))
  await renew()
  expect(await themesIn(chosen)).toEqual([['supervision']])
  expect(await themesIn(worded)).toEqual([now])
})

test('parts of a finding that somebody split are told anew too, with what was moved of the whole', async () => {
  const said = 'Supervision is irregular.'
  const id = await readByOlderRules(said)
  await asLead(async (db) => {
    const whole = await first(id)
    await moveFinding(db, whole.id, { from: 'old-theme', to: 'supervision' })
    await moveFinding(db, whole.id, { from: 'supervision', to: 'joint-commissioning' })
  })
  await asLead(async (db) =>
    splitReading(db, (await first(id)).id, [{ value: said }, { value: 'So it has been for years.' }]),
  )
  await database.asOwner((db) =>
    db.run(sql`
      update readings set themes = ${old} where document_id = ${id} and state = 'confirmed'`),
  )
  await database.asOwner((db) => db.run(sql`update documents set theme_rules = 'older' where id = ${id}`))
  await renew()
  expect(await themesIn(id)).toEqual([['joint-commissioning'], old])
})

test('one document that cannot be gone through holds up no other, and waits for the next time', async () => {
  const [one, other] = [await readByOlderRules(camhs), await readByOlderRules(camhs)]
  const faults: unknown[] = []
  let asked = 0
  const failsOnce = {
    ...reader,
    themes: (input: Parameters<typeof reader.themes>[0]) => {
      if (asked++ === 0) throw new TypeError('x is not a function')
      return reader.themes(input)
    },
  }
  await renewThemes({ database, files, reader: failsOnce }, { onFault: (error) => faults.push(error) })
  expect(faults).toHaveLength(1)
  expect(await asLead(themesWaiting)).toMatchObject({ waiting: 1 })
  await renew()
  expect([...(await themesIn(one)), ...(await themesIn(other))]).toEqual([now, now])
})
