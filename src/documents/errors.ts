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

/** The file cannot be read. The message is for the person who sent it: what is wrong, and what to do about it. */
export class Unreadable extends Error {
  override name = 'Unreadable'
  readonly reason: UnreadableReason
  constructor(reason: UnreadableReason, message: string, options?: ErrorOptions) {
    super(message, options)
    this.reason = reason
  }
}
