import type { ThemeDefinition } from '../theme.ts'

export const care: readonly ThemeDefinition[] = [
  {
    id: 'care-plans',
    title: 'Care plans for children in care',
    about: 'Whether plans for children in care are specific, current and carried out.',
    says: `CARE_PLAN; PLAN + IN_CARE - STRATEGIC - SEND - permanen* - safety plan; planning + IN_CARE - STRATEGIC - permanen*; care planning; care planning`,
    hints: `plans for looked after; plan .. looked after; plans of child in care; plan for their care; plan .. foster child; placement planning; plan .. for looked after; care plans; permanency plan .. not; care plan .. progress; child care plan; long term care plan; placement plans; plan* for child in .. care; progress of .. care plan`,
    quiets: ['plan-quality'],
    general: true,
    wide: true,
  },
  {
    id: 'care-reviews',
    title: 'Reviews of children in care',
    about: 'Whether reviews for children in care are in time, well attended and recorded.',
    says: `looked after review; child in care review; review of care plan; statutory review - EHC_PLAN; lac review; looked after child review;
      review for looked after child; cared for review; IN_CARE + review - after - following - CARE_PLAN - foster* - health - serious - practice - judicial - SEND; multi agency review; review meeting;
      care plan review; review of plan for looked after; cla review; participat* in their review; attend* their review; child review;
      participating in their review; their review|reviews; their statutory review; child care review; review of their care plan; review of care plan; chair* their own review`,
    hints: `lac reviews; reviews of looked after; review of child in care; reviews for child in care; reviews for looked after; review minute; review decision; child attend .. review; chair their .. review; child .. chair* .. review; review .. on time + IN_CARE; six monthly review; participat* .. review; contribut* to their review; reviews are held; their meeting - parent; looked after .. review`,
    quiets: ['care-plans', 'childs-voice'],
  },
  {
    id: 'iro-challenge',
    title: 'Challenge by reviewing officers and conference chairs',
    about: 'Whether independent reviewing officers and child protection chairs watch plans and challenge drift.',
    says: `iro; independent reviewing; reviewing officer; independent chair - board - partnership; child protection chair; dispute resolution; conference chair + challenge;
      independent reviewing officer; chair challenge; reviewing service; reviewing manager; independent reviewing service; iros;
      independent reviewing officer and child protection chair; challenge by chair`,
    hints: `formal alert; escalation by; raise .. alert; escalat* .. independent; independent .. review* .. challenge; conference chair .. challenge; formal dispute; alerts; reviewing officer; escalat* .. iro; iro footprint; quality assurance chair; dispute process; formal challenge; independent conference; reviewing officers; escalation process; escalation procedure`,
    quiets: [
      'care-plans',
      'plan-quality',
      'child-protection-conferences',
      'management-oversight',
      'care-reviews',
      'case-progress',
      'case-recording',
      'child-protection-plans',
      'distant-placements',
    ],
    actors: true,
  },
  {
    id: 'entering-care',
    title: 'Decisions to enter care',
    about: 'Whether children come into care at the right time and after good decisions.',
    says: `decision .. into care; come into care when; decision making .. into care; coming into care in a timely; entry to|into care; come|comes|came|coming into .. care; enter care;
      decision to accommodate; section 20; voluntary accommodation; voluntarily accommodated; becom* looked after; became looked after;
      child come|comes|came into care; bring* .. into care; brought into care; child .. coming into care; admission to care;
      taken into care; removed from .. home; emergency admission; section 20 agreement;
      accommodated; remain at home too long; left too long at home; child removal; before .. removal; removal from .. family`,
    hints: `should be looked after; decision .. looked after; taken into .. care; removed .. from .. parent|family|home; care too late; come* into .. care too late; accommodated under; left .. too long at home; admitted to care; enter* care in an emergency; care population; numbers in care; number .. in care; entries to care; crisis admission; should have come into care; come into care earlier; enter* care; decision* .. child .. care proceeding - court; looked after too late; become looked after; becoming looked after; start* to be looked after; care entry; come into care; decision to look after; accommodated .. emergency; unplanned admission; emergency admission; emergency placement + care; s20; section 20; voluntary agreement; voluntary care; number of child entering; entrants to care; rise in child in care; rate of looked after; numbers of looked after; number of looked after; number of child in care; looked after population`,
    quiets: ['care-plans', 'fathers'],
  },
  {
    id: 'placement-stability',
    title: 'Placement stability',
    about: 'Whether children in care keep the same home, and moves and breakdowns are prevented.',
    says: `move several time; moved several time; arrangement .. fall apart; arrangement .. break down; carer could not manage; move* .. times; placement + STABLE - SEND - CARE_LEAVER; placement breakdown; placement move; placement stability; placement disruption; move of placement;
      three or more placement; long|longer term stability - workforce; stability of home; stable home; home .. breakdown; home + break*; change of placement;
      change of home; unplanned move; multiple placement; unplanned ending; foster* .. broke* down; foster* .. break* down; settled home;
      move* between|from .. home + IN_CARE; same home; same placement; number of move; leave .. carer; IN_CARE + short notice; leave their home; move home; moved home; live in settled; placement change;
      IN_CARE + moves; IN_CARE + move* too often; IN_CARE + repeated move; IN_CARE + unsettled; IN_CARE + settled; IN_CARE + move* .. time;
      frequent move - SCHOOL; HOME + stab* + IN_CARE - SOCIAL_WORKER; IN_CARE + stability - SCHOOL - SOCIAL_WORKER - workforce - LEADER - allocate - in the service;
      IN_CARE + instability - allocate - in the service - workforce; long lasting placement; stable foster; stable care; stability meeting; stable and secure home; IN_CARE + moved; leave .. foster home; leave .. at short notice; had to leave; move .. at short notice; moved at short notice; moved .. without notice; disruption of placement; disruption of .. placement; placement .. disrupt*; IN_CARE + change address; change .. address; IN_CARE + new address; disruption meeting; three or more home; lived in three; lived in several; two or three home; several home; many home; in care + three or more; change* of foster|carer; set of carer; different foster family|home; grow|grew|growing up with .. same|one; living arrangement + breakdown; living arrangement + at risk; strengthen .. living|care arrangement; arrangement + breakdown`,
    hints: `break|breaks|broke|broken down + HOME; HOME + break down; same carer; same foster; lived with .. same; carers .. more than two year; two year .. same; break down - SEND; placements .. fail*; placements .. end; children .. moved between; move child; shunted; long settled; settled with .. carer; settled with .. foster; disrupted placement; placements last; moved too often; moves between placement; change* of carer; change of foster; lost .. placement; uprooted; unsettled; moved on; home .. not last; stay in .. same .. home; move .. carer; changes of carer; long term placement stability; short term stability; placement .. stable; two or more placement; several placement; many placement; five placement; placements in a year; changes of placement; change of placement; change of foster; changed foster; foster breakdown; break down of placement; breakdown in placement; successive placement; home moves; move .. from .. home .. to .. home; stay with the same carer; leave their carer; new home - older - adopt*; passed from carer; move* placement`,
    quiets: ['residential-care', 'foster-carers'],
  },
  {
    id: 'matching',
    title: 'Matching',
    about: 'Whether children’s needs are matched to carers and homes, and long-term matches agreed.',
    says: `matching - adopt*; well matched - adopt* - support - intervention; matched to|with - adopt*; match child|carer|young - adopt*; mismatch*; poorly matched;
      matched .. carer|placement|home - adopt*; IN_CARE + match* - adopt*; foster* + match*; placed with carer who cannot;
      formally matched; carefully matched - adopt*; compatib*; match their|child ethnic*; carers who match; carer .. match; match their need; match .. ethnicity`,
    hints: `placed with carer who; carers who meet .. need; right carer; right home; matches; needs .. weighed .. placed; suited to; well suited; placed .. match*; mismatch; matched placement; matched carer; match .. need .. carer; matching process; matching panel; matching decision; placement .. match; placed .. unsuitable carer; suit* .. need + foster; compatib*; impact assessment .. placement; right placement; right home; needs .. met by .. carer; home .. meet .. need; carer .. meet .. need; carer .. able to meet; suitable carer`,
    quiets: ['foster-carers', 'placement-sufficiency', 'permanence', 'diversity', 'disabled-children'],
  },
  {
    id: 'placement-sufficiency',
    title: 'Enough homes for children in care',
    about: 'Whether there are enough suitable homes for children in care, near where they come from.',
    says: `HOME + ENOUGH - CARE_LEAVER - SEND - SCHOOL - carer - TEENAGER; placement sufficiency; sufficiency strategy; sufficiency of placement|home;
      sufficiency duty; sufficiency - CARE_LEAVER - SCHOOL - SEND - STAFF; placement choice; range of placement; home .. IN_CARE + ENOUGH; suitable placement;
      regulated home; suitable home; commission* .. placement; commission* .. home; availab* of placement; enough home; enough .. home + IN_CARE; enough placement;
      shortage of placement|home; local placement; placement option; home for child; where child .. can live; choice of home; placement market;
      placement for child in care - STABLE; suitable accommodation .. child in care; find* .. placement; find* .. home for; too few .. foster home; too few .. foster placement; not enough .. foster home; lack of .. foster home`,
    hints: `emergency bed; emergency placement; bed* for; in short supply; scarcity; local home; more .. foster home; nowhere to place; hard to place; hard to find .. home; lack of placement; enough carer; no suitable; difficulty finding .. placement|home; placements for teenager|adolescent; choice of carer; choice of foster; too few .. home; too few placement; placements available; home .. available; not enough .. placement; too few carer; not enough .. home + IN_CARE; sufficiency; suitable .. placement; range of placement; enough local; local home; places for .. looked after; foster place; foster placement + ENOUGH; residential placement + ENOUGH - SEND; commissioned placement; framework of provider; provider market; placement provision; solo placement; emergency bed; accommodation for looked after`,
    quiets: ['resources', 'joint-commissioning', 'residential-care', 'foster-carers'],
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
    hints: `beyond the county; beyond .. border; outside .. border; borders; away from .. home town; distant; out of the county|city|borough|area - SEND; live|living|placed far; in other .. authority|authorities; other part of the country; over 20 mile; more than 20 mile; miles from; miles away; remote placement; neighbouring authority; out of area placement - SEND; placed out of; outside the authority + IN_CARE; external placement + distance; distance from .. home; placed .. far; far away; long distance; outside .. county; out of town; outside the area; away from .. home area; home town; placed in .. another authority; away from .. city; other counties; away from their community`,
    quiets: [
      'placement-sufficiency',
      'education-of-children-in-care',
      'care-mental-health',
      'send-places',
      'residential-care',
      'virtual-school',
    ],
    wide: true,
  },
  {
    id: 'unregistered-placements',
    title: 'Unregistered and unregulated homes',
    about: 'Children living in homes that are not registered or regulated.',
    says: `unregistered - alternative - SCHOOL - excluded - taught - PUPIL; unregulated; not registered - SCHOOL; illegal placement; without registration; illegal home; unlawful home;
      unlawful placement; awaiting registration; unregistered child home; unregistered provision - excluded - taught - PUPIL; unregistered setting; not registered with; ought to be registered; should be registered; needs to be registered`,
    hints: `caravan; rented flat; holiday let; without ofsted registration; not .. registered with ofsted; unlicensed; unlawful; registration .. home; illegally; bespoke placement; crisis placement; unregistered children; unregulated provision; unregulated accommodation; unregulated placement; unregulated; not registered by; registration with ofsted; without being registered; should be registered; unlawful*`,
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
    faint: `dols; secure order; restraint; physical intervention`,
  },
  {
    id: 'residential-care',
    title: 'Children’s homes',
    about: 'Care in the authority’s own or others’ children’s homes.',
    says: `residential home; child home - registered - foster - long term; residential provision - SEND; residential care; secure accommodation; secure home;
      residential unit; residential child; child home judged; secure child home; homes run by; quality of child home; in house residential`,
    hints: `own child home; council child home; children homes - registered - private; homes .. judged; residential staff; local authority child home; residential child care; children home; child home; children home; homes judged .. good; residential service; residential setting - SEND - school; residential worker; staff in .. children home; local authority home; secure unit; regulation 44; regulation 33`,
    quiets: ['placement-sufficiency'],
    wide: true,
  },
  {
    id: 'family-time',
    title: 'Family time and contact',
    about: 'Contact between children in care and the people who matter to them.',
    says: `see .. birth parent; see their birth; family time; contact arrangement; contact with family; contact with birth; supervised contact; contact with sibling; birth family contact;
      contact with their parent; contact between .. parent; contact between child; contact between looked after; contact supervis*; contact plan;
      see* .. their family|parent + IN_CARE; contact with .. parent; contact with relative; family contact; keep in touch with .. family;
      contact with .. brother; time with .. family; people who matter to them; people who are important to them; see|sees|seeing brother; seeing .. sibling; seeing .. parent; seeing their family`,
    hints: `see .. birth parent; see their birth; see .. mother|father|parent|grandparent .. often; birth parents; visits .. parent; keep* .. links with .. family; links with .. family; birth family; supervised time; contact centre .. parent; meet .. parent; contact order; stay* in touch with .. family|parent|relative|sibling|brother; contact + birth family; contact with .. mother|father; see* .. birth family; visits with .. family; contact centre; contact session; family contact; contact arrangement; contact .. parent + IN_CARE; contact + IN_CARE + family; contact + IN_CARE + sibling; birth relative; see their famil*; sibling contact; contact .. brother; life long link; lifelong link`,
    quiets: ['care-leaver-support', 'care-plans', 'brothers-and-sisters', 'childs-voice', 'brothers-and-sisters'],
  },
  {
    id: 'brothers-and-sisters',
    title: 'Brothers and sisters together or apart',
    about: 'Whether decisions to place brothers and sisters together or apart are well founded.',
    says: `brother and sister; sibling .. apart|together|separat*; together or apart; sibling group - enough - ENOUGH; separat* .. sibling; sibling assessment;
      sibling placed; placing sibling; placed with .. brother|sister|sibling`,
    hints: `sibling .. split; split up; sibling .. live; siblings together; living apart from .. brother|sister|sibling; families of child .. split; sibling relationship; parted from; brothers; brothers and sisters; sister and brother; siblings .. together; placed together; keep sibling; sibling bond; separate* .. brother; siblings .. separated; sibling .. assessment`,
    quiets: ['assessment-quality', 'family-time', 'placement-sufficiency'],
  },
  {
    id: 'corporate-parenting',
    title: 'Corporate parenting',
    about: 'Whether the council and its partners act as parents to children in care and care leavers.',
    says: `corporate parent*; corporate parenting; corporate parenting board|panel|strategy; council as parent; pledge - shaped - group; good parent to;
      champion* .. looked after; champion .. child in care; champion* need of .. looked after; act|acts|acting as .. parent; ambitious parent; good parent .. child in care; CARE_LEAVER + protected characteristic; care leaver covenant; leaving care + covenant`,
    hints: `members .. champion*; act as champion; councillor .. looked after; councillor .. child in care; council .. parent; parent to .. child in care; responsibility .. looked after; corporate responsibilit*; celebrate* .. achiev* + IN_CARE; celebrat* .. looked after; corporate parent; care promise; promise to child in care; promise to looked after; champion for looked after; champions for looked after; responsib* as .. parent; corporate parenting group; lead member .. looked after; ambition for looked after; aspiration* for looked after; aspirat* + IN_CARE; ambitious + IN_CARE`,
    quiets: ['childs-voice', 'care-plans', 'political-leadership', 'political-leadership'],
    wide: true,
  },
  {
    id: 'children-in-care-council',
    title: 'Children in care council and forums',
    about: 'Groups through which children in care and care leavers are heard together.',
    says: `child in care council; care leaver forum; in care council; cicc; care leaver council; care council; forum + CARE_LEAVER - adult*; IN_CARE + through their council; IN_CARE + council + changed; forum + IN_CARE - PARENT;
      looked after child council; council for looked after; council for child in care; participation of child in care; IN_CARE + participation - review;
      CARE_LEAVER + participat* + strateg*; council of looked after; IN_CARE + consult* + council; group of looked after; looked after child + meet leader; IN_CARE + meet* leader; IN_CARE + meets .. leader|director|member; group of IN_CARE; IN_CARE + shaped; IN_CARE + have shaped; participation group + IN_CARE; participation team + IN_CARE; IN_CARE + VOICE + group; include child in care in decision making`,
    hints: `young people in care .. council; IN_CARE + director; IN_CARE + meet* .. director|member|councillor; IN_CARE + shape*; IN_CARE + chang* policy; IN_CARE + have a say; IN_CARE + influence; group of child in care; group of looked after; IN_CARE + through their council; consult* .. looked after; IN_CARE + forum`,
    quiets: [
      'childs-voice',
      'care-leaver-support',
      'corporate-parenting',
      'care-leavers-other',
      'youth-participation',
      'political-leadership',
      'distant-placements',
    ],
  },
  {
    id: 'unaccompanied-children',
    title: 'Unaccompanied asylum-seeking children',
    about: 'Children who came to the country alone: their homes, papers, health and culture.',
    says: `unaccompanied; asylum; uasc; refugee - SEND; separated child; asylum seek*; age assessment; trafficked from abroad; national transfer scheme;
      from overseas alone; immigration status`,
    hints: `asylum seeker; arrive alone; came alone; arrived .. alone; without parent .. country; overseas .. alone; young asylum; separated from .. family abroad; channel crossing; migrant; asylum seeker; uascs; unaccompanied minor; refugee child; child seeking asylum; seeking asylum; separated migrant; home office .. status; settled status; trafficked child; refugees - SEND; immigration; leave to remain`,
    quiets: ['placement-sufficiency', 'assessment-quality', 'residential-care', 'diversity', 'fathers'],
    wide: true,
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
    title: 'Health assessments of children in care',
    about: 'Initial and review health assessments, and other health care, of children in care.',
    says: `HEALTH_CHECK + IN_CARE; initial health assessment - SEND; review health assessment; HEALTH_CHECK - SEND - YOUTH_JUSTICE - CARE_LEAVER - BABY;
      health of looked after child; health + IN_CARE - MENTAL_HEALTH - CARE_LEAVER - history - visitor; health plan + IN_CARE; health need .. IN_CARE;
      designated nurse;  lac nurse; health service + IN_CARE; child looked after nurse; child in care nurse; looked after child nurse`,
    hints: ` health .. looked after; health check .. looked after; looked after .. doctor; health record + IN_CARE; medical check; medical + IN_CARE; IN_CARE + gp; health care + IN_CARE; healthcare + IN_CARE; new to care; health on entering; health needs .. in care; looked after child health; medical adviser; health need .. child in care; optician + IN_CARE; consent to .. treatment + IN_CARE; health review + IN_CARE; health of child in care; health outcome + IN_CARE; health team + IN_CARE; lac health; health promotion + IN_CARE; health outcomes for looked`,
    quiets: ['care-plans', 'entering-care', 'health-visiting', 'visits-to-children', 'send-identification'],
  },
  {
    id: 'care-dental-checks',
    title: 'Dental checks of children in care',
    about: 'Whether children in care see a dentist, and how often.',
    says: `DENTAL + IN_CARE; DENTAL - SEND - CARE_LEAVER - BABY - all child - public health; dental - SEND - CARE_LEAVER; dentist - SEND - CARE_LEAVER`,
    hints: `dental appointment; dentist; dentistry; teeth + IN_CARE; orthodont*`,
    quiets: ['care-plans', 'healthy-lifestyles', 'visits-to-children'],
  },
  {
    id: 'care-immunisations',
    title: 'Immunisation of children in care',
    about: 'Whether children in care have the immunisations due at their age.',
    says: `IMMUNISED + IN_CARE; immunis* - BABY - antenatal - rate - childhood; vaccin* - BABY - antenatal - rate - childhood`,
    hints: `immunised; vaccinat* + IN_CARE; IN_CARE + inoculat*; immunis* - antenatal - rate; jab + IN_CARE`,
    quiets: ['care-plans', 'healthy-lifestyles', 'health-visiting'],
  },
  {
    id: 'care-mental-health',
    title: 'Emotional and mental health of children in care and care leavers',
    about: 'Whether children in care and care leavers get help for their emotional and mental health.',
    says: `MENTAL_HEALTH + IN_CARE; MENTAL_HEALTH + CARE_LEAVER; strength and difficulty questionnaire; sdq; emotional need + IN_CARE`,
    hints: `IN_CARE + wellbeing; IN_CARE + mental; IN_CARE + therap*; IN_CARE + trauma; IN_CARE + distress; IN_CARE + anxious; IN_CARE + psycholog*; emotional .. IN_CARE; psychological support + IN_CARE; IN_CARE + camhs; IN_CARE + therapy; IN_CARE + therapeutic; IN_CARE + emotional; IN_CARE + self harm; IN_CARE + mental health; CARE_LEAVER + camhs; CARE_LEAVER + emotional wellbeing`,
    quiets: ['care-health-checks', 'care-leaver-health', 'care-leaver-support', 'mental-health-waits'],
  },
]

