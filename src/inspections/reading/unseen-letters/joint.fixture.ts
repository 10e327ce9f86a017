import { found, type LetterCase } from '../letter-case.fixture.ts'

/** Several inspectorates together, and the inspectorate of probation. */
export const jointReports: readonly LetterCase[] = [
  {
    what: 'a joint targeted inspection of the front door in 2023',
    text: `Joint targeted area inspection of Cheshire East

Inspection of the multi-agency response to identification of initial need and risk

Inspection dates: 20 to 24 March 2023

Headline findings

Partners act together.

What needs to improve in relation to this area?

◆ The attendance of health at strategy meetings.

Areas for priority action

- Decisions of the police at night.

Practice study: recognising need

Next steps

We ask for a plan.
`,
    says: {
      framework: 'JTAI',
      authority: 'Cheshire East',
      inspection_start: '2023-03-20',
      inspection_end: '2023-03-24',
      findings: [
        { kind: 'improve', text: 'The attendance of health at strategy meetings.' },
        { kind: 'priority', text: 'Decisions of the police at night.' },
      ],
    },
  },
  {
    what: 'a youth justice inspection with a rating and no table',
    text: `An inspection of youth offending services in Blackpool

HM Inspectorate of Probation, March 2022

Fieldwork for this inspection took place between 29 November and 3 December 2021.

Overall, Blackpool YOS was rated as 'Requires improvement'.

We also inspected the quality of out-of-court disposals.

Recommendations

The Blackpool Youth Offending Service should:

1. review its resettlement policy
2. improve planning for safety.

The Head of Service should:

3. check every plan.
`,
    says: {
      framework: 'HMIP youth 2018',
      authority: 'Blackpool',
      inspection_start: '2021-11-29',
      inspection_end: '2021-12-03',
      judgements: { hmip_overall: 'Requires improvement' },
      findings: found(
        'recommendation',
        'review its resettlement policy',
        'improve planning for safety.',
        'check every plan.',
      ),
    },
  },
  {
    what: 'a joint area review of 2007',
    text: `Joint area review

Sunderland City Council Children's Services Authority Area

Review of services for children and young people

Fieldwork dates: 5 to 16 November 2007

Published: 6 March 2008

Grades

Safeguarding\t3
Looked after children\t2
Service management\t3
Capacity to improve\t3

Recommendations

For immediate action

- Visit all children within a day.
`,
    says: {
      framework: 'JAR',
      authority: 'Sunderland',
      inspection_start: '2007-11-05',
      published: '2008-03-06',
      findings: found('recommendation', 'Visit all children within a day.'),
    },
  },
]
