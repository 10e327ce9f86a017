import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newGround } from '../../children/ground.fixture.ts'
import { writeMatrix } from '../../people/index.ts'
import { addDays, addMonths } from '../../platform/calendar/days.ts'
import { workingDaysBetween } from '../../platform/calendar/working-days.ts'
import { day, type Day } from '../../platform/day.ts'
import { sql } from '../../platform/sql.ts'
import { registerGrants, registers, type Field, type Value, type Values } from '../../registers/index.ts'
import { findIndicator } from '../catalogue.ts'
import { keptHereIndicators } from './definitions.ts'
import { countKeptHere, keptHereNow } from './kept-here.ts'
import { ofRegisters } from './of-registers.ts'

type Verdict = null | 'left out' | readonly [counted: number, outOf: number]
interface When {
  starts: Day
  on: Day
}
type Reference = (values: Values, when: When) => Verdict

const dayOf = (value: Value | undefined): Day | null => (typeof value === 'string' ? day(value) : null)
const number = (value: Value | undefined): number | null => (typeof value === 'number' ? value : null)
const isOneOf = (value: Value | undefined, ...all: readonly string[]): boolean =>
  typeof value === 'string' && all.includes(value)
const isGood = (value: Value | undefined): boolean => isOneOf(value, 'good', 'outstanding')
const yes = (is: boolean): readonly [number, number] => [is ? 1 : 0, 1]
const isWithin = (value: Value | undefined, { starts, on }: When): boolean => {
  const found = dayOf(value)
  return found !== null && found >= starts && found <= on
}
const isAfter = (value: Value | undefined, than: Day): boolean => (dayOf(value) ?? '0000-00-00') > than

const audited =
  (field: string, of: (value: Value | undefined) => boolean): Reference =>
  (values, when) =>
    !isWithin(values['finished_on'], when) || !of(values['of']) || values[field] === undefined
      ? null
      : yes(values[field] === true)
const gradedAudit =
  (of: (value: Value | undefined) => boolean): Reference =>
  ({ finished_on: finished, of: own, grade }, when) => {
    if (!isWithin(finished, when) || !of(own)) return null
    return grade === undefined ? 'left out' : yes(isGood(grade))
  }
const isCase = (of: Value | undefined): boolean => of !== 'supervision'
const isCare = (of: Value | undefined): boolean => of === 'care'
const done =
  (from: string, to: string, isInTime: (from: Day, to: Day, values: Values) => boolean, only?: Reference): Reference =>
  (values, when) => {
    const [begun, ended] = [dayOf(values[from]), dayOf(values[to])]
    if (!isWithin(values[from], when) || begun === null || only?.(values, when) === null) return null
    return yes(ended !== null && ended <= when.on && isInTime(begun, ended, values))
  }
const posts =
  (is: (values: Values) => boolean): Reference =>
  (values) => {
    if (values['of'] !== 'youth-justice' || values['sort'] === 'seat' || !is(values)) return null
    const all = number(values['fte']) ?? 1
    const filled = number(values['in_post']) ?? (values['state'] === 'filled' ? all : 0)
    return filled > all ? 'left out' : [filled, all]
  }
const counts =
  (
    some: string,
    whole: string,
    {
      only = () => true,
      add = (one) => one,
      isCount = false,
    }: { only?: (values: Values) => boolean; add?: (some: number, all: number) => number; isCount?: boolean } = {},
  ): Reference =>
  (values, when) => {
    if (!isWithin(values['month'], when) || !only(values)) return null
    const [one, all] = [number(values[some]), number(values[whole])]
    if (one === null || all === null || one > all) return 'left out'
    return isCount ? [one, one] : [add(one, all), all]
  }
const approved =
  (verdict: (values: Values, when: When) => Verdict): Reference =>
  (values, when) => {
    const [from, to] = [dayOf(values['approved_on']), dayOf(values['ended_on'])]
    return from === null || from > when.on || (to !== null && to <= when.on) ? null : verdict(values, when)
  }

const ofThose = (some: number | null, all: number | null): Verdict =>
  some === null || all === null || some > all ? 'left out' : [some, all]
const inQuarter =
  (some: string, all: string, services: readonly string[]): Reference =>
  (values, when) => {
    const isAsked = isWithin(values['quarter_ends'], when) && isOneOf(values['service'], ...services)
    return isAsked && values[all] !== undefined ? ofThose(number(values[some]), number(values[all])) : null
  }

