import type { Framework, Scale } from '../framework.ts'
import { firstPage } from './first-page.ts'

/** Five grades for each area. There is no overall grade, and none of these is an older grade by another name. */
const fivePoint: Scale = {
  id: 'report-card-five',
  numbers: 'none',
  grades: [
    { id: 'exceptional', printed: /exceptional/i },
    { id: 'strong-standard', printed: /strong standard/i },
    { id: 'expected-standard', printed: /expected standard/i },
    { id: 'needs-attention', printed: /needs attention/i },
    { id: 'urgent-improvement', printed: /urgent improvement/i },
    // Safeguarding is answered yes or no. The two answers stand apart from the five grades.
    { id: 'not-met', title: 'Not met', printed: /(?:standards? )?not met/i },
    { id: 'met', title: 'Met', printed: /(?:standards? )?met/i },
  ],
}

export const schoolReportCard: Framework = {
  id: 'school-report-card-2025',
  title: 'School report card',
  record: 'School report card 2025',
  regulator: 'Ofsted',
  validFrom: '2025-11-10',
  validTo: null,
  announces: [
    { in: 'title', like: /report card/i, points: 10 },
    { in: 'opening', like: /(?:expected|strong) standard/i, points: 6 },
    { in: 'opening', like: /curriculum and teaching/i, points: 4 },
    { in: 'opening', like: /what (?:it is|is it) like to be a pupil at this school/i, points: 5 },
  ],
  forms: [],
  scale: fivePoint,
  judgements: [
    { id: 'safeguarding', title: 'Safeguarding', like: /^safeguarding(?: standards)?/ },
    { id: 'inclusion', title: 'Inclusion', like: /^inclusion/ },
    { id: 'curriculum_and_teaching', title: 'Curriculum and teaching', like: /^curriculum and teaching/ },
    { id: 'achievement', title: 'Achievement', like: /^achievement/ },
    { id: 'attendance_and_behaviour', title: 'Attendance and behaviour', like: /^attendance and behaviour/ },
    {
      id: 'personal_development_and_well_being',
      title: 'Personal development and well-being',
      like: /^personal development and well-?being/,
    },
    { id: 'leadership_and_governance', title: 'Leadership and governance', like: /^leadership and governance/ },
    { id: 'early_years', title: 'Early years', like: /^early years/ },
    { id: 'post_16_provision', title: 'Post-16 provision', like: /^post-16/ },
  ],
  scoring:
    'No overall grade. Urgent improvement in leadership and governance with another urgent area, or with safeguarding not met: special measures. Any other urgent improvement, or safeguarding not met: requires significant improvement.',
  sections: [
    {
      id: 'next-steps',
      title: 'Next steps',
      like: /next steps(?: for the school)?|what does the school need to improve/,
      holds: 'improve',
      shape: 'items',
    },
  ],
  opening: firstPage,
  follows: [
    { when: 'needs-attention', what: 'Inspectors monitor the school, usually once a term.' },
    { when: 'urgent-improvement', what: 'The school is placed in a category of concern and is monitored.' },
    { when: '', what: 'The next inspection is about four years later.', within: { count: 4, unit: 'years' } },
  ],
  source: 'Ofsted, School inspection: toolkit and operating guide, November 2025',
}