export const careEducation: readonly ThemeDefinition[] = [
  {
    id: 'virtual-school',
    title: 'Virtual school and personal education plans',
    about: 'The virtual school and the personal education plans of children in care.',
    says: `virtual school; virtual head; personal education plan; pep; peps; pep quality; education plan + IN_CARE; virtual school head; personal education planning;
      education plan for looked after; designated teacher + IN_CARE`,
    hints: `education plan; pupil premium + IN_CARE; head of virtual; virtual; advisory teacher for looked after; designated teacher for looked after; education team for looked after; education plan for child in care; peps; virtual school team; head of the virtual; lac education; looked after child education service; education support service for looked; designated teacher + IN_CARE; educational support for looked after; laces`,
    quiets: [
      'care-plans',
      'education-of-children-in-care',
      'send-identification',
      'matching',
      'plan-quality',
      'early-reading',
      'attainment',
      'direct-work',
      'school-safeguarding',
    ],
    actors: true,
  },
  {
    id: 'education-of-children-in-care',
    title: 'Education of children in care',
    about: 'Attendance, progress and results at school of children in care.',
    says: `IN_CARE + attain*; IN_CARE + education* - SEND; IN_CARE + attendance; IN_CARE + achieve well; IN_CARE + achievement; IN_CARE + achieving - permanen*; IN_CARE + gcse; IN_CARE + exclu*;
      IN_CARE + SCHOOL; IN_CARE + progress - plan - drift; IN_CARE + learning - difficulty; IN_CARE + attend school; IN_CARE + pupil premium; IN_CARE + exam|examination; IN_CARE + absen*; IN_CARE + designated teacher`,
    hints: `IN_CARE + miss* .. school; looked after .. gcse; looked after .. results; looked after .. school; IN_CARE + exam; IN_CARE + learn well; IN_CARE + key stage; IN_CARE + qualification; IN_CARE + pupil; IN_CARE + reading; IN_CARE + schooling; IN_CARE + exam result; IN_CARE + results; IN_CARE + school place; IN_CARE + school; IN_CARE + miss* .. education; IN_CARE + do well; IN_CARE + key stage; IN_CARE + education; IN_CARE + reading; IN_CARE + part time; IN_CARE + educational; IN_CARE + achiev*`,
    quiets: ['school-attendance', 'attainment', 'exclusions', 'care-plans', 'entering-care', 'post-16-qualifications'],
    wide: true,
  },
]
