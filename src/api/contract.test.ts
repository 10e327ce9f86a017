import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { listTrail, matrix, asPerson } from '../people/index.ts'
import { call, givenApi, wellJudged, type GivenApi, type Side } from './given-api.fixture.ts'
import { Problem } from './problem.ts'
import { answerChecker } from './published.fixture.ts'
import { routes } from './routes/index.ts'

let given: GivenApi
beforeAll(async () => {
  given = await givenApi()
})
afterAll(() => given.close())

interface Example {
  /** Who calls; the quality lead unless said. */
  as?: 'director' | 'scrutiny-officer'
  route: string
  url: (side: Side) => string
  body?: (side: Side) => unknown
}

// In this order they can follow one another on the four waiting findings of one document.
const examples: readonly Example[] = [
  { route: 'GET /me', url: () => '/me' },
  { route: 'GET /frameworks', url: () => '/frameworks' },
  { route: 'GET /clocks', url: () => '/clocks' },
  { route: 'GET /clocks/{id}/due', url: () => '/clocks/CLA-REV-1/due?started=2026-06-01' },
  { route: 'GET /themes', url: () => '/themes' },
  { route: 'GET /documents', url: () => '/documents?q=letter&state=read' },
  { route: 'POST /documents/stop-reading', url: () => '/documents/stop-reading' },
  { route: 'POST /documents/go-on-reading', url: () => '/documents/go-on-reading' },
  { route: 'GET /documents/{id}', url: ({ documentId }) => `/documents/${documentId}` },
  { route: 'GET /documents/{id}/readings', url: ({ documentId }) => `/documents/${documentId}/readings` },
  { route: 'GET /documents/{id}/figures', url: ({ documentId }) => `/documents/${documentId}/figures` },
  { route: 'GET /claims', url: () => '/claims?found=none&year=2024' },
  { route: 'GET /findings', url: () => '/findings?kind=improve&kind=priority&year=2024&sort=oldest' },
  { route: 'GET /threads', url: () => '/threads?direction=worse&direction=better&asAt=2024-01-31' },
  { route: 'GET /threads/{theme}', url: () => '/threads/care-plans?decisions=now' },
  { route: 'GET /lessons', url: () => '/lessons' },
  { route: 'GET /compare/subjects', url: () => '/compare/subjects' },
  { route: 'GET /compare', url: () => '/compare?theme=care-plans&region=London&improved=yes' },
  {
    route: 'POST /readings/{id}/move',
    url: ({ readingIds }) => `/readings/${readingIds[1]}/move`,
    body: () => ({ to: 'case-recording', why: 'It is about records.' }),
  },
  {
    route: 'POST /lessons/{id}/withdraw',
    url: ({ lessonId }) => `/lessons/${lessonId}/withdraw`,
    body: () => ({ putBack: true }),
  },
  { route: 'GET /judgements', url: () => '/judgements?asAt=2025-01-31' },
  { route: 'GET /follow-ups', url: () => '/follow-ups' },
  { route: 'GET /next-inspections', url: () => '/next-inspections' },
  { route: 'GET /documents/{id}/pack', url: ({ documentId }) => `/documents/${documentId}/pack` },
  {
    route: 'POST /readings/{id}/confirm',
    url: ({ readingIds }) => `/readings/${readingIds[0]}/confirm`,
    body: () => ({ why: 'seen' }),
  },
  {
    route: 'POST /documents/{id}/replaces',
    url: ({ documentId }) => `/documents/${documentId}/replaces`,
    body: () => ({ replaces: null }),
  },
  { route: 'POST /documents/{id}/undo', url: ({ documentId }) => `/documents/${documentId}/undo` },
  { route: 'POST /readings/{id}/reject', url: ({ readingIds }) => `/readings/${readingIds[0]}/reject` },
  {
    route: 'POST /readings/{id}/reopen',
    url: ({ readingIds }) => `/readings/${readingIds[0]}/reopen`,
    body: () => ({}),
  },
  {
    route: 'POST /readings/{id}/correct',
    url: ({ readingIds }) => `/readings/${readingIds[0]}/correct`,
    body: () => ({ value: 'Plans that say who does what.', kind: 'improve', themes: ['plans'] }),
  },
  {
    route: 'POST /readings/{id}/split',
    url: ({ readingIds }) => `/readings/${readingIds[1]}/split`,
    body: () => ({
      parts: [{ value: 'The timeliness of health assessments.' }, { value: 'The quality of return interviews.' }],
    }),
  },
  {
    route: 'POST /readings/merge',
    url: () => '/readings/merge',
    body: ({ readingIds }) => ({ ids: readingIds.slice(2) }),
  },
  {
    route: 'POST /documents/{id}/readings',
    url: ({ documentId }) => `/documents/${documentId}/readings`,
    body: () => ({ field: 'finding', kind: 'strength', value: 'Children are listened to.', page: 2 }),
  },
  { route: 'GET /my-work', url: () => '/my-work' },
  { route: 'GET /broken-lines', url: () => '/broken-lines' },
  { route: 'GET /readiness', url: () => '/readiness' },
  { route: 'GET /indicators', url: () => '/indicators' },
  { route: 'GET /indicators/{id}', url: () => '/indicators/CP01' },
  { route: 'GET /lines', url: () => '/lines?show=broken' },
  { route: 'GET /lines/{start}/{id}', url: ({ actionId }) => `/lines/action/${actionId}` },
  { route: 'GET /workload/workers', url: () => '/workload/workers' },
  { route: 'GET /workload/cases', url: () => '/workload/cases?worker=W1' },
  { route: 'GET /workload/children', url: () => '/workload/children?on=2026-11-01' },
  { route: 'GET /workload/ahead', url: () => '/workload/ahead' },
  { route: 'GET /workload/teams', url: () => '/workload/teams' },
  { route: 'GET /workload/weights', url: () => '/workload/weights' },
  {
    route: 'POST /workload/weights',
    url: () => '/workload/weights',
    body: () => ({
      fromDay: '2026-12-01',
      care: 2,
      protection: 1.75,
      leaver: 0.5,
      other: 1,
      why: 'Agreed in November.',
    }),
  },
  { route: 'GET /case-logs', url: () => '/case-logs' },
  { route: 'GET /worklist/health', url: () => '/worklist/health?show=all' },
  { route: 'GET /children/gaps', url: () => '/children/gaps?rule=own-words' },
  { route: 'GET /audits', url: () => '/audits' },
  { route: 'GET /audits/actions', url: () => '/audits/actions' },
  { route: 'GET /audits/results', url: () => '/audits/results?asAt=2026-11-01' },
  { route: 'GET /audits/tools', url: () => '/audits/tools' },
  { route: 'GET /audits/samples', url: () => '/audits/samples' },
  { route: 'GET /audits/samples/{id}', url: ({ sampleId }) => `/audits/samples/${sampleId}` },
  {
    route: 'POST /audits/samples/{id}/give',
    url: ({ sampleId }) => `/audits/samples/${sampleId}/give`,
    body: ({ childId, director }) => ({ child: childId, auditor: director.id }),
  },
  {
    route: 'POST /audits/samples/{id}/swap',
    url: ({ sampleId }) => `/audits/samples/${sampleId}/swap`,
    body: ({ childId }) => ({ child: childId, why: 'The family moved away.' }),
  },
  {
    route: 'POST /audits/{id}/judgement',
    url: ({ auditId }) => `/audits/${auditId}/judgement`,
    body: () => wellJudged('written-to-child'),
  },
  { route: 'GET /audits/{id}/judgement', url: ({ auditId }) => `/audits/${auditId}/judgement` },
  {
    route: 'POST /audits/{id}/close',
    as: 'director',
    url: ({ auditId }) => `/audits/${auditId}/close`,
    body: () => ({ grade: 'mostly' }),
  },
  {
    route: 'POST /audits/{id}/moderator',
    url: ({ judgedId }) => `/audits/${judgedId}/moderator`,
    body: ({ director }) => ({ moderator: director.id, due: '2026-12-20' }),
  },
  { route: 'GET /supervision', url: () => '/supervision' },
  { route: 'GET /pathways', url: () => '/pathways' },
  { route: 'GET /pathways/beside/{id}', url: () => '/pathways/beside/closed-cases?by=team' },
  { route: 'GET /pathways/{id}', url: () => '/pathways/child-protection?months=3' },
  { route: 'GET /pathways/{id}/list', url: () => '/pathways/child-protection/list?step=on-plan&part=in' },
  { route: 'GET /worklist', url: () => '/worklist?state=overdue&within=30' },
  { route: 'GET /worklist/limits', url: () => '/worklist/limits' },
  {
    route: 'POST /worklist/limits/targets',
    url: () => '/worklist/limits/targets',
    body: () => ({ rule: 'FD-ASM-45', from: '2026-10-01', count: 35, unit: 'working days', why: 'We said so.' }),
  },
  {
    route: 'POST /worklist/limits/targets/{rule}/end',
    url: () => '/worklist/limits/targets/FD-ASM-45/end',
    body: () => ({ from: '2026-10-01' }),
  },
  {
    route: 'POST /worklist/limits/rules',
    url: () => '/worklist/limits/rules',
    body: () => ({
      id: 'cin-visit',
      title: 'A child in need is visited every four weeks',
      between: 'in_need_plans>in_need_visits',
      until: 'next',
      turn: 'social worker',
      count: 4,
      unit: 'weeks',
      why: 'Our standard.',
    }),
  },
  { route: 'POST /worklist/limits/rules/{id}/end', url: () => '/worklist/limits/rules/OWN-CIN-VISIT/end' },
  { route: 'GET /worklist/kept', url: () => '/worklist/kept?from=2026-01-01' },
  { route: 'GET /indicators/{id}/list', url: () => '/indicators/CP02/list' },
  { route: 'GET /main-needs/{of}', url: () => '/main-needs/in-need' },
  { route: 'GET /indicators/{id}/kept', url: () => '/indicators/QA08/kept?on=2026-01-31' },
  { route: 'GET /indicators/{id}/as-at', url: () => '/indicators/CP02/as-at?on=2026-01-31' },
  {
    route: 'GET /indicators/{id}/before-after',
    url: () => '/indicators/CP03/before-after?on=2026-03-01',
  },
  { route: 'GET /releases', url: () => '/releases' },
  { route: 'GET /public-figures', url: () => '/public-figures?id=CP02' },
  { route: 'GET /answers/{job}', url: () => '/answers/director' },
  { route: 'GET /plans/leads', url: () => '/plans/leads' },
  { route: 'GET /plans', url: () => '/plans' },
  { route: 'GET /plans/{id}', url: ({ planId }) => `/plans/${planId}` },
  {
    route: 'POST /plans/{id}/import',
    url: ({ planId }) => `/plans/${planId}/import`,
    body: () => ({ headings: ['What we will do', 'By when'], rows: [['Ring each victim', '30 June 2027']] }),
  },
  { route: 'GET /actions', url: () => '/actions?sort=due' },
  { route: 'GET /actions/{id}', url: ({ actionId }) => `/actions/${actionId}` },
  {
    route: 'POST /actions/{id}/updates',
    url: ({ actionId }) => `/actions/${actionId}/updates`,
    body: () => ({ said: 'Twelve of forty are finished.', ownView: 'on_course' }),
  },
  { route: 'GET /partners', url: ({ planId }) => `/partners?plan=${planId}` },
  { route: 'GET /partners/contributions', url: () => '/partners/contributions?body=Saltmarsh' },
  {
    route: 'POST /actions/{id}/shares',
    url: ({ actionId }) => `/actions/${actionId}/shares`,
    body: ({ partner }) => ({ personId: partner.id, asked: 'Send your waiting times.' }),
  },
  { route: 'GET /actions/{id}/shares', url: ({ actionId }) => `/actions/${actionId}/shares` },
  {
    route: 'POST /shares/{id}/end',
    url: ({ shareId }) => `/shares/${shareId}/end`,
    body: () => ({ why: 'It is in.' }),
  },
  {
    route: 'POST /actions/{id}/edit',
    url: ({ actionId }) => `/actions/${actionId}/edit`,
    body: ({ lead }) => ({
      title: 'Finish the records of all reviews',
      ownerId: lead.id,
      doneWhen: 'No record is older than four weeks.',
      dueOn: '2026-12-31',
      noMeasureBecause: 'The list itself is the measure.',
      version: 1,
    }),
  },
  { route: 'GET /committees', url: () => '/committees' },
  {
    route: 'POST /committees/{id}/meetings',
    as: 'scrutiny-officer',
    url: ({ committeeId }) => `/committees/${committeeId}/meetings`,
    body: () => ({ days: '11 February 2027\n11/03/2027 10:00' }),
  },
  { route: 'GET /committee-meetings', url: () => '/committee-meetings?year=2026-10-01' },
  {
    route: 'GET /committee-meetings/{id}',
    url: ({ committeeMeetingId }) => `/committee-meetings/${committeeMeetingId}`,
  },
  {
    route: 'GET /committee-meetings/{id}/pack',
    url: ({ committeeMeetingId }) => `/committee-meetings/${committeeMeetingId}/pack`,
  },
  { route: 'GET /resolutions', url: () => '/resolutions?status=overdue&kind=request_officer' },
  { route: 'GET /resolutions/{id}', url: ({ resolutionId }) => `/resolutions/${resolutionId}` },
  {
    route: 'POST /resolutions/{id}/answer',
    url: ({ resolutionId }) => `/resolutions/${resolutionId}/answer`,
    body: () => ({ on: '2026-11-20', response: 'part', why: 'From January.' }),
  },
  { route: 'GET /work-programme', url: () => '/work-programme' },
  {
    route: 'GET /committee-meetings/{id}/minutes',
    url: ({ committeeMeetingId }) => `/committee-meetings/${committeeMeetingId}/minutes`,
  },
  { route: 'GET /agenda-items/{id}/witnesses', url: ({ itemId }) => `/agenda-items/${itemId}/witnesses` },
  {
    route: 'POST /agenda-items/{id}/witnesses',
    as: 'scrutiny-officer',
    url: ({ itemId }) => `/agenda-items/${itemId}/witnesses`,
    body: () => ({ name: 'Idris Fenn', office: 'Independent visitor' }),
  },
  {
    route: 'POST /witnesses/{id}/briefed',
    as: 'scrutiny-officer',
    url: ({ witnessId }) => `/witnesses/${witnessId}/briefed`,
    body: () => ({ on: '2026-10-01' }),
  },
  { route: 'GET /resolutions/{id}/letters', url: ({ resolutionId }) => `/resolutions/${resolutionId}/letters` },
  {
    route: 'POST /resolutions/{id}/letters',
    as: 'scrutiny-officer',
    url: ({ resolutionId }) => `/resolutions/${resolutionId}/letters`,
    body: () => ({ direction: 'sent', dated: '2026-10-12', correspondent: 'Director', body: 'We ask how many.' }),
  },
  {
    route: 'GET /work-programme/{id}/questions',
    url: ({ programmeItemId }) => `/work-programme/${programmeItemId}/questions`,
  },
  {
    route: 'POST /work-programme/{id}/questions',
    as: 'scrutiny-officer',
    url: ({ programmeItemId }) => `/work-programme/${programmeItemId}/questions`,
    body: () => ({ question: 'Who answers at night?', evidence: 'The log', answeredBy: 'The night team' }),
  },
  { route: 'GET /planning-meetings', url: () => '/planning-meetings' },
  { route: 'GET /portfolios', url: () => '/portfolios' },
  { route: 'GET /portfolios/{id}', url: ({ portfolioId }) => `/portfolios/${portfolioId}` },
  { route: 'GET /councillor/items/{id}', url: ({ itemId }) => `/councillor/items/${itemId}` },
  { route: 'GET /speakers', as: 'scrutiny-officer', url: () => '/speakers?state=waiting' },
  {
    route: 'POST /speakers/{id}/decide',
    as: 'scrutiny-officer',
    url: ({ speakerId }) => `/speakers/${speakerId}/decide`,
    body: () => ({ decision: 'accepted', why: 'Come early.' }),
  },
  {
    route: 'POST /speakers/{id}/reply',
    as: 'scrutiny-officer',
    url: ({ speakerId }) => `/speakers/${speakerId}/reply`,
    body: () => ({ reply: 'Because two posts were empty.' }),
  },
  { route: 'GET /petitions', as: 'scrutiny-officer', url: () => '/petitions?state=received' },
  { route: 'GET /petitions/{id}', as: 'scrutiny-officer', url: ({ petitionId }) => `/petitions/${petitionId}` },
  {
    route: 'POST /petitions/{id}/decide',
    as: 'scrutiny-officer',
    url: ({ petitionId }) => `/petitions/${petitionId}/decide`,
    body: () => ({ decision: 'accepted', signatures: 60 }),
  },
  {
    route: 'POST /petitions/{id}/answer',
    as: 'scrutiny-officer',
    url: ({ petitionId }) => `/petitions/${petitionId}/answer`,
    body: () => ({ answer: 'It will be built.' }),
  },
  {
    route: 'GET /committee-meetings/{id}/recordings',
    url: ({ committeeMeetingId }) => `/committee-meetings/${committeeMeetingId}/recordings`,
  },
  {
    route: 'POST /committee-meetings/{id}/recordings',
    as: 'scrutiny-officer',
    url: ({ committeeMeetingId }) => `/committee-meetings/${committeeMeetingId}/recordings`,
    body: () => ({ link: 'https://video.example/2' }),
  },
  {
    route: 'POST /recordings/{id}/remove',
    as: 'scrutiny-officer',
    url: ({ recordingId }) => `/recordings/${recordingId}/remove`,
    body: () => ({ why: 'The wrong meeting.' }),
  },
  { route: 'GET /followers', as: 'scrutiny-officer', url: () => '/followers' },
  { route: 'GET /distributions', as: 'scrutiny-officer', url: () => '/distributions' },
  {
    route: 'GET /distributions/{id}',
    as: 'scrutiny-officer',
    url: ({ distributionId }) => `/distributions/${distributionId}`,
  },
  {
    route: 'POST /distributions',
    as: 'scrutiny-officer',
    url: () => '/distributions',
    body: ({ committeeId }) => ({
      committeeId,
      audience: 'committee',
      title: 'Visits',
      body: 'In short.',
      paperId: '',
    }),
  },
  { route: 'GET /meetings', url: () => '/meetings' },
  { route: 'GET /meetings/{id}', url: ({ meetingId }) => `/meetings/${meetingId}` },
  { route: 'GET /meetings/{id}/paper', url: ({ meetingId }) => `/meetings/${meetingId}/paper?draft=true` },
  { route: 'POST /meetings/{id}/papers', url: ({ meetingId }) => `/meetings/${meetingId}/papers`, body: () => ({}) },
  {
    route: 'POST /meetings/{id}/decisions',
    url: ({ meetingId }) => `/meetings/${meetingId}/decisions`,
    body: () => ({ kind: 'other', asked: 'Note the paper.' }),
  },
  {
    route: 'POST /decisions/{id}/outcome',
    url: ({ decisionId }) => `/decisions/${decisionId}/outcome`,
    body: () => ({ outcome: 'agreed', why: 'From the next meeting on.' }),
  },
  { route: 'GET /councillor', url: () => '/councillor' },
  { route: 'GET /councillor/{id}', url: ({ priorityId }) => `/councillor/${priorityId}` },
  { route: 'GET /inspection-rooms', url: () => '/inspection-rooms' },
  { route: 'GET /inspection-rooms/given', url: () => '/inspection-rooms/given?before=2027-01-01' },
  { route: 'GET /inspection-rooms/{id}', url: ({ roomId }) => `/inspection-rooms/${roomId}` },
  {
    route: 'POST /inspection-rooms/{id}/requests',
    url: ({ roomId }) => `/inspection-rooms/${roomId}/requests`,
    body: () => ({ asked: 'The list of audits.', askedBy: 'The lead inspector', hours: 8 }),
  },
  { route: 'GET /self-evaluation', url: () => '/self-evaluation?year=2026' },
  { route: 'GET /annual-conversation/paper', url: () => '/annual-conversation/paper?year=2026' },
  { route: 'GET /children', url: () => '/children?stage=care' },
  { route: 'GET /children/{id}', url: ({ childId }) => `/children/${childId}?asAt=2026-11-01` },
  {
    route: 'POST /children/{id}/restrict',
    as: 'director',
    url: ({ childId }) => `/children/${childId}/restrict`,
    body: ({ lead, director }) => ({ kind: 'high risk', why: 'For the test.', named: [lead.id, director.id] }),
  },
  {
    route: 'POST /children/{id}/lift',
    as: 'director',
    url: ({ childId }) => `/children/${childId}/lift`,
    body: () => ({ why: 'It is over.' }),
  },
  { route: 'GET /retention', url: () => '/retention' },
  { route: 'GET /subject-requests', url: () => '/subject-requests' },
  {
    route: 'POST /children/{id}/subject-requests',
    url: ({ childId }) => `/children/${childId}/subject-requests`,
    body: () => ({ askedBy: 'the child', receivedOn: '2026-11-02' }),
  },
  {
    route: 'GET /subject-requests/{id}/bundle',
    url: ({ requestId }) => `/subject-requests/${requestId}/bundle`,
  },
  { route: 'GET /children/imports', url: () => '/children/imports' },
  { route: 'GET /children/imports/{number}', url: () => '/children/imports/2?beside=1' },
  { route: 'GET /registers', url: () => '/registers' },
  { route: 'GET /schools', url: () => '/schools?as_at=2026-08-31' },
  { route: 'GET /registers/alerts', url: () => '/registers/alerts?of=everybody' },
  { route: 'GET /registers/{register}', url: () => '/registers/regulator-complaints' },
  {
    route: 'GET /registers/{register}/entries',
    url: () => '/registers/policies/entries?standing=late&is=service:care',
  },
  {
    route: 'POST /registers/{register}/entries',
    url: () => '/registers/partners/entries',
    body: () => ({
      values: { name: 'The larder', sector: 'Voluntary and community', for: 'Food.', board_member: false },
    }),
  },
  { route: 'GET /registers/{register}/entries/{id}', url: ({ entryId }) => `/registers/policies/entries/${entryId}` },
  {
    route: 'POST /registers/{register}/entries/{id}',
    url: ({ entryId }) => `/registers/policies/entries/${entryId}`,
    body: () => ({ version: 1, values: { policy_version: '1.1', owner: null }, why: 'A misprint.' }),
  },
  {
    route: 'POST /registers/{register}/entries/{id}/reviewed',
    url: ({ entryId }) => `/registers/policies/entries/${entryId}/reviewed`,
    body: () => ({ clock: 'review', on: '2026-11-20', note: 'Stands.' }),
  },
  {
    route: 'POST /registers/{register}/entries/{id}/retire',
    url: ({ entryId }) => `/registers/policies/entries/${entryId}/retire`,
    body: () => ({ why: 'Replaced.' }),
  },
  {
    route: 'POST /children/{id}/logs/{log}',
    url: ({ childId }) => `/children/${childId}/logs/care-goals`,
    body: () => ({ values: { set_on: '2026-05-01', aim: 'She reads for fun.', state: 'draft' } }),
  },
  { route: 'GET /case-logs/{log}', url: () => '/case-logs/care-goals?from=2026-01-01' },
  {
    route: 'POST /case-logs/{log}/import',
    url: () => '/case-logs/care-goals/import',
    body: () => ({
      headings: ['Child’s number', 'set_on', 'aim', 'state'],
      rows: [['nobody', '1 May 2026', 'x', 'Draft']],
    }),
  },
]

