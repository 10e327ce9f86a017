import { inSmallLetters } from '../../platform/in-small-letters.ts'
import { labelOf } from '../ssd/label.ts'
import type { Child } from './get-child.ts'
import { dayIn, latestFirst, open, text, type SsdRow } from './child-rows.ts'
import { isHeldOn } from './held-on.ts'
import type { Day } from '../../platform/day.ts'

/** Where a child stands with the authority, the weightiest first: the words that lists and the record use. */
export const stages = {
  care: 'In care',
  protection: 'On a child protection plan',
  need: 'On a child in need plan',
  open: 'Open to social care',
  leaver: 'Care leaver',
  early: 'Early help',
  none: 'Not open',
} as const
export type Stage = keyof typeof stages

export const stageOf = ({ rows }: Pick<Child, 'rows'>): Stage => {
  if (open(rows, 'ssd_cla_episodes', 'clae_cla_episode_ceased_date').length > 0) return 'care'
  if (open(rows, 'ssd_cp_plans', 'cppl_cp_plan_end_date').length > 0) return 'protection'
  if (open(rows, 'ssd_cin_plans', 'cinp_cin_plan_end_date').length > 0) return 'need'
  if (open(rows, 'ssd_cin_episodes', 'cine_close_date').length > 0) return 'open'
  if ((rows.get('ssd_care_leavers') ?? []).length > 0) return 'leaver'
  if (open(rows, 'ssd_early_help_episodes', 'earl_episode_end_date').length > 0) return 'early'
  return 'none'
}

/** The day of the child’s death, where the record tells of it by its day. */
export const diedOn = ({ person, asAt }: Pick<Child, 'person' | 'asAt'>): Day | null => {
  const on = dayIn(person, 'pers_death_date')
  return on !== null && on <= asAt ? on : null
}

/** The roles of those who hold a child’s case as social worker. */
const socialWorkers = ['CW', 'SW']
export const isSocialWorker = (row: SsdRow): boolean => socialWorkers.includes(text(row, 'invo_professional_role_id'))

/** The day on which the present period of care began; null where the child is not in care. */
export const inCareSince = ({ rows }: Pick<Child, 'rows'>): Day | null => {
  const [episode] = open(rows, 'ssd_cla_episodes', 'clae_cla_episode_ceased_date')
  if (!episode) return null
  const period = text(episode, 'clae_cla_id')
  const starts = (rows.get('ssd_cla_episodes') ?? [])
    .filter((row) => row === episode || (period !== '' && text(row, 'clae_cla_id') === period))
    .map((row) => dayIn(row, 'clae_entered_care_date') ?? dayIn(row, 'clae_cla_episode_start_date'))
    .filter((found) => found !== null)
  return starts.toSorted()[0] ?? null
}

export const homeOf = ({ rows }: Pick<Child, 'rows'>): SsdRow | undefined =>
  latestFirst(rows, 'ssd_cla_placement', 'clap_cla_placement_start_date').find(
    (row) => dayIn(row, 'clap_cla_placement_end_date') === null,
  )

export const legalStatusOf = ({ rows }: Pick<Child, 'rows'>): { words: string; since: Day | null } | undefined => {
  const row = latestFirst(rows, 'ssd_legal_status', 'lega_legal_status_start_date').find(
    (each) => dayIn(each, 'lega_legal_status_end_date') === null,
  )
  return (
    row && {
      words: labelOf('legal_status', text(row, 'lega_legal_status')),
      since: dayIn(row, 'lega_legal_status_start_date'),
    }
  )
}

/** Whoever works with the child on the day of the record; whoever came last first. */
export const workersOf = ({ rows, asAt }: Pick<Child, 'rows' | 'asAt'>): SsdRow[] =>
  latestFirst(rows, 'ssd_involvements', 'invo_involvement_start_date').filter((row) => isHeldOn(row, asAt))

const workerRoles: Readonly<Record<string, string>> = {
  CW: 'social worker',
  SW: 'social worker',
  IRO: 'independent reviewing officer',
  SEND: 'SEND officer',
  PA: 'personal adviser',
}
export const workerRoleInWords = (row: SsdRow): string => {
  const role = text(row, 'invo_professional_role_id')
  return workerRoles[role] ?? (inSmallLetters(text(row, 'worker_job')) || role)
}
