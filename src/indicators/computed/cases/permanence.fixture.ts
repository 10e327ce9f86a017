import type { Case } from './case.fixture.ts'

export const permanence: readonly Case[] = [
  {
    title: 'the steps of plans for permanence',
    given: {
      ssd_cla_episodes: `
        clae_cla_episode_id | clae_person_id | clae_cla_episode_start_date | clae_cla_episode_start_reason | clae_cla_id
        --------------------+----------------+-----------------------------+-------------------------------+------------
        1                   | A              | 2025-08-31                  | S                             | a
        2                   | B              | 2025-12-01                  | S                             | b
      `,
      ssd_cla_reviews: `
        clar_cla_review_id | clar_cla_id | clar_cla_review_due_date | clar_cla_review_date
        -------------------+-------------+--------------------------+---------------------
        1                  | a           | 2025-09-20               | 2025-09-20
        2                  | a           | 2025-12-20               | 2025-12-20
        3                  | b           | 2025-12-20               | 2025-12-20
        4                  | b           | 2026-03-20               | 2026-03-20
      `,
      ssd_cla_care_plan: `
        lacp_table_id | lacp_person_id | lacp_cla_care_plan_start_date | lacp_cla_care_plan_json
        --------------+----------------+-------------------------------+------------------------
        1             | A              | 2025-12-20                    | {'ADOPTION':'Y'}
        2             | B              | 2026-03-21                    | {'ADOPTION':'Y'}
        3             | B              | 2026-01-01                    | {'ADOPTION':'N'}
      `,
      ssd_permanence: `
        perm_table_id | perm_person_id | perm_adm_decision_date | perm_matched_date | perm_placed_for_adoption_date | perm_decision_reversed_date | perm_part_of_sibling_group | perm_siblings_placed_together
        --------------+----------------+------------------------+-------------------+-------------------------------+-----------------------------+----------------------------+------------------------------
        m1            | A              | 2026-02-28             | 2026-04-29        | 2026-06-01                    |                             | 1                          | 2
        m2            | B              | 2026-05-01             |                   |                               |                             | 0                          |
        m3            | C              | 2026-05-01             | 2026-07-01        |                               | 2026-10-31                  | 1                          | 1
        m4            | C              |                        | 2026-08-01        |                               |                             | 1                          |
      `,
    },
    told: {
      PE06: { counted: 'm1 m2', amount: 11, leftOut: 'm3' }, // from the last of August to the last of February are 6 full months; and 5
      PE07: { counted: 'A', not: 'B' }, // on the day of the second review, and a day after it
      PE12: { counted: 'm1 m2 m3' },
      PE13: { counted: 'm2' },
      PE14: { counted: 'm3' },
      PE15: { counted: 'm1 m3', amount: 121, leftOut: 'm4' }, // 60 and 61 days
      PE16: { counted: 'm1', not: 'm3', leftOut: 'm4' },
    },
  },
  {
    title: 'care leavers: where they live, and who advises them',
    given: {
      ssd_person: `
        pers_person_id | pers_dob
        ---------------+-----------
        A              | 2006-10-31
        B              | 2006-11-01
        C              | 2010-07-31
        D              | 2010-08-01
        E              | 2010-01-15
      `,
      ssd_care_leavers: `
        clea_table_id | clea_person_id | clea_care_leaver_eligibility | clea_care_leaver_accommodation | clea_pathway_plan_review_date | clea_care_leaver_personal_advisor
        --------------+----------------+------------------------------+--------------------------------+-------------------------------+----------------------------------
        a             | A              | Former Relevant              | Z                              |                               | Kim
        b             | B              | Former Relevant              | S                              |                               | Kim
        c             | C              | Eligible                     | B                              | 2026-10-31                    |
        d             | D              | Eligible                     | B                              |                               |
        e             | E              | Eligible                     | B                              | 2026-06-01                    | Lou
      `,
      ssd_cla_placement: `
        clap_cla_placement_id | clap_person_id | clap_cla_placement_start_date | clap_cla_placement_end_date | clap_cla_placement_type
        ----------------------+----------------+-------------------------------+-----------------------------+------------------------
        1                     | A              | 2020-01-01                    | 2022-01-01                  | K2
        2                     | A              | 2022-01-01                    | 2024-10-31                  | U6
        3                     | B              | 2020-01-01                    | 2024-11-01                  | U4
      `,
      ssd_involvements: `
        invo_involvements_id | invo_person_id | invo_professional_id | invo_professional_role_id | invo_involvement_start_date
        ---------------------+----------------+----------------------+---------------------------+----------------------------
        1                    | C              | W1                   | PA                        | 2026-08-10
        2                    | E              | W1                   | Personal adviser          | 2025-12-01
        3                    | E              | W2                   | CW                        | 2024-12-01
      `,
    },
    told: {
      LV05: { counted: 'a', not: 'b' }, // A turned 20 on the day, B is 19
      LV09: { counted: 'c', leftOut: 'e' }, // C is 16 and 3 months on the day, D a day short of it
      LV11: { counted: 'c e', amount: 10, leftOut: 'd' }, // ten days after the birthday; before it are none
      LV14: { counted: 'Kim', amount: 2 }, // Lou advises nobody who has left
      LV15: { not: 'a b' },
      LV17: { not: 'a b' },
      LV19: { counted: 'b', not: 'a' },
    },
  },
]
