import { chaseStanding } from '../../inspections/index.ts'
import { inWords } from '../../platform/day.ts'
import { breakAtFinding } from '../breaks.ts'
import { askedOf } from './asked-of.ts'
import type { BrokenLine } from './broken-line.ts'

export const followUpsWithoutAnswer: BrokenLine = {
  id: 'follow-ups-without-answer',
  title: 'Follow-ups without an answer',
  one: 'follow-up has no answer',
  many: 'follow-ups have no answer',
  means:
    'Recommendations that are another body’s to act on, where no answer of theirs is kept: nobody asked, or they have not answered yet.',
  needs: 'findings.read',
  find: async (db, today) => {
    const { asked, ground } = await askedOf(db, today)
    return asked
      .filter(({ finding, addressee }) => addressee.whose === 'outside' && breakAtFinding(finding, ground) !== null)
      .map(({ finding, document, addressee }) => {
        const kept = ground.chases.get(finding.id) ?? []
        const { word, reason } = chaseStanding(kept, today)
        return {
          id: finding.id,
          title: finding.value,
          href: `/follow-ups/${finding.id}#chases`,
          why: `${word}: ${reason}; asked for in ${document.framework}, ${inWords(document.dated)}`,
          who: addressee.name || null,
          on: kept[0]?.askedOn ?? document.dated,
        }
      })
  },
}
