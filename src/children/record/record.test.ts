import { expect, test } from 'vitest'
import { day } from '../../platform/day.ts'
import { chronologyOf, filterEvents } from '../chronology/chronology.ts'
import { eventKinds } from '../chronology/event-kinds.ts'
import { toldToChild } from '../chronology/told-to-child.ts'
import { ChildId } from '../child-id.ts'
import { ssdTables } from '../ssd/ssd-tables.ts'
import type { SsdRow } from './child-rows.ts'
import { agesOf } from './freshness.ts'
import { gapsOf, wholenessOf } from './gaps.ts'
import type { Child } from './get-child.ts'
import { missingInYear, socialWorkersInYear } from './in-year.ts'
import { inCareSince, stageOf, workersOf } from './standing.ts'

const asAt = day('2026-11-24')

/** A child in care since 20 January 2025 with a record that lacks nothing, but for what a test gives or takes away. */
const given = (rows: Readonly<Record<string, readonly SsdRow[]>> = {}, more: Partial<Child> = {}): Child => {
  const person = { pers_person_id: 'A1', pers_ethnicity: 'WBRI', pers_upn: 'A820100019101' }
  const involved = { invo_involvement_start_date: '2025-01-20', invo_involvement_end_date: null }
  const whole: Record<string, readonly SsdRow[]> = {
    ssd_person: [person],
    ssd_cla_episodes: [
      {
        clae_cla_episode_start_date: '2025-01-20',
        clae_cla_episode_ceased_date: null,
        clae_cla_id: 'P1',
        clae_cla_episode_start_reason: 'S',
      },
    ],
    ssd_cla_placement: [
      { clap_cla_placement_start_date: '2025-01-20', clap_cla_placement_end_date: null, clap_cla_placement_type: 'U4' },
    ],
    ssd_legal_status: [{ lega_legal_status: 'C2', lega_legal_status_start_date: '2025-01-20' }],
    ssd_cla_care_plan: [{ lacp_cla_care_plan_start_date: '2025-01-30', lacp_cla_care_plan_json: '{"LTFOST18":"Y"}' }],
    ssd_cla_reviews: [{ clar_cla_review_date: '2025-02-10', clar_cla_review_participation: 'PN1' }],
    ssd_cla_health: [
      { clah_health_check_type: 'Health Assessment', clah_health_check_date: '2026-02-02' },
      { clah_health_check_type: 'Dental Check', clah_health_check_date: '2026-03-03' },
    ],
    ssd_involvements: [
      { ...involved, invo_professional_id: 'W1', invo_professional_role_id: 'CW', worker_name: 'Tom Nakamura' },
      { ...involved, invo_professional_id: 'W2', invo_professional_role_id: 'IRO', worker_name: 'Bethan Pryce' },
    ],
    ...rows,
  }
  return {
    id: ChildId.parse('00000000-0000-4000-8000-000000000001'),
    recordNumber: 'A1',
    forename: 'Amara',
    surname: 'Bright',
    calledBy: 'Amara Bright',
    asAt,
    delivery: { number: 1, asAt: day('2026-11-20'), loadedAt: new Date('2026-11-20T00:00:00Z') },
    rows: new Map(Object.entries(whole)),
    person,
    born: day('2013-02-04'),
    words: [
      {
        id: '',
        withheld: false,
        said: 'Stay.',
        saidOn: day('2026-06-01'),
        toldTo: 'Tom',
        setting: '',
        changed: '',
        isAnswered: false,
      },
    ],
    ...more,
  }
}

test('a whole record lacks nothing and has nothing wrong', () => {
  expect(gapsOf(given())).toEqual([])
})

const without = (table: string): Record<string, readonly SsdRow[]> => ({ [table]: [] })
const ended = (from: string, to: string) => ({
  clap_cla_placement_start_date: from,
  clap_cla_placement_end_date: to,
  clap_cla_placement_change_reason: 'CARPL',
})