const ofSchoolsIn =
  (phase: string, verdict: (values: Values) => Verdict): Reference =>
  (values) =>
    values['state'] !== 'closed' && values['phase'] === phase ? verdict(values) : null
const freePlaces = ({ places, pupils }: Values): Verdict => {
  const [all, taken] = [number(places), number(pupils)]
  return all === null || taken === null ? 'left out' : [Math.max(0, all - taken), all]
}

/** What each entry adds, row by row: written from the words of the catalogue and of the registers, and not from the SQL. */
const references: Readonly<Record<string, Reference>> = {
  SC10: ({ level, board_since: since, state }, { on }) =>
    state !== 'closed' && isOneOf(level, 'amber-2', 'red') ? yes((dayOf(since) ?? '9999-12-31') <= on) : null,
  SC09: ({ governance, level, state }) =>
    state !== 'closed' && governance === 'maintained' ? yes(level !== undefined && level !== 'partial') : null,
  SC11: ({ governance, level_on: evaluated, level, state }, { on }) =>
    state !== 'closed' && governance === 'maintained'
      ? yes(isAfter(evaluated, addMonths(on, -12)) && level !== undefined && level !== 'partial')
      : null,
  SC12: ofSchoolsIn('primary', freePlaces),
  SC24: ofSchoolsIn('secondary', freePlaces),
  EY05: ({ grade, inspected_on: inspected }, { on }) =>
    grade === undefined || isAfter(inspected, on) ? null : yes(isGood(grade)),
  QA01: counts('done', 'planned'),
  QA02: counts('good', 'done'),
  QA03: counts('changed', 'moderated', { add: (some, all) => all - some }),
  QA09: counts('done', 'planned', { only: ({ cohort }) => cohort === 'care', isCount: true }),
  WF06: counts('held', 'due', { only: ({ kind }) => kind === 'case' }),
  WF07: counts('good', 'sampled', { only: ({ kind }) => kind === 'case' }),
  SE28: gradedAudit((of) => of === 'send'),
  QA04: ({ actions_due_on: due, actions, actions_in_time: inTime }, when) => {
    const [all, some] = [number(actions) ?? 0, number(inTime)]
    if (!isWithin(due, when) || all === 0) return null
    return some === null || some > all ? 'left out' : [some, all]
  },
  QA05: audited('record_complete', isCase),
  QA06: audited('voice_clear', isCase),
  QA07: audited('direct_work', isCase),
  CL14: audited('plan_current', isCare),
  CL39: audited('identity_met', isCare),
  HE11: audited('consent', isCare),
  CL16: done('raised_on', 'settled_on', (from, to) => workingDaysBetween(from, to) <= 20),
  QA12: done(
    'received_on',
    'answered_on',
    (from, to) => workingDaysBetween(from, to) <= 10,
    ({ stage }) => (stage === '1' ? [1, 1] : null),
  ),
  SC17: done('received_on', 'closed_on', (from, to) => to <= addDays(from, 42)),
  SC18: done('vacant_since', 'filled_on', (from, to) => to <= addMonths(from, 8)),
  QA10: done('known_on', 'review_on', (from, to) => to <= addDays(from, 56)),
  WF14: done(
    'first_year_ends_on',
    'first_year_passed_on',
    (from, to) => to <= from,
    ({ newly_qualified: newly }) => (newly === true ? [1, 1] : null),
  ),
  WF16: done('induction_due_on', 'induction_done_on', (from, to) => to <= from),
  WF12: ({ started_on: started, left_on: left, trained_until: until }, { on }) => {
    const [from, to] = [dayOf(started) ?? '9999-12-31', dayOf(left)]
    return from > on || (to !== null && to <= on) ? null : yes((dayOf(until) ?? '0000-00-00') >= on)
  },
  YJ16: ({ met }) => (met === undefined ? 'left out' : yes(met === true)),
  YJ15: posts(({ post }) => String(post).includes('probation')),
  YJ17: posts(({ sort }) => sort === 'health'),
  CL27: approved(({ places }) => [number(places) ?? 0, number(places) ?? 0]),
  CL28: approved(({ places, filled }) => {
    const [all, taken] = [number(places) ?? 0, number(filled) ?? 0]
    return taken > all ? 'left out' : [taken, all]
  }),
  SE44: inQuarter('measured', 'ended', ['speech', 'occupational', 'physio']),
  CM07: inQuarter('measured', 'ended', ['camhs']),
  SE29: inQuarter('on_time', 'advice', ['advice']),
  XS21: ({ what, quarter_ends: ends, pupils, beyond }, when) => {
    if (what !== 'off-roll' || !isWithin(ends, when)) return null
    return ofThose(number(beyond), number(pupils))
  },
  CL29: ({ approved_on: from }, when) => (isWithin(from, when) ? [1, 1] : null),
  CL30: approved(({ visited_on: visited, reviewed_on: reviewed, approved_on: from }, { on }) =>
    yes(isAfter(visited, addDays(on, -43)) && isAfter(reviewed ?? from, addMonths(on, -12))),
  ),
}

