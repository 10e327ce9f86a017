import { mkdtemp, readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import papaparse from 'papaparse'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addMonths } from '../../platform/calendar/days.ts'
import { addWorkingDays, isWorkingDay, workingDaysKnown } from '../../platform/calendar/working-days.ts'
import { addDays, day, type Day } from '../../platform/day.ts'
import { faultKinds, type FaultId } from './faults/kinds.ts'
import type { Fault, Told } from './life.ts'
import { population } from './population.ts'
import { keyOf, type TableName } from './ssd-columns.ts'
import { writePopulation } from './write-population.ts'

type Values = Told['row']

const asAt = day('2026-11-24')

interface Made {
  rows: Map<TableName, Values[]>
  faults: Fault[]
}

const made = new Map<number, Made>()

const populationOf = (seed: number, children = 300): Made => {
  const before = made.get(seed)
  if (before) return before
  const whole: Made = { rows: new Map(), faults: [] }
  for (const { rows, faults } of population({ seed, children, asAt })) {
    for (const { table, row } of rows) {
      const before = whole.rows.get(table)
      if (before) before.push(row)
      else whole.rows.set(table, [row])
    }
    whole.faults.push(...faults)
  }
  made.set(seed, whole)
  return whole
}

const rowsOf = (whole: Made, table: TableName): readonly Values[] => whole.rows.get(table) ?? []

/** The rows of a table that nothing was done to on purpose. */
const soundRowsOf = (whole: Made, table: TableName): readonly Values[] => {
  const spoiled = new Set(whole.faults.filter((each) => each.table === table).map(({ id }) => id))
  return rowsOf(whole, table).filter((row) => !spoiled.has(String(row[keyOf(table)])))
}

const keyed = new Map<readonly Values[], Map<string, Values>>()

const byKey = (whole: Made, table: TableName): Map<string, Values> => {
  const rows = rowsOf(whole, table)
  const before = keyed.get(rows)
  if (before) return before
  const map = new Map(rows.map((row) => [String(row[keyOf(table)]), row]))
  keyed.set(rows, map)
  return map
}

const dayIn = (row: Values, column: string): Day | null => (row[column] ? day(String(row[column])) : null)

const seeds = fc.integer({ min: 1, max: 12 })
const runs = { numRuns: 6 }

test('the same seed, size and day give the same rows, another seed gives others', () => {
  const first = (seed: number, children: number) => [...population({ seed, children, asAt })]
  const rows = (bundles: ReturnType<typeof first>) => JSON.stringify(bundles.slice(1, 30))
  expect(rows(first(7, 120))).toBe(rows(first(7, 120)))
  expect(rows(first(7, 120))).not.toBe(rows(first(8, 120)))
})

