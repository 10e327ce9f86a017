import { mkdtemp, rm } from 'node:fs/promises'
import {
  drawSample,
  getAudit,
  giveSingle,
  judgeAudit,
  JudgementFields,
  SampleFields,
  toolFor,
  type AuditId,
  type SampleId,
} from '../audits/index.ts'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fastify, { type FastifyInstance, type InjectOptions } from 'fastify'
import { z } from 'zod'
import { freshDatabase } from '../../test/harness/database.ts'
import { plantRows, searchChildren, type ChildId } from '../children/index.ts'
import { readDocument } from '../documents/index.ts'
import {
  addBoard,
  addMeeting,
  addPriority,
  askBoard,
  createAction,
  createPlan,
  putInPlan,
  type ActionId,
  type DecisionId,
  type MeetingId,
  type PlanId,
  type PriorityId,
  shareAction,
  type ShareId,
} from '../improvement/index.ts'
import { makePublicFigures, refreshIndicators } from '../indicators/index.ts'
import { day } from '../platform/day.ts'
import {
  moveFinding,
  openRoom,
  readLetter,
  receiveDocument,
  ReadingId,
  type DocumentRecord,
  type RoomId,
} from '../inspections/index.ts'
import { plainPack } from '../inspections/reading/pack/packs.fixture.ts'
import {
  addPerson,
  asPerson,
  createAuthority,
  createToken,
  personByEmail,
  writeMatrix,
  type Person,
  type Role,
} from '../people/index.ts'
import type { Database } from '../platform/database.ts'
import { dayOf } from '../platform/day.ts'
import { FileStore } from '../platform/files.ts'
import { sql } from '../platform/sql.ts'
import { addEntry, registerGrants, registers, type EntryId } from '../registers/index.ts'
import {
  addCommittee,
  addItem,
  addPaper,
  addProgrammeItem,
  askWitness,
  givePortfolio,
  type ItemId,
  type PresentId,
  type ProgrammeItemId,
  addRecording,
  addResolution,
  askToSpeak,
  asPublic,
  beginMinute,
  callMeeting,
  distribute,
  followCommittee,
  handInPetition,
  listPetitions,
  listSpeakers,
  openMeeting,
  publishAgenda,
  seatMember,
  serveResolution,
  type CommitteeId,
  type CommitteeMeetingId,
  type DistributionId,
  type PetitionId,
  type RecordingId,
  type ResolutionId,
  type SpeakerId,
} from '../scrutiny/index.ts'
import { meetingWithRules } from '../scrutiny/participation/taking-part.fixture.ts'
import { recordRequest, type RequestId } from '../subject-access/index.ts'
import { api } from './index.ts'

const now = new Date('2026-11-24T09:00:00Z')
const tokenRoles = ['director', 'quality-lead', 'analyst', 'scrutiny-officer'] as const satisfies readonly Role[]

export interface Side {
  tokens: Readonly<Record<(typeof tokenRoles)[number], string>>
  lead: Person
  director: Person
  documentId: DocumentRecord['id']
  /** Findings that wait, in the order of the document. */
  readingIds: readonly ReadingId[]
  /** Of the first finding, which was moved. */
  lessonId: string
  /** A policy, late for its review. */
  entryId: EntryId
  /** A plan, and an action of the lead’s in it. */
  planId: PlanId
  actionId: ActionId
  /** Somebody of another body with whom nothing is shared, and a sharing of another action with one more. */
  partner: Person
  shareId: ShareId
  childId: ChildId
  /** A sample in which the child was drawn, an audit of the child that waits for the lead, and one that the lead has finished. */
  sampleId: SampleId
  auditId: AuditId
  judgedId: AuditId
  /** A request of the child to be given what is held. */
  requestId: RequestId
  /** A meeting that has been held, and a question that was put to it. */
  meetingId: MeetingId
  decisionId: DecisionId
  /** A priority of the plan, and an inspection room that is open. */
  priorityId: PriorityId
  roomId: RoomId
  /** A meeting of a committee that was held, and a resolution of it that waits for its answer. */
  committeeMeetingId: CommitteeMeetingId
  resolutionId: ResolutionId
  /** Of the public: who asked to speak at the next meeting, and a petition that was handed in. */
  speakerId: SpeakerId
  petitionId: PetitionId
  recordingId: RecordingId
  distributionId: DistributionId
  committeeId: CommitteeId
  /** An item of the meeting that was held, who is heard on it, something to look at later, and a portfolio. */
  itemId: ItemId
  witnessId: PresentId
  programmeItemId: ProgrammeItemId
  portfolioId: string
}

