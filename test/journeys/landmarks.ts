import { z } from 'zod'
import {
  getThread,
  listDocuments,
  listFollowUps,
  listReadings,
  listRequests,
  listRooms,
  listTalks,
  ownCode,
  readWaiting,
  receiveDocument,
} from '../../src/inspections/index.ts'
import { asPerson, type Person } from '../../src/people/index.ts'
import type { Database } from '../../src/platform/database.ts'
import { day, dayOf } from '../../src/platform/day.ts'
import {
  keepPlanImport,
  listDecisions,
  listHypotheses,
  listMeetings,
  listPartners,
  listPlans,
  listRisks,
  listShares,
  planOverview,
  readPlanFile,
  type Judged,
} from '../../src/improvement/index.ts'
import {
  checkedProgramme,
  findResolutions,
  listAgenda,
  listCommitteeMeetings,
  listCommittees,
  listExemptPapers,
  listPapers,
  listDistributions,
  listPetitions,
  listQuestions,
  listPlanningMeetings,
  listPortfolios,
  listSuggestions,
  ResolutionFilters,
} from '../../src/scrutiny/index.ts'
import { selfEvaluation } from '../../src/self-evaluation/index.ts'
import { keepUpload, listOwnPages, readRelease } from '../../src/indicators/index.ts'
import { sql, type Db } from '../../src/platform/sql.ts'
import { EntryFilters, findEntries, keepImport, readImportFile, registerFor } from '../../src/registers/index.ts'
import { listAudits, listDecisions as listSupervisionDecisions, listSamples } from '../../src/audits/index.ts'
import { entriesOfChildQuestion } from '../../src/case-logs/index.ts'
import { caseLogFor, keepLogImport, readLogFile } from '../../src/case-logs/index.ts'
import { keepDelivery, searchChildren } from '../../src/children/index.ts'
import { listDue } from '../../src/retention/index.ts'
import { listRequests as listSubjectRequests } from '../../src/subject-access/index.ts'
import { ClockFilters, listClocks, runClocks } from '../../src/timescales/index.ts'
import type { Alderwick } from './alderwick.ts'

/** Ids of things in Alderwick that pages are looked at for. */
export interface Landmarks {
  /** A document that has been read and whose readings wait, and a finding that waits in it. */
  waiting: string
  finding: string
  /** A sentence of prose of which nobody has made a finding. */
  mention: string
  /** A document in which everything has been decided. */
  decided: string
  /** The papers of a committee meeting. */
  pack: string
  /** A document that could not be read. */
  failed: string
  /** A policy in its register, one that was retired, and a spreadsheet for the policies that waits with refused cells. */
  policy: string
  retired: string
  sent: string
  /** A release of published figures that waits to be loaded. */
  release: string
  /** A page of answers that somebody put together. */
  answerPage: string
  /** Somebody who may decide what was read. */
  person: string
  /** Something that inspectors asked for and a later letter speaks of, something that another body must do, and a sentence that looks back at an earlier letter. */
  asked: string
  askedOfOthers: string
  lookBack: string
  /** Alderwick’s improvement plan, with one priority and measure of it and the board that it is before. */
  plan: string
  priority: string
  measure: string
  board: string
  /** The board’s last meeting with an issued paper, and a question that was put to it. */
  meeting: string
  question: string
  /** A claim of this year’s self-evaluation. */
  claim: string
  /** An inspection room that is open, with a request and a conversation in it. */
  room: string
  request: string
  talk: string
  /** An action that is overdue, one that is complete, and one that is a draft. */
  overdue: string
  complete: string
  draft: string
  /** One that is shared with a partner, one that a partner owns, and the name of their body. */
  shared: string
  partnerOwns: string
  partnerBody: string
  /** A committee; a meeting that was held, one whose papers are out and one that is called; items and papers of them. */
  committee: string
  meetingHeld: string
  meetingToCome: string
  meetingDraft: string
  item: string
  exemptItem: string
  paper: string
  exemptPaper: string
  /** A child in care who has said something, and one of another team. */
  child: string
  /** A letter to that child after a review, in its case log. */
  letter: string
  /** A sample that was drawn, an audit of a social care record that the reviewing officer has to read, and one that is closed. */
  auditSample: string
  auditOpen: string
  auditClosed: string
  subjectRequest: string
  /** A record that somebody proposed to delete. */
  deletion: string
  childOfOthers: string
  /** A child of whom supervision decided something that is not done. */
  decidedFor: string
  /** A delivery that was sent and not brought in, with a line that is refused. */
  sentDelivery: string
  /** A child whose clocks run. */
  withClocks: string
  /** A plan that was sent as a file and waits, with refused cells. */
  sentPlan: string
  sentLog: string
  /** What somebody thinks is behind a signal of a measure. */
  idea: string
  /** A risk to the plan. */
  risk: string
  /** A minute that is still written, a resolution that waits for its answer and one that has it. */
  minute: string
  /** A minute with a question and its answer. */
  minuteAsked: string
  minuteQuestion: string
  resolution: string
  resolutionAnswered: string
  programmeItem: string
  suggestion: string
  planningMeeting: string
  portfolio: string
  /** What two of the public sent: the secrets of their own pages; and a petition that was accepted. */
  speaking: string
  ownPetition: string
  petition: string
  /** Of somebody of the public who follows a committee, and a briefing that was sent round. */
  following: string
  distribution: string
}

