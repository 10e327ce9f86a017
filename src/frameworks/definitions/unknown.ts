import type { Framework } from '../framework.ts'
import { ofstedFour } from '../scales.ts'
import { firstPage } from './first-page.ts'

/** No framework was recognised: only what headings and bullets plainly say is read, and all of it is to be checked. */
export const unknown: Framework = {
  id: 'unknown',
  title: 'Framework not recognised',
  record: 'unknown',
  regulator: '',
  validFrom: '1900-01-01',
  validTo: null,
  announces: [],
  forms: [],
  scale: ofstedFour,
  judgements: [
    { id: 'overall_effectiveness', title: 'Overall effectiveness', like: /overall effectiveness|overall judgement/ },
  ],
  scoring: null,
  sections: [
    {
      id: 'improve',
      title: 'What needs to improve',
      like: /what (?:still )?needs to improve.*|(?:key )?areas? for (?:improvement|development).*|weaknesses/,
      holds: 'improve',
      shape: 'items',
    },
    {
      id: 'priority',
      title: 'Areas for priority action',
      like: /(?:areas? for )?priority (?:and immediate )?actions?/,
      holds: 'priority',
      shape: 'items',
    },
    {
      id: 'recommendations',
      title: 'Recommendations',
      like: /(?:key )?recommendations/,
      holds: 'recommendation',
      shape: 'items',
    },
    {
      id: 'strengths',
      title: 'Strengths',
      like: /(?:key )?strengths|what is working well|good practice/,
      holds: 'strength',
      shape: 'items',
    },
  ],
  opening: firstPage,
  follows: [],
  source: '',
}
