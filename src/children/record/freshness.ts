import { daysBetween, type Day } from '../../platform/day.ts'
import { dayIn } from './child-rows.ts'
import type { Child } from './get-child.ts'
import { diedOn, stageOf, type Stage } from './standing.ts'

/** A part of a record, with how old it may be before it no longer tells how the child is. Local practice. */
interface Part {
  what: string
  from: readonly { table: string; field: string }[]
  /** Whose record it belongs to; everybody’s where it is left out. */
  stages?: readonly Stage[]
  staleAfterDays: number
}

const parts: readonly Part[] = [
  {
    what: 'Assessment',
    from: [
      { table: 'ssd_cin_assessments', field: 'cina_assessment_auth_date' },
      { table: 'ssd_cin_assessments', field: 'cina_assessment_start_date' },
    ],
    stages: ['care', 'protection', 'need', 'open'],
    staleAfterDays: 365,
  },
  {
    what: 'Visit',
    from: [
      { table: 'ssd_cla_visits', field: 'clav_cla_visit_date' },
      { table: 'ssd_cp_visits', field: 'cppv_cp_visit_date' },
      { table: 'ssd_cin_visits', field: 'cinv_cin_visit_date' },
    ],
    stages: ['care', 'protection', 'need'],
    staleAfterDays: 42,
  },
  {
    what: 'Review',
    from: [
      { table: 'ssd_cla_reviews', field: 'clar_cla_review_date' },
      { table: 'ssd_cp_reviews', field: 'cppr_cp_review_date' },
    ],
    stages: ['care', 'protection'],
    staleAfterDays: 183,
  },
  {
    what: 'Care plan',
    from: [{ table: 'ssd_cla_care_plan', field: 'lacp_cla_care_plan_start_date' }],
    stages: ['care'],
    staleAfterDays: 365,
  },
  {
    what: 'Health',
    from: [{ table: 'ssd_cla_health', field: 'clah_health_check_date' }],
    stages: ['care'],
    staleAfterDays: 365,
  },
  {
    what: 'Strengths and difficulties',
    from: [{ table: 'ssd_sdq_scores', field: 'csdq_sdq_completed_date' }],
    stages: ['care'],
    staleAfterDays: 365,
  },
  {
    what: 'Pathway plan',
    from: [{ table: 'ssd_care_leavers', field: 'clea_pathway_plan_review_date' }],
    stages: ['leaver'],
    staleAfterDays: 183,
  },
]

export interface PartAge {
  what: string
  /** The last day on which it was brought up to date; null where it never was. */
  on: Day | null
  isStale: boolean
}

/**
 * How old each part of a record is on the day of the record, what the child said among them; what is stale first. None where
 * nobody works with the child, or the child died.
 */
export const agesOf = (child: Child): PartAge[] => {
  const age = (what: string, days: readonly (Day | null)[], staleAfterDays: number): PartAge => {
    const on = days.reduce<Day | null>(
      (latest, day) => (day !== null && day <= child.asAt && (latest === null || day > latest) ? day : latest),
      null,
    )
    return { what, on, isStale: on === null || daysBetween(on, child.asAt) > staleAfterDays }
  }
  const stage = stageOf(child)
  if (stage === 'none' || diedOn(child)) return []
  const isBorn = child.born !== null && child.born <= child.asAt
  return [
    ...parts
      .filter(({ stages }) => !stages || stages.includes(stage))
      .map(({ what, from, staleAfterDays }) =>
        age(
          what,
          from.flatMap(({ table, field }) => (child.rows.get(table) ?? []).map((row) => dayIn(row, field))),
          staleAfterDays,
        ),
      ),
    ...(isBorn
      ? [
          age(
            'What the child said',
            child.words.map(({ saidOn }) => saidOn),
            183,
          ),
        ]
      : []),
  ].toSorted((a, b) => Number(b.isStale) - Number(a.isStale))
}
