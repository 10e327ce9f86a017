const irregular: Readonly<Record<string, string>> = { people: 'person', children: 'child', ones: 'one' }

/** `people or things` of one: `person or thing`. Words that do not end as a plural does stay: `pieces of advice`, `piece of advice`. */
export const singularOf = (nouns: string): string =>
  nouns.replace(
    /\p{L}+/gu,
    (word) =>
      irregular[word] ??
      word
        .replace(/(?<=\p{L})ies$/u, 'y')
        .replace(/(?<=ch|sh|x|ss)es$/u, '')
        .replace(/(?<=[^su])s$/u, ''),
  )

/** `3 places`, `1 place`, `34%`: a number with what it counts, which is given as of many. */
export const counting = (value: number, nouns: string): string => {
  const number = value.toLocaleString('en-GB')
  return nouns === '%' ? `${number}%` : `${number} ${value === 1 ? singularOf(nouns) : nouns}`
}
