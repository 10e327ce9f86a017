import { outcomeOf } from '../platform/errors.ts'

/** What ended a command, as it is told: the exit code, a sentence, and the trace where it is a bug. */
export interface Ending {
  exitCode: number
  sentence: string
  trace: string // '' where it is nobody's bug
}

const bug = 70
const failed = 1

export const explain = (error: unknown): Ending => {
  const { exitCode } = outcomeOf(error)
  const message = error instanceof Error ? error.message : String(error)
  if (exitCode !== bug) return { exitCode, sentence: message, trace: '' }
  const sentence = surroundings(error)
  if (sentence) return { exitCode: failed, sentence, trace: '' }
  return { exitCode, sentence: message, trace: error instanceof Error ? (error.stack ?? message) : message }
}

// By name: the modules that define these would load the database driver, which `read` does without.
const toldInSentences = new Set(['BadSettings', 'DiskFull', 'Unreadable'])

/** What the machine or the database refused, as a sentence; undefined where it was neither. */
const surroundings = (error: unknown): string | undefined => {
  if (!(error instanceof Error)) return undefined
  if (toldInSentences.has(error.name)) return error.message
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  const known = sentences[code]
  if (known) return `${known} (${error.message || code})`
  return 'syscall' in error ? error.message : undefined
}

const database =
  'The database cannot be reached as DATABASE_URL says. Check the address, the user and the password, and that it runs.'

const sentences: Readonly<Record<string, string>> = {
  EADDRINUSE: 'Another program listens there already. Choose another port with PORT, or stop that program.',
  ENOSPC: 'The disk is full. Make room, then run the command again.',
  ECONNREFUSED: database,
  ENOTFOUND: database,
  ETIMEDOUT: database,
  '28000': database, // PostgreSQL: who is asking is not let in
  '28P01': database,
  '3D000': database, // PostgreSQL: there is no such database
}
