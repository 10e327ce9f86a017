import { addDays, daysBetween, inWords, type Day } from '../../platform/day.ts'
import { codeSets } from '../ssd/code-sets.ts'
import { ssdTables } from '../ssd/ssd-tables.ts'
import type { Child } from './get-child.ts'
import { dayIn, isYes, latestFirst, open, text, type SsdRow } from './child-rows.ts'
import {
  diedOn,
  homeOf,
  inCareSince,
  isSocialWorker,
  legalStatusOf,
  stageOf,
  workerRoleInWords,
  workersOf,
} from './standing.ts'

/** Something that is missing from a record, or cannot be right. */
export interface Gap {
  kind: 'missing' | 'wrong'
  what: string
  why: string
  /** Who can mend it, by name where the record knows one. */
  mends: string
  /** The rule that finds it, and the worker who can mend it as the case system numbers them; '' where it is nobody in it. */
  rule: string
  worker: string
}

type Mender = 'worker' | 'manager' | 'reviewer' | 'adviser' | 'education' | 'data'

interface GapRule {
  id: string // in addresses
  /** What is missing or wrong, of many records together. */
  title: string
  kind: Gap['kind']
  /** What is missing or wrong in this record; nothing where all is well. A sentence each. */
  finds: (child: Child) => readonly string[]
  why: string
  mends: Mender
}

const daysOfYear = 365
const goesOn = 'X1' // an episode ends, and the period of care goes on with the next
const ageOn = (child: Child): number => (child.born ? daysBetween(child.born, child.asAt) / 365.25 : 0)
const isOpen = (child: Child): boolean => ['care', 'protection', 'need', 'open'].includes(stageOf(child))
// Of a child who died nothing is asked that only the living need.
/** Whether the child’s case is open, and the child alive: what a record should hold is asked of these. */
export const isWithUs = (child: Child): boolean => isOpen(child) && !diedOn(child)
const inCare = (child: Child): boolean => stageOf(child) === 'care' && !diedOn(child)
const leavers = (child: Child): readonly SsdRow[] => (diedOn(child) ? [] : (child.rows.get('ssd_care_leavers') ?? []))
const leftCareOn = (child: Child, day: Day): boolean =>
  (child.rows.get('ssd_cla_episodes') ?? []).some(
    (row) =>
      dayIn(row, 'clae_cla_episode_ceased_date') === day &&
      !['', goesOn].includes(text(row, 'clae_cla_episode_ceased_reason')),
  )
const when = (is: boolean, what: string): readonly string[] => (is ? [what] : [])
const lastDone = (child: Child, type: RegExp): Day | null => {
  const done = latestFirst(child.rows, 'ssd_cla_health', 'clah_health_check_date').find((row) =>
    type.test(text(row, 'clah_health_check_type')),
  )
  return dayIn(done, 'clah_health_check_date')
}

/**
 * What a record is looked through for. Each says why it matters to the child and whose it is to mend; the case system is
 * where it is mended, never Sightline.
 */
