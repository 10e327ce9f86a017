import type { ThemeDefinition } from '../theme.ts'

export const workforce: readonly ThemeDefinition[] = [
  {
    id: 'changes-of-social-worker',
    title: 'Changes of social worker',
    about: 'Whether children keep the same social worker.',
    says: `CASEWORKER + CHANGE - caseload - workforce - manager; consistent worker; same worker; different worker; change of|in social worker; change of worker; turnover of social worker; consistency of social worker; continuity of social worker; different social worker; same social worker; consistent social worker; several social worker; handover between social worker; consistent relationship;
      lasting relationship; worker continuity; trusted worker; new social worker; many social worker; continuity of worker; changes in worker; social worker keep* chang*; worker after another; turnover + tell; SOCIAL_WORKER + leave + child; many different social worker; changes of staff; repeat their story; changes in social worker; worker .. turnover + child; tell their story + SOCIAL_WORKER; long standing social worker; social worker .. changed; several different; turnover + relationship; turnover + trust*; with one worker; with one social worker; five social worker; four social worker; three social worker; six social worker; seven social worker; two social worker; social worker in a year; number of social worker; three worker; four worker; five worker`,
    hints: `new social worker again; social worker again; again and again + SOCIAL_WORKER; get used to .. new; get used to .. worker; keep* .. same social worker; social worker .. left; social workers leave; social worker .. for long; worker .. leave|left; workers come and go; come and go; too many worker; many workers; social workers .. known .. long; so many social worker; repeat .. story; tell .. story again; tell .. story .. to .. worker`,
    quiets: ['case-allocation', 'visits-to-children', 'joint-working', 'direct-work'],
  },
  {
    id: 'caseloads',
    title: 'Caseloads',
    about: 'How many children each worker is responsible for.',
    says: `caseload; case load; workload; number of case; too many case; case held by; too many child .. SOCIAL_WORKER; high case number; carry* too many; volume of work; hold* too many; work load; volume of case; demand on social worker; responsible for too many; case numbers; too many child to work; too many child each; too many child to see; carry .. case*; carry more case; hold .. cases; more case than; more children than; cases than they can; too many child for`,
    hints: `responsible for more than; more than .. case*; SOCIAL_WORKER + responsible for + child; too much work; overloaded; overwork*; case holding; cases each; number of child each; number of child .. social worker; work pressure; demand .. worker; too many families; volume of referral`,
    quiets: ['visits-to-children', 'case-allocation', 'changes-of-social-worker'],
  },
  {
    id: 'social-worker-recruitment',
    title: 'Recruiting and keeping staff',
    about: 'Recruitment, retention, vacancies, agency staff and stability of the workforce.',
    says: `recruit* - foster* - foster carer - adopt* - governor - school governor - volunteer; retention - foster* - data; retain* - foster*; workforce + SCARCE - foster*; vacanc* - governor; agency staff; agency worker; agency social worker; shortfall in capacity; workforce strategy; staff turnover; STAFF + shortage; sufficient .. social worker; experienced social worker; interim staff; locum;
      temporary social worker; enough social worker; workforce sufficiency; enough experienced; unfilled post; vacant .. post; vacant post; sickness; succession planning; staffing - residential; reliance on agency; turnover of staff; STAFF + vacan*; permanent staff; permanent workforce; STAFF + unfilled; shortage of social worker; permanent social worker; staff absence; stability of staff;
      staff .. stable; full complement; staff capacity; stable staff; fully staffed; sufficient staff; social work capacity; STAFF + retention; sufficient number of .. social worker`,
    hints: `post .. filled; posts .. filled; filled by agency; agency cover; use of agency; dependen* on agency; agency post; many agency; agency social work; post .. unfilled; recruited; vacancy; staff .. leave; leave their job; staff .. leaving; difficult to recruit; short of staff; staff shortage; workforce stability; stable team; experienced staff; overseas social worker; temporary staff; gaps in staff*`,
  },
  {
    id: 'workforce-diversity',
    title: 'Diversity of the workforce',
    about: 'Whether staff reflect the people they work with.',
    says: `workforce diversity; diverse workforce; diversity of .. staff|workforce|team; staff .. reflect .. community; workforce .. reflect*; staff .. demograph*; representative workforce; ethnic* .. staff; diverse staff; recruit* .. divers*`,
    hints: `workforce .. reflect; staff .. reflect; staff from .. minority; black .. staff; minority ethnic staff; black manager`,
    quiets: ['social-worker-recruitment', 'diversity', 'youth-justice-staffing'],
  },
  {
    id: 'staff-wellbeing',
    title: 'Wellbeing of staff',
    about: 'Whether staff are well, valued and supported.',
    says: `STAFF + wellbeing; STAFF + well being; staff .. morale; morale; welfare of staff; STAFF + feel valued; STAFF + feel safe; STAFF + welfare; wellbeing of .. staff; staff feel .. supported; staff .. feel|felt|enjoy - PARENT; social worker .. feel|felt|enjoy - PARENT; social worker .. reported .. supported; burnout; stress + STAFF; staff survey; STAFF + valued; happy to work; staff health check; cultural survey`,
    hints: `social worker .. feel safe; STAFF + supported here; enjoy .. work*; like .. work* here; proud to work; staff support; health of staff; stress; looked after as staff; employees`,
    quiets: ['social-worker-recruitment', 'mental-health-waits'],
  },
  {
    id: 'training',
    title: 'Training and development of staff',
    about: 'Training, induction and support of workers, newly qualified or experienced.',
    says: `little training; training in; training - EET - travel - teacher - foster* - SEND; training + STAFF - foster*; asye; assessed and supported year in employment; assessed and supported year; newly qualified; professional development; learning and development; workforce development; skill of .. staff; induction - PUPIL; social work academy; staff .. trained; workforce .. skill; professional curiosity;
      training programme; training for .. staff; skills of .. worker; career progression; career development; development need; trained in; practice educator; apprentice social worker; development programme; nqsw; staff development; trained - foster*`,
    hints: `had .. training; little training; training in; staff .. skill*; skills of staff; well trained; untrained; training course; trained staff; qualified; qualification of staff; learn* .. job; mentor* - CARE_LEAVER; new social workers .. support; coaching; knowledge of staff`,
    general: true,
  },
  {
    id: 'practice-model',
    title: 'Model of practice',
    about: 'The shared way of doing social work, such as systemic or strengths-based practice.',
    says: `practice model; model of practice; model of social work; signs of safety; systemic practice; strengths based practice; strength based; restorative practice; practice framework; restorative approach; relational practice; trauma informed; motivational interviewing; social work model; systemic model; practice approach; quality first approach`,
    hints: `way of working; single way of working; shared way of working; based on strength; whole family approach; approach to practice; methodology; shared language; common language`,
    quiets: ['training', 'victims', 'direct-work', 'mental-health-waits'],
  },
]

