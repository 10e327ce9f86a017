import type { Framework } from '../framework.ts'
import { ofstedAdequate } from '../scales.ts'
import { firstPage } from './first-page.ts'

export const lookedAfter2013: Framework = {
  id: 'lac-2013',
  title: 'Inspection of looked after children services',
  record: 'Inspection of looked after children services',
  regulator: 'Ofsted',
  validFrom: '2009-06-01',
  validTo: '2013-10-31',
  announces: [
    {
      in: 'title',
      like: /inspection of (?:safeguarding and )?(?:(?:local authority )?(?:services|arrangements) for )?looked after children(?: services)?/i,
      points: 12,
    },
    { in: 'text', like: /outcomes for looked after children and young people/i, points: 2 },
  ],
  forms: [],
  scale: ofstedAdequate,
  judgements: [
    { id: 'overall_effectiveness', title: 'Overall effectiveness', like: /overall effectiveness/ },
    { id: 'capacity_to_improve', title: 'Capacity to improve', like: /capacity (?:to improve|for improvement)/ },
    {
      id: 'outcomes_for_looked_after_children',
      title: 'Outcomes for looked after children and young people',
      like: /^(?:how good are )?outcomes for (?:looked after )?children/,
    },
    { id: 'quality_of_provision', title: 'Quality of provision', like: /^quality of (?:provision|services)/ },
    { id: 'leadership_and_management', title: 'Leadership and management', like: /^leadership and management/ },
  ],
  scoring: null,
  sections: [
    {
      id: 'areas-for-improvement',
      title: 'Areas for improvement',
      like: /areas? for improvement/,
      holds: 'improve',
      shape: 'items',
    },
  ],
  opening: firstPage,
  follows: [],
  source: 'Ofsted, framework for inspections of services for looked after children, 2013',
}