test.each<[string, Child, string, string]>([
  ['no worker', given({ ssd_involvements: [] }), 'An allocated social worker', 'The team manager'],
  [
    'no legal status',
    given(without('ssd_legal_status')),
    'A legal status while in care',
    'Tom Nakamura, social worker',
  ],
  ['no care plan', given(without('ssd_cla_care_plan')), 'A care plan', 'Tom Nakamura, social worker'],
  ['no dental check', given(without('ssd_cla_health')), 'Any dental check', 'Tom Nakamura, social worker'],
  [
    'a move without a reason',
    given({
      ssd_cla_placement: [
        { ...ended('2025-01-20', '2025-06-01'), clap_cla_placement_change_reason: null },
        { clap_cla_placement_start_date: '2025-06-01' },
      ],
    }),
    'Why the child moved on 1 June 2025',
    'Tom Nakamura, social worker',
  ],
  [
    'a review without the child’s part',
    given({ ssd_cla_reviews: [{ clar_cla_review_date: '2026-05-05' }] }),
    'How the child took part in the review of 5 May 2026',
    'Bethan Pryce, independent reviewing officer',
  ],
  [
    'words of more than a year ago',
    given({}, { words: [] }),
    'The child’s own words in the last 12 months',
    'Tom Nakamura, social worker',
  ],
  [
    'no interview',
    given({
      ssd_missing: [
        {
          miss_missing_episode_start_date: '2026-10-01',
          miss_missing_episode_end_date: '2026-10-02',
          miss_missing_rhi_offered: 'N',
        },
      ],
    }),
    'A return interview after 2 October 2026',
    'Tom Nakamura, social worker',
  ],
  [
    'an end before its beginning',
    given({ ssd_cla_placement: [ended('2025-06-01', '2025-05-01'), { clap_cla_placement_start_date: '2025-06-01' }] }),
    'A placement ends on 1 May 2025, before it begins on 1 June 2025',
    'Tom Nakamura, social worker',
  ],
  [
    'a day before birth',
    given({ ssd_cin_episodes: [{ cine_referral_date: '2011-01-01', cine_close_date: '2011-03-01' }] }),
    'A referral is dated 1 January 2011, before the child was born',
    'Tom Nakamura, social worker',
  ],
  [
    'a day after the delivery',
    given({ ssd_legal_status: [{ lega_legal_status: 'C2', lega_legal_status_start_date: '2027-01-20' }] }),
    'A legal status is dated 20 January 2027, after the day of the delivery',
    'The performance team, in the extract',
  ],
  [
    'a code that is none',
    given({ ssd_legal_status: [{ lega_legal_status: 'C9', lega_legal_status_start_date: '2025-01-20' }] }),
    'A code that the dataset does not know',
    'The performance team, in the extract',
  ],
])('%s is found, and who can mend it', (_, child, what, mends) => {
  const found = gapsOf(child).find((gap) => gap.what.startsWith(what))
  expect(found?.mends).toContain(mends)
})

test('care that is planned before a birth is no mistake, and what cannot be right comes first', () => {
  const unborn = given({ ssd_cin_episodes: [{ cine_referral_date: '2012-11-01', cine_close_date: '2012-12-01' }] })
  expect(gapsOf(unborn)).toEqual([])
  const both = given({ ssd_cla_placement: [ended('2025-06-01', '2025-05-01')], ssd_legal_status: [] })
  expect(gapsOf(both)[0]?.kind).toBe('wrong')
})

test('a child stands where the weightiest is open, and care counts from the start of its period', () => {
  const episode = (from: string, to: string | null) => ({
    clae_cla_episode_start_date: from,
    clae_cla_episode_ceased_date: to,
    clae_cla_id: 'P1',
  })
  const child = given({
    ssd_cla_episodes: [episode('2024-05-01', '2025-01-20'), episode('2025-01-20', null)],
    ssd_cp_plans: [{ cppl_cp_plan_start_date: '2024-01-01' }],
  })
  expect([stageOf(child), inCareSince(child)]).toEqual(['care', '2024-05-01'])
  expect(gapsOf(child).map(({ what }) => what)).toEqual(['A child protection plan is open while the child is in care'])
  expect(stageOf(given({ ssd_cla_episodes: [], ssd_cp_plans: [{ cppl_cp_plan_start_date: '2024-01-01' }] }))).toBe(
    'protection',
  )
  expect(stageOf(given({ ssd_cla_episodes: [] }))).toBe('none')
})

