/** Words as they stand within a sentence: small letters, but EHC, SEND, A&E and others of two capitals or more stay as they are. */
export const inSmallLetters = (words: string): string =>
  words.replaceAll(/[\p{L}\p{N}&’']+/gu, (word) => (/\p{Lu}[\p{N}&]*\p{Lu}/u.test(word) ? word : word.toLowerCase()))
