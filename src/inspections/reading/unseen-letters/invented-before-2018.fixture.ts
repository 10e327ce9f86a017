import { found, type LetterCase } from '../letter-case.fixture.ts'

/** Letters of the frameworks before, and of the yearly conversation, about places that do not exist; labelled before they were read, and read first from prints in twelve layouts. */
export const inventedBefore2018: readonly LetterCase[] = [
  {
    what: 'a single inspection of 2015 with the board beside it',
    text: `Haverley City Council

Inspection of services for children in need of help and protection, children looked after and care leavers

and

Review of the effectiveness of the Local Safeguarding Children Board

Inspection date: 12 May 2015 – 4 June 2015

Report published: 14 July 2015

Children’s services in Haverley require improvement to be good
1. Children who need help and protection	Requires improvement
2. Children looked after and achieving permanence	Requires improvement
2.1 Adoption performance	Good
2.2 Experiences and progress of care leavers	Requires improvement
3. Leadership, management and governance	Good
The effectiveness of the Local Safeguarding Children Board (LSCB) is good

Executive summary

Haverley has a stable workforce.

Recommendations

1. Improve the quality of assessments, so that they say what life is like for the child.
2. Ensure that return home interviews take place within 72 hours.
3. Make sure that all care leavers have their health histories.

Summary for children and young people

• Social workers listen to you.

The inspection team

Lead inspector: Caroline Voss
`,
    says: {
      framework: 'SIF',
      authority: 'Haverley',
      published: '2015-07-14',
      inspection_start: '2015-05-12',
      inspection_end: '2015-06-04',
      judgements: {
        help_and_protection: 'Requires improvement',
        children_looked_after_and_permanence: 'Requires improvement',
        adoption: 'Good',
        care_leavers: 'Requires improvement',
        leadership_management_governance: 'Good',
        lscb_effectiveness: 'Good',
        overall_effectiveness: 'Requires improvement to be good',
      },
      findings: [
        ...found(
          'recommendation',
          'Improve the quality of assessments, so that they say what life is like for the child.',
          'Ensure that return home interviews take place within 72 hours.',
          'Make sure that all care leavers have their health histories.',
        ),
      ],
    },
  },
  {
    what: 'a re-inspection of 2017',
    text: `Castle Weir Metropolitan Borough Council

Re-inspection of services for children in need of help and protection, children looked after and care leavers

Inspection date: 4 September 2017 to 28 September 2017

Report published: 20 November 2017

Children’s services in Castle Weir are good
1. Children who need help and protection	Good
2. Children looked after and achieving permanence	Good
2.1 Adoption performance	Outstanding
2.2 Experiences and progress of care leavers	Good
3. Leadership, management and governance	Good

Executive summary

Three years ago services were inadequate.

Recommendations

1. Strengthen the voice of children in reviews.
2. Increase the take-up of advocacy.

Information about this inspection

Lead inspector: Gareth Plumley HMI
`,
    says: {
      framework: 'SIF re-inspection',
      authority: 'Castle Weir',
      published: '2017-11-20',
      inspection_start: '2017-09-04',
      inspection_end: '2017-09-28',
      judgements: {
        help_and_protection: 'Good',
        children_looked_after_and_permanence: 'Good',
        adoption: 'Outstanding',
        care_leavers: 'Good',
        leadership_management_governance: 'Good',
        overall_effectiveness: 'Good',
      },
      findings: [
        ...found('recommendation', 'Strengthen the voice of children in reviews.', 'Increase the take-up of advocacy.'),
      ],
    },
  },
  {
    what: 'a review of a board of 2014 with one priority',
    text: `Osmouth Borough Council

Review of the effectiveness of the Local Safeguarding Children Board

Review date: 10 June 2014 to 2 July 2014

Report published: 8 August 2014

The effectiveness of the Local Safeguarding Children Board (LSCB) requires improvement.

Priority and immediate action

1. Agree a threshold document with all partners.

Areas for improvement

2. Evaluate the effect of training.
3. Hold partners to account for their audits under section 11.

Key strengths and weaknesses of the LSCB

• The board has a strong chair.
`,
    says: {
      framework: 'LSCB review',
      authority: 'Osmouth',
      published: '2014-08-08',
      inspection_start: '2014-06-10',
      inspection_end: '2014-07-02',
      judgements: { lscb_effectiveness: 'Requires improvement' },
      findings: [
        ...found('priority', 'Agree a threshold document with all partners.'),
        ...found(
          'improve',
          'Evaluate the effect of training.',
          'Hold partners to account for their audits under section 11.',
        ),
      ],
    },
  },
  {
    what: 'looked after children of 2013, its list in stages',
    text: `Inspection of services for looked after children

Northmere Council

Inspection dates: 9–19 July 2013

Lead inspector Fergus Wainwright HMI

Overall effectiveness	Good
Capacity to improve	Good
Outcomes for looked after children	Adequate
Quality of provision	Good
Leadership and management	Good

Areas for improvement

In order to improve outcomes for looked after children, Northmere Council should:

Immediately:

• ensure that personal education plans are of good quality

Within three months:

• help more children to see a dentist
• improve the choice of placements for brothers and sisters.
`,
    says: {
      framework: 'Inspection of looked after children services',
      authority: 'Northmere',
      inspection_start: '2013-07-09',
      inspection_end: '2013-07-19',
      lead_inspector: 'Fergus Wainwright',
      judgements: {
        overall_effectiveness: 'Good',
        capacity_to_improve: 'Good',
        outcomes_for_looked_after_children: 'Adequate',
        quality_of_provision: 'Good',
        leadership_and_management: 'Good',
      },
      findings: [
        ...found(
          'improve',
          'ensure that personal education plans are of good quality',
          'help more children to see a dentist',
          'improve the choice of placements for brothers and sisters.',
        ),
      ],
    },
  },
  {
    what: 'an annual performance assessment with a grade in each chapter',
    text: `26 November 2007

Mr Colin Drury

Director for Children and Young People

Haverley City Council

Dear Mr Drury

2007 ANNUAL PERFORMANCE ASSESSMENT OF SERVICES FOR CHILDREN AND YOUNG PEOPLE IN HAVERLEY CITY COUNCIL

This letter summarises the findings of the 2007 annual performance assessment (APA) for your local authority.

Areas for judgement	Grade awarded
Overall effectiveness of children’s services	2
Being healthy	3
Staying safe	2
Enjoying and achieving	2
Making a positive contribution	3
Achieving economic well-being	3
Capacity to improve, including the management of services for children and young people	2

Inspectors make judgements based on the following scale: 4: outstanding/excellent; 3: good; 2: adequate; 1: inadequate

Being healthy

Grade: 3

The contribution is good.

Major strengths

• Fewer teenagers become pregnant.

Important weaknesses and areas for development

• Waiting times for speech therapy.

Staying safe

Grade: 2

Major strengths

• Reviews are held on time.

Important weaknesses and areas for development

• Core assessments take too long.
• Too many children move home three times a year.

Yours sincerely
`,
    says: {
      framework: 'APA',
      authority: 'Haverley',
      published: '2007-11-26',
      judgements: {
        overall_effectiveness: '2',
        being_healthy: '3',
        staying_safe: '2',
        enjoying_and_achieving: '2',
        making_a_positive_contribution: '3',
        achieving_economic_well_being: '3',
        capacity_to_improve: '2',
      },
      findings: [
        ...found('strength', 'Fewer teenagers become pregnant.'),
        ...found('improve', 'Waiting times for speech therapy.'),
        ...found('strength', 'Reviews are held on time.'),
        ...found('improve', 'Core assessments take too long.', 'Too many children move home three times a year.'),
      ],
    },
  },
  {
    what: 'a joint area review of 2006 with two columns of grades',
    text: `Joint area review

Castle Weir Children’s Services Authority Area

Review of services for children and young people

Audience	Published	Reference
All	22 September 2006	3318

Introduction

This joint area review was conducted using the arrangements required under Section 20 of the Children Act 2004. It was carried out by a multi-disciplinary team of nine inspectors. Fieldwork took place between 8 and 19 May 2006.

Grades

4: outstanding; 3: good; 2: adequate; 1: inadequate

| Local services overall	Council services
Being healthy	3	3
Staying safe	2	2
Enjoying and achieving	3	3
Making a positive contribution	3	3
Achieving economic well-being	2	2
Service management	| 2
Capacity to improve	3	3

Recommendations

For immediate action

• ensure that all children on the register have a named social worker

For action over the next six months

• reduce the number of pupils who are out of school
• agree a joint workforce plan.

The next step

The Director should make these findings public.
`,
    says: {
      framework: 'JAR',
      authority: 'Castle Weir',
      published: '2006-09-22',
      inspection_start: '2006-05-08',
      inspection_end: '2006-05-19',
      findings: [
        ...found(
          'recommendation',
          'ensure that all children on the register have a named social worker',
          'reduce the number of pupils who are out of school',
          'agree a joint workforce plan.',
        ),
      ],
    },
  },
  {
    what: 'an annual conversation of 2020',
    text: `Ofsted

3 February 2020

Dear Yusuf

Annual conversation between Ofsted and Osmouth Borough Council

Thank you for meeting us on 21 January 2020 to talk about the quality and impact of social work, early help, education and SEND in Osmouth.

Present at the meeting were:

• Yusuf Brandreth, director of children’s services
• Ffion Marsh, regional director, Ofsted

Social care

You told us that caseloads have fallen to 15 on average.

Education

You said that exclusions have halved.

Yours sincerely

Ffion Marsh

Regional Director
`,
    says: { framework: 'Annual conversation', authority: 'Osmouth', published: '2020-02-03', judgements: {} },
  },
]
