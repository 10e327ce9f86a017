import { found, type LetterCase } from '../letter-case.fixture.ts'

/** Inspections of all that an authority does for children, from 2012 to since April 2026. */
export const authorityReports: readonly LetterCase[] = [
  {
    what: 'an inspection since April 2026, which has no overall grade',
    text: `North Northamptonshire Council

Inspection of local authority children's services

Inspection dates: 8 to 19 June 2026

Lead inspector: Marion St John, His Majesty's Inspector

Judgement\tGrade
The impact of leaders on social work practice with children and families\tGood
The experiences and progress of children who need help and protection\tRequires improvement to be good
The experiences and progress of children in care\tOutstanding
The experiences and progress of care leavers\tGood

What needs to improve?

- Timely help for families.

The experiences and progress of children who need help and protection: requires improvement to be good

1. Help comes late for too many families, and leaders are acting on it.
`,
    says: {
      framework: 'ILACS standard',
      authority: 'North Northamptonshire',
      inspection_start: '2026-06-08',
      inspection_end: '2026-06-19',
      published: null,
      lead_inspector: 'Marion St John',
      judgements: {
        impact_of_leaders: 'Good',
        help_and_protection: 'Requires improvement to be good',
        children_in_care: 'Outstanding',
        care_leavers: 'Good',
      },
      findings: found('improve', 'Timely help for families.'),
    },
  },
  {
    what: 'a short inspection of 2018 in another title, its grades before and below their labels',
    text: `London Borough of Hammersmith & Fulham

Inspection of children's social care services

Dates of inspection: Monday 3 to Friday 7 September 2018

Lead inspector: Lorna McAllister
Her Majesty's Inspector

Overall effectiveness
Good

The impact of leaders on social work practice with children and families
Outstanding

The experiences and progress of children who need help and protection
Good

The experiences and progress of children in care and care leavers
Good

What needs to improve

1. The use of chronologies.
2. Advice for families.
`,
    says: {
      framework: 'ILACS short',
      authority: 'Hammersmith and Fulham',
      lead_inspector: 'Lorna McAllister',
      judgements: {
        overall_effectiveness: 'Good',
        impact_of_leaders: 'Outstanding',
        help_and_protection: 'Good',
        children_in_care_and_care_leavers: 'Good',
      },
      findings: found('improve', 'The use of chronologies.', 'Advice for families.'),
    },
  },
  {
    what: 'a single inspection of 2014 whose overall grade is a sentence',
    text: `City of York Council

Inspection of services for children in need of help and protection, children looked after and care leavers

and

Review of the effectiveness of the Local Safeguarding Children Board

Inspection date: 4 November 2014 – 26 November 2014

Report published: 6 February 2015

The overall judgement is requires improvement

There are no widespread or serious failures. The authority is not yet delivering good protection and help.

It is Ofsted's expectation that all children receive good help.

1. Children who need help and protection\tRequires improvement
2. Children looked after and achieving permanence\tGood
2.1 Adoption performance\tOutstanding
2.2 Experiences and progress of care leavers\tGood
3. Leadership, management and governance\tRequires improvement

The effectiveness of the Local Safeguarding Children Board (LSCB) requires improvement

The board is not yet showing that it is good.

Contents

Executive summary 2
Recommendations 5
The experiences and progress of children who need help and
protection 9

Executive summary

Much has been done in the last year, and there is more to do.

Recommendations

1. Write plans that families can follow.
2. Hear children in every review.

Summary for children and young people

- Social workers listen.

Section 2: The effectiveness of the Local Safeguarding Children Board

Recommendations

3. Publish the board's audits.

Information about this inspection

Lead inspector: Yvonne Oyelaran
`,
    says: {
      framework: 'SIF',
      authority: 'York',
      inspection_start: '2014-11-04',
      inspection_end: '2014-11-26',
      published: '2015-02-06',
      lead_inspector: 'Yvonne Oyelaran',
      judgements: {
        help_and_protection: 'Requires improvement',
        children_looked_after_and_permanence: 'Good',
        adoption: 'Outstanding',
        care_leavers: 'Good',
        leadership_management_governance: 'Requires improvement',
        lscb_effectiveness: 'Requires improvement',
        overall_effectiveness: 'Requires improvement',
      },
      findings: found('recommendation', 'Write plans that families can follow.', 'Hear children in every review.'),
    },
  },
  {
    what: 'looked after children in 2013: grades with numbers under headings, a list led in by a sentence',
    text: `Inspection of looked after children services

Rutland County Council

Inspection dates: 8-12 July 2013

Reporting inspector: Brenda Dewhurst HMI

Published: 16 August 2013

Overall effectiveness

Grade 3 (Adequate)

8. The overall effectiveness is adequate and some of it is better than that.

Areas for improvement

In order to improve the service the authority should take the following action.

Immediately:

- see every child.

Within three months:

- write the pledge anew.

Capacity to improve

Grade 2 (Good)

9. The council knows where it stands.
`,
    says: {
      framework: 'Inspection of looked after children services',
      authority: 'Rutland',
      published: '2013-08-16',
      lead_inspector: 'Brenda Dewhurst',
      judgements: { overall_effectiveness: 'Adequate', capacity_to_improve: 'Good' },
      findings: found('improve', 'see every child.', 'write the pledge anew.'),
    },
  },
  {
    what: 'child protection arrangements in 2012',
    text: `Inspection of local authority arrangements for the protection of children

Cumbria County Council

Inspection dates: 8–17 May 2013

Lead inspector: Margaret Tattersall HMI

Age group: All

Published: 14 June 2013

Overall effectiveness\tInadequate
The effectiveness of the help and protection provided to children, young people, families and carers\tInadequate
The quality of practice\tAdequate
Leadership and governance\tAdequate

Areas for improvement

- record every decision.
`,
    says: {
      framework: 'Inspection of local authority arrangements for the protection of children',
      authority: 'Cumbria',
      inspection_start: '2013-05-08',
      published: '2013-06-14',
      judgements: {
        overall_effectiveness: 'Inadequate',
        help_and_protection: 'Inadequate',
        quality_of_practice: 'Adequate',
        leadership_and_governance: 'Adequate',
      },
      findings: found('improve', 'record every decision.'),
    },
  },
]
