/** How much work a case is, beside a child in need: a choice of the council, and no measure of any child. The heaviest that applies counts. */
export const caseWeights = [
  { id: 'care', words: 'in care', weight: 1.5 },
  { id: 'protection', words: 'on a protection plan', weight: 1.5 },
  { id: 'leaver', words: 'care leaver', weight: 0.5 },
  { id: 'other', words: 'any other open case', weight: 1 },
] as const
export type CaseWeight = (typeof caseWeights)[number]['id']

export const weightOf = (id: CaseWeight): number => caseWeights.find((one) => one.id === id)?.weight ?? 1

export const weightsInWords = caseWeights.map(({ words, weight }) => `${words} ${weight}`).join(', ')
