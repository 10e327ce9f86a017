// What the source documents ask for, row by row: each test is named after the row that it accepts.
import { describe, expect, test } from 'vitest'
import { Invalid } from '../platform/errors.ts'
import type { Day } from '../platform/day.ts'
import { breakDown, notCovered } from './breakdowns.ts'
import { addDays, addMonths, runsOut } from './clock.ts'
import { addEntry } from './add-entry.ts'
import { alertsFor, alertsOf, isReminderDay } from './alerts.ts'
import { registers } from './definitions/index.ts'
import { derivedInWords, derivedValue } from './derived.ts'
import { EntryFilters } from './find-entries.ts'
import { newGround, registerNamed } from './ground.fixture.ts'
import { markReviewed } from './mark-reviewed.ts'

const { as, today, northmere } = await newGround()
const lead = northmere.staff['quality-lead'].id

const add = (id: string, raw: Record<string, unknown>) => as((db) => addEntry(db, registerNamed(id), raw, today))
const problems = async (id: string, raw: Record<string, unknown>): Promise<string> => {
  try {
    await add(id, raw)
    return ''
  } catch (error) {
    if (error instanceof Invalid) return error.message
    throw error
  }
}
/** What the entry asks on a day, as “kind clock”. */
const asks = async (id: string, raw: Record<string, unknown>, on: Day = today): Promise<string[]> => {
  const register = registerNamed(id)
  const entry = await add(id, raw)
  const standing = { ...entry, ownerName: null, ownerWorks: entry.ownerId !== null }
  return alertsOf(register, standing, on).map(({ kind, clock }) => (clock ? `${kind} ${clock}` : kind))
}

test('each of these rows is met by a register that says so', () => {
  const met = new Set<string>(registers.flatMap(({ meets }) => meets.map(({ row }) => row)))
  const rows = `S-047 S-070 S-071 S-072 S-083 S-099 S-103 S-235 S-236 S-237 S-239 S-240 S-241 S-010 S-019 S-026 S-028 S-033 S-034 S-035 S-046 S-084 S-092 S-093 S-104 S-108 S-134 S-172 S-173 S-178 S-179 S-180
    S-112 S-113 S-114 S-115 S-118 S-119 S-120 S-123 S-124 S-125 S-126 S-127 S-128 S-129 S-130 S-131 S-132 S-133 S-135 S-141 S-146 S-150
    S-152 S-156 S-159 S-160 S-161 S-162 S-163 S-164 S-165 S-167 S-168 S-169 S-170 S-171 S-174 S-181 S-182 S-185 S-190 S-192 S-193 S-195
    S-198 S-199 S-202 S-203 S-207 S-208 S-209 S-210 S-211 S-213 S-215 S-216 S-221 S-222 S-224 S-225 S-226 S-227 S-228 S-229 S-230
    S-186 S-188 S-204 S-206 S-212 S-214 S-220 S-231 S-232 S-262 S-264 S-266 S-268 S-272 S-273 S-274 S-275`
  expect(rows.split(/\s+/).filter((row) => !met.has(row))).toEqual([])
})

describe('S-212, policies due for review (action 12)', () => {
  const raw = {
    title: 'Alert',
    service: 'youth-justice',
    policy_version: '1.0',
    approved_by: 'The board',
    approved_on: '2026-02-22',
    review_months: 12,
    owner: lead,
  }

  test('a reminder goes out 90 and 30 days before and on the day, by itself; then it is late, and told of weekly', async () => {
    const policies = registerNamed('policies')
    const { id } = await add('policies', raw)
    const due = addMonths('2026-02-22' as Day, 12)
    const reminded = async (on: Day): Promise<string | undefined> => {
      const alerts = await as((db, person) => alertsFor(db, person, on, { only: policies }))
      const alert = alerts.find(({ entryId }) => entryId === id)
      return alert && isReminderDay(alert, on) ? alert.kind : undefined
    }
    const days = [-91, -90, -89, -30, -1, 0, 1, 7, 8]
    expect(await Promise.all(days.map((n) => reminded(addDays(due, n))))).toEqual([
      undefined,
      'due',
      undefined,
      'due',
      undefined,
      'due',
      'late',
      undefined,
      'late',
    ])
  })

  test('edition and approval are part of it', async () => {
    const said = await problems('policies', { ...raw, title: 'Without', policy_version: '', approved_on: '' })
    expect(said).toContain('“Edition” is missing')
    expect(said).toContain('“Approved on” is missing')
  })
})

test('S-232: a new policy says how many of those it is for have read it, and when practice was checked', () => {
  expect(registerNamed('policies').fields.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['read_by', 'meant_for', 'practice_checked_on']),
  )
})

