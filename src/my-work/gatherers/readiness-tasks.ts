import { listReadinessTasks, taskStanding, topicOf } from '../../inspections/index.ts'
import { daysBetween, inWords } from '../../platform/day.ts'
import { daysInWords } from '../in-words.ts'
import type { Gatherer } from '../work-item.ts'

/** What one has taken on to have ready before inspectors look at a topic. */
export const readinessTasks: Gatherer = {
  id: 'readiness-tasks',
  title: 'Tasks before an inspection',
  needs: 'readiness.read',
  namedInMail: false, // a working list of the council’s own
  hasDueDays: true,
  gather: async (db, { person, today }) =>
    (await listReadinessTasks(db))
      .filter((task) => task.ownerId === person.id && task.doneAt === null)
      .map((task) => {
        const isLate = taskStanding(task, today) === 'late'
        const about = topicOf(task.topic)?.title ?? task.topic
        return {
          key: `task ${task.id}`,
          heap: isLate ? 'late' : 'mine',
          title: task.title,
          href: `/readiness/${task.topic}`,
          symbol: isLate ? 'late' : 'course',
          word: isLate ? 'Late' : 'Open',
          detail: isLate && task.dueOn ? `by ${daysInWords(daysBetween(task.dueOn, today))}` : '',
          reason: `${about}: ${task.dueOn === null ? 'it has no day' : `due ${inWords(task.dueOn)}`}`,
          on: task.dueOn,
        }
      }),
}
