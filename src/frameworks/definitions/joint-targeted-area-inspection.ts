import type { Framework } from '../framework.ts'

/** Four inspectorates and one letter, with no grade: a theme, or the front door. */
export const jointTargetedAreaInspection: Framework = {
  id: 'jtai-2016',
  title: 'Joint targeted area inspection',
  record: 'JTAI',
  regulator:
    'Ofsted, Care Quality Commission, HM Inspectorate of Constabulary and, by theme, HM Inspectorate of Probation',
  validFrom: '2016-01-01',
  validTo: null,
  announces: [
    { in: 'title', like: /joint targeted (?:area )?inspection/i, points: 16 },
    {
      in: 'opening',
      like: /joint (?:targeted )?(?:area )?inspection of (?:the )?multi-?agency (?:response|arrangements)/i,
      points: 10,
    },
    { in: 'opening', like: /joint targeted area inspection/i, points: 6 },
  ],
  forms: [],
  scale: null,
  judgements: [],
  scoring: null,
  sections: [
    {
      id: 'working-well',
      title: 'What is working well?',
      like: /what is working well(?: in (?:relation to )?(?:this|these) areas?)?|(?:key |practice )?strengths|areas? of strength/,
      holds: 'strength',
      shape: 'items',
    },
    {
      id: 'what-needs-to-improve',
      title: 'What needs to improve?',
      like: /what (?:does the (?:local )?partnership )?needs? to (?:improve|do to improve|do better)(?: in (?:relation to )?(?:this|these) areas?)?|(?:key )?areas? for (?:improvement|development)/,
      holds: 'improve',
      shape: 'items',
    },
    {
      id: 'priority-action',
      title: 'Areas for priority action',
      like: /(?:areas? for )?(?:immediate )?priority actions?/,
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
    signedBy: 'manager',
  },
  follows: [
    {
      when: '',
      what: 'A written statement of proposed action by all the agencies is due.',
      within: { count: 70, unit: 'working days' },
    },
  ],
  source: 'Ofsted, CQC, HMICFRS and HMI Probation, Joint targeted area inspections of services for vulnerable children',
}