describe('S-010, complaints passed on by the regulator', () => {
  test('receipt, triage and outcome each have their clock, and it is tied to the school', async () => {
    await add('safeguarding-leads', { school: 'Mill Lane Primary', urn: '999201', phase: 'primary' })
    const raw = {
      reference: 'A1',
      received_on: '2026-11-20',
      school: 'Mill Lane Primary',
      about: 'send',
      summary: 'Support not given.',
      state: 'new',
      owner: lead,
    }
    expect(await asks('regulator-complaints', raw)).toEqual(['late triage'])
    expect(await problems('regulator-complaints', { ...raw, reference: 'A2', state: 'closed' })).toMatch(
      /“Triage decision” is missing[^]*“Outcome” is missing[^]*“Closed on” is missing/,
    )
    expect(
      await asks('regulator-complaints', {
        ...raw,
        reference: 'A3',
        state: 'looking',
        triage: 'look',
        received_on: '2026-10-20',
      }),
    ).toEqual(['due close'])
    expect(await problems('regulator-complaints', { ...raw, reference: 'A4', school: 'No such school' })).toContain(
      'there is no such entry',
    )
  })
})

test('S-046, S-186: a school without a lead is a gap, and training runs out after what the authority expects', async () => {
  const register = registerNamed('safeguarding-leads')
  const raw = {
    school: 'Gap School',
    urn: '999301',
    phase: 'special',
    owner: lead,
    deputy: 'Ms Deputy',
    audit_on: '2026-11-01',
    trained_on: '2026-11-01',
  }
  expect(await asks('safeguarding-leads', raw)).toEqual(['not filled in'])
  expect(
    await asks('safeguarding-leads', {
      ...raw,
      urn: '999302',
      lead: 'Mr Lead',
      trained_on: '2024-11-23',
      audit_on: '2025-11-01',
    }),
  ).toEqual(['expired training', 'late audit'])
  expect(
    await asks('safeguarding-leads', { ...raw, urn: '999303', lead: 'Mr Lead', trained_on: '2024-11-24' }),
  ).toEqual(['expiring training'])
  expect(register.clocks?.find(({ id }) => id === 'training')?.basis).toBe('Two years are what the authority expects.')
})

test('S-084: a supplementary school has its last check, level of concern and owner; a concern says what it is', async () => {
  const raw = {
    name: 'Saturday',
    postcode: 'zz11aa',
    concern: 'serious',
    check_months: 1,
    checked_on: '2026-10-20',
    owner: lead,
  }
  expect(await problems('supplementary-schools', raw)).toContain('“What the concern is” is missing')
  expect(await asks('supplementary-schools', { ...raw, why: 'Two checks could not be shown.' })).toEqual(['late check'])
})

test('S-019, S-028: a programme runs only with a question, a measure that it should move, and by when', async () => {
  expect(await problems('commissioned-work', { title: 'No question', state: 'idea' })).toContain(
    'difference?” is missing',
  )
  expect(
    await problems('commissioned-work', { title: 'No measure', question: 'Do fewer come back?', state: 'running' }),
  ).toMatch(/“Measure that it should move” is missing[^]*“By when” is missing/)
})

test('S-026: “too early” has a day of review, and has run out after it', async () => {
  const raw = {
    title: 'Early',
    question: 'Does it help?',
    state: 'too-early',
    starts_on: '2026-01-01',
    measure: 'Repeat plans',
    by: '2027-01-01',
    owner: lead,
  }
  expect(await problems('commissioned-work', raw)).toContain('Without this day “too early” never ends')
  expect(await asks('commissioned-work', { ...raw, review_on: '2026-11-23' })).toEqual(['expired look'])
})

test('S-033, S-220: a strategic plan holds what it puts first, the finding that it answers, and with whom it was shared', () => {
  const names = registerNamed('plans-and-strategies').fields.map(({ name, kind }) => `${name} ${kind}`)
  expect(names).toEqual(
    expect.arrayContaining(['priorities long text', 'finding finding', 'shared_with long text', 'reviewed_on day']),
  )
})

test('S-034: a consultation that was answered says what we said; one with an outcome says its effect', async () => {
  const raw = { title: 'Guidance', asked_by: 'A department', closes_on: '2026-10-01', state: 'sent' }
  expect(await problems('consultations', raw)).toMatch(/“Sent on” is missing[^]*“What we said” is missing/)
  expect(await problems('consultations', { ...raw, state: 'outcome', sent_on: '2026-09-30', said: 'This.' })).toContain(
    '“Effect” is missing',
  )
  expect(await asks('consultations', { ...raw, state: 'open', owner: lead })).toEqual(['late answer'])
})

