import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { newGround, type Ground } from '../../children/ground.fixture.ts'
import { writeMatrix } from '../../people/index.ts'
import { addDays, addMonths } from '../../platform/calendar/days.ts'
import { day, daysBetween, type Day } from '../../platform/day.ts'
import { sql } from '../../platform/sql.ts'
import { registerGrants, reportedIndicators } from '../../registers/index.ts'
import { answerFor } from '../answers/answer.ts'
import { findIndicator } from '../catalogue.ts'
import { computedIndicators } from '../computed/definitions/index.ts'
import { figureOf } from '../computed/figure-of.ts'
import { keptHereIndicators } from './definitions.ts'
import { coveredInWords } from './covered.ts'
import { countKeptHere, keptHereNow, keptHereTimes } from './kept-here.ts'
import { reportedHere } from './reported.ts'

describe('what others report', () => {
  test('is told by the number and title of an indicator that is worked out in no other way', () => {
    for (const [id, title] of reportedIndicators) {
      expect([id, findIndicator(id)?.title]).toEqual([id, title])
      expect([id, computedIndicators.has(id), keptHereIndicators.get(id)?.isReported]).toEqual([id, false, true])
    }
    const units = new Set(reportedIndicators.map(([id]) => findIndicator(id)?.unit))
    const known = [
      '%',
      'GBP',
      'GBP per week',
      'count',
      'days',
      'per 1,000',
      'per 1,000 children',
      'per 10,000 children',
      'per 100 children',
      'per 100,000 children',
      'percentage points',
      'score',
    ]
    expect([...units].filter((unit) => unit === undefined || !known.includes(unit))).toEqual([])
  })
})

interface Report {
  indicator: string
  body: string
  from: Day
  to: Day
  counted: number | null
  outOf: number | null
  mean?: number
  standing?: 'provisional'
  writtenOn: Day
}

const write = async (ground: Ground, reports: readonly Report[]): Promise<void> => {
  const { authority, staff } = ground.northmere
  const [ours, by] = [sql`${authority.id}::uuid`, sql`${staff.director.id}::uuid`]
  await ground.database.asOwner((db) => writeMatrix(db, registerGrants))
  await ground.database.asOwner((db) =>
    db.transaction(async (step) => {
      await step.run(sql`select set_config('sightline.authority', ${authority.id}, true),
        set_config('sightline.person', ${staff.director.id}, true)`)
      for (const { indicator, body, from, to, counted, outOf, mean, writtenOn, standing = 'final' } of reports) {
        const values = {
          indicator,
          body,
          from_on: from,
          to_on: to,
          standing,
          ...(counted === null ? {} : { counted }),
          ...(outOf === null ? {} : { out_of: outOf }),
          ...(mean === undefined ? {} : { mean }),
        }
        await step.run(sql`insert into register_versions (authority_id, id, version, register, name, key, "values", created_at,
            created_by, changed_at, changed_by, change)
          values (${ours}, gen_random_uuid(), 1, 'reported-figures', ${indicator}, '', ${JSON.stringify(values)}::jsonb,
            ${writtenOn}::date, ${by}, ${writtenOn}::date, ${by}, 'added')`)
      }
    }),
  )
}

const definitionOf = (id: string) => {
  const found = reportedHere.find((one) => one.id === id)
  if (!found) throw new Error(`Nobody reports ${id}.`)
  return found
}

const no = 'Could not be told'
const written = day('2026-10-20')
const report = (
  indicator: string,
  from: string,
  to: string,
  counted: number | null,
  outOf: number | null,
  more = {},
) => ({
  indicator,
  body: 'Trust',
  from: day(from),
  to: day(to),
  counted,
  outOf,
  writtenOn: written,
  ...more,
})

