import { found, type LetterCase } from '../letter-case.fixture.ts'

/** What several inspectorates did together, printed by several programs and read from those prints first. */
export const printedJointReports: readonly LetterCase[] = [
  {
    what: 'an area SEND inspection of 2024 with a body beside each priority action',
    text: `Area SEND inspection of Stoke-on-Trent Local Area Partnership

Inspection dates: 22 to 26 April 2024

Dates of previous inspection: 28 January to 1 February 2019

Inspection outcome

There are widespread and/or systemic failings leading to significant concerns about the experiences and outcomes of children and young people with special educational needs and/or disabilities (SEND), which the local area partnership must address urgently.

A monitoring inspection will be carried out within approximately 18 months. The next full reinspection will be within approximately 3 years.

As a result of this inspection, HMCI requires the local area partnership to prepare and submit a priority action plan (area SEND) to address the identified areas for priority action.

Information about the local area partnership

Stoke-on-Trent City Council and NHS Staffordshire and Stoke-on-Trent Integrated Care Board (ICB) are jointly responsible for the planning and commissioning of services for children and young people with SEND in Stoke-on-Trent.

What is it like to be a child or young person with special educational needs and/or disabilities (SEND) in this area?

Children and young people wait too long. Their parents and carers often feel that they have to fight for what should be offered.

What is the area partnership doing that is effective?

• Health visitors identify the needs of the youngest children at an early stage.
• The youth offending service finds out about communication needs and acts on them.

What does the area partnership need to do better?

• Education, health and care plans are often late and of poor quality.

Areas for priority action

Responsible body	Areas for priority action
Stoke-on-Trent City Council and NHS Staffordshire and Stoke-on-Trent ICB	Leaders across the partnership should act urgently to agree a joint strategy that parents have helped to write, and say who is accountable for each part of it.
Stoke-on-Trent City Council	Leaders should act urgently to issue new education, health and care plans within the statutory timescale and to review those that no longer describe the child.
NHS Staffordshire and Stoke-on-Trent ICB	Leaders should act urgently to reduce how long children wait for speech and language therapy.

Areas for improvement

Areas for improvement
Leaders should improve the offer of short breaks.
Leaders should strengthen preparation for adulthood from the earliest years.

Local area partnership details

Local authority	Integrated care board
Stoke-on-Trent City Council	NHS Staffordshire and Stoke-on-Trent ICB
Jo Marchetti, Director of Children's Services	Patrick Eze, Chief Executive
www.stoke.gov.uk	www.staffsstoke.icb.nhs.uk
Civic Centre, Glebe Street, Stoke-on-Trent, ST4 1HH	Winton House, Stoke Road, Stoke-on-Trent, ST4 2RW

Information about this inspection

This inspection was carried out at the request of the Secretary of State for Education.

Inspection team

Ofsted	Care Quality Commission
Bernadette Cusack, HMI Lead Inspector	Lorne Petrie, CQC Lead Inspector
Amit Sood, HMI	Tania Beaumont, CQC Inspector
Verity Hall, Ofsted Inspector
`,
    says: {
      framework: 'Area SEND 2023',
      authority: 'Stoke-on-Trent',
      inspection_start: '2024-04-22',
      inspection_end: '2024-04-26',
      lead_inspector: 'Bernadette Cusack',
      next_inspection: '3 years',
      judgements: { area_send_outcome: 'widespread and/or systemic failings' },
      findings: [
        ...found(
          'strength',
          'Health visitors identify the needs of the youngest children at an early stage.',
          'The youth offending service finds out about communication needs and acts on them.',
        ),
        {
          kind: 'priority',
          text: 'Leaders across the partnership should act urgently to agree a joint strategy that parents have helped to write, and say who is accountable for each part of it.',
          body: 'Stoke-on-Trent City Council and NHS Staffordshire and Stoke-on-Trent ICB',
        },
        {
          kind: 'priority',
          text: 'Leaders should act urgently to issue new education, health and care plans within the statutory timescale and to review those that no longer describe the child.',
          body: 'Stoke-on-Trent City Council',
        },
        {
          kind: 'priority',
          text: 'Leaders should act urgently to reduce how long children wait for speech and language therapy.',
          body: 'NHS Staffordshire and Stoke-on-Trent ICB',
        },
        ...found(
          'improve',
          'Leaders should improve the offer of short breaks.',
          'Leaders should strengthen preparation for adulthood from the earliest years.',
        ),
      ],
    },
  },
  {
    what: 'a local area SEND letter of 2017 that asks for a written statement',
    text: `Ofsted
Agora
Nottingham NG1 6HJ

29 August 2017

Ms Polly Enright
Director of Children's Services
Sefton Metropolitan Borough Council

Dr Neville Strand, Chief Officer, South Sefton Clinical Commissioning Group

Dear Ms Enright and Dr Strand

Joint local area SEND inspection in Sefton

Between 26 June 2017 and 30 June 2017, Ofsted and the Care Quality Commission (CQC) conducted a joint inspection of the local area of Sefton to judge the effectiveness of the area in implementing the disability and special educational needs reforms as set out in the Children and Families Act 2014.

The inspection was led by one of Her Majesty's Inspectors from Ofsted, with a team of inspectors including an Ofsted inspector and a children's services inspector from the CQC.

As a result of the findings of this inspection and in accordance with the Children Act 2004 (Joint Area Reviews) Regulations 2015, Her Majesty's Chief Inspector (HMCI) has determined that a Written Statement of Action is required because of significant areas of weakness in the local area's practice.

This letter outlines our findings from the inspection, including some areas of strengths and areas for further improvement.

Main findings

• Leaders have not made enough difference to children.
• Parents have little trust in the process.

The effectiveness of the local area in identifying children and young people's special educational needs and/or disabilities

Strengths

• Portage is well liked and finds difficulties early.

Areas for development

• Referrals to the child development centre are returned too often.

The effectiveness of the local area in meeting the needs of children and young people with special educational needs and/or disabilities

Strengths

• Specialist teachers give sound advice to schools.

Areas for development

• Plans do not describe outcomes that can be measured.

The effectiveness of the local area in improving outcomes for children and young people with special educational needs and/or disabilities

Strengths

• More young people are in work than nationally.

Areas for development

• Exclusions have risen for three years.

The inspection raises significant concerns about the effectiveness of the local area.

The local area is required to produce and submit a Written Statement of Action to Ofsted that explains how the local area will tackle the following areas of significant weakness:

• the lack of a designated medical officer
• the poor progress of pupils on SEN support
• the weak relationships with parents.

Yours sincerely

Cornelius Appleby

Her Majesty's Inspector
`,
    says: {
      framework: 'Local area SEND 2016',
      authority: 'Sefton',
      published: '2017-08-29',
      inspection_start: '2017-06-26',
      inspection_end: '2017-06-30',
      lead_inspector: 'Cornelius Appleby',
      judgements: {},
      findings: [
        ...found('strength', 'Portage is well liked and finds difficulties early.'),
        ...found('improve', 'Referrals to the child development centre are returned too often.'),
        ...found('strength', 'Specialist teachers give sound advice to schools.'),
        ...found('improve', 'Plans do not describe outcomes that can be measured.'),
        ...found('strength', 'More young people are in work than nationally.'),
        ...found('improve', 'Exclusions have risen for three years.'),
        ...found(
          'priority',
          'the lack of a designated medical officer',
          'the poor progress of pupils on SEN support',
          'the weak relationships with parents.',
        ),
      ],
    },
  },
  {
    what: 'a joint targeted inspection of 2018',
    text: `30 January 2019

Harriet Boothroyd, Director of Children's Services, Dudley Metropolitan Borough Council
Chief Executive, Dudley Clinical Commissioning Group
Police and crime commissioner, West Midlands
Chief constable, West Midlands Police
Manager, Dudley Youth Offending Team

Dear local partnership

Joint targeted area inspection of the multi-agency response to sexual abuse in the family environment in Dudley

Between 10 and 14 December 2018, Ofsted, the Care Quality Commission (CQC), HMI Constabulary and Fire & Rescue Services (HMICFRS) and HMI Probation (HMIP) carried out a joint inspection of the multi-agency response to sexual abuse in the family in Dudley.

This letter to all the service leaders in the area outlines our findings about the effectiveness of partnership working and of the work of individual agencies.

Headline findings

Work in Dudley begins when abuse is disclosed, and seldom before.

Key strengths

• Officers of the police are specially trained, and attend every first meeting.
• School nurses are known to children.

Areas for improvement

• Professionals do not look beyond what a child says.
• The sexual assault referral centre is too far away.

Case study: effective practice

A girl aged nine was helped by her teacher.

Next steps

The director of children's services should prepare a written statement of proposed action responding to the findings outlined in this letter.

Yours sincerely

Ofsted	Care Quality Commission
Yvette Stanley National Director, Social Care	Ursula Gallagher Deputy Chief Inspector
`,
    says: {
      framework: 'JTAI',
      authority: 'Dudley',
      published: '2019-01-30',
      inspection_start: '2018-12-10',
      inspection_end: '2018-12-14',
      judgements: {},
      findings: [
        ...found(
          'strength',
          'Officers of the police are specially trained, and attend every first meeting.',
          'School nurses are known to children.',
        ),
        ...found(
          'improve',
          'Professionals do not look beyond what a child says.',
          'The sexual assault referral centre is too far away.',
        ),
      ],
    },
  },
  {
    what: 'youth offending services of 2021, good',
    text: `An inspection of youth offending services in Cornwall and the Isles of Scilly

HM Inspectorate of Probation, August 2021

Foreword

This inspection is part of our four-year programme of youth offending service inspections. We have inspected and rated Cornwall Youth Offending Service (YOS) across three broad areas of its work. Overall, Cornwall YOS was rated as 'Good'.

Ratings

Cornwall Youth Offending Service	Score 22/36
Overall rating	Good
1. Organisational delivery
1.1 Governance and leadership	Good
1.2 Staff	Outstanding
1.3 Partnerships and services	Good
1.4 Information and facilities	Good
2. Court disposals
2.1 Assessment	Good
2.2 Planning	Requires improvement
2.3 Implementation and delivery	Good
2.4 Reviewing	Good
3. Out-of-court disposals
3.1 Assessment	Requires improvement
3.2 Planning	Requires improvement
3.3 Implementation and delivery	Outstanding
3.4 Joint working	Good

Recommendations

As a result of our inspection findings, we have made four recommendations that we believe, if implemented, will have a positive impact on the quality of youth offending services in Cornwall.

The Cornwall Youth Offending Service should:

1. make sure that planning takes account of the wishes of victims
2. review how it assesses safety.

The Management Board should:

3. understand why so many children are from mining villages
4. find premises in the west of the county.

Background

Fieldwork took place in the week beginning 12 April 2021.
`,
    says: {
      framework: 'HMIP youth 2018',
      authority: 'Cornwall',
      judgements: {
        hmip_overall: 'Good',
        'hmip_1.1': 'Good',
        'hmip_1.2': 'Outstanding',
        'hmip_1.3': 'Good',
        'hmip_1.4': 'Good',
        'hmip_2.1': 'Good',
        'hmip_2.2': 'Requires improvement',
        'hmip_2.3': 'Good',
        'hmip_2.4': 'Good',
        'hmip_3.1': 'Requires improvement',
        'hmip_3.2': 'Requires improvement',
        'hmip_3.3': 'Outstanding',
        'hmip_3.4': 'Good',
      },
      findings: [
        ...found(
          'recommendation',
          'make sure that planning takes account of the wishes of victims',
          'review how it assesses safety.',
          'understand why so many children are from mining villages',
          'find premises in the west of the county.',
        ),
      ],
    },
  },
  {
    what: 'an area SEND inspection of 2025 with typically positive experiences',
    text: `Area SEND inspection of Bath and North East Somerset Local Area Partnership

Inspection dates: 3 to 7 February 2025

Date of previous inspection: 11 to 15 March 2019

Inspection outcome

The local area partnership's special educational needs and/or disability (SEND) arrangements typically lead to positive experiences and outcomes for children and young people with SEND. The local area partnership is taking action where improvements are needed.

The next full area SEND inspection will be within approximately 5 years.

Ofsted and the Care Quality Commission (CQC) ask that the local area partnership updates and publishes its strategic plan based on the recommendations set out in this report.

Information about the local area partnership

Bath and North East Somerset Council and NHS Bath and North East Somerset, Swindon and Wiltshire Integrated Care Board (ICB) are jointly responsible for the planning and commissioning of services.

What is it like to be a child or young person with special educational needs and/or disabilities (SEND) in this area?

Most children are known and helped early.

What is the area partnership doing that is effective?

• Leaders listen to young people and change what they do.
• Schools and nurseries share a common language about need.
• Transitions to adult health services are planned from the age of 14, and families have a named nurse who stays with them until the move is complete.

What does the area partnership need to do better?

• Waits for neurodevelopmental assessment are long.

Areas for improvement

Areas for improvement
Leaders should reduce waiting times for assessments of autism and attention deficit hyperactivity disorder.
Leaders should make sure that social care advice in education, health and care plans is precise.
The partnership should widen the choice of short breaks for those with complex needs.

Local area partnership details

Local authority	Integrated care board
Bath and North East Somerset Council	NHS Bath and North East Somerset, Swindon and Wiltshire ICB
Olga Prentice, Director of Children's Services	Reuben Adeyemi, Chief Executive

Information about this inspection

This inspection was carried out under section 20 of the Children Act 2004.

Inspection team

Ofsted	Care Quality Commission
Leonie Strachan, HMI, Lead inspector	Marcus Ilves, Lead CQC inspector
Petra Nowak, HMI	Alia Rahman, CQC inspector
`,
    says: {
      framework: 'Area SEND 2023',
      authority: 'Bath and North East Somerset',
      inspection_start: '2025-02-03',
      inspection_end: '2025-02-07',
      lead_inspector: 'Leonie Strachan',
      next_inspection: '5 years',
      judgements: { area_send_outcome: 'typically positive' },
      findings: [
        ...found(
          'strength',
          'Leaders listen to young people and change what they do.',
          'Schools and nurseries share a common language about need.',
          'Transitions to adult health services are planned from the age of 14, and families have a named nurse who stays with them until the move is complete.',
        ),
        ...found(
          'improve',
          'Leaders should reduce waiting times for assessments of autism and attention deficit hyperactivity disorder.',
          'Leaders should make sure that social care advice in education, health and care plans is precise.',
          'The partnership should widen the choice of short breaks for those with complex needs.',
        ),
      ],
    },
  },
  {
    what: 'a joint targeted inspection of 2024 with a title page',
    text: `Joint targeted area inspection of St. Helens

Inspection of the multi-agency response to children who are victims of serious youth violence

Inspection dates: 11 to 15 March 2024

Headline findings

Partners in St. Helens know which children are at risk.

What is working well?

• Youth workers in the hospital meet children when they are first hurt.

What needs to improve?

• The sharing of intelligence about older children with schools.
• The timeliness of return home interviews.

Areas for priority action

There were no areas for priority action.

How well do partners work together?

Well, on the whole.

Next steps

We have determined that St. Helens Borough Council is the principal authority and should prepare a written statement of proposed action.
`,
    says: {
      framework: 'JTAI',
      authority: 'St. Helens',
      inspection_start: '2024-03-11',
      inspection_end: '2024-03-15',
      judgements: {},
      findings: [
        ...found('strength', 'Youth workers in the hospital meet children when they are first hurt.'),
        ...found(
          'improve',
          'The sharing of intelligence about older children with schools.',
          'The timeliness of return home interviews.',
        ),
      ],
    },
  },
  {
    what: 'youth justice services of 2025',
    text: `An inspection of youth justice services in Luton

HM Inspectorate of Probation, November 2025

Foreword

Overall, Luton Youth Justice Service was rated as 'Requires improvement'. This inspection looked at work with children and work with victims.

Ratings

Luton Youth Justice Service	Rating
Overall rating	Requires improvement
Work with children	Good
Work with victims	Inadequate

Recommendations

The Luton Youth Justice Service should:

1. ask every victim what they want
2. keep what victims say on record.

The Luton Youth Justice Partnership Board should:

3. look at data about girls.

Background

Fieldwork for this inspection took place between 8 and 12 September 2025.
`,
    says: {
      framework: 'HMIP youth 2025',
      authority: 'Luton',
      inspection_start: '2025-09-08',
      inspection_end: '2025-09-12',
      judgements: { hmip_overall: 'Requires improvement', work_with_children: 'Good', work_with_victims: 'Inadequate' },
      findings: [
        ...found(
          'recommendation',
          'ask every victim what they want',
          'keep what victims say on record.',
          'look at data about girls.',
        ),
      ],
    },
  },
  {
    what: 'a joint area review of 2006',
    text: `Joint area review

City of York Council Children's Services Authority Area

Review of services for children and young people

Audience	Published	Reference
All	21 July 2006	1234

Introduction

This joint area review was carried out by a team of 10 inspectors between 20 February and 3 March 2006.

Grades

4: outstanding; 3: good; 2: adequate; 1: inadequate

Area	Grade
Being healthy	3
Staying safe	3
Enjoying and achieving	4
Making a positive contribution	4
Achieving economic well-being	2
Service management	3
Capacity to improve	3
Children's services	3

Recommendations

For immediate action

The local partnership should:

• see that each child in care has a dentist

For action over the next six months

• widen what there is for young people to learn after 16.
`,
    says: {
      framework: 'JAR',
      authority: 'York',
      published: '2006-07-21',
      inspection_start: '2006-02-20',
      inspection_end: '2006-03-03',
      judgements: {
        being_healthy: '3',
        staying_safe: '3',
        enjoying_and_achieving: '4',
        making_a_positive_contribution: '4',
        achieving_economic_well_being: '2',
        service_management: '3',
        capacity_to_improve: '3',
        overall_effectiveness: '3',
      },
      findings: [
        ...found(
          'recommendation',
          'see that each child in care has a dentist',
          'widen what there is for young people to learn after 16.',
        ),
      ],
    },
  },
  {
    what: 'a joint targeted inspection of 2019 with priority action',
    text: `22 January 2020

Anita Moor, Director of Children's Services, Southend-on-Sea Borough Council
Accountable Officer, Southend Clinical Commissioning Group
Police, Fire and Crime Commissioner for Essex

Dear local partnership

Joint targeted area inspection of the multi-agency response to children's mental health in Southend-on-Sea

Between 9 December and 13 December 2019, Ofsted, the Care Quality Commission (CQC), HMI Constabulary and Fire & Rescue Services (HMICFRS) and HMI Probation (HMIP) undertook a joint inspection of the multi-agency response to children's mental health in Southend-on-Sea.

This letter to all the service leaders in the area outlines our findings about the effectiveness of partnership working.

Headline findings

Leaders put children's minds first.

Strengths

• School counsellors can refer straight to the clinic.

What needs to improve

• Crisis care at night.
• The transition to adult mental health services.

Areas for priority action

• The safety of children who wait in the emergency department.

Next steps

The local authority should prepare a written statement of proposed action by 1 May 2020.

Yours sincerely
`,
    says: {
      framework: 'JTAI',
      authority: 'Southend-on-Sea',
      published: '2020-01-22',
      inspection_start: '2019-12-09',
      inspection_end: '2019-12-13',
      judgements: {},
      findings: [
        ...found('strength', 'School counsellors can refer straight to the clinic.'),
        ...found('improve', 'Crisis care at night.', 'The transition to adult mental health services.'),
        ...found('priority', 'The safety of children who wait in the emergency department.'),
      ],
    },
  },
  {
    what: 'an area SEND inspection of an authority that took the place of another',
    text: `Area SEND inspection of Cumberland Local Area Partnership

Inspection dates: 20 to 24 November 2023

Date of previous inspection: 11 to 15 March 2019, under Cumbria County Council

Inspection outcome

The local area partnership's arrangements lead to inconsistent experiences and outcomes for children and young people with special educational needs and/or disabilities (SEND). The local area partnership must work jointly to make improvements.

The next full area SEND inspection will be within approximately 3 years.

What is the area partnership doing that is effective?

• Early years settings are well advised.

What does the area partnership need to do better?

• Parents wait for replies.

Areas for improvement

Areas for improvement
Leaders should agree how they share data.
Leaders should make the local offer easier to use, with parents and with the young people for whom it is meant.

Local area partnership details

Local authority	Integrated care board
Cumberland Council	NHS North East and North Cumbria ICB

Inspection team

Ofsted	Care Quality Commission
Ruth Skelton, HMI Lead Inspector	Obi Nwankwo, CQC Lead Inspector
`,
    says: {
      framework: 'Area SEND 2023',
      authority: 'Cumberland',
      inspection_start: '2023-11-20',
      inspection_end: '2023-11-24',
      lead_inspector: 'Ruth Skelton',
      next_inspection: '3 years',
      judgements: { area_send_outcome: 'inconsistent' },
      findings: [
        ...found('strength', 'Early years settings are well advised.'),
        ...found(
          'improve',
          'Leaders should agree how they share data.',
          'Leaders should make the local offer easier to use, with parents and with the young people for whom it is meant.',
        ),
      ],
    },
  },
  {
    what: 'an area SEND inspection of 2026 with three bodies beside one action and a list within a cell',
    text: `Area SEND inspection of Westmorland and Furness Local Area Partnership

Inspection dates: 2 to 6 March 2026

Dates of previous inspection: 11 to 15 March 2019

Inspection outcome

There are widespread and/or systemic failings leading to significant concerns about the experiences and outcomes of children and young people with special educational needs and/or disabilities (SEND), which the local area partnership must address urgently.

A monitoring inspection will be carried out within approximately 18 months. The next full reinspection will be within approximately 3 years.

What is the area partnership doing that is effective?

• Rural nurseries share a teacher who knows about hearing loss.

What does the area partnership need to do better?

• Plans are late.

Areas for priority action

Responsible body	Areas for priority action
Westmorland and Furness Council, NHS Lancashire and South Cumbria ICB and NHS North East and North Cumbria ICB	Leaders across education, health and care must act urgently to: • cut the waits for speech and language therapy • agree who pays.
Westmorland and Furness Council	Leaders must act urgently to issue plans on time.

Areas for improvement

Areas for improvement
The partnership should improve transport to school.

Local area partnership details

Local authority	Integrated care boards
Westmorland and Furness Council	NHS Lancashire and South Cumbria ICB

Inspection team

Ofsted	Care Quality Commission
Hugo Lindqvist, HMI Lead Inspector	Zara Mensah, CQC Lead Inspector
`,
    says: {
      framework: 'Area SEND 2023',
      authority: 'Westmorland and Furness',
      inspection_start: '2026-03-02',
      inspection_end: '2026-03-06',
      lead_inspector: 'Hugo Lindqvist',
      next_inspection: '3 years',
      judgements: { area_send_outcome: 'widespread and/or systemic failings' },
      findings: [
        ...found('strength', 'Rural nurseries share a teacher who knows about hearing loss.'),
        {
          kind: 'priority',
          text: 'Leaders across education, health and care must act urgently to: • cut the waits for speech and language therapy • agree who pays.',
          body: 'Westmorland and Furness Council, NHS Lancashire and South Cumbria ICB and NHS North East and North Cumbria ICB',
        },
        {
          kind: 'priority',
          text: 'Leaders must act urgently to issue plans on time.',
          body: 'Westmorland and Furness Council',
        },
        ...found('improve', 'The partnership should improve transport to school.'),
      ],
    },
  },
  {
    what: 'youth justice services of 2024 with resettlement rated apart',
    text: `An inspection of youth justice services in Milton Keynes

HM Inspectorate of Probation, October 2024

Foreword

Overall, Milton Keynes Youth Justice Service was rated as 'Good'. We also inspected the quality of resettlement policy and provision, which was separately rated as 'Requires improvement'.

Ratings

Milton Keynes Youth Justice Service	Score 26/36
Overall rating	Good
1. Organisational delivery
1.1 Governance and leadership	Good
1.2 Staff	Good
1.3 Partnerships and services	Outstanding
1.4 Information and facilities	Good
2. Court disposals
2.1 Assessment	Good
2.2 Planning	Good
2.3 Implementation and delivery	Outstanding
2.4 Reviewing	Good
3. Out-of-court disposals
3.1 Assessment	Good
3.2 Planning	Good
3.3 Implementation and delivery	Good
3.4 Out-of-court disposal policy and provision	Good
4. Resettlement
4.1 Resettlement policy and provision	Requires improvement

Recommendations

The Milton Keynes Youth Justice Service should:

1. write down how resettlement is planned
2. see that planning keeps other people safe.

Thames Valley Police should:

3. review how decisions are made out of court.

Background

Fieldwork for this inspection was carried out in the week commencing 1 July 2024.
`,
    says: {
      framework: 'HMIP youth 2018',
      authority: 'Milton Keynes',
      judgements: {
        hmip_overall: 'Good',
        'hmip_1.1': 'Good',
        'hmip_1.2': 'Good',
        'hmip_1.3': 'Outstanding',
        'hmip_1.4': 'Good',
        'hmip_2.1': 'Good',
        'hmip_2.2': 'Good',
        'hmip_2.3': 'Outstanding',
        'hmip_2.4': 'Good',
        'hmip_3.1': 'Good',
        'hmip_3.2': 'Good',
        'hmip_3.3': 'Good',
        'hmip_3.4': 'Good',
      },
      findings: [
        ...found(
          'recommendation',
          'write down how resettlement is planned',
          'see that planning keeps other people safe.',
          'review how decisions are made out of court.',
        ),
      ],
    },
  },
]
