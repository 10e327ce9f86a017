import { cover, seatIn } from '../council.ts'
import { ageOn, reaches, workdayUpTo, type DayNumber } from '../days.ts'
import { tellWorkers, workerOn, type Life } from '../life.ts'
import { published } from '../published.ts'
import type { Stay } from './stay.ts'
import type { Case } from './case.ts'

/** Days in care from the 14th birthday on that make somebody eligible: 13 weeks. */
const enough = 91

/**
 * What follows care for whoever was in it long enough in their teens: the adviser, the pathway plan, how they live. Gives back the
 * day on which the council’s help ends: at 21, or when care ended where there is none.
 */
export const tellLeaver = (life: Life, { child, referral }: Case, { from, end }: Stay): DayNumber => {
  const { random } = life
  const sixteen = reaches(child.born, 16)
  const since = Math.max(from, reaches(child.born, 14))
  const eligible = Math.max(sixteen, since + enough)
  if (end < eligible || eligible > life.asAt) return end
  const helped = reaches(child.born, random.percent(20) ? 25 : 21)
  const without = random.percent(4)
  const advisers = without
    ? []
    : cover(random, seatIn(life.council, random, 'leaving'), {
        from: eligible + random.between(0, 60),
        to: helped,
        first: 'FCONTA',
      })
  tellWorkers(life, child, referral, advisers)
  const over = helped <= life.asAt
  const adult = child.grownUp <= life.asAt
  const lost = adult && random.percent(published.leaversLost.value)
  const adviser = workerOn(advisers, life.asAt)
  const id = life.id()
  const contact = life.asAt - random.between(1, lost ? 400 : 75)
  life.tell('ssd_care_leavers', id, {
    clea_table_id: id,
    clea_person_id: child.id,
    clea_care_leaver_eligibility: over
      ? 'No Current Eligibility'
      : adult
        ? 'Former Relevant'
        : end <= life.asAt
          ? 'Relevant'
          : 'Eligible',
    clea_care_leaver_in_touch: lost ? 'NO' : adult && random.percent(3) ? 'REFU' : 'YES',
    clea_care_leaver_latest_contact: over ? life.on(helped - 1) : life.on(Math.max(eligible, contact)),
    ...(adult ? howTheyLive(life, lost) : {}),
    clea_pathway_plan_review_date: life.on(
      Math.max(eligible, workdayUpTo(Math.min(helped, life.asAt) - random.between(5, random.percent(80) ? 180 : 330))),
    ),
    clea_care_leaver_personal_advisor: adviser?.name ?? null,
    clea_care_leaver_allocated_team: adviser?.team ?? null,
    clea_care_leaver_worker_id: adviser?.id ?? null,
  })
  if (!adviser && !over) life.fault('no-adviser', 'ssd_care_leavers', id, 'clea_care_leaver_personal_advisor')
  return ageOn(child.born, end) >= 18 ? helped : end
}

const howTheyLive = ({ random }: Life, lost: boolean) => {
  if (lost)
    return {
      clea_care_leaver_accommodation: 'R',
      clea_care_leaver_accom_suitable: '2',
      clea_care_leaver_activity: 'G5',
    }
  const suitable = random.percent(published.leaversHoused.value)
  return {
    clea_care_leaver_accommodation: suitable
      ? random.weigh({ U: 36, B: 14, D: 16, Z: 14, E: 6, C: 4, T: 3, K: 7 })
      : random.weigh({ X: 35, S: 25, V: 20, W: 20 }),
    clea_care_leaver_accom_suitable: suitable ? '1' : '2',
    clea_care_leaver_activity: random.percent(published.leaversActive.value)
      ? random.weigh({ F2: 42, F5: 30, F1: 12, F4: 8, P5: 6, P2: 2 })
      : random.weigh({ G5: 62, G4: 24, G6: 14 }),
  }
}