export const gapRules: readonly GapRule[] = [
  {
    id: 'no-worker',
    title: 'No allocated social worker',
    kind: 'missing',
    mends: 'manager',
    why: 'No one is there to see the child',
    finds: (child) => when(isWithUs(child) && !workersOf(child).some(isSocialWorker), 'An allocated social worker'),
  },
  {
    id: 'no-reviewer',
    title: 'No independent reviewing officer',
    kind: 'missing',
    mends: 'manager',
    why: 'No one checks that the plan is carried out',
    finds: (child) =>
      when(
        inCare(child) && workersOf(child).every((row) => text(row, 'invo_professional_role_id') !== 'IRO'),
        'An independent reviewing officer',
      ),
  },
  {
    id: 'no-legal-status',
    title: 'No legal status while in care',
    kind: 'missing',
    mends: 'worker',
    why: 'Says who may decide what',
    finds: (child) => when(inCare(child) && !legalStatusOf(child), 'A legal status while in care'),
  },
  {
    id: 'no-home',
    title: 'No home recorded while in care',
    kind: 'missing',
    mends: 'worker',
    why: 'Nobody can tell where the child lives',
    finds: (child) => when(inCare(child) && !homeOf(child), 'Where the child lives in care'),
  },
  {
    id: 'no-care-plan',
    title: 'No care plan',
    kind: 'missing',
    mends: 'worker',
    why: 'Nobody can act on what was agreed',
    finds: (child) =>
      when(
        inCare(child) &&
          daysSince(child, inCareSince(child)) > 14 &&
          (child.rows.get('ssd_cla_care_plan') ?? []).length === 0,
        'A care plan',
      ),
  },
  {
    id: 'why-moved',
    title: 'Why a child moved',
    kind: 'missing',
    mends: 'worker',
    why: 'The child will want to read it one day',
    finds: (child) =>
      (child.rows.get('ssd_cla_placement') ?? []).flatMap((row) => {
        const ended = dayIn(row, 'clap_cla_placement_end_date')
        return when(
          ended !== null && !text(row, 'clap_cla_placement_change_reason') && !leftCareOn(child, ended),
          `Why the child moved on ${ended ? inWords(ended) : ''}`,
        )
      }),
  },
  {
    id: 'no-dental-check',
    title: 'No dental check',
    kind: 'missing',
    mends: 'worker',
    why: 'Untreated pain is found late',
    finds: (child) =>
      when(inCare(child) && daysSince(child, inCareSince(child)) > 90 && !lastDone(child, /dent/i), 'Any dental check'),
  },
  {
    id: 'no-health-assessment',
    title: 'No health assessment since coming into care',
    kind: 'missing',
    mends: 'worker',
    why: 'What the child needs is not known',
    finds: (child) =>
      when(
        inCare(child) && daysSince(child, inCareSince(child)) > 28 && !lastDone(child, /health assessment/i),
        'A health assessment since coming into care',
      ),
  },
  {
    id: 'took-part',
    title: 'How a child took part in a review',
    kind: 'missing',
    mends: 'reviewer',
    why: 'Shows whether the child was heard',
    finds: (child) =>
      (child.rows.get('ssd_cla_reviews') ?? []).flatMap((row) => {
        const held = dayIn(row, 'clar_cla_review_date')
        return when(
          held !== null && held <= child.asAt && !text(row, 'clar_cla_review_participation'),
          `How the child took part in the review of ${held ? inWords(held) : ''}`,
        )
      }),
  },
  {
    id: 'assessment-end',
    title: 'The end of an assessment',
    kind: 'missing',
    mends: 'worker',
    why: 'Help rests on what was found',
    finds: (child) =>
      (child.rows.get('ssd_cin_assessments') ?? []).flatMap((row) => {
        const began = dayIn(row, 'cina_assessment_start_date')
        return when(
          began !== null && !dayIn(row, 'cina_assessment_auth_date') && daysBetween(began, child.asAt) > 70,
          `The end of the assessment that began on ${began ? inWords(began) : ''}`,
        )
      }),
  },
  {
    id: 'own-words',
    title: 'The child’s own words in 12 months',
    kind: 'missing',
    mends: 'worker',
    why: 'What the child wants is not known',
    finds: (child) =>
      when(
        isWithUs(child) &&
          ageOn(child) >= 4 &&
          child.words.every(({ saidOn }) => daysBetween(saidOn, child.asAt) > daysOfYear),
        'The child’s own words in the last 12 months',
      ),
  },
  {
    id: 'return-interview',
    title: 'A return interview',
    kind: 'missing',
    mends: 'worker',
    why: 'What happened while away is not known',
    finds: (child) =>
      (child.rows.get('ssd_missing') ?? []).flatMap((row) => {
        const back = dayIn(row, 'miss_missing_episode_end_date')
        return when(
          back !== null && text(row, 'miss_missing_rhi_offered') !== 'Y',
          `A return interview after ${back ? inWords(back) : ''}`,
        )
      }),
  },
  {
    id: 'pupil-number',
    title: 'No unique pupil number',
    kind: 'missing',
    mends: 'education',
    why: 'School results and attendance cannot be joined',
    finds: (child) =>
      when(
        !diedOn(child) &&
          ageOn(child) >= 5 &&
          ageOn(child) < 16 &&
          !text(child.person, 'pers_upn') &&
          (child.rows.get('ssd_linked_identifiers') ?? []).every(
            (row) => text(row, 'link_identifier_type') !== 'Unique Pupil Number',
          ),
        'A unique pupil number',
      ),
  },
  {
    id: 'ethnic-group',
    title: 'No ethnic group',
    kind: 'missing',
    mends: 'worker',
    why: 'Help is shaped by who the child is',
    finds: (child) => when(['', 'NOBT'].includes(text(child.person, 'pers_ethnicity')), 'The child’s ethnic group'),
  },
  {
    id: 'birth-date',
    title: 'No birth date',
    kind: 'missing',
    mends: 'worker',
    why: 'Age decides what the child is entitled to',
    finds: (child) => when(!child.born && !dayIn(child.person, 'pers_expected_dob'), 'A birth date'),
  },
  {
    id: 'pathway-plan',
    title: 'A pathway plan, or its review',
    kind: 'missing',
    mends: 'adviser',
    why: 'Support rests on a plan that is lived by',
    finds: (child) =>
      leavers(child).flatMap((row) => {
        const reviewed = dayIn(row, 'clea_pathway_plan_review_date')
        return when(
          reviewed === null || daysBetween(reviewed, child.asAt) > 183,
          reviewed ? `A review of the pathway plan since ${inWords(reviewed)}` : 'A pathway plan',
        )
      }),
  },
  {
    id: 'home-suitable',
    title: 'Whether a care leaver’s home is suitable',
    kind: 'missing',
    mends: 'adviser',
    why: 'Nobody knows whether the home is safe',
    finds: (child) =>
      when(
        leavers(child).some((row) => !text(row, 'clea_care_leaver_accom_suitable')),
        'Whether the care leaver’s home is suitable',
      ),
  },
  {
    id: 'open-after-death',
    title: 'Open after the child died',
    kind: 'wrong',
    mends: 'manager',
    why: 'The family may be written to as if nothing had happened',
    finds: (child) => {
      const died = diedOn(child)
      return died && isOpen(child) ? [`The case is open, and the child died on ${inWords(died)}`] : []
    },
  },
  {
    id: 'ends-first',
    title: 'Ends before it begins',
    kind: 'wrong',
    mends: 'worker',
    why: 'One of the two days is not true',
    finds: (child) => endsBeforeBeginnings(child),
  },
  {
    id: 'before-birth',
    title: 'Dated before the child was born',
    kind: 'wrong',
    mends: 'worker',
    why: 'Nothing can have happened to the child then',
    finds: (child) => eventsBeforeBirth(child),
  },
  {
    id: 'to-come',
    title: 'Dated after the day of the delivery',
    kind: 'wrong',
    mends: 'data',
    why: 'What has not happened cannot be counted',
    finds: (child) => eventsToCome(child),
  },
  {
    id: 'unknown-code',
    title: 'A code that the dataset does not know',
    kind: 'wrong',
    mends: 'data',
    why: 'Figures that need the code leave the child out',
    finds: (child) => unknownCodes(child),
  },
  {
    id: 'two-plans',
    title: 'A protection plan while in care',
    kind: 'wrong',
    mends: 'worker',
    why: 'Two plans at once say different things',
    finds: (child) =>
      when(
        inCare(child) && open(child.rows, 'ssd_cp_plans', 'cppl_cp_plan_end_date').length > 0,
        'A child protection plan is open while the child is in care',
      ),
  },
]

