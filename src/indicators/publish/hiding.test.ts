import { expect, test } from 'vitest'
import { getIndicator } from '../catalogue.ts'
import { newComputedGround } from '../computed/computed.fixture.ts'
import { refreshIndicators } from '../computed/refresh.ts'
import { latestResults } from '../computed/results.ts'
import { hidingHere } from './hiding.ts'
import { hiddenOnPages, type When } from './on-pages.ts'

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

/** Plans of which so many have each category. */
const plansBy = (categories: Readonly<Record<string, number>>) => `
  cppl_cp_plan_id | cppl_person_id | cppl_cp_plan_start_date | cppl_cp_plan_latest_category
  ${Object.entries(categories)
    .flatMap(([category, many]) => Array.from({ length: many }, () => category))
    .map((category, index) => `${index} | ${children[index] ?? ''} | 2026-03-01 | ${category}`)
    .join('\n  ')}
`

test.each([
  ['two are few and hide each other', { NEG: 12, EMO: 5, PHY: 3 }, ['CP19', 'CP20']],
  ['one is few: the next larger is hidden with it', { NEG: 10, EMO: 7, PHY: 3 }, ['CP19', 'CP20']],
  ['none is few', { NEG: 12, EMO: 8 }, []],
])('of shares on pages of their own that add up, %s', async (_, categories, meant) => {
  const ground = await newComputedGround()
  await ground.deliver('2026-10-31', { ssd_person: people, ssd_cp_plans: plansBy(categories) })
  await refreshIndicators(ground.database, ground.northmere.authority.id)
  await ground.as(async (db) => {
    const [hides, results] = [await hidingHere(db), await latestResults(db)]
    const hidden = ['CP18', 'CP19', 'CP20', 'CP21', 'CP22'].filter((id) => {
      const result = results.get(id)
      return result !== undefined && hides(getIndicator(id), result)
    })
    expect(hidden).toEqual(meant)
  }, 'councillor')
})

/** Referrals of a year, of which nothing followed `few`; and returns of missing children, of which `few` had no offer. */
const referralsAndReturns = (few: number) => ({
  ssd_person: people,
  ssd_cin_episodes: `
    cine_referral_id | cine_person_id | cine_referral_date | cine_referral_nfa
    ${children.map((child, index) => `R${index} | ${child} | 2026-03-01 | ${index < few ? 'Y' : 'N'}`).join('\n    ')}
  `,
  ssd_missing: `
    miss_table_id | miss_person_id | miss_missing_episode_start_date | miss_missing_episode_end_date | miss_missing_episode_type | miss_missing_rhi_offered | miss_missing_rhi_accepted
    ${children.map((child, index) => `M${index} | ${child} | 2026-03-01 | 2026-03-02 | M | ${index < few ? 'N' : 'Y'} | ${index >= few && index % 2 === 0 ? 'Y' : 'N'}`).join('\n    ')}
  `,
})

test.each([
  ['few are not told by the question that asks of all the others', 3, true],
  ['where none is few, none is hidden', 8, false],
])('%s', async (_, few, isHidden) => {
  const ground = await newComputedGround()
  await ground.deliver('2026-10-31', referralsAndReturns(few))
  await refreshIndicators(ground.database, ground.northmere.authority.id)
  await ground.as(async (db) => {
    const [hides, results] = [await hidingHere(db), await latestResults(db)]
    const hidden = ['FD07', 'CN20', 'MI03', 'MI04'].filter((id) => {
      const result = results.get(id)
      if (!result) throw new Error(`${id} was worked out`)
      return hides(getIndicator(id), result)
    })
    expect(hidden).toEqual(isHidden ? ['FD07', 'CN20', 'MI03', 'MI04'] : [])
  }, 'councillor')
})

test.each([
  [25, ['EHP1 now', 'EHPD now']], // 5 now = 20 a year before + 10 who came − 25 who went
  [20, []],
])('of early help, of which %i ended, what tells of those who are there now is hidden: %j', (ended, meant) => {
  const counts: readonly (readonly [id: string, when: When, count: number])[] = [
    ['EHPD', 'now', 30 - ended],
    ['EHPD', 'before', 20],
    ['EHP1', 'now', 10],
    ['EHPC', 'now', ended],
  ]
  const shown = counts.map(([id, when, count]) => ({
    indicator: { id, unit: 'count' as const },
    made: { counted: count, outOf: count },
    when,
  }))
  expect([...hiddenOnPages(shown)].toSorted()).toEqual(meant)
})
