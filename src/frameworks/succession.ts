/**
 * Which area of judgement came after which, as frameworks replaced each other. An area that was split stands in each line
 * that it was split into. Only words are aligned, never grades: each grade keeps its own scale.
 *
 * `basis` says on whose word a step rests. `framework`: the newer framework's own list of judgements puts it so. `ours`:
 * Sightline sets the two beside each other because they ask about the same children; no inspectorate has said that one
 * replaces the other.
 */
export interface AreaLine {
  id: string
  title: string
  service: ServiceId
  /** Newest first. */
  steps: readonly AreaStep[]
  /** Why no grade is given any more, where that is so. */
  ended?: { on: string; says: string; source: string }
}

export interface AreaStep {
  framework: string // its id
  area: string
  from: string // YYYY-MM-DD, the first inspections that judged it so
  basis: 'framework' | 'ours'
  says: string
  source: string
}

/** The services that are inspected apart from each other, in the order in which they are shown. */
export const services = {
  children: 'Children’s social care',
  send: 'Special educational needs and disabilities',
  'youth-justice': 'Youth justice',
  outcomes: 'The five outcomes of 2005 to 2008',
  board: 'Safeguarding children board',
} as const
export type ServiceId = keyof typeof services

const ilacs = 'Ofsted, Inspecting local authority children’s services, from January 2018'
const sif = 'Ofsted, Framework and evaluation schedule for single inspections, 2013'
const slac = 'Ofsted and CQC, Inspections of safeguarding and looked after children services, 2009'
const lac = 'Ofsted, Inspection of services for looked after children, 2013'
const protection = 'Ofsted, Inspection of local authority arrangements for the protection of children, 2012'
const apa = 'Ofsted, Arrangements for the annual performance assessment, 2007'
const jar = 'Ofsted, Arrangements for joint area reviews, 2005'

const sifSteps = (area: string, says: string): AreaStep[] =>
  (['sif-reinspection', 'sif'] as const).map((framework) => ({
    framework,
    area,
    from: '2013-11-01',
    basis: 'ours',
    says,
    source: sif,
  }))