interface Entry {
  id: string
  values: Values
}
type Known = Readonly<Record<string, readonly Entry[]>>

/** The newest of the entries about each open school that say something, by the day of it. */
const newestOf = (entries: readonly Entry[], on: Day, dayField: string, says?: string): Values[] =>
  [...Map.groupBy(entries, ({ values }) => values['school']).values()].flatMap((own) => {
    const [first] = own
      .filter(({ values }) => values[dayField] !== undefined && (dayOf(values[dayField]) ?? '') <= on)
      .filter(({ values }) => says === undefined || values[says] !== undefined)
      .toSorted((a, b) => {
        const [one, other] = [String(a.values[dayField]), String(b.values[dayField])]
        return one === other ? (a.id < b.id ? -1 : 1) : one < other ? 1 : -1
      })
    return first ? [first.values] : []
  })
const isOpen = ({ values }: Entry): boolean => values['state'] !== 'closed'
const inspected =
  (says: string, counts: (value: Value | undefined) => boolean, phase?: string) =>
  (all: Known, { on }: When): Verdict[] => {
    const open = new Map((all['schools'] ?? []).filter(isOpen).map(({ id, values }) => [id, values]))
    const about = (all['school-inspections'] ?? []).filter(({ values }) => {
      const school = open.get(String(values['school']))
      return school !== undefined && (phase === undefined || school['phase'] === phase)
    })
    return newestOf(about, on, 'inspected_on', says).map((values) => yes(counts(values[says])))
  }

/** Of a service, every entry of the newest quarter of the year that is there. */
const waiting =
  (service: string) =>
  (all: Known, when: When): Verdict[] => {
    const own = (all['service-waits'] ?? [])
      .map(({ values }) => values)
      .filter((values) => values['service'] === service && isWithin(values['quarter_ends'], when))
    const last = own
      .map((values) => String(values['quarter_ends']))
      .toSorted()
      .at(-1)
    return own
      .filter((values) => values['quarter_ends'] === last)
      .map((values) => ofThose(number(values['over_18']), number(values['waiting'])))
  }

const placesInGood =
  (phase: string) =>
  (all: Known, { on }: When): Verdict[] => {
    const open = new Map((all['schools'] ?? []).filter(isOpen).map(({ id, values }) => [id, values]))
    const about = (all['school-inspections'] ?? []).filter(
      ({ values }) => open.get(String(values['school']))?.['phase'] === phase,
    )
    return newestOf(about, on, 'inspected_on', 'overall').map(({ school, overall }) => {
      const places = number(open.get(String(school))?.['places'])
      return places === null ? 'left out' : [isGood(overall) ? places : 0, places]
    })
  }
const pupilsIn =
  (what: string) =>
  (all: Known, { starts, on }: When): Verdict[] =>
    newestOf(
      (all['pupil-counts'] ?? []).filter(
        ({ values }) => values['what'] === what && isWithin(values['quarter_ends'], { starts, on }),
      ),
      on,
      'quarter_ends',
    ).map(({ pupils }) => {
      const many = number(pupils)
      return many === null ? 'left out' : [many, many]
    })