export interface GivenApi {
  database: Database
  server: FastifyInstance
  northmere: Side
  haverley: Side
  close(): Promise<void>
}

/** The API of an installation with two authorities, a read document in each, and tokens of each role that may have one. */
export const givenApi = async (): Promise<GivenApi> => {
  const database = await freshDatabase()
  await database.asOwner((db) => writeMatrix(db, registerGrants))
  const folder = await mkdtemp(path.join(tmpdir(), 'sightline-api-'))
  const files = new FileStore(folder)
  const server = fastify()
  const app = { database, files, now: () => now, config: { url: 'https://sightline.example' } }
  await server.register(api, { prefix: '/api/v1', app })
  return {
    database,
    server,
    northmere: await side(database, files, { name: 'Northmere', laCode: '990' }),
    haverley: await side(database, files, { name: 'Haverley', laCode: '991' }),
    close: async () => {
      await server.close()
      await rm(folder, { recursive: true })
    },
  }
}

const side = async (database: Database, files: FileStore, who: { name: string; laCode: string }): Promise<Side> => {
  const authority = await database.asOwner((db) => createAuthority(db, { ...who, demo: false }))
  const people = new Map<Role, Person>()
  const tokens: Record<string, string> = {}
  for (const role of tokenRoles) {
    const email = `${role}@${who.laCode}.example`
    await database.asOwner((db) => addPerson(db, authority.id, { name: `The ${role} of ${who.name}`, email, role }))
    const person = await personByEmail(database, authority.id, email)
    if (!person) throw new Error('Who has just been added is not there.')
    people.set(role, person)
    const endsAt = new Date('2026-12-24T09:00:00Z')
    tokens[role] = (
      await asPerson(database, person, (db) => createToken(db, { name: 'the tests', endsAt, now }))
    ).secret
  }
  const lead = people.get('quality-lead')
  const director = people.get('director')
  if (!lead || !director) throw new Error('There is no head of quality assurance.')
  const bytes = Buffer.from(`A letter to ${who.name}`)
  const { id } = await asPerson(database, lead, (db) =>
    receiveDocument(db, files, { bytes, fileName: 'letter.txt', cameBy: 'page' }),
  )
  await keepPack(database, lead, id)
  const readingIds = await waitingFindings(database, lead, id)
  const [moved] = readingIds
  if (!moved) throw new Error('There is no finding to move.')
  const lessonId = await asPerson(database, lead, (db) => moveFinding(db, moved, { from: '', to: 'care-plans' }))
  const entryId = await latePolicy(database, lead)
  const planned = await plannedAction(database, lead)
  const partners = await partnersOf(database, lead, who.laCode)
  for (const born of ['2013-02-04', '2013-02-05'])
    await plantRows(database, lead, {
      name: 'extract',
      asAt: day('2026-10-31'),
      rows: {
        ssd_person: [
          { pers_person_id: 'N1', pers_surname: 'Winterbourne', pers_dob: born },
          { pers_person_id: 'N8', pers_surname: 'Amberley', pers_dob: '2014-05-06' },
        ],
        ssd_cp_plans: [{ cppl_cp_plan_id: '1', cppl_person_id: 'N1', cppl_cp_plan_start_date: '2026-09-01' }],
      },
    })
  await refreshIndicators(database, lead.authorityId)
  await makePublicFigures(database, lead.authorityId)
  const [child] = await asPerson(database, lead, (db) => searchChildren(db, { words: 'N1' }))
  // Nothing is written about this one that somebody would have to read before it is given out.
  const [other] = await asPerson(database, lead, (db) => searchChildren(db, { words: 'N8' }))
  if (!child || !other) throw new Error('There is no child.')
  const requestId = await asPerson(database, lead, (db) =>
    recordRequest(db, other.id, { askedBy: 'the child', receivedOn: day('2026-11-02') }, dayOf(now)),
  )
  const audited = await auditsOf(database, lead)
  const clerk = people.get('scrutiny-officer')
  if (!clerk) throw new Error('There is no clerk.')
  const held = await heldMeeting(database, clerk)
  const taking = await takingPart(database, files, { clerk, laCode: who.laCode, held })
  return {
    tokens: tokens as Side['tokens'],
    lead,
    director,
    documentId: id,
    readingIds,
    lessonId,
    entryId,
    childId: child.id,
    requestId,
    ...audited,
    ...planned,
    ...held,
    ...taking,
    ...partners,
  } // one for each role
}