const someId = '00000000-0000-4000-8000-000000000000'
// Stands in where only the shape of an address is asked for, before anything has been set up.
const sideOfIds = {
  lead: { id: someId },
  director: { id: someId },
  requestId: someId,
  documentId: someId,
  lessonId: someId,
  readingIds: [someId, someId, someId, someId],
  entryId: someId,
  planId: someId,
  actionId: someId,
  meetingId: someId,
  childId: someId,
  sampleId: someId,
  auditId: someId,
  judgedId: someId,
  decisionId: someId,
  priorityId: someId,
  roomId: someId,
  committeeMeetingId: someId,
  resolutionId: someId,
  speakerId: someId,
  petitionId: someId,
  recordingId: someId,
  distributionId: someId,
  committeeId: someId,
  itemId: someId,
  witnessId: someId,
  programmeItemId: someId,
  portfolioId: someId,
} as unknown as Side

const methodOf = (route: string) => (route.startsWith('GET') ? 'GET' : 'POST')
const pathOf = (route: string) => route.split(' ')[1] ?? ''
const problemIn = (body: string) => Problem.parse(JSON.parse(body))

describe('every route', () => {
  test('has an example here, but for the sending of files, which has tests of its own', () => {
    expect(examples.map(({ route }) => route).toSorted()).toEqual(
      routes
        .filter((route) => !('receive' in route))
        .map(({ method, path }) => `${method} ${path}`)
        .toSorted(),
    )
  })

  test.each(examples)('$route refuses a call without a token', async ({ route, url, body }) => {
    const answer = await call(given, undefined, methodOf(route), url(given.northmere), body?.(given.northmere))
    expect(answer.statusCode).toBe(401)
    expect(answer.headers['www-authenticate']).toBe('Bearer')
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/)
    expect(problemIn(answer.body)).toMatchObject({ type: 'urn:sightline:problem:no-token', status: 401 })
    expect(
      (await call(given, 'sl_made-up', methodOf(route), url(given.northmere), body?.(given.northmere))).statusCode,
    ).toBe(401)
  })

  test.each(
    examples.filter(({ route }) =>
      routes.some(({ method, path, needs }) => `${method} ${path}` === route && needs === 'readings.decide'),
    ),
  )('$route refuses a role that may not', async ({ route, url, body }) => {
    const answer = await call(
      given,
      given.northmere.tokens.analyst,
      methodOf(route),
      url(given.northmere),
      body?.(given.northmere),
    )
    expect(answer.statusCode).toBe(403)
    expect(problemIn(answer.body).detail).toBe(`Your role does not allow you to ${matrix['readings.decide'].may}.`)
  })

  test.each(
    examples.filter(
      ({ url, body }) =>
        /[0-9a-f]{8}-/.test(url(sideOfIds)) || /[0-9a-f]{8}-/.test(JSON.stringify(body?.(sideOfIds) ?? '')),
    ),
  )('$route finds nothing under an id of another authority', async ({ route, url, body, as }) => {
    const answer = await call(
      given,
      given.northmere.tokens[as ?? 'quality-lead'],
      methodOf(route),
      url(given.haverley),
      body?.(given.haverley),
    )
    expect(answer.statusCode).toBe(404)
    expect(problemIn(answer.body).detail).toMatch(
      /^There is no such (audit|sample|child of this sample|document|plan|priority|action|meeting|question|inspection room|entry|lesson|reading|record|request|resolution|request to speak|petition|recording|briefing|committee|item of an agenda|item of the work programme|portfolio|witness|minutes of this meeting)\.$/,
    )
  })

  test.each(examples)('$route answers as its description says', async ({ route, url, body, as }) => {
    const { status, checker } = answerChecker(pathOf(route), methodOf(route) === 'GET' ? 'get' : 'post')
    const answer = await call(
      given,
      given.northmere.tokens[as ?? 'quality-lead'],
      methodOf(route),
      url(given.northmere),
      body?.(given.northmere),
    )
    expect({ status: answer.statusCode, body: answer.statusCode === status ? '' : answer.body }).toEqual({
      status,
      body: '',
    })
    expect(checker.safeParse(JSON.parse(answer.body)).error).toBeUndefined()
    expect(answer.headers['cache-control']).toBe('no-store')
  })
})

