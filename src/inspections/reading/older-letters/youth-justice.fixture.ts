import { found, type LetterCase } from '../letter-case.fixture.ts'
import { ratings } from './ratings.fixture.ts'

/** Youth justice services, with the twelve standards and since 2025. */
export const youthJusticeReports: readonly LetterCase[] = [
  {
    what: 'a youth justice inspection whose table has the numbers in a column of their own',
    text: `An inspection of youth offending services in

Blackpool

HM Inspectorate of Probation, March 2022

Contents

Foreword 3
Ratings 4
Executive summary 5
Recommendations 9

Foreword

Overall, Blackpool YJS was rated as 'Good'.

Ratings

Blackpool Youth Justice Service\tScore\t23/36
Fieldwork started November 2021
Overall rating\tGood
1.\tOrganisational delivery\t
1.1\tGovernance and leadership\tRequires improvement
1.2\tStaff\tGood
1.3\tPartnerships and services\tGood
1.4\tInformation and facilities\tGood
2.\tCourt disposals\t
2.1\tAssessment\tGood
2.2\tPlanning\tGood
2.3\tImplementation and delivery\tOutstanding
2.4\tReviewing\tGood
3.\tOut-of-court disposals\t
3.1\tAssessment\tRequires improvement
3.2\tPlanning\tRequires improvement
3.3\tImplementation and delivery\tGood
3.4\tJoint working\tOutstanding
4.\tResettlement\t
4.1\tResettlement policy and provision\tGood

Recommendations

There are three of them.

The Blackpool Youth Justice Service should:

1. review its policies to make sure they are up to date
2. improve the quality of planning.

The Chair of the Management Board should:

3. make sure all members attend.

Background

Blackpool is a seaside town.

1. Organisational delivery

Strengths:

• The board is strong.

Areas for improvement:

• Data is weak.

Acknowledgements

This inspection was led by HM Inspector Avtar Singh, supported by a team of inspectors.
`,
    says: {
      framework: 'HMIP youth 2018',
      authority: 'Blackpool',
      lead_inspector: 'Avtar Singh',
      judgements: ratings('Good', {
        '1.1': 'Requires improvement',
        '2.3': 'Outstanding',
        '3.1': 'Requires improvement',
        '3.2': 'Requires improvement',
        '3.4': 'Outstanding',
      }),
      findings: [
        ...found(
          'recommendation',
          'review its policies to make sure they are up to date',
          'improve the quality of planning.',
          'make sure all members attend.',
        ),
        ...found('strength', 'The board is strong.'),
        ...found('improve', 'Data is weak.'),
      ],
    },
  },
  {
    what: 'a youth justice inspection whose ratings are lines that run on',
    text: `HM Inspectorate of Probation

An inspection of youth offending services in Kirklees

October 2019

Overall rating: Requires improvement

1. Organisational delivery
1.1. Governance and leadership: Good
1.2. Staff: Good
1.3. Partnerships and services: Requires improvement
1.4. Information and facilities: Good
2. Court disposals
2.1. Assessment: Inadequate
2.2. Planning: Inadequate
2.3. Implementation and delivery: Requires improvement
2.4. Reviewing: Inadequate
3. Out-of-court disposals
3.1. Assessment: Good
3.2. Planning: Good
3.3. Implementation and delivery: Good
3.4. Joint working: Good
`,
    says: {
      framework: 'HMIP youth 2018',
      authority: 'Kirklees',
      judgements: ratings('Requires improvement', {
        '1.3': 'Requires improvement',
        '2.1': 'Inadequate',
        '2.2': 'Inadequate',
        '2.3': 'Requires improvement',
        '2.4': 'Inadequate',
      }),
    },
  },
  {
    what: 'youth justice in 2025, with children and with victims',
    text: `An inspection of youth justice services in Salford

HM Inspectorate of Probation, September 2025

Foreword

Prose about work with children and with victims.

Ratings (July 2025)

Overall rating\tRequires improvement
The quality of work with children\tGood
The quality of work with victims\tInadequate

Recommendations

The Salford Youth Justice Service should:

1. develop a policy for victims.
2. improve planning

The Salford Youth Justice Partnership Board should:

3. do more.
`,
    says: {
      framework: 'HMIP youth 2025',
      authority: 'Salford',
      judgements: {
        hmip_overall: 'Requires improvement',
        work_with_children: 'Good',
        work_with_victims: 'Inadequate',
      },
      findings: found('recommendation', 'develop a policy for victims.', 'improve planning', 'do more.'),
    },
  },
]