/** Everything of a tool judged well, as a program sends it. */
export const wellJudged = (toolId: string): z.output<typeof JudgementFields> =>
  JudgementFields.parse({
    sections: toolFor(toolId).sections.map(({ id, statements }) => ({
      section: id,
      grade: toolFor(toolId).scale.good,
      statements: statements.map((one) => ({ statement: one.id, answer: 'met' })),
    })),
    whole: { strengths: 'Clear.', summary: 'As the sections say.', voice: 2, grade: toolFor(toolId).scale.good },
    finish: true,
  })

const auditsOf = (database: Database, lead: Person): Promise<Pick<Side, 'sampleId' | 'auditId' | 'judgedId'>> =>
  asPerson(database, lead, async (db) => {
    const today = dayOf(now)
    const drawing = {
      title: 'Plans',
      tool: 'written-to-child',
      frame: 'protection',
      onDay: '2026-10-31',
      strata: 'none',
      askedFor: 1,
      dueOn: '2026-12-20',
    }
    const { id: sampleId } = await drawSample(db, SampleFields.parse({ ...drawing, seed: 'heron' }), {
      today,
      chance: 'never',
    })
    const giving = {
      recordNumber: 'N1',
      tool: 'written-to-child',
      auditor: lead.id,
      dueOn: day('2026-12-20'),
      why: 'For the test.',
    }
    const [auditId, judgedId] = [await giveSingle(db, giving, today), await giveSingle(db, giving, today)]
    const audit = await getAudit(db, judgedId, today)
    await judgeAudit(db, { audit, given: wellJudged('written-to-child'), personId: lead.id, today })
    return { sampleId, auditId, judgedId }
  })

const partnersOf = async (
  database: Database,
  lead: Person,
  laCode: string,
): Promise<Pick<Side, 'partner' | 'shareId'>> => {
  const added = async (name: string): Promise<Person> => {
    const email = `${name.toLowerCase()}@trust.${laCode}.example`
    const body = 'Saltmarsh Health Trust'
    await database.asOwner((db) => addPerson(db, lead.authorityId, { name, email, role: 'partner', body }))
    const person = await personByEmail(database, lead.authorityId, email)
    if (!person) throw new Error('Who has just been added is not there.')
    return person
  }
  const [partner, other] = [await added('Kim'), await added('Lee')]
  const shareId = await asPerson(database, lead, async (db) =>
    shareAction(
      db,
      await createAction(db, { title: 'Send waiting times', ownerId: lead.id }),
      { personId: other.id },
      dayOf(now),
    ),
  )
  return { partner, shareId }
}

