import { listEvidence, planOverview, showClaims, type Plan } from '../improvement/index.ts'
import { inWords, type Day } from '../platform/day.ts'
import type { Db } from '../platform/sql.ts'
import {
  ageOfData,
  exemptionInWords,
  getCommitteeMeeting,
  getItem,
  isAbout,
  latenessOf,
  listCommitteeMeetings,
  listHad,
  listItemsOf,
  listPapers,
  listResolutionsAbout,
  listWitnesses,
  standingOf,
  whatBecame,
  type AgendaItem,
  type CommitteeMeeting,
  type ItemId,
  type Paper,
} from '../scrutiny/index.ts'
import { figureOf, threeOf, type CouncillorFigure } from './figure.ts'
import { termsIn, type Term } from './jargon.ts'
import { plainSentence } from './plain.ts'
import { questionsFrom } from './questions.ts'

/** A question worth asking on an item, and where its answer is: a paper of the pack, or whoever presents it. */
export interface ItemQuestion {
  question: string
  known: string
  answer: string // `in the pack: “Progress of the plan”` or `ask the officer`
}

/** An item of an agenda as a councillor sees it, on one page. */
export interface CouncillorAgendaItem {
  item: AgendaItem
  meeting: CommitteeMeeting
  asked: string
  /** Plain words for how the matter stands; '' where no plan is before the committee. */
  sentence: string
  figures: readonly CouncillorFigure[]
  /** What the papers say in short, each in its own words. */
  papers: readonly { id: string; title: string; summary: string; age: string }[]
  exempt: string
  questions: readonly ItemQuestion[]
  terms: readonly Term[]
}

/** Questions that fit on a page. Source: the handbook’s chapter on scrutiny, section 12. */
const mostQuestions = 6

/** What a councillor is shown of an item before the meeting. What is exempt is not in it. @throws NotFound */
export const councillorAgendaItem = async (db: Db, id: ItemId, today: Day): Promise<CouncillorAgendaItem> => {
  const item = await getItem(db, id)
  const meeting = await getCommitteeMeeting(db, item.meetingId)
  const papers = (await listPapers(db, meeting.id)).filter(({ itemId }) => itemId === id)
  const planId = papers.find(({ fromPlanId }) => fromPlanId !== null)?.fromPlanId
  const plan = planId ? await fromPlan(db, planId as Plan['id'], today) : undefined // as the paper has it
  const own = await aboutItem(db, { item, meeting, papers })
  const ofPlan = plan?.questions ?? []
  // What is worst in the plan first, then what the item leaves open.
  const questions = [...ofPlan.slice(0, 2), ...own, ...ofPlan.slice(2)]
  const again = await whenAgain(db, meeting)
  return {
    item,
    meeting,
    asked: item.asks || 'Nobody has written down what the committee is asked to do.',
    sentence: plan?.sentence ?? '',
    figures: plan?.figures ?? [],
    papers: papers.map(({ id: paper, title, summary, publishedOn }) => ({
      id: paper,
      title,
      summary,
      age: [
        publishedOn ? `published ${inWords(publishedOn)}` : 'not published yet',
        ageOfData(item.dataTo, meeting.heldOn),
      ]
        .filter(Boolean)
        .join('; '),
    })),
    exempt: item.exemptParagraph === null ? '' : `${exemptionInWords(item)}. The public is told: ${item.exemptSaid}`,
    questions: [...questions.slice(0, mostQuestions - 1), again].map((one) => ({
      ...one,
      answer: answerOf(one.from, papers, item),
    })),
    terms: termsIn([item.title, item.asks, ...papers.flatMap(({ title, summary, body }) => [title, summary, body])]),
  }
}

interface Asked {
  question: string
  known: string
  from: 'pack' | 'officer'
}

const answerOf = (from: Asked['from'], papers: readonly Paper[], { presenter }: AgendaItem): string => {
  const [paper] = papers
  return from === 'pack' && paper
    ? `in the pack: “${paper.title}”`
    : `ask the officer${presenter ? `: ${presenter}` : ''}`
}

