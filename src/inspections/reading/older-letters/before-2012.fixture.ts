import { found, type LetterCase } from '../letter-case.fixture.ts'

/** What inspectors wrote before there was one framework for children’s services. */
export const reportsBefore2012: readonly LetterCase[] = [
  {
    what: 'an annual performance assessment of 2006, whose overall grade has another name',
    text: `1 November 2006

Ms A Example
Director of Children's Services
Bolton Metropolitan Borough Council

Dear Ms Example

2006 ANNUAL PERFORMANCE ASSESSMENT OF SERVICES FOR CHILDREN AND YOUNG PEOPLE IN BOLTON METROPOLITAN BOROUGH COUNCIL

What the 2006 annual performance assessment (APA) found stands here.

Summary

Areas for judgement\tGrade awarded
The contribution of the local authority's children's services in maintaining and improving outcomes for children and young people.\t3
The council's overall capacity to improve its services for children and young people\t3
The contribution of the local authority's social care services in maintaining and improving outcomes for children and young people\t3

Inspectors make judgements based on the following scale
4: outstanding/excellent; 3: good; 2: adequate; 1: inadequate

Being healthy

Grade: 3

The contribution is good.

Staying safe\tGrade: 2

Children are safe.

Major strengths

• Good CAMHS.

Important weaknesses and areas for development

• Teenage pregnancy.
• Obesity.

Yours sincerely

J Winstanley
Divisional Manager
`,
    says: {
      framework: 'APA',
      authority: 'Bolton',
      published: '2006-11-01',
      lead_inspector: null,
      judgements: {
        overall_effectiveness: '3',
        being_healthy: '3',
        staying_safe: '2',
        capacity_to_improve: '3',
      },
      findings: [...found('strength', 'Good CAMHS.'), ...found('improve', 'Teenage pregnancy.', 'Obesity.')],
    },
  },
  {
    what: 'a joint area review of 2006, its grades in three columns, its recommendations by when they are due',
    text: `Joint area review

Bolton Children's Services Authority Area

Review of services for children and young people

Audience\tPublished\tReference no.
All\t17 August 2006\t350

Joint area review of Bolton Children's Services Authority Area

Introduction

1. Inspectors came in two stages, between 6 and 17 March 2006.

Grades

4: outstanding; 3: good; 2: adequate; 1: inadequate

\tLocal services overall\tCouncil services\tHealth services
Being healthy\t3\t\t3
Staying safe\t2\t2\t
Enjoying and achieving\t3\t3\t
Making a positive contribution\t3\t\t
Achieving economic well-being\t3\t\t
Service management\t3\t3\t
Capacity to improve\t3\t3\t
Children's services\t\t3\t

Recommendations

For immediate action

The local partnership should:

• ensure that referrals are acted on.

For action over the next six months

• improve stability
• reduce exclusions.

For action in the longer term

• improve housing.
`,
    says: {
      framework: 'JAR',
      authority: 'Bolton',
      published: '2006-08-17',
      inspection_start: '2006-03-06',
      judgements: {
        being_healthy: '3',
        staying_safe: '2',
        enjoying_and_achieving: '3',
        making_a_positive_contribution: '3',
        achieving_economic_well_being: '3',
        service_management: '3',
        capacity_to_improve: '3',
        overall_effectiveness: '3',
      },
      findings: found(
        'recommendation',
        'ensure that referrals are acted on.',
        'improve stability',
        'reduce exclusions.',
        'improve housing.',
      ),
    },
  },
  {
    what: 'an annual rating of 2010',
    text: `9 December 2010

Mr B Example
Director of Children's Services
Bolton Metropolitan Borough Council

Dear Mr Example

Annual children's services assessment

What was found in a year stands below.

Overall children's services performance\tPerforms well (3)

Children's services in Bolton Metropolitan Borough Council perform well.

Key areas for further development

• Raise attainment.

Strengths

• Schools are good.
`,
    says: {
      framework: 'Annual children’s services rating',
      authority: 'Bolton',
      judgements: { overall_effectiveness: 'Performs well (3)' },
      findings: [...found('improve', 'Raise attainment.'), ...found('strength', 'Schools are good.')],
    },
  },
  {
    what: 'two services in one report of 2011, each with an overall grade',
    text: `Slough Borough Council

Inspection of safeguarding and looked after children services

Slough

Inspection dates: 4 – 15 April 2011
Reporting inspector: Brenda McInerney HMI

Age group: All

Published: 20 May 2011

The inspection outcomes: Safeguarding services

Overall effectiveness\tGrade 4 (Inadequate)

The overall effectiveness is inadequate.

Capacity for improvement\tGrade 3 (Adequate)

Areas for improvement

This is what the authority and its partners should do:

Immediately:

• ensure that all are seen

Within three months:

• review supervision.

Services for looked after children

Overall effectiveness\tGrade 3 (Adequate)

Capacity for improvement\tGrade 3 (Adequate)

Areas for improvement

Within three months:

• improve health.
`,
    says: {
      framework: 'Safeguarding and looked after children 2009',
      authority: 'Slough',
      published: '2011-05-20',
      lead_inspector: 'Brenda McInerney',
      judgements: {
        safeguarding_overall_effectiveness: 'Inadequate',
        safeguarding_capacity_to_improve: 'Adequate',
        overall_effectiveness: 'Adequate',
        capacity_to_improve: 'Adequate',
      },
      findings: found('improve', 'ensure that all are seen', 'review supervision.', 'improve health.'),
    },
  },
]