test('reports of a period are summed, a quarter not beside its year; of a day the newest of each body counts', async () => {
  const ground = await newGround()
  await write(ground, [
    report('CM05', '2026-01-01', '2026-03-31', 10, 20),
    report('CM05', '2026-04-01', '2026-06-30', 30, 40),
    report('CM05', '2026-04-01', '2026-04-30', 9, 10), // within the quarter above
    report('CM05', '2025-07-01', '2025-12-31', 7, 7), // begins before the twelve months to the day, and is within the fullest year
    report('CM05', '2026-07-01', '2026-07-31', 5, 9), // after the fullest year
    report('CM05', '2026-01-01', '2026-09-30', 5, 4, { body: 'A third trust' }), // more than there are
    report('CM05', '2026-07-01', '2026-09-30', null, 4, { body: 'Other trust' }),
    report('AT42', '2026-06-30', '2026-06-30', 50, 100),
    report('AT42', '2026-09-30', '2026-09-30', 40, 90),
    report('AT42', '2026-09-30', '2026-09-30', 1, 10, { body: 'Other trust' }),
    report('AT42', '2026-10-31', '2026-10-31', 99, 99, { writtenOn: day('2026-11-10') }),
    report('CM01', '2026-04-01', '2026-06-30', null, 30, { mean: 50 }),
    report('CM01', '2026-07-01', '2026-09-30', null, 10, { mean: 90 }),
    report('YJ05', '2026-01-01', '2026-03-31', 2, 5000),
    report('YJ05', '2026-04-01', '2026-09-30', 1, 7000),
    report('EX03', '2026-01-01', '2026-03-31', 4, null),
  ])
  const shown = (id: string, on: string) =>
    ground.as(async (db) => {
      const { rows, ...kept } = await countKeptHere(db, definitionOf(id), day(on))
      const indicator = findIndicator(id)
      return [indicator && figureOf(indicator, kept).shown, rows.map(({ verdict }) => verdict).toSorted(), kept.leftOut]
    }, 'director')
  expect(await shown('CM05', '2026-10-31')).toEqual(['70.1%', ['10 of 20', '30 of 40', '7 of 7', no, no], 2])
  expect(await shown('AT42', '2026-10-31')).toEqual(['41%', ['1 of 10', '40 of 90'], 0])
  expect(await shown('AT42', '2026-11-20')).toEqual(['91.7%', ['1 of 10', '99 of 99'], 0])
  expect(await shown('AT42', '2026-10-19')).toEqual(['none', [], 0]) // nothing had been written down
  expect(await shown('CM01', '2026-10-31')).toEqual(['60 days', ['10 of them', '30 of them'], 0])
  // Three among the same 6,000, whose number was counted twice: not among 12,000.
  expect(await shown('YJ05', '2026-10-31')).toEqual(['0.5 per 1,000', ['1 of them', '2 of them'], 0])
  expect(await shown('EX03', '2026-10-31')).toEqual(['4', ['4 of 4'], 0])
  await ground.as(async (db, person) => {
    const lines = await keptHereNow(db, { definitions: reportedHere, person, on: day('2026-10-31') })
    expect([...lines.keys()].toSorted()).toEqual(['AT42', 'CM01', 'CM05', 'EX03', 'YJ05']) // not what nobody reports
  }, 'director')
})

