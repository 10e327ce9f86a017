import type { Case } from './case.fixture.ts'

export const send: readonly Case[] = [
  {
    title: 'plans: asked for, decided on, issued, reviewed and ended',
    given: {
      ssd_send: `
        send_table_id | send_person_id
        --------------+---------------
        A             | A
        B             | B
        C             | C
      `,
      ssd_ehcp_requests: `
        ehcr_ehcp_request_id | ehcr_send_table_id | ehcr_ehcp_req_date | ehcr_ehcp_req_outcome_date | ehcr_ehcp_req_outcome
        ---------------------+--------------------+--------------------+----------------------------+----------------------
        q1                   | A                  | 2025-06-01         | 2025-07-01                 | Y
        q2                   | B                  | 2026-01-01         | 2026-02-12                 | Y
        q3                   | C                  | 2026-03-01         | 2026-04-13                 | N
        q4                   | C                  | 2026-09-19         |                            | A
        q5                   | C                  | 2026-09-18         |                            |
        q6                   | C                  | 2026-05-01         |                            | W
      `,
      ssd_ehcp_assessment: `
        ehca_ehcp_assessment_id | ehca_ehcp_request_id | ehca_ehcp_assessment_outcome | ehca_ehcp_assessment_outcome_date
        ------------------------+----------------------+------------------------------+----------------------------------
        a1                      | q1                   | Y                            | 2025-09-01
        a2                      | q2                   | Y                            | 2026-04-01
      `,
      ssd_ehcp_named_plan: `
        ehcn_named_plan_id | ehcn_ehcp_asmt_id | ehcn_named_plan_start_date | ehcn_named_plan_ceased_date
        -------------------+-------------------+----------------------------+----------------------------
        n1                 | a1                | 2025-10-31                 | 2026-08-31
        n2                 | a2                | 2026-05-21                 |
        n3                 |                   | 2026-06-01                 |
      `,
      ssd_ehcp_active_plans: `
        ehcp_active_ehcp_id | ehcp_ehcp_request_id | ehcp_active_ehcp_last_review_date
        --------------------+----------------------+----------------------------------
        p1                  | q1                   | 2025-11-01
        p2                  | q2                   |
        p3                  | q3                   |
      `,
      ssd_sen_need: `
        senn_table_id | senn_active_ehcp_id | senn_active_ehcp_need_type | senn_active_ehcp_need_rank
        --------------+---------------------+----------------------------+---------------------------
        1             | p1                  | SLCN                       | 1
        2             | p1                  | PD                         | 2
        3             | p2                  | HI                         | 1
        4             | p3                  | SLCN                       | 2
      `,
      ssd_cin_episodes: `
        cine_referral_id | cine_person_id | cine_referral_date
        -----------------+----------------+-------------------
        r1               | A              | 2026-01-01
      `,
    },
    told: {
      SE02: { counted: 'n2', leftOut: 'n3' }, // 140 days
      SE05: { counted: 'q3', not: 'q2 q4 q6', leftOut: 'q5' },
      SE06: { counted: 'q2', not: 'q3' }, // 42 and 43 days
      SE08: { counted: 'p1', not: 'p3' }, // p2 was issued less than a year ago; when p3 was, nobody says
      SE45: { counted: 'p1', not: 'p2', leftOut: 'p3' },
      SE49: { not: 'p1 p2', leftOut: 'p3' }, // a second need is not the main one
      SE50: { counted: 'p2', not: 'p1', leftOut: 'p3' },
      SE51: { counted: 'n2', amount: 140, leftOut: 'n3' },
      SE52: { counted: 'q2', not: 'q3' },
      SE53: { counted: 'n2 n3' },
      SE54: { counted: 'n1' },
      SE55: { counted: 'q5', not: 'q4' }, // 43 and 42 days; q6 was withdrawn
      CN28: { counted: 'r1' },
    },
  },
]
