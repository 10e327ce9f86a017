import { expect, test } from 'vitest'

import { readDocument } from '../../documents/index.ts'
import { readLetter } from './read-letter.ts'
import { toRecord, type LetterRecord } from './to-record.ts'

/** Letters in our own words, in the layouts of twenty years: what a second letter of a framework does differently. */
type Finding = LetterRecord['findings'][number]

interface Older {
  what: string
  text: string
  says: Partial<Omit<LetterRecord, 'findings'> & { findings: Omit<Finding, 'themes'>[] }>
}

const found = (kind: string, ...texts: string[]) => texts.map((text) => ({ kind, text }))

/** All twelve standards of youth justice are good but for those named. */
const ratings = (overall: string, but: Record<string, string>): Record<string, string> => ({
  hmip_overall: overall,
  ...Object.fromEntries(
    ['1', '2', '3'].flatMap((domain) =>
      ['1', '2', '3', '4'].map((one) => [`hmip_${domain}.${one}`, but[`${domain}.${one}`] ?? 'Good']),
    ),
  ),
})

const cases: Older[] = [
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
    what: 'a school of 2013, each grade with its number and the last inspection’s beside it',
    text: `School report

Weirside Primary School
Mill Road, Bradford, BD1 1AA

Inspection dates\t12–13 March 2013

Overall effectiveness\tPrevious inspection:\tSatisfactory\t3
\tThis inspection:\tGood\t2
Achievement of pupils\t\tGood\t2
Quality of teaching\t\tGood\t2
Behaviour and safety of pupils\t\tOutstanding\t1
Leadership and management\t\tGood\t2

Summary of key findings for parents and pupils

This is a good school.

- Pupils make good progress.

It is not yet an outstanding school because

- Marking is uneven.

Full report

What does the school need to do to improve further?

- Raise attainment in mathematics by:
– making sure that work is hard enough
– giving time for problems.
- Improve marking.

Inspection judgements

The achievement of pupils is good

- Children start well.

School details

Unique reference number\t107222
Local authority\tBradford
Inspection number\t401234
`,
    says: {
      framework: 'School section 5 2012',
      authority: 'Bradford',
      inspection_start: '2013-03-12',
      judgements: {
        overall_effectiveness: 'Good',
        outcomes: 'Good',
        quality_of_teaching: 'Good',
        personal_development: 'Outstanding',
        leadership_and_management: 'Good',
      },
      findings: found(
        'improve',
        'Raise attainment in mathematics by: – making sure that work is hard enough – giving time for problems.',
        'Improve marking.',
      ),
    },
  },
  {
    what: 'a school of 2016',
    text: `Weirside Primary School

Mill Road, Bradford, West Yorkshire BD1 1AA

Inspection dates\t8–9 November 2016

Overall effectiveness\tRequires improvement
Effectiveness of leadership and management\tGood
Quality of teaching, learning and assessment\tRequires improvement
Personal development, behaviour and welfare\tGood
Outcomes for pupils\tRequires improvement
Early years provision\tGood
Overall effectiveness at previous inspection\tInadequate

Summary of key findings for parents and pupils

This is a school that requires improvement

- Progress is uneven.

The school has the following strengths

- Leaders know the school.

Full report

What does the school need to do to improve further?

- Improve outcomes by ensuring that:
– teachers plan well
– all pupils read.

Inspection judgements

Effectiveness of leadership and management\tGood

- Leaders are good.

School details

Local authority\tBradford
`,
    says: {
      framework: 'School section 5 2012',
      authority: 'Bradford',
      judgements: {
        overall_effectiveness: 'Requires improvement',
        leadership_and_management: 'Good',
        quality_of_teaching: 'Requires improvement',
        personal_development: 'Good',
        outcomes: 'Requires improvement',
        early_years_provision: 'Good',
      },
      findings: found('improve', 'Improve outcomes by ensuring that: – teachers plan well – all pupils read.'),
    },
  },
  {
    what: 'a good school that stays good',
    text: `Inspection of a good school: Weirside Primary School

Mill Road, Bradford, West Yorkshire BD1 1AA

Inspection dates: 8 and 9 November 2022

Outcome

Weirside Primary School continues to be a good school.

What is it like to attend this school?

Pupils are happy.

What does the school do well and what does it need to do better?

Leaders have a plan.

Safeguarding

The arrangements for safeguarding are effective.

What does the school need to improve?

(Information for the school and appropriate authority)

- Some subjects are not planned. Leaders should plan them.
- Reading is slow.

Background

When we have judged a school to be good.

School details

Local authority\tBradford
`,
    says: {
      framework: 'School section 8 ungraded',
      authority: 'Bradford',
      judgements: { outcome: 'Weirside Primary School continues to be a good school' },
      findings: found('improve', 'Some subjects are not planned. Leaders should plan them.', 'Reading is slow.'),
    },
  },
  {
    what: 'a school since September 2024, without an overall grade',
    text: `Inspection of Weirside Primary School

Mill Road, Bradford, West Yorkshire BD1 1AA

Inspection dates: 12 and 13 November 2024

The quality of education\tGood
Behaviour and attitudes\tGood
Personal development\tOutstanding
Leadership and management\tGood
Early years provision\tGood
Previous inspection grade\tRequires improvement

The headteacher of this school is A B. This school is part of a trust.

What is it like to attend this school?

Pupils are happy.

What does the school need to improve?

(Information for the school and appropriate authority)

- Some subjects are not planned.
`,
    says: {
      framework: 'School EIF 2019',
      inspection_end: '2024-11-13',
      judgements: {
        quality_of_education: 'Good',
        behaviour_and_attitudes: 'Good',
        personal_development: 'Outstanding',
        leadership_and_management: 'Good',
        early_years_provision: 'Good',
      },
    },
  },
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
        being_healthy: 'Grade: 3',
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
    what: 'a monitoring visit whose topic stands under a heading of its own',
    text: `21 June 2022

Ms A Example, Director of Children's Services
Slough Borough Council

Dear Ms Example

Monitoring visit to Slough children's services

This letter summarises the findings of the monitoring visit to Slough children's services on 10 and 11 May 2022. This was the fourth monitoring visit since the local authority was judged inadequate in January 2019. Her Majesty's Inspectors for this visit were Priya Tattersall and Ceri Rhys.

Areas covered by the visit

Inspectors reviewed the progress made in the following area of concern identified at the last inspection:

■ The 'front door'.

This visit was carried out in line with the framework.

Headline findings

Things are better.

What needs to improve in this area of social work practice

■ Audits.

Findings and evaluation of progress

Calls are answered.

Yours sincerely

Priya Tattersall
Her Majesty's Inspector
`,
    says: {
      framework: 'ILACS monitoring visit',
      authority: 'Slough',
      topic:
        "Inspectors reviewed the progress made in the following area of concern identified at the last inspection: ■ The 'front door'.",
      findings: found('improve', 'Audits.'),
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
  {
    what: 'a title page in capitals and bullets that are stars',
    text: `LEEDS CITY COUNCIL

INSPECTION OF LOCAL AUTHORITY CHILDREN'S SERVICES

INSPECTION DATES: 21 FEBRUARY TO 4 MARCH 2022

LEAD INSPECTOR: LOUISE HOLLINS, HER MAJESTY'S INSPECTOR

JUDGEMENT\tGRADE
THE IMPACT OF LEADERS ON SOCIAL WORK PRACTICE WITH CHILDREN AND FAMILIES\tOUTSTANDING
THE EXPERIENCES AND PROGRESS OF CHILDREN WHO NEED HELP AND PROTECTION\tGOOD
THE EXPERIENCES AND PROGRESS OF CHILDREN IN CARE AND CARE LEAVERS\tOUTSTANDING
OVERALL EFFECTIVENESS\tOUTSTANDING

WHAT NEEDS TO IMPROVE?

* Supervision.
* The recording of decisions.
`,
    says: {
      framework: 'ILACS standard',
      authority: 'Leeds',
      lead_inspector: 'Louise Hollins',
      judgements: {
        impact_of_leaders: 'OUTSTANDING',
        help_and_protection: 'GOOD',
        children_in_care_and_care_leavers: 'OUTSTANDING',
        overall_effectiveness: 'OUTSTANDING',
      },
      findings: found('improve', 'Supervision.', 'The recording of decisions.'),
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
  {
    what: 'a report card whose grades are lines that follow each other',
    text: `Weirside Primary School

Report card

Inspection dates: 18 and 19 November 2025
Lead inspector: Jo Sample, His Majesty's Inspector

Safeguarding: Met
Inclusion: Expected standard
Curriculum and teaching: Strong standard
Achievement: Expected standard
Attendance and behaviour: Needs attention
Personal development and well-being: Exceptional
Leadership and governance: Expected standard
Early years: Strong standard

Next steps

- Improve attendance.

School details

Local authority: Leeds
`,
    says: {
      framework: 'School report card 2025',
      authority: 'Leeds',
      lead_inspector: 'Jo Sample',
      judgements: {
        safeguarding: 'Met',
        inclusion: 'Expected standard',
        curriculum_and_teaching: 'Strong standard',
        achievement: 'Expected standard',
        attendance_and_behaviour: 'Needs attention',
        personal_development_and_well_being: 'Exceptional',
        leadership_and_governance: 'Expected standard',
        early_years: 'Strong standard',
      },
    },
  },
]

test.each(cases)('$what', async ({ text, says }) => {
  const document = await readDocument(new TextEncoder().encode(text), 'letter.txt')
  const record = toRecord('letter.txt', readLetter(document).readings)
  const said = { ...record, findings: record.findings.map(({ themes: _themes, ...finding }) => finding) }
  expect(Object.fromEntries(Object.keys(says).map((key) => [key, said[key as keyof LetterRecord]]))).toEqual(says)
})