const plannedAction = async (
  database: Database,
  person: Person,
): Promise<Pick<Side, 'planId' | 'actionId' | 'meetingId' | 'decisionId' | 'priorityId' | 'roomId'>> =>
  asPerson(database, person, async (db) => {
    const planId = await createPlan(db, { title: 'A plan for records', ownerId: person.id })
    const actionId = await createAction(db, {
      title: 'Finish the records of reviews',
      ownerId: person.id,
      doneWhen: 'No record is older than four weeks.',
      dueOn: '2026-12-31',
      noMeasureBecause: 'The list itself is the measure.',
    })
    await putInPlan(db, actionId, { planId, priorityId: null })
    const boardId = await addBoard(db, { name: 'Improvement Board', forum: 'improvement board' })
    const meetingId = await addMeeting(db, boardId, { heldOn: '2026-01-09' })
    const decisionId = await askBoard(
      db,
      meetingId,
      { kind: 'other', asked: 'Hear from young people.' },
      day('2026-01-02'),
    )
    const priorityId = await addPriority(db, planId, { title: 'Records in time' })
    const roomId = await openRoom(db, {
      title: 'Focused visit',
      framework: '',
      startsOn: day('2026-06-02'),
      endsOn: day('2026-06-04'),
      contactId: person.id,
      leadInspector: '',
      place: '',
    })
    return { planId, actionId, meetingId, decisionId, priorityId, roomId }
  })

/** A committee that met in October and asked the director for something. */
const heldMeeting = async (
  database: Database,
  clerk: Person,
): Promise<
  Pick<
    Side,
    'committeeId' | 'committeeMeetingId' | 'resolutionId' | 'itemId' | 'witnessId' | 'programmeItemId' | 'portfolioId'
  >
> =>
  asPerson(database, clerk, async (db) => {
    const committee = await addCommittee(db, { name: 'Scrutiny Committee', prefix: 'CYP', quorum: 3 })
    const meeting = await callMeeting(db, committee, { heldOn: '2026-10-08', startsAt: '18:30' })
    const item = await addItem(db, meeting, { title: 'Visits' }, day('2026-09-10'))
    const paper = { title: 'Visits to children', author: 'A. Lee', wards: 'All', body: 'What is so.' }
    await addPaper(db, item, paper, { today: day('2026-09-10') })
    await publishAgenda(db, meeting, { on: day('2026-09-25') })
    await openMeeting(db, meeting, { at: '18:30', today: day('2026-10-08') })
    const minute = await beginMinute(db, meeting, { title: 'Visits', itemId: item })
    const text = 'That the Director say how many visits are late.'
    const resolutionId = await addResolution(db, minute, { text, kind: 'request_officer', addressee: 'Director' })
    await serveResolution(db, resolutionId, { on: '2026-10-09', addressee: 'Director' }, day('2026-10-10'))
    const witnessId = await askWitness(db, item, { name: 'Joan Whitlow', office: 'Foster carer' })
    const programmeItemId = await addProgrammeItem(
      db,
      committee,
      { topic: 'Night service' },
      { today: day('2026-10-10') },
    )
    const portfolioId = await givePortfolio(db, { name: 'Una Kells', title: 'Children', fromOn: '2026-05-21' })
    return {
      committeeId: committee,
      committeeMeetingId: meeting,
      resolutionId,
      itemId: item,
      witnessId,
      programmeItemId,
      portfolioId,
    }
  })