test('S-035: what was adopted from elsewhere says where it was seen, how it was tested and with what result', async () => {
  expect(
    await problems('good-practice', {
      title: 'Letters',
      seen_at: 'A county',
      seen_on: '2026-01-01',
      about: 'x',
      state: 'adopted',
    }),
  ).toMatch(/“How it is tested” is missing[^]*“Result” is missing/)
})

describe('S-272, S-092, S-188, S-264, S-266: you said, we did', () => {
  const raw = {
    said: 'We tell our story again and again.',
    who: 'care-council',
    said_on: '2026-09-20',
    theme: 'workers',
    owner: lead,
  }

  test('is closed only when those who said it have been told', async () => {
    expect(await problems('you-said-we-did', { ...raw, state: 'told', did: 'One worker.' })).toContain(
      '“They were told on” is missing',
    )
    expect(await problems('you-said-we-did', { ...raw, state: 'cannot', told_on: '2026-10-01' })).toContain(
      '“Why it cannot be done” is missing',
    )
    expect(await asks('you-said-we-did', { ...raw, state: 'done', did: 'One worker.' })).toEqual(['late answer'])
  })

  test('counts the days to an answer', () => {
    const [derived] = registerNamed('you-said-we-did').derived ?? []
    expect(derived && derivedValue(derived, { said_on: '2026-09-20', told_on: '2026-10-20' }, today)).toBe(30)
    expect(derived && derivedValue(derived, { said_on: '2026-11-20' }, today)).toBe(4)
  })
})

test('S-178, S-104: a governing board has its vacancies and their length; one without a champion is a gap', async () => {
  const raw = {
    board: 'Gap School',
    urn: '999301',
    places: 10,
    vacancies: 2,
    vacant_since: '2026-10-24',
    checked_on: '2026-11-01',
    owner: lead,
    chair_trained_on: '2026-01-01',
  }
  expect(await asks('governors', raw)).toEqual(['not filled in'])
  const [derived] = registerNamed('governors').derived ?? []
  expect(derived && derivedValue(derived, raw, today)).toBe(31)
})

test('S-179: a headteacher’s vacancy has its length and asks after half a year', async () => {
  const raw = {
    school: 'Gap School',
    urn: '999301',
    vacant_since: '2026-05-01',
    interim: 'The deputy',
    state: 'advertised',
    owner: lead,
  }
  expect(await asks('headteacher-vacancies', raw)).toEqual(['late long'])
  expect(derivedValue({ name: 'x', title: 'x', unit: 'days', from: 'vacant_since', to: 'filled_on' }, raw, today)).toBe(
    207,
  )
})

test('S-180: a bid that was won says what was awarded and when it is accounted for', async () => {
  expect(
    await problems('grant-bids', {
      title: 'Mentors',
      fund: 'A fund',
      closes_on: '2026-01-01',
      amount: '£1,000',
      state: 'won',
    }),
  ).toMatch(/“Awarded” is missing[^]*“Report to the funder by” is missing/)
})

test('S-173, S-172: a letter about an academy waits for its reply on a clock', async () => {
  const raw = {
    subject: 'Timetables',
    to: 'trust',
    academy: 'An academy',
    sent_on: '2026-10-20',
    asked: 'How many?',
    state: 'waiting',
    owner: lead,
  }
  expect(await asks('academy-letters', raw)).toEqual(['late reply'])
})

test('S-206, S-204: volunteers and venues ask for their training, their checks and their risk check', async () => {
  expect(
    await asks('volunteers', {
      name: 'A B',
      role: 'panel',
      since: '2020-01-01',
      trained_on: '2024-11-01',
      available: 'yes',
      owner: lead,
    }),
  ).toEqual(['expired training', 'no day check', 'not filled in'])
  expect(
    await asks('venues', {
      name: 'A hall',
      postcode: 'ZZ1 1AA',
      risk: 'fit',
      checked_on: '2025-11-01',
      confidential: 'yes',
      owner: lead,
    }),
  ).toEqual(['late check'])
})

test('S-231, S-214: a lesson is finished only when somebody has checked that it holds', async () => {
  const raw = {
    lesson: 'Tell families first.',
    from: 'complaint',
    learned_on: '2026-01-01',
    change: 'x',
    check_on: '2026-11-01',
    owner: lead,
  }
  expect(await asks('lessons', { ...raw, state: 'changed' })).toEqual(['late check'])
  expect(await problems('lessons', { ...raw, lesson: 'Other.', state: 'checked' })).toContain(
    '“What the check found” is missing',
  )
  expect(await asks('lessons', { ...raw, lesson: 'Third.', state: 'checked', check: '18 of 20.' })).toEqual([])
})

