import type { ThemeDefinition } from '../theme.ts'

export const frontDoor: readonly ThemeDefinition[] = [
  {
    id: 'front-door-response',
    title: 'Front door and first response',
    about: 'How contacts and referrals are received, screened and answered by the front door or multi-agency hub.',
    says: `front door; mash; multi agency safeguarding hub; multi agency hub; safeguarding hub; contact and referral;
      referral and assessment; initial contact; duty team; duty and assessment; duty and advice; first contact; contact centre;
      quality of referral; new referral; contact .. referral; incoming contact; duty system; contact service;
      referral to social care; referral to child social care; referrals made; response to referral; referral - camhs - SEND +
      TIMELY - re; single point of access + social care; first response; integrated front door; request for help;
      decision on contact; contacts are; initial decision; access team; advice line; contacts received; assessment hub;
      referral + dealt; referral + decision; referral .. police; triage + safeguarding; contact threshold; referrals are; contacts from; contact from .. public|professional|school; decision making on|about .. contact; decision* on .. referral; contacts .. screened; contacts .. appropriate`,
    hints: `caller*; reporting worries; report* .. concern; contact team; customer contact; passes concerns; reach .. social worker who; within 24 hour; screening tool; first point of contact; who .. phone; concerns about a child .. received; professionals .. make a referral; making a referral; single front door; initial screening; first point of contact; initial response; referral and intake; intake team; access and assessment; children advice and duty; mash team; child care duty; safeguarding referral; quality of contact; referral form; police notification; police referral; contact record; referral pathway + social care; referral and information; customer service + concern; one front door; call centre; concerns .. raise; hub; hubs; safeguarding concern .. raised; initial response`,
    quiets: ['response-to-risk', 'case-recording'],
  },
  {
    id: 'thresholds',
    title: 'Thresholds',
    about: 'Whether thresholds for help, social care and protection are understood and applied by all agencies.',
    says: `threshold - wheelchair - camhs - MENTAL_HEALTH - plea - custody; level of need - SEND; eligibility criteria - SEND; step down - CP_PLAN; stepped down - CP_PLAN; step up;
      continuum of need; right level; levels of intervention; tiers of need; stepped up; stepping down; criteria for referral;
      level for statutory; level of intervention; windscreen; when to refer; criteria for refer*; criteria for .. referring; what level; which level; refer* + criteria; meets the level; criteria for social care; do not meet the criteria; meet the criteria - EHC_ASSESSMENT - SEND; eligib* + social care - SEND; understanding of .. eligib*; common understanding .. threshold; eligib* + child social care - SEND; eligibility for; when .. should be referred; disagree* .. referred`,
    hints: `statutory service; understanding of when; when a child needs; threshold document; threshold guidance; needs pathway; tier of need; levels of need; continuum; vulnerability matrix; continuum of support; level of support + wrong; wrong level; correct level; appropriate level of intervention; proportionate to need; level of risk .. level; which concern; unsure .. which; belong with .. social care; when to contact; decide whether to refer; whether to refer; when to refer; different standards`,
    quiets: ['front-door-response', 'child-protection-plans', 'partnership-governance'],
  },
  {
    id: 're-referrals',
    title: 'Re-referrals',
    about: 'Children who are referred again soon after a case was closed.',
    says: `re referral; rereferral; repeat referral; repeated referral; referred again; repeat contact; re referred; referral .. within 12 month;
      referred back; second referral; multiple referral; return* to social care; come back to social care; referral within twelve month; referred .. already; had .. been referred; referred in the year before; previously been referred; previously referred; back .. within .. year + referral; return to .. service - SEND; returns to .. service; soon after .. closed; after .. case .. closed + return*`,
    hints: `referred more than once; came back; come back to .. service; repeat referrals; returns to .. service; revolving door; previously closed; re open*; reopened; re opened; repeat contact; re present*`,
    quiets: ['front-door-response', 'case-closure', 'thresholds'],
  },
  {
    id: 'out-of-hours',
    title: 'Out-of-hours service',
    about: 'The emergency duty team and help outside office hours.',
    says: `emergency duty; out of hour - foster carer; edt; evening|evenings and weekend - morale - STAFF; outside office hours; outside normal hours; overnight duty;
      at weekend; night time; emergency service; after hours; offices close; office close; after .. office close; out of office hours; weekend|weekends and night; nights and; day team; emergency social work; standby; on call - health; during the night; overnight - respite - break - stay - friend - placement - police`,
    hints: `  night and weekend; nights and weekend; weekend cover; night cover; weekend + evening; outside working hours; after office hours; bank holiday; emergency service .. night; bank holiday`,
    quiets: [
      'front-door-response',
      'quality-assurance',
      'service-data',
      'political-leadership',
      'short-breaks',
      'visits-to-children',
    ],
  },
  {
    id: 'parental-consent',
    title: 'Parents’ consent',
    about: 'Whether parents are asked to consent, and told, before information is shared or checks are made.',
    says: `parental consent; parent consent; consent + PARENT; consent .. information; consent + check; dispens* with consent;
      seeking of consent; consent .. sought; permission + PARENT; without .. knowledge of .. parent; without consent; without .. family|parent|mother agreement; family agreement; without .. agreement; agreement .. parent - SEND - court; seek .. permission`,
    hints: `without telling .. parent|mother; asking PARENT + check; check .. without + PARENT; PARENT + permission; without asking .. parent|family; asking them first; consent; parents .. consent; not .. obtained .. consent; consent .. obtained; consent .. overridden; overrid* .. consent; parental agreement; parents .. not .. informed .. check; without .. parents knowing`,
    quiets: ['information-sharing'],
  },
  {
    id: 'early-help',
    title: 'Early help',
    about: 'Help for families before social care is needed, its assessments and its partners.',
    says: `early help; right help; early intervention; family support - plan; common assessment framework; caf; common assessment;
      preventative service; preventive service; troubled family; team around the family; team around the child; lead professional;
      supporting family programme; prevention and early; early support - CARE_LEAVER; preventative work; help early; family help;
      preventative support; lead practitioner; early offer of help; targeted family; intensive family;
      preventative programme; tac; prevention service; eaf; help at an early stage; emerging need; before .. problem worsen;
      before .. difficulty escalate; before they reach crisis; think family; family intervention; helped early; help sooner; before problem grow; before .. grow; before .. escalate; before .. worse; before matter get worse; before .. serious; lower level support; difficult* .. spotted early; brings services round; services round; spotted early - SEND; single worker + family`,
    hints: `support for family in difficulty; family in difficulty; families in need of help; help .. before; help .. too late; problems .. entrenched; difficulty .. entrenched; when problems first; first sign of difficulty; early stage; preventive; prevention of family; timely help; lower level support; low level support; universal service; help for family; children and family support team; families .. support + early - SEND - DISABLED; lower level support; low level support; lower level; before .. crisis; early help assessment; eha; cafs; family support service; lead worker + family; family support team; targeted early; early intervention; families first; universal plus; multi agency plan .. family; step .. before social care; help .. at the earliest; earliest opportunity + family; universal and targeted; targeted support - youth; preventative; parenting and family support; early help hub; early help partner`,
    quiets: [
      'plan-quality',
      'assessment-timeliness',
      'assessment-quality',
      'parenting-programmes',
      'send-identification',
      'health-visiting',
    ],
    wide: true,
  },
  {
    id: 'family-hubs',
    title: 'Children’s centres and family hubs',
    about: 'Places in neighbourhoods where families with young children find services.',
    says: `family hub; family hubs; children centre; sure start; start for life; extended school; extended service; family centre`,
    hints: `children centres; family hub network; sure start; community hub + famil*; one stop shop; family room`,
    quiets: ['early-help', 'early-years', 'mental-health-waits'],
  },
  {
    id: 'parenting-programmes',
    title: 'Parenting programmes',
    about: 'Courses and groups that help parents with their children’s care and behaviour.',
    says: `parenting programme; parenting course; parenting support; parenting group; parenting class*; triple p; incredible years;
      parenting skill; parenting order; parenting contract; parenting intervention`,
    hints: `PARENT + course; PARENT + class*; help .. manage .. child behaviour; manage .. child behaviour; parents .. learn; webster stratton; parenting; strengthening families; parenting training; parents .. programme; solihull; parent* programme; programme for parent - drug - domestic`,
    quiets: ['early-help'],
  },
  {
    id: 'information-sharing',
    title: 'Information sharing between agencies',
    about: 'Whether agencies and teams share what they know about a child and can see each other’s records.',
    says: `information sharing; share|shares|shared information; sharing of information; sharing information; shared information;
      exchange of information; exchang* information; same information system; information gathering; information .. shared - PARENT;
      communicat* between teams|agencies|services|professionals|practitioners; share what they know; pass* on information;
      information system - RECORD + PARTNER; see each other record; information exchange; sharing .. information - PARENT;
      information + TIMELY + PARTNER + mash; health information + mash; information protocol; sharing data; share data;
      access to .. record + PARTNER; contactpoint; share intelligence; intelligence sharing; information is not shared; notification .. not shared;
      communication between; notification* .. shared; are shared with; shared .. quickly; shared with school; receive information about; not receive .. information; kept informed about .. child - PARENT; aware of .. child .. plan - PARENT; do not receive information; school .. not told; not told when; told when .. child; informed when`,
    hints: `do not hear + PARTNER; hear what social care; told of the outcome of .. referral; not told + PARTNER; know what .. other agency; informed of the outcome; tell each other; pass information; information is passed; PARTNER + not informed; feedback on referral; share concerns; sharing of concern; information .. not passed; passed to other; passing on; liais* between - school; shared database; information flow; information with partner; partner .. aware .. concern; share .. relevant information; poor communication between; hold back information; withhold*; information that .. need; information others need`,
    quiets: ['case-recording', 'strategy-discussions', 'child-protection-plans'],
  },
  {
    id: 'case-allocation',
    title: 'Allocation and transfer of cases',
    about: 'How quickly children are allocated a social worker, and how cases move between teams.',
    says: `case allocation; allocation of case; unallocated; allocat* + SOCIAL_WORKER - adviser; case transfer; transfer between team;
      transfer of case; allocat* .. case; transfer* + team - SEND; transferring from; awaiting allocation; duty worker;
      without a social worker - SEND; no social worker; no allocated; not allocated - adviser; cases .. wait; allocat* .. child;
      handover between team; transfer point; child .. allocat*; named social worker + TIMELY; move between team; passed between team;
      allocation to social worker; takes them on; handover of case; hand over; handed over; handover .. between; transfer .. long term team; long term team; named worker; duty list; waiting list for .. social worker; given a named; held on duty; no worker; without an allocated; without a worker; held by duty; held by .. manager; transition between team; case .. transferred; named qualified; a named social worker - PARENT; every child has .. social worker; has a named`,
    hints: `named social worker; wait* .. for a social worker; handover of child; handover .. team; handover between; transfer of child; between .. team + handover; child .. waiting for a social worker; assigned .. social worker; not assigned; long term team + assessment team`,
    quiets: ['front-door-response', 'changes-of-social-worker', 'case-progress'],
  },
  {
    id: 'case-closure',
    title: 'Closing cases',
    about: 'Whether social care ends its work with a child at the right time and safely.',
    says: `case closure; clos* .. case; case .. close|closed; closing case; end* of involvement; end* involvement; end social care involvement;
      closed too soon|early; closed prematurely; premature* clos*; case .. closed prematurely; decision to close; closure decision;
      step down plan; withdraw* .. support + family; end their involvement; closures; work with family|families ends; ends too soon; ended too soon; closed without; before change .. sustained; exit plan; exit strategy - care; ending work; end* .. work with family; sustain* .. change .. close; closing work; support .. withdrawn too; stops too soon`,
    hints: `end|ends|ending .. involvement; social care .. end|ends; withdraw* too soon; support ends too; stops work; cases are ended; families are closed`,
    quiets: [
      'assessment-quality',
      'thresholds',
      'case-progress',
      'management-oversight',
      'caseloads',
      'visits-to-children',
    ],
  },
  {
    id: 'edge-of-care',
    title: 'Keeping families together on the edge of care',
    about: 'Help that keeps children safely with their families who would else come into care.',
    says: `instead of .. into care; instead of .. taken into care; living safely with .. parent; edge of care; family breakdown; prevent* .. admission to care; prevent* .. coming into care; stop* .. coming into care; stop* .. going into care; stop* .. entering care; avert* .. care; keep* .. out of care; prevent* .. entering care;
      avoid* .. coming into care; keep* family together; keep* child .. with .. family; remain .. at home rather; rather than become looked after; rather than .. into care; stay* .. with .. family + IN_CARE;
      remain* with .. family; reduc* .. need to come into care; prevent* .. becoming looked after; brink of care; risk of coming into care;
      stay safely with .. family; preventing entry to care; risk of care; risk of family breakdown; reduc* .. number .. coming into care;
      intensive support + family + IN_CARE - foster*; crisis intervention + family; prevent* .. coming into the care; prevent .. entry into care; care system + prevent*; rather than coming into care; need not .. accommodated; without the need for care; at risk of coming into care; rehabilitat* - home - offend*`,
    hints: `instead of .. into care; instead of .. taken into care; rather than .. come into care; living safely with .. parent; prevent* .. care + family; avoid .. care; without .. need to come into care; keep* .. child|teenager .. at home`,
    quiets: ['early-help', 'entering-care', 'placement-stability', 'care-leavers-other'],
  },
]
