import { day } from '../../platform/day.ts'
import { howFar } from './scales.ts'
import type { Tool } from './tool.ts'

export const supervisionQuality: Tool = {
  id: 'supervision-quality',
  version: 1,
  since: day('2025-04-01'),
  title: 'Quality of supervision',
  of: 'the supervision of a case',
  about: 'Reads the last three supervisions of a case: did they move things on for the child?',
  scale: howFar,
  capped: 'in-part',
  asksVoice: false,
  sections: [
    {
      id: 'reflection',
      title: 'Reflection',
      standard: '11 The work is led',
      theme: 'supervision',
      statements: [
        {
          id: 'reflection-why',
          says: 'It asks why, weighs more than one explanation, and what it is like to be this child.',
          guidance: 'More than a list of tasks.',
        },
      ],
    },
    {
      id: 'oversight',
      title: 'Risk and plan',
      standard: '11 The work is led',
      isSafety: true,
      theme: 'supervision',
      statements: [
        {
          id: 'oversight-risk',
          says: 'Risk is looked at each time.',
          guidance: 'What has changed since the last time.',
        },
        {
          id: 'oversight-plan',
          says: 'It tests whether the plan works.',
          guidance: 'Against the plan, point by point.',
        },
      ],
    },
    {
      id: 'targets',
      title: 'Decisions and targets',
      standard: '11 The work is led',
      theme: 'supervision',
      statements: [
        {
          id: 'targets-smart',
          says: 'Each target says who does what by when, and can be seen to be done.',
          guidance: 'Verb, owner, day.',
        },
        {
          id: 'targets-followed',
          says: 'Decisions have a reason, and were followed to the end.',
          guidance: 'Look in the next supervision.',
        },
      ],
    },
  ],
}
