import { addDays, type Day } from '../../platform/day.ts'
import type { SsdRows } from '../../children/index.ts'
import { knownOn, type Told } from '../population/index.ts'
import { plusWorkingDays } from '../working-days.ts'

/** A child whom a court gave to a family for good, from the first contact to the adoption order. */
interface Life {
  id: string
  forename: string
  surname: string
  sex: string
  ethnicity: string
  team: string
  worker: string
  adoptionWorker: string
  /** How care ended, in the codes of the return: E11 where nobody opposed the adoption, E12 where the court dispensed with consent. */
  ceased: string
  on: Readonly<Record<Milestone, Day>>
}

/** The plan is the protection plan, and what was ordered is the placement. */
const milestones = ['contact', 'plan', 'born', 'care', 'ordered', 'matched', 'placed', 'adopted'] as const
type Milestone = (typeof milestones)[number]

/** Days are counted back from the day of the demonstration. */
const drawn = `
  id    | forename | surname | sex | ethnicity | team | worker | adoption | ceased | contact | plan | born | care | ordered | matched | placed | adopted
  21004 | Mabel    | Sorrell | F   | WBRI      | CIC2 | W01    | W04      | E11    | 905     | 871  | 846  | 838  | 470     | 330     | 305    | 16
  21011 | Rafe     | Tennant | M   | MWBC      | CIC1 | W03    | W04      | E12    | 1020    | 990  | 1490 | 870  | 560     | 400     | 372    | 47
`

/** The rows of a delivery of this day about children who were adopted between the first of the deliveries and the last. */
export const adoptedAsAt = (asAt: Day, today: Day): SsdRows => {
  const tables: Record<string, SsdRows[string][number][]> = {}
  for (const life of lives(today))
    for (const { table, row } of knownOn(wholeLife(life), asAt))
      (tables[table] ??= []).push(
        Object.fromEntries(Object.entries(row).map(([field, value]) => [field, value ?? null])),
      )
  return tables
}

const lives = (today: Day): Life[] =>
  drawn
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => {
      const cells = line.split('|').map((text) => text.trim())
      const [id = '', forename = '', surname = '', sex = '', ethnicity = '', team = '', worker = ''] = cells
      const [adoptionWorker = '', ceased = '', ...ago] = cells.slice(7)
      const on = Object.fromEntries(
        milestones.map((name, at) => [name, dayOf(name, addDays(today, -Number(ago[at] ?? 0)))]),
      ) as Life['on'] // one day for each of the milestones
      return { id: `ALD-${id}`, forename, surname, sex, ethnicity, team, worker, adoptionWorker, ceased, on }
    })

/** Children are born on any day; people meet and courts sit on days on which they work. */
const dayOf = (milestone: Milestone, on: Day): Day => (milestone === 'born' ? on : worked(on))
const worked = (on: Day): Day => plusWorkingDays(addDays(on, 1), -1)

const wholeLife = (life: Life): Told[] => {
  const told: Told[] = []
  const tell: Tell = (table, id, row) => void told.push({ table, id, row })
  tellChild(life, tell)
  tellHelp(life, tell)
  tellProtection(life, tell)
  tellCare(life, tell)
  tellReviewsAndVisits(life, tell)
  tellHealth(life, tell)
  tellAdoption(life, tell)
  tellWorkers(life, tell)
  return told
}

type Tell = (table: Told['table'], id: string, row: Told['row']) => void

const tellChild = ({ id, forename, surname, sex, ethnicity, on }: Life, tell: Tell): void => {
  tell('ssd_person', id, {
    pers_person_id: id,
    pers_forename: forename,
    pers_surname: surname,
    pers_sex: sex,
    pers_gender: sex === 'F' ? '02' : '01',
    pers_ethnicity: ethnicity,
    pers_dob: on.born,
    pers_upn_unknown: 'UN1',
    pers_send_flag: 'N',
    pers_is_mother: 'N',
  })
  tell('ssd_family', `F-${id}`, { fami_table_id: `F-${id}`, fami_family_id: `FAM-${surname}`, fami_person_id: id })
  const homes = [
    { type: 'Home', house: 41, street: 'Ropewalk Court', postcode: 'ZZ1 2CC', from: on.born, to: on.care },
    { type: 'Placement', house: 8, street: 'Orchard Rise', postcode: 'ZZ2 4DD', from: on.care, to: on.placed },
    { type: 'Placement', house: 15, street: 'Tannery Lane', postcode: 'ZZ3 6EE', from: on.placed, to: on.adopted },
  ]
  for (const [at, { type, house, street, postcode, from, to }] of homes.entries())
    tell('ssd_address', `A-${id}-${at}`, {
      addr_table_id: `A-${id}-${at}`,
      addr_address_json: JSON.stringify({ HOUSE: house, STREET: street, TOWN: 'Alderwick', POSTCODE: postcode }),
      addr_person_id: id,
      addr_address_type: type,
      addr_address_start_date: from,
      addr_address_end_date: to,
      addr_address_postcode: postcode,
    })
}