test('every link of a row leads to a row, save those that were spoiled', () => {
  const whole = populationOf(7, 600)
  const links: readonly [TableName, string, TableName, string][] = [
    ['ssd_family', 'fami_person_id', 'ssd_person', 'pers_person_id'],
    ['ssd_address', 'addr_person_id', 'ssd_person', 'pers_person_id'],
    ['ssd_disability', 'disa_person_id', 'ssd_person', 'pers_person_id'],
    ['ssd_immigration_status', 'immi_person_id', 'ssd_person', 'pers_person_id'],
    ['ssd_mother', 'moth_person_id', 'ssd_person', 'pers_person_id'],
    ['ssd_mother', 'moth_childs_person_id', 'ssd_person', 'pers_person_id'],
    ['ssd_legal_status', 'lega_person_id', 'ssd_person', 'pers_person_id'],
    ['ssd_contacts', 'cont_person_id', 'ssd_person', 'pers_person_id'],
    ['ssd_early_help_episodes', 'earl_person_id', 'ssd_person', 'pers_person_id'],
    ['ssd_early_help_episodes', 'earl_episode_worker_id', 'ssd_professionals', 'prof_professional_id'],
    ['ssd_cin_episodes', 'cine_person_id', 'ssd_person', 'pers_person_id'],
    ['ssd_cin_episodes', 'cine_referral_team', 'ssd_department', 'dept_team_id'],
    ['ssd_cin_episodes', 'cine_referral_worker_id', 'ssd_professionals', 'prof_professional_id'],
    ['ssd_cin_assessments', 'cina_referral_id', 'ssd_cin_episodes', 'cine_referral_id'],
    ['ssd_cin_assessments', 'cina_assessment_worker_id', 'ssd_professionals', 'prof_professional_id'],
    ['ssd_assessment_factors', 'cinf_assessment_id', 'ssd_cin_assessments', 'cina_assessment_id'],
    ['ssd_cin_plans', 'cinp_referral_id', 'ssd_cin_episodes', 'cine_referral_id'],
    ['ssd_cin_visits', 'cinv_person_id', 'ssd_cin_episodes', 'cine_person_id'],
    ['ssd_s47_enquiry', 's47e_referral_id', 'ssd_cin_episodes', 'cine_referral_id'],
    ['ssd_initial_cp_conference', 'icpc_s47_enquiry_id', 'ssd_s47_enquiry', 's47e_s47_enquiry_id'],
    ['ssd_initial_cp_conference', 'icpc_cp_plan_id', 'ssd_cp_plans', 'cppl_cp_plan_id'],
    ['ssd_cp_plans', 'cppl_icpc_id', 'ssd_initial_cp_conference', 'icpc_icpc_id'],
    ['ssd_cp_plans', 'cppl_referral_id', 'ssd_cin_episodes', 'cine_referral_id'],
    ['ssd_cp_visits', 'cppv_cp_plan_id', 'ssd_cp_plans', 'cppl_cp_plan_id'],
    ['ssd_cp_reviews', 'cppr_cp_plan_id', 'ssd_cp_plans', 'cppl_cp_plan_id'],
    ['ssd_cla_episodes', 'clae_person_id', 'ssd_person', 'pers_person_id'],
    ['ssd_cla_episodes', 'clae_referral_id', 'ssd_cin_episodes', 'cine_referral_id'],
    ['ssd_cla_episodes', 'clae_cla_placement_id', 'ssd_cla_placement', 'clap_cla_placement_id'],
    ['ssd_cla_placement', 'clap_cla_id', 'ssd_cla_episodes', 'clae_cla_id'],
    ['ssd_cla_reviews', 'clar_cla_id', 'ssd_cla_episodes', 'clae_cla_id'],
    ['ssd_cla_visits', 'clav_cla_id', 'ssd_cla_episodes', 'clae_cla_id'],
    ['ssd_cla_health', 'clah_person_id', 'ssd_cla_episodes', 'clae_person_id'],
    ['ssd_permanence', 'perm_cla_id', 'ssd_cla_episodes', 'clae_cla_id'],
    ['ssd_care_leavers', 'clea_care_leaver_worker_id', 'ssd_professionals', 'prof_professional_id'],
    ['ssd_involvements', 'invo_professional_id', 'ssd_professionals', 'prof_professional_id'],
    ['ssd_involvements', 'invo_professional_team', 'ssd_department', 'dept_team_id'],
    ['ssd_involvements', 'invo_referral_id', 'ssd_cin_episodes', 'cine_referral_id'],
    ['ssd_send', 'send_person_id', 'ssd_person', 'pers_person_id'],
    ['ssd_ehcp_requests', 'ehcr_send_table_id', 'ssd_send', 'send_table_id'],
    ['ssd_ehcp_assessment', 'ehca_ehcp_request_id', 'ssd_ehcp_requests', 'ehcr_ehcp_request_id'],
    ['ssd_ehcp_named_plan', 'ehcn_ehcp_asmt_id', 'ssd_ehcp_assessment', 'ehca_ehcp_assessment_id'],
    ['ssd_ehcp_active_plans', 'ehcp_ehcp_request_id', 'ssd_ehcp_requests', 'ehcr_ehcp_request_id'],
    ['ssd_sen_need', 'senn_active_ehcp_id', 'ssd_ehcp_active_plans', 'ehcp_active_ehcp_id'],
  ]
  const orphans = links.flatMap(([from, column, to, key]) => {
    const there = new Set(rowsOf(whole, to).map((row) => row[key]))
    const without = soundRowsOf(whole, from).filter((row) => row[column] && !there.has(row[column]))
    return without.length > 0 ? [`${from}.${column}: ${without.length}, such as ${without[0]?.[column]}`] : []
  })
  expect(orphans).toEqual([])
})

