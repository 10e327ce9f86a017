import { z } from 'zod'
import { addDays, Day, daysBetween, inWords } from '../../platform/day.ts'
import { sql } from '../../platform/sql.ts'
import { daysInWords } from '../in-words.ts'
import type { Gatherer } from '../work-item.ts'

/** How many days ahead a milestone is usually told of. */
const usuallyAhead = 14

const Row = z.object({ id: z.string(), title: z.string(), actionId: z.string(), action: z.string(), dueOn: Day })

/** Milestones of one’s own open actions that nothing has shown to be reached, and whose day is past or near. */
export const ownMilestones: Gatherer = {
  id: 'own-milestones',
  title: 'Milestones of your actions',
  needs: 'actions.update',
  namedInMail: true,
  hasDueDays: true,
  gather: async (db, { person, today, daysAhead = usuallyAhead }) => {
    const rows = await db.many(
      sql`
        select m.id, m.title, a.id as "actionId", a.title as action, m.due_on as "dueOn"
        from milestones m join actions a on a.authority_id = m.authority_id and a.id = m.action_id
        where m.authority_id = (select current_authority()) and a.owner_id = ${person.id}
          and a.state in ('agreed', 'in_progress', 'blocked', 'awaiting_other_body', 'reopened')
          and m.due_on <= ${addDays(today, daysAhead)}
          and not exists (select from evidence e where e.authority_id = m.authority_id and e.milestone_id = m.id
            and e.verdict <> 'turned_down')
        order by m.due_on, m.id`,
      Row,
    )
    return rows.map(({ id, title, actionId, action, dueOn }) => {
      const left = daysBetween(today, dueOn)
      return {
        key: `milestone ${id}`,
        heap: left < 0 ? 'late' : 'waits',
        title,
        href: `/actions/${actionId}`,
        symbol: left < 0 ? 'late' : 'course',
        word: left < 0 ? 'Late' : 'Due',
        detail: left < 0 ? `by ${daysInWords(-left)}` : left === 0 ? 'today' : `in ${daysInWords(left)}`,
        reason: `a milestone of “${action}”, planned for ${inWords(dueOn)}, without evidence`,
        on: dueOn,
      }
    })
  },
}
