import { taskStanding, type Readiness } from '../../../inspections/index.ts'
import { html, type Html } from '../../../platform/html.ts'
import { backLink, taskList } from '../../components/index.ts'
import { exportLinks } from '../../export-links.ts'
import { takeAll } from '../../take-away.ts'

export const readinessListView = (topics: readonly Readiness[], exports: boolean): Html => {
  const ready = topics.filter((each) => each.missing.length === 0).length
  return html`${backLink({ href: '/next-inspections', text: 'When will they come next?' })}
    <h1>How ready we are</h1>
    <p class="lede">
      ${ready} of ${topics.length} topics have all the evidence that Sightline can look for. Each says what inspectors
      said last, what is still open and what is missing.
    </p>
    ${taskList({
      idPrefix: 'topic',
      items: topics.map((readiness) => {
        const { topic, missing, age, open, tasks, today } = readiness
        const late = tasks.filter((task) => taskStanding(task, today) === 'late').length
        return {
          title: { text: topic.title },
          href: `/readiness/${topic.id}`,
          hint: {
            text: `${age === '' ? 'Never looked at from outside' : `Last looked at ${age} ago`}; ${open.length} open from earlier inspections${late > 0 ? `; ${late} ${late === 1 ? 'task' : 'tasks'} late` : ''}.`,
          },
          status:
            missing.length === 0
              ? { text: 'Completed' }
              : { tag: { text: `${missing.length} missing`, classes: 'govuk-tag--blue' } },
        }
      }),
    })}
    ${exports && exportLinks({ path: '/readiness/export', words: takeAll(topics.length, 'topics') })}`
}
