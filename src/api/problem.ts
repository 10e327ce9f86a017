import { z } from 'zod'
import { DiskFull, Forbidden, Invalid, NotFound, NotSignedIn, outcomeOf, Refused } from '../platform/errors.ts'

/** What went wrong, as RFC 9457 has it: for programs in `type` and `status`, for people in `title` and `detail`. */
export const Problem = z
  .object({
    type: z.string().describe('One of a few fixed names, such as urn:sightline:problem:not-found.'),
    title: z.string(),
    status: z.number().int(),
    detail: z.string().describe('What is wrong and what to do, in a sentence.'),
    instance: z.string().describe('The number under which the log of the server has it.'),
    problems: z
      .array(z.object({ field: z.string(), message: z.string() }))
      .optional()
      .describe('Which part of what was sent needs correcting, and why.'),
  })
  .meta({ id: 'Problem', description: 'Why a call was not answered.' })
export type Problem = z.infer<typeof Problem>

const kinds: readonly [new (...args: never[]) => Error, string][] = [
  [NotSignedIn, 'no-token'],
  [Forbidden, 'not-allowed'],
  [NotFound, 'not-found'],
  [Refused, 'not-possible-now'],
  [Invalid, 'needs-correcting'],
  [DiskFull, 'no-room'],
]

/** The problem that an error is answered with. What a bug says stays in the log. */
export const problemOf = (error: unknown, instance: string): Problem => {
  const refused = refusedByServer(error)
  if (refused) return { ...refused, type: `urn:sightline:problem:${refused.type}`, instance }
  const { status, title } = outcomeOf(error)
  const kind = kinds.find(([known]) => error instanceof known)?.[1]
  return {
    type: `urn:sightline:problem:${kind ?? 'fault'}`,
    title,
    status,
    detail:
      kind && error instanceof Error
        ? sentenceOf(error)
        : 'It is a fault of Sightline. Nothing was half-saved; try again, and if it happens again tell whoever looks after Sightline this number.',
    instance,
    ...(error instanceof Invalid ? { problems: error.problems.map(({ field, message }) => ({ field, message })) } : {}),
  }
}

const sentenceOf = (error: Error): string =>
  error instanceof NotSignedIn
    ? 'Send a token that is in force: Authorization: Bearer TOKEN. You can make one under your name in Sightline.'
    : error.message

type Refusal = Pick<Problem, 'type' | 'title' | 'status' | 'detail'>

/** What the web server itself refuses, before any route is asked. */
const refusedByServer = (error: unknown): Refusal | undefined => {
  if (!(error instanceof Error) || !('statusCode' in error) || typeof error.statusCode !== 'number') return undefined
  const status = error.statusCode
  switch (status) {
    case 413:
      return {
        type: 'too-large',
        title: 'Too large',
        status,
        detail: 'What was sent is larger than Sightline takes. Send less at a time.',
      }
    case 415:
      return {
        type: 'not-understood',
        title: 'Not understood',
        status,
        detail: 'This route does not take a body of that media type.',
      }
    case 429:
      return {
        type: 'too-many',
        title: 'Too many calls',
        status,
        detail: 'This token has asked too much in one minute. Wait as long as Retry-After says.',
      }
    default:
      return status >= 400 && status < 500
        ? {
            type: 'not-understood',
            title: 'Not understood',
            status,
            detail: 'What was sent is not well formed; a body must be valid JSON.',
          }
        : undefined
  }
}
