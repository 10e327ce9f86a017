import { expect, test } from 'vitest'
import { getIndicator } from '../catalogue.ts'
import { newComputedGround } from '../computed/computed.fixture.ts'
import { refreshIndicators } from '../computed/refresh.ts'
import { latestResults } from '../computed/results.ts'
import { hidingHere } from './hiding.ts'

const children = Array.from({ length: 20 }, (_, index) => `C${index + 1}`)
const people = `
  pers_person_id | pers_dob   | pers_sex
  ${children.map((child) => `${child} | 2015-05-01 | F`).join('\n  ')}
`
/** Ten on a plan for long, of whom `ended` came off it in the year, and ten who began in it. */
const plans = (ended: number) => `
  cppl_cp_plan_id | cppl_person_id | cppl_cp_plan_start_date | cppl_cp_plan_end_date
  ${children
    .map(
      (child, index) =>
        `${index} | ${child} | ${index < 10 ? '2025-02-01' : '2026-03-01'} | ${index < ended ? '2026-06-01' : ''}`,
    )
    .join('\n  ')}
`

test.each([
  [2, true], // how many began would give away how many ended: now 18 = before 10 + began 10 − ended 2
  [8, false],
])('of plans of which %i ended, whether those that began are hidden too: %s', async (ended, isHidden) => {
  const ground = await newComputedGround()
  await ground.deliver('2026-10-31', { ssd_person: people, ssd_cp_plans: plans(ended) })
  await refreshIndicators(ground.database, ground.northmere.authority.id)
  await ground.as(async (db) => {
    const [hides, results] = [await hidingHere(db), await latestResults(db)]
    const of = (id: string) => {
      const result = results.get(id)
      if (!result) throw new Error(`${id} was worked out`)
      return { counted: result.counted, hidden: hides(getIndicator(id), result) }
    }
    expect(of('CP03')).toEqual({ counted: 10, hidden: isHidden })
    expect(of('CP04')).toEqual({ counted: ended, hidden: isHidden })
    expect(of('CP01')).toEqual({ counted: 20 - ended, hidden: false })
  }, 'councillor')
})
