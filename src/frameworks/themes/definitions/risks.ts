import type { ThemeDefinition } from '../theme.ts'

export const risks: readonly ThemeDefinition[] = [
  {
    id: 'neglect',
    title: 'Neglect',
    about: 'Whether long-standing neglect is recognised, measured and acted on.',
    says: `neglect - educational; neglected; neglectful; graded care profile; chronic neglect; poor home conditions; poor standard of .. care; standard of parental care; parental care; home conditions; basic need* are not met; basic needs; basic need of child; basic physical need; living in poor; poor home; home .. dirty; persistent failure; cumulative harm; care they receive at home; long standing poor care; poor quality of care at home; standards of care at home`,
    hints: `dirty; unsafe home; poor hygiene; squalid; hungry; insanitary; filthy; poor living condition; lack of basic care; unkempt; underfed; poor parenting; basic care; gcp2; neglect strategy; neglect toolkit; emotional neglect; physical neglect; low level neglect`,
    quiets: ['assessment-quality'],
    wide: true,
  },
  {
    id: 'domestic-abuse',
    title: 'Domestic abuse',
    about: 'How children who live with domestic abuse are recognised, told of and helped.',
    says: `domestic abuse; domestic violence; operation encompass; marac; violence in the home; coercive; domestic incident; toxic trio;
      idva; violence between .. parent; live|living with violence; perpetrator programme; healthy relationship programme; domestic abuse and violence;
      violent relationship; refuge for; safe lives; dash risk; violence at home; perpetrators; violence between .. parent`,
    hints: `where there is violence; violence + household; violence + PARENT; violent + PARENT; violent home; violent father; households where; abusive relationship; abuse between .. parent; abusive partner; controlling; family violence; violence in .. famil*; violent partner; independent domestic; non molestation; victims of domestic; witness .. violence; witness* domestic; survivor*; abusive parent; intimate partner; refuge; daisy; violence against women; coercion; child exposed to violence; abuse between .. adult; parental conflict; inter parental conflict; violent household`,
    quiets: ['victims', 'childs-voice'],
  },
  {
    id: 'parental-substance-misuse',
    title: 'Parents’ drug and alcohol use',
    about: 'Children whose parents misuse drugs or alcohol.',
    says: `parental substance; PARENT + alcohol; PARENT + drug; PARENT + substance misuse; parental alcohol; parental drug; hidden harm;
      substance misusing parent; PARENT + drink*; PARENT + substance; adult alcohol; adult drug; adult substance; parents .. misuse; substance misuse .. parent; substance misuse by parent; drug using parent; drug treatment + child; alcohol treatment + child`,
    hints: `parents who misuse; heroin; drink + PARENT; drinking; addict*; alcoholic; drug using parent; drug dependen*; substance dependen*`,
    quiets: ['young-peoples-substance-misuse'],
  },
  {
    id: 'parental-mental-health',
    title: 'Parents’ mental health',
    about: 'Children whose parents are mentally unwell, and work with adult mental health services.',
    says: `PARENT + mentally ill; parental mental; parent mental health; adult mental health + PARENT; parent with mental; maternal mental; mental health of parent;
      mental illness of parent; perinatal mental; parent .. mentally ill; mentally ill parent; mother mental health; mental ill health .. parent;
      parent .. poor mental health; parent who are mentally; parent .. mental illness; parent mental ill; PARENT + mental ill - CHILD; parents .. mental ill health; effect .. parent mental; parental ill health; parents mental`,
    hints: `PARENT + mentally ill; PARENT + depress*; mentally ill; adult psychiatric; postnatal depression; mother .. depress*; mentally unwell parent; parent .. mentally unwell; adult mental health + child; parents with mental; parents suffering; adult mental health; parental depression; post natal depression; mother .. mental health; parent .. psychiatric; mental health of .. mother|father|carer; parent who are mentally`,
    quiets: ['mental-health-waits', 'transition-to-adulthood'],
  },
  {
    id: 'sexual-abuse',
    title: 'Sexual abuse in the family',
    about: 'Whether sexual abuse of children, mostly in the family, is recognised, investigated and answered.',
    says: `sexual abuse; sexually abused; intrafamilial; intra familial; familial sexual; sexual assault referral; sexual abuse in the family`,
    hints: `sexual offence .. child; abused sexually; sexual harm - SCHOOL; abuse of child .. sexual; csa; sexual abuse centre; sarc; child sexual abuse; incest; sexually harmed; familial abuse; child who disclose; disclos* .. sexual; rape`,
    quiets: ['mental-health-waits'],
  },
  {
    id: 'harmful-sexual-behaviour',
    title: 'Harmful sexual behaviour',
    about: 'Children whose own sexual behaviour harms others.',
    says: `harmful sexual behaviour; sexually harmful; peer on peer; child on child; sexual harassment; hsb; sexualised behaviour;
      abuse .. other child; problematic sexual`,
    hints: `PUPIL + sexual*; touch .. sexual*; harass*; harmful behaviour .. sexual; child who harm other; sexual bullying; sexual violence; sexual misconduct; inappropriate sexual; sexual behaviour; sexually abusive behaviour; young abuser; aim assessment; aim2; child who sexually; sexually harm*`,
    quiets: ['assessment-quality', 'risk-to-others'],
  },
  {
    id: 'exploitation',
    title: 'Exploitation and harm outside the home',
    about: 'Sexual and criminal exploitation, gangs, county lines and other harm outside the family.',
    says: `exploit*; cse; cce; county line; extra familial; extrafamilial; gang; harm outside the home; contextual safeguarding;
      trafficked; trafficking; modern slavery; mace; sexual exploitation; criminal exploitation; groomed; grooming; drug dealer;
      harm outside .. family; risk outside the home; national referral mechanism; harm beyond the home; outside their family; groomed by; targeted disruption; disruption activity; vulnerable adolescent; adolescent safeguarding; safeguarding adolescent; contextual safeguarding; extra familial; risk outside the home; risk outside the family; form of exploitation; harm outside`,
    hints: `drug dealing; used by criminal; criminal network; drug network; drug line; drawn into .. gang|crime|dealing; sexually exploit*; older men; targeted by; coerced; run drugs; missing and exploited; exploited; mash mace; sexual exploitation panel; cuckoo*; debt bondage; risk outside .. famil*; perpetrators .. disrupt*; disruption .. perpetrator; vulnerable to gang; peer group + harm; organised crime; nrm; multi agency child exploitation; child prostitution; prostitution`,
    quiets: ['fathers', 'assessment-quality', 'plan-quality', 'partnership-governance', 'joint-working'],
    wide: true,
  },
  {
    id: 'serious-youth-violence',
    title: 'Serious youth violence',
    about: 'Knife crime and other serious violence by and against young people.',
    says: `serious youth violence; serious violence; knife crime; knives; youth violence; carry* a knife; violence reduction; weapon`,
    hints: `stabbing*; gun; firearm; weapons; gang violence; violent crime; street violence; shooting; carry* knives; stabb*; gang related; gun crime; violence among; violence between young; robberies; street robbery; violent assault`,
    quiets: ['risk-to-others'],
  },
  {
    id: 'missing-children',
    title: 'Missing children and return interviews',
    about: 'Children who go missing from home or care, and what is learnt from them on return.',
    says: `disappear*; ran off; run off; go|goes|going|went|gone missing - education; missing from home; missing from care; missing child - education;
      missing episode; return home interview; return interview; return home discussion; missing and - education; who are missing - education;
      runaway; abscond*; run|runs|ran away; running away; episode of missing; report* missing; missing person; have been missing - education;
      rhi; return conversation; missing incident; whereabouts unknown; missing protocol; when they return + missing; child missing from; child who .. missing - education; missing or at risk; missing children`,
    hints: `disappear*; ran off; run off; unaccounted; left without permission; leave home without; why they left; why they ran; why they run; away from home without; children who are reported; found .. safe and well; safe and well check; debrief*; speak to .. when they return; spoken to when they return; absent from placement|home|care; away without authoris*; unauthorised absence .. home|placement|care; missing from placement; missing from residential; missing from school - education; run* from; philomena; return discussion; trigger plan; when child go missing; absent without; missing panel; missing strategy; return visit; welfare return; when they return; returns .. missing; missing from home or care`,
    quiets: ['assessment-quality', 'plan-quality'],
  },
  {
    id: 'radicalisation',
    title: 'Radicalisation',
    about: 'Children at risk of being drawn into extremism, the Prevent duty and Channel.',
    says: `radicalis*; extremis*; prevent duty; channel panel; counter terror*; referral to channel; terroris*; prevent strategy; to channel; extremist view; extreme view`,
    hints: `terrorism; drawn into terror*; extreme view; far right; hate ideology; vulnerable to extrem*`,
    quiets: ['training', 'childs-voice'],
  },
  {
    id: 'online-safety',
    title: 'Safety online',
    about: 'Whether children are kept safe on the internet.',
    says: `online safety; e safety; internet safety; safe online; safety online; cyber*; harm online; online harm; social media; online abuse`,
    hints: `internet; safe on line; digital safety; grooming online; on the web; online; digital world; mobile phone*; sexting; internet; digital safety; safe use of technology; online bullying; online risk`,
    quiets: ['bullying'],
  },
  {
    id: 'allegations-against-adults',
    title: 'Allegations against adults who work with children',
    about: 'The designated officer’s handling of allegations against people who work with children.',
    says: `accused of; staff .. accused; lado; designated officer; allegation .. adult|professional|staff|person|carer|teacher|volunteer; allegation against;
      position of trust; local authority designated officer; concern about staff; concern about .. professional; allegation management;
      staff who may pose; allegation or concern; managing allegations; abuse by .. staff; allegation made against; designated officer; allegation .. professional`,
    hints: `staff .. accused; accused of; accusation; adult who work .. child + harm; conduct of staff; abuse .. by .. carer; abusive staff; suspected of harm*; staff .. harm* .. child; complaints against staff; concern .. adult working; adults in position; professional .. accused; allegations management; allegation* .. foster; allegation* of abuse .. by; abuse in institution; allegation of professional abuse; unsuitable adult; concerns .. about .. adult; complaint .. against .. staff; professional abuse`,
    quiets: ['disabled-children', 'front-door-response', 'policies', 'foster-carers', 'school-safeguarding'],
  },
  {
    id: 'safe-recruitment',
    title: 'Safe recruitment',
    about: 'Whether people who will work with children are checked before they start.',
    says: `criminal record; safe recruitment; safer recruitment; vetting; criminal record* check; crb; dbs; criminal records bureau; recruitment check;
      disclosure and barring; single central record; staff checks; references are; pre employment check`,
    hints: `criminal record; police check; check .. new staff; check* on .. staff; background check; recruitment .. check; suitability of staff; checks on adult; references .. before; staff .. checked; suitability check; recruitment and selection check; enhanced check; reference* .. taken up; checks on .. staff; barring; employment check; recruitment practice; suitability of .. adult; disqualified; staff vetting`,
    quiets: ['social-worker-recruitment', 'school-safeguarding'],
  },
  {
    id: 'private-fostering',
    title: 'Private fostering',
    about: 'Children who live with people other than close relatives by private arrangement.',
    says: `more than 28 day; private fostering; privately fostered; private foster*; private fostering arrangement; private arrangement; not a close relative; not .. close relative; other than .. close relative; someone who is not a relative; not related to them`,
    hints: `friends of the family; more than 28 days; 28 day; stay* with .. friend; live with people .. not .. relative; staying with .. not relat*; host famil*; language student; privately foster*; private foster carer; fostered privately; living with .. friend .. of the family`,
    quiets: [
      'assessment-quality',
      'assessment-timeliness',
      'plan-quality',
      'visits-to-children',
      'foster-carers',
      'kinship-care',
    ],
  },
  {
    id: 'homeless-teenagers',
    title: 'Homeless 16- and 17-year-olds',
    about: 'How young people of 16 and 17 who present as homeless are assessed, housed and told their rights.',
    says: `TEENAGER + homeless*; homeless child - CARE_LEAVER - famil*; homeless 16; southwark; child .. homeless - CARE_LEAVER - famil*;
      present as homeless - famil* - CARE_LEAVER; youth homeless*; present* as homeless - famil* - CARE_LEAVER; TEENAGER + HOUSING - SEND - CARE_LEAVER - IN_CARE;
      child who become homeless; nowhere to live; TEENAGER + nowhere to live; homelessness of child; homelessness + child - famil* - CARE_LEAVER; thrown out; TEENAGER + thrown out; thrown out by|of; teenagers .. accommodation; nowhere to stay; TEENAGER + nowhere`,
    hints: `teenager .. homeless; thrown out; asked to leave home; sleeping rough; sofa; TEENAGER + bed and breakfast; kicked out; leave home suddenly; homeless* + 16; homeless* .. 17; homeless teenager; teenager .. homeless; homeless young; young homeless; young homelessness; TEENAGER + section 20 + HOUSING; rough sleep* - CARE_LEAVER - famil*; nightstop`,
    quiets: [
      'assessment-quality',
      'assessment-timeliness',
      'placement-sufficiency',
      'care-leaver-accommodation',
      'unregistered-placements',
      'plan-quality',
      'entering-care',
      'family-housing',
      'management-oversight',
    ],
  },
  {
    id: 'young-carers',
    title: 'Young carers',
    about: 'Children who care for someone at home: finding, assessing and helping them.',
    says: `nurse .. parent; sick parent; disabled parent; young carer; young adult carer; caring responsibility; child who care for; child who look after .. parent|relative|mother|family;
      child carer; caring for .. parent|sibling; caring role; care for .. parent`,
    hints: `look* after .. sick; nurse .. parent; sick parent; disabled parent; look after .. at home; care for .. sibling|mother|father; caring at home; care for .. ill; unwell parent; ill parent; child .. caring for; looking after .. parent; look* after .. sibling; who care for .. parent; care for a parent; caring responsib*; caring for .. relative; child with caring; young people with caring`,
    quiets: [
      'plan-quality',
      'assessment-quality',
      'send-transport',
      'parental-mental-health',
      'kinship-care',
      'send-identification',
    ],
  },
  {
    id: 'advocacy',
    title: 'Advocacy and independent visitors',
    about: 'Whether children are offered an advocate or an independent visitor.',
    says: `advoca*; independent visitor; children rights service; child rights officer; someone independent to speak; independent visitor`,
    hints: `visitor for looked after; speak up for; independent .. speak; someone independent; represent* .. child .. meeting; independent support; independent person; on their behalf - SCHOOL; rights officer; children advocate; independent voice; advocate; visitor scheme; offered an advocate; independent advoca*; independent support + child - SEND; someone .. speak for; return to advocacy; rights service; childrens rights`,
    quiets: [
      'child-protection-conferences',
      'childs-voice',
      'care-reviews',
      'service-user-feedback',
      'matching',
      'family-time',
      'visits-to-children',
    ],
  },
]
