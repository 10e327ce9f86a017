/** Words that would mislead: found only to hide the shorter words inside them. */
export const misleading = `permanent post; permanent staff; permanent social worker; permanent team; in place; taken into account;
  take|takes|taking|took|taken place; need to; needs to; work|working together to; work|working well|closely|collaboratively together to; work|working together at|with; who need; in need; child need help; need help; need support; need more; need a; need the; need for;
  need protection; need specialist; need further; need urgently; early help and safeguarding hub; focused visit; this visit; the visit;
  monitoring visit; inspection visit; assurance visit; experience and progress; pupil referral unit; referral unit; mother or father; mother and father; father and mother; referral order; foster care and social work; quality of education health; wider family history; job satisfaction; risk assessment conference; take on; high job; care planning team; match their level of need; match|matches .. level of need; wider family issue|need; in order; assessment team; assessment service; assessment and safeguarding team; risk assessment tool;
  child and family assessment and safeguarding team; child and family assessment team; assessment tool; self assessment; age assessment;
  year in employment; plan of action; health and social care; education health and social care; local area partnership should;
  education health and care provider; assessment material; in care planning; at home with; health partner; 
  school term; care home; across the local area; local area; family hub; children home service; home authority; home address;
  assessment of risk to; long term; as long as; family court; parent and carer forum; long standing; 
   health and wellbeing board; health and care partnership; plan for the future;
  special educational need and disability information advice and support; statement of purpose; statement of action;
  written statement of action; child and adolescent; council for disabled child; health and safety; agency staff; agency worker;
  good or better; children service; child service; child social care; home office; placed child in the; positive view; strategic view; balanced view; over optimistic view; point of referral; teaching partnership; staff health check; cultural survey; organisational culture; learning culture; according to their level of need; early help worker; family support worker; youth worker; support worker; who advocate; advocate effectively; advocate strongly; workers advocate; advocate for child; advocate well; post court case; court case and out; post court; social emotional and mental health need; semh; child plan set|sets out .. priority; as a result; weight is given; monitoring inspection; down to early help`
