import type { Framework, Section } from '../framework.ts'
import { ofstedFour } from '../scales.ts'
import { firstPage } from './first-page.ts'

const lists: readonly Section[] = [
  {
    id: 'recommendations',
    title: 'Recommendations',
    like: /recommendations(?: for the (?:local authority|lscb|board))?|what does the (?:local authority|council) need to (?:do to )?improve/,
    holds: 'recommendation',
    shape: 'items',
  },
  {
    id: 'priority-action',
    title: 'Priority and immediate action',
    like: /(?:areas? for )?priority and immediate actions?|immediate and priority actions?/,
    holds: 'priority',
    shape: 'items',
  },
  {
    id: 'areas-for-improvement',
    title: 'Areas for improvement',
    like: /areas? for improvement/,
    holds: 'improve',
    shape: 'items',
  },
  // Where a heading has lost its type, its words still end the list above it.
  {
    id: 'findings',
    title: 'Findings',
    like: /executive summary|summary for children and young people|inspection findings|information about this (?:inspection|review|local authority(?: area)?|area)|(?:the )?experiences and progress of (?:children|care leavers).*|leadership, management and governance/,
    holds: null,
    shape: 'prose',
  },
]

/** The report on the safeguarding board is bound behind the authority's; its recommendations are the board's. */
const boardPart: Section = {
  id: 'board',
  title: 'The Local Safeguarding Children Board',
  like: /(?:section (?:\d|two): )?(?:inspection findings – )?(?:the )?(?:effectiveness of the )?(?:\w+ )?local safeguarding children board(?: \(lscb\))?/,
  holds: null,
  shape: 'chapter',
}

export const singleInspection: Framework = {
  id: 'sif',
  title: 'Inspection of services for children in need of help and protection, children looked after and care leavers',
  record: 'SIF',
  regulator: 'Ofsted',
  validFrom: '2013-11-01',
  validTo: '2018-02-28',
  announces: [
    { in: 'title', like: /services for children in need of help and protection/i, points: 14 },
    { in: 'title', like: /re-?inspection/i, points: -4 },
    { in: 'opening', like: /children looked after and achieving permanence/i, points: 4 },
  ],
  forms: [],
  scale: ofstedFour,
  judgements: [
    {
      id: 'help_and_protection',
      title: 'Children who need help and protection',
      like: /children who need help and protection/,
    },
    {
      id: 'children_looked_after_and_permanence',
      title: 'Children looked after and achieving permanence',
      like: /children looked after and achieving permanence/,
    },
    { id: 'adoption', title: 'Adoption performance', like: /adoption performance/ },
    { id: 'care_leavers', title: 'Experiences and progress of care leavers', like: /progress of care leavers/ },
    {
      id: 'leadership_management_governance',
      title: 'Leadership, management and governance',
      like: /leadership,? management and governance/,
    },
    {
      id: 'lscb_effectiveness',
      title: 'Effectiveness of the Local Safeguarding Children Board',
      like: /\b(?:local safeguarding children board|lscb)\b.*?(?=\b(?:is|are|requires?|outstanding|good|inadequate)\b)/,
      inSentence: true,
    },
    {
      id: 'overall_effectiveness',
      title: 'Overall effectiveness',
      like: /overall effectiveness|overall judgement|children's services (?:(?:in|at|for) .{3,60}?)?(?=\b(?:is|are|requires?)\b)/,
      inSentence: true,
    },
  ],
  scoring: null,
  sections: [...lists, boardPart],
  opening: firstPage,
  follows: [{ when: 'inadequate', what: 'Monitoring and a re-inspection follow.' }],
  source: 'Ofsted, Framework and evaluation schedule for single inspections, 2013 to 2017',
}

export const singleReinspection: Framework = {
  ...singleInspection,
  id: 'sif-reinspection',
  title:
    'Re-inspection of services for children in need of help and protection, children looked after and care leavers',
  record: 'SIF re-inspection',
  announces: [
    { in: 'title', like: /re-?inspection of services for children in need of help and protection/i, points: 20 },
    { in: 'opening', like: /children looked after and achieving permanence/i, points: 4 },
  ],
}

export const boardReview: Framework = {
  ...singleInspection,
  id: 'lscb-review',
  title: 'Review of the effectiveness of the Local Safeguarding Children Board',
  record: 'LSCB review',
  announces: [
    { in: 'title', like: /review of the effectiveness of the local safeguarding children board/i, points: 12 },
    { in: 'title', like: /services for children in need of help and protection/i, points: -12 },
  ],
  judgements: singleInspection.judgements.filter(({ id }) => id === 'lscb_effectiveness'),
  sections: lists,
}
