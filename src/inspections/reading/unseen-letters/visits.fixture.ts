import { found, type LetterCase } from '../letter-case.fixture.ts'

/** Visits between inspections: focused, monitoring and assurance. */
export const visitLetters: readonly LetterCase[] = [
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
    what: 'a focused visit of 2024 from a sender with an address, one area for priority action',
    text: `Ofsted
Piccadilly Gate
Store Street
Manchester
M1 2WD

T 0300 123 1231
www.gov.uk/ofsted

22 October 2024

Helen Farrow
Executive Director of Children's Services
Bury Council
3 Knowsley Place
Bury
BL9 0EJ

Dear Helen

Focused visit to Bury children's services

This letter summarises the findings of the focused visit to Bury children's services on 24 and 25 September 2024. His Majesty's Inspectors for this visit were Rachel Obi and Huw Tanner-Price.

Inspectors looked at the local authority's arrangements for children subject to a child protection plan. They also looked at contextual safeguarding.

This visit was carried out in line with the inspection of local authority children's services (ILACS) framework.

Headline findings

Work is better than it was at the last visit, though from a low base.

Area for priority action

■ The identification of children at risk of exploitation who go missing, and the response to them.

What needs to improve in this area of social work practice?

■ Core groups, so that plans move on.
■ Written agreements are used too often.

Main findings

Most conferences are on time.

Ofsted will take the findings from this focused visit into account when planning your next inspection or visit.

Yours sincerely

Rachel Obi
His Majesty's Inspector
`,
    says: {
      framework: 'ILACS focused visit',
      authority: 'Bury',
      published: '2024-10-22',
      inspection_start: '2024-09-24',
      inspection_end: '2024-09-25',
      lead_inspector: 'Rachel Obi',
      topic: "Inspectors looked at the local authority's arrangements for children subject to a child protection plan.",
      findings: [
        ...found(
          'priority',
          'The identification of children at risk of exploitation who go missing, and the response to them.',
        ),
        ...found('improve', 'Core groups, so that plans move on.', 'Written agreements are used too often.'),
      ],
    },
  },
  {
    what: 'a first monitoring visit of 2017, in a letter that says what it looked at in a sentence',
    text: `9 August 2017

Mr Kelvin Marsh
Interim Director of Children's Services
Croydon Council

Dear Mr Marsh

Monitoring visit of Croydon children's services

This letter summarises the findings of the monitoring visit to Croydon children's services on 12 and 13 July 2017. The visit was the first monitoring visit since the local authority was judged inadequate in June 2017. The inspectors were Nadine Brookes HMI and Teresa Field HMI.

The local authority is at an early stage and the pace is right.

Areas covered by the visit

During the course of this visit, inspectors reviewed the progress made in the area of help and protection, with a particular focus on thresholds at the front door.

The visit considered a range of evidence, including electronic case records.

Overview

Leaders know what is to be done.

Findings and evaluation of progress

Referrals are looked at on the day.

Caseloads are still too high.

I am copying this letter to the Department for Education.

Yours sincerely

Nadine Brookes
Her Majesty's Inspector
`,
    says: {
      framework: 'ILACS monitoring visit',
      authority: 'Croydon',
      published: '2017-08-09',
      inspection_start: '2017-07-12',
      inspection_end: '2017-07-13',
      lead_inspector: 'Nadine Brookes',
      topic:
        'During the course of this visit, inspectors reviewed the progress made in the area of help and protection, with a particular focus on thresholds at the front door.',
      findings: [],
    },
  },
  {
    what: 'a visit of 2020 by remote means, which is called a visit and no more',
    text: `4 December 2020

Paul Ashdown
Director of Children's Services
Wiltshire Council

Dear Paul

Ofsted visit to Wiltshire children's services

This letter summarises the findings of a visit to Wiltshire children's services on 10 and 11 November 2020. Her Majesty's Inspectors for this visit were Ellen Ridgeway and Omar Siddiq.

The methodology for this visit was in line with the inspection of local authority children's services (ILACS) framework. However, the delivery model was adapted to reflect the COVID-19 context. This visit was carried out fully by remote means.

Overview

Children were seen throughout the pandemic.

What needs to improve in this area of social work practice

■ The availability of foster homes.

Findings

■ Leaders stayed in touch with families.

Yours sincerely

Ellen Ridgeway
Her Majesty's Inspector
`,
    says: {
      framework: 'ILACS focused visit',
      authority: 'Wiltshire',
      published: '2020-12-04',
      inspection_start: '2020-11-10',
      inspection_end: '2020-11-11',
      lead_inspector: 'Ellen Ridgeway',
      findings: found('improve', 'The availability of foster homes.'),
    },
  },
]
