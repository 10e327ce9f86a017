import type { Case } from './case.fixture.ts'

export const childProtection: readonly Case[] = [
  {
    title: 'protection plans: why, how long, how reviewed, and how they ended',
    given: {
      ssd_person: `
        pers_person_id | pers_dob   | pers_expected_dob
        ---------------+------------+------------------
        A              | 2012-10-31 |
        B              | 2012-11-01 |
        C              | 2022-01-01 |
        D              | 2025-11-01 |
        E              |            | 2026-12-01
      `,
      ssd_cp_plans: `
        cppl_cp_plan_id | cppl_person_id | cppl_cp_plan_start_date | cppl_cp_plan_end_date | cppl_cp_plan_latest_category | cppl_cp_plan_ola
        ----------------+----------------+-------------------------+-----------------------+------------------------------+-----------------
        p1              | A              | 2026-01-15              | 2026-04-15            | NEG                          | N
        p2              | A              | 2026-05-01              |                       | EMO                          | N
        p3              | B              | 2025-07-31              |                       |                              | N
        p4              | C              | 2022-02-01              | 2026-02-01            | PHY                          | N
        p5              | C              | 2026-02-02              |                       | SAB                          | Y
        p6              | D              | 2026-06-01              |                       | MUL                          | N
        p7              | E              | 2026-10-01              |                       | NEG                          | N
      `,
      ssd_cp_reviews: `
        cppr_cp_review_id | cppr_person_id | cppr_cp_plan_id | cppr_cp_review_date | cppr_cp_review_quorate | cppr_cp_review_participation
        ------------------+----------------+-----------------+---------------------+------------------------+-----------------------------
        v1                | A              | p2              | 2026-08-01          | Y                      | PN1
        v2                | B              | p3              | 2026-03-01          | N                      | PN7
        v3                | B              | p3              | 2026-09-01          |                        | PN0
        v4                | C              | p5              | 2026-08-01          | Y                      | PN1
      `,
      ssd_cla_episodes: `
        clae_cla_episode_id | clae_person_id | clae_cla_episode_start_date | clae_cla_episode_start_reason
        --------------------+----------------+-----------------------------+------------------------------
        1                   | C              | 2026-01-20                  | S
      `,
    },
    told: {
      CP02: { counted: 'p2 p3 p6 p7' },
      CP03: { counted: 'p1 p2 p6 p7' },
      CP04: { counted: 'p1 p4' },
      CP05: { counted: 'p2', not: 'p1 p6 p7' },
      CP18: { counted: 'p7', not: 'p2 p6', leftOut: 'p3' },
      CP19: { counted: 'p2', not: 'p6 p7', leftOut: 'p3' },
      CP21: { not: 'p2 p6 p7', leftOut: 'p3' }, // another council answers for p5
      CP22: { counted: 'p6', not: 'p2 p7', leftOut: 'p3' },
      CP23: { counted: 'p1', not: 'p4' }, // three months to the day
      CP24: { counted: 'p2', not: 'p1 p6 p7' },
      CP25: { counted: 'p3', not: 'p2 p6 p7' }, // fifteen months to the day
      CP26: { counted: 'v1', not: 'v2', leftOut: 'v3' },
      CP27: { counted: 'v1', not: 'v2' }, // at v3 the child was under 4
      CP28: { counted: 'p2', not: 'p6' }, // p1 ended on the day that its review was due
      CP29: { not: 'p3' },
      CP30: { counted: 'p4', not: 'p1' },
      CP31: { counted: 'p6 p7', not: 'p2 p3' }, // born a day less than a year ago, and not born yet
      CP32: { counted: 'p1 p4', amount: 1551 }, // 90 and 1,461 days
    },
  },
  {
    title: 'plans of somebody of whom the delivery has no person: visits and checks are found by the number',
    given: {
      ssd_cp_plans: `
        cppl_cp_plan_id | cppl_person_id | cppl_cp_plan_start_date | cppl_cp_plan_end_date | cppl_cp_plan_latest_category | cppl_cp_plan_ola
        ----------------+----------------+-------------------------+-----------------------+------------------------------+-----------------
        p1              | A              | 2026-06-01              |                       | NEG                          | N
        p2              | Z              | 2026-06-01              |                       | EMO                          | N
        p3              | Y              | 2026-06-01              |                       | EMO                          | N
      `,
      ssd_cp_visits: `
        cppv_cp_visit_id | cppv_person_id | cppv_cp_visit_date | cppv_cp_visit_seen | cppv_cp_visit_seen_alone
        -----------------+----------------+--------------------+--------------------+-------------------------
        v1               | A              | 2026-10-30         | Y                  | Y
        v2               | Z              | 2026-10-29         | Y                  | N
        v3               | Y              | 2026-07-01         | Y                  | Y
      `,
      ssd_cin_plans: `
        cinp_cin_plan_id | cinp_person_id | cinp_cin_plan_start_date
        -----------------+----------------+-------------------------
        n1               | Z              | 2026-06-01
        n2               | Y              | 2026-06-01
      `,
      ssd_cin_visits: `
        cinv_cin_visit_id | cinv_person_id | cinv_cin_visit_date | cinv_cin_visit_seen | cinv_cin_visit_seen_alone
        ------------------+----------------+---------------------+---------------------+--------------------------
        w1                | Z              | 2026-10-29          | Y                   | Y
        w2                | Y              | 2026-07-01          | Y                   | N
      `,
    },
    told: {
      CP09: { counted: 'p1 p2', not: 'p3' },
      CP10: { counted: 'p1 p3', not: 'p2' },
      CN03: { counted: 'n1', not: 'n2' },
      CN26: { counted: 'n1', not: 'n2' },
    },
  },
  {
    title: 'pre-proceedings: those running, and how the others ended',
    given: {
      ssd_pre_proceedings: `
        prep_table_id | prep_person_id | prep_pre_pro_decision_date | prep_agree_stepdown_issue_date | prep_pre_pro_outcome             | prep_pre_pro_parents_legal_rep
        --------------+----------------+----------------------------+--------------------------------+----------------------------------+-------------------------------
        q1            | A              | 2026-01-01                 | 2026-03-02                     | Decision to Issue Care Proceedings | Yes
        q2            | B              | 2026-05-01                 |                                |                                  | No
        q3            | C              |                            | 2026-06-01                     | Decision to step down            | Unknown
        q4            | C              | 2026-10-30                 |                                |                                  | Unknown
      `,
    },
    told: {
      CP16: { counted: 'q2', not: 'q4' },
      CP33: { counted: 'q2 q4' },
      CP34: { counted: 'q1', not: 'q3' },
      CP35: { counted: 'q1', amount: 60, leftOut: 'q3' },
      CP36: { counted: 'q1', not: 'q2', leftOut: 'q4' },
    },
  },
]
