import { codeSets, type CodeSetName } from './code-sets.ts'

/** What a code stands for; a code that the set does not know, as it is. */
export const labelOf = (set: CodeSetName, code: string): string => {
  const labels: Readonly<Record<string, string>> = codeSets[set]
  return labels[code] ?? code
}

/** The same for a table of numbers: a code that the set does not know is said to be none, words stay as they are. */
export const knownLabelOf = (set: CodeSetName, code: string): string => {
  const label = labelOf(set, code)
  return label === code && /^[A-Z]*\d+[A-Z]*$/.test(code) ? `${code}, not a code of the standard` : label
}

/** What the flags or list of a field of JSON say, in words: the keys that are set, or the codes that stand in it. */
export const labelsIn = (set: CodeSetName, json: string): string[] => {
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch {
    return []
  }
  const codes = Array.isArray(value)
    ? value.filter((code) => typeof code === 'string')
    : typeof value === 'object' && value !== null
      ? Object.entries(value)
          .filter(([, said]) => said === 'Y' || said === true || said === 1 || said === '1')
          .map(([key]) => key)
      : []
  return codes.map((code) => labelOf(set, code))
}
