import { plusWorkingDays, workdayFrom, type DayNumber } from '../days.ts'
import type { Life } from '../life.ts'
import type { Case } from './case.ts'

/** The weeks before court: the meeting that decides, the letter to the parents, and the decision to go to court. */
export const tellPreProceedings = (life: Life, { child, referral }: Case, goesToCourt: DayNumber): void => {
  const { random } = life
  const decided = workdayFrom(goesToCourt - random.between(30, 110))
  const letter = plusWorkingDays(decided, random.between(1, 8))
  const id = life.id()
  life.tell('ssd_pre_proceedings', id, {
    prep_table_id: id,
    prep_person_id: child.id,
    prep_plo_family_id: `PLO-${referral.split('-')[0]}`,
    prep_pre_pro_decision_date: life.on(decided),
    prep_pre_pro_letter_date: life.on(letter),
    prep_initial_pre_pro_meeting_date: life.on(plusWorkingDays(letter, random.between(5, 12))),
    prep_pre_pro_outcome: 'Decision to Issue Care Proceedings',
    prep_agree_stepdown_issue_date: life.on(goesToCourt),
    prep_cp_plans_referral_period: 1,
    prep_legal_gateway_outcome: 'C',
    prep_prev_pre_proc_child: 0,
    prep_prev_care_proc_child: 0,
    prep_pre_pro_meetings_num: random.between(1, 4),
    prep_pre_pro_parents_legal_rep: random.weigh({ Yes: 80, No: 15, Unknown: 5 }).slice(0, 1),
    prep_court_reference: `ZZ${life.due(goesToCourt).slice(2, 4)}C${String(random.between(1, 99_999)).padStart(5, '0')}`,
    prep_care_proc_short_notice: random.percent(10) ? 'Y' : 'N',
  })
}
