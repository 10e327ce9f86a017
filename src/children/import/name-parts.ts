/** What a name is searched by: its pieces of three letters, and what each of its words sounds like; both in the order of their bytes. */
export interface NameParts {
  grams: readonly string[]
  sounds: readonly string[]
}

/**
 * What the database’s `name_grams` and `name_sounds` make of a name, where all of its letters are of ASCII, as those of nearly all names
 * are. Undefined of any other name: the database knows what becomes of its letters.
 */
export const partsOfName = (name: string): NameParts | undefined => {
  if (!isPlain.test(name)) return undefined
  const words = name.toLowerCase().replaceAll("'", '').split(notOfWords).filter(Boolean)
  return { grams: eachOnce(words.flatMap(gramsOf)), sounds: eachOnce(words.map(soundOf)) }
}

/** What a forename and a surname give together, without what both do twice. */
export const bothParts = (forename: NameParts, surname: NameParts): NameParts => ({
  grams: together(forename.grams, surname.grams),
  sounds: together(forename.sounds, surname.sounds),
})

const together = (some: readonly string[], others: readonly string[]): string[] =>
  some.concat(others.filter((other) => !some.includes(other)))

const isPlain = /^[\x01-\x7f]*$/
const notOfWords = /[^a-z0-9]+/

const eachOnce = (values: readonly string[]): readonly string[] => [...new Set(values)].toSorted()

const gramsOf = (word: string): string[] => {
  const within = `  ${word} `
  return Array.from({ length: word.length + 1 }, (_, place) => within.slice(place, place + 3))
}

/** What letters sound like others, one rule after the other. */
const soundsLike: readonly [RegExp, string][] = [
  [/^(kn|gn)/, 'n'],
  [/^wr/, 'r'],
  [/ph/g, 'f'],
  [/ck|q|x|c(?=[^eiyh]|$)/g, 'k'],
  [/^c(?=h[lr])/, 'k'],
  [/sch|sh|ch|c|z/g, 's'],
  [/(?<=.)(dg|j|g(?=[eiy]))/g, 'j'],
  [/v/g, 'f'],
  [/d/g, 't'],
  [/b/g, 'p'],
  [/m/g, 'n'],
  [/y/g, 'i'],
]

/** The first sound of a word and its consonants, doubled ones once. */
const soundOf = (word: string): string => {
  const sound = soundsLike.reduce((so, [letters, like]) => so.replace(letters, like), word)
  return (
    sound.slice(0, 1) +
    sound
      .slice(1)
      .replaceAll(/[aeiouyhw]/g, '')
      .replaceAll(/(.)\1+/g, '$1')
  )
}
