import { day } from '../../platform/day.ts'
import { fourGrades } from './scales.ts'
import type { Tool } from './tool.ts'

export const socialCare: Tool = {
  id: 'social-care',
  version: 1,
  since: day('2025-04-01'),
  title: 'Case audit, children’s social care',
  of: 'the record of a child whom children’s social care works with',
  about:
    'Looks at the work as a whole: is the child heard, understood, safe, and better off? The sections are the authority’s own practice standards.',
  scale: fourGrades,
  capped: 'requires-improvement',
  asksVoice: true,
  sections: [
    {
      id: 'voice',
      title: 'Voice of the child',
      standard: '1 The child is heard',
      theme: 'voice',
      statements: [
        {
          id: 'voice-clear',
          says: 'The child’s own views are clear in the record.',
          guidance:
            'Words with a day, or what was seen of a child who does not speak. Views of adults about the child do not count.',
          counts: 'QA06',
        },
        {
          id: 'voice-weighed',
          says: 'What the child said was weighed, and the child was told what came of it.',
          guidance: 'A decision that changed, or the reason why not, in words for the child.',
        },
      ],
    },
    {
      id: 'assessment',
      title: 'Assessment',
      standard: '2 The child is understood',
      theme: 'assessment',
      statements: [
        {
          id: 'assessment-current',
          says: 'There is an assessment of the last twelve months that is still true.',
          guidance: 'Newer than the last great change in the child’s life.',
        },
        {
          id: 'assessment-analysis',
          says: 'It says what the facts mean for this child, and not only what happened.',
          guidance: 'History, both parents and what has been tried before are weighed.',
        },
      ],
    },
    {
      id: 'plan',
      title: 'Plan',
      standard: '3 The plan changes something',
      theme: 'plan',
      statements: [
        {
          id: 'plan-current',
          says: 'The plan is of the last six months.',
          guidance: 'The plan that the last review agreed, on the record.',
          counts: 'CL14',
        },
        {
          id: 'plan-specific',
          says: 'Each step says who does what by when, and how the child will be better off.',
          guidance: '“Continue to support” is no step.',
        },
      ],
    },
    {
      id: 'visits',
      title: 'Visits and direct work',
      standard: '4 Time with the child',
      theme: 'delivery',
      statements: [
        {
          id: 'visits-purpose',
          says: 'The child is seen as often as the plan says, alone where that is right, and each visit has a purpose.',
          guidance: 'Read the last three visits.',
        },
        {
          id: 'direct-work',
          says: 'Direct work with the child is recorded.',
          guidance: 'What was done, with which tool, and what was learned.',
          counts: 'QA07',
        },
      ],
    },
    {
      id: 'review',
      title: 'Review and independent oversight',
      standard: '5 The plan is tested',
      theme: 'review',
      statements: [
        {
          id: 'review-drift',
          says: 'Reviews and the reviewing officer or chair challenge drift.',
          guidance: 'Look between the reviews too. Does not apply where there is neither review nor conference.',
        },
      ],
    },
    {
      id: 'risk',
      title: 'Risk and safety',
      standard: '6 The child is safe',
      isSafety: true,
      theme: 'risk',
      statements: [
        {
          id: 'risk-seen',
          says: 'Risks were seen in time and acted on.',
          guidance: 'Strategy discussions, missing episodes, changes of who lives in the home.',
        },
        {
          id: 'risk-plan',
          says: 'The family knows what must change, and what happens if it does not.',
          guidance: 'A safety plan that somebody could follow at night.',
        },
      ],
    },
    {
      id: 'health',
      title: 'Health',
      standard: '7 The child is well',
      theme: 'health',
      statements: [
        {
          id: 'health-needs',
          says: 'Health needs, the mind’s as well as the body’s, are known and met.',
          guidance: 'Assessments, dentist, strengths and difficulties score where there is one.',
        },
        {
          id: 'consent',
          says: 'Who may consent to treatment is recorded.',
          guidance: 'For a child in care: delegated authority.',
          counts: 'HE11',
        },
      ],
    },
    {
      id: 'education',
      title: 'Education',
      standard: '8 The child learns',
      theme: 'education',
      statements: [
        {
          id: 'education-known',
          says: 'Attendance and progress are known, and acted on where they slip.',
          guidance: 'For a child in care the personal education plan of this term.',
        },
      ],
    },
    {
      id: 'permanence',
      title: 'Permanence and family time',
      standard: '9 The child belongs',
      theme: 'permanence',
      statements: [
        {
          id: 'permanence-plan',
          says: 'It is clear where the child will grow up, and time with family serves the child.',
          guidance: 'Does not apply where the child’s home is not in question.',
        },
      ],
    },
    {
      id: 'identity',
      title: 'Identity',
      standard: '10 The child is known',
      theme: 'plan',
      statements: [
        {
          id: 'identity-met',
          says: 'The plan meets what religion, language, culture and disability ask for.',
          guidance: 'More than a ticked box.',
          counts: 'CL39',
        },
      ],
    },
    {
      id: 'supervision',
      title: 'Supervision and decisions',
      standard: '11 The work is led',
      theme: 'supervision',
      statements: [
        {
          id: 'supervision-steers',
          says: 'Supervision happened as often as it should and moved the plan on.',
          guidance: 'Decisions with a reason, followed to the end.',
        },
      ],
    },
    {
      id: 'recording',
      title: 'Recording',
      standard: '12 The record is true',
      theme: 'recording',
      statements: [
        {
          id: 'record-complete',
          says: 'Key documents and the chronology are there and up to date.',
          guidance: 'Against the list of key documents for later life.',
          counts: 'QA05',
        },
        {
          id: 'record-to-child',
          says: 'It is written so that the child could read it one day: to them, plain, kind, fact apart from opinion.',
          guidance: 'Read a visit aloud.',
        },
      ],
    },
  ],
}
