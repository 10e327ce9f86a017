import { found, type LetterCase } from '../letter-case.fixture.ts'

/** Letters to councils since 2018, about places that do not exist; labelled before they were read, and read first from prints in twelve layouts. */
export const inventedCouncils: readonly LetterCase[] = [
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
]
