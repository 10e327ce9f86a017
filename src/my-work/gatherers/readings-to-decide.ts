import { documentsToConfirm } from '../../inspections/index.ts'
import { dayOf } from '../../platform/day.ts'
import { countInWords } from '../in-words.ts'
import type { Gatherer } from '../work-item.ts'

/** Documents with readings that nobody has decided: nothing counts before. */
export const readingsToDecide: Gatherer = {
  id: 'readings-to-decide',
  title: 'Readings to confirm',
  needs: 'readings.decide',
  namedInMail: false, // a file may be called anything
  hasDueDays: false,
  gather: async (db) =>
    (await documentsToConfirm(db)).map(({ id, title, fileName, waiting, readings, receivedAt }) => ({
      key: `document ${id}`,
      heap: 'waits',
      title: title || fileName,
      href: `/documents/${id}`,
      symbol: 'stale',
      word: 'To confirm',
      detail: '',
      reason: `${waiting.toLocaleString('en-GB')} of ${countInWords(readings, 'reading')} wait; nothing counts until a person confirms it`,
      on: dayOf(receivedAt),
    })),
}
