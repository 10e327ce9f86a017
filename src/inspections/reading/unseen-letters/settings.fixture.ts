import { found, type LetterCase } from '../letter-case.fixture.ts'

/** Schools, homes and agencies: reports about one setting. */
export const settingReports: readonly LetterCase[] = [
  {
    what: 'a report card of 2026 that does not say what it is',
    text: `Hollow Lane Academy

Address: Hollow Lane, Wigan, WN1 2AB
Unique reference number (URN): 999999

Inspection report: 3 February 2026

Safeguarding standards met

Achievement	Expected standard
Attendance and behaviour	Needs attention
Curriculum and teaching	Expected standard
Inclusion	Strong standard
Leadership and governance	Expected standard
Personal development and well-being	Strong standard

What it's like to be a pupil at this school

Pupils like it here.

Next steps

- Leaders should make sure that all pupils come on time.
- Staff should follow the policy on behaviour.

About this inspection

The school is part of a trust.

Lead inspector:
Farah Whitcombe, His Majesty's Inspector

Facts and figures used on inspection

Local authority: Wigan
`,
    says: {
      framework: 'School report card 2025',
      authority: 'Wigan',
      inspection_start: '2026-02-03',
      lead_inspector: 'Farah Whitcombe',
      judgements: {
        safeguarding: 'Met',
        achievement: 'Expected standard',
        attendance_and_behaviour: 'Needs attention',
        curriculum_and_teaching: 'Expected standard',
        inclusion: 'Strong standard',
        leadership_and_governance: 'Expected standard',
        personal_development_and_well_being: 'Strong standard',
      },
      findings: found(
        'improve',
        'Leaders should make sure that all pupils come on time.',
        'Staff should follow the policy on behaviour.',
      ),
    },
  },
  {
    what: 'a children’s home of 2024: requirements by a day, and a recommendation',
    text: `SC000001

Registered provider: Bramble Care Limited

Full inspection

Inspected under the social care common inspection framework

Information about this children's home

The home is run by a company and cares for up to four children. It lies in Shropshire.

Inspection dates: 6 and 7 August 2024

Overall experiences and progress of children and young people, taking into account	good

How well children and young people are helped and protected	good

The effectiveness of leaders and managers	requires improvement to be good

The children's home provides effective services that meet the requirements for good.

Date of last inspection: 12 September 2023

Overall judgement at last inspection: good

Enforcement action since last inspection: none

Inspection judgements

Overall experiences and progress of children and young people: good

Children do well.

What does the children's home need to do to improve?

Statutory requirements

Requirement	Due date
The registered person must ensure that staff are supervised.	30 September 2024

Recommendations

- The registered person should ensure that records are plain to read.

Information about this inspection

Inspector

Gwen Ashdown, Social Care Inspector
`,
    says: {
      framework: 'Social care common inspection framework',
      inspection_start: '2024-08-06',
      inspection_end: '2024-08-07',
      lead_inspector: 'Gwen Ashdown',
      judgements: {
        overall_experiences_and_progress: 'good',
        helped_and_protected: 'good',
        leaders_and_managers: 'requires improvement to be good',
      },
      findings: [
        ...found('priority', 'The registered person must ensure that staff are supervised.'),
        ...found('recommendation', 'The registered person should ensure that records are plain to read.'),
      ],
    },
  },
  {
    what: 'a school of 2018 that requires special measures',
    text: `Eastgate Community School

Eastgate Road, Lincoln LN1 1AA

Inspection dates	13–14 March 2018

Overall effectiveness	Inadequate
Effectiveness of leadership and management	Inadequate
Quality of teaching, learning and assessment	Requires improvement
Personal development, behaviour and welfare	Inadequate
Outcomes for pupils	Requires improvement
16 to 19 study programmes	Requires improvement
Overall effectiveness at previous inspection	Good

Summary of key findings for parents and pupils

This is an inadequate school

- Safeguarding is not effective.

The school has the following strengths

- Music is strong.

Full report

In accordance with section 44(1) of the Education Act 2005, Her Majesty's Chief Inspector is of the opinion that this school requires special measures.

What does the school need to do to improve further?

- Put right safeguarding at once, by:
  – checking all staff
  – training governors.
- Raise attendance.

An external review of governance should be undertaken.

Inspection judgements

Effectiveness of leadership and management	Inadequate

- Leaders did not see it.

School details

Unique reference number	999998
Local authority	Lincolnshire
Inspection number	10000001
`,
    says: {
      framework: 'School section 5 2012',
      authority: 'Lincolnshire',
      inspection_start: '2018-03-13',
      inspection_end: '2018-03-14',
      judgements: {
        overall_effectiveness: 'Inadequate',
        leadership_and_management: 'Inadequate',
        quality_of_teaching: 'Requires improvement',
        personal_development: 'Inadequate',
        outcomes: 'Requires improvement',
        sixth_form: 'Requires improvement',
      },
      findings: found(
        'improve',
        'Put right safeguarding at once, by: – checking all staff – training governors.',
        'Raise attendance.',
      ),
    },
  },
  {
    what: 'a fostering agency of 2019 with recommendations alone',
    text: `SC000002

Registered provider: Lantern Fostering Ltd

Full inspection

Inspected under the social care common inspection framework

Information about this independent fostering agency

This agency is part of a larger group. It has 40 households.

Inspection dates: 4 to 8 November 2019

Overall experiences and progress of children and young people, taking into account	outstanding

How well children and young people are helped and protected	good

The effectiveness of leaders and managers	outstanding

The independent fostering agency provides highly effective services.

Date of last inspection: 6 March 2017

What does the independent fostering agency need to do to improve?

Recommendations

- Make sure that carers have a say in their training.
- Write plain chronologies.

Inspection judgements

Overall experiences and progress of children and young people: outstanding

Children flourish.

Information about this inspection

Inspectors

Ada Penhaligon, social care inspector
Rhys Morgan, social care inspector
`,
    says: {
      framework: 'Social care common inspection framework',
      inspection_start: '2019-11-04',
      inspection_end: '2019-11-08',
      lead_inspector: 'Ada Penhaligon',
      judgements: {
        overall_experiences_and_progress: 'outstanding',
        helped_and_protected: 'good',
        leaders_and_managers: 'outstanding',
      },
      findings: found(
        'recommendation',
        'Make sure that carers have a say in their training.',
        'Write plain chronologies.',
      ),
    },
  },
  {
    what: 'a school of 2023 that stays good',
    text: `Inspection of a good school: Brook Street Primary School

Brook Street, Derby DE1 1AA

Inspection dates: 7 and 8 February 2023

Outcome

Brook Street Primary School continues to be a good school.

What is it like to attend this school?

Pupils are kind.

What does the school need to improve?

(Information for the school and appropriate authority)

- In a few subjects, what pupils should know is not set out. Leaders should say what it is.

How can I feed back my views?

You can use Ofsted Parent View.

School details

Unique reference number	999997
Local authority	Derby
Inspection number	10000002
`,
    says: {
      framework: 'School section 8 ungraded',
      authority: 'Derby',
      inspection_start: '2023-02-07',
      inspection_end: '2023-02-08',
      findings: found(
        'improve',
        'In a few subjects, what pupils should know is not set out. Leaders should say what it is.',
      ),
    },
  },
]
