import type { Person } from '../../people/index.ts'
import { day, type Day } from '../../platform/day.ts'
import type { Db } from '../../platform/sql.ts'
import { mayRead } from '../access.ts'
import { registers } from '../definitions/index.ts'
import { fieldOf, type Register } from '../definition.ts'
import type { Entry } from '../entry.ts'
import { allEntries, EntryFilters } from '../find-entries.ts'
import { allSpans, type Span } from '../history.ts'
import { lookUp } from '../lookups.ts'
import { valueInWords } from '../show-field.ts'
import { nextInspection, type NextInspection } from './next-inspection.ts'

/** A school as it was on a day, by the days that were given, whenever they were written down. */
export interface SchoolOn {
  id: string
  name: string
  urn: string
  phase: string
  governance: string // its code
  governanceInWords: string
  quadrant: string
  /** In which trust it was on the day; null where none is known. */
  trust: { id: string; name: string } | null
  level: { code: string; words: string; from: Day } | null
  /** The last inspection until the day that was no monitoring visit. */
  last: { id: string; on: Day; framework: string; result: string } | null
  /** The last overall grade that it had, by whichever framework gave one; its code. */
  overall: { code: string; on: Day } | null
  /** Whether the last inspection found safeguarding as it must be; null where it does not say. */
  safeguarding: boolean | null
  category: { id: string; words: string; since: Day } | null
  missed: number // milestones of its board
  next: NextInspection
}

const named = (id: string): Register => {
  const register = registers.find((one) => one.id === id)
  if (!register) throw new Error(`There is no register ${id}.`)
  return register
}

/** All that is held of schools, as it was on a day. Of registers that the person may not read, nothing is told. */
export const schoolsOn = async (
  db: Db,
  person: Person,
  { on, today }: { on: Day; today: Day },
): Promise<SchoolOn[]> => {
  const all = async (id: string): Promise<readonly Entry[]> =>
    mayRead(person, named(id)) ? allEntries(db, named(id), EntryFilters.parse({ sort: 'name' }), today) : []
  const schools = await all('schools')
  const inspections = await all('school-inspections')
  const categories = await all('school-categories')
  const milestones = await all('school-milestones')
  const trusts = await allSpans(db, named('schools'), { field: 'trust', since: 'trust_since' })
  const levels = await allSpans(db, named('schools'), { field: 'level', since: 'level_on' })
  const lookups = await lookUp(db, named('schools'), { today })
  const words = (register: string, field: string, value: string | number | boolean | undefined): string =>
    valueInWords(fieldOf(named(register), field), value, lookups)

  const bySchool = (entries: readonly Entry[]) => Map.groupBy(entries, ({ values }) => String(values['school']))
  const [inspected, inCategory, theirMilestones] = [inspections, categories, milestones].map(bySchool)

  return schools.map(({ id, name, values }): SchoolOn => {
    const past = (inspected?.get(id) ?? [])
      .filter((one) => dayOf(one, 'inspected_on') <= on && one.values['framework'] !== 'monitoring')
      .toSorted((a, b) => (dayOf(a, 'inspected_on') < dayOf(b, 'inspected_on') ? 1 : -1))
    const [last] = past
    const graded = past.find((one) => one.values['overall'] !== undefined)
    const category = (inCategory?.get(id) ?? []).find(
      (one) =>
        dayOf(one, 'since') <= on && (one.values['ended_on'] === undefined || String(one.values['ended_on']) > on),
    )
    const [trust, level] = [holdsOn(trusts.get(id), on), holdsOn(levels.get(id), on)]
    return {
      id,
      name,
      urn: String(values['urn']),
      phase: words('schools', 'phase', values['phase']),
      governance: String(values['governance']),
      governanceInWords: words('schools', 'governance', values['governance']),
      quadrant: words('schools', 'quadrant', values['quadrant']),
      trust: trust ? { id: String(trust.value), name: words('schools', 'trust', trust.value) } : null,
      level: level
        ? { code: String(level.value), words: words('schools', 'level', level.value), from: level.from }
        : null,
      last: last
        ? {
            id: last.id,
            on: dayOf(last, 'inspected_on'),
            framework: words('school-inspections', 'framework', last.values['framework']),
            result: resultOf(last, words),
          }
        : null,
      overall: graded ? { code: String(graded.values['overall']), on: dayOf(graded, 'inspected_on') } : null,
      safeguarding: typeof last?.values['safeguarding'] === 'boolean' ? last.values['safeguarding'] : null,
      category: category
        ? {
            id: category.id,
            words: words('school-categories', 'category', category.values['category']),
            since: dayOf(category, 'since'),
          }
        : null,
      missed: (theirMilestones?.get(id) ?? []).filter(({ values: one }) => one['state'] === 'missed').length,
      next: nextInspection({ last: last ? dayOf(last, 'inspected_on') : null, exempt: values['exempt'] === true }, on),
    }
  })
}

