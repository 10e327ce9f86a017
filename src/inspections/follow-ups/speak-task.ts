import type { KeptPage } from './sentences.ts'
import { spokenOf, type Spoken } from './speak.ts'

interface SpeakInput {
  documents: readonly (readonly KeptPage[])[]
}

/** What the pages of some documents say, in the order in which they are given, in a worker. */
export const run = async ({ documents }: SpeakInput): Promise<Spoken[]> =>
  documents.map((pages) => {
    const reading = spokenOf(pages)
    for (;;) {
      const step = reading.next()
      if (step.done) return step.value
    }
  })
