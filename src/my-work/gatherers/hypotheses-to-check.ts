import { listHypotheses } from '../../improvement/index.ts'
import { daysBetween, inWords } from '../../platform/day.ts'
import { daysInWords } from '../in-words.ts'
import type { Gatherer } from '../work-item.ts'

/** What one thought was behind a signal, once the day has come on which one wanted to know more. */
export const hypothesesToCheck: Gatherer = {
  id: 'hypotheses-to-check',
  title: 'Ideas to check',
  needs: 'measures.record',
  namedInMail: false, // an idea is written freely
  hasDueDays: true,
  gather: async (db, { person, today }) =>
    (await listHypotheses(db)).flatMap(
      ({ id, measureId, measureTitle, hypothesis, checkOn, writtenById, writtenOn, outcome }) => {
        const over = daysBetween(checkOn, today)
        if (writtenById !== person.id || outcome !== '' || over < 0) return []
        return [
          {
            key: `hypothesis ${id}`,
            heap: over > 0 ? 'late' : 'waits',
            title: measureTitle,
            href: `/measures/${measureId}#ideas`,
            symbol: over > 0 ? 'late' : 'first',
            word: 'To check',
            detail: over === 0 ? 'today' : `for ${daysInWords(over)}`,
            reason: `on ${inWords(writtenOn)} it was thought: ${hypothesis}`,
            on: checkOn,
          } as const,
        ]
      },
    ),
}
