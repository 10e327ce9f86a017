import type { Framework } from '../framework.ts'

/** Two days without notice at the front door, each year: a letter with lists and no grade. */
export const contactReferral2009: Framework = {
  id: 'contact-referral-2009',
  title: 'Unannounced inspection of contact, referral and assessment arrangements',
  record: 'Unannounced inspection of contact, referral and assessment',
  regulator: 'Ofsted',
  validFrom: '2009-06-01',
  validTo: '2012-04-30',
  announces: [
    { in: 'title', like: /unannounced inspection of contact,? referral and assessment/i, points: 14 },
    { in: 'opening', like: /inspection of contact,? referral and assessment arrangements/i, points: 10 },
  ],
  forms: [],
  scale: null,
  judgements: [],
  scoring: null,
  sections: [
    {
      id: 'strengths',
      title: 'Strengths',
      like: /(?:.{0,70}\bfollowing )?(?:key |areas? of )?strengths?(?: (?:was|were) identified)?/,
      holds: 'strength',
      shape: 'items',
    },
    // What is as the guidance asks is neither.
    {
      id: 'satisfactory',
      title: 'Satisfactory practice',
      like: /(?:areas? of )?satisfactory (?:practice|areas?)|(?:the service )?meets (?:the )?requirements.*/,
      holds: null,
      shape: 'prose',
    },
    {
      id: 'areas-for-development',
      title: 'Areas for development',
      like: /(?:.{0,70}\bfollowing )?areas? for (?:further )?(?:development|improvement)(?: (?:was|were) identified)?/,
      holds: 'improve',
      shape: 'items',
    },
    {
      id: 'priority-action',
      title: 'Areas for priority action',
      like: /(?:.{0,70}\bfollowing )?(?:areas? for )?priority actions?(?: (?:was|were) identified)?/,
      holds: 'priority',
      shape: 'items',
    },
  ],
  opening: {
    form: 'letter',
    inspected: [/(?:conducted|carried out|undertaken|took place) (?:on|between|from) ((?:[a-z]+ )?\d.+)/i],
    published: [],
    lead: [],
    topic: [],
  },
  follows: [],
  source: 'Ofsted, Unannounced annual inspections of contact, referral and assessment, 2009 to 2012',
}
