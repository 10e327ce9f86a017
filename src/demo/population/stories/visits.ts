import { ageOn, workdayFrom, workdayUpTo, type DayNumber } from '../days.ts'
import type { Child } from '../family.ts'
import { yesNo, type Life } from '../life.ts'

interface Visited {
  kind: 'plan' | 'need'
  /** The plan that a visit belongs to. */
  key: string
  from: DayNumber
  to: DayNumber
}

/** Days between visits: what the plan asks, and of a hundred how many are made by then. */
const asked = { plan: { every: 14, inTime: 82 }, need: { every: 28, inTime: 80 } } as const

/** The visits to a child under a plan, from its start to its end. */
export const tellVisits = (life: Life, child: Child, { kind, key, from, to }: Visited): void => {
  const { random } = life
  const last = Math.min(to, life.asAt)
  for (const on of visitDays(life, asked[kind], from, last)) {
    const id = life.id()
    const seen = random.percent(93)
    const alone = seen && ageOn(child.born, on) >= 4 && random.percent(70)
    const bedroom = yesNo(seen && random.percent(kind === 'plan' ? 65 : 30))
    if (kind === 'plan')
      life.tell('ssd_cp_visits', id, {
        cppv_cp_visit_id: id,
        cppv_person_id: child.id,
        cppv_cp_plan_id: key,
        cppv_cp_visit_date: life.on(on),
        cppv_cp_visit_seen: yesNo(seen),
        cppv_cp_visit_seen_alone: yesNo(alone),
        cppv_cp_visit_bedroom: bedroom,
      })
    else
      life.tell('ssd_cin_visits', id, {
        cinv_cin_visit_id: id,
        cinv_person_id: child.id,
        cinv_cin_visit_date: life.on(on),
        cinv_cin_visit_seen: yesNo(seen),
        cinv_cin_visit_seen_alone: yesNo(alone),
        cinv_cin_visit_bedroom: bedroom,
      })
  }
}

/** Days on which somebody calls: mostly within the interval, some after it, none after the last day. */
export const visitDays = (
  { random }: Life,
  { every, inTime }: { every: number; inTime: number },
  from: DayNumber,
  last: DayNumber,
): DayNumber[] => {
  const days: DayNumber[] = []
  for (let at = from; ;) {
    const within = random.percent(inTime)
    const next = within
      ? Math.max(at + 1, workdayUpTo(at + random.between(Math.ceil(every * 0.6), every)))
      : workdayFrom(at + every + 1 + random.lasting(every / 2))
    if (next > last) return days
    days.push(next)
    at = next
  }
}
