import type { Role } from '../../src/people/index.ts'
import type { Landmarks } from './landmarks.ts'

export interface Look {
  at: (place: Landmarks) => string
  as?: Role | 'nobody' // the quality lead unless said
  status?: number
}

/** Where each page is looked at, as whom, and in which states. Every page of the product stands here or below. */
export const looks: Readonly<Record<string, readonly Look[]>> = {
  '/': [{ at: () => '/' }, { at: () => '/', as: 'councillor' }],
  '/my-work': [
    { at: () => '/my-work' },
    { at: () => '/my-work', as: 'team-manager' },
    { at: () => '/my-work', as: 'councillor' },
  ],
  '/my-work/mail': [{ at: () => '/my-work/mail' }],
  '/broken-lines': [{ at: () => '/broken-lines' }, { at: () => '/broken-lines', as: 'councillor' }],
  '/broken-lines/:line': [
    { at: () => '/broken-lines/findings-without-action' },
    { at: () => '/broken-lines/measures-without-movement', as: 'councillor' },
    { at: () => '/broken-lines/weather', status: 404 },
  ],
  '/documents': [
    { at: () => '/documents' },
    { at: () => '/documents?q=safeguarding&state=read' },
    { at: () => '/documents?q=nothing-is-called-this' },
    { at: () => '/documents', as: 'councillor' },
  ],
  '/documents/:id': [
    { at: ({ waiting }) => `/documents/${waiting}` },
    { at: ({ waiting }) => `/documents/${waiting}`, as: 'councillor' },
    { at: ({ waiting }) => `/documents/${waiting}?page=2` },
    { at: ({ decided }) => `/documents/${decided}` },
    { at: ({ waiting }) => `/documents/${waiting}?mode=add` },
    { at: ({ waiting, finding }) => `/documents/${waiting}?reading=${finding}&mode=edit` },
    { at: ({ failed }) => `/documents/${failed}` },
    { at: () => '/documents/00000000-0000-4000-8000-000000000000', status: 404 },
  ],
  '/documents/:id/pack': [
    { at: ({ pack }) => `/documents/${pack}/pack` },
    { at: ({ pack }) => `/documents/${pack}/pack`, as: 'councillor' },
    { at: ({ waiting }) => `/documents/${waiting}/pack`, status: 404 },
  ],
  '/readings/:id/correct': [{ at: ({ finding }) => `/readings/${finding}/correct` }],
  '/readings/:id/reject': [{ at: ({ finding }) => `/readings/${finding}/reject` }],
  '/readings/:id/split': [{ at: ({ finding }) => `/readings/${finding}/split` }],
  '/readings/:id/merge': [{ at: ({ finding }) => `/readings/${finding}/merge` }],
  '/documents/:id/readings': [{ at: ({ waiting }) => `/documents/${waiting}/readings` }],
  '/findings': [
    { at: () => '/findings' },
    { at: () => '/findings?page=2&sort=oldest' },
    { at: () => '/findings?q=plans&kind=improve&state=confirmed' },
    { at: () => '/findings?q=nothing-says-this' },
    { at: () => '/findings', as: 'councillor' },
  ],
  '/pathways': [{ at: () => '/pathways' }, { at: () => '/pathways', as: 'councillor' }],
  '/pathways/:id': [
    { at: () => '/pathways/child-protection' },
    { at: () => '/pathways/child-protection?months=1&asAt=2026-10-01&team=none', as: 'team-manager' },
    { at: () => '/pathways/child-protection?asAt=1999-01-01' },
    { at: () => '/pathways/child-protection', as: 'councillor' },
    { at: () => '/pathways/no-such-way', status: 404 },
  ],
  '/pathways/:id/list': [
    { at: () => '/pathways/child-protection/list?step=on-plan' },
    { at: () => '/pathways/child-protection/list?step=on-plan&part=in&page=2', as: 'team-manager' },
    { at: () => '/pathways/child-protection/list?step=limit+CP-VISIT&part=late' },
    { at: () => '/pathways/child-protection/list?step=nowhere', status: 404 },
    { at: () => '/pathways/child-protection/list?step=on-plan', as: 'councillor', status: 403 },
  ],
  '/worklists': [
    { at: () => '/worklists?whose=all' },
    { at: () => '/worklists', as: 'team-manager' },
    { at: () => '/worklists?whose=all&by=worker' },
    { at: () => '/worklists?whose=all&state=overdue&turn=reviewing+officer&within=30', as: 'reviewing-officer' },
    { at: () => '/worklists?whose=all&asAt=1999-01-01' },
    { at: () => '/worklists', as: 'councillor', status: 403 },
  ],
  '/worklists/limits': [{ at: () => '/worklists/limits' }, { at: () => '/worklists/limits', as: 'team-manager' }],
  '/worklists/limits/new': [
    { at: () => '/worklists/limits/new' },
    { at: () => '/worklists/limits/new', as: 'team-manager', status: 403 },
  ],
  '/workload': [
    { at: () => '/workload' },
    { at: () => '/workload?show=children', as: 'team-manager' },
    { at: () => '/workload?show=children&page=2&asAt=2026-10-01' },
    { at: () => '/workload?asAt=1999-01-01' },
    { at: () => '/workload', as: 'councillor', status: 403 },
  ],
  '/worklists/children/:id': [
    { at: ({ child }) => `/worklists/children/${child}` },
    { at: () => '/worklists/children/00000000-0000-4000-8000-000000000000', status: 404 },
  ],
  '/clocks': [
    { at: () => '/clocks?part=SEND' },
    { at: () => '/clocks', as: 'nobody' },
    { at: () => '/clocks?q=nothing-is-called-this' },
  ],
  '/clocks/:id': [
    { at: () => '/clocks/CLA-REV-1?started-day=1&started-month=6&started-year=2026' },
    { at: () => '/clocks/CLA-REV-1?started-day=31&started-month=6&started-year=2026' },
    { at: () => '/clocks/CLA-KS4' },
    { at: () => '/clocks/NONE', status: 404 },
  ],
  '/mail': [{ at: () => '/mail', as: 'administrator' }],
  '/documents/:id/figures': [
    { at: ({ waiting }) => `/documents/${waiting}/figures` },
    { at: ({ waiting }) => `/documents/${waiting}/figures?show=wrong` },
    { at: ({ decided }) => `/documents/${decided}/figures`, as: 'councillor' },
  ],
  '/figures': [
    { at: () => '/figures' },
    { at: () => '/figures?check=share&verdict=disagrees' },
    { at: () => '/figures?q=nothing-says-this' },
    { at: () => '/figures', as: 'councillor' },
  ],
  '/claims': [
    { at: () => '/claims' },
    { at: () => '/claims?found=none&kind=capacity&later=said' },
    { at: () => '/claims?q=nothing-says-this' },
    { at: () => '/claims', as: 'councillor' },
  ],
  '/judgements': [
    { at: () => '/judgements' },
    { at: () => '/judgements?asAt=1999-01-01' },
    { at: () => '/judgements?asAt=2009-01-01', as: 'councillor' },
  ],
  '/judgements/self-grades': [
    { at: () => '/judgements/self-grades' },
    { at: () => '/judgements/self-grades', as: 'councillor' },
  ],
  '/follow-ups': [
    { at: () => '/follow-ups' },
    { at: () => '/follow-ups?whose=outside&asAt=2024-01-01' },
    { at: () => '/follow-ups?asAt=1999-01-01' },
    { at: () => '/follow-ups', as: 'councillor' },
  ],
  '/follow-ups/said': [{ at: () => '/follow-ups/said' }, { at: () => '/follow-ups/said', as: 'councillor' }],
  '/follow-ups/:id': [
    { at: ({ asked }) => `/follow-ups/${asked}` },
    { at: ({ askedOfOthers }) => `/follow-ups/${askedOfOthers}` },
    { at: ({ askedOfOthers }) => `/follow-ups/${askedOfOthers}`, as: 'councillor' },
  ],
  '/follow-ups/:id/verdict': [{ at: ({ asked }) => `/follow-ups/${asked}/verdict` }],
  '/follow-ups/:id/chases': [{ at: ({ askedOfOthers }) => `/follow-ups/${askedOfOthers}/chases` }],
  '/follow-ups/said/:key': [{ at: ({ lookBack }) => `/follow-ups/said/${lookBack}` }],
  '/next-inspections': [
    { at: () => '/next-inspections' },
    { at: () => '/next-inspections?asAt=2022-01-01' },
    { at: () => '/next-inspections?asAt=1999-01-01' },
  ],
  '/readiness': [{ at: () => '/readiness' }],
  '/readiness/:topic': [
    { at: () => '/readiness/planning-and-permanence' },
    { at: () => '/readiness/youth-justice', as: 'councillor' },
    { at: () => '/readiness/weather', status: 404 },
  ],
  '/self-evaluation': [{ at: () => '/self-evaluation' }, { at: () => '/self-evaluation?year=1999', as: 'councillor' }],
  '/self-evaluation/:line': [
    { at: () => '/self-evaluation/care-leavers' },
    { at: () => '/self-evaluation/area-send', as: 'councillor' },
    { at: () => '/self-evaluation/weather', status: 404 },
  ],
  '/self-evaluation/:line/edit': [{ at: () => '/self-evaluation/care-leavers/edit' }],
  '/self-evaluation/claims/:id/evidence': [{ at: ({ claim }) => `/self-evaluation/claims/${claim}/evidence` }],
  '/self-evaluation/claims/:id/outcome': [{ at: ({ claim }) => `/self-evaluation/claims/${claim}/outcome` }],
  '/annual-conversation': [
    { at: () => '/annual-conversation' },
    { at: () => '/annual-conversation?year=1999', as: 'councillor' },
  ],
  '/annual-conversation/edit': [{ at: () => '/annual-conversation/edit' }],
  '/councillor': [{ at: () => '/councillor', as: 'councillor' }, { at: () => '/councillor' }],
  '/councillor/:id': [
    { at: ({ priority }) => `/councillor/${priority}`, as: 'councillor' },
    { at: () => '/councillor/00000000-0000-4000-8000-000000000000', as: 'councillor', status: 404 },
  ],
  '/inspection-rooms': [{ at: () => '/inspection-rooms' }, { at: () => '/inspection-rooms', as: 'inspector' }],
  '/inspection-rooms/new': [
    { at: () => '/inspection-rooms/new' },
    { at: () => '/inspection-rooms/new', as: 'inspector', status: 403 },
  ],
  '/inspection-rooms/:id': [
    { at: ({ room }) => `/inspection-rooms/${room}` },
    { at: ({ room }) => `/inspection-rooms/${room}`, as: 'inspector' },
    { at: ({ room }) => `/inspection-rooms/${room}`, as: 'councillor', status: 403 },
  ],
  '/inspection-rooms/:id/ask': [
    { at: ({ room }) => `/inspection-rooms/${room}/ask` },
    { at: ({ room }) => `/inspection-rooms/${room}/ask`, as: 'inspector' },
  ],
  '/inspection-rooms/:id/give': [{ at: ({ room }) => `/inspection-rooms/${room}/give` }],
  '/inspection-rooms/:id/talk': [{ at: ({ room }) => `/inspection-rooms/${room}/talk` }],
  '/room-requests/:id': [{ at: ({ request }) => `/room-requests/${request}` }],
  '/room-talks/:id': [{ at: ({ room, talk }) => `/room-talks/${talk}?room=${room}` }],
  '/threads': [
    { at: () => '/threads' },
    { at: () => '/threads?direction=repeated&standing=open&sort=longest' },
    { at: () => '/threads?asAt=2015-01-01&decisions=now' },
    { at: () => '/threads?q=nothing-says-this' },
    { at: () => '/threads', as: 'councillor' },
  ],
  '/threads/lessons': [{ at: () => '/threads/lessons' }, { at: () => '/threads/lessons', as: 'councillor' }],
  '/threads/:theme': [
    { at: () => '/threads/changes-of-social-worker' },
    { at: () => '/threads/mental-health-waits?asAt=2019-01-01&decisions=now' },
    { at: () => '/threads/care-reviews?about=997' },
    { at: () => '/threads/fathers', as: 'councillor' },
    { at: () => '/threads/no-such-theme', status: 404 },
  ],
  '/readings/:id/move': [
    { at: ({ finding }) => `/readings/${finding}/move` },
    { at: ({ finding }) => `/readings/${finding}/move`, as: 'send-officer', status: 403 },
  ],
  '/mentions/:id/take-up': [{ at: ({ mention }) => `/mentions/${mention}/take-up?thread=care-plans` }],
  '/compare': [
    { at: () => '/compare?theme=changes-of-social-worker' },
    { at: () => '/compare' },
    { at: () => '/compare?theme=fathers' },
    { at: () => '/compare?theme=care-reviews&improved=yes&region=Midmarch', as: 'councillor' },
  ],
  '/children': [
    { at: () => '/children' },
    { at: () => '/children?stage=care&page=2' },
    { at: () => '/children', as: 'analyst' },
    { at: () => '/children', as: 'social-worker' },
    { at: () => '/children', as: 'councillor', status: 403 },
  ],
  '/children/open': [{ at: () => '/children/open', as: 'social-worker' }],
  '/children/access': [{ at: () => '/children/access', as: 'team-manager' }],
  '/children/imports': [
    { at: () => '/children/imports', as: 'analyst' },
    { at: () => '/children/imports', as: 'social-worker' },
  ],
  '/children/imports/sent/:id': [{ at: ({ sentDelivery }) => `/children/imports/sent/${sentDelivery}` }],
  '/children/imports/:number': [
    { at: () => '/children/imports/3' },
    { at: () => '/children/imports/1', as: 'team-manager' },
    { at: () => '/children/imports/99', status: 404 },
  ],
  '/children/imports/:number/compare/:earlier': [{ at: () => '/children/imports/3/compare/1' }],
  '/children/:id': [
    { at: ({ child }) => `/children/${child}` },
    { at: ({ child }) => `/children/${child}`, as: 'analyst' },
    { at: ({ child }) => `/children/${child}`, as: 'principal-social-worker' },
    { at: ({ childOfOthers }) => `/children/${childOfOthers}` },
    { at: ({ childOfOthers }) => `/children/${childOfOthers}`, as: 'social-worker', status: 404 },
    { at: () => '/children/00000000-0000-4000-8000-000000000000', status: 404 },
  ],
  '/children/:id/looks': [
    { at: ({ child }) => `/children/${child}/looks` },
    { at: ({ childOfOthers }) => `/children/${childOfOthers}/looks`, as: 'social-worker', status: 404 },
  ],
  '/children/:id/chronology': [
    { at: ({ child }) => `/children/${child}/chronology` },
    { at: ({ child }) => `/children/${child}/chronology?group=visits&group=home&order=oldest&brief=yes` },
  ],
  '/children/:id/chronology/:reader': [
    { at: ({ child }) => `/children/${child}/chronology/court` },
    { at: ({ child }) => `/children/${child}/chronology/child` },
  ],
  '/registers': [{ at: () => '/registers' }, { at: () => '/registers', as: 'councillor' }],
  '/registers/alerts': [{ at: () => '/registers/alerts' }, { at: () => '/registers/alerts', as: 'councillor' }],
  '/registers/:register': [
    { at: () => '/registers/policies' },
    { at: () => '/registers/you-said-we-did?standing=late&is=state:heard&owner=nobody&sort=-said_on' },
    { at: () => '/registers/policies?as_at=2020-01-01' },
    { at: () => '/registers/regulator-complaints', as: 'councillor', status: 404 },
  ],
  '/registers/:register/add': [
    { at: () => '/registers/supplementary-schools/add' },
    { at: () => '/registers/policies/add', as: 'councillor', status: 403 },
  ],
  '/registers/:register/import': [{ at: () => '/registers/safeguarding-leads/import' }],
  '/registers/:register/import/:id': [{ at: ({ sent }) => `/registers/policies/import/${sent}` }],
  '/registers/:register/:id': [
    { at: ({ policy }) => `/registers/policies/${policy}` },
    { at: ({ retired }) => `/registers/policies/${retired}` },
    { at: ({ policy }) => `/registers/policies/${policy}`, as: 'councillor' },
    { at: () => '/registers/policies/00000000-0000-4000-8000-000000000000', status: 404 },
  ],
  '/registers/:register/:id/edit': [{ at: ({ policy }) => `/registers/policies/${policy}/edit` }],
  '/registers/:register/:id/retire': [{ at: ({ policy }) => `/registers/policies/${policy}/retire` }],
  '/lines': [
    { at: () => '/lines' },
    { at: () => '/lines?show=broken&q=visits' },
    { at: () => '/lines?q=nothing-says-this' },
    { at: () => '/lines', as: 'councillor' },
  ],
  '/lines/:start/:id': [
    { at: ({ asked }) => `/lines/finding/${asked}` },
    { at: ({ overdue }) => `/lines/action/${overdue}` },
    { at: ({ complete }) => `/lines/action/${complete}`, as: 'councillor' },
    { at: ({ measure }) => `/lines/measure/${measure}` },
    { at: ({ decided }) => `/lines/document/${decided}` },
    { at: () => '/lines/theme/changes-of-social-worker' },
    { at: ({ resolution }) => `/lines/resolution/${resolution}`, as: 'councillor' },
    { at: () => '/lines/theme/no-such-theme', status: 404 },
  ],
  '/plans': [{ at: () => '/plans' }, { at: () => '/plans', as: 'councillor' }, { at: () => '/plans?on=2020-01-01' }],
  '/plans/new': [{ at: () => '/plans/new' }, { at: () => '/plans/new', as: 'councillor', status: 403 }],
  '/plans/:id': [
    { at: ({ plan }) => `/plans/${plan}` },
    { at: ({ plan }) => `/plans/${plan}`, as: 'councillor' },
    { at: ({ plan }) => `/plans/${plan}?on=2020-01-01`, status: 404 },
  ],
  '/plans/:id/edit': [{ at: ({ plan }) => `/plans/${plan}/edit` }],
  '/plans/:id/draft': [
    { at: ({ plan }) => `/plans/${plan}/draft` },
    { at: ({ plan }) => `/plans/${plan}/draft?q=nothing-says-this` },
  ],
  '/plans/:id/priorities/new': [{ at: ({ plan }) => `/plans/${plan}/priorities/new` }],
  '/priorities/:id/edit': [{ at: ({ priority }) => `/priorities/${priority}/edit` }],
  '/plans/:id/actions/new': [{ at: ({ plan }) => `/plans/${plan}/actions/new` }],
  '/plans/import': [{ at: () => '/plans/import' }],
  '/plans/:id/import': [{ at: ({ plan }) => `/plans/${plan}/import` }],
  '/plans/imports/:id': [{ at: ({ sentPlan }) => `/plans/imports/${sentPlan}` }],
  '/plans/:id/history': [{ at: ({ plan }) => `/plans/${plan}/history` }],
  '/plans/:id/pictures': [{ at: ({ plan }) => `/plans/${plan}/pictures` }],
  '/risks/:id/edit': [{ at: ({ risk }) => `/risks/${risk}/edit` }],
  '/plans/:id/pace': [
    { at: ({ plan }) => `/plans/${plan}/pace` },
    { at: ({ plan }) => `/plans/${plan}/pace`, as: 'councillor' },
  ],
  '/plans/:id/risks': [{ at: ({ plan }) => `/plans/${plan}/risks` }],
  '/actions': [
    { at: () => '/actions' },
    { at: () => '/actions?status=overdue&sort=due' },
    { at: () => '/actions?q=nothing-is-called-this' },
  ],
  '/dependencies': [{ at: () => '/dependencies' }, { at: () => '/dependencies', as: 'councillor' }],
  '/actions/:id': [
    { at: ({ overdue }) => `/actions/${overdue}` },
    { at: ({ complete }) => `/actions/${complete}` },
    { at: ({ draft }) => `/actions/${draft}` },
    { at: ({ overdue }) => `/actions/${overdue}`, as: 'councillor' },
  ],
  '/actions/:id/history': [{ at: ({ overdue }) => `/actions/${overdue}/history` }],
  '/actions/:id/edit': [
    { at: ({ overdue }) => `/actions/${overdue}/edit` },
    { at: ({ draft }) => `/actions/${draft}/edit` },
  ],
  '/actions/:id/impact': [{ at: ({ complete }) => `/actions/${complete}/impact` }],
  ...Object.fromEntries(
    ['accept', 'step', 'update', 'evidence', 'milestone', 'date', 'worse', 'better', 'links'].map(
      (form): [string, Look[]] => [`/actions/:id/${form}`, [{ at: ({ overdue }) => `/actions/${overdue}/${form}` }]],
    ),
  ),
  '/commitments': [{ at: () => '/commitments' }, { at: () => '/commitments', as: 'councillor' }],
  '/answers': [{ at: () => '/answers' }, { at: () => '/answers', as: 'councillor' }],
  '/answers/:role': [
    { at: () => '/answers/director' },
    { at: () => '/answers/councillor', as: 'councillor' },
    { at: () => '/answers/own?q=CP05&q=CL06' },
    { at: () => '/answers/nobody', status: 404 },
  ],
  '/indicators': [
    { at: () => '/indicators' },
    { at: () => '/indicators?domain=child-protection&has=published' },
    { at: () => '/indicators?q=nothing-is-called-this' },
    { at: () => '/indicators', as: 'councillor' },
  ],
  '/indicators/:id': [
    { at: () => '/indicators/CP05' },
    { at: () => '/indicators/CL02?area=870', as: 'councillor' },
    { at: () => '/indicators/AT20' },
    { at: () => '/indicators/CL09' },
    { at: () => '/indicators/NONE', status: 404 },
  ],
  '/indicators/:id/list': [
    { at: () => '/indicators/CP02/list?show=all' },
    { at: () => '/indicators/CP05/list?show=not', as: 'social-worker' },
    { at: () => '/indicators/CP05/list', as: 'councillor', status: 403 },
    { at: () => '/indicators/AT20/list', status: 404 },
  ],
  '/indicators/:id/as-at': [
    { at: () => '/indicators/CL02/as-at' },
    { at: () => '/indicators/CP02/as-at?on=2020-01-01' },
    { at: () => '/indicators/LV01/as-at', as: 'social-worker' },
    { at: () => '/indicators/AT20/as-at', status: 404 },
  ],
  '/indicators/comparators': [
    { at: () => '/indicators/comparators' },
    { at: () => '/indicators/comparators', as: 'councillor' },
  ],
  '/indicators/comparators/load': [
    { at: () => '/indicators/comparators/load' },
    { at: () => '/indicators/comparators/load', as: 'councillor', status: 403 },
  ],
  '/indicators/comparators/load/:id': [{ at: ({ release }) => `/indicators/comparators/load/${release}` }],
  '/measures': [{ at: () => '/measures' }],
  '/measures/new': [{ at: () => '/measures/new' }],
  '/measures/:id': [
    { at: ({ measure }) => `/measures/${measure}` },
    { at: ({ measure }) => `/measures/${measure}`, as: 'councillor' },
  ],
  '/measures/:id/readings': [{ at: ({ measure }) => `/measures/${measure}/readings` }],
  '/measures/:id/edit': [{ at: ({ measure }) => `/measures/${measure}/edit` }],
  '/boards': [{ at: () => '/boards' }],
  '/boards/:id': [{ at: ({ board }) => `/boards/${board}` }],
  '/boards/:id/members': [
    { at: ({ board }) => `/boards/${board}/members` },
    { at: ({ board }) => `/boards/${board}/members`, as: 'councillor' },
  ],
  '/meetings/:id': [
    { at: ({ meeting }) => `/meetings/${meeting}` },
    { at: ({ meeting }) => `/meetings/${meeting}?version=draft`, as: 'councillor' },
    { at: ({ meeting }) => `/meetings/${meeting}?version=99`, status: 404 },
  ],
  '/meetings/:id/issue': [
    { at: ({ meeting }) => `/meetings/${meeting}/issue` },
    { at: ({ meeting }) => `/meetings/${meeting}/issue`, as: 'councillor', status: 403 },
  ],
  '/meetings/:id/ask': [{ at: ({ meeting }) => `/meetings/${meeting}/ask` }],
  '/meetings/:id/decisions/:decision': [
    { at: ({ meeting, question }) => `/meetings/${meeting}/decisions/${question}` },
  ],
  '/committees': [{ at: () => '/committees' }, { at: () => '/committees', as: 'scrutiny-officer' }],
  '/committees/portfolios': [{ at: () => '/committees/portfolios', as: 'scrutiny-officer' }],
  '/committees/:id': [
    { at: ({ committee }) => `/committees/${committee}`, as: 'scrutiny-officer' },
    { at: ({ committee }) => `/committees/${committee}?year=1999-06-01`, as: 'councillor' },
  ],
  '/committees/:id/edit': [{ at: ({ committee }) => `/committees/${committee}/edit`, as: 'scrutiny-officer' }],
  '/committees/:id/seats': [{ at: ({ committee }) => `/committees/${committee}/seats`, as: 'scrutiny-officer' }],
  '/committees/:id/meetings': [{ at: ({ committee }) => `/committees/${committee}/meetings`, as: 'scrutiny-officer' }],
  '/committees/meetings/:id': [
    { at: ({ meetingToCome }) => `/committees/meetings/${meetingToCome}`, as: 'scrutiny-officer' },
    { at: ({ meetingToCome }) => `/committees/meetings/${meetingToCome}`, as: 'councillor' },
    { at: ({ meetingHeld }) => `/committees/meetings/${meetingHeld}` },
  ],
  ...Object.fromEntries(
    ['items', 'publish', 'published', 'brief', 'move', 'cancel'].map((form): [string, Look[]] => [
      `/committees/meetings/:id/${form}`,
      [{ at: ({ meetingDraft }) => `/committees/meetings/${meetingDraft}/${form}`, as: 'scrutiny-officer' }],
    ]),
  ),
  '/committees/meetings/:id/record': [
    { at: ({ meetingHeld }) => `/committees/meetings/${meetingHeld}/record`, as: 'scrutiny-officer' },
    { at: ({ meetingHeld }) => `/committees/meetings/${meetingHeld}/record` },
    { at: ({ meetingDraft }) => `/committees/meetings/${meetingDraft}/record` },
  ],
  ...Object.fromEntries(
    ['open', 'attendance', 'people', 'declarations', 'minutes', 'minute-step'].map((form): [string, Look[]] => [
      `/committees/meetings/:id/${form}`,
      [{ at: ({ meetingHeld }) => `/committees/meetings/${meetingHeld}/${form}`, as: 'scrutiny-officer' }],
    ]),
  ),
  '/committees/minutes/:id': [
    { at: ({ minute }) => `/committees/minutes/${minute}`, as: 'scrutiny-officer' },
    { at: ({ minute }) => `/committees/minutes/${minute}`, as: 'councillor' },
  ],
  ...Object.fromEntries(
    ['save', 'exempt', 'questions', 'resolutions'].map((form): [string, Look[]] => [
      `/committees/minutes/:id/${form}`,
      [{ at: ({ minute }) => `/committees/minutes/${minute}/${form}`, as: 'scrutiny-officer' }],
    ]),
  ),
  '/public/:authority': [
    { at: () => '/public/999', as: 'nobody' },
    { at: () => '/public/111', as: 'nobody', status: 404 },
  ],
  '/public/:authority/meetings': [{ at: () => '/public/999/meetings', as: 'nobody' }],
  '/public/:authority/meetings/:id': [
    { at: ({ meetingHeld }) => `/public/999/meetings/${meetingHeld}`, as: 'nobody' },
    { at: ({ meetingToCome }) => `/public/999/meetings/${meetingToCome}`, as: 'nobody' },
  ],
  '/public/:authority/meetings/:id/pack': [
    { at: ({ meetingToCome }) => `/public/999/meetings/${meetingToCome}/pack`, as: 'nobody' },
    { at: ({ meetingDraft }) => `/public/999/meetings/${meetingDraft}/pack`, as: 'nobody', status: 404 },
  ],
  '/public/:authority/meetings/:id/speak': [
    { at: ({ meetingToCome }) => `/public/999/meetings/${meetingToCome}/speak`, as: 'nobody' },
    { at: ({ meetingHeld }) => `/public/999/meetings/${meetingHeld}/speak`, as: 'nobody' },
  ],
  '/public/:authority/speaking/:secret': [
    { at: ({ speaking }) => `/public/999/speaking/${speaking}`, as: 'nobody' },
    { at: () => '/public/999/speaking/00000000-0000-4000-8000-000000000000', as: 'nobody', status: 404 },
  ],
  '/public/:authority/petitions': [{ at: () => '/public/999/petitions', as: 'nobody' }],
  '/public/:authority/petitions/new': [{ at: () => '/public/999/petitions/new', as: 'nobody' }],
  '/public/:authority/petitions/own/:secret': [
    { at: ({ ownPetition }) => `/public/999/petitions/own/${ownPetition}`, as: 'nobody' },
  ],
  '/committees/standing-orders': [
    { at: () => '/committees/standing-orders', as: 'scrutiny-officer' },
    { at: () => '/committees/standing-orders', as: 'councillor' },
  ],
  '/committees/meetings/:id/speakers': [
    { at: ({ meetingToCome }) => `/committees/meetings/${meetingToCome}/speakers`, as: 'scrutiny-officer' },
    { at: ({ meetingDraft }) => `/committees/meetings/${meetingDraft}/speakers`, as: 'scrutiny-officer' },
    { at: ({ meetingToCome }) => `/committees/meetings/${meetingToCome}/speakers`, as: 'councillor', status: 403 },
  ],
  '/committees/petitions': [{ at: () => '/committees/petitions', as: 'scrutiny-officer' }],
  '/committees/petitions/:id': [{ at: ({ petition }) => `/committees/petitions/${petition}`, as: 'scrutiny-officer' }],
  ...Object.fromEntries(
    ['decide', 'answer'].map((form): [string, Look[]] => [
      `/committees/petitions/:id/${form}`,
      [{ at: ({ petition }) => `/committees/petitions/${petition}/${form}`, as: 'scrutiny-officer' }],
    ]),
  ),
  '/committees/meetings/:id/recordings': [
    { at: ({ meetingHeld }) => `/committees/meetings/${meetingHeld}/recordings`, as: 'scrutiny-officer' },
    { at: ({ meetingToCome }) => `/committees/meetings/${meetingToCome}/recordings`, as: 'councillor' },
  ],
  '/committees/meetings/:id/pack': [{ at: ({ meetingToCome }) => `/committees/meetings/${meetingToCome}/pack` }],
  '/committees/meetings/:id/exempt-pack': [
    { at: ({ meetingToCome }) => `/committees/meetings/${meetingToCome}/exempt-pack`, as: 'councillor' },
    { at: ({ meetingToCome }) => `/committees/meetings/${meetingToCome}/exempt-pack`, status: 403 },
  ],
  '/public/:authority/papers/:id': [{ at: ({ paper }) => `/public/999/papers/${paper}`, as: 'nobody' }],
  '/public/:authority/resolutions': [{ at: () => '/public/999/resolutions', as: 'nobody' }],
  '/public/:authority/work-programme': [{ at: () => '/public/999/work-programme', as: 'nobody' }],
  '/public/:authority/plans': [{ at: () => '/public/999/plans', as: 'nobody' }],
  '/public/:authority/inspections': [{ at: () => '/public/999/inspections', as: 'nobody' }],
  '/public/:authority/search': [
    { at: () => '/public/999/search?q=carers', as: 'nobody' },
    { at: () => '/public/999/search?q=nothing-says-this', as: 'nobody' },
  ],
  '/documents/:id/bring-in': [
    { at: ({ pack }) => `/documents/${pack}/bring-in`, as: 'scrutiny-officer' },
    { at: ({ pack }) => `/documents/${pack}/bring-in`, status: 403 },
  ],
  '/work-programme': [
    { at: () => '/work-programme', as: 'scrutiny-officer' },
    { at: () => '/work-programme', as: 'councillor' },
  ],
  '/work-programme/new': [{ at: () => '/work-programme/new', as: 'scrutiny-officer' }],
  '/work-programme/suggestions': [
    { at: () => '/work-programme/suggestions', as: 'scrutiny-officer' },
    { at: () => '/work-programme/suggestions', as: 'councillor' },
  ],
  '/work-programme/suggestions/:id': [
    { at: ({ suggestion }) => `/work-programme/suggestions/${suggestion}`, as: 'scrutiny-officer' },
  ],
  '/work-programme/:id': [
    { at: ({ programmeItem }) => `/work-programme/${programmeItem}`, as: 'scrutiny-officer' },
    { at: ({ programmeItem }) => `/work-programme/${programmeItem}` },
  ],
  '/work-programme/:id/edit': [
    { at: ({ programmeItem }) => `/work-programme/${programmeItem}/edit`, as: 'scrutiny-officer' },
  ],
  '/work-programme/:id/close': [
    { at: ({ programmeItem }) => `/work-programme/${programmeItem}/close`, as: 'scrutiny-officer' },
  ],
  '/resolutions': [
    { at: () => '/resolutions' },
    { at: () => '/resolutions?status=overdue&sort=due', as: 'councillor' },
    { at: () => '/resolutions?q=nothing-says-this' },
  ],
  '/resolutions/:id': [
    { at: ({ resolution }) => `/resolutions/${resolution}`, as: 'scrutiny-officer' },
    { at: ({ resolution }) => `/resolutions/${resolution}`, as: 'councillor' },
    { at: ({ resolutionAnswered }) => `/resolutions/${resolutionAnswered}`, as: 'director' },
  ],
  ...Object.fromEntries(
    ['serve', 'mend', 'respond', 'chase', 'action', 'done', 'impact', 'drop'].map((form): [string, Look[]] => [
      `/resolutions/:id/${form}`,
      [{ at: ({ resolution }) => `/resolutions/${resolution}/${form}`, as: 'scrutiny-officer' }],
    ]),
  ),
  '/committees/items/:id': [
    { at: ({ item }) => `/committees/items/${item}`, as: 'scrutiny-officer' },
    { at: ({ exemptItem }) => `/committees/items/${exemptItem}`, as: 'director' },
    { at: ({ exemptItem }) => `/committees/items/${exemptItem}` },
  ],
  '/committees/items/:id/edit': [{ at: ({ item }) => `/committees/items/${item}/edit`, as: 'scrutiny-officer' }],
  ...Object.fromEntries(
    ['papers', 'exempt-papers', 'progress', 'figures', 'outcomes', 'exempt', 'special', 'out'].map(
      (form): [string, Look[]] => [
        `/committees/items/:id/${form}`,
        [{ at: ({ exemptItem }) => `/committees/items/${exemptItem}/${form}`, as: 'scrutiny-officer' }],
      ],
    ),
  ),
  '/committees/papers/:id': [
    { at: ({ paper }) => `/committees/papers/${paper}` },
    { at: ({ paper }) => `/committees/papers/${paper}`, as: 'scrutiny-officer' },
  ],
  '/committees/exempt/:id': [
    { at: ({ exemptPaper }) => `/committees/exempt/${exemptPaper}`, as: 'councillor' },
    { at: ({ exemptPaper }) => `/committees/exempt/${exemptPaper}`, status: 403 },
  ],
  '/people': [
    { at: () => '/people', as: 'administrator' },
    { at: () => '/people', status: 403 },
  ],
  '/people/add': [{ at: () => '/people/add', as: 'administrator' }],
  '/people/:id': [{ at: ({ person }) => `/people/${person}`, as: 'administrator' }],
  '/trail': [{ at: () => '/trail' }, { at: () => '/trail?action=nothing' }],
  '/trail/check': [{ at: () => '/trail/check' }],
  '/sign-in': [{ at: () => '/sign-in', as: 'nobody' }],
  '/signed-out': [{ at: () => '/signed-out', as: 'nobody' }],
  '/tokens': [{ at: () => '/tokens' }, { at: () => '/tokens', as: 'councillor', status: 403 }],
  '/help/permissions': [{ at: () => '/help/permissions' }],
  '/help': [{ at: () => '/help' }, { at: () => '/help', as: 'nobody' }],
  '/help/frameworks': [{ at: () => '/help/frameworks' }],
  '/help/accessibility': [{ at: () => '/help/accessibility' }],
  '/help/privacy': [{ at: () => '/help/privacy' }],
}

