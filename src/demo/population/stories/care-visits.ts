import { ageOn, workdayFrom, workdayUpTo } from '../days.ts'
import type { Child } from '../family.ts'
import { yesNo, type Life } from '../life.ts'
import type { Stay } from './stay.ts'
import type { Placement } from './placements.ts'
import { visitDays } from './visits.ts'

/** Days: within a week of each move, then within six weeks, or three months after a year where the placement is for good. */
const [firstWeek, sixWeeks, threeMonths] = [7, 42, 89]

/** Of a hundred visits, how many come in time: invented, no figure is published. */
const inTime = 91

/** The visits to a child in care, placement by placement. */
export const tellCareVisits = (life: Life, child: Child, { key }: Stay, placements: readonly Placement[]): void => {
  const { random } = life
  for (const { type, from, to } of placements) {
    const last = Math.min(to, life.asAt)
    const first = random.percent(inTime)
      ? Math.max(from, workdayUpTo(from + random.between(1, firstWeek)))
      : workdayFrom(from + firstWeek + random.between(1, 12))
    const settled = from + 365
    const forGood = type === 'U4' || type === 'U1'
    const early = visitDays(life, { every: sixWeeks, inTime }, first, Math.min(last, forGood ? settled : last))
    const later = forGood ? visitDays(life, { every: threeMonths, inTime }, early.at(-1) ?? first, last) : []
    let before = from
    for (const [number, on] of [first, ...early, ...later.filter((day) => day > settled)].entries()) {
      if (on > last) break
      const id = life.id()
      const seen = random.percent(96)
      life.tell('ssd_cla_visits', id, {
        clav_cla_visit_id: id,
        clav_cla_id: key,
        clav_person_id: child.id,
        clav_cla_visit_date: life.on(on),
        clav_cla_visit_seen: yesNo(seen),
        clav_cla_visit_seen_alone: yesNo(seen && ageOn(child.born, on) >= 4 && random.percent(75)),
      })
      const limit = number === 0 ? firstWeek : forGood && before >= settled ? 92 : sixWeeks
      if (on - before > limit && !(forGood && on > settled))
        life.fault('care-visit-late', 'ssd_cla_visits', id, 'clav_cla_visit_date')
      before = on
    }
  }
}
