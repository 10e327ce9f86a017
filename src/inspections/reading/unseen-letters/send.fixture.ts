import { type LetterCase } from '../letter-case.fixture.ts'

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
]
