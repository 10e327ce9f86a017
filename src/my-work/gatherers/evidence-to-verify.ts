import { listEvidenceToVerify } from '../../improvement/index.ts'
import { daysBetween } from '../../platform/day.ts'
import { daysInWords } from '../in-words.ts'
import type { Gatherer } from '../work-item.ts'

/** Evidence that waits for a verifier and that one may verify: neither owner, nor who reports to the owner, nor who brought it. */
export const evidenceToVerify: Gatherer = {
  id: 'evidence-to-verify',
  title: 'Evidence to verify',
  needs: 'evidence.verify',
  namedInMail: true, // by the name of its action: what evidence is called is written freely
  hasDueDays: false,
  gather: async (db, { today }) =>
    (await listEvidenceToVerify(db)).map(({ id, actionId, actionTitle, ownerName, addedBy, addedOn }) => {
      const waits = daysBetween(addedOn, today)
      return {
        key: `evidence ${id}`,
        heap: 'waits',
        title: actionTitle,
        href: `/actions/${actionId}#evidence`,
        symbol: 'stale',
        word: 'To verify',
        detail: waits <= 0 ? 'since today' : `for ${daysInWords(waits)}`,
        reason: `${addedBy ?? 'somebody'} brought evidence${ownerName === null ? '' : `; ${ownerName} owns the action`}`,
        on: addedOn,
      }
    }),
}