/** Finds them, and adds a file that cannot be read. */
export const landmarksOf = async ({ product, personWho }: Alderwick): Promise<Landmarks> => {
  const { database, files, reader } = product.app
  const lead = await personWho('quality-lead')
  const bytes = new TextEncoder().encode('%PDF-1.7\nthis is no page')
  const { id } = await asPerson(database, lead, (db) =>
    receiveDocument(db, files, { bytes, fileName: 'torn-letter.pdf', cameBy: 'page' }),
  )
  await readWaiting({ database, files, reader })
  const mention = await aMention(database, lead)
  const documents = await asPerson(database, lead, (db) => listDocuments(db))
  const read = documents.filter(({ state }) => state === 'read')
  for (const document of read.filter(({ waiting }) => waiting > 2)) {
    const readings = await asPerson(database, lead, (db) => listReadings(db, document.id))
    const finding = readings.find(({ field, state }) => field === 'finding' && state === 'waiting')
    const decided = read.find(({ waiting, readings: all }) => all > 0 && waiting === 0) ?? read.at(-1)
    const pack = read.find(({ fileName }) => fileName.includes('committee-pack'))
    if (finding && decided && pack)
      return {
        waiting: document.id,
        finding: finding.id,
        mention,
        decided: decided.id,
        pack: pack.id,
        failed: id,
        person: lead.id,
        ...(await followedUp(database, lead)),
        ...(await registerLandmarks(database, lead)),
        ...(await asPerson(database, lead, childrenIn)),
        ...(await asPerson(database, lead, plansIn)),
        ...(await asPerson(database, await personWho('scrutiny-officer'), committeesIn)),
        withClocks: await aChildWithClocks(database, lead),
        following: await database.asOwner(aFollower),
        claim: await asPerson(database, lead, claimIn),
        ...(await asPerson(database, lead, roomIn)),
        sentLog: await asPerson(database, lead, aSentLog),
        release: await asPerson(database, lead, aRelease),
        answerPage: await asPerson(database, lead, async (db) => (await listOwnPages(db))[0]?.id ?? ''),
      }
  }
  throw new Error('The demonstration has no document with a finding that waits.')
}

const aSentLog = async (db: Db): Promise<string> => {
  const log = caseLogFor('return-interviews')
  const rows =
    'Child’s number;Came back on;Interview offered on;Answer\nNobody;3 October 2026;4 October 2026;Accepted\n'
  return keepLogImport(db, log, await readLogFile(log, Buffer.from(rows), 'interviews.csv'))
}

const aRelease = async (db: Db): Promise<string> => {
  const rows =
    'indicator_id,area_code,period,value\nCP05,826,2025,21.5\nCP05,826,2026,c\nCP05,826,2027,20\nWeather,826,2026,3\n'
  const title = 'Children in need, an invented release'
  const { release } = await readRelease(Buffer.from(rows), 'cin-2026.csv', title, dayOf(new Date()))
  return keepUpload(db, release)
}

const aMention = async (database: Database, lead: Person): Promise<string> => {
  const now = { asAt: null, decisions: 'then' } as const
  const { rungs } = await asPerson(database, lead, (db) =>
    getThread(db, 'case-recording', { when: now, today: day('2026-11-25') }),
  )
  const [mention] = rungs.flatMap(({ mentions }) => mentions)
  if (!mention) throw new Error('The demonstration has no prose about records.')
  return mention.id
}

const claimIn = async (db: Db): Promise<string> => {
  const today = dayOf(new Date())
  const { areas } = await selfEvaluation(db, Number(today.slice(0, 4)), today)
  const [claim] = areas.flatMap(({ claims }) => claims)
  if (!claim) throw new Error('The demonstration claims nothing of itself.')
  return claim.claim.id
}

