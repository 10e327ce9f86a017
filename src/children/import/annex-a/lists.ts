import type { AnnexList, RowRule, Value } from './annex-list.ts'

// The columns of the lists are those of the inspectorate’s Annex A (framework for inspecting local authority children’s services), and
// how they answer to the dataset is the other way round of how the specification of the dataset makes the lists from itself.

const child = 'Child Unique ID'
const about = [child, 'Gender', 'Ethnicity', 'Date of Birth', 'Age of Child (Years)']
const team = 'Allocated Team'
const worker = 'Allocated Worker'
const disabled = 'Does the Child have a Disability'
const counted = 'It follows from the rows themselves and is counted anew.'
const age = { 'Age of Child (Years)': 'It follows from the date of birth.' }
const lookedUp = 'The dataset has no field for it; it follows from the postcode.'

const column = (name: string, as?: Extract<Value, { column: string }>['as']): Value => ({
  column: name,
  ...(as && { as }),
})
const id = (key: string, ...of: string[]): Value => ({ key, of })
const numbered = (key: string, ...of: string[]): Value => ({ key, of, numbered: true })
const ofChild = column(child)

const person: RowRule = {
  table: 'ssd_person',
  fields: {
    pers_person_id: ofChild,
    pers_sex: column('Gender', 'sex'),
    pers_ethnicity: column('Ethnicity', 'ethnicity'),
    pers_dob: column('Date of Birth'),
  },
}

const disability: RowRule[] = [
  {
    table: 'ssd_disability',
    when: { column: disabled, says: 'no' },
    fields: { disa_table_id: id('disability'), disa_person_id: ofChild, disa_disability_code: { always: 'NONE' } },
  },
  {
    table: 'ssd_disability', // which one it is, no list says
    when: { column: disabled, says: 'yes' },
    fields: { disa_table_id: id('disability'), disa_person_id: ofChild, disa_disability_code: { always: '' } },
  },
]

/** Workers and teams are told by their names: lists have no numbers for them. */
const staff: RowRule[] = [
  {
    table: 'ssd_department',
    when: { column: team },
    fields: { dept_team_id: column(team), dept_team_name: column(team) },
  },
  {
    table: 'ssd_professionals',
    when: { column: worker },
    fields: { prof_professional_id: column(worker), prof_professional_name: column(worker) },
  },
]

/** Who works with the child now. Since when, no list says, and of closed work nobody is allocated. */
const allocated = (closed: string): RowRule => ({
  table: 'ssd_involvements',
  when: { column: worker },
  unless: closed,
  fields: {
    invo_involvements_id: id('allocated', worker),
    invo_person_id: ofChild,
    invo_professional_id: column(worker),
    invo_professional_role_id: { always: 'CW' },
    invo_professional_team: column(team),
  },
})

const enteredCare = 'Date Started to be Looked After'
const careId = id('care', enteredCare)
const protectionStart = 'Child Protection Plan Start Date'
const protectionId = id('protection plan', protectionStart)
const enquiryStart = 'Strategy discussion initiating Section 47 Enquiry Start Date'

const healthCheck = (name: string, sort: string): RowRule => ({
  table: 'ssd_cla_health',
  when: { column: name },
  fields: {
    clah_health_check_id: id(sort.toLowerCase(), name),
    clah_person_id: ofChild,
    clah_health_check_type: { always: sort },
    clah_health_check_date: column(name),
    clah_health_check_status: { always: 'Completed' },
  },
})

const unaccompanied = (name: string): RowRule => ({
  table: 'ssd_immigration_status',
  when: { column: name, says: 'yes' },
  fields: {
    immi_immigration_status_id: id('unaccompanied'),
    immi_person_id: ofChild,
    immi_immigration_status: { always: 'UASC' },
  },
})

