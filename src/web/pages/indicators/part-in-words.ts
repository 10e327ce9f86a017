import { knownLabelOf, type CodeSetName } from '../../../children/index.ts'

const codesOf: Readonly<Record<string, CodeSetName>> = {
  sex: 'sex',
  ethnicity: 'ethnicity',
  placement: 'placement_type',
  need: 'primary_need',
}

/** A part of a split in words: what its code stands for, or the words as they are. */
export const partInWords = (split: string, part: string): string => {
  const set = codesOf[split]
  return set ? knownLabelOf(set, part) : part
}
