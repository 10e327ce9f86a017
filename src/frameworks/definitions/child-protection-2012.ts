import type { Framework } from '../framework.ts'
import { ofstedAdequate } from '../scales.ts'
import { firstPage } from './first-page.ts'

/** A year of unannounced inspections of child protection alone, before the single framework took it in. */
export const childProtection2012: Framework = {
  id: 'child-protection-2012',
  title: 'Inspection of local authority arrangements for the protection of children',
  record: 'Inspection of local authority arrangements for the protection of children',
  regulator: 'Ofsted',
  validFrom: '2012-05-01',
  validTo: '2013-10-31',
  announces: [{ in: 'title', like: /local authority arrangements for the protection of children/i, points: 16 }],
  forms: [],
  scale: ofstedAdequate,
  judgements: [
    { id: 'overall_effectiveness', title: 'Overall effectiveness', like: /^(?:the )?overall effectiveness/ },
    {
      id: 'help_and_protection',
      title: 'The effectiveness of the help and protection provided to children, young people, families and carers',
      like: /^(?:the )?effectiveness of (?:the )?help and protection(?: provided to children.*)?/,
    },
    { id: 'quality_of_practice', title: 'The quality of practice', like: /^(?:the )?quality of practice/ },
    { id: 'leadership_and_governance', title: 'Leadership and governance', like: /^leadership and governance/ },
  ],
  scoring: null,
  sections: [
    {
      id: 'areas-for-improvement',
      title: 'Areas for improvement',
      like: /(?:key )?areas? for improvement/,
      holds: 'improve',
      shape: 'items',
    },
    {
      id: 'priority-action',
      title: 'Areas for priority action',
      like: /(?:areas? for )?priority actions?/,
      holds: 'priority',
      shape: 'items',
    },
  ],
  opening: firstPage,
  follows: [],
  source: 'Ofsted, Framework for the inspection of local authority arrangements for the protection of children, 2012',
}
