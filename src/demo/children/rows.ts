import { addDays, type Day } from '../../platform/day.ts'
import type { SsdRows } from '../../children/index.ts'
import { stories, type Story } from './stories.ts'
import { staffRows } from './staff.ts'

type Row = Record<string, string | number | null>
type Add = (table: string, happenedOn: Day | null, row: Row) => void

/** Days that end something: not yet known in a delivery of an earlier day. */
const ends =
  /_(?:end_date|ceased_date|close_date|auth_date|review_date|outcome_date)$|_rhi_|_close_reason$|_ceased_reason$/

/** The rows of a delivery of this day: what had happened by then, counted back from the day of the demonstration. */
export const rowsAsAt = (asAt: Day, today: Day): SsdRows => {
  const rows: Record<string, Row[]> = {}
  const add: Add = (table, happenedOn, row) => {
    if (happenedOn !== null && happenedOn > asAt) return
    const known: Row = {}
    for (const [field, value] of Object.entries(row)) {
      const isLater = typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && value > asAt
      known[field] = isLater && ends.test(field) ? null : value
    }
    ;(rows[table] ??= []).push(known)
  }
  for (const [index, story] of stories.entries()) tell(story, index, add, (days) => addDays(today, -Math.round(days)))
  return { ...staffRows, ...rows }
}

type Ago = (days: number) => Day

/** Care leavers of the stories were in care for so many days. */
const careOfLeavers = 900

/** Who told the authority of the child: of one who came alone the police, of the others each in turn. */
const sourceOf = ({ marks }: Story, index: number): string =>
  marks.includes('unaccompanied') ? '6' : (['2B', '6', '5A', '3A', '1A'][index % 5] ?? '6')

/** What an assessment of the child found. */
const factorsOf = ({ marks, need }: Story): readonly string[] => {
  if (marks.includes('unaccompanied')) return ['9A']
  return need === 'N1' ? ['3B', '4B'] : ['4A', '5A']
}

/** So many days ago the authority began with the child; of a care leaver, `since` tells when care ended. */
const cameAt = ({ stage, since }: Story): number => (stage === 'leaver' ? since + careOfLeavers : since)

const tell = (story: Story, index: number, add: Add, ago: Ago): void => {
  const { id, stage, since, marks } = story
  const has = (mark: string): boolean => marks.includes(mark)
  const came = cameAt(story)
  const begun = came + 20 // a contact comes before what it leads to
  const unborn = story.age === 0
  add('ssd_person', null, {
    pers_person_id: id,
    pers_forename: story.forename,
    pers_surname: story.surname,
    pers_sex: story.sex,
    pers_gender: story.sex === 'F' ? '02' : '01',
    pers_ethnicity: story.ethnicity,
    pers_dob: unborn ? null : ago(story.age),
    pers_expected_dob: unborn ? ago(-70) : null,
    pers_upn: story.age > 5 * 365 && !has('unaccompanied') ? `A820${1000 + index}19${10 + index}` : null,
    pers_upn_unknown: story.age > 5 * 365 && !has('unaccompanied') ? null : 'UN1',
    pers_send_flag: has('send') ? 'Y' : 'N',
    pers_is_mother: 'N',
    pers_nationality: has('unaccompanied') ? 'Afghan' : null,
  })
  add('ssd_family', null, { fami_table_id: `F-${id}`, fami_family_id: `FAM-${story.surname}`, fami_person_id: id })
  add('ssd_address', null, {
    addr_table_id: `A-${id}`,
    addr_address_json: JSON.stringify({
      HOUSE: 3 + index,
      STREET: 'Quayside Row',
      TOWN: 'Alderwick',
      POSTCODE: 'ZZ1 1AA',
    }),
    addr_person_id: id,
    addr_address_type: 'Home',
    addr_address_start_date: ago(begun + 400),
    addr_address_end_date: stage === 'care' ? ago(since) : null,
    addr_address_postcode: has('gaps') && index % 2 === 0 ? null : 'ZZ1 1AA',
  })
  if (has('disabled'))
    add('ssd_disability', null, { disa_table_id: `D-${id}`, disa_person_id: id, disa_disability_code: 'LD' })
  if (has('unaccompanied'))
    add('ssd_immigration_status', null, {
      immi_immigration_status_id: `IM-${id}`,
      immi_person_id: id,
      immi_immigration_status: 'UASC',
      immi_immigration_status_start_date: ago(came),
      immi_immigration_status_end_date: null,
    })
  add('ssd_contacts', ago(begun), {
    cont_contact_id: `C-${id}`,
    cont_person_id: id,
    cont_contact_date: ago(begun),
    cont_contact_source_code: sourceOf(story, index),
    cont_contact_source_desc: null,
    cont_contact_outcome_json: JSON.stringify({
      NEW_REFERRAL_FLAG: stage === 'contact' || stage === 'early' ? 'N' : 'Y',
    }),
  })
  if (has('send')) planForEducation(story, add, ago)
  if (stage === 'early') return helpEarly(story, add, ago)
  if (stage === 'contact') return
  refer(story, index, add, ago)
  if (stage === 'protection') protect(story, index, add, ago)
  if (stage === 'need') planForNeed(story, index, add, ago)
  if (stage === 'care') careFor(story, index, add, ago)
  if (stage === 'leaver') leave(story, index, add, ago)
  if (has('missing')) goMissing(story, index, add, ago)
}