test('every row has a key of its own', () => {
  const whole = populationOf(7, 600)
  for (const [table, rows] of whole.rows) {
    if (table === 'ssd_cla_immunisations') continue // a child who came into care twice
    expect([table, new Set(rows.map((row) => row[keyOf(table)])).size]).toEqual([table, rows.length])
  }
})

describe('the order of events', () => {
  const orders: readonly [TableName, string, string][] = [
    ['ssd_cin_episodes', 'cine_referral_date', 'cine_close_date'],
    ['ssd_cin_assessments', 'cina_assessment_start_date', 'cina_assessment_auth_date'],
    ['ssd_s47_enquiry', 's47e_s47_start_date', 's47e_s47_end_date'],
    ['ssd_cp_plans', 'cppl_cp_plan_start_date', 'cppl_cp_plan_end_date'],
    ['ssd_cin_plans', 'cinp_cin_plan_start_date', 'cinp_cin_plan_end_date'],
    ['ssd_cla_episodes', 'clae_cla_episode_start_date', 'clae_cla_episode_ceased_date'],
    ['ssd_cla_placement', 'clap_cla_placement_start_date', 'clap_cla_placement_end_date'],
    ['ssd_legal_status', 'lega_legal_status_start_date', 'lega_legal_status_end_date'],
    ['ssd_involvements', 'invo_involvement_start_date', 'invo_involvement_end_date'],
    ['ssd_missing', 'miss_missing_episode_start_date', 'miss_missing_episode_end_date'],
    ['ssd_ehcp_requests', 'ehcr_ehcp_req_date', 'ehcr_ehcp_req_outcome_date'],
    ['ssd_ehcp_named_plan', 'ehcn_named_plan_start_date', 'ehcn_named_plan_ceased_date'],
    ['ssd_permanence', 'perm_placement_order_date', 'perm_placed_for_adoption_date'],
    ['ssd_permanence', 'perm_placed_for_adoption_date', 'perm_permanence_order_date'],
    ['ssd_early_help_episodes', 'earl_episode_start_date', 'earl_episode_end_date'],
    ['ssd_address', 'addr_address_start_date', 'addr_address_end_date'],
  ]

  test.each(orders)('%s: %s is not after %s', (table, start, end) => {
    fc.assert(
      fc.property(seeds, (seed) => {
        for (const row of soundRowsOf(populationOf(seed), table)) {
          const [first, last] = [dayIn(row, start), dayIn(row, end)]
          if (first && last) expect(first <= last, JSON.stringify(row)).toBe(true)
        }
      }),
      runs,
    )
  })

  test('nothing is known of what comes after the day of the extract, save what is due or expected', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const whole = populationOf(seed)
        for (const table of whole.rows.keys())
          for (const row of soundRowsOf(whole, table))
            for (const [column, value] of Object.entries(row)) {
              if (/_due|target|expected/.test(column) || !/^\d{4}-\d\d-\d\d$/.test(String(value))) continue
              expect(String(value) <= asAt, `${table}.${column} ${String(value)}`).toBe(true)
            }
      }),
      runs,
    )
  })

  test('care is one time without gaps: each episode begins on the day the one before ceased, in one placement after another', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const whole = populationOf(seed)
        const stays = Map.groupBy(soundRowsOf(whole, 'ssd_cla_episodes'), (row) => row.clae_cla_id)
        for (const episodes of stays.values()) {
          const inOrder = episodes.toSorted((a, b) =>
            String(a.clae_cla_episode_start_date).localeCompare(String(b.clae_cla_episode_start_date)),
          )
          for (const [at, episode] of inOrder.entries()) {
            const next = inOrder[at + 1]
            expect(episode.clae_cla_episode_start_reason === 'S').toBe(at === 0)
            if (!next) continue
            expect(episode.clae_cla_episode_ceased_reason).toBe('X1')
            expect(episode.clae_cla_episode_ceased_date).toBe(next.clae_cla_episode_start_date)
          }
          expect(inOrder[0]?.clae_cla_episode_start_date).toBe(inOrder[0]?.clae_entered_care_date)
        }
      }),
      runs,
    )
  })

  test('a conference follows its enquiry, a plan begins on the day of its conference, and its visits and reviews lie within it', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const whole = populationOf(seed)
        const by = (table: TableName, key: string) => new Map(rowsOf(whole, table).map((row) => [row[key], row]))
        const [enquiries, conferences] = [
          by('ssd_s47_enquiry', 's47e_s47_enquiry_id'),
          by('ssd_initial_cp_conference', 'icpc_icpc_id'),
        ]
        const plans = by('ssd_cp_plans', 'cppl_cp_plan_id')
        for (const row of rowsOf(whole, 'ssd_initial_cp_conference')) {
          const enquiry = enquiries.get(row.icpc_s47_enquiry_id)
          expect(enquiry && dayIn(enquiry, 's47e_s47_end_date')).toBeTruthy()
          if (row.icpc_icpc_date) expect(String(row.icpc_icpc_date) >= String(enquiry?.s47e_s47_end_date)).toBe(true)
        }
        for (const plan of plans.values())
          expect(plan.cppl_cp_plan_start_date).toBe(conferences.get(plan.cppl_icpc_id)?.icpc_icpc_date)
        const within = (row: Values, column: string, planColumn: string): void => {
          const [on, plan] = [dayIn(row, column), plans.get(row[planColumn])]
          if (!on || !plan) return
          expect(on >= String(plan.cppl_cp_plan_start_date), JSON.stringify([row, plan])).toBe(true)
          expect(
            !plan.cppl_cp_plan_end_date || on <= String(plan.cppl_cp_plan_end_date),
            JSON.stringify([row, plan]),
          ).toBe(true)
        }
        for (const row of soundRowsOf(whole, 'ssd_cp_visits')) within(row, 'cppv_cp_visit_date', 'cppv_cp_plan_id')
        for (const row of rowsOf(whole, 'ssd_cp_reviews')) within(row, 'cppr_cp_review_date', 'cppr_cp_plan_id')
      }),
      runs,
    )
  })
})

