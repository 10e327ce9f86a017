import { listOpenRisks, tellingOf } from '../../improvement/index.ts'
import type { Gatherer } from '../work-item.ts'

/** Risks that one watches, that are beyond what the council will bear, and of which corporate leadership has not been told. */
export const risksToTell: Gatherer = {
  id: 'risks-to-tell',
  title: 'Risks to tell leadership of',
  needs: 'plans.edit',
  namedInMail: false, // a risk is written freely
  hasDueDays: true,
  gather: async (db, { person, today }) =>
    (await listOpenRisks(db)).flatMap((risk) => {
      const telling = tellingOf(risk, today)
      if (risk.ownerId !== person.id || risk.toldOn !== null || !telling) return []
      return [
        {
          key: `risk ${risk.id}`,
          heap: telling.isLate ? 'late' : 'waits',
          title: risk.title,
          href: `/risks/${risk.id}/told`,
          symbol: telling.isLate ? 'late' : 'first',
          word: telling.word,
          detail: '',
          reason: telling.why,
          on: telling.by,
        } as const,
      ]
    }),
}
