import { z } from 'zod'
import {
  caseLogAreas,
  caseLogs,
  countLogs,
  countWanted,
  logsTable,
  type CaseLog,
  type CaseLogArea,
  type LogCount,
} from '../../../case-logs/index.ts'
import { html, type Html } from '../../../platform/html.ts'
import { may } from '../../../people/index.ts'
import { tableFormatNames } from '../../../platform/tables/index.ts'
import { table } from '../../components/index.ts'
import { exportLinks } from '../../export-links.ts'
import { takeAll } from '../../take-away.ts'
import { page, view } from '../../page.ts'
import { sendTable } from '../../send-table.ts'
import { logHref } from './words.ts'

/** Every case log with what is open in it, late, and called for and not written down. */
export const logsPage = page({
  path: '/case-logs',
  needs: 'children.read',
  get: async ({ db, person, today }) => {
    const counts = new Map((await countLogs(db, today)).map((count) => [count.log, count]))
    const wanted = await countWanted(db, caseLogs, today)
    const late = [...counts.values()].reduce((sum, count) => sum + count.late, 0)
    const missing = [...wanted.values()].reduce((sum, count) => sum + count, 0)
    const areas = Object.keys(caseLogAreas) as CaseLogArea[] // Object.keys forgets the names
    return view({
      title: 'Case logs',
      current: 'case-logs',
      style: 'p-children',
      body: html`<h1>Case logs</h1>
        <p class="lede">
          What the data of the case system does not hold of a child, written down here by those who work with the child.
          ${late === 0 ? 'Nothing in them is late' : html`${late.toLocaleString('en-GB')} ${late === 1 ? 'entry is' : 'entries are'} late`}${missing > 0 && html`, and ${missing.toLocaleString('en-GB')} ${missing === 1 ? 'entry that the data calls for is' : 'entries that the data calls for are'} not there`}.
        </p>
        <p class="meta">Of the children whom you may see. An entry is begun from the record of the child.</p>
        ${areas.map((area) => areaPart(area, counts, wanted))}
        ${may(person, 'children.export') && exportLinks({ path: '/case-logs/export', words: takeAll(caseLogs.length) })}`,
    })
  },
})

/** The same as a file: every log with its counts. */
export const logsExport = page({
  path: '/case-logs/export/:format',
  needs: 'children.export',
  params: z.object({ format: z.enum(tableFormatNames) }),
  get: async ({ db, person, now, today, params: { format } }) => {
    const counts = { byLog: await countLogs(db, today), wanted: await countWanted(db, caseLogs, today) }
    const leaving = logsTable(counts, {
      asAt: now,
      today,
      authority: person.authorityName,
      all: may(person, 'children.all'),
    })
    return sendTable(db, leaving, { format, action: 'case-logs.exported', subjectKind: 'case logs' })
  },
})

const areaPart = (
  area: CaseLogArea,
  counts: ReadonlyMap<string, LogCount>,
  wanted: ReadonlyMap<string, number>,
): Html => {
  const logs = caseLogs.filter((log) => log.area === area)
  const number = (value: number) => ({ text: value.toLocaleString('en-GB'), format: 'numeric' })
  return html`<h2>${caseLogAreas[area]}</h2>
    ${table({
      caption: caseLogAreas[area],
      captionClasses: 'govuk-visually-hidden',
      classes: 'fold',
      firstCellIsHeader: true,
      head: [
        { text: 'Log' },
        { text: 'In the year', format: 'numeric' },
        { text: 'Open', format: 'numeric' },
        { text: 'Late', format: 'numeric' },
        { text: 'Not written down', format: 'numeric' },
      ],
      rows: logs.map((log) => [
        { html: nameOf(log) },
        number(counts.get(log.id)?.inYear ?? 0),
        number(counts.get(log.id)?.open ?? 0),
        number(counts.get(log.id)?.late ?? 0),
        log.wanted ? number(wanted.get(log.id) ?? 0) : { text: 'not told by the data', format: 'numeric' },
      ]),
    })}`
}

const nameOf = (log: CaseLog): Html =>
  html`<a href="${logHref(log)}">${log.title}</a><br /><span class="meta">${log.purpose}</span>`