describe('ages', () => {
  const bornOf = (whole: Made) =>
    new Map(soundRowsOf(whole, 'ssd_person').map((row) => [String(row.pers_person_id), dayIn(row, 'pers_dob')]))
  const ageRules: readonly [string, TableName, string, string, { from?: number; before?: number }][] = [
    [
      'nobody is in care before birth or from 18 on',
      'ssd_cla_episodes',
      'clae_person_id',
      'clae_cla_episode_start_date',
      { from: 0, before: 18 },
    ],
    [
      'care has ended by the 18th birthday',
      'ssd_cla_episodes',
      'clae_person_id',
      'clae_cla_episode_ceased_date',
      { before: 18.01 },
    ],
    ['no protection plan begins at 18', 'ssd_cp_plans', 'cppl_person_id', 'cppl_cp_plan_start_date', { before: 18 }],
    [
      'nobody under four or over sixteen has a questionnaire',
      'ssd_sdq_scores',
      'csdq_person_id',
      'csdq_sdq_completed_date',
      { from: 3.9, before: 17 },
    ],
    [
      'nobody under ten is convicted',
      'ssd_cla_convictions',
      'clac_person_id',
      'clac_cla_conviction_date',
      { from: 10 },
    ],
    [
      'nobody under ten goes missing',
      'ssd_missing',
      'miss_person_id',
      'miss_missing_episode_start_date',
      { from: 10, before: 18 },
    ],
    [
      'care leavers are sixteen or more',
      'ssd_care_leavers',
      'clea_person_id',
      'clea_care_leaver_latest_contact',
      { from: 16, before: 25.1 },
    ],
  ]
  test.each(ageRules)('%s', (_, table, person, on, { from = -1, before = 200 }) => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const whole = populationOf(seed)
        const born = bornOf(whole)
        for (const row of soundRowsOf(whole, table)) {
          const [birth, at] = [born.get(String(row[person])), dayIn(row, on)]
          if (!birth || !at) continue
          expect(at >= addMonths(birth, Math.floor(from * 12)), JSON.stringify([birth, row])).toBe(true)
          expect(at < addMonths(birth, Math.ceil(before * 12)), JSON.stringify([birth, row])).toBe(true)
        }
      }),
      runs,
    )
  })

  test('brothers and sisters are born ten months apart, or on one day or nearly, as twins are', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const whole = populationOf(seed)
        const born = bornOf(whole)
        for (const members of Map.groupBy(rowsOf(whole, 'ssd_family'), (row) => row.fami_family_id).values()) {
          const births = members.flatMap((row) => born.get(String(row.fami_person_id)) ?? []).toSorted()
          for (const [at, birth] of births.entries()) {
            const before = births[at - 1]
            if (before) expect(birth === before || birth >= addDays(before, 300), `${before} ${birth}`).toBe(true)
          }
        }
      }),
      runs,
    )
  })

  test('only who is of school age has a pupil number: from the September after the fourth birthday', () => {
    const whole = populationOf(7, 600)
    const born = bornOf(whole)
    const pupils = new Set(rowsOf(whole, 'ssd_linked_identifiers').map((row) => String(row.link_person_id)))
    for (const [person, birth] of born) {
      if (!birth || birth < '2001') continue // mothers
      const fourth = addMonths(birth, 48)
      const september = day(`${fourth.slice(5) > '09-01' ? Number(fourth.slice(0, 4)) + 1 : fourth.slice(0, 4)}-09-01`)
      expect([person, birth, pupils.has(person)]).toEqual([person, birth, september <= asAt])
    }
  })
})

