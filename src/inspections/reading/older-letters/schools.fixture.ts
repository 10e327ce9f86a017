import { found, type LetterCase } from '../letter-case.fixture.ts'

/** Schools, in each era of their inspection. */
export const schoolReports: readonly LetterCase[] = [
  {
    what: 'a school of 2013, each grade with its number and the last inspection’s beside it',
    text: `School report

Weirside Primary School
Mill Road, Bradford, BD1 1AA

Inspection dates\t12–13 March 2013

Overall effectiveness\tPrevious inspection:\tSatisfactory\t3
\tThis inspection:\tGood\t2
Achievement of pupils\t\tGood\t2
Quality of teaching\t\tGood\t2
Behaviour and safety of pupils\t\tOutstanding\t1
Leadership and management\t\tGood\t2

Summary of key findings for parents and pupils

This is a good school.

- Pupils make good progress.

It is not yet an outstanding school because

- Marking is uneven.

Full report

What does the school need to do to improve further?

- Raise attainment in mathematics by:
– making sure that work is hard enough
– giving time for problems.
- Improve marking.

Inspection judgements

The achievement of pupils is good

- Children start well.

School details

Unique reference number\t107222
Local authority\tBradford
Inspection number\t401234
`,
    says: {
      framework: 'School section 5 2012',
      authority: 'Bradford',
      inspection_start: '2013-03-12',
      judgements: {
        overall_effectiveness: 'Good',
        outcomes: 'Good',
        quality_of_teaching: 'Good',
        personal_development: 'Outstanding',
        leadership_and_management: 'Good',
      },
      findings: found(
        'improve',
        'Raise attainment in mathematics by: – making sure that work is hard enough – giving time for problems.',
        'Improve marking.',
      ),
    },
  },
  {
    what: 'a school of 2016',
    text: `Weirside Primary School

Mill Road, Bradford, West Yorkshire BD1 1AA

Inspection dates\t8–9 November 2016

Overall effectiveness\tRequires improvement
Effectiveness of leadership and management\tGood
Quality of teaching, learning and assessment\tRequires improvement
Personal development, behaviour and welfare\tGood
Outcomes for pupils\tRequires improvement
Early years provision\tGood
Overall effectiveness at previous inspection\tInadequate

Summary of key findings for parents and pupils

This is a school that requires improvement

- Progress is uneven.

The school has the following strengths

- Leaders know the school.

Full report

What does the school need to do to improve further?

- Improve outcomes by ensuring that:
– teachers plan well
– all pupils read.

Inspection judgements

Effectiveness of leadership and management\tGood

- Leaders are good.

School details

Local authority\tBradford
`,
    says: {
      framework: 'School section 5 2012',
      authority: 'Bradford',
      judgements: {
        overall_effectiveness: 'Requires improvement',
        leadership_and_management: 'Good',
        quality_of_teaching: 'Requires improvement',
        personal_development: 'Good',
        outcomes: 'Requires improvement',
        early_years_provision: 'Good',
      },
      findings: found('improve', 'Improve outcomes by ensuring that: – teachers plan well – all pupils read.'),
    },
  },
  {
    what: 'a good school that stays good',
    text: `Inspection of a good school: Weirside Primary School

Mill Road, Bradford, West Yorkshire BD1 1AA

Inspection dates: 8 and 9 November 2022

Outcome

Weirside Primary School continues to be a good school.

What is it like to attend this school?

Pupils are happy.

What does the school do well and what does it need to do better?

Leaders have a plan.

Safeguarding

The arrangements for safeguarding are effective.

What does the school need to improve?

(Information for the school and appropriate authority)

- Some subjects are not planned. Leaders should plan them.
- Reading is slow.

Background

When we have judged a school to be good.

School details

Local authority\tBradford
`,
    says: {
      framework: 'School section 8 ungraded',
      authority: 'Bradford',
      judgements: { outcome: 'Weirside Primary School continues to be a good school' },
      findings: found('improve', 'Some subjects are not planned. Leaders should plan them.', 'Reading is slow.'),
    },
  },
  {
    what: 'a school since September 2024, without an overall grade',
    text: `Inspection of Weirside Primary School

Mill Road, Bradford, West Yorkshire BD1 1AA

Inspection dates: 12 and 13 November 2024

The quality of education\tGood
Behaviour and attitudes\tGood
Personal development\tOutstanding
Leadership and management\tGood
Early years provision\tGood
Previous inspection grade\tRequires improvement

The headteacher of this school is A B. This school is part of a trust.

What is it like to attend this school?

Pupils are happy.

What does the school need to improve?

(Information for the school and appropriate authority)

- Some subjects are not planned.
`,
    says: {
      framework: 'School EIF 2019',
      inspection_end: '2024-11-13',
      judgements: {
        quality_of_education: 'Good',
        behaviour_and_attitudes: 'Good',
        personal_development: 'Outstanding',
        leadership_and_management: 'Good',
        early_years_provision: 'Good',
      },
    },
  },
  {
    what: 'a report card whose grades are lines that follow each other',
    text: `Weirside Primary School

Report card

Inspection dates: 18 and 19 November 2025
Lead inspector: Jo Sample, His Majesty's Inspector

Safeguarding: Met
Inclusion: Expected standard
Curriculum and teaching: Strong standard
Achievement: Expected standard
Attendance and behaviour: Needs attention
Personal development and well-being: Exceptional
Leadership and governance: Expected standard
Early years: Strong standard

Next steps

- Improve attendance.

School details

Local authority: Leeds
`,
    says: {
      framework: 'School report card 2025',
      authority: 'Leeds',
      lead_inspector: 'Jo Sample',
      judgements: {
        safeguarding: 'Met',
        inclusion: 'Expected standard',
        curriculum_and_teaching: 'Strong standard',
        achievement: 'Expected standard',
        attendance_and_behaviour: 'Needs attention',
        personal_development_and_well_being: 'Exceptional',
        leadership_and_governance: 'Expected standard',
        early_years: 'Strong standard',
      },
    },
  },
]
