import { beforeAll, describe, expect, test } from 'vitest'
import { newGround, type Ground } from '../children/ground.fixture.ts'
import { childNumbered, showChildren, type ChildId } from '../children/index.ts'
import { day } from '../platform/day.ts'
import type { RawValues } from '../registers/index.ts'
import { againOf } from './again.ts'
import { crossedOf } from './crossed.ts'
import { caseLogFor } from './definitions/index.ts'
import { listLogEntries } from './find-entries.ts'
import { sharesOf, waitsOf } from './measures.ts'
import { listWanted } from './wanted.ts'
import { addLogEntry } from './write-entry.ts'

let ground: Ground
let child: ChildId

beforeAll(async () => {
  ground = await newGround()
  await ground.deliver('2026-11-20', {
    ssd_person: `
      pers_person_id | pers_forename | pers_surname | pers_dob
      ---------------+---------------+--------------+-----------
      SEVENTEEN      | Ada           | Brook        | 2009-06-15
      SIXTEEN        | Ben           | Fern         | 2010-06-15
      NOPLAN         | Cal           | Marsh        | 2009-06-15
    `,
    ssd_ehcp_active_plans: `
      ehcp_active_ehcp_id | ehcp_ehcp_request_id | ehcp_active_ehcp_last_review_date
      --------------------+----------------------+----------------------------------
      P1                  | R1                   | 2026-03-01
      P2                  | R2                   | 2026-03-01
    `,
    ssd_ehcp_requests: `
      ehcr_ehcp_request_id | ehcr_send_table_id
      ---------------------+-------------------
      R1                   | S1
      R2                   | S2
    `,
    ssd_send: `
      send_table_id | send_person_id
      --------------+---------------
      S1            | SEVENTEEN
      S2            | SIXTEEN
    `,
  })
  child = await ground.as((db) => childNumbered(db, 'SEVENTEEN'))
})

const add = (log: string, raw: RawValues) =>
  ground.as((db) => addLogEntry(db, { log: caseLogFor(log), childId: child, raw, today: ground.today }))
const entriesOf = (log: string) =>
  ground.as((db) => listLogEntries(db, caseLogFor(log), { from: day('2026-01-01'), to: day('2026-12-31') }))
const shares = async (log: string) =>
  Object.fromEntries(
    sharesOf(caseLogFor(log), await entriesOf(log), ground.today).map(({ measure, counted, rest }) => [
      measure.id,
      `${counted.length} of ${counted.length + rest.length}`,
    ]),
  )

describe('S-142, S-149: young people with an EHC plan who turned 17', () => {
  const wanted = () =>
    ground.as(async (db) =>
      (await showChildren(db, 'case log', await listWanted(db, caseLogFor('transition'), ground.today))).map(
        ({ number, onDay }) => [number, onDay],
      ),
    )

  test('are asked for until they are on the list, whether social care knows them or not', async () => {
    expect(await wanted()).toEqual([['SEVENTEEN', '2026-06-15']])
    await add('transition', {
      opened_on: '2026-07-01',
      likely: 'yes',
      known: 'no',
      stage: 'assessing',
      lead: 'The coordinator',
      next_step: 'x',
    })
    expect(await wanted()).toEqual([])
    expect(await shares('transition')).toMatchObject({
      offered: '0 of 1',
      unknown: '0 of 1',
      worker: '0 of 1',
      plan: '0 of 1',
    })
  })

  test('are refused an assessment only in writing', async () => {
    await expect(
      add('transition', { opened_on: '2026-07-02', likely: 'no', stage: 'ended', decision: 'refused' }),
    ).rejects.toThrow('A refusal is given in writing')
  })
})

test('S-143, S-158: from Year 9 each review has an aim in four parts of adult life, and says whether adult services came', async () => {
  const raw = { met_on: '2026-10-01', year: 'from-9', work: 'x', home: 'x', community: 'x' }
  await expect(add('annual-reviews', raw)).rejects.toThrow('“Aim: health” is missing')
  await add('annual-reviews', { ...raw, health: 'x', decided_on: '2026-10-29' })
  await add('annual-reviews', {
    ...raw,
    year: 'post-16',
    met_on: '2026-09-01',
    health: 'x',
    decided_on: '2026-09-30',
    adult_invited: 'yes',
    adult_came: 'no',
  })
  await add('annual-reviews', { met_on: '2026-11-20', year: 'to-8' })
  expect(await shares('annual-reviews')).toMatchObject({ decided: '1 of 2', invited: '1 of 1', came: '0 of 1' })
})