const daysSince = (child: Child, since: Day | null): number => (since ? daysBetween(since, child.asAt) : 0)

/** Fields that begin and end something, by their names. */
const spans = ssdTables.flatMap(({ name, fields }) =>
  fields.flatMap(({ name: start }) => {
    const match = /^(.*)_(?:start_date|referral_date)$/.exec(start)
    if (!match) return []
    const ends = [`${match[1]}_end_date`, `${match[1]}_ceased_date`, `${match[1]}_close_date`, `${match[1]}_auth_date`]
    const end = fields.find((field) => ends.includes(field.name))
    return end ? [{ table: name, start, end: end.name }] : []
  }),
)

const things: Readonly<Record<string, string>> = {
  ssd_cla_placement: 'A placement',
  ssd_cla_episodes: 'An episode of care',
  ssd_cp_plans: 'A child protection plan',
  ssd_cin_plans: 'A child in need plan',
  ssd_cin_episodes: 'A referral',
  ssd_cin_assessments: 'An assessment',
  ssd_missing: 'A missing episode',
  ssd_involvements: 'A worker’s involvement',
  ssd_legal_status: 'A legal status',
}
const thing = (table: string): string => things[table] ?? 'An entry'

const endsBeforeBeginnings = ({ rows }: Child): string[] =>
  spans.flatMap(({ table, start, end }) =>
    (rows.get(table) ?? []).flatMap((row) => {
      const [from, to] = [dayIn(row, start), dayIn(row, end)]
      return from && to && to < from
        ? [`${thing(table)} ends on ${inWords(to)}, before it begins on ${inWords(from)}`]
        : []
    }),
  )

/** The first field of each table that says when something happened to the child. */
const happenings = ssdTables
  .filter(
    ({ name }) =>
      ![
        'ssd_person',
        'ssd_mother',
        'ssd_address',
        'ssd_cla_reviews',
        'ssd_cp_reviews',
        'ssd_linked_identifiers',
        'ssd_family',
        'ssd_version_log',
        'ssd_api_data_staging',
      ].includes(name),
  )
  .flatMap(({ name, fields }) => {
    const first = fields.find(({ type, name: field }) => type === 'day' && !/target|due/.test(field))
    return first ? [{ table: name, field: first.name }] : []
  })

