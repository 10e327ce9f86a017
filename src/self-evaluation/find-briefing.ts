import { judge, planSummaries, worstOf } from '../improvement/index.ts'
import type { Day } from '../platform/day.ts'
import type { Paper } from '../platform/paper/paper.ts'
import type { Db } from '../platform/sql.ts'
import { briefingPaper, type Briefing } from './briefing.ts'
import { listConversations } from './conversation.ts'
import { selfEvaluation } from './self-evaluation.ts'

/** All that the briefing of a year is made from, as it stands on a day. */
export const findBriefing = async (db: Db, year: number, today: Day): Promise<Briefing> => {
  const conversations = await listConversations(db)
  const before = conversations.find((one) => one.year < year)
  return {
    evaluation: await selfEvaluation(db, year, today),
    conversation: conversations.find((one) => one.year === year),
    before,
    claimsBefore: before ? (await selfEvaluation(db, before.year, today)).areas.flatMap(({ claims }) => claims) : [],
    plans: (await planSummaries(db, { on: today })).filter(({ plan }) => plan.endedOn === null),
    worst: worstOf(await judge(db, {}, today)),
  }
}

export const annualBriefing = async (db: Db, year: number, about: { authority: string; today: Day }): Promise<Paper> =>
  briefingPaper(await findBriefing(db, year, about.today), about)
