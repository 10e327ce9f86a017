import type { Case } from './case.fixture.ts'

export const childrenInCare: readonly Case[] = [
  {
    title: 'children in care on the day: why, by what right, and where they live',
    given: {
      ssd_cla_episodes: `
        clae_cla_episode_id | clae_person_id | clae_cla_episode_start_date | clae_cla_episode_start_reason | clae_cla_primary_need_code
        --------------------+----------------+-----------------------------+-------------------------------+---------------------------
        1                   | A              | 2025-01-01                  | S                             | N1
        2                   | B              | 2026-02-01                  | S                             | N5
        3                   | C              | 2026-03-01                  | S                             |
      `,
      ssd_legal_status: `
        lega_legal_status_id | lega_person_id | lega_legal_status | lega_legal_status_start_date | lega_legal_status_end_date
        ---------------------+----------------+-------------------+------------------------------+---------------------------
        1                    | A              | C1                | 2025-01-01                   | 2026-01-01
        2                    | A              | C2                | 2026-01-01                   |
        3                    | B              | V2                | 2026-02-01                   |
      `,
      ssd_cla_placement: `
        clap_cla_placement_id | clap_person_id | clap_cla_placement_start_date | clap_cla_placement_type | clap_cla_placement_provider | clap_cla_placement_distance
        ----------------------+----------------+-------------------------------+-------------------------+-----------------------------+----------------------------
        1                     | A              | 2025-01-01                    | U4                      | PR4                         | 20
        2                     | B              | 2026-02-01                    | K1                      | PR1                         | 19.9
      `,
      ssd_cla_care_plan: `
        lacp_table_id | lacp_person_id | lacp_cla_care_plan_start_date | lacp_cla_care_plan_end_date | lacp_cla_care_plan_json
        --------------+----------------+-------------------------------+-----------------------------+------------------------
        1             | A              | 2025-02-01                    |                             | {'LTFOST18':'Y'}
        2             | C              | 2026-03-10                    | 2026-10-31                  | {'LTFOST18':'Y'}
      `,
      ssd_disability: `
        disa_table_id | disa_person_id | disa_disability_code
        --------------+----------------+---------------------
        1             | A              | AUT
      `,
      ssd_sdq_scores: `
        csdq_table_id | csdq_person_id | csdq_sdq_completed_date | csdq_sdq_score
        --------------+----------------+-------------------------+---------------
        1             | A              | 2026-03-01              | 9
        2             | A              | 2026-09-01              | 17
      `,
      ssd_cla_health: `
        clah_health_check_id | clah_person_id | clah_health_check_type | clah_health_check_date | clah_health_check_status
        ---------------------+----------------+------------------------+------------------------+-------------------------
        1                    | A              | Health Assessment      | 2025-11-01             | Completed
        2                    | A              | Health Assessment      | 2026-09-01             | Refused
      `,
    },
    told: {
      CL02: { counted: 'A B C' },
      CL19: { counted: 'A', not: 'B', leftOut: 'C' },
      CL40: { counted: 'A', not: 'B', leftOut: 'C' },
      CL42: { counted: 'B', not: 'A', leftOut: 'C' },
      CL44: { not: 'A B', leftOut: 'C' }, // the interim order of A has ended
      CL45: { counted: 'A', not: 'B', leftOut: 'C' },
      CL47: { counted: 'B', not: 'A', leftOut: 'C' },
      CL48: { not: 'A B C' },
      CL49: { counted: 'C', not: 'A B' },
      CL50: { counted: 'A' },
      CL51: { counted: 'B', not: 'A', leftOut: 'C' },
      CL52: { counted: 'A', not: 'B', leftOut: 'C' },
      CL53: { counted: 'B' },
      CL63: { counted: 'A', not: 'B C' }, // that of C ended on the day
      CL64: { counted: 'A', not: 'B C' },
      PS05: { counted: 'A' },
      PS06: { counted: 'A', amount: 1 },
      ED12: { not: 'A' },
      HE06: { counted: 'A' },
      HE12: { counted: 'A' }, // the newest score counts
      HE14: { counted: 'A' }, // completed within the year; a refused one counts for nothing
    },
  },
  {
    title: 'ways into care, through it and out of it',
    given: {
      ssd_cla_episodes: `
        clae_cla_episode_id | clae_person_id | clae_cla_episode_start_date | clae_cla_episode_start_reason | clae_cla_episode_ceased_date | clae_cla_episode_ceased_reason | clae_cla_id
        --------------------+----------------+-----------------------------+-------------------------------+------------------------------+--------------------------------+------------
        e1                  | A              | 2024-01-31                  | S                             | 2026-06-30                   | E5                             | a
        e2                  | A              | 2026-09-01                  | S                             |                              |                                | a2
        e3                  | B              | 2025-11-03                  | S                             | 2025-11-20                   | E4A                            | b
        e4                  | C              | 2026-10-12                  | S                             |                              |                                | c
        e5                  | B              | 2026-01-05                  | P                             |                              |                                | b2
      `,
      ssd_legal_status: `
        lega_legal_status_id | lega_person_id | lega_legal_status | lega_legal_status_start_date | lega_legal_status_end_date
        ---------------------+----------------+-------------------+------------------------------+---------------------------
        1                    | C              | L1                | 2026-10-12                   | 2026-10-15
      `,
      ssd_cla_reviews: `
        clar_cla_review_id | clar_cla_id | clar_cla_review_due_date | clar_cla_review_date
        -------------------+-------------+--------------------------+---------------------
        1                  | a           | 2024-02-28               | 2024-02-20
        2                  | a           | 2024-05-20               | 2024-05-20
        3                  | a2          | 2026-09-29               | 2026-09-29
        4                  | b2          | 2026-02-02               | 2026-02-02
        5                  | b2          | 2026-05-02               | 2026-05-02
      `,
      ssd_cla_placement: `
        clap_cla_placement_id | clap_person_id | clap_cla_placement_start_date | clap_cla_placement_end_date | clap_cla_placement_type | clap_cla_placement_change_reason
        ----------------------+----------------+-------------------------------+-----------------------------+-------------------------+---------------------------------
        l1                    | A              | 2026-09-01                    |                             | U6                      |
        l2                    | B              | 2026-01-05                    |                             | K2                      |
        l3                    | C              | 2026-10-12                    | 2026-10-29                  | T4                      | OTHER
        l4                    | C              | 2026-10-30                    |                             | U6                      |
        l5                    | B              | 2025-10-01                    | 2026-01-05                  | U6                      | CREQB
        l6                    | A              | 2026-06-03                    | 2026-08-31                  | U6                      | CARPL
      `,
      ssd_cla_visits: `
        clav_cla_visit_id | clav_person_id | clav_cla_visit_date | clav_cla_visit_seen
        ------------------+----------------+---------------------+--------------------
        1                 | A              | 2026-09-08          | Y
        2                 | B              | 2026-01-13          | N
        3                 | B              | 2026-08-01          | N
        4                 | B              | 2026-10-31          |
      `,
    },
    told: {
      CL03: { counted: 'e2 e3 e4' },
      CL04: { counted: 'e1 e3' },
      CL54: { counted: 'e1 e3', amount: 29 }, // from the last day of January to the last of June are 29 full months; B had none
      CL55: { counted: 'e2', not: 'e3 e4' },
      CL56: { not: 'e1 e3' },
      CL57: { counted: 'e1', not: 'e3' },
      CL58: { counted: 'e4', not: 'e2 e3' },
      CL59: { not: 'e2 e3 e4' },
      CL60: { counted: 'e2', leftOut: 'e4' }, // reviewed on the 20th working day; e3 was over before, for e4 it is too soon
      CL61: { counted: 'b2' }, // three months to the day
      CL62: { counted: 'l1', not: 'l2 l6', leftOut: 'l4' }, // the seventh day and the eighth
      CL65: { counted: '1', not: '3', leftOut: '4' },
      PS03: { counted: 'l6', not: 'l3 l5' },
      PS07: { counted: 'l5', not: 'l3 l6' },
      PS08: { counted: 'l3 l6', not: 'l5' }, // 17, 89 and 96 days
      MI10: {},
    },
  },
  {
    title:
      'visits in care: six weeks in the first year of a placement that is meant to last, three months from the second',
    given: {
      ssd_cla_episodes: `
        clae_cla_episode_id | clae_person_id | clae_cla_episode_start_date | clae_cla_episode_start_reason
        --------------------+----------------+-----------------------------+------------------------------
        1                   | A              | 2024-01-01                  | S
        2                   | B              | 2025-11-01                  | S
        3                   | C              | 2024-01-01                  | S
      `,
      ssd_cla_placement: `
        clap_cla_placement_id | clap_person_id | clap_cla_placement_start_date | clap_cla_placement_type
        ----------------------+----------------+-------------------------------+------------------------
        l1                    | A              | 2025-10-31                    | U4
        l2                    | B              | 2025-11-01                    | U4
        l3                    | C              | 2024-01-01                    | U6
      `,
      ssd_cla_visits: `
        clav_cla_visit_id | clav_person_id | clav_cla_visit_date
        ------------------+----------------+--------------------
        1                 | A              | 2026-08-01
        2                 | B              | 2026-09-18
        3                 | C              | 2026-09-19
      `,
    },
    // On 31 October 2026: A, placed a year ago to the day, 91 days; B, placed for a day less than a year, 43; C 42.
    told: { CL10: { counted: 'A C', not: 'B' } },
  },
  {
    title: 'times missing: how often, how long, and who is not back',
    given: {
      ssd_cla_episodes: `
        clae_cla_episode_id | clae_person_id | clae_cla_episode_start_date | clae_cla_episode_start_reason
        --------------------+----------------+-----------------------------+------------------------------
        1                   | A              | 2026-01-01                  | S
        2                   | C              | 2026-07-01                  | S
      `,
      ssd_missing: `
        miss_table_id | miss_person_id | miss_missing_episode_start_date | miss_missing_episode_end_date | miss_missing_episode_type
        --------------+----------------+---------------------------------+-------------------------------+--------------------------
        m1            | A              | 2026-03-01                      | 2026-03-02                    | M
        m2            | A              | 2026-04-01                      | 2026-04-03                    | M
        m3            | B              | 2026-05-01                      | 2026-10-31                    | M
        m4            | B              | 2026-10-30                      |                               | M
        m5            | B              | 2026-10-30                      |                               | A
        m6            | C              | 2026-06-30                      | 2026-07-01                    | M
        m7            | C              | 2026-07-01                      | 2026-07-01                    | A
      `,
    },
    told: {
      MI01: { counted: 'A', not: 'C' }, // C was missing the day before care
      MI02: { counted: 'C', not: 'A' }, // and away on its first day
      MI08: { counted: 'm1 m2 m3 m4 m6' },
      MI09: { counted: 'm2 m3', not: 'm1 m6' }, // one day is not more than a day
      MI10: { counted: 'm3 m4 m6' },
      MI11: { counted: 'm4' },
    },
  },
]