const involve = (
  story: Story,
  key: string,
  worker: string,
  team: string,
  role: string,
  from: Day,
  to: Day | null,
  add: Add,
) =>
  add('ssd_involvements', from, {
    invo_involvements_id: `I-${story.id}-${key}`,
    invo_professional_id: worker,
    invo_professional_role_id: role,
    invo_professional_team: team,
    invo_involvement_start_date: from,
    invo_involvement_end_date: to,
    invo_worker_change_reason: role === 'CW' ? (/^[2-9]$/.test(key) ? 'LEFTRL' : 'FCONTA') : null,
    invo_person_id: story.id,
    invo_referral_id: role === 'SEND' || role === 'EH' ? null : `R-${story.id}`,
  })

const helpEarly = (story: Story, add: Add, ago: Ago): void => {
  const { id, since, worker, team, need } = story
  involve(story, '1', worker, team, 'EH', ago(since), since > 100 ? ago(20) : null, add)
  add('ssd_early_help_episodes', ago(since), {
    earl_episode_id: `EH-${id}`,
    earl_person_id: id,
    earl_episode_start_date: ago(since),
    earl_episode_end_date: since > 100 ? ago(20) : null,
    earl_episode_reason: need,
    earl_episode_end_reason: since > 100 ? 'Needs met' : null,
    earl_episode_organisation: 'Alderwick Family Support',
    earl_episode_worker_id: worker,
  })
}

const refer = (story: Story, index: number, add: Add, ago: Ago): void => {
  const { id, since, worker, team, need, stage, marks } = story
  const came = cameAt(story)
  const closedOn = stage === 'closed' ? ago(since - 90) : stage === 'leaver' ? ago(since - 5) : null
  add('ssd_cin_episodes', ago(came + 18), {
    cine_referral_id: `R-${id}`,
    cine_person_id: id,
    cine_referral_date: ago(came + 18),
    cine_cin_primary_need_code: need,
    cine_referral_source_code: sourceOf(story, index),
    cine_referral_outcome_json: JSON.stringify({ SINGLE_ASSESSMENT_FLAG: 'Y' }),
    cine_referral_nfa: 'N',
    cine_close_reason: closedOn === null ? null : stage === 'leaver' ? 'RC7' : 'RC8',
    cine_close_date: closedOn,
    cine_referral_team: team,
    cine_referral_worker_id: worker,
  })
  if (marks.includes('again'))
    add('ssd_cin_episodes', ago(24), {
      cine_referral_id: `R2-${id}`,
      cine_person_id: id,
      cine_referral_date: ago(24),
      cine_cin_primary_need_code: need,
      cine_referral_source_code: '6',
      cine_referral_outcome_json: JSON.stringify({ SINGLE_ASSESSMENT_FLAG: 'Y' }),
      cine_referral_nfa: 'N',
      cine_close_reason: null,
      cine_close_date: null,
      cine_referral_team: team,
      cine_referral_worker_id: worker,
    })
  if (marks.includes('again')) involve(story, 'again', worker, team, 'CW', ago(24), null, add)
  const assessed = came + 16 - (index % 4 === 0 ? 70 : 48)
  const isDone = assessed > 0 && !(marks.includes('gaps') && stage === 'need')
  add('ssd_cin_assessments', ago(came + 17), {
    cina_assessment_id: `AS-${id}`,
    cina_person_id: id,
    cina_referral_id: `R-${id}`,
    cina_assessment_start_date: ago(came + 17),
    cina_assessment_child_seen: index % 6 === 0 ? 'N' : 'Y',
    cina_assessment_auth_date: isDone ? ago(assessed) : null,
    cina_assessment_outcome_json: isDone ? JSON.stringify({ NFA_FLAG: 'N' }) : null,
    cina_assessment_outcome_nfa: isDone ? 'N' : null,
    cina_assessment_team: team,
    cina_assessment_worker_id: worker,
  })
  if (isDone)
    add('ssd_assessment_factors', ago(assessed), {
      cinf_table_id: `AF-${id}`,
      cinf_assessment_id: `AS-${id}`,
      cinf_assessment_factors_json: JSON.stringify(factorsOf(story)),
    })
  if (stage === 'closed') return involve(story, '1', worker, team, 'CW', ago(came + 18), closedOn, add)
  if (stage === 'leaver')
    return involve(story, '1', index % 2 === 0 ? 'W03' : 'W04', 'CIC1', 'CW', ago(came + 18), closedOn, add)
  const changes = marks.includes('moves') ? [came + 18, since * 0.55, 77] : [came + 18]
  for (const [turn, from] of changes.entries()) {
    const next = changes[turn + 1]
    const who = next === undefined ? worker : `W0${((index + turn) % 4) + 1}`
    involve(story, String(turn + 1), who, team, 'CW', ago(from), next === undefined ? null : ago(next), add)
  }
}