describe('the list of faults', () => {
  const rowOf = (whole: Made, { table, id }: Fault): Values => {
    const found = byKey(whole, table).get(id)
    if (!found) throw new Error(`There is no row ${id} in ${table}.`)
    return found
  }

  test('each names a row and a column that are there', () => {
    const whole = populationOf(99, 3000)
    for (const fault of whole.faults) expect(Object.keys(rowOf(whole, fault))).toContain(fault.column)
    expect(new Set(whole.faults.map(({ fault }) => fault)).size).toBeGreaterThan(15)
  })

  const openOrAfter = (row: Values, column: string, limit: Day): boolean => (dayIn(row, column) ?? asAt) > limit
  /** What a fault says, asked of a row: for those that can be told from the row and its parents alone. */
  const tells: Partial<Record<FaultId, (row: Values, whole: Made) => boolean>> = {
    'assessment-late': (row, whole) => {
      const referral = byKey(whole, 'ssd_cin_episodes').get(String(row.cina_referral_id))
      const received = referral && dayIn(referral, 'cine_referral_date')
      return received ? openOrAfter(row, 'cina_assessment_auth_date', addWorkingDays(received, 45)) : false
    },
    'conference-late': (row, whole) => {
      const enquiry = byKey(whole, 'ssd_s47_enquiry').get(String(row.icpc_s47_enquiry_id))
      const begun = enquiry && dayIn(enquiry, 's47e_s47_start_date')
      return begun ? openOrAfter(row, 'icpc_icpc_date', addWorkingDays(begun, 15)) : false
    },
    'plan-review-late': (row) => openOrAfter(row, 'cppr_cp_review_date', day(String(row.cppr_cp_review_due))),
    'care-review-late': (row) => openOrAfter(row, 'clar_cla_review_date', day(String(row.clar_cla_review_due_date))),
    'interview-not-offered': (row) => row.miss_missing_rhi_offered === 'N',
    'request-late': (row) =>
      openOrAfter(row, 'ehcr_ehcp_req_outcome_date', addDays(day(String(row.ehcr_ehcp_req_date)), 42)),
    'plan-late': (row, whole) => {
      const assessment = byKey(whole, 'ssd_ehcp_assessment').get(String(row.ehcn_ehcp_asmt_id))
      const request = byKey(whole, 'ssd_ehcp_requests').get(String(assessment?.ehca_ehcp_request_id))
      return openOrAfter(row, 'ehcn_named_plan_start_date', addDays(day(String(request?.ehcr_ehcp_req_date)), 140))
    },
    'no-birthday': (row) => !row.pers_dob && !row.pers_expected_dob,
    'no-close-reason': (row) => Boolean(row.cine_close_date) && !row.cine_close_reason,
    'closed-before-opened': (row) =>
      Boolean(row.cine_close_date) && String(row.cine_close_date) < String(row.cine_referral_date),
    'authorised-before-begun': (row) =>
      Boolean(row.cina_assessment_auth_date) &&
      String(row.cina_assessment_auth_date) < String(row.cina_assessment_start_date),
    'unknown-code': (row) => !/^N\d$/.test(String(row.cine_cin_primary_need_code)),
    'after-the-extract': (row) => String(row.clah_health_check_date) > asAt,
    'no-adviser': (row) =>
      !row.clea_care_leaver_personal_advisor && row.clea_care_leaver_eligibility !== 'No Current Eligibility',
  }
  const tableOf: Partial<Record<FaultId, TableName>> = Object.fromEntries(
    populationOf(99, 3000).faults.map(({ fault, table }) => [fault, table]),
  )

  test.each(Object.keys(tells) as FaultId[])('%s: the list has those rows and no others', (id) => {
    const [whole, table, tell] = [populationOf(99, 3000), tableOf[id], tells[id]]
    if (!table || !tell) return expect([id, 'planted']).toEqual([id, false])
    const listed = whole.faults.filter(({ fault }) => fault === id).map((fault) => fault.id)
    const told = rowsOf(whole, table)
      .filter((row) => tell(row, whole))
      .map((row) => String(row[keyOf(table)]))
    expect(told.toSorted()).toEqual(listed.toSorted())
    expect(faultKinds[id]).toMatch(/\.$/)
  })
})

