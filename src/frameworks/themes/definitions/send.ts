import type { ThemeDefinition } from '../theme.ts'

export const send: readonly ThemeDefinition[] = [
  {
    id: 'ehc-plan-quality',
    title: 'Quality of EHC plans',
    about:
      'Whether EHC plans (once statements) describe needs, outcomes and provision well, with all services’ advice.',
    says: `EHC_PLAN + QUALITY; EHC_PLAN + contribut*; EHC_PLAN + aspiration; EHC_PLAN + reflect*; EHC_PLAN + outcome; EHC_PLAN + advice; EHC_PLAN + AUDIT; EHC_PLAN + oversight;
      EHC_PLAN - TIMELY - REVIEWED - within - too few - week - tribunal - do not have - number - without; quality .. EHC_ASSESSMENT; quality assurance of EHC_PLAN; health contribution;
      contribution to .. plan + SEND; EHC_ASSESSMENT + QUALITY; EHC_ASSESSMENT + contribut*; EHC_PLAN + quality assurance; EHC_PLAN + accura*; health advice + EHC_PLAN;
      PLAN + QUALITY + SEND - STRATEGIC - TRANSITION; PLAN + contribut* + SEND; PLAN + advice + SEND; ASSESSMENT + advice + SEND; EHC_PLAN + provision; EHC_PLAN + section; planning process + SEND; EHC_PLAN + voice; PLAN for child with SEND; SEND + PLAN + set out; SEND + PLAN + help; quality of statement; quality of .. statement - court; statements .. variable`,
    hints: `plan .. pupil with send + vague; PLAN + SEND + vague; PLAN + SEND + provision; PLAN + SEND + missing; advice from health; health and social care advice; PLAN + SEND + outcome; PLAN + SEND + advice; PLAN + SEND + poor; EHC_PLAN + clear; statements are - court - cafcass; EHC_PLAN + written`,
    faint: `education health and care plan; ehc plan; ehcp; statement of special; advice for .. plan; professional advice; outcomes in .. plan; health advice; contributions to .. plan; plans are not accurate - CARE_LEAVER; EHC_PLAN`,
    quiets: [
      'quality-assurance',
      'plan-quality',
      'assessment-quality',
      'childs-voice',
      'send-governance',
      'joint-working',
      'management-oversight',
      'service-user-feedback',
    ],
  },
  {
    id: 'ehc-timeliness',
    title: 'Timeliness of EHC assessments and plans',
    about: 'Whether EHC needs assessments and plans (once statements) are finished in the time the law allows.',
    says: `EHC_PLAN + TIMELY; EHC_PLAN + within .. week|timescale|timeframe; EHC_PLAN + within statutory; EHC_ASSESSMENT + TIMELY; EHC_PLAN + issu* - accura*; EHC_PLAN + completed; 20 week + SEND; 26 week - proceeding; twenty week + SEND;
      EHC_PLAN + on time - review; 20 week; EHC_ASSESSMENT + wait*; EHC_PLAN + statutory timescale; EHC_PLAN + timeframe; finish* .. EHC_PLAN; EHC_PLAN + week; EHC_ASSESSMENT + late; statement + TIMELY + SEND; SEND + ASSESSMENT + longer than; SEND + ASSESSMENT + law allow; longer than the law; time the law; ASSESSMENT of .. special need + TIMELY; assessment of .. need + TIMELY + SEND; assessment + week + SEND`,
    hints: `legal time; PLAN + SEND + completed; PLAN + SEND + late; PLAN + SEND + TIMELY; PLAN + SEND + on time; legal deadline + SEND; within .. legal; SEND + statutory time limit; statutory assessment .. SEND; EHC_ASSESSMENT + delay*`,
    faint: `20 weeks; statutory timescales + SEND; plan .. finalised; finalis*; statutory deadline - CONFERENCE; EHC_ASSESSMENT; issue of .. statement; statement .. late; draft statement`,
    quiets: ['assessment-timeliness', 'case-progress'],
  },
  {
    id: 'ehc-annual-reviews',
    title: 'Annual reviews of EHC plans',
    about: 'Whether EHC plans are reviewed each year and changed in time.',
    says: `annual review - IN_CARE - foster* - household - event - award*; annual review of ehc plan; annual review of ehcp; annual review of education health and care plan; annual review of statement; EHC_PLAN + REVIEWED - contribut* - issu*; yearly review; amend* + EHC_PLAN; review of statement; annual review .. statement; annual review process; statement review; EHC_PLAN + out of date; EHC_PLAN + amendment; updat* + EHC_PLAN; PLAN + SEND + each year; PLAN + SEND + updated; PLAN + SEND + updat* each year; plans are not updated + SEND; PLAN + SEND + amend*; annual review* .. plan`,
    hints: `PLAN + SEND + up to date; brought up to date .. SEND; PLAN + SEND + reviewed; PLAN + SEND + each year; PLAN + SEND + yearly; EHC_PLAN + each year; reviews of EHC_PLAN; EHC_PLAN + yearly; EHC_PLAN + current; yearly meeting; annual meeting; amended after`,
    faint: `annual reviews; yearly review + SEND; annual review; review .. plan + SEND`,
    quiets: ['assessment-timeliness', 'care-reviews', 'plan-quality', 'phase-transitions'],
  },
  {
    id: 'send-identification',
    title: 'Early identification of special needs',
    about: 'Whether children’s special needs are found and assessed early and accurately.',
    says: `NEED + identif* - TEENAGER - AUDIT - CARE_LEAVER - IN_CARE - YOUTH_JUSTICE - TRANSITION; early identification - exploit* - neglect;
      over identif*; identified early + SEND; NEED + understood + SEND; moderate learning difficulty; SEND + identification;
      SEND + picked up; spot* .. child; spot* .. need; NEED + spot*; need* .. picked up; additional help with learning; SEND + spotted; SEND + recognis* + early; SEND + assess* + early; identif* .. difficult*; learning difficulty .. identified; identif* .. SEND; SEND .. identif* - gap;
      identif* and assess* - IN_CARE - YOUTH_JUSTICE; SEND + identified early; identify .. special educational; identif* .. special need; slow to identify; identif* pupil`,
    hints: `come to light; additional need .. early; early .. additional need; NEED + come to light; NEED + noticed; screening .. early year; SEND + noticed; SEND + found early; SEND + detect*; SEND + missed; unidentified; undiagnosed; unmet need .. early; learning need .. early; developmental delay`,
    faint: `additional need .. identified; identif* .. early; early .. identif*; emerging need .. identified; need .. spotted; screening; needs .. picked up; difficult* .. noticed; NEED + understood early; special need .. recognised`,
    quiets: ['assessment-timeliness', 'assessment-quality', 'early-years', 'send-in-schools'],
  },
  {
    id: 'local-offer',
    title: 'Local offer',
    about: 'Whether families can find out, in the local offer and otherwise, what support there is.',
    says: `local offer - CARE_LEAVER; know .. access .. support + SEND; find out about + PARENT; PARENT + know + services; where to look; information .. service + PARENT + SEND - shared; information for parent; PARENT + find out what;
      aware* of .. support .. available; what .. available + PARENT; information about service; what services there are; information on .. support; information .. SEND + PARENT - advice - kept - communicat*; website + PARENT - board; website + SEND - board; website + information - board;
      directory of service; information for family; family information service; advice about the provision`,
    hints: `PARENT + find out; what help exists; help exists; what help is available; PARENT + aware of; services .. available .. PARENT; PARENT + hear about; out of date information + SEND; sources of help; not know what .. available; do not know .. service + PARENT; know where to .. help + PARENT`,
    faint: `directory; signpost*; information about .. support; what .. is available; where to turn; where to go for help; support available; know .. help; find .. information`,
    quiets: ['information-sharing', 'service-user-feedback', 'disabled-children', 'youth-services'],
  },
  {
    id: 'advice-for-parents',
    title: 'Advice and support service for parents',
    about: 'The independent information, advice and support service for parents of children with special needs.',
    says: `sendia*; iass; information advice and support; parent partnership service; parent partnership; advice and support service; ask us service; impartial advice + PARENT; independent advice + PARENT;
      impartial information; special educational need information advice and support; information and advice + PARENT + service - communicat*`,
    hints: `independent advice; PARENT + independent advice; advice service; advice and guidance + PARENT; SEND + advice line; parent adviser; impartial support + PARENT; legal advice .. parent`,
    faint: `information advice; impartial; independent support + PARENT`,
    quiets: ['local-offer', 'communication-with-families', 'co-production', 'service-user-feedback'],
  },
  {
    id: 'communication-with-families',
    title: 'Communication with families',
    about: 'Whether services keep families informed and answer them.',
    says: `communicat* + PARENT + SEND; communicat* with .. PARENT; communicat* with family|parent|stakeholder|carer; communication strategy; communication with stakeholder; PARENT + kept informed; keep* PARENT informed;
      improve communication; clear communication; communication to; PARENT + repl* - inform; calls .. not returned; answer* .. parent; family + communicat*; barrier to information; consistent and accessible information;
      PARENT + trust + SEND; when signposting; respond to .. parent`,
    hints: `nobody .. answer*; answer* .. email*|call*|letter*; emails; phone calls; PARENT + not told; PARENT + kept in the dark; keep* .. parent .. informed; PARENT + not informed - SERVICE_DATA; PARENT + reply; return* .. calls; PARENT + frustrat*; PARENT + waiting to hear; letters to parent; explain* .. to parent|family; poor communication; jargon`,
    faint: `communicat*; kept informed; PARENT + informed about; parents .. not .. told; repl*; calls; return calls; updates to parent; parents .. frustrated; hard to reach by phone; contact .. service + PARENT`,
    quiets: ['information-sharing', 'service-user-feedback', 'joint-working'],
  },
  {
    id: 'co-production',
    title: 'Co-production with families',
    about: 'Whether services and strategies are made together with children, young people and families.',
    says: `help* to write .. strategy|policy|plan; help* to shape; helped to design; co produc*; coproduc*; co design*; codesign*; parent carer forum; parent and carer forum; pcf; SEND + VOICE - EHC_PLAN - assessment; PARENT + design*; views of child .. SEND; parent .. procurement; PARENT + shaping; SEND + feedback;
      views of .. PARENT + service; feedback from parent + SEND; PARENT + involve* + service; PARENT + shape*; view* of parent + SEND; PARENT + views + act on; gain* .. PARENT .. view; listen to .. PARENT + SEND; represent* .. PARENT;
      gather .. views; child and PARENT + plan .. service; co create*; engage* .. with .. famil* .. SEND; equal partner; lived experience + strateg*; involve* .. design*; listening to child .. parent; PARENT + asked + SEND; PARENT + told + SEND; PARENT + service design`,
    hints: `help|helped|helping to write .. strategy|policy|plan; SEND + help* to write; SEND + help* .. shape*; PARENT + strategy; PARENT + policy; designed with; with families from the start; PARENT + partners in; working with parent .. service; PARENT + change .. service; involved in planning service; PARENT + decision* .. service; PARENT + no say; families .. no say; families .. shape*; SEND + shape*`,
    faint: `participation of parent; parents and carers .. shape; parents .. design; consult* with .. parent; families .. involved; forum; partners with .. parent; parents as partner; SEND + consult*; involved .. parent .. planning`,
    quiets: [
      'childs-voice',
      'strategic-plan',
      'service-user-feedback',
      'send-governance',
      'work-with-parents',
      'joint-commissioning',
    ],
  },
  {
    id: 'joint-commissioning',
    title: 'Joint commissioning',
    about: 'Whether education, health and care plan and buy services together, knowing what is needed.',
    says: `joint commission*; jointly commission*; commission* .. service + SEND; commission* .. provision - alternative; pooled budget; joint strategic need; commissioning arrangement; commissioning strategy; jsna; commissioning - HOME - placement - alternative;
      strategic commissioning; commission appropriate service; aligned budget; commission* .. together; joint needs assessment; joint funding; commissioners .. agree; commissioners .. together; commission* together; commissioning of service; tripartite funding; buy .. together; buy services; buy* .. service .. together; buy* service; purchase* .. together; shared funding; jointly purchas*; pool* .. budget`,
    hints: `pay for .. together; plan and pay; jointly fund*; jointly buy; joint contract; commission* .. jointly; joint budget; buy* .. together; shared budget; bought together; funding between health; nhs and .. council + PLAN; health and .. council .. agree; who pays; jointly plan* .. service; commission*`,
    faint: `commissioning; commission*; jointly; joint plan* .. provision; pooled; funding arrangement .. health; procure*; purchas*`,
    quiets: [
      'send-governance',
      'wheelchairs-and-equipment',
      'resources',
      'assessment-quality',
      'occupational-and-physiotherapy',
      'disabled-children',
    ],
  },
  {
    id: 'send-outcomes',
    title: 'Progress and outcomes of children with SEND',
    about: 'What children with special needs achieve at school and after.',
    says: `progress of .. SEND; SEND .. progress; SEND + slow progress; SEND + progress made; SEND + educational progress; SEND + achieve well; SEND + attain*; SEND + academic; SEND + achievement; SEND + do not achieve; SEND + educational outcome; SEND + education outcome; life outcome; outcomes .. achieve; outcome .. SEND .. achieve; SEND + good level of development; SEND + results - duplication - confusion - delay;
      SEND + key stage; SEND + gcse; SEND + gained; SEND + qualification; SEND + slower; SEND + make .. progress; SEND + underachiev*`,
    hints: `SEND + fall* .. behind; SEND + further behind; SEND + behind; SEND + do well at; SEND + catch up; SEND + learn well; SEND + succeed; SEND + standards; SEND + leave school with; statement .. progress; SEND + gap; SEND + exam*; SEND + less well`,
    faint: `SEND + gcse; SEND + outcome; SEND + achiev*; SEND + results - duplication - confusion - delay; SEND + progress; statement + progress; sen pupil + progress`,
    quiets: ['attainment', 'school-quality', 'send-governance'],
  },
  {
    id: 'send-places',
    title: 'Enough special places',
    about: 'Whether there are enough special school and resourced places near home.',
    says: `special school place; specialist place; specialist provision; special school provision; sufficiency + SCHOOL + SEND; place + SEND - SCHOOL - EET - residential care; special school .. capacity; specialist educational provision;
      resourced provision; resource base; range of provision .. SEND; specialist setting; special school - nurs* - train*; provision close to .. home; out of area + SEND; residential school; shortage of special; enough special; local .. specialist; places .. SEND;
      out of authority + SEND; out of authority special; SEND + sufficiency; SEND + sufficient .. place|provision|school; SEND + insufficient .. place|provision|school; SEND + provision + local; independent special; independent non maintained; attending .. provision close; educational provision close; provision for .. learning difficulty;
      provision for child with learning; outside .. authority + SEND; additionally resourced; specialist educational place; resourced base; specialist base; specialist resourced; specialist school place; special school place`,
    hints: `no suitable .. school; suitable special; special school; wait* .. for .. school place + SEND; SEND + wait at home; SEND + specialist; SEND + unit; special unit; special classes; autism base; sen unit; special needs unit; provision .. for child with .. difficulty|disability; specialist school; local special; SEND + sent out of; SEND + educated out; placed in independent .. school`,
    faint: `special school; specialist place; placed in .. special; specialist .. school; resource* unit; specialist provision; SEND + place; SEND + out of county; SEND + far; autism .. school; independent school`,
    quiets: [
      'school-places',
      'placement-sufficiency',
      'distant-placements',
      'joint-commissioning',
      'residential-care',
      'send-in-schools',
      'mental-health-waits',
      'neurodevelopmental-waits',
    ],
  },
  {
    id: 'send-in-schools',
    title: 'Inclusion in mainstream schools',
    about: 'Whether mainstream schools and settings meet special needs well, with training and help.',
    says: `mainstream school - exclu* - suspen* - attendance; mainstream - exclu* - suspen*; sen support - progress - attain* - outcome; inclusive practice; inclusion + SCHOOL - exclu*; ordinarily available; graduated approach; graduated response; senco; sencos;
      special educational need coordinator; school .. support + SEND; inclusion team; inclusion forum; school action; inclusive school; inclusive education; SCHOOL + inclusive; inclusion in school; teaching assistant;
      reasonable adjustment; SCHOOL + meet .. need + SEND; SCHOOL + adapt*; quality first teaching + SEND; commitment to inclusion; notional sen`,
    hints: `include .. pupil .. SEND; SCHOOL + include; how well they include; SCHOOL + differ; inclusion of .. SEND; SEND + inclusion; SCHOOL + special need + confident; SCHOOL + special need + meet; teachers .. special need; teachers .. SEND; SEND + classroom; SEND + lesson; SCHOOL + SEND + welcom*; SEND + inclusive; school staff .. SEND; adapt* .. teaching; learning support assistant; adapt* .. curriculum; wave; in class support`,
    faint: `inclusive; inclusion; SEND + school; SEND + teacher; school .. need of pupil; adapt*; learning support; ordinary school; SEND + mainstream; sen support; reasonable adjustment`,
    quiets: ['school-quality', 'send-identification', 'training'],
  },
  {
    id: 'educational-psychology',
    title: 'Educational psychology',
    about: 'Educational psychologists: waits, numbers and advice.',
    says: `educational psycholog*; education psycholog*; ep service; eps`,
    hints: `psychologists + assessment - clinical; educational psychology`,
    faint: `educational psycholog*; psychology service; ed psych; ep; eps; psychologists`,
    quiets: ['social-worker-recruitment', 'mental-health-waits', 'send-in-schools'],
  },
  {
    id: 'transition-to-adulthood',
    title: 'Transition and preparation for adulthood',
    about: 'Whether disabled young people and those with special needs move well into adult life and services.',
    says: `prepar* .. adulthood; prepar* for adult; adult service - IN_CARE; transition .. adult*; adult social care; adult health service; transition to adult*; transition service; adulthood; supported internship; transition planning - CARE_LEAVER - SCHOOL;
      transition at 18; move* into adult; independent travel training; transition .. 14; prepared for adult; adult life; pfa; child to adult; TRANSITION + adult*; into adult; young adult + SEND;
      transition + SEND - phase - SCHOOL - CARE_LEAVER - nursery; prepar* .. independen* + SEND; transition arrangement - CARE_LEAVER - SCHOOL; adult world; world of work; turn 18 + SEND; supported living; SEND + eet; SEND + paid; employment + SEND; post 16 + transition; complex need + 18th birthday; DISABLED + 18th; DISABLED + after .. 18; SEND + 18th birthday; what will happen after; adult services`,
    hints: `after they reach 18 - CARE_LEAVER; reach 18 + SEND; reach 18 .. support; at 18 - CARE_LEAVER; beyond 18 + SEND; moving to adult; adult team; adult support; adults services; become adult; becoming adult; 18th birthday + SEND; adult provision; SEND + future; leave school + SEND - exclu* - choice - course - college; life after school; next step* + SEND; SEND + independent live|living; adult* + SEND`,
    faint: `adulthood; adult service; adult life; adult social care; preparing for adult; adult; SEND + independen*; supported internship; SEND + employment; DISABLED + adult; DISABLED + employment; 18 + DISABLED; transition + DISABLED; transition + SEND`,
    quiets: [
      'send-identification',
      'school-nursing',
      'local-offer',
      'plan-quality',
      'neet',
      'disabled-children',
      'learning-disability-health-checks',
      'complex-health-needs',
      'send-post-16',
    ],
  },
  {
    id: 'phase-transitions',
    title: 'Moves between schools and phases',
    about: 'Whether children are helped at moves between phases of education.',
    says: `from nursery to; nursery to reception; phase transfer; transition .. phase; primary to secondary; transition between|from|to|into school|phase|setting|nursery; transition into school; starting school; transition point; transition across phase; transition to secondary;
      transfer between key stage; key stage transfer; move* .. secondary school; move* from primary; nursery to school; TRANSITION + phase; between key stage; secondary transfer; change of school; next stage of .. education; move to further education;
      TRANSITION + nursery; TRANSITION + further education; settle into .. school; TRANSITION + primary; TRANSITION + key stage`,
    hints: `reception; nursery to reception; move from nursery; move to secondary; move .. school + prepared; between primary and secondary; changing school; move to .. new school; start school; year 7; transfer to secondary; transfer .. school - SEND; induction of pupil; moving .. between school`,
    faint: `primary to secondary; starting school; start school; move .. secondary; moves to secondary; key transition; between schools; change of school; new school`,
    quiets: ['transition-to-adulthood', 'early-years'],
  },
  {
    id: 'send-post-16',
    title: 'Learning after 16 for young people with SEND',
    about: 'Courses and places after 16 for young people with special needs.',
    says: `post 16 + SEND; college course + SEND; after 16 + SEND; college + post 16; post 16 .. complex; SEND + post 16 + option; SEND + 16 to 25; further education + SEND; post 16 provision + SEND; post 16 education for those; post 19`,
    hints: `16 to 25 year old; 16 25 year old; courses + SEND; courses .. complex need; young adults .. SEND + course; 19 to 25; further education + complex need; college .. complex need; colleges + SEND; training + complex need; after .. leave school; after they leave school; when they leave school`,
    faint: `16 to 19 + SEND; SEND + 19; SEND + college; SEND + course`,
    quiets: ['neet', 'post-16-qualifications', 'send-places'],
  },
  {
    id: 'send-governance',
    title: 'Leadership and governance of SEND',
    about: 'Whether partners steer the work for children with SEND together and know its effect.',
    says: `governance + SEND; SEND strategy; SEND + strategic oversight; SEND + LEADER + oversight; SEND action plan; send board; send partnership board; SEND + strategic plan; SEND + strategic action plan; SEND + strategic evaluation; SEND + accountab*;
      SEND + governance arrangement; SEND reform; strategic + SEND + oversight; written statement of action; self evaluation + SEND; strategic governance; SEND + service .. plan; SEND + strateg* - CARE_LEAVER; agreed .. priorities; sets out .. priorities; SEND + board;
      area + strategic + plan + SEND; SEND + ambition; SEND + improvement plan; hold* .. to account + SEND; inclusion strategy; partnership + priorities + SEND; impact of the partnership; improvement + SEND + partnership; SEND and ap strategy`,
    hints: `responsible for SEND; SEND + strategy; SEND + leadership; SEND + performance + LEADER; those responsible + SEND; SEND + plan for improvement; know .. impact + SEND + LEADER; SEND + monitor* + LEADER; SEND + steer*; SEND + vision; leadership of SEND; SEND + check whether; area leader + SEND`,
    faint: `SEND + leaders; SEND + partnership; SEND + improvement; written statement; wsoa; SEND + oversight; SEND + data; SEND + board; accelerated progress; leaders .. SEND`,
    quiets: [
      'partnership-governance',
      'strategic-plan',
      'management-oversight',
      'self-evaluation',
      'improvement-pace',
      'send-places',
      'send-identification',
      'political-leadership',
    ],
    general: true,
    wide: true,
  },
  {
    id: 'designated-health-officers',
    title: 'Designated medical and clinical officers',
    about: 'The doctor or clinician who links health services to the work on special needs.',
    says: `designated clinical officer; designated medical officer; dco; dmo; designated social care officer; dsco; designated doctor for send`,
    quiets: ['send-governance', 'allegations-against-adults', 'co-production', 'joint-working'],
  },
  {
    id: 'joint-working',
    title: 'Agencies and teams working together',
    about: 'Whether education, health and social care, or teams of one service, work together round a child.',
    says: `multi agency working - risk; joined up; joint working; multi agency approach; coordinat* approach; tell it once; tell their story - SOCIAL_WORKER; joint approach; work* together + SEND - TIMELY; collaborat* between; work* closely together;
      multi agency work; silo; multidisciplinary; multi disciplinary; integrated team; integrated working; collaboration; work* together; partnership working + SEND; effective partnership working; integrated service; work* in partnership; whole service approach; work* well together; work* effectively together; partner* .. work* well`,
    hints: `silos; professionals .. work together; different services .. together; work* in isolation; services .. coordinated; coordinated support; coordinat*; professional .. joined; agencies work .. together; teams .. together; PARTNER + together; in isolation`,
    faint: `together; multi agency; integrated; co located; colocat*; work* well with; agencies .. cooperate; agencies .. co operate; cooperation; co operation; cooperat*; key working; professionals .. meet`,
    quiets: ['partnership-governance'],
    general: true,
    wide: true,
  },
  {
    id: 'send-tribunals',
    title: 'SEND appeals and mediation',
    about: 'Appeals, mediation and disagreement about support for special needs.',
    says: `tribunal; mediation - family - return - home; SEND appeal; appeal .. SEND; appeals; disagreement resolution; resolves .. disagreement; appeal against`,
    quiets: ['local-offer', 'caseloads'],
  },
  {
    id: 'send-transport',
    title: 'Home to school travel',
    about: 'Transport to school and to support.',
    says: `school transport; home to school; travel assistance; transport to school; transport + SCHOOL; home school transport; transport; taxi; travel to school; escort`,
    hints: `taxis; minibus; bus* - business; bring .. child to school; travel to .. school; journeys; travel`,
    faint: `travel; school bus; passenger assistant; school run; journey .. school; transport`,
    quiets: ['send-places', 'disabled-children'],
  },
  {
    id: 'disabled-children',
    title: 'Social care for disabled children',
    about: 'Assessment, planning, protection and support for disabled children by social care.',
    says: `disabled child - EET - SCHOOL - adult* - breaks - transport; DISABLED + ASSESSMENT - SEND; disabled child + ASSESSMENT; disabled child + PLAN; child with disability - SCHOOL - adult* - learning - progress; DISABLED + social work*; disability service;
      disability team; DISABLED + PLAN - SEND; cwd; disabled child team; complex need team; DISABLED + social care; disabled child + safeguard*; team for disabled; children with disability team; child with complex need team; SEND + social care need - adult*`,
    hints: `social care + disabled; support for disabled; disabled child; children with disab*; disability + social worker; SEND + social care - health; occupational disab*`,
    faint: `disabled; disability; complex disability; children with physical`,
    quiets: [
      'plan-quality',
      'assessment-quality',
      'assessment-timeliness',
      'response-to-risk',
      'send-places',
      'diversity',
    ],
    wide: true,
  },
  {
    id: 'short-breaks',
    title: 'Short breaks',
    about: 'Breaks and activities for disabled children and their families.',
    says: `short break; respite; shortbreak; break for carer; overnight break; breaks for disabled; breaks for family; short break offer`,
    hints: `overnight breaks; breaks .. famil*; break from caring; saturday club + disab*; holiday scheme + disab*; breaks for parent; time off for carer; holiday club + disab*; play scheme .. disab*`,
    faint: `overnight stay; respite; breaks; break .. parent; play scheme; holiday scheme; overnight care`,
    quiets: ['disabled-children', 'out-of-hours', 'residential-care', 'youth-services', 'children-missing-education'],
  },
  {
    id: 'personal-budgets',
    title: 'Personal budgets and direct payments',
    about: 'Whether families can use direct payments and personal budgets.',
    says: `direct payment; personal budget; personal health budget; individual budget; personalised budget`,
    hints: `manage their own support; own budget; personal budgets; personalisation`,
    faint: `direct payment; budgets .. family; buy their own support; choose .. own support`,
    quiets: ['resources', 'joint-commissioning', 'disabled-children', 'short-breaks'],
  },
]
