import { cover, seatIn } from '../council.ts'
import { ageOn, leavesSchool, never, reaches, startsSchool, workdayFrom, workdayUpTo, type DayNumber } from '../days.ts'
import type { Child } from '../family.ts'
import { tellWorkers, type Life } from '../life.ts'
import { published } from '../published.ts'

const needs = { ASD: 33, SLCN: 20, SEMH: 21, MLD: 10, SLD: 5, SPLD: 4, PD: 3, HI: 2, PMLD: 1, VI: 1 } as const

const weeks = (count: number): number => 7 * count

/** From the day a plan is asked for: the decision to assess, the assessment, the plan and its yearly reviews. */
export const tellSpecialNeeds = (life: Life, child: Child, asked: DayNumber): DayNumber => {
  const { random } = life
  if (asked > life.asAt || ageOn(child.born, asked) >= 19) return asked
  const send = life.id()
  const known = startsSchool(child.born) <= life.asAt
  life.tell('ssd_send', send, {
    send_table_id: send,
    send_upn: known ? child.pupilNumber : null,
    send_upn_unknown: known ? null : 'UN1',
    send_person_id: child.id,
  })
  const request = life.id()
  const decided = random.percent(published.requestsInTime.value)
    ? workdayUpTo(asked + weeks(6) - random.between(0, 14))
    : workdayFrom(asked + weeks(6) + 1 + random.lasting(18))
  const refused = random.percent(published.requestsRefused.value)
  const isDecided = decided <= life.asAt
  life.tell('ssd_ehcp_requests', request, {
    ehcr_ehcp_request_id: request,
    ehcr_send_table_id: send,
    ehcr_ehcp_req_date: life.on(asked),
    ehcr_ehcp_req_outcome_date: life.on(decided),
    ehcr_ehcp_req_outcome: !isDecided ? 'A' : refused ? 'N' : 'Y',
  })
  if (decided > asked + weeks(6) && asked + weeks(6) < life.asAt)
    life.fault('request-late', 'ssd_ehcp_requests', request, 'ehcr_ehcp_req_outcome_date')
  if (refused || !isDecided) return decided
  return tellAssessment(life, child, { request, asked, decided })
}

/** Of plans reviewed in the last weeks every other one, without drawing for it. */
const isLookedAtAnew = (reviewed: DayNumber, asAt: DayNumber): boolean =>
  asAt - reviewed < weeks(8) && reviewed % 2 === 0

interface Asked {
  request: string
  asked: DayNumber
  decided: DayNumber
}

const tellAssessment = (life: Life, child: Child, { request, asked, decided }: Asked): DayNumber => {
  const { random } = life
  const issued = random.percent(published.plansInTime.value)
    ? workdayUpTo(asked + weeks(20) - random.between(0, 10))
    : workdayFrom(asked + weeks(20) + 1 + random.lasting(70))
  const [none, found] = [random.percent(6), Math.max(decided + 14, workdayUpTo(issued - random.between(20, 35)))]
  const isFound = found <= life.asAt
  const assessment = life.id()
  life.tell('ssd_ehcp_assessment', assessment, {
    ehca_ehcp_assessment_id: assessment,
    ehca_ehcp_request_id: request,
    ehca_ehcp_assessment_outcome_date: life.on(found),
    ehca_ehcp_assessment_outcome: !isFound ? 'A' : none ? 'N' : 'Y',
    ehca_ehcp_assessment_exceptions: random.percent(4) ? '1' : '0',
  })
  const worker = cover(random, seatIn(life.council, random, 'send'), {
    from: decided,
    to: none ? found : never,
    first: 'FCONTA',
  })
  tellWorkers(life, child, null, worker)
  if (none || issued > life.asAt) return none ? found : never
  const ends = random.percent(82) ? reaches(child.born, random.between(18, 24)) : leavesSchool(child.born)
  const ceased = Math.max(ends, issued + 300)
  const plan = life.id()
  life.tell('ssd_ehcp_named_plan', plan, {
    ehcn_named_plan_id: plan,
    ehcn_ehcp_asmt_id: assessment,
    ehcn_named_plan_start_date: life.on(issued),
    ehcn_named_plan_ceased_date: life.on(ceased),
    ehcn_named_plan_ceased_reason: ceased <= life.asAt ? random.weigh({ 2: 40, 6: 25, 4: 15, 3: 12, 5: 8 }) : null,
  })
  if (issued > asked + weeks(20)) life.fault('plan-late', 'ssd_ehcp_named_plan', plan, 'ehcn_named_plan_start_date')
  if (ceased <= life.asAt) return ceased
  child.hasPlan = true
  const active = life.id()
  const reviewed = issued + 365 * Math.floor((life.asAt - issued) / 365) - random.between(0, 40)
  const recorded = random.percent(published.annualReviews.value) ? reviewed : reviewed - 365
  life.tell('ssd_ehcp_active_plans', active, {
    ehcp_active_ehcp_id: active,
    ehcp_ehcp_request_id: request,
    ehcp_active_ehcp_last_review_date: recorded > issued + 200 ? life.on(workdayUpTo(recorded)) : null,
  })
  const main = random.weigh(needs)
  for (const [rank, need] of [main, ...(random.percent(45) ? [random.weigh(needs)] : [])].entries()) {
    if (rank === 1 && need === main) continue
    const row = life.id()
    life.tell('ssd_sen_need', row, {
      senn_table_id: row,
      senn_active_ehcp_id: active,
      senn_active_ehcp_need_type: need,
      senn_active_ehcp_need_rank: String(rank + 1),
    })
    // At a review of the last weeks what had been called a moderate learning difficulty was understood better.
    if (rank === 0 && main !== 'MLD' && isLookedAtAnew(recorded, life.asAt))
      life.was(recorded, { senn_active_ehcp_need_type: 'MLD' })
  }
  return never
}