const aChildWithClocks = async (database: Database, lead: Person): Promise<string> => {
  await runClocks(database, lead.authorityId)
  const filters = ClockFilters.parse({ whose: 'all', rule: 'CLA-REV-N' })
  const { rows } = await asPerson(database, lead, (db) => listClocks(db, { filters, asAt: dayOf(new Date()), most: 1 }))
  return rows[0]?.childId ?? ''
}

const roomIn = async (db: Db): Promise<Pick<Landmarks, 'room' | 'request' | 'talk'>> => {
  const room = (await listRooms(db, new Date())).find(({ closedOn }) => closedOn === null)
  if (!room) throw new Error('The demonstration has no inspection room.')
  const [request] = await listRequests(db, room.id)
  const [talk] = await listTalks(db, room.id)
  return { room: room.id, request: request?.id ?? '', talk: talk?.id ?? '' }
}

const sharedIn = async (db: Db, actions: readonly Judged[]) => {
  const partner = (await listPartners(db, dayOf(new Date()))).find(({ id }) =>
    actions.some(({ facts }) => facts.ownerId === id),
  )
  const share = (await listShares(db)).find(({ personId, endedOn }) => personId === partner?.id && endedOn === null)
  if (!partner || !share) throw new Error('The demonstration shares no action with a partner who owns one.')
  return {
    shared: share.actionId,
    partnerOwns: actions.find(({ facts }) => facts.ownerId === partner.id)?.facts.id ?? '',
    partnerBody: partner.body,
  }
}

const plansIn = async (db: Db) => {
  const rows =
    'Theme;What we will do;Lead officer;By when;RAG\nVictims;Ring each victim;Ruth Falconer;Sept 23;Amber\nVictims;Train the panel;Somebody;ongoing;\n'
  const today = dayOf(new Date())
  const plan = (await listPlans(db)).find(({ title }) => title.includes('improvement plan'))
  if (!plan) throw new Error('The demonstration has no improvement plan.')
  const { priorities, measures, actions } = await planOverview(db, plan.id, { on: today })
  const standing = (...among: readonly string[]) =>
    actions.find((one) => among.includes(one.standing.status))?.facts.id ?? ''
  const [meeting] = (await listMeetings(db)).filter(({ boardId, heldOn }) => boardId === plan.boardId && heldOn < today)
  if (!meeting) throw new Error('The demonstration’s board has not met.')
  const [question] = await listDecisions(db, meeting.id)
  return {
    plan: plan.id,
    board: plan.boardId ?? '',
    meeting: meeting.id,
    question: question?.id ?? '',
    priority: priorities[0]?.priority.id ?? '',
    measure: measures[0]?.measure.id ?? '',
    overdue: standing('overdue'),
    complete: standing('done', 'too_early', 'no_evidence'),
    draft: standing('draft'),
    idea: (await listHypotheses(db))[0]?.id ?? '',
    ...(await sharedIn(db, actions)),
    risk: (await listRisks(db, plan.id))[0]?.id ?? '',
    sentPlan: await keepPlanImport(db, {
      planId: plan.id,
      file: await readPlanFile(Buffer.from(rows), 'plan-of-the-board.csv'),
    }),
  }
}

const Secret = z.object({ secret: z.string() })

const aFollower = async (db: Db): Promise<string> =>
  (await db.many(sql`select secret from committee_followers order by asked_on limit 1`, Secret))[0]?.secret ?? ''

