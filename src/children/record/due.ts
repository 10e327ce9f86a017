import { findClockRule, runClock, standingInWords, type Clock } from '../../clocks/index.ts'
import type { Day } from '../../platform/day.ts'
import { addDays, daysBetween } from '../../platform/day.ts'
import { dayIn, isYes, latestFirst, open, text } from './child-rows.ts'
import type { Child } from './get-child.ts'
import { homeOf, inCareSince, stageOf } from './standing.ts'

/** Something that is due for a child, as the clock of the time limit counts it. */
export interface Due {
  what: string
  clock: Clock
  rule: string
  /** How far the limit may be trusted. */
  standing: string
}

interface Running {
  what: string
  rule: string
  startedOn: Day | null
}

/** What is due for the child on the day of the record, late first. Facts come from the delivery; limits from the clocks. */
export const dueFor = (child: Child): Due[] =>
  running(child)
    .flatMap(({ what, rule: id, startedOn }) => {
      const rule = findClockRule(id)
      if (!rule || startedOn === null) return []
      return [{ what, rule: id, standing: standingInWords(rule), clock: runClock(rule, { startedOn }, child.asAt) }]
    })
    .toSorted((a, b) => (a.clock.dueOn ?? '9').localeCompare(b.clock.dueOn ?? '9'))

const running = (child: Child): Running[] => {
  const stage = stageOf(child)
  const assessments = open(child.rows, 'ssd_cin_assessments', 'cina_assessment_auth_date').map((row) => ({
    what: 'Assessment signed off',
    rule: 'FD-ASM-45',
    startedOn: dayIn(
      (child.rows.get('ssd_cin_episodes') ?? []).find(
        (episode) => text(episode, 'cine_referral_id') === text(row, 'cina_referral_id'),
      ),
      'cine_referral_date',
    ),
  }))
  return [
    ...assessments,
    ...(stage === 'care' ? inCare(child) : []),
    ...(stage === 'protection' ? onPlan(child) : []),
    ...(child.rows.get('ssd_care_leavers') ?? []).flatMap((row) => [
      { what: 'Pathway plan reviewed', rule: 'CL-REVIEW', startedOn: dayIn(row, 'clea_pathway_plan_review_date') },
      {
        what: 'Contact by the personal adviser',
        rule: 'CL-CONTACT',
        startedOn: dayIn(row, 'clea_care_leaver_latest_contact'),
      },
    ]),
  ]
}

const latest = (
  child: Child,
  table: string,
  field: string,
  isCounted: (row: Parameters<typeof text>[0]) => boolean = () => true,
) =>
  latestFirst(child.rows, table, field)
    .filter((row) => {
      const on = dayIn(row, field)
      return on !== null && on <= child.asAt && isCounted(row)
    })
    .map((row) => dayIn(row, field))

const inCare = (child: Child): Running[] => {
  const since = inCareSince(child)
  if (since === null) return []
  const reviews = latest(
    child,
    'ssd_cla_reviews',
    'clar_cla_review_date',
    (row) => !isYes(row, 'clar_cla_review_cancelled'),
  ).filter((on) => on !== null && on >= since)
  const health = (type: RegExp) =>
    latest(child, 'ssd_cla_health', 'clah_health_check_date', (row) =>
      type.test(text(row, 'clah_health_check_type')),
    )[0] ?? null
  const [visit = null] = latest(child, 'ssd_cla_visits', 'clav_cla_visit_date', (row) =>
    isYes(row, 'clav_cla_visit_seen'),
  )
  const moved = dayIn(homeOf(child), 'clap_cla_placement_start_date') ?? since
  const isFirstYear = daysBetween(moved, child.asAt) <= 365
  const checked = health(/health assessment/i)
  const isSmall = child.born !== null && daysBetween(child.born, child.asAt) < 5 * 365
  const sdq = latest(child, 'ssd_sdq_scores', 'csdq_sdq_completed_date')[0] ?? null
  return [
    {
      what: 'Next review',
      rule: ['CLA-REV-1', 'CLA-REV-2'][reviews.length] ?? 'CLA-REV-N',
      startedOn: reviews[0] ?? since,
    },
    { what: 'Visit by the social worker', rule: isFirstYear ? 'CLA-V-Y1' : 'CLA-V-OTH', startedOn: visit ?? moved },
    {
      what: 'Health assessment',
      rule: checked ? (isSmall ? 'CLA-RHA-U5' : 'CLA-RHA-5+') : 'CLA-IHA',
      startedOn: checked ?? since,
    },
    { what: 'Dental check', rule: 'CLA-DENT', startedOn: health(/dent/i) ?? since },
    { what: 'Strengths and difficulties questionnaire', rule: 'CLA-SDQ', startedOn: isSmall ? null : sdq },
  ]
}

const onPlan = (child: Child): Running[] => {
  const began = latest(child, 'ssd_cp_plans', 'cppl_cp_plan_start_date')[0] ?? null
  if (began === null) return []
  const reviews = latest(child, 'ssd_cp_reviews', 'cppr_cp_review_date').filter((on) => on !== null && on >= began)
  const [visit = null] = latest(child, 'ssd_cp_visits', 'cppv_cp_visit_date', (row) => isYes(row, 'cppv_cp_visit_seen'))
  return [
    {
      what: 'Review conference',
      rule: reviews.length === 0 ? 'CP-RCPC-1' : 'CP-RCPC-N',
      startedOn: reviews[0] ?? began,
    },
    { what: 'Visit, the child seen', rule: 'CP-VISIT', startedOn: visit ?? began },
  ]
}

/** How often the child went missing in the year up to the day of the record. */
export const missingInYear = (child: Child): number =>
  (child.rows.get('ssd_missing') ?? []).filter((row) => {
    const on = dayIn(row, 'miss_missing_episode_start_date')
    return on !== null && on > addDays(child.asAt, -365) && on <= child.asAt
  }).length

/** How many social workers the child has had in the year up to the day of the record, the present one among them. */
export const socialWorkersInYear = (child: Child): number =>
  new Set(
    (child.rows.get('ssd_involvements') ?? [])
      .filter((row) => {
        const [from, to] = [dayIn(row, 'invo_involvement_start_date'), dayIn(row, 'invo_involvement_end_date')]
        return (
          text(row, 'invo_professional_role_id') === 'CW' &&
          from !== null &&
          from <= child.asAt &&
          (to === null || to > addDays(child.asAt, -365))
        )
      })
      .map((row) => text(row, 'invo_professional_id')),
  ).size