test('S-262, S-268: a promise keeps its words and its day, and is kept only with what shows it', async () => {
  const raw = {
    words: 'A toy bank will open.',
    made_by: 'The council',
    made_on: '2026-01-01',
    made_to: 'Families',
    due_on: '2026-11-01',
    owner: lead,
  }
  expect(await asks('commitments', { ...raw, state: 'open' })).toEqual(['late kept'])
  expect(await problems('commitments', { ...raw, words: 'Another.', state: 'kept' })).toContain(
    '“How we know” is missing',
  )
})

test('S-273, S-274, S-275: initiatives name their partner, and take-up by group', async () => {
  await add('partners', {
    name: 'The larder',
    sector: 'voluntary',
    for: 'Food',
    owner: lead,
    contact: 'the coordinator',
    spoke_on: '2026-11-01',
  })
  const entry = await add('initiatives', {
    title: 'Parks',
    kind: 'holiday',
    partner: 'the larder',
    starts_on: '2026-07-01',
    state: 'running',
    places: 600,
    took_part: 512,
    took_part_care: 31,
  })
  expect(entry.values).toMatchObject({ partner: expect.stringMatching(/-/) as string, took_part_care: 31 })
})

test('S-093: a champion is asked to meet those they speak for', async () => {
  const champions = registerNamed('champions')
  const { id } = await add('champions', {
    theme: 'Care leavers',
    champion: lead,
    for: 'Young people',
    since: '2026-01-01',
    met_on: '2026-07-01',
  })
  const entry = await as((db) =>
    markReviewed(db, champions, { id, clock: 'meeting', on: '24/11/2026', note: '', today }),
  )
  expect(entry.dueOn).toBe('2027-02-24')
})

test('S-108: what is shared with a partner has its basis and is looked at again', () => {
  const [clock] = registerNamed('sharing-agreements').clocks ?? []
  expect(clock && runsOut(clock, { signed_on: '2026-01-31' })).toMatchObject({ on: '2027-01-31' })
})

/** A school that entries can name. */
const school = (name: string, urn: string, more: Record<string, unknown> = {}) =>
  add('schools', {
    name,
    urn,
    phase: 'primary',
    governance: 'maintained',
    level: 'green',
    level_on: '2026-06-01',
    state: 'open',
    owner: lead,
    ...more,
  })
/** The derived numbers of an entry in words, by name. */
const told = (id: string, values: Record<string, string | number>) =>
  Object.fromEntries(
    (registerNamed(id).derived ?? []).map((derived) => [derived.name, derivedInWords(derived, values, today)]),
  )
const table = (id: string, breakdown: string, filters: Record<string, unknown> = {}) => {
  const found = registerNamed(id).breakdowns?.find((one) => one.id === breakdown)
  if (!found) throw new Error(`There is no ${breakdown} in ${id}.`)
  return as((db) => breakDown(db, registerNamed(id), found, EntryFilters.parse(filters), today))
}

describe('S-160, S-162: evaluation levels of schools', () => {
  test('a level runs out after twelve months; one that is not finished has a reason and a day', async () => {
    const raw = {
      name: 'Old Level',
      urn: '999401',
      phase: 'primary',
      governance: 'maintained',
      level: 'green',
      level_on: '2025-11-23',
      state: 'open',
      owner: lead,
    }
    expect(await asks('schools', raw)).toEqual(['expired level'])
    expect(await problems('schools', { ...raw, urn: '999402', level: 'partial' })).toMatch(
      /“What the level rests on” is missing[^]*“Evaluation to be finished by” is missing/,
    )
  })

  test('Amber 2 without a board is a gap; where safeguarding is not effective no better level stands', async () => {
    const raw = {
      name: 'At Risk',
      urn: '999403',
      phase: 'primary',
      governance: 'maintained',
      level: 'amber-2',
      level_on: '2026-11-01',
      level_why: 'x',
      state: 'open',
      owner: lead,
    }
    expect(await asks('schools', raw)).toEqual(['not filled in'])
    expect(await problems('schools', { ...raw, urn: '999404', level: 'green-plus', safeguarding: 'no' })).toContain(
      'the level is Amber 2 or Red',
    )
  })

  test('seven of seventy that are partly evaluated are ten in a hundred of all, and spread over no other level', async () => {
    const levels = [34, 15, 8, 4, 2, 7]
    const codes = ['green-plus', 'green', 'amber-1', 'amber-2', 'red', 'partial']
    for (const [place, n] of levels.entries())
      for (let i = 0; i < n; i++)
        await school(`Counted ${place} ${i}`, `99${8 - place}${String(100 + i)}`, {
          phase: 'college',
          level: codes[place],
          level_why: 'x',
          finish_by: '2027-01-01',
        })
    const cells = await table('schools', 'levels', { is: 'phase:college' })
    expect(Object.fromEntries(cells.map(({ row, value }) => [row, value]))).toEqual({
      'green-plus': 34,
      green: 15,
      'amber-1': 8,
      'amber-2': 4,
      red: 2,
      partial: 7,
    })
  })
})

