import type { Framework, Section } from '../framework.ts'
import { ofstedFour } from '../scales.ts'
import { firstPage } from './first-page.ts'

export const ilacsLists: readonly Section[] = [
  {
    id: 'what-needs-to-improve',
    title: 'What needs to improve',
    like: /what (?:does the local authority |the local authority )?needs? to (?:improve|do to improve|do better)(?: in (?:this|these) areas? of (?:social work )?practice)?|areas? for (?:improvement|development)/,
    holds: 'improve',
    shape: 'items',
  },
  {
    id: 'priority-action',
    title: 'Areas for priority action',
    like: /(?:areas? (?:for|of|requiring) )?(?:immediate |urgent )?(?:and )?priority actions?(?: required)?/,
    holds: 'priority',
    shape: 'items',
  },
  {
    id: 'working-well',
    title: 'What is working well',
    like: /what is working well|strengths|key strengths/,
    holds: 'strength',
    shape: 'items',
  },
  // Where a heading has lost its type, its words still end the list above it.
  {
    id: 'findings',
    title: 'Findings',
    like: /(?:main |key |headline |inspection )?findings(?: and (?:evaluation|recommendations)(?: of .{3,60})?)?|(?:overview|summary|next steps)|(?:the )?experiences and progress of (?:children|care leavers).*|(?:the )?impact of leaders.*/,
    holds: null,
    shape: 'prose',
  },
]

export const ilacs: Framework = {
  id: 'ilacs',
  title: 'Inspection of local authority children’s services',
  record: 'ILACS',
  regulator: 'Ofsted',
  validFrom: '2018-01-01',
  validTo: null,
  announces: [
    {
      in: 'title',
      like: /inspection of (?:.{2,60} )?(?:local authority )?children's (?:social care )?services/i,
      points: 6,
    },
    { in: 'opening', like: /impact of leaders on (?:social work practice|.{0,40}practice with children)/i, points: 6 },
    { in: 'opening', like: /experiences and progress of children in care/i, points: 3 },
    { in: 'opening', like: /what needs to improve/i, points: 2 },
    { in: 'title', like: /focused visit|monitoring visit|assurance visit/i, points: -12 },
    { in: 'title', like: /children looked after and care leavers/i, points: -10 },
  ],
  forms: [
    { id: 'ilacs-short', record: 'ILACS short', weeks: [1] },
    { id: 'ilacs-standard', record: 'ILACS standard', weeks: [2, 3] },
  ],
  scale: ofstedFour,
  judgements: [
    {
      id: 'impact_of_leaders',
      title: 'The impact of leaders on social work practice with children and families',
      like: /impact of leaders\b(?: on (?:social work )?practice(?: with children and families)?)?/,
    },
    {
      id: 'help_and_protection',
      title: 'The experiences and progress of children who need help and protection',
      like: /children (?:and young people )?who need help (?:and|or) protection/,
    },
    {
      id: 'children_in_care_and_care_leavers',
      title: 'The experiences and progress of children in care and care leavers',
      like: /children in care and care leavers/,
      to: '2023-02-28',
    },
    {
      id: 'children_in_care',
      title: 'The experiences and progress of children in care',
      like: /(?:experiences and progress of )?children in care(?! and)/,
      from: '2023-01-01',
    },
    {
      id: 'care_leavers',
      title: 'The experiences and progress of care leavers',
      like: /(?:experiences and progress of )?(?<!children in care and )care leavers/,
      from: '2023-01-01',
    },
    { id: 'overall_effectiveness', title: 'Overall effectiveness', like: /overall effectiveness/, to: '2026-03-31' },
  ],
  scoring: null,
  sections: ilacsLists,
  opening: firstPage,
  follows: [
    {
      when: '',
      what: 'The authority’s written statement of action is due.',
      within: { count: 70, unit: 'working days' },
    },
    { when: 'inadequate', what: 'Monitoring visits follow, and a re-inspection.' },
    {
      when: 'requires-improvement',
      what: 'The next inspection is a standard one.',
      within: { count: 3, unit: 'years' },
    },
    { when: 'good', what: 'The next inspection is a short one.', within: { count: 3, unit: 'years' } },
    { when: 'outstanding', what: 'The next inspection is a short one.', within: { count: 3, unit: 'years' } },
  ],
  source: 'Ofsted, Inspecting local authority children’s services, as amended to April 2026',
}
