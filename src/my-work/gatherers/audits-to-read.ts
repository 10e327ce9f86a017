import { listMine, listOwnActions, toolOf } from '../../audits/index.ts'
import { daysBetween } from '../../platform/day.ts'
import { daysInWords } from '../in-words.ts'
import type { Gatherer } from '../work-item.ts'

/** Records that somebody has to audit, or to read as the second. Whose they are stands on the page and not here. */
export const auditsToRead: Gatherer = {
  id: 'audits-to-read',
  title: 'Audits to read',
  needs: 'audits.do',
  namedInMail: true, // by what is asked of the record: the child is not named
  hasDueDays: true,
  gather: async (db, { person, today }) =>
    (await listMine(db, person.id, today)).map((audit) => {
      const isFirst = audit.auditorId === person.id
      const due = isFirst ? audit.dueOn : (audit.moderationDueOn ?? audit.dueOn)
      const late = daysBetween(due, today)
      return {
        key: `audit ${audit.id} ${isFirst ? 'first' : 'second'}`,
        heap: late > 0 ? 'late' : 'waits',
        title: toolOf(audit).title,
        href: `/audits/${audit.id}`,
        symbol: late > 0 ? 'late' : 'first',
        word: late > 0 ? 'Late' : isFirst ? 'To audit' : 'To read as the second',
        detail: late > 0 ? `by ${daysInWords(late)}` : '',
        reason: isFirst ? 'it was given to you as the auditor' : 'you were asked for a second reading',
        on: due,
      }
    }),
}

/** What audits ask of somebody for a child. */
export const auditActions: Gatherer = {
  id: 'audit-actions',
  title: 'What audits ask for',
  needs: 'audits.read',
  namedInMail: false, // written freely, about a child
  hasDueDays: true,
  gather: async (db, { person, today }) =>
    (await listOwnActions(db, person.id)).map((action) => {
      const late = daysBetween(action.dueOn, today)
      return {
        key: `audit action ${action.id}`,
        heap: late > 0 ? 'late' : 'mine',
        title: action.what,
        href: `/audits/${action.auditId}#actions`,
        symbol: late > 0 ? 'late' : 'course',
        word: late > 0 ? 'Late' : 'Open',
        detail: late > 0 ? `by ${daysInWords(late)}` : '',
        reason: action.atOnce
          ? 'an audit says that it must be done at once'
          : 'an audit says that it must be done for a child',
        on: action.dueOn,
      }
    }),
}
