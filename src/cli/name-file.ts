/** A sentence about a file that names it by `file`, once: readers begin their sentences with its last part in quotes. */
export const nameFile = (file: string, sentence: string): string => {
  const quoted = `“${file.split(/[\\/]/).at(-1)}”`
  return sentence.startsWith(quoted) ? file + sentence.slice(quoted.length) : `${file}: ${sentence}`
}