/** The public at the meetings of a committee: rules, a speaker, a petition, a recording, and a briefing that went round. */
const takingPart = async (
  database: Database,
  files: FileStore,
  { clerk, laCode, held }: { clerk: Person; laCode: string; held: Pick<Side, 'committeeId' | 'committeeMeetingId'> },
): Promise<Pick<Side, 'speakerId' | 'petitionId' | 'recordingId' | 'distributionId'>> => {
  const today = dayOf(now)
  const { meeting, recording, distributionId } = await asPerson(database, clerk, async (db) => {
    await seatMember(db, held.committeeId, { name: 'Ada Lorne', capacity: 'chair', fromOn: '2026-05-20' })
    const meeting = await meetingWithRules(db, held.committeeId, { today })
    const recording = await addRecording(db, held.committeeMeetingId, { link: 'https://video.example/1', files, today })
    const briefing = {
      committeeId: held.committeeId,
      audience: 'committee',
      title: 'Reviews',
      body: 'In short.',
    } as const
    return { meeting, recording, distributionId: await distribute(db, { ...briefing, paperId: '' }, today) }
  })
  await asPublic(database, laCode, async (db) => {
    await askToSpeak(
      db,
      meeting,
      { contact: 'maud@post.example', name: 'Maud Ellery', mode: 'in_person', question: 'Why?' },
      { now, today },
    )
    await handInPetition(
      db,
      {
        committeeId: held.committeeId,
        title: 'A crossing',
        asks: 'Build one.',
        leadName: 'Maud Ellery',
        leadContact: 'maud@post.example',
        signatures: '62',
      },
      today,
    )
    await followCommittee(db, { committeeId: held.committeeId, address: 'maud@post.example' }, today)
  })
  return asPerson(database, clerk, async (db) => {
    const [[speaker], [petition]] = [await listSpeakers(db, meeting), await listPetitions(db)]
    if (!speaker || !petition) throw new Error('Somebody has just taken part.')
    return { speakerId: speaker.id, petitionId: petition.id, recordingId: recording.id, distributionId }
  })
}

const latePolicy = async (database: Database, person: Person): Promise<EntryId> => {
  const policies = registers.find(({ id }) => id === 'policies')
  if (!policies) throw new Error('There is no register of policies.')
  const raw = {
    title: 'Escalation',
    service: 'care',
    policy_version: '1',
    approved_on: '2024-01-31',
    review_months: 12,
    owner: person.id,
  }
  const entry = await asPerson(database, person, (db) => addEntry(db, policies, raw, dayOf(now)))
  return entry.id
}

/** The papers of an invented committee, as if the letter were such papers. */
const keepPack = async (database: Database, person: Person, documentId: string): Promise<void> => {
  const { pack } = readLetter(await readDocument(new TextEncoder().encode(plainPack), 'pack.txt'))
  await asPerson(database, person, (db) =>
    db.run(sql`
      insert into document_packs (authority_id, document_id, pack)
      values (current_authority(), ${documentId}, ${JSON.stringify(pack)}::jsonb)`),
  )
}

const found = [
  'Plans say who does what by when.',
  'The timeliness of health assessments. The quality of return interviews.',
  'Managers check that visits are',
  'recorded in good time.',
]

/** Four findings as the reader leaves them. */
const waitingFindings = async (database: Database, person: Person, documentId: string): Promise<ReadingId[]> => {
  const passage = { page: 1, boxes: [{ page: 1, x: 1, y: 2, width: 3, height: 4 }], exact: '', prefix: '', suffix: '' }
  const rows = await asPerson(database, person, async (db) => {
    await db.run(sql`
      update documents set state = 'read', framework = 'ILACS standard', title = 'Inspection of 2024', about_name = 'Northmere',
        about_la_code = '990', inspection_start = '2024-03-04', inspection_end = '2024-03-15' where id = ${documentId}`)
    return db.many(
      sql`
        insert into readings (authority_id, document_id, ordinal, field, kind, area, value, page, passage, rule, sureness, themes)
        select current_authority(), ${documentId}, n, 'finding', 'improve', '', value, 1, ${JSON.stringify(passage)}::jsonb, 'list', 90, '{plans}'
        from unnest(${found}::text[]) with ordinality as f (value, n)
        returning id`,
      z.object({ id: ReadingId }),
    )
  })
  return rows.map(({ id }) => id)
}

/** A call as a program makes it: with a token, and JSON where there is a body. */
export const call = (
  given: GivenApi,
  token: string | undefined,
  method: 'GET' | 'POST',
  url: string,
  body?: unknown,
) => {
  const options: InjectOptions = { method, url: `/api/v1${url}` }
  const headers = token === undefined ? {} : { authorization: `Bearer ${token}` }
  if (body === undefined) return given.server.inject({ ...options, headers })
  return given.server.inject({
    ...options,
    headers: { ...headers, 'content-type': 'application/json' },
    payload: JSON.stringify(body),
  })
}