export const areaLines: readonly AreaLine[] = [
  {
    id: 'overall',
    title: 'Overall',
    service: 'children',
    ended: {
      on: '2026-04-01',
      says: 'Since April 2026 these inspections give four grades and none for overall effectiveness.',
      source: 'Ofsted, Inspecting local authority children’s services, as amended to April 2026',
    },
    steps: [
      {
        framework: 'ilacs',
        area: 'overall_effectiveness',
        from: '2018-01-01',
        basis: 'framework',
        says: 'Overall effectiveness, to March 2026.',
        source: ilacs,
      },
      ...sifSteps('overall_effectiveness', 'Overall effectiveness of the single inspection, 2013 to 2017.'),
      {
        framework: 'annual-rating-2009',
        area: 'overall_effectiveness',
        from: '2009-10-01',
        basis: 'ours',
        says: 'One rating a year for all children’s services, schools among them, on a scale of its own.',
        source: 'Ofsted, Children’s services assessment, 2009 to 2011',
      },
      {
        framework: 'apa-2005',
        area: 'overall_effectiveness',
        from: '2005-04-01',
        basis: 'ours',
        says: 'The grade of the annual performance assessment, where 4 is best.',
        source: apa,
      },
      {
        framework: 'jar-2005',
        area: 'overall_effectiveness',
        from: '2005-09-01',
        basis: 'ours',
        says: 'The overall grade of a joint area review, where 4 is best.',
        source: jar,
      },
    ],
  },
  {
    id: 'leaders',
    title: 'Leaders',
    service: 'children',
    steps: [
      {
        framework: 'ilacs',
        area: 'impact_of_leaders',
        from: '2018-01-01',
        basis: 'ours',
        says: 'The impact of leaders on social work practice took the place of leadership, management and governance.',
        source: ilacs,
      },
      ...sifSteps('leadership_management_governance', 'Leadership, management and governance, 2013 to 2017.'),
      {
        framework: 'child-protection-2012',
        area: 'leadership_and_governance',
        from: '2012-05-01',
        basis: 'ours',
        says: 'Leadership and governance of child protection only.',
        source: protection,
      },
      {
        framework: 'lac-2013',
        area: 'leadership_and_management',
        from: '2013-01-01',
        basis: 'ours',
        says: 'Leadership and management of services for looked after children only.',
        source: lac,
      },
      {
        framework: 'safeguarding-and-looked-after-2009',
        area: 'leadership_and_management',
        from: '2009-06-01',
        basis: 'ours',
        says: 'Leadership and management, on the scale with “adequate”.',
        source: slac,
      },
    ],
  },
  {
    id: 'help-and-protection',
    title: 'Children who need help and protection',
    service: 'children',
    steps: [
      {
        framework: 'ilacs',
        area: 'help_and_protection',
        from: '2018-01-01',
        basis: 'framework',
        says: 'The experiences and progress of children who need help and protection.',
        source: ilacs,
      },
      ...sifSteps('help_and_protection', 'Children who need help and protection, 2013 to 2017.'),
      ...(['overall_effectiveness', 'help_and_protection'] as const).map((area): AreaStep => ({
        framework: 'child-protection-2012',
        area,
        from: '2012-05-01',
        basis: 'ours',
        says:
          area === 'overall_effectiveness'
            ? 'Overall effectiveness of child protection, on the scale with “adequate”.'
            : 'The effectiveness of help and protection, on the scale with “adequate”.',
        source: protection,
      })),
      {
        framework: 'safeguarding-and-looked-after-2009',
        area: 'safeguarding_overall_effectiveness',
        from: '2009-06-01',
        basis: 'ours',
        says: 'Overall effectiveness of safeguarding services, on the scale with “adequate”.',
        source: slac,
      },
      {
        framework: 'apa-2005',
        area: 'staying_safe',
        from: '2005-04-01',
        basis: 'ours',
        says: 'Staying safe: the nearest area of 2005 to 2008; it took in children in care too.',
        source: apa,
      },
      {
        framework: 'jar-2005',
        area: 'staying_safe',
        from: '2005-09-01',
        basis: 'ours',
        says: 'Staying safe: the nearest area of a joint area review.',
        source: jar,
      },
    ],
  },
  {
    id: 'children-in-care',
    title: 'Children in care',
    service: 'children',
    steps: [
      {
        framework: 'ilacs',
        area: 'children_in_care',
        from: '2023-01-01',
        basis: 'framework',
        says: 'A judgement of its own since January 2023; until then one with care leavers.',
        source: ilacs,
      },
      {
        framework: 'ilacs',
        area: 'children_in_care_and_care_leavers',
        from: '2018-01-01',
        basis: 'framework',
        says: 'Children in care and care leavers, one judgement until January 2023.',
        source: ilacs,
      },
      ...sifSteps(
        'children_looked_after_and_permanence',
        'Children looked after and achieving permanence, 2013 to 2017.',
      ),
      {
        framework: 'lac-2013',
        area: 'overall_effectiveness',
        from: '2013-01-01',
        basis: 'ours',
        says: 'Overall effectiveness of services for looked after children.',
        source: lac,
      },
      {
        framework: 'safeguarding-and-looked-after-2009',
        area: 'overall_effectiveness',
        from: '2009-06-01',
        basis: 'ours',
        says: 'Overall effectiveness of services for looked after children, on the scale with “adequate”.',
        source: slac,
      },
    ],
  },
  {
    id: 'care-leavers',
    title: 'Care leavers',
    service: 'children',
    steps: [
      {
        framework: 'ilacs',
        area: 'care_leavers',
        from: '2023-01-01',
        basis: 'framework',
        says: 'A judgement of its own since January 2023; until then one with children in care.',
        source: ilacs,
      },
      {
        framework: 'ilacs',
        area: 'children_in_care_and_care_leavers',
        from: '2018-01-01',
        basis: 'framework',
        says: 'Children in care and care leavers, one judgement until January 2023.',
        source: ilacs,
      },
      ...sifSteps('care_leavers', 'Experiences and progress of care leavers, a graded part of the single inspection.'),
    ],
  },
  {
    id: 'adoption',
    title: 'Adoption',
    service: 'children',
    ended: {
      on: '2018-01-01',
      says: 'Since January 2018 adoption has no grade of its own; it is part of the judgement of children in care.',
      source: ilacs,
    },
    steps: sifSteps('adoption', 'Adoption performance, a graded part of the single inspection.'),
  },
  {
    id: 'area-send',
    title: 'Area SEND outcome',
    service: 'send',
    steps: [
      {
        framework: 'area-send-2023',
        area: 'area_send_outcome',
        from: '2023-01-01',
        basis: 'framework',
        says: 'One of three outcomes since January 2023. The inspections of 2016 to 2022 gave no grade.',
        source: 'Ofsted and CQC, Area SEND: framework and handbook, 2023',
      },
    ],
  },
  {
    id: 'youth-justice',
    title: 'Youth justice, overall rating',
    service: 'youth-justice',
    steps: [
      {
        framework: 'hmip-youth-2025',
        area: 'hmip_overall',
        from: '2025-04-01',
        basis: 'ours',
        says: 'The overall rating of the programme of 2025. How it is made of the others was not read in a source.',
        source: 'HM Inspectorate of Probation, Youth justice inspection programme, 2025',
      },
      ...(['hmip-youth-2018', 'committee-pack'] as const).map((framework): AreaStep => ({
        framework,
        area: 'hmip_overall',
        from: '2018-06-01',
        basis: 'framework',
        says:
          framework === 'hmip-youth-2018'
            ? 'The overall rating, made of the points of twelve standards.'
            : 'The overall rating as a council’s committee pack reports it, and not the inspectorate’s own report.',
        source: 'HM Inspectorate of Probation, Inspection of youth offending services, 2018 to early 2025',
      })),
    ],
  },
  {
    id: 'board',
    title: 'Effectiveness of the board',
    service: 'board',
    ended: {
      on: '2018-03-01',
      says: 'Boards have not been graded since the single inspections ended; safeguarding partners took their place.',
      source: 'Ofsted, Framework and evaluation schedule for single inspections, 2013 to 2017',
    },
    steps: [
      {
        framework: 'lscb-review',
        area: 'lscb_effectiveness',
        from: '2013-11-01',
        basis: 'framework',
        says: 'The review of the board, alone or bound into the single inspection.',
        source: sif,
      },
      ...sifSteps('lscb_effectiveness', 'The review of the board, bound into the single inspection.'),
    ],
  },
  ...(
    [
      ['being_healthy', 'Being healthy'],
      ['enjoying_and_achieving', 'Enjoying and achieving'],
      ['making_a_positive_contribution', 'Making a positive contribution'],
      ['achieving_economic_well_being', 'Achieving economic well-being'],
    ] as const
  ).map(([area, title]): AreaLine => ({
    id: area.replaceAll('_', '-'),
    title,
    service: 'outcomes',
    ended: {
      on: '2008-12-31',
      says: 'No later framework judges this outcome: it ended with the annual performance assessments in 2008.',
      source: apa,
    },
    steps: (['apa-2005', 'jar-2005'] as const).map((framework) => ({
      framework,
      area,
      from: '2005-04-01',
      basis: 'framework',
      says: `${title}, where 4 is best.`,
      source: framework === 'apa-2005' ? apa : jar,
    })),
  })),
]

/** The lines that an area of a framework stands in: none where nothing came before it or after it. */
export const linesOf = (framework: string, area: string): AreaLine[] =>
  areaLines.filter(({ steps }) => steps.some((step) => step.framework === framework && step.area === area))