test('S-161: a visit is planned, ends with a level that is moderated in two weeks, and schools without one are listed', async () => {
  await school('Visited', '999410')
  await school('Not visited', '999411')
  const raw = { school: 'Visited', planned_for: '2026-11-01', focus: 'whole', owner: lead }
  expect(await problems('school-visits', { ...raw, state: 'proposed' })).toMatch(
    /“Visited on” is missing[^]*“Level proposed” is missing/,
  )
  expect(
    await asks('school-visits', { ...raw, state: 'proposed', visited_on: '2026-11-09', proposed: 'green', found: 'x' }),
  ).toEqual(['late moderate'])
  const [coverage] = registerNamed('school-visits').coverage ?? []
  const missing =
    coverage &&
    (await as((db) => notCovered(db, registerNamed('school-visits'), coverage, EntryFilters.parse({}), today)))
  const names = missing?.missing.map(({ name }) => name) ?? []
  expect(names).toContain('Not visited')
  expect(names).not.toContain('Visited')
})

test('S-113, S-164, S-185: who took nothing of a service in twelve months is a list, service by service', async () => {
  await school('Takes all', '999412')
  await school('Takes training', '999413')
  const register = registerNamed('school-take-up')
  const raw = { offer: 'core', what: 'x' }
  await add('school-take-up', {
    ...raw,
    school: 'Takes all',
    service: 'inclusion',
    on: '2026-10-01',
    offered: 18,
    used: 15,
  })
  await add('school-take-up', { ...raw, school: 'Takes training', service: 'framework', on: '2026-10-01' })
  await add('school-take-up', { ...raw, school: 'Takes training', service: 'inclusion', on: '2025-11-24' })
  const [coverage] = register.coverage ?? []
  const without = async (is: string) =>
    coverage
      ? (await as((db) => notCovered(db, register, coverage, EntryFilters.parse({ is }), today))).missing.map(
          ({ name }) => name,
        )
      : []
  expect(await without('service:inclusion')).toContain('Takes training')
  expect(await without('service:inclusion')).not.toContain('Takes all')
  expect(await without('service:framework')).not.toContain('Takes training')
  expect(told('school-take-up', { offered: 18, used: 15 })['use']).toBe('15 of 18')
})

test('S-163: a milestone is met with evidence that somebody looked at; a missed one says what follows', async () => {
  await school('Board school', '999414')
  const raw = { milestone: 'One', school: 'Board school', measure: 'x', due_on: '2026-11-23', owner: lead }
  expect(await asks('school-milestones', { ...raw, state: 'open' })).toEqual(['late milestone'])
  expect(await problems('school-milestones', { ...raw, milestone: 'Two', state: 'met' })).toMatch(
    /“Evidence” is missing[^]*“Checked by” is missing/,
  )
  expect(await problems('school-milestones', { ...raw, milestone: 'Three', state: 'missed' })).toContain(
    'what the board does now',
  )
})

test('S-172: the move of an academy has its chain of days, may know no applicants, and asks whether families were told', async () => {
  await add('trusts', { name: 'To', kind: 'multi', chief: 'x' })
  await school('Moving', '999415', { governance: 'academy', level: '', level_on: '' })
  const raw = { school: 'Moving', concern_on: '2026-01-10', concern: 'x', decides: 'x', owner: lead }
  expect(await problems('rebrokering', { ...raw, state: 'named' })).toMatch(
    /“Decided on” is missing[^]*“New trust” is missing[^]*“Handover” is missing/,
  )
  const entry = {
    ...raw,
    state: 'named',
    submission_on: '2026-02-01',
    decided_on: '2026-04-20',
    applicants: 'Not disclosed to us',
    to_trust: 'To',
    handover_on: '2026-11-20',
  }
  expect(await asks('rebrokering', entry)).toEqual(['late handover', 'not filled in'])
  expect(told('rebrokering', { concern_on: '2026-01-10', decided_on: '2026-04-20' })['days_to_decision']).toBe('100')
})

