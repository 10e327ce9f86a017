import { found, type LetterCase } from '../letter-case.fixture.ts'

/** Local areas and SEND, of 2017 and since. */
export const sendLetters: readonly LetterCase[] = [
  {
    what: 'a letter of 2017 that asks for a written statement of action in a sentence',
    text: `18 July 2017

Ms Maria Patel
Director of Children's Services, Barnsley Metropolitan Borough Council
Mr Ian Smith, Clinical Commissioning Group Chief Officer
Ms Jo Field, Local area nominated officer

Dear Ms Patel

Joint local area SEND inspection in Barnsley

Between 15 May 2017 and 19 May 2017, Ofsted and the Care Quality Commission (CQC) conducted a joint inspection of the local area of Barnsley to judge the effectiveness of the area in implementing the reforms as set out in the Children and Families Act 2014.

One inspector led a team from both bodies.

The weaknesses are such that a written statement of action is asked for.

What follows says what is good and what is not.

Main Findings

■ Leaders have been too slow.
■ Parents are cross.

The effectiveness of the local area in identifying children and young people's special educational needs and/or disabilities

Strengths

■ Health visitors see children.

Areas for development

■ Needs are found late.

The effectiveness of the local area in meeting the needs of children and young people who have special educational needs and/or disabilities

Strengths

■ Short breaks are good.

Areas for development

■ Plans are poor.
■ Waiting is long.

The effectiveness of the local area in improving outcomes for children and young people who have special educational needs and/or disabilities

Strengths

■ Few are NEET.

Areas for improvement

■ Exclusions are high.

The inspection raises significant concerns about the effectiveness of the local area.

The local area is required to produce and submit a written statement of action to Ofsted that explains how it will tackle the following areas of significant weakness:

■ the lack of a joint strategy
■ the poor quality of plans.

Yours sincerely

Nigel Example
Her Majesty's Inspector

Ofsted\tCare Quality Commission
Cathy Kirby HMI\tUrsula Gallagher
Regional Director\tDeputy Chief Inspector
Nigel Example\tElaine Croll
HMI Lead Inspector\tCQC Lead Inspector

cc: DfE
`,
    says: {
      framework: 'Local area SEND 2016',
      authority: 'Barnsley',
      published: '2017-07-18',
      inspection_start: '2017-05-15',
      lead_inspector: 'Nigel Example',
      findings: [
        ...found('strength', 'Health visitors see children.'),
        ...found('improve', 'Needs are found late.'),
        ...found('strength', 'Short breaks are good.'),
        ...found('improve', 'Plans are poor.', 'Waiting is long.'),
        ...found('strength', 'Few are NEET.'),
        ...found('improve', 'Exclusions are high.'),
        ...found('priority', 'the lack of a joint strategy', 'the poor quality of plans.'),
      ],
    },
  },
  {
    what: 'an area SEND inspection whose findings are numbered and in no frame',
    text: `Area SEND inspection of Bath and North East Somerset Local Area Partnership

Inspection dates: 10 to 14 June 2024
Date of previous inspection: 25 to 29 March 2019

Inspection outcome

The local area partnership's arrangements lead to inconsistent experiences and outcomes for children and young people with SEND.

The next full area SEND inspection will be within approximately 3 years.

What is it like to be a child or young person with special educational needs and/or disabilities (SEND) in this area?

Prose.

What is the area partnership doing that is effective?

- A thing.
- Another thing.

What does the area partnership need to do better?

- Waiting lists.

Areas for improvement

1. Leaders across the partnership should reduce waits.

2. Leaders across the partnership should:
- improve plans
- improve reviews.

Local area partnership details

Local authority\tIntegrated care board
Bath and North East Somerset Council\tNHS BSW ICB

Inspection team

Ofsted\tCare Quality Commission
Jane Example, HMI Lead inspector\tTom Sample, CQC lead inspector
`,
    says: {
      framework: 'Area SEND 2023',
      authority: 'Bath and North East Somerset',
      lead_inspector: 'Jane Example',
      next_inspection: '3 years',
      judgements: { area_send_outcome: 'inconsistent' },
      findings: [
        ...found('strength', 'A thing.', 'Another thing.'),
        ...found(
          'improve',
          'Leaders across the partnership should reduce waits.',
          'Leaders across the partnership should: - improve plans - improve reviews.',
        ),
      ],
    },
  },
]
