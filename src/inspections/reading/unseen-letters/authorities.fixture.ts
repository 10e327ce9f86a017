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
  {
    what: 'an inspection of May 2026 with an area that is inadequate and two priorities',
    text: `Suffolk County Council

Inspection of local authority children's services

Inspection dates: Monday 4 May 2026 to Friday 15 May 2026

Lead inspector: Oluwaseun Adeyemi-Clarke, His Majesty's Inspector

Judgement	Grade
The impact of leaders on social work practice with children and families	Requires improvement to be good
The experiences and progress of children who need help and protection	Inadequate
The experiences and progress of children in care	Requires improvement to be good
The experiences and progress of care leavers	Good

Help for families has slipped since the last inspection in 2022. Too few of the services that families need are there when they ask.

Areas for priority action

- The response when children are at risk outside the home.
- Supervision, so that decisions are made and written down.

What needs to improve?

- The quality of plans for children in need.
- How quickly permanence is decided, including:
  – for brothers and sisters
  – for children placed with family.
- The support of personal advisers for young adults over 21.

The experiences and progress of children who need help and protection: inadequate

1. Strategy meetings are held late.

2. Some children wait four weeks to be seen.
`,
    says: {
      framework: 'ILACS standard',
      authority: 'Suffolk',
      inspection_start: '2026-05-04',
      inspection_end: '2026-05-15',
      published: null,
      lead_inspector: 'Oluwaseun Adeyemi-Clarke',
      judgements: {
        impact_of_leaders: 'Requires improvement to be good',
        help_and_protection: 'Inadequate',
        children_in_care: 'Requires improvement to be good',
        care_leavers: 'Good',
      },
      findings: [
        ...found(
          'priority',
          'The response when children are at risk outside the home.',
          'Supervision, so that decisions are made and written down.',
        ),
        ...found(
          'improve',
          'The quality of plans for children in need.',
          'How quickly permanence is decided, including: – for brothers and sisters – for children placed with family.',
          'The support of personal advisers for young adults over 21.',
        ),
      ],
    },
  },
  {
    what: 'a short inspection of 2020 whose headings are sentences',
    text: `Royal Borough of Windsor and Maidenhead

Inspection of children's social care services

Inspection dates: 13 January to 17 January 2020

Lead inspector: Steve O'Hara-Byrne
Her Majesty's Inspector

Judgement	Grade
The impact of leaders on social work practice with children and families	Requires improvement to be good
The experiences and progress of children who need help and protection	Requires improvement to be good
The experiences and progress of children in care and care leavers	Requires improvement to be good
Overall effectiveness	Requires improvement to be good

Since 2017 the services have been run by a company that two other councils share.

What needs to improve

■ The oversight by managers of pre-proceedings.
■ The consistency of return home interviews.

The experiences and progress of children who need help and protection require improvement to be good

1. The front door works.
`,
    says: {
      framework: 'ILACS short',
      authority: 'Windsor and Maidenhead',
      inspection_start: '2020-01-13',
      inspection_end: '2020-01-17',
      lead_inspector: "Steve O'Hara-Byrne",
      judgements: {
        impact_of_leaders: 'Requires improvement to be good',
        help_and_protection: 'Requires improvement to be good',
        children_in_care_and_care_leavers: 'Requires improvement to be good',
        overall_effectiveness: 'Requires improvement to be good',
      },
      findings: found(
        'improve',
        'The oversight by managers of pre-proceedings.',
        'The consistency of return home interviews.',
      ),
    },
  },
  {
    what: 'a single inspection of 2015 whose recommendations are numbered on in the part of the board',
    text: `Norfolk County Council

Inspection of services for children in need of help and protection, children looked after and care leavers

and

Review of the effectiveness of the Local Safeguarding Children Board1

Inspection date: 12 July 2015 to 5 August 2015

Report published: 20 October 2015

Children's services in Norfolk are inadequate

1. Children who need help and protection	Requires improvement
2. Children looked after and achieving permanence	Inadequate
2.1 Adoption performance	Good
2.2 Experiences and progress of care leavers	Inadequate
3. Leadership, management and governance	Inadequate

1 Ofsted produces this report under its power to combine reports.

Contents

Executive summary 3
Recommendations 6
Summary for children and young people 7
Information about this local authority area 8
Inspection findings 12
The Local Safeguarding Children Board (LSCB) 40

Executive summary

Progress has been too slow.

Recommendations

1. Take urgent action to see care leavers who are homeless.

2. Ensure that return home interviews inform plans.

3. Improve the quality of:
   – pathway plans
   – personal education plans.

Summary for children and young people

- Not enough of you have a say.

Inspection findings

4. Thresholds are known.

Section 2: The Local Safeguarding Children Board

The effectiveness of the Local Safeguarding Children Board requires improvement

Recommendations

118. Make sure that the board's data are used.

119. Evaluate early help.

Information about this inspection

Lead inspector: Dominic Ashcroft-Hill HMI
Deputy lead inspector: Carol Dunmore
`,
    says: {
      framework: 'SIF',
      authority: 'Norfolk',
      inspection_start: '2015-07-12',
      inspection_end: '2015-08-05',
      published: '2015-10-20',
      lead_inspector: 'Dominic Ashcroft-Hill',
      judgements: {
        overall_effectiveness: 'Inadequate',
        help_and_protection: 'Requires improvement',
        children_looked_after_and_permanence: 'Inadequate',
        adoption: 'Good',
        care_leavers: 'Inadequate',
        leadership_management_governance: 'Inadequate',
        lscb_effectiveness: 'Requires improvement',
      },
      findings: found(
        'recommendation',
        'Take urgent action to see care leavers who are homeless.',
        'Ensure that return home interviews inform plans.',
        'Improve the quality of: – pathway plans – personal education plans.',
      ),
    },
  },
  {
    what: 'an annual performance assessment of 2008, its grades in a table and again by outcome',
    text: `17 December 2008

Ms Lena Orchard
Director of Children's Services
Kirklees Council
Civic Centre
Huddersfield HD1 2NF

Dear Ms Orchard

Annual performance assessment of services for children and young people in Kirklees Council 2008

This letter summarises the findings of the 2008 annual performance assessment (APA) for your council. The judgements in the letter draw on your review of the Children and Young People's Plan.

The following table sets out the grades awarded for performance in 2008.

Assessment judgement area	APA grade
Overall effectiveness of children's services	3
Being healthy	3
Staying safe	2
Enjoying and achieving	3
Making a positive contribution	4
Achieving economic well-being	3
Capacity to improve, including the management of services for children and young people	3

Inspectors make overall judgements based on the following scale
4: outstanding/excellent; 3: good; 2: adequate; 1: inadequate

Overall effectiveness of children's services	Grade 3

Kirklees Council delivers good services for children.

Being healthy	Grade 3

The contribution of services is good.

Major strengths

• Breastfeeding support reaches the poorest wards.
• Waits for CAMHS are short.

Important weaknesses and areas for development

• Dental checks of looked after children.

Staying safe	Grade 2

The contribution is adequate.

Important weaknesses and areas for development

• Initial assessments on time.

Yours sincerely

Juliet Fenwick
Divisional Manager
Local Services Inspection
`,
    says: {
      framework: 'APA',
      authority: 'Kirklees',
      published: '2008-12-17',
      lead_inspector: null,
      judgements: {
        overall_effectiveness: '3',
        being_healthy: '3',
        staying_safe: '2',
        enjoying_and_achieving: '3',
        making_a_positive_contribution: '4',
        achieving_economic_well_being: '3',
        capacity_to_improve: '3',
      },
      findings: [
        ...found('strength', 'Breastfeeding support reaches the poorest wards.', 'Waits for CAMHS are short.'),
        ...found('improve', 'Dental checks of looked after children.', 'Initial assessments on time.'),
      ],
    },
  },
  {
    what: 'a standard inspection of 2023 whose findings are numbered on',
    text: `Medway Council

Inspection of children's services

Inspection dates: 17 July 2023 to 28 July 2023

Lead inspector: Margaret Burke-Cole, His Majesty's Inspector

Judgement	Grade
The impact of leaders on social work practice with children and families	Good
The experiences and progress of children who need help and protection	Good
The experiences and progress of children in care	Good
The experiences and progress of care leavers	Requires improvement to be good
Overall effectiveness	Good

Medway has made strides since 2019.

What needs to improve?

• The help that care leavers have with housing.
• Life-story work.

The experiences and progress of care leavers: requires improvement to be good

44. Some care leavers live in unsuitable homes.
`,
    says: {
      framework: 'ILACS standard',
      authority: 'Medway',
      inspection_start: '2023-07-17',
      inspection_end: '2023-07-28',
      lead_inspector: 'Margaret Burke-Cole',
      judgements: {
        impact_of_leaders: 'Good',
        help_and_protection: 'Good',
        children_in_care: 'Good',
        care_leavers: 'Requires improvement to be good',
        overall_effectiveness: 'Good',
      },
      findings: found('improve', 'The help that care leavers have with housing.', 'Life-story work.'),
    },
  },
  {
    what: 'two services in one report of 2011, the areas led in by a sentence',
    text: `Inspection of safeguarding and looked after children services

Wakefield

Inspection dates: 7 – 18 March 2011
Reporting inspector: Gordon Eastlake HMI

Age group: All
Published: 15 April 2011

Safeguarding services

Overall effectiveness	Grade 2 (Good)

The overall effectiveness is good.

Capacity for improvement	Grade 1 (Outstanding)

Areas for improvement

In order to improve the quality of provision and services for safeguarding children and young people in Wakefield, the local authority and its partners should take the following action.

Immediately:

• ensure that health attends conferences.

Within six months:

• bring case records into one system.

Services for looked after children

Overall effectiveness	Grade 2 (Good)

Capacity for improvement	Grade 2 (Good)

Areas for improvement

Within three months:

• raise the quality of personal education plans.
`,
    says: {
      framework: 'Safeguarding and looked after children 2009',
      authority: 'Wakefield',
      published: '2011-04-15',
      inspection_start: '2011-03-07',
      inspection_end: '2011-03-18',
      lead_inspector: 'Gordon Eastlake',
      judgements: {
        safeguarding_overall_effectiveness: 'Good',
        safeguarding_capacity_to_improve: 'Outstanding',
        overall_effectiveness: 'Good',
        capacity_to_improve: 'Good',
      },
      findings: found(
        'improve',
        'ensure that health attends conferences.',
        'bring case records into one system.',
        'raise the quality of personal education plans.',
      ),
    },
  },
]
