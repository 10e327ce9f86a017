import { found, type LetterCase } from '../letter-case.fixture.ts'

/** Special educational needs and disabilities: both frameworks. */
export const sendLetters: readonly LetterCase[] = [
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
    what: 'an area SEND inspection of 2025 with inconsistent experiences, a list within a cell',
    text: `Area SEND inspection of Gloucestershire Local Area Partnership

Inspection dates: 10 to 14 November 2025

Date of previous inspection: 27 June to 1 July 2016

Inspection outcome

The local area partnership's arrangements lead to inconsistent experiences and outcomes for children and young people with special educational needs and/or disabilities (SEND). The local area partnership must work jointly to make improvements.

The next full area SEND inspection will be within approximately 3 years.

Ofsted and the Care Quality Commission (CQC) ask that the local area partnership updates and publishes its strategic plan based on the recommendations set out in this report.

Information about the local area partnership

Gloucestershire County Council and NHS Gloucestershire Integrated Care Board (ICB) are jointly responsible for the planning and commissioning of services.

What is it like to be a child or young person with special educational needs and/or disabilities (SEND) in this area?

It depends on where they live.

What is the area partnership doing that is effective?

- The designated clinical officer is known and heard.
- Portage helps the youngest.

What does the area partnership need to do better?

- Too many wait for an autism assessment.

Areas for improvement

Areas for improvement
Leaders across education, health and social care should speed up assessments of neurodiversity, so that fewer families wait more than a year.
Leaders should improve how education, health and care plans are written:
• in the voice of the child
• with help from social care.

Local area partnership details

Local authority	Integrated care board
Gloucestershire County Council	NHS Gloucestershire ICB

Information about this inspection

Inspection team

Ofsted	Care Quality Commission
Philippa Dunne, HMI, Lead Inspector	Tunde Balogun, CQC Lead Inspector
Ross Everly, HMI	Mina Shah, CQC Inspector
`,
    says: {
      framework: 'Area SEND 2023',
      authority: 'Gloucestershire',
      inspection_start: '2025-11-10',
      inspection_end: '2025-11-14',
      lead_inspector: 'Philippa Dunne',
      next_inspection: '3 years',
      judgements: { area_send_outcome: 'inconsistent' },
      findings: [
        ...found('strength', 'The designated clinical officer is known and heard.', 'Portage helps the youngest.'),
        ...found(
          'improve',
          'Leaders across education, health and social care should speed up assessments of neurodiversity, so that fewer families wait more than a year.',
          'Leaders should improve how education, health and care plans are written: • in the voice of the child • with help from social care.',
        ),
      ],
    },
  },
  {
    what: 'a local area SEND letter of 2018 with three pairs of lists',
    text: `14 March 2018

Ms R Haldane
Director of Children's Services, Rochdale Metropolitan Borough Council
Rochdale OL16 1LQ

Dear Ms Haldane

Joint local area SEND inspection in Rochdale

Between 22 January 2018 and 26 January 2018, Ofsted and the Care Quality Commission (CQC) conducted a joint inspection of the local area of Rochdale to judge the effectiveness of the area in implementing the disability and special educational needs reforms as set out in the Children and Families Act 2014.

The inspection was led by one of Her Majesty's Inspectors from Ofsted, with a team of inspectors including an Ofsted inspector and a children's services inspector from the CQC.

This letter outlines our findings from the inspection, including some areas of strength and areas for further improvement.

Main findings

■ Leaders know the area well.
■ Parents are not yet heard.

The effectiveness of the local area in identifying children and young people's special educational needs and/or disabilities

Strengths

■ Two-year checks find needs early.

Areas for development

■ Needs of those educated at home go unseen.

The effectiveness of the local area in meeting the needs of children and young people with special educational needs and/or disabilities

Strengths

■ The local offer is rich.

Areas for development

■ Plans come late.

The effectiveness of the local area in improving outcomes for children and young people with special educational needs and/or disabilities

Strengths

■ Supported internships lead to work.

Areas for development

■ Absence is high.

Yours sincerely

Martin Hollis
Her Majesty's Inspector
`,
    says: {
      framework: 'Local area SEND 2016',
      authority: 'Rochdale',
      published: '2018-03-14',
      inspection_start: '2018-01-22',
      inspection_end: '2018-01-26',
      lead_inspector: 'Martin Hollis',
      findings: [
        ...found('strength', 'Two-year checks find needs early.'),
        ...found('improve', 'Needs of those educated at home go unseen.'),
        ...found('strength', 'The local offer is rich.'),
        ...found('improve', 'Plans come late.'),
        ...found('strength', 'Supported internships lead to work.'),
        ...found('improve', 'Absence is high.'),
      ],
    },
  },
]
