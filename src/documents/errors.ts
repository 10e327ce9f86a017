/** Why a file could not be read into a document. */
export type UnreadableReason =
  | 'empty' // no bytes at all
  | 'not-a-pdf' // named or taken as a PDF, but it holds none
  | 'misnamed' // another kind of file under a document's name
  | 'not-readable' // a kind of file that is not read here
  | 'unsupported' // a kind that is read, but in a form that is not
  | 'encrypted'
  | 'damaged'
  | 'no-text' // a scan: pictures of pages
  | 'too-long' // too many pages or characters
  | 'too-large' // too many bytes
  | 'too-slow'

/** A reader's sentence about "the file" or "the PDF" with the file's own name in it, for where several files come together. */
export function namingFile(sentence: string, fileName: string): string {
  const name = `“${fileName}”`
  if (sentence.includes(name)) return sentence
  const named = sentence.replace(/\b(?:The|the) (?:PDF|file)\b/, () => name)
  return named === sentence ? `${name}: ${sentence}` : named
}

/** The file cannot be read. The message is for the person who sent it: what is wrong, and what to do about it. */
export class Unreadable extends Error {
  override name = 'Unreadable'
  readonly reason: UnreadableReason
  constructor(reason: UnreadableReason, message: string, options?: ErrorOptions) {
    super(message, options)
    this.reason = reason
  }
}