const protect = (story: Story, index: number, add: Add, ago: Ago): void => {
  const { id, since, worker, team, marks } = story
  const category = ['NEG', 'EMO', 'NEG', 'PHY', 'EMO'][index % 5] ?? 'NEG'
  add('ssd_s47_enquiry', ago(since + 13), {
    s47e_s47_enquiry_id: `S-${id}`,
    s47e_referral_id: `R-${id}`,
    s47e_person_id: id,
    s47e_s47_start_date: ago(since + 13),
    s47e_s47_end_date: ago(since + 4),
    s47e_s47_nfa: 'N',
    s47e_s47_outcome_json: JSON.stringify({ CP_CONFERENCE_FLAG: 'Y' }),
    s47e_s47_completed_by_worker_id: worker,
    s47e_s47_completed_by_team: team,
  })
  add('ssd_initial_cp_conference', ago(since), {
    icpc_icpc_id: `IC-${id}`,
    icpc_icpc_meeting_id: `M-${story.surname}`,
    icpc_s47_enquiry_id: `S-${id}`,
    icpc_person_id: id,
    icpc_cp_plan_id: `CP-${id}`,
    icpc_referral_id: `R-${id}`,
    icpc_icpc_transfer_in: 'N',
    icpc_icpc_target_date: ago(since + (index % 3 === 0 ? 2 : -6)),
    icpc_icpc_date: ago(since),
    icpc_icpc_outcome_cp_flag: 'Y',
    icpc_icpc_team: team,
    icpc_icpc_worker_id: worker,
  })
  add('ssd_cp_plans', ago(since), {
    cppl_cp_plan_id: `CP-${id}`,
    cppl_referral_id: `R-${id}`,
    cppl_icpc_id: `IC-${id}`,
    cppl_person_id: id,
    cppl_cp_plan_start_date: ago(since),
    cppl_cp_plan_end_date: null,
    cppl_cp_plan_ola: 'N',
    cppl_cp_plan_initial_category: category,
    cppl_cp_plan_latest_category: category,
  })
  const every = marks.includes('gaps') ? 38 : 13
  for (let days = since - 5, turn = 1; days > 0; days -= every, turn++)
    add('ssd_cp_visits', ago(days), {
      cppv_cp_visit_id: `CV-${id}-${turn}`,
      cppv_person_id: id,
      cppv_cp_plan_id: `CP-${id}`,
      cppv_cp_visit_date: ago(days),
      cppv_cp_visit_seen: turn % 7 === 0 ? 'N' : 'Y',
      cppv_cp_visit_seen_alone: turn % 3 === 0 ? 'N' : 'Y',
      cppv_cp_visit_bedroom: turn % 4 === 0 ? 'N' : 'Y',
    })
  const late = index % 4 === 0 ? 12 : 0
  for (let due = since - 90, turn = 1; due > -200; due -= 180, turn++)
    add('ssd_cp_reviews', due - late > 0 ? ago(due - late) : ago(Math.max(due + 89, 0)), {
      cppr_cp_review_id: `CR-${id}-${turn}`,
      cppr_person_id: id,
      cppr_cp_plan_id: `CP-${id}`,
      cppr_cp_review_due: ago(due),
      cppr_cp_review_date: due - late > 0 ? ago(due - late) : null,
      cppr_cp_review_outcome_continue_cp: due - late > 0 ? 'Y' : null,
      cppr_cp_review_quorate: due - late > 0 ? 'Y' : null,
      cppr_cp_review_participation: story.age < 1500 ? 'PN0' : 'PN6',
    })
}

