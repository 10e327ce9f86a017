import * as spreadsheets from '@e965/xlsx'
import { beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { makeDocx } from '../../documents/formats/office-files.fixture.ts'
import { Invalid, NotFound, Refused } from '../../platform/errors.ts'
import { day } from '../../platform/day.ts'
import { sql } from '../../platform/sql.ts'
import { writeTable } from '../../platform/tables/index.ts'
import { bytesOf } from '../../platform/tables/sample.ts'
import { addUpdate } from '../actions/updates.ts'
import { putInPlan } from '../actions/links.ts'
import { addBoard, addMeeting } from '../boards/boards.ts'
import { newPlanGround, today, type PlanGround } from '../plans.fixture.ts'
import { getPlan, type PlanId } from '../plans/plan.ts'
import { addPriority } from '../plans/priority.ts'
import { bringIn } from './bring-in.ts'
import { checkPlan } from './check-plan.ts'
import { choosePlanColumns, getPlanImport, keepPlanImport } from './keep-plan-import.ts'
import { planFromPack } from './from-pack.ts'
import { knownActions } from './known-actions.ts'
import { planTable } from './plan-table.ts'
import { readPlanFile } from './read-plan-file.ts'

let ground: PlanGround
let plan: PlanId

beforeEach(async () => {
  ground = await newPlanGround()
  plan = await ground.plan()
})

interface Options {
  keepWords?: boolean
  name?: string
}

const sentOf = async (bytes: Uint8Array | string, { keepWords = false, name = 'plan.csv' }: Options = {}) => ({
  planId: plan,
  title: '',
  keepWords,
  file: await readPlanFile(typeof bytes === 'string' ? Buffer.from(bytes) : bytes, name),
})
const check = async (bytes: Uint8Array | string, options?: Options) => {
  const sent = await sentOf(bytes, options)
  return ground.as(ground.lead, (db) => checkPlan(db, sent, today))
}
const bring = async (bytes: Uint8Array | string, options?: Options) => {
  const sent = await sentOf(bytes, options)
  return (await ground.as(ground.lead, (db) => bringIn(db, sent, today))).checked
}
const actions = () => ground.as(ground.lead, (db) => knownActions(db, plan))

const head = 'Theme;What we will do;Lead officer;By when;Success criteria;RAG;Progress to date\n'

describe('a plan that a council has', () => {
  test('comes in whatever the order and the names of its columns; what is new is a draft', async () => {
    const checked = await bring(
      `Youth justice plan 2026;;;;;;\n${head}Victims;Ring each victim within five days;Ruth Falconer;30th June 2026;Each was rung;Amber;Begun in May\n;Train the panel;nadia.fenwright@elmbridge.example;from 1 July 2026, reviewed every 3 months;All are trained;;\n`,
    )
    expect(checked).toMatchObject({ rows: 2, same: 0, refused: [], newPriorities: ['Victims'] })
    expect(await actions()).toMatchObject([
      {
        title: 'Ring each victim within five days',
        state: 'draft',
        priorityTitle: 'Victims',
        ownerName: ground.owner.name,
        dueKind: 'day',
        dueOn: '2026-06-30',
        doneWhen: 'Each was rung',
        said: 'Begun in May',
        ownView: 'at_risk',
      },
      {
        title: 'Train the panel',
        priorityTitle: null,
        dueKind: 'continuous',
        dueOn: '2026-07-01',
        reviewEveryDays: 91,
        said: '',
      },
    ])
  })

  test('brought in twice, changes nothing the second time', async () => {
    const text = `${head}Victims;Ring each victim;Ruth Falconer;30/6/2026;Each was rung;Green;Begun\n`
    await bring(text)
    expect(await bring(text)).toMatchObject({ rows: 1, same: 1, added: [], changed: [], refused: [] })
  })

  test('says by cell what is refused and what to do, and brings in none of it', async () => {
    const text = `${head}Victims;Ring each victim;Somebody Else;ongoing;;Mauve;\n;;Ruth Falconer;Sept 23;;;\nVictims;Train the panel;Ruth Falconer;30/6/2026;;;\n`
    const { refused, added } = await check(text)
    expect(refused.map(({ at, said }) => `${at} ${said}`)).toEqual([
      'C2 Somebody Else',
      'D2 ongoing',
      'F2 Mauve',
      'B3 ',
      'D3 Sept 23',
    ])
    expect(refused[1]?.message).toBe(
      '“By when” says “ongoing”, which never falls due. Say from which day and how often somebody looks at it, such as “from 1 October 2026, reviewed every 3 months”.',
    )
    expect(added).toHaveLength(1)
    await expect(bring(text)).rejects.toThrow(Refused)
    expect(await actions()).toEqual([])
  })

  test('where it is chosen, keeps the words of owners and dates that nobody can make out, and stays the same when it comes again', async () => {
    const text = `${head}Victims;Ring each victim;Head of everything;ongoing;;;\n`
    expect(await bring(text, { keepWords: true })).toMatchObject({ refused: [] })
    expect(await actions()).toMatchObject([
      {
        ownerId: null,
        dueOn: null,
        detail: 'Owner, in the words of the file: Head of everything\nDue, in the words of the file: ongoing',
      },
    ])
    expect(await bring(text, { keepWords: true })).toMatchObject({ same: 1, changed: [] })
  })

  test('names a post: whoever alone works as that, and says so', async () => {
    await ground.database.asOwner((db) =>
      db.run(sql`update people set job = 'Team manager, leaving care' where id = ${ground.owner.id}`),
    )
    const checked = await bring(`Action;Who\nRing each victim;team manager, leaving care\n`)
    expect(checked.assumed).toEqual([
      { at: 'B2', message: '“team manager, leaving care” was read as Ruth Falconer, who works as that.' },
    ])
    expect((await actions())[0]?.ownerId).toBe(ground.owner.id)
  })

  test('due at a meeting: it moves with the meeting', async () => {
    await ground.as(ground.lead, async (db) => {
      const board = await addBoard(db, { name: 'Improvement Board', forum: 'improvement board' })
      await addMeeting(db, board, { title: 'July Strategic Board', heldOn: day('2026-07-09') })
    })
    await bring('Action;Target date\nReport on victims;July Strategic Board Agenda Item\n')
    expect(await actions()).toMatchObject([{ dueKind: 'meeting', dueOn: null, meetingOn: '2026-07-09' }])
  })

  test('a row that is one cell across the table is a heading over those below it, in a workbook and in Word', async () => {
    const book = spreadsheets.utils.aoa_to_sheet([
      ['No.', 'Action', 'Lead officer', 'By when'],
      ['', 'Victims', '', ''],
      ['1.1', 'Ring each victim', 'Ruth Falconer', '30/6/2026'],
      ['Panels', '', '', ''],
      ['2.1', 'Train the panel', 'Ruth Falconer', '30/6/2026'],
    ])
    book['!merges'] = [spreadsheets.utils.decode_range('B2:D2'), spreadsheets.utils.decode_range('A4:D4')]
    const workbook = spreadsheets.utils.book_new()
    spreadsheets.utils.book_append_sheet(workbook, book, 'Plan')
    const bytes = new Uint8Array(spreadsheets.write(workbook, { type: 'array', bookType: 'xlsx' }))
    const checked = await bring(bytes, { name: 'plan.xlsx' })
    expect(checked).toMatchObject({ rows: 2, refused: [], newPriorities: ['Victims', 'Panels'] })
    expect(await actions()).toMatchObject([
      { reference: '1.1', title: 'Ring each victim', priorityTitle: 'Victims' },
      { reference: '2.1', title: 'Train the panel', priorityTitle: 'Panels' },
    ])
    const cell = (text: string, span = 1) =>
      `<w:tc>${span > 1 ? `<w:tcPr><w:gridSpan w:val="${span}"/></w:tcPr>` : ''}<w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`
    const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`
    const word = await check(
      makeDocx(
        `<w:tbl>${row(cell('Action'), cell('Lead officer'), cell('By when'))}${row(cell('Courts', 3))}${row(cell('Write the reports early'), cell('Ruth Falconer'), cell('30/6/2026'))}</w:tbl>`,
      ),
      { name: 'plan.docx' },
    )
    expect(word).toMatchObject({ rows: 1, refused: [], newPriorities: ['Courts'] })
  })

  test('a row that says one thing is a heading over those below it; a status that is a colour alone is told', async () => {
    const checked = await bring('No;Action;RAG\nPriority 1: Victims;;\n1;Ring each victim;\n2;Train the panel;\n')
    expect(checked.rows).toBe(2)
    expect(checked.assumed.map(({ at }) => at)).toEqual(['C1', 'row 2'])
    expect(checked.assumed[0]?.message).toContain('holds no words. Where a status is a colour alone')
    expect((await actions()).map(({ priorityTitle }) => priorityTitle)).toEqual([
      'Priority 1: Victims',
      'Priority 1: Victims',
    ])
  })

  test('an action of more words than a title holds keeps them all in its details', async () => {
    const long = `Ring ${'each victim and every parent '.repeat(20)}`.trim()
    await bring(`Action\n${long}\n`)
    const [action] = await actions()
    expect(action?.title.length).toBeLessThanOrEqual(300)
    expect(action?.detail).toBe(long)
    expect(await bring(`Action\n${long}\n`)).toMatchObject({ same: 1, changed: [] })
  })

  test('the same action twice is refused, and so is a column of priorities that says something else in each row', async () => {
    expect((await check('Action;Theme\nRing;Victims\nring ;victims\n')).refused).toMatchObject([
      { at: 'A3', message: 'Row 2 is about the same action. Take one of the two out, or say how they differ.' },
    ])
    const many = Array.from({ length: 70 }, (_, n) => `Action ${n};Reason ${n}`).join('\n')
    expect((await check(`Action;Theme\n${many}\n`)).refused[0]).toMatchObject({ at: 'B1', heading: 'Theme' })
  })

  test('the sender may say which column is which', async () => {
    const sent = await sentOf('Thing;Lead\nRing each victim;Ruth Falconer\n', {}).catch((error: unknown) => error)
    expect(sent).toMatchObject({ file: { columns: [{ name: null }, { name: 'owner' }] } })
    const id = await ground.as(ground.lead, async (db) => {
      const kept = await keepPlanImport(db, sent as Awaited<ReturnType<typeof sentOf>>)
      await choosePlanColumns(db, kept, { chosen: new Map([[0, 'title']]), keepWords: true })
      return kept
    })
    const kept = await ground.as(ground.lead, (db) => getPlanImport(db, id))
    expect(kept).toMatchObject({ keepWords: true, file: { columns: [{ name: 'title', likeness: 'chosen' }, {}] } })
    expect(await ground.as(ground.lead, (db) => checkPlan(db, kept, today))).toMatchObject({ rows: 1, refused: [] })
    await expect(ground.as(ground.director, (db) => getPlanImport(db, id))).rejects.toThrow(NotFound)
  })

  test('may be a plan of its own, which whoever brings it in answers for', async () => {
    const { file } = await sentOf('Action\nRing each victim\n')
    const { planId } = await ground.as(ground.lead, (db) =>
      bringIn(db, { planId: null, title: 'Youth justice plan', file, keepWords: false }, today),
    )
    expect(await ground.as(ground.lead, (db) => getPlan(db, planId))).toMatchObject({
      title: 'Youth justice plan',
      ownerId: ground.lead.id,
    })
  })

  test('is brought in by nobody who may not write plans', async () => {
    const sent = await sentOf('Action\nRing each victim\n')
    await expect(ground.as(ground.owner, (db) => bringIn(db, sent, today))).rejects.toThrow('Your role does not allow')
  })
})

describe('a plan that was taken out', () => {
  const about = { asAt: new Date('2026-06-01T10:00:00Z'), today, authority: 'Elmbridge Vale Council' }
  const exported = (format: 'xlsx' | 'ods' | 'csv') =>
    ground.as(ground.lead, async (db) =>
      bytesOf(writeTable(await planTable(db, { ...about, plan: await getPlan(db, plan) }), format)),
    )

  beforeEach(async () => {
    const priority = await ground.as(ground.lead, (db) => addPriority(db, plan, { title: 'Victims; and “others”' }))
    const meeting = await ground.as(ground.lead, async (db) => {
      const board = await addBoard(db, { name: 'Improvement Board', forum: 'improvement board' })
      await addMeeting(db, board, { heldOn: day('2026-07-01') })
      return addMeeting(db, board, { title: '', heldOn: day('2026-07-09') })
    })
    const put = (id: Parameters<typeof putInPlan>[1], priorityId: string | null = priority) =>
      ground.as(ground.lead, (db) => putInPlan(db, id, { planId: plan, priorityId }))
    await put(await ground.draft({ title: '  =1+1 \n is no formula', detail: 'Two\nlines, "quotes"; £5\tand more ' }))
    await put(await ground.started({ title: 'Due on a day', costPounds: 12_000, costNote: 'A post' }))
    await put(await ground.draft({ title: 'Due at a meeting', dueKind: 'meeting', dueMeetingId: meeting }))
    await put(await ground.draft({ title: 'Goes on', dueKind: 'continuous', dueOn: '2026-07-01', reviewEveryDays: 90 }))
    await put(await ground.draft({ title: 'Goes on unseen', dueKind: 'continuous', dueOn: '2026-07-01' }), null)
    await put(await ground.draft({ title: 'Has nothing', ownerId: null, dueOn: null, doneWhen: '' }), null)
    const done = await ground.completed({ title: 'Done' })
    await put(done)
    await ground.as(ground.owner, (db) => addUpdate(db, done, { said: '  All is\r\nwell ', ownView: 'done' }))
  })

  test.each(['xlsx', 'ods', 'csv'] as const)('comes back as %s and changes nothing', async (format) => {
    const before = await actions()
    const checked = await bring(await exported(format), { name: `plan.${format}` })
    expect(checked).toMatchObject({ rows: 7, same: 7, added: [], changed: [], refused: [] })
    expect(await actions()).toEqual(before)
  })

  const changed = async (change: (rows: Record<string, unknown>[]) => void): Promise<Uint8Array> => {
    const { sheet, columns } = await readPlanFile(await exported('xlsx'), 'plan.xlsx')
    const rows = sheet.rows.map(({ cells }) =>
      Object.fromEntries(columns.map(({ heading, column }): [string, unknown] => [heading, cells[column] ?? ''])),
    )
    change(rows)
    const changedBook = spreadsheets.utils.book_new(spreadsheets.utils.json_to_sheet(rows), 'Plan')
    return new Uint8Array(spreadsheets.write(changedBook, { type: 'buffer', bookType: 'xlsx' }))
  }
  const rowOf = (rows: Record<string, unknown>[], title: string) => {
    const found = rows.find((row) => String(row.Action).includes(title))
    if (!found) throw new Error(`no row “${title}”`)
    return found
  }

  test('and, changed, changes what was changed and nothing else', async () => {
    const file = await changed((rows) => {
      rowOf(rows, 'Has nothing').Due = '30/9/2026'
      rowOf(rows, 'Due on a day')['Latest update'] = 'One is in post'
      rows.push({ ...rowOf(rows, 'Goes on unseen'), Id: '', Version: '', Action: 'A new one', Due: '' })
    })
    const checked = await bring(file, { name: 'plan.xlsx' })
    expect(checked).toMatchObject({ same: 5, refused: [] })
    expect(checked.added.map(({ fields }) => fields.title)).toEqual(['A new one'])
    expect(checked.changed.map(({ fields, changes }) => [fields.title, ...changes].join(': ')).toSorted()).toEqual([
      'Due on a day: Latest update',
      'Has nothing: Due',
    ])
  })

  test('cannot move the date or the done-when of what was agreed, nor change what is done', async () => {
    const file = await changed((rows) => {
      rowOf(rows, 'Due on a day').Due = '1/12/2026'
      rowOf(rows, 'Done')['In detail'] = 'It was not so'
    })
    const { refused } = await check(file, { name: 'plan.xlsx' })
    expect(refused.map(({ message }) => message)).toEqual([
      '“Due on a day” was agreed with its date (2026-09-30). Ask for the new one on its page, so that its reason and who approved it are kept.',
      '“Done” is complete. Reopen it before it is changed, or leave its row as it was.',
    ])
  })

  test('is refused where somebody has changed the same action since', async () => {
    const file = await changed((rows) => {
      rowOf(rows, 'Has nothing').Owner = ground.owner.email
    })
    await bring(await changed((rows) => (rowOf(rows, 'Has nothing').Due = '30/9/2026')), { name: 'plan.xlsx' })
    const { refused } = await check(file, { name: 'plan.xlsx' })
    expect(refused.map(({ message }) => message).join()).toContain('was changed after this file was made')
  })
})

describe('the action plan among the papers of a meeting', () => {
  const row = (action: string, parts: Record<string, unknown> = {}) => ({
    source: 'Youth justice plan',
    ref: '1',
    page: 22,
    action,
    person: [],
    target: null,
    progress: null,
    status: null,
    unassigned: [],
    ...parts,
  })

  test('comes in with the words that nobody can make out; what the text left open is told', async () => {
    const file = planFromPack(
      {
        actionPlan: [
          row('Ring each victim', { person: ['Ruth Falconer'], target: '30th June 2021', progress: 'Partly done' }),
          row('Train the panel', { person: ['The chair', 'The members'], target: 'ongoing', source: 'plan' }),
          row('Publish the list', { unassigned: [{ what: 'target', among: [], hint: 'Two stand behind both rows.' }] }),
        ],
      },
      'Papers',
    )
    expect(file.sheet.notices).toEqual([
      { at: 'row 4', message: 'Its target could not be told from the text of page 22. Two stand behind both rows.' },
    ])
    const sent = { planId: plan, title: '', file, keepWords: true, asOf: day('2021-09-09') }
    const { checked } = await ground.as(ground.lead, (db) => bringIn(db, sent, today))
    expect(checked).toMatchObject({ rows: 3, refused: [], newPriorities: ['Youth justice plan'] })
    expect(await actions()).toMatchObject([
      { title: 'Ring each victim', dueOn: '2021-06-30', ownerName: 'Ruth Falconer', said: 'Partly done' },
      { title: 'Publish the list', dueOn: null },
      {
        title: 'Train the panel',
        priorityTitle: null,
        detail: 'Owner, in the words of the file: The chair; The members\nDue, in the words of the file: ongoing',
      },
    ])
  })

  test('is refused where the papers hold none', () => {
    expect(() => planFromPack({ actionPlan: [] }, 'Papers')).toThrow(Refused)
  })
})

describe('a file that is hard to read', () => {
  const book = (sheet: spreadsheets.WorkSheet, bookType: 'xlsx' | 'ods' = 'xlsx') =>
    new Uint8Array(
      spreadsheets.write(spreadsheets.utils.book_new(sheet, 'Plan'), { type: 'buffer', bookType }) as Buffer,
    )

  test('merged cells speak for each row that they span; a formula gives its value, and both are told', async () => {
    const sheet = spreadsheets.utils.aoa_to_sheet([
      ['Theme', 'Action', 'Cost'],
      ['Victims', 'Ring each victim', 500],
      ['', 'Train the panel', 700],
    ])
    sheet['!merges'] = [{ s: { r: 1, c: 0 }, e: { r: 2, c: 0 } }]
    sheet.C3 = { t: 'n', v: 700, f: 'C2+200' }
    const sent = await sentOf(book(sheet), { name: 'plan.xlsx' })
    expect(sent.file.sheet.notices.map(({ at }) => at)).toEqual(['A2:A3', 'C3'])
    const { checked } = await ground.as(ground.lead, (db) => bringIn(db, sent, today))
    expect(checked.added.map(({ priority, fields }) => [priority, fields.costPounds])).toEqual([
      ['Victims', 500],
      ['Victims', 700],
    ])
  })

  test('a cell in error is refused by its name', async () => {
    const sheet = spreadsheets.utils.aoa_to_sheet([
      ['Action', 'Cost'],
      ['Ring', 1],
    ])
    sheet.B2 = { t: 'e', v: 0x07, w: '#DIV/0!' }
    expect((await check(book(sheet), { name: 'plan.xlsx' })).refused).toMatchObject([{ at: 'B2' }])
  })

  test('Windows-1252, dates as text and as numbers', async () => {
    const text = Buffer.from(
      'Action;Due;Cost\nRing the victim\x92s family;30 June 2026;\xa31,200\nTrain;46203;\n',
      'latin1',
    )
    await bring(text)
    expect(await actions()).toMatchObject([
      { title: 'Ring the victim’s family', dueOn: '2026-06-30', costPounds: 1200 },
      { title: 'Train', dueOn: '2026-06-30' },
    ])
  })

  test('a Word document: tables with the same headings are one, under the headings that stand above them', async () => {
    const cell = (text: string) => `<w:tc><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`
    const table = (...rows: string[][]) =>
      `<w:tbl>${rows.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`
    const heading = (text: string) =>
      `<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`
    const heads = ['Agreed action', 'By whom', 'Timescale']
    const body = `${heading('Victims')}${table(heads, ['Ring each victim', 'Ruth Falconer', '30 June 2026'])}
      ${heading('Panels')}${table(heads, ['Train the panel', '', 'End of July 2026'])}`
    const bytes = makeDocx(body)
    expect(await bring(bytes, { name: 'plan.docx' })).toMatchObject({ rows: 2, refused: [] })
    expect(await actions()).toMatchObject([
      { title: 'Ring each victim', priorityTitle: 'Victims', ownerName: 'Ruth Falconer', dueOn: '2026-06-30' },
      { title: 'Train the panel', priorityTitle: 'Panels', dueOn: '2026-07-31' },
    ])
  })

  test.each([
    ['empty.csv', '', 'is empty'],
    ['letter.csv', 'Dear all;\nhere is the plan;\n', 'has no row of headings that belong to a plan'],
    ['plan.pdf', '%PDF-1.7', 'is a PDF'],
  ])('%s is refused with its name and a remedy', async (name, text, why) => {
    const error = await readPlanFile(Buffer.from(text), name).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(Invalid)
    expect(String(error)).toContain(`“${name}” ${why}`)
  })

  test('50,000 rows come in, or none of them', async () => {
    const rows = Array.from({ length: 50_000 }, (_, n) => `Theme ${n % 5};Do thing ${n};30/6/2026`)
    const wrong = [...rows.slice(0, -1), 'Theme 1;The last;ongoing']
    await expect(bring(`Theme;Action;Due\n${wrong.join('\n')}\n`)).rejects.toThrow('the first at C50001')
    const count = async () =>
      (
        await ground.database.asOwner((db) =>
          db.one(sql`select count(*) as n from actions`, z.object({ n: z.number() })),
        )
      ).n
    expect(await count()).toBe(0)
    const checked = await bring(`Theme;Action;Due\n${rows.join('\n')}\n`)
    expect(checked.added).toHaveLength(50_000)
    expect(await count()).toBe(50_000)
  }, 120_000)
})
