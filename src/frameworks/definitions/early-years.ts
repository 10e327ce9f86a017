import type { Framework } from '../framework.ts'
import { ofstedFour } from '../scales.ts'
import { firstPage } from './first-page.ts'

export const earlyYears: Framework = {
  id: 'early-years-eif-2019',
  title: 'Early years inspection under the education inspection framework',
  record: 'Early years EIF 2019',
  regulator: 'Ofsted',
  validFrom: '2019-09-01',
  validTo: '2025-11-09',
  announces: [
    { in: 'opening', like: /what is it like to attend this early years setting/i, points: 14 },
    { in: 'opening', like: /early years (?:setting|register|foundation stage)|childminder/i, points: 3 },
  ],
  forms: [],
  scale: {
    ...ofstedFour,
    id: 'early-years-four',
    // A setting with no children on the day is told only whether it meets the requirements.
    grades: [
      ...ofstedFour.grades,
      { id: 'met', printed: /met/i },
      { id: 'not-met', printed: /not met(?: \(with actions\))?/i },
    ],
  },
  judgements: [
    { id: 'overall_effectiveness', title: 'Overall effectiveness', like: /^overall effectiveness/ },
    { id: 'quality_of_education', title: 'The quality of education', like: /^(?:the )?quality of education/ },
    { id: 'behaviour_and_attitudes', title: 'Behaviour and attitudes', like: /^behaviour and attitudes/ },
    { id: 'personal_development', title: 'Personal development', like: /^personal development/ },
    { id: 'leadership_and_management', title: 'Leadership and management', like: /^leadership and management/ },
  ],
  scoring: null,
  sections: [
    {
      id: 'needs-to-improve',
      title: 'What does the setting need to do to improve?',
      like: /what does the (?:setting|provider|nursery|pre-school|childminder) need to do to improve|next steps|to further improve the quality of the early years provision.*/,
      holds: 'improve',
      shape: 'items',
    },
  ],
  opening: { ...firstPage, lead: [...firstPage.lead, /^inspector:? *(.+)/i] },
  follows: [
    { when: 'inadequate', what: 'The setting is inspected again.', within: { count: 6, unit: 'months' } },
    { when: 'requires-improvement', what: 'The setting is inspected again.', within: { count: 12, unit: 'months' } },
    {
      when: 'good',
      what: 'The next inspection falls within the cycle of six years, since shortened to four.',
      within: { count: 6, unit: 'years' },
    },
  ],
  source: 'Ofsted, Early years inspection handbook, 2019 to 2025',
}