/** Those that are made from entries together: the newest inspection of a school, a school with none. */
const together: Readonly<Record<string, (all: Known, when: When) => Verdict[]>> = {
  SC01: inspected('overall', isGood),
  SC02: inspected('overall', isGood, 'nursery'),
  SC03: inspected('overall', isGood, 'primary'),
  SC04: inspected('overall', isGood, 'secondary'),
  SC05: inspected('overall', isGood, 'special'),
  SC06: inspected('overall', isGood, 'alternative'),
  SC07: inspected('overall', (grade) => grade === 'inadequate'),
  SC15: inspected('safeguarding', (is) => is === true),
  SC22: inspected('behaviour', isGood),
  SE37: waiting('speech'),
  SE43: waiting('occupational'),
  CM02: waiting('camhs'),
  SC21: placesInGood('primary'),
  SC25: placesInGood('secondary'),
  WF03: (all, when) =>
    [
      ...Map.groupBy(
        (all['workforce-months'] ?? []).filter(({ values }) => isWithin(values['month_end'], when)),
        ({ values }) => values['team'],
      ).values(),
    ].map((own) => {
      const [newest] = own.toSorted((a, b) => {
        const [one, other] = [String(a.values['month_end']), String(b.values['month_end'])]
        return one === other ? (a.id < b.id ? -1 : 1) : one < other ? 1 : -1
      })
      const [posts, filled] = [number(newest?.values['posts']) ?? 0, number(newest?.values['filled']) ?? 0]
      return filled > posts ? 'left out' : [posts - filled, posts]
    }),
  XS12: pupilsIn('part-time'),
  XS19: pupilsIn('alternative'),
  SC08: (all, { on }) =>
    (all['schools'] ?? [])
      .filter((school) => isOpen(school) && school.values['exempt'] === true)
      .filter(
        ({ id }) =>
          !(all['school-inspections'] ?? []).some(
            ({ values }) =>
              values['school'] === id && isWithin(values['inspected_on'], { starts: day('2020-11-13'), on }),
          ),
      )
      .map(() => [1, 1]),
  PV04: (all, { on }) =>
    newestOf(all['safeguarding-returns'] ?? [], on, 'returned_on').map(({ prevent }) =>
      prevent === undefined ? 'left out' : yes(prevent === true),
    ),
}

test('each of them has a reference, and an indicator in the catalogue that nothing else works out', () => {
  expect([...Object.keys(references), ...Object.keys(together)].toSorted()).toEqual(
    ofRegisters.map(({ id }) => id).toSorted(),
  )
  for (const definition of ofRegisters) {
    expect(findIndicator(definition.id), definition.id).toBeDefined()
    expect(keptHereIndicators.get(definition.id), definition.id).toBe(definition)
  }
})

const days = fc.integer({ min: 0, max: 1_100 }).map((count) => addDays(day('2024-01-01'), count))
/** A value of a field as the register would take it. */
const valueOf = (field: Field): fc.Arbitrary<Value> | null => {
  switch (field.kind) {
    case 'day':
      return field.name === 'inspected_on'
        ? fc.oneof(days, fc.constantFrom('2020-11-12', '2020-11-13', '2015-05-05'))
        : days
    case 'number':
      return fc.integer({ min: 0, max: 12 })
    case 'yes or no':
      return fc.boolean()
    case 'code':
      return fc.constantFrom(...field.codes.map(({ code }) => code))
    default:
      return null
  }
}
const phases = ['nursery', 'primary', 'secondary', 'special', 'alternative'] as const
const used = [...new Set(ofRegisters.flatMap(({ seenBy }) => ('register' in seenBy ? [seenBy.register] : [])))]
const entriesOf = (register: string): fc.Arbitrary<Record<string, Value | undefined>> => {
  const fields = registers.find(({ id }) => id === register)?.fields ?? []
  return fc.record(
    Object.fromEntries(
      fields.flatMap((field) => {
        const value = valueOf(field)
        if (value === null) return []
        return [[field.name, field.required ? value : fc.option(value, { nil: undefined, freq: 4 })]]
      }),
    ),
  )
}

