import { found, type LetterCase } from '../letter-case.fixture.ts'

/** Visits and letters that were printed by several programs and read from those prints first. */
export const printedVisits: readonly LetterCase[] = [
  {
    what: 'a focused visit of 2019 to a council of three towns',
    text: `Ofsted
Agora
6 Cumberland Place
Nottingham
NG1 6HJ

21 October 2019

Margaret Lytton
Interim Corporate Director, Children's Services
Bournemouth, Christchurch and Poole Council
Town Hall
Bourne Avenue
Bournemouth BH2 6DY

Dear Margaret

Focused visit to Bournemouth, Christchurch and Poole Council children's services

This letter summarises the findings of a focused visit to Bournemouth, Christchurch and Poole Council children's services on 10 and 11 September 2019. The inspectors were Stella Ormerod, HMI, and Rashid Al-Khatib, HMI.

Inspectors considered the local authority's arrangements for children who go missing or are at risk of being exploited outside the home. Inspectors looked at a range of evidence, including case discussions with social workers and their managers.

Overview

The new council came into being in April 2019 and has brought three services together without losing sight of children. Most children at risk of exploitation are quickly identified, and the officers who work with them know them well. Plans for some of those children are too general to show what has to change.

What needs to improve in this area of social work practice

• The quality of return home interviews, so that they inform risk assessments and plans.
• How soon strategy discussions are held when a child has been missing more than once.
• The effectiveness of the difficult-to-place panel in confirming next steps for children whose first language is not English, including those who have arrived in the United Kingdom alone and have nobody who can speak for them.

Findings

• Social workers see children often and by themselves.
• The office of the exploitation team is shared with the police, and information flows quickly between them.

Ofsted will take the findings from this focused visit into account when planning the next inspection or visit.

Yours sincerely

Stella Ormerod

Her Majesty's Inspector
`,
    says: {
      framework: 'ILACS focused visit',
      authority: 'Bournemouth, Christchurch and Poole',
      published: '2019-10-21',
      inspection_start: '2019-09-10',
      inspection_end: '2019-09-11',
      lead_inspector: 'Stella Ormerod',
      topic:
        "Inspectors considered the local authority's arrangements for children who go missing or are at risk of being exploited outside the home.",
      judgements: {},
      findings: [
        ...found(
          'improve',
          'The quality of return home interviews, so that they inform risk assessments and plans.',
          'How soon strategy discussions are held when a child has been missing more than once.',
          'The effectiveness of the difficult-to-place panel in confirming next steps for children whose first language is not English, including those who have arrived in the United Kingdom alone and have nobody who can speak for them.',
        ),
      ],
    },
  },
  {
    what: 'a focused visit of 2025 with no area for priority action, and an inner list',
    text: `16 July 2025

Dr Ines Aldridge
Executive Director of Children's Services
Royal Borough of Kensington and Chelsea
Kensington Town Hall
Hornton Street
London W8 7NX

Dear Dr Aldridge

Focused visit to Royal Borough of Kensington and Chelsea children's services

This letter summarises the findings of the focused visit to Kensington and Chelsea children's services between 17 and 18 June 2025. His Majesty's Inspectors for this visit were Fiona Mc Bride-Lowe and Gethin Pryce.

Inspectors looked at the local authority's arrangements for disabled children and their families.

This visit was carried out in line with the inspection of local authority children's services (ILACS) framework.

Headline findings

Disabled children in this borough are helped by workers who know them well and who stay with them for years. Leaders have invested in short breaks when others have cut them.

Areas for priority action

None were identified.

What needs to improve in this area of social work practice?

• The timeliness of occupational therapy assessments.
• The recording of:
  – what children themselves say, in whatever way they say it
  – the views of brothers and sisters.
• Planning for adulthood from the age of 14.

Main findings

Children's needs are assessed with care. Reviews are held on time and families find them useful, and each family leaves with a written plan that says who will do what and by which day.

Ofsted will take the findings from this focused visit into account when planning your next inspection or visit.

Yours sincerely

Fiona Mc Bride-Lowe

His Majesty's Inspector
`,
    says: {
      framework: 'ILACS focused visit',
      authority: 'Kensington and Chelsea',
      published: '2025-07-16',
      inspection_start: '2025-06-17',
      inspection_end: '2025-06-18',
      lead_inspector: 'Fiona Mc Bride-Lowe',
      topic: "Inspectors looked at the local authority's arrangements for disabled children and their families.",
      judgements: {},
      findings: [
        ...found(
          'improve',
          'The timeliness of occupational therapy assessments.',
          'The recording of: – what children themselves say, in whatever way they say it – the views of brothers and sisters.',
          'Planning for adulthood from the age of 14.',
        ),
      ],
    },
  },
  {
    what: 'an annual performance assessment of 2006 in its older words',
    text: `1 November 2006

Mr Toby Hargreave
Director of Children's Services
Royal Borough of Kingston upon Thames
Guildhall 1
Kingston upon Thames
Surrey KT1 1EU

Dear Mr Hargreave

2006 Annual performance assessment of services for children and young people in the Royal Borough of Kingston upon Thames

This letter summarises the findings of the meeting held on 5 July 2006 and the evidence you sent us. We are grateful for the information which you provided.

Summary

Areas for judgement	Grade awarded
The contribution of the local authority's children's services in maintaining and improving outcomes for children and young people.	4
The council's overall capacity to improve its services for children and young people	3
The contribution of the local authority's social care services in maintaining and improving outcomes for children and young people	3

Being healthy

Grade: 3

Children are healthy.

Areas for improvement

• the number of school-age children who are overweight

Staying safe

Grade: 4

Few children are on the register.

Strengths

• social workers are in post and stay
• no child waits for a foster family

Yours sincerely

Winifred Gale

Divisional Manager, Local Services Inspection
`,
    says: {
      framework: 'APA',
      authority: 'Kingston upon Thames',
      published: '2006-11-01',
      judgements: { overall_effectiveness: '4', being_healthy: '3', staying_safe: '4', capacity_to_improve: '3' },
      findings: [
        ...found('improve', 'the number of school-age children who are overweight'),
        ...found('strength', 'social workers are in post and stay', 'no child waits for a foster family'),
      ],
    },
  },
  {
    what: 'a monitoring visit of 2023 whose addressee is a trust',
    text: `Ofsted
Piccadilly Gate
Manchester M1 2WD

9 March 2023

Colette Nwosu
Chief Executive, Sandwell Children's Trust
Sandwell Metropolitan Borough Council
Oldbury B69 3DB

Dear Colette

Monitoring visit to Sandwell children's services

This letter summarises the findings of the monitoring visit to Sandwell children's services on 31 January and 1 February 2023. This was the third monitoring visit since the local authority was judged inadequate in January 2018. His Majesty's Inspectors for this visit were Aubrey Finch and Meera Vasudevan.

Areas covered by the visit

Inspectors reviewed the progress made in the following areas of concern identified at the last inspection:

• the quality and timeliness of assessments
• the effectiveness of management oversight and supervision.

Headline findings

There is more to do, and the trust has the confidence of its staff to do it.

Findings and evaluation of progress

Assessments are finished on time and more of them describe daily life. Supervision happens each month.

I am copying this letter to the Department for Education.

Yours sincerely

Aubrey Finch

His Majesty's Inspector
`,
    says: {
      framework: 'ILACS monitoring visit',
      authority: 'Sandwell',
      published: '2023-03-09',
      inspection_start: '2023-01-31',
      inspection_end: '2023-02-01',
      lead_inspector: 'Aubrey Finch',
      judgements: {},
      findings: [],
    },
  },
  {
    what: 'a focused visit of 2018 on two named days',
    text: `Ofsted
Clive House
Sunderland SR1 1AA

7 June 2018

Mr Osric Wainwright
Corporate Director, Children and Families
Stockton-on-Tees Borough Council

Dear Mr Wainwright

Focused visit to Stockton-on-Tees children's services

This letter summarises the findings of a focused visit to Stockton-on-Tees children's services on 15 May and 16 May 2018. The inspectors were Hetty Lovegrove HMI and Caradog Wynne-Evans HMI.

Inspectors looked at the local authority's arrangements for permanence, with a particular focus on children placed with parents. They read case records and met a group of foster carers.

Overview

Permanence is considered early for the youngest children. For older children it is not.

Areas for priority action

The local authority needs to take swift and decisive action to address the following areas of weakness:

• The legal status of children who live with family friends without an assessment.
• Oversight by the agency decision-maker.

Areas for improvement

• Sibling assessments, and how well they inform where children live.
• Life-story work.

Findings

• Adoption is swift.
• Review meetings are held on time, but they do not look back at what was agreed the last time.

Yours sincerely

Hetty Lovegrove

Her Majesty's Inspector
`,
    says: {
      framework: 'ILACS focused visit',
      authority: 'Stockton-on-Tees',
      published: '2018-06-07',
      inspection_start: '2018-05-15',
      inspection_end: '2018-05-16',
      lead_inspector: 'Hetty Lovegrove',
      topic:
        "Inspectors looked at the local authority's arrangements for permanence, with a particular focus on children placed with parents.",
      judgements: {},
      findings: [
        ...found(
          'priority',
          'The legal status of children who live with family friends without an assessment.',
          'Oversight by the agency decision-maker.',
        ),
        ...found('improve', 'Sibling assessments, and how well they inform where children live.', 'Life-story work.'),
      ],
    },
  },
  {
    what: 'a focused visit of 2026',
    text: `24 June 2026

Ngozi Fairweather
Director of Children and Learning
North East Lincolnshire Council
Municipal Offices
Town Hall Square
Grimsby DN31 1HU

Dear Ngozi

Focused visit to North East Lincolnshire children's services

This letter summarises the findings of the focused visit to North East Lincolnshire children's services on 19 and 20 May 2026. His Majesty's Inspectors for this visit were Tamsin Oakeshott and Joel d'Arcy-Reid.

Inspectors looked at the local authority's arrangements for care leavers aged 18 to 25. They also considered how well care leavers are prepared for living alone.

This visit was carried out in line with the inspection of local authority children's services (ILACS) framework.

Headline findings

Care leavers are well supported by personal advisers they have known for years. The council has kept its promise to act as a guarantor.

What needs to improve in this area of social work practice?

• The suitability of housing for those with a criminal record.
• Access to mental health services after the age of 18, in particular for:
  – young parents
  – those who arrived as unaccompanied children
  – those in custody.
• The council's offer to care leavers aged 21 and over.

Main findings

Personal advisers are tenacious. Pathway plans are updated when life changes, and young people sign them.

Ofsted will take the findings from this focused visit into account when planning your next inspection or visit.

Yours sincerely

Tamsin Oakeshott

His Majesty's Inspector
`,
    says: {
      framework: 'ILACS focused visit',
      authority: 'North East Lincolnshire',
      published: '2026-06-24',
      inspection_start: '2026-05-19',
      inspection_end: '2026-05-20',
      lead_inspector: 'Tamsin Oakeshott',
      topic: "Inspectors looked at the local authority's arrangements for care leavers aged 18 to 25.",
      judgements: {},
      findings: [
        ...found(
          'improve',
          'The suitability of housing for those with a criminal record.',
          'Access to mental health services after the age of 18, in particular for: – young parents – those who arrived as unaccompanied children – those in custody.',
          "The council's offer to care leavers aged 21 and over.",
        ),
      ],
    },
  },
  {
    what: 'an unannounced visit to the front door in 2010',
    text: `3 March 2010

Ms Gail Thornbury
Corporate Director, Children and Young People
Sefton Council

Dear Ms Thornbury

Annual unannounced inspection of contact, referral and assessment arrangements within Sefton children's services

This letter summarises the findings of the recent unannounced inspection of contact, referral and assessment arrangements within local authority children's services in Sefton which was conducted on 2 and 3 February 2010. The inspection was carried out under section 138 of the Education and Inspections Act 2006.

I would like to thank all of the staff we met.

From the evidence gathered, the following features of the service were identified:

Strengths

• Staff are well supported by their managers.

Satisfactory practice

• Referrals are dealt with promptly.

Areas for development

• Chronologies are missing from some case files.
• Electronic records are hard to search.

Area for priority action

• Some child protection enquiries are undertaken by staff who are not qualified social workers.

Yours sincerely

Barnaby Crewe

Her Majesty's Inspector
`,
    says: {
      framework: 'Unannounced inspection of contact, referral and assessment',
      authority: 'Sefton',
      published: '2010-03-03',
      inspection_start: '2010-02-02',
      inspection_end: '2010-02-03',
      lead_inspector: 'Barnaby Crewe',
      judgements: {},
      findings: [
        ...found('strength', 'Staff are well supported by their managers.'),
        ...found('improve', 'Chronologies are missing from some case files.', 'Electronic records are hard to search.'),
        ...found(
          'priority',
          'Some child protection enquiries are undertaken by staff who are not qualified social workers.',
        ),
      ],
    },
  },
  {
    what: 'an annual conversation of 2020',
    text: `11 February 2020

Ade Bankole
Director of Children's Services
Kingston upon Hull City Council

Dear Ade

Annual conversation with Kingston upon Hull City Council

Thank you for meeting us on 28 January 2020. We found the discussion helpful.

You told us that you have recruited 20 social workers in the past year.

You said that demand has risen by a fifth.

Yours sincerely

Clementine Ashby

Regional Director, North East, Yorkshire and Humber
`,
    says: {
      framework: 'Annual conversation',
      authority: 'Kingston Upon Hull, City of',
      published: '2020-02-11',
      inspection_start: null,
      lead_inspector: null,
      judgements: {},
      findings: [
        ...found(
          'claim',
          'You told us that you have recruited 20 social workers in the past year.',
          'You said that demand has risen by a fifth.',
        ),
      ],
    },
  },
  {
    what: 'a monitoring visit of 2019 whose addressee’s house has another authority’s name',
    text: `19 December 2019

Mr Igor Bellamy
Interim Director of Children's Services
Kent and Medway Towns House
Medway Council
Gun Wharf

Dear Mr Bellamy

Monitoring visit of Medway children's services

This letter summarises the findings of the monitoring visit to Medway Council children's services on 12 November 2019 and 13 November 2019. The visit was the first monitoring visit since the local authority was judged inadequate in July 2019. The inspectors were Philippa Roe, HMI, and Dai Prosser, HMI.

The local authority is making slow progress.

Areas covered by the visit

During the course of this visit, inspectors reviewed the progress made in the area of help and protection.

Overview

Staff are hopeful.

Findings and evaluation of progress

Caseloads have fallen.

Yours sincerely

Philippa Roe

Her Majesty's Inspector
`,
    says: {
      framework: 'ILACS monitoring visit',
      authority: 'Medway',
      published: '2019-12-19',
      inspection_start: '2019-11-12',
      inspection_end: '2019-11-13',
      lead_inspector: 'Philippa Roe',
      judgements: {},
      findings: [],
    },
  },
  {
    what: 'a focused visit of 2024 with an inner list and a footnote',
    text: `8 February 2024

Imelda Crook
Director of Children's Services
Redcar and Cleveland Borough Council

Dear Imelda

Focused visit to Redcar and Cleveland children's services

This letter summarises the findings of the focused visit to Redcar and Cleveland children's services on 10 and 11 January 2024. His Majesty's Inspectors for this visit were Louise Tarn and Marek Nowicki.

Inspectors looked at the local authority's arrangements for children in need or subject to a protection plan. The visit also considered pre-proceedings work.

Headline findings

Social workers know their children and write to them as if they will one day read it.

What needs to improve in this area of social work practice?

• The time that families wait for a parenting assessment.
• Multi-agency attendance at core groups.
• Planning, including:
  – contingency plans
  – plans that fathers have seen.

Main findings

Core groups meet each month.

Yours sincerely

Louise Tarn

His Majesty's Inspector
`,
    says: {
      framework: 'ILACS focused visit',
      authority: 'Redcar and Cleveland',
      published: '2024-02-08',
      inspection_start: '2024-01-10',
      inspection_end: '2024-01-11',
      lead_inspector: 'Louise Tarn',
      topic:
        "Inspectors looked at the local authority's arrangements for children in need or subject to a protection plan.",
      judgements: {},
      findings: [
        ...found(
          'improve',
          'The time that families wait for a parenting assessment.',
          'Multi-agency attendance at core groups.',
          'Planning, including: – contingency plans – plans that fathers have seen.',
        ),
      ],
    },
  },
]
