import { ageOn, type DayNumber } from '../days.ts'
import type { Child } from '../family.ts'
import type { Life } from '../life.ts'

/** Late in the day or at night, as most are; from the days themselves, so that nothing else of a life depends on it. */
const timeOf = (seed: number): string => {
  const minutes = (16 * 60 + ((seed * 7) % (14 * 60))) % (24 * 60)
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':')
}

/** Times a child went missing, mostly in the teens, and whether an interview was offered on return. */
export const tellMissing = (
  life: Life,
  child: Child,
  { from, to, often }: { from: DayNumber; to: DayNumber; often: number },
): void => {
  const { random } = life
  const last = Math.min(to, life.asAt)
  const begins = Math.max(from, child.born + 11 * 366)
  if (last - begins < 10) return
  const teenager = ageOn(child.born, last) >= 13
  if (!random.percent(teenager ? often * 2 : often / 3)) return
  const times = 1 + random.lasting(2.2)
  let at = random.between(begins, last)
  for (let time = 0; time < times && at <= last; time++) {
    const lasts = Math.min(random.lasting(1.2), 20)
    const back = at + lasts
    const away = random.percent(20)
    const [isBack, offered] = [back <= life.asAt, random.percent(88)]
    const accepted = offered && random.percent(62)
    const id = life.id()
    life.tell('ssd_missing', id, {
      miss_table_id: id,
      miss_person_id: child.id,
      miss_missing_episode_start_date: life.on(at),
      miss_missing_episode_start_time: timeOf(at * 31 + child.born),
      miss_missing_episode_type: away ? 'A' : 'M',
      miss_missing_episode_end_date: life.on(back),
      miss_missing_episode_end_time: isBack ? timeOf(back * 17 + child.born) : null,
      miss_missing_rhi_offered: isBack ? (offered ? 'Y' : 'N') : null,
      miss_missing_rhi_accepted: isBack ? (offered ? (accepted ? 'Y' : 'N') : 'NA') : null,
    })
    if (isBack && !offered) life.fault('interview-not-offered', 'ssd_missing', id, 'miss_missing_rhi_offered')
    at = back + 1 + random.lasting(40)
  }
}
