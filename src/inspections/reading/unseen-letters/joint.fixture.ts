import { found, type LetterCase } from '../letter-case.fixture.ts'

/** Several inspectorates together, and the inspectorate of probation. */
export const jointReports: readonly LetterCase[] = [
  {
    what: 'a joint targeted inspection of the front door in 2023',
    text: `Joint targeted area inspection of Cheshire East

Inspection of the multi-agency response to identification of initial need and risk

Inspection dates: 20 to 24 March 2023

Headline findings

Partners act together.

What needs to improve in relation to this area?

◆ The attendance of health at strategy meetings.

Areas for priority action

- Decisions of the police at night.

Practice study: recognising need

Next steps

We ask for a plan.
`,
    says: {
      framework: 'JTAI',
      authority: 'Cheshire East',
      inspection_start: '2023-03-20',
      inspection_end: '2023-03-24',
      findings: [
        { kind: 'improve', text: 'The attendance of health at strategy meetings.' },
        { kind: 'priority', text: 'Decisions of the police at night.' },
      ],
    },
  },
  {
    what: 'a youth justice inspection with a rating and no table',
    text: `An inspection of youth offending services in Blackpool

HM Inspectorate of Probation, March 2022

Fieldwork for this inspection took place between 29 November and 3 December 2021.

Overall, Blackpool YOS was rated as 'Requires improvement'.

We also inspected the quality of out-of-court disposals.

Recommendations

The Blackpool Youth Offending Service should:

1. review its resettlement policy
2. improve planning for safety.

The Head of Service should:

3. check every plan.
`,
    says: {
      framework: 'HMIP youth 2018',
      authority: 'Blackpool',
      inspection_start: '2021-11-29',
      inspection_end: '2021-12-03',
      judgements: { hmip_overall: 'Requires improvement' },
      findings: found(
        'recommendation',
        'review its resettlement policy',
        'improve planning for safety.',
        'check every plan.',
      ),
    },
  },
  {
    what: 'a joint area review of 2007',
    text: `Joint area review

Sunderland City Council Children's Services Authority Area

Review of services for children and young people

Fieldwork dates: 5 to 16 November 2007

Published: 6 March 2008

Grades

Safeguarding\t3
Looked after children\t2
Service management\t3
Capacity to improve\t3

Recommendations

For immediate action

- Visit all children within a day.
`,
    says: {
      framework: 'JAR',
      authority: 'Sunderland',
      inspection_start: '2007-11-05',
      published: '2008-03-06',
      findings: found('recommendation', 'Visit all children within a day.'),
    },
  },
  {
    what: 'a joint area review of 2008, its grades by service',
    text: `Joint area review

Gateshead Council Children's Services Authority Area

Review of services for children and young people

Audience	Published	Reference
All	4 June 2008	390

Contents

Introduction 2
Context 3
Main findings 4
Grades 5
Recommendations 6

Introduction

This joint area review was conducted using the arrangements required under Section 20 of the Children Act 2004. It was carried out by inspectors between 4 February and 15 February 2008.

Grades

4: outstanding; 3: good; 2: adequate; 1: inadequate

Area	Grade
Safeguarding	3
Looked after children	3
Children and young people with learning difficulties and/or disabilities	2
Service management	3
Capacity to improve	4

Recommendations

For immediate action

The local partnership should:

• agree who leads on transition
• publish what short breaks there are.

For action over the next three months

The local partnership should:

• raise how many carers have their needs assessed.

Main report

1. Safeguarding is good.
`,
    says: {
      framework: 'JAR',
      authority: 'Gateshead',
      published: '2008-06-04',
      inspection_start: '2008-02-04',
      inspection_end: '2008-02-15',
      judgements: {
        safeguarding: '3',
        looked_after_children: '3',
        learning_difficulties_and_disabilities: '2',
        service_management: '3',
        capacity_to_improve: '4',
      },
      findings: found(
        'recommendation',
        'agree who leads on transition',
        'publish what short breaks there are.',
        'raise how many carers have their needs assessed.',
      ),
    },
  },
  {
    what: 'youth offending services of 2020, outstanding',
    text: `An inspection of youth offending services in
Sunderland

HM Inspectorate of Probation, November 2020

Contents

Foreword 3
Overall findings 4
Summary of recommendations 8

Foreword

This inspection is part of our programme of youth offending service inspections. Overall, Sunderland YOS is rated as 'Outstanding'.

Sunderland Youth Offending Service	Score 32/36
Overall rating	Outstanding
1. Organisational delivery
1.1 Governance and leadership	Outstanding
1.2 Staff	Outstanding
1.3 Partnerships and services	Outstanding
1.4 Information and facilities	Good
2. Court disposals
2.1 Assessment	Outstanding
2.2 Planning	Outstanding
2.3 Implementation and delivery	Good
2.4 Reviewing	Outstanding
3. Out-of-court disposals
3.1 Assessment	Outstanding
3.2 Planning	Good
3.3 Implementation and delivery	Outstanding
3.4 Joint working	Good

Fieldwork for this inspection was carried out between 3 and 6 February 2020.

Recommendations

As a result of our inspection findings, we have made three recommendations.

The Sunderland Youth Offending Service should:

1. review how volunteers are trained
2. ensure that all victims are offered a service.

The Chair of the Sunderland YOS Management Board should:

3. invite the local magistrates.

Background

Sunderland lies on the coast.
`,
    says: {
      framework: 'HMIP youth 2018',
      authority: 'Sunderland',
      inspection_start: '2020-02-03',
      inspection_end: '2020-02-06',
      judgements: {
        hmip_overall: 'Outstanding',
        'hmip_1.1': 'Outstanding',
        'hmip_1.2': 'Outstanding',
        'hmip_1.3': 'Outstanding',
        'hmip_1.4': 'Good',
        'hmip_2.1': 'Outstanding',
        'hmip_2.2': 'Outstanding',
        'hmip_2.3': 'Good',
        'hmip_2.4': 'Outstanding',
        'hmip_3.1': 'Outstanding',
        'hmip_3.2': 'Good',
        'hmip_3.3': 'Outstanding',
        'hmip_3.4': 'Good',
      },
      findings: found(
        'recommendation',
        'review how volunteers are trained',
        'ensure that all victims are offered a service.',
        'invite the local magistrates.',
      ),
    },
  },
  {
    what: 'a joint targeted inspection of 2022 whose lists stand under one heading',
    text: `12 January 2022

Tessa Longley, Director of Children's Services, Solihull Metropolitan Borough Council
Paul Keane, Chief Executive, NHS Birmingham and Solihull Clinical Commissioning Group
Chief Constable, West Midlands Police

Dear Solihull local safeguarding partnership

Joint targeted area inspection of Solihull

This letter summarises the findings of the joint targeted area inspection (JTAI) of the multi-agency response to the identification of initial need and risk in Solihull.

This inspection took place from 10 to 14 January 2022. It was carried out by inspectors from Ofsted, the Care Quality Commission (CQC) and Her Majesty's Inspectorate of Constabulary and Fire & Rescue Services (HMICFRS).

Headline findings

Children wait too long in the multi-agency safeguarding hub.

What needs to improve?

Areas for priority action

■ The timeliness of initial strategy meetings.
■ The capacity of the hub.

Areas for improvement

■ How health is told of domestic abuse.

What is working well?

■ Schools know whom to call.

Next steps

The director of children's services should prepare a written statement of proposed action.

Yours sincerely

Yvette Stanley
National Director Regulation and Social Care, Ofsted
`,
    says: {
      framework: 'JTAI',
      authority: 'Solihull',
      published: '2022-01-12',
      inspection_start: '2022-01-10',
      inspection_end: '2022-01-14',
      lead_inspector: null,
      findings: [
        ...found('priority', 'The timeliness of initial strategy meetings.', 'The capacity of the hub.'),
        ...found('improve', 'How health is told of domestic abuse.'),
        ...found('strength', 'Schools know whom to call.'),
      ],
    },
  },
  {
    what: 'youth justice of 2025 in its two areas',
    text: `An inspection of youth justice services in
Calderdale

HM Inspectorate of Probation, December 2025

Foreword

This inspection is part of our programme of youth justice inspections. We have inspected and rated Calderdale YJS across two broad areas: the work with children and work with victims. Overall, Calderdale YJS was rated as 'Good'.

Ratings

Overall rating	Good
Organisational arrangements and activity	Good
Work with children
The quality of work with children	Good
Work with victims
The quality of work with victims	Requires improvement

Fieldwork started September 2025

Recommendations

As a result of our inspection findings, we have made three recommendations.

Calderdale Youth Justice Service should:

1. ensure that contingency plans are made
2. contact victims in good time.

The Calderdale Youth Justice Partnership Board should:

3. hear from children.

Further information

A guide explains the terms.
`,
    says: {
      framework: 'HMIP youth 2025',
      authority: 'Calderdale',
      judgements: { hmip_overall: 'Good', work_with_children: 'Good', work_with_victims: 'Requires improvement' },
      findings: found(
        'recommendation',
        'ensure that contingency plans are made',
        'contact victims in good time.',
        'hear from children.',
      ),
    },
  },
  {
    what: 'a joint targeted inspection of 2024 with one area for priority action behind the others',
    text: `Joint targeted area inspection of Telford and Wrekin

Inspection of the multi-agency response to children who are victims of domestic abuse

Inspection dates: 11 to 15 November 2024

Date of previous inspection: Not previously inspected under this framework

Context

This joint targeted area inspection was carried out by inspectors from Ofsted, the Care Quality Commission and HMICFRS.

Headline findings

Children are heard.

What is working well?

- The voice of the child in police records.

What needs to improve?

- Practice with fathers.

Area for priority action

- The recording of risk by midwives.

Main findings

The hub is strong.

Practice study: a highly effective response

A family was helped.

Next steps

The partnership writes a plan.
`,
    says: {
      framework: 'JTAI',
      authority: 'Telford and Wrekin',
      inspection_start: '2024-11-11',
      inspection_end: '2024-11-15',
      findings: [
        ...found('strength', 'The voice of the child in police records.'),
        ...found('improve', 'Practice with fathers.'),
        ...found('priority', 'The recording of risk by midwives.'),
      ],
    },
  },
]
