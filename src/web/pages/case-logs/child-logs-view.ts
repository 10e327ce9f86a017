import { caseLogAreas, caseLogs, type CaseLogArea, type LogEntry } from '../../../case-logs/index.ts'
import { inWords, type Day } from '../../../platform/day.ts'
import { html, type Html } from '../../../platform/html.ts'
import { details } from '../../components/index.ts'
import { entryHref, entryStatus } from './words.ts'

const most = 12

/** What the case logs hold of one child, on their record, with the way to write more. */
export const childLogs = ({
  childId,
  entries,
  asAt,
  writes,
}: {
  childId: string
  entries: readonly Omit<LogEntry, 'number' | 'name'>[]
  asAt: Day
  writes: boolean
}): Html => {
  const areas = Object.keys(caseLogAreas) as CaseLogArea[] // Object.keys forgets the names
  const titles = new Map(caseLogs.map(({ id, one }) => [id, one]))
  return html`${
    entries.length === 0
      ? html`<p>Nothing is written down yet.</p>`
      : html`<ul class="rows">
          ${entries.slice(0, most).map((entry) => html`<li><a href="${entryHref(entry)}">${inWords(entry.happenedOn)}: ${titles.get(entry.log) ?? entry.log}</a> ${entryStatus(entry, asAt)}</li>`)}
        </ul>`
  }
  ${entries.length > most && html`<p class="meta">The latest ${most} of ${entries.length}; the others stand in the logs.</p>`}
  ${
    writes &&
    details({
      summaryText: 'Write into a case log',
      html: html`${areas.map(
        (area) =>
          html`<h3>${caseLogAreas[area]}</h3>
            <ul class="rows">
              ${caseLogs.filter((log) => log.area === area).map((log) => html`<li><a href="/children/${childId}/logs/${log.id}">${log.title}</a></li>`)}
            </ul>`,
      )}`,
    })
  }`
}
