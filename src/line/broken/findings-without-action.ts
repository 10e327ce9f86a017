import { kindInWords } from '../../inspections/index.ts'
import { inWords } from '../../platform/day.ts'
import { breakAtFinding } from '../breaks.ts'
import { askedOf } from './asked-of.ts'
import type { BrokenLine } from './broken-line.ts'

export const findingsWithoutAction: BrokenLine = {
  id: 'findings-without-action',
  title: 'Findings without an action',
  one: 'finding has no action',
  many: 'findings have no action',
  means:
    'Confirmed areas for improvement, priorities and recommendations that are not another body’s to act on, that no action answers, and that no later letter says were done.',
  needs: 'findings.read',
  find: async (db, today) => {
    const { asked, ground } = await askedOf(db, today)
    return asked
      .filter(({ finding, addressee }) => addressee.whose !== 'outside' && breakAtFinding(finding, ground) !== null)
      .map(({ finding, document, addressee }) => ({
        id: finding.id,
        title: finding.value,
        href: `/documents/${document.id}?reading=${finding.id}#readings`,
        why: `${kindInWords(finding.kind)}, ${document.framework}, ${inWords(document.dated)}: draft an action for it from a plan, or say on an action that it answers this`,
        who: addressee.name || null,
        on: document.dated,
      }))
  },
}
