import type { ThemeDefinition } from '../theme.ts'

export const protection: readonly ThemeDefinition[] = [
  {
    id: 'assessment-quality',
    title: 'Quality of assessments',
    about: 'Whether social work assessments understand history, risk and need well enough.',
    says: `ASSESSMENT + QUALITY - SEND - YOUTH_JUSTICE - HEALTH_CHECK;
      ASSESSMENT - TIMELY - SEND - YOUTH_JUSTICE - SCHOOL - HEALTH_CHECK - MENTAL_HEALTH; parenting assessment;
      quality of risk assessment - YOUTH_JUSTICE - SEND; risk assessment - YOUTH_JUSTICE - SEND; capacity to change; professional curiosity; histories .. not .. considered; lack of curiosity; history .. not .. understood; assessment + poor quality`,
    hints: `SOCIAL_WORKER + gather* + information; what it means for .. child; what .. mean for .. child; understand* .. child history; family history; analys* + risk - YOUTH_JUSTICE - SEND; do not analyse; weigh* .. risk; understand .. cause; underlying cause; explain .. life is like; parents capacity; assessment of need and risk; analysis in assessment; professional judgement + ASSESSMENT; holistic assessment; history .. not considered; previous history; past event; over optimistic - self - about itself; too optimistic; start again syndrome; risk and protective factor; analysis of risk; analys* of risk - YOUTH_JUSTICE; assessing parent; impact on .. child .. assess*`,
    general: true,
  },
  {
    id: 'assessment-timeliness',
    title: 'Timeliness of assessments',
    about: 'Whether social work assessments are finished in time.',
    says: `ASSESSMENT + TIMELY - SEND - YOUTH_JUSTICE - HEALTH_CHECK - NEURO - MENTAL_HEALTH - SCHOOL; ASSESSMENT + 45 working day; ASSESSMENT + 35 day;
      ASSESSMENT + completed - standard - SEND - YOUTH_JUSTICE - HEALTH_CHECK - QUALITY`,
    hints: `wait* .. assessment - SEND - NEURO - HEALTH_CHECK; statutory limit; unfinished assessment; backlog .. assessment; assessment .. open too long`,
    general: true,
  },
  {
    id: 'plan-quality',
    title: 'Quality of plans for children',
    about: 'Whether plans for children in need or in need of protection are specific, measured and carried out.',
    says: `PLAN + QUALITY - SEND - YOUTH_JUSTICE - STRATEGIC - priority; child plan - SEND - YOUTH_JUSTICE - priority; plan for .. child - SEND - YOUTH_JUSTICE;
      planning for .. child - SEND - YOUTH_JUSTICE; plan and planning - SEND; child in need plan|planning; child in need and .. plan - repeat*;
      contingency|contingencies + PLAN - YOUTH_JUSTICE - SEND; contingency planning - YOUTH_JUSTICE; contingency arrangement;
      outcome focused plan; intervention plan - YOUTH_JUSTICE; CP_PLAN + QUALITY - remov* - ending - repeat* - number - step*;
      ASSESSMENT + PLAN - SEND - YOUTH_JUSTICE - STRATEGIC; quality .. effectiveness of .. child protection plan; safety plan;
      child in need and child protection plan - repeat*; PLAN + measurable - SEND - YOUTH_JUSTICE; PLAN + who will do what; CP_PLAN + measurable;
      plan are - SEND - YOUTH_JUSTICE - STRATEGIC; CP_PLAN + outcome - repeat* - number; CP_PLAN + objective; CP_PLAN + clear; CP_PLAN + specific; planning and intervention;
      contingency - YOUTH_JUSTICE - SEND; oversight of child in need plan; planning and review; CP_PLAN + tell parent; CP_PLAN + what has to change; CP_PLAN + plainly; CP_PLAN + what need; what has to change; CP_PLAN + task; CP_PLAN + must .. different; CP_PLAN + must change; PLAN + task - SEND - CARE_LEAVER - IN_CARE; CP_PLAN + what .. change`,
    hints: `plans say - SEND - YOUTH_JUSTICE - CARE_LEAVER - IN_CARE; what should change for .. child; what has|needs to change + PLAN; what need to change; plans list; list of task; expected of .. parent; smart plan; smart target; smart action; time bound; timebound; actions in plan; action in plan; who is responsible; goal + PLAN - SEND; plan .. not specific; clear plan; written plan; planned intervention; milestones + child`,
    quiets: ['child-protection-plans', 'children-in-need', 'child-protection-plans'],
    general: true,
    wide: true,
  },
  {
    id: 'children-in-need',
    title: 'Children in need',
    about: 'Visits, meetings and reviews for children in need who are not on a protection plan.',
    says: `child in need review; child in need meeting; child in need work; child in need visit; child in need case;
      child in need service; section 17; cin review; cin meeting; services for child in need; child in need; cin`,
    faint: `child in need; need help`,
    last: true,
    wide: true,
  },
  {
    id: 'child-protection-plans',
    title: 'Starting, repeating and ending protection plans',
    about: 'Which children are made subject to a child protection plan, for how long, again, and how it ends.',
    says: `CP_PLAN; repeat* .. CP_PLAN; second or subsequent; subject to a child protection plan; repeat child protection;
      on the child protection register; deregist* + child protection; de regist*; repeated planning; re regist*; re registration;
      reregist*; registration .. child protection; second time + CP_PLAN; subject to plan .. longer; plans for longer; plan .. longer than; plan .. more than two year; subject to plans`,
    hints: `on a plan; on .. plan for more than; plan for more than two year; plan for two year; plans lasting; length of time on .. plan; plans .. repeat*; stay on .. register; second plan; register; second period; plan for the second; protection plan for two; long term protection plan; plan ended; plans .. ended; removed from the register; de registration; on .. register; duration of .. CP_PLAN; subject of .. CP_PLAN; number .. CP_PLAN; rate of child on CP_PLAN; children .. subject of a plan; subject to a plan`,
    quiets: ['children-in-need'],
    general: true,
  },
  {
    id: 'child-protection-conferences',
    title: 'Child protection conferences',
    about: 'Conferences, their timing, attendance, reports, minutes and chairing.',
    says: `CONFERENCE - family group; conference + PARTNER - family group; conference chair - challenge`,
    hints: `report* .. conference; conferences; initial conference; conference .. within 15; conference .. working day; conference decision; strengthening families conference; chairing of conference; chairs of conference; attend .. conference; cp conference`,
    quiets: ['thresholds'],
  },
  {
    id: 'core-groups',
    title: 'Core groups',
    about: 'Whether the core group of those close to a child on a protection plan meets and drives the plan.',
    says: `core group; core groups; core group meeting; core meeting`,
    faint: `core group`,
    quiets: ['child-protection-conferences', 'plan-quality', 'child-protection-plans'],
  },
  {
    id: 'strategy-discussions',
    title: 'Strategy discussions',
    about: 'Whether strategy discussions happen in time, with the right agencies and clear results.',
    says: `strategy discussion; strategy meeting; strategy conversation; initial strategy; strategy discussions and meeting; police and social worker + confer; first confer; confer about a child; strategy discuss*; multi agency strategy; discussion .. with police; police .. discussion + significant harm; whether to start .. enquiry; meet* .. decide whether; whether .. child protection enquiry; multi agency meeting .. enquiry`,
    quiets: [
      'thresholds',
      'partnership-governance',
      'case-recording',
      'response-to-risk',
      'assessment-timeliness',
      'section-47-enquiries',
    ],
  },
  {
    id: 'section-47-enquiries',
    title: 'Child protection enquiries',
    about: 'The quality and timing of section 47 and other child protection enquiries.',
    says: `section 47; s47; s 47; child protection enquir*; child protection investigation; protection enquir*; sec 47;
      child protection inquir*; joint investigation; abuse investigation; section 47 investigation; abe interview;
      investigation of .. abuse; child protection medical; enquiries into; enquiry into`,
    hints: `section 47 enquiry; child protection enquiry; investigative; joint enquiry; joint police; achieving best evidence; investigations .. significant harm; medical examination + abuse; paediatric medical; protection investigation`,
  },
  {
    id: 'response-to-risk',
    title: 'Response to risk of harm',
    about: 'Whether risk to children is recognised and acted on.',
    says: `recognition of risk; response to risk; recognis* .. risk; identif* .. risk; respond* .. risk; escalating risk;
      systemic failure; identification of and response to risk; safeguarding practice; risks increase; risk increase; risk .. escalate;
      escalation of concern; increas* risk; changing risk; child protection practice; emerging risk; at risk of significant harm; risk .. not recognis*; risk to child .. recognis*; risk .. is recognised; risks .. are recognised; risk .. identified; risks .. identified; risk .. not .. identif*; risks to child; leave|left .. child at risk; child at risk of harm - seen - visit*; left at risk of harm; serious failure; not .. adequately protected; exposed to .. risk|harm; significant risk of harm; situation of .. risk; situation of .. harm; suffering .. significant harm; at risk during this; left at risk of; left for too long in; harm .. not .. identified; unassessed risk; vulnerable to harm; risk .. not .. understood; harm .. robustly responded`,
    hints: `more dangerous; become* dangerous; recognis* .. danger; left in .. danger; unsafe situation; left at risk; left .. in harmful; underestimat* risk; danger to child; changing circumstance; respond* .. quickly .. danger; risk .. minimised; risk .. underestimated; too long in harmful; left in situations; situations of harm; unsafe situation; safeguarding concern .. not .. acted; act* on concern; respond* .. to concern; risk of harm .. not; urgent action .. protect; immediate risk; dangerous situation; not protected; not always protected; failed to protect; not safeguarded`,
    general: true,
  },
  {
    id: 'police-protection',
    title: 'Police protection',
    about: 'Use of police powers to take a child to safety.',
    says: `police protection; police powers; powers of protection; police power of protection; emergency protection order; emergency powers; use of emergency power; police .. remove; section 46; police power*`,
    faint: `police .. powers; remove* .. child .. police; police .. remov*`,
    quiets: ['section-47-enquiries'],
  },
  {
    id: 'visits-to-children',
    title: 'Visits to children',
    about: 'Whether social workers see children often enough, alone and to purpose.',
    says: `visit to child - health; child .. seen by; statutory visit; visit .. child - health - family time - independent - this; visiting child;
      seen alone; see child alone; seeing child; see child .. often; child .. visited - health - custody; social work visit; visit + purposeful;
      visiting frequency; home visit - health; child seen; seen .. by .. social worker; seen regularly; seen often; child .. seen; frequency of visit; visit .. timescale; visited by .. social worker; visited regularly; regular visit by;
      visit by social worker; visited often; CHILD + visited - health visitor - prison - custody - private;  visit + SOCIAL_WORKER - health visitor; visits - health - health visitor - focused - inspection - contact - prison; social worker see child; see child regularly; child are seen regularly; unseen; go unseen; not seen for; seen for more than; without being seen; visit .. at a frequency; visit care leaver; visits are`,
    hints: `see|sees|saw the child; nobody .. sees .. child; not see .. child; not seen; see child at home; seen .. at home; contact with .. social worker; see .. social worker; see their social worker; see child often; child .. is seen; visit family; unannounced visit; frequency .. contact; social worker contact with child; contact with child; how often .. see*; visit .. overdue; overdue visit; visits .. late; visits .. not .. on time; see* .. child alone; see* child in; speak* to child alone; alone with child; visit them; social work* .. visit; visit .. each week; visits are; visiting of; unannounced visit; stat visit; statutory visiting`,
    wide: true,
  },
  {
    id: 'direct-work',
    title: 'Direct work with children',
    about: 'Purposeful work with the child that helps them understand and be understood.',
    says: `direct work; one to one work; piece of work with child; work with child one to one; relationship based; play work;
      get* to know .. child; know child well; know|knows .. child .. well; know their child well; relationship with child; relationship with .. child; tools to help child;
      build* trust* relationship; knows the child`,
    hints: `play and drawing; drawing; SOCIAL_WORKER + play; understand how child feel; spend time with child; time with child; help child to talk; trust* .. social worker; build trust; warm relationship; good relationship with .. worker; trust their; know them well; knows them well; meaningful relationship; worker .. know .. child; direct engagement; creative work; creative method; therapeutic play; build* .. relationship with child; strong relationship with child; relationship .. with child; tools .. child express; play .. child express; toys; emotional warmth; knowledge of child; know .. child well`,
    general: true,
  },
  {
    id: 'pre-proceedings',
    title: 'Pre-proceedings and court work',
    about: 'The public law outline: when it is started, how it is tracked, and the work in care proceedings.',
    says: `pre proceeding; preproceeding; public law outline; plo; letter before proceeding; letter before action; care proceeding;
      court proceeding; legal gateway; legal planning meeting; family court; cafcass; court statement; court work; family justice;
      care application; legal planning; issue proceeding; 26 week + proceeding; proceedings; social work evidence; court case`,
    hints: `court order .. application; applications to court; care order .. application; letter of intent; proceedings .. delay; judge; judges; judiciary; adjourn*; court timescale; court report - YOUTH_JUSTICE; proceedings; legal advice + child - SEND; threshold statement; expert assessment + court; supervision order; interim care order; legal process; legal gateway panel; child case .. court`,
    quiets: ['thresholds', 'edge-of-care', 'care-reviews', 'case-progress', 'ehc-plan-quality'],
  },
  {
    id: 'chronologies',
    title: 'Chronologies',
    about: 'Whether each child’s file holds a chronology that workers use.',
    says: `chronolog*; history of significant event; list of significant event; genogram`,
    hints: `key event; summary of .. event; list of .. event; timeline; event in .. child life; history of event; record of significant event; significant event*; key event .. record; timeline of event`,
    quiets: ['assessment-quality', 'case-recording', 'neglect'],
  },
  {
    id: 'pre-birth',
    title: 'Unborn babies',
    about: 'Assessing and planning for babies before they are born.',
    says: `pre birth; unborn; before birth; before .. baby is born; expectant mother; prebirth; expectant parent; concealed pregnancy; pregnan* + PLAN; vulnerable pregnan*; pregnant wom* - smok*; pregnancy + ASSESSMENT; before the child arrives; before .. baby arrives; before the baby birth; before the birth; before .. baby .. born; before birth`,
    hints: `unborn child; born .. protection; before child .. is born; high risk pregnan*; late .. pregnancy; unborn baby; mother to be; safeguarding midwi*; prospective parent .. baby`,
    quiets: ['assessment-quality', 'assessment-timeliness', 'plan-quality'],
  },
  {
    id: 'fathers',
    title: 'Fathers and wider family',
    about: 'Whether fathers, partners and the wider family are included in work with children.',
    says: `father; dad; absent parent; male parent - CARE_LEAVER; wider family; family group conference; male carer; extended family; family network;
      family group decision; men in .. family; paternal; family network meeting; mother partner; non resident parent; men in .. life; the men; leave* out .. men; focus* on mother`,
    hints: `the men; men who; men in; male figure; male partner; grandparent .. assess*; fathers; whole family; family group meeting; kin network; father*; mens; fgc; family meeting; family and friends network; family led; wider network; men .. child live; partners of mother; stepfather; step parent; stepfather; birth father; absent father; family group; dads`,
    quiets: ['assessment-quality'],
  },
  {
    id: 'work-with-parents',
    title: 'Working with parents',
    about: 'Whether workers engage, support and challenge parents well.',
    says: `challeng* .. parent|family - SCHOOL - SEND; work with parent; engage* with .. parent - SEND - SCHOOL; engaging parent - SEND - SCHOOL; resistant family;
      disguised compliance; non engag*; hostile parent; parental engagement - SEND - SCHOOL; hard to engage; engage .. parent - SEND - SCHOOL;
      resistant parent; uncooperative; parental capacity; not cooperate`,
    faint: `parents; engage .. famil*; challenge .. famil*; parent .. engage; reluctant; avoid*; avoidant; mothers`,
    last: true,
  },
  {
    id: 'diversity',
    title: 'Identity, culture and diversity',
    about: 'Whether work with children takes account of ethnicity, faith, language, identity and disability.',
    says: `ethnic* - workforce - recruit* - community; cultural; culture + CHILD - learning - organisational - practice; diversity of child; diverse need;
      equality and diversity; identity need; faith; religio*; black and minority; race; child identity; heritage; identity + CHILD;
      interpreter; first language; diversity - STAFF - recruit*; lgbt*; equalities; gender identity; language and culture; equality; disability and sexuality; sexuality; age gender; ethnicity and; culture and; race and`,
    hints: `equal opportunit*; ethnic background; cultural background; religious; ethnicity of child; child ethnicity; sexual orientation; gender; transgender; english as an additional language; english is not .. first language; translator; minority ethnic child; protected characteristic; anti racis*; black child - custody - YOUTH_JUSTICE; bme; dual heritage; sense of identity; language need; identity of child`,
    quiets: ['disabled-children', 'assessment-quality'],
    wide: true,
  },
]
