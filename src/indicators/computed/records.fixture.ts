import { addDays } from '../../platform/calendar/days.ts'
import { day, type Day } from '../../platform/day.ts'

export type RecordRow = Readonly<Record<string, string>>
/** Rows by table; what a row does not name is empty. */
export type Records = Readonly<Record<string, readonly RecordRow[]>>

/** Tables as the fixture of the children’s room takes them: drawn, with bars. */
export const drawnFrom = (records: Records): Record<string, string> =>
  Object.fromEntries(
    Object.entries(records).flatMap(([table, rows]) => {
      const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))]
      if (rows.length === 0) return []
      const lines = rows.map((row) => columns.map((column) => row[column] ?? '').join(' | '))
      return [[table, [columns.join(' | '), '---', ...lines].join('\n')]]
    }),
  )

/** Invented children with believable records between 2022 and 2026, always the same for the same seed. */
export const inventRecords = (seed: number, children = 24): Records => {
  let state = (seed + 1) * 2_654_435_761
  const next = (most: number): number => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) | 0
    const mixed = Math.imul(state ^ (state >>> 13), 0x297a2d39)
    return Math.abs((mixed ^ (mixed >>> 16)) % most)
  }
  const pick = <Item>(items: readonly Item[]): Item => items[next(items.length)] as Item // never empty here
  const maybe = (share: number): boolean => next(100) < share
  const tables: Record<string, RecordRow[]> = {}
  const add = (table: string, row: RecordRow): void => void (tables[table] ??= []).push(row)
  let keys = 0
  const key = (): string => `k${++keys}`
  const from = (start: Day, spread: number): Day => addDays(start, next(spread))
  const until = (start: Day, spread: number, share = 70): string => (maybe(share) ? from(start, spread) : '')

  for (const team of ['T1', 'T2']) add('ssd_department', { dept_team_id: team, dept_team_name: `Team ${team}` })
  add('ssd_department', { dept_team_id: 'T3', dept_team_name: 'Children with disabilities' })
  for (const worker of ['W1', 'W2', 'W3', 'W4'])
    add('ssd_professionals', {
      prof_professional_id: worker,
      prof_social_worker_registration_no: worker === 'W4' ? '' : `SW${worker}`,
      prof_professional_job_title: worker === 'W3' ? 'Team manager' : 'Social worker',
      prof_agency_worker_flag: worker === 'W1' ? 'Y' : worker === 'W2' ? 'N' : '',
    })
  for (let at = 0; at < children; at++) {
    const person = `P${at}`
    const born = maybe(30)
      ? from(day('2005-06-01'), 1900)
      : maybe(20)
        ? from(day('2025-01-01'), 660)
        : from(day('2003-01-01'), 7300)
    add('ssd_person', {
      pers_person_id: person,
      pers_sex: pick(['F', 'M', '']),
      pers_ethnicity: pick(['WBRI', 'BCRB', 'MOTH', '']),
      pers_dob: born,
    })
    for (let disability = next(3); disability > 0; disability--)
      add('ssd_disability', {
        disa_table_id: key(),
        disa_person_id: person,
        disa_disability_code: pick(['NONE', 'LD', 'AUT', 'NONE']),
      })
    for (let home = next(3); home > 0; home--) {
      const moved = from(day('2022-01-01'), 1200)
      add('ssd_address', {
        addr_table_id: key(),
        addr_person_id: person,
        addr_address_type: pick(['Home', 'Home', 'Placement']),
        addr_address_start_date: moved,
        addr_address_end_date: until(moved, 600),
        addr_address_postcode: pick(['ZZ11AA', 'zz1 2bb', 'ZZ23 4CC', 'Nowhere', '']),
      })
    }
    for (let contact = next(3); contact > 0; contact--)
      add('ssd_contacts', {
        cont_contact_id: key(),
        cont_person_id: person,
        cont_contact_date: from(day('2025-01-01'), 660),
        cont_contact_source_code: pick(['6', '2A', '2B', '3C', '1A', '']),
        cont_contact_outcome_json: pick([
          '{"NEW_REFERRAL_FLAG":"Y";"NFA_FLAG":"N"}',
          '{"NEW_REFERRAL_FLAG":"N";"NFA_FLAG":"Y"}',
          '',
        ]).replaceAll('"', "'"),
      })
    if (maybe(40)) {
      const start = from(day('2025-01-01'), 500)
      add('ssd_early_help_episodes', {
        earl_episode_id: key(),
        earl_person_id: person,
        earl_episode_start_date: start,
        earl_episode_end_date: until(start, 200),
        earl_episode_end_reason: pick(['Goals met', 'Needs met', 'Needs not met', 'Stepped up', '']),
      })
    }
    for (let referral = 1 + next(3); referral > 0; referral--) {
      const referred = from(day('2022-06-01'), 1580)
      const id = key()
      const closed = until(referred, 900, 60)
      add('ssd_cin_episodes', {
        cine_referral_id: id,
        cine_person_id: person,
        cine_referral_date: referred,
        cine_cin_primary_need_code: pick(['N1', 'N2', 'N3', 'N4', 'N5', 'N6', 'N8', 'N0', '']),
        cine_referral_source_code: pick(['6', '2A', '3A', '1A', '1C', '5A', '4', '10', '']),
        cine_referral_nfa: pick(['Y', 'N', 'N', '']),
        cine_close_date: closed,
        cine_close_reason: closed ? pick(['RC7', 'RC8', 'RC1']) : '',
      })
      if (maybe(70)) {
        const assessed = maybe(90) ? from(referred, 90) : ''
        const assessment = key()
        add('ssd_cin_assessments', {
          cina_assessment_id: assessment,
          cina_person_id: person,
          cina_referral_id: maybe(90) ? id : '',
          cina_assessment_start_date: referred,
          cina_assessment_auth_date: assessed,
          cina_assessment_child_seen: pick(['Y', 'N', '']),
          cina_assessment_outcome_nfa: pick(['Y', 'N', '']),
        })
        if (maybe(80))
          add('ssd_assessment_factors', {
            cinf_table_id: key(),
            cinf_assessment_id: assessment,
            cinf_assessment_factors_json: `[${[pick(['3B', '7A', '24A', '20', '3A', '3B', '21']), pick(['1B', '2B', '2A', '4A', '4B', '5A']), pick(['11A', '13A', '10A', '14A', '15A', '16A', '17A', '18C', '19B'])].map((code) => `'${code}'`).join(' ')}]`,
          })
      }
      if (maybe(40))
        add('ssd_cin_plans', {
          cinp_cin_plan_id: key(),
          cinp_person_id: person,
          cinp_cin_plan_start_date: from(referred, 60),
          cinp_cin_plan_end_date: until(addDays(referred, 60), 400, 40),
        })
      const enquiry = key()
      const asked = from(referred, 200)
      if (maybe(50))
        add('ssd_s47_enquiry', {
          s47e_s47_enquiry_id: enquiry,
          s47e_referral_id: id,
          s47e_person_id: person,
          s47e_s47_start_date: asked,
          s47e_s47_end_date: until(asked, 60),
          s47e_s47_nfa: pick(['Y', 'N', '']),
        })
      if (maybe(40))
        add('ssd_initial_cp_conference', {
          icpc_icpc_id: key(),
          icpc_person_id: person,
          icpc_s47_enquiry_id: maybe(85) ? enquiry : '',
          icpc_icpc_transfer_in: pick(['N', 'N', 'Y']),
          icpc_icpc_target_date: maybe(70) ? from(asked, 40) : '',
          icpc_icpc_date: from(asked, 40),
          icpc_icpc_outcome_cp_flag: pick(['Y', 'Y', 'N', '']),
        })
      if (maybe(45)) {
        const plan = key()
        const start = from(asked, 60)
        add('ssd_cp_plans', {
          cppl_cp_plan_id: plan,
          cppl_person_id: person,
          cppl_cp_plan_start_date: start,
          cppl_cp_plan_end_date: until(start, 1200, 50),
          cppl_cp_plan_ola: pick(['N', 'N', 'N', 'Y']),
          cppl_cp_plan_latest_category: pick(['NEG', 'EMO', 'PHY', 'SAB', 'MUL', '']),
        })
        for (let review = next(4); review > 0; review--) {
          const due = from(start, 700)
          add('ssd_cp_reviews', {
            cppr_cp_review_id: key(),
            cppr_person_id: person,
            cppr_cp_plan_id: plan,
            cppr_cp_review_due: due,
            cppr_cp_review_quorate: pick(['Y', 'Y', 'N', '']),
            cppr_cp_review_participation: pick(['PN0', 'PN1', 'PN6', 'PN7', '']),
            cppr_cp_review_date: maybe(85) ? addDays(due, next(20) - 15) : '',
          })
        }
      }
    }
    for (let visit = next(5); visit > 0; visit--) {
      const visited = from(day('2026-07-01'), 122)
      add('ssd_cp_visits', {
        cppv_cp_visit_id: key(),
        cppv_person_id: person,
        cppv_cp_visit_date: visited,
        cppv_cp_visit_seen: pick(['Y', 'Y', 'N']),
        cppv_cp_visit_seen_alone: pick(['Y', 'N', '']),
      })
      add('ssd_cin_visits', {
        cinv_cin_visit_id: key(),
        cinv_person_id: person,
        cinv_cin_visit_date: visited,
        cinv_cin_visit_seen: pick(['Y', 'N']),
        cinv_cin_visit_seen_alone: pick(['Y', 'N', '']),
      })
      add('ssd_cla_visits', {
        clav_cla_visit_id: key(),
        clav_person_id: person,
        clav_cla_visit_date: visited,
        clav_cla_visit_seen_alone: pick(['Y', 'N', '']),
      })
    }
    for (let involvement = next(5); involvement > 0; involvement--) {
      const start = from(day('2024-06-01'), 800)
      add('ssd_involvements', {
        invo_involvements_id: key(),
        invo_person_id: person,
        invo_professional_id: pick(['W1', 'W2', 'W3', 'W4']),
        invo_professional_role_id: pick(['Allocated case worker', 'IRO', 'PA', '', '']),
        invo_professional_team: pick(['T1', 'T2', 'T1', 'T2', 'T3']),
        invo_involvement_start_date: start,
        invo_involvement_end_date: until(start, 400, 50),
      })
    }
    for (let stay = pick([0, 0, 1, 1, 1, 2]); stay > 0; stay--) inventCare(person)
    if (maybe(80))
      add('ssd_care_leavers', {
        clea_table_id: key(),
        clea_person_id: person,
        clea_care_leaver_eligibility: pick(['Former Relevant', 'Former Relevant', 'Relevant', 'Eligible']),
        clea_care_leaver_in_touch: pick(['YES', 'NO', '', 'DIED']),
        clea_care_leaver_latest_contact: maybe(80) ? from(day('2026-07-01'), 122) : '',
        clea_care_leaver_accom_suitable: pick(['1', '2', '']),
        clea_care_leaver_accommodation: pick(['U', 'D', 'E', 'B', 'B', 'X', 'Z', 'Z', 'Z', 'S', 'W', 'R', '']),
        clea_care_leaver_activity: pick(['F1', 'F5', 'G4', 'P2', '']),
        clea_pathway_plan_review_date: maybe(80) ? from(day('2025-01-01'), 660) : '',
        clea_care_leaver_personal_advisor: pick(['Somebody', 'Somebody else', '']),
      })
    if (maybe(40)) inventPlan(person)
  }
  return tables

  function inventCare(person: string): void {
    const care = key()
    const entered = from(day('2022-06-01'), 1500)
    let start = entered
    const episodes = 1 + next(3)
    for (let at = 0; at < episodes; at++) {
      const isLast = at === episodes - 1
      const ceased = isLast ? until(addDays(start, 1), 900, 40) : from(addDays(start, 1), 300)
      const placement = key()
      add('ssd_cla_episodes', {
        clae_cla_episode_id: key(),
        clae_person_id: person,
        clae_cla_episode_start_date: start,
        clae_cla_episode_start_reason: at === 0 ? 'S' : 'P',
        clae_cla_episode_ceased_date: ceased,
        clae_cla_episode_ceased_reason:
          ceased === '' ? '' : isLast ? pick(['E4A', 'E4B', 'E11', 'E45', 'E12', 'E5']) : 'X1',
        clae_cla_id: care,
        clae_entered_care_date: entered,
        clae_cla_primary_need_code: pick(['N1', 'N2', 'N4', 'N5', 'N8', '']),
        clae_cla_last_iro_contact_date: maybe(60) ? from(day('2026-03-01'), 240) : '',
      })
      if (maybe(90))
        add('ssd_cla_placement', {
          clap_cla_placement_id: placement,
          clap_person_id: person,
          clap_cla_placement_start_date: start,
          clap_cla_placement_end_date: ceased,
          clap_cla_placement_type: pick(['U1', 'U6', 'U4', 'K2', 'K1', 'P1', 'H5', 'T1', 'A3', '']),
          clap_cla_placement_distance: pick(['3', '19.9', '20', '45.5', '']),
          clap_cla_placement_provider: pick(['PR1', 'PR4', 'PR5', '']),
          clap_cla_placement_change_reason: ceased ? pick(['CARPL', 'CHILD', 'CREQB', 'CLOSE', '']) : '',
        })
      if (ceased === '') break
      start = day(ceased)
    }
    add('ssd_legal_status', {
      lega_legal_status_id: key(),
      lega_person_id: person,
      lega_legal_status: pick(['C2', 'V2', 'C1', 'V4', 'E1', 'L1', 'L2']),
      lega_legal_status_start_date: entered,
      lega_legal_status_end_date: '',
    })
    for (let visit = next(3); visit > 0; visit--)
      add('ssd_cla_visits', {
        clav_cla_visit_id: key(),
        clav_person_id: person,
        clav_cla_visit_date: from(entered, 12),
        clav_cla_visit_seen: pick(['Y', 'Y', 'N', '']),
        clav_cla_visit_seen_alone: pick(['Y', 'N', '']),
      })
    for (let plan = next(3); plan > 0; plan--) {
      const planned = from(entered, 200)
      add('ssd_cla_care_plan', {
        lacp_table_id: key(),
        lacp_person_id: person,
        lacp_cla_care_plan_start_date: planned,
        lacp_cla_care_plan_end_date: until(planned, 900, 30),
        lacp_cla_care_plan_json: `{'${pick(['LTFOST18', 'LTRELFR', 'ADOPTION', 'RETURN6M'])}':'${pick(['Y', 'Y', 'Y', 'N'])}'}`,
      })
    }
    if (maybe(60))
      add('ssd_cla_reviews', {
        clar_cla_review_id: key(),
        clar_cla_id: care,
        clar_cla_review_due_date: addDays(entered, 28),
        clar_cla_review_date: from(entered, 45),
        clar_cla_review_cancelled: 'N',
        clar_cla_review_participation: pick(['PN1', 'PN7', '']),
      })
    for (let review = next(4); review > 0; review--) {
      const due = from(maybe(50) ? addDays(entered, 40) : day('2025-06-01'), maybe(50) ? 120 : 500)
      add('ssd_cla_reviews', {
        clar_cla_review_id: key(),
        clar_cla_id: care,
        clar_cla_review_due_date: due,
        clar_cla_review_date: maybe(85) ? addDays(due, next(20) - 15) : '',
        clar_cla_review_cancelled: pick(['N', 'N', 'Y']),
        clar_cla_review_participation: pick(['PN0', 'PN1', 'PN5', 'PN7', '']),
      })
    }
    for (let check = next(7); check > 0; check--)
      add('ssd_cla_health', {
        clah_health_check_id: key(),
        clah_person_id: person,
        clah_health_check_type: pick(['Health Assessment', 'Dental Check', 'Development Check']),
        clah_health_check_date: from(entered, 500),
        clah_health_check_status: pick(['Completed', 'Completed', 'Refused']),
      })
    if (maybe(60))
      add('ssd_cla_immunisations', { clai_person_id: person, clai_immunisations_status: pick(['Y', 'N', '']) })
    if (maybe(60))
      add('ssd_sdq_scores', {
        csdq_table_id: key(),
        csdq_person_id: person,
        csdq_sdq_completed_date: from(day('2025-09-01'), 420),
        csdq_sdq_score: maybe(90) ? String(next(41)) : '',
      })
    if (maybe(25))
      add('ssd_cla_substance_misuse', {
        clas_substance_misuse_id: key(),
        clas_person_id: person,
        clas_substance_misuse_date: from(day('2025-06-01'), 500),
        clas_intervention_received: pick(['Y', 'N']),
      })
    if (maybe(25))
      add('ssd_cla_convictions', {
        clac_cla_conviction_id: key(),
        clac_person_id: person,
        clac_cla_conviction_date: from(day('2025-06-01'), 500),
      })
    for (let episode = next(5); episode > 0; episode--) {
      const gone = from(day('2026-06-01'), 150)
      add('ssd_missing', {
        miss_table_id: key(),
        miss_person_id: person,
        miss_missing_episode_start_date: gone,
        miss_missing_episode_type: pick(['M', 'M', 'A']),
        miss_missing_episode_end_date: until(gone, 5, 90),
        miss_missing_rhi_offered: pick(['Y', 'N', 'NA', '']),
        miss_missing_rhi_accepted: pick(['Y', 'N', '']),
      })
    }
    if (maybe(30))
      add('ssd_immigration_status', {
        immi_immigration_status_id: key(),
        immi_person_id: person,
        immi_immigration_status: pick(['UASC', 'Unaccompanied Asylum Seeking Child', 'Refugee Status']),
        immi_immigration_status_start_date: from(day('2022-01-01'), 700),
        immi_immigration_status_end_date: '',
      })
    if (maybe(40)) {
      const ordered = from(day('2025-01-01'), 400)
      const siblings = pick(['0', '1', '1'])
      add('ssd_permanence', {
        perm_table_id: key(),
        perm_person_id: person,
        perm_placement_order_date: maybe(85) ? ordered : '',
        perm_matched_date: from(ordered, 300),
        perm_placed_for_adoption_date: maybe(80) ? from(ordered, 400) : '',
        perm_adm_decision_date: maybe(85) ? addDays(ordered, -next(200)) : '',
        perm_decision_reversed_date: maybe(25) ? from(ordered, 500) : '',
        perm_part_of_sibling_group: siblings,
        perm_siblings_placed_together: siblings === '1' && maybe(80) ? pick(['1', '2', '3']) : '',
        perm_adopted_by_carer_flag: pick(['N', 'N', 'Y']),
        perm_placed_foster_carer_date: maybe(50) ? from(entered, 100) : '',
      })
    }
    if (maybe(20))
      add('ssd_cla_previous_permanence', {
        lapp_table_id: key(),
        lapp_person_id: person,
        lapp_previous_permanence_option: pick(['P1', 'P2', 'Z1']),
      })
    if (maybe(50))
      add('ssd_pre_proceedings', {
        prep_table_id: key(),
        prep_person_id: person,
        prep_pre_pro_decision_date: maybe(90) ? from(day('2026-01-01'), 290) : '',
        prep_agree_stepdown_issue_date: maybe(50) ? from(day('2026-07-01'), 120) : '',
        prep_pre_pro_outcome: pick(['Decision to Issue Care Proceedings', 'Decision to step down', '']),
        prep_pre_pro_parents_legal_rep: pick(['Yes', 'No', 'Unknown', '']),
      })
  }

  function inventPlan(person: string): void {
    const [bridge, request, assessment, active] = [key(), key(), key(), key()]
    const asked = from(day('2025-01-01'), 600)
    add('ssd_send', { send_table_id: bridge, send_person_id: person })
    add('ssd_ehcp_requests', {
      ehcr_ehcp_request_id: request,
      ehcr_send_table_id: bridge,
      ehcr_ehcp_req_date: asked,
      ehcr_ehcp_req_outcome: pick(['Y', 'Y', 'N', '']),
      ehcr_ehcp_req_outcome_date: maybe(85) ? from(asked, 70) : '',
    })
    add('ssd_ehcp_assessment', {
      ehca_ehcp_assessment_id: assessment,
      ehca_ehcp_request_id: request,
      ehca_ehcp_assessment_outcome: pick(['Y', 'N']),
      ehca_ehcp_assessment_outcome_date: from(asked, 140),
      ehca_ehcp_assessment_exceptions: pick(['0', '1', '']),
    })
    add('ssd_ehcp_named_plan', {
      ehcn_named_plan_id: key(),
      ehcn_ehcp_asmt_id: assessment,
      ehcn_named_plan_start_date: from(asked, 220),
      ehcn_named_plan_ceased_date: maybe(30) ? from(day('2026-06-01'), 150) : '',
    })
    add('ssd_ehcp_active_plans', {
      ehcp_active_ehcp_id: active,
      ehcp_ehcp_request_id: request,
      ehcp_active_ehcp_last_review_date: maybe(70) ? from(day('2025-06-01'), 500) : '',
    })
    add('ssd_sen_need', {
      senn_table_id: key(),
      senn_active_ehcp_id: active,
      senn_active_ehcp_need_type: pick(['SEMH', 'ASD', 'MLD', 'SLCN', 'SPLD', 'SLD', 'PMLD', 'PD', 'HI', 'MSI']),
      senn_active_ehcp_need_rank: pick(['1', '1', '2']),
    })
  }
}

/** Rows from tables as they are drawn: the way back. */
export const rowsOf = (tables: Readonly<Record<string, string>>): Records =>
  Object.fromEntries(
    Object.entries(tables).map(([name, table]) => {
      const [head = [], ...rows] = table
        .trim()
        .split('\n')
        .filter((line) => !/^[\s|+-]+$/.test(line))
        .map((line) => line.split('|').map((cell) => cell.trim()))
      return [name, rows.map((row) => Object.fromEntries(head.map((column, at) => [column, row[at] ?? ''])))]
    }),
  )