const tellHelp = ({ id, on }: Life, tell: Tell): void => {
  tell('ssd_contacts', `C-${id}`, {
    cont_contact_id: `C-${id}`,
    cont_person_id: id,
    cont_contact_date: on.contact,
    cont_contact_source_code: '3A',
    cont_contact_source_desc: null,
    cont_contact_outcome_json: JSON.stringify({ NEW_REFERRAL_FLAG: 'Y' }),
  })
  const referred = plusWorkingDays(on.contact, 1)
  tell('ssd_cin_episodes', `R-${id}`, {
    cine_referral_id: `R-${id}`,
    cine_person_id: id,
    cine_referral_date: referred,
    cine_cin_primary_need_code: 'N1',
    cine_referral_source_code: '3A',
    cine_referral_outcome_json: JSON.stringify({ SINGLE_ASSESSMENT_FLAG: 'Y' }),
    cine_referral_nfa: 'N',
    cine_close_reason: 'RC1',
    cine_close_date: on.adopted,
    cine_referral_team: 'SAF1',
    cine_referral_worker_id: 'W05',
  })
  tell('ssd_cin_assessments', `AS-${id}`, {
    cina_assessment_id: `AS-${id}`,
    cina_person_id: id,
    cina_referral_id: `R-${id}`,
    cina_assessment_start_date: referred,
    cina_assessment_child_seen: 'Y',
    cina_assessment_auth_date: plusWorkingDays(referred, 31),
    cina_assessment_outcome_json: JSON.stringify({ NFA_FLAG: 'N' }),
    cina_assessment_outcome_nfa: 'N',
    cina_assessment_team: 'SAF1',
    cina_assessment_worker_id: 'W05',
  })
  tell('ssd_assessment_factors', `AF-${id}`, {
    cinf_table_id: `AF-${id}`,
    cinf_assessment_id: `AS-${id}`,
    cinf_assessment_factors_json: JSON.stringify(['2B', '3B', '4B']),
  })
}

const tellProtection = ({ id, on }: Life, tell: Tell): void => {
  const discussed = plusWorkingDays(on.plan, -12)
  tell('ssd_s47_enquiry', `S-${id}`, {
    s47e_s47_enquiry_id: `S-${id}`,
    s47e_referral_id: `R-${id}`,
    s47e_person_id: id,
    s47e_s47_start_date: discussed,
    s47e_s47_end_date: plusWorkingDays(discussed, 8),
    s47e_s47_nfa: 'N',
    s47e_s47_outcome_json: JSON.stringify({ CP_CONFERENCE_FLAG: 'Y' }),
    s47e_s47_completed_by_worker_id: 'W05',
    s47e_s47_completed_by_team: 'SAF1',
  })
  tell('ssd_initial_cp_conference', `IC-${id}`, {
    icpc_icpc_id: `IC-${id}`,
    icpc_icpc_meeting_id: `M-${id}`,
    icpc_s47_enquiry_id: `S-${id}`,
    icpc_person_id: id,
    icpc_cp_plan_id: `CP-${id}`,
    icpc_referral_id: `R-${id}`,
    icpc_icpc_transfer_in: 'N',
    icpc_icpc_target_date: plusWorkingDays(discussed, 15),
    icpc_icpc_date: on.plan,
    icpc_icpc_outcome_cp_flag: 'Y',
    icpc_icpc_team: 'SAF1',
    icpc_icpc_worker_id: 'W05',
  })
  tell('ssd_cp_plans', `CP-${id}`, {
    cppl_cp_plan_id: `CP-${id}`,
    cppl_referral_id: `R-${id}`,
    cppl_icpc_id: `IC-${id}`,
    cppl_person_id: id,
    cppl_cp_plan_start_date: on.plan,
    cppl_cp_plan_end_date: on.care,
    cppl_cp_plan_ola: 'N',
    cppl_cp_plan_initial_category: 'NEG',
    cppl_cp_plan_latest_category: 'NEG',
  })
  const seenFrom = on.plan > on.born ? on.plan : on.born
  for (const [at, visited] of every(14, addDays(seenFrom, 6), on.care).entries())
    tell('ssd_cp_visits', `CV-${id}-${at}`, {
      cppv_cp_visit_id: `CV-${id}-${at}`,
      cppv_person_id: id,
      cppv_cp_plan_id: `CP-${id}`,
      cppv_cp_visit_date: visited,
      cppv_cp_visit_seen: 'Y',
      cppv_cp_visit_seen_alone: 'N',
      cppv_cp_visit_bedroom: 'Y',
    })
  for (const [at, held] of every(170, addDays(on.plan, 82), on.care).entries())
    tell('ssd_cp_reviews', `CR-${id}-${at}`, {
      cppr_cp_review_id: `CR-${id}-${at}`,
      cppr_person_id: id,
      cppr_cp_plan_id: `CP-${id}`,
      cppr_cp_review_due: addDays(held, 5),
      cppr_cp_review_date: held,
      cppr_cp_review_outcome_continue_cp: 'Y',
      cppr_cp_review_quorate: 'Y',
      cppr_cp_review_participation: 'PN0',
    })
}

