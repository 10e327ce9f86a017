import { beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { day } from '../../platform/day.ts'
import { sql, type Db } from '../../platform/sql.ts'
import type { CommitteeMeetingId } from '../meetings/meeting-id.ts'
import { newCommitteeGround, type CommitteeGround } from '../scrutiny.fixture.ts'
import { addFiguresPaper, figuresReport } from './figures-paper.ts'
import { outcomesReport } from './outcomes-paper.ts'
import { listPapers } from './papers.ts'
import { checkPaper } from './check-paper.ts'
import { addPagePaper } from './page-paper.ts'

let ground: CommitteeGround
let meeting: CommitteeMeetingId
const today = day('2026-11-30')

beforeAll(async () => {
  ground = await newCommitteeGround()
  meeting = await ground.meeting('2026-12-17')
})

/** What was counted of an indicator in the twelve months to the day of the first delivery. */
const counted = (counts: { counted: number; outOf: number }) =>
  ground.database.asOwner((db) =>
    db.transaction(async (step) => {
      await step.script('set local session_replication_role = replica') // no delivery need stand behind it here
      await step.run(sql`delete from indicator_runs where authority_id = ${ground.authorityId}`)
      await step.run(sql`delete from indicator_days where authority_id = ${ground.authorityId}`)
      await step.run(sql`insert into indicator_runs (authority_id, indicator_id, version, import_number, as_at)
        values (${ground.authorityId}, 'CP05', 1, 1, '2026-10-31')`)
      await insertResult(step, counts)
    }),
  )

const insertResult = (db: Db, { counted: n, outOf }: { counted: number; outOf: number }) =>
  db.run(sql`insert into indicator_days (authority_id, indicator_id, years_back, split, part, counted, out_of, left_out, from_import)
    values (${ground.authorityId}, 'CP05', 0, '', '', ${n}, ${outOf}, 0, 1)`)

test('the figures of an indicator come with their question, period and source, and go out', async () => {
  await counted({ counted: 72, outOf: 95 })
  const item = await ground.item(meeting, 'Plans', today)
  await ground.does((db) => addFiguresPaper(db, item, { indicatorId: 'CP05', author: 'G. Ashby', today }))
  const paper = (await ground.does((db) => listPapers(db, meeting))).find(({ sort }) => sort === 'figures')
  expect(paper).toMatchObject({ fromIndicator: 'CP05', toldOn: today, wards: 'All' })
  expect(paper?.body).toContain('(70 of 95)')
  expect(`${paper?.summary} ${paper?.body}`).not.toContain('72')
  expect(paper?.body).toContain('as at 31 October 2026')
  expect(paper && checkPaper(paper).filter(({ blocks }) => blocks)).toEqual([])
})

test.each([
  ['few counted', { counted: 3, outOf: 95 }],
  ['few left over', { counted: 92, outOf: 95 }],
  ['few in all', { counted: 2, outOf: 4 }],
])('a figure with %s is not told, in the summary neither', async (_, counts) => {
  await counted(counts)
  const { summary, body } = await ground.does((db) => figuresReport(db, 'CP05', today))
  for (const text of [summary, body]) {
    expect(text).toContain('not shown: fewer than six people')
    expect(text).not.toContain(`${counts.counted} of`)
  }
})

test('an indicator without any figure says so; one that does not exist is not there', async () => {
  expect((await ground.does((db) => figuresReport(db, 'AT20', today))).summary).toBe('There is no figure yet.')
  await expect(ground.does((db) => figuresReport(db, 'NONE', today))).rejects.toThrow()
})

test('S-187: the yearly report on attainment tells phase by phase what is published, beside others, and whether it may still change', async () => {
  const item = await ground.item(meeting, 'Attainment', today)
  const laid = () => ground.does((db) => addPagePaper(db, item, { pageId: 'attainment', author: 'G. Ashby', today }))
  await expect(laid()).rejects.toThrow('Nothing is published about this council')
  await expect(
    ground.does((db) => addPagePaper(db, item, { pageId: 'none', author: 'G. Ashby', today })),
  ).rejects.toThrow()
  const code = (laCode: string | null) =>
    ground.database.asOwner((db) =>
      db.one(
        sql`update authorities a set la_code = coalesce(${laCode}, before.la_code) from authorities before
          where a.id = ${ground.authorityId} and before.id = a.id returning before.la_code as "before"`,
        z.object({ before: z.string() }),
      ),
    )
  const { before } = await code('826')
  try {
    await laid()
  } finally {
    await code(before)
  }
  const paper = (await ground.does((db) => listPapers(db, meeting))).find(
    ({ itemId, sort }) => itemId === item && sort === 'figures',
  )
  expect(paper?.title).toBe('Attainment, for the yearly report')
  for (const heading of [
    '# Early years',
    '# Primary: who is left behind',
    '# Secondary',
    '# After 16',
    '# Children in care',
  ])
    expect(paper?.body).toContain(heading)
  // The published gap at key stage 2 of 2025: 23 points, and 25.5 on average in its neighbours.
  expect(paper?.body).toMatch(
    /How far behind others are disadvantaged pupils at key stage 2\? \| 2025 \| 23 points \| 25\.5 points/,
  )
  expect(paper?.body).toContain('The publication does not say')
  expect(paper?.summary).toMatch(
    /Of \d+ figures that can be set beside the mean of councils like ours, \d+ are better\./,
  )
  expect(paper && checkPaper(paper).filter(({ blocks }) => blocks)).toEqual([])
})

test('what inspectors found is told from confirmed grades only, and without any it is refused in words', async () => {
  await expect(ground.does((db) => outcomesReport(db, today))).rejects.toThrow('No grade has been confirmed yet.')
  await ground.database.asOwner((db) =>
    db.transaction(async (step) => {
      await step.script('set local session_replication_role = replica')
      await step.run(sql`insert into documents (authority_id, id, file_name, title, sha256, media_type, bytes, state, framework, published, about_la_code, came_by, received_by)
        select ${ground.authorityId}, '00000000-0000-4000-8000-000000000001', 'letter.pdf', 'ILACS report', repeat('a', 64), 'application/pdf', 1, 'read', 'ILACS', '2026-03-01', la_code, 'page', ${ground.clerk.id}
        from authorities where id = ${ground.authorityId}`)
      for (const [area, value, state] of [
        ['overall', 'Good', 'confirmed'],
        ['leaders', 'Outstanding', 'waiting'],
      ] as const)
        await step.run(sql`insert into readings (authority_id, document_id, ordinal, field, area, value, state, page, rule, sureness, decided_by)
          values (${ground.authorityId}, '00000000-0000-4000-8000-000000000001', ${area.length}, 'judgement', ${area}, ${value}, ${state}, 2, 'r', 99, ${ground.clerk.id})`)
    }),
  )
  const { summary, body } = await ground.does((db) => outcomesReport(db, today))
  expect(summary).toContain('“ILACS report” of 1 March 2026')
  expect(body).toContain('| Good | 2 |')
  expect(body).not.toContain('Outstanding')
  expect(body).toContain('one grade was read and nobody has confirmed it yet: it is left out')
})
