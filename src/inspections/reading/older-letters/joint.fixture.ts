import { found, type LetterCase } from '../letter-case.fixture.ts'

/** Several inspectorates together, of 2018 and since. */
export const jointLetters: readonly LetterCase[] = [
  {
    what: 'a joint targeted inspection of neglect in 2018, with studies of cases between its lists',
    text: `21 March 2018

Ms Ann Example, Director of Children's Services, Peterborough City Council
Mr B Example, Chief Officer, Clinical Commissioning Group
Mr C Example, Police and Crime Commissioner
Ms D Example, Chief Constable of Cambridgeshire Constabulary

Dear local partnership

Joint targeted area inspection of the multi-agency response to abuse and neglect in Peterborough

Between 22 January 2018 and 26 January 2018, Ofsted, the Care Quality Commission (CQC), HMI Constabulary and Fire & Rescue Services (HMICFRS) and HMI Probation (HMI Probation) carried out a joint inspection of the multi-agency response to abuse and neglect in Peterborough.

All who lead services in the area should read it.

The partnership is mature and reflective.

Key strengths

■ There is strong leadership.
■ The hub works well.

Case study: highly effective practice

A child was helped.

Areas for improvement

■ Thresholds are not always clear.
■ Health is missing from strategy discussions. This means:
– plans are weak
– risk is missed.

Case study: area for improvement

Another child waited.

Next steps

One statement should say what each agency will do.

It is awaited by 29 June 2018.

Yours sincerely

Ofsted\tCare Quality Commission
Eleanor Schooling\tUrsula Gallagher
National Director, Social Care\tDeputy Chief Inspector
HMI Constabulary\tHMI Probation
Wendy Williams\tHelen Davies
Her Majesty's Inspector of Constabulary\tAssistant Chief Inspector
`,
    says: {
      framework: 'JTAI',
      authority: 'Peterborough',
      published: '2018-03-21',
      inspection_end: '2018-01-26',
      lead_inspector: null,
      findings: [
        ...found('strength', 'There is strong leadership.', 'The hub works well.'),
        ...found(
          'improve',
          'Thresholds are not always clear.',
          'Health is missing from strategy discussions. This means: – plans are weak – risk is missed.',
        ),
      ],
    },
  },
  {
    what: 'a joint targeted inspection of serious youth violence in the form of a report',
    text: `Joint targeted area inspection of Dorset

Inspection of the multi-agency response to serious youth violence

Inspection dates: 4 November 2024 to 8 November 2024

Date of previous inspection: 9 May 2016

Headline findings

Partners are ambitious.

What is working well?

◼ Leaders share data.

What needs to improve?

◼ Transitional safeguarding.
◼ The timeliness of health assessments.

Main findings

Prose.

Next steps

One council writes for all of them.

Yours sincerely

Yvette Stanley
National Director Regulation and Social Care, Ofsted
`,
    says: {
      framework: 'JTAI',
      authority: 'Dorset',
      inspection_start: '2024-11-04',
      findings: [
        ...found('strength', 'Leaders share data.'),
        ...found('improve', 'Transitional safeguarding.', 'The timeliness of health assessments.'),
      ],
    },
  },
]