test('any entries give what they give counted row by row, each number is the sum of its list, and rows say why', async () => {
  const ground = await newGround()
  const { authority, staff } = ground.northmere
  const [ours, by] = [sql`${authority.id}::uuid`, sql`${staff.director.id}::uuid`]
  const idOf = (register: string, nth: number): string =>
    `00000000-0000-4000-8000-${String(registers.findIndex(({ id }) => id === register) * 1_000 + nth).padStart(12, '0')}`
  const drawn = [...used, 'schools']
    .filter((id, nth, all) => all.indexOf(id) === nth)
    .map((register) => ({
      register,
      entries: fc
        .sample(fc.tuple(entriesOf(register), days, fc.integer({ min: 0, max: 69 })), {
          numRuns:
            register === 'schools'
              ? 70
              : ['case-audits', 'key-posts', 'school-inspections', 'service-waits', 'pupil-counts'].includes(register)
                ? 240
                : 60,
          seed: 42,
        })
        .map(([values, writtenOn, school], nth) => ({
          id: idOf(register, nth),
          values: {
            ...(JSON.parse(JSON.stringify(values)) as Values), // without what is undefined
            ...(register === 'schools'
              ? { phase: phases[nth % phases.length] ?? 'primary', state: nth % 9 === 0 ? 'closed' : 'open' }
              : {}),
            ...(register === 'workforce-months' ? { team: `Team ${nth % 7}` } : {}),
            ...(register === 'key-posts' ? { post: nth % 2 === 0 ? 'A probation officer' : 'A nurse' } : {}),
            ...(['school-inspections', 'safeguarding-returns', 'pupil-counts'].includes(register)
              ? { school: idOf('schools', school) }
              : {}),
          } as Values,
          writtenOn,
        })),
    }))
  await ground.database.asOwner((db) => writeMatrix(db, registerGrants))
  await ground.database.asOwner((db) =>
    db.transaction(async (step) => {
      await step.run(sql`select set_config('sightline.authority', ${authority.id}, true),
        set_config('sightline.person', ${staff.director.id}, true)`)
      const versions = drawn.flatMap(({ register, entries }) =>
        entries.map(({ id, values, writtenOn }, nth) => ({
          register,
          id,
          values,
          at: writtenOn,
          name: register === 'key-posts' ? String(values['post']) : `${register} ${nth}`,
        })),
      )
      await step.run(sql`insert into register_versions (authority_id, id, version, register, name, key, "values", created_at,
          created_by, changed_at, changed_by, change)
        select ${ours}, v.id, 1, v.register, v.name, v.id::text, v.values, v.at, ${by}, v.at, ${by}, 'added'
        from jsonb_to_recordset(${JSON.stringify(versions)}::jsonb) v(register text, id uuid, "values" jsonb, at date, name text)`)
    }),
  )
  const everCounted = new Set<string>()
  for (const on of ['2024-08-31', '2025-06-30', '2026-02-28', '2026-10-31'].map(day)) {
    const when = { starts: addDays(addMonths(on, -12), 1), on }
    await ground.as(async (db, person) => {
      const lines = await keptHereNow(db, { definitions: ofRegisters, person, on })
      for (const definition of ofRegisters) {
        const { id, seenBy } = definition
        const register = 'register' in seenBy ? seenBy.register : ''
        const known = Object.fromEntries(
          drawn.map((one) => [one.register, one.entries.filter(({ writtenOn }) => writtenOn <= on)]),
        )
        const verdicts =
          together[id]?.(known, when) ??
          (known[register] ?? []).map(({ values }) => references[id]?.(values, when) ?? null)
        const told = verdicts.filter((one) => one !== null && one !== 'left out')
        const meant = {
          counted: told.reduce((sum, [counted]) => sum + counted, 0),
          outOf: told.reduce((sum, [, outOf]) => sum + outOf, 0),
          leftOut: verdicts.filter((one) => one === 'left out').length,
        }
        const { rows, counted, outOf, leftOut } = await countKeptHere(db, definition, on)
        expect({ id, on, counted, outOf, leftOut }).toEqual({ id, on, ...meant })
        expect(lines.get(id)?.now, id).toMatchObject(meant)
        expect(
          rows.reduce((sum, { adds }) => sum + (adds?.counted ?? 0), 0),
          id,
        ).toBe(counted)
        for (const row of rows) {
          expect(row.says, id).toMatch(/^[A-Z0-9].*\.$/)
          expect(row.says, id).not.toMatch(/undefined|null|NaN/)
        }
        if (counted > 0) everCounted.add(id)
      }
    }, 'director')
  }
  expect(ofRegisters.map(({ id }) => id).filter((id) => !everCounted.has(id))).toEqual([])
})