const planForNeed = (story: Story, index: number, add: Add, ago: Ago): void => {
  const { id, since, worker, team } = story
  add('ssd_cin_plans', ago(since), {
    cinp_cin_plan_id: `NP-${id}`,
    cinp_referral_id: `R-${id}`,
    cinp_person_id: id,
    cinp_cin_plan_start_date: ago(since),
    cinp_cin_plan_end_date: null,
    cinp_cin_plan_team: team,
    cinp_cin_plan_worker_id: worker,
  })
  for (let days = since - 9, turn = 1; days > 0; days -= 30, turn++)
    add('ssd_cin_visits', ago(days), {
      cinv_cin_visit_id: `NV-${id}-${turn}`,
      cinv_person_id: id,
      cinv_cin_visit_date: ago(days),
      cinv_cin_visit_seen: 'Y',
      cinv_cin_visit_seen_alone: (turn + index) % 3 === 0 ? 'N' : 'Y',
      cinv_cin_visit_bedroom: 'N',
    })
}

const careFor = (story: Story, index: number, add: Add, ago: Ago): void => {
  const { id, since, marks } = story
  const has = (mark: string): boolean => marks.includes(mark)
  const moves = has('moves') ? [since, since * 0.9, since * 0.62] : [since]
  for (const [turn, from] of moves.entries()) {
    const next = moves[turn + 1]
    add('ssd_cla_placement', ago(from), {
      clap_cla_placement_id: `P-${id}-${turn}`,
      clap_cla_placement_start_date: ago(from),
      clap_cla_placement_type: index === 9 ? 'K2' : has('adoption') ? 'U6' : 'U4',
      clap_cla_placement_urn: 'SC900101',
      clap_cla_placement_distance: 4 + ((index * 7) % 50),
      clap_cla_id: `CLA-${id}`,
      clap_cla_placement_provider: index % 3 === 0 ? 'PR4' : 'PR1',
      clap_cla_placement_postcode: 'ZZ2 3BB',
      clap_cla_placement_end_date: next === undefined ? null : ago(next),
      clap_cla_placement_change_reason: next === undefined || has('gaps') ? null : 'CREQB',
      clap_person_id: id,
    })
    add('ssd_cla_episodes', ago(from), {
      clae_cla_episode_id: `E-${id}-${turn}`,
      clae_person_id: id,
      clae_cla_episode_start_date: ago(from),
      clae_cla_episode_start_reason: turn === 0 ? 'S' : 'P',
      clae_cla_primary_need_code: story.need,
      clae_cla_episode_ceased_date: next === undefined ? null : ago(next),
      clae_cla_episode_ceased_reason: next === undefined ? null : 'X1',
      clae_cla_id: `CLA-${id}`,
      clae_referral_id: `R-${id}`,
      clae_cla_placement_id: `P-${id}-${turn}`,
      clae_entered_care_date: ago(since),
      clae_cla_last_iro_contact_date: has('gaps') ? null : ago(30 + index),
    })
  }
  const legal = has('unaccompanied') || has('new') ? 'V2' : since > 300 ? 'C2' : 'C1'
  add('ssd_legal_status', ago(since), {
    lega_legal_status_id: `L-${id}-1`,
    lega_person_id: id,
    lega_legal_status: legal === 'C2' ? 'C1' : legal,
    lega_legal_status_start_date: ago(since),
    lega_legal_status_end_date: legal === 'C2' ? ago(since - 200) : null,
  })
  if (legal === 'C2')
    add('ssd_legal_status', ago(since - 200), {
      lega_legal_status_id: `L-${id}-2`,
      lega_person_id: id,
      lega_legal_status: 'C2',
      lega_legal_status_start_date: ago(since - 200),
      lega_legal_status_end_date: null,
    })
  if (!has('new')) involve(story, 'iro', 'W20', 'IRO', 'IRO', ago(since), null, add)
  const dues = [since - 20, since - 110]
  for (let due = since - 290; due > -180; due -= 180) dues.push(due)
  for (const [turn, due] of dues.entries()) {
    const held = due - (has('gaps') && turn % 2 === 1 ? 25 : 0)
    if (due > -180)
      add('ssd_cla_reviews', held > 0 ? ago(held) : ago(Math.max(0, due + 170)), {
        clar_cla_review_id: `RV-${id}-${turn}`,
        clar_cla_id: `CLA-${id}`,
        clar_cla_review_due_date: ago(due),
        clar_cla_review_date: held > 0 ? ago(held) : null,
        clar_cla_review_cancelled: 'N',
        clar_cla_review_participation:
          held > 0 ? (story.age < 1500 ? 'PN0' : (['PN1', 'PN6', 'PN7'][(turn + index) % 3] ?? 'PN1')) : null,
      })
  }
  const every = has('gaps') ? 58 : 40
  for (let days = since - 6, turn = 1; days > 0; days -= every, turn++)
    add('ssd_cla_visits', ago(days), {
      clav_cla_visit_id: `V-${id}-${turn}`,
      clav_cla_id: `CLA-${id}`,
      clav_person_id: id,
      clav_cla_visit_date: ago(days),
      clav_cla_visit_seen: 'Y',
      clav_cla_visit_seen_alone: turn % 4 === 0 ? 'N' : 'Y',
    })
  for (let days = since - 18, turn = 1; days > 0; days -= 360, turn++)
    add('ssd_cla_health', ago(days), {
      clah_health_check_id: `H-${id}-${turn}`,
      clah_person_id: id,
      clah_health_check_type: 'Health Assessment',
      clah_health_check_date: ago(days),
      clah_health_check_status: 'Completed',
    })
  if (!has('gaps') && !has('new'))
    add('ssd_cla_health', ago(60 + index * 8), {
      clah_health_check_id: `T-${id}`,
      clah_person_id: id,
      clah_health_check_type: 'Dental Check',
      clah_health_check_date: ago(60 + index * 8),
      clah_health_check_status: 'Completed',
    })
  add('ssd_cla_immunisations', null, {
    clai_person_id: id,
    clai_immunisations_status: has('gaps') ? 'N' : 'Y',
    clai_immunisations_status_date: ago(90),
  })
  if (story.age > 4 * 365 && !has('new'))
    add('ssd_sdq_scores', ago(120), {
      csdq_table_id: `Q-${id}`,
      csdq_person_id: id,
      csdq_sdq_completed_date: ago(120),
      csdq_sdq_reason: null,
      csdq_sdq_score: String(8 + ((index * 5) % 17)),
    })
  if (!(has('new') || (has('gaps') && index % 2 === 0)))
    add('ssd_cla_care_plan', ago(since - 10), {
      lacp_table_id: `PL-${id}`,
      lacp_person_id: id,
      lacp_cla_care_plan_start_date: ago(Math.min(since - 10, 230)),
      lacp_cla_care_plan_end_date: null,
      lacp_cla_care_plan_json: JSON.stringify({ [has('adoption') ? 'ADOPTION' : 'LTFOST18']: 'Y' }),
    })
  if (has('adoption'))
    add('ssd_permanence', ago(since - 100), {
      perm_table_id: `PM-${id}`,
      perm_person_id: id,
      perm_cla_id: `CLA-${id}`,
      perm_adm_decision_date: ago(since - 100),
      perm_placement_order_date: since > 210 ? ago(60) : null,
      perm_part_of_sibling_group: '0',
    })
}

