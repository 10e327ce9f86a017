import { found, type LetterCase } from '../letter-case.fixture.ts'

/** The same of areas and services that several bodies answer for. */
export const unlistedAreas: readonly LetterCase[] = [
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
]
