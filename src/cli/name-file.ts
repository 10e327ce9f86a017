/** A sentence about a file that names it by `file`, once: readers begin their sentences with its last part in quotes. */
export const nameFile = (file: string, sentence: string): string => {
  // What moves the cursor or turns the direction of text in a terminal is no part of a name that can be shown.
  const shown = file.replaceAll(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '')
  const quoted = `“${shown.split(/[\\/]/).at(-1)}”`
  return sentence.startsWith(quoted) ? shown + sentence.slice(quoted.length) : `${shown}: ${sentence}`
}