test('S-120: advice counts against its service after six weeks', async () => {
  await add('plan-advice', { asked_on: '2026-09-01', service: 'therapy', sent_on: '2026-10-13' })
  await add('plan-advice', { asked_on: '2026-09-01', service: 'medical', sent_on: '2026-10-14' })
  await add('plan-advice', { asked_on: '2026-11-20', service: 'care' })
  expect((await shares('plan-advice'))['in-time']).toBe('1 of 2')
})

test('S-118, S-119: a plan is audited section by section; moderation agrees or does not; what is weak is mended', async () => {
  const raw = {
    audited_on: '2026-10-01',
    auditor: 'A',
    chosen: 'random',
    voice: 'yes',
    aspirations: 'yes',
    need: 'yes',
    health: 'no',
    care: 'no',
    smart: 'no',
    provision: 'no',
    thread: 'no',
    current: 'yes',
    readable: 'yes',
  }
  await add('plan-audits', { ...raw, grade: 'improve', moderated: 'inadequate' })
  await add('plan-audits', {
    ...raw,
    audited_on: '2026-11-01',
    chosen: 'again',
    health: 'yes',
    grade: 'good',
    moderated: 'good',
  })
  expect(await shares('plan-audits')).toMatchObject({
    good: '1 of 2',
    health: '1 of 2',
    voice: '2 of 2',
    agreed: '1 of 2',
    again: '1 of 2',
  })
})

describe('S-189: suspensions and exclusions', () => {
  const raw = { kind: 'suspension', school: 'A', phase: 'secondary', send: 'support', reason: 'DB' }
  const log = caseLogFor('suspensions')

  test('are counted by phase and SEND, and who has more than one is listed with the days of the school year', async () => {
    await add('suspensions', { ...raw, begins_on: '2026-05-04', days: '20' })
    await add('suspensions', { ...raw, begins_on: '2026-09-14', days: '43' })
    await add('suspensions', { ...raw, begins_on: '2026-11-16', days: '2.5', phase: 'alternative', send: 'plan' })
    const entries = await entriesOf('suspensions')
    expect(crossedOf(log, entries)).toEqual([
      {
        by: 'Phase',
        across: 'SEND',
        columns: ['SEN support', 'EHC plan'],
        rows: [
          { label: 'Secondary', numbers: [2, 0], all: 2 },
          { label: 'Alternative provision', numbers: [0, 1], all: 1 },
        ],
      },
    ])
    expect(againOf(log, entries, day('2026-01-01'))).toMatchObject([
      { childId: child, times: 3, firstOn: '2026-05-04', lastOn: '2026-11-16', days: 65.5, daysInSchoolYear: 45.5 },
    ])
    expect(await shares('suspensions')).toEqual({
      send: '3 of 3',
      permanent: '0 of 3',
      taught: '0 of 2',
      met: '0 of 3',
    })
  })

  test('of one child once, or before the days asked about, are not again and again', async () => {
    const entries = await entriesOf('suspensions')
    expect(againOf(log, entries, day('2026-09-15'))).toEqual([])
    expect(againOf(caseLogFor('part-time-timetables'), entries, day('2026-01-01'))).toEqual([])
  })

  test('a suspension says for how many days; an exclusion for good has none', async () => {
    await expect(add('suspensions', { ...raw, begins_on: '2026-10-01' })).rejects.toThrow(
      'A suspension says for how many days',
    )
  })
})

test('S-190: a part-time timetable has its agreement and its end; six weeks are the limit', async () => {
  const raw = { school: 'Wickham Rise', hours: 12, reason: 'anxiety', parent_agrees: 'yes', return_by: '2026-10-12' }
  await add('part-time-timetables', { ...raw, begins_on: '2026-09-01', ended_on: '2026-10-13' })
  await add('part-time-timetables', { ...raw, begins_on: '2026-09-02', parent_agrees: 'no' })
  expect(await shares('part-time-timetables')).toEqual({ 'six-weeks': '1 of 2', agreed: '1 of 2' })
})