describe('what comes in', () => {
  const asLead = (method: 'GET' | 'POST', url: string, body?: unknown) =>
    call(given, given.northmere.tokens['quality-lead'], method, url, body)

  test('an id that cannot be one is not found', async () => {
    expect((await asLead('GET', '/documents/42')).statusCode).toBe(404)
  })

  test('an address that is no route is not found', async () => {
    const answer = await asLead('GET', '/nothing')
    expect(problemIn(answer.body)).toMatchObject({ status: 404, detail: 'There is no such route of the API.' })
  })

  test('a body with something missing is answered with what and why', async () => {
    const answer = await asLead('POST', '/readings/merge', { ids: [someId] })
    expect(answer.statusCode).toBe(422)
    expect(problemIn(answer.body).problems).toEqual([{ field: 'ids', message: 'ids: Name at least two readings.' }])
  })

  test('a query that is not understood is answered with what and why', async () => {
    const answer = await asLead('GET', '/findings?sort=sideways')
    expect(answer.statusCode).toBe(422)
    expect(problemIn(answer.body).problems?.[0]?.field).toBe('sort')
  })

  test('a body that is no JSON is answered as such', async () => {
    const answer = await given.server.inject({
      method: 'POST',
      url: `/api/v1/readings/${given.northmere.readingIds[0]}/confirm`,
      headers: {
        authorization: `Bearer ${given.northmere.tokens['quality-lead']}`,
        'content-type': 'application/json',
      },
      payload: '{ why:',
    })
    expect(problemIn(answer.body)).toMatchObject({ status: 400, type: 'urn:sightline:problem:not-understood' })
  })
})

