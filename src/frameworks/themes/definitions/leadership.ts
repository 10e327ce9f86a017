import type { ThemeDefinition } from '../theme.ts'

export const leadership: readonly ThemeDefinition[] = [
  {
    id: 'leadership-capacity',
    title: 'Leadership capacity and stability',
    about: 'Whether leaders are in post, stay, and have the capacity and grip to improve services.',
    says: `leadership capacity; capacity of .. leader; capacity of .. manager; LEADER + stab*; LEADER + capacity - commission* - build; permanent head of service; LEADER + interim; LEADER + turnover; LEADER + CHANGE - SOCIAL_WORKER; LEADER + change* - SOCIAL_WORKER - CHILD - making - made - respond*; permanent director; management capacity; LEADER + permanent - SOCIAL_WORKER;
      change in leadership; changes of director; interim director; churn .. leader; LEADER + vacan*; leadership .. stab*; director .. left; new director; turnover of .. leader|manager; senior post; key post + LEADER; LEADER + post; posts .. interim manager; interim manager`,
    hints: `director has left; director .. temporary; heads of service .. temporary; LEADER + temporary; LEADER + left; LEADER + new; leadership .. gap*; no permanent; permanent leader; LEADER + visible; stable leadership; LEADER + replaced; succession of director; acting director; senior leadership team; senior leadership; leadership team; principal social worker; head of service; director of children service; director of child service - requested; strong leadership; leadership is strong; senior team; director and; leadership of the service; inspir* leader*; strong .. leader; effective leader*`,
    faint: `leaders; leadership; directors; director; senior managers; managers at the top; senior officers; management team; top; heads of service`,
    quiets: ['social-worker-recruitment', 'strategic-plan', 'improvement-pace', 'changes-of-social-worker'],
  },
  {
    id: 'political-leadership',
    title: 'Councillors, scrutiny and chief executive',
    about: 'Whether councillors and the chief executive know, support and challenge children’s services.',
    says: `scrutiny committee + scrutin*; scrutiny committee + challenge; scrutiny committee + effective; scrutiny committee + question*; scrutiny committee + robust*; scrutiny committee + hold*; overview and scrutiny committee + challenge; overview and scrutiny committee + effective; overview and scrutiny committee + question*; overview and scrutiny committee + hold*; elected member; lead member; councillor; chief executive; corporate leader; political; cabinet member - requested - recommended; overview and scrutiny; corporate support; council leader; scrutiny by member; members .. scrutin*; scrutiny function; council scrutiny; scrutiny panel; members .. challenge; political leadership; cross party; leader of the council`,
    hints: `scrutiny .. question*; scrutiny; councillors; committee .. question*; members ask; probing question*; cabinet; portfolio holder; mayor; council as a whole; elected; member .. ask; scrutiny committee - report - schedul* - presentation - item - minute; overview and scrutiny committee - report - schedul*`,
    faint: `members; politic*; councillors; scrutiny; council leaders; elected; committee; corporate`,
    quiets: ['leadership-capacity'],
    general: true,
  },
  {
    id: 'self-evaluation',
    title: 'Self-evaluation',
    about: 'Whether leaders know how good their services are.',
    says: `self evaluat*; self assess*; self awareness; know* .. service .. well; know .. strength and weakness; know* .. strength; evaluation .. strength; leader evaluation; accurate understanding of - need; evaluate themselves; strengths and weakness; know* themselves; own judgement of; grades it .. award itself; own strength; know* their service; clear understanding of .. strength; understand .. strength; know .. weakness; area .. for development and improvement;
      realistic view; accurate view of; overgenerous; over generous`,
    hints: `better than it is; believes that it; council believe; view of itself; know how good; know how well; honest about; self critical; over optimistic about itself; own performance; knows its; leaders know where; knows where it; leaders know .. what; clear about .. strength; self knowledge; accurate picture of .. service; leaders .. understand .. what .. improve; grade* itself; peer review; peer challenge`,
    faint: `know .. themselves; self .. evaluation; sees itself; insight; accurate picture; overly positive; over positive; honest; understands .. strength; aware of .. strength; aware of .. weak*`,
    quiets: ['leadership-capacity', 'send-governance', 'improvement-pace', 'assessment-quality'],
  },
  {
    id: 'improvement-pace',
    title: 'Improvement planning and pace',
    about: 'Whether plans to improve are right, kept to and fast enough.',
    says: `improvement plan; pace of .. improvement|change|progress; improvement board; action plan - SEND - YOUTH_JUSTICE - audit - complaint; improvement work; sustained improvement; improvement programme; previous recommendation; transformation programme; recommendations .. previous; plan of improvement; improve service at the pace; rate of change; rate of progress; rate of improvement;
      progress since .. inspection; momentum; capacity to improve; post inspection; improvement journey; slow progress; recommendation .. last; pace of; change .. too slow; improvement .. slow; speed of change; improvement .. not .. fast; change programme`,
    hints: `little has changed; changed since; too little .. change; since inspectors; last inspected; slow to improve; improvement .. too slow; improved .. since; recommendations .. not .. acted; recommendation* from; last .. inspection; earlier inspection; previous inspection; not acted on; too slow to; stalled; plan to improve; sustain* .. progress`,
    faint: `improvement; improve* .. quickly; progress .. made; recommendation; action plan; change .. fast; slow .. improve; pace; earlier recommendation; previous .. inspection; since .. inspection`,
    quiets: ['plan-quality', 'case-progress', 'assessment-timeliness'],
    general: true,
  },
  {
    id: 'safeguarding-board',
    title: 'Safeguarding board or partnership',
    about: 'The local safeguarding children board, later partnership: its work and its effect.',
    says: `lscb; safeguarding child board; safeguarding partnership; safeguarding board; multi agency safeguarding arrangement; local safeguarding; area child protection committee; section 11; multi agency audit; acpc; safeguarding child partnership; mscp; scp; safeguarding partners; statutory safeguarding partner; child safeguarding board; board + safeguarding`,
    hints: `board .. safeguarding; coordinat* safeguarding; safeguarding .. board; board that coordinat*; independent chair .. board; safeguarding children; partners .. safeguarding arrangement; joint safeguarding; independent scrutin*`,
    faint: `board; lscb; safeguarding partner*; safeguarding child; safeguarding`,
    quiets: ['partnership-governance', 'improvement-pace', 'joint-working', 'policies', 'strategic-plan'],
  },
  {
    id: 'partnership-governance',
    title: 'Partnerships and their governance',
    about: 'Whether boards and partner agencies steer and check the work for children together.',
    says: `child trust; children trust board; partnership board; health and wellbeing board; strategic partnership; partnership arrangement; partnership is|are strong; relationship with partner; partnership + governance - SEND; governance arrangement - SEND; strategic governance - SEND; community safety partnership; partnership strong; partnership working - SEND; governance - SCHOOL - SEND - YOUTH_JUSTICE;
      partnership with; strong partnership; partnership work* - SEND; children trust; relationships between .. partner; relationship with .. agency; children and families partnership; trust board`,
    hints: `partners .. trust; partners in the child trust; partners share; shared aim; shared priorities; joint board; boards; partner* .. strategic; relationship between .. agency; partners .. committed; partnership`,
    faint: `partners; partnership; governance; trust; trust arrangement; boards`,
    general: true,
  },
  {
    id: 'strategic-plan',
    title: 'Strategies and strategic plans',
    about: 'Whether there is a clear strategy, shared and acted on.',
    says: `cypp; strategic action plan; strategic plan; strategic priority; strategic vision; strategic direction; business plan; vision; corporate plan; needs analysis; operational plan; team plan; service plan`,
    faint: `strategy; strategic; priorities; plan for service; long term plan; ambition*; aims`,
    last: true,
  },
  {
    id: 'resources',
    title: 'Money and resources',
    about: 'Budgets, spending and value for money.',
    says: `budget - personal - pooled - aligned; finance; financial position; value for money; investment; funding; unit cost; cost of placement; spending; spend per; expenditure; financial; additional funding; invested; efficiency saving; lack of resource; use of resource; resource allocation; level of resource; resource pressure; overspend; budget deficit; high needs block; cost effective*;`,
    hints: `overspent; overspen*; money; cost; savings; underfund*; cost of; expensive; pay for .. service; affordab*; cost effective; financially`,
    faint: `funding; money; budgets; costs; spend; spends; resources; overspend; deficit; savings; funded; cheap*; expens*`,
    general: true,
  },
  {
    id: 'policies',
    title: 'Policies and procedures',
    about: 'Whether policies and procedures are current and followed.',
    says: `policy; procedure; protocol; policies; statutory guidance; guidance; procedures manual`,
    faint: `policy; procedures; guidance`,
    last: true,
  },
]
