import type { Concepts } from './concepts.ts'

/** Children, families and those who work with them. “Child” stands for young people too: words.ts makes them one. */
export const who: Concepts = {
  IN_CARE: `child in care; child in our care; child in the care of; looked after child; looked after; child looked after; lac; cla;
    cic; child in public care; cared for child; child we care for; child who are cared for; child in foster care; in long term care;
    in care; into care; enter|entering|entered care; in the care of; in public care; foster child; fostered child;
    child living in residential care; child placed; child who cannot live at home; child who cannot live with; child in local authority care; child in the council care; who are looked after; being looked after; we look after; child away from home; accommodated child; child for whom the council is responsible; care population; living in care; lived in care`,
  CARE_LEAVER: `care leaver; leaving care; leave|leaves|left care; care experienced; formerly looked after; former looked after;
    previously looked after; aftercare; after care service; former relevant; young adult who have left; young adult leaving;
    after they leave care; out of care; those leaving care; child who have left care; young adult who were looked after; once looked after; used to be in care; were in care; former care; leavers from care`,
  SEND: `send; sen; special educational need; special need; special education need; learning difficulty; learning disability; ldd;
    ehc; ehcp; special education; local area partnership; with ehc plan; with an ehc plan; with an ehcp; with ehcp; with education health and care plan;
    with an education health and care plan; with statement; with statement of special educational need; with statement of sen; with sen statement; who have ehc plan; who have an ehc plan; with a statement; with an ehc; additional need; lld; lldd; sen support;
    statemented; autistic child; disabled pupil; special school`,
  DISABLED: `disabled; disability; cwd; complex health need; complex need; learning disability`,
  TEENAGER: `16 and 17 year old; 16 and 17; 16 to 17; 16 17 year old; 16 or 17; 16 to 17 year old; 16 or 17 year old; sixteen; aged 16;
    sixteen and seventeen; sixteen and seventeen year old; 16 year old; 17 year old; aged 16 or 17; sixteen year old; seventeen year old; sixteen or seventeen year old`,
  YOUTH_JUSTICE: `child who offend; youth offend*; youth justice; yot; yos; yjs; offend*; criminal justice system; court order; court disposal;
    youth custody; statutory order; young offender; child who have offended; youth crime; sentenced; post court; case manager;
    community order; bail; remand`,
  PARTNER: `partner; partner agency; agency; police; health; multi agency; multiagency; partnership; inter agency; professional;
    probation; school nurse; health partner; other agency`,
  LEADER: `leader; senior leader; senior manager; leadership; management team; director; senior management; senior officer;
    assistant director; head of service; service manager; management; dcs; director of child service; chief officer; top team; senior team; executive team; senior leadership team; extended leadership`,
  MANAGER: `manager; team manager; frontline manager; first line manager; line manager; management; managerial; supervisor; leader; senior management;
    senior leader; senior manager`,
  PARENT: `parent; carer; family; parent carer; parent and carer; mother; relative; parent or carer; mum; mums; grandparent; guardian`,
  CHILD: `child; youth; pupil; teenager; adolescent; student; youngster`,
  CASEWORKER: `social worker; allocated worker; key worker; named worker; lead worker; caseworker; case worker; worker`,
  SOCIAL_WORKER: `social worker; worker; practitioner; allocated worker; key worker; case worker; caseworker; social work staff;
    named worker; lead worker`,
  STAFF: `staff; social worker; worker; practitioner; workforce; professional; employee; team member; adviser`,
  PUPIL: `pupil; student; learner; school age child`,
  BABY: `baby; infant; unborn; newborn; two year old; toddler; young child; pre school child; under five`,
}