test('what a stranger sends is not even read', async () => {
  const headers = { 'content-type': 'application/json', authorization: 'Bearer sl_made-up' }
  const answer = await given.server.inject({
    method: 'POST',
    url: '/api/v1/readings/merge',
    headers,
    payload: '{ not json',
  })
  expect(answer.statusCode).toBe(401)
})

test('what a program decides is on the trail in the name of the person whose token it has', async () => {
  const { rows } = await asPerson(given.database, given.northmere.lead, (db) =>
    listTrail(db, { action: 'reading.correct' }, { size: 5 }),
  )
  expect(rows.map(({ personName }) => personName)).toEqual(['The quality-lead of Northmere'])
})

describe('findings as a file', () => {
  test.each([
    ['csv', 'text/csv; charset=utf-8; header=present', '\ufeffid,kind,area,finding'],
    ['json', 'application/json; charset=utf-8', '{"title":"Findings'],
    ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'PK\u0003\u0004'],
    ['ods', 'application/vnd.oasis.opendocument.spreadsheet', 'PK\u0003\u0004'],
  ])('come as %s', async (format, mediaType, beginning) => {
    const answer = await call(given, given.northmere.tokens.analyst, 'GET', `/findings?format=${format}`)
    expect(answer.headers['content-type']).toBe(mediaType)
    expect(answer.headers['content-disposition']).toBe(`attachment; filename="sightline-findings-2026-11-24.${format}"`)
    expect(answer.body.startsWith(beginning)).toBe(true)
  })

  test('hold the findings of one’s own authority only', async () => {
    const answer = await call(given, given.haverley.tokens.analyst, 'GET', '/findings?format=json')
    const { rows } = z.object({ rows: z.array(z.object({ link: z.string() })) }).parse(JSON.parse(answer.body))
    expect(rows).toHaveLength(4)
    for (const { link } of rows)
      expect(link).toContain(`https://sightline.example/documents/${given.haverley.documentId}`)
  })
})

test.each([
  ['/plans/leads', 'plan,priority,officer,member,board', 'scrutiny-officer'],
  ['/worklist/health', 'child,who,assessed_on', 'analyst'],
] as const)('%s comes as a file, and that it left is on the trail', async (path, columns, role) => {
  const answer = await call(given, given.northmere.tokens[role], 'GET', `${path}?format=csv`)
  expect([answer.statusCode, answer.body.startsWith(`\ufeff${columns}`)]).toEqual([200, true])
  const { rows } = await asPerson(given.database, given.northmere.director, (db) =>
    listTrail(db, { action: path === '/plans/leads' ? 'leads.exported' : 'health.exported' }, { size: 1 }),
  )
  expect(rows).toHaveLength(1)
})
