import type { Answer } from '../../page.ts'

/** Pages and data that were asked for last. A public page is some tens of kilobytes. */
const mostKept = 500

const kept = new Map<string, Promise<Answer>>()

/** A page that is the same for everybody, made once for as long as its key holds. Those who ask at once wait for one. */
export const keepPage = (key: string, make: () => Promise<Answer>): Promise<Answer> => {
  const found = kept.get(key)
  if (found) return found
  const made = make()
  kept.set(key, made)
  made.then(
    (answer) => isSmall(answer) || kept.delete(key),
    () => kept.delete(key), // whoever waits hears of it; the next asks anew
  )
  for (const oldest of kept.keys()) {
    if (kept.size <= mostKept) break
    kept.delete(oldest)
  }
  return made
}

/** A file is read from the store each time. */
const isSmall = (answer: Answer): boolean =>
  answer.kind === 'view' || (answer.kind === 'download' && typeof answer.bytes === 'string')
