import { ageOn, plusMonths, plusWorkingDays, workdayFrom, workdayUpTo, type DayNumber } from '../days.ts'
import type { Child } from '../family.ts'
import { yesNo, type Life } from '../life.ts'
import { published } from '../published.ts'
import type { Stay } from './stay.ts'

/** The health of a child in care: assessments, teeth, development, immunisations, strengths and difficulties, substances. */
export const tellHealth = (life: Life, child: Child, { from, end }: Stay): void => {
  const last = Math.min(end, life.asAt)
  tellAssessments(life, child, from, last)
  tellYearly(life, child, {
    type: 'Dental Check',
    from,
    last,
    done: published.teethUpToDate.value,
    fits: (age) => age >= 1,
  })
  tellYearly(life, child, { type: 'Development Check', from, last, done: 88, fits: (age) => age < 5 })
  tellQuestionnaires(life, child, from, last)
  const { random } = life
  if (last - from > 60) {
    const up = random.percent(published.immunised.value)
    life.tell('ssd_cla_immunisations', child.id, {
      clai_person_id: child.id,
      clai_immunisations_status: yesNo(up),
      clai_immunisations_status_date: up ? life.on(last - random.between(10, 50)) : null,
    })
  }
  tellTeenageTroubles(life, child, from, last)
}

const tellCheck = (life: Life, child: Child, type: string, on: DayNumber, status = 'Completed'): string => {
  const id = life.id()
  life.tell('ssd_cla_health', id, {
    clah_health_check_id: id,
    clah_person_id: child.id,
    clah_health_check_type: type,
    clah_health_check_date: life.on(on),
    clah_health_check_status: status,
  })
  return id
}

/** The first within 20 working days; then half-yearly under five and yearly from five on. */
const tellAssessments = (life: Life, child: Child, from: DayNumber, last: DayNumber): void => {
  const { random } = life
  let due = plusWorkingDays(from, 20)
  for (let at = from; ;) {
    const inTime = random.percent(at === from ? 72 : published.healthUpToDate.value)
    const on = inTime
      ? Math.max(at + 1, workdayUpTo(due - random.between(0, 14)))
      : workdayFrom(due + 1 + random.lasting(40))
    if (on > last) return
    const id = tellCheck(life, child, 'Health Assessment', on)
    if (on > due) life.fault('health-late', 'ssd_cla_health', id, 'clah_health_check_date')
    at = on
    due = plusMonths(on, ageOn(child.born, on) < 5 ? 6 : 12)
  }
}

interface Yearly {
  type: string
  from: DayNumber
  last: DayNumber
  done: number
  fits: (age: number) => boolean
}

const tellYearly = (life: Life, child: Child, { type, from, last, done, fits }: Yearly): void => {
  const { random } = life
  for (let at = from + random.between(20, 120); at <= last; at += random.between(330, 365)) {
    if (!fits(ageOn(child.born, at))) continue
    if (random.percent(done)) tellCheck(life, child, type, workdayUpTo(at))
    else if (random.percent(30))
      tellCheck(life, child, type, workdayUpTo(at), random.weigh({ Refused: 50, Cancelled: 50 }))
  }
}

const tellQuestionnaires = (life: Life, child: Child, from: DayNumber, last: DayNumber): void => {
  const { random } = life
  const usual = random.between(5, 25)
  for (let at = from + random.between(40, 200); at <= last; at += random.between(345, 380)) {
    const age = ageOn(child.born, at)
    if (age < 4 || age > 16) continue
    const done = random.percent(published.questionnaires.value)
    const id = life.id()
    life.tell('ssd_sdq_scores', id, {
      csdq_table_id: id,
      csdq_person_id: child.id,
      csdq_sdq_completed_date: done ? life.on(workdayUpTo(at)) : null,
      csdq_sdq_reason: done ? null : random.weigh({ SDQ2: 55, SDQ5: 30, SDQ3: 5, SDQ4: 10 }),
      csdq_sdq_score: done ? Math.max(0, Math.min(40, usual + random.between(-4, 4))) : null,
    })
  }
}

const tellTeenageTroubles = (life: Life, child: Child, from: DayNumber, last: DayNumber): void => {
  const { random } = life
  const begins = Math.max(from, child.born + 13 * 366)
  if (last - begins < 30) return
  if (random.percent(published.substances.value * 2)) {
    const id = life.id()
    life.tell('ssd_cla_substance_misuse', id, {
      clas_substance_misuse_id: id,
      clas_person_id: child.id,
      clas_substance_misuse_date: life.on(random.between(begins, last)),
      clas_substance_misused: random.pick(['Cannabis', 'Alcohol', 'Solvents']),
      clas_intervention_received: yesNo(random.percent(41)),
    })
  }
  if (random.percent(published.convicted.value * 2)) {
    const id = life.id()
    life.tell('ssd_cla_convictions', id, {
      clac_cla_conviction_id: id,
      clac_person_id: child.id,
      clac_cla_conviction_date: life.on(random.between(begins, last)),
      clac_cla_conviction_offence: random.pick([
        'Criminal damage',
        'Theft',
        'Common assault',
        'Possession of cannabis',
      ]),
    })
  }
}