const leave = (story: Story, index: number, add: Add, ago: Ago): void => {
  const { id, since, marks, worker, team } = story
  involve(story, 'pa', worker, team, 'PA', ago(since + 300), null, add)
  add('ssd_cla_episodes', ago(cameAt(story)), {
    clae_cla_episode_id: `E-${id}-0`,
    clae_person_id: id,
    clae_cla_episode_start_date: ago(cameAt(story)),
    clae_cla_episode_start_reason: 'S',
    clae_cla_primary_need_code: story.need,
    clae_cla_episode_ceased_date: ago(since),
    clae_cla_episode_ceased_reason: 'E8',
    clae_cla_id: `CLA-${id}`,
    clae_entered_care_date: ago(cameAt(story)),
  })
  add('ssd_care_leavers', ago(since), {
    clea_table_id: `CL-${id}`,
    clea_person_id: id,
    clea_care_leaver_eligibility: 'Former Relevant',
    clea_care_leaver_in_touch: marks.includes('gaps') && index % 2 === 1 ? 'NO' : 'YES',
    clea_care_leaver_latest_contact: ago(marks.includes('gaps') ? 130 : 25),
    clea_care_leaver_accommodation: ['U', 'D', 'Z', 'R'][index % 4] ?? 'U',
    clea_care_leaver_accom_suitable: index % 4 === 3 ? null : '1',
    clea_care_leaver_activity: ['F4', 'G5', 'F2', 'F5'][index % 4] ?? 'G5',
    clea_pathway_plan_review_date: ago(marks.includes('gaps') ? 240 : 100),
    clea_care_leaver_personal_advisor: 'Desmond Okoro',
    clea_care_leaver_allocated_team: team,
    clea_care_leaver_worker_id: worker,
  })
}

