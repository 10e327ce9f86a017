// What the source documents ask for, row by row: each test is named after the row that it accepts.
import { describe, expect, test } from 'vitest'
import { Invalid } from '../platform/errors.ts'
import type { Day } from '../platform/day.ts'
import { addDays, addMonths, runsOut } from './clock.ts'
import { addEntry } from './add-entry.ts'
import { breakDown } from './breakdowns.ts'
import { EntryFilters } from './find-entries.ts'
import { alertsFor, alertsOf, isReminderDay } from './alerts.ts'
import { registers } from './definitions/index.ts'
import { derivedValue } from './derived.ts'
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
  const rows = `S-010 S-019 S-026 S-028 S-033 S-034 S-035 S-046 S-084 S-092 S-093 S-104 S-108 S-134 S-172 S-173 S-178 S-179 S-180
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
