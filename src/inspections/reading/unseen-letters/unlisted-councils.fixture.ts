import { found, type LetterCase } from '../letter-case.fixture.ts'

/** Letters to councils that are nowhere and in no list, in other words, orders and years than those before. */
export const unlistedCouncils: readonly LetterCase[] = [
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
