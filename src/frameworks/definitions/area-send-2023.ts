import type { Framework } from '../framework.ts'
import { areaSendOutcomes } from '../scales.ts'
import { firstPage } from './first-page.ts'

export const areaSend2023: Framework = {
  id: 'area-send-2023',
  title: 'Area SEND inspection',
  record: 'Area SEND 2023',
  regulator: 'Ofsted and the Care Quality Commission',
  validFrom: '2023-01-01',
  validTo: null,
  announces: [
    { in: 'title', like: /area send (?:full )?inspection of/i, points: 12 },
    { in: 'opening', like: /local area partnership/i, points: 4 },
    { in: 'opening', like: /inspection outcome/i, points: 3 },
  ],
  forms: [],
  scale: areaSendOutcomes,
  judgements: [{ id: 'area_send_outcome', title: 'Inspection outcome', like: /inspection outcome/ }],
  scoring: null,
  sections: [
    { id: 'outcome', title: 'Inspection outcome', like: /inspection outcome/, holds: null, shape: 'prose' },
    {
      id: 'effective',
      title: 'What is the area partnership doing that is effective?',
      like: /what (?:is|are) the (?:local )?area partnerships? doing that is effective/,
      holds: 'strength',
      shape: 'items',
    },
    {
      id: 'do-better',
      title: 'What does the area partnership need to do better?',
      like: /what does the (?:local )?area partnership need to do better/,
      holds: null,
      shape: 'prose',
    },
    {
      id: 'priority-action',
      title: 'Areas for priority action',
      like: /areas? for priority actions?/,
      holds: 'priority',
      shape: 'cells',
    },
    {
      id: 'areas-for-improvement',
      title: 'Areas for improvement',
      like: /areas? for improvement/,
      holds: 'improve',
      shape: 'cells',
    },
    {
      id: 'details',
      title: 'Local area partnership details',
      like: /(?:local )?area partnership details|information about this (?:area send )?inspection/,
      holds: null,
      shape: 'prose',
    },
    {
      id: 'team',
      title: 'Inspection team',
      like: /(?:the )?inspection team|ofsted(?: (?:and )?care quality commission)?|care quality commission/,
      holds: null,
      shape: 'prose',
    },
  ],
  opening: { ...firstPage, published: [], lead: [] }, // two bodies have a lead inspector each: see the team
  follows: [
    { when: '', what: 'The refreshed strategic plan is published.', within: { count: 30, unit: 'working days' } },
    {
      when: 'typically positive',
      what: 'The next full inspection is usually within five years.',
      within: { count: 5, unit: 'years' },
    },
    {
      when: 'inconsistent',
      what: 'The next full inspection is usually within three years.',
      within: { count: 3, unit: 'years' },
    },
    {
      when: 'widespread and/or systemic failings',
      what: 'A priority action plan is prepared, and a monitoring inspection follows.',
      within: { count: 18, unit: 'months' },
    },
  ],
  source: 'Ofsted and CQC, Area SEND: framework and handbook, 2023, revised 2025',
}
