import type { Framework, Opening } from '../framework.ts'
import { ilacsLists } from './ilacs.ts'

const letter: Opening = {
  form: 'letter',
  inspected: [
    /findings of (?:the|a|our|this) .{0,200}?(?:\bon|\bbetween|\bfrom|\bcarried out on|\btook place on) ((?:[a-z]+ )?\d.+)/i,
    /\b(?:on|between|from) (\d.+)/i,
  ],
  published: [],
  lead: [],
  // What inspectors looked at, and not what they read to find out: that is the next sentence of most letters.
  topic: [
    /^(?:during (?:the course of )?(?:this|the) (?:focused |monitoring )?visit,? )?(?:inspectors|hmi|we) (?:also |have )?(?:looked (?:closely )?(?:at|into)|considered|evaluated|reviewed|focus(?:s)?ed (?:mainly |primarily )?on|examined|assessed|explored) (?!(?:a |the |an )?(?:\w+ )?(?:range|variety|sample|number|selection) of|(?:\w+ )?(?:evidence|records|documents|documentation|information|data)|case|children's (?:case|records|files)|social work records)/i,
    /^(?:this|the) (?:focused |monitoring )?visit (?:looked at|considered|evaluated|focus(?:s)?ed (?:mainly |primarily )?on|reviewed|examined)/i,
    /^(?:the|this visit's) (?:main )?(?:focus|theme|scope|areas? (?:covered|considered)) (?:of|by|for|during) (?:this|the) (?:focused |monitoring )?visit (?:was|were|is)/i,
  ],
}

export const focusedVisit: Framework = {
  id: 'ilacs-focused-visit',
  title: 'Focused visit to local authority children’s services',
  record: 'ILACS focused visit',
  regulator: 'Ofsted',
  validFrom: '2018-01-01',
  validTo: null,
  announces: [
    { in: 'title', like: /focused visit to/i, points: 12 },
    { in: 'opening', like: /findings of (?:the|a|an|our|this) (?:ofsted )?focused visit/i, points: 10 },
    // By remote means in 2020 and 2021 it was called a visit and no more.
    {
      in: 'opening',
      like: /findings of (?:the|a|an|our|this) (?:ofsted )?visit to .{3,60} children's (?:social care )?services/i,
      points: 10,
    },
    { in: 'text', like: /take the findings from this focused visit into account/i, points: 6 },
  ],
  forms: [],
  scale: null,
  judgements: [],
  scoring: null,
  sections: ilacsLists,
  opening: letter,
  follows: [
    {
      when: 'priority action',
      what: 'A draft plan for each area for priority action is due.',
      within: { count: 20, unit: 'working days' },
    },
    {
      when: 'priority action',
      what: 'The final plan for each area for priority action is due.',
      within: { count: 70, unit: 'working days' },
    },
  ],
  source: 'Ofsted, Inspecting local authority children’s services: focused visits',
}

export const monitoringVisit: Framework = {
  ...focusedVisit,
  id: 'ilacs-monitoring-visit',
  title: 'Monitoring visit to local authority children’s services',
  record: 'ILACS monitoring visit',
  announces: [
    { in: 'title', like: /monitoring visit (?:to|of)/i, points: 12 },
    { in: 'opening', like: /findings of (?:the|a|our|this) (?:\w+ )?monitoring visit/i, points: 10 },
    {
      in: 'opening',
      like: /(?:first|second|third|fourth|fifth|sixth|\d+(?:st|nd|rd|th)) monitoring visit since/i,
      points: 4,
    },
  ],
  follows: [{ when: '', what: 'Another monitoring visit or the re-inspection follows.' }],
  source: 'Ofsted, Inspecting local authority children’s services: monitoring visits to authorities judged inadequate',
}

export const assuranceVisit: Framework = {
  ...focusedVisit,
  id: 'assurance-visit-2020',
  title: 'COVID-19 assurance visit to local authority children’s services',
  record: 'Assurance visit',
  validFrom: '2020-09-01',
  validTo: '2021-07-31',
  announces: [
    { in: 'title', like: /assurance visit/i, points: 12 },
    { in: 'opening', like: /findings of (?:the|a|an|our|this) .{0,30}assurance visit/i, points: 10 },
  ],
  follows: [],
  source: 'Ofsted, COVID-19 assurance visits of local authorities, autumn 2020',
}
