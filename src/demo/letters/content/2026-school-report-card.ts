import { periodInWords } from '../dates.ts'
import type { Letter } from '../letter.ts'
import { bullets, h1, judgements, labelled, p, title, toImprove } from '../parts.ts'

const inspection = { start: '2026-01-13', end: '2026-01-14' }

export const schoolReportCard2026: Letter = {
  fileName: 'alderwick-2026-02-24-school-weirside.pdf',
  title: 'Report card: Weirside Academy, Alderwick',
  framework: 'School report card 2025',
  inspection,
  published: null,
  issuedOn: '2026-02-24',
  leadInspector: 'Clementine Adeoti-Marsh',
  runningFoot: ['Report card: Weirside Academy', periodInWords(inspection)],
  face: 'sans',
  parts: [
    title('Report card: Weirside Academy'),
    p('Weir Road, Alderwick ZZ1 7WE'),
    labelled('Inspection dates:', periodInWords(inspection)),
    labelled('Lead inspector:', 'Clementine Adeoti-Marsh, His Majesty’s Inspector'),
    judgements(null, { id: 'safeguarding', label: 'Safeguarding standards', grade: 'Met' }),
    judgements(
      ['Evaluation area', 'Grade'],
      { id: 'inclusion', label: 'Inclusion', grade: 'Strong standard' },
      { id: 'curriculum_and_teaching', label: 'Curriculum and teaching', grade: 'Expected standard' },
      { id: 'achievement', label: 'Achievement', grade: 'Needs attention' },
      { id: 'attendance_and_behaviour', label: 'Attendance and behaviour', grade: 'Needs attention' },
      {
        id: 'personal_development_and_well_being',
        label: 'Personal development and well-being',
        grade: 'Strong standard',
      },
      { id: 'leadership_and_governance', label: 'Leadership and governance', grade: 'Expected standard' },
      { id: 'post_16_provision', label: 'Post-16 provision', grade: 'Expected standard' },
    ),
    h1('What it is like to be a pupil at this school'),
    p(
      'Pupils feel that they belong at Weirside. Those who arrive in the middle of a year, as many do, are given a guide who is two years older and a teacher who rings home on Friday. Pupils in care told inspectors that the school is the part of their life that has not changed.',
    ),
    h1('Inclusion'),
    p(
      'Leaders know the pupils who face the greatest barriers and act early. The designated teacher writes each personal education plan with the pupil and with the virtual school, and reads it again when a placement changes.',
    ),
    h1('Achievement'),
    p(
      'Pupils who attend well do well. Results at 16 are below those seen nationally, and the gap for disadvantaged pupils has not narrowed in three years.',
    ),
    h1('Attendance and behaviour'),
    p(
      'Behaviour is calm. Attendance is not high enough: one pupil in four misses a day in ten. Leaders have sound plans, and attendance in Years 7 and 8 has begun to rise.',
    ),
    h1('Next steps'),
    toImprove(
      'Leaders should raise the achievement of disadvantaged pupils at key stage 4.',
      'Leaders should reduce persistent absence in Years 9 to 11.',
    ),
    h1('About this inspection'),
    bullets(
      'Type of school: secondary academy',
      'Trust: Three Weirs Learning Trust',
      'Number of pupils on roll: 1,086',
      'Local authority: Alderwick',
    ),
  ],
}
