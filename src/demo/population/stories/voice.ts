import type { Child } from '../family.ts'
import { yesNo, type Life } from '../life.ts'

/** What a child answered when asked whether it was all explained. */
export const tellVoice = (life: Life, child: Child): void => {
  const { random } = life
  if (random.percent(35)) return // nobody asked
  const id = life.id()
  life.tell('ssd_voice_of_child', id, {
    voch_table_id: id,
    voch_person_id: child.id,
    voch_explained_worries: yesNo(random.percent(78)),
    voch_story_help_understand: yesNo(random.percent(60)),
    voch_agree_worker: yesNo(random.percent(66)),
    voch_plan_safe: yesNo(random.percent(72)),
    voch_tablet_help_explain: yesNo(random.percent(40)),
  })
}