test('meetings, visits and decisions are on working days', () => {
  const whole = populationOf(99, 3000)
  const worked: readonly [TableName, string][] = [
    ['ssd_cin_episodes', 'cine_referral_date'],
    ['ssd_initial_cp_conference', 'icpc_icpc_date'],
    ['ssd_cp_reviews', 'cppr_cp_review_date'],
    ['ssd_cla_reviews', 'clar_cla_review_date'],
  ]
  for (const [table, column] of worked)
    for (const row of rowsOf(whole, table)) {
      const on = dayIn(row, column)
      if (on) expect([table, on, isWorkingDay(on)]).toEqual([table, on, true])
    }
})

test('files hold every row, with the columns of the dataset and a list of what is wrong', async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'population-'))
  try {
    const written = await writePopulation({ seed: 3, children: 60, asAt }, folder)
    const read = async (name: string) =>
      papaparse.parse<Record<string, string>>(await readFile(path.join(folder, `${name}.csv`), 'utf8'), {
        header: true,
        skipEmptyLines: true,
      }).data
    const rows = [...population({ seed: 3, children: 60, asAt })].flatMap((bundle) => bundle.rows)
    expect(written.rows).toBe(rows.length)
    expect((await read('faults')).length).toBe(written.faults)
    const persons = await read('ssd_person')
    expect(persons.map(({ pers_surname: name }) => name)).toEqual(
      rows.filter(({ table }) => table === 'ssd_person').map(({ row }) => row.pers_surname),
    )
    const [contact] = await read('ssd_contacts')
    expect(JSON.parse(contact?.cont_contact_outcome_json ?? '')).toMatchObject({ MISSING_FLAG: 'N' })
  } finally {
    await rm(folder, { recursive: true })
  }
})

test('shares are near those that are published', () => {
  const whole = populationOf(99, 3000)
  const share = (some: number, all: number): number => Math.round((100 * some) / all)
  const referrals = rowsOf(whole, 'ssd_cin_episodes')
  const persons = rowsOf(whole, 'ssd_person')
  const enquiries = rowsOf(whole, 'ssd_s47_enquiry').length
  const inTime = rowsOf(whole, 'ssd_cin_assessments').length
  const late = whole.faults.filter(({ fault }) => fault === 'assessment-late').length
  expect(share(enquiries, referrals.length)).toBeGreaterThan(30)
  expect(share(enquiries, referrals.length)).toBeLessThan(44)
  expect(share(inTime - late, inTime)).toBeGreaterThan(81)
  expect(share(inTime - late, inTime)).toBeLessThan(90)
  expect(share(referrals.filter((row) => row.cine_referral_nfa === 'Y').length, referrals.length)).toBeLessThan(9)
  expect(persons.length).toBeGreaterThanOrEqual(3000)
})

test('lives are told also on a day about which bank holidays are not known yet', () => {
  const later = addDays(workingDaysKnown.to, 60)
  const children = [...population({ seed: 7, children: 40, asAt: later })]
    .flatMap(({ rows }) => rows)
    .filter(({ table }) => table === 'ssd_person')
  expect(children.length).toBeGreaterThanOrEqual(40)
})