const committeesIn = async (db: Db) => {
  const today = dayOf(new Date())
  const [committee] = await listCommittees(db)
  const meetings = await listCommitteeMeetings(db)
  const toCome = meetings.find(({ stage, heldOn }) => stage === 'published' && heldOn >= today)
  const held = meetings.find(({ heldOn, stage }) => heldOn < today && stage === 'chair_checked')
  const called = meetings.find(({ stage }) => stage === 'planned')
  if (!committee || !toCome || !held || !called) throw new Error('The demonstration has no committee that meets.')
  const [items, papers] = [await listAgenda(db, toCome.id), await listPapers(db, toCome.id)]
  const [exempt] = await listExemptPapers(db, toCome.id)
  const [question] = await listQuestions(db, held.id)
  const followed = await findResolutions(db, ResolutionFilters.parse({}), today)
  const waits = followed.find(({ standing }) => standing.status === 'overdue' || standing.status === 'awaiting')
  const answered = followed.find(({ resolution }) => resolution.respondedOn !== null)
  return {
    committee: committee.id,
    meetingHeld: held.id,
    meetingToCome: toCome.id,
    meetingDraft: called.id,
    item: papers[0]?.itemId ?? items[0]?.id ?? '',
    exemptItem: exempt?.itemId ?? '',
    paper: papers[0]?.id ?? '',
    exemptPaper: exempt?.id ?? '',
    minute: waits?.resolution.minuteId ?? '',
    minuteAsked: question?.minuteId ?? '',
    minuteQuestion: question?.id ?? '',
    resolution: waits?.resolution.id ?? '',
    resolutionAnswered: answered?.resolution.id ?? '',
    programmeItem: (await checkedProgramme(db, { today }))[0]?.item.id ?? '',
    suggestion: (await listSuggestions(db))[0]?.id ?? '',
    portfolio: (await listPortfolios(db))[0]?.id ?? '',
    planningMeeting: (await listPlanningMeetings(db))[0]?.id ?? '',
    speaking: (await db.many(sql`select secret from speakers order by state, id limit 1`, Secret))[0]?.secret ?? '',
    ownPetition: (await db.many(sql`select secret from petitions order by state, id limit 1`, Secret))[0]?.secret ?? '',
    distribution: (await listDistributions(db))[0]?.id ?? '',
    petition: (await listPetitions(db)).find(({ state }) => state === 'accepted')?.id ?? '',
  }
}

const followedUp = async (
  database: Database,
  lead: Person,
): Promise<Pick<Landmarks, 'asked' | 'askedOfOthers' | 'lookBack'>> => {
  const { asked, said } = await asPerson(database, lead, async (db) =>
    listFollowUps(db, { authority: await ownCode(db), asAt: dayOf(new Date()) }),
  )
  const taken = asked.find(({ last }) => last !== null)
  const others = asked.find(({ addressee }) => addressee.whose === 'outside')
  const outright = said.find(({ words }) => words !== '')
  if (!taken || !others || !outright) throw new Error('The demonstration has nothing that a later letter speaks of.')
  return { asked: taken.finding.id, askedOfOthers: others.finding.id, lookBack: outright.key }
}

const registerLandmarks = (database: Database, lead: Person): Promise<Pick<Landmarks, 'policy' | 'retired' | 'sent'>> =>
  asPerson(database, lead, async (db) => {
    const policies = registerFor(lead, 'policies')
    const first = async (filters: Record<string, unknown>) =>
      (await findEntries(db, policies, EntryFilters.parse(filters), dayOf(new Date()))).entries[0]?.id ?? ''
    const rows = 'Policy;Team;Edition;Approved on;Reviewed every;Colour\nLone working;Everywhere;1;1/2/26;often;red\n'
    const file = await readImportFile(policies, Buffer.from(rows), 'policies-of-last-year.csv')
    return {
      policy: await first({ sort: 'due' }),
      retired: await first({ retired: 'yes' }),
      sent: await keepImport(db, policies, file),
    }
  })

const childrenIn = async (db: Db) => {
  const numbered = async (words: string) => {
    const [found] = await searchChildren(db, { words })
    if (!found) throw new Error(`The demonstration has no record ${words}.`)
    return found.id
  }
  const bytes = new TextEncoder().encode('pers_person_id,pers_dob\nALD-1,2013-02-04\nALD-2,31/02/2013\n')
  const sentDelivery = await keepDelivery(db, [{ fileName: 'ssd_person.csv', bytes }], dayOf(new Date()))
  const [request] = await listSubjectRequests(db, dayOf(new Date()))
  const child = await numbered('ALD-20417')
  const letters = (await db.ask(entriesOfChildQuestion(child))).filter(({ log }) => log === 'review-letters')
  const [letter] = letters
  if (!letter) throw new Error('The demonstration has no letter to the child who is looked at.')
  const audits = await listAudits(db, dayOf(new Date()), { tool: 'social-care' })
  const samples = await listSamples(db)
  const [decision] = await listSupervisionDecisions(db)
  if (!decision) throw new Error('The demonstration has no decision of supervision that waits.')
  return {
    auditSample: samples[0]?.id ?? '',
    auditOpen:
      audits.find(({ auditor, finishedOn }) => auditor === 'Tobias Achterberg' && finishedOn === null)?.id ?? '',
    auditClosed: audits.find(({ closedOn, moderatedOn }) => closedOn !== null && moderatedOn !== null)?.id ?? '',
    subjectRequest: request?.id ?? '',
    deletion: (await listDue(db, dayOf(new Date()), null)).find(({ proposal }) => proposal !== null)?.proposal ?? '',
    child,
    letter: letter.id,
    childOfOthers: await numbered('ALD-20601'),
    decidedFor: decision.childId,
    sentDelivery,
  }
}
