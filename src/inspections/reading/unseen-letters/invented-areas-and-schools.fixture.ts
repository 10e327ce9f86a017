import { found, type LetterCase } from '../letter-case.fixture.ts'

/** Letters and reports on areas, youth justice and schools that do not exist, and one of no known framework; labelled before they were read, and read first from prints in twelve layouts. */
export const inventedAreasAndSchools: readonly LetterCase[] = [
  {
    what: 'a local area of 2019 that must write a statement of action',
    text: `Ofsted

14 May 2019

Ms Petra Lindqvist-Moor

Director of Children’s Services, Northmere Council

Dr Amit Sood, Chief Officer, Northmere Clinical Commissioning Group

Joan Catterall, Local area nominated officer, Northmere

Dear Ms Lindqvist-Moor and Dr Sood

Joint local area SEND inspection in Northmere

Between 11 March 2019 and 15 March 2019, Ofsted and the Care Quality Commission (CQC) conducted a joint inspection of the local area of Northmere to judge the effectiveness of the area in implementing the disability and special educational needs reforms as set out in the Children and Families Act 2014.

As a result of the findings of this inspection and in accordance with the Children Act 2004 (Joint Area Reviews) Regulations 2015, Her Majesty’s Chief Inspector (HMCI) has determined that a Written Statement of Action is required because of significant areas of weakness in the local area’s practice. HMCI has also determined that the local authority and the area’s clinical commissioning group are jointly responsible for submitting the written statement to Ofsted.

Main findings

• Leaders were slow to make the reforms.

The effectiveness of the local area in identifying children and young people’s special educational needs and/or disabilities

Strengths

• Health visitors notice difficulties early.

Areas for development

• Too few parents are asked at the two-year check.

The effectiveness of the local area in assessing and meeting the needs of children and young people with special educational needs and/or disabilities

Strengths

• Nurses in special schools are well thought of.

Areas for development

• Plans are late, and many are not reviewed.

The effectiveness of the local area in improving outcomes for children and young people with special educational needs and/or disabilities

Strengths

• Young people gain work through supported internships.

Areas for development

• Pupils with SEND are absent too often.

The inspection raises significant concerns about the effectiveness of the local area.

The local area is required to produce and submit a Written Statement of Action to Ofsted that explains how it will tackle the following areas of significant weakness:

• waiting times for diagnosis of autism
• the quality of education, health and care plans.

Yours sincerely

Marcus Tolley

Her Majesty’s Inspector
`,
    says: {
      framework: 'Local area SEND 2016',
      authority: 'Northmere',
      published: '2019-05-14',
      inspection_start: '2019-03-11',
      inspection_end: '2019-03-15',
      lead_inspector: 'Marcus Tolley',
      judgements: {},
      findings: [
        ...found('strength', 'Health visitors notice difficulties early.'),
        ...found('improve', 'Too few parents are asked at the two-year check.'),
        ...found('strength', 'Nurses in special schools are well thought of.'),
        ...found('improve', 'Plans are late, and many are not reviewed.'),
        ...found('strength', 'Young people gain work through supported internships.'),
        ...found('improve', 'Pupils with SEND are absent too often.'),
        ...found(
          'priority',
          'waiting times for diagnosis of autism',
          'the quality of education, health and care plans.',
        ),
      ],
    },
  },
  {
    what: 'an area of 2024 whose lead inspectors stand under another heading',
    text: `Area SEND inspection of Osmouth Local Area Partnership

Inspection dates: 4 to 8 March 2024

Dates of previous inspection: 6 to 10 November 2017

Inspection outcome

The local area partnership’s arrangements lead to inconsistent experiences and outcomes for children and young people with special educational needs and/or disabilities (SEND). The local area partnership must work jointly to make improvements.

The next full area SEND inspection will be within approximately three years.

Ofsted and CQC ask that the local area partnership updates and publishes its strategic plan based on the recommendations set out in this report.

Information about the local area partnership

Osmouth Borough Council and the South Shore Integrated Care Board are jointly responsible for the planning and commissioning of services.

What is it like to be a child or young person with SEND in this area?

It depends on where they live.

What is the area partnership doing that is effective?

• The early years team works closely with nurseries.
• Young people shape what is on offer in the holidays.

What does the area partnership need to do better?

• Waits for an assessment are too long.

Areas for improvement

Areas for improvement
Leaders across education, health and care should reduce how long children wait for speech and language therapy.
Leaders should make sure that education, health and care plans are amended within the statutory time after annual review, and that they hold what social care and health add.

Local area partnership details

Local authority	Integrated care board
Osmouth Borough Council	South Shore Integrated Care Board
Yusuf Brandreth, Director of children’s services	Ann Lyle, Chief executive

Information about this inspection

Ofsted	Care Quality Commission
Imogen Sarkar, HMI, Lead inspector	Duncan Pryce, CQC Lead inspector
`,
    says: {
      framework: 'Area SEND 2023',
      authority: 'Osmouth',
      inspection_start: '2024-03-04',
      inspection_end: '2024-03-08',
      lead_inspector: 'Imogen Sarkar',
      next_inspection: '3 years',
      judgements: { area_send_outcome: 'inconsistent' },
      findings: [
        ...found(
          'strength',
          'The early years team works closely with nurseries.',
          'Young people shape what is on offer in the holidays.',
        ),
        ...found(
          'improve',
          'Leaders across education, health and care should reduce how long children wait for speech and language therapy.',
          'Leaders should make sure that education, health and care plans are amended within the statutory time after annual review, and that they hold what social care and health add.',
        ),
      ],
    },
  },
  {
    what: 'an area of 2025 with two bodies that must act',
    text: `Area SEND inspection of Castle Weir Local Area Partnership

Inspection dates: 19 to 23 May 2025

Date of previous inspection: 24 to 28 June 2019

Inspection outcome

There are widespread and/or systemic failings leading to significant concerns about the experiences and outcomes of children and young people with special educational needs and/or disabilities (SEND), which the local area partnership must address urgently.

A monitoring inspection will be carried out within approximately 18 months. The next full reinspection will be within approximately three years.

As a result of this inspection, HMCI requires the local area partnership to prepare and submit a priority action plan (area SEND) to address the identified areas for priority action.

Areas for priority action

Responsible body	Areas for priority action
Castle Weir Metropolitan Borough Council	Leaders should urgently make sure that education, health and care plans describe needs and provision accurately.
Northern Fells Integrated Care Board	Leaders should urgently cut the waits for neurodevelopmental assessment.

Areas for improvement

Areas for improvement
Leaders should improve the local offer so that families can find it and use it.

Local area partnership details

Ofsted	Care Quality Commission
Lead inspector: Nadia Rowlandson, HMI	Lead inspector: Piotr Gale, CQC
`,
    says: {
      framework: 'Area SEND 2023',
      authority: 'Castle Weir',
      inspection_start: '2025-05-19',
      inspection_end: '2025-05-23',
      lead_inspector: 'Nadia Rowlandson',
      next_inspection: '3 years',
      judgements: { area_send_outcome: 'widespread and/or systemic failings' },
      findings: [
        {
          kind: 'priority',
          text: 'Leaders should urgently make sure that education, health and care plans describe needs and provision accurately.',
          body: 'Castle Weir Metropolitan Borough Council',
        },
        {
          kind: 'priority',
          text: 'Leaders should urgently cut the waits for neurodevelopmental assessment.',
          body: 'Northern Fells Integrated Care Board',
        },
        ...found('improve', 'Leaders should improve the local offer so that families can find it and use it.'),
      ],
    },
  },
  {
    what: 'a youth offending team of 2019 at 23 of 36',
    text: `An inspection of youth offending services in Haverley

HM Inspectorate of Probation, October 2019

Foreword

This inspection is part of our four-year programme of youth offending service inspections. Overall, Haverley YOT is rated as ‘Good’.

Overall findings

Haverley Youth Offending Team	Score	23/36
Overall rating	Good
1.	Organisational delivery
1.1	Governance and leadership	Good
1.2	Staff	Good
1.3	Partnerships and services	Outstanding
1.4	Information and facilities	Requires improvement
2.	Court disposals
2.1	Assessment	Good
2.2	Planning	Good
2.3	Implementation and delivery	Outstanding
2.4	Reviewing	Requires improvement
3.	Out-of-court disposals
3.1	Assessment	Good
3.2	Planning	Good
3.3	Implementation and delivery	Outstanding
3.4	Joint working	Good

Recommendations

As a result of our inspection findings, we have made three recommendations that we believe will have a positive impact.

The Haverley Youth Offending Team should:

1. review the policy for out-of-court disposals
2. make sure that victims’ wishes shape each plan.

The YOT Management Board should:

3. see that it has the health data that it needs.

Introduction

We gather evidence.
`,
    says: {
      framework: 'HMIP youth 2018',
      authority: 'Haverley',
      judgements: {
        hmip_overall: 'Good',
        'hmip_1.1': 'Good',
        'hmip_1.2': 'Good',
        'hmip_1.3': 'Outstanding',
        'hmip_1.4': 'Requires improvement',
        'hmip_2.1': 'Good',
        'hmip_2.2': 'Good',
        'hmip_2.3': 'Outstanding',
        'hmip_2.4': 'Requires improvement',
        'hmip_3.1': 'Good',
        'hmip_3.2': 'Good',
        'hmip_3.3': 'Outstanding',
        'hmip_3.4': 'Good',
      },
      findings: [
        ...found(
          'recommendation',
          'review the policy for out-of-court disposals',
          'make sure that victims’ wishes shape each plan.',
          'see that it has the health data that it needs.',
        ),
      ],
    },
  },
  {
    what: 'a youth justice service of 2026',
    text: `An inspection of youth justice services in Osmouth

HM Inspectorate of Probation, 2026

Foreword

We have inspected and rated Osmouth Youth Justice Service across two broad areas: the work with children and work with victims. Overall, Osmouth YJS was rated as ‘Requires improvement’.

Ratings

Osmouth Youth Justice Service	Fieldwork started January 2026
Overall rating	Requires improvement
Organisational arrangements and activity	Requires improvement
Work with children
The quality of work with children	Requires improvement
Work with victims
The quality of work with victims	Good

Recommendations

As a result of our inspection findings, we have made two recommendations.

Osmouth Youth Justice Service should:

1. assess how safe each child is, and say so in the record

The Osmouth Management Board should:

2. resolve the vacancies in health.
`,
    says: {
      framework: 'HMIP youth 2025',
      authority: 'Osmouth',
      judgements: {
        hmip_overall: 'Requires improvement',
        work_with_children: 'Requires improvement',
        work_with_victims: 'Good',
      },
      findings: [
        ...found(
          'recommendation',
          'assess how safe each child is, and say so in the record',
          'resolve the vacancies in health.',
        ),
      ],
    },
  },
  {
    what: 'a joint targeted inspection of 2023',
    text: `Joint targeted area inspection of Northmere

The multi-agency response to the criminal exploitation of children

Inspection dates: 13 to 17 November 2023

Date of previous inspection: not previously inspected

Context

This inspection was carried out by inspectors from Ofsted, the Care Quality Commission and His Majesty’s Inspectorate of Constabulary and Fire & Rescue Services (HMICFRS).

Headline findings

Partners know where exploitation happens.

What is working well?

• Schools share what they notice.
• Police disrupt those who exploit children.

What needs to improve?

• Health agencies’ part in strategy discussions.
• The use of the national referral mechanism.

Next steps

We have determined that Northmere Council is the principal authority.
`,
    says: {
      framework: 'JTAI',
      authority: 'Northmere',
      inspection_start: '2023-11-13',
      inspection_end: '2023-11-17',
      judgements: {},
      findings: [
        ...found('strength', 'Schools share what they notice.', 'Police disrupt those who exploit children.'),
        ...found(
          'improve',
          'Health agencies’ part in strategy discussions.',
          'The use of the national referral mechanism.',
        ),
      ],
    },
  },
  {
    what: 'a school of 2013',
    text: `Fellside Community Primary School

Mill Lane, Northmere NM4 2QT

Inspection dates	5–6 February 2013
Overall effectiveness	Previous inspection:	Satisfactory	3
| This inspection:	Good	2
Achievement of pupils	Good	2
Quality of teaching	Good	2
Behaviour and safety of pupils	Outstanding	1
Leadership and management	Good	2

Summary of key findings for parents and pupils

This is a good school.

• Pupils do well in reading.

It is not yet an outstanding school because

• Marking does not always help.

Full report

What does the school need to do to improve further?

• Make marking tell pupils what to do next.
• Give the most able harder work.

Information about this inspection

Inspection team

Judith Pocklington, Lead inspector | Additional Inspector

School details

Local authority Northmere
`,
    says: {
      framework: 'School section 5 2012',
      inspection_start: '2013-02-05',
      inspection_end: '2013-02-06',
      findings: [...found('improve', 'Make marking tell pupils what to do next.', 'Give the most able harder work.')],
    },
  },
  {
    what: 'an academy of 2022 whose items are of three sentences',
    text: `Inspection of Weir Bank Academy

River Road, Castle Weir CW1 9AB

Inspection dates: 29 and 30 November 2022

Overall effectiveness	Requires improvement
The quality of education	Requires improvement
Behaviour and attitudes	Good
Personal development	Good
Leadership and management	Requires improvement
Previous inspection grade	Good

What is it like to attend this school?

Pupils are proud of the school.

What does the school do well and what does it need to do better?

Leaders have rewritten the curriculum.

What does the school need to do to improve?

(Information for the school and appropriate authority)

• In some subjects, leaders have not set out what pupils should remember. Pupils therefore have gaps. Leaders should make clear what matters most.
• Staff do not check early enough what pupils know. Leaders should train staff to do so.

School details

Unique reference number	149999
Local authority	Castle Weir
Inspection number	10241111

Information about this inspection

Inspection team

Bethan Quarrie, lead inspector | His Majesty’s Inspector
`,
    says: {
      framework: 'School EIF 2019',
      authority: 'Castle Weir',
      inspection_start: '2022-11-29',
      inspection_end: '2022-11-30',
      lead_inspector: 'Bethan Quarrie',
      judgements: {
        overall_effectiveness: 'Requires improvement',
        quality_of_education: 'Requires improvement',
        behaviour_and_attitudes: 'Good',
        personal_development: 'Good',
        leadership_and_management: 'Requires improvement',
      },
      findings: [
        ...found(
          'improve',
          'In some subjects, leaders have not set out what pupils should remember. Pupils therefore have gaps. Leaders should make clear what matters most.',
          'Staff do not check early enough what pupils know. Leaders should train staff to do so.',
        ),
      ],
    },
  },
  {
    what: 'a report card of 2026',
    text: `Harbour View Primary School

Ofsted report card

Address: Quay Street, Osmouth

Unique reference number (URN): 100999

Inspection report: 3 February 2026

Safeguarding standards met

The safeguarding standards are met.

Area	Grade
Inclusion	Strong standard
Achievement	Expected standard
Attendance and behaviour	Needs attention
Curriculum and teaching	Expected standard
Early years	Strong standard
Leadership and governance	Expected standard
Personal development and well-being	Strong standard

What it’s like to be a pupil at this school

Pupils feel that they belong.

Next steps

• Leaders should lower the number of pupils who miss school often.
• Leaders should check that new routines are kept to in every class.

About this inspection

Lead inspector: Rhona Teasdale, His Majesty’s Inspector

Facts and figures used on inspection

Local authority: Osmouth
`,
    says: {
      framework: 'School report card 2025',
      authority: 'Osmouth',
      lead_inspector: 'Rhona Teasdale',
      judgements: {
        safeguarding: 'Met',
        inclusion: 'Strong standard',
        achievement: 'Expected standard',
        attendance_and_behaviour: 'Needs attention',
        curriculum_and_teaching: 'Expected standard',
        early_years: 'Strong standard',
        leadership_and_governance: 'Expected standard',
        personal_development_and_well_being: 'Strong standard',
      },
      findings: [
        ...found(
          'improve',
          'Leaders should lower the number of pupils who miss school often.',
          'Leaders should check that new routines are kept to in every class.',
        ),
      ],
    },
  },
  {
    what: 'an ungraded inspection of 2024',
    text: `Inspection of a good school: Moorgate Junior School

Fell Street, Northmere NM2 1XX

Inspection dates: 8 and 9 October 2024

Outcome

Moorgate Junior School has taken effective action to maintain the standards identified at the previous inspection.

What is it like to attend this school?

Pupils are kind.

What does the school do well and what does it need to do better?

Reading comes first.

Safeguarding

The arrangements for safeguarding are effective.

What does the school need to do to improve?

(Information for the school and appropriate authority)

• Pupils do not always use what they learned about fractions. The school should give them more practice.

School details

Local authority	Northmere
Type of school	Junior

Inspection team

Callum Dyce, lead inspector | His Majesty’s Inspector
`,
    says: {
      framework: 'School section 8 ungraded',
      authority: 'Northmere',
      inspection_start: '2024-10-08',
      inspection_end: '2024-10-09',
      lead_inspector: 'Callum Dyce',
      findings: [
        ...found(
          'improve',
          'Pupils do not always use what they learned about fractions. The school should give them more practice.',
        ),
      ],
    },
  },
  {
    what: 'a peer challenge, of no known framework',
    text: `Peer challenge of adolescent services in Haverley

15 March 2023

The team spent three days on site.

Strengths

• Staff are proud of what they do.
• Housing and social care sit together.

Areas for consideration

• Agree who leads when a young person is homeless.

Recommendations

1. Write down the offer to young people aged 16 and 17.
2. Share data weekly.
`,
    says: { framework: null },
  },
]