test('of a year the newest report of each body counts, provisional or final, and no two years are summed', async () => {
  const ground = await newGround()
  await write(ground, [
    // Key stage 2: two years, and the newer one again as it was first told, by another body.
    report('AT01', '2024-09-01', '2025-08-31', 1_180, 2_000),
    report('AT01', '2025-09-01', '2026-07-31', 1_240, 2_000, { writtenOn: day('2026-08-15') }),
    report('AT01', '2025-09-01', '2026-08-31', 1_260, 2_000),
    report('AT01', '2025-09-01', '2026-08-31', 9, 12, { body: 'A special school' }),
    report('AT20', '2025-09-01', '2026-08-31', null, 1_900, { mean: -0.2, standing: 'provisional' }),
    report('AT20', '2025-09-01', '2026-08-31', null, 100, { body: 'An academy', mean: 0.6 }),
    report('XS01', '2025-09-01', '2026-08-31', 24, 30_000),
    report('XS05', '2025-09-01', '2026-08-31', 1_500, 30_000),
    report('XS16', '2025-09-01', '2026-08-31', 5_700, 30_000),
    report('EY07', '2025-09-01', '2026-08-31', 1_350, 2_000),
    report('SE23', '2026-01-15', '2026-01-15', 1_420, 30_000),
    report('EH01', '2026-10-01', '2026-10-01', 310, 31_000),
    report('YJ01', '2025-10-01', '2026-09-30', 27, 18_000),
    report('ED08', '2025-09-01', '2026-08-31', null, 40, { mean: 21.4, body: 'Virtual school' }),
    report('WF01', '2025-10-01', '2026-09-30', 31, 210),
    report('CX02', '2025-01-16', '2025-01-16', 4_000, 16_000), // more than twelve months ago, and the newest
  ])
  const shown = (id: string, on = '2026-10-31') =>
    ground.as(async (db) => {
      const { rows, ...kept } = await countKeptHere(db, definitionOf(id), day(on))
      const indicator = findIndicator(id)
      return [indicator && figureOf(indicator, kept).shown, rows.length]
    }, 'director')
  expect(await shown('AT01')).toEqual(['63.1%', 2]) // (1,260 + 9) of (2,000 + 12)
  expect(await shown('AT01', '2026-08-20')).toEqual(['62%', 1]) // what was known before the final result
  expect(await shown('AT20')).toEqual(['-0.16', 2]) // (1,900 × −0.2 + 100 × 0.6) ÷ 2,000
  expect(await shown('XS01')).toEqual(['0.08%', 1])
  expect(await shown('XS05')).toEqual(['5%', 1])
  expect(await shown('XS16')).toEqual(['19%', 1])
  expect(await shown('EY07')).toEqual(['67.5%', 1])
  expect(await shown('SE23')).toEqual(['4.7%', 1]) // 4.733…
  expect(await shown('EH01')).toEqual(['1 per 100', 1])
  expect(await shown('YJ01')).toEqual(['150 per 100,000', 1])
  expect(await shown('ED08')).toEqual(['21.4', 1])
  expect(await shown('WF01')).toEqual(['14.8%', 1]) // 14.76…
  expect(await shown('CX02')).toEqual(['25%', 1]) // a year that ended within three years
  await ground.as(async (db, person) => {
    const definitions = ['AT01', 'AT20'].map(definitionOf)
    const lines = await keptHereNow(db, { definitions, person, on: day('2026-10-31') })
    expect([...lines].map(([id, { now }]) => [id, now.provisional])).toEqual([
      ['AT01', 0],
      ['AT20', 1], // one of its two reports may still change
    ])
    const { answers } = await answerFor(db, ['AT01', 'AT20'], { person, today: day('2026-10-31') })
    expect(answers.map(({ here }) => here?.shown)).toEqual(['63.1%', '-0.16, provisional'])
  }, 'director')
})

const newestOf = (own: readonly Report[], starts: Day): Report[] =>
  own
    .filter(({ to }) => to >= starts)
    .toSorted((a, b) => `${b.to} ${b.from}`.localeCompare(`${a.to} ${a.from}`))
    .slice(0, 1)

const fullestOf = (own: readonly Report[], after: Day): Report[] => {
  const years = own
    .filter(({ to }) => to > after)
    .map(({ to: end }) => {
      const within = own.filter(({ from, to }) => from > addMonths(end, -12) && to <= end)
      const outer = within.filter(
        (one) => !within.some((other) => other !== one && other.from <= one.from && other.to >= one.to),
      )
      return { end, outer, days: outer.reduce((sum, { from, to }) => sum + daysBetween(from, to) + 1, 0) }
    })
    .toSorted((a, b) => b.days - a.days || b.end.localeCompare(a.end))
  return years[0]?.outer ?? []
}