const eventsBeforeBirth = ({ rows, born }: Child): string[] => {
  if (!born) return []
  const firstSeen = addDays(born, -300) // what is done for a child who is not born yet
  return happenings.flatMap(({ table, field }) =>
    (rows.get(table) ?? []).flatMap((row) => {
      const on = dayIn(row, field)
      return on && on < firstSeen ? [`${thing(table)} is dated ${inWords(on)}, before the child was born`] : []
    }),
  )
}

const eventsToCome = ({ rows, delivery }: Child): string[] =>
  happenings.flatMap(({ table, field }) =>
    (rows.get(table) ?? []).flatMap((row) => {
      const on = dayIn(row, field)
      return on && on > delivery.asAt ? [`${thing(table)} is dated ${inWords(on)}, after the day of the delivery`] : []
    }),
  )

const coded = ssdTables.flatMap(({ name, fields }) =>
  fields.flatMap(({ name: field, codes, meaning }) =>
    codes && !field.endsWith('_json') ? [{ table: name, field, codes, meaning }] : [],
  ),
)

const unknownCodes = ({ rows }: Child): string[] => [
  ...new Set(
    coded.flatMap(({ table, field, codes, meaning }) =>
      (rows.get(table) ?? []).flatMap((row) => {
        const code = text(row, field)
        return code && !(code in codeSets[codes]) ? [`A code that the dataset does not know, for “${meaning}”`] : []
      }),
    ),
  ),
]

/** What is missing or wrong, what cannot be right first. */
export const gapsOf = (child: Child): Gap[] =>
  gapRules
    .flatMap(({ id, kind, finds, why, mends }) =>
      finds(child).map((what) => ({ kind, what, why, rule: id, ...menderOf(child, mends) })),
    )
    .toSorted((a, b) => (a.kind === b.kind ? 0 : a.kind === 'wrong' ? -1 : 1))

/** Of all that a record is looked through for, how much is in order: a rule counts once however often it is broken. */
export const wholenessOf = (child: Child): { inOrder: number; of: number } => ({
  inOrder: gapRules.filter(({ finds }) => finds(child).length === 0).length,
  of: gapRules.length,
})

const menderOf = (child: Child, mender: Mender): Pick<Gap, 'mends' | 'worker'> => {
  const workers = workersOf(child)
  const byRole = (role: string) => workers.find((row) => text(row, 'invo_professional_role_id') === role)
  const named = (row: ReturnType<typeof byRole>) =>
    row && text(row, 'worker_name')
      ? { mends: `${text(row, 'worker_name')}, ${workerRoleInWords(row)}`, worker: text(row, 'invo_professional_id') }
      : undefined
  const nobody = (mends: string) => ({ mends, worker: '' })
  const team = workers.map((row) => text(row, 'team_name')).find(Boolean)
  switch (mender) {
    case 'worker':
      return (
        named(workers.find(isSocialWorker)) ??
        named(workers[0]) ??
        nobody(`The team manager${team ? ` of ${team}` : ''}: no worker is allocated`)
      )
    case 'reviewer':
      return named(byRole('IRO')) ?? nobody('The independent reviewing service')
    case 'adviser': {
      const [leaver] = child.rows.get('ssd_care_leavers') ?? []
      const adviser = text(leaver, 'clea_care_leaver_personal_advisor') || text(leaver, 'worker_name')
      return adviser
        ? { mends: adviser, worker: text(leaver, 'clea_care_leaver_worker_id') }
        : nobody('The leaving care team')
    }
    case 'manager':
      return nobody(`The team manager${team ? ` of ${team}` : ''}`)
    case 'education':
      return nobody('The virtual school, with the school')
    case 'data':
      return nobody('The performance team, in the extract')
  }
}

/** Whether somebody is hurt by leaving it so long: only the seen flags of visits in a row. */
export const lastSeenAlone = (child: Child): Day | null => {
  const visits = [
    ...latestFirst(child.rows, 'ssd_cla_visits', 'clav_cla_visit_date').map((row) => ({
      row,
      prefix: 'clav_cla_visit',
    })),
    ...latestFirst(child.rows, 'ssd_cp_visits', 'cppv_cp_visit_date').map((row) => ({ row, prefix: 'cppv_cp_visit' })),
    ...latestFirst(child.rows, 'ssd_cin_visits', 'cinv_cin_visit_date').map((row) => ({
      row,
      prefix: 'cinv_cin_visit',
    })),
  ]
  const alone = visits
    .filter(({ row, prefix }) => isYes(row, `${prefix}_seen_alone`))
    .map(({ row, prefix }) => dayIn(row, `${prefix}_date`))
    .filter((on) => on !== null && on <= child.asAt)
  return alone.reduce((latest, on) => (latest === null || (on !== null && on > latest) ? on : latest), null)
}
