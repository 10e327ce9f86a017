import type { Again, CaseLog, ShownEntry } from '../../../case-logs/index.ts'
import { inWords } from '../../../platform/day.ts'
import { html, type Html } from '../../../platform/html.ts'
import { rounded } from '../../../platform/round.ts'
import { status, table } from '../../components/index.ts'
import { entryHref } from './words.ts'

interface Shown {
  log: CaseLog
  again: readonly Again<ShownEntry>[]
  counts: { again: number }
}

/** The children to whom it happened more than once, with each time. */
export const againView = ({ log, again, counts }: Shown): Html => {
  if (!log.again || again.length === 0) return html`<p>No child has it more than once in these days.</p>`
  const { sentence, days, most } = log.again
  return html`${table({
    caption: `${counts.again} ${counts.again === 1 ? 'child was' : 'children were'} ${sentence}: the most often first`,
    captionClasses: 'govuk-table__caption--s',
    classes: 'fold',
    firstCellIsHeader: true,
    head: [
      { text: 'Child' },
      { text: 'Times', format: 'numeric' },
      ...(days === undefined
        ? []
        : [
            { text: 'School days in all', format: 'numeric' },
            { text: 'In the school year of the last', format: 'numeric' },
          ]),
      { text: 'When' },
    ],
    rows: again.map((one) => [
      {
        html: html`<a href="/children/${one.childId}">${one.name || one.number}</a
          >${one.name !== '' && html`<br /><span class="meta">${one.number}</span>`}`,
      },
      { text: one.times, format: 'numeric' },
      ...(days === undefined
        ? []
        : [
            { text: rounded(one.days ?? 0), format: 'numeric' },
            { html: ofMost(one.daysInSchoolYear ?? 0, most?.days), format: 'numeric' },
          ]),
      {
        html: html`${one.entries.map((entry, at) => html`${at > 0 && ', '}<a href="${entryHref(entry)}">${inWords(entry.happenedOn)}</a>`)}`,
      },
    ]),
  })}
  ${most && html`<p class="meta">${most.source}.</p>`}`
}

const ofMost = (days: number, most: number | undefined): Html => {
  if (most === undefined || days < most) return html`${rounded(days)}`
  const isOver = days > most
  return html`${rounded(days)}
  ${status({ symbol: isOver ? 'late' : 'risk', word: isOver ? 'Beyond the limit' : 'At the limit', reason: `of ${most}` })}`
}
