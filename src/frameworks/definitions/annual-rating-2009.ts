import type { Framework, Scale } from '../framework.ts'

const performs: Scale = {
  id: 'performs',
  numbers: 'none',
  grades: [
    { id: 'excellently', printed: /performs excellently(?: \(4\))?/i },
    { id: 'well', printed: /performs well(?: \(3\))?/i },
    { id: 'adequately', printed: /performs adequately(?: \(2\))?/i },
    { id: 'poorly', printed: /performs poorly(?: \(1\))?/i },
  ],
}

export const annualRating2009: Framework = {
  id: 'annual-rating-2009',
  title: 'Annual rating of council children’s services',
  record: 'Annual children’s services rating',
  regulator: 'Ofsted',
  validFrom: '2009-10-01',
  validTo: '2011-12-31',
  announces: [
    { in: 'title', like: /annual (?:rating of council )?children's services (?:assessment|rating)/i, points: 14 },
    { in: 'title', like: /annual rating of council children's services/i, points: 14 },
    { in: 'opening', like: /performs (?:excellently|well|adequately|poorly)/i, points: 6 },
  ],
  forms: [],
  scale: performs,
  judgements: [
    {
      id: 'overall_effectiveness',
      title: 'Children’s services assessment',
      like: /children's services (?:assessment|rating|performance)|overall rating/,
    },
  ],
  scoring: null,
  sections: [
    { id: 'strengths', title: 'Strengths', like: /(?:key |main )?strengths/, holds: 'strength', shape: 'items' },
    {
      id: 'areas-for-development',
      title: 'Areas for further development',
      like: /(?:key |main )?areas? for (?:further )?(?:development|improvement)/,
      holds: 'improve',
      shape: 'items',
    },
  ],
  opening: { form: 'letter', inspected: [], published: [], lead: [], topic: [], signedBy: 'manager' },
  follows: [],
  source: 'Ofsted, Children’s services assessment, 2009 to 2011',
}
