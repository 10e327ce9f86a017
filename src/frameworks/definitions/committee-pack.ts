import type { Framework } from '../framework.ts'
import { recommendations, youthJustice2018 } from './youth-justice.ts'

/**
 * Not an inspection: the papers of a meeting of councillors. What inspectors said stands in it at second hand, so a
 * rating that it reports is read only where its number and its grade stand side by side.
 */
export const committeePack: Framework = {
  id: 'committee-pack',
  title: 'Papers of a scrutiny committee',
  record: 'Scrutiny committee pack',
  regulator: '',
  validFrom: '2000-01-01',
  validTo: null,
  announces: [
    { in: 'opening', like: /\bagenda\b/i, points: 5 },
    {
      in: 'opening',
      like: /scrutiny (?:and [a-z ]{3,40})?(?:committee|commission|panel)|overview and scrutiny/i,
      points: 5,
    },
    {
      in: 'text',
      like: /declarations? of (?:disclosable (?:pecuniary )?)?interests?|disclosure of interests?/i,
      points: 4,
    },
    { in: 'text', like: /minutes of the (?:previous )?meetings?/i, points: 4 },
    { in: 'text', like: /\bresolved\b ?(?::|-|that)/i, points: 4 },
    { in: 'text', like: /work programme/i, points: 2 },
  ],
  forms: [],
  scale: youthJustice2018.scale,
  judgements: youthJustice2018.judgements,
  scoring: youthJustice2018.scoring,
  sections: [recommendations],
  opening: { form: 'report', inspected: [], published: [], lead: [], topic: [] },
  follows: [],
  source: 'Local Government Act 2000, section 9F and following: overview and scrutiny committees',
}
