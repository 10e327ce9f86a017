import { expect, test } from 'vitest'

import { readDocument } from '../../documents/index.ts'
import { readLetter } from './read-letter.ts'
import { toRecord, type LetterRecord } from './to-record.ts'

/** Letters in our own words, in the forms that each framework's letters have had; what must be read stands behind each. */
type Finding = LetterRecord['findings'][number]

/** What the record says; of findings what was said and not on which subject, which the themes have tests of their own for. */
type Says = Partial<Omit<LetterRecord, 'findings'> & { findings: Omit<Finding, 'themes'>[] }>

interface Unseen {
  what: string
  text: string
  says: Says
}

const found = (kind: string, ...texts: string[]) => texts.map((text) => ({ kind, text }))

const cases: Unseen[] = [
  {
    what: 'a focused visit of 2018: areas for improvement, priority action led in by a sentence, names with HMI',
    text: `15 May 2018

Ms A Example
Director of Children's Services
Borough of Poole

Dear Ms Example

Focused visit to Borough of Poole children's services

This letter summarises the findings of a focused visit to Poole children's services on 24 and 25 April 2018. The inspectors were Sean O'Dowd, HMI, and Anne van der Berg, HMI.

Inspectors considered the local authority's arrangements for the front door. Inspectors considered a range of evidence, including case discussions.

Overview

The first response to families is swift.

Areas for priority action

The local authority needs to take swift and decisive action to address the following area of weakness:

- Children wait in unallocated queues.

Areas for improvement:

- Strategy meetings without health.
- Visits:
  – out of hours
  – at weekends.

Findings

- Decisions are sound.
- Thresholds are known.

Yours sincerely

Sean O'Dowd
Her Majesty's Inspector
`,
    says: {
      framework: 'ILACS focused visit',
      authority: 'Poole',
      published: '2018-05-15',
      inspection_start: '2018-04-24',
      inspection_end: '2018-04-25',
      lead_inspector: "Sean O'Dowd",
      topic: "Inspectors considered the local authority's arrangements for the front door.",
      findings: [
        { kind: 'priority', text: 'Children wait in unallocated queues.' },
        ...found('improve', 'Strategy meetings without health.', 'Visits: – out of hours – at weekends.'),
      ],
    },
  },
  {
    what: 'a visit of one day with nothing to improve',
    text: `3 March 2023

Dear Mr Example

Ofsted focused visit to Council of the Isles of Scilly

This letter summarises the findings of the focused visit to the Isles of Scilly children's services on Tuesday 7 February 2023. His Majesty's Inspectors for this visit were Joanne d'Arcy and T. J. Whittington-Hale.

Inspectors looked at the local authority's arrangements for children in need.

What needs to improve in this area of social work practice?

There were no areas for improvement identified at this visit.

Main findings

Children are seen often, and what they say is written down.

Yours sincerely

Joanne d'Arcy
His Majesty's Inspector
`,
    says: {
      framework: 'ILACS focused visit',
      authority: 'Isles of Scilly',
      inspection_start: '2023-02-07',
      inspection_end: '2023-02-07',
      lead_inspector: "Joanne d'Arcy",
      findings: [],
    },
  },
  {
    what: 'a monitoring visit in two periods, whose progress is prose',
    text: `21 June 2022

Dear Ms Example

Monitoring visit of Birmingham Children's Trust

This letter summarises the findings of the monitoring visit to Birmingham children's services on 10 and 11 May 2022. This was the second monitoring visit since the local authority was judged inadequate in March 2021. Her Majesty's Inspectors for this visit were Priya Tattersall and Ceri Ap Rhys.

Areas covered by the visit

Inspectors reviewed the progress made in the following areas of concern identified at the last inspection:

- assessments
- management oversight.

Headline findings

The pace of change is steady, and more needs to be done.

Findings and evaluation of progress

Assessments are better than they were.

Yours sincerely

Priya Tattersall
Her Majesty's Inspector
`,
    says: {
      framework: 'ILACS monitoring visit',
      authority: 'Birmingham',
      published: '2022-06-21',
      inspection_end: '2022-05-11',
      findings: [],
    },
  },
  {
    what: 'an assurance visit of the pandemic',
    text: `2 December 2020

Dear Mr Example

Ofsted COVID-19 assurance visit to Kingston upon Hull City Council

This letter summarises the findings of the COVID-19 assurance visit to Hull City Council children's services on 2 to 6 November 2020. Her Majesty's Inspectors for this visit were Niamh Quarmby and Jo Patel.

What needs to improve in this area of social work practice

• Plans for care leavers who live alone.

Yours sincerely

Niamh Quarmby
Her Majesty's Inspector
`,
    says: {
      framework: 'Assurance visit',
      authority: 'Kingston Upon Hull, City of',
      inspection_start: '2020-11-02',
      inspection_end: '2020-11-06',
      findings: found('improve', 'Plans for care leavers who live alone.'),
    },
  },
  {
    what: 'an inspection since April 2026, which has no overall grade',
    text: `North Northamptonshire Council

Inspection of local authority children's services

Inspection dates: 8 to 19 June 2026

Lead inspector: Marion St John, His Majesty's Inspector

Judgement\tGrade
The impact of leaders on social work practice with children and families\tGood
The experiences and progress of children who need help and protection\tRequires improvement to be good
The experiences and progress of children in care\tOutstanding
The experiences and progress of care leavers\tGood

What needs to improve?

- Timely help for families.

The experiences and progress of children who need help and protection: requires improvement to be good

1. Help comes late for too many families, and leaders are acting on it.
`,
    says: {
      framework: 'ILACS standard',
      authority: 'North Northamptonshire',
      inspection_start: '2026-06-08',
      inspection_end: '2026-06-19',
      published: null,
      lead_inspector: 'Marion St John',
      judgements: {
        impact_of_leaders: 'Good',
        help_and_protection: 'Requires improvement to be good',
        children_in_care: 'Outstanding',
        care_leavers: 'Good',
      },
      findings: found('improve', 'Timely help for families.'),
    },
  },
  {
    what: 'a short inspection of 2018 in another title, its grades before and below their labels',
    text: `London Borough of Hammersmith & Fulham

Inspection of children's social care services

Dates of inspection: Monday 3 to Friday 7 September 2018

Lead inspector: Lorna McAllister
Her Majesty's Inspector

Overall effectiveness
Good

The impact of leaders on social work practice with children and families
Outstanding

The experiences and progress of children who need help and protection
Good

The experiences and progress of children in care and care leavers
Good

What needs to improve

1. The use of chronologies.
2. Advice for families.
`,
    says: {
      framework: 'ILACS short',
      authority: 'Hammersmith and Fulham',
      lead_inspector: 'Lorna McAllister',
      judgements: {
        overall_effectiveness: 'Good',
        impact_of_leaders: 'Outstanding',
        help_and_protection: 'Good',
        children_in_care_and_care_leavers: 'Good',
      },
      findings: found('improve', 'The use of chronologies.', 'Advice for families.'),
    },
  },
  {
    what: 'a single inspection of 2014 whose overall grade is a sentence',
    text: `City of York Council

Inspection of services for children in need of help and protection, children looked after and care leavers

and

Review of the effectiveness of the Local Safeguarding Children Board

Inspection date: 4 November 2014 – 26 November 2014

Report published: 6 February 2015

The overall judgement is requires improvement

There are no widespread or serious failures. The authority is not yet delivering good protection and help.

It is Ofsted's expectation that all children receive good help.

1. Children who need help and protection\tRequires improvement
2. Children looked after and achieving permanence\tGood
2.1 Adoption performance\tOutstanding
2.2 Experiences and progress of care leavers\tGood
3. Leadership, management and governance\tRequires improvement

The effectiveness of the Local Safeguarding Children Board (LSCB) requires improvement

The board is not yet showing that it is good.

Contents

Executive summary 2
Recommendations 5
The experiences and progress of children who need help and
protection 9

Executive summary

Much has been done in the last year, and there is more to do.

Recommendations

1. Write plans that families can follow.
2. Hear children in every review.

Summary for children and young people

- Social workers listen.

Section 2: The effectiveness of the Local Safeguarding Children Board

Recommendations

3. Publish the board's audits.

Information about this inspection

Lead inspector: Yvonne Oyelaran
`,
    says: {
      framework: 'SIF',
      authority: 'York',
      inspection_start: '2014-11-04',
      inspection_end: '2014-11-26',
      published: '2015-02-06',
      lead_inspector: 'Yvonne Oyelaran',
      judgements: {
        help_and_protection: 'Requires improvement',
        children_looked_after_and_permanence: 'Good',
        adoption: 'Outstanding',
        care_leavers: 'Good',
        leadership_management_governance: 'Requires improvement',
        lscb_effectiveness: 'Requires improvement',
        overall_effectiveness: 'Requires improvement',
      },
      findings: found('recommendation', 'Write plans that families can follow.', 'Hear children in every review.'),
    },
  },
  {
    what: 'a review of a safeguarding board alone',
    text: `Telford & Wrekin Safeguarding Children Board

Review of the effectiveness of the Local Safeguarding Children Board

Inspection date: 20–23 June 2016

Report published: 23 August 2016

The Local Safeguarding Children Board is good

Recommendations

- Ask children what they think.

Inspection findings

1. The board meets often and its members challenge each other.

Information about this review

Lead inspector: Ian Fairclough
`,
    says: {
      framework: 'LSCB review',
      authority: 'Telford and Wrekin',
      inspection_end: '2016-06-23',
      judgements: { lscb_effectiveness: 'Good' },
      findings: found('recommendation', 'Ask children what they think.'),
    },
  },
  {
    what: 'looked after children in 2013: grades with numbers under headings, a list led in by a sentence',
    text: `Inspection of looked after children services

Rutland County Council

Inspection dates: 8-12 July 2013

Reporting inspector: Brenda Dewhurst HMI

Published: 16 August 2013

Overall effectiveness

Grade 3 (Adequate)

8. The overall effectiveness is adequate and some of it is better than that.

Areas for improvement

In order to improve the service the authority should take the following action.

Immediately:

- see every child.

Within three months:

- write the pledge anew.

Capacity to improve

Grade 2 (Good)

9. The council knows where it stands.
`,
    says: {
      framework: 'Inspection of looked after children services',
      authority: 'Rutland',
      published: '2013-08-16',
      lead_inspector: 'Brenda Dewhurst',
      judgements: { overall_effectiveness: 'Adequate', capacity_to_improve: 'Good' },
      findings: found('improve', 'see every child.', 'write the pledge anew.'),
    },
  },
  {
    what: 'child protection arrangements in 2012',
    text: `Inspection of local authority arrangements for the protection of children

Cumbria County Council

Inspection dates: 8–17 May 2013

Lead inspector: Margaret Tattersall HMI

Age group: All

Published: 14 June 2013

Overall effectiveness\tInadequate
The effectiveness of the help and protection provided to children, young people, families and carers\tInadequate
The quality of practice\tAdequate
Leadership and governance\tAdequate

Areas for improvement

- record every decision.
`,
    says: {
      framework: 'Inspection of local authority arrangements for the protection of children',
      authority: 'Cumbria',
      inspection_start: '2013-05-08',
      published: '2013-06-14',
      judgements: {
        overall_effectiveness: 'Inadequate',
        help_and_protection: 'Inadequate',
        quality_of_practice: 'Adequate',
        leadership_and_governance: 'Adequate',
      },
      findings: found('improve', 'record every decision.'),
    },
  },
  {
    what: 'an area SEND inspection with systemic failings',
    text: `Area SEND inspection of Kingston upon Hull Local Area Partnership

Inspection dates: 3 to 7 July 2023

Dates of previous inspection: 9 to 13 October 2017

Inspection outcome

There are widespread and/or systemic failings leading to significant concerns about the experiences and outcomes of children and young people with SEND, which the local area partnership must address urgently.

A monitoring inspection will be carried out within approximately 18 months. The next full reinspection will be within approximately three years.

What is the area partnership doing that is effective?

- Nurses know the children well.

Areas for priority action

Responsible body\tAreas for priority action
Hull City Council and NHS Humber ICB\tLeaders should act urgently to issue plans on time.

Areas for improvement

Areas for improvement
The partnership should improve advice.

Local area partnership details

Local authority\tIntegrated care board
Hull City Council\tNHS Humber ICB

Inspection team

Ofsted\tCare Quality Commission
Tobias Nyambura, HMI, Lead Inspector\tSian Patel, Lead Inspector CQC
Declan Smith, Ofsted Inspector\tJo Fairclough, CQC Inspector
`,
    says: {
      framework: 'Area SEND 2023',
      authority: 'Kingston Upon Hull, City of',
      inspection_end: '2023-07-07',
      lead_inspector: 'Tobias Nyambura',
      next_inspection: '3 years',
      judgements: { area_send_outcome: 'widespread and/or systemic failings' },
      findings: [
        { kind: 'strength', text: 'Nurses know the children well.' },
        {
          kind: 'priority',
          text: 'Leaders should act urgently to issue plans on time.',
          body: 'Hull City Council and NHS Humber ICB',
        },
        { kind: 'improve', text: 'The partnership should improve advice.' },
      ],
    },
  },
  {
    what: 'a revisit after a written statement of action',
    text: `5 July 2019

Dear Mr Example

Joint area SEND revisit in Herefordshire

Between 10 June 2019 and 13 June 2019, Ofsted and the Care Quality Commission (CQC) revisited the area of Herefordshire to decide whether the local area has made sufficient progress in addressing the areas of significant weakness detailed in the written statement of action (WSOA) issued on 14 March 2017.

Main findings

The area has made sufficient progress in addressing one of the two significant weaknesses.

Yours sincerely

Catherine Featherstone
Her Majesty's Inspector
`,
    says: {
      framework: 'Local area SEND 2016',
      authority: 'Herefordshire',
      published: '2019-07-05',
      inspection_start: '2019-06-10',
      inspection_end: '2019-06-13',
      lead_inspector: 'Catherine Featherstone',
      findings: [],
    },
  },
  {
    what: 'a joint targeted inspection of the front door in 2023',
    text: `Joint targeted area inspection of Cheshire East

Inspection of the multi-agency response to identification of initial need and risk

Inspection dates: 20 to 24 March 2023

Headline findings

Partners act together.

What needs to improve?

- The attendance of health at strategy meetings.

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
    what: 'an annual engagement meeting, which is no inspection',
    text: `14 March 2025

Dear Ms Example

Annual engagement meeting with Bracknell Forest

Thank you for meeting us on 27 February 2025 to talk about your self-evaluation.

You told us that more families are helped early.

Yours sincerely

Kehinde Smith
Senior His Majesty's Inspector
`,
    says: {
      framework: 'Annual conversation',
      authority: 'Bracknell Forest',
      published: '2025-03-14',
      inspection_start: null,
      lead_inspector: null,
      judgements: {},
      findings: found('claim', 'You told us that more families are helped early.'),
    },
  },
  {
    what: 'a letter of a framework that nobody knows',
    text: `12 January 2031

Dear Mr Example

Thematic look at kinship care in Torbay

We came on 2 December 2030.

Strengths

- Kinship carers are found early.

Areas for improvement

- Pay them on time.
- Visit them.

Yours sincerely

Ceri Smith
`,
    says: {
      framework: null,
      authority: 'Torbay',
      published: '2031-01-12',
      judgements: {},
      findings: [
        { kind: 'strength', text: 'Kinship carers are found early.' },
        ...found('improve', 'Pay them on time.', 'Visit them.'),
      ],
    },
  },
]

const read = async (text: string): Promise<LetterRecord> => {
  const document = await readDocument(new TextEncoder().encode(text), 'letter.txt')
  return toRecord('letter.txt', readLetter(document).readings)
}

test.each(cases)('$what', async ({ text, says }) => {
  const record = await read(text)
  const said = { ...record, findings: record.findings.map(({ themes: _themes, ...finding }) => finding) }
  expect(Object.fromEntries(Object.keys(says).map((key) => [key, said[key as keyof LetterRecord]]))).toEqual(says)
})
