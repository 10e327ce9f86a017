import { beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { childNumbered, setStaff, showChildren } from '../../children/index.ts'
import { newGround, type Ground } from '../../children/ground.fixture.ts'
import type { Role } from '../../people/index.ts'
import { day } from '../../platform/day.ts'
import { Invalid, NotFound } from '../../platform/errors.ts'
import { sql } from '../../platform/sql.ts'
import { tableFormatNames, writeTable } from '../../platform/tables/index.ts'
import { bytesOf } from '../../platform/tables/sample.ts'
import { lookUp } from '../../registers/index.ts'
import { caseLogFor } from '../definitions/index.ts'
import { logTable } from '../entries-table.ts'
import { listLogEntries } from '../find-entries.ts'
import { addLogEntry, withdrawLogEntry } from '../write-entry.ts'
import { checkLogRows } from './check-rows.ts'
import { readLogFile, sentRows } from './columns.ts'
import { importLogEntries } from './import-entries.ts'
import { chooseLogColumns, getLogImport, keepLogImport } from './keep-import.ts'

const log = caseLogFor('return-interviews')
const period = { from: day('2026-01-01'), to: day('2026-12-31') }
let ground: Ground

beforeAll(async () => {
  ground = await newGround()
  await ground.deliver('2026-11-20', {
    ssd_person: `
      pers_person_id | pers_surname | pers_dob
      ---------------+--------------+-----------
      100            | Brook        | 2012-02-04
      200            | Lund         | 2014-08-10
    `,
    ssd_involvements: `
      invo_involvements_id | invo_person_id | invo_professional_id | invo_professional_role_id | invo_involvement_start_date
      ---------------------+----------------+----------------------+---------------------------+----------------------------
      I1                   | 100            | W1                   | CW                        | 2026-01-01
    `,
  })
  const { staff } = ground.northmere
  await setStaff(ground.database, staff.administrator, [
    { kind: 'worker', id: 'W1', email: staff['social-worker'].email },
  ])
})

const sent = (text: string, name = 'interviews.csv') => readLogFile(log, Buffer.from(text), name)
const check = async (text: string, role: Role = 'quality-lead') => {
  const file = await sent(text)
  return ground.as((db) => checkLogRows(db, log, file, ground.today), role)
}
const bring = async (text: string, role: Role = 'quality-lead') => {
  const file = await sent(text)
  return ground.as((db) => importLogEntries(db, log, file, ground.today), role)
}
const entries = () => ground.as((db) => listLogEntries(db, log, period))
const clear = async () => {
  for (const { id, childId, version } of await entries())
    await ground.as((db) => withdrawLogEntry(db, { log, childId, id, version, why: 'Cleared.' }))
}
const head = 'Answer;Child’s number;Came back on;Interview offered on;Held on\n'

describe('a spreadsheet of a case log', () => {
  test('comes in whatever the order of its columns, with its days and clocks, and a second time changes nothing', async () => {
    const text = `Interviews of Northmere;;;;\n${head}Accepted;100;3 October 2026;03/10/2026;\nNo answer yet;200;5/10/26;;\n`
    const checked = await bring(text)
    expect(checked).toMatchObject({ rows: 2, same: 0, refused: [] })
    expect(checked.assumed).toEqual([{ at: 'C4', message: '“5/10/26” was read as 2026-10-05.' }])
    const found = await entries()
    expect(
      found
        .map(({ happenedOn, values }) => [happenedOn, values['accepted']])
        .toSorted((a, b) => String(a[0]).localeCompare(String(b[0]))),
    ).toEqual([
      ['2026-10-03', 'yes'],
      ['2026-10-05', 'waiting'],
    ])
    expect(found.every(({ dueOn }) => dueOn !== null)).toBe(true)
    expect(await bring(text)).toMatchObject({ rows: 2, same: 2, added: [], changed: [] })
    expect(await entries()).toHaveLength(2)
  })

  test('changes the one entry of the child on the day, and keeps the fields that it has no column for', async () => {
    const checked = await bring('child,returned_on,held_on\n100,2026-10-03,2026-10-05\n')
    expect(checked.changed.map(({ at, fields }) => [at, fields])).toEqual([[2, ['held_on']]])
    const one = (await entries()).find(({ happenedOn }) => happenedOn === '2026-10-03')
    expect(one).toMatchObject({
      version: 2,
      values: { accepted: 'yes', offered_on: '2026-10-03', held_on: '2026-10-05' },
    })
  })

  test('is refused cell by cell with what to do, and then nothing of it comes in', async () => {
    const before = await entries()
    const text = `${head}Accepted;100;1 November 2026;;\nPerhaps;100;31/02/2026;;\nAccepted;;1/11/2026;;\nAccepted;999;1/11/2026;;\nAccepted;100;1/11/2026;1/10/2026;\nAccepted;100;1 November 2026;;\n`
    const { refused } = await check(text)
    expect(refused.map(({ at, said }) => [at, said])).toEqual([
      ['C3', '31/02/2026'],
      ['A3', 'Perhaps'],
      ['B4', ''],
      ['B5', '999'],
      ['D6', '1/10/2026'],
      ['B7', '100'],
    ])
    expect(refused.map(({ message }) => message).join('\n')).toMatch(
      /no such day[^]*Choose one of[^]*does not say whose[^]*no child whose record[^]*Put one of them right[^]*Row 2 is the same/,
    )
    await expect(bring(text)).rejects.toThrow('Nothing was imported: 6 cells are refused')
    expect(await entries()).toEqual(before)
  })

  test('where a child has several entries on a day, those that say the same are theirs, one that is left over changes the one that is left', async () => {
    await clear()
    const rows = 'child,returned_on,accepted,held_by\n100,2026-10-03,Accepted,A\n100,2026-10-03,Accepted,B\n'
    expect((await bring(rows)).added).toHaveLength(2)
    expect(await check(`${rows}100,2026-10-03,Accepted,C\n`)).toMatchObject({ same: 2, added: [{}], changed: [] })
    const changed = await check(
      'child,returned_on,accepted,held_by\n100,2026-10-03,Accepted,A\n100,2026-10-03,Accepted,C\n',
    )
    expect(changed).toMatchObject({ same: 1, added: [], changed: [{ at: 3, fields: ['held_by'] }] })
    const { refused } = await check('child,returned_on,accepted,held_by\n100,2026-10-03,Accepted,C\n')
    expect(refused).toMatchObject([{ at: 'B2', message: expect.stringContaining('Give its id') as string }])
  })

  test('without the headings of the log is refused with what is needed', async () => {
    await expect(sent('a,b\n1,2\n', 'folder/list.csv')).rejects.toThrow(Invalid)
    await expect(sent('a,b\n1,2\n', 'list.csv')).rejects.toThrow('At least these columns are needed: “Child’s number”')
  })
})

describe.each(tableFormatNames.filter((name) => name !== 'json'))('an export as %s', (format) => {
  test('comes back unchanged; a row of it is refused once somebody has changed the entry', async () => {
    await clear()
    await bring(`${head}Accepted;100;3 October 2026;03/10/2026;4 Oct 2026\nNo answer yet;200;5/10/2026;;\n`)
    const bytes = await ground.as(async (db) => {
      const rows = await showChildren(db, 'case log file', await listLogEntries(db, log, period), log.id)
      const lookups = await lookUp(db, log, { today: ground.today })
      const about = { at: new Date(), period, today: ground.today, authority: 'Northmere', lookups }
      return bytesOf(writeTable(logTable(log, rows, about), format))
    })
    const file = await readLogFile(log, bytes, `x.${format}`)
    expect(file.columns.filter(({ name }) => name === null)).toEqual([])
    expect(await ground.as((db) => checkLogRows(db, log, file, ground.today))).toMatchObject({
      rows: 2,
      same: 2,
      refused: [],
    })
    await bring('child,returned_on,held_by\n100,2026-10-03,Somebody\n')
    const again = await ground.as((db) => checkLogRows(db, log, file, ground.today))
    expect(again.refused).toMatchObject([
      {
        heading: expect.stringMatching(/^version$/i) as string,
        message: expect.stringContaining('after this file was made') as string,
      },
    ])
  })
})

describe('whose entries', () => {
  test('nobody brings in or changes entries of a child whom they do not see, nor learns of them', async () => {
    await clear()
    const other = await ground.as((db) => childNumbered(db, '200'))
    const id = await ground.as((db) =>
      addLogEntry(db, {
        log,
        childId: other,
        raw: { returned_on: '2026-10-05', accepted: 'yes' },
        today: ground.today,
      }),
    )
    const refused = async (text: string) => (await check(text, 'social-worker')).refused.map(({ message }) => message)
    const unknown = await refused('child,returned_on,accepted\n999,2026-10-05,Accepted\n')
    expect(await refused('child,returned_on,accepted\n200,2026-10-05,Accepted\n')).toEqual(unknown)
    expect(await refused(`child,id,returned_on,accepted\n100,${id},2026-10-05,Accepted\n`)).toEqual([
      'No entry of this child has this id. Empty the cell where the row is new.',
    ])
    await expect(bring('child,returned_on,accepted\n100,2026-10-06,Accepted\n', 'analyst')).rejects.toThrow(
      'row-level security',
    )
  })

  test('a sent file waits for its sender for a day, and nobody else reads it', async () => {
    const file = await sent('Child’s number,Came back on,Said\n100,2026-10-03,Accepted\n')
    const id = await ground.as((db) => keepLogImport(db, log, file))
    await ground.as((db) => chooseLogColumns(db, log, id, new Map([[2, 'accepted']])))
    const chosen = await ground.as((db) => getLogImport(db, log, id))
    expect(chosen.columns[2]).toMatchObject({ name: 'accepted', likeness: 'chosen' })
    await expect(ground.as((db) => getLogImport(db, log, id), 'director')).rejects.toThrow(NotFound)
    await ground.database.asOwner((db) =>
      db.run(sql`update case_log_imports set sent_at = now() - interval '25 hours'`),
    )
    await expect(ground.as((db) => getLogImport(db, log, id))).rejects.toThrow(NotFound)
    await ground.as((db) => keepLogImport(db, log, file), 'social-worker')
    const held = await ground.database.asOwner((db) =>
      db.many(sql`select id from case_log_imports`, z.object({ id: z.string() })),
    )
    expect(held.map((one) => one.id)).not.toContain(id)
    expect(held).toHaveLength(1)
  })

  test('what a program sends is checked as a spreadsheet whose first row holds the headings', async () => {
    const rows = sentRows(log, ['Child’s number', 'Came back on', 'Answer'], [['100', 'soon', 'Accepted']])
    expect((await ground.as((db) => checkLogRows(db, log, rows, ground.today))).refused).toMatchObject([
      { at: 'B2', said: 'soon' },
    ])
  })
})
