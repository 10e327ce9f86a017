import type { FollowUpState } from './follow-ups.ts'
import type { Verdict } from './verdict.ts'

const words: Readonly<Record<Verdict | FollowUpState, string>> = {
  done: 'Done',
  progress: 'Progress',
  'not enough': 'Not enough',
  repeated: 'Repeated',
  worse: 'Worse',
  none: 'No verdict',
  mentioned: 'Mentioned, no verdict',
  never: 'Never mentioned again',
  'too new': 'Nothing later yet',
  unknown: 'Subject not told',
}

/** What became of a thing that was asked for, in a word or two. */
export const followUpStateInWords = (standing: Verdict | FollowUpState): string => words[standing]