test('S-200, S-201: the chain of days out of court has the middle and the longest of each gap; a plan answers every risk or does not', async () => {
  await add('out-of-court', {
    offence_on: '2026-09-01',
    referred_on: '2026-09-11',
    assessment_began_on: '2026-09-14',
    assessed_on: '2026-09-21',
    decided_on: '2026-09-23',
    contact_on: '2026-09-30',
    risks: 3,
    answered: 2,
    consent_asked: 'no',
  })
  await add('out-of-court', {
    offence_on: '2026-09-01',
    referred_on: '2026-09-21',
    decided_on: '2026-11-10',
    assessment_began_on: '2026-11-11',
    assessed_on: '2026-11-15',
    risks: 1,
    answered: 1,
    consent_asked: 'yes',
  })
  expect(await shares('out-of-court')).toMatchObject({
    decided: '1 of 2',
    before: '1 of 2',
    answered: '1 of 2',
    asked: '1 of 2',
  })
  const waits = waitsOf(caseLogFor('out-of-court'), await entriesOf('out-of-court'))
  expect(waits.find(({ wait }) => wait.id === 'decision')?.days).toMatchObject({ longest: 70 })
})

test('S-203, S-219: casework is audited by three lenses; screens at first contact are a share of all', async () => {
  const raw = { part: 'planning', case: 'out-of-court', desistance: 'yes', safety: 'yes', why: 'x' }
  await add('casework-audits', { ...raw, audited_on: '2026-10-01', others: 'no' })
  await add('casework-audits', { ...raw, audited_on: '2026-10-02', others: 'yes', part: 'review' })
  expect(await shares('casework-audits')).toMatchObject({ others: '1 of 2', 'others-planning': '0 of 1' })
  await add('speech-screens', { contact_on: '2026-10-01', screened_on: '2026-10-05', result: 'high' })
  await add('speech-screens', { contact_on: '2026-10-02' })
  expect(await shares('speech-screens')).toMatchObject({ screened: '1 of 2', followed: '0 of 1' })
})

test('S-153, S-154, S-191: continuing care, the dynamic support register and places elsewhere each have their clock', async () => {
  await add('continuing-care', { checklist_on: '2026-09-01', for: 'adult', decided_on: '2026-09-29' })
  expect((await shares('continuing-care'))['in-time']).toBe('1 of 1')
  await add('dynamic-support', {
    on_since: '2026-09-01',
    risk: 'red',
    consent: 'yes',
    plan: 'x',
    looked_on: '2026-10-01',
    state: 'on',
  })
  expect(await shares('dynamic-support')).toMatchObject({ reviewed: '0 of 1', worker: '0 of 1' })
  await add('alternative-provision', {
    asked_on: '2026-09-01',
    how: 'exclusion',
    began_on: '2026-09-30',
    need_on: '2026-10-10',
  })
  expect(await shares('alternative-provision')).toMatchObject({ placed: '0 of 1', need: '1 of 1' })
})

test('S-139, S-140, S-132, S-155, S-131: a guide is there by the first day, teaching in hospital in time, hours are used, changes end', async () => {
  await add('school-moves', {
    starts_on: '2026-09-01',
    move: 'reception',
    guide_came_on: '2026-09-01',
    plan: 'yes',
    term: 'help',
  })
  await add('school-moves', { starts_on: '2026-09-01', move: 'secondary', guide_came_on: '2026-09-02', plan: 'no' })
  expect(await shares('school-moves')).toEqual({ guide: '1 of 2', plan: '1 of 2', settled: '1 of 1' })
  await add('hospital-teaching', { admitted_on: '2026-09-01', taught_on: '2026-09-30', missed: 20 })
  expect(await shares('hospital-teaching')).toEqual({ taught: '0 of 1' })
  const raw = { kind: 'breaks', use: 'x', ends_on: '2026-12-01', need: 'autism' }
  await add('payment-variations', { ...raw, agreed_on: '2026-09-01', granted: 10, used: 8 })
  await add('payment-variations', { ...raw, agreed_on: '2026-09-02', granted: 10, used: 7 })
  expect(await shares('payment-variations')).toEqual({ used: '1 of 2' })
})
