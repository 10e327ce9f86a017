import type { Case } from './case.fixture.ts'

export const frontDoor: readonly Case[] = [
  {
    title: 'contacts: who made them, what came of them, and about whom there was one before',
    given: {
      ssd_contacts: `
        cont_contact_id | cont_person_id | cont_contact_date | cont_contact_source_code | cont_contact_outcome_json
        ----------------+----------------+-------------------+--------------------------+------------------------------------------
        c1              | A              | 2026-03-02        | 6                        | {'NEW_REFERRAL_FLAG':'Y';'NFA_FLAG':'N'}
        c2              | A              | 2026-06-02        | 2A                       | {'NEW_REFERRAL_FLAG':'N';'NFA_FLAG':'Y'}
        c3              | A              | 2026-09-03        | 3C                       |
        before          | B              | 2025-10-31        | 6                        |
        c5              | B              | 2025-11-01        |                          | {'NFA_FLAG':'Y'}
      `,
      ssd_cin_episodes: `
        cine_referral_id | cine_person_id | cine_referral_date | cine_close_date
        -----------------+----------------+--------------------+----------------
        1                | A              | 2026-03-02         | 2026-06-02
        2                | B              | 2025-10-01         |
      `,
      ssd_department: `
        dept_team_id | dept_team_name
        -------------+-----------------------
        DCT          | Disabled children team
      `,
      ssd_involvements: `
        invo_involvements_id | invo_person_id | invo_professional_id | invo_professional_team | invo_involvement_start_date | invo_involvement_end_date
        ---------------------+----------------+----------------------+------------------------+-----------------------------+--------------------------
        1                    | A              | W                    | DCT                    | 2026-03-16                  | 2026-06-02
      `,
    },
    told: {
      FD01: { counted: 'c1 c2 c3 c5' },
      FD03: { counted: 'c1', not: 'c2 c5', leftOut: 'c3' },
      FD12: { counted: 'c1 c2' }, // taken on 14 days after; the day of c2 is the last of the team
      FD14: { counted: 'c1', not: 'c2 c3', leftOut: 'c5' },
      FD15: { counted: 'c2', not: 'c1 c3', leftOut: 'c5' },
      FD16: { counted: 'c3', not: 'c1 c2', leftOut: 'c5' },
      FD17: { counted: 'c2 c5', not: 'c1', leftOut: 'c3' },
      FD18: { counted: 'c5', not: 'c1 c2 c3' }, // referred or closed on the day itself is not open
      FD19: { counted: 'c2 c5', not: 'c1 c3' }, // three months to the day; three months and a day are too long
    },
  },
  {
    title: 'referrals: who made them, who comes back, and how long cases are open',
    given: {
      ssd_cin_episodes: `
        cine_referral_id | cine_person_id | cine_referral_date | cine_referral_source_code | cine_referral_nfa | cine_close_date | cine_cin_primary_need_code
        -----------------+----------------+--------------------+---------------------------+-------------------+-----------------+---------------------------
        r1               | A              | 2026-01-10         | 1C                        | N                 | 2026-04-10      | N1
        r2               | A              | 2026-04-10         | 5A                        | N                 | 2026-07-11      | N1
        r3               | B              | 2026-02-01         | 9                         | Y                 |                 | N2
        r4               | B              | 2026-02-03         | 4                         | N                 |                 | N2
        r5               | C              | 2024-10-31         |                           | N                 |                 | N0
      `,
      ssd_disability: `
        disa_table_id | disa_person_id | disa_disability_code
        --------------+----------------+---------------------
        1             | B              | LD
        2             | C              | NONE
      `,
      ssd_involvements: `
        invo_involvements_id | invo_person_id | invo_professional_id | invo_professional_role_id | invo_involvement_start_date | invo_involvement_end_date
        ---------------------+----------------+----------------------+---------------------------+-----------------------------+--------------------------
        1                    | B              | W1                   | CW                        | 2026-02-03                  | 2026-10-31
        2                    | C              | W1                   | CW                        | 2024-11-01                  | 2025-10-31
        3                    | C              | W2                   | CW                        | 2025-10-31                  | 2026-03-01
        4                    | C              | W3                   | CW                        | 2026-03-01                  | 2026-10-30
        5                    | C              | W4                   | IRO                       | 2026-03-01                  |
      `,
      ssd_professionals: `
        prof_professional_id | prof_social_worker_registration_no | prof_agency_worker_flag | prof_professional_job_title
        ---------------------+------------------------------------+-------------------------+----------------------------
        W1                   | SW1                                | Y                       | Practice manager
        W2                   | SW2                                | N                       | Social worker
        W3                   | SW3                                |                         | Social worker
        W4                   |                                    | N                       | Reviewing officer
      `,
    },
    told: {
      FD04: { counted: 'r1 r2 r3 r4' },
      FD06: { counted: 'r2 r4', not: 'r1 r3' },
      FD20: { counted: 'r1', not: 'r2 r3 r4' },
      FD21: { counted: 'r2', not: 'r1 r3 r4' },
      FD22: { counted: 'r4', not: 'r1 r2 r3' },
      FD23: { counted: 'r3', not: 'r1 r2 r4' },
      FD24: { counted: 'r2', not: 'r1 r3 r4' }, // r1 was closed on the day of r2
      CN01: { counted: 'r4 r5' },
      CN02: { counted: 'r5', not: 'r4' }, // 730 days
      CN13: { not: 'r4', leftOut: 'r5' },
      CN14: { counted: 'r4', leftOut: 'r5' },
      CN20: { counted: 'r1 r2 r4' },
      CN21: { counted: 'r1 r2' },
      CN22: { counted: 'r1', not: 'r2' }, // three months, and a day more
      CN23: { counted: 'r4', not: 'r5' },
      CN24: { counted: 'r4', not: 'r5' }, // the day is the last of the worker of one, and the day after that of the other; a reviewing officer holds no case
      CN27: { not: 'r5' }, // two in the year: the first left a year before
      CN29: { counted: 'r1 r2', amount: 182 }, // 90 and 92 days
      WF02: { counted: 'W1', not: 'W2', leftOut: 'W3' },
      WF04: { counted: 'W1', amount: 1 },
      WF08: { counted: 'r4', not: 'r5' },
      WF09: { counted: 'W1 W2 W3' },
    },
  },
  {
    title: 'early help: how it ended, and how long it took',
    given: {
      ssd_early_help_episodes: `
        earl_episode_id | earl_person_id | earl_episode_start_date | earl_episode_end_date | earl_episode_end_reason
        ----------------+----------------+-------------------------+-----------------------+------------------------
        h1              | A              | 2026-01-01              | 2026-01-31            | Goals met
        h2              | B              | 2026-01-01              | 2026-02-10            | Needs not met
        h3              | C              | 2026-05-01              | 2026-10-31            |
        h4              | A              | 2026-10-31              |                       |
      `,
    },
    told: {
      EHP1: { counted: 'h1 h2 h3 h4' },
      EHP2: { counted: 'h1', not: 'h2', leftOut: 'h3' },
      EHP3: { not: 'h1 h2', leftOut: 'h3' }, // 90 days have not passed
      EHPC: { counted: 'h1 h2 h3', amount: 253 }, // 30, 40 and 183 days
      EHPD: { counted: 'h4' },
    },
  },
]
