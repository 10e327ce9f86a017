import type { Case } from './case.fixture.ts'

export const assessment: readonly Case[] = [
  {
    title: 'assessments: what they found, how long they took, and which are running',
    given: {
      ssd_cin_episodes: `
        cine_referral_id | cine_person_id | cine_referral_date | cine_close_date
        -----------------+----------------+--------------------+----------------
        R                | A              | 2026-08-03         |
        R2               | B              | 2026-08-27         |
        R3               | C              | 2026-08-26         |
        R4               | C              | 2026-06-01         | 2026-10-31
      `,
      ssd_cin_assessments: `
        cina_assessment_id | cina_person_id | cina_referral_id | cina_assessment_start_date | cina_assessment_auth_date | cina_assessment_outcome_nfa
        -------------------+----------------+------------------+----------------------------+---------------------------+----------------------------
        a1                 | A              | R                | 2026-08-03                 | 2026-10-06                | N
        a2                 | A              | R                | 2026-08-03                 | 2026-10-07                | Y
        a3                 | B              |                  | 2026-10-01                 | 2026-10-20                |
        a4                 | B              | R2               | 2026-08-28                 |                           |
        a5                 | C              | R3               | 2026-08-27                 |                           |
        a6                 | C              | R4               | 2026-06-02                 |                           |
      `,
      ssd_assessment_factors: `
        cinf_table_id | cinf_assessment_id | cinf_assessment_factors_json
        --------------+--------------------+-----------------------------
        1             | a1                 | ['1B' '4A' '16A']
        2             | a2                 | ['12A' '21']
      `,
    },
    told: {
      AS01: { counted: 'a1', not: 'a2', leftOut: 'a3' },
      AS15: { counted: 'a1', not: 'a2', leftOut: 'a3' },
      AS16: { not: 'a1 a2', leftOut: 'a3' },
      AS18: { counted: 'a1', not: 'a2', leftOut: 'a3' },
      AS20: { not: 'a1 a2', leftOut: 'a3' }, // 12A is not 2A
      AS25: { counted: 'a1', not: 'a2', leftOut: 'a3' },
      AS30: { counted: 'a2', not: 'a1', leftOut: 'a3' },
      AS31: { counted: 'a1 a2', amount: 91, leftOut: 'a3' }, // 45 and 46 working days
      AS32: { counted: 'a4 a5' }, // the case of a6 is closed
      AS33: { counted: 'a5', not: 'a4' }, // 46 and 45 working days, with the bank holiday in August
      AS34: { counted: 'a2', not: 'a1', leftOut: 'a3' },
    },
  },
  {
    title: 'enquiries and conferences: how soon, how often, and what came of them',
    given: {
      ssd_s47_enquiry: `
        s47e_s47_enquiry_id | s47e_person_id | s47e_s47_start_date | s47e_s47_end_date | s47e_s47_nfa
        --------------------+----------------+---------------------+-------------------+-------------
        s1                  | A              | 2026-01-12          | 2026-01-30        | Y
        s2                  | A              | 2026-09-07          |                   |
        s3                  | B              | 2025-09-07          | 2025-10-31        | Y
        s4                  | B              | 2026-09-08          | 2026-09-20        | N
      `,
      ssd_initial_cp_conference: `
        icpc_icpc_id | icpc_person_id | icpc_s47_enquiry_id | icpc_icpc_date | icpc_icpc_outcome_cp_flag | icpc_icpc_transfer_in
        -------------+----------------+---------------------+----------------+---------------------------+----------------------
        i1           | A              | s2                  | 2026-09-28     | Y                         | N
        i2           | B              | s4                  | 2026-09-30     | N                         | N
        i3           | C              |                     | 2026-05-05     | Y                         | N
        i4           | C              |                     | 2026-06-01     |                           | Y
      `,
    },
    told: {
      AS07: { counted: 's1 s2 s4' },
      AS08: { counted: 's2 s4', not: 's1' },
      AS09: { counted: 'i1 i2 i3' },
      AS10: { counted: 'i1', not: 'i2', leftOut: 'i3' },
      AS35: { counted: 's1', not: 's4' },
      AS36: { counted: 'i1 i3', not: 'i2' },
      AS37: { counted: 's2', not: 's1 s4' }, // s3 was a year and a day before s4
      AS38: { counted: 'i1 i2', amount: 31, leftOut: 'i3' }, // 15 and 16 working days
      AS39: { counted: 'i4' },
    },
  },
]