const goMissing = ({ id, since }: Story, index: number, add: Add, ago: Ago): void => {
  const times = [since - 3, 84, 41, 9].filter((days) => days > 0 && days < since)
  for (const [turn, days] of times.entries())
    add('ssd_missing', ago(days), {
      miss_table_id: `MS-${id}-${turn}`,
      miss_person_id: id,
      miss_missing_episode_start_date: ago(days),
      miss_missing_episode_type: turn % 3 === 2 ? 'A' : 'M',
      miss_missing_episode_end_date: ago(days - 1),
      miss_missing_rhi_offered: (turn + index) % 4 === 0 ? 'N' : 'Y',
      miss_missing_rhi_accepted: (turn + index) % 4 === 0 ? null : turn % 2 === 0 ? 'Y' : 'N',
    })
}

const planForEducation = (story: Story, add: Add, ago: Ago): void => {
  const { id, stage } = story
  add('ssd_send', null, {
    send_table_id: `SN-${id}`,
    send_upn: `A8201${id.slice(4)}190`,
    send_uln: null,
    send_upn_unknown: null,
    send_person_id: id,
  })
  const asked = stage === 'contact' ? 30 : 700
  add('ssd_ehcp_requests', ago(asked), {
    ehcr_ehcp_request_id: `ER-${id}`,
    ehcr_send_table_id: `SN-${id}`,
    ehcr_ehcp_req_date: ago(asked),
    ehcr_ehcp_req_outcome_date: asked > 100 ? ago(asked - 40) : null,
    ehcr_ehcp_req_outcome: asked > 100 ? 'Y' : 'A',
  })
  if (asked < 100) return
  add('ssd_ehcp_assessment', ago(asked - 110), {
    ehca_ehcp_assessment_id: `EA-${id}`,
    ehca_ehcp_request_id: `ER-${id}`,
    ehca_ehcp_assessment_outcome_date: ago(asked - 110),
    ehca_ehcp_assessment_outcome: 'Y',
    ehca_ehcp_assessment_exceptions: null,
  })
  add('ssd_ehcp_named_plan', ago(asked - 150), {
    ehcn_named_plan_id: `EN-${id}`,
    ehcn_ehcp_asmt_id: `EA-${id}`,
    ehcn_named_plan_start_date: ago(asked - 150),
    ehcn_named_plan_ceased_date: null,
    ehcn_named_plan_ceased_reason: null,
  })
  add('ssd_ehcp_active_plans', ago(asked - 150), {
    ehcp_active_ehcp_id: `EP-${id}`,
    ehcp_ehcp_request_id: `ER-${id}`,
    ehcp_active_ehcp_last_review_date: ago(190),
  })
  add('ssd_sen_need', ago(asked - 150), {
    senn_table_id: `NE-${id}`,
    senn_active_ehcp_id: `EP-${id}`,
    senn_active_ehcp_need_type: 'ASD',
    senn_active_ehcp_need_rank: '1',
  })
  involve(story, 'send', 'W21', 'SEND', 'SEND', ago(asked), null, add)
}
