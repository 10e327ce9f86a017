import { expect, test } from 'vitest'
import { z } from 'zod'
import { childNumbered } from '../children/index.ts'
import { newGround } from '../children/ground.fixture.ts'
import { writeMatrix } from '../people/index.ts'
import { addDays, day } from '../platform/day.ts'
import { changeEntry, EntryId, getEntry, registerFor, registerGrants } from '../registers/index.ts'
import { sql } from '../platform/sql.ts'
import { getAudit } from './audits/find-audits.ts'
import { finishJudgement, saveSection } from './audits/judge.ts'
import { keepTheme, withRegister } from './results/theme-register.ts'
import { listThemes } from './results/themes.ts'
import { giveSingle } from './samples/change-sample.ts'
import { toolFor } from './tools/index.ts'

const today = day('2026-11-24')

test('what six of eight audits miss is a theme; without an action it is late after four weeks, and with one it is not', async () => {
  const ground = await newGround()
  await ground.database.asOwner((db) => writeMatrix(db, registerGrants))
  const numbers = Array.from({ length: 8 }, (_, at) => `C${at}`)
  await ground.deliver('2026-09-01', {
    ssd_person: `
      pers_person_id | pers_dob
      ---------------+-----------
      ${numbers.map((number) => `${number} | 2012-02-04`).join('\n')}
    `,
  })
  const auditor = ground.northmere.staff['principal-social-worker']
  for (const [at, number] of numbers.entries()) {
    const on = addDays(today, -60 + at)
    await ground.as(async (db) => {
      await childNumbered(db, number)
      const id = await giveSingle(
        db,
        { recordNumber: number, tool: 'written-to-child', auditor: auditor.id, dueOn: today, why: 'For the test.' },
        on,
      )
      const audit = await getAudit(db, id, on)
      for (const section of toolFor('written-to-child').sections) {
        const said = Object.fromEntries(
          section.statements.map((one) => [
            `said-${one.id}`,
            one.id === 'style-kind' && at < 6 ? (at % 2 === 0 ? 'not' : 'partly') : 'met',
          ]),
        )
        await saveSection(db, {
          audit,
          sectionId: section.id,
          given: { ...said, grade: 'mostly' },
          personId: auditor.id,
        })
      }
      const whole = { grade: 'mostly', voice: null, strengths: '', summary: 'Read.' }
      await finishJudgement(db, { audit, whole, personId: auditor.id, today: on })
    }, 'principal-social-worker')
  }
  const themes = await ground.as((db) => listThemes(db, today))
  // It became a theme with the fifth audit that fell short, 60 − 4 days ago.
  expect(themes.map(({ statement, not, of, since }) => [statement, not, of, since])).toEqual([
    ['style-kind', 6, 8, addDays(today, -56)],
  ])
  expect(await ground.as((db) => listThemes(db, addDays(today, -57)))).toEqual([])

  const kept = () => ground.as(async (db) => withRegister(db, await listThemes(db, today), today))
  expect((await kept()).map(({ entry, isLate, daysOpen }) => [entry, isLate, daysOpen])).toEqual([[null, true, 56]])
  const [theme] = themes
  const id = await ground.as((db) => keepTheme(db, theme ?? expect.unreachable('a theme'), today))
  expect((await kept()).map(({ entry, isLate }) => [entry?.id, entry?.state, isLate])).toEqual([[id, 'open', true]])

  const action = await ground.database.asOwner(async (db) => {
    await db.run(sql`
      insert into actions (authority_id, title, due_kind, state, state_on)
      values (${ground.northmere.authority.id}, 'A workshop on writing to children', 'day', 'draft', ${today})`)
    const [made] = await db.many(sql`select id from actions`, z.object({ id: z.string() }))
    return made?.id ?? ''
  })
  await ground.as(async (db, person) => {
    const register = registerFor(person, 'audit-themes')
    const entry = await getEntry(db, register, EntryId.parse(id))
    await changeEntry(db, register, {
      id: entry.id,
      version: entry.version,
      raw: { ...entry.values, state: 'acting', action, again_on: addDays(today, 90) },
      why: '',
      today,
    })
  })
  expect((await kept()).map(({ entry, isLate }) => [entry?.state, entry?.action, isLate])).toEqual([
    ['acting', action, false],
  ])
})