/** Addresses that answer with something that is not a page, or only lead on. */
export const notLookedAt = new Set([
  '/next-inspections/export/:format',
  '/readiness/export/:format',
  '/lines/export/:format',
  '/broken-lines/:line/export/:format',
  '/my-work/export/:format',
  '/calendar/:secret',
  '/documents/progress',
  '/documents/:id/file',
  '/documents/:id/pages/:name',
  '/documents/:id/pack/:table/:format',
  '/findings/export/:format',
  '/clocks/export/:format',
  '/worklists/export/:format',
  '/pathways/export/:format',
  '/pathways/:id/export/:format',
  '/pathways/:id/tables/:show/:format',
  '/pathways/:id/list/export/:format',
  '/workload/export/:show/:format',
  '/documents/:id/figures/export/:format',
  '/figures/export/:format',
  '/claims/export/:format',
  '/threads/export/:format',
  '/threads/:theme/export/:format',
  '/compare/export/:format',
  '/judgements/export/:format',
  '/follow-ups/export/:format',
  '/children/export/:format',
  '/children/:id/looks/export/:format',
  '/children/imports/:number/notices/:format',
  '/registers/:register/export/:format',
  '/registers/:register/import/:id/refused/:format',
  '/registers/:register/:id/reviewed', // the entry's own page, when a form on it comes back
  '/plans/:id/export/:format',
  '/plans/:id/file/:format',
  '/plans/:id/pace/export/:format',
  '/plans/imports/:id/refused/:format',
  '/plans/:id/pictures/export/:format',
  '/meetings/:id/paper/:kind',
  '/annual-conversation/paper/:kind',
  '/inspection-rooms/:id/export/:format',
  '/councillor/:id/paper/:kind',
  '/self-evaluation/claims/export/:format',
  '/meetings/:id/decisions/export/:format',
  '/actions/export/:format',
  '/dependencies/export/:format',
  '/resolutions/export/:format',
  '/public',
  '/public/:authority/feed.xml',
  '/public/:authority/meetings/:id/pack.pdf',
  '/committees/meetings/:id/pack.pdf',
  '/committees/meetings/:id/exempt-pack.pdf',
  '/public/:authority/meetings.ics',
  '/public/:authority/recordings/:id/file',
  '/public/:authority/papers/:id/file',
  '/work-programme/export/:format',
  '/committees/papers/:id/file',
  '/committees/exempt/:id/file',
  '/answers/:role/export/:format',
  '/indicators/export/:format',
  '/indicators/:id/export/:format',
  '/indicators/:id/list/export/:format',
  '/measures/:id/export/:format',
  '/trail/export/:format',
  '/sign-in/begin',
  '/sign-in/back',
])

/** Pages that bring scripts of their own: they are seen all four ways. */
const scripted = new Set(['/', '/documents', '/documents/:id', '/findings', '/committees/minutes/:id', '/sign-in'])

/**
 * Every state of every page is seen on a telephone without scripts and on a laptop with them. Where a page brings no script
 * of its own, what it holds is the same with and without, and the other two ways would show nothing new.
 */
export const statesFor = (path: string, width: number, javaScript: boolean): readonly Look[] => {
  const states = looks[path] ?? []
  if ((width === 320) !== javaScript) return states
  return scripted.has(path) ? states.slice(0, 1) : []
}
