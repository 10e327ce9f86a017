import { day } from '../../platform/day.ts'
import { howFar } from './scales.ts'
import type { Tool } from './tool.ts'

export const writtenToChild: Tool = {
  id: 'written-to-child',
  version: 1,
  since: day('2025-04-01'),
  title: 'Records written to the child',
  of: 'how a record is written',
  about: 'The child will read it one day. Reads three entries of the last three months.',
  scale: howFar,
  capped: 'in-part',
  asksVoice: false,
  sections: [
    {
      id: 'style',
      title: 'Written to the child',
      standard: '12 The record is true',
      theme: 'recording',
      statements: [
        {
          id: 'style-you',
          says: 'It speaks to the child: “you”.',
          guidance: 'Not everywhere; where it is about them.',
        },
        {
          id: 'style-plain',
          says: 'Plain words, short sentences, no words of the trade.',
          guidance: 'Would a twelve-year-old understand it?',
        },
        {
          id: 'style-kind',
          says: 'It is kind, and does not blame the child.',
          guidance: '“Refused”, “absconded” and “attention seeking” blame.',
        },
      ],
    },
    {
      id: 'truth',
      title: 'True and fair',
      standard: '12 The record is true',
      theme: 'recording',
      statements: [
        { id: 'truth-fact', says: 'Fact stands apart from opinion.', guidance: 'Who says so is said.' },
        {
          id: 'truth-why',
          says: 'Great decisions are explained to the child.',
          guidance: 'Moves, contact, coming home. Does not apply where there was none.',
        },
      ],
    },
  ],
}
