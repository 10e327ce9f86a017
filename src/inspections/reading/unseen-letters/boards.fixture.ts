import { found, type LetterCase } from '../letter-case.fixture.ts'

/** Reviews of a safeguarding board alone. */
export const boardReviews: readonly LetterCase[] = [
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
]
