import { workdayFrom, type DayNumber } from '../days.ts'
import { workerOn, type Life } from '../life.ts'
import { cover, type Seat } from '../council.ts'
import type { Case } from './case.ts'
import { tellMissing } from './missing.ts'
import { tellVisits } from './visits.ts'

/** How long a plan for a child in need lasts: what is left of the children in need when other reasons are taken away. */
const planLasts = { usual: 115, disabled: 600 }

/** A child in need plan with its visits. Gives back the day it ended, at the latest the 18th birthday; it may be to come. */
export const tellHelp = (life: Life, { child, referral }: Case, seat: Seat, from: DayNumber): DayNumber => {
  const { random } = life
  const starts = workdayFrom(from + random.between(0, 12))
  if (starts > life.asAt || starts >= child.grownUp) return Math.min(starts, child.grownUp)
  const length = Math.max(35, random.lasting(child.disabled ? planLasts.disabled : planLasts.usual))
  const end = Math.min(child.grownUp, workdayFrom(starts + length))
  const worker = workerOn(cover(random, seat, { from: starts, to: starts + 30, first: 'TSPROC' }), starts)
  const id = life.id()
  life.tell('ssd_cin_plans', id, {
    cinp_cin_plan_id: id,
    cinp_referral_id: referral,
    cinp_person_id: child.id,
    cinp_cin_plan_start_date: life.on(starts),
    cinp_cin_plan_end_date: life.on(end),
    cinp_cin_plan_team: worker?.team ?? null,
    cinp_cin_plan_worker_id: worker?.id ?? null,
  })
  tellVisits(life, child, { kind: 'need', key: id, from: Math.max(starts, child.born), to: end })
  tellMissing(life, child, { from: starts, to: end, often: 4 })
  return end
}
