import { cover, seatIn } from '../council.ts'
import { ageOn, plusMonths, workdayFrom, workdayUpTo, type DayNumber } from '../days.ts'
import { tellWorkers, yesNo, type Life } from '../life.ts'
import { published } from '../published.ts'
import type { Case } from './case.ts'
import { participation } from './reviews.ts'
import { tellVisits } from './visits.ts'
import { tellVoice } from './voice.ts'

/** How long a plan lasts, in days: those there are, over those begun in a year. */
const planLasts = (365 * published.onPlans.value) / published.plansStarted.value

const categories = { NEG: 49, EMO: 37, PHY: 7, SAB: 4, MUL: 3 } as const

export interface PlanTold {
  end: DayNumber
  /** The day on which it was decided to go to court. */
  goesToCourt: DayNumber | undefined
}

/** A protection plan for each child of a conference, its reviews, visits and chair, to the review that ends it. */
export const tellPlan = (
  life: Life,
  cases: readonly Case[],
  from: DayNumber,
  conferenceOf: ReadonlyMap<string, { conference: string; plan: string }>,
): PlanTold => {
  const { random } = life
  const meetings = planMeetings(life, from)
  const end = meetings.at(-1)?.held ?? from
  const category = random.weigh(categories)
  const toCourt = random.percent(24) ? Math.min(end, from + random.between(60, 200)) : undefined
  const last = toCourt === undefined ? end : Math.min(end, toCourt + 40)
  const chair = cover(random, seatIn(life.council, random, 'reviewing'), { from, to: last, first: 'FCONTA' })
  for (const { child, referral } of cases) {
    const key = conferenceOf.get(child.id)
    if (!key) continue
    const ends = Math.min(last, child.grownUp)
    life.tell('ssd_cp_plans', key.plan, {
      cppl_cp_plan_id: key.plan,
      cppl_referral_id: referral,
      cppl_icpc_id: key.conference,
      cppl_person_id: child.id,
      cppl_cp_plan_start_date: life.on(from),
      cppl_cp_plan_end_date: life.on(ends),
      cppl_cp_plan_initial_category: category,
      cppl_cp_plan_ola: 'N',
      cppl_cp_plan_latest_category: random.percent(90) ? category : random.weigh(categories),
    })
    for (const { due, held } of meetings) {
      if (held > ends && due > ends) break
      const isHeld = held <= ends && held <= life.asAt
      if (!isHeld && ends <= life.asAt) break // the plan ended before this meeting
      const id = life.id()
      life.tell('ssd_cp_reviews', id, {
        cppr_cp_review_id: id,
        cppr_person_id: child.id,
        cppr_cp_plan_id: key.plan,
        cppr_cp_review_due: life.due(due),
        cppr_cp_review_date: isHeld ? life.on(held) : null,
        cppr_cp_review_meeting_id: isHeld ? `${key.plan}-${held}` : null,
        cppr_cp_review_outcome_continue_cp: isHeld ? yesNo(held < ends) : null,
        cppr_cp_review_quorate: isHeld ? yesNo(random.percent(94)) : null,
        cppr_cp_review_participation: isHeld ? participation(random, ageOn(child.born, held)) : null,
      })
      if (isHeld ? held > due : due < life.asAt)
        life.fault('plan-review-late', 'ssd_cp_reviews', id, 'cppr_cp_review_date')
      if (!isHeld) break
    }
    tellWorkers(
      life,
      child,
      referral,
      chair.filter(({ from: begins }) => begins < ends).map((spell) => ({ ...spell, to: Math.min(spell.to, ends) })),
    )
    tellVisits(life, child, { kind: 'plan', key: key.plan, from: Math.max(from, child.born), to: ends })
    if (ageOn(child.born, from) >= 5) tellVoice(life, child)
  }
  return { end: last, goesToCourt: toCourt !== undefined && toCourt <= life.asAt ? toCourt : undefined }
}

interface Meeting {
  due: DayNumber
  held: DayNumber
}

/** The first review within three months, the others within six, to the one that ends the plan or is still to come. */
const planMeetings = (life: Life, from: DayNumber): Meeting[] => {
  const { random } = life
  const ends = from + Math.max(80, random.lasting(planLasts))
  const meetings: Meeting[] = []
  for (let [before, months] = [from, 3]; ; months = 6) {
    const due = plusMonths(before, months)
    const held = random.percent(published.planReviewsInTime.value)
      ? workdayUpTo(due - random.between(0, 14))
      : workdayFrom(due + 1 + random.lasting(15))
    meetings.push({ due, held })
    if (held >= ends || held > life.asAt) return meetings
    before = held
  }
}
