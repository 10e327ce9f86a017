import { found, type LetterCase } from '../letter-case.fixture.ts'

/** Of every framework one or two about places that are nowhere, in other words, orders and years than those before. */
export const twentyMore: readonly LetterCase[] = [
  {
    what: 'a focused visit of 2024 whose topic and findings stand under other headings',
    text: `Piccadilly Gate
Store Street
Manchester
M1 2WD

5 April 2024

Imogen Varley
Director of Children and Learning
Brackenholt City Council
Civic Hall
Brackenholt

Dear Imogen

Focused visit to Brackenholt children’s services

This letter summarises the findings of the focused visit to Brackenholt children’s services on 27 and 28 February 2024. His Majesty’s Inspectors for this visit were Tobias Renshaw and Leila Farouk.

Inspectors looked at the local authority’s arrangements for care leavers aged 18 to 25.

This visit was carried out in line with the inspection of local authority children’s services (ILACS) framework.

Headline findings

Care leavers in Brackenholt are in touch with people who know them. Since the last inspection, leaders have opened a second hub. Too few young people have their health histories.

What needs to improve in this area of social work practice?

■ How soon young people receive their health histories.
■ The suitability of housing for young people who leave custody.
■ Pathway plans, so that they are:
  – written with the young person
  – brought up to date when life changes.

Main findings

Personal advisers see young people often. They keep to what they promise, and they answer the telephone.

Ofsted will take the findings from this focused visit into account when planning the next inspection or visit.

Yours sincerely

Tobias Renshaw
His Majesty’s Inspector
`,
    says: {
      framework: 'ILACS focused visit',
      authority: 'Brackenholt',
      published: '2024-04-05',
      inspection_start: '2024-02-27',
      inspection_end: '2024-02-28',
      lead_inspector: 'Tobias Renshaw',
      topic: 'Inspectors looked at the local authority’s arrangements for care leavers aged 18 to 25.',
      judgements: {},
      findings: found(
        'improve',
        'How soon young people receive their health histories.',
        'The suitability of housing for young people who leave custody.',
        'Pathway plans, so that they are: – written with the young person – brought up to date when life changes.',
      ),
    },
  },
  {
    what: 'a standard inspection of 2023 with a table that carries a line for the overall grade last',
    text: `Pellbrook County Council

Inspection of local authority children’s services

Inspection dates: 4 to 15 September 2023

Lead inspector: Carys Bendall, His Majesty’s Inspector

Judgement\tGrade
The impact of leaders on social work practice with children and families\tInadequate
The experiences and progress of children who need help and protection\tInadequate
The experiences and progress of children in care\tRequires improvement to be good
The experiences and progress of care leavers\tGood
Overall effectiveness\tInadequate

Services for children in Pellbrook have got worse since they were last inspected in 2019. Children wait too long at the front door. Leaders did not know how many.

What needs to improve?

• The pace at which children are seen when there are worries about them.
• Management oversight at every level.
• How well performance information tells leaders what children’s lives are like.
• Sufficiency of homes for adolescents.

The experiences and progress of children who need help and protection: inadequate

1. Too many children wait for a first visit. Some wait for weeks.

2. Early help is well regarded.
`,
    says: {
      framework: 'ILACS standard',
      authority: 'Pellbrook',
      inspection_start: '2023-09-04',
      inspection_end: '2023-09-15',
      lead_inspector: 'Carys Bendall',
      judgements: {
        impact_of_leaders: 'Inadequate',
        help_and_protection: 'Inadequate',
        children_in_care: 'Requires improvement to be good',
        care_leavers: 'Good',
        overall_effectiveness: 'Inadequate',
      },
      findings: found(
        'improve',
        'The pace at which children are seen when there are worries about them.',
        'Management oversight at every level.',
        'How well performance information tells leaders what children’s lives are like.',
        'Sufficiency of homes for adolescents.',
      ),
    },
  },
  {
    what: 'a short inspection of 2019 whose days span two months',
    text: `Metropolitan Borough of Sandlow

Inspection of children’s social care services

Inspection dates: 28 January 2019 to 1 February 2019

Lead inspector: Neil Osgood
Her Majesty’s Inspector

Judgement\tGrade
The impact of leaders on social work practice with children and families\tOutstanding
The experiences and progress of children who need help and protection\tGood
The experiences and progress of children in care and care leavers\tOutstanding
Overall effectiveness\tOutstanding

Children in Sandlow get help when they need it.

What needs to improve

• The recording of why decisions were made.
• Contingency in plans for children in need.

The experiences and progress of children who need help and protection is good

1. Thresholds are well understood.
`,
    says: {
      framework: 'ILACS short',
      authority: 'Sandlow',
      inspection_start: '2019-01-28',
      inspection_end: '2019-02-01',
      lead_inspector: 'Neil Osgood',
      judgements: {
        impact_of_leaders: 'Outstanding',
        help_and_protection: 'Good',
        children_in_care_and_care_leavers: 'Outstanding',
        overall_effectiveness: 'Outstanding',
      },
      findings: found(
        'improve',
        'The recording of why decisions were made.',
        'Contingency in plans for children in need.',
      ),
    },
  },
  {
    what: 'a monitoring visit of 2024, the second since an inadequate inspection',
    text: `26 June 2024

Ravi Chaudhuri
Executive Director of People
Pellbrook County Council

Dear Ravi

Monitoring visit to Pellbrook children’s services

This letter summarises the findings of the monitoring visit to Pellbrook children’s services on 14 and 15 May 2024. This was the second monitoring visit since the local authority was judged inadequate in September 2023. His Majesty’s Inspectors for this visit were Carys Bendall and Joel Strand.

Areas covered by the visit

Inspectors reviewed the progress made in the following areas of concern identified at the last inspection:

• the response to contacts and referrals
• decisions and planning to safeguard children through strategy meetings.

Headline findings

Progress is being made, though it is uneven.

Findings and evaluation of progress

Contacts are looked at on the day they come. Strategy meetings are now held in time.

I am copying this letter to the Department for Education.

Yours sincerely

Carys Bendall
His Majesty’s Inspector
`,
    says: {
      framework: 'ILACS monitoring visit',
      authority: 'Pellbrook',
      published: '2024-06-26',
      inspection_start: '2024-05-14',
      inspection_end: '2024-05-15',
      lead_inspector: 'Carys Bendall',
      judgements: {},
      findings: [],
    },
  },
  {
    what: 'an assurance visit of 2021 with two areas for improvement in other words',
    text: `17 May 2021

Gareth Underhill
Strategic Director, Children
Isle of Orrin Council

Dear Mr Underhill

Assurance visit to Isle of Orrin children’s services

This letter summarises the findings of an assurance visit to Isle of Orrin children’s services between 8 and 11 March 2021. The visit was carried out by Her Majesty’s Inspectors Yvonne Attah and Simon Kelleher.

The methodology for this visit was in line with the inspection of local authority children’s services (ILACS) framework. However, the delivery of this visit was adapted because of COVID-19.

Headline findings

Staff went on seeing children throughout the pandemic. Leaders put the needs of the youngest first.

What needs to improve

• The follow-up of children who are educated at home and have not been seen.
• The advice that emergency duty staff have on the records.

Findings

Partners met each day in the first weeks.

Yours sincerely

Yvonne Attah
Her Majesty’s Inspector
`,
    says: {
      framework: 'Assurance visit',
      authority: 'Isle of Orrin',
      published: '2021-05-17',
      inspection_start: '2021-03-08',
      inspection_end: '2021-03-11',
      lead_inspector: 'Yvonne Attah',
      findings: found(
        'improve',
        'The follow-up of children who are educated at home and have not been seen.',
        'The advice that emergency duty staff have on the records.',
      ),
    },
  },
  {
    what: 'an area of 2025 with the third outcome and actions for each body',
    text: `Area SEND inspection of Pellbrook Local Area Partnership

Inspection dates: 3 to 7 February 2025

Date of previous inspection: 11 June 2018

Inspection outcome

There are widespread and/or systemic failings leading to significant concerns about the experiences and outcomes of children and young people with special educational needs and/or disabilities (SEND), which the local area partnership must address urgently.

A monitoring inspection will be carried out within approximately 18 months. The next full reinspection will be within 3 years.

As a result of this inspection, HMCI requires the local area partnership to prepare and submit a priority action plan (area SEND) to address the identified areas for priority action.

Information about the local area partnership

Pellbrook County Council and NHS Tarn and Pell Integrated Care Board (ICB) are jointly responsible for the planning and commissioning of services.

What is it like to be a child or young person with SEND in this area?

Children wait too long to be understood.

What is the area partnership doing that is effective?

• Portage workers know families well.
• The youth council speaks up, and leaders listen.

What does the area partnership need to do better?

• Plans are often late.
• Waits for speech and language therapy are too long.

Areas for priority action

Leaders at the ICB and providers should act urgently to shorten waits for neurodevelopmental assessments.
Leaders at the local authority should act urgently to improve the quality and timeliness of education, health and care plans.

Areas for improvement

Leaders should work together to improve how young people are prepared for adulthood.

Local area partnership details

Local authority\tIntegrated care board
Pellbrook County Council\tTarn and Pell Integrated Care Board
Ravi Chaudhuri, Executive Director of People\tAmara Dell, Chief Executive
www.pellbrook.example\twww.tarnpell.example

Information about this inspection

The inspection was carried out at the request of the Secretary of State for Education under section 20(1)(a) of the Children Act 2004.

Inspection team

Ofsted\tCare Quality Commission
Noor Halloran, HMI, Ofsted lead inspector\tBen Astley, CQC lead inspector
Judith Orme, Ofsted Inspector\tKezia Mann, CQC inspector
`,
    says: {
      framework: 'Area SEND 2023',
      authority: 'Pellbrook',
      inspection_start: '2025-02-03',
      inspection_end: '2025-02-07',
      lead_inspector: 'Noor Halloran',
      findings: [
        ...found('strength', 'Portage workers know families well.', 'The youth council speaks up, and leaders listen.'),
        ...found(
          'priority',
          'Leaders at the ICB and providers should act urgently to shorten waits for neurodevelopmental assessments.',
          'Leaders at the local authority should act urgently to improve the quality and timeliness of education, health and care plans.',
        ),
        ...found('improve', 'Leaders should work together to improve how young people are prepared for adulthood.'),
      ],
    },
  },
  {
    what: 'an area of 2017 without a written statement of action',
    text: `11 December 2017

Mrs Philippa Nye
Director of Children’s Services
Metropolitan Borough of Sandlow

Dear Mrs Nye

Joint local area SEND inspection in Sandlow

Between 16 October 2017 and 20 October 2017, Ofsted and the Care Quality Commission (CQC) conducted a joint inspection of the local area of Sandlow to judge the effectiveness of the area in implementing the disability and special educational needs reforms as set out in the Children and Families Act 2014.

The inspection was led by one of Her Majesty’s Inspectors from Ofsted, with team inspectors including an Ofsted Inspector and a children’s services inspector from the CQC.

This letter outlines our findings from the inspection, including some areas of strengths and areas for further improvement.

Main findings

• Leaders know the area well.

• Families do not know what is on offer.

The effectiveness of the local area in identifying children and young people’s special educational needs and/or disabilities

Strengths

• Hearing loss is found early.

Areas for development

• The two-year check does not reach all families.

The effectiveness of the local area in meeting the needs of children and young people who have special educational needs and/or disabilities

Strengths

• The sensory team is highly thought of.

• Special schools share what they know.

Areas for development

• Health advice for plans comes late.

The effectiveness of the local area in improving outcomes for children and young people who have special educational needs and/or disabilities

Strengths

• More young people go on to work.

Areas for development

• Exclusions of pupils at SEN support are too many.

Yours sincerely

Dermot Quill
Her Majesty’s Inspector
`,
    says: {
      framework: 'Local area SEND 2016',
      authority: 'Sandlow',
      published: '2017-12-11',
      inspection_start: '2017-10-16',
      inspection_end: '2017-10-20',
      judgements: {},
      findings: [
        ...found('strength', 'Hearing loss is found early.'),
        ...found('improve', 'The two-year check does not reach all families.'),
        ...found('strength', 'The sensory team is highly thought of.', 'Special schools share what they know.'),
        ...found('improve', 'Health advice for plans comes late.'),
        ...found('strength', 'More young people go on to work.'),
        ...found('improve', 'Exclusions of pupils at SEN support are too many.'),
      ],
    },
  },
  {
    what: 'youth justice of 2023 with its ratings in a table and recommendations by whom they are for',
    text: `An inspection of youth offending services in

Wexcombe

HM Inspectorate of Probation, March 2023

Fieldwork started December 2022

Overall rating\tGood
Total score\t22/36

1.\tOrganisational delivery\t
1.1\tGovernance and leadership\tGood
1.2\tStaff\tGood
1.3\tPartnerships and services\tOutstanding
1.4\tInformation and facilities\tGood
2.\tCourt disposals\t
2.1\tAssessment\tGood
2.2\tPlanning\tRequires improvement
2.3\tImplementation and delivery\tGood
2.4\tReviewing\tRequires improvement
3.\tOut-of-court disposals\t
3.1\tAssessment\tGood
3.2\tPlanning\tGood
3.3\tImplementation and delivery\tOutstanding
3.4\tOut-of-court disposal policy and provision\tRequires improvement
4.\tResettlement\t
4.1\tResettlement policy and provision\tGood

Recommendations

As a result of our inspection findings, we have made four recommendations that we believe, if implemented, will have a positive impact on the quality of youth offending services in Wexcombe.

The Wexcombe Youth Justice Service should:

1. make sure that plans to keep other people safe are complete
2. review the assessments of children when their circumstances change.

The chair of the management board should:

3. see that board members attend

4. ask what children think of the service.

Background
`,
    says: {
      framework: 'HMIP youth 2018',
      authority: 'Wexcombe',
      judgements: {
        hmip_overall: 'Good',
        'hmip_1.1': 'Good',
        'hmip_1.2': 'Good',
        'hmip_1.3': 'Outstanding',
        'hmip_1.4': 'Good',
        'hmip_2.1': 'Good',
        'hmip_2.2': 'Requires improvement',
        'hmip_2.3': 'Good',
        'hmip_2.4': 'Requires improvement',
        'hmip_3.1': 'Good',
        'hmip_3.2': 'Good',
        'hmip_3.3': 'Outstanding',
        'hmip_3.4': 'Requires improvement',
      },
      findings: found(
        'recommendation',
        'make sure that plans to keep other people safe are complete',
        'review the assessments of children when their circumstances change.',
        'see that board members attend',
        'ask what children think of the service.',
      ),
    },
  },
  {
    what: 'a joint targeted inspection of 2018 with a priority action',
    text: `14 September 2018

To: Helen Tranter, Director of Children’s Services, Wexcombe Council
Paul Ives, Chief Constable
Dr Sunita Rao, Accountable Officer, Clinical Commissioning Group

Dear local partnership

Joint targeted area inspection of the multi-agency response to child exploitation and children missing from home, care or education in Wexcombe

Between 2 and 6 July 2018, Ofsted, the Care Quality Commission (CQC), HMI Constabulary and Fire & Rescue Services (HMICFRS) and HMI Probation (HMIP) undertook a joint inspection of the multi-agency response to exploitation in Wexcombe.

This letter to all the service leaders in the area outlines our findings about the effectiveness of partnership working.

The partnership is well led. The response to children who go missing is weak.

Key strengths

• School nurses know which children to worry about.

• Officers who find children speak to them kindly.

Area for priority action

• The oversight of children who go missing must be put right at once.

Areas for improvement

• Return interviews are late.

• Managers in probation do not check plans.

Next steps

The director of children’s services should prepare a written statement of proposed action responding to the findings outlined in this letter.

Yours sincerely

Ofsted
Care Quality Commission
`,
    says: {
      framework: 'JTAI',
      authority: 'Wexcombe',
      published: '2018-09-14',
      inspection_start: '2018-07-02',
      inspection_end: '2018-07-06',
      judgements: {},
      findings: [
        ...found(
          'strength',
          'School nurses know which children to worry about.',
          'Officers who find children speak to them kindly.',
        ),
        ...found('priority', 'The oversight of children who go missing must be put right at once.'),
        ...found('improve', 'Return interviews are late.', 'Managers in probation do not check plans.'),
      ],
    },
  },
  {
    what: 'a joint targeted inspection of 2024 about serious youth violence',
    text: `Joint targeted area inspection of Isle of Orrin

The multi-agency response to serious youth violence

18 to 22 November 2024

Headline findings

Partners in Orrin act together when there is violence.

What is working well?

• A shared picture of risk, looked at each morning.

• Youth workers in the emergency department.

What needs to improve?

• The part that schools play in daily meetings.

• Identification of the brothers and sisters of children at risk.

Areas for priority action

There are no areas for priority action.

Findings

Meetings are brisk.
`,
    says: {
      framework: 'JTAI',
      authority: 'Isle of Orrin',
      inspection_start: '2024-11-18',
      inspection_end: '2024-11-22',
      judgements: {},
      findings: [
        ...found(
          'strength',
          'A shared picture of risk, looked at each morning.',
          'Youth workers in the emergency department.',
        ),
        ...found(
          'improve',
          'The part that schools play in daily meetings.',
          'Identification of the brothers and sisters of children at risk.',
        ),
      ],
    },
  },
  {
    what: 'a school of 2024 after overall grades ended',
    text: `Inspection of Tarnside Primary School

Chapel Lane, East Tarn ET4 9QQ

Inspection dates: 12 and 13 November 2024

The quality of education\tGood
Behaviour and attitudes\tOutstanding
Personal development\tGood
Leadership and management\tGood
Early years provision\tRequires improvement

What is it like to attend this school?

Pupils run in at the gate.

What does the school do well and what does it need to do better?

The school has thought hard about reading.

Safeguarding

The arrangements for safeguarding are effective.

What does the school need to improve?

(Information for the school and appropriate authority)

■ In the early years, activities do not always follow from what children know. The school should make sure that staff choose activities that build on it.
■ Attendance of some disadvantaged pupils is low. The school should continue its work with families.

School details

Unique reference number\t140233
Local authority\tEast Tarn
Inspection number\t10323456

Inspectors

Lucy Orchard, lead inspector\tHis Majesty’s Inspector
Tom Fenn\tOfsted Inspector
`,
    says: {
      framework: 'School EIF 2019',
      authority: 'East Tarn',
      inspection_start: '2024-11-12',
      inspection_end: '2024-11-13',
      lead_inspector: 'Lucy Orchard',
      judgements: {
        quality_of_education: 'Good',
        behaviour_and_attitudes: 'Outstanding',
        personal_development: 'Good',
        leadership_and_management: 'Good',
        early_years_provision: 'Requires improvement',
      },
      findings: found(
        'improve',
        'In the early years, activities do not always follow from what children know. The school should make sure that staff choose activities that build on it.',
        'Attendance of some disadvantaged pupils is low. The school should continue its work with families.',
      ),
    },
  },
  {
    what: 'a school of 2016',
    text: `Upper Pell School

Quarry Road, Pellbrook PB7 1AA

Inspection dates\t8–9 March 2016

Overall effectiveness\tRequires improvement
Effectiveness of leadership and management\tGood
Quality of teaching, learning and assessment\tRequires improvement
Personal development, behaviour and welfare\tGood
Outcomes for pupils\tRequires improvement
16 to 19 study programmes\tGood
Overall effectiveness at previous inspection\tInadequate

Summary of key findings for parents and pupils

This is a school that requires improvement

■ Teaching is not yet good in mathematics.

The school has the following strengths

■ Behaviour is calm.

Full report

What does the school need to do to improve further?

■ Improve teaching in mathematics by:
– checking what pupils know
– setting harder problems.
■ Raise attendance.

School details

Unique reference number\t109888
Local authority\tPellbrook
`,
    says: {
      framework: 'School section 5 2012',
      authority: 'Pellbrook',
      inspection_start: '2016-03-08',
      inspection_end: '2016-03-09',
      findings: [
        ...found(
          'improve',
          'Improve teaching in mathematics by: – checking what pupils know – setting harder problems.',
          'Raise attendance.',
        ),
      ],
    },
  },
  {
    what: 'a report card of 2026 whose grades are sentences of a table',
    text: `Sandlow Grange High School

Address: Mill Road, Sandlow SL1 2CD

Unique reference number (URN): 144555

Inspection report: 3 March 2026

Safeguarding standards met

Inclusion\tExpected standard
Curriculum and teaching\tStrong standard
Achievement\tExpected standard
Attendance and behaviour\tNeeds attention
Personal development and well-being\tStrong standard
Leadership and governance\tExpected standard

What it’s like to be a pupil at this school

Pupils are known by name.

Next steps

■ Leaders should make sure that absence falls among pupils who are new to the school.

About this inspection

Lead inspector: Asha Meredith, His Majesty’s Inspector
`,
    says: {
      framework: 'School report card 2025',
      authority: null,
      lead_inspector: 'Asha Meredith',
      judgements: {
        safeguarding: 'Met',
        inclusion: 'Expected standard',
        curriculum_and_teaching: 'Strong standard',
        achievement: 'Expected standard',
        attendance_and_behaviour: 'Needs attention',
        personal_development_and_well_being: 'Strong standard',
        leadership_and_governance: 'Expected standard',
      },
      findings: found('improve', 'Leaders should make sure that absence falls among pupils who are new to the school.'),
    },
  },
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
  {
    what: 'a focused visit of 2026 with a priority action',
    text: `20 July 2026

Imogen Varley
Director of Children and Learning
Brackenholt City Council

Dear Ms Varley

Focused visit to Brackenholt children’s services

This letter summarises the findings of the focused visit to Brackenholt children’s services from 9 to 10 June 2026. His Majesty’s Inspectors for this visit were Una Blythe and Peter Okonjo.

Inspectors looked at the local authority’s arrangements for children in need and those subject to a child protection plan.

Headline findings

Some children are left in neglect for too long.

Area for priority action

The local authority needs to take swift and decisive action to address the following area of weakness:

• Risk is not seen, or is seen late, when babies are unborn.

What needs to improve in this area of social work practice?

• The challenge that conference chairs offer.

Main findings

Core groups meet.

You should submit a draft action plan within 20 working days.

Yours sincerely

Una Blythe
His Majesty’s Inspector
`,
    says: {
      framework: 'ILACS focused visit',
      authority: 'Brackenholt',
      published: '2026-07-20',
      inspection_start: '2026-06-09',
      inspection_end: '2026-06-10',
      lead_inspector: 'Una Blythe',
      topic:
        'Inspectors looked at the local authority’s arrangements for children in need and those subject to a child protection plan.',
      findings: [
        ...found('priority', 'Risk is not seen, or is seen late, when babies are unborn.'),
        ...found('improve', 'The challenge that conference chairs offer.'),
      ],
    },
  },
  {
    what: 'a conversation of 2025 with what was agreed',
    text: `30 May 2025

Helen Tranter
Director of Children’s Services
Wexcombe Council

Dear Helen

Annual engagement meeting with Wexcombe Council

Thank you for meeting with Ofsted on 8 May 2025 for your annual engagement meeting. This letter records what we talked about.

You told us that caseloads have fallen to 15. You consider that help for families is now offered earlier.

Next steps

We will next meet in spring 2026.

Yours sincerely

Neil Osgood
Senior His Majesty’s Inspector
`,
    says: {
      framework: 'Annual conversation',
      authority: 'Wexcombe',
      published: '2025-05-30',
    },
  },
]
