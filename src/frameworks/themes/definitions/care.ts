import type { ThemeDefinition } from '../theme.ts'

export const care: readonly ThemeDefinition[] = [
  {
    id: 'care-plans',
    title: 'Care plans for children in care',
    about: 'Whether plans for children in care are specific, current and carried out.',
    says: `CARE_PLAN; PLAN + IN_CARE - STRATEGIC - SEND - permanen*; planning + IN_CARE - STRATEGIC - permanen*; care planning; care planning`,
    hints: `plans for looked after; plan .. looked after; plans of child in care; plan for their care; plan .. foster child; placement planning`,
    quiets: ['plan-quality'],
    general: true,
  },
  {
    id: 'care-reviews',
    title: 'Reviews of children in care',
    about: 'Whether reviews for children in care are in time, well attended and recorded.',
    says: `looked after review; child in care review; review of care plan; statutory review - EHC_PLAN; lac review; looked after child review;
      review for looked after child; cared for review; IN_CARE + review - foster* - health - serious - practice - judicial - SEND; multi agency review; review meeting;
      care plan review; review of plan for looked after; cla review; participat* in their review; attend* their review; child review;
      participating in their review; their review|reviews; their statutory review`,
    quiets: ['care-plans', 'childs-voice'],
  },
  {
    id: 'iro-challenge',
    title: 'Challenge by reviewing officers and conference chairs',
    about: 'Whether independent reviewing officers and child protection chairs watch plans and challenge drift.',
    says: `iro; independent reviewing; reviewing officer; independent chair - board - partnership; child protection chair; dispute resolution; conference chair + challenge;
      independent reviewing officer; chair challenge; reviewing service; reviewing manager; independent reviewing service; iros;
      independent reviewing officer and child protection chair; challenge by chair`,
    hints: `formal alert; escalation by; raise .. alert; escalat* .. independent; independent .. review* .. challenge; conference chair .. challenge; formal dispute; alerts`,
    quiets: [
      'care-plans',
      'plan-quality',
      'child-protection-conferences',
      'management-oversight',
      'care-reviews',
      'case-progress',
      'case-recording',
    ],
  },
  {
    id: 'entering-care',
    title: 'Decisions to enter care',
    about: 'Whether children come into care at the right time and after good decisions.',
    says: `decision .. into care; come into care when; decision making .. into care; coming into care in a timely; entry to|into care; come|comes|came|coming into .. care; enter care;
      decision to accommodate; section 20; voluntary accommodation; voluntarily accommodated; becom* looked after; became looked after;
      child come|comes|came into care; bring* .. into care; brought into care; child .. coming into care; admission to care;
      taken into care; removed from .. home; emergency admission; section 20 agreement;
      accommodated; remain at home too long; left too long at home`,
    hints: `should be looked after; decision .. looked after; taken into .. care; removed .. from .. parent|family|home; care too late; come* into .. care too late; accommodated under; left .. too long at home; admitted to care; enter* care in an emergency; care population; numbers in care; number .. in care; entries to care; crisis admission`,
    quiets: ['care-plans'],
  },
  {
    id: 'placement-stability',
    title: 'Placement stability',
    about: 'Whether children in care keep the same home, and moves and breakdowns are prevented.',
    says: `move several time; moved several time; arrangement .. fall apart; arrangement .. break down; carer could not manage; move* .. times; placement + STABLE - SEND - CARE_LEAVER; placement breakdown; placement move; placement stability; placement disruption; move of placement;
      three or more placement; long term stability - workforce; stability of home; stable home; home .. breakdown; home + break*; change of placement;
      change of home; unplanned move; multiple placement; unplanned ending; foster* .. broke* down; foster* .. break* down; settled home;
      move* between|from .. home + IN_CARE; same home; same placement; number of move; leave .. carer; IN_CARE + short notice; leave their home; move home; moved home; live in settled; placement change;
      IN_CARE + moves; IN_CARE + move* too often; IN_CARE + repeated move; IN_CARE + unsettled; IN_CARE + settled; IN_CARE + move* .. time;
      frequent move - SCHOOL; HOME + stab* + IN_CARE - SOCIAL_WORKER; IN_CARE + stability - SCHOOL - SOCIAL_WORKER - workforce - LEADER;
      IN_CARE + instability; long lasting placement; stable foster; stable care; stability meeting; stable and secure home; IN_CARE + moved; leave .. foster home; leave .. at short notice; had to leave; move .. at short notice; moved at short notice; moved .. without notice; disruption of placement; disruption of .. placement; placement .. disrupt*; IN_CARE + change address; change .. address; IN_CARE + address; disruption meeting`,
    hints: `break|breaks|broke|broken down + HOME; HOME + break down; same carer; same foster; lived with .. same; carers .. more than two year; two year .. same; break down - SEND; placements .. fail*; placements .. end; children .. moved between; move child; shunted; long settled; settled with .. carer; settled with .. foster; disrupted placement; placements last; moved too often; moves between placement; change* of carer; change of foster; lost .. placement; uprooted; unsettled; moved on`,
    quiets: ['residential-care', 'placement-sufficiency'],
  },
  {
    id: 'matching',
    title: 'Matching',
    about: 'Whether children’s needs are matched to carers and homes, and long-term matches agreed.',
    says: `matching - adopt*; well matched - adopt* - support - intervention; matched to|with - adopt*; match child|carer|young - adopt*; mismatch*; poorly matched;
      matched .. carer|placement|home - adopt*; IN_CARE + match* - adopt*; foster* + match*; placed with carer who cannot;
      formally matched; carefully matched - adopt*; compatib*`,
    hints: `placed with carer who; carers who meet .. need; right carer; right home; matches; needs .. weighed .. placed; suited to; well suited; placed .. match*; mismatch`,
    quiets: ['foster-carers', 'placement-sufficiency', 'permanence'],
  },
  {
    id: 'placement-sufficiency',
    title: 'Enough homes for children in care',
    about: 'Whether there are enough suitable homes for children in care, near where they come from.',
    says: `HOME + ENOUGH - CARE_LEAVER - SEND - SCHOOL - carer - TEENAGER; placement sufficiency; sufficiency strategy; sufficiency of placement|home;
      sufficiency duty; sufficiency - CARE_LEAVER - SCHOOL - SEND - STAFF; placement choice; range of placement; home .. IN_CARE + ENOUGH; suitable placement;
      regulated home; suitable home; commission* .. placement; commission* .. home; availab* of placement; enough home; enough .. home + IN_CARE; enough placement;
      shortage of placement|home; local placement; placement option; home for child; where child .. can live; choice of home; placement market;
      placement for child in care; suitable accommodation .. child in care; find* .. placement; find* .. home for`,
    hints: `emergency bed; emergency placement; bed* for; in short supply; scarcity; local home; more .. foster home; nowhere to place; hard to place; hard to find .. home; lack of placement; enough carer; no suitable; difficulty finding .. placement|home; placements for teenager|adolescent; choice of carer; choice of foster; too few .. home; too few placement`,
    quiets: ['resources', 'joint-commissioning', 'residential-care'],
  },
  {
    id: 'distant-placements',
    title: 'Children placed away from their area',
    about: 'Children in care who live outside the area, and the care they get there.',
    says: `outside .. boundary; outside .. boundaries; placed outside; out of area - SEND + IN_CARE; out of area - SEND; out of borough - SEND; out of county - SEND;
      out of authority - SEND; living outside; live outside; placed at a distance; far from home; live at a distance; at .. distance from; considerable distance;
      away from home area; living away from; distant placement; placed out; 20 mile; twenty mile; long way from; live|living out of; outside the authority - SEND;
      outside .. area + IN_CARE; placed in other authority; placed away; other local authority area; at a distance; out of area + care; in care out of area;
      outside .. city + IN_CARE; child from other authority; many miles; in|live|placed .. other county|counties; in other council; outside the county`,
    hints: `beyond the county; beyond .. border; outside .. border; borders; away from .. home town; distant; out of the county|city|borough|area - SEND; live|living|placed far; in other .. authority|authorities; other part of the country; over 20 mile; more than 20 mile; miles from; miles away; remote placement; neighbouring authority`,
    quiets: [
      'placement-sufficiency',
      'education-of-children-in-care',
      'care-mental-health',
      'send-places',
      'residential-care',
    ],
  },
  {
    id: 'unregistered-placements',
    title: 'Unregistered and unregulated homes',
    about: 'Children living in homes that are not registered or regulated.',
    says: `unregistered - alternative - SCHOOL - excluded - taught - PUPIL; unregulated; not registered - SCHOOL; illegal placement; without registration; illegal home; unlawful home;
      unlawful placement; awaiting registration; unregistered child home; unregistered provision - excluded - taught - PUPIL; unregistered setting; not registered with`,
    hints: `caravan; rented flat; holiday let; without ofsted registration; not .. registered with ofsted; unlicensed; unlawful; registration .. home; illegally; bespoke placement; crisis placement`,
    quiets: [
      'placement-sufficiency',
      'management-oversight',
      'residential-care',
      'placement-stability',
      'entering-care',
    ],
  },
  {
    id: 'deprivation-of-liberty',
    title: 'Deprivation of liberty',
    about: 'Children whose liberty is restricted by a court’s order.',
    says: `liberty; deprivation of liberty; depriv* of .. liberty; dols; restraint; restrictive practice`,
    hints: `restrict* .. liberty; liberty; locked; restrict* .. freedom; restriction of liberty`,
  },
  {
    id: 'residential-care',
    title: 'Children’s homes',
    about: 'Care in the authority’s own or others’ children’s homes.',
    says: `residential home; child home - registered - foster - long term; residential provision - SEND; residential care; secure accommodation; secure home;
      residential unit; residential child; child home judged; secure child home; homes run by; quality of child home; in house residential`,
    hints: `own child home; council child home; children homes - registered - private; homes .. judged; residential staff; local authority child home; residential child care; children home`,
    quiets: ['placement-sufficiency'],
  },
  {
    id: 'family-time',
    title: 'Family time and contact',
    about: 'Contact between children in care and the people who matter to them.',
    says: `see .. birth parent; see their birth; family time; contact arrangement; contact with family; contact with birth; supervised contact; contact with sibling; birth family contact;
      contact with their parent; contact between .. parent; contact between child; contact between looked after; contact supervis*; contact plan;
      see* .. their family|parent + IN_CARE; contact with .. parent; contact with relative; family contact; keep in touch with .. family;
      contact with .. brother; time with .. family; people who matter to them; people who are important to them`,
    hints: `see .. birth parent; see their birth; see .. mother|father|parent|grandparent .. often; birth parents; visits .. parent; keep* .. links with .. family; links with .. family; birth family; supervised time; contact centre .. parent; meet .. parent; contact order; stay* in touch with .. family|parent|relative|sibling|brother`,
    quiets: ['care-leaver-support', 'care-plans', 'brothers-and-sisters'],
  },
  {
    id: 'brothers-and-sisters',
    title: 'Brothers and sisters together or apart',
    about: 'Whether decisions to place brothers and sisters together or apart are well founded.',
    says: `brother and sister; sibling .. apart|together|separat*; together or apart; sibling group; separat* .. sibling; sibling assessment;
      sibling placed; placing sibling; placed with .. brother|sister|sibling`,
    hints: `sibling .. split; split up; sibling .. live; siblings together; living apart from .. brother|sister|sibling; families of child .. split; sibling relationship; parted from; brothers`,
    quiets: ['assessment-quality', 'family-time', 'placement-sufficiency'],
  },
  {
    id: 'corporate-parenting',
    title: 'Corporate parenting',
    about: 'Whether the council and its partners act as parents to children in care and care leavers.',
    says: `corporate parent*; corporate parenting; corporate parenting board|panel|strategy; council as parent; pledge; good parent to;
      champion* .. looked after; champion .. child in care; champion* need of .. looked after`,
    hints: `members .. champion*; act as champion; councillor .. looked after; councillor .. child in care; council .. parent; parent to .. child in care; responsibility .. looked after; corporate responsibilit*; celebrate* .. achiev* + IN_CARE; celebrat* .. looked after`,
    quiets: ['childs-voice', 'care-plans', 'political-leadership'],
  },
  {
    id: 'children-in-care-council',
    title: 'Children in care council and forums',
    about: 'Groups through which children in care and care leavers are heard together.',
    says: `child in care council; care leaver forum; in care council; cicc; care leaver council; care council; forum + CARE_LEAVER - adult*; IN_CARE + through their council; IN_CARE + council + changed; forum + IN_CARE - PARENT;
      looked after child council; council for looked after; council for child in care; participation of child in care; IN_CARE + participation - review;
      CARE_LEAVER + participat* + strateg*; council of looked after; IN_CARE + consult* + council`,
    hints: `young people in care .. council; IN_CARE + director; IN_CARE + meet* .. director|member|councillor; IN_CARE + shape*; IN_CARE + chang* policy; IN_CARE + have a say; IN_CARE + influence; group of child in care; group of looked after; IN_CARE + through their council; consult* .. looked after; IN_CARE + forum`,
    quiets: ['childs-voice', 'care-leaver-support', 'corporate-parenting', 'care-leavers-other', 'youth-participation'],
  },
  {
    id: 'unaccompanied-children',
    title: 'Unaccompanied asylum-seeking children',
    about: 'Children who came to the country alone: their homes, papers, health and culture.',
    says: `unaccompanied; asylum; uasc; refugee - SEND; separated child; asylum seek*; age assessment; trafficked from abroad; national transfer scheme;
      from overseas alone; immigration status`,
    hints: `asylum seeker; arrive alone; came alone; arrived .. alone; without parent .. country; overseas .. alone; young asylum; separated from .. family abroad; channel crossing; migrant`,
    quiets: ['placement-sufficiency', 'assessment-quality', 'residential-care', 'diversity'],
  },
  {
    id: 'offending-of-children-in-care',
    title: 'Offending by children in care',
    about: 'Whether children in care come into conflict with the law more than others.',
    says: `IN_CARE + offend*; IN_CARE + convict*; IN_CARE + cautioned; IN_CARE + criminal*; criminalis*; IN_CARE + caution; IN_CARE + youth justice`,
    hints: `looked after .. caution; police called to child home; looked after .. crime; IN_CARE + arrest*; IN_CARE + police call*; IN_CARE + conviction; IN_CARE + custody; IN_CARE + court`,
    quiets: ['reoffending', 'youth-justice-delivery', 'first-time-entrants', 'out-of-court-disposals'],
  },
  {
    id: 'delegated-authority',
    title: 'Delegated authority',
    about: 'Whether carers may decide everyday things for the children they look after.',
    says: `ask the social worker before; stay* overnight with a friend; delegated authority; delegation of authority; everyday decision; delegated to .. carer; day to day decision`,
    hints: `stay overnight with a friend; stay* .. with friend; school trip; ask the social worker before; haircut*; permission for .. trip; overnight stay .. friend; carer .. decide; carers .. make decision`,
    quiets: ['foster-carers'],
  },
]