/** Days on which people work, so many days apart: none of them on the last day or after it. */
const every = (days: number, from: Day, until: Day): Day[] => {
  const found: Day[] = []
  for (let on = from; worked(on) < until; on = addDays(on, days)) found.push(worked(on))
  return found
}

/** An interim order and foster carers, then the placement order, then the family that adopts. */
const tellCare = ({ id, ceased, on }: Life, tell: Tell): void => {
  const key = `CLA-${id}`
  const placements = [
    { type: 'U6', provider: 'PR4', distance: 11, postcode: 'ZZ2 4DD', from: on.care, to: on.placed, why: 'CARPL' },
    { type: 'A6', provider: 'PR1', distance: 34, postcode: 'ZZ3 6EE', from: on.placed, to: on.adopted, why: null },
  ]
  for (const [at, { type, provider, distance, postcode, from, to, why }] of placements.entries())
    tell('ssd_cla_placement', `P-${id}-${at}`, {
      clap_cla_placement_id: `P-${id}-${at}`,
      clap_cla_placement_start_date: from,
      clap_cla_placement_type: type,
      clap_cla_placement_urn: at === 0 ? 'SC900101' : null,
      clap_cla_placement_distance: distance,
      clap_cla_id: key,
      clap_cla_placement_provider: provider,
      clap_cla_placement_postcode: postcode,
      clap_cla_placement_end_date: to,
      clap_cla_placement_change_reason: why,
      clap_person_id: id,
    })
  const episodes = [
    { why: 'S', placement: 0, from: on.care, to: on.ordered, ends: 'X1' },
    { why: 'L', placement: 0, from: on.ordered, to: on.placed, ends: 'X1' },
    { why: 'P', placement: 1, from: on.placed, to: on.adopted, ends: ceased },
  ]
  for (const [at, { why, placement, from, to, ends }] of episodes.entries())
    tell('ssd_cla_episodes', `E-${id}-${at}`, {
      clae_cla_episode_id: `E-${id}-${at}`,
      clae_person_id: id,
      clae_cla_episode_start_date: from,
      clae_cla_episode_start_reason: why,
      clae_cla_primary_need_code: 'N1',
      clae_cla_episode_ceased_date: to,
      clae_cla_episode_ceased_reason: ends,
      clae_cla_id: key,
      clae_referral_id: `R-${id}`,
      clae_cla_placement_id: `P-${id}-${placement}`,
      clae_entered_care_date: on.care,
      clae_cla_last_iro_contact_date: worked(addDays(to, -24)),
    })
  const statuses = [
    { code: 'C1', from: on.care, to: on.ordered },
    { code: 'E1', from: on.ordered, to: on.adopted },
  ]
  for (const [at, { code, from, to }] of statuses.entries())
    tell('ssd_legal_status', `L-${id}-${at}`, {
      lega_legal_status_id: `L-${id}-${at}`,
      lega_person_id: id,
      lega_legal_status: code,
      lega_legal_status_start_date: from,
      lega_legal_status_end_date: to,
    })
  tell('ssd_cla_care_plan', `PL-${id}`, {
    lacp_table_id: `PL-${id}`,
    lacp_person_id: id,
    lacp_cla_care_plan_start_date: worked(addDays(on.care, 9)),
    lacp_cla_care_plan_end_date: on.adopted,
    lacp_cla_care_plan_json: JSON.stringify({ ADOPTION: 'Y' }),
  })
}

