export interface Token<T> {
  at: number
  is: 'value' | 'label'
  of: T
}

export interface Pair<T> {
  value: Token<T>
  label: Token<T>
  touches: boolean // they stand beside each other in the file
}

/**
 * Pairs values with labels where a page's order is lost. Those that touch belong together (the value first, as slides
 * that were copied from the bottom up have it; or the label first, where more pairs touch that way, or the caller knows).
 * What is left is paired in
 * order; a label too many (a title, a sentence) is left over.
 */
export function pairNearby<T>(tokens: readonly Token<T>[], first?: 'value' | 'label'): Pair<T>[] {
  const touching = (leads: 'value' | 'label') =>
    tokens.flatMap((token, index) => {
      const next = tokens[index + 1]
      if (token.is !== leads || !next || next.is === leads || next.at - token.at !== 1) return []
      return [{ value: leads === 'value' ? token : next, label: leads === 'value' ? next : token, touches: true }]
    })
  const [valueFirst, labelFirst] = [touching('value'), touching('label')]
  const isLabelFirst = first ? first === 'label' : labelFirst.length > valueFirst.length
  const pairs: Pair<T>[] = isLabelFirst ? labelFirst : valueFirst
  const used = new Set(pairs.flatMap(({ value, label }) => [value, label]))
  const values = tokens.filter((token) => token.is === 'value' && !used.has(token))
  const labels = tokens.filter((token) => token.is === 'label' && !used.has(token))
  const left = labels.length >= values.length ? values : []
  return [
    ...pairs,
    ...left.flatMap((value, index) => (labels[index] ? [{ value, label: labels[index], touches: false }] : [])),
  ]
}