export const annexLists: readonly AnnexList[] = [
  {
    number: 1,
    name: 'Contacts',
    columns: [...about, 'Date of Contact', 'Contact Source'],
    rows: [
      person,
      {
        table: 'ssd_contacts',
        fields: {
          cont_contact_id: numbered('contact', 'Date of Contact'),
          cont_person_id: ofChild,
          cont_contact_date: column('Date of Contact'),
          cont_contact_source_code: column('Contact Source', 'source'),
        },
      },
    ],
    leftOut: age,
  },
  {
    number: 2,
    name: 'Early help assessments',
    columns: [...about, 'Assessment start date', 'Assessment completion date', 'Organisation completing assessment'],
    rows: [
      person,
      {
        table: 'ssd_early_help_episodes',
        fields: {
          earl_episode_id: numbered('early help', 'Assessment start date'),
          earl_person_id: ofChild,
          earl_episode_start_date: column('Assessment start date'),
          earl_episode_end_date: column('Assessment completion date'),
          earl_episode_organisation: column('Organisation completing assessment'),
        },
      },
    ],
    leftOut: age,
  },
  {
    number: 3,
    name: 'Referrals',
    columns: [
      ...about,
      'Date of referral',
      'Referral Source',
      'Referral NFA?',
      'Number of Referrals in Last 12 Months',
      team,
      worker,
    ],
    rows: [
      person,
      ...staff,
      {
        table: 'ssd_cin_episodes',
        fields: {
          cine_referral_id: id('referral', 'Date of referral'),
          cine_person_id: ofChild,
          cine_referral_date: column('Date of referral'),
          cine_referral_source_code: column('Referral Source', 'source'),
          cine_referral_nfa: column('Referral NFA?', 'yesNo'),
          cine_referral_team: column(team),
          cine_referral_worker_id: column(worker),
        },
      },
    ],
    leftOut: { ...age, 'Number of Referrals in Last 12 Months': counted },
  },
  {
    number: 4,
    name: 'Assessments',
    columns: [
      ...about,
      disabled,
      'Continuous Assessment Start Date',
      'Child Seen During Continuous Assessment',
      'Continuous Assessment Date of Authorisation',
      'Was the child assessed as requiring LA children’s social care support?',
      team,
      worker,
    ],
    rows: [
      person,
      ...disability,
      ...staff,
      {
        table: 'ssd_cin_assessments',
        fields: {
          cina_assessment_id: numbered('assessment', 'Continuous Assessment Start Date'),
          cina_person_id: ofChild,
          cina_referral_id: { referralOn: 'Continuous Assessment Start Date' },
          cina_assessment_start_date: column('Continuous Assessment Start Date'),
          cina_assessment_child_seen: column('Child Seen During Continuous Assessment', 'yesNo'),
          cina_assessment_auth_date: column('Continuous Assessment Date of Authorisation'),
          cina_assessment_outcome_nfa: column(
            'Was the child assessed as requiring LA children’s social care support?',
            'notYesNo',
          ),
          cina_assessment_team: column(team),
          cina_assessment_worker_id: column(worker),
        },
      },
    ],
    leftOut: age,
  },
  {
    number: 5,
    name: 'Section 47 enquiries and initial conferences',
    columns: [
      ...about,
      disabled,
      enquiryStart,
      'Was an Initial Child Protection Conference deemed unnecessary?',
      'Date of Initial Child Protection Conference',
      'Did the Initial Child Protection Conference Result in a Child Protection Plan',
      'Number of Section 47 Enquiries in the last 12 months',
      'Number of ICPCs in the last 12 months',
      team,
      worker,
    ],
    rows: [
      person,
      ...disability,
      ...staff,
      {
        table: 'ssd_s47_enquiry',
        fields: {
          s47e_s47_enquiry_id: id('enquiry', enquiryStart),
          s47e_person_id: ofChild,
          s47e_referral_id: { referralOn: enquiryStart },
          s47e_s47_start_date: column(enquiryStart),
          s47e_s47_nfa: column('Was an Initial Child Protection Conference deemed unnecessary?', 'yesNo'),
          s47e_s47_completed_by_team: column(team),
          s47e_s47_completed_by_worker_id: column(worker),
        },
      },
      {
        table: 'ssd_initial_cp_conference',
        when: { column: 'Date of Initial Child Protection Conference' },
        fields: {
          icpc_icpc_id: id('conference', 'Date of Initial Child Protection Conference'),
          icpc_s47_enquiry_id: id('enquiry', enquiryStart),
          icpc_person_id: ofChild,
          icpc_icpc_date: column('Date of Initial Child Protection Conference'),
          icpc_icpc_outcome_cp_flag: column(
            'Did the Initial Child Protection Conference Result in a Child Protection Plan',
            'yesNo',
          ),
          icpc_icpc_team: column(team),
          icpc_icpc_worker_id: column(worker),
        },
      },
    ],
    leftOut: {
      ...age,
      'Number of Section 47 Enquiries in the last 12 months': counted,
      'Number of ICPCs in the last 12 months': counted,
    },
  },
  {
    number: 6,
    name: 'Children in need',
    columns: [
      ...about,
      disabled,
      'CIN Start Date',
      'Primary Need Code',
      'Date Child Was Last Seen',
      'CIN Closure Date',
      'Reason for Closure',
      'Case Status',
      team,
      worker,
    ],
    rows: [
      person,
      ...disability,
      ...staff,
      {
        table: 'ssd_cin_episodes',
        fields: {
          cine_referral_id: id('referral', 'CIN Start Date'),
          cine_person_id: ofChild,
          cine_referral_date: column('CIN Start Date'),
          cine_cin_primary_need_code: column('Primary Need Code', 'plain'),
          cine_close_date: column('CIN Closure Date'),
          cine_close_reason: column('Reason for Closure', 'plain'),
        },
      },
      allocated('CIN Closure Date'),
    ],
    leftOut: {
      ...age,
      'Date Child Was Last Seen':
        'The list does not say whether it was a visit to a child in need, on a protection plan or in care.',
      'Case Status': 'It follows from the other lists.',
    },
  },
  {
    number: 7,
    name: 'Child protection',
    columns: [
      ...about,
      disabled,
      protectionStart,
      'Initial Category of Abuse',
      'Latest Category of Abuse',
      'Date of the Last Statutory Visit',
      'Was the Child Seen Alone?',
      'Date of latest review conference',
      'Child Protection Plan End Date',
      'Subject to Emergency Protection Order or Protected Under Police Powers in Last Six Months (Y/N)',
      'Number of Previous Child Protection Plans',
      team,
      worker,
    ],
    rows: [
      person,
      ...disability,
      ...staff,
      {
        table: 'ssd_cp_plans',
        fields: {
          cppl_cp_plan_id: protectionId,
          cppl_person_id: ofChild,
          cppl_referral_id: { referralOn: protectionStart },
          cppl_cp_plan_start_date: column(protectionStart),
          cppl_cp_plan_end_date: column('Child Protection Plan End Date'),
          cppl_cp_plan_initial_category: column('Initial Category of Abuse', 'abuse'),
          cppl_cp_plan_latest_category: column('Latest Category of Abuse', 'abuse'),
        },
      },
      {
        table: 'ssd_cp_visits',
        when: { column: 'Date of the Last Statutory Visit' },
        fields: {
          cppv_cp_visit_id: id('protection visit', 'Date of the Last Statutory Visit'),
          cppv_person_id: ofChild,
          cppv_cp_plan_id: protectionId,
          cppv_cp_visit_date: column('Date of the Last Statutory Visit'),
          cppv_cp_visit_seen: { always: 'Y' }, // a statutory visit is one at which the child was seen
          cppv_cp_visit_seen_alone: column('Was the Child Seen Alone?', 'yesNo'),
        },
      },
      {
        table: 'ssd_cp_reviews',
        when: { column: 'Date of latest review conference' },
        fields: {
          cppr_cp_review_id: id('review conference', 'Date of latest review conference'),
          cppr_person_id: ofChild,
          cppr_cp_plan_id: protectionId,
          cppr_cp_review_date: column('Date of latest review conference'),
        },
      },
      allocated('Child Protection Plan End Date'),
    ],
    leftOut: {
      ...age,
      'Subject to Emergency Protection Order or Protected Under Police Powers in Last Six Months (Y/N)':
        'The list does not say which of the two, nor when.',
      'Number of Previous Child Protection Plans': 'The list holds the latest plan only: earlier ones cannot be told.',
    },
  },
  {
    number: 8,
    name: 'Children in care',
    columns: [
      ...about,
      'Unaccompanied Asylum Seeking Child (UASC) within the Last 12 Months (Y/N)',
      disabled,
      enteredCare,
      'Child’s Category of Need',
      'Is this a second or subsequent period of being a Looked After Child within the last 12 months (Y/N)',
      'Start date of current legal status',
      'Child’s Legal Status',
      'Date of Latest Statutory Review',
      'Date of Last Social Work Visit',
      'What is the permanence plan for this child?',
      'Date of Last IRO Visit / Contact to the Child',
      'Date of Last Health Assessment',
      'Date of Last Dental Check',
      'Number of Placements in the Last 12 months',
      'Date Ceased to be Looked After',
      'Reason Ceased to be Looked After',
      'Start Date of Most Recent Placement',
      'Placement Type',
      'Placement Provider',
      'Placement postcode',
      'URN of Placement',
      'Placement Location',
      'LA of Placement',
      'Number of Episodes the Child has been ‘Missing’ from their Placement in the last 12 months',
      'Number of Episodes the Child has been ‘Absent’ from their Placement in the last 12 months',
      'Was the child offered a Return Interview after their last missing episode (Y/N)?',
      'Did the child accept a Return Interview after their last missing episode (Y/N)?',
      team,
      worker,
    ],
    rows: [
      person,
      ...disability,
      ...staff,
      unaccompanied('Unaccompanied Asylum Seeking Child (UASC) within the Last 12 Months (Y/N)'),
      {
        table: 'ssd_cla_episodes',
        fields: {
          clae_cla_episode_id: careId,
          clae_cla_id: careId,
          clae_person_id: ofChild,
          clae_cla_episode_start_date: column('Start Date of Most Recent Placement'),
          clae_entered_care_date: column(enteredCare),
          clae_referral_id: { referralOn: enteredCare },
          clae_cla_placement_id: id('placement', 'Start Date of Most Recent Placement'),
          clae_cla_primary_need_code: column('Child’s Category of Need', 'plain'),
          clae_cla_episode_ceased_date: column('Date Ceased to be Looked After'),
          clae_cla_episode_ceased_reason: column('Reason Ceased to be Looked After', 'plain'),
          clae_cla_last_iro_contact_date: column('Date of Last IRO Visit / Contact to the Child'),
        },
      },
      {
        table: 'ssd_legal_status',
        when: { column: 'Child’s Legal Status' },
        fields: {
          lega_legal_status_id: id('legal status', 'Start date of current legal status'),
          lega_person_id: ofChild,
          lega_legal_status: column('Child’s Legal Status', 'plain'),
          lega_legal_status_start_date: column('Start date of current legal status'),
          lega_legal_status_end_date: column('Date Ceased to be Looked After'),
        },
      },
      {
        table: 'ssd_cla_placement',
        when: { column: 'Start Date of Most Recent Placement' },
        fields: {
          clap_cla_placement_id: id('placement', 'Start Date of Most Recent Placement'),
          clap_person_id: ofChild,
          clap_cla_id: careId,
          clap_cla_placement_start_date: column('Start Date of Most Recent Placement'),
          clap_cla_placement_end_date: column('Date Ceased to be Looked After'),
          clap_cla_placement_type: column('Placement Type', 'plain'),
          clap_cla_placement_provider: column('Placement Provider', 'plain'),
          clap_cla_placement_postcode: column('Placement postcode'),
          clap_cla_placement_urn: column('URN of Placement'),
        },
      },
      {
        table: 'ssd_cla_reviews',
        when: { column: 'Date of Latest Statutory Review' },
        fields: {
          clar_cla_review_id: id('care review', 'Date of Latest Statutory Review'),
          clar_cla_id: careId,
          clar_cla_review_date: column('Date of Latest Statutory Review'),
        },
      },
      {
        table: 'ssd_cla_visits',
        when: { column: 'Date of Last Social Work Visit' },
        fields: {
          clav_cla_visit_id: id('care visit', 'Date of Last Social Work Visit'),
          clav_cla_id: careId,
          clav_person_id: ofChild,
          clav_cla_visit_date: column('Date of Last Social Work Visit'),
        },
      },
      {
        table: 'ssd_cla_care_plan',
        when: { column: 'What is the permanence plan for this child?' },
        fields: {
          lacp_table_id: id('care plan'),
          lacp_person_id: ofChild,
          lacp_cla_care_plan_json: column('What is the permanence plan for this child?', 'plan'),
        },
      },
      healthCheck('Date of Last Health Assessment', 'Health Assessment'),
      healthCheck('Date of Last Dental Check', 'Dental Check'),
      allocated('Date Ceased to be Looked After'),
    ],
    leftOut: {
      ...age,
      'Is this a second or subsequent period of being a Looked After Child within the last 12 months (Y/N)':
        'The list holds the latest period only: when an earlier one was cannot be told.',
      'Number of Placements in the Last 12 months':
        'The list holds the latest placement only: earlier ones cannot be told.',
      'Placement Location': lookedUp,
      'LA of Placement': lookedUp,
      'Number of Episodes the Child has been ‘Missing’ from their Placement in the last 12 months':
        'The list counts them and does not say when they were.',
      'Number of Episodes the Child has been ‘Absent’ from their Placement in the last 12 months':
        'The list counts them and does not say when they were.',
      'Was the child offered a Return Interview after their last missing episode (Y/N)?':
        'The list does not say when the child was missing, so there is no row to keep it in.',
      'Did the child accept a Return Interview after their last missing episode (Y/N)?':
        'The list does not say when the child was missing, so there is no row to keep it in.',
    },
  },
  {
    number: 9,
    name: 'Care leavers',
    columns: [
      ...about,
      'Unaccompanied Asylum Seeking Child (UASC), or formerly UASC if 18 or over (Y/N)',
      disabled,
      team,
      worker,
      'Allocated Personal Advisor',
      'Eligibility Category',
      'Latest Pathway Plan Review Date',
      'LA in Touch',
      'Latest Date of Contact',
      'Type of Accommodation',
      'Suitability of Accommodation',
      'Activity Status',
    ],
    rows: [
      person,
      ...disability,
      ...staff,
      unaccompanied('Unaccompanied Asylum Seeking Child (UASC), or formerly UASC if 18 or over (Y/N)'),
      {
        table: 'ssd_professionals',
        when: { column: 'Allocated Personal Advisor' },
        fields: {
          prof_professional_id: column('Allocated Personal Advisor'),
          prof_professional_name: column('Allocated Personal Advisor'),
        },
      },
      {
        table: 'ssd_care_leavers',
        fields: {
          clea_table_id: id('care leaver'),
          clea_person_id: ofChild,
          clea_care_leaver_eligibility: column('Eligibility Category', 'eligibility'),
          clea_care_leaver_in_touch: column('LA in Touch', 'inTouch'),
          clea_care_leaver_latest_contact: column('Latest Date of Contact'),
          clea_care_leaver_accommodation: column('Type of Accommodation', 'plain'),
          clea_care_leaver_accom_suitable: column('Suitability of Accommodation', 'suitability'),
          clea_care_leaver_activity: column('Activity Status', 'plain'),
          clea_pathway_plan_review_date: column('Latest Pathway Plan Review Date'),
          clea_care_leaver_personal_advisor: column('Allocated Personal Advisor'),
          clea_care_leaver_allocated_team: column(team),
          clea_care_leaver_worker_id: column(worker),
        },
      },
    ],
    leftOut: age,
  },
  {
    number: 10,
    name: 'Adoption',
    columns: [
      child,
      'Family identifier',
      ...about.slice(1),
      disabled,
      'Date the Child Entered Care',
      'Date of Decision that Child Should be Placed for Adoption',
      'Date of Placement Order',
      'Date of Matching Child and Prospective Adopters',
      'Date Placed for Adoption',
      'Date of Adoption Order',
      'Date of Decision that Child Should No Longer be Placed for Adoption',
      'Reason Why Child No Longer Placed for Adoption',
      'Date the child was placed for fostering in FFA or concurrent planning placement',
    ],
    rows: [
      person,
      ...disability,
      {
        table: 'ssd_permanence',
        fields: {
          perm_table_id: id('permanence'),
          perm_person_id: ofChild,
          perm_cla_id: id('care', 'Date the Child Entered Care'),
          perm_adm_decision_date: column('Date of Decision that Child Should be Placed for Adoption'),
          perm_placement_order_date: column('Date of Placement Order'),
          perm_matched_date: column('Date of Matching Child and Prospective Adopters'),
          perm_placed_for_adoption_date: column('Date Placed for Adoption'),
          perm_permanence_order_date: column('Date of Adoption Order'),
          perm_decision_reversed_date: column('Date of Decision that Child Should No Longer be Placed for Adoption'),
          perm_decision_reversed_reason: column('Reason Why Child No Longer Placed for Adoption', 'plain'),
          perm_placed_ffa_cp_date: column(
            'Date the child was placed for fostering in FFA or concurrent planning placement',
          ),
        },
      },
    ],
    leftOut: {
      ...age,
      'Family identifier':
        'It is the agency’s number for an adopting family, and not the family of the child in the case system.',
    },
  },
  {
    number: 11,
    name: 'Prospective adopters',
    columns: [
      'Individual adopter identifier',
      'Family identifier',
      'Gender',
      'Ethnicity',
      'Disability',
      'Is the (prospective) adopter fostering for adoption?',
      'Date enquiry received',
      'Date Stage 1 started',
      'Date Stage 1 ended',
      'Date Stage 2 started',
      'Date Stage 2 ended',
      'Date application submitted',
      'Date application approved',
      'Date adopter matched with child(ren)',
      'Date child/children placed with adopter(s)',
      'No. of children placed',
      'Date of Adoption Order',
      'Date of leaving adoption process',
      'Reason for leaving adoption process',
    ],
    rows: [],
    leftOut: { 'the whole list': 'It is about adults who wish to adopt, whom the dataset does not hold.' },
  },
]

/** What Annex A holds of these is the latest or the last six months: history that went before cannot be told from it. */
export const windowInWords: Readonly<Record<number, string>> = {
  1: 'contacts of the last six months',
  2: 'early help of the last six months',
  3: 'referrals of the last six months',
  4: 'assessments of the last six months',
  5: 'enquiries of the last six months',
  6: 'the latest time in need of each child',
  7: 'the latest protection plan of each child, with its last visit and its last review',
  8: 'the latest placement of each child, with the last review, visit and checks',
  9: 'how each care leaver stands now',
  10: 'children with a plan for adoption in the last year',
}
