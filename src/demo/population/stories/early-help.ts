import { cover, seatIn } from '../council.ts'
import { workdayFrom, type DayNumber } from '../days.ts'
import type { Child } from '../family.ts'
import { workerOn, type Life } from '../life.ts'

const reasons = [
  'Parenting support',
  'Family relationships',
  'School attendance',
  'Housing and money',
  'Emotional wellbeing',
]

/** Early help for the children of a family, offered after a contact. Gives back the day it ended. */
export const tellEarlyHelp = (life: Life, children: readonly Child[], from: DayNumber): DayNumber => {
  const { random } = life
  const starts = workdayFrom(from + random.between(5, 30))
  if (starts > life.asAt) return from
  const end = workdayFrom(starts + 40 + random.lasting(120))
  const worker = workerOn(
    cover(random, seatIn(life.council, random, 'early-help'), { from: starts, to: end, first: 'FCONTA' }),
    starts,
  )
  const [reason, ending] = [
    random.pick(reasons),
    random.weigh({ 'Goals met': 62, 'Family withdrew': 23, 'Stepped up': 15 }),
  ]
  for (const child of children) {
    const ends = Math.min(end, child.grownUp)
    const id = life.id()
    life.tell('ssd_early_help_episodes', id, {
      earl_episode_id: id,
      earl_person_id: child.id,
      earl_episode_start_date: life.on(starts),
      earl_episode_end_date: life.on(ends),
      earl_episode_reason: reason,
      earl_episode_end_reason: ends <= life.asAt ? ending : null,
      earl_episode_organisation: random.pick(['Council early help', 'Family hub', 'School']),
      earl_episode_worker_id: worker?.id ?? null,
    })
  }
  return end
}
