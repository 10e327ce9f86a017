import type { Framework } from '../framework.ts'
import { ofstedFour } from '../scales.ts'
import { firstPage } from './first-page.ts'

/** Children's homes, fostering and adoption agencies, residential family centres: one set of questions for all of them. */
export const socialCareSetting: Framework = {
  id: 'social-care-setting-2017',
  title: 'Inspection of a social care setting under the social care common inspection framework',
  record: 'Social care common inspection framework',
  regulator: 'Ofsted',
  validFrom: '2017-04-01',
  validTo: null,
  announces: [
    { in: 'opening', like: /social care common inspection framework/i, points: 12 },
    {
      in: 'opening',
      like: /how well (?:children|service users)[a-z, ]{0,40} (?:is|are) helped and protected/i,
      points: 8,
    },
    { in: 'opening', like: /effectiveness of leaders and managers/i, points: 4 },
    {
      in: 'opening',
      like: /children's home|(?:independent )?fostering (?:agency|service)|(?:voluntary )?adoption agency|residential family centre/i,
      points: 3,
    },
  ],
  forms: [],
  scale: ofstedFour,
  judgements: [
    {
      id: 'overall_experiences_and_progress',
      title: 'Overall experiences and progress',
      like: /^(?:the )?overall experiences and progress of (?:children|service users|young people).*?(?:, taking into account)?(?=$|:)/,
    },
    {
      id: 'helped_and_protected',
      title: 'How well children are helped and protected',
      like: /^how well (?:children|service users|young people).* (?:is|are) helped and protected/,
    },
    {
      id: 'leaders_and_managers',
      title: 'The effectiveness of leaders and managers',
      like: /^(?:the )?effectiveness of leaders and managers/,
    },
  ],
  scoring: null,
  sections: [
    {
      id: 'statutory-requirements',
      title: 'Statutory requirements',
      like: /statutory requirements?|(?:compliance|enforcement) actions?/,
      holds: 'priority',
      shape: 'cells',
    },
    {
      id: 'recommendations',
      title: 'Recommendations',
      like: /recommendations?|points for improvement/,
      holds: 'recommendation',
      shape: 'items',
    },
    {
      id: 'needs-to-improve',
      title: 'What does the setting need to do to improve?',
      like: /what does the .{3,60} need to do to improve|areas for improvement/,
      holds: null, // its lists stand under headings of their own
      shape: 'prose',
    },
  ],
  opening: { ...firstPage, lead: [...firstPage.lead, /^inspectors?:? *(.+)/i] },
  follows: [
    { when: 'inadequate', what: 'The setting is inspected again, sooner than others.' },
    { when: '', what: 'A requirement is met by the day that stands beside it.' },
  ],
  source: 'Ofsted, Social care common inspection framework, from 2017',
}