/** Reviews and visits begin anew, closer together, once the child is placed for adoption. */
const tellReviewsAndVisits = ({ id, on }: Life, tell: Tell): void => {
  const reviews = [
    ...[26, 112, 290].map((days) => addDays(on.care, days)),
    ...[25, 112, 290].map((days) => addDays(on.placed, days)),
  ].filter((held) => held < on.adopted)
  for (const [at, held] of reviews.entries())
    tell('ssd_cla_reviews', `RV-${id}-${at}`, {
      clar_cla_review_id: `RV-${id}-${at}`,
      clar_cla_id: `CLA-${id}`,
      clar_cla_review_due_date: addDays(held, 2),
      clar_cla_review_date: worked(held),
      clar_cla_review_cancelled: 'N',
      clar_cla_review_participation: 'PN0',
    })
  const visits = [
    ...every(38, addDays(on.care, 5), on.placed),
    ...every(7, addDays(on.placed, 5), addDays(on.placed, 26)),
    ...every(35, addDays(on.placed, 33), on.adopted),
  ]
  for (const [at, visited] of visits.entries())
    tell('ssd_cla_visits', `V-${id}-${at}`, {
      clav_cla_visit_id: `V-${id}-${at}`,
      clav_cla_id: `CLA-${id}`,
      clav_person_id: id,
      clav_cla_visit_date: visited,
      clav_cla_visit_seen: 'Y',
      clav_cla_visit_seen_alone: 'N',
    })
}

const tellHealth = ({ id, on }: Life, tell: Tell): void => {
  const checks = [
    ...every(170, addDays(on.care, 18), on.adopted).map((day) => ({ type: 'Health Assessment', day })),
    ...every(350, addDays(on.care, 400), on.adopted).map((day) => ({ type: 'Dental Check', day })),
    ...every(350, addDays(on.care, 60), on.adopted).map((day) => ({ type: 'Development Check', day })),
  ]
  for (const [at, { type, day }] of checks.entries())
    tell('ssd_cla_health', `H-${id}-${at}`, {
      clah_health_check_id: `H-${id}-${at}`,
      clah_person_id: id,
      clah_health_check_type: type,
      clah_health_check_date: day,
      clah_health_check_status: 'Completed',
    })
  tell('ssd_cla_immunisations', id, {
    clai_person_id: id,
    clai_immunisations_status: 'Y',
    clai_immunisations_status_date: worked(addDays(on.care, 60)),
  })
}

const tellAdoption = ({ id, adoptionWorker, on }: Life, tell: Tell): void => {
  tell('ssd_permanence', `PM-${id}`, {
    perm_table_id: `PM-${id}`,
    perm_person_id: id,
    perm_cla_id: `CLA-${id}`,
    perm_adm_decision_date: worked(addDays(on.ordered, -40)),
    perm_placement_order_date: on.ordered,
    perm_matched_date: on.matched,
    perm_placed_for_adoption_date: on.placed,
    perm_adopted_by_carer_flag: 'N',
    perm_part_of_sibling_group: '0',
    perm_permanence_order_date: on.adopted,
    perm_permanence_order_type: 'Adoption',
    perm_adoption_worker_id: adoptionWorker,
    perm_adopter_sex: 'MF',
    perm_adopter_legal_status: 'L11',
    perm_number_of_adopters: '2',
  })
}

const tellWorkers = ({ id, team, worker, on }: Life, tell: Tell): void => {
  const spells = [
    { who: 'W05', in: 'SAF1', as: 'CW', from: plusWorkingDays(on.contact, 1), to: on.care, why: 'FCONTA' },
    { who: worker, in: team, as: 'CW', from: on.care, to: on.adopted, why: 'TSPROC' },
    { who: 'W20', in: 'IRO', as: 'IRO', from: on.care, to: on.adopted, why: null },
  ]
  for (const [at, spell] of spells.entries())
    tell('ssd_involvements', `I-${id}-${at}`, {
      invo_involvements_id: `I-${id}-${at}`,
      invo_professional_id: spell.who,
      invo_professional_role_id: spell.as,
      invo_professional_team: spell.in,
      invo_involvement_start_date: spell.from,
      invo_involvement_end_date: spell.to,
      invo_worker_change_reason: spell.why,
      invo_person_id: id,
      invo_referral_id: `R-${id}`,
    })
}
