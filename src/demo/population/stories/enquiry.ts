import type { Professional } from '../council.ts'
import { plusWorkingDays, workdayFrom, workdayUpTo, type DayNumber } from '../days.ts'
import { yesNo, type Life } from '../life.ts'
import { goOn, published } from '../published.ts'
import { outcomes } from './flags.ts'
import type { Case } from './case.ts'

export interface Enquiry {
  /** The day of the conference that made a plan; undefined where none did, or has yet. */
  planFrom: DayNumber | undefined
  /** The key of each child’s conference and plan, by child. */
  conferenceOf: ReadonlyMap<string, { conference: string; plan: string }>
}

/**
 * A strategy discussion and the enquiry that begins with it, then the initial conference where harm is found. All children of
 * a referral are in one enquiry and one meeting.
 */
export const tellEnquiry = (
  life: Life,
  cases: readonly Case[],
  { referred, worker }: { referred: DayNumber; worker: Professional | undefined },
): Enquiry => {
  const { random } = life
  const begins = workdayFrom(referred + (random.percent(60) ? random.between(0, 3) : random.between(4, 25)))
  const none: Enquiry = { planFrom: undefined, conferenceOf: new Map() }
  if (begins > life.asAt) return none
  const confers = random.percent(goOn('enquiries', 'conferences'))
  const makesPlan = random.percent(goOn('conferences', 'plansStarted'))
  const limit = plusWorkingDays(begins, 15)
  const held = random.percent(published.conferencesInTime.value)
    ? workdayUpTo(limit - random.between(0, 5))
    : workdayFrom(limit + 1 + random.lasting(8))
  const ends = Math.min(workdayFrom(begins + random.between(4, 14)), workdayUpTo(held))
  const ended = ends <= life.asAt
  const meeting = life.id()
  const keys = new Map<string, { conference: string; plan: string }>()
  for (const { child, referral } of cases) {
    const enquiry = life.id()
    life.tell('ssd_s47_enquiry', enquiry, {
      s47e_s47_enquiry_id: enquiry,
      s47e_referral_id: referral,
      s47e_person_id: child.id,
      s47e_s47_start_date: life.on(begins),
      s47e_s47_end_date: life.on(ends),
      s47e_s47_nfa: ended ? yesNo(!confers && random.percent(40)) : null,
      s47e_s47_outcome_json: ended
        ? outcomes(
            'enquiry',
            confers ? 'CP_CONFERENCE_FLAG' : random.pick(['NFA_CONTINUE_SINGLE_FLAG', 'PROV_OF_SERVICES_FLAG']),
          )
        : null,
      s47e_s47_completed_by_worker_id: worker?.id ?? null,
      s47e_s47_completed_by_team: worker?.team ?? null,
    })
    if (!confers || !ended) continue
    const key = { conference: life.id(), plan: life.id() }
    keys.set(child.id, key)
    const isHeld = held <= life.asAt
    life.tell('ssd_initial_cp_conference', key.conference, {
      icpc_icpc_id: key.conference,
      icpc_icpc_meeting_id: meeting,
      icpc_s47_enquiry_id: enquiry,
      icpc_person_id: child.id,
      icpc_cp_plan_id: isHeld && makesPlan ? key.plan : null,
      icpc_referral_id: referral,
      icpc_icpc_transfer_in: 'N',
      icpc_icpc_target_date: life.due(limit),
      icpc_icpc_date: life.on(held),
      icpc_icpc_outcome_cp_flag: isHeld ? yesNo(makesPlan) : null,
      icpc_icpc_outcome_json: isHeld ? outcomes('conference', makesPlan ? 'CP_FLAG' : 'PROV_OF_SERVICES_FLAG') : null,
      icpc_icpc_team: worker?.team ?? null,
      icpc_icpc_worker_id: worker?.id ?? null,
    })
    if (held > limit && limit < life.asAt)
      life.fault('conference-late', 'ssd_initial_cp_conference', key.conference, 'icpc_icpc_date')
  }
  return confers && makesPlan && held <= life.asAt
    ? { planFrom: held, conferenceOf: keys }
    : { ...none, conferenceOf: keys }
}