test('missing episodes and social workers of the last year are counted, the present worker among them', () => {
  const missing = ['2025-11-24', '2025-11-25', '2026-11-24', '2026-11-25'].map((on) => ({
    miss_missing_episode_start_date: on,
  }))
  expect(missingInYear(given({ ssd_missing: missing }))).toBe(2)
  const worker = (id: string, from: string, to: string | null, role = 'CW') => ({
    invo_professional_id: id,
    invo_involvement_start_date: from,
    invo_involvement_end_date: to,
    invo_professional_role_id: role,
  })
  const involvements = [
    worker('W1', '2025-01-01', '2025-10-01'),
    worker('W2', '2025-10-01', '2026-03-01'),
    worker('W3', '2026-03-01', null),
    worker('W9', '2025-01-01', null, 'IRO'),
  ]
  expect(socialWorkersInYear(given({ ssd_involvements: involvements }))).toBe(2)
})

test('a chronology holds every dated event up to its day, newest first, and its filters take away and never add', () => {
  const child = given({
    ssd_missing: [{ miss_missing_episode_start_date: '2026-12-01', miss_missing_episode_type: 'M' }],
  })
  const all = chronologyOf(child.rows, child.words, asAt)
  expect(all[0]).toMatchObject({ on: '2026-06-01', group: 'words', told: 'You said: “Stay.”' })
  expect(all.some(({ on }) => on > asAt)).toBe(false)
  expect(all.map(({ on }) => on)).toEqual(
    all
      .map(({ on }) => on)
      .toSorted()
      .toReversed(),
  )
  const none = { groups: [], from: undefined, to: undefined, brief: false } as const
  expect(filterEvents(all, none)).toEqual(all)
  expect(filterEvents(all, { ...none, groups: ['health'] }).map(({ sentence }) => sentence)).toEqual([
    'Dental check',
    'Health assessment',
  ])
  expect(filterEvents(all, { ...none, from: day('2026-03-01'), to: day('2026-05-01') })).toHaveLength(1)
  expect(filterEvents(all, { ...none, brief: true }).every(({ weighs }) => weighs)).toBe(true)
})

test('of one day, oldest first, a referral stands before the worker whom it brought', () => {
  const child = given({ ssd_cin_episodes: [{ cine_referral_date: '2025-01-20', cine_close_date: null }] })
  const told = chronologyOf(child.rows, [], asAt)
    .toReversed()
    .filter(({ on }) => on === '2025-01-20')
  expect([told[0]?.sentence, told.at(-1)?.sentence]).toEqual(['Referral', 'Bethan Pryce began to work with the child'])
})

test('every kind of event stands on a day of its table, and what a child is told hangs on one of these', () => {
  for (const { table, on } of eventKinds) {
    const field = ssdTables.find(({ name }) => name === table)?.fields.find(({ name }) => name === on)
    expect(field?.type, `${table}.${on}`).toBe('day')
  }
  const days = new Set(eventKinds.map(({ on }) => on))
  expect(Object.keys(toldToChild).filter((field) => !days.has(field))).toEqual([])
})

test('S-062: of all that is looked for, what is in order is counted once a rule', () => {
  const { inOrder, of } = wholenessOf(given())
  expect(inOrder).toBe(of)
  expect(wholenessOf(given({ ssd_legal_status: [], ssd_cla_care_plan: [] }))).toEqual({ inOrder: of - 2, of })
})

test('S-066: a part of a record is stale on the day after its last day, and where it never was; what is to come does not count', () => {
  const visits = (on: string) => given({ ssd_cla_visits: [{ clav_cla_visit_date: on }] })
  const visit = (on: string) => agesOf(visits(on)).find(({ what }) => what === 'Visit')
  expect(visit('2026-10-13')).toMatchObject({ isStale: false }) // 42 days before the day of the record
  expect(visit('2026-10-12')).toMatchObject({ isStale: true })
  expect(visit('2026-12-01')).toEqual({ what: 'Visit', on: null, isStale: true })
  const ages = agesOf(given())
  expect(ages.map(({ isStale }) => isStale)).toEqual(
    ages.map(({ isStale }) => isStale).toSorted((a, b) => Number(b) - Number(a)),
  )
  expect(ages.map(({ what }) => what)).not.toContain('Pathway plan') // the child is in care
})