const dayOf = ({ values }: Entry, field: string): Day => day(String(values[field]))

const holdsOn = (spans: readonly Span[] | undefined, on: Day): Span | undefined => spans?.find(({ from }) => from <= on)

/** What an inspection came to, in the words of its own scale: unlike scales are never turned into one another. */
const resultOf = (
  { values }: Entry,
  words: (register: string, field: string, value: string | number | boolean | undefined) => string,
): string => {
  const said = (field: string) => {
    const value = values[field]
    return value === undefined
      ? []
      : [`${fieldOf(named('school-inspections'), field).title}: ${words('school-inspections', field, value)}`]
  }
  const areas = (start: string[]) => start.flatMap(said)
  if (values['overall'] !== undefined) return words('school-inspections', 'overall', values['overall'])
  if (values['outcome'] !== undefined) return String(values['outcome'])
  const found =
    values['framework'] === 'report-card-2025'
      ? areas([
          'card_inclusion',
          'card_teaching',
          'card_achievement',
          'card_attendance',
          'card_personal',
          'card_early_years',
          'card_post_16',
          'card_leadership',
        ])
      : areas(['quality', 'behaviour', 'personal', 'leadership'])
  return found.join('; ') || 'no grade is held'
}

/** How many are good or better, out of how many, and who is left out of it and why. */
export interface GoodOrBetter {
  id: 'graded' | 'all'
  title: string
  counted: number
  of: number
  leftOut: readonly SchoolOn[]
}

/** Two measures that are not to be mistaken for one another: of the schools that have a grade, and of all. */
export const goodOrBetter = (schools: readonly SchoolOn[]): GoodOrBetter[] => {
  const graded = schools.filter(({ overall }) => overall !== null)
  const ungraded = schools.filter(({ overall }) => overall === null)
  const counted = graded.filter(({ overall }) => overall?.code === 'outstanding' || overall?.code === 'good').length
  return [
    { id: 'graded', title: 'Good or better of schools with a grade', counted, of: graded.length, leftOut: ungraded },
    { id: 'all', title: 'Good or better of all schools', counted, of: schools.length, leftOut: [] },
  ]
}

/** What the evaluation level brings with it. */
const offers: Readonly<Record<string, { offer: string; board: string }>> = {
  'green-plus': { offer: 'Core offer; shares what it does with others', board: '' },
  green: { offer: 'Core offer', board: '' },
  'amber-1': { offer: 'Targeted support', board: 'Watched' },
  'amber-2': { offer: 'Intensive support', board: 'School Performance Board' },
  red: { offer: 'Intensive support', board: 'School Performance Board' },
  partial: { offer: 'The evaluation is finished first', board: '' },
}

/**
 * What follows for a school from its level: the offer, the board, and what the council may do next. An academy answers to
 * its trust and the Department for Education: no power is named that the council does not have.
 */
export const followsFrom = ({
  level,
  governance,
  missed,
}: Pick<SchoolOn, 'level' | 'governance' | 'missed'>): string[] => {
  const found = level === null ? undefined : offers[level.code]
  const atRisk = level?.code === 'amber-2' || level?.code === 'red'
  const next =
    governance !== 'maintained'
      ? atRisk || missed > 0
        ? ['Raise it with the trust, then with the Department for Education’s region']
        : []
      : atRisk && missed >= 2
        ? ['Two milestones missed: formal powers are considered']
        : []
  return [found?.offer ?? '', found?.board ?? '', ...next].filter(Boolean)
}