export const careHealth: readonly ThemeDefinition[] = [
  {
    id: 'care-health-checks',
    title: 'Health and dental checks of children in care',
    about: 'Initial and review health assessments, dental checks and immunisations of children in care.',
    says: `HEALTH_CHECK + IN_CARE; initial health assessment - SEND; review health assessment; HEALTH_CHECK - SEND - YOUTH_JUSTICE - CARE_LEAVER - BABY;
      health of looked after child; health + IN_CARE - MENTAL_HEALTH - CARE_LEAVER - history - visitor; health plan + IN_CARE; health need .. IN_CARE;
      designated nurse; looked after child nurse; lac nurse; health service + IN_CARE; dental - SEND - CARE_LEAVER; dentist - SEND - CARE_LEAVER`,
    hints: `immunis* + IN_CARE; immunised; health .. looked after; health check .. looked after; looked after .. doctor; health record + IN_CARE; teeth + IN_CARE; IN_CARE + inoculat*; medical check; medical + IN_CARE; IN_CARE + gp; health care + IN_CARE; healthcare + IN_CARE; new to care; health on entering; health needs .. in care`,
    quiets: ['care-plans', 'entering-care', 'health-visiting'],
  },
  {
    id: 'care-mental-health',
    title: 'Emotional and mental health of children in care and care leavers',
    about: 'Whether children in care and care leavers get help for their emotional and mental health.',
    says: `MENTAL_HEALTH + IN_CARE; MENTAL_HEALTH + CARE_LEAVER; strength and difficulty questionnaire; sdq; emotional need + IN_CARE`,
    hints: `IN_CARE + wellbeing; IN_CARE + mental; IN_CARE + therap*; IN_CARE + trauma; IN_CARE + distress; IN_CARE + anxious; IN_CARE + psycholog*`,
    quiets: ['care-health-checks', 'care-leaver-health', 'care-leaver-support', 'mental-health-waits'],
  },
]

