import { z } from 'zod'
import { ChildId, SealedText, type Opened } from '../children/index.ts'
import { addDays, Day, type Day as DayType } from '../platform/day.ts'
import { sql, type Db } from '../platform/sql.ts'

/** What is followed of the health of a child in care, in the order of the list. */
export const healthThings = {
  check: 'Health assessment',
  teeth: 'Dental check',
  vaccinated: 'Immunisations',
  strengths: 'Strengths and difficulties',
} as const
export type HealthThing = keyof typeof healthThings
const things = Object.keys(healthThings) as [HealthThing, ...HealthThing[]] // Object.keys forgets the names

export const healthShows = {
  asks: 'Late or not up to date',
  soon: 'Due in 30 days',
  all: 'All whom I follow',
} as const
export type HealthShow = keyof typeof healthShows

export const HealthFilters = z.object({
  show: z
    .enum(Object.keys(healthShows) as [HealthShow, ...HealthShow[]])
    .default('asks')
    .catch('asks'),
  thing: z
    .enum(['', ...things])
    .default('')
    .catch(''),
  who: z.enum(['', 'care', 'leavers']).default('').catch(''),
  /** Only what is, or was, due on this day. */
  due: z.preprocess((value) => (value === '' ? undefined : value), Day.optional()).catch(undefined),
})
export type HealthFilters = z.infer<typeof HealthFilters>

const Row = z.object({
  childId: ChildId,
  number: SealedText,
  /** '' where the person sees no names. */
  name: SealedText,
  born: Day.nullable(),
  /** In care now; otherwise a care leaver. */
  inCare: z.boolean(),
  checkedOn: Day.nullable(),
  checkDueOn: Day.nullable(),
  checkExcused: z.boolean(),
  teethOn: Day.nullable(),
  teethDueOn: Day.nullable(),
  teethExcused: z.boolean(),
  /** As the case system has it: Y, N, or nothing. */
  vaccinated: z.string().nullable(),
  vaccinatedOn: Day.nullable(),
  strengthsOn: Day.nullable(),
  strengthsScore: z.string().nullable(),
  strengthsDueOn: Day.nullable(),
  strengthsExcused: z.boolean(),
})
export type HealthOfChild = z.infer<typeof Row>
export type ShownHealth = Opened<HealthOfChild>

export type HealthState = 'late' | 'soon' | 'in time' | 'excused' | 'not up to date' | 'not recorded' | 'not asked'

const soonDays = 30

/** The day on which one thing is due for a child; null where no time limit runs. Immunisations have none. */
export const dueOf = (row: Omit<HealthOfChild, 'number' | 'name'>, thing: HealthThing): DayType | null =>
  ({ check: row.checkDueOn, teeth: row.teethDueOn, vaccinated: null, strengths: row.strengthsDueOn })[thing]

const byDay = (dueOn: DayType | null, excused: boolean, today: DayType): HealthState => {
  if (dueOn === null) return 'not asked'
  if (excused) return 'excused'
  if (dueOn < today) return 'late'
  return dueOn <= addDays(today, soonDays) ? 'soon' : 'in time'
}

/** How one thing stands for a child at the start of a day. A care leaver is asked nothing: the rules are for children in care. */
export const healthState = (
  row: Omit<HealthOfChild, 'number' | 'name'>,
  thing: HealthThing,
  today: DayType,
): HealthState => {
  if (thing === 'check') return byDay(row.checkDueOn, row.checkExcused, today)
  // Its time limit runs from a check: where there never was one, that is what is asked.
  if (thing === 'teeth' && row.inCare && row.teethDueOn === null && row.teethOn === null) return 'not recorded'
  if (thing === 'teeth') return byDay(row.teethDueOn, row.teethExcused, today)
  if (thing === 'strengths') return byDay(row.strengthsDueOn, row.strengthsExcused, today)
  if (row.vaccinated === 'Y') return 'in time'
  if (!row.inCare) return 'not asked'
  return row.vaccinated === 'N' ? 'not up to date' : 'not recorded'
}

/** The day to which a time limit runs that no exception holds up; null where there is none. */
export const runsTo = (
  row: Omit<HealthOfChild, 'number' | 'name'>,
  thing: HealthThing,
  today: DayType,
): DayType | null => (healthState(row, thing, today) === 'excused' ? null : dueOf(row, thing))

const asks: readonly HealthState[] = ['late', 'not up to date', 'not recorded']

const isShown = (state: HealthState, show: HealthShow): boolean =>
  show === 'all' || (show === 'soon' ? state === 'soon' : asks.includes(state))

/** The health of the children in care and care leavers whom the person may follow, what is due first first. */
export const findHealth = (db: Db, today: DayType): Promise<HealthOfChild[]> =>
  db.many(sql`select * from children_health(${today}::date)`, Row)

/** Which of them the filters leave. */
export const narrowHealth = (
  rows: readonly HealthOfChild[],
  { show, thing, who, due }: HealthFilters,
  today: DayType,
): HealthOfChild[] =>
  rows
    .filter(({ inCare }) => who === '' || inCare === (who === 'care'))
    .filter((row) =>
      (thing === '' ? things : [thing]).some(
        (each) =>
          isShown(healthState(row, each, today), show) && (due === undefined || runsTo(row, each, today) === due),
      ),
    )

export interface HealthCount {
  thing: HealthThing
  asks: number
  soon: number
}

/** For each thing, of how many it is late or not up to date, and of how many it is due in 30 days: the lengths of the narrowed lists. */
export const countHealth = (rows: readonly HealthOfChild[], today: DayType): HealthCount[] =>
  things.map((thing) => ({
    thing,
    asks: narrowHealth(rows, { show: 'asks', thing, who: '', due: undefined }, today).length,
    soon: narrowHealth(rows, { show: 'soon', thing, who: '', due: undefined }, today).length,
  }))