/** The same, row by row: of each body the newest report of a day, or the fullest twelve months, the latest of them. */
const reference = (reports: readonly Report[], id: string, isOnADay: boolean, on: Day) => {
  const starts = addDays(addMonths(on, -12), 1)
  const known = reports.filter((one) => one.indicator === id && one.writtenOn <= on && one.to <= on)
  const counting = [...Map.groupBy(known, ({ body }) => body).values()].flatMap((own) =>
    isOnADay ? newestOf(own, starts) : fullestOf(own, addMonths(on, -18)),
  )
  let [counted, outOf, leftOut] = [0, 0, 0]
  for (const one of counting) {
    if (one.counted === null || one.outOf === null || one.counted > one.outOf) leftOut += 1
    else [counted, outOf] = [counted + one.counted, outOf + one.outOf]
  }
  return { counted, outOf, leftOut }
}

test('a total of a year counts until a whole newer year is there, and the number says which time it stands for', async () => {
  const ground = await newGround()
  await write(ground, [
    // SE40 is summed over twelve months: financial years, and the quarters that follow.
    report('SE40', '2024-04-01', '2025-03-31', 300, 400, { writtenOn: day('2025-05-01') }),
    report('SE40', '2025-04-01', '2026-03-31', 360, 400, { writtenOn: day('2026-05-01') }),
    report('SE40', '2026-04-01', '2026-06-30', 60, 100, { writtenOn: day('2026-07-10') }),
    report('SE40', '2026-07-01', '2026-09-30', 70, 100, { writtenOn: day('2026-10-10') }),
    // Another body tells other months, and forgets some.
    report('SE39', '2025-10-01', '2025-12-31', 8, 10),
    report('SE39', '2026-04-01', '2026-09-30', 12, 20),
    report('SE39', '2025-11-01', '2026-10-15', 30, 40, { body: 'Other trust' }),
    // A yearly figure that comes two years after its year, and one of long ago that nobody counts any more.
    report('YJ02', '2023-10-01', '2024-09-30', 12, 30),
    report('AS11', '2011-04-01', '2012-03-31', 700, 1_000),
    // A school that fell silent two years ago is no part of this year's number.
    report('AT01', '2023-09-01', '2024-08-31', 1, 10, { body: 'A school that closed' }),
    report('AT01', '2025-09-01', '2026-08-31', 6, 10),
  ])
  const shown = (id: string, on: string) =>
    ground.as(async (db, person) => {
      const kept = await countKeptHere(db, definitionOf(id), day(on))
      const line = (await keptHereNow(db, { definitions: [definitionOf(id)], person, on: day(on) })).get(id)
      // The number of one indicator and the line of many say the same.
      expect([line?.now.counted ?? 0, line?.now.covers ?? null]).toEqual([kept.counted, kept.covers])
      return [
        `${kept.counted} of ${kept.outOf}`,
        kept.covers && coveredInWords(kept.covers),
        line?.before?.counted ?? null,
      ]
    }, 'director')
  expect(await shown('SE40', '2026-11-29')).toEqual(['360 of 400', '1 April 2025 to 31 March 2026', 300])
  expect(await shown('SE40', '2026-04-20')).toEqual(['300 of 400', '1 April 2024 to 31 March 2025', null])
  // Once it is half a year late, what there is of the next one counts.
  expect(await shown('SE40', '2027-10-01')).toEqual(['130 of 200', '1 April 2026 to 30 September 2026', 360])
  expect(await shown('SE39', '2026-11-29')).toEqual([
    '50 of 70',
    '1 October 2025 to 15 October 2026, not the same time of every body, with gaps that no report covers',
    null,
  ])
  expect(await shown('YJ02', '2026-11-29')).toEqual(['12 of 30', '1 October 2023 to 30 September 2024', null])
  expect(await shown('AS11', '2026-11-29')).toEqual(['700 of 1000', '1 April 2011 to 31 March 2012', null])
  expect(await shown('AT01', '2026-11-29')).toEqual(['6 of 10', '1 September 2025 to 31 August 2026', null])
  await ground.as(async (db) => {
    const times = await keptHereTimes(db, definitionOf('SE40'), day('2026-11-29'))
    expect(times.map(({ from, to, counted, outOf }) => [from, to, counted, outOf])).toEqual([
      ['2026-07-01', '2026-09-30', 70, 100],
      ['2026-04-01', '2026-06-30', 60, 100],
      ['2025-04-01', '2026-03-31', 360, 400],
      ['2024-04-01', '2025-03-31', 300, 400],
    ])
    const two = await keptHereTimes(db, definitionOf('SE39'), day('2026-11-29'))
    expect(two.map(({ counted }) => counted)).toEqual([30, 12, 8])
  }, 'director')
})

