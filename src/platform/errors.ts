import type { Day } from './day.ts'

/** The few named ways in which a request can end badly. One table turns each into a status code and an exit code. */

/** There is no such thing, or the person may not know of it: the two are not told apart. */
export class NotFound extends Error {
  override name = 'NotFound'
  constructor(what = 'page') {
    super(`There is no such ${what}.`)
  }
}

/** There was nothing of it on the day that was asked for; there may be on a later one. The message says so. */
export class NotHeldThen extends NotFound {
  override name = 'NotHeldThen'
  /** The day nearest to it on which there was something. */
  readonly nearest: Day | undefined
  constructor(message: string, nearest?: Day) {
    super()
    this.message = message
    this.nearest = nearest
  }
}

/** There is none, or none that the person may see: the two are not told apart. The rule says to whom such things open, in sentences. */
export class NoneOpen extends NotFound {
  readonly rule: string
  constructor(what: string, rule: string) {
    super(what)
    this.rule = rule
  }
}

/** The person saw it for a time that is over. The message says when it ended. */
export class ClosedAgain extends NotFound {
  override name = 'ClosedAgain'
  constructor(message: string) {
    super()
    this.message = message
  }
}

/** The thing exists and the person may see it, but this may not be done to it now. The message says why. */
export class Refused extends Error {
  override name = 'Refused'
}

/** The person's role does not allow this at all. */
export class Forbidden extends Error {
  override name = 'Forbidden'
  constructor(message = 'Your role does not allow this.') {
    super(message)
  }
}

/** Nobody is signed in. `typed` is what came with a form, by field: nothing of it was kept. */
export class NotSignedIn extends Error {
  override name = 'NotSignedIn'
  readonly typed: Readonly<Record<string, string>>
  constructor(typed: Readonly<Record<string, string>> = {}) {
    super('Sign in first.')
    this.typed = typed
  }
}

/** What was sent cannot be used; `problems` say which field and why, in sentences for the person. */
export class Invalid extends Error {
  override name = 'Invalid'
  readonly problems: readonly { field: string; message: string }[]
  constructor(problems: readonly { field: string; message: string }[]) {
    super(problems.map((problem) => problem.message).join(' '))
    this.problems = problems
  }
}

/** The disk has no room, for files or for the database. */
export class DiskFull extends Error {
  override name = 'DiskFull'
  constructor(options?: ErrorOptions) {
    super(
      'The disk of the server is full, so nothing of this was kept. Ask for room to be made, then send it again.',
      options,
    )
  }
}

interface Outcome {
  status: number
  exitCode: number
  title: string
}

const outcomes: readonly [new (...args: never[]) => Error, Outcome][] = [
  [NotSignedIn, { status: 401, exitCode: 4, title: 'Not signed in' }],
  [Forbidden, { status: 403, exitCode: 4, title: 'Not allowed' }],
  [NotFound, { status: 404, exitCode: 3, title: 'Not found' }],
  [Refused, { status: 409, exitCode: 1, title: 'Not possible now' }],
  [DiskFull, { status: 507, exitCode: 74, title: 'No room left' }],
  [Invalid, { status: 422, exitCode: 2, title: 'Something needs correcting' }],
]

const bug: Outcome = { status: 500, exitCode: 70, title: 'Something went wrong' }

/** How an error is answered; anything not named here is a bug. */
export const outcomeOf = (error: unknown): Outcome => outcomes.find(([kind]) => error instanceof kind)?.[1] ?? bug
