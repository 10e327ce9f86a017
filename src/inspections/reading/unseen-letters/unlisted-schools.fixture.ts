import { found, type LetterCase } from '../letter-case.fixture.ts'

/** The same of schools. */
export const unlistedSchools: readonly LetterCase[] = [
  {
    what: 'a school of 2024 after overall grades ended',
    text: `Inspection of Tarnside Primary School

Chapel Lane, East Tarn ET4 9QQ

Inspection dates: 12 and 13 November 2024

The quality of education\tGood
Behaviour and attitudes\tOutstanding
Personal development\tGood
Leadership and management\tGood
Early years provision\tRequires improvement

What is it like to attend this school?

Pupils run in at the gate.

What does the school do well and what does it need to do better?

The school has thought hard about reading.

Safeguarding

The arrangements for safeguarding are effective.

What does the school need to improve?

(Information for the school and appropriate authority)

■ In the early years, activities do not always follow from what children know. The school should make sure that staff choose activities that build on it.
■ Attendance of some disadvantaged pupils is low. The school should continue its work with families.

School details

Unique reference number\t140233
Local authority\tEast Tarn
Inspection number\t10323456

Inspectors

Lucy Orchard, lead inspector\tHis Majesty’s Inspector
Tom Fenn\tOfsted Inspector
`,
    says: {
      framework: 'School EIF 2019',
      authority: 'East Tarn',
      inspection_start: '2024-11-12',
      inspection_end: '2024-11-13',
      lead_inspector: 'Lucy Orchard',
      judgements: {
        quality_of_education: 'Good',
        behaviour_and_attitudes: 'Outstanding',
        personal_development: 'Good',
        leadership_and_management: 'Good',
        early_years_provision: 'Requires improvement',
      },
      findings: found(
        'improve',
        'In the early years, activities do not always follow from what children know. The school should make sure that staff choose activities that build on it.',
        'Attendance of some disadvantaged pupils is low. The school should continue its work with families.',
      ),
    },
  },
  {
    what: 'a school of 2016',
    text: `Upper Pell School

Quarry Road, Pellbrook PB7 1AA

Inspection dates\t8–9 March 2016

Overall effectiveness\tRequires improvement
Effectiveness of leadership and management\tGood
Quality of teaching, learning and assessment\tRequires improvement
Personal development, behaviour and welfare\tGood
Outcomes for pupils\tRequires improvement
16 to 19 study programmes\tGood
Overall effectiveness at previous inspection\tInadequate

Summary of key findings for parents and pupils

This is a school that requires improvement

■ Teaching is not yet good in mathematics.

The school has the following strengths

■ Behaviour is calm.

Full report

What does the school need to do to improve further?

■ Improve teaching in mathematics by:
– checking what pupils know
– setting harder problems.
■ Raise attendance.

School details

Unique reference number\t109888
Local authority\tPellbrook
`,
    says: {
      framework: 'School section 5 2012',
      authority: 'Pellbrook',
      inspection_start: '2016-03-08',
      inspection_end: '2016-03-09',
      findings: [
        ...found(
          'improve',
          'Improve teaching in mathematics by: – checking what pupils know – setting harder problems.',
          'Raise attendance.',
        ),
      ],
    },
  },
  {
    what: 'a report card of 2026 whose grades are sentences of a table',
    text: `Sandlow Grange High School

Address: Mill Road, Sandlow SL1 2CD

Unique reference number (URN): 144555

Inspection report: 3 March 2026

Safeguarding standards met

Inclusion\tExpected standard
Curriculum and teaching\tStrong standard
Achievement\tExpected standard
Attendance and behaviour\tNeeds attention
Personal development and well-being\tStrong standard
Leadership and governance\tExpected standard

What it’s like to be a pupil at this school

Pupils are known by name.

Next steps

■ Leaders should make sure that absence falls among pupils who are new to the school.

About this inspection

Lead inspector: Asha Meredith, His Majesty’s Inspector
`,
    says: {
      framework: 'School report card 2025',
      authority: null,
      lead_inspector: 'Asha Meredith',
      judgements: {
        safeguarding: 'Met',
        inclusion: 'Expected standard',
        curriculum_and_teaching: 'Strong standard',
        achievement: 'Expected standard',
        attendance_and_behaviour: 'Needs attention',
        personal_development_and_well_being: 'Strong standard',
        leadership_and_governance: 'Expected standard',
      },
      findings: found('improve', 'Leaders should make sure that absence falls among pupils who are new to the school.'),
    },
  },
]