interface Rated {
  told: readonly [counted: number | null, outOf: number | null, more: { mean?: number }]
  shown: string
}

test.each<[string, string, Rated]>([
  ['a rate per 10,000 is among whom its report counts', 'CP14', { told: [66, 60_000, {}], shown: '11 per 10,000' }],
  ['spending is a sum of pounds', 'CX06', { told: [91_204_000, null, {}], shown: '£91,204,000' }],
  ['a gap is reported as a gap', 'AT10', { told: [null, null, { mean: 23.4 }], shown: '23.4 points' }],
])('%s', async (_, id, { told, shown }) => {
  const ground = await newGround()
  await write(ground, [report(id, '2025-04-01', '2026-03-31', ...told)])
  await ground.as(async (db) => {
    const indicator = findIndicator(id)
    expect(indicator && figureOf(indicator, await countKeptHere(db, definitionOf(id), day('2026-11-29'))).shown).toBe(
      shown,
    )
  }, 'director')
})

test('any reports give what they give counted row by row, and the number is the sum of its list', async () => {
  const ground = await newGround()
  // Reports of one body and span differ by their body here, as the key of the register has it.
  const drawn = fc.sample(
    fc.record({
      indicator: fc.constantFrom('AT42', 'CM05'),
      from: fc.integer({ min: 0, max: 30 }),
      months: fc.constantFrom(1, 3, 12),
      body: fc.constantFrom('A', 'B', 'C'),
      counted: fc.option(fc.integer({ min: 0, max: 40 })),
      outOf: fc.option(fc.integer({ min: 20, max: 60 })),
      later: fc.integer({ min: 0, max: 90 }),
    }),
    { numRuns: 200, seed: 6 },
  )
  const reports = new Map(
    drawn.map(({ indicator, from, months, body, counted, outOf, later }) => {
      const start = addMonths(day('2024-01-01'), from)
      const end = addDays(addMonths(start, months), -1)
      const one: Report = { indicator, body, from: start, to: end, counted, outOf, writtenOn: addDays(end, later) }
      return [`${indicator} ${body} ${start} ${end}`, one] as const
    }),
  )
  expect(reports.size).toBeGreaterThan(100)
  await write(ground, [...reports.values()])
  for (let month = 3; month < 34; month += 2) {
    const on = addDays(addMonths(day('2024-01-01'), month), (month * 7) % 28)
    await ground.as(async (db, person) => {
      const lines = await keptHereNow(db, { definitions: ['AT42', 'CM05'].map(definitionOf), person, on })
      for (const id of ['AT42', 'CM05']) {
        const { rows, counted, outOf, leftOut } = await countKeptHere(db, definitionOf(id), on)
        const meant = reference([...reports.values()], id, id === 'AT42', on)
        expect({ id, on, counted, outOf, leftOut }).toEqual({ id, on, ...meant })
        expect(rows.reduce((sum, { adds }) => sum + (adds?.counted ?? 0), 0)).toBe(counted)
        if (rows.length > 0) expect(lines.get(id)?.now).toMatchObject(meant)
      }
    }, 'director')
  }
})
