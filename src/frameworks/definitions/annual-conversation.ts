import type { Framework } from '../framework.ts'

/** A meeting, not an inspection: the letter mostly reports what the authority said about itself. */
export const annualConversation: Framework = {
  id: 'annual-conversation',
  title: 'Annual conversation between Ofsted and the authority',
  record: 'Annual conversation',
  regulator: 'Ofsted',
  validFrom: '2016-01-01',
  validTo: null,
  announces: [
    { in: 'title', like: /annual (?:conversation|engagement meeting)/i, points: 14 },
    { in: 'opening', like: /thank you for meeting/i, points: 6 },
  ],
  forms: [],
  scale: null,
  judgements: [],
  scoring: null,
  sections: [],
  opening: { form: 'letter', inspected: [], published: [], lead: [], topic: [], signedBy: 'manager' },
  follows: [
    {
      when: '',
      what: 'The authority’s self-evaluation is shared before the next meeting.',
      within: { count: 1, unit: 'years' },
    },
  ],
  source:
    'Ofsted, Inspecting local authority children’s services: annual engagement meetings (annual conversations until 2024)',
}
