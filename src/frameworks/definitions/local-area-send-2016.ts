import type { Framework } from '../framework.ts'

/** A letter with no grade: what followed hung on whether a written statement of action was asked for. */
export const localAreaSend2016: Framework = {
  id: 'local-area-send-2016',
  title: 'Joint local area SEND inspection',
  record: 'Local area SEND 2016',
  regulator: 'Ofsted and the Care Quality Commission',
  validFrom: '2016-05-01',
  validTo: '2022-12-31',
  announces: [
    { in: 'title', like: /joint (?:local )?area send (?:inspection|revisit|re-?visit)/i, points: 14 },
    {
      in: 'opening',
      like: /conducted a joint inspection of the (?:local )?area|revisited the (?:local )?area/i,
      points: 8,
    },
    { in: 'opening', like: /children and families act 2014/i, points: 2 },
  ],
  forms: [],
  scale: null,
  // Not graded: three questions, each with its own lists.
  judgements: [
    { id: 'identifying_needs', title: 'Identifying needs', like: /effectiveness of the local area in identifying/ },
    {
      id: 'meeting_needs',
      title: 'Meeting needs',
      like: /effectiveness of the local area in (?:assessing and )?meeting/,
    },
    { id: 'improving_outcomes', title: 'Improving outcomes', like: /effectiveness of the local area in improving/ },
  ],
  scoring: null,
  sections: [
    { id: 'main-findings', title: 'Main findings', like: /main findings/, holds: null, shape: 'items' },
    { id: 'strengths', title: 'Strengths', like: /strengths/, holds: 'strength', shape: 'items', perArea: true },
    {
      id: 'areas-for-development',
      title: 'Areas for development',
      like: /areas? for (?:development|improvement)/,
      holds: 'improve',
      shape: 'items',
      perArea: true,
    },
    {
      id: 'written-statement-of-action',
      title: 'The local area is required to produce a written statement of action',
      like: /(?:the )?local (?:area|authority|partnership).{0,60} (?:is|are) (?:jointly )?required to (?:produce|submit|prepare)(?: and (?:submit|produce))? a written statement of action.*/,
      holds: 'priority',
      shape: 'items',
    },
  ],
  opening: {
    form: 'letter',
    inspected: [/\b(?:between|from|on) (\d.{0,60}?\d{4})/i],
    published: [],
    lead: [],
    topic: [],
  },
  follows: [
    {
      when: 'written statement of action',
      what: 'The written statement of action is due after the letter is published.',
      within: { count: 70, unit: 'working days' },
    },
    {
      when: 'written statement of action',
      what: 'Inspectors return after the statement has been accepted.',
      within: { count: 18, unit: 'months' },
    },
  ],
  source: 'Ofsted and CQC, Local area SEND inspection framework, 2016 to 2022',
}
