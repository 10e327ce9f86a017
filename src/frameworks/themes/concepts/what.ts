import type { Concepts } from './concepts.ts'

/** The work and the things that it makes: assessments, plans, visits, placements … */
export const what: Concepts = {
  PLAN: `plan; planning; care planning; planned work; planning process; child in need plan; child plan; safety plan`,
  CP_PLAN: `child protection plan; child protection planning; protection plan; cp plan; child protection register; plan of protection;
    on the register; protection planning`,
  ASSESSMENT: `assessment; assess; assessing; assessed; core assessment; initial assessment; single assessment; reassessment;
    child and family assessment; social work assessment; assessment work; family assessment; c and f assessment; risk assessment`,
  EHC_PLAN: `ehc plan; ehcp; education health and care plan; statement of special educational need; statement of sen; statemented;
    sen statement; statementing; statement for child; education health care plan; statutory plan; statement issued; issu* statement; final statement;
    new statement; statement are; plan for child with send;
    education and health care plan`,
  EHC_ASSESSMENT: `ehc need assessment; ehc assessment; education health and care need assessment; statutory assessment; ehcna;
    need assessment; education health and care assessment; education health and care; ehc planning; ehc planning process; ehc process`,
  PATHWAY_PLAN: `pathway plan; pathway planning; leaving care plan; plan for independence; pathway assessment; pathways plan;
    leaving care planning`,
  CARE_PLAN: `care plan; plan for child in care; plan for looked after child; placement plan; plan for cared for child`,
  HOME: `placement; place of living; home; children home; accommodation; foster home; residential care; living arrangement;
    foster placement; care placement; place to live; setting; foster carer`,
  HOUSING: `accommodation; housing; place to live; tenancy; somewhere to live; supported lodging; home; hostel; bed and breakfast; flat;
    housed; homeless*; sofa surf*; lodging; tenancies; b and b`,
  RECORD: `record; recording; case record; case recording; case file; record keeping; case note; electronic record; file; recorded;
    children record; social work recording; child record; child file`,
  AUDIT: `audit; auditing; case audit; case file audit; audit activity; file audit; practice audit; auditor; moderation; audited;
    audit process; audit programme; collaborative audit; dip sample; dip sampling`,
  SUPERVISION: `supervision; supervised; reflective supervision; casework supervision; formal supervision; staff supervision;
    supervision session; group supervision; one to one supervision`,
  SERVICE_DATA: `data; performance data; performance information; management information; performance management information;
    performance report*; dataset; data set; performance management data; performance measure; performance indicator;
    key performance indicator; statistical information; data system; dashboard; scorecard`,
  HEALTH_CHECK: `health assessment; initial health assessment; review health assessment; medical; annual health check; health check;
    statutory health assessment; health review; iha; rha; annual medical; health plan; eye test; optician; health examination;
    medical examination; health and dental assessment; health and dental check; medical and dental check`,
  DENTAL: `dental check; dental care; dentist; dental; teeth; dental examination; dental treatment; dental health; dental assessment; health and dental assessment; health and dental check; medical and dental check`,
  IMMUNISED: `immunis*; vaccin*; inoculat*; immunised`,
  MENTAL_HEALTH: `camhs; cypmhs; child and adolescent mental health; mental health; emotional health; emotional wellbeing;
    emotional well being; psychological; emotional and mental health; mental wellbeing; mental well being; therapeutic; psychiatr*;
    emotional support; self harm*; emotional health and wellbeing; emotional health and well being; emotional and psychological;
    anxiety; low mood; depress*; eating disorder; tier 3; tier 4; tier three; counselling; suicid*; mental ill health; child psychiatry;
    strength and difficulty questionnaire; mental illness of child; kooth; emotional need; trauma; psycholog* therap*;
    emotional wellbeing and mental health; mental disorder; emotional difficulty; mental health support team; mhst; clinical psycholog*; child psychologist; iapt; emotional distress; eating disorder service`,
  SPEECH: `speech and language; speech language; salt; slt; speech therap*; language therap*; communication need; speech;
    communication difficulty; language delay; salt service; speech language and communication; speech communication and language;
    slcn`,
  NEURO: `neurodevelopment*; neuro development*; neurodiver*; neuro diver*; autis*; asd; adhd; attention deficit; asc; asperger*;
    diagnostic pathway; diagnostic assessment; neurodisab*; adhd medication; attention deficit hyperactivity disorder; autis* spectrum`,
  SCHOOL: `school; academy; classroom; primary school; secondary school; key stage; lesson; education setting; college; educational setting`,
  NEED: `need; difficult*; additional need; disability`,
  TRANSITION: `transition*; move on; moving on; transfer; transfer*; transitional; handover; move into|to|between|from; moving into`,
  CONFERENCE: `child protection conference; initial conference; review conference; case conference; conference; icpc; rcpc;
    conference minute; conference report; conference chair; initial child protection conference; review child protection conference`,
}
