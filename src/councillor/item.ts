import {
  getPriority,
  listDecisions,
  listEvidence,
  listMeetings,
  listPlans,
  showClaims,
  planOverview,
  type PlanOverview,
  type PriorityId,
  type PriorityOverview,
} from '../improvement/index.ts'
import { NotFound } from '../platform/errors.ts'
import { inWords, type Day } from '../platform/day.ts'
import type { Db } from '../platform/sql.ts'
import { listResolutionsAbout, resolutionKinds, standingOf, whatBecame } from '../scrutiny/index.ts'
import { figureOf, threeOf, type CouncillorFigure } from './figure.ts'
import { termsIn, type Term } from './jargon.ts'
import { plainOf, plainSentence } from './plain.ts'
import { questionsFrom, type WorthAsking } from './questions.ts'

/** One matter as a councillor sees it: what is asked, three figures, how it stands, what to ask, what the words mean. */
export interface CouncillorItem {
  id: PriorityId
  title: string
  planId: string
  planTitle: string
  on: Day
  sentence: string
  /** What boards are asked to decide on it, and what committees resolved and what came of it. */
  asked: readonly { who: string; words: string }[]
  said: readonly { words: string; when: string; became: string; isWaiting: boolean }[]
  figures: readonly CouncillorFigure[]
  actions: readonly { title: string; plain: string }[]
  questions: readonly WorthAsking[]
  terms: readonly Term[]
  /** From when to when inspectors spoke of it: a sentence, or ''. */
  inspectors: string
}

/** A line of the list: a matter with the sentence in which it stands. */
export interface CouncillorLine {
  id: PriorityId
  title: string
  sentence: string
  asked: number // decisions that boards have not taken yet
}

export interface CouncillorPlan {
  id: string
  title: string
  purpose: string
  lines: readonly CouncillorLine[]
}

/** Every open plan with its matters. */
export const listCouncillorPlans = async (db: Db, today: Day): Promise<CouncillorPlan[]> => {
  const plans = (await listPlans(db)).filter(({ endedOn }) => endedOn === null)
  const open = await openQuestions(db)
  const shown: CouncillorPlan[] = []
  for (const { id, title, purpose } of plans) {
    const overview = await planOverview(db, id, { on: today, audience: 'anybody' }) // a council has a handful of plans
    shown.push({
      id,
      title,
      purpose,
      lines: overview.priorities
        .filter(({ priority }) => priority.endedOn === null)
        .map((one) => ({
          id: one.priority.id,
          title: one.priority.title,
          sentence: sentenceOf(one),
          asked: open.filter(({ actionId }) => one.actions.some(({ facts }) => facts.id === actionId)).length,
        })),
    })
  }
  return shown
}

const sentenceOf = ({ actions, measures, standing }: PriorityOverview): string =>
  plainSentence(actions, {
    improved: measures.filter(({ isImproved }) => isImproved).length,
    of: measures.length,
    standing,
  })

interface OpenQuestion {
  actionId: string | null
  board: string
  heldOn: Day
  asked: string
}

/** What boards have been asked at meetings to come, or have not decided yet. */
const openQuestions = async (db: Db): Promise<OpenQuestion[]> => {
  const meetings = (await listMeetings(db)).filter(({ takenOutOn }) => takenOutOn === null)
  const of = new Map(meetings.map((meeting) => [meeting.id, meeting]))
  return (await listDecisions(db)).flatMap(({ meetingId, outcome, actionId, asked }) => {
    const meeting = of.get(meetingId)
    return meeting && outcome === '' ? [{ actionId, asked, board: meeting.boardName, heldOn: meeting.heldOn }] : []
  })
}

/** One matter as it stands on a day. @throws NotFound */
export const councillorItem = async (db: Db, id: PriorityId, today: Day): Promise<CouncillorItem> => {
  const { planId } = await getPriority(db, id)
  const overview = await planOverview(db, planId, { on: today, audience: 'anybody' })
  const own = overview.priorities.find(({ priority }) => priority.id === id)
  if (!own) throw new NotFound('priority')
  const actionIds = own.actions.map(({ facts }) => facts.id)
  const resolutions = await listResolutionsAbout(db, { actionIds, findingIds: own.findings.map((one) => one.id) })
  const standings = resolutions.map((one) => ({ one, standing: standingOf(one, today) }))
  const claims = await showClaims(db, actionIds)
  const evidence = await listEvidence(db, actionIds)
  const questions = (await openQuestions(db)).filter(({ actionId }) => actionIds.some((mine) => mine === actionId))
  const meetings = await listMeetings(db)
  const boardId = own.priority.boardId ?? overview.plan.boardId
  const worth = questionsFrom(
    {
      actions: own.actions,
      measures: own.measures,
      claims,
      hasVoice:
        own.measures.some(({ measure }) => measure.aspect === 'voice') ||
        claims.some(({ claim }) => claim.childVoice !== '') ||
        evidence.some(({ kind, verdict }) => kind === 'voice' && verdict === 'verified'),
      unanswered: unansweredOf(overview, own),
      waitingAnswers: standings
        .filter(({ standing }) => standing.status === 'overdue' || standing.status === 'not_served')
        .map(({ one }) => ({ name: one.name, words: whatBecame(one, today) })),
      nextMeetingOn:
        meetings.filter((one) => one.boardId === boardId && one.heldOn >= today && one.takenOutOn === null).at(-1)
          ?.heldOn ?? null,
    },
    today,
  )
  const figures = threeOf(own.measures).map((one) => figureOf(one, today))
  const actions = own.actions
    .filter(({ facts }) => facts.state !== 'draft' && facts.state !== 'withdrawn')
    .map((one) => ({ title: one.facts.title, plain: plainOf(one) }))
  return {
    id,
    title: own.priority.title,
    planId,
    planTitle: overview.plan.title,
    on: today,
    sentence: sentenceOf(own),
    asked: questions.map(({ board, heldOn, asked }) => ({ who: `${board}, ${inWords(heldOn)}`, words: asked })),
    said: standings
      .filter(({ one }) => resolutionKinds[one.kind].asks)
      .map(({ one, standing }) => ({
        words: one.text,
        when: `Minute ${one.name}, ${one.committeeName}, ${inWords(one.heldOn)}`,
        became: whatBecame(one, today),
        isWaiting: standing.status === 'overdue' || standing.status === 'not_served',
      })),
    figures,
    actions,
    questions: worth,
    terms: termsIn([
      own.priority.title,
      ...figures.map(({ title }) => title),
      ...actions.map(({ title }) => title),
      ...worth.map(({ question }) => question),
    ]),
    inspectors: inspectorsOn(own),
  }
}

const unansweredOf = ({ unanswered }: PlanOverview, { findings }: PriorityOverview): number =>
  unanswered.filter((one) => findings.some((mine) => mine.id === one.id)).length

const inspectorsOn = ({ findings }: PriorityOverview): string => {
  const days = findings.flatMap(({ dated }) => dated ?? []).toSorted()
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined) return ''
  return first === last
    ? `Inspectors raised this on ${inWords(first)}.`
    : `Inspectors first raised this on ${inWords(first)} and last on ${inWords(last)}.`
}
