import type { UnreadableReason } from '../errors.ts'

/** What a worker is told when it starts. */
export interface WorkerSettings {
  webAssemblyBytes: number
}

export interface Job {
  url: string
  input: unknown
}

/** Sent while a job runs: what it has read so far has earned it this much more processor time. */
export interface Earned {
  earned: number // milliseconds
}

/** What a worker answers. `spent` means: the answer is good, but take a fresh worker for the next job. */
export type Reply =
  | { done: true; output: unknown; spent: boolean }
  | { done: false; reason: UnreadableReason | undefined; message: string; stack: string; spent: boolean }
