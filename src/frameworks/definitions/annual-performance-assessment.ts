import type { Framework, JudgementArea, Scale, Section } from '../framework.ts'
import { firstPage } from './first-page.ts'

/**
 * Four is best: the reverse of the numbers that schools were given in the same years. Some reviews print the word that the
 * number stands for.
 */
const upward: Scale = {
  id: 'outcomes-four-is-best',
  numbers: 'higher is better',
  grades: [
    {
      id: '4',
      title: '4',
      printed: /(?:grade:? )?4(?:[-–:(\s]*outstanding\)?)?|outstanding(?:[(\s]*(?:grade )?4\)?)?/i,
    }, // well above minimum requirements
    { id: '3', title: '3', printed: /(?:grade:? )?3(?:[-–:(\s]*good\)?)?|good(?:[(\s]*(?:grade )?3\)?)?/i }, // consistently above
    { id: '2', title: '2', printed: /(?:grade:? )?2(?:[-–:(\s]*adequate\)?)?|adequate(?:[(\s]*(?:grade )?2\)?)?/i }, // minimum requirements only
    { id: '1', title: '1', printed: /(?:grade:? )?1(?:[-–:(\s]*inadequate\)?)?|inadequate(?:[(\s]*(?:grade )?1\)?)?/i }, // below
  ],
}

/** The five outcomes of Every Child Matters. */
const outcomes: readonly JudgementArea[] = [
  { id: 'being_healthy', title: 'Being healthy', like: /^being healthy/ },
  { id: 'staying_safe', title: 'Staying safe', like: /^staying safe/ },
  { id: 'enjoying_and_achieving', title: 'Enjoying and achieving', like: /^enjoying and achieving/ },
  {
    id: 'making_a_positive_contribution',
    title: 'Making a positive contribution',
    like: /^making a positive contribution/,
  },
  {
    id: 'achieving_economic_well_being',
    title: 'Achieving economic well-being',
    like: /^achieving economic well-? ?being/,
  },
]

const overall: JudgementArea = {
  id: 'overall_effectiveness',
  title: 'Overall effectiveness of children’s services',
  like: /^(?:the )?overall effectiveness(?: of (?:local )?(?:children's )?services.*)?|^the contribution of the (?:local authority|council)'s (?:children's )?services.*/, // the second is how 2005 and 2006 put it
}
const capacity: JudgementArea = {
  id: 'capacity_to_improve',
  title: 'Capacity to improve',
  like: /^(?:the council's (?:overall )?)?capacity (?:to improve|for improvement)(?:,? including the management of .*| its services.*)?/,
}

const lists: readonly Section[] = [
  {
    id: 'areas-for-development',
    title: 'Areas for development',
    like: /(?:(?:key|important) )?(?:weaknesses and )?areas? for (?:development|further development|improvement)|(?:important |key )?weaknesses/,
    holds: 'improve',
    shape: 'items',
    perArea: true,
  },
  // Continuous prose: what is strong and what is weak stand in one paragraph, and a person tells them apart.
  {
    id: 'summary',
    title: 'Summary of strengths and areas for development',
    like: /summary of strengths and areas for (?:development|improvement)/,
    holds: null,
    shape: 'prose',
  },
  {
    id: 'strengths',
    title: 'Key strengths',
    like: /(?:key |major |main )?strengths/,
    holds: 'strength',
    shape: 'items',
    perArea: true,
  },
]

export const annualPerformanceAssessment: Framework = {
  id: 'apa-2005',
  title: 'Annual performance assessment of services for children and young people',
  record: 'APA',
  regulator: 'Ofsted, with the Commission for Social Care Inspection until March 2007',
  validFrom: '2005-04-01',
  validTo: '2008-12-31',
  announces: [
    { in: 'title', like: /annual performance assessment/i, points: 14 },
    { in: 'opening', like: /annual performance assessment \(apa\)/i, points: 10 },
  ],
  forms: [],
  scale: upward,
  judgements: [overall, ...outcomes, capacity],
  scoring: null,
  sections: lists,
  opening: { form: 'letter', inspected: [], published: [], lead: [], topic: [], signedBy: 'manager' },
  follows: [
    {
      when: '',
      what: 'The grade for children’s services is the performance rating of section 138 of the Education and Inspections Act 2006.',
    },
  ],
  source: 'Ofsted, Arrangements for the annual performance assessment of council children’s services, 2007',
}

export const jointAreaReview: Framework = {
  ...annualPerformanceAssessment,
  id: 'jar-2005',
  title: 'Joint area review of children’s services',
  record: 'JAR',
  regulator: 'Ofsted, with eight or more other inspectorates',
  validFrom: '2005-09-01',
  validTo: '2008-12-31',
  announces: [
    { in: 'title', like: /joint area review/i, points: 14 },
    { in: 'title', like: /annual performance assessment/i, points: -14 },
  ],
  sections: [
    ...lists,
    {
      id: 'recommendations',
      title: 'Recommendations',
      like: /(?:main )?recommendations/,
      holds: 'recommendation',
      shape: 'items',
    },
  ],
  judgements: [
    ...outcomes,
    { id: 'safeguarding', title: 'Safeguarding', like: /^safeguarding/ },
    {
      id: 'looked_after_children',
      title: 'Looked after children',
      like: /^(?:looked after children|children looked after)/,
    },
    {
      id: 'learning_difficulties_and_disabilities',
      title: 'Learning difficulties and/or disabilities',
      like: /^(?:children (?:and young people )?with )?learning difficulties and/,
    },
    { id: 'service_management', title: 'Service management', like: /^service management/ },
    capacity,
    {
      ...overall,
      like: /overall effectiveness(?: of (?:local )?children's services)?|children's services overall|^children's services$/,
    },
  ],
  opening: {
    ...firstPage,
    inspected: [
      ...firstPage.inspected,
      /\b(?:inspectors|review|inspection|fieldwork)\b.{0,160}\b(?:between|from|on) (\d.+)/i,
    ],
    inspectedAnywhere: true,
  },
  follows: [],
  source: 'Ofsted, Arrangements for joint area reviews, 2005',
}
