import type { Framework, JudgementArea, Scale, Section } from '../framework.ts'
import { firstPage } from './first-page.ts'
import { standards } from './hmip-youth-2018-overall.ts'

const fourRatings: Scale = {
  id: 'probation-four',
  numbers: 'none',
  grades: [
    { id: 'outstanding', printed: /outstanding/i },
    { id: 'good', printed: /good/i },
    { id: 'requires-improvement', printed: /requires improvement/i },
    { id: 'inadequate', printed: /inadequate/i },
  ],
}

const names: Record<(typeof standards)[number], string> = {
  '1.1': 'Governance and leadership',
  '1.2': 'Staff',
  '1.3': 'Partnerships and services',
  '1.4': 'Information and facilities',
  '2.1': 'Assessment (court disposals)',
  '2.2': 'Planning (court disposals)',
  '2.3': 'Implementation and delivery (court disposals)',
  '2.4': 'Reviewing (court disposals)',
  '3.1': 'Assessment (out-of-court disposals)',
  '3.2': 'Planning (out-of-court disposals)',
  '3.3': 'Implementation and delivery (out-of-court disposals)',
  '3.4': 'Joint working (out-of-court disposals)',
}

/** Four standards share a name over two domains, so the number, not the name, says which is meant. */
const areas: readonly JudgementArea[] = standards.map((standard) => ({
  id: `hmip_${standard}`,
  title: `${standard} ${names[standard]}`,
  like: new RegExp(`^${standard.replace('.', '\\.')}(?![\\d.])`),
}))

const overall: JudgementArea = {
  id: 'hmip_overall',
  title: 'Overall rating',
  like: /^overall(?: rating|:)|youth (?:offending|justice) (?:team|service)s?.*? rated as/,
}

/** Who must act is named above each list: “The … Board should:”. */
export const recommendations: Section = {
  id: 'should',
  title: 'Recommendations to one body',
  like: /(?:the )?.{3,120}(?:service|services|board|partnership|team|council|ministry|probation|director)s? should/,
  holds: 'recommendation',
  shape: 'items',
}

/** Good and weak practice stand in two lists under one heading; the second is led in by “But:”. */
const lists: readonly Section[] = [
  {
    id: 'recommendations',
    title: 'Recommendations',
    like: /(?:summary of )?recommendations/,
    holds: null, // the lists stand under the body that each is addressed to
    shape: 'prose',
  },
  recommendations,
  { id: 'strengths', title: 'Strengths', like: /(?:key )?strengths/, holds: 'strength', shape: 'items', perArea: true },
  {
    id: 'areas-for-improvement',
    title: 'Areas for improvement',
    like: /(?:key )?areas? for improvement/,
    holds: 'improve',
    shape: 'items',
    perArea: true,
  },
  {
    id: 'key-findings',
    title: 'Key findings',
    like: /(?:our )?key findings(?: about .{3,80})?(?: (?:were|are) as follows)?/,
    holds: 'strength',
    shape: 'items',
  },
  { id: 'but', title: 'But', like: /but/, holds: 'improve', shape: 'items' },
]

const opening: Framework['opening'] = {
  ...firstPage,
  lead: [...firstPage.lead, /inspection was led by (?:hm |her majesty's |his majesty's )?inspectors? (.+)/i],
  inspected: [
    ...firstPage.inspected,
    /(?:fieldwork|inspection) .{0,80}(?:between|on|from|commencing|beginning) ((?:(?:mon|tues|wednes|thurs|fri)day,? )?\d.+)/i,
  ],
  inspectedAnywhere: true,
}

export const youthJustice2018: Framework = {
  id: 'hmip-youth-2018',
  title: 'Inspection of youth offending services',
  record: 'HMIP youth 2018',
  regulator: 'HM Inspectorate of Probation',
  validFrom: '2018-06-01',
  validTo: '2025-03-31',
  announces: [
    { in: 'title', like: /inspection of youth (?:offending|justice) (?:services|work)/i, points: 12 },
    { in: 'opening', like: /hm inspectorate of probation|hmi probation/i, points: 4 },
    { in: 'opening', like: /out-of-court disposals/i, points: 4 },
    { in: 'opening', like: /agenda/i, points: -8 }, // a committee that reports the inspection
  ],
  forms: [],
  scale: fourRatings,
  judgements: [overall, ...areas],
  scoring:
    'Outstanding 3, Good 2, Requires improvement 1, Inadequate 0, over twelve standards: 0 to 6 Inadequate, 7 to 18 Requires improvement, 19 to 30 Good, 31 to 36 Outstanding. Resettlement is rated by itself.',
  sections: lists,
  opening,
  follows: [
    {
      when: '',
      what: 'The management board’s improvement plan is due to the inspectorate.',
      within: { count: 20, unit: 'working days' },
    },
  ],
  source:
    'HM Inspectorate of Probation, Standards and ratings for inspecting youth offending services, 2018, resettlement added 2021',
}

/** How the newer ratings are added up was not read in a source: the overall rating is taken as printed. */
export const youthJustice2025: Framework = {
  ...youthJustice2018,
  id: 'hmip-youth-2025',
  title: 'Inspection of youth justice services',
  record: 'HMIP youth 2025',
  validFrom: '2025-04-01',
  validTo: null,
  announces: [
    { in: 'title', like: /inspection of youth justice (?:services|work)/i, points: 11 },
    { in: 'opening', like: /hm inspectorate of probation|hmi probation/i, points: 4 },
    { in: 'opening', like: /work with (?:children and )?victims|\bV ?1\b/i, points: 8 },
    { in: 'opening', like: /agenda/i, points: -8 },
  ],
  judgements: [
    overall,
    {
      id: 'work_with_children',
      title: 'Work with children',
      like: /^(?:the )?(?:quality of )?work with children(?! and)/,
    },
    {
      id: 'work_with_victims',
      title: 'Work with victims',
      like: /^(?:v1\.? )?(?:the )?(?:quality of )?work with victims/,
    },
  ],
  scoring: null,
  source: 'HM Inspectorate of Probation, Youth justice inspection programme, 2025',
}