test('S-195: vacancies, and what a cap leaves, are worked out: 272 on roll and 87 vacancies; a cap of 300 leaves 28', () => {
  expect(told('school-places', { capacity: 359, roll: 272, cap: 300, forecast_3: 251 })).toMatchObject({
    vacancies: '87',
    vacancies_capped: '28',
    vacancies_3: '108',
    vacancies_5: '',
  })
})

test('S-190, S-192, S-193, S-141: counts by school add up by quarter, and by school for the latest quarter; more beyond than there are is refused', async () => {
  await school('Counts', '999416')
  const raw = { school: 'Counts', what: 'part-time', quarter_ends: '2026-09-30', asked: 'yes' }
  expect(await problems('pupil-counts', { ...raw, pupils: 4, beyond: 5 })).toContain('is 5, more than “Pupils”, 4')
  expect(await problems('pupil-counts', { ...raw, quarter_ends: '2026-10-31', pupils: 4 })).toContain('ends no quarter')
  await add('pupil-counts', { ...raw, pupils: 14, beyond: 9 })
  await add('pupil-counts', { ...raw, quarter_ends: '2026-06-30', pupils: 6, beyond: 1 })
  expect(await table('pupil-counts', 'quarters')).toEqual([
    { row: '2026-04-01', column: 'part-time', value: 6 },
    { row: '2026-07-01', column: 'part-time', value: 14 },
  ])
  expect((await table('pupil-counts', 'beyond')).map(({ value }) => value)).toEqual([9])
})

test('S-181, S-182: a setting with more support says why, and is visited in four weeks; a visit since then answers it', async () => {
  const raw = {
    name: 'Setting',
    urn: 'EY999401',
    kind: 'group',
    tier: 'targeted',
    reason: 'grade',
    risk_on: '2026-10-01',
    owner: lead,
  }
  expect(await asks('early-years-settings', raw)).toEqual(['late targeted'])
  expect(await asks('early-years-settings', { ...raw, urn: 'EY999402', visited_on: '2026-09-30' })).toEqual([
    'late targeted',
  ])
  expect(await asks('early-years-settings', { ...raw, urn: 'EY999403', visited_on: '2026-10-01' })).toEqual([])
  expect(await problems('early-years-settings', { ...raw, urn: 'EY999404', reason: '' })).toContain('Choose the reason')
  expect(
    await problems('early-years-settings', { ...raw, urn: 'EY999405', tier: 'universal', safeguarding: 'no' }),
  ).toContain('more than the universal offer')
})

test('S-123: an entry of the local offer asks to be checked after half a year and to be taken off after a year', async () => {
  const raw = {
    name: 'Club',
    provider: 'A',
    what: 'x',
    topic: 'leisure',
    age: 'all',
    how: 'x',
    contact: 'x',
    state: 'shown',
    owner: lead,
  }
  expect(await asks('local-offer', { ...raw, checked_on: '2026-05-23' })).toEqual(['late check'])
  expect(await asks('local-offer', { ...raw, name: 'Old', checked_on: '2025-11-23' })).toEqual([
    'late check',
    'expired off',
  ])
})

test('S-125: co-production says from which stage, what it changed, and that they were told within six weeks', async () => {
  const raw = {
    title: 'Strategy',
    who: 'forum',
    stage: 'review',
    met_on: '2026-10-01',
    people: 12,
    said: 'x',
    owner: lead,
  }
  expect(await asks('co-production', raw)).toEqual(['late tell', 'not filled in'])
  expect(await problems('co-production', { ...raw, title: 'Two', changed: 'no' })).toContain(
    'Say what, or why nothing did',
  )
  expect(
    await asks('co-production', { ...raw, title: 'Three', changed: 'yes', what_changed: 'x', told_on: '2026-11-20' }),
  ).toEqual([])
})

test('S-129, S-112, S-120: a wait has its median, its longest and its long waiters; refusals that partners could change are raised', async () => {
  const raw = {
    service: 'wheelchairs',
    quarter_ends: '2026-09-30',
    waiting: 22,
    over_18: 7,
    median: 11,
    longest: 34,
    decided: 28,
    refused: 9,
    reason: 'threshold',
    source: 'x',
    owner: lead,
  }
  expect(await asks('service-waits', raw)).toEqual(['not filled in'])
  expect(registerNamed('service-waits').fields.some(({ name }) => name === 'mean')).toBe(false)
  expect(told('service-waits', raw as never)).toMatchObject({
    share_over_18: '7 of 22 (32%)',
    share_refused: '9 of 28 (32%)',
    share_on_time: '',
  })
})