export const careEducation: readonly ThemeDefinition[] = [
  {
    id: 'virtual-school',
    title: 'Virtual school and personal education plans',
    about: 'The virtual school and the personal education plans of children in care.',
    says: `virtual school; virtual head; personal education plan; pep; peps; pep quality; education plan + IN_CARE; virtual school head; personal education planning;
      education plan for looked after`,
    hints: `education plan; pupil premium + IN_CARE; head of virtual; virtual; advisory teacher for looked after; designated teacher for looked after; education team for looked after`,
    quiets: ['care-plans',
      'education-of-children-in-care',
      'send-identification',
      'matching',
      'plan-quality',
      'early-reading',
      'attainment', 'direct-work'],
  },
  {
    id: 'education-of-children-in-care',
    title: 'Education of children in care',
    about: 'Attendance, progress and results at school of children in care.',
    says: `IN_CARE + attain*; IN_CARE + education* - SEND; IN_CARE + attendance; IN_CARE + achieve well; IN_CARE + achievement; IN_CARE + achieving; IN_CARE + gcse; IN_CARE + exclu*;
      IN_CARE + SCHOOL; IN_CARE + progress - plan - drift; IN_CARE + learning - difficulty; IN_CARE + attend school; IN_CARE + pupil premium; IN_CARE + exam*; IN_CARE + absen*`,
    hints: `IN_CARE + miss* .. school; looked after .. gcse; looked after .. results; looked after .. school; IN_CARE + exam; IN_CARE + learn well; IN_CARE + key stage; IN_CARE + qualification; IN_CARE + pupil; IN_CARE + reading; IN_CARE + schooling`,
    quiets: ['school-attendance', 'attainment', 'exclusions', 'care-plans', 'entering-care', 'post-16-qualifications'],
  },
]
