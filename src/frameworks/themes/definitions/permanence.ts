import type { ThemeDefinition } from '../theme.ts'

export const permanence: readonly ThemeDefinition[] = [
  {
    id: 'foster-carers',
    title: 'Recruiting, keeping and supporting foster carers',
    about: 'Foster carers: how many, how they are recruited, assessed, trained, supported and kept.',
    says: `foster carer; household review*; fostering service; foster care recruitment; recruit* .. foster*; fostering panel; supervising social worker; fostering team;
      in house foster*; fostering; mockingbird; foster carer training; foster family; foster parent; fosterer; local foster; foster* - HOME`,
    hints: `fostered child .. carer; carers .. training; carers .. respite; carers of fostered; fostering household; carers feel; carers say; carers value; carers .. recruit*; recruit* .. carer; payments to carer; retention of .. carer; independent fostering; carer assessment; skills to foster; fostering agency; foster; foster care service; carers .. feel supported; carer .. supported - parent - young; foster care training; foster recruitment; foster home + recruit*; fostering assessment; foster care team; foster carer + support; foster carer + recruit*; panel .. foster; fostering capacity; approved carer; carer review; payment for skill; fosterer*; retention of carer; carers leaving; recruit* .. carers`,
    quiets: [
      'social-worker-recruitment',
      'supervision',
      'training',
      'placement-sufficiency',
      'assessment-quality',
      'assessment-timeliness',
      'care-plans',
    ],
    wide: true,
  },
  {
    id: 'kinship-care',
    title: 'Kinship and connected carers',
    about: 'Children who live with relatives or friends as carers, their assessment, approval and support.',
    says: `family member who care; family member .. caring for; family member who look after; kinship; connected person; connected carer; family and friends - test; friends and family carer; relative carer; regulation 24; temporary approval; kin;
      family and friend carer; extended family carer; relative who care; relative as carer; relatives who are carers; viability assessment;
      live with relative; placed with relative; cared for by relative; living with relative; placed with family or friends; family or friends; with family and friends; placed with friends; fostering regulation; live .. with family member; unassessed .. carer; family member + foster*; temporarily approved; friends or family .. care`,
    hints: `grandparent; grandmother; aunt; grandparents; relative .. bring* up; family member .. carer; bring* up .. relative; raised by; carers who are related; relatives who; related to the child; wider family .. care for; family friend carer; members of the extended family .. care; connected persons; family and friends care*; friends and family; kin carer; regulation 24; reg 24; relatives .. carer; relatives .. care for; extended family .. care; grandparents .. care; kinship assessment; kinship placement; relative* as carer; family carer - SEND - parent; looked after by relative; brought up by .. relative|grandparent; grandparents who; placed with .. relative; bring up child - adopt*`,
    quiets: [
      'assessment-quality',
      'assessment-timeliness',
      'foster-carers',
      'fathers',
      'care-plans',
      'placement-sufficiency',
    ],
  },
  {
    id: 'special-guardianship',
    title: 'Special guardianship',
    about: 'Special guardians and other orders that keep children with family: their assessment and support.',
    says: `special guardian*; sgo; child arrangement order; residence order; special guardianship order; special guardian; guardianship`,
    hints: `guardians; permanent guardian; sgos; guardianship order; guardians; special guardians; special guardianship support; sgo support; sgos; residence orders; child arrangements; permanence order`,
    quiets: ['assessment-quality', 'assessment-timeliness', 'plan-quality', 'kinship-care'],
  },
  {
    id: 'permanence',
    title: 'Permanence',
    about: 'Whether children in care get a lasting home without delay.',
    says: `permanen* - REFUSED - STRATEGIC - recruit* - LEADER - STAFF - exclu* - appoint* - post; permanent home; permanence; permanency; early permanence; parallel planning; long term foster* - CARE_PLAN - drift*;
      permanent placement; permanence plan*; permanence panel; permanent famil*; lasting home; forever home; concurrent planning; permanent substitute;
      permanence decision; long term plan + IN_CARE; long term home; permanent care; twin track*`,
    hints: `for good; grow up; where they will live; where .. live for good; long term foster; long term future; lasting family; stay with their carer .. adult; second review; long term .. decision; security of .. family; permanently; settled for good; live until they grow; family for life; long term care plan; permanence; permanent family; permanently placed; permanent plan; permanent alternative; plan for permanence; long term match; secure home; secure base; lasting home; where .. will grow; long term stability - workforce; second statutory review; legal permanence; permanence tracker; permanence tracking; family finding - adopt* - themselves; forever famil*`,
    quiets: ['care-plans', 'plan-quality', 'entering-care', 'foster-carers', 'placement-sufficiency', 'case-progress'],
  },
  {
    id: 'placement-with-parents',
    title: 'Children in care placed with their parents',
    about: 'Whether placing a child on a care order at home is assessed, approved and ended well.',
    says: `placed with parent; placement with parent; placing with parent; placed at home; placed with their parent; placed with .. parent; care order at home;
      care order + at home; live with .. parent + care order; discharge of care order; revocation of care order; placements with parents; care order .. living with .. parent; care order + living with; care order + PARENT`,
    hints: `care order .. home; care order .. parent; care order + PARENT + live; subject to care order .. home; orders who live at home; orders .. at home; live at home .. care order; care orders .. live with; supervis* .. at home under a care order; placement with parents regulation; placed with birth parent; living at home .. order; home .. under a care order; at home on .. care order; at home .. care order; care orders at home; care order .. remain .. home; care order .. discharged; discharge .. order; revo* .. care order; interim .. at home`,
    quiets: ['permanence', 'care-plans', 'assessment-quality'],
  },
  {
    id: 'reunification',
    title: 'Going home from care',
    about: 'Whether children’s return home from care is assessed, planned and supported.',
    says: `reunif*; return home from care; rehabilitation home; return* .. to .. family - interview - missing + IN_CARE; return* home - interview - missing + care;
      go home from care; going home from care; return* .. to .. parent; reunited; return to their birth family; rehabilitat* .. home; back home from care`,
    hints: `go|goes|going|went back to .. parent|family|home|mother; back to their parent; back to live with; returned to .. parent; return* to .. care of .. parent; back to their family; return of child to; returning home; return home - interview - missing; returned home; move back; moving back home; return to .. birth famil*; go back to .. famil*; going back to .. famil*; back to their famil*; return .. to parent - placed; home to .. parent; returning to .. parent; reunification; return to live; family reunification; return .. from care; rehabilitation to; leave care .. return home; return home + IN_CARE - missing - interview`,
    quiets: ['permanence', 'care-plans', 'assessment-quality', 'plan-quality', 'missing-children', 'family-time'],
  },
  {
    id: 'adoption',
    title: 'Adoption',
    about: 'Finding, preparing and supporting adoptive families, and the time children wait.',
    says: `adopt* child|family|parent|service|panel|placement|agency; adoption; adopted child; adopter; adoptive; placed for adoption; child .. adopted;
      regional adoption agency; post adoption; prospective adopter; adoption plan; adoption support; adoption team; fostering for adoption; foster for adoption; fostering to adopt`,
    hints: `adopted; adopt; wait .. to be adopted; adopting; adoption order; placement order; adopt* .. wait; adopter*; adoption; adoptive; family find* .. adopt*; adoption scorecard; adopted; placement order; adoption order; adoption panel; agency decision maker; inter country adoption; adopters; adoptive parent; fostering to adopt`,
    quiets: ['permanence', 'kinship-care', 'matching', 'care-plans', 'placement-sufficiency', 'placement-stability'],
    wide: true,
  },
  {
    id: 'life-story-work',
    title: 'Life-story work',
    about: 'Books and talks that help children in care and adopted children understand their past.',
    says: `life story; lifestory; later life letter; life journey; life history; memory book; memory box; life story book; understand why they .. care;
      understand* .. their past; understand* .. their history; understand* .. their early life; sense of their history; sense of .. histories; later life`,
    hints: `early live; account of their; why they were looked after; why they .. in care; why they came; photo*; story of their life; their own story; where they come from; family background; understand* .. past; memories; memory; letters for later; life story book; life storybook; later letter; letters for later life; memory work; journey .. care; past .. understand; child .. history .. understand; photo album; understand* why .. they; explain* .. journey; why they are in care; why they came into care; later life letters; early histor*`,
    quiets: ['foster-carers', 'permanence', 'adoption', 'care-plans'],
  },
]