test('S-216, S-208, S-211: a vacant post has its days, a cover that is named, and a month until it goes to the board', async () => {
  const raw = {
    post: 'Probation officer',
    of: 'youth-justice',
    sort: 'required',
    state: 'vacant',
    state_on: '2026-10-26',
    risk: 'x',
    fte: 1,
    in_post: 0,
    owner: lead,
  }
  expect(await asks('key-posts', raw)).toEqual(['late vacant', 'not filled in'])
  expect(told('key-posts', { state_on: '2026-10-26', fte: 1, in_post: 0 })).toMatchObject({
    days: '29',
    short: '1',
    share: '0 of 1',
  })
})

test('S-210, S-202, S-199: unmet needs and offers to victims are counts that cannot be more than their whole', async () => {
  expect(
    await problems('unmet-needs', { need: 'mental', reason: 'wait', quarter_ends: '2026-09-30', found: 3, unmet: 4 }),
  ).toContain('more than')
  expect(told('victim-work', { victims: 34, asked: 19, agreed: 15, contacted: 12, offered: 18 })).toMatchObject({
    share_asked: '19 of 34 (56%)',
    share_offered: '18 of 34 (53%)',
    share_contacted: '12 of 15',
  })
  expect(told('victim-work', { victims: 8, asked: 2 })['share_asked']).toBe('2 of 8')
})

test('S-214: a review has its first note in a week and its end in eight, and closes only with a lesson', async () => {
  const raw = {
    reference: 'LR-1',
    service: 'care',
    trigger: 'incident',
    known_on: '2026-11-10',
    state: 'open',
    owner: lead,
  }
  expect(await asks('learning-reviews', raw)).toEqual(['late note'])
  expect(
    await asks('learning-reviews', { ...raw, reference: 'LR-2', known_on: '2026-09-20', note_on: '2026-09-25' }),
  ).toEqual(['late review'])
  expect(await problems('learning-reviews', { ...raw, reference: 'LR-3', state: 'closed' })).toContain(
    '“Lesson” is missing',
  )
})

test('S-222, S-224: audits done of planned, workers reached, and auditor days short are worked out', () => {
  expect(
    told('audit-plan', { planned: 12, done: 8, workers: 11, reached: 9, days_needed: 12, days_there: 8 }),
  ).toMatchObject({ share_done: '8 of 12', share_reached: '9 of 11', short: '4' })
})

test('S-225: a theme of six in eight with no action says so after four weeks; an action is named by its address', async () => {
  const raw = {
    theme: 'Vague plans',
    of: 'plan',
    source: 'audit',
    found_on: '2026-10-26',
    seen: 6,
    looked: 8,
    about: 'x',
    owner: lead,
  }
  expect(await asks('audit-themes', { ...raw, state: 'open' })).toEqual(['late no-action'])
  expect(await problems('audit-themes', { ...raw, theme: 'Other', state: 'acting' })).toContain(
    'Paste the address of the action',
  )
  expect(
    await problems('audit-themes', {
      ...raw,
      theme: 'Third',
      state: 'acting',
      again_on: '2027-01-10',
      action: '/actions/00000000-0000-4000-8000-000000000000',
    }),
  ).toContain('leads to no action')
  expect(told('audit-themes', { found_on: '2026-10-26', seen: 6, looked: 8 })['share']).toBe('6 of 8')
})

test('S-209, S-230: a sample has its number, its method, its day and its result, and is drawn again', async () => {
  const raw = {
    question: 'SMART?',
    of: 'supervision',
    sampled_on: '2026-09-01',
    pool: 96,
    looked: 20,
    met: 13,
    method: 'random',
    by: lead,
    again_on: '2026-11-01',
    owner: lead,
  }
  expect(await asks('samples', raw)).toEqual(['late again'])
  expect(await problems('samples', { ...raw, question: 'Two', looked: 200 })).toContain('more than “Chosen from”, 96')
  expect(told('samples', { looked: 20, met: 13 })['share']).toBe('13 of 20 (65%)')
})

test('S-226, S-228: supervision is timeliness beside quality, and never what was said', () => {
  expect(told('supervision-counts', { due: 10, held: 9, sampled: 12, good: 5 })).toMatchObject({
    share_held: '9 of 10',
    share_good: '5 of 12',
  })
  expect(registerNamed('supervision-counts').fields.some(({ kind }) => kind === 'long text')).toBe(false)
})