/** What the item itself leaves open. */
const aboutItem = async (
  db: Db,
  { item, meeting, papers }: { item: AgendaItem; meeting: CommitteeMeeting; papers: readonly Paper[] },
): Promise<Asked[]> => {
  const asked: Asked[] = []
  const had = (await listHad(db, meeting.committeeId)).find(
    ({ title, on }) => on < meeting.heldOn && isAbout(item.title, title),
  )
  if (had)
    asked.push({
      question: `What has changed since the committee had this on ${inWords(had.on)}?`,
      known: `It was ${had.what}, “${had.title}”.`,
      from: 'pack',
    })
  if (papers.length === 0 && item.exemptParagraph === null)
    asked.push({
      question: 'What will the paper say that is not here yet?',
      known: item.followsWhy ? `It is to follow: ${item.followsWhy}` : 'No paper has come with this item.',
      from: 'officer',
    })
  const late = latenessOf(item, papers, meeting.heldOn)
  if (late) asked.push({ question: 'Why must this be heard tonight?', known: late.sentence, from: 'officer' })
  const age = ageOfData(item.dataTo, meeting.heldOn)
  if (age && item.dataTo)
    asked.push({
      question: 'What has happened since the figures end?',
      known: `They go to ${inWords(item.dataTo)}: ${age}.`,
      from: 'officer',
    })
  if (item.sort === 'substantive' && (await listWitnesses(db, item.id)).length === 0)
    asked.push({
      question: 'What did children and families say about this?',
      known: 'Nobody is asked to speak to it but who presents it.',
      from: 'officer',
    })
  return asked
}

/** Gaps that the paper of a plan tells of; of the others it says nothing, so the officer is asked. */
const inPack: ReadonlySet<string> = new Set(['late', 'moved', 'old'])

/** What the plan that is before the committee says and leaves open. */
const fromPlan = async (db: Db, planId: Plan['id'], today: Day) => {
  const overview = await planOverview(db, planId, { on: today, audience: 'anybody' })
  const actionIds = overview.actions.map(({ facts }) => facts.id)
  const findingIds = overview.priorities.flatMap(({ findings }) => findings.map(({ id }) => id))
  const claims = await showClaims(db, actionIds)
  const evidence = await listEvidence(db, actionIds)
  const waiting = (await listResolutionsAbout(db, { actionIds, findingIds })).filter((one) =>
    ['overdue', 'not_served'].includes(standingOf(one, today).status),
  )
  const worth = questionsFrom(
    {
      actions: overview.actions,
      measures: overview.measures,
      claims,
      hasVoice:
        overview.measures.some(({ measure }) => measure.aspect === 'voice') ||
        claims.some(({ claim }) => claim.childVoice !== '') ||
        evidence.some(({ kind, verdict }) => kind === 'voice' && verdict === 'verified'),
      unanswered: overview.unanswered.length,
      waitingAnswers: waiting.map((one) => ({ name: one.name, words: whatBecame(one, today) })),
      nextMeetingOn: null,
    },
    today,
  )
  return {
    sentence: plainSentence(overview.actions, {
      improved: overview.improved.measures,
      of: overview.improved.of,
      standing: overview.standing,
    }),
    figures: threeOf(overview.measures).map((one) => figureOf(one, today)),
    questions: worth
      .filter(({ gap }) => gap !== 'again' && gap !== 'voice') // the item asks both itself
      .map(({ gap, question, known }): Asked => ({ question, known, from: inPack.has(gap) ? 'pack' : 'officer' })),
  }
}

const whenAgain = async (db: Db, { committeeId, heldOn }: CommitteeMeeting): Promise<Asked> => {
  const next = (await listCommitteeMeetings(db, { committeeId })).findLast(
    (one) => one.heldOn > heldOn && one.cancelledOn === null,
  )
  return {
    question: 'When will we see this again?',
    known: next
      ? `The committee meets next on ${inWords(next.heldOn)}.`
      : 'No later meeting of the committee has been called.',
    from: 'officer',
  }
}

/** A meeting to come with its items, as the way to their pages. */
export interface CouncillorMeeting {
  id: string
  committee: string
  heldOn: Day
  items: readonly { id: string; title: string; asks: string }[]
}

/** What the next meetings whose agenda is out have before them, the nearest first; matters of procedure left out. */
export const listCouncillorMeetings = async (db: Db, today: Day): Promise<CouncillorMeeting[]> => {
  const toCome = (await listCommitteeMeetings(db)).filter(
    ({ heldOn, publishedOn, cancelledOn }) => heldOn >= today && publishedOn !== null && cancelledOn === null,
  )
  const items = await listItemsOf(
    db,
    toCome.map(({ id }) => id),
  )
  return toCome.toReversed().map(({ id, committeeName, heldOn }) => ({
    id,
    committee: committeeName,
    heldOn,
    items: items
      .filter(({ meetingId, sort }) => meetingId === id && sort === 'substantive')
      .map(({ id: item, title, asks }) => ({ id: item, title, asks })),
  }))
}
