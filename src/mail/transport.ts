/** One message as it leaves the house. */
export interface OutgoingMail {
  /** The same at every attempt: whoever receives it twice can tell. */
  id: string
  to: string
  subject: string
  body: string
  /** Where letters like it are stopped by one post; '' where they are not. */
  stopAt: string
}

/** What takes mail to its people: a mail server or a service. */
export interface Transport {
  readonly name: string
  /** Ends when the other side has taken the message. @throws Undeliverable where another attempt is of no use */
  send(mail: OutgoingMail): Promise<void>
  /** Whether a message whose sender died in the middle had been taken; undefined where the other side cannot say. */
  wasTaken?(id: string): Promise<boolean>
  close(): void
}

/** The other side has refused the message for good. The message is a sentence for the administrator. */
export class Undeliverable extends Error {
  override name = 'Undeliverable'
}