test('of one day, what ended stands before what began in its place, in the order that a court reads', () => {
  const child = given({
    ssd_cla_placement: [
      { clap_cla_placement_start_date: '2025-01-20', clap_cla_placement_end_date: '2025-06-01' },
      { clap_cla_placement_start_date: '2025-06-01', clap_cla_placement_type: 'U4' },
    ],
    ssd_legal_status: [
      { lega_legal_status: 'C1', lega_legal_status_start_date: '2025-01-20', lega_legal_status_end_date: '2025-06-01' },
      { lega_legal_status: 'C2', lega_legal_status_start_date: '2025-06-01' },
    ],
    ssd_involvements: [
      {
        invo_involvement_start_date: '2025-01-20',
        invo_involvement_end_date: '2025-06-01',
        invo_worker_change_reason: 'FCONTA',
        worker_name: 'Ola Past',
      },
      { invo_involvement_start_date: '2025-06-01', invo_worker_change_reason: 'LEFTRL', worker_name: 'Tom Now' },
    ],
  })
  const oldestFirst = chronologyOf(child.rows, [], asAt).toReversed()
  expect(oldestFirst.filter(({ on }) => on === '2025-06-01').map(({ sentence }) => sentence)).toEqual([
    'Home ended',
    'New home: foster care, long term',
    'Legal status ended: interim care order',
    'Legal status: full care order',
    'Ola Past stopped working with the child',
    'Tom Now began to work with the child: previous worker left',
  ])
})

test('whoever holds the case as social worker is found by either role that case systems give them', () => {
  const held = (role: string) =>
    given({
      ssd_involvements: [
        { invo_involvement_start_date: '2025-01-20', invo_professional_role_id: role, invo_professional_id: 'W1' },
        { invo_involvement_start_date: '2025-01-20', invo_professional_role_id: 'IRO', invo_professional_id: 'W2' },
      ],
    })
  for (const role of ['CW', 'SW']) {
    expect(gapsOf(held(role)), role).toEqual([])
    expect(socialWorkersInYear(held(role)), role).toBe(1)
  }
  expect(gapsOf(held('FSW')).map(({ rule }) => rule)).toEqual(['no-worker'])
})

test('a home that ends as the child leaves care wants no reason of a move, and one that ends within care does', () => {
  const left = (reason: string) =>
    given({
      ssd_cla_placement: [{ ...ended('2025-01-20', '2026-06-01'), clap_cla_placement_change_reason: null }],
      ssd_cla_episodes: [
        {
          clae_cla_episode_start_date: '2025-01-20',
          clae_cla_episode_ceased_date: '2026-06-01',
          clae_cla_episode_ceased_reason: reason,
        },
      ],
    })
  expect(gapsOf(left('E4A'))).toEqual([])
  expect(gapsOf(left('X1')).map(({ rule }) => rule)).toEqual(['why-moved'])
})

test('of a child who died, an open case is wrong, and nothing is asked that only the living need', () => {
  const person = { pers_person_id: 'A1', pers_ethnicity: 'WBRI', pers_death_date: '2026-10-01' }
  const died = given({ ssd_person: [person], ssd_involvements: [], ssd_cla_care_plan: [] }, { person, words: [] })
  expect(gapsOf(died).map(({ what, kind, mends }) => [kind, what, mends])).toEqual([
    ['wrong', 'The case is open, and the child died on 1 October 2026', 'The team manager'],
  ])
  expect(agesOf(died)).toEqual([])
  expect(chronologyOf(died.rows, [], asAt)[0]).toMatchObject({ on: '2026-10-01', sentence: 'Died', weighs: true })
  const before = { ...died, asAt: day('2026-09-30') }
  expect(gapsOf(before).map(({ rule }) => rule)).toContain('no-worker') // nobody knew it on the day before
})

test('a record that nobody works with has no part that is stale, and an unborn child is not asked what it says', () => {
  expect(agesOf(given({ ssd_cla_episodes: [] }))).toEqual([])
  const parts = (born: string) => agesOf(given({}, { born: day(born) })).map(({ what }) => what)
  expect(parts('2026-11-24')).toContain('What the child said')
  expect(parts('2026-11-25')).not.toContain('What the child said')
})

test('who stops on the day of the record works with the child on it, and no more on the day after, as workload counts it', () => {
  const until = (last: string | null) =>
    workersOf(
      given({ ssd_involvements: [{ invo_involvement_start_date: '2025-01-20', invo_involvement_end_date: last }] }),
    )
  expect([until('2026-11-23').length, until('2026-11-24').length, until(null).length]).toEqual([0, 1, 1])
})