test('S-207: a group of fewer than five is not written down', async () => {
  const raw = {
    group: 'x',
    of: 'staff',
    counted_on: '2026-01-01',
    here: 4,
    all: 38,
    population: 10,
    population_all: 100,
    source: 'x',
  }
  expect(await problems('workforce-profile', raw)).toContain('below the least that is possible, 5')
})

test('S-265: a school council that meets says when, and is asked for again after half a year; where there is none nothing is due', async () => {
  const school = await add('schools', {
    name: 'Hollow Green School',
    urn: '999777',
    phase: 'primary',
    governance: 'maintained',
    quadrant: 'north',
    state: 'open',
  })
  const council = { title: 'School council', school: school.id, state: 'meets' }
  expect(await problems('school-councils', council)).toContain('A council that meets has met.')
  expect(await asks('school-councils', { ...council, met_on: addMonths(today, -7) })).toContain('late met')
  expect(await asks('school-councils', { title: 'None', school: school.id, state: 'none' })).not.toContain('late met')
})

test('S-267: a fact of the area has its source and its day, and is old after a year and a half', async () => {
  const fact = {
    title: 'Children in families on low incomes',
    place: 'Kiln Quarter',
    theme: 'income',
    figure: 31.4,
    unit: 'percent',
    as_at: addMonths(today, -19),
  }
  expect(await problems('area-facts', fact)).toContain('Source')
  const sourced = { ...fact, source: 'A survey' }
  expect(await asks('area-facts', sourced)).toContain('expired old')
  const entry = await add('area-facts', { ...sourced, place: 'Weir Hill', as_at: addDays(today, -40) })
  const age = registerNamed('area-facts').derived?.[0]
  expect(age && derivedValue(age, entry.values, today)).toBe(40)
})

test('S-266, S-271: what was said is counted by theme and by what growing up should be like', async () => {
  const register = registerNamed('you-said-we-did')
  const said = { who: 'parents', said_on: addDays(today, -3), theme: 'information', state: 'heard' }
  await add('you-said-we-did', { ...said, said: 'Tell us at 14 what there is.', growing_up: 'told' })
  await add('you-said-we-did', { ...said, said: 'One person for all of it.', growing_up: 'one-person' })
  const cells = async (id: string) => {
    const breakdown = register.breakdowns?.find((one) => one.id === id) ?? expect.unreachable(id)
    return as((db) => breakDown(db, register, breakdown, EntryFilters.parse({}), today))
  }
  expect(await cells('growing-up')).toEqual(
    expect.arrayContaining([
      { row: 'told', column: 'heard', value: 1 },
      { row: 'one-person', column: 'heard', value: 1 },
    ]),
  )
  expect(await cells('themes')).toContainEqual({ row: 'information', column: 'parents', value: 2 })
})
test('S-240: a team with fewer than eight answers is not told of by itself', async () => {
  const pulse = { team: 'Leaving Care', closed_on: '2026-02-01', asked: 12, answered: 7, well: 60, manageable: 40 }
  await expect(add('staff-pulses', pulse)).rejects.toThrow(/below the least that is possible, 8/)
  await add('staff-pulses', { ...pulse, answered: 8 })
})

test('S-047: a survey that does not stand for all says who is missing', async () => {
  const survey = {
    survey: 'Feeling safe',
    about: 'safe',
    asked_of: 'Year 8',
    closed_on: '2026-02-01',
    asked: 400,
    answered: 90,
    stands_for_all: 'no',
    found: 'Most feel safe at school.',
  }
  await expect(add('surveys', survey)).rejects.toThrow(/“Who is missing” is missing/)
  await add('surveys', { ...survey, missing: 'Every other year' })
})

test('S-071, S-072: a household that is lost says why, and one that is approved is asked for its visit every six weeks', async () => {
  const household = { household: 'F-101', stage: 'approved', enquired_on: '2025-09-01', approved_on: '2026-01-10' }
  expect((await add('fostering-households', household)).dueOn).toBe('2026-02-21')
  await expect(add('fostering-households', { ...household, household: 'F-102', stage: 'left' })).rejects.toThrow(
    /“Why they withdrew or left” is missing/,
  )
})

test('S-236: somebody who has started is asked about after ninety days, and who left at once says why', async () => {
  const post = {
    post: 'Social worker 14',
    team: 'Safeguarding North',
    stage: 'started',
    free_on: '2025-10-01',
    started_on: '2025-12-01',
  }
  expect((await add('recruitment', post)).dueOn).toBe('2026-03-01')
  await expect(add('recruitment', { ...post, post: 'Social worker 15', stage: 'left' })).rejects.toThrow(
    /“Why they left” is missing/,
  )
})
