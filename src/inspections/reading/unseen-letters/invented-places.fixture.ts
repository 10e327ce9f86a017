import { found, type LetterCase } from '../letter-case.fixture.ts'

/** One letter of each framework about places that do not exist; labelled before they were read, and read first from prints in twelve layouts. */
export const inventedPlaces: readonly LetterCase[] = [
  {
    what: 'a focused visit of 2018 with its areas above the findings',
    text: `Ofsted

Agora

Nottingham NG1 6HJ

T 0300 123 1231

6 December 2018

Ms Petra Lindqvist-Moor

Director of Children and Families

Northmere Council

Fell House

Northmere

Dear Ms Lindqvist-Moor

Focused visit to Northmere Council’s children’s services

This letter summarises the findings of a focused visit to Northmere children’s services on 14–15 November 2018. The inspectors were Aled Rhys-Jenkins HMI, Samira Choudhry HMI and Ofsted Inspector Paul Tasker.

Inspectors looked at the local authority’s arrangements for planning and achieving permanence.

Inspectors considered a range of evidence, including case records and discussions with social workers.

Overview

Permanence is thought of early for most children. Some wait too long for a match.

What needs to improve in this area of social work practice

• The recording of why a plan for permanence has changed.
• Life-story work, so that it begins before children move; and so that carers can add to it.
• The tracking of children who are placed with parents.

Findings

• Adopters are assessed quickly.
• Reviewing officers challenge drift.

Ofsted will take the findings from this focused visit into account when planning your next inspection or visit.

Yours sincerely

Aled Rhys-Jenkins

Her Majesty’s Inspector
`,
    says: {
      framework: 'ILACS focused visit',
      authority: 'Northmere',
      published: '2018-12-06',
      inspection_start: '2018-11-14',
      inspection_end: '2018-11-15',
      lead_inspector: 'Aled Rhys-Jenkins',
      topic: 'Inspectors looked at the local authority’s arrangements for planning and achieving permanence.',
      judgements: {},
      findings: [
        ...found(
          'improve',
          'The recording of why a plan for permanence has changed.',
          'Life-story work, so that it begins before children move; and so that carers can add to it.',
          'The tracking of children who are placed with parents.',
        ),
      ],
    },
  },
  {
    what: 'a focused visit of 2023 with one area for priority action',
    text: `Ofsted

7 September 2023

Rob Ellingham

Executive Director for People, Haverley City Council

Dear Mr Ellingham

Focused visit to Haverley children’s services

This letter summarises the findings of the focused visit to Haverley children’s services on Wednesday 19 and Thursday 20 July 2023. His Majesty’s Inspectors for this visit were Kirsty Vane and Mohsin Daud.

Inspectors looked at the local authority’s arrangements for the ‘front door’. This included:

• contacts and referrals
• strategy meetings
• the out-of-hours service.

This visit was carried out in line with the inspection of local authority children’s services (ILACS) framework.

Headline findings

Since the last inspection the front door has become weaker, and children at risk of harm wait.

Area for priority action

• The timeliness of the response to contacts that suggest significant harm.

What needs to improve in this area of social work practice?

• The frequency of supervision for staff in the emergency duty team.
• Whether parents’ consent is recorded.

Main findings

Most staff are new. Leaders accept what inspectors found.

Yours sincerely

Kirsty Vane

His Majesty’s Inspector
`,
    says: {
      framework: 'ILACS focused visit',
      authority: 'Haverley',
      published: '2023-09-07',
      inspection_start: '2023-07-19',
      inspection_end: '2023-07-20',
      lead_inspector: 'Kirsty Vane',
      judgements: {},
      findings: [
        ...found('priority', 'The timeliness of the response to contacts that suggest significant harm.'),
        ...found(
          'improve',
          'The frequency of supervision for staff in the emergency duty team.',
          'Whether parents’ consent is recorded.',
        ),
      ],
    },
  },
  {
    what: 'a short inspection of 2022',
    text: `Osmouth Borough Council

Inspection of local authority children’s services

Inspection dates: 31 January to 4 February 2022

Lead inspector: Jean-Luc Oduya, Her Majesty’s Inspector

Judgement	Grade
The impact of leaders on social work practice with children and families	Outstanding
The experiences and progress of children who need help and protection	Good
The experiences and progress of children in care and care leavers	Good
Overall effectiveness	Good

Children in Osmouth are helped early and well. Since 2018 leaders have strengthened what was weak.

What needs to improve?

• The consistency with which fathers are drawn into plans.
• The timeliness of initial health assessments.

The experiences and progress of children who need help and protection: good

1. Children are seen alone.
2. Assessments are thoughtful.

The experiences and progress of children in care and care leavers: good

3. Care leavers keep in touch with their personal advisers.

The impact of leaders on social work practice with children and families: outstanding

4. Leaders know what they must do.
`,
    says: {
      framework: 'ILACS short',
      authority: 'Osmouth',
      inspection_start: '2022-01-31',
      inspection_end: '2022-02-04',
      lead_inspector: 'Jean-Luc Oduya',
      judgements: {
        impact_of_leaders: 'Outstanding',
        help_and_protection: 'Good',
        children_in_care_and_care_leavers: 'Good',
        overall_effectiveness: 'Good',
      },
      findings: [
        ...found(
          'improve',
          'The consistency with which fathers are drawn into plans.',
          'The timeliness of initial health assessments.',
        ),
      ],
    },
  },
  {
    what: 'a standard inspection of 2024 with two areas for priority action',
    text: `Castle Weir Metropolitan Borough Council

Inspection of local authority children’s services

Inspection dates: 26 February to 8 March 2024

Lead inspector: Siobhán O’Dowd-Reyes, His Majesty’s Inspector

Judgement	Grade
The impact of leaders on social work practice with children and families	Requires improvement to be good
The experiences and progress of children who need help and protection	Inadequate
The experiences and progress of children in care	Requires improvement to be good
The experiences and progress of care leavers	Good
Overall effectiveness	Inadequate

Too many children in Castle Weir live with neglect for too long.

Areas for priority action

• The identification of neglect, and the steps taken when plans do not work.
• Oversight by managers of decisions to step cases down.

What needs to improve?

• The sufficiency of homes for older teenagers.
• Recording of pathway plans.
• The help for children aged 16 and 17 who present as homeless.

The experiences and progress of children who need help and protection: inadequate

1. Thresholds are not understood.
`,
    says: {
      framework: 'ILACS standard',
      authority: 'Castle Weir',
      inspection_start: '2024-02-26',
      inspection_end: '2024-03-08',
      lead_inspector: 'Siobhán O’Dowd-Reyes',
      judgements: {
        impact_of_leaders: 'Requires improvement to be good',
        help_and_protection: 'Inadequate',
        children_in_care: 'Requires improvement to be good',
        care_leavers: 'Good',
        overall_effectiveness: 'Inadequate',
      },
      findings: [
        ...found(
          'priority',
          'The identification of neglect, and the steps taken when plans do not work.',
          'Oversight by managers of decisions to step cases down.',
        ),
        ...found(
          'improve',
          'The sufficiency of homes for older teenagers.',
          'Recording of pathway plans.',
          'The help for children aged 16 and 17 who present as homeless.',
        ),
      ],
    },
  },
  {
    what: 'an inspection of 2026 without an overall grade',
    text: `Northmere Council

Inspection of local authority children’s services

Inspection dates: 8 to 12 June 2026

Lead inspector: Adaeze Holm, His Majesty’s Inspector

Judgement	Grade
The impact of leaders on social work practice with children and families	Good
The experiences and progress of children who need help and protection	Requires improvement to be good
The experiences and progress of children in care	Good
The experiences and progress of care leavers	Outstanding

Northmere’s leaders have kept up the pace of improvement.

What needs to improve?

• How family group decision-making is offered before proceedings.
• The timeliness of multi-agency child protection conferences.

The experiences and progress of children who need help and protection: requires improvement to be good

1. Families get help from the family help teams.
`,
    says: {
      framework: 'ILACS short',
      authority: 'Northmere',
      inspection_start: '2026-06-08',
      inspection_end: '2026-06-12',
      lead_inspector: 'Adaeze Holm',
      judgements: {
        impact_of_leaders: 'Good',
        help_and_protection: 'Requires improvement to be good',
        children_in_care: 'Good',
        care_leavers: 'Outstanding',
      },
      findings: [
        ...found(
          'improve',
          'How family group decision-making is offered before proceedings.',
          'The timeliness of multi-agency child protection conferences.',
        ),
      ],
    },
  },
  {
    what: 'a third monitoring visit of 2021',
    text: `Ofsted

22 October 2021

Lorna Pemberton-Shaw

Interim Director of Children’s Services

Castle Weir Council

Dear Lorna

Monitoring visit of Castle Weir children’s services

This letter summarises the findings of the monitoring visit to Castle Weir children’s services on 28 and 29 September 2021. This was the third monitoring visit since the local authority was judged inadequate in November 2019. The inspectors were Dominic Achebe and Lisa Horrocks, Her Majesty’s Inspectors.

Areas covered by the visit

Inspectors reviewed the progress made in the following areas of concern identified at the last inspection:

• the help for care leavers
• supervision of social workers

Headline findings

The pace of change has been slow.

Findings and evaluation of progress

Care leavers are better supported.

Summary

I am copying this letter to the Department for Education.

Yours sincerely

Dominic Achebe

Her Majesty’s Inspector
`,
    says: {
      framework: 'ILACS monitoring visit',
      authority: 'Castle Weir',
      published: '2021-10-22',
      inspection_start: '2021-09-28',
      inspection_end: '2021-09-29',
      lead_inspector: 'Dominic Achebe',
      judgements: {},
      findings: [],
    },
  },
  {
    what: 'a visit of the autumn of 2020 made from afar',
    text: `Ofsted

17 December 2020

Yusuf Brandreth

Director of Children’s Services

Osmouth Borough Council

Dear Mr Brandreth

COVID-19 focused visit to Osmouth children’s services

This letter summarises the findings of a focused visit to Osmouth children’s services on 3 to 5 November 2020. The visit was carried out by Her Majesty’s Inspectors Nneka Stroud, Tom Farthing and Bea Liversedge.

The methodology for this visit was in line with the inspection of local authority children’s services (ILACS) framework. However, the delivery model was adapted to reflect the COVID-19 context. This visit was carried out fully by remote means.

What needs to improve in this area of social work practice

• Visits to children by video call where they should have been seen in person.
• The supply of laptops to care leavers.

Findings

• Leaders reacted quickly to the pandemic.

Yours sincerely

Nneka Stroud

Her Majesty’s Inspector
`,
    says: {
      framework: 'ILACS focused visit',
      authority: 'Osmouth',
      published: '2020-12-17',
      inspection_start: '2020-11-03',
      inspection_end: '2020-11-05',
      lead_inspector: 'Nneka Stroud',
      judgements: {},
      findings: [
        ...found(
          'improve',
          'Visits to children by video call where they should have been seen in person.',
          'The supply of laptops to care leavers.',
        ),
      ],
    },
  },
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
