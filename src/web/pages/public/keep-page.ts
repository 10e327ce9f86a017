import type { Answer } from '../../page.ts'

/** Pages and data that were asked for last. A public page is some tens of kilobytes. */
const mostKept = 500

const kept = new Map<string, Promise<Answer>>()

/**
 * A page that is the same for everybody, made once for as long as its key holds. Those who ask at once wait for one; where
 * there is a page under the key `before` nobody waits: they have that one while the new one is made.
 */
export const keepPage = (key: string, make: () => Promise<Answer>, before?: string): Promise<Answer> => {
  const found = kept.get(key)
  if (found) return found
  const made = make()
  const earlier = before === undefined ? undefined : kept.get(before)
  kept.set(key, earlier ?? made)
  made.then(
    (answer) => (mayBeKept(answer) ? kept.set(key, made) : kept.delete(key)),
    () => kept.delete(key), // whoever waits hears of it; the next asks anew
  )
  for (const oldest of kept.keys()) {
    if (kept.size <= mostKept) break
    kept.delete(oldest)
  }
  return earlier ?? made
}

/** A file is read from the store each time, and what tells of work that goes on is different the next time. */
const mayBeKept = (answer: Answer): boolean =>
  (answer.kind === 'view' && !answer.isPassing) || (answer.kind === 'download' && typeof answer.bytes === 'string')
