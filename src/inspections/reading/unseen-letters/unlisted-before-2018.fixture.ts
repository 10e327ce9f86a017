import { found, type LetterCase } from '../letter-case.fixture.ts'

/** The same of councils and their boards before 2018. */
export const unlistedBefore2018: readonly LetterCase[] = [
  {
    what: 'all services and the board reviewed in 2016, recommendations numbered',
    text: `Wexcombe Council

Inspection of services for children in need of help and protection, children looked after and care leavers

and

Review of the effectiveness of the Local Safeguarding Children Board

Inspection date: 6 June 2016 – 30 June 2016

Report published: 19 August 2016

Children’s services in Wexcombe require improvement to be good

1. Children who need help and protection\tRequires improvement
2. Children looked after and achieving permanence\tRequires improvement
2.1 Adoption performance\tGood
2.2 Experiences and progress of care leavers\tGood
3. Leadership, management and governance\tRequires improvement

Executive summary

Leaders have begun to put matters right.

Recommendations

1. Ensure that all assessments consider the history of the family.
2. Improve the timeliness of initial health assessments.
3. Strengthen the part that independent reviewing officers play between reviews.

Summary for children and young people

Most of you told us that your social worker listens.
`,
    says: {
      framework: 'SIF',
      authority: 'Wexcombe',
      published: '2016-08-19',
      inspection_start: '2016-06-06',
      inspection_end: '2016-06-30',
      judgements: {
        overall_effectiveness: 'Requires improvement to be good',
        help_and_protection: 'Requires improvement',
        children_looked_after_and_permanence: 'Requires improvement',
        adoption: 'Good',
        care_leavers: 'Good',
        leadership_management_governance: 'Requires improvement',
      },
      findings: found(
        'recommendation',
        'Ensure that all assessments consider the history of the family.',
        'Improve the timeliness of initial health assessments.',
        'Strengthen the part that independent reviewing officers play between reviews.',
      ),
    },
  },
  {
    what: 'a board reviewed in 2015, alone',
    text: `Review of the effectiveness of the Local Safeguarding Children Board

Brackenholt Local Safeguarding Children Board

Review dates: 9 February 2015 – 5 March 2015

Report published: 21 April 2015

The LSCB is inadequate

Executive summary

The board does not know how good practice is.

Recommendations

1. Put in place a set of measures that all partners understand.
2. Hold a multi-agency audit each quarter.

Inspection findings – the Board

The chair is new.
`,
    says: {
      framework: 'LSCB review',
      authority: 'Brackenholt',
      published: '2015-04-21',
      inspection_start: '2015-02-09',
      inspection_end: '2015-03-05',
      judgements: { lscb_effectiveness: 'Inadequate' },
      findings: found(
        'recommendation',
        'Put in place a set of measures that all partners understand.',
        'Hold a multi-agency audit each quarter.',
      ),
    },
  },
  {
    what: 'looked after children in 2013 by stages',
    text: `Inspection of services for looked after children

Isle of Orrin Council

Inspection dates: 3 - 13 June 2013

Lead inspector\tWinifred Aske HMI

Age group:\tAll

Published:\t19 July 2013

The overall effectiveness of services for looked after children is judged to be adequate.

Overall effectiveness\tAdequate
Outcomes for looked after children\tGood
Quality of provision\tAdequate
Leadership and management\tAdequate
Capacity to improve\tGood

Areas for improvement

To improve the quality of services for looked after children, Isle of Orrin Council and its partners should take the following action.

Immediately:

• make sure that every child is told who their independent reviewing officer is.

Within three months:

• check that each health plan is acted on
• offer advocacy to children who are placed on the mainland.

Within six months:

• find more foster carers for brothers and sisters.

About this inspection
`,
    says: {
      framework: 'Inspection of looked after children services',
      authority: 'Isle of Orrin',
      published: '2013-07-19',
      inspection_start: '2013-06-03',
      inspection_end: '2013-06-13',
      lead_inspector: 'Winifred Aske',
      findings: found(
        'improve',
        'make sure that every child is told who their independent reviewing officer is.',
        'check that each health plan is acted on',
        'offer advocacy to children who are placed on the mainland.',
        'find more foster carers for brothers and sisters.',
      ),
    },
  },
  {
    what: 'an annual performance assessment of 2006 whose grades stand at the head',
    text: `1 November 2006

Mr Alec Birtwhistle
Director of Children’s Services
Pellbrook County Council

Dear Mr Birtwhistle

2006 Annual performance assessment of services for children and young people in Pellbrook County Council

This letter summarises the findings of the 2006 annual performance assessment (APA) for your local authority.

Areas for judgement\tGrade awarded
The contribution of the local authority’s children’s services in maintaining and improving outcomes for children and young people\t3
The council’s overall capacity to improve its services for children and young people\t3
The contribution of the local authority’s social care services in maintaining and improving outcomes for children and young people\t2

Being healthy

Provision is good.

Major strengths\tImportant weaknesses and areas for development
The work on teenage pregnancy.\tDental checks for looked after children.

Staying safe

Referrals are dealt with quickly.

Yours sincerely

Hilda Marchbank
Divisional Manager
Local Services Inspection
`,
    says: {
      framework: 'APA',
      authority: 'Pellbrook',
      published: '2006-11-01',
    },
  },
  {
    what: 'a joint area review of 2006 with recommendations by when they are due',
    text: `Joint area review

Sandlow Metropolitan Borough Council Children’s Services Authority Area

Review of services for children and young people

Published 12 September 2006

Audience: Published

Grades\t
Outcomes\tGood
Being healthy\tGood
Staying safe\tAdequate
Enjoying and achieving\tGood
Making a positive contribution\tOutstanding
Achieving economic well-being\tGood
Service management\tGood
Capacity to improve further\tGood

Recommendations

For immediate action

The council should:

• make sure that all looked after children have an allocated social worker.

For action over the next six months

The council and its partners should:

• improve access to mental health services
• agree one way of sharing information.
`,
    says: {
      framework: 'JAR',
      authority: 'Sandlow',
      published: '2006-09-12',
      judgements: {
        being_healthy: '3',
        staying_safe: '2',
        enjoying_and_achieving: '3',
        making_a_positive_contribution: '4',
        achieving_economic_well_being: '3',
        service_management: '3',
        capacity_to_improve: '3',
      },
      findings: found(
        'recommendation',
        'make sure that all looked after children have an allocated social worker.',
        'improve access to mental health services',
        'agree one way of sharing information.',
      ),
    },
  },
]