export const oversight: readonly ThemeDefinition[] = [
  {
    id: 'management-oversight',
    title: 'Management oversight and decisions',
    about: 'Whether managers watch, steer and sign off casework, and say why.',
    says: `manager .. check; evidence .. manager; MANAGER + oversight - SEND - performance; MANAGER + direction; MANAGER + decision - SEND; management grip; managerial oversight; management challenge; management direction; management scrutiny; MANAGER + sign* off; oversight of practice; oversight .. frontline; oversight of .. work; decision making .. rationale; rationale .. decision; MANAGER + rationale;
      management recording; practice oversight; line management; MANAGER + grip; MANAGER + scrutin* - SEND - performance - data; MANAGER + reason; manager oversight; supervisory oversight; decision making .. recorded; oversight and decision making; management of case; managers .. challenge; senior management oversight; MANAGER + challenge + practice; MANAGER + authoris*`,
    hints: `managers check; managers .. check; check and direct; manager .. direct; evidence .. manager; managers .. know .. case; manager .. steer; managers .. look at; managers .. review .. case; manager .. guid*; signed off; manager .. agree; supervis* by manager .. case; decisions .. manager; managers do not; managerial control`,
    quiets: [
      'case-recording',
      'case-progress',
      'leadership-capacity',
      'assessment-quality',
      'plan-quality',
      'response-to-risk',
    ],
  },
  {
    id: 'supervision',
    title: 'Supervision of staff',
    about: 'Whether workers have regular, reflective and recorded supervision.',
    says: `SUPERVISION - contact - court order - licence - SCHOOL - foster* - order - offend* - child supervised; supervis* social worker - foster*; clinical supervision; reflective space; supervise* their staff; SUPERVISION + STAFF - foster* - contact; staff supervision; supervision record; supervision and appraisal; appraisal; one to one meeting; meet* with their manager; meeting between worker and|their manager; meetings with .. manager + SOCIAL_WORKER`,
    hints: `meet .. manager .. supervision; supervision; supervised; one to one .. manager; reflect .. with .. manager`,
    quiets: ['case-recording', 'training', 'plan-quality', 'assessment-quality'],
  },
  {
    id: 'case-progress',
    title: 'Drift and delay',
    about: 'Whether work with a child moves on without drift.',
    says: `drift; drift and delay; delay for child; progress* .. case; case progress*; decision making + TIMELY; timely decision; decisive action; delay in decision; progress* of work; drifts`,
    last: true,
  },
  {
    id: 'case-recording',
    title: 'Case records',
    about: 'Whether children’s records are accurate, whole, in time and readable by the child later.',
    says: `RECORD + QUALITY - SUPERVISION - MANAGER - data - voice - audit; RECORD + child - SUPERVISION - MANAGER - SERVICE_DATA - view* - voice - AUDIT; RECORD + accura* - SUPERVISION - MANAGER; RECORD + TIMELY - SUPERVISION - MANAGER - SERVICE_DATA; RECORD + complete* - SUPERVISION - MANAGER - data; RECORD + up to date; case record; case recording; record keeping;
      social work recording; children record; electronic case; case management system; case file - AUDIT; completeness; electronic recording; ics; integrated child* system; case summary; access .. record; up to date record; electronic social care record; case note; poorly organised; recording system; client record; written record - voice; files - AUDIT; recording of case; recording - SUPERVISION - MANAGER - voice - view*; record system; electronic record; electronic file; key document; find .. document; recording .. child; electronic child record`,
    hints: `entries; entry .. late; files .. tell; files do not; story of the child; record .. missing; record .. gap*; filing; written up; write up; recordings; on file; information .. on .. file; notes; paper file; files .. missing; important document; document* .. missing; recorded late`,
    general: true,
  },
  {
    id: 'quality-assurance',
    title: 'Quality assurance and audit',
    about: 'Whether audits and other checks show leaders the true quality of work, and change it.',
    says: `quality assurance - EHC_PLAN; quality assured; AUDIT - EHC_PLAN; quality management; quality of practice + LEADER; dip sampl*; learning from audit; moderat* + audit; practice evaluation; quality framework; practice review - safeguarding; audits; audit of; qa framework; practice week; moderation; practice evaluation; practice observation; file audit; auditing; quality assurance framework`,
    hints: `audit; checks of practice; learn .. from audit; sampling; managers .. audit*; quality of practice .. check*; review* .. quality of practice; self audit; observations of practice; internal inspection`,
    quiets: ['training',
      'management-oversight',
      'self-evaluation',
      'political-leadership',
      'complaints',
      'case-recording',
      'direct-work', 'service-user-feedback'],
  },
  {
    id: 'service-data',
    title: 'Performance data and its use',
    about: 'Whether performance information is accurate and used by managers and leaders.',
    says: `SERVICE_DATA - sharing; performance management - school; performance monitoring; performance framework; data quality; accuracy of data; performance system; key performance indicator; scorecard; performance + LEADER + scrutin*; performance culture; use of data; data .. accura*; performance reporting; targets .. not met|reached|achieved; targets .. missed; target setting - PUPIL; waiting data; quality of performance`,
    hints: `figures; statistic*; figure .. manager; performance figure; numbers .. wrong; reports to manager; indicator*; performance; targets; information about performance; analysis of data; benchmarking; tracking .. performance`,
    quiets: [
      'management-oversight',
      'information-sharing',
      'political-leadership',
      'care-leavers-other',
      'adoption',
      'care-leaver-support',
    ],
  },
  {
    id: 'complaints',
    title: 'Complaints',
    about: 'Whether complaints are answered in time and learnt from.',
    says: `complaint; compliment; complain* procedure; right to complain; how to complain; know* .. complain; complaints process; ombudsman; rights to complain`,
    hints: `complaints; complain .. service; grievance`,
    quiets: ['policies', 'service-user-feedback', 'training'],
  },
  {
    id: 'learning-reviews',
    title: 'Learning from serious incidents',
    about: 'Serious case reviews and other reviews of what went wrong, and what was learnt.',
    says: `serious case review; learning review; practice learning review; serious incident; rapid review; child death; child safeguarding practice review; critical learning; local practice review; lessons from .. review; lessons .. learn*; early lesson; death of child; serious further offence; part 8 review; learning from review; child death overview`,
    hints: `lessons .. review; serious case; case review; recommendations of .. review; learn .. from .. death; reviews of .. death; practice reviews .. learn*; child deaths; died; learning from serious; lessons; has died; badly hurt; badly injured; seriously injured`,
    quiets: ['safeguarding-board', 'quality-assurance', 'training', 'care-reviews', 'improvement-pace'],
  },
]
