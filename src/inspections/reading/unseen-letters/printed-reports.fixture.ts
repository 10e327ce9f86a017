import { found, type LetterCase } from '../letter-case.fixture.ts'

/** Inspections of authorities, of their areas and of settings, printed by several programs and read from those prints first. */
export const printedReports: readonly LetterCase[] = [
  {
    what: 'a short inspection of 2018 of islands',
    text: `Council of the Isles of Scilly

Inspection of children's social care services

Inspection dates: 12–16 March 2018

Lead inspector: Oonagh de Souza, Her Majesty's Inspector

Judgement	Grade
The impact of leaders on social work practice with children and families	Good
The experiences and progress of children who need help and protection	Requires improvement to be good
The experiences and progress of children in care and care leavers	Good
Overall effectiveness	Good

Children on the islands are known by name to those who look after them. The council works with Cornwall on much of what it does. Since the last inspection the service has grown from two to five social workers, and difficult cases are discussed each week with a visiting practice lead.

What needs to improve?

• The recording of decisions when thresholds for statutory help are not met.
• The availability of advocacy for children on the off-islands.

The experiences and progress of children who need help and protection require improvement to be good

1. Referrals are few and each is looked at on the day that it arrives.
2. Records of decisions are brief, and the reason for no further action is hard to find in some of them.

The experiences and progress of children in care and care leavers are good

3. Children in care live with carers on the mainland, and are visited often.

The impact of leaders on social work practice with children and families is good

4. Leaders know each case.
`,
    says: {
      framework: 'ILACS short',
      authority: 'Isles of Scilly',
      inspection_start: '2018-03-12',
      inspection_end: '2018-03-16',
      lead_inspector: 'Oonagh de Souza',
      judgements: {
        impact_of_leaders: 'Good',
        help_and_protection: 'Requires improvement to be good',
        children_in_care_and_care_leavers: 'Good',
        overall_effectiveness: 'Good',
      },
      findings: [
        ...found(
          'improve',
          'The recording of decisions when thresholds for statutory help are not met.',
          'The availability of advocacy for children on the off-islands.',
        ),
      ],
    },
  },
  {
    what: 'a standard inspection of 2024 of a royal borough',
    text: `Royal Borough of Greenwich

Inspection of local authority children's services

Inspection dates: 3 to 14 June 2024

Lead inspector: Anne-Marie Le Roux, His Majesty's Inspector

Judgement	Grade
The impact of leaders on social work practice with children and families	Outstanding
The experiences and progress of children who need help and protection	Good
The experiences and progress of children in care	Outstanding
The experiences and progress of care leavers	Inadequate
Overall effectiveness	Requires improvement to be good

Greenwich has strong services for most children. Since the last inspection in 2020, offers to care leavers have fallen behind, and too many live where they are not safe. Leaders did not know this until inspectors told them, because the information that they were given was about the number of pathway plans and not about what is in them.

What needs to improve?

• The safety of accommodation for care leavers aged 18 and over.
• Oversight of pathway plans by managers, including their challenge when a plan has not been reviewed for more than six months.
• Information about health histories for care leavers.
• Staff turnover in the leaving care service.

The experiences and progress of children who need help and protection: good

1. Families are offered early help at the right time, and it is sufficient for most of them.

The experiences and progress of children in care: outstanding

2. Children live in settled homes.

The experiences and progress of care leavers: inadequate

3. Some care leavers live in unsuitable accommodation. Personal advisers are in touch with them, but do not always know who else lives there.

The impact of leaders on social work practice with children and families: outstanding

4. Leaders are ambitious.

The Office for Standards in Education, Children's Services and Skills (Ofsted) inspects to achieve excellence in the care of children and young people.
`,
    says: {
      framework: 'ILACS standard',
      authority: 'Greenwich',
      inspection_start: '2024-06-03',
      inspection_end: '2024-06-14',
      lead_inspector: 'Anne-Marie Le Roux',
      judgements: {
        impact_of_leaders: 'Outstanding',
        help_and_protection: 'Good',
        children_in_care: 'Outstanding',
        care_leavers: 'Inadequate',
        overall_effectiveness: 'Requires improvement to be good',
      },
      findings: [
        ...found(
          'improve',
          'The safety of accommodation for care leavers aged 18 and over.',
          'Oversight of pathway plans by managers, including their challenge when a plan has not been reviewed for more than six months.',
          'Information about health histories for care leavers.',
          'Staff turnover in the leaving care service.',
        ),
      ],
    },
  },
  {
    what: 'an inspection of 2026 between two days',
    text: `Herefordshire Council

Inspection of local authority children's services

Inspection dates: between 4 and 15 May 2026

Lead inspector: Siobhán Ní Bhriain, His Majesty's Inspector

Judgement	Grade
The impact of leaders on social work practice with children and families	Requires improvement to be good
The experiences and progress of children who need help and protection	Requires improvement to be good
The experiences and progress of children in care	Requires improvement to be good
The experiences and progress of care leavers	Good

Services for children in Herefordshire are no longer failing. They are not yet consistently good.

Areas for priority action

There are no areas for priority action.

What needs to improve?

• How the first conversation with a family is recorded.
• The offer of family group decision-making.

The experiences and progress of children who need help and protection: requires improvement to be good

1. Help comes sooner than it did.
`,
    says: {
      framework: 'ILACS standard',
      authority: 'Herefordshire',
      inspection_start: '2026-05-04',
      inspection_end: '2026-05-15',
      lead_inspector: 'Siobhán Ní Bhriain',
      judgements: {
        impact_of_leaders: 'Requires improvement to be good',
        help_and_protection: 'Requires improvement to be good',
        children_in_care: 'Requires improvement to be good',
        care_leavers: 'Good',
      },
      findings: [
        ...found(
          'improve',
          'How the first conversation with a family is recorded.',
          'The offer of family group decision-making.',
        ),
      ],
    },
  },
  {
    what: 'a single inspection of 2017 whose board was not judged',
    text: `City of Wolverhampton Council

Inspection of services for children in need of help and protection, children looked after and care leavers

and

Review of the effectiveness of the Local Safeguarding Children Board

Inspection date: 16 January – 9 February 2017

Report published: 31 March 2017

Children's services in Wolverhampton are good
1. Children who need help and protection	Good
2. Children looked after and achieving permanence	Good
2.1 Adoption performance	Outstanding
2.2 Experiences and progress of care leavers	Requires improvement
3. Leadership, management and governance	Good

Executive summary

Services have improved since the last inspection, when they were judged to require it.

Recommendations

1. Ensure that all care leavers have a pathway plan that they have helped to write.
2. Improve the timeliness with which assessments are finished, so that families do not wait.
3. Ensure that the recording of supervision is:

  – reflective
  – signed by both.

4. Make sure that private fostering is understood by schools.

Summary for children and young people

• Social workers see you often and listen.
• Some of you had to change school.

Information about this local authority area

Previous Ofsted inspections

The local authority operates one children's home, which was judged good.

Information about this inspection

Inspectors have looked closely at the experiences of children. The inspection team consisted of nine of Her Majesty's Inspectors.

Lead inspector: Dorothea Quill HMI

Deputy lead inspector: Ewan Baxter-Noble HMI
`,
    says: {
      framework: 'SIF',
      authority: 'Wolverhampton',
      inspection_start: '2017-01-16',
      inspection_end: '2017-02-09',
      published: '2017-03-31',
      lead_inspector: 'Dorothea Quill',
      judgements: {
        help_and_protection: 'Good',
        children_looked_after_and_permanence: 'Good',
        adoption: 'Outstanding',
        care_leavers: 'Requires improvement',
        leadership_management_governance: 'Good',
        overall_effectiveness: 'Good',
      },
      findings: [
        ...found(
          'recommendation',
          'Ensure that all care leavers have a pathway plan that they have helped to write.',
          'Improve the timeliness with which assessments are finished, so that families do not wait.',
          'Ensure that the recording of supervision is: – reflective – signed by both.',
          'Make sure that private fostering is understood by schools.',
        ),
      ],
    },
  },
  {
    what: 'a school of 2022 that requires improvement',
    text: `Inspection of Fiddler's Ferry Primary School

Ferry Lane, Warrington, Cheshire WA5 2UJ

Inspection dates: 5 and 6 July 2022

Overall effectiveness	Requires improvement
The quality of education	Requires improvement
Behaviour and attitudes	Good
Personal development	Good
Leadership and management	Requires improvement
Early years provision	Good
Previous inspection grade	Good

What is it like to attend this school?

Pupils are happy and safe. They find their work in some subjects too easy and in others too difficult.

What does the school do well and what does it need to do better?

Reading is taught from the first week of Reception.

Safeguarding

The arrangements for safeguarding are effective.

What does the school need to improve?

(Information for the school and appropriate authority)

• In a number of subjects, the curriculum is not well sequenced. Pupils do not build on what they know. Leaders should set out what pupils must learn and when.
• Teachers' checks on what pupils remember are not efficient. Leaders should make sure that these checks find gaps.

How can I feed back my views?

You can use Ofsted Parent View to give Ofsted your opinion on your child's school.

School details

Unique reference number	999996
Local authority	Warrington
Inspection number	10211111
Type of school	Primary
Age range of pupils	3 to 11

Information about this inspection

The inspectors carried out this inspection under section 5 of the Education Act 2005.

Inspection team

Maureen Tickle, lead inspector	Ofsted Inspector
Giles Fairbrother	Her Majesty's Inspector
`,
    says: {
      framework: 'School EIF 2019',
      authority: 'Warrington',
      inspection_start: '2022-07-05',
      inspection_end: '2022-07-06',
      lead_inspector: 'Maureen Tickle',
      judgements: {
        overall_effectiveness: 'Requires improvement',
        quality_of_education: 'Requires improvement',
        behaviour_and_attitudes: 'Good',
        personal_development: 'Good',
        leadership_and_management: 'Requires improvement',
        early_years_provision: 'Good',
      },
      findings: [
        ...found(
          'improve',
          'In a number of subjects, the curriculum is not well sequenced. Pupils do not build on what they know. Leaders should set out what pupils must learn and when.',
          "Teachers' checks on what pupils remember are not efficient. Leaders should make sure that these checks find gaps.",
        ),
      ],
    },
  },
  {
    what: 'a report card of 2026 of a church school',
    text: `Lower Meadow Church of England Primary School

Address: Church Walk, Peterborough, PE1 9ZZ

Unique reference number (URN): 999995

Inspection report: 24 March 2026

Safeguarding standards met

The safeguarding standards are met.

Area	Grade
Inclusion	Exceptional
Achievement	Strong standard
Attendance and behaviour	Expected standard
Curriculum and teaching	Strong standard
Early years	Needs attention
Leadership and governance	Strong standard
Personal development and well-being	Expected standard

What it's like to be a pupil at this school

Pupils say that each of them matters.

Next steps

• Leaders should make sure that children in the early years have enough to talk about.
• Leaders should help those who are often absent, so that they attend.

About this inspection

The school is part of a diocese.

Lead inspector: Hywel Bebb-Jones, His Majesty's Inspector

Facts and figures used on inspection

Local authority: Peterborough
`,
    says: {
      framework: 'School report card 2025',
      authority: 'Peterborough',
      inspection_start: '2026-03-24',
      lead_inspector: 'Hywel Bebb-Jones',
      judgements: {
        safeguarding: 'Met',
        inclusion: 'Exceptional',
        curriculum_and_teaching: 'Strong standard',
        achievement: 'Strong standard',
        attendance_and_behaviour: 'Expected standard',
        personal_development_and_well_being: 'Expected standard',
        leadership_and_governance: 'Strong standard',
        early_years: 'Needs attention',
      },
      findings: [
        ...found(
          'improve',
          'Leaders should make sure that children in the early years have enough to talk about.',
          'Leaders should help those who are often absent, so that they attend.',
        ),
      ],
    },
  },
  {
    what: 'a standard inspection of 2019 with priority action',
    text: `Reading Borough Council

Inspection of children's social care services

Inspection dates: 9 September 2019 to 20 September 2019

Lead inspector: Ned Harcourt-Okoye, Her Majesty's Inspector

Judgement	Grade
The impact of leaders on social work practice with children and families	Inadequate
The experiences and progress of children who need help and protection	Inadequate
The experiences and progress of children in care and care leavers	Requires improvement to be good
Overall effectiveness	Inadequate

Brighter Futures for Children, the company that runs services for the council, has not yet put right what was found in 2016. Children at immediate risk wait for visits.

Areas for priority action

• The response to children at immediate risk outside office hours.

What needs to improve?

• Assessments, so that they are informed by history.
• The stability of the workforce.
• The offer of independent visitors.

The experiences and progress of children who need help and protection: inadequate

1. Referrals are screened by staff who are not qualified.
2. Visits are late.

The experiences and progress of children in care and care leavers: requires improvement to be good

3. Most children live near to home.

The impact of leaders on social work practice with children and families: inadequate

4. Leaders did not know.
`,
    says: {
      framework: 'ILACS standard',
      authority: 'Reading',
      inspection_start: '2019-09-09',
      inspection_end: '2019-09-20',
      lead_inspector: 'Ned Harcourt-Okoye',
      judgements: {
        impact_of_leaders: 'Inadequate',
        help_and_protection: 'Inadequate',
        children_in_care_and_care_leavers: 'Requires improvement to be good',
        overall_effectiveness: 'Inadequate',
      },
      findings: [
        ...found('priority', 'The response to children at immediate risk outside office hours.'),
        ...found(
          'improve',
          'Assessments, so that they are informed by history.',
          'The stability of the workforce.',
          'The offer of independent visitors.',
        ),
      ],
    },
  },
  {
    what: 'a single inspection of 2015 in a royal borough',
    text: `The Royal Borough of Windsor and Maidenhead

Inspection of services for children in need of help and protection, children looked after and care leavers

and

Review of the effectiveness of the Local Safeguarding Children Board

Inspection date: 24 March – 15 April 2015

Report published: 29 May 2015

The overall judgement is that children's services require improvement
1. Children who need help and protection	Requires improvement
2. Children looked after and achieving permanence	Requires improvement
2.1 Adoption performance	Good
2.2 Experiences and progress of care leavers	Requires improvement
3. Leadership, management and governance	Requires improvement

Contents

Executive summary 2
Recommendations 3
Summary for children and young people 4

Executive summary

It is not yet delivering good protection and help.

Recommendations

1. Ensure that the views of children are heard at every conference.
2. Reduce the number of changes of social worker.

Summary for children and young people

• Inspectors spoke to many of you.

Information about this inspection

Lead inspector: Rosalind Peverell

Deputy lead inspector: Keith Amadi
`,
    says: {
      framework: 'SIF',
      authority: 'Windsor and Maidenhead',
      inspection_start: '2015-03-24',
      inspection_end: '2015-04-15',
      published: '2015-05-29',
      lead_inspector: 'Rosalind Peverell',
      judgements: {
        help_and_protection: 'Requires improvement',
        children_looked_after_and_permanence: 'Requires improvement',
        adoption: 'Good',
        care_leavers: 'Requires improvement',
        leadership_management_governance: 'Requires improvement',
        overall_effectiveness: 'Requires improvement',
      },
      findings: [
        ...found(
          'recommendation',
          'Ensure that the views of children are heard at every conference.',
          'Reduce the number of changes of social worker.',
        ),
      ],
    },
  },
  {
    what: 'a school of 2016',
    text: `Old Mill Academy

Mill Road, Wisbech, Cambridgeshire PE13 1AA

Inspection dates	19–20 April 2016

Overall effectiveness	Good
Effectiveness of leadership and management	Outstanding
Quality of teaching, learning and assessment	Good
Personal development, behaviour and welfare	Good
Outcomes for pupils	Requires improvement
Overall effectiveness at previous inspection	Requires improvement

Summary of key findings for parents and pupils

This is a good school

• Leaders are ambitious for pupils.

It is not yet an outstanding school because

• Boys do not write as well as girls.

Full report

What does the school need to do to improve further?

• Raise achievement in writing, by:
  – giving boys more to write about
  – marking what matters.
• Improve the attendance of pupils who are eligible for free school meals.

Inspection judgements

School details

Unique reference number	999994
Local authority	Cambridgeshire
Inspection number	10009999

Information about this inspection

Inspectors watched 20 lessons.

Inspection team

Ulrike Banham, lead inspector	Her Majesty's Inspector
Dominic Reyes	Ofsted Inspector
`,
    says: {
      framework: 'School section 5 2012',
      authority: 'Cambridgeshire',
      inspection_start: '2016-04-19',
      inspection_end: '2016-04-20',
      lead_inspector: 'Ulrike Banham',
      judgements: {
        overall_effectiveness: 'Good',
        leadership_and_management: 'Outstanding',
        quality_of_teaching: 'Good',
        personal_development: 'Good',
        outcomes: 'Requires improvement',
      },
      findings: [
        ...found(
          'improve',
          'Raise achievement in writing, by: – giving boys more to write about – marking what matters.',
          'Improve the attendance of pupils who are eligible for free school meals.',
        ),
      ],
    },
  },
  {
    what: 'a children’s home of 2025',
    text: `SC999999

Registered provider: Harbour Lights Care Limited

Full inspection

Inspected under the social care common inspection framework

Information about this children's home

The home is in Plymouth and cares for up to three children.

Inspection dates: 14 and 15 October 2025

Overall experiences and progress of children and young people, taking into account	requires improvement to be good
How well children and young people are helped and protected	good
The effectiveness of leaders and managers	requires improvement to be good

The children's home is not yet delivering good help and care for children and young people.

Date of last inspection: 5 November 2024

Overall judgement at last inspection: good

Inspection judgements

Overall experiences and progress of children and young people: requires improvement to be good

Children make friends here.

What does the children's home need to do to improve?

Statutory requirements

Requirement	Due date
The registered person must ensure that medicines are kept safe and that a record is made each time.	28 November 2025
The registered person must notify Ofsted of each serious event without delay.	14 November 2025

Recommendations

• The registered person should ensure that children help to choose how the home looks.

Information about this inspection

Inspector

Morwenna Treloar, Social Care Inspector
`,
    says: {
      framework: 'Social care common inspection framework',
      inspection_start: '2025-10-14',
      inspection_end: '2025-10-15',
      lead_inspector: 'Morwenna Treloar',
      judgements: {
        overall_experiences_and_progress: 'requires improvement to be good',
        helped_and_protected: 'good',
        leaders_and_managers: 'requires improvement to be good',
      },
      findings: [
        ...found(
          'priority',
          'The registered person must ensure that medicines are kept safe and that a record is made each time.',
          'The registered person must notify Ofsted of each serious event without delay.',
        ),
        ...found(
          'recommendation',
          'The registered person should ensure that children help to choose how the home looks.',
        ),
      ],
    },
  },
  {
    what: 'an inspection of 2026 with weekdays in its dates',
    text: `Slough Borough Council

Inspection of local authority children's services

Inspection dates: Monday 7 to Friday 18 September 2026

Lead inspector: Bilal Choudhury, His Majesty's Inspector

Judgement	Grade
The impact of leaders on social work practice with children and families	Good
The experiences and progress of children who need help and protection	Good
The experiences and progress of children in care	Good
The experiences and progress of care leavers	Requires improvement to be good

Slough Children First has turned the service round.

What needs to improve?

• Homes for care leavers.

The experiences and progress of children who need help and protection: good

1. Help is swift.
`,
    says: {
      framework: 'ILACS standard',
      authority: 'Slough',
      inspection_start: '2026-09-07',
      inspection_end: '2026-09-18',
      lead_inspector: 'Bilal Choudhury',
      judgements: {
        impact_of_leaders: 'Good',
        help_and_protection: 'Good',
        children_in_care: 'Good',
        care_leavers: 'Requires improvement to be good',
      },
      findings: [...found('improve', 'Homes for care leavers.')],
    },
  },
  {
    what: 'a standard inspection of 2020 of a city by the river',
    text: `Kingston upon Hull City Council

Inspection of children's social care services

Inspection dates: 13 January 2020 to 24 January 2020

Lead inspector: Winston Abara, Her Majesty's Inspector

Judgement	Grade
The impact of leaders on social work practice with children and families	Requires improvement to be good
The experiences and progress of children who need help and protection	Inadequate
The experiences and progress of children in care and care leavers	Requires improvement to be good
Overall effectiveness	Requires improvement to be good

Services have got worse for children who need protection.

Areas for priority action

• Visits to children on protection plans, and the records of them.

What needs to improve?

• Strategy meetings.
• Pathway plans for young people who are parents themselves, so that they say what help the young family will have.

The experiences and progress of children who need help and protection: inadequate

1. Visits are missed.

The experiences and progress of children in care and care leavers: requires improvement to be good

2. Homes are stable.
`,
    says: {
      framework: 'ILACS standard',
      authority: 'Kingston Upon Hull, City of',
      inspection_start: '2020-01-13',
      inspection_end: '2020-01-24',
      lead_inspector: 'Winston Abara',
      judgements: {
        impact_of_leaders: 'Requires improvement to be good',
        help_and_protection: 'Inadequate',
        children_in_care_and_care_leavers: 'Requires improvement to be good',
        overall_effectiveness: 'Requires improvement to be good',
      },
      findings: [
        ...found('priority', 'Visits to children on protection plans, and the records of them.'),
        ...found(
          'improve',
          'Strategy meetings.',
          'Pathway plans for young people who are parents themselves, so that they say what help the young family will have.',
        ),
      ],
    },
  },
  {
    what: 'a school of 2014 whose grades have their numbers',
    text: `St Bede's Church of England Junior School

Abbey Street, Carlisle CA1 1AA

Inspection dates	4–5 February 2014

Overall effectiveness	This inspection:	Good	2
	Previous inspection:	Satisfactory	3
Achievement of pupils		Good	2
Quality of teaching		Good	2
Behaviour and safety of pupils		Outstanding	1
Leadership and management		Good	2

Summary of key findings for parents and pupils

This is a good school

• Pupils read widely.

It is not yet an outstanding school because

• Work in mathematics is too easy for some.

What does the school need to do to improve further?

• Set harder work in mathematics.
• Check how pupils use what they learn.

School details

Unique reference number	999992
Local authority	Cumbria

Inspection team

Isobel Raine, lead inspector	Additional Inspector
`,
    says: {
      framework: 'School section 5 2012',
      authority: 'Cumbria',
      inspection_start: '2014-02-04',
      inspection_end: '2014-02-05',
      lead_inspector: 'Isobel Raine',
      judgements: {
        overall_effectiveness: 'Good',
        leadership_and_management: 'Good',
        quality_of_teaching: 'Good',
        personal_development: 'Outstanding',
        outcomes: 'Good',
      },
      findings: [...found('improve', 'Set harder work in mathematics.', 'Check how pupils use what they learn.')],
    },
  },
  {
    what: 'an inspection of the protection of children in 2012',
    text: `Inspection of local authority arrangements for the protection of children

Doncaster Metropolitan Borough Council

Inspection dates: 8 – 17 October 2012

Lead inspector: Lynsey Alder HMI

Age group: All

Published: 16 November 2012

Judgement	Grade
Overall effectiveness	Inadequate
The effectiveness of the help and protection provided to children, young people, families and carers	Inadequate
The quality of practice	Inadequate
Leadership and governance	Adequate

Areas for improvement

In order to improve the quality of help and protection given to children and young people in Doncaster, the local authority and its partners should take the following action.

Immediately:

• make sure that each child who is the subject of a plan has a qualified social worker
• audit all closed cases.

Within three months:

• agree the threshold document.
`,
    says: {
      framework: 'Inspection of local authority arrangements for the protection of children',
      authority: 'Doncaster',
      inspection_start: '2012-10-08',
      inspection_end: '2012-10-17',
      published: '2012-11-16',
      lead_inspector: 'Lynsey Alder',
      judgements: {
        overall_effectiveness: 'Inadequate',
        help_and_protection: 'Inadequate',
        quality_of_practice: 'Inadequate',
        leadership_and_governance: 'Adequate',
      },
      findings: [
        ...found(
          'improve',
          'make sure that each child who is the subject of a plan has a qualified social worker',
          'audit all closed cases.',
          'agree the threshold document.',
        ),
      ],
    },
  },
]
