/** How easy words read. */
export interface ReadingAge {
  words: number
  sentences: number
  /** The age at which a child reads them without help, in years; never below 5. */
  age: number
}

/**
 * The age at which words can be read, by the automated readability index (Senter and Smith 1967, US Air Force, in the public
 * domain): letters a word and words a sentence, no dictionary. Null for fewer than 20 words, of which it says nothing.
 */
export const readingAge = (text: string): ReadingAge | null => {
  const words = text.match(/[\p{L}\p{N}’'-]+/gu) ?? []
  if (words.length < 20) return null
  const sentences = Math.max(1, text.split(/[.!?]+(?:\s|$)|\n{2,}/u).filter((part) => /\p{L}/u.test(part)).length)
  const letters = words.reduce((sum, word) => sum + word.replaceAll(/[’'-]/g, '').length, 0)
  const grade = 4.71 * (letters / words.length) + 0.5 * (words.length / sentences) - 21.43
  return { words: words.length, sentences, age: Math.max(5, Math.round(grade) + 5) } // the first grade is the sixth year of life
}
