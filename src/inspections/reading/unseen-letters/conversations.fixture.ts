import { found, type LetterCase } from '../letter-case.fixture.ts'

/** Letters that are no inspection, and letters of no framework that is known. */
export const otherLetters: readonly LetterCase[] = [
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
